"""Engagement or context: does one of the two sides act with or towards the other, within the period?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.dates.edtf import Edtf
from generator.knowledge import KnowledgeBase
from generator.model import Kind, Participant, Scope

__all__ = ["directed", "scope"]


@lru_cache(maxsize=4096)
def directed(entity: str, on: Edtf | None, knowledge: KnowledgeBase) -> frozenset[str]:
    """The countries that an actor is there for: where somebody is accredited, what a body has in its name (an embassy).

    Source: posts of the knowledge base, and the names of its organisations.
    """
    kind = knowledge.kind(entity)
    if kind == "person":
        tenure = knowledge.post_of(entity, on) if on else None
        at = knowledge.posts[tenure.post].at if tenure else None
        return frozenset({knowledge.country(at) or ""} if at else ())
    return frozenset() if kind == "place" else _named(entity, knowledge)


@lru_cache(maxsize=4096)
def _named(entity: str, knowledge: KnowledgeBase) -> frozenset[str]:
    """The countries in the name of an organisation, without its own."""
    words = set(" ".join(knowledge.name(entity).values()).split())
    named = {place.iso for place in knowledge.places.values() if place.iso and words & set(place.name.values())}
    return frozenset(named - {knowledge.country(entity)})


_TOGETHER = frozenset({"meeting", "call", "agreement", "conference", "exercise"})
"""Kinds that need both sides in person; in the others one side may act on the other's soil or on its affairs."""


def scope(
    *,
    kind: Kind,
    participants: Sequence[Participant],
    place: str | None,
    touched: frozenset[str],
    around: frozenset[str],
    when: Edtf | None,
    between: tuple[str, ...],
    period: Edtf | None,
    knowledge: KnowledgeBase,
) -> Scope:
    """The scope of an event.

    `touched` are the countries that its passages speak of; `between` the two sides (none: everything is in scope);
    outside `period` everything is context.
    """
    if period and when and not when.meets(period):
        return "context"
    if not between:
        return "engagement"
    one, other = between
    sides = {who.country for who in participants if who.country}
    unknown = any(who.country is None for who in participants)
    third = sides - {one, other}
    at = knowledge.country(place) if place else None
    if {one, other} <= sides:
        return "engagement"
    acting = sides & {one, other}
    if not acting:
        return "context"
    absent = other if one in acting else one
    if (
        absent == other
        and not third
        and not (touched - {one, other})
        and at in (None, other)
        and absent in around
        and kind in _ABOUT
    ):
        return "engagement"
    if kind in _TOGETHER:
        together = at == absent and not third
        nameless = unknown and not third and (at is None or at == absent) and absent in touched
        joined = kind == "exercise" and absent in touched
        return "engagement" if together or nameless or joined else "context"
    if kind == "visit":
        return "engagement" if at == absent or (at is None and absent in touched) else "context"
    if at == absent or (kind == "legal" and absent in touched):
        return "engagement"
    towards = kind in _TOWARDS if absent == other else kind == "statement"
    return (
        "engagement"
        if absent in touched and (towards or (at is None and kind in _FORCE and absent == other))
        else "context"
    )


_TOWARDS = frozenset({"statement", "sanction", "aid", "legal", "appointment", "election"})
"""What one side does about the other without going there."""
_FORCE = frozenset({"strike", "military", "attack"})
_ABOUT = frozenset({"statement", "sanction", "aid", "strike", "visit", "meeting", "military"})
