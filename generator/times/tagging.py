"""An article's body → the times it speaks of: the longest reading at each place, with the direction of its clause."""

from __future__ import annotations

from generator.dates.edtf import Edtf
from generator.languages import Language
from generator.model import TimeExpression

__all__ = ["resolve", "tag"]


def tag(text: str, language: Language) -> tuple[TimeExpression, ...]:
    """Every time in the text, ordered, disjoint, unresolved; spans are code points of the text."""
    return ()


def resolve(times: tuple[TimeExpression, ...], anchor: Edtf | None, reference_time: str | None = None) -> tuple[TimeExpression, ...]:
    """The same with `when` and `anchor` for a text written on `anchor` (at `reference_time`, HH:MM, when known)."""
    return times
