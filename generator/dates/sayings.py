"""What was said, unresolved (`weekday 0`, `-1 year`, `XXXX-06-22`): plain data, one frozen struct per kind of saying.

Every one can be stored (msgpack, JSON) and compared; timex.resolve says what it is on a given day.
"""

from __future__ import annotations

from typing import Literal, TypeAlias, Union

import msgspec

__all__ = [
    "Agree",
    "Between",
    "Date",
    "Days",
    "Daytime",
    "Fixed",
    "Hijri",
    "In",
    "Nth",
    "Part",
    "Said",
    "Saying",
    "Season",
    "Shift",
    "Toward",
    "Unit",
    "UnitName",
    "Weekday",
    "Window",
]  # fmt: skip

Toward = Literal["past", "future", "near", "last", "next", "this", "first"]
"""Which one of the dates that fit.  `past`, `future`: a cue of the clause, today included; `last`, `next`: said in so
many words, today excluded; `near`, `this`: whichever is closest; `first`: the first from the anchor on (inside a longer
time).  None: no cue, which in news is the past.
"""
UnitName = Literal[
    "hour", "day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century", "hijri"
]
Anchor = Literal["now", "previous", "event"]
"""What it is counted from: the day of writing, the time said before it, or an event that the text names."""


class Saying(msgspec.Struct, frozen=True, tag=str.lower, omit_defaults=True, forbid_unknown_fields=True):
    """What all have in common: immutable, hashable, tagged by name in msgpack and JSON."""


class Fixed(Saying, frozen=True):
    """A time that needs no anchor, as EDTF text: `201X`, `19XX`, `2014/2016`."""

    edtf: str


class Date(Saying, frozen=True):
    """A Gregorian date of which some parts were said: `XXXX-05-09`, `2020-05`, `XXXX-XX-15`."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    toward: Toward | None = None


class Hijri(Saying, frozen=True):
    """A date of the Islamic calendar of which some parts were said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    toward: Toward | None = None


class Weekday(Saying, frozen=True):
    """A day of the week, Monday is 0; `weeks` more in the direction said (`after next` is 1)."""

    day: int
    toward: Toward | None = None
    weeks: int = 0


class Season(Saying, frozen=True):
    """A season by its EDTF code, 21 (spring) to 24 (winter)."""

    code: int
    toward: Toward | None = None


class Unit(Saying, frozen=True):
    """A calendar unit that holds the anchor, moved by `n`: `day -1` is yesterday, `month 0` this month."""

    unit: UnitName
    n: int = 0
    of: Anchor = "now"


class Shift(Saying, frozen=True):
    """A stretch of time counted from the anchor: `day -3` is three days ago; `n` 0 an unknown number, see `sign`."""

    unit: UnitName
    n: int
    of: Anchor = "now"
    about: bool = False
    sign: int = -1
    base: Said | None = None


class Window(Saying, frozen=True):
    """The stretch of `n` units that ends (n < 0) or begins (n > 0) at the anchor: the past three weeks; 0: some."""

    unit: UnitName
    n: int
    sign: int = -1


class Part(Saying, frozen=True):
    """A part of a longer time: early, mid, late, earlier, later, q1-q4, h1, h2, lastten, weekend, whole."""

    part: str
    of: Said


class Nth(Saying, frozen=True):
    """The n-th (from the end when negative) weekday (0-6), day (7), week (8), month (9), quarter (10) of a time."""

    n: int
    what: int
    of: Said


class In(Saying, frozen=True):
    """A partial date inside a longer time: April of last year, Tuesday of this week."""

    inner: Said
    outer: Said


class Between(Saying, frozen=True):
    """From one time to another, both included; what the first leaves unsaid it takes from the last."""

    first: Said
    last: Said


class Agree(Saying, frozen=True):
    """One time said twice: a date and its weekday, or two calendars.  The first one counts, the second checks it."""

    said: Said
    check: Said


class Daytime(Saying, frozen=True):
    """A part of a day: dawn, morning, noon, afternoon, evening, night."""

    part: str
    said: Said


class Days(Saying, frozen=True):
    """So many days from a day on (a feast); `n` 1-based single days when `only` is set (its second day)."""

    said: Said
    n: int
    only: bool = False


Said: TypeAlias = Union[  # noqa: UP007  # msgspec resolves the names only in this form
    Fixed, Date, Hijri, Weekday, Season, Unit, Shift, Window, Part, Nth, In, Between, Agree, Daytime, Days
]
