"""What was put off or called off → the day on which it is to be now, or was to be.

A scene in which something is put off has its new day ahead of the writing, and not the old one.
"""

from __future__ import annotations

import msgspec

from generator.dates.edtf import Edtf
from generator.dates.timex import Between, resolve
from generator.dates.turning import loose, turn
from generator.events.belonging import own_moments
from generator.events.clauses import Clause
from generator.events.scenes import Moment, Scene
from generator.events.tenses import foreseen
from generator.events.timing import aim, anchor_of
from generator.events.vocabulary import Vocabulary
from generator.model import TimeExpression

__all__ = ["called_off", "postponed", "rescheduled"]

_PLANNED = 4
"""Words before an old day among which it was fixed: "set for Monday"."""


def rescheduled(scene: Scene, words: Vocabulary) -> Scene:
    """As in "The talks, due on Thursday, were postponed to 20 March": 20 March is to come, Thursday is no event's day."""
    word = next((index for index, text in enumerate(scene.bares) if text in words.postponed), None)
    later = next((one for one in scene.moments if word is not None and _is_new(scene, one, word, words)), None)
    if word is None or later is None or not words.sought.isdisjoint(scene.bares[:word]):
        return scene  # "proposed that it be moved to May"
    new = later._replace(time=_ahead(later.time))
    rest = [one for one in scene.moments if one is not later and not _is_old(scene, one, later, words)]
    return scene._replace(moments=sorted([*rest, new]), put_off=(word, new))


def postponed(scene: Scene, clause: Clause) -> TimeExpression | None:
    """The new time of what the clause tells to be put off, in a scene that is `rescheduled`; else None."""
    if scene.put_off is None:
        return None
    word, later = scene.put_off
    return later.time if clause.first - _GOVERNS <= word < clause.end else None


_GOVERNS = 3
"""Words before a clause among which the noun of putting off governs it: "the postponement of *the talks*"."""


def called_off(scene: Scene, clause: Clause, words: Vocabulary) -> TimeExpression | None:
    """When that was to be which was cancelled on another day, else None: "the vote *planned for December* was cancelled on Monday"."""
    mine = own_moments(scene, clause, words)
    planned = [one.time for one in mine if foreseen(scene, one, words)]
    days = [one.time.when.day for one in mine if one.time not in planned and one.time.when and one.time.when.day]
    if not (planned and days and anchor_of(planned[0])):
        return None
    said = turn(loose(planned[0].said), "first")
    return msgspec.structs.replace(planned[0], said=said, when=resolve(said, Edtf.on(days[0])))


def _is_new(scene: Scene, moment: Moment, word: int, words: Vocabulary) -> bool:
    """Is it that to which the word puts something off: "rescheduled *to* Tuesday", "delayed *until* May", "*from* May *to* June"?"""
    if moment.first < word:
        return False
    toward = {scene.at(moment.first - 1), scene.at(moment.first)} & (words.toward | words.aimed)
    return bool(toward) or moment.time.sense == "until" or isinstance(moment.time.said, Between)


def _ahead(time: TimeExpression) -> TimeExpression:
    """The next such day; of two that are read as a stretch the later: "*from Sunday to Thursday*"."""
    if isinstance(time.said, Between):
        last = time.said.last
        time = msgspec.structs.replace(time, said=last, when=resolve(last, anchor_of(time)))
    return aim(msgspec.structs.replace(time, sense="at"), "future")


def _is_old(scene: Scene, moment: Moment, later: Moment, words: Vocabulary) -> bool:
    """Is it the day on which it was to be: "due on Thursday", "from Monday", "Monday's session"?"""
    fixed = not words.fixing.isdisjoint(scene.texts[max(0, moment.first - _PLANNED) : moment.first])
    planned = fixed or foreseen(scene, moment, words)
    moved = scene.at(moment.first - 1) in words.members and moment.last < later.first
    return planned or moved or scene.at(moment.last).endswith(words.possessive)
