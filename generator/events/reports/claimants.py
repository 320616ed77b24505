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
        if word not in words.claiming or not words.negations.isdisjoint(scene.bares[:index]):
            continue  # "ISIS has *not* claimed the attack"
        who = next((one for one in scene.actors if _is_group(one) and _claims(scene, one, index, words)), None)
        if who is None:
            continue
        near = [
            one for one in found if one.kind in FOUGHT - {"strike"} and scene.sentence.index - one.key[0] <= _BEFORE
        ]
        if near and all(who.entity != one.entity for one in near[-1].actors):
            near[-1].actors.append(who)


def _is_group(actor: Actor) -> bool:
    return actor.kind == "organisation" and actor.entity is not None and actor.country is None


def _claims(scene: Scene, one: Actor, index: int, words: Vocabulary) -> bool:
    """Is a group the subject of the word with which an attack is claimed: "*ISIS* claimed it", "claimed by *ISIS*"?

    Where verbs come first, the subject follows; elsewhere who follows without "by" is spoken of: "claimed that ISIS had fled".
    """
    if one.last < index:
        return index - one.last <= _NEAR
    by = words.verb_first or scene.at(scene.before(one.first, words.determiners)) in words.agents
    return by and one.first - index <= _NEAR
