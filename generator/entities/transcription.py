"""A name in Latin letters → the same in the letters of another language, readable there."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.languages import Language

__all__ = ["transcribe"]

_PART = re.compile(r"(?:(?<!\w)([ae]l)-)?([a-z\u00c0-\u024f]+(?:['\u2019][a-z\u00c0-\u024f]+)*)", re.IGNORECASE)
_MARKS = re.compile("['\u2019]")
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1")


@lru_cache(maxsize=4096)
def transcribe(name: str, language: Language) -> str | None:
    """The name in the letters of the language: common names by table, the rest by letters; none where it has no table.

    The table is of our own making, and cannot be undone.
    """
    table, rule = language.names.transcription, _rule(language)
    if table is None or rule is None:
        return None

    def written(part: re.Match[str]) -> str:
        word = _MARKS.sub("", part[2].lower())
        known = table.words.get(word) or (table.initials.get(word) if not part[1] else None)
        marked = "^" + _DOUBLED.sub(r"\1", word) + "$"
        spelt = known or rule.sub(lambda letters: table.letters.get(letters[0], ""), marked)
        return (table.article if part[1] else "") + spelt

    return _PART.sub(written, " ".join(name.split()))


@lru_cache(maxsize=8)
def _rule(language: Language) -> re.Pattern[str] | None:
    """Finds the letters of the table, the longest first; a letter that it does not have is silent."""
    table = language.names.transcription
    if table is None:
        return None
    longest = sorted(table.letters, key=lambda letters: (-len(letters), letters))
    return re.compile("|".join([*map(re.escape, longest), "."]))
