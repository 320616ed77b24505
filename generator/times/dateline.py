"""The day of writing (document creation time), from the best evidence that there is, never sharper than it.

In order: what the editor or the file's metadata say; a date printed as a date of publication; otherwise an interval:
the days on which everybody named held the post given to him, after everything alluded to, and on which every "today
Monday" and "the 9th of this month" is true.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from generator.dates.edtf import Edtf
from generator.dates.timex import Agree, Between, Date, Daytime, Part, Said, Shift, Unit, Weekday, resolve
from generator.languages import Language
from generator.model import Article, Dateline, Problem, Reason, Sentence, TimeExpression
from generator.text import Span, fold

__all__ = ["Bound", "clock", "dateline", "printed"]

Bound = tuple[Edtf, Mapping[str, str]]
"""Days outside which the text cannot have been written, and the facts that say why."""
_HEAD = 6
"""Lines at the top in which a date line may stand."""
_SPAN = 4000
"""More days than this are not tried one by one."""


def dateline(
    article: Article,
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    *,
    bounds: Iterable[Bound] = (),
    allusions: Sequence[tuple[Span, str, Edtf]] = (),
    language: Language | None = None,
) -> tuple[Dateline, tuple[Problem, ...]]:
    """The day of writing with its basis and reasons.

    `times` unresolved; `bounds` from the people named and the posts given to them; `allusions` the landmarks alluded to
    with their id and date.
    """
    if article.published:
        basis = "editor" if article.published_by == "editor" else "metadata"
        facts = {"when": article.published.text} | ({"because": article.because} if article.because else {})
        return Dateline(when=article.published, basis=basis, reasons=(Reason(code=basis, facts=facts),)), ()
    if found := printed(article.text, times, language):
        when = resolve(found.said, None)
        if when is not None:
            expression = found.span.of(article.text)
            reason = Reason(code="printed", facts={"expression": expression, "when": when.text, "rule": found.rule})
            return Dateline(when=when, basis="printed", span=found.span, reasons=(reason,)), ()
    return _infer(article, sentences, times, list(bounds), allusions)


def printed(text: str, times: Sequence[TimeExpression], language: Language | None) -> TimeExpression | None:
    """The date of publication printed in the text, if one is: a full date that has a line for itself, or nearly, at the
    top, or after words like "published" anywhere.

    A copyright year, the date of an update, of a crawl or of another story is none.
    """
    lines = _lines(text)
    labels, others = _labels(language)
    best: tuple[int, TimeExpression] | None = None
    for time in times:
        when = resolve(time.said, None)
        if when is None or when.day is None or not 1990 <= when.day.year <= 2100:
            continue
        number = next(index for index, line in enumerate(lines) if line.start <= time.span.start < line.end)
        line = fold(lines[number].of(text)).text
        rest = re.sub(
            r"\d{1,2}:\d{2}(?::\d{2})?|[^\w\s]|\b(?:am|pm|gmt|utc)\b",
            " ",
            line.replace(fold(time.span.of(text)).text, " "),
        )
        words = rest.split()
        if any(other in f" {' '.join(words)} " for other in others):
            continue
        labelled = any(label in f" {' '.join(words)} " for label in labels)
        if labelled and len(words) <= 8:
            rank = 0
        elif number < _HEAD and len(words) <= 4:
            rank = 1
        elif number < _HEAD + 4 and _opens(lines[number].of(text), time, lines[number].start):
            rank = 2
        else:
            continue
        if best is None or rank < best[0]:
            best = rank, time
    return best[1] if best else None


def clock(text: str, times: Sequence[TimeExpression], when: Edtf | None) -> str | None:
    """The time of day (HH:MM) printed beside the date of publication at the top: what was written just after midnight calls
    the evening before "this evening".
    """
    if when is None or when.day is None:
        return None
    for line in _lines(text)[:_HEAD]:
        found = re.search(r"(?<!\d)([01]?\d|2[0-3]):([0-5]\d)(?!\d)", fold(line.of(text)).text)
        if found and any(line.holds(time.span) and resolve(time.said, None) == when for time in times):
            return f"{int(found[1]):02}:{found[2]}"
    return None


def _opens(line: str, time: TimeExpression, start: int) -> bool:
    """Does the line begin with a place, the date and a dash or a bracket: "TRIPOLI, 22 June 2020 (AFP) - …"?"""
    before, after = line[: time.span.start - start], line[time.span.end - start :][:28]
    return len(before) <= 32 and len(before.split()) <= 4 and bool(re.match(r"\s*(?:\([^)]{1,24}\))?\s*[-–—:(]", after))


def _labels(language: Language | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words that label a date of publication, and words that make it another date; folded, between spaces."""
    if language is None:
        return (), ()
    rows = language.furniture
    return (
        tuple(f" {fold(label).text} " for label in rows.published),
        tuple(f" {fold(label).text} " for label in rows.not_published),
    )


def _lines(text: str) -> list[Span]:
    """Every line that has something on it."""
    return [Span(found.start(), found.end()) for found in re.finditer(r"[^\n\r]*\S[^\n\r]*", text)]


