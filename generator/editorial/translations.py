"""`translations.yaml` → what the editors translated, by the fingerprint of the original."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Literal

from generator.editorial.files import read
from generator.editorial.fingerprints import of_text
from generator.errors import EditorialError
from generator.model import Noun, Problem, Words

__all__ = ["Translation", "Translations", "load"]


class Translation(Noun, frozen=True):
    """One passage, title or summary in other languages.

    `original` are the words as they stand in the article (spelling marks and white space do not matter); `fingerprint`
    may stand in its place, or beside it, so that a changed original is noticed.
    """

    words: Words
    original: str | None = None
    fingerprint: str | None = None
    of: Literal["quotation", "title", "summary"] = "quotation"
    because: str | None = None

    def __post_init__(self) -> None:
        if not self.words or not all(text.strip() for text in self.words.values()):
            raise ValueError("words: the translation by language, such as en: …")
        if self.original is None and self.fingerprint is None:
            raise ValueError("original: which words are translated?")
        if self.original is not None and self.fingerprint not in (None, of_text(self.original)):
            raise ValueError(f"the original has changed: its fingerprint is {of_text(self.original)} now")

    @property
    def key(self) -> str:
        """The fingerprint of the original."""
        return self.fingerprint or of_text(self.original or "")


class Translations(Noun, frozen=True):
    """All translations; `find` by the words of the original."""

    entries: tuple[Translation, ...] = ()
    by_key: Mapping[str, Translation] = {}

    def find(self, original: str, language: str) -> str | None:
        """The translation of a passage into a language."""
        found = self.by_key.get(of_text(original))
        return found.words.get(language) if found else None

    def unused(self, used: Collection[str]) -> Iterator[Problem]:
        """A problem for each translation whose key is not in `used`: its original is shown nowhere any more."""
        for index, entry in enumerate(self.entries):
            if entry.key not in used:
                message = f"its original is shown nowhere any more ({(entry.original or entry.key)[:60]}…): delete it"
                yield Problem(where=f"translations.yaml: $[{index}]", code="translation-unused", message=message)


def load(path: Path) -> Translations:
    """The translations; none when there is no such file.  Raises EditorialError."""
    if not path.exists():
        return Translations()
    entries = read(path, tuple[Translation, ...], empty=[], keys=Translation)
    by_key: dict[str, Translation] = {}
    for index, entry in enumerate(entries):
        if entry.key in by_key:
            raise EditorialError(path, f"$[{index}]", "this passage is translated above already: keep one of the two")
        by_key[entry.key] = entry
    return Translations(entries=entries, by_key=by_key)
