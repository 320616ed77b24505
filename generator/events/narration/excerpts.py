"""A passage → the few words of it that a title can quote: verbatim, those of the clause around what tells the event."""

from __future__ import annotations

import re

from generator.text import Span

__all__ = ["excerpt"]

_PAIRED = re.compile(r'"[^"\n]*"|“[^“”\n]*”|«[^«»\n]*»|\([^()\n]*\)|\[[^\[\]\n]*\]')
# After these another thing is said; a comma within a number and a full stop after a short form are none.
_APART = re.compile(r'[,\u060c;\u061b:](?=\s)|\s[-–—|]+\s|[()\[\]«»“”"\n]|(?<=\w{4})[.!?\u061f](?=\s|$)')
_COMMAS = ",\u060c"
_WORD = re.compile(r"\S*\w\S*")
_FEWEST, _FEW, _MOST = 4, 10, 14
"""Words of a clause that says something, of one that leaves much to the next, and words that a title has room for."""
_NEAR = 400
"""Letters around what tells the event that are looked at."""


def excerpt(text: str, around: Span) -> str:
    """So many words in a row from the clause that holds `around`, and from its neighbours where there is room.

    `…` stands where the clause has begun before or goes on.
    """
    near = max(0, around.start - _NEAR)
    text, around = text[near : around.end + _NEAR], around.shift(-near)
    whole = [pair for pair in map(_span, _PAIRED.finditer(text)) if not pair.meets(around)]
    words = _clause(text, around, whole)
    here = next((place for place, word in enumerate(words) if around.start < word.end), 0)
    first = 0 if here < _MOST else min(here - _MOST // 2, len(words) - _MOST)
    last = min(first + _MOST, len(words))
    for place in range(max(first + _FEWEST, here + 1), last):
        if any(_halves(pair, words[place], words[last - 1]) for pair in whole):
            last = place
            break
    if last <= first:
        return ""
    shown = " ".join(text[words[first].start : words[last - 1].end].rstrip(".").split())
    return "… " * (first > 0) + shown + " …" * (last < len(words))


def _span(match: re.Match[str]) -> Span:
    return Span(*match.span())


def _halves(pair: Span, word: Span, last: Span) -> bool:
    """Does the pair open in the word, and close after the last one?"""
    return word.start <= pair.start < word.end and pair.end > last.end


def _clause(text: str, around: Span, whole: list[Span]) -> list[Span]:
    """The words of the clause, with those after its commas where they are few, and those before where there is room."""
    marks = [mark for mark in map(_span, _APART.finditer(text)) if not any(pair.holds(mark) for pair in whole)]
    starts = [0, *(mark.end for mark in marks)]
    ends = [*(mark.start for mark in marks), len(text)]
    first = last = next(place for place, end in enumerate(ends) if around.start < end or place == len(ends) - 1)

    def words() -> list[Span]:
        return [_span(word).shift(starts[first]) for word in _WORD.finditer(text[starts[first] : ends[last]])]

    found = words()
    while last < len(ends) - 1 and (len(found) < _FEWEST or (len(found) < _FEW and marks[last].of(text) in _COMMAS)):
        last += 1
        found = words()
    while first > 0 and (len(found) < _FEWEST or marks[first - 1].of(text) in _COMMAS):
        first -= 1
        longer = words()
        if len(longer) > _MOST and len(found) >= _FEWEST:
            break
        found = longer
    return found
