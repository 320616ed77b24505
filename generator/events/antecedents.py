"""What a definite noun behind a time means: "hours after *the vote*", "the day after *the attack*" count from what was told of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from generator.dates.edtf import Edtf
from generator.dates.timex import Shift
from generator.events.drafts import Draft
from generator.events.kinds import FOUGHT, UNREAL
from generator.events.lexemes import Lexicon
from generator.events.reckoning import moved
from generator.events.scenes import Scene, counts_from_event
from generator.events.vocabulary import Vocabulary
from generator.model import Reason

__all__ = ["from_antecedents"]

_INCIDENT = FOUGHT | {"other"}
"""What "the incident" may have been."""


def from_antecedents(told: Sequence[Draft], words: Vocabulary, lexicon: Lexicon) -> None:
    """Dates what is counted from a noun that tells nothing itself and means what the article told before."""
    for draft in told:
        if draft.time is None or draft.when or not counts_from_event(draft.time):
            continue
        meant = _meant(draft, told, words, lexicon)
        shift = draft.time.said
        if meant is None or meant.day is None or not isinstance(shift, Shift):
            continue
        night = shift.unit == "hour"  # hours after an evening is the next day
        draft.when = Edtf.between(meant.day, meant.day + timedelta(1)) if night else moved(shift, meant)
        draft.reasons.append(Reason(code="counted", facts={"anchor": meant.text, "rule": draft.time.rule}))


def _meant(draft: Draft, told: Sequence[Draft], words: Vocabulary, lexicon: Lexicon) -> Edtf | None:
    """The day of those told before that the noun behind the time fits; None where none does, or they were on several."""
    scene = draft.scene
    moment = scene.moment(draft.time) if draft.time else None
    place = _noun(scene, moment.last + 1, words) if moment else None
    if place is None or place in range(draft.clause.head.first, draft.clause.head.last + 1):
        return None
    noun, after = scene.at(place), scene.at(place + 1)
    kinds: set[str] = {lexicon.rows[form.row].kind for form in lexicon.forms(noun) if form.row}
    kinds |= FOUGHT if kinds & FOUGHT else _INCIDENT if noun in words.incidents else set()
    if after in words.relatives | words.governing - (set() if kinds & FOUGHT else words.locative):
        return None  # "the attack *on* the ministry", but "on the eve of the vote *in* Benghazi"
    days = {
        other.when
        for other in told
        if other.key < draft.key and other.kind in kinds and other.when and other.time is not draft.time
        and not (other.act or other.quoted or other.realis in UNREAL)
    }  # fmt: skip
    return days.pop() if len(days) == 1 else None


def _noun(scene: Scene, first: int, words: Vocabulary) -> int | None:
    """Where a definite noun stands right there, or behind another: "the issuing of *the verdict*"."""
    if not words.verb_first:
        return first + 1 if scene.at(first) in words.definite else None
    return next((place for place in (first, first + 1) if _is_definite(scene.at(place), words)), None)


def _is_definite(word: str, words: Vocabulary) -> bool:
    return word in words.incidents or word.startswith((*words.articles, *words.contractions))
