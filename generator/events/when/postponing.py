"""What was put off, called off or came about on another day → the day on which it is to be now, or was to be.

A scene in which something is put off has its new day ahead of the writing, and not the old one; one that tells on which
day a thing came about has not the day for which it had been planned.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from generator.dates.edtf import Edtf
from generator.dates.timex import Between, resolve
from generator.dates.turning import loose, turn
from generator.events.realis.tenses import foreseen, of_plans
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import SEPARATORS
from generator.events.sentences.scenes import Moment, Scene
from generator.events.sentences.vocabulary import Vocabulary
from generator.events.timing import aim, anchor_of
from generator.events.when.belonging import own_moments
from generator.model import TimeExpression

__all__ = ["called_off", "of_calling_off", "postponed", "rescheduled"]

_PLANNED = 4
"""Words before an old day among which it was fixed: "set for Monday"."""


def rescheduled(scene: Scene, words: Vocabulary) -> Scene:
    """As in "The talks, due on Thursday, were postponed to 20 March": 20 March is to come, Thursday is no event's day."""
    if not scene.moments:
        return scene
    if len(scene.moments) > 1:
        scene = _overtaken(scene, words)
        scene = scene._replace(moments=[one for one in scene.moments if not _is_put_off(scene, one, words)])
    word = next((index for index in range(len(scene.bares)) if words.puts_off_at(scene.bares, index)), None)
    later = next((one for one in scene.moments if word is not None and _is_new(scene, one, word, words)), None)
    if word is not None and later is None and scene.at(scene.before(word, words.determiners)) in words.after:
        # "this visit comes *after a postponement of* one that was due on 14 June": nothing was on 14 June
        return scene._replace(moments=[one for one in scene.moments if not _is_old(scene, one, one, words)])
    if word is None or later is None or not words.sought.isdisjoint(scene.bares[:word]):
        return scene  # "proposed that it be moved to May"
    new = later._replace(time=_ahead(later.time))
    rest = [one for one in scene.moments if one is not later and not _is_old(scene, one, later, words)]
    return scene._replace(moments=sorted([*rest, new]), put_off=(word, new))


def _overtaken(scene: Scene, words: Vocabulary) -> Scene:
    """As in "The refinery, *which was to reopen on Saturday*, restarted on Tuesday": nothing was on Saturday."""
    if any(f" {phrase} " in f" {' '.join(scene.bares)} " for phrase in words.cancelled):
        return scene
    gone = {
        moment: range(start, moment.last + 1)
        for moment in scene.moments
        if (start := _was_planned(scene, moment, words)) is not None
    }
    rest = [one for one in scene.moments if one not in gone]
    if not (gone and rest):
        return scene
    apart = frozenset(index for part in gone.values() for index in part)
    return scene._replace(moments=rest, overtaken=apart, clauses=_without(scene.clauses, apart))


def _without(clauses: Sequence[Clause], apart: frozenset[int]) -> list[Clause]:
    """The clauses but for those whose head stands among some tokens: the clause before goes on."""
    found: list[Clause] = []
    places: list[int | None] = []
    for clause in clauses:
        if clause.head.head not in apart:
            parent = None if clause.parent is None else places[clause.parent]
            found.append(clause._replace(parent=parent))
        elif found:
            found[-1] = found[-1]._replace(end=clause.end)
        places.append(len(found) - 1 if found else None)
    return found


def _was_planned(scene: Scene, moment: Moment, words: Vocabulary) -> int | None:
    """Where the words begin by which a time is that of a former plan: "*which had been* due on", "*after it was* to open in"."""
    past = words.past_auxiliary | words.pluperfect
    for index in range(moment.first - 1, max(0, moment.first - _FORMER), -1):
        if scene.at(index) in SEPARATORS or index in scene.timed:
            return None
        planned = any(
            of_plans(scene, place, words) or words.plans_at(scene.texts, place) for place in range(index, moment.first)
        )
        opens = {scene.at(index - 1), scene.at(index - 2)} & (words.relatives - words.where | words.turning)
        if planned and opens and scene.bares[index] in past:
            return index
    return None


def _is_put_off(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Is it the day from which a thing was moved, without the new one: "pushed back *from January*"?"""
    before = range(max(0, moment.first - _GOVERNS), moment.first - 1)
    moved = any(words.puts_off_at(scene.bares, index) for index in before)
    return scene.at(moment.first - 1) in words.members and moved and not isinstance(moment.time.said, Between)


_FORMER = 10
"""Words before a time among which a clause begins that says it was planned."""


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


def of_calling_off(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Is it the day on which something was called off, right beside the word that says so, and not that for which it was planned:
    "postponed *on Monday* a tour that was due in May", "the vote was called off *on Monday*"?
    """
    if foreseen(scene, moment, words) or scene.at(moment.last).endswith(words.possessive):
        return False
    small = words.prepositions - words.aimed - words.toward - words.members
    place = scene.before(moment.first, small)
    while place in scene.named | scene.placed or words.qualifies(scene.at(place)):
        place -= 1  # "put off *the council* on Monday", where the verb stands first
    phrases = [scene.bares[max(0, place + 1 - size) : place + 1] for size in range(1, _OFF + 1)]
    if not words.verb_first:
        phrases.append(scene.bares[moment.last + 1 : moment.last + 2])  # "on Monday *postponed*"
    return any(" ".join(one) in words.cancelled and words.negations.isdisjoint(one) for one in phrases)


_OFF = 2
"""Words of a phrase of calling off at most."""


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
