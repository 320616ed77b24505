"""`translations.yaml` → what the editors translated, by the fingerprint of the original."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Literal

from generator.editorial.files import read
from generator.editorial.fingerprints import NEAR, apart, of_text, of_words
from generator.errors import EditorialError
from generator.model import Noun, Problem, Words

__all__ = ["Translation", "Translations", "load"]


class Translation(Noun, frozen=True):
    """One passage, title, summary or reason of an editor in other languages.

    `original` are the words as they stand in the article (spelling marks and white space do not matter); `fingerprint`
    may stand in its place, or beside it, so that a changed original is noticed.
    """

    words: Words
    original: str | None = None
    fingerprint: str | None = None
    of: Literal["quotation", "title", "summary", "reason"] = "quotation"
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
    by_key: Mapping[tuple[bool, str], Translation] = {}
    """By whether it is of a summary, and the fingerprint: a sentence may be a quotation and a summary."""
    machine: Mapping[str, Words] = {}
    """What a machine said, by fingerprint."""

    def find(self, original: str, language: str, *, summary: bool = False) -> str | None:
        """The editors' translation of a passage, title or reason, or else of a summary, into a language."""
        found = self.by_key.get((summary, of_text(original)))
        return found.words.get(language) if found else None

    def told(self, original: str, language: str) -> str | None:
        """What stands for a passage in a summary: the translation meant for that, or else the quotation's."""
        return self.find(original, language, summary=True) or self.find(original, language)

    def by_machine(self, original: str, language: str) -> str | None:
        """A machine's translation, where the editors have none."""
        return self.machine.get(of_text(original), {}).get(language)

    def with_machine(self, words: Mapping[str, Words]) -> Translations:
        """These translations and a machine's, by the words of the original."""
        machine = {of_text(original): said for original, said in words.items()}
        return Translations(entries=self.entries, by_key=self.by_key, machine=machine)

    def unused(self, shown: Collection[str], summaries: Collection[str] = ()) -> Iterator[Problem]:
        """A problem for each translation whose original is not among the texts that are shown any more.

        One that is shown in other words has changed: the message quotes them.
        """
        known = {(False, of_text(text)) for text in shown} | {(True, of_text(text)) for text in summaries}
        for index, entry in enumerate(self.entries):
            place = (entry.of == "summary", entry.key)
            if place in known:
                continue
            start = (entry.original or entry.key)[:60]
            now = _reworded(entry, summaries if entry.of == "summary" else shown)
            message = (
                f"its original ({start}…) has changed to «{now}»: put the new words into `original` and translate them"
                if now
                else f"its original is shown nowhere any more ({start}…): delete it"
            )
            yield Problem(where=f"translations.yaml: $[{index}]", code="translation-unused", message=message)


def _reworded(entry: Translation, texts: Collection[str]) -> str | None:
    """The text that is the entry's original with a few words changed."""
    if entry.original is None:
        return None
    mark = of_words(entry.original)
    distance, text = min(((apart(mark, of_words(text)), text) for text in texts), default=(NEAR + 1, ""))
    return text if distance <= NEAR else None


def load(path: Path) -> Translations:
    """The translations; none when there is no such file.  Raises EditorialError."""
    if not path.exists():
        return Translations()
    entries = read(path, tuple[Translation, ...], empty=[], keys=Translation)
    by_key: dict[tuple[bool, str], Translation] = {}
    for index, entry in enumerate(entries):
        key = (entry.of == "summary", entry.key)
        if key in by_key:
            raise EditorialError(path, f"$[{index}]", "this passage is translated above already: keep one of the two")
        by_key[key] = entry
    return Translations(entries=entries, by_key=by_key)
