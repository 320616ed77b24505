"""The times of a chronology under headings ("2014", "2015 - The split") → the same with the year that they stand under."""

from __future__ import annotations

import re
from bisect import bisect_right

import msgspec

from generator.dates.timex import Date, in_year
from generator.model import TimeExpression

__all__ = ["under_years"]

_LINE = re.compile(r"^[^\w\n]*(?:(?P<year>\d{4})\b)?(?P<rest>[^\n]*)", re.MULTILINE)
_ALONE = re.compile(r"\W*$|\s*[-–—:|](?!\s*\d)")
"""What may follow the year in a heading: nothing, or a dash or colon and words; "2014 - 2016" is a stretch of years."""

_YEARS = range(1900, 2100)


def under_years(text: str, times: list[TimeExpression]) -> list[TimeExpression]:
    """Gives months and days without a year that of the heading above them, where two headings or more count the years."""
    headings = _headings(text, times)
    years = [year for _, year in headings]
    if len(set(years)) < 2 or years not in (sorted(years), sorted(years, reverse=True)):
        return times
    starts = [start for start, _ in headings]
    end = _end(text, starts[-1], times)
    told: list[TimeExpression] = []
    for time in times:
        above = bisect_right(starts, time.span.start) - 1
        said = in_year(time.said, years[above]) if above >= 0 and time.span.start < end else time.said
        told.append(time if said is time.said else msgspec.structs.replace(time, said=said))
    return told


def _end(text: str, heading: int, times: list[TimeExpression]) -> int:
    """Where a chronology is over whose last heading is given: with the last line after it that opens with a time.

    What follows counts from the day of writing again.
    """
    opening = (time.span for time in times if time.span.start - text.rfind("\n", 0, time.span.start) <= _OPENING)
    last = max((heading, *(span.end for span in opening)))
    return text.find("\n", last) if "\n" in text[last:] else len(text)


_OPENING = 8
"""Code points within which a line opens with its time: "- On 3 May"."""


def _headings(text: str, times: list[TimeExpression]) -> list[tuple[int, int]]:
    """Where each line that a year heads begins, and the year: a bare number, or a time ("the year 2014")."""
    spoken = {
        time.span.start: (time.said.year, time.span.end)
        for time in times
        if isinstance(time.said, Date) and time.said.year and time.said.month is None
    }
    found = []
    for line in _LINE.finditer(text):
        year, end = spoken.get(line.start("year") if line["year"] else line.start("rest"), (None, 0))
        if year is None and line["year"]:
            year, end = int(line["year"]), line.end("year")
        if year and year in _YEARS and _ALONE.match(text[end : line.end()]):
            found.append((line.start(), year))
    return found
