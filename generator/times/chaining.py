"""Expressions of one line that lean on each other → the same, with what each is counted from.

"Three days after the workshop on 3 May" counts from that day; "then, after a week" from the time told before; "today"
inside a quotation from the day on which the words were spoken; "in July he fell ill, and at the end of *the month*" is July's;
"on *3 May* and 9 June 2013" is of that year.
"""

from __future__ import annotations

import msgspec

from generator.dates.timex import Agree, Between, Date, Daytime, In, Part, Said, Shift, Unit, UnitName, Weekday
from generator.dates.turning import bare, in_year
from generator.model import TimeExpression
from generator.times.context import STOPS, Context

__all__ = ["chain", "names"]

_REACH = 90  # code points between "days after the visit …" and the visit's own date


def chain(text: str, times: list[TimeExpression], rules: Context) -> tuple[TimeExpression, ...]:
    """The expressions (ordered, of one text) with bases and anchors where a neighbour gives them."""
    chained: list[TimeExpression] = []
    times = _of_one_year(text, times)
    for place, time in enumerate(times):
        said = time.said
        before = times[place - 1] if place else None
        gap = text[before.span.end : time.span.start] if before else "\n"
        match said:
            case Shift(of="event"):
                following = times[place + 1] if place + 1 < len(times) else None
                joined = following and _joined(text[time.span.end : following.span.start], rules)
                if following and joined and _is_day(following.said) and not _too_long(said, following.said):
                    said = msgspec.structs.replace(said, of="now", base=following.said)
            case Shift(of="previous", base=None) if "onward" in time.rule and (
                "\n" in gap or rules.direction_of(text, time.span) == "future"
            ):
                said = msgspec.structs.replace(said, of="now")
            case Unit(unit="day") | Daytime(said=Unit(unit="day")):
                if before and "\n" not in gap and _is_day(before.said) and _opens(gap, rules):
                    said = _spoken(said)
            case Part(of=Unit(n=0, of="now") as unit) | In(outer=Unit(n=0, of="now") as unit) if (
                _ITSELF in time.rule and before and time.sense != "since"
            ):
                told = names(before.said, unit.unit) and before.sense == "at" and STOPS.isdisjoint(gap)
                if told and rules.opens(text, before.span) and rules.direction_of(text, time.span) != "future":
                    then = _spoken(unit)
                    said = Part(said.part, then) if isinstance(said, Part) else In(said.inner, then)
            case _:
                pass
        chained.append(time if said is time.said else msgspec.structs.replace(time, said=said))
    return tuple(chained)


def _of_one_year(text: str, times: list[TimeExpression]) -> list[TimeExpression]:
    """Days in a row, of which the last alone says its year: "3 May, 9 June and 1 July 2012"."""
    told = list(times)
    for place in range(len(told) - 2, -1, -1):
        time, after = told[place], bare(told[place + 1].said)
        gap = text[time.span.end : told[place + 1].span.start]
        if len(gap) > _AND or not STOPS.isdisjoint(gap) or not (isinstance(after, Date) and after.year and after.day):
            continue
        said = bare(time.said)
        if not (isinstance(said, Date) and said.day and said.year is None):
            continue
        if (said.month or 0, said.day) < (after.month or 0, after.day):
            told[place] = msgspec.structs.replace(time, said=in_year(time.said, after.year))
    return told


_AND = 6
"""Code points between two days in a row: ", and "."""
_ITSELF = "the unit itself"
"""The rule of a unit that says nothing else: "the month"."""


def names(said: Said, unit: UnitName) -> bool:
    """Does it name a month or a year, or part of one that was named: "3 May", "late in 2014", "the 25th of it"?"""
    match said:
        case Date():
            return (said.month if unit == "month" else said.year if unit == "year" else None) is not None
        case Daytime() | Agree():
            return names(said.said, unit)
        case Part():
            return names(said.of, unit)
        case In():
            return names(said.outer, unit)
        case Between():
            return names(said.first, unit) or names(said.last, unit)
        case _:
            return isinstance(said, Unit) and (said.unit, said.n, said.of) == (unit, 0, "previous")


def _is_day(said: Said) -> bool:
    """Is it a day that does not itself depend on another expression?"""
    match said:
        case Daytime() | Agree():
            return _is_day(said.said)
        case In():
            return _is_day(said.inner)
        case Date():
            return said.day is not None
        case Weekday():
            return True
        case Unit():
            return said.unit == "day" and said.of == "now"
        case _:
            return False


def _too_long(shift: Shift, day: Said) -> bool:
    """Can it not be counted from a day of these weeks: "came *after years of* absence *on Thursday*"?"""
    uncounted = shift.unit not in ("hour", "day") or shift.n == 0
    return shift.sign > 0 and uncounted and isinstance(day, (Weekday, Unit))


def _joined(gap: str, rules: Context) -> bool:
    """Do the words between stay in one clause?"""
    return len(gap) <= _REACH and not rules.breaks.search(gap)


def _opens(gap: str, rules: Context) -> bool:
    """Does a quotation begin in the gap and go on beyond it?"""
    depth = 0
    for letter in gap:
        if letter in rules.opening:
            depth = 0 if letter in rules.closing and depth else 1
        elif letter in rules.closing:
            depth = 0
    return depth > 0


def _spoken(said: Said) -> Said:
    """Counted from the time said before instead of the day of writing."""
    if isinstance(said, Daytime):
        return Daytime(said.part, _spoken(said.said))
    return msgspec.structs.replace(said, of="previous") if isinstance(said, Unit) else said
