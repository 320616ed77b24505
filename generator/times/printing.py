"""A text → the date of publication that is printed in it, and the time of day beside it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from generator.dates.edtf import Edtf
from generator.dates.timex import Date, resolve
from generator.languages import Language
from generator.model import TimeExpression
from generator.text import Span, fold

__all__ = ["clock", "printed"]

_HEAD = 6
"""Lines at the top in which a date line may stand."""
_LONG = 300
"""Letters; a line of more is a paragraph, and has many words beside any date."""

_MONTH = re.compile(r"\s*(\w+)\s+((?:19|20)\d\d)-(\d\d)(?![\d-])")
"""Where a page is stamped with no more than its month."""


def printed(text: str, times: Sequence[TimeExpression], language: Language | None) -> TimeExpression | None:
    """The date of publication printed in the text, if one is: a full date that has a line for itself, or nearly, at the
    top, or after words like "published" anywhere.

    A copyright year, the date of an update, of a crawl or of another story is none, nor a day by which an event is known.
    """
    lines = list(_lines(text))
    starts = [line.start for line in lines]
    labels, others = _labels(language)
    stamps = language.furniture.stamped if language else ()
    month = _MONTH.match(text)
    if month and month[1] in stamps and 1 <= int(month[3]) <= 12:
        said = Date(year=int(month[2]), month=int(month[3]))
        return TimeExpression(
            span=Span(month.start(2), month.end(3)), rule="stamped month", said=said, when=resolve(said, None)
        )
    paragraphs: dict[int, _Beside] = {}
    best: tuple[int, TimeExpression] | None = None
    for time in times:
        when = resolve(time.said, None)
        if when is None or when.day is None or not 1990 <= when.day.year <= 2100 or "landmark" in time.rule:
            continue
        number = bisect_right(starts, time.span.start) - 1
        line = lines[number].of(text)
        if len(line) <= _LONG:
            beside = _read(line, time.span.of(text), labels, others)
        else:  # read once for all the dates in it
            if number not in paragraphs:
                paragraphs[number] = _read(line, "", labels, others)
            beside = paragraphs[number]
        if beside.other:
            continue
        if _leads(line, time, lines[number].start, language) or (beside.labelled and beside.words <= 8):
            rank = 0
        elif _opens(line, time, lines[number].start):
            if number >= _HEAD + 4 or _goes_on(text, times, lines, starts):
                continue
            rank = 1 if number < _HEAD and beside.words <= 4 else 2
        elif number < _HEAD and (beside.words <= 4 or _signs(line, lines[number].end - time.span.end, language)):
            rank = 1
        else:
            continue
        if best is None or rank < best[0]:
            best = rank, time
    return best[1] if best else None


def _signs(line: str, after: int, language: Language | None) -> bool:
    """Is it a byline that ends with the date: "By Navy Public Affairs, Naples, Italy, 20 May 2020"?"""
    first, *others = line.split() or [""]
    by = language is not None and fold(first).text in language.furniture.names
    return by and not after and all(word[0].isupper() or not word[0].isalpha() for word in others)


class _Beside(NamedTuple):
    """What stands on a line beside the date: how many words, is one a label of publication, or of another date?"""

    words: int
    labelled: bool
    other: bool


def _read(line: str, date: str, labels: Iterable[str], others: Iterable[str]) -> _Beside:
    rest = fold(line).text.replace(fold(date).text, " ") if date else fold(line).text
    words = re.sub(r"\d{1,2}:\d{2}(?::\d{2})?|[^\w\s]|\b(?:am|pm|gmt|utc)\b", " ", rest).split()
    said = f" {' '.join(words)} "
    return _Beside(len(words), any(label in said for label in labels), any(other in said for other in others))


def clock(text: str, times: Sequence[TimeExpression], when: Edtf | None) -> str | None:
    """The time of day (HH:MM) printed beside the date of publication at the top: what was written just after midnight calls
    the evening before "this evening".
    """
    if when is None or when.day is None:
        return None
    for line in islice(_lines(text), _HEAD):
        found = ":" in line.of(text) and re.search(r"(?<!\d)([01]?\d|2[0-3]):([0-5]\d)(?!\d)", fold(line.of(text)).text)
        if found and any(line.holds(time.span) and resolve(time.said, None) == when for time in times):
            return f"{int(found[1]):02}:{found[2]}"
    return None


def _opens(line: str, time: TimeExpression, start: int) -> bool:
    """Does the line begin with a place, the date and a dash or a bracket: "TRIPOLI, 22 June 2020 (AFP) - …"?"""
    before, after = line[: time.span.start - start], line[time.span.end - start :][:28]
    return len(before) <= 32 and len(before.split()) <= 4 and bool(re.match(r"\s*(?:\([^)]{1,24}\))?\s*[-–—:(]", after))


def _leads(line: str, time: TimeExpression, start: int, language: Language | None) -> bool:
    """Does the line begin with a label, the date and what was written then: "Posted on 22 June 2020 The mayor met …"?"""
    before, after = line[: time.span.start - start], line[time.span.end - start :]
    return language is not None and len(before) <= 32 and language.furniture.is_stamp(before, after)


def _goes_on(text: str, times: Sequence[TimeExpression], lines: Sequence[Span], starts: Sequence[int]) -> bool:
    """Do other lines open with days of their own: "14 February 2011: …", "16 February: …"?  That is a chronology."""
    days = {
        (time.said.month, time.said.day)
        for time in times
        if isinstance(time.said, Date) and time.said.day
        and _opens((line := lines[bisect_right(starts, time.span.start) - 1]).of(text), time, line.start)
    }  # fmt: skip
    return len(days) > 1


@cache
def _labels(language: Language | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words that label a date of publication, and words that make it another date; folded, between spaces."""
    if language is None:
        return (), ()
    rows = language.furniture
    return (
        tuple(f" {fold(label).text} " for label in rows.published),
        tuple(f" {fold(label).text} " for label in rows.not_published),
    )


def _lines(text: str) -> Iterator[Span]:
    """Every line that has something on it."""
    return (Span(found.start(), found.end()) for found in re.finditer(r"[^\n\r]*\S[^\n\r]*", text))
