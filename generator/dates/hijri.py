"""Hijri years, months and days ↔ Gregorian days, by the Umm al-Qura calendar of Saudi Arabia.

The months that people lived by were often seen a day earlier or later: a value from here has one day of uncertainty.
Source of the table: hijridate (years 1343 to 1500, 1924-08-01 to 2077-11-16).
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

__all__ = ["FIRST", "LAST", "day", "month", "year", "year_of"]

FIRST, LAST = 1343, 1500


@lru_cache(maxsize=4096)
def day(year: int, month: int, day: int) -> date | None:
    """The Gregorian day; None outside the table or when no month has such a day.

    Day 30 of a short month counts: the sighting may have made it long.
    """
    from hijridate import Hijri  # noqa: PLC0415  # 20 ms that most texts need not pay

    try:
        return Hijri(year, month, 1).to_gregorian() + timedelta(day - 1) if 1 <= day <= 30 else None
    except (ValueError, OverflowError):
        return None


def month(year: int, month: int) -> tuple[date, date] | None:
    """First and last day of a month; None outside the table."""
    first = day(year, month, 1)
    following = day(year + month // 12, month % 12 + 1, 1)
    return (first, following - timedelta(1)) if first and following else None


def year(number: int) -> tuple[date, date] | None:
    """First and last day of a year; None outside the table."""
    first, following = day(number, 1, 1), day(number + 1, 1, 1)
    return (first, following - timedelta(1)) if first and following else None


@lru_cache(maxsize=4096)
def year_of(when: date) -> int | None:
    """The Hijri year in which a day lies; None outside the table."""
    from hijridate import Gregorian  # noqa: PLC0415

    try:
        return int(Gregorian(when.year, when.month, when.day).to_hijri().year)
    except (ValueError, OverflowError):
        return None
