"""A clause → the times among its words that date its head, and not something else that is named on the way."""

from __future__ import annotations

import msgspec

from generator.dates.timex import Shift, Weekday
from generator.dates.turning import bare
from generator.events.realis.resolving import decided_at
from generator.events.realis.tenses import foreseen, looks_ahead, past_between, planned_between
from generator.events.sentences.cases import is_old, of_case
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import COMMAS, QUOTES, SEMICOLONS, SEPARATORS
from generator.events.sentences.hits import Hit
from generator.events.sentences.insertions import (
    far_before,
    goes_on,
    gone_on_from,
    looked_on_to,
    says_when,
    stands_aside,
    told_aside,
    told_first,
)
from generator.events.sentences.lexemes import lexicon
from generator.events.sentences.scenes import Moment, Scene, counts_from_event
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.events.timing import MONTH, ahead, aim, behind, long_ago, rest_of_unit, vague
from generator.events.when.attributes import is_counted, is_issued, is_remembered, since_what
from generator.events.when.rivals import of_another_verb, of_noun
from generator.languages import Language
from generator.model import Realis, TimeExpression

__all__ = [
    "after_past",
    "foreign",
    "moment_of",
    "of_another",
    "own_moments",
]


def own_moments(scene: Scene, clause: Clause, words: Vocabulary) -> list[Moment]:
    """The times of a clause that may date its head: not those quoted, nor those of what somebody says in it.

    "Norland said that a team would come before June": June is not when he said so.
    """
    if not scene.moments:
        return []
    head = clause.head.head
    end = next(
        (
            index
            for index in range(clause.head.last + 1, clause.end)
            if index not in scene.named and {scene.at(index), scene.bares[index]} & (words.parting | SEMICOLONS)
        ),
        clause.end,
    )
    start = max((index for index in range(clause.first, head) if scene.at(index) in words.apart), default=clause.first)
    counted = next((one.last for one in scene.moments if one.first > head and _counts_on(scene, one)), end)
    if clause.head.group == "speech" and words.is_gerund(scene.at(clause.head.last + 1)):
        end = clause.head.last + 1  # "denied carrying out a strike on Friday"
    end = looks_ahead(scene, clause, end, words)
    end = min(end, counted + 1, gone_on_from(scene, clause, words))  # "a month after" what follows
    after = [
        range(gone_on_from(scene, one, words) if words.verb_first else _dated_before(scene, one), one.end)
        for one in scene.clauses if goes_on(scene, clause, one, words)
    ]  # fmt: skip
    if clause.head.group == "speech" and words.verb_first:  # "said in his statement, which he published on Monday"
        after += [
            range(one.first, one.end)
            for one in scene.clauses
            if one.link == "relative" and one.head.group == "speech" and words.is_speech(scene.at(one.first - 1))
            and one.parent is not None and scene.clauses[one.parent] is clause
        ]  # fmt: skip
    if clause.head.group == "speech":  # "said on Friday in the briefing that she held: "…""
        after += [
            range(one.first, next(index for index in range(one.first, one.end) if index in scene.quoted))
            for one in scene.clauses
            if one.parent is not None and scene.clauses[one.parent] is clause and one.link != "that"
            and one.head.head in scene.quoted and one.first not in scene.quoted
        ]  # fmt: skip
    return [
        moment
        for moment in scene.moments
        if (
            start <= moment.first < end
            or any(moment.first in part for part in after)
            or says_when(scene, moment, clause, words)
        )
        and not _is_left_behind(scene, clause, moment, words)
        and not _gives_reason(scene, clause.head, moment, words)
        and not another(scene, moment, head, words)
        and not of_another_verb(scene, clause, moment, words)
        and not planned_between(scene, clause.head, moment.first, words)
        and not foreign(scene, moment, words, clause.head)
        and not (moment.last < head and is_remembered(scene, clause.head, words, moment.last))
        and not (is_remembered(scene, clause.head, words) and not is_old(scene, moment))  # it was marked on Tuesday
        and not of_noun(scene, moment, clause.head, words)
        and not _of_quotation(scene, moment, clause.head)
        and (moment.first not in scene.quoted or head in scene.quoted)
        and not told_aside(scene, moment, clause.head, words)
        and not 0 < moment.first < told_first(scene, head, words)
        and not _foreseen_before(scene, moment, clause.head, words)
        and not looked_on_to(scene, moment, clause.head.last, words)
        and not (words.verb_first and far_before(scene, clause, moment))
        and not ((words.verb_first or moment.last < head) and stands_aside(scene, moment, head, words))
    ]


