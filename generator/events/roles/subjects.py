"""A clause → who acts in it, or whether it leaves that open."""

from __future__ import annotations

from generator.events.roles.phrases import (
    after_stranger,
    agent,
    governed,
    hangs_on,
    opens,
    prefixed,
    voiced,
    with_people,
)
from generator.events.sentences.actors import Actor
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import COMMAS
from generator.events.sentences.scenes import Scene
from generator.events.sentences.vocabulary import Vocabulary

__all__ = ["behind_participle", "silent", "stranger", "subject"]


def subject(scene: Scene, clause: Clause, actors: list[Actor], words: Vocabulary) -> list[Actor]:
    """Who acts: before the verb if anybody stands there, otherwise the first after it and those joined to him."""
    head = clause.head
    if (whom := behind_participle(scene, clause.first, words)) and whom.last < head.head:
        actors = [actor for actor in actors if actor.first >= whom.first]
    if by := agent(scene, clause, actors, words):
        return [by]
    if head.group == "speech" and head.tense == "present" and words.is_ours(scene.at(head.first)):
        return []  # "*we urge* the leaders of Libya"
    whose = [actor for actor in actors if voiced(scene, clause, actor, words)]
    before = whose or [
        actor
        for actor in actors
        if actor.last < head.head and (opens(scene, clause, actor, words) or not governed(scene, actor, words))
    ]
    if before:
        return before
    if not words.verb_first and scene.at(clause.first) in words.where and scene.at(head.first - 1) in words.pronouns:
        return []  # "where they met Haftar"
    after = [actor for actor in actors if actor.first > head.head]
    spoken_to = head.group == "speech" and after and scene.at(after[0].first).startswith(words.contractions)
    spoken_to = spoken_to or bool(head.group == "speech" and after and _is_object(scene, after[0], words))
    if spoken_to or (after and head.group == "speech" and after_stranger(scene, clause, after[0], words)):
        return []  # "we stressed to the delegation"
    if (
        not after
        or governed(scene, after[0], words)
        or _of_object(scene, after[0], words)
        or (prefixed(scene, after[0], words) and not head.nominal)
    ):
        return []
    if hangs_on(scene, clause, after[0], words)[1]:
        return []
    if not words.verb_first and head.group == "speech" and not _inverted(scene, clause, words):
        return []
    chosen = [after[0]]
    for actor in after[1:]:
        between = {scene.at(index) for index in range(chosen[-1].last + 1, actor.first)}
        joined = words.conjoined(scene.at(actor.first), actor.name) or between & words.and_
        if not joined or len(between) > 2:
            break
        chosen.append(actor)
    return chosen


def behind_participle(scene: Scene, first: int, words: Vocabulary) -> Actor | None:
    """Who stands behind the comma that closes a participle with which a clause opens: "Addressing the council, *Tetteh* said"."""
    if words.verb_first or not words.is_gerund(scene.at(first)):
        return None
    return next((one for one in scene.actors if one.first > first and scene.at(one.first - 1) in COMMAS), None)


def _of_object(scene: Scene, actor: Actor, words: Vocabulary) -> bool:
    """Does an ending show that a body's people do not act: "(he) met *officials* of the ministry"?"""
    people = max(actor.first - 2, 0)
    joined = actor.kind == "organisation" and scene.at(actor.first - 1) in words.members | words.locative
    return joined and words.is_group(scene.at(people)) and scene.at(people).endswith(words.objective)


def _is_object(scene: Scene, actor: Actor, words: Vocabulary) -> bool:
    """Does the ending of a group show that it does not act: "urged the Libyan parties"?"""
    return actor.kind == "group" and scene.at(actor.last).endswith(words.objective)


def _inverted(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """As in "…", said the ambassador: does the verb of speech stand before its speaker, with nobody before it?"""
    if words.is_gerund(scene.at(clause.head.head)):
        return False  # "Welcoming the council's decision, Norland said …"
    before = scene.at(clause.head.head - 1)
    return (clause.head.head - clause.first <= 1 and before not in words.and_) or not before[:1].isalnum()


def silent(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Does nothing stand where the subject stands, or only a pronoun: is it whom the text speaks of already?"""
    head = clause.head
    if head.nominal:
        return True
    before = [
        scene.at(index)
        for index in range(clause.first, head.head)
        if index not in scene.timed
        and (words.verb_first or index + 1 not in scene.timed or scene.at(index) not in words.prepositions)
    ]
    others = [
        word
        for word in before
        if word[0].isalpha() and word not in words.fillers and words.bare(word) not in words.fillers
    ]
    if not words.verb_first:
        he = scene.at(scene.before(head.first, words.auxiliary)) in words.pronouns
        opens = next((word for word in before if word not in words.that | COMMAS), "")
        if he and opens in words.prepositions:
            return True  # "In the evening *he* met Menfi", "that, in Tunis, *he* met"
        quoted = bool(before) and not before[-1][0].isalnum()
        return not others and not (quoted and scene.at(head.last + 1) in words.determiners)
    if stranger(scene, clause, words):
        return False
    if clause.link == "that" and before and scene.at(head.head - 1) not in words.pronouns | words.that and others:
        return False
    closed = scene.at(head.last) in words.governing  # "spoke *of*": who speaks would stand before that
    after = scene.at((head.head if closed else head.last) + 1)
    return (
        not after
        or bool(words.contractions and after.startswith(words.contractions))
        or not after[0].isalpha()
        or after in words.fillers
        or after in words.governing
        or head.last + 1 in scene.timed
        or (head.row in words.journeys and head.last + 1 in scene.placed)  # "visited Misrata"
        or with_people(after, words)  # "met *with members of* the council"
    )


def stranger(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Does somebody stand between "had" and its verb whom nobody knows: "Prosecutors had announced …"?"""
    head = clause.head
    opened = next((index for index in range(clause.first, head.head) if scene.at(index) in words.pluperfect), None)
    if opened is None or head.nominal:
        return False
    known = {index for actor in scene.actors for index in range(actor.first, actor.last + 1)}
    known |= scene.timed
    between = (scene.at(index) for index in range(opened + 1, head.head) if index not in known)
    return any(word[0].isalpha() and word not in words.auxiliary | words.governing for word in between)
