"""What counts from another event → the day of that event: of a clause beside it, or of what a noun means that was told before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Literal

import msgspec

from generator.dates.edtf import Edtf
from generator.dates.timex import Shift, Weekday
from generator.events.drafts import Draft
from generator.events.kinds import FOUGHT, UNREAL
from generator.events.sentences.cues import COMMAS, SEPARATORS
from generator.events.sentences.lexemes import Lexicon
from generator.events.sentences.scenes import Moment, Scene, counts_from_event
from generator.events.sentences.vocabulary import Vocabulary
from generator.events.when.counting import moved
from generator.model import Reason, TimeExpression

__all__ = ["antecedent", "end_told", "from_antecedents", "from_events"]

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
        if shift.unit == "hour":  # hours after an evening is the next day, hours before a morning the last
            draft.when = meant.hull(Edtf.on(meant.day + timedelta(1 if (shift.n or shift.sign) > 0 else -1)))
        else:
            draft.when = moved(shift, meant)
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


def from_events(told: Sequence[Draft], words: Vocabulary) -> None:
    """As in "Three days after the workshop, they signed": forward from the dated one of the two, or backward."""
    # those that count from something told before
    known = {one.time.span for one in told if one.time and one.when and one.time.when is None}
    for place, anchor in enumerate(told):
        for moment in anchor.scene.moments:
            if moment.time.span in known or not counts_from_event(moment.time):
                continue
            if not _is_anchor(anchor, moment, told, words):
                continue
            before = anchor.time and anchor.clause.head.nominal and anchor.time.span.end <= moment.time.span.start
            if anchor.time is moment.time or before:
                anchor.time = anchor.when = None  # "a vigil *on Sunday* a year after the shelling"
            dated = _counted(anchor, place, told)
            if dated is None and anchor.when and anchor.time and anchor.time.span.end <= moment.time.span.start:
                _count_back(anchor, moment.time, anchor.when)  # "on Saturday, three days after Waldhauser met …"
                continue
            if dated is None:
                anchor.earlier = True  # "six months after the last one was dismissed", whatever happened then
                continue
            if dated.time is moment.time:
                dated.time = None
                dated.when = None
            _count(anchor, dated, moment.time, told, words)
            _open_with(dated, anchor, told[place + 1 :], words)


def _open_with(dated: Draft, anchor: Draft, told: Sequence[Draft], words: Vocabulary) -> None:
    """The day with which a sentence opens is that of what is told behind the count: "*On Saturday*, a day after he met Haftar, the
    port was reopened".
    """
    moment = dated.scene.moment(dated.time) if dated.time else None
    if moment is None or dated.key > anchor.key or dated.scene.before(moment.first, words.prepositions) >= 0:
        return
    news = next(
        (one for one in told if one.scene is dated.scene and one.parent is not anchor and one is not dated), None
    )
    if news and news.when is None and news.time is None:
        news.when, news.time, news.reasons = dated.when, dated.time, list(dated.reasons)


def _is_anchor(draft: Draft, moment: Moment, told: Sequence[Draft], words: Vocabulary) -> bool:
    """Is it what stands right behind "three days after", and no verb that goes on after something that no row knows?"""
    scene, head = draft.scene, draft.clause.head
    start = head.first if head.first > moment.last else head.last  # a trigger may begin with the "after" of the time
    between = [*range(moment.last + 1, start)]
    commas = [index for index in between if scene.at(index) in COMMAS]
    if len(commas) == 2 and commas[1] == start - 1:  # "three days after Waldhauser, *its commander*, met …"
        between = between[: between.index(commas[0])]
    reach = _BEHIND if words.verb_first or head.nominal else 2 * _BEHIND  # its subject stands before an English verb
    if (
        not moment.last < start
        or len(between) >= reach
        or any(one.scene is scene and one.clause.head.first in between for one in told)
    ):
        return False
    texts = {scene.at(index) for index in between} - {"."}  # "after *Gen.* Waldhauser met …"
    if words.verb_first and texts & words.members:
        return False  # "hours after she came back *from* talks"
    behind = head.nominal or not words.verb_first or not between or not texts.isdisjoint(words.that)
    return behind and texts.isdisjoint(SEPARATORS)


_BEHIND = 4
"""Words within which what is counted from begins: "three days after *the Paris conference*"."""


def _counted(anchor: Draft, place: int, told: Sequence[Draft]) -> Draft | None:
    """Which one is so long after the anchor: what it hangs on, else another of its sentence, dated if possible."""
    if anchor.parent:  # or what no row knows: "was agreed on yesterday and applies today, two days after"
        between = [
            one
            for one in told
            if one.scene is anchor.scene and not one.clause.head.row and anchor.parent.key < one.key < anchor.key
        ]
        return next((one for one in reversed(between) if one.when), anchor.parent)
    beside = [
        other for other in told if other.scene is anchor.scene and other is not anchor and other.parent is not anchor
        and not (other.key > anchor.key and (other.link == "relative" or not other.clause.head.row))
    ]  # fmt: skip
    following = [other for other in told[place + 1 :] if other in beside]
    nearest = max(beside, key=lambda one: (one.when is not None, one.key), default=None)
    # "*On Saturday*, a day after he met Haftar, the port was reopened": the only day is that before the count
    before = anchor.when is None and nearest is not None and nearest.when is not None
    return next((one for one in following if one.when or not before), nearest)


def _count(anchor: Draft, dated: Draft, time: TimeExpression, told: Sequence[Draft], words: Vocabulary) -> None:
    shift = time.said
    assert isinstance(shift, Shift)
    start, end = anchor.when or antecedent(anchor, told, words), dated.when or antecedent(dated, told, words)
    if start and end is None:
        dated.when, dated.time = moved(shift, start), time
        dated.reasons.append(Reason(code="counted", facts={"anchor": start.text, "rule": time.rule}))
    elif end and (start is None or _stale(anchor, shift, start, end)):
        _count_back(anchor, time, end)


def _count_back(anchor: Draft, time: TimeExpression, end: Edtf) -> None:
    """The day of what is counted from, where that is known on which it is so long ago."""
    shift = time.said
    assert isinstance(shift, Shift)
    anchor.when = moved(msgspec.structs.replace(shift, n=-shift.n, sign=-shift.sign), end)
    anchor.time = anchor.time or time
    anchor.reasons = [Reason(code="counted", facts={"anchor": end.text, "rule": time.rule})]


def _stale(anchor: Draft, shift: Shift, start: Edtf, end: Edtf) -> bool:
    """Is a weekday that the anchor names ("last Wednesday") another week's than the count says?"""
    if (
        anchor.time is None
        or not isinstance(anchor.time.said, Weekday)
        or not (start.day and end.day)
        or shift.unit not in ("day", "week")
    ):
        return False
    days = shift.n * (7 if shift.unit == "week" else 1)
    return (end.day - start.day).days != days and (end.day - timedelta(days)).weekday() == anchor.time.said.day


