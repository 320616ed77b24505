"""A verb of deciding, asking or inviting → the times behind it on which what it decides on is to come about."""

from __future__ import annotations

import msgspec

from generator.dates.edtf import Edtf
from generator.dates.timex import Weekday, resolve
from generator.dates.turning import bare
from generator.events.drafts import Draft
from generator.events.kinds import FORESEEN, GATHERINGS, ON_PAPER
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import COMMAS, QUOTES
from generator.events.sentences.scenes import Moment, Scene
from generator.events.sentences.vocabulary import Vocabulary
from generator.events.timing import aim, days_over, of_a_year, too_far
from generator.model import Kind, TimeExpression

__all__ = [
    "decided_at",
    "decided_on",
    "decision_day",
    "from_decision",
    "is_asked",
    "is_called_to",
    "is_decided",
    "is_proposed",
    "of_wish",
    "promised",
    "takes_effect",
]

_PROMISES = frozenset({"urged", "promised"})
"""Acts whose object lies ahead."""
_FRESH = 14
"""Days for which a decision is news: a day without its year that is longer over lies ahead of it."""


def decided_at(scene: Scene, index: int, words: Vocabulary) -> int | None:
    """The verb of deciding that governs what stands at a token: "*decided* on Sunday to send a delegation"."""
    apart, passed = scene.timed | scene.named, 0
    after = words.turning | (words.discussed - words.locative)
    closing, ahead = COMMAS | QUOTES | words.relatives, words.infinitive | words.aimed
    for place in range(index - 1, -1, -1):
        word = scene.at(place)
        if place in apart:
            passed += place in scene.timed and not words.verb_first  # "warned *on Sunday* of outages on Friday"
            continue
        # "under *order*": nobody decided
        paper = scene.bares[place] in words.documents and scene.at(place - 1) in words.prepositions
        if not words.resolved.isdisjoint((word, words.bare(word))) and not paper:
            return place if words.verb_first or passed else None
        if word in after and not words.verb_first:
            return None  # "agreed on Sunday *after* talks on Saturday", "summoned on Sunday *over* remarks on Friday"
        if word in closing or (words.is_past(word) and not words.verb_first):
            return None
        passed += word in ahead
    return None


def decided_on(scene: Scene, moment: Moment, words: Vocabulary) -> Moment | None:
    """The time of the decision whose object has the later time: "decided *on Sunday* to send a delegation on Friday"."""
    verb = decided_at(scene, moment.first, words)
    if verb is None or _of_other(scene, moment, verb, words):
        return None
    opened = next((place for place in range(verb, -1, -1) if scene.at(place) in COMMAS | QUOTES), -1)
    return next((one for one in reversed(scene.moments) if opened < one.first < moment.first), None)


