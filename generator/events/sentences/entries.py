"""A reading → which of its sentences stand in a list of days, told in the present tense: "17 March: The council imposes …"; and
the year under which each point of a list of years stands: "2012 - The split", "- The council …".
"""

from __future__ import annotations

import re
from bisect import bisect_left

from generator.dates.edtf import Edtf
from generator.dates.timex import Between, Date
from generator.model import Reading, Sentence, TimeExpression

__all__ = ["entries_of", "years_above"]

_HEAD = re.compile(r"\s*[:–—-]\s|[^\w\n]*\n")
"""What stands between a day and what was on it."""
_POINT = re.compile(r"\s*[-–—•*·▪]")
"""What a line of points begins with."""
_LEAST = 3
"""Entries of a list."""


def entries_of(reading: Reading) -> tuple[range, bool]:
    """The sentences of a list from its first entry to the end of the last, by their indexes, and does it tell of the past?
    A calendar does not.
    """
    entries = [(one, day) for one in reading.sentences if (day := _opening(reading, one)) is not None]
    if len(entries) < _LEAST:
        return range(0), False
    last = entries[-1][0].span
    end = reading.article.text.find("\n", last.end)
    of_last = (one.span.start < end or end < 0 for one in reading.sentences[entries[-1][0].index :])
    listed = range(entries[0][0].index, entries[-1][0].index + sum(of_last))
    return listed, _is_over([day for _, day in entries], reading.dateline.when)


def years_above(reading: Reading) -> dict[int, TimeExpression]:
    """The year that heads the points in which sentences stand, by their indexes."""
    text = reading.article.text
    lines = {one.index: text.rfind("\n", 0, one.span.start) + 1 for one in reading.sentences}
    heads = {
        one.index: reading.times[bisect_left(reading.times, one.span.start, key=lambda time: time.span.start)]
        for one in reading.sentences
        if (day := _opening(reading, one)) and not (day.month or _POINT.match(text, lines[one.index]))
    }
    found: dict[int, TimeExpression] = {}
    above: TimeExpression | None = None
    for one in reading.sentences if len(heads) >= _LEAST else ():
        if _POINT.match(text, lines[one.index]):
            found |= {one.index: above} if above else {}
        else:
            above = heads.get(one.index)
    return found


def _opening(reading: Reading, sentence: Sentence) -> Date | None:
    """The day, or month or year, with which a sentence opens, of several the first."""
    at = bisect_left(reading.times, sentence.span.start, key=lambda time: time.span.start)
    time = reading.times[at] if at < len(reading.times) else None
    text = reading.article.text
    if time is None or not _HEAD.match(text, time.span.end):
        return None
    if any(map(str.isalnum, text[sentence.span.start : time.span.start])):  # a bullet may stand before it
        return None
    said = time.said.first if isinstance(time.said, Between) else time.said
    return said if isinstance(said, Date) and ((said.month and said.day) or said.year) else None


def _is_over(days: list[Date], written: Edtf | None) -> bool:
    """Does a year stand anywhere in the list, or else does it go no further than the day of writing, as far as that is known?"""
    if any(day.year for day in days):
        return True
    ordered = [(day.month or 0, day.day or 0) for day in days]
    today = written.day if written else None
    return ordered == sorted(ordered) and (today is None or ordered[-1] <= (today.month, today.day))