def antecedent(draft: Draft, told: Sequence[Draft], words: Vocabulary) -> Edtf | None:
    """When that was to which "the meeting" points back: the last one of its kind that was told before."""
    after = draft.clause.head.last + 1
    told_of = after not in draft.scene.timed and draft.scene.at(after) in words.governing
    if not draft.anaphoric or (draft.kind in FOUGHT and told_of):
        return None  # "the attack *on the ministry*" is another than that on the bank
    kinds = FOUGHT if draft.kind in FOUGHT else {draft.kind}  # "the attack" may be told as a strike
    before = (
        other for other in reversed(told) if other.key < draft.key and other.kind in kinds and not other.anaphoric
    )
    return next((other.when for other in before if other.when), None)


def end_told(stay: Draft, words: Vocabulary) -> Literal["begun", "ended"] | None:
    """Which end of a stay is told, in the verb before its noun or behind it, whatever is written together with that: "*wrapped* up
    his visit on Tuesday", "a visit that *began* on Thursday".
    """
    head, texts = stay.clause.head, stay.scene.bares
    if stay.kind != "visit" or not head.nominal:
        return None
    behind = texts[head.last] if head.supported and head.last > head.head else ""
    before = texts[max(stay.clause.first, head.first - _UP) : head.first + 1]
    if behind.startswith(tuple(words.opening)) or not words.opening.isdisjoint(before):
        return "begun"
    return "ended" if behind.startswith(tuple(words.ending)) or not words.ending.isdisjoint(before) else None


_UP = 3
"""Words from such a verb to its noun."""
