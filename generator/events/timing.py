"""A clause → the time that its own words say, aimed where its tense looks: back for what is told, ahead for a plan."""

from __future__ import annotations

from typing import Literal

import msgspec

from generator.dates.edtf import Edtf
from generator.dates.timex import Between, Date, Daytime, Said, Weekday, resolve
from generator.events.clauses import Clause
from generator.events.scenes import Moment, Scene, counts_from_event
from generator.events.vocabulary import Vocabulary
from generator.model import TimeExpression

__all__ = ["ahead", "aim", "anchor_of", "moment_of", "own_moments", "postponed", "today"]


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
    return [
        moment
        for moment in scene.moments
        if clause.first <= moment.first < end and (moment.first not in scene.quoted or head in scene.quoted)
    ]


def moment_of(scene: Scene, clause: Clause, words: Vocabulary) -> TimeExpression | None:
    """The time said in the clause that stands nearest to its head, days before vaguer times."""
    mine = own_moments(scene, clause, words)
    if not mine:
        return None
    head = clause.head.head

    def rank(moment: Moment) -> tuple[bool, bool, int]:
        distance = moment.first - head if moment.first > head else head - moment.last
        return counts_from_event(moment.time), moment.time.sense != "at", distance

    return min(mine, key=rank).time


def postponed(scene: Scene, clause: Clause, words: Vocabulary) -> TimeExpression | None:
    """The new time of what was put off from one time to another."""
    if not any(scene.at(index) in words.postponed for index in range(clause.first, clause.end)):
        return None
    mine = own_moments(scene, clause, words)
    if len(mine) > 1:
        return mine[-1].time
    if mine and isinstance(mine[0].time.said, Between):
        last = mine[0].time.said.last
        return msgspec.structs.replace(mine[0].time, said=last, when=resolve(last, anchor_of(mine[0].time)))
    return None


def anchor_of(time: TimeExpression) -> Edtf | None:
    """The day from which it was counted; None when that is another expression, or nothing."""
    return Edtf.parse(time.anchor) if time.anchor and "#" not in time.anchor else None


def ahead(time: TimeExpression) -> bool:
    """Does it lie after the day of writing?"""
    anchor = anchor_of(time)
    return time.when is not None and anchor is not None and time.when.key[0] > anchor.key[1]


def today(time: TimeExpression) -> bool:
    """Is it the day of writing?"""
    anchor = anchor_of(time)
    return time.when is not None and anchor is not None and time.when.day is not None and time.when.day == anchor.day


def aim(time: TimeExpression, toward: Literal["past", "future"]) -> TimeExpression:
    """A partial date is the next one or the last one, unless its own words say otherwise."""
    anchor = anchor_of(time)
    aimed = _aimed(time.said, toward)
    if aimed is time.said or anchor is None:
        return time
    return msgspec.structs.replace(time, said=aimed, when=resolve(aimed, anchor))


def _aimed(said: Said, toward: Literal["past", "future"]) -> Said:
    match said:
        case Daytime():
            inner = _aimed(said.said, toward)
            return said if inner is said.said else Daytime(said.part, inner)
        case (
            Date(year=None, toward=None | "past" | "future" | "near")
            | Weekday(toward=None | "past" | "future" | "near")
        ):
            return msgspec.structs.replace(said, toward=toward)
        case _:
            return said
