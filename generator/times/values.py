"""The operations that a rule's `value` may name: arguments in, what was said (or a number) out, None when impossible.

value: date XXXX {month} {day}      in {inner} {outer}      shift -{number} {unit}      part early {long}
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec

from generator.dates.timex import (
    Agree,
    Anchor,
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
    UnitName,
    Weekday,
    Window,
    turn,
)  # fmt: skip

__all__ = ["Value", "compile_value"]

Value = Any
"""A number, a name (of a unit, a part) or what was said."""
_OPEN = ("XXXX", "XX", "_")


def compile_value(template: str) -> Callable[[dict[str, Value]], Value | None]:
    """The template as a function of the slots; raises ValueError for an operation or slot that cannot be."""
    words = template.split()
    if len(words) == 1:
        return _argument(words[0])
    operation = _OPERATIONS.get(words[0])
    if operation is None:
        raise ValueError(f"no operation {words[0]!r}; there are {', '.join(sorted(_OPERATIONS))}")
    arguments = [_argument(word) for word in words[1:]]

    def compute(slots: dict[str, Value]) -> Value | None:
        return operation(*(argument(slots) for argument in arguments))

    return compute


def _argument(word: str) -> Callable[[dict[str, Value]], Value]:
    found = re.fullmatch(r"(-?)\{([\w ]+)\}", word)
    if found:
        minus, name = found.groups()
        return (lambda slots: -slots[name]) if minus else (lambda slots: slots[name])
    value = None if word in _OPEN else int(word) if re.fullmatch(r"-?\d+", word) else word
    return lambda _: value


def _date(year: int | None, month: int | None, day: int | None) -> Said | None:
    if day is not None and month is not None and day > _LONGEST[month]:
        return None
    return Date(year, month, day)


_LONGEST = {1: 31, 2: 29, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}


def _hijri(year: int | None, month: int | None, day: int | None) -> Said | None:
    return Hijri(year, month, day) if day is None or day <= 30 else None


def _toward(toward: Toward, said: Said) -> Said | None:
    """A direction said in so many words."""
    turned = turn(said, toward)
    return turned if turned != said else None


def _year(said: Said, year: int) -> Said | None:
    """A partial date with the year that stands further on."""
    match said:
        case Date() if said.year is None:
            return msgspec.structs.replace(said, year=year)
        case Agree():
            inner = _year(said.said, year)
            return Agree(inner, said.check) if inner else None
        case Season():
            return Fixed(f"{year:04}-{said.code}")
        case _:
            return None


def _same(one: Value, other: Value) -> Value | None:
    return one if one == other else None


def _sum(one: int, other: int) -> int | None:
    """Spoken numbers: the larger part first or a unit before its ten (`two and twenty`)."""
    smaller, larger = min(one, other), max(one, other)
    size = 10 if larger < 100 else 100 if larger < 1000 else 1000
    if larger % 10 or smaller >= size or (one < other and size > 10):
        return None
    if larger >= 100 and larger % 100 and smaller >= 10:
        return None
    return larger + smaller


def _times(one: int, other: int) -> int | None:
    return one * other if one < other else None


def _days_between(first: int, last: Said) -> Said | None:
    """`3` and `5 May`: the first takes its month from the last."""
    core = last.said if isinstance(last, Agree) else last
    if isinstance(core, In) and isinstance(core.inner, Date) and core.inner.day:
        if first >= core.inner.day:
            return None
        return In(Between(Date(day=first), core.inner), core.outer)
    if isinstance(core, Date | Hijri) and core.day and core.month:
        if first >= core.day:
            return None
        return Between(msgspec.structs.replace(core, day=first), last)
    return None


def _year_of_both(said: Said, year: int) -> Said | None:
    """`May 3-5, 2019`."""
    if not isinstance(said, Between):
        return None
    first, last = _year(said.first, year), _year(said.last, year)
    return Between(first, last) if first and last else None


def _years(first: int, last: int) -> Said | None:
    """`2014-2016`, `2014-16`."""
    if last < 100 <= first:
        last += first // 100 * 100
    return Between(Date(first), Date(last)) if first < last < first + 200 else None


def _decade(number: int, century: int | None = None) -> Said | None:
    """The nineties, or those of a century (19 → 19XX)."""
    if number >= 100:
        return Fixed(f"{number // 10:03}X")
    start = (century if century is not None else 19 if number >= 30 else 20) * 100 + number
    return Fixed(f"{start // 10:03}X")


def _century(number: int) -> Said | None:
    return Fixed(f"{number - 1:02}XX") if 11 <= number <= 30 else None


def _short_year(number: int) -> int:
    """`'98`, `15`: the years from 1970 to 2069."""
    return number + (1900 if number >= 70 else 2000)


def _weeks(said: Weekday, weeks: int) -> Said | None:
    return msgspec.structs.replace(said, toward="next" if weeks > 0 else "last", weeks=abs(weeks))


class Duration(NamedTuple):
    """So many units; `n` is 0 for some, may end in .5."""

    n: float
    unit: UnitName
    about: bool = False

    def shift(self, sign: int, of: Anchor = "now", base: Said | None = None) -> Said:
        """So long before (-1) or after (1) something."""
        n, unit = self.n, self.unit
        if n != int(n):
            smaller: dict[str, tuple[UnitName, int]] = {
                "week": ("day", 7), "month": ("day", 30), "year": ("month", 12), "day": ("hour", 24),
                "decade": ("year", 10), "century": ("year", 100),
            }  # fmt: skip
            unit, times = smaller.get(unit, ("hour", 1))
            n = round(n * times)
        return Shift(unit, sign * int(n), of, self.about, sign, base)


def _within(duration: Duration) -> Said | None:
    """From tomorrow on, so long."""
    return Window(duration.unit, round(duration.n), 1) if duration.n >= 1 else None


def _feast(month: int, day: int, days: int) -> Said:
    said = Hijri(month=month, day=day)
    return Days(said, days) if days > 1 else said


def _feast_day(feast: Said, n: int) -> Said | None:
    return Days(feast.said, n, only=True) if isinstance(feast, Days) and 1 <= n <= feast.n else None


_OPERATIONS: dict[str, Callable[..., Value | None]] = {
    "date": _date,
    "hijri": _hijri,
    "weekday": Weekday,
    "weeks": _weeks,
    "season": Season,
    "fixed": lambda text: Fixed(str(text)),
    "unit": Unit,
    "again": lambda name, n: Unit(name, n, "previous"),
    "count": Duration,
    "half": lambda n, name: Duration(n + 0.5, name, about=True),
    "halfof": lambda name: Duration(0.5, name, about=True),
    "roughly": lambda duration: duration._replace(about=True),
    "ago": lambda duration: duration.shift(-1),
    "hence": lambda duration: duration.shift(1),
    "landmark": lambda said, year, month, day: Date(year, month, day) if said == Date(None, month, day) else None,
    "soon": lambda duration: duration.shift(1) if duration.n else None,
    "onward": lambda duration: duration.shift(1, "previous"),
    "later": lambda duration: duration.shift(1, "previous"),
    "earlier": lambda duration: duration.shift(-1, "previous"),
    "before": lambda duration, base: duration.shift(-1, base=base),
    "after": lambda duration, base: duration.shift(1, base=base),
    "eve": lambda base: Duration(1, "day").shift(-1, base=base),
    "orbefore": lambda base: Between(Duration(1, "day").shift(-1, base=base), base),
    "eventday": lambda n: Duration(1, "day").shift(n, "event"),
    "eventbefore": lambda duration: duration.shift(-1, "event"),
    "eventafter": lambda duration: duration.shift(1, "event"),
    "within": _within,
    "decadeof": lambda number, century: _decade(number, century - 1),
    "weekdays": lambda first, last: Between(Weekday(first), Weekday(last)),
    "thepart": lambda name, unit, n: Part(name, Unit(unit, n)),
    "theday": lambda day, check: Agree(Date(day=day), check),
    "dayin": lambda day, outer: In(Date(day=day), outer) if outer.unit == "month" else None,
    "thedayin": lambda day, name, n: In(Date(day=day), Unit(name, n)),
    "dayagain": lambda day: In(Date(day=day), Unit("month", 0, "previous")),
    "betweenwards": lambda toward, one, other: Between(one, turn(other, toward)),
    "hijriyear": lambda said, year: msgspec.structs.replace(said, year=year) if said.year is None else None,
    "hijrifeast": _feast,
    "window": lambda n, name: Window(name, n),
    "around": lambda sign, name: Window(name, 0, sign),
    "part": Part,
    "nth": Nth,
    "in": In,
    "between": Between,
    "weekfrom": lambda said: Days(said, 7),
    "days": _days_between,
    "years": _years,
    "daysof": lambda month, one, other: _days_between(one, Date(month=month, day=other)),
    "yearboth": _year_of_both,
    "wholedecade": lambda year: _decade(year) if year % 10 == 0 else None,
    "weeksfrom": lambda weeks, said: msgspec.structs.replace(said, toward="future", weeks=weeks),
    "agree": Agree,
    "toward": _toward,
    "year": _year,
    "at": Daytime,
    "feastday": _feast_day,
    "decade": _decade,
    "century": _century,
    "same": _same,
    "sum": _sum,
    "times": _times,
    "plus": lambda one, other: one + other,
    "short": _short_year,
}
