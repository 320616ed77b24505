"""The words that describe somebody → the token on which the whole phrase hangs: "met *with* the head of the commission X"."""

from __future__ import annotations

from generator.events.actors import Actor
from generator.events.clauses import Clause
from generator.events.scenes import Scene
from generator.events.vocabulary import Vocabulary

__all__ = ["hangs_on"]

_TITLE = 6
"""Words of an office before a name."""


def hangs_on(scene: Scene, clause: Clause, actor: Actor, words: Vocabulary) -> tuple[int, bool]:
    """The token that an actor hangs on: of "officials from the ministry" what stands before the officials.

    With it, whether those officials stand after a preposition of their own ("with", "by").
    """
    before = actor.first - 1
    while before >= clause.first and scene.at(before) in words.joining and not _of_people(scene, before, words):
        before -= 1
    if before - 1 >= clause.first and _of_people(scene, before, words):
        people = before - 1
        before = people - 1
        while before >= clause.first and (scene.at(before) in words.joining or scene.at(before).isdigit()):
            before -= 1
        alone = words.bare(scene.at(people))
        return before, alone not in words.groups and alone.startswith(words.with_prefixes or ("\0",))
    if words.verb_first:
        return _titled(scene, clause, before, words)
    return _phrase_of(scene, clause, before, words), False


def _titled(scene: Scene, clause: Clause, before: int, words: Vocabulary) -> tuple[int, bool]:
    """The same behind an office that nobody knows: "met (with) *the head of the commission* Imad al-Sayeh"."""
    names, place = scene.named | scene.timed, before
    while place > max(clause.head.last, before - _TITLE) and scene.at(place).isalpha() and place not in names:
        if words.is_office(scene.at(place)):
            return place - 1, scene.bares[place] not in words.offices
        if scene.bares[place] in words.governing or scene.at(place) in words.cues:
            break
        place -= 1
    return before, False


def _phrase_of(scene: Scene, clause: Clause, before: int, words: Vocabulary) -> int:
    """Where the words that describe an actor begin: "met *powerful eastern strongman* Khalifa Haftar"."""
    names = scene.named
    place = before
    while place > clause.head.last and scene.at(place).isalpha() and place not in names:
        word = scene.at(place)
        if word in words.governing or word in words.cues | words.and_ or words.is_gerund(word):
            break
        place -= 1
    return place if place == clause.head.last or scene.at(place) in words.with_ else before


def _of_people(scene: Scene, index: int, words: Vocabulary) -> bool:
    """Does the word at an index join people to their body: "officials *from* the ministry"?"""
    return scene.at(index) in words.members and index > 0 and words.is_group(scene.at(index - 1))
