"""Text of the Extended Date/Time Format (ISO 8601-2) ↔ a date that knows its precision.

The subset that a chronology needs: `2012`, `2020-06`, `2020-06-22`, `201X`, `19XX`, `2020-06-XX`, seasons (`2018-23`),
quarters (`2021-33`) and halves (`2024-40`), each with `~`, `?` or `%`; intervals `A/B`, open ends `../B`, `A/..`.
Years 1000 to 9998.  Source: https://www.loc.gov/standards/datetime/ (levels 0 to 2).
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

__all__ = ["Edtf", "Precision"]

Precision = Literal["day", "month", "season", "year", "decade", "century", "interval"]

_POINT = re.compile(r"(?P<year>\d{4}|\d{3}X|\d\dXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<qualifier>[~?%]?)")
# ISO 8601-2 codes for parts of a year → first and last month. Seasons are the meteorological ones of the northern
# hemisphere; winter begins in December of the year before it is counted in, here as in the press: of the year named.
_PARTS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    37: (1, 4), 38: (5, 8), 39: (9, 12),
    40: (1, 6), 41: (7, 12),
}  # fmt: skip


class Edtf:
    """One EDTF value with its inclusive bounds in days; equal and hashable by its text.

    `earliest` or `latest` is None where the interval is open on that side.
    """

    __slots__ = ("earliest", "latest", "text")
    text: str
    earliest: date | None
    latest: date | None

    def __init__(self, year: int, month: int | None = None, day: int | None = None) -> None:
        """A year, a month or a day.  Raises ValueError when the calendar has no such day."""
        parts = (f"{year:04}", *(f"{part:02}" for part in (month, day) if part is not None))
        self._set("-".join(parts))

    @classmethod
    def parse(cls, text: str) -> Edtf:
        """The value of an EDTF text; raises ValueError for anything outside the subset."""
        return _parse(text)

    @classmethod
    def on(cls, day: date) -> Edtf:
        """One day."""
        return cls.parse(day.isoformat())

    @classmethod
    def between(cls, first: date | None, last: date | None, *, approximate: bool = False) -> Edtf:
        """The plainest value with these bounds: a day, a whole month, a whole year, else an interval.

        `approximate` marks both ends with `~`; None is an open end.  Raises ValueError when first is after last.
        """
        mark = "~" if approximate else ""
        if first and last:
            if first == last:
                return cls.parse(f"{first}{mark}")
            if first.day == 1 and last + timedelta(1) == date(last.year + last.month // 12, last.month % 12 + 1, 1):
                if (first.year, first.month) == (last.year, last.month):
                    return cls.parse(f"{first:%Y-%m}{mark}")
                if first.year == last.year and (first.month, last.month) == (1, 12):
                    return cls.parse(f"{first:%Y}{mark}")
        return cls.parse("/".join(f"{end}{mark}" if end else ".." for end in (first, last)))

    def _set(self, text: str) -> None:
        first, slash, last = text.partition("/")
        start, end = _bounds(first), _bounds(last if slash else first)
        if slash and (start, end) == (None, None):
            raise ValueError(f"an interval needs at least one end: {text!r}")
        earliest, latest = start and start[0], end and end[1]
        if earliest and latest and earliest > latest:
            raise ValueError(f"ends before it begins: {text!r}")
        self.text, self.earliest, self.latest = text, earliest, latest

    @property
    def days(self) -> int | None:
        """How many days it spans; None when it is open."""
        return (self.latest - self.earliest).days + 1 if self.earliest and self.latest else None

    @property
    def day(self) -> date | None:
        """The day, when it is exactly one."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def approximate(self) -> bool:
        """Is any part of it marked `~` or `%`?"""
        return "~" in self.text or "%" in self.text

    @property
    def precision(self) -> Precision:
        """The unit in which it is given."""
        plain = self.text.rstrip("~?%")
        if "/" in plain:
            return "interval"
        if len(plain) == 4:
            return {0: "year", 1: "decade", 2: "century"}[plain.count("X")]  # type: ignore[return-value]
        if len(plain) == 7:
            return "season" if plain[5:] > "12" and "X" not in plain else "month" if "X" not in plain else "year"
        return "day" if "X" not in plain else "month"

    @property
    def key(self) -> tuple[date, date]:
        """Sorts by earliest, then latest day; open ends lie at the ends of time."""
        return self.earliest or date.min, self.latest or date.max

    def contains(self, other: Edtf | date) -> bool:
        """Does every day of the other lie inside?"""
        first, last = (other, other) if isinstance(other, date) else other.key
        return self.key[0] <= first and last <= self.key[1]

    def meets(self, other: Edtf) -> bool:
        """Have the two a day in common?"""
        return self.key[0] <= other.key[1] and other.key[0] <= self.key[1]

    def within(self, other: Edtf) -> Edtf | None:
        """The days that both have, in the plainest form; self when it lies inside; None when there are none."""
        if other.contains(self):
            return self
        if not self.meets(other):
            return None
        first, last = max(self.key[0], other.key[0]), min(self.key[1], other.key[1])
        return Edtf.between(None if first == date.min else first, None if last == date.max else last)

    def hull(self, other: Edtf) -> Edtf:
        """The narrowest value that holds both; self when the other lies inside."""
        if self.contains(other):
            return self
        if other.contains(self):
            return other
        first, last = min(self.key[0], other.key[0]), max(self.key[1], other.key[1])
        if first == date.min and last == date.max:
            raise ValueError(f"open on both sides: {self} and {other}")
        return Edtf.between(None if first == date.min else first, None if last == date.max else last)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Edtf.parse({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return self.text == other.text if isinstance(other, Edtf) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.text)

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return Edtf.parse, (self.text,)


@lru_cache(maxsize=65536)
def _parse(text: str) -> Edtf:
    value = Edtf.__new__(Edtf)
    value._set(text)  # noqa: SLF001  # a constructor of its own class
    return value


def _bounds(point: str) -> tuple[date, date] | None:
    """First and last day of one point; None for an open end (`..` or nothing)."""
    if point in ("..", ""):
        return None
    found = _POINT.fullmatch(point)
    if not found:
        raise ValueError(f"not an EDTF date: {point!r}")
    year, month, day = found["year"], found["month"], found["day"]
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first < 1000 or last > 9998:
        raise ValueError(f"year out of range: {point!r}")
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise ValueError(f"a day without a month: {point!r}")
        return date(first, 1, 1), date(last, 12, 31)
    if first != last:
        raise ValueError(f"a month of an unspecified year: {point!r}")
    number = int(month)
    if number in _PARTS:
        if day is not None:
            raise ValueError(f"a day of a season: {point!r}")
        low, high = _PARTS[number]
        return date(first, low, 1), _last_day(first + (high > 12), (high - 1) % 12 + 1)
    if day in (None, "XX"):
        return date(first, number, 1), _last_day(first, number)
    return date(first, number, int(day)), date(first, number, int(day))


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
