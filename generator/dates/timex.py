"""What was said, unresolved (`weekday 0`, `-1 year`, `XXXX-06-22`) → an EDTF date on a given day.

The conventions are those of news: a partial date is the nearest past one unless the clause speaks of the future, weeks
run from Monday, a night belongs to the day on which it begins.
"""

from __future__ import annotations

from generator.dates.resolution import contradiction, resolve
from generator.dates.sayings import (
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
    Saying,
    Season,
    Shift,
    Toward,
    Unit,
    UnitName,
    Weekday,
    Window,
)  # fmt: skip
from generator.dates.turning import in_year, turn

__all__ = [
    "Agree", "Anchor", "Between", "Date", "Days", "Daytime", "Fixed", "Hijri", "In", "Nth", "Part", "Said", "Saying",
    "Season", "Shift", "Toward", "Unit", "UnitName", "Weekday", "Window", "contradiction", "in_year", "resolve", "turn",
]  # fmt: skip
