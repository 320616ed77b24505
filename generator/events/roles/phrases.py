"""The words that describe somebody → the token on which the whole phrase hangs: "met *with* the head of the commission X"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.sentences.actors import Actor
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import COMMAS
from generator.events.sentences.scenes import Scene
from generator.events.sentences.vocabulary import Vocabulary

__all__ = [
    "affiliated",
    "after_stranger",
    "agent",
    "at_premises",
    "behind_body",
    "governed",
    "hangs_on",
    "of_tie",
    "opens",
    "prefixed",
    "voiced",
    "with_people",
]

_TITLE = 6
"""Words of an office before a name."""
_SEAT = 3
"""Words from a building to the last of those that say whose it is: "the seat of the central bank"."""
_ADJECTIVES = 4
"""Words among which the adjectives of a noun stand before a preposition."""
_ISSUED = 6
"""Words between a statement and whose it is: "issued on Sunday by the", "joint … of"."""


def hangs_on(scene: Scene, clause: Clause, actor: Actor, words: Vocabulary) -> tuple[int, bool]:
    """The token that an actor hangs on: of "officials from the ministry" what stands before the officials.

    With it, whether those officials stand after a preposition of their own ("with", "by").
    """
    before = actor.first - 1
    within = actor.kind == "organisation" and scene.at(actor.first).startswith(words.locative_prefixes)
    if within and before > clause.first and words.is_group(scene.at(before)):  # "officials *in the* ministry", one word
        return before - 1, with_people(scene.at(before), words)
    while before >= clause.first and scene.at(before) in words.joining and not _people(scene, before, actor, words):
        before -= 1
    if before > clause.first and (people := _people(scene, before, actor, words)):
        return _before_people(scene, before, actor, words), with_people(scene.at(people[0]), words)
    if words.verb_first:
        return _titled(scene, clause.head.last, before, words)
    return _phrase_of(scene, clause, before, words), False


def with_people(word: str, words: Vocabulary) -> bool:
    """Is a preposition that means "with" written together with a noun of people: "met *with members* of the council"?"""
    bare = words.bare(word)
    people = words.is_group(word) or words.is_office(word)
    return people and bare.startswith(words.with_prefixes) and bare not in words.groups | words.offices


def _before_people(scene: Scene, before: int, actor: Actor, words: Vocabulary) -> int:
    """What stands before the people whom the token joins to an actor: "*met* two officials from"; else the token itself."""
    while people := _people(scene, before, actor, words):
        before = people[0] - 1
        while before >= 0 and _counts(scene, before, words) and not _people(scene, before, actor, words):
            before -= 1
    return before


def _counts(scene: Scene, index: int, words: Vocabulary) -> bool:
    """Does a word only say how many or what people: "*two senior American* officials"?"""
    word = scene.at(index)
    described = not words.verb_first and (word in words.describing or words.country(word) is not None)
    return described or word in words.joining or word.isdigit()


def governed(scene: Scene, actor: Actor, words: Vocabulary) -> bool:
    """Does a preposition stand before the actor, or before the people of a body, determiners aside?

    A verb may be spelt like one.
    """
    first = scene.at(actor.first)
    if first.startswith(words.contractions) and first.startswith(words.meant_for):
        around = f"{words.bare(scene.at(actor.first - 1))} {scene.at(actor.last + 1)}"
        return around not in words.earlier  # "the session *of the Assembly*", but "*the minister had* once met X"
    before = _before_people(scene, actor.first - 1, actor, words)
    while before >= 0 and (scene.at(before) in words.determiners or _describes(scene, before, words)):
        before = _before_people(scene, before - 1, actor, words)
    while (
        words.verb_first
        and actor.kind == "place"
        and (scene.at(before) in words.capital or words.country(scene.at(before)))
    ):
        before -= 1  # "from *the Libyan capital* Tripoli"
    if words.verb_first:
        before, _ = _titled(scene, -1, before, words)
    verb = any(before == clause.head.first for clause in scene.clauses)
    return before >= 0 and not verb and not words.governing.isdisjoint((scene.at(before), words.bare(scene.at(before))))


def behind_body(scene: Scene, actor: Actor, words: Vocabulary) -> bool:
    """Where verbs come first: does somebody stand right behind a body that ends a phrase: "met on the sidelines of *the Assembly*
    the minister"?
    """
    joined = words.conjoined(scene.at(actor.first), actor.name) and scene.at(actor.first) not in words.offices
    bodies = (one.last for one in scene.actors if one.kind == "organisation")
    return words.verb_first and actor.kind in ("person", "role", "group") and not joined and actor.first - 1 in bodies


def after_stranger(scene: Scene, clause: Clause, actor: Actor, words: Vocabulary) -> bool:
    """Does somebody whom nobody knows stand right behind the verb, and a time before the actor: "*the party* urged on Sunday Haftar"?"""
    first, known = clause.head.last + 1, scene.timed | scene.named | scene.placed
    word = scene.at(first)
    speaks = word.isalpha() and word not in words.fillers | words.governing and not words.is_office(word)
    return words.verb_first and first not in known and speaks and actor.first - 1 in scene.timed


def at_premises(scene: Scene, index: int, words: Vocabulary) -> bool:
    """Does a word end where people receive others, so that who follows is whom: "received *at his office*", "*at the bank's seat*"?

    After a construct that an article has closed, nobody can be named as whose it is.
    """
    if index >= 0 and scene.bares[index] in words.premises:
        return True
    if not scene.at(index).startswith((*words.articles, *words.contractions)):
        return False
    return any(scene.bares[place] in words.seats for place in range(max(0, index - _SEAT), index))


def of_tie(scene: Scene, actor: Actor, before: int, words: Vocabulary) -> bool:
    """Is the "with" before an actor that of what is spoken of: "met him to discuss *cooperation (on security) with* Italy (and X)"?"""
    while words.conjoined(scene.at(actor.first), actor.name) and before in scene.named | scene.placed:
        before -= 1
    if before < 1 or words.bare(scene.at(before)) not in words.partners:
        return False
    noun = before - 1
    while words.verb_first and noun > before - _ADJECTIVES and _is_adjective(scene, noun, words):
        noun -= 1
    return words.is_tie(scene.at(noun))


def _is_adjective(scene: Scene, index: int, words: Vocabulary) -> bool:
    """Where adjectives follow: may a word with an article be one, and no noun that is known?"""
    word = scene.at(index)
    return words.bare(word).startswith(words.articles) and not words.is_tie(word) and index not in scene.named


def prefixed(scene: Scene, actor: Actor, words: Vocabulary) -> bool:
    """Is a preposition that means "with" written together with the actor's first word?"""
    first, small = scene.at(actor.first), words.with_prefixes
    return first.startswith(small) and not actor.name.startswith(small)