def _is_left_behind(scene: Scene, clause: Clause, moment: Moment, words: Vocabulary) -> bool:
    """Where verbs come first: does the sentence go on to the head after what it told of the time: "joined the school in 1957,
    *then* moved to Derna", to what had been before it: "confirmed on Tuesday the sentence *that the court had passed*", or to a
    source: "was dissolved on Tuesday, *according to what* the agency said"?
    """
    head, before = clause.head, clause.head.first - 1
    if not words.verb_first or moment.last > before:
        return False
    source = head.group == "speech" and not words.according.isdisjoint(scene.texts[moment.last + 1 : head.first])
    told = moment.first > clause.first + 1 and moment.last < before
    later = told and scene.at(before) in words.auxiliary and scene.at(before - 1) in COMMAS
    had = head.nominal and not words.pluperfect.isdisjoint(scene.texts[head.head : head.last])
    return source or later or had


def _gives_reason(scene: Scene, head: Hit, moment: Moment, words: Vocabulary) -> bool:
    """Is a noun only why something was done at that time: "was closed on Monday *because of the election* in May"?  Not where the
    time opens the sentence: "*On Monday*, despite clashes, a meeting took place".
    """
    opened = max(moment.last + 1, scene.since(head.first, SEPARATORS), head.first - _REASON)
    reasons = words.reasons - words.turning - words.during
    told = scene.before(moment.first, words.prepositions) >= 0
    return told and head.nominal and not head.supported and not reasons.isdisjoint(scene.bares[opened : head.first])


_REASON = 3
"""Words before a noun among which "because of" stands."""


def _foreseen_before(scene: Scene, moment: Moment, head: Hit, words: Vocabulary) -> bool:
    """Is it that of a plan with which the sentence opens: "*with the census due on 24 June*, the minister visited …"?"""
    apart = moment.last < head.first and scene.until(moment.last, SEPARATORS) < head.first
    return apart and head.tense == "past" and foreseen(scene, moment, words)


def _counts_on(scene: Scene, moment: Moment) -> bool:
    """Is what follows a time that from which it counts: "a month after …"?  Not a day of these weeks after years: "came *after
    years of* absence *on Thursday*".
    """
    said = moment.time.said
    later = next((one for one in scene.moments if one.first > moment.last), None)
    spell = isinstance(said, Shift) and said.n == 0 and said.sign > 0
    return counts_from_event(moment.time) and not (spell and later and isinstance(bare(later.time.said), Weekday))


