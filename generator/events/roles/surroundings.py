"""A time that no trigger took → who acts beside it, and what it is called there."""

from __future__ import annotations

from generator.events.kinds import FORESEEN
from generator.events.roles.arguments import arguments
from generator.events.roles.phrases import governed
from generator.events.sentences.actors import Actor
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import SEPARATORS
from generator.events.sentences.lexemes import lexicon
from generator.events.sentences.scenes import Moment, Scene
from generator.events.sentences.vocabulary import Vocabulary
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import Kind

__all__ = ["actors_around", "bound_for", "foreseen_kind"]


def actors_around(
    scene: Scene, moment: Moment, clause: Clause, words: Vocabulary, knowledge: KnowledgeBase
) -> list[Actor]:
    """Who acts in what a time dates: whom its stretch names, or with whom the sentence begins."""
    if scene.at(moment.last).endswith(words.possessive):
        return []  # "affected by last week's floods"
    actors = [actor for actor in arguments(scene, clause, "other", words, knowledge) if actor.kind != "place"]
    spoken_of = _spoken_of(scene, moment, words)
    if spoken_of is None:
        return actors or _ahead_of(scene, moment, words, knowledge)
    return [actor for actor in actors if actor.last >= spoken_of]


def _spoken_of(scene: Scene, moment: Moment, words: Vocabulary) -> int | None:
    """Where that begins which somebody only speaks of, and to which the time belongs: "condemns *the shelling* of 30 November",
    "praised the members of *the forum* that ended on Sunday".
    """
    for clause in scene.clauses:
        verb = clause.head
        if not clause.first <= moment.first < clause.end or verb.group != "speech" or verb.last >= moment.first:
            continue
        if verb.tense == "present":
            return verb.last + 1
        relatives = (index for index in range(verb.last + 1, moment.first) if scene.at(index) in words.relatives)
        if words.verb_first and (relative := next(relatives, None)):
            return relative - _NOUN
    return None


_NOUN = 1
"""Words from a noun to what is said of it."""


def _ahead_of(scene: Scene, moment: Moment, words: Vocabulary, knowledge: KnowledgeBase) -> list[Actor]:
    """Whom the sentence begins with, where what stands beside the time names nobody: who acts in it, most likely."""
    first = scene.foremost
    if first is None or first.last >= moment.first or governed(scene, first, words):
        return []
    start = max(first.last + 1, scene.since(moment.first, SEPARATORS))
    apart = words.that | words.relatives if words.verb_first else words.that
    if not apart.isdisjoint(scene.texts[start : moment.first]):
        return []  # "said that the truce (signed in October) must hold": he only speaks of it
    place = knowledge.places.get(first.entity or "")
    return [first] if place is None or place.type == "country" else []


def bound_for(scene: Scene, moment: Moment, words: Vocabulary) -> Actor | None:
    """Who opens the sentence and goes, with no verb, where the time stands behind: "The ambassador *to Tripoli on Thursday*"?"""
    first = scene.foremost if words.verb_first else None
    bound = first is not None and first.first == 0 and scene.at(first.last + 1) in words.toward
    there = any(moment.first - _THERE <= one.last < moment.first for one in scene.locales)
    return first if bound and there and first and moment.first - first.last <= _WAY else None


_THERE = 2
"""Words from the place to the day."""
_WAY = 5
"""Words from who goes to the day on which he does."""


def foreseen_kind(scene: Scene, moment: Moment, words: Vocabulary, language: Language) -> Kind | None:
    """What is named right before its day as foreseen for it: "ahead of *the elections* that are planned for 24 December"."""
    index = scene.before(moment.first, words.prepositions)
    if not words.is_future(scene.at(index)):
        return None
    rows = language.triggers.events
    kinds = (rows[form.row].kind for form in lexicon(language).forms(scene.at(index - 1)) if form.row in rows)
    return next((kind for kind in kinds if kind in FORESEEN), None)