def is_proposed(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Is the second time that of what is only proposed: "proposed on Sunday to move the vote to May"?"""
    verb = decided_at(scene, moment.first, words)
    return verb is not None and scene.bares[verb] in words.sought and decided_on(scene, moment, words) is not None


def _of_other(scene: Scene, moment: Moment, verb: int, words: Vocabulary) -> bool:
    """Is it that of a noun which only says what the object is about: "ordered an inquiry *into Friday's events*"?"""
    if not words.verb_first:
        return scene.at(moment.last).endswith(words.possessive)
    apart = scene.timed | scene.named | scene.placed
    noun = moment.first - 1
    into = words.prepositions - words.toward - words.members
    about = apart.isdisjoint((noun - 1, noun)) and scene.bares[noun - 1] in into
    return about and any(place not in apart for place in range(verb + 1, noun - 1))


def is_decided(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Is a time that of what is decided on: a second one, or a day of the year that is not that of a fresh decision?"""
    if decided_on(scene, moment, words) or _is_of_gathering(scene, moment, words):
        return True
    verb = decided_at(scene, moment.first, words)
    if not of_a_year(moment.time) or verb is None or not _has_object(scene, verb, moment, words):
        return False
    return not _was_lately(scene, moment.time, _FRESH)


def _was_lately(scene: Scene, time: TimeExpression, days: int) -> bool:
    """Was a day without its year, the nearest to the writing, one of so many last days?"""
    return 0 < days_over(aim(time, "near"), scene.written) <= days


def _has_object(scene: Scene, verb: int, moment: Moment, words: Vocabulary) -> bool:
    """Does more than who speaks stand between a verb and a time: "promised *to deliver equipment* in June"?"""
    named = scene.named | scene.placed
    said = [scene.at(index) for index in range(verb + 1, moment.first) if index not in named]
    return COMMAS.isdisjoint(said) and sum(word not in words.prepositions for word in said) > _WISHED


_WISHED = 1
"""Words at most that say nothing of what is wished for: "called on the leaders in June"."""


def _is_of_gathering(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Is it the day of a gathering to which somebody calls: "called parliament to a session in Sirte on Monday"?"""
    verb = decided_at(scene, moment.first, words)
    return verb is not None and any(
        scene.at(place) in words.toward and not words.foreseen.isdisjoint(scene.texts[place + 1 : place + _NOUN])
        for place in range(verb + 1, moment.first)
    )


_NOUN = 4
"""Words within which the noun of a phrase stands."""


def is_talked_of(scene: Scene, noun: int, moment: Moment, words: Vocabulary) -> bool:
    """Is it what somebody discusses or makes ready, and not over just lately: "discussed the *conference* on Friday"?"""
    if of_a_year(moment.time) and _was_lately(scene, moment.time, _RECENT):
        return False
    apart, before = scene.named | scene.placed | scene.timed, noun - 1
    while before in apart or scene.at(before) in words.determiners:
        before -= 1
    return scene.bares[before] in words.discussed and scene.bares[before] not in words.prepositions


_RECENT = 45
"""Days for which one talks of a gathering that is over; after them the next one is meant."""


def decision_day(scene: Scene, clause: Clause, previous: Draft | None, words: Vocabulary) -> TimeExpression | None:
    """The day on which what the clause tells was decided on, told by the clause before it."""
    decided = previous is not None and decided_at(scene, clause.head.first, words) is not None
    return previous.time if previous and decided and previous.realis == "happened" else None


def from_decision(scene: Scene, time: TimeExpression, day: TimeExpression | None, words: Vocabulary) -> TimeExpression:
    """What lies ahead of a `day` told in the same sentence; a bare weekday is the next one after it, where it is of this week."""
    ahead = aim(time, "future")
    start = day.when.day if day and day.when else None
    written = scene.written.day if scene.written else None
    moment = scene.moment(time)
    coming = moment is None or any(map(words.is_future, scene.texts[moment.first : moment.last + 1]))  # "next Monday"
    if coming or not (
        start and written and isinstance(bare(time.said), Weekday) and 0 <= (written - start).days < _WEEK
    ):
        return ahead
    return msgspec.structs.replace(ahead, when=resolve(ahead.said, Edtf.on(start)), anchor=str(start))


_WEEK = 7


def is_asked(scene: Scene, clause: Clause, kind: Kind, words: Vocabulary) -> bool:
    """Is a noun what is decided on, by its kind or by a time of its own: "ordered on Sunday a withdrawal by Friday"?

    However far the word of inviting stands before its purpose: "an invitation to X, Y and Z *for a visit*".
    """
    aimed = clause.head.preposition and clause.head.preposition in words.meant_for
    asked = aimed and any(scene.bares[index] in words.resolved for index in range(clause.first, clause.head.first))
    decided = asked or decided_at(scene, clause.head.first, words) is not None
    if clause.link in ("during", "after", "before") or not decided:
        return False
    lasts = kind in ON_PAPER  # "decided to extend the embargo *until June*"
    mine = (
        one
        for one in scene.moments
        if clause.head.last < one.first < clause.end and not (lasts and one.time.sense == "until")
    )
    named = clause.head.definite  # "*the forum* agreed"
    held = scene.at(clause.head.first - 1) in words.locative  # "called *in a meeting* for a truce"
    return (kind in GATHERINGS | FORESEEN and not (named or held)) or any(decided_on(scene, one, words) for one in mine)


def is_called_to(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Does somebody call others to it: "invited both sides *to* talks on Monday"?"""
    before = scene.before(clause.head.first, words.determiners)
    toward = scene.at(before) in words.toward
    return toward and decided_at(scene, before + 1, words) is not None


def promised(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Is a time that of what somebody promises, asks for or decides on in a clause around it?"""
    around = (one for one in scene.clauses if one.first <= moment.first < one.end)
    return any(of_wish(scene, one, moment.time, words) for one in around)


def of_wish(scene: Scene, clause: Clause, time: TimeExpression, words: Vocabulary) -> bool:
    """Is a time of a clause of speech that of what is promised, asked for or decided on, and not that of the words?"""
    moment = scene.moment(time)
    if clause.head.group != "speech" or moment is None:
        return False
    # nobody tells of what was announced a year ago without that year, but of what is to come
    foretold = clause.head.row == "announced" and too_far(time, scene.written)
    foretold |= clause.head.row in _PROMISES and of_a_year(time)
    promise = foretold and _has_object(scene, clause.head.last, moment, words)
    return promise or is_decided(scene, moment, words)


def takes_effect(scene: Scene, time: TimeExpression, words: Vocabulary) -> bool:
    """Is it the coming day from which a decision holds, and not that of the decision: "resigned, *effective* Thursday"?"""
    moment = scene.moment(time)
    before = set(scene.bares[max(0, moment.first - 2) : moment.first]) if moment else set()
    if not any(before.issuperset(phrase.split()) for phrase in words.effect):
        return False
    if aim(time, "future").when == aim(time, "past").when:
        return False
    return not (of_a_year(time) and _was_lately(scene, time, _FRESH))
