"""A clause → the time that its own words say, aimed where its tense looks: back for what is told, ahead for a plan."""

from __future__ import annotations

from typing import Literal

import msgspec

from generator.dates.edtf import Edtf
from generator.dates.timex import Between, Date, Daytime, Part, Said, Shift, Weekday, resolve
from generator.events.clauses import Clause
from generator.events.cues import COMMAS, SEPARATORS
from generator.events.hits import Hit
from generator.events.lexemes import lexicon
from generator.events.scenes import Moment, Scene, counts_from_event
from generator.events.tenses import past_between
from generator.events.vocabulary import Vocabulary, vocabulary
from generator.languages import Language
from generator.model import TimeExpression

__all__ = [
    "ANY_DAY",
    "after_past",
    "ahead",
    "aim",
    "anchor_of",
    "another",
    "behind",
    "foreign",
    "guessed_ahead",
    "moment_of",
    "of_a_year",
    "of_another",
    "open_ended",
    "own_moments",
    "postponed",
    "today",
    "too_far",
]


ANY_DAY = Edtf(2020, 7, 15)
"""A day from which to count where that of writing is not known: what is told, and as what, does not hang on the day."""


def own_moments(scene: Scene, clause: Clause, words: Vocabulary) -> list[Moment]:
    """The times of a clause that may date its head: not those quoted, nor those of what somebody says in it.

    "Norland said that a team would come before June": June is not when he said so.
    """
    head = clause.head.head
    end = next(
        (
            index
            for index in range(clause.head.last + 1, clause.end)
            if scene.at(index) in words.that or words.bare(scene.at(index)) in words.that
        ),
        clause.end,
    )
    counted = next((one.last for one in scene.moments if one.first > head and counts_from_event(one.time)), end)
    if clause.head.group == "speech":  # "said it would come before June"
        end = next((index for index in range(clause.head.last + 1, end) if _of_plans(scene, index, words)), end)
    end = min(end, counted + 1, _resumed(scene, clause))  # what follows "a month after" is when the other thing was
    after = [
        range(_resumed(scene, one), one.end)
        for one in scene.clauses if one.parent is not None and scene.clauses[one.parent] is clause
    ] if words.verb_first else []  # fmt: skip
    return [
        moment
        for moment in scene.moments
        if not another(scene, moment, head, words)
        and not _of_another_verb(scene, clause, moment, words)
        and not foreign(scene, moment, words, clause.head)
        and (clause.first <= moment.first < end or any(moment.first in part for part in after))
        and (moment.first not in scene.quoted or head in scene.quoted)
        and not _aside(scene, moment, clause.head, words)
    ]


def _aside(scene: Scene, moment: Moment, hit: Hit, words: Vocabulary) -> bool:
    """Does it stand in a relative clause between commas before the head: "the body, whose term ends in May, met …"?
    After a verb of speech too: "said that the blockade, which began in May, …".
    """
    head = hit.head
    if moment.last > head:
        return hit.group == "speech" and any(
            scene.at(index) in words.relatives and scene.at(index - 1) in COMMAS
            for index in range(hit.last + 2, moment.first)
        )
    opened = next((index for index in range(moment.first - 1, 0, -1) if scene.at(index) in COMMAS), 0)
    closed = next((index for index in range(moment.last + 1, head) if scene.at(index) in COMMAS), None)
    return bool(opened) and closed is not None and scene.at(opened + 1) in words.relatives


def _of_another_verb(scene: Scene, clause: Clause, moment: Moment, words: Vocabulary) -> bool:
    """Does a verb that no row knows take a later time: "the text went to the House, *which* could take it up in May",
    "those responsible *for* the attack *were* tried in 2009"?
    """
    if words.verb_first:
        return False
    head = clause.head
    between = {scene.at(index) for index in range(head.last + 1, moment.first)}
    before = head.first - 1
    while scene.at(before) in words.determiners:
        before -= 1
    governed = head.nominal and not head.supported and scene.at(before) in words.governing
    return bool(between & words.relatives or (governed and between & words.past_auxiliary))


