"""Words beside a verb that make a supposition of what it tells: a condition, a question, "perhaps"."""

from __future__ import annotations

from generator.events.realis.tenses import asks
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import cues_of
from generator.events.sentences.hits import Hit
from generator.events.sentences.lexemes import lexicon
from generator.events.sentences.scenes import Scene
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.languages import Language

__all__ = ["is_only_past", "is_possible", "is_thought_to_come", "on_condition", "supposed", "unfulfilled"]


def is_possible(scene: Scene, clause: Clause, language: Language) -> bool:
    """Does a particle before a verb in the present make it only possible: "may invite both sides to a meeting"?"""
    words, forms = vocabulary(language), lexicon(language).forms
    first = max(0, min(clause.first, clause.head.first - 1))  # the particle may stand right before the clause
    if words.perhaps.isdisjoint(scene.bares[first : clause.head.last]):
        return False
    return any(
        words.bare(scene.at(index)) in words.perhaps
        and (words.is_imperfect(verb := scene.at(index + 1)) or {form.tense for form in forms(verb)} == {"present"})
        for index in range(first, clause.head.last)
    )


def is_thought_to_come(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Is a noun governed by a verb of what somebody thinks likely: "thinks it likely that they *go on to the appointment* of an envoy"?"""
    named = scene.named
    before = (index for index in range(clause.first, clause.head.first) if index not in named)
    return clause.head.nominal and any(
        scene.at(index - 1) in words.infinitive and words.may_be_imperfect(scene.at(index)) for index in before
    )


def on_condition(scene: Scene, clause: Clause, language: Language) -> bool:
    """Where "if" is spelt like "that": does it stand right before a verb of the past: "would reopen it *if they met*"?"""
    words, head, index = vocabulary(language), clause.head, clause.head.first - 1
    spelt = index > 0 and scene.at(index) in words.if_verb and scene.at(index - 1) not in words.governing
    told = cues_of(language).earlier | words.implying  # "*it was not long* before they met"
    return spelt and is_only_past(scene, head, language) and told.isdisjoint(scene.bares[:index])


def is_only_past(scene: Scene, head: Hit, language: Language) -> bool:
    """Is it a verb of the past that is written like no noun: "(she) launched", unlike "pulled", which is "the pulling" as well?"""
    return head.tense == "past" and {one.tense for one in lexicon(language).forms(scene.at(head.first))} == {"past"}


def supposed(scene: Scene, clause: Clause, language: Language) -> bool:
    """Does the sentence only suppose or ask: "If Congress cut …", "Did they meet?"?  What somebody says of it is still said."""
    if clause.head.group == "speech" and clause.head.head not in scene.quoted:
        return False
    words = vocabulary(language)
    opening = [word.text for word in scene.words[:4] if word.is_word]
    first = next((word for word in opening if word in words.inversion or word not in words.auxiliary), "")
    told = clause.link == "relative" and clause.head.tense == "past"
    if opening and scene.texts[-1] in _ASKED and asks(opening[0], language) and not told:
        return True  # "has he recognised the government *that took office on Monday*?"
    if first in words.inversion or first in words.suppositions or words.bare(first) in words.suppositions:
        return True
    verb = scene.at(scene.texts.index(first) + 1) if words.bare(first) in words.if_verb else ""
    return any(form.tense in ("past", "present") for form in lexicon(language).forms(verb))


def unfulfilled(scene: Scene, start: int, end: int, language: Language) -> bool:
    """Does a stretch tell only what should, could or would have been: "*should have* repaired it on Monday", where verbs come
    first "it *was necessary* that it repair"?
    """
    words = vocabulary(language)
    thought = range(start + int(words.verb_first), end - 1)
    return any(
        scene.bares[index] in words.hypothetical
        and (scene.bares[index - 1] in words.pluperfect if words.verb_first else scene.at(index + 1) in words.perfect)
        for index in thought
    )


_ASKED = frozenset("?\u061f")
"""What a question ends in, in either script."""