def affiliated(scene: Scene, actor: Actor, words: Vocabulary) -> bool:
    """Named only to say whose people others are ("forces loyal to Haftar")?"""
    return bool({scene.at(actor.first - 1), scene.at(actor.first - 2)} & words.affiliation)


def voiced(scene: Scene, clause: Clause, actor: Actor, words: Vocabulary) -> bool:
    """Does a verb of speech have the actor's words for its subject: "*a statement by* the embassy urged", "said *a letter from* him"?"""
    head, names = clause.head, scene.named
    if head.group != "speech":
        return False
    noun = actor.first - 1
    while noun > actor.first - _ISSUED and noun not in names and not words.is_speech(scene.at(noun)):
        if scene.at(noun) in COMMAS or noun == head.head:
            return False
        noun -= 1
    if noun < clause.first or not words.is_speech(scene.at(noun)):
        return False
    opens = scene.before(noun, words.determiners | words.definite)
    if noun < head.first:  # no "in a statement by the embassy, Norland urged"
        return not words.verb_first and scene.at(opens) not in words.governing
    quoted = head.tense == "past" if words.verb_first else not scene.at(head.first - 1).isalnum()
    return quoted and (noun <= head.last or head.last in (opens, noun - 1))


def agent(scene: Scene, clause: Clause, actors: Sequence[Actor], words: Vocabulary) -> Actor | None:
    """By whom something is said in the passive: "it was announced on Tuesday *by the deputy commander*"."""
    head = clause.head
    passive = head.group == "speech" and scene.at(head.first - 1) in words.past_auxiliary
    if words.verb_first or not passive:
        return None
    for actor in actors:
        by = scene.before(actor.first, words.determiners)
        if by > head.last and scene.at(by) in words.agents:
            return actor
    return None


def _describes(scene: Scene, index: int, words: Vocabulary) -> bool:
    """A nationality or an abbreviation before a name: "backer of *Libyan* militia leader Haftar", "with *Mr.* Saleh"?"""
    word = scene.at(index)
    return not words.verb_first and (word == "." or scene.at(index + 1) == "." or words.country(word) is not None)


def _titled(scene: Scene, last: int, before: int, words: Vocabulary) -> tuple[int, bool]:
    """The same behind an office that nobody knows, which begins after `last`: "met (with) *the head of the commission* X"."""
    names, place = scene.named | scene.timed, before
    while place > max(last, before - _TITLE) and scene.at(place).isalpha() and place not in names:
        if words.is_title(scene.at(place)):
            return place - 1, scene.bares[place] not in words.offices | words.titles
        if scene.bares[place] in words.governing or scene.at(place) in words.cues:
            break
        place -= 1
    return before, False


def _phrase_of(scene: Scene, clause: Clause, before: int, words: Vocabulary) -> int:
    """Where the words that describe an actor begin: "met *powerful eastern strongman* Khalifa Haftar", "X and *House Speaker* Y"."""
    names = scene.named
    place = before
    while place > clause.head.last and scene.at(place).isalpha() and place not in names:
        word = scene.at(place)
        if word in words.governing or word in words.cues | words.and_ or words.is_gerund(word):
            break
        place -= 1
    joined = scene.at(place) in words.and_ and place - 1 in names
    return place if place == clause.head.last or joined or scene.at(place) in words.with_ else before


def _people(scene: Scene, index: int, actor: Actor, words: Vocabulary) -> range:
    """The people whom a token joins to their body: "*senior officials* from the ministry", "*members* at the embassy"."""
    joins = words.members | words.locative if actor.kind == "organisation" else words.members
    first = index - 1
    while first > 0 and scene.at(first) in words.describing and not words.is_group(scene.at(first)):
        first -= 1  # where adjectives follow
    found = scene.at(index) in joins and first >= 0 and words.is_group(scene.at(first))
    return range(first, index) if found else range(0)


def opens(scene: Scene, clause: Clause, actor: Actor, words: Vocabulary) -> bool:
    """Is what stands before the actor no preposition but what opens the clause: "comes *after* Norland met Haftar"?"""
    head = clause.head
    if words.verb_first or (head.nominal and not head.supported) or actor.last >= head.head:
        return False
    before = actor.first - 1
    while before > clause.first and scene.at(before) in words.determiners:
        before -= 1
    return scene.at(before) in words.turning and COMMAS.isdisjoint(scene.texts[actor.last + 1 : head.head])
