"""An attack that is told → with the armed group that says it was its own."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.drafts import Draft
from generator.events.kinds import FOUGHT
from generator.events.sentences.actors import Actor
from generator.events.sentences.scenes import Scene
from generator.events.sentences.vocabulary import Vocabulary

__all__ = ["with_claimant"]

_NEAR = 4
"""Tokens between a group and the word with which it claims an attack."""
_BEFORE = 2
"""Sentences before the claim in which the attack is told."""


def with_claimant(scene: Scene, found: Sequence[Draft], words: Vocabulary) -> None:
    """Adds to the attack told last whoever claims it: "a bombing *claimed by ISIS*", "… *ISIS claimed* responsibility".

    Only a group of no country: what armies and governments claim is what they say of others as well.
    """
    for index, word in enumerate(scene.bares):
        who = next((one for one in scene.actors if _is_group(one) and _beside(one, index)), None)
        if who is None or word not in words.claiming:
            continue
        near = [
            one for one in found if one.kind in FOUGHT - {"strike"} and scene.sentence.index - one.key[0] <= _BEFORE
        ]
        if near and all(who.entity != one.entity for one in near[-1].actors):
            near[-1].actors.append(who)


def _is_group(actor: Actor) -> bool:
    return actor.kind == "organisation" and actor.entity is not None and actor.country is None


def _beside(actor: Actor, index: int) -> bool:
    return 0 < actor.first - index <= _NEAR or 0 < index - actor.last <= _NEAR