def moment_of(scene: Scene, clause: Clause, words: Vocabulary, realis: Realis = "happened") -> TimeExpression | None:
    """The time said in the clause that stands nearest to its head, days before vaguer times.

    Not a day that is over, for what somebody says in the present tense, nor before all others for what is planned; for
    what happened no day for which it was only foreseen, if there is another.
    """
    mine = own_moments(scene, clause, words)
    speaks = clause.head.group == "speech" and clause.head.tense == "present"
    if speaks and not scene.sentence.headline:
        least = MONTH if words.verb_first else 0  # "was speaking yesterday" is written alike
        mine = [
            one
            for one in mine
            if one.first < clause.head.head
            or not behind(one.time, scene.written)
            or (one.time.when.days or 0 if one.time.when else 0) <= least
        ]
    planned = realis == "planned"
    if realis == "happened":
        mine = [one for one in mine if not foreseen(scene, one, words)] or mine
    if planned and decided_at(scene, clause.head.first, words) is not None:  # "ordered *on Sunday* to reopen …"
        mine = [one for one in mine if one.first > clause.head.first]
    if not mine:
        return None
    head = clause.head.head
    mine = [one for one in mine if not stands_aside(scene, one, head, words)] or mine  # "X, killed in 2021, on Friday"
    past = clause.head.tense == "past" and not clause.head.nominal and not planned
    joined = words.verb_first and clause.head.nominal and clause.head.conjoined

    told = scene.named if words.verb_first else ()  # "announced *the ministry* on Monday"
    behind_it = [one for one in mine if one.first > head]
    own = behind_it[0] if past and len(behind_it) == 1 and behind_it[0].first == clause.head.last + 1 else None

    def rank(moment: Moment) -> tuple[bool, bool, bool, bool, bool, int]:
        distance = moment.first - head if moment.first > head else head - moment.last
        # "weeks later, on 5 June", but "in August handed over to a congress elected *a month earlier*"
        counted = isinstance(moment.time.said, Shift) and moment.time.said.of == "previous" and moment is not own
        # "as agreed on 5 June, to be held before the end of July"; nothing told as past lies ahead
        over = (
            behind(moment.time, scene.written) if planned else past and ahead(aim(moment.time, "past"), scene.written)
        )
        # "since its forming in May and its signing in June", "on Monday announced a hearing *on 3 May*"
        apart = sum(index not in told for index in range(head + 1, moment.first))
        before = (joined and moment.last < head) or (clause.head.row == "announced" and apart >= _BESIDE)
        return over, before, counts_from_event(moment.time), moment.time.sense != "at", counted, distance

    nearest = min(mine, key=rank)
    if nearest.last + 1 == clause.head.first and nearest.time.sense in ("after", "before"):
        return msgspec.structs.replace(nearest.time, sense="at")  # "after the November vote"
    back = any(one.head.row in words.journeys and one.head.last == nearest.first - 1 for one in scene.clauses)
    when = nearest.time.sense != "since" and says_when(scene, nearest, clause, words)
    if back or when:  # "goes back to 2018, when …"
        return msgspec.structs.replace(nearest.time, sense="at")
    return nearest.time


def another(scene: Scene, moment: Moment, head: int, words: Vocabulary) -> bool:
    """Is it the time of one more event that only a word stands for: "four strikes, the first on 19 September"?"""
    starts = range(max(1, moment.first - 4, head + 1), moment.first)
    return any(
        words.starts_another(scene.texts[start : moment.first])
        and (  # and no adjective: "the second round"
            scene.at(start - 1) in COMMAS or words.conjoined(scene.at(start)) or moment.time.sense == "since"
        )
        for start in starts
    )


def foreign(scene: Scene, moment: Moment, words: Vocabulary, head: Hit | None = None) -> bool:
    """Is it the time of something else that is named on the way: when a source spoke ("according to a statement today"),
    when an order was issued, since when something lasts ("the first visit since 2011"), what a landmark is called by?
    """
    if "landmark" in moment.time.rule:
        return True  # "greeted the rebels *of 17 February*"
    if not words.pictures.isdisjoint((scene.at(moment.last + 1), scene.at(moment.last + 2))):
        return True  # "in this 3 May 2020, photo"
    yearly = (moment.last + 1, moment.last + 1 + (scene.at(moment.last + 1) in words.prepositions))
    if any(scene.texts[place : place + len(phrase)] == phrase for phrase in words.usual for place in yearly):
        return True  # "they celebrate it on 3 May *of every year*"
    counted = next((one for one in scene.moments if getattr(one.time.said, "base", None) == moment.time.said), None)
    closed = not scene.words[moment.last + 1].is_word if moment.last + 1 < len(scene.words) else True
    within = counted and (counted.last < head.head < moment.first if head else _is_dated(scene, counted, words))
    if counted and closed and not within:
        return True  # "protests began three days after he fell *on 11 February*"
    if head is None and counts_from_event(moment.time) and _is_dated(scene, moment, words):
        return True  # "opened on 6 March, *two days after* it was painted on the 4th"
    taken = scene.before(moment.first, words.prepositions)
    if scene.at(taken - 1) in words.pictures and words.is_past(scene.at(taken)):
        return True  # "in this photo *taken* on 3 May 2020"
    before = _before(scene, moment, words, head)
    month = vague(moment.time)
    ranked = head is not None and is_counted(scene, head, words)
    if month and (ranked or (head is None and before & words.counted)):
        return True  # "the third of its kind in May", "brings the toll this year", "the third strike in recent months"
    later = rest_of_unit(moment.time)  # a word that may begin like "for"
    meant = month and not later and moment.time.when is not None and scene.at(moment.first).startswith(words.meant_for)
    planned = head is not None and head.nominal and words.bare(scene.at(head.last)) in words.foreseen
    planned = planned and ahead(moment.time, scene.written)  # "hosts the exercise *for 2026*"
    if meant and not (planned or words.is_future(scene.at(moment.first - 1))):
        return True  # "chairs the council *for* April", "the budget *for* 2021"
    if head and of_case(scene, head, moment, words):
        return True
    issued = head and head.group != "speech" and before & words.issued and not is_issued(scene, head, words)
    if before & words.according or issued:
        return True
    its = head if head and head.nominal and moment.last + 1 == head.first else None  # "the 11 September 2012 *attack*"
    recalled = before & words.anniversaries and long_ago(moment.time, scene.written) and not its
    stop = next((index for index in ((head.last, head.first) if head else ()) if index < moment.first), -1)
    if recalled or (not its and since_what(scene, moment, stop=stop, words=words)):
        return True
    said = moment.time.sense == "since" or not words.since.isdisjoint((scene.at(moment.first), *before))
    if moment.time.sense == "since" and head and head.group == "speech":
        return True  # "a member *since 2012* said"
    if not said or its:  # "the first visit since the 2012 attack"
        return False
    # behind a verb farther: "the first time that an envoy of its kind has come since"
    reach = _RANK if head is None or head.nominal else 2 * _RANK
    around = scene.bares[max(0, head.first - reach) : head.last + 1 + _RANK] if head else ()
    return not (words.lasting | words.counted).isdisjoint((*before, *around)) and (head is not None or month)


