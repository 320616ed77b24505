"""An article that prints no date → the days on which it can have been written.

Those on which everybody whom its lead names held the post given to him, after everything that it tells as past, and on
which every "today Monday" and "the 9th of this month" is true.  Nothing sharper: the answer is the interval that holds
all of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from generator.dates.edtf import Edtf
from generator.dates.timex import Agree, Date, Daytime, In, Part, Said, Unit, Weekday, resolve
from generator.languages import Language
from generator.model import Article, Dateline, Elsewhere, Problem, Reason, Report, Sentence, TimeExpression
from generator.text import Span, fold, fold_all
from generator.times.context import context

if TYPE_CHECKING:  # `chronology timex` needs no knowledge
    from generator.knowledge import Landmark

__all__ = ["Bound", "infer", "told_elsewhere"]

Bound = tuple[Edtf, Reason]
"""Days outside which the text cannot have been written, and why."""
Allusion = tuple[Span, "Landmark"]
Test = tuple[Callable[[date], bool], Reason]
_TRIED = 4000
"""More days than this are not tried one by one."""
_LATER = 1100
"""Days after its news on which an article may be written, "in April of last year" included."""


def infer(
    article: Article,
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    language: Language,
    *,
    bounds: Iterable[Bound] = (),
    allusions: Sequence[Allusion] = (),
) -> tuple[Dateline, tuple[Problem, ...]]:
    """The interval of the day of writing with all its reasons; unknown when nothing bounds it."""
    first, last = date.min, date.max
    reasons: list[Reason] = []
    problems: list[Problem] = []
    for interval, reason in bounds:
        low, high = max(first, interval.key[0]), min(last, interval.key[1])
        if low > high:
            problems.append(_contradiction(article, reason))
        elif (low, high) != (first, last):
            first, last = low, high
            reasons.append(reason)
    for when, reason in sorted(_past(article, times, language, allusions), key=lambda one: one[0].key):
        if first < when.key[0] <= last:
            first = when.key[0]
            reasons.append(reason)
    if first == date.min:
        return Dateline(when=None, basis="unknown", reasons=tuple(reasons)), tuple(problems)
    if last == date.max or (last - first).days > _TRIED:
        when = Edtf.between(first, None if last == date.max else last)
        return Dateline(when=when, basis="inferred", reasons=tuple(reasons)), tuple(problems)
    days = [first + timedelta(step) for step in range((last - first).days + 1)]
    for test, reason in _tests(article, sentences, times, allusions):
        left = [day for day in days if test(day)]
        if 0 < len(left) < len(days):
            days = left
            reasons.append(reason)
    when = Edtf.between(days[0], days[-1])
    return Dateline(when=when, basis="inferred", reasons=tuple(reasons)), tuple(problems)


def _contradiction(article: Article, reason: Reason) -> Problem:
    """What an editor reads of a bound that leaves no day."""
    facts = reason.facts
    if reason.code == "told-elsewhere":
        message = (
            f"{facts['article']} dates its news {facts['when']}, when it cannot have been written: are they one event?"
        )
        return Problem(where=article.id, code="told-elsewhere", message=message)
    who = f"{facts['person']}, {facts['post']}"
    message = f"{who}: contradicts the others named in their posts; a former office-holder, or another one?"
    return Problem(where=article.id, code="tenures", message=message)


def told_elsewhere(
    known: Elsewhere, sentences: Sequence[Sentence], times: Sequence[TimeExpression], text: str
) -> Bound | None:
    """The days on which the article's own words for its news ("on Monday", "yesterday") mean the day that another gives.

    A weekday leaves a week open, and only its own day where a statement about the news is quoted that says "today":
    statements are news on their day.  None when the article gives a date, or no time at all.
    """
    own, day = known.report.time, known.when.day
    if own is None or day is None or resolve(own.said, None) is not None:
        return None
    days = [day + timedelta(step) for step in range(_LATER)]
    fitting = [one for one in days if _means(own.said, Edtf.on(one), day)]
    if not fitting:
        return None
    last = fitting[0] if fitting[0] == day and _says_today(known.report, sentences, times) else fitting[-1]
    facts = {"expression": own.span.of(text), "article": known.article, "when": known.when.text}
    return Edtf.between(fitting[0], last), Reason(code="told-elsewhere", facts=facts)


def _means(said: Said, written: Edtf, day: date) -> bool:
    """On that day of writing, do the words mean the day, without contradicting themselves ("today, Wednesday")?"""
    value = resolve(said, written)
    return value is not None and value.contains(day) and "?" not in value.text


def _says_today(report: Report, sentences: Sequence[Sentence], times: Sequence[TimeExpression]) -> bool:
    """Does a statement that one of its passages quotes say "today"?"""
    told = {passage.span for passage in report.passages}
    quoted = [span for sentence in sentences if sentence.span in told for span in sentence.quoted]
    today = (time.span for time in times if time.said == Unit("day", 0))
    return any(span.holds(time) for time in today for span in quoted)


def _past(
    article: Article, times: Sequence[TimeExpression], language: Language, allusions: Sequence[Allusion]
) -> Iterator[tuple[Edtf, Reason]]:
    """What the text tells as past: dates in full and landmarks, those left out that it speaks of as yet to come."""
    around = context(language)
    preparing = fold_all(language.furniture.preparing)
    for span, landmark in allusions:
        before = fold(article.text[max(0, span.start - 40) : span.start]).text.split()[-4:]
        if around.direction_of(article.text, span) != "future" and not preparing & set(before):
            facts = landmark.named() | {"expression": span.of(article.text), "when": landmark.when.text}
            yield landmark.when, Reason(code="alludes", facts=facts)
    for time in times:
        said = resolve(time.said, None)
        if said is None or time.sense in ("before", "until") or said.key[0].year > 2100:
            continue
        if around.direction_of(article.text, time.span) != "future":
            yield said, Reason(code="mentions", facts={"expression": time.span.of(article.text), "when": said.text})


def _tests(
    article: Article, sentences: Sequence[Sentence], times: Sequence[TimeExpression], allusions: Sequence[Allusion]
) -> Iterator[Test]:
    """What the words of the text demand of a day of writing; what is quoted was said on another day."""
    quoted = [span for sentence in sentences for span in sentence.quoted]
    for time in times:
        if any(span.holds(time.span) for span in quoted):
            continue
        facts = {"expression": time.span.of(article.text), "rule": time.rule}
        if (weekday := _today(time.said)) is not None:
            yield partial(_is_weekday, weekday), Reason(code="fits", facts=facts)
        elif month := _this_month(time.said):
            yield partial(_fits_month, month), Reason(code="fits", facts=facts)
        elif near := _beside(article.text, time, times, allusions):
            reason = Reason(code="landmark", facts=facts | near.named() | {"anchor": near.when.text})
            yield partial(_meets, time.said, near.when), reason


def _is_weekday(weekday: int, day: date) -> bool:
    return day.weekday() == weekday


def _fits_month(month: tuple[int, int], day: date) -> bool:
    return day.month == month[0] and day.day >= month[1]


def _meets(said: Said, when: Edtf, day: date) -> bool:
    value = resolve(said, Edtf.on(day))
    return value is not None and value.meets(when)


def _today(said: Said) -> int | None:
    """The weekday of the day of writing, where the text says "today, Monday" or "yesterday, Sunday"."""
    match said:
        case (
            Agree(said=Unit(unit="day", n=n), check=Weekday(day=day))
            | Agree(said=Weekday(day=day), check=Unit(unit="day", n=n))
        ):
            return (day - n) % 7
        case Daytime(said=inner):
            return _today(inner)
        case _:
            return None


def _this_month(said: Said) -> tuple[int, int] | None:
    """The month of writing and a day in it that is over, where the text says "the 9th of this May"."""
    match said:
        case Date(year=None, month=int() as month, day=day, toward="this"):
            return month, day or 1
        case Part(of=inner) | Daytime(said=inner) | Agree(said=inner):
            return _this_month(inner)
        case _:
            return None


def _beside(
    text: str, time: TimeExpression, times: Sequence[TimeExpression], allusions: Sequence[Allusion]
) -> Landmark | None:
    """The landmark that a time dates: the nearest in its sentence, with no other time and no stop between."""
    if not _relative(time.said):
        return None
    for span, landmark in allusions:
        low, high = min(span.end, time.span.end), max(span.start, time.span.start)
        apart = re.search(r"[.\n!?,;\u060c\u061b\u061f]", text[low:high])
        if (
            0 <= high - low <= 60
            and not apart
            and not any(other is not time and low <= other.span.start < high for other in times)
        ):
            return landmark
    return None


def _relative(said: Said) -> bool:
    """A month, or a part of one, counted from the day of writing?"""
    match said:
        case Unit(unit="month" | "year") | Date() | In():
            return True
        case Part(of=inner):
            return _relative(inner)
        case _:
            return False
