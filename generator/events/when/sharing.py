"""A draft that says no time → that of the draft beside it with which it happened.

"During" shares a time both ways, an announcement bounds what it announces, and a clause joined by "and" happens with its
sister.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.dates.edtf import Edtf
from generator.events.drafts import Draft
from generator.events.kinds import ENCOUNTERS, UNREAL
from generator.events.sentences.cases import is_of_case
from generator.events.sentences.cues import COMMAS
from generator.events.sentences.insertions import inserted, stands_aside, told_first
from generator.events.sentences.scenes import counts_from_event
from generator.events.sentences.vocabulary import Vocabulary
from generator.events.timing import days_over, vague
from generator.events.when.antecedents import end_told
from generator.events.when.attributes import attributive
from generator.model import Reason

__all__ = ["share"]


def share(told: Sequence[Draft], words: Vocabulary) -> None:
    """Times reach the clauses beside them."""
    for draft in told:
        draft.stay = end_told(draft, words)
    for draft in told:
        if draft.parent and draft.link == "during" and draft.when and not draft.parent.when and not draft.parent.act:
            _take(draft.parent, draft, "during")
            if draft.anaphoric and draft.around != draft.when:
                draft.when = draft.around
                draft.reasons.append(draft.parent.reasons[-1])
    last: Draft | None = None
    for before, draft in zip((None, *told), told, strict=False):
        parent, announced = draft.parent, draft.announced
        if draft.when is None and draft.time is None:
            if announced and announced.when and not draft.named and draft.realis not in UNREAL:
                _take(draft, announced, "announced")
                draft.slack = _told_within(draft)
            elif parent and parent.when and draft.link == "during" and not parent.act:
                _take(draft, parent, "during")
            elif parent and parent.when and parent.kind == "visit" and draft.kind == "meeting" and draft.link == "by":
                _take(draft, parent, "together")
                draft.when = parent.when  # "began his visit on Sunday *with a meeting*"
            elif said := _said_on(draft, told):
                _take(draft, said, "during")
            elif parent and parent.when and _is_told(draft, parent) and not _of_older(draft, told):
                _take(draft, parent, "announced")
                draft.slack = _told_within(draft)
            elif parent and parent.when and parent.act and _is_just_over(draft, words):
                _take(draft, parent, "together")
            elif before and _covers(before, draft):
                _take(draft, before, "together")
            elif last and last.when and _is_sister(draft, last, words):
                _take(draft, last, "together")
            elif first := _after_told(draft, told, words):
                _follow(draft, first)
        if announced and draft.when and announced.when is None and announced.time is None:
            _take(announced, draft, "together")
        if not (draft.act or inserted(draft.scene, draft.clause, words)):
            last = draft


def _after_told(draft: Draft, told: Sequence[Draft], words: Vocabulary) -> Draft | None:
    """What the sentence opens with as over before this: "*After the court had sat on Monday*, they met"."""
    if draft.realis != "happened" or draft.act:
        return None
    opened = told_first(draft.scene, draft.clause.head.head, words)
    return next((one for one in told if one.scene is draft.scene and one.when and one.clause.head.head < opened), None)


def _follow(draft: Draft, first: Draft) -> None:
    """From a day of the last ones until the writing."""
    written = draft.scene.written
    since = first.when.earliest if first.when else None
    if since and written and written.latest and 0 <= (written.latest - since).days <= _FOLLOWED:
        draft.when, draft.shared = Edtf.between(since, written.latest), True
        draft.reasons.append(Reason(code="follows", facts={"when": str(first.when), "anchor": written.text}))


_FOLLOWED = 7
"""Days for which the news tells what came after something."""


def _said_on(draft: Draft, told: Sequence[Draft]) -> Draft | None:
    """The dated words that were said on the occasion of an encounter: "*said on Monday* in his meeting with Saleh"."""
    said = draft.parent if draft.owned and draft.link in ("during", "by") else draft.follows
    if said is None or said.act is None or draft.kind not in ("meeting", "call"):
        return None
    return next((one for one in told if one.scene is said.scene and one.act and one.when and one.key < draft.key), None)


def _covers(before: Draft, draft: Draft) -> bool:
    """Is the month or year with which a sentence begins that of what is said to have happened: "In May the army said it held …"?"""
    head = draft.clause.head
    known = head.nominal and head.definite and not head.supported  # "In 2003 it claimed responsibility for the attack"
    spoken = before.act == "said" and before.scene is draft.scene and not draft.act and draft.realis == "happened"
    if known or not spoken or before.time is None or before.when is None:
        return False
    return vague(before.time) and before.time.span.start < before.scene.starts[before.clause.head.head]


def _is_just_over(draft: Draft, words: Vocabulary) -> bool:
    """As in "said on Monday after *meeting* Haftar"?"""
    word = draft.scene.at(draft.clause.head.head)
    return draft.link == "after" and draft.kind in ENCOUNTERS and words.is_gerund(word) and not words.verb_first


def _told_within(draft: Draft) -> int:
    """Days before an announcement on which what it tells may have happened: armies tell of their strikes late."""
    return _STRIKE_TOLD if draft.kind == "strike" else 1


_STRIKE_TOLD = 3
"""AFRICOM told of the strike of 24 March 2018 on the 27th, of those of 22 and 26 September 2017 two days after."""


def _is_told(draft: Draft, parent: Draft) -> bool:
    """Is it told as done by what somebody said: "the army said *that it had struck* a camp"?"""
    told = draft.link == "that" and draft.clause.head.tense != "noun"  # "said that his appointment shows …"
    tells = parent.act is not None and parent.act not in _REACTS
    return told and tells and not parent.media and draft.realis in ("happened", "denied")


_REACTS = frozenset({"welcomed", "condemned", "supports", "considered"})
"""Acts whose content others told before: "welcomed the announcement that exports had resumed", "believes that they shot it down"."""


def _of_older(draft: Draft, told: Sequence[Draft]) -> bool:
    """Is it part of what was told before with a day of weeks ago: "he came on 13 May. … said on 20 June that he met X"?"""
    mine = _family_names(draft)
    return draft.kind in ENCOUNTERS and any(
        before.key < draft.key
        and before.kind in ENCOUNTERS
        and before.time is not None
        and days_over(before.time, draft.scene.written) > _OLDER
        and not mine.isdisjoint(_family_names(before))
        for before in told
    )


def _family_names(draft: Draft) -> set[str]:
    """Who takes part: those whom the knowledge base does not name, by the last word of their name."""
    return {actor.entity or actor.name.split()[-1] for actor in draft.actors if actor.kind == "person"}


_OLDER = 15
"""Days after which what was told is no news any more."""


def _is_sister(draft: Draft, last: Draft, words: Vocabulary) -> bool:
    """Is it joined by "and" to a clause of the same sentence that happened like it?"""
    head, scene = draft.clause.head, draft.scene
    if last.scene is not scene or draft.act or last.act or inserted(scene, draft.clause, words):
        return False
    if draft.link == "while" and last.earlier:
        return False  # "had closed the fields in January, but withdrew"
    suspected = head.definite or is_of_case(scene, head, words.cases, words)
    if head.nominal and suspected and not head.supported:
        return False  # "…, and Washington suspects him of the attack"
    if last.clause.head.head < told_first(scene, head.head, words):
        return False  # "after the court sat on Monday, they met"
    since = not words.since.isdisjoint(scene.bares[max(0, last.clause.first - 2) : last.clause.head.first])
    if since and scene.at(draft.clause.first - 1) in COMMAS:
        return False  # "for the first time *since* clashes broke out in 2014, Hood met Y"
    there = scene.at(draft.clause.first) in words.where  # "…, where he met Y"
    counted = (one.last for one in scene.moments if counts_from_event(one.time))
    if not there and any(0 < last.clause.head.first - end <= _COUNTED for end in counted):
        return False  # "came two weeks after *the reopening on 21 May*, and discussed Y"
    between = range(last.clause.head.head, head.head)
    if any(one.time is not last.time and one.first in between for one in scene.moments):
        return False  # "X was hit in May, and in June there was Y, *which closed* Z"
    moment = scene.moment(last.time) if last.time else None
    if moment and not last.clause.head.supported and attributive(scene, moment, words):
        return False  # "in a case on the 2012 attack, he was sentenced"
    if moment and stands_aside(scene, moment, head.head, words):
        return False  # "X, who was freed two weeks ago, met Y"
    doing = words.is_gerund(scene.at(head.head)) and scene.at(head.first - 1) in COMMAS
    if draft.earlier and not last.earlier:
        return False  # "tried him over the attack in 1988, and *had* arrested him before"
    if scene.at(last.clause.head.first - 1) in words.relatives and draft.link == "while":
        return False  # "X, who was elected in 2019, rules alone, as he dismissed Y"
    if head.tense == "present" and last.clause.head.tense != "present" and not (draft.headline or doing):
        return False  # "since it signed a truce in October, this *is* its first meeting"
    return draft.link in ("and", "while") and draft.realis == last.realis


_COUNTED = 2
"""Words behind "two weeks after" within which what is counted from begins."""


def _take(draft: Draft, source: Draft, code: str) -> None:
    draft.time, draft.when, draft.slack = source.time, source.around, source.slack
    draft.shared = True
    if source.when:
        code = source.stay if source.stay and source.around != source.when else code
        draft.reasons.append(Reason(code=code, facts={"when": source.when.text}))