def foreign(scene: Scene, moment: Moment, words: Vocabulary, head: Hit | None = None) -> bool:
    """Is it the time of something else that is named on the way: when a source spoke ("according to a statement today"),
    when an order was issued, since when something lasts ("the first visit since 2011")?
    """
    before = _before(scene, moment, words, head)
    if before & words.according or (head and head.group != "speech" and before & words.issued):
        return True
    lasts = moment.time.sense == "since" or bool({scene.at(moment.first), scene.at(moment.first - 1)} & words.since)
    vague = moment.time.when is None or (moment.time.when.days or _MONTH) >= _MONTH
    return lasts and bool(before & words.lasting) and (head is not None or vague)


_MONTH = 28


def _before(scene: Scene, moment: Moment, words: Vocabulary, head: Hit | None) -> set[str]:
    """The words before a time, as far as the comma or the head of its clause, which may have one word more."""
    stop = head.last + head.nominal if head and head.last < moment.first else -1
    before: set[str] = set()
    for index in range(moment.first - 1, stop, -1):
        if scene.at(index) in SEPARATORS:
            break
        before.add(words.bare(scene.at(index)))
    return before


def _resumed(scene: Scene, clause: Clause) -> int:
    """Where the clause around goes on after one that stands between commas: "Norland, who came on Sunday, met …"."""
    if clause.link != "relative" or scene.at(clause.first - 1) not in COMMAS:
        return clause.end
    return next((index for index in range(clause.head.last + 1, clause.end) if scene.at(index) in COMMAS), clause.end)


def _of_plans(scene: Scene, index: int, words: Vocabulary) -> bool:
    """A word of plans, and no name that is written like one?"""
    return words.is_future(scene.at(index)) and not any(one.first <= index <= one.last for one in scene.actors)


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


