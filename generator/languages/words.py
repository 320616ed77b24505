"""A text → the words that it is about: folded, without those that say nothing, each without its affixes."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.languages.summaries import Summaries
from generator.text import fold

__all__ = ["count", "hangs", "terms"]

_WORD = re.compile(r"[^\W_]+")


def terms(text: str, rows: Summaries) -> list[str]:
    """The stems of the words that say something, in order, with repetitions."""
    stems = _stems(rows.common, rows.prefixes, rows.suffixes, rows.least)
    found = []
    for word in _WORD.findall(fold(text).text):
        stem = stems.get(word)
        if stem is None:
            stem = stems[word] = "" if word in rows.commons else rows.stem(word)
        if stem:
            found.append(stem)
    return found


@lru_cache(maxsize=8)
def _stems(*_rows: object) -> dict[str, str]:
    """What became of each word of a language so far."""
    return {}


def count(text: str) -> int:
    """Words, those that say nothing included."""
    return sum(1 for _ in _WORD.finditer(fold(text).text))


def hangs(text: str, rows: Summaries) -> bool:
    """Does the sentence begin with words that need the sentence before it?"""
    first = tuple(_WORD.findall(fold(text[:80]).text)[:6])
    return not rows.hangers.isdisjoint(first[:size] for size in range(1, len(first) + 1))
