"""A participle, where forms are listed → what it says of the noun beside it: done to it, agreed before, on the way to it."""

from __future__ import annotations

from generator.events.realis.tenses import of_plans
from generator.events.sentences.cues import COMMAS
from generator.events.sentences.hits import Hit
from generator.events.sentences.scenes import Scene
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.languages import Language

__all__ = ["AUXILIARY", "is_concluded", "is_participle", "is_under_way", "row_of"]

AUXILIARY = 2
"""Words before a verb among which its auxiliary stands."""


def is_participle(scene: Scene, head: Hit, words: Vocabulary) -> bool:
    """Is it only said of a noun what had been done to it: "will lift the ban at the ports *seized* by gunmen"?"""
    governed, first = words.auxiliary | words.infinitive | words.future, row_of(scene, head.head, words)
    alone = governed.isdisjoint(scene.texts[max(0, first - AUXILIARY) : first])
    return not (head.nominal or words.verb_first) and words.is_past(scene.at(head.head)) and alone


def row_of(scene: Scene, first: int, words: Vocabulary) -> int:
    """Where the row of participles begins in which a verb stands: "to be *reviewed*, agreed and signed"."""
    while scene.at(first - 1) in COMMAS | words.and_ and words.is_past(scene.at(first - 2)):
        first -= 2
    return first


def is_concluded(scene: Scene, head: Hit, language: Language) -> bool:
    """Is it said of an agreement that it had been made: "will carry out the deal *signed* in October"?"""
    row, words = language.triggers.events.get(head.row), vocabulary(language)
    kind, after = row.kind if row else None, head.last + 1
    made = words.is_past(scene.at(after)) and scene.at(head.last) not in words.auxiliary
    # "the deal *expected to* be signed"
    planned = scene.at(after + 1) in words.infinitive or of_plans(scene, after, words)
    return kind == "agreement" and made and not planned and not words.verb_first


def is_under_way(scene: Scene, head: Hit, words: Vocabulary) -> bool:
    """Had somebody set out and not arrived: "was returning to Tunis when …"?"""
    going = head.row in words.journeys and words.is_gerund(scene.at(head.head))
    to = not words.toward.isdisjoint(scene.texts[head.head + 1 : head.last + 2])
    return going and to and not words.past_auxiliary.isdisjoint(scene.texts[head.head - 1 : head.head])