# ----------------------------------------------------------------------------------------------------------- inference
def _infer(
    article: Article,
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    bounds: list[Bound],
    allusions: Sequence[tuple[Span, str, Edtf]],
) -> tuple[Dateline, tuple[Problem, ...]]:
    first, last = date.min, date.max
    reasons: list[Reason] = []
    problems: list[Problem] = []
    for interval, facts in bounds:
        low, high = max(first, interval.key[0]), min(last, interval.key[1])
        if low > high:
            problems.append(
                Problem(
                    where=article.id,
                    code="tenures",
                    message=f"{dict(facts)} contradicts the others named: is somebody a former office-holder?",
                )
            )
            continue
        if (low, high) != (first, last):
            first, last = low, high
            reasons.append(Reason(code="tenure", facts={**facts, "when": interval.text}))
    told = [(resolve(time.said, None), time) for time in times if time.sense != "before" and not _ahead(time.said)]
    for span, landmark, when in sorted(allusions, key=lambda allusion: allusion[2].key):
        if when.key[0] > first and when.key[0] <= last:
            first = when.key[0]
            reasons.append(
                Reason(
                    code="alludes", facts={"landmark": landmark, "expression": span.of(article.text), "when": when.text}
                )
            )
    for when, time in told:
        if when and first < when.key[0] <= last and when.key[0].year <= 2100:
            first = when.key[0]
            reasons.append(Reason(code="mentions", facts={"expression": time.span.of(article.text), "when": when.text}))
    if first == date.min:
        return Dateline(when=None, basis="unknown", reasons=tuple(reasons)), tuple(problems)
    if last == date.max or (last - first).days > _SPAN:
        when = Edtf.between(first, None if last == date.max else last)
        return Dateline(when=when, basis="inferred", reasons=tuple(reasons)), tuple(problems)
    days = [first + timedelta(step) for step in range((last - first).days + 1)]
    for test, reason in _tests(article, sentences, times, allusions):
        left = [day for day in days if test(day)]
        if left and len(left) < len(days):
            days = left
            reasons.append(reason)
    return Dateline(when=Edtf.between(days[0], days[-1]), basis="inferred", reasons=tuple(reasons)), tuple(problems)


def _ahead(said: Said) -> bool:
    """Is it said to lie in the future?"""
    match said:
        case Date(toward=toward) | Weekday(toward=toward):
            return toward in ("future", "next")
        case Between(first=inner) | Agree(said=inner) | Daytime(said=inner) | Part(of=inner):
            return _ahead(inner)
        case _:
            return False


def _tests(
    article: Article,
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    allusions: Sequence[tuple[Span, str, Edtf]],
) -> list[tuple[Callable[[date], bool], Reason]]:
    """What the words of the text demand of a day of writing, each with the reason to show."""
    quoted = [span for sentence in sentences for span in sentence.quoted]
    tests: list[tuple[Callable[[date], bool], Reason]] = []
    for time in times:
        if any(span.holds(time.span) for span in quoted):
            continue
        expression = time.span.of(article.text)
        reason = Reason(code="fits", facts={"expression": expression, "rule": time.rule})
        if (weekday := _today(time.said)) is not None:
            tests.append((lambda day, weekday=weekday: day.weekday() == weekday, reason))  # type: ignore[misc]
        elif month := _this_month(time.said):
            tests.append((lambda day, month=month: _fits_month(day, *month), reason))  # type: ignore[misc]
        elif near := _beside(article.text, time, times, allusions):
            landmark, when = near
            facts = {"expression": expression, "landmark": landmark, "when": when.text}
            tests.append(
                (lambda day, said=time.said, when=when: _meets(said, day, when), Reason(code="landmark", facts=facts))
            )  # type: ignore[misc]
    return tests


def _today(said: Said) -> int | None:
    """The weekday of the day of writing, where the text says "today, Monday"."""
    match said:
        case (
            Agree(said=Unit(unit="day", n=0), check=Weekday(day=day))
            | Agree(said=Weekday(day=day), check=Unit(unit="day", n=0))
        ):
            return day
        case Agree(said=Unit(unit="day", n=n), check=Weekday(day=day)) if n in (-1, 1, -2):
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


def _fits_month(day: date, month: int, earliest: int) -> bool:
    return day.month == month and day.day >= earliest


def _meets(said: Said, day: date, when: Edtf) -> bool:
    value = resolve(said, Edtf.on(day))
    return value is not None and value.meets(when)


def _beside(
    text: str, time: TimeExpression, times: Sequence[TimeExpression], allusions: Sequence[tuple[Span, str, Edtf]]
) -> tuple[str, Edtf] | None:
    """The landmark that a time dates: the nearest in its sentence, with no other time or stop between."""
    if not isinstance(time.said, (Date, Part)) and not _relative_month(time.said):
        return None
    for span, landmark, when in allusions:
        low, high = min(span.end, time.span.end), max(span.start, time.span.start)
        between = text[low:high]
        if (
            0 <= high - low <= 60
            and not re.search(r"[.\n!?؟،,؛;]", between)
            and not any(other is not time and low <= other.span.start < high for other in times)
        ):
            return landmark, when
    return None


def _relative_month(said: Said) -> bool:
    """A month, or a part of one, counted from the day of writing?"""
    match said:
        case Unit(unit="month" | "year"):
            return True
        case Part(of=inner):
            return _relative_month(inner)
        case Shift():
            return False
        case _:
            return type(said).__name__ == "In"