def _is_dated(scene: Scene, counted: Moment, words: Vocabulary) -> bool:
    """Has what is so long after something else a day of its own before it: "opened *on 6 March*, two days after …"?"""
    opened, last = scene.since(counted.first, SEMICOLONS | words.that), counted.first - 1
    comma = (
        scene.at(last) in COMMAS
    )  # without it the day may be another's: "on Monday he said it began three days after"
    return any(opened <= one.first < counted.first and (comma or one.last == last) for one in scene.moments)


_BESIDE = 2
"""Words behind "announced" within which a time is that of the words, and not of what is announced."""
_RANK = 6
"""Words between "the first" and the event that is the first of its kind."""


def _before(scene: Scene, moment: Moment, words: Vocabulary, head: Hit | None) -> set[str]:
    """The words before a time, as far as the comma or the head of its clause, which may have one word more."""
    stop = head.last + head.nominal if head and head.last < moment.first else -1
    before: set[str] = set()
    aside = scene.at(moment.first - 1) in SEPARATORS and scene.at(moment.last + 1) in SEPARATORS
    for index in range(moment.first - 1 - aside, stop, -1):  # "in a letter issued by the ministry, on Monday, about"
        if scene.at(index) in SEPARATORS or index in scene.timed:
            break
        before.add(words.bare(scene.at(index)))
    return before


def _of_quotation(scene: Scene, moment: Moment, head: Hit) -> bool:
    """Does a quotation go on with it: ""The aircraft was lost" *on Thursday*, the command said"?"""
    quote = any(scene.at(moment.first - step) in QUOTES for step in (1, 2))
    return head.group == "speech" and quote and moment.last < head.first and scene.at(moment.last + 1) in COMMAS


def _dated_before(scene: Scene, clause: Clause) -> int:
    """Where the clause around goes on after a noun with its day before it: "met him prior to *Monday's meeting* on Sunday"."""
    noun = clause.head
    dated = noun.nominal and any(one.last == noun.first - 1 for one in scene.moments)
    return noun.last + 1 if dated and clause.link in ("after", "before") else clause.end


def after_past(scene: Scene, clause: Clause, time: TimeExpression, language: Language) -> bool:
    """Does another verb than the clause's own, in the past tense, stand right before the time?"""
    moment = scene.moment(time)
    if moment is None:
        return False
    if past_between(scene, clause.head.last + 1, moment.first, language):
        return True
    before = scene.before(moment.first, vocabulary(language).prepositions)
    tenses = {form.tense for form in lexicon(language).forms(scene.at(before))} if before > clause.head.last else set()
    return "past" in tenses and "noun" not in tenses


def of_another(scene: Scene, clause: Clause, time: TimeExpression, language: Language) -> bool:
    """Does a verb of the past that is not the clause's own stand between its head and the time?"""
    moment = scene.moment(time)
    return moment is not None and past_between(scene, clause.head.last + 1, moment.first, language)
