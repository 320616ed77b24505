"""Arithmetic on stretches of days: units of the calendar, their parts, steps between them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from generator.dates import hijri
from generator.dates.edtf import Edtf

__all__ = ["Period", "add_months", "gregorian", "islamic", "nth", "part", "season", "shift", "some", "unit"]


class Period(NamedTuple):
    """First and last day, and how to print them when not as plain days: `text` is EDTF (`2021-33`), `about` is `~`."""

    first: date
    last: date
    text: str | None = None
    about: bool = False

    @classmethod
    def on(cls, day: date, *, about: bool = False) -> Period:
        """One day."""
        return cls(day, day, None, about)

    def edtf(self) -> Edtf:
        """The same as EDTF."""
        if self.text:
            return Edtf.parse(self.text + "~" if self.about and self.text[-1] != "~" else self.text)
        return Edtf.between(self.first, self.last, approximate=self.about)

    @property
    def days(self) -> int:
        """How many days it spans."""
        return (self.last - self.first).days + 1


def add_months(day: date, n: int) -> date:
    """The same day of the month n months on; the last day of a shorter month."""
    index = day.year * 12 + day.month - 1 + n
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def gregorian(year: int, month: int | None, day: int | None) -> Period | None:
    """A year, month or day; None when the calendar has no such day."""
    if not 1000 <= year <= 9998:
        return None
    if month is None:
        return Period(date(year, 1, 1), date(year, 12, 31))
    length = monthrange(year, month)[1]
    if day is None:
        return Period(date(year, month, 1), date(year, month, length))
    return Period.on(date(year, month, day)) if 1 <= day <= length else None


def islamic(year: int, month: int | None, day: int | None) -> Period | None:
    """A Hijri year, month or day, approximate by a day; None outside the table."""
    if month is None:
        both = hijri.year(year)
    elif day is None:
        both = hijri.month(year, month)
    else:
        one = hijri.day(year, month, day)
        both = (one, one) if one else None
    return Period(*both, None, about=True) if both else None


def season(year: int, code: int) -> Period:
    """A meteorological season of a year; winter begins in its December."""
    value = Edtf.parse(f"{year:04}-{code}")
    return Period(*value.key, value.text)


def unit(day: date, name: str, n: int) -> Period | None:
    """The calendar unit that holds the day, moved by n."""
    match name:
        case "day" | "hour":
            return Period.on(day + timedelta(n))
        case "week":
            monday = day + timedelta(7 * n - day.weekday())
            return Period(monday, monday + timedelta(6))
        case "weekend":
            saturday = day + timedelta(7 * n + 5 - day.weekday())
            return Period(saturday, saturday + timedelta(1))
        case "month":
            first = add_months(day.replace(day=1), n)
            return gregorian(first.year, first.month, None)
        case "quarter" | "half":
            size = 3 if name == "quarter" else 6
            index = day.year * (12 // size) + (day.month - 1) // size + n
            year, number = divmod(index, 12 // size)
            value = Edtf.parse(f"{year:04}-{(33 if size == 3 else 40) + number}")
            return Period(*value.key, value.text)
        case "season":
            index = (day.year * 12 + day.month - 3) // 3 + n
            return season(index // 4, 21 + index % 4)
        case "year":
            return gregorian(day.year + n, None, None)
        case "hijri":
            current = hijri.year_of(day)
            return islamic(current + n, None, None) if current else None
        case "decade":
            value = Edtf.parse(f"{day.year // 10 + n:03}X")
            return Period(*value.key, value.text)
        case "century":
            value = Edtf.parse(f"{day.year // 100 + n:02}XX")
            return Period(*value.key, value.text)
        case _:
            raise ValueError(f"no such unit: {name}")


def shift(day: date, name: str, n: int, *, about: bool) -> Period:
    """The day n units on; months and longer ones are never meant to the day."""
    match name:
        case "hour":
            return Period.on(day + timedelta(int(n / 24)), about=about)
        case "day":
            return Period.on(day + timedelta(n), about=about)
        case "week" | "weekend":
            return Period.on(day + timedelta(7 * n), about=about)
        case _:
            months = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "hijri": 12, "decade": 120}
            return Period.on(add_months(day, n * months.get(name, 1200)), about=True)


def some(day: date, name: str, sign: int, *, near: bool = False) -> Period:
    """`Days ago`, `for years`: some units before (sign -1) or after the day, two to ten of them; from one on if near."""
    if name == "hour":
        return Period.on(day, about=True)
    few, many = (sign * n for n in ((1 if near else 2), {"day": 7, "week": 6, "month": 8}.get(name, 9)))
    one, other = shift(day, name, few, about=False).first, shift(day, name, many, about=False).first
    return Period(min(one, other), max(one, other), None, about=True)


# Parts of months in days and of years in months, as the gold's README has them (1-10, 11-20, 21-; 1-3, 5-8, 10-12).
_OF_YEAR = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}
_OF_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}


def part(whole: Period, name: str, now: date | None) -> Period | None:
    """A part of a longer time; see sayings.Part for the names.  `now` bounds `earlier` and `later`."""
    first, last, days = whole.first, whole.last, whole.days
    match name:
        case "whole":
            return whole
        case "earlier":
            return Period(first, min(last, now) if now and now >= first else last, None, about=True)
        case "later":
            return Period(max(first, now) if now and now <= last else first, last, None, about=True)
        case "weekend":
            return Period(first + timedelta(4), last) if days == 7 else None
        case "lastten":
            return Period(last - timedelta(9), last, None, about=True)
        case "q1" | "q2" | "q3" | "q4" if 350 < days < 370:
            return _months(first, 3, int(name[1]))
        case "h1" | "h2" if 350 < days < 370:
            return _months(first, 6, int(name[1]))
        case "h1" if 28 <= days <= 31:
            return Period(first, first + timedelta(14))
        case "h2" if 28 <= days <= 31:
            return Period(first + timedelta(15), last)
        case "h1":
            return Period(first, first + timedelta((days - 1) // 2))
        case "h2":
            return Period(first + timedelta(days // 2), last)
        case "early" | "mid" | "late" if 350 < days < 370 and first.day == 1 and first.month == 1:
            low, high = _OF_YEAR[name]
            return Period(
                date(first.year, low, 1), date(first.year, high, monthrange(first.year, high)[1]), None, about=True
            )
        case "early" | "mid" | "late" if 28 <= days <= 31 and first.month == last.month:
            low, high = _OF_MONTH[name]
            return Period(first.replace(day=low), first.replace(day=min(high, days)), None, about=True)
        case "early" | "mid" | "late" if 89 <= days <= 92 and first.day == 1:
            start = add_months(first, ("early", "mid", "late").index(name))
            return Period(start, add_months(start, 1) - timedelta(1), None, about=True)
        case "early" | "mid" | "late" if 3650 <= days <= 3660 and whole.text:
            low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[name]
            return Period(date(first.year + low, 1, 1), date(first.year + high, 12, 31), None, about=True)
        case "early" | "mid" | "late" if days > 36000:
            low, high = {"early": (0, 32), "mid": (33, 65), "late": (66, 99)}[name]
            return Period(date(first.year + low, 1, 1), date(first.year + high, 12, 31), None, about=True)
        case "early" | "mid" | "late":
            if days == 1:
                return whole
            third = -(-days // 3)
            begin = {"early": 0, "mid": third, "late": days - third}[name]
            length = max(days - 2 * third, 1) if name == "mid" else third
            start = first + timedelta(begin)
            return Period(start, start + timedelta(max(length, 1) - 1), None, about=True)
        case _:
            return None


def _months(first: date, size: int, number: int) -> Period:
    if first.month == 1 and first.day == 1:
        value = Edtf.parse(f"{first.year:04}-{(32 if size == 3 else 39) + number}")
        return Period(*value.key, value.text)
    start = add_months(first, size * (number - 1))
    return Period(start, add_months(start, size) - timedelta(1))


def nth(whole: Period, n: int, what: int) -> Period | None:
    """The n-th (-1: the last) weekday 0-6, day 7, week 8, month 9, quarter 10 of a longer time."""
    forward = n > 0
    count = abs(n) - 1
    if what <= 7:
        start = whole.first if forward else whole.last
        offset = 0 if what == 7 else (what - start.weekday()) % 7 if forward else -((start.weekday() - what) % 7)
        step = 1 if what == 7 else 7
        day = start + timedelta(offset + (count * step if forward else -count * step))
        return Period.on(day, about=whole.about) if whole.first <= day <= whole.last else None
    if what == 8:
        start = whole.first + timedelta(7 * count) if forward else whole.last - timedelta(7 * count + 6)
        return Period(start, min(start + timedelta(6), whole.last)) if whole.first <= start <= whole.last else None
    size = 1 if what == 9 else 3
    start = (
        add_months(whole.first, size * count)
        if forward
        else add_months(whole.last.replace(day=1), -size * (count + 1) + 1)
    )
    end = add_months(start, size) - timedelta(1)
    return Period(start, end) if whole.first <= start and end <= whole.last else None
