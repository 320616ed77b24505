"""What was put off or called off → the day on which it is to be now, or was to be."""

from __future__ import annotations

import msgspec

from generator.dates.edtf import Edtf
from generator.dates.timex import resolve
from generator.dates.turning import loose, turn
from generator.events.belonging import own_moments
from generator.events.clauses import Clause
from generator.events.scenes import Scene
from generator.events.tenses import foreseen
from generator.events.timing import anchor_of, put_off
from generator.events.vocabulary import Vocabulary
from generator.model import TimeExpression

__all__ = ["called_off", "postponed"]


def postponed(scene: Scene, clause: Clause, words: Vocabulary) -> TimeExpression | None:
    """The new time of what was put off from one time to another."""
    if not any({scene.at(index), scene.bares[index]} & words.postponed for index in range(clause.first, clause.end)):
        return None
    mine = own_moments(scene, clause, words)
    if len(mine) > 1:
        return msgspec.structs.replace(mine[-1].time, sense="at")
    return put_off(mine[0].time) if mine else None


def called_off(scene: Scene, clause: Clause, words: Vocabulary) -> TimeExpression | None:
    """When that was to be which was cancelled on a day of its own: "the vote *planned for December* was cancelled on Monday"."""
    mine = own_moments(scene, clause, words)
    planned = [one.time for one in mine if foreseen(scene, one, words)]
    days = [one.time.when.day for one in mine if one.time not in planned and one.time.when and one.time.when.day]
    if not (planned and days and anchor_of(planned[0])):
        return None
    said = turn(loose(planned[0].said), "first")
    return msgspec.structs.replace(planned[0], said=said, when=resolve(said, Edtf.on(days[0])))
