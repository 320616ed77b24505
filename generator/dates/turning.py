"""What was said → the same with another direction, or with none: what the clause around it decides."""

from __future__ import annotations

import msgspec

from generator.dates.sayings import (
    Agree,
    Between,
    Date,
    Days,
    Daytime,
    Hijri,
    In,
    Nth,
    Part,
    Said,
    Season,
    Toward,
    Weekday,
)  # fmt: skip

__all__ = ["bare", "in_year", "loose", "turn"]


def turn(said: Said, toward: Toward) -> Said:
    """The same with a direction wherever none was said."""
    match said:
        case Date() if said.year is None and said.toward is None and (said.month or said.day):
            return msgspec.structs.replace(said, toward=toward)
        case Hijri() if said.year is None and said.toward is None:
            return msgspec.structs.replace(said, toward=toward)
        case Weekday() | Season() if said.toward is None:
            return msgspec.structs.replace(said, toward=toward)
        case Agree():
            return Agree(turn(said.said, toward), turn(said.check, toward))
        case Between():
            return Between(turn(said.first, toward), turn(said.last, toward))
        case Part():
            return Part(said.part, turn(said.of, toward))
        case Nth():
            return Nth(said.n, said.what, turn(said.of, toward))
        case Daytime():
            return Daytime(said.part, turn(said.said, toward))
        case Days():
            return Days(turn(said.said, toward), said.n, said.only)
        case In():
            return In(said.inner, turn(said.outer, toward))
        case _:
            return said


def in_year(said: Said, year: int) -> Said:
    """A month, or a day of one, in the year given, unless it has one or its own words say which ("next June")."""
    match said:
        case Date(year=None, month=int(), toward=None | "past" | "future" | "near"):
            return msgspec.structs.replace(said, year=year, toward=None)
        case Agree() | Daytime() | Days():
            inner = in_year(said.said, year)
            return said if inner is said.said else msgspec.structs.replace(said, said=inner)
        case Part() | Nth():
            outer = in_year(said.of, year)
            return said if outer is said.of else msgspec.structs.replace(said, of=outer)
        case Between():
            first, last = in_year(said.first, year), in_year(said.last, year)
            return said if first is said.first and last is said.last else Between(first, last)
        case _:
            return said


def loose(said: Said) -> Said:
    """Without the direction that the clause gave, for a place where the time around it decides."""
    match said:
        case Date() | Hijri() | Weekday() | Season() if said.toward in ("past", "future", "near", "first"):
            return msgspec.structs.replace(said, toward=None)
        case Agree():
            return Agree(loose(said.said), loose(said.check))
        case Daytime():
            return Daytime(said.part, loose(said.said))
        case Days():
            return Days(loose(said.said), said.n, said.only)
        case Part():
            return Part(said.part, loose(said.of))
        case _:
            return said


def bare(said: Said) -> Said:
    """Without the part of the day."""
    return said.said if isinstance(said, Daytime) else said
