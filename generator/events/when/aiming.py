"""The time that a clause says → which day it means for what is told there, and whether that is still to come."""

from __future__ import annotations

from generator.dates.timex import Shift, Unit
from generator.dates.turning import bare
from generator.events.drafts import Draft
from generator.events.kinds import ENCOUNTERS, FORESEEN, FOUGHT, ON_PAPER
from generator.events.realis.agendas import comes_about
from generator.events.realis.preparing import made_ready_for
from generator.events.realis.resolving import decision_day, from_decision, of_wish, takes_effect
from generator.events.realis.shapes import opening_tense
from generator.events.realis.tenses import guessed_ahead, is_closed_off, long_over, was_meant_for, was_to_be
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import SEPARATORS
from generator.events.sentences.insertions import in_absolute
from generator.events.sentences.lexemes import Tense
from generator.events.sentences.scenes import Scene
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.events.timing import (
    ahead,
    aim,
    behind,
    either_way,
    follows_writing,
    foretold,
    nearer,
    of_a_year,
    of_feast,
    open_ended,
    today,
    too_far,
)
from generator.events.when.belonging import after_past, moment_of, of_another
from generator.events.when.postponing import called_off, of_calling_off, postponed
from generator.languages import Language
from generator.model import TimeExpression

__all__ = ["set_time"]


def set_time(draft: Draft, previous: Draft | None, tense: Tense, language: Language) -> None:
    """Fills in the time that its words say, and what that makes of its realis.

    A day that is over, of an announcement of what is to come, goes to the `previous` draft: it is when that was announced.
    """
    scene, clause = draft.scene, draft.clause
    words, written = vocabulary(language), scene.written
    tense = "past" if scene.listed and tense == "present" else tense
    time = moment_of(scene, clause, words, draft.realis)
    if time and _is_of_sister(scene, clause, time, language):
        time = None
    lasts = time is not None and time.sense == "until"
    lasts = lasts and (draft.kind in ON_PAPER or (draft.kind == "visit" and draft.link == "by"))
    if time and (lasts or of_wish(scene, clause, time, words)):
        time = None  # "extends the sanctions until 15 November", "came *on a visit* that lasts until Friday"
    if time and draft.act not in (None, *_FORETOLD) and tense == "present" and ahead(time, written):
        time = None  # "welcomes tomorrow's vote", "warns of rain tomorrow": so it speaks now
    later = postponed(scene, clause) if draft.act is None else None
    if later:
        time, draft.realis = later, "planned"
    elif draft.realis == "cancelled":
        moment = scene.moment(time) if time else None
        off = moment is not None and of_calling_off(scene, moment, words)
        time = called_off(scene, clause, words) or (None if off else time)
    if time and draft.realis == "happened" and open_ended(time) and made_ready_for(scene, clause.head, time, words):
        draft.realis = "planned"
    if time and draft.realis == "planned" and long_over(scene, clause, time, words):
        draft.realis = "happened"
    if time and draft.realis == "planned" and not later and _lies_back(draft, time, language):
        time = None
    if time and draft.realis == "happened" and _is_foretold(scene, clause, words):
        draft.realis = "planned"
    if time and previous and _is_of_announcement(draft, previous, time):
        previous.time, time = previous.time or time, None
    draft.time = time
    if time is None:
        return
    since = time.sense == "since" and not takes_effect(scene, time, words)
    followed = _is_followed(scene, clause, words)
    if draft.realis == "happened" and (since or followed or after_past(scene, clause, time, language)):
        tense = "past"  # "is there since Sunday", "*follows* a visit", "a course that began on Saturday goes on"
    moment = scene.moment(time)
    noun = draft.realis == "happened" and clause.head.tense == "noun" and not followed
    if noun and moment and comes_about(scene, moment, language):
        tense = "present"  # "the forum *picks* a leader on Friday"
    carried = tense == "noun" and _is_carried(draft, language)
    comment = carried and scene.bares[clause.first] in words.commenting
    if carried and not comment and draft.realis == "happened":
        tense = "present"  # "*coincides* the visit on Sunday with …"
    was = False
    if draft.realis == "cancelled":
        time = foretold(time, written)
    elif draft.realis == "planned":
        was = later is None and (_was_fixed(draft, time, language) or _said_before(previous, draft, time))
        decision = decision_day(scene, clause, previous, words)
        time = foretold(time, written) if was else from_decision(scene, time, decision, words)
        if not (was or open_ended(time)) and time.sense == "at" and behind(time, written):
            draft.time = None  # "would send troops to the site of several clashes *last year*"
            return
    elif draft.realis == "denied" and clause.head.nominal and not clause.head.supported:
        time = either_way(time)  # "denied a truce this weekend"
    else:
        time = either_way(time) if comment else _directed(draft, time, tense, words)
    if tense == "past" and follows_writing(time, written):
        draft.time = aim(time, "near")
        return
    if too_far(time, written) and tense == "past" and of_feast(time):
        draft.time = None  # "agreed to a truce *during the feast*", which begins tomorrow
        return
    if too_far(time, written) and tense != "past" and later is None:
        time, tense = nearer(time, written, planned=draft.realis == "planned" and not was), "noun"
    if draft.realis == "happened" and _is_to_come(draft, time, tense, words):
        draft.realis = "planned"
    draft.time = time


