"""What was said + the day of writing → an EDTF date.

A day costs a few microseconds, so that a caller may try many days of writing.  For an interval of days the answer is
the hull over its days; every reading moves forward with the anchor, so that the two ends decide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec

from generator.dates import hijri, periods, sayings
from generator.dates.edtf import Edtf
from generator.dates.periods import Period
from generator.dates.sayings import (
    Agree,
    Between,
    Date,
    Days,
    Daytime,
    Fixed,
    Hijri,
    In,
    Nth,
    Part,
    Said,
    Season,
    Shift,
    Toward,
    Unit,
    Weekday,
    Window,
)  # fmt: skip
from generator.dates.turning import bare, loose, turn

__all__ = ["contradiction", "resolve"]


class Now(NamedTuple):
    """Where the speaker stands: a day, and the time spoken of before."""

    day: date | None
    previous: Period | None = None


def resolve(said: Said, anchor: Edtf | None, *, previous: Edtf | None = None) -> Edtf | None:
    """What it means for a text written on `anchor`, after `previous` was spoken of.

    An anchor of several days gives the hull of the values over its days; an open or missing anchor only what needs
    none.  None when it cannot be known.  A value that its own check contradicts is marked `?`.
    """
    if anchor is None or anchor.earliest is None or anchor.latest is None:
        return _edtf(said, None, previous)
    first = _edtf(said, anchor.earliest, previous)
    if first is None or anchor.earliest == anchor.latest:
        return first
    last = _edtf(said, anchor.latest, previous)
    return first.hull(last) if last else None


def contradiction(said: Said, anchor: Edtf | None) -> str | None:
    """`weekday` or `calendar` when a date and what stands beside it exclude each other, else None."""
    match said:
        case Agree():
            day = anchor.day if anchor else None
            one, other = _period(said.said, Now(day)), None
            if one is None:
                return None
            check = bare(said.check)
            if isinstance(check, Weekday):
                fits = one.first != one.last or one.first.weekday() == check.day
                return None if fits or _settled(said, Now(day)) else "weekday"
            other = _period(turn(loose(said.check), "near"), Now(one.first))
            if isinstance(check, Unit):  # "yesterday, 19 June": counted from the day of writing
                other = _period(said.check, Now(day))
                return "calendar" if other and other[:2] != one[:2] and not _inside(one, other) else None
            if other is None or (other.first - timedelta(1) <= one.last and one.first <= other.last + timedelta(1)):
                return None
            return "calendar"
        case Daytime() | Days():
            return contradiction(said.said, anchor)
        case Between():
            return contradiction(said.first, anchor) or contradiction(said.last, anchor)
        case _:
            return None


@lru_cache(maxsize=65536)
def _edtf(said: Said, day: date | None, previous: Edtf | None) -> Edtf | None:
    before = Period(*previous.key, about=previous.approximate) if previous and previous.days else None
    try:
        period = _period(said, Now(day, before))
        if period is None:
            return None
        value = period.edtf()
    except (ValueError, OverflowError):  # 30 February, the year 12: said, but no date
        return None
    if contradiction(said, Edtf.on(day) if day else None):
        return Edtf.parse(value.text.replace("~", "") + "?") if "/" not in value.text else value
    return value


def _period(said: Said, now: Now) -> Period | None:
    answer: Period | None = _MEANINGS[type(said)](said, now)
    return answer


def _pick(candidates: Iterator[Period] | list[Period], day: date, toward: Toward | None) -> Period | None:
    """The one of the candidates (in order of time) that the direction asks for."""
    found = None
    for period in candidates:
        match toward:
            case "future" if period.last >= day:
                return period
            case "first" if period.first >= day:
                return period
            case "next" if period.first > day:
                return period
            case "near" if found is None or _distance(period, day) < _distance(found, day):
                found = period
            case "this" if found is None or _other_year(period, day) < _other_year(found, day):
                found = period
            case "last" if period.last < day:
                found = period
            case None | "past" if period.first <= day:
                found = period
    return found


def _distance(period: Period, day: date) -> int:
    return max((period.first - day).days, (day - period.last).days, 0)


def _other_year(period: Period, day: date) -> tuple[bool, int]:
    """How little it is "this December": that of the year of writing comes before a nearer one, but not before last month's."""
    distance = _distance(period, day)
    return distance > _THIS and day.year not in {end.year for end in period[:2]}, distance


