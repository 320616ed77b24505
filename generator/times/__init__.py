"""Text → times as they were said, with what they are on the day of writing."""

from __future__ import annotations

from typing import TypedDict

from generator.dates.edtf import Edtf
from generator.dates.timex import Shift
from generator.languages import Language
from generator.model import TimeExpression
from generator.times.dateline import Bound, dateline
from generator.times.foreign import foreign
from generator.times.headings import under_days
from generator.times.inference import told_elsewhere
from generator.times.printing import clock
from generator.times.tagging import resolve, tag

__all__ = ["Bound", "Found", "clock", "dateline", "foreign", "resolve", "spans", "tag", "told_elsewhere", "under_days"]

# `from` is a keyword, hence the functional form.
Found = TypedDict(
    "Found",
    {"start": int, "end": int, "text": str, "edtf": str | None, "from": str | None, "to": str | None, "rule": str},
)


def spans(text: str, reference: str | None, language: Language) -> list[Found]:
    """Every time of the text for a reference (ISO date or date-time, or None), as `chronology timex` prints it.

    What counts from an event that only the text knows ("days after the visit") is left out.  `from` and `to` are
    inclusive days, None when unresolved.  Raises ValueError for a reference that is no ISO date.
    """
    anchor = Edtf.parse(reference[:10]) if reference else None
    hour = reference[11:16] if reference and len(reference) > 10 else None
    return [
        {
            "start": time.span.start,
            "end": time.span.end,
            "text": time.span.of(text),
            "edtf": time.when.text if time.when else None,
            "from": _iso(time.when.earliest) if time.when else None,
            "to": _iso(time.when.latest) if time.when else None,
            "rule": time.rule,
        }
        for time in resolve(tag(text, language), anchor, hour)
        if time.when or not _counts_from_an_event(time)
    ]


def _counts_from_an_event(time: TimeExpression) -> bool:
    return isinstance(time.said, Shift) and time.said.of == "event"


def _iso(day: object) -> str | None:
    return str(day) if day else None