def _is_followed(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Is a noun what something else came after, as its verb says: "the talks *follow* the envoy's visit on 5 May"?"""
    before, names = clause.head.first - 1, scene.named
    while before in names or scene.at(before) in words.determiners or scene.at(before).endswith(words.possessive):
        before -= 1
    verb = scene.at(before), f"{scene.at(before - 1)} {scene.at(before)}"
    to_come = words.is_future(scene.at(before - 1))
    return clause.head.nominal and not to_come and not words.succeeding.isdisjoint(verb)


def _is_of_sister(scene: Scene, clause: Clause, time: TimeExpression, language: Language) -> bool:
    """Does a verb that no row knows take a time before "and": "*school starts on Sunday* and the envoy visited Misrata"?"""
    moment = scene.moment(time)
    if moment is None or moment.last >= clause.head.first:
        return False
    return scene.at(moment.last + 1) in vocabulary(language).and_ and comes_about(scene, moment, language)


_FORETOLD = ("said", "announced")
"""Acts that are told as to come: "announces the results tomorrow"."""


def _is_carried(draft: Draft, language: Language) -> bool:
    """Where verbs are derived: does a verb of the present that no row knows stand right before a noun, its subject?"""
    clause = draft.clause
    if draft.act or clause.head.first != clause.first + 1 or not vocabulary(language).verb_first:
        return False
    return opening_tense(draft.scene, clause.first, clause.head.first, language) == {"present"}


def _is_foretold(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Where verbs are derived: is a noun what a verb with the mark of the future tells of: "the visit on Sunday *will be* the first"?"""
    head = clause.head
    if not words.verb_first or not head.nominal or head.tense != "noun" or head.first != clause.first:
        return False
    for word in scene.texts[head.last + 1 : clause.end]:
        if word in SEPARATORS | words.cues or words.is_perfect(word):
            return False
        if words.will(word):
            return True
    return False


def _was_fixed(draft: Draft, time: TimeExpression, language: Language) -> bool:
    """Is a plan told as past: "was to meet on Sunday", whatever came of it?"""
    scene, clause = draft.scene, draft.clause
    if draft.parent is not None and draft.parent.act is not None and draft.parent.earlier:
        return True  # "had said that they would meet"
    start = max(0, min(clause.first, clause.head.first - 2))  # "where it *was* to meet them"
    return was_meant_for(scene, time, vocabulary(language)) or was_to_be(scene, start, clause.end, language)


def _said_before(previous: Draft | None, draft: Draft, time: TimeExpression) -> bool:
    """Did somebody announce it on an earlier day that is told: "announced on 2 March talks on 14 April", in May?"""
    told = previous is not None and previous.act is not None and previous.scene is draft.scene and previous.time
    return bool(told and told.when and time.when and told.when.key < time.when.key)


def _directed(draft: Draft, time: TimeExpression, tense: Tense, words: Vocabulary) -> TimeExpression:
    """A partial date of what is told as news looks back or ahead, as its verb does."""
    scene, clause, written = draft.scene, draft.clause, draft.scene.written
    told = draft.act is None
    if time.sense == "until" and of_a_year(time) and ahead(aim(time, "near"), written):
        return aim(time, "near")  # "the talks that began on Sunday go on until 19 June"
    if time.sense == "until" and scene.at(clause.head.first - 1) in words.progressive and told:
        return aim(time, "future")  # "are closed until Sunday"
    if tense == "present" and told and not draft.headline:
        carried = clause.head.supported or not clause.head.nominal
        return aim(time, "future" if carried or not of_a_year(time) else "near")
    no_day = written is None or written.day is None
    if tense == "past" and (ahead(time, written) or (no_day and open_ended(time))):
        return aim(time, "past")
    known = tense == "noun" and draft.kind not in FORESEEN | {"other"}
    if known and guessed_ahead(scene, clause, time, words):
        return aim(time, "past")
    return aim(time, "near") if tense != "past" and of_a_year(time) else time


def _is_to_come(draft: Draft, time: TimeExpression, tense: Tense, words: Vocabulary) -> bool:
    """Does the time of what is told as news make a plan of it: "she meets them today", "they meet on Tuesday"?"""
    head, scene = draft.clause.head, draft.scene
    over, to_come = behind(time, scene.written), ahead(time, scene.written)
    undated = scene.written is None or scene.written.day is None
    by_itself = words.verb_first and draft.parent is None and draft.link != "before" and draft.kind in ENCOUNTERS
    if undated and of_a_year(time) and tense == "noun" and (by_itself or draft.kind in FOUGHT):
        return False  # "were killed in a strike on 29 November": nothing says that it lies ahead
    if draft.act is not None:
        return to_come and tense == "present"
    if draft.kind == "election" and head.supported and tense == "noun" and not (over or today(time)):
        return True
    unit = bare(time.said)
    gone_on = tense == "noun" and isinstance(unit, Unit) and unit.of == "previous"  # "The next morning a bombing …"
    if to_come and tense != "past" and not gone_on:
        return True
    if tense != "present" or draft.headline or draft.quoted:
        return False
    if today(time):
        return scene.at(head.first - 1) not in words.progressive  # "they are holding talks today"
    return not over and (open_ended(time) or aim(time, "past") is not time)


def _is_of_announcement(draft: Draft, previous: Draft, time: TimeExpression) -> bool:
    """Is a day that is over that of the words which announced a thing to come: "announced the summit on Saturday"?"""
    return previous.act == "announced" and draft.named and behind(time, draft.scene.written)


def _lies_back(draft: Draft, time: TimeExpression, language: Language) -> bool:
    """Is the time of a plan another thing's: "a plan to reopen it was presented on 27 April", "to dismiss a suit of 2019"?"""
    if time.sense == "since" or of_another(draft.scene, draft.clause, time, language):
        return True
    aimed = draft.link == "purpose" and draft.clause.head.nominal
    if aimed and behind(time, draft.scene.written) and not open_ended(time):
        return True  # "met *for an exercise* from 12 to 16 April 2023"
    head, scene, words = draft.clause.head, draft.scene, vocabulary(language)
    moment = scene.moment(time)
    said = time.said
    ago = isinstance(said, Shift) and said.of == "now" and said.sign < 0  # "saw two days ago preparations for"
    if moment is not None and (
        in_absolute(scene, moment, words)
        or (moment.last < head.first and (ago or is_closed_off(scene, moment, head.first, words)))
    ):
        return True
    infinitive = scene.at(head.first - 1) in words.infinitive and scene.at(head.first - 2) not in words.auxiliary
    return infinitive and not words.verb_first and behind(aim(time, "future"), scene.written)