_THIS = 61
"""Days from which on "this December" is none of another year."""


# ------------------------------------------------------------------------------------------------ meanings, by kind
def _fixed(said: Fixed, _: Now) -> Period | None:
    value = Edtf.parse(said.edtf)
    return Period(value.earliest, value.latest, value.text) if value.earliest and value.latest else None


def _date(said: Date, now: Now) -> Period | None:
    year, month, day = said.year, said.month, said.day
    if year is not None:
        return periods.gregorian(year, month, day)
    if now.day is None:
        return None
    if month is not None:
        reach = 8 if (month, day) == (2, 29) else 1
        years = range(now.day.year - reach, now.day.year + reach + 1)
        candidates = [p for y in years if (p := periods.gregorian(y, month, day))]
        return _pick(candidates, now.day, said.toward)
    months = [periods.add_months(now.day.replace(day=1), n) for n in range(-2, 3)]
    return _pick([p for m in months if (p := periods.gregorian(m.year, m.month, day))], now.day, said.toward)


def _hijri(said: Hijri, now: Now) -> Period | None:
    if said.year is not None:
        return periods.islamic(said.year, said.month, said.day)
    if now.day is None or (current := hijri.year_of(now.day)) is None:
        return None
    if said.month is None:
        return None
    found = [p for y in range(current - 1, current + 2) if (p := periods.islamic(y, said.month, said.day))]
    return _pick(found, now.day, said.toward)


def _weekday(said: Weekday, now: Now) -> Period | None:
    if now.day is None:
        return None
    back = (now.day.weekday() - said.day) % 7  # days since the latest one, today included
    match said.toward:
        case None | "past":
            days = -back
        case "last":
            days = -(back or 7)
        case "future" | "first":
            days = (7 - back) % 7
        case "next":
            days = 7 - back
        case "near" | "this":
            days = -back if back <= 3 else 7 - back
    step = 7 * said.weeks * (1 if said.toward in ("next", "future") else -1)
    return Period.on(now.day + timedelta(days + step))


def _season(said: Season, now: Now) -> Period | None:
    if now.day is None:
        return None
    return _pick(
        [periods.season(y, said.code) for y in range(now.day.year - 2, now.day.year + 2)], now.day, said.toward
    )


def _base(of: str, now: Now) -> date | None:
    match of:
        case "now":
            return now.day
        case "previous":
            return now.previous.first if now.previous else None
        case _:
            return None


def _unit(said: Unit, now: Now) -> Period | None:
    day = _base(said.of, now)
    if day is None and said.of == "previous" and said.n < 0 and said.unit != "day":
        day = now.day  # "the previous week" with none spoken of
    if day is None:
        return None
    if said.of == "previous" and said.unit == "day" and now.previous:
        if (now.previous.last - now.previous.first).days > 9:  # "the next day" after a month or a year: of what?
            return None
        if said.n == 0:  # "the same day", of one of several
            return now.previous
        return Period.on((now.previous.last if said.n > 0 else now.previous.first) + timedelta(said.n))
    return periods.unit(day, said.unit, said.n)


def _shift(said: Shift, now: Now) -> Period | None:
    about = said.about
    if said.base is not None:
        base = _period(said.base, now)
        day = (base.last if said.n > 0 else base.first) if base else None
        about = about or (base is not None and base.about)
    else:
        day = _base(said.of, now)
        if said.of == "previous" and now.previous and said.n > 0:
            day = now.previous.last
        elif said.of == "previous" and now.previous is None and (said.n or said.sign) < 0:
            day = now.day  # "a month earlier" with no other time spoken of
    if day is None:
        return None
    return periods.shift(day, said.unit, said.n, about=about) if said.n else periods.some(day, said.unit, said.sign)


def _window(said: Window, now: Now) -> Period | None:
    if now.day is None:
        return None
    if said.n == 0:
        return periods.some(now.day, said.unit, said.sign, near=True)
    far = periods.shift(now.day, said.unit, said.n, about=False).first
    return Period(far, now.day - timedelta(1)) if said.n < 0 else Period(now.day + timedelta(1), far)


