"""Families of kinds of events, and of what became of them, each named once."""

from __future__ import annotations

__all__ = ["DEALINGS", "ENCOUNTERS", "FORESEEN", "FOUGHT", "GATHERINGS", "ON_PAPER", "PLACELESS", "UNREAL"]

ENCOUNTERS = frozenset({"meeting", "visit", "call"})
"""Somebody with somebody."""
GATHERINGS = ENCOUNTERS | {"conference"}
DEALINGS = GATHERINGS | {"agreement"}
"""What an article tells in the words of one another: a visit with its talks and what was signed on it."""
FOUGHT = frozenset({"military", "strike", "attack"})
FORESEEN = frozenset({"election", "conference", "exercise"})
"""What papers name long before it is to happen."""
ON_PAPER = frozenset({"agreement", "appointment", "legal", "sanction"})
"""What is done when it is put on paper, however long it is to hold."""
PLACELESS = frozenset({"call", "sanction"})
"""What happens in no one place: a call is between two, a sanction is put on paper."""
UNREAL = frozenset({"planned", "cancelled", "denied"})
"""What an event is that did not happen, or not yet."""
