"""So long before or after a day → the days that it may be, as exactly as people count."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import msgspec

from generator.dates.edtf import Edtf
from generator.dates.timex import Agree, Part, Said, Shift, Unit, Weekday, Window, resolve
from generator.dates.turning import bare

__all__ = ["moved", "rough"]

_ROUGH = {"week": (3, 3), "month": (15, 15), "quarter": (45, 45), "year": (183, 183), "decade": (1830, 1830)}
"""Days by which "N units ago" may be off: nobody counts them (conventions of tests/gold/timex)."""

_WEEKEND = (5, 6)
"""Days that end a week or begin it."""
_ROUND = 3
"""Units after which "more than thirty" of them may be half a unit more."""


def rough(said: Said, when: Edtf, on: date | None = None) -> Edtf:
    """A count of weeks or months is not exact, "four months ago" may be any day of that month, "more than" reaches further,
    a week begins on Saturday, Sunday or Monday, as the country has it (said `on` a weekend, "last week" may hold days
    since), "the past 24 hours" end with the day on which that is written, and "today, Wednesday" in what came out on
    Thursday is either day.
    """
    told = bare(said)
    if isinstance(told, Agree) and isinstance(told.check, Weekday) and "?" in when.text and when.day:
        off = (told.check.day - when.day.weekday() + 3) % 7 - 3
        return when.hull(Edtf.on(when.day + timedelta(off))) if abs(off) == 1 else when
    if isinstance(said, Window) and said.unit == "hour" and said.sign < 0 and when.earliest and when.latest:
        first = when.earliest - timedelta(not said.n)  # "the past hours" may be last night's
        return Edtf.between(first, when.latest + timedelta(said.n != 0))
    whole = said.of if isinstance(said, Part) and said.part in ("early", "late") else said
    if isinstance(whole, Unit) and whole.unit == "week" and when.earliest and when.latest:
        since = on is not None and whole.n < 0 and on.weekday() in _WEEKEND
        return Edtf.between(when.earliest - timedelta(2), on - timedelta(1) if on and since else when.latest)
    if isinstance(said, Shift) and when.earliest and when.latest and said.of != "event":
        before, after = near = _ROUGH.get(said.unit, (0, 0))
        if said.of == "previous":  # in a story nobody counts from the very day
            before, after = 2 * before, 2 * after
        if said.about and said.unit != "hour":
            more = max(before, 2, 4 if said.unit == "week" else 0)
            before, after = before + more, after + max(more, near[1] * said.n // _ROUND) * (said.n > 0)
        if before and (when.days or 0) <= 2:
            if said.unit == "month" and said.n < 0 and said.of == "now" and when.day:
                before = max(before, when.day.day - 1)
                after = max(after, monthrange(when.day.year, when.day.month)[1] - when.day.day)
            return Edtf.between(when.earliest - timedelta(before), when.latest + timedelta(after), approximate=True)
    return when


def moved(shift: Shift, start: Edtf) -> Edtf | None:
    """So long after (or before) a day that the article tells, as exactly as people count."""
    if not (shift.n or shift.sign):
        return start  # "on the night of the attack"
    if start.day is None:
        ends = [moved(shift, Edtf.on(end)) for end in (start.earliest, start.latest) if end]
        return ends[0].hull(ends[1]) if len(ends) == 2 and ends[0] and ends[1] else None
    said = msgspec.structs.replace(shift, of="previous", base=None)
    value = resolve(said, start, previous=start)
    if value is None or (shift.unit in ("day", "week") and shift.n and not shift.about and start.day):
        return value
    return rough(said, value)
