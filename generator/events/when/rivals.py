"""A time behind a verb or a noun → whether another verb or noun of its sentence takes it."""

from __future__ import annotations

from generator.dates.timex import Weekday
from generator.dates.turning import bare
from generator.events.realis.preparing import made_ready
from generator.events.realis.resolving import takes_effect
from generator.events.realis.tenses import foreseen, is_meant_for
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import COMMAS
from generator.events.sentences.hits import Hit
from generator.events.sentences.insertions import of_unmarked
from generator.events.sentences.scenes import Moment, Scene
from generator.events.sentences.vocabulary import Vocabulary
from generator.events.when.attributes import describes, of_document, of_foreseen, of_reason, says_which

__all__ = ["of_another_verb", "of_noun"]


def of_another_verb(scene: Scene, clause: Clause, moment: Moment, words: Vocabulary) -> bool:
    """Does a verb that no row knows take a later time: "the text went to the House, *which* could take it up in May",
    "those responsible *for* the attack *were* tried in 2009"?
    """
    head = clause.head
    if words.verb_first:
        only_says = moment.last < head.first and describes(scene, head, words)
        return only_says or _told_of_another(scene, head, moment, words)
    if moment.last < head.first and foreseen(scene, moment, words):  # "was due on Monday, *but* she told reporters"
        joined = words.and_ | words.parting
        if any(scene.at(index) in joined for index in range(moment.last + 1, head.first)):
            return True
    if moment.last < head.first:  # "the man who set the fire in 2012 appeared in court"
        opened = range(clause.first + 1, moment.first)
        since = next((index for index in opened if scene.at(index) in words.relatives | words.that), moment.first)
        governor = _governor(scene, head, words)
        known = governor is not None and (head.definite or scene.at(governor + 1) in words.definite)
        if governor is not None and known and moment.last < governor:
            # as in "on Friday crowds marched in support of the offensive"; "3 May: A court jails a man for the bombing"
            told = range(clause.first, governor)
            return any(words.is_past(scene.at(index)) or _is_present(scene, index, governor, words) for index in told)
        return any(words.is_past(scene.at(index)) for index in range(since + 1, moment.first))
    between = {
        scene.at(index) for index in range(max(head.last + 1, _aside_until(scene, head, moment, words)), moment.first)
    }
    before = scene.before(moment.first, words.prepositions)
    reduced = words.is_past(scene.at(before)) and any(one.last == before - 1 > head.last for one in scene.actors)
    governed = _governor(scene, head, words) is not None
    planned = any(words.is_future(word) for word in between)  # "his visit, which was scheduled for Monday"
    return bool((between & words.relatives and not planned) or reduced or (governed and between & words.past_auxiliary))


def _aside_until(scene: Scene, head: Hit, moment: Moment, words: Vocabulary) -> int:
    """Where a relative clause that two commas enclose between a head and a time is over: "appointed X, who …, on Tuesday"."""
    commas = [index for index in range(head.last + 1, moment.first) if scene.at(index) in COMMAS]
    opened = any(scene.at(index + 1) in words.relatives for index in commas[:-1])
    return commas[-1] + 1 if opened else 0


def _told_of_another(scene: Scene, head: Hit, moment: Moment, words: Vocabulary) -> bool:
    """Does a relative verb in the past, or what lasts since, take it: "appointed him who ran for president in 2007"?

    Not one that tells of the event itself: "the meeting that took place in 2007", "in the speech that he gave on Friday".
    """
    mark = moment.first - 1 - (scene.at(moment.first - 1) in words.prepositions)
    if scene.at(mark) in COMMAS and scene.at(mark - 2) in words.relatives and mark - 3 > head.last:
        return True  # "the offensive that he launched, on 4 April, to take"
    if _between_commas(scene, moment):
        return False
    if of_unmarked(scene, head, moment, words):
        return True
    for index in range(moment.first - 1, head.last, -1):
        word, before = scene.at(index), scene.at(index - 1)
        if word in words.pluperfect and not head.nominal and before[:1].isalpha() and index > head.last + 1:
            return True  # "freed an official (who) was held on Sunday"
        if scene.bares[index] in words.pluperfect and before in COMMAS and moment.first - index > _SAT:
            return True  # "they met, and the court *had* sat on Monday", not "and the meeting *was* on Monday"
        if word in COMMAS or any(one.first == index for one in scene.moments):
            return False  # "who was in Baghdad in 2015, on Tuesday"
        verb = scene.at(index + 1)
        # not "*what is between* two towns"
        relative = scene.bares[index] in words.relatives and verb not in words.partners
        if relative and before[:1].isalpha() and index not in scene.overtaken:
            named = head.nominal or head.row in words.fought  # "*the attack* that was carried out on Thursday"
            itself = index == head.last + 1 if named else words.is_speech(before)
            lasts = moment.time.sense == "since" or not words.since.isdisjoint(
                (scene.at(moment.first), scene.at(moment.first - 1))
            )
            current = words.is_imperfect(verb) or words.is_future(verb) or verb in words.pluperfect
            return not itself and (lasts or not current)
    return False


_SAT = 3
"""Tokens from "had" to a time, where a subject and its verb stand between."""


def _between_commas(scene: Scene, moment: Moment) -> bool:
    """Does it stand by itself between two marks?"""
    return scene.at(moment.first - 1) in COMMAS and scene.at(moment.last + 1) in COMMAS | {""}


def _is_present(scene: Scene, index: int, governor: int, words: Vocabulary) -> bool:
    """In a list of days: may a word be a verb of the present: "a court *jails* a man", not "*dozens* of casualties *in* the strike"?"""
    within = scene.at(governor) in words.locative - words.members and scene.at(index + 1) in words.governing
    return scene.listed and scene.at(index).endswith(words.present_endings) and not within


def _governor(scene: Scene, head: Hit, words: Vocabulary) -> int | None:
    """The preposition that governs a noun that no verb carries: "*of* the Rome bombing"."""
    first, names = head.first, scene.named | scene.placed
    while first - 1 in names:
        first -= 1
    before = scene.before(first, words.determiners)
    return before if head.nominal and not head.supported and scene.at(before) in words.governing else None


def of_noun(scene: Scene, moment: Moment, head: Hit, words: Vocabulary) -> bool:
    """Is it that of a noun after the head: "visited Derna after *last week's* floods", "called for *elections in June*"?"""
    if moment.first < head.head:
        return False
    paper = of_document(scene, moment, words)
    if paper is not None and (head.group == "speech" or scene.at(moment.first - 1) not in words.signed):
        return not head.first <= paper <= head.last
    if scene.at(moment.last).endswith(words.possessive) or says_which(scene, moment, head, words):
        return True
    if head.tense == "past" and not head.nominal and takes_effect(scene, moment.time, words):
        return True
    if of_reason(scene, moment, head, words):
        return True
    weekday = isinstance(bare(moment.time.said), Weekday)
    if head.group == "speech" and weekday and not is_meant_for(scene, moment, words):
        return False  # "called for elections *on Sunday*"
    noun = made_ready(scene, moment, words)
    return (noun is not None and not head.first <= noun <= head.last) or of_foreseen(scene, moment, head, words)
