"""An article's body → the times it speaks of: the longest reading at each place, with the direction of its clause."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

import msgspec

from generator.dates.edtf import Edtf
from generator.dates.timex import Date, Daytime, In, Part, Said, Shift, Unit, UnitName, contradiction, turn
from generator.dates.timex import resolve as mean
from generator.dates.turning import bare
from generator.languages import Language
from generator.model import TimeExpression
from generator.text import Folded, Remembered, fold
from generator.times.chaining import chain, names
from generator.times.context import Context, Surroundings, context
from generator.times.grammar import Grammar, Reading, grammar
from generator.times.headings import under_years
from generator.times.words import Island, Vocabulary, vocabulary

__all__ = ["resolve", "tag"]

_Found = tuple[tuple[Reading, ...], ...]
"""The final readings of an island by the word on which they begin, the best first."""


def tag(text: str, language: Language) -> tuple[TimeExpression, ...]:
    """Every time in the text, ordered, disjoint, unresolved (`when` is None); spans are code points of the text.

    An expression never crosses a line; a language without rules finds nothing.
    """
    folded = fold(text)
    rules, known = context(language), _islands(language)
    times: list[TimeExpression] = []
    for start, end in vocabulary(language).stretches(folded):
        for island, by_first in known[folded.text[start:end]]:
            _choose(island, by_first, start, text, folded, rules, times)
    return chain(text, under_years(text, times), rules)


@cache
def _islands(language: Language) -> Remembered[tuple[tuple[Island, _Found], ...]]:
    """The islands of a stretch in which times can be read, with their readings."""
    words, rules = vocabulary(language), grammar(language)

    def read(stretch: str) -> tuple[tuple[Island, _Found], ...]:
        found = ((island, _readings(island, words, rules)) for island in words.islands(stretch))
        return tuple((island, by_first) for island, by_first in found if any(by_first))

    return Remembered(read)


def _readings(island: Island, words: Vocabulary, rules: Grammar) -> _Found:
    by_first: list[list[Reading]] = [[] for _ in island]
    for readings in rules.parse([words.entries(island, place) for place in range(len(island))]):
        for reading in readings:
            by_first[reading.first].append(reading)
    order = rules.order
    for readings in by_first:
        readings.sort(key=lambda r: (-r.last, order[r.rules[0]] if r.rules else -1, len(r.rules)))
    return tuple(map(tuple, by_first))


def _choose(
    island: Island, by_first: _Found, at: int, text: str, folded: Folded, rules: Context, times: list[TimeExpression]
) -> None:
    """Leftmost and longest among the readings that their surroundings allow.

    One that begins inside another, ends beyond it and is no shorter wins: "before [Thursday]", not "[a day before]".
    """
    around: dict[tuple[int, int], Surroundings] = {}
    verdicts: dict[tuple[str, int, int], bool] = {}

    def stands(reading: Reading) -> Surroundings:
        place = reading.first, reading.last
        if place not in around:
            start, end = at + island[reading.first].start, at + island[reading.last - 1].end
            around[place] = Surroundings(folded.text, start, end)
        return around[place]

    def allowed(reading: Reading) -> bool:
        key = reading.rules[0], reading.first, reading.last
        if key not in verdicts:
            capital = rules.rules.rows.rules[key[0]].capital
            start = folded.at(at + island[reading.first].start)
            verdicts[key] = not (capital and not text[start].isupper()) and rules.allows(key[0], stands(reading))
        return verdicts[key]

    def outdone(reading: Reading) -> bool:
        size = reading.last - reading.first
        return any(
            other.last > reading.last and other.last - other.first >= size and allowed(other)
            for others in by_first[reading.first + 1 : reading.last]
            for other in others
        )

    place = 0
    for first, readings in enumerate(by_first):
        if first < place:
            continue
        for reading in readings:
            if not allowed(reading):
                if rules.rules.rows.rules[reading.rules[0]].silences:
                    place = reading.last
                    break
            elif not outdone(reading):
                times.append(_expression(reading, island, at, folded, rules, stands(reading)))
                place = reading.last
                break


def _expression(
    reading: Reading, island: Island, at: int, folded: Folded, rules: Context, around: Surroundings
) -> TimeExpression:
    said: Said = reading.value
    sense = rules.sense(around)
    if turn(said, "future") != said:
        toward = "past" if sense == "since" else rules.direction(around)
        if sense == "until" and toward != "future":
            toward = (
                "future" if toward == "near" else "near"
            )  # "postponed until"; otherwise "extended until 30 June": the end need not be past, whatever the verb
        said = turn(said, toward) if toward else said
    span = folded.span(at + island[reading.first].start, at + island[reading.last - 1].end)
    return TimeExpression(span=span, rule=" + ".join(dict.fromkeys(reading.rules)), said=said, sense=sense)


def resolve(
    times: tuple[TimeExpression, ...], anchor: Edtf | None, reference_time: str | None = None
) -> tuple[TimeExpression, ...]:
    """The same with `when`, `anchor` and `contradicts`, for a text written on `anchor` (at HH:MM, when known).

    What is counted from the time said before takes the nearest one, unless that is a day that nobody can know; text written
    just after midnight still calls the evening before "this evening".
    """
    resolved: list[TimeExpression] = []
    previous: TimeExpression | None = None
    of_month: TimeExpression | None = None
    base: Said | None = None
    day = anchor.day if anchor else None
    for time in times:
        origin = anchor
        if day and reference_time and reference_time[:2] in ("00", "01", "02", "03") and _this_evening(time.said):
            origin = Edtf.on(day - timedelta(1))
        before = of_month if of_month and _of_that(time.said, "month") else previous
        if before and _of_that(time.said, "year") and _of_any_year(before.said):
            before = None
        when = mean(time.said, origin, previous=before.when if before else None)
        counted: str | None = str(origin) if origin else None
        if when and before and _chained(time.said):
            counted = f"#{before.span.start}"
        elif when is None or mean(time.said, None) is not None:
            counted = None
        done = msgspec.structs.replace(time, when=when, anchor=counted, contradicts=contradiction(time.said, origin))
        resolved.append(done)
        if when is not None and when.days is not None and time.said != base:
            previous = done
            of_month = done if names(time.said, "month") else of_month
        elif when is None and isinstance(said := bare(time.said), Date) and said.day:
            previous = None  # "on 17 March", of what year?
        base = time.said.base if isinstance(time.said, Shift) else None
    return tuple(resolved)


def _this_evening(said: Said) -> bool:
    return isinstance(said, Daytime) and said.part in ("evening", "night") and said.said == Unit("day", 0)


def _of_any_year(said: Said) -> bool:
    """Is it a day or month of which nothing tells the year, nor that it is over: "the anniversary *on 15 April*"?"""
    day = bare(said)
    return isinstance(day, Date) and day.year is None and day.toward in (None, "near", "future")


def _of_that(said: Said, unit: UnitName) -> bool:
    """Is it of a month or year told before, or that itself: "the 25th of it", not of what "yesterday" was in?"""
    outer = said
    while isinstance(outer, (In, Part)):
        outer = outer.outer if isinstance(outer, In) else outer.of
    return isinstance(outer, Unit) and (outer.unit, outer.n, outer.of) == (unit, 0, "previous")


def _chained(said: object) -> bool:
    """Is any part of it counted from the time said before?"""
    if not isinstance(said, msgspec.Struct):
        return False
    if getattr(said, "of", None) == "previous":
        return True
    return any(_chained(getattr(said, name)) for name in said.__struct_fields__)
