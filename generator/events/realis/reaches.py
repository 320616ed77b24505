"""A clause → how far behind its head words of plans, or of calling off, may speak of it."""

from __future__ import annotations

from generator.events.realis.tenses import past_between
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import SEPARATORS, cues_of
from generator.events.sentences.determiners import of_phrase
from generator.events.sentences.scenes import Scene
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.languages import Language

__all__ = ["foreseen_until", "told_until"]

_AFTER = 6
"""Words behind a noun, but for the names among them, in which words of plans may be about it."""
_OWN = 2
"""Words from a noun to the time that is its own, and from there to the word that plans it."""


def foreseen_until(scene: Scene, clause: Clause, language: Language) -> int:
    """How far after a noun words of plans may be about it: until something is told of it as past."""
    head, last = clause.head, clause.head.last
    words = vocabulary(language)
    if of_phrase(scene.words, head.first, cues_of(language)):
        return last + 1
    if words.verb_first:
        foreseen = words.is_future(scene.at(head.first))
    else:
        foreseen = not words.foreseeing.isdisjoint(scene.texts[head.first : last + 3])
    if head.supported and head.tense == "past" and not foreseen:
        return last + 1  # "the sanctions that took effect in March will be …"
    names = sum(min(one.last, clause.end) - one.first for one in scene.actors if last < one.first <= last + _AFTER)
    end = min(clause.end, max(last + _AFTER + names, _predicate(scene, clause, words)))
    own = next((one for one in scene.moments if last < one.first <= last + _OWN), None)
    if own:  # "in the meeting on Sunday he backed the planned vote", "looked during a meeting on Sunday at plans"
        end = min(end, own.last + 1 + _OWN * (clause.link != "during"))
    return next((index for index in range(last + 1, end) if past_between(scene, index, index + 1, language)), end)


def _predicate(scene: Scene, clause: Clause, words: Vocabulary) -> int:
    """Where forms are listed: how far what is told of a noun goes, whoever stands between: "a visit by the US ambassador to
    Libya *is not expected*".
    """
    last = clause.head.last
    if words.verb_first or scene.at(scene.before(clause.head.first, words.determiners)) in words.governing:
        return last
    for index in range(last + 1, clause.end):
        word = scene.at(index)
        if word in words.progressive | words.past_auxiliary:
            return index + _TOLD
        if index not in scene.named and (word in SEPARATORS | words.relatives | words.that or words.is_past(word)):
            break
    return last


_TOLD = 4
"""Words of "is still not expected" that tell a plan."""


def told_until(scene: Scene, clause: Clause, words: Vocabulary) -> int:
    """Where the sentence stops telling of a clause's event: a noun's goes on to the next event ("the lunch, announced for today, is
    off"), a verb's to a relative clause ("passed a bill *that* repeals"), and all turn to what had been before them ("arrived *after*
    the union had called off its strike").
    """
    end, marks = clause.end, words.relatives
    if clause.head.nominal and not clause.head.supported:
        marks = frozenset()
        later = (one.first for one in scene.clauses if one.first >= clause.end and one.head.group != "speech")
        end = next(later, len(scene.words))
    for index in range(clause.head.last + 1, end):
        bare = scene.bares[index]
        if scene.at(index) in marks or bare in words.after or (bare in words.pluperfect and bare != scene.at(index)):
            return index
    return end