def _part(said: Part, now: Now) -> Period | None:
    whole = _period(said.of, now)
    part = periods.part(whole, said.part, now.day) if whole else None
    of, today = said.of, now.day
    if part and today and isinstance(of, Date) and of.toward == "last" and of.day is None and of.month == today.month:
        recent = _period(msgspec.structs.replace(of, toward="past"), now)
        over = periods.part(recent, said.part, today) if recent else None
        if over and over.last < today:  # "early last December", on the 24th: this December, or that of last year
            return Period(part.first, over.last, None, part.about)
    return part


def _nth(said: Nth, now: Now) -> Period | None:
    whole = _period(said.of, now)
    return periods.nth(whole, said.n, said.what) if whole else None


def _in(said: In, now: Now) -> Period | None:
    outer = _period(said.outer, now)
    if outer is None:
        return None
    if isinstance(said.inner, Weekday) and (outer.last - outer.first).days >= _WEEK:
        return outer  # "last month, on Tuesday": which one nobody knows
    inner = _period(turn(loose(said.inner), "first"), Now(outer.first, outer))
    return inner if inner and outer.first <= inner.first <= outer.last else None


_WEEK = 7


def _between(said: Between, now: Now) -> Period | None:
    first = _period(said.first, Now(None, now.previous))
    last = _period(said.last, now if first is None else Now(None, now.previous))
    if first and last is None:  # from December 2019 to March
        last = _period(turn(said.last, "first"), Now(first.first, now.previous))
        last = last or _period(said.last, now)
    if last is None:
        return None
    if first is None:
        open_, told = loose(said.first), bare(said.first)
        follows = turn(open_, "past")
        spoken = isinstance(told, Agree) and isinstance(bare(told.said), Unit)  # "today (Monday) or tomorrow"
        counts = follows != open_ and not spoken
        first = _period(follows, Now(last.first, now.previous)) if counts else _period(said.first, now)
    if first and first.first > last.last:  # from tomorrow until Thursday
        follows = turn(loose(said.last), "first")
        last = _period(follows, Now(first.first, now.previous)) or last
    if first is None or first.first > last.last:
        return None
    return Period(first.first, last.last, None, about=first.about or last.about)


def _agree(said: Agree, now: Now) -> Period | None:
    return _settled(said, now) or _period(said.said, now)


def _settled(said: Agree, now: Now) -> Period | None:
    """For a date without year and a weekday: the nearest date that is that weekday, if last or next year's is."""
    date_, check = bare(said.said), bare(said.check)
    if now.day is None or not isinstance(check, Weekday) or not isinstance(date_, Date | Hijri) or date_.year:
        return None
    for toward in dict.fromkeys((date_.toward or "past", "past", "future")):
        loose: Said = msgspec.structs.replace(date_, toward=toward)
        period = _period(loose, now)
        if period and period.first == period.last and period.first.weekday() == check.day:
            return Period.on(period.first)
        if isinstance(date_, Hijri) and period and abs((period.first.weekday() - check.day + 3) % 7 - 3) == 1:
            moved = (check.day - period.first.weekday() + 3) % 7 - 3  # the moon was seen a day earlier or later
            return Period.on(period.first + timedelta(moved))
    return None


def _daytime(said: Daytime, now: Now) -> Period | None:
    return _period(said.said, now)


def _days(said: Days, now: Now) -> Period | None:
    start = _period(said.said, now)
    if start is None:
        return None
    first = start.first + timedelta(said.n - 1 if said.only else 0)
    return Period(first, start.first + timedelta(said.n - 1), None, about=start.about)


def _inside(one: Period, other: Period) -> bool:
    return other.first <= one.first and one.last <= other.last


_MEANINGS: dict[type[sayings.Saying], Callable[[Any, Now], Period | None]] = {
    Fixed: _fixed, Date: _date, Hijri: _hijri, Weekday: _weekday, Season: _season, Unit: _unit, Shift: _shift,
    Window: _window, Part: _part, Nth: _nth, In: _in, Between: _between, Agree: _agree, Daytime: _daytime, Days: _days,
}  # fmt: skip
