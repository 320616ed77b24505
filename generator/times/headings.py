"""The times of a chronology → the same with the year that they stand under, and its sentences with the day above them.

The year is that of the heading above them ("2014", "2015 - The split"), or of the entry above ("14 February 2011: …",
"16 February: …").
"""

from __future__ import annotations

import re
from bisect import bisect_right

import msgspec

from generator.dates.timex import Between, Date, Said, in_year
from generator.dates.turning import bare
from generator.model import Sentence, TimeExpression
from generator.text import Span

__all__ = ["under_days", "under_years"]

_LINE = re.compile(r"^[^\w\n]*(?:(?P<year>\d{4})\b)?(?P<rest>[^\n]*)", re.MULTILINE)
_ALONE = re.compile(r"\W*$|\s*[-–—:|](?!\s*\d)")
"""What may follow the year in a heading: nothing, or a dash or colon and words; "2014 - 2016" is a stretch of years."""

_YEARS = range(1700, 2100)


def under_years(text: str, times: list[TimeExpression]) -> list[TimeExpression]:
    """Gives months and days without a year that of the heading above them, where two headings or more count the years,
    or that of the entries above them, where lines open with one day after the other.  Headings of three years or more are
    times themselves.
    """
    return _with_headings(text, _under_headings(text, _after_entries(text, times)))


def _with_headings(text: str, times: list[TimeExpression]) -> list[TimeExpression]:
    """The times and, of a chronology's headings, the bare years that no rule took."""
    known = {at for time in times for at in range(time.span.start, time.span.end)}
    found = list(times)
    for line, year in _counting(text, times, _LISTED):
        at = text.find(str(year), line, line + _OPENING)
        if at >= 0 and at not in known:
            span = Span(at, at + len(str(year)))
            found.append(TimeExpression(span=span, rule="year in its place", said=Date(year=year), sense="at"))
    return sorted(found, key=lambda time: time.span.start)


def _after_entries(text: str, times: list[TimeExpression]) -> list[TimeExpression]:
    told: list[TimeExpression] = []
    year, last, end = 0, (0, 0), -1
    for time in times:
        said = time.said
        first, final = (said.first, said.last) if isinstance(said, Between) else (said, said)
        entry = _entry(text, time)
        if entry is not None and isinstance(first, Date) and isinstance(final, Date) and first.month and first.day:
            if final.year:
                year = final.year
            elif (first.month, first.day) < last:  # who goes on beyond the year says so: this is another list
                year = 0
            last, end = (first.month, first.day), text.find("\n", entry)
            end = len(text) if end < 0 else end
        inside = year and time.span.start < end
        told.append(
            msgspec.structs.replace(time, said=_within(said, year, (0, 0) if entry is not None else last))
            if inside
            else time
        )
    return told


def _within(said: Said, year: int, day: tuple[int, int]) -> Said:
    """What is said of a year beside one of its days; a month told as past that comes after the day may be the last one or that
    of the year: "3 January: the group frees those *who left in September*", "3 January: talks began, and *ended in May*".
    """
    of_year = in_year(said, year)
    turned = isinstance(said, Date) and said.toward == "past" and said.day is None and 0 < day[0] < (said.month or 0)
    return Between(in_year(said, year - 1), of_year) if turned else of_year


def _entry(text: str, time: TimeExpression) -> int | None:
    """Where it is told what was on the day that opens a line, with a colon or dash ("- 16 February: …") or in the line below."""
    if time.span.start - text.rfind("\n", 0, time.span.start) > _OPENING:
        return None
    told = _TOLD.match(text, time.span.end)
    return told.end() if told else None


_TOLD = re.compile(r"\s*[:–—-]\s*(?=[^\W\d])|[^\w\n]*\n\s*")


def under_days(text: str, sentences: tuple[Sentence, ...], times: tuple[TimeExpression, ...]) -> tuple[Sentence, ...]:
    """Where days or years head the paragraphs of a chronology, each on a line of its own, it is one sentence with the next."""
    days = {
        time.span.start: time.span.end
        for time in times
        if isinstance(last := time.said.last if isinstance(time.said, Between) else time.said, Date)
        and (last.month or last.year)
    }

    def opens(one: Sentence) -> int | None:
        first = _WORD.search(text, one.span.start, one.span.end)
        return days.get(first.start()) if first else None

    def heads(one: Sentence) -> bool:
        end = opens(one)
        return not (end is None or one.headline or _WORD.search(text, end, one.span.end))

    if sum(map(heads, sentences)) < _LISTED:
        return sentences
    told: list[Sentence] = []
    above: Sentence | None = None
    for one in sentences:
        if above and opens(one) is not None:  # a heading with nothing of its own below it
            told.append(msgspec.structs.replace(above, index=len(told)))
            above = None
        span = Span(above.span.start, one.span.end) if above else one.span
        above = one if heads(one) else None
        if above is None:
            told.append(msgspec.structs.replace(one, index=len(told), span=span))
    return tuple(told)


_WORD = re.compile(r"\w")
_LISTED = 3
"""Lines that are nothing but a day in a chronology, rather than the dateline of an article."""


def _under_headings(text: str, times: list[TimeExpression]) -> list[TimeExpression]:
    headings = _counting(text, times, 2)
    if not headings:
        return times
    starts, years = zip(*headings, strict=True)
    end = _end(text, starts[-1], times)
    told: list[TimeExpression] = []
    day, line = (0, 0), 0
    for time in times:
        above = bisect_right(starts, time.span.start) - 1
        opened = bare(time.said) if _entry(text, time) is not None else None
        if isinstance(opened, Date) and opened.month:
            day, line = (opened.month, opened.day or 0), text.find("\n", time.span.end)
            line = len(text) if line < 0 else line
        beside = (0, 0) if opened or time.span.start > line else day
        said = _within(time.said, years[above], beside) if above >= 0 and time.span.start < end else time.said
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


def _counting(text: str, times: list[TimeExpression], least: int) -> list[tuple[int, int]]:
    """The headings, where they count so many years or more, up or down; else none."""
    headings = _headings(text, times)
    years = [year for _, year in headings]
    ordered = years in (sorted(years), sorted(years, reverse=True))
    return headings if ordered and len(set(years)) >= least else []


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