def _inserted(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Does it stand in a relative clause between two commas?"""
    opened = next((index for index in range(moment.first - 1, 0, -1) if scene.at(index) in COMMAS), 0)
    closed = any(scene.at(index) in COMMAS for index in range(moment.last + 1, len(scene.words)))
    return bool(opened) and closed and scene.at(opened + 1) in words.relatives


def moment_of(scene: Scene, clause: Clause, words: Vocabulary, *, planned: bool = False) -> TimeExpression | None:
    """The time said in the clause that stands nearest to its head, days before vaguer times.

    Not a day that is over, for what somebody says in the present tense, nor before all others for what is `planned`.
    """
    mine = own_moments(scene, clause, words)
    speaks = clause.head.group == "speech" and clause.head.tense == "present"
    if speaks and not words.verb_first and not scene.sentence.headline:
        mine = [one for one in mine if one.first < clause.head.head or not behind(one.time, scene.written)]
    if not mine:
        return None
    mine = [one for one in mine if not _inserted(scene, one, words)] or mine  # "X, who was killed in 2021, on Friday"
    head = clause.head.head

    def rank(moment: Moment) -> tuple[bool, bool, bool, bool, int]:
        distance = moment.first - head if moment.first > head else head - moment.last
        counted = isinstance(moment.time.said, Shift) and moment.time.said.of == "previous"  # "weeks later, on 5 June"
        over = planned and behind(
            moment.time, scene.written
        )  # "as agreed on 5 June, to be held before the end of July"
        return over, counts_from_event(moment.time), moment.time.sense != "at", counted, distance

    return min(mine, key=rank).time


def postponed(scene: Scene, clause: Clause, words: Vocabulary) -> TimeExpression | None:
    """The new time of what was put off from one time to another."""
    if not any(scene.at(index) in words.postponed for index in range(clause.first, clause.end)):
        return None
    mine = own_moments(scene, clause, words)
    if len(mine) > 1:
        return msgspec.structs.replace(mine[-1].time, sense="at")
    if mine and isinstance(mine[0].time.said, Between):
        last = mine[0].time.said.last
        return msgspec.structs.replace(mine[0].time, said=last, when=resolve(last, anchor_of(mine[0].time)))
    return None


def anchor_of(time: TimeExpression) -> Edtf | None:
    """The day from which it was counted; None when that is another expression, or nothing."""
    return Edtf.parse(time.anchor) if time.anchor and "#" not in time.anchor else None


def after_past(scene: Scene, clause: Clause, time: TimeExpression, language: Language) -> bool:
    """Does another verb than the clause's own, in the past tense, stand right before the time?"""
    moment = next((one for one in scene.moments if one.time.span == time.span), None)
    if moment is None:
        return False
    if past_between(scene, clause.head.last + 1, moment.first, language):
        return True
    words, before = vocabulary(language), moment.first - 1
    while before > clause.head.last and scene.at(before) in words.prepositions:
        before -= 1
    tenses = {form.tense for form in lexicon(language).forms(scene.at(before))} if before > clause.head.last else set()
    return "past" in tenses and "noun" not in tenses


def of_another(scene: Scene, clause: Clause, time: TimeExpression, language: Language) -> bool:
    """Does a verb of the past that is not the clause's own stand between its head and the time?"""
    moment = next((one for one in scene.moments if one.time.span == time.span), None)
    return moment is not None and past_between(scene, clause.head.last + 1, moment.first, language)


def ahead(time: TimeExpression, written: Edtf | None) -> bool:
    """Does it lie after the day of writing, as far as its value or its own words tell ("tomorrow", "next month")?"""
    if written is not None and written.day is not None:
        return time.when is not None and time.when.key[0] > written.key[1]
    if resolve(time.said, None) is not None:
        return time.when is not None and written is not None and time.when.key[0] > written.key[1]
    value = resolve(time.said, ANY_DAY)
    return value is not None and value.key[0] > ANY_DAY.key[1]


def guessed_ahead(scene: Scene, clause: Clause, time: TimeExpression, words: Vocabulary) -> bool:
    """Does a partial date look ahead though nothing in its clause does?  News tells what has happened."""
    said = time.said.said if isinstance(time.said, Daytime) else time.said
    partial = isinstance(said, (Date, Weekday)) and said.toward == "future" and getattr(said, "year", None) is None
    return partial and not any(_of_plans(scene, index, words) for index in range(clause.first, clause.end))


def open_ended(time: TimeExpression) -> bool:
    """A partial date without a direction of its own ("on 17 February", "on Tuesday"): its verb's tense gives it one?"""
    said = time.said.said if isinstance(time.said, Daytime) else time.said
    return (time.sense == "at" and _aimed(said, "future") is not said) or (
        isinstance(said, (Date, Weekday)) and said.toward == "future" and getattr(said, "year", None) is None
    )


def behind(time: TimeExpression, written: Edtf | None) -> bool:
    """Does it lie before the day of writing?"""
    return time.when is not None and written is not None and time.when.key[1] < written.key[0]


def of_a_year(time: TimeExpression) -> bool:
    """A day or month without its year, which comes once a year: of two a year apart the nearer is meant, if nothing tells."""
    said = time.said
    while isinstance(said, (Daytime, Part, Between)):
        match said:
            case Daytime():
                said = said.said
            case Part():
                said = said.of
            case Between():
                said = said.last
    return isinstance(said, Date) and said.year is None and said.month is not None and said.toward in _GUESSED


def too_far(time: TimeExpression, written: Edtf | None) -> bool:
    """A day without its year so far from the writing that the year would stand beside it, were it that one?"""
    if time.when is None or written is None or not of_a_year(time):
        return False
    return max(time.when.key[0] - written.key[1], written.key[0] - time.when.key[1]).days > _FAR


_FAR = 300
"""Days before or after the writing at which nobody leaves the year out."""
_GUESSED = (None, "past", "future", "near")


def today(time: TimeExpression) -> bool:
    """Is it the day of writing?"""
    anchor = anchor_of(time)
    return time.when is not None and anchor is not None and time.when.day is not None and time.when.day == anchor.day


def aim(time: TimeExpression, toward: Literal["past", "future", "near"]) -> TimeExpression:
    """A partial date is the next one or the last one, unless its own words say otherwise."""
    anchor = anchor_of(time)
    aimed = _aimed(time.said, toward)
    if aimed is time.said or (anchor is None and time.when is not None):
        return time
    return msgspec.structs.replace(time, said=aimed, when=resolve(aimed, anchor))


def _aimed(said: Said, toward: Literal["past", "future", "near"]) -> Said:
    match said:
        case Daytime():
            inner = _aimed(said.said, toward)
            return said if inner is said.said else Daytime(said.part, inner)
        case Part():
            inner = _aimed(said.of, toward)
            return said if inner is said.of else msgspec.structs.replace(said, of=inner)
        case Between():
            first, last = _aimed(said.first, toward), _aimed(said.last, toward)
            return said if first is said.first and last is said.last else Between(first, last)
        case (
            Date(year=None, toward=None | "past" | "future" | "near")
            | Weekday(toward=None | "past" | "future" | "near")
        ):
            return msgspec.structs.replace(said, toward=toward)
        case _:
            return said
