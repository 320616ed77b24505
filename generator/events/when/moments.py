"""When, within one article: a time said in one clause reaches the clauses that share it.

"During" shares a time both ways, an announcement bounds what it announces, and a clause joined by "and" happens with its
sister.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from generator.dates.edtf import Edtf
from generator.dates.timex import Daytime, Part, Shift, Weekday, resolve
from generator.dates.turning import bare
from generator.events.drafts import Draft
from generator.events.kinds import ENCOUNTERS
from generator.events.sentences.cues import COMMAS
from generator.events.sentences.insertions import inserted, is_of_case, stands_aside
from generator.events.sentences.lexemes import lexicon
from generator.events.sentences.scenes import counts_from_event
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.events.timing import aim, anchor_of, of_a_year, open_ended, vague
from generator.events.when.antecedents import from_antecedents, from_events
from generator.events.when.attributes import attributive
from generator.events.when.counting import rough
from generator.events.when.reckoning import from_landmarks, from_quotes, from_story
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import Reading, Reason, TimeExpression

__all__ = ["settle"]


def settle(told: Sequence[Draft], reading: Reading, language: Language, knowledge: KnowledgeBase) -> None:
    """Gives every draft the time that its own words or its clause's neighbours say, with the reason."""
    words = vocabulary(language)
    for draft in told:
        if draft.time and (draft.time.when or not counts_from_event(draft.time)):
            _say(draft, draft.time, reading.article.text, words)
            _tell_before(draft)
    for draft in told:
        _look_on(draft, told)
    from_story(sorted(told, key=lambda draft: draft.key), reading, words)
    from_quotes(told)
    from_antecedents(told, words, lexicon(language))
    from_events(told, words)
    from_landmarks(told, reading, knowledge)
    _share(told, words)
    for draft in told:
        _say_present(draft, words)
        _take_back(draft)


def _take_back(draft: Draft) -> None:
    """What is told as past was not on a day that lies ahead: a time so read was something else's, or it is a plan."""
    written = draft.scene.written
    if draft.realis != "happened" or draft.when is None or draft.time is None or written is None:
        return
    if not draft.when.earliest or not written.latest or draft.when.earliest <= written.latest:
        return
    head = draft.clause.head
    relative = resolve(draft.time.said, None) is None  # "urged them to do it next month"
    told = (relative or draft.act is not None) and head.tense == "past" and not head.nominal
    if not (told or of_a_year(draft.time) or any(reason.code == "counted" for reason in draft.reasons)):
        draft.realis = "planned"
    else:
        draft.time = draft.when = None
        draft.reasons.clear()


def _say_present(draft: Draft, words: Vocabulary) -> None:
    """As in "The embassy says …", in the present tense and without a time: of the day of writing, or the day before."""
    if draft.realis != "happened" or draft.scene.listed:
        return
    if words.is_gerund(draft.scene.at(draft.clause.head.first)) and not words.verb_first:
        return  # "they were dismayed by it, *saying* …"
    written = draft.scene.written
    if draft.act is None or draft.when or draft.time or draft.headline or draft.quoted or written is None:
        return
    if draft.clause.head.tense == "present" and written.day:
        draft.when, draft.shared = Edtf.between(written.day - timedelta(1), written.day), True
        draft.reasons.append(Reason(code="present", facts={"anchor": written.text}))


def _counts_up(draft: Draft, time: TimeExpression, words: Vocabulary) -> bool:
    """Is what happens on one day told of all the time since: "has given $900m since 2011", "have met since March"?

    Where a verb has no perfect of its own, its past tense with a date after "since" says the same; "since two days" is "ago".
    """
    if time.sense != "since" or draft.kind not in _OF_A_DAY:
        return False
    head, at = draft.clause.head, draft.scene.at
    if words.verb_first:
        counted = draft.kind in ENCOUNTERS | {"aid", "strike"} and not isinstance(time.said, Shift)
        return counted and head.tense == "past" and not head.nominal
    return not words.perfect.isdisjoint((at(head.first - 1), at(head.first - 2)))


_OF_A_DAY = frozenset({"aid", "call", "legal", "meeting", "sanction", "strike", "visit"})


def _say(draft: Draft, time: TimeExpression, text: str, words: Vocabulary) -> None:
    draft.time, draft.when = time, bounded(time)
    if draft.when and _counts_up(draft, time, words) and draft.when.earliest and draft.scene.written:
        draft.when = Edtf.between(draft.when.earliest, draft.scene.written.latest)
    facts = {"expression": time.span.of(text), "rule": time.rule}
    if time.anchor:
        facts["anchor"] = time.anchor
    draft.reasons.append(Reason(code="said-from" if time.anchor else "said", facts=facts))
    written = draft.scene.written
    if draft.realis != "planned" or draft.when is None or draft.when.earliest or written is None:
        return
    if written.earliest and draft.when.latest and draft.when.latest >= written.earliest:  # not before it was written of
        draft.when = Edtf.between(written.earliest, draft.when.latest)


def _tell_before(draft: Draft) -> None:
    """A weekday of what somebody told on a day that is known is the last one before it: "announced on Sunday that on Friday …"."""
    told, time = draft.parent, draft.time
    day = told.when.day if told and told.act and told.when else None
    later = day and draft.when and draft.when.key[0] > day
    if time and day and later and isinstance(bare(time.said), Weekday) and draft.realis == "happened":
        draft.when = resolve(aim(time, "past").said, Edtf.on(day))


def _look_on(draft: Draft, told: Sequence[Draft]) -> None:
    """What something came before, or somebody set out for, is not earlier: "came on Tuesday ahead of *Thursday's talks*",
    "ahead of *Thursday's talks*, he came on Tuesday".
    """
    before, time, written = draft.parent, draft.time, draft.scene.written
    if before is None and draft.link == "before":
        before = next((one for one in told if one.scene is draft.scene and one.key > draft.key and one.when), None)
    ahead_of = before and (draft.link == "before" or (before.kind == "visit" and draft.link in ("by", "purpose")))
    day = before.when.day if before and ahead_of and before.when and before.time is not time else None
    if time is None or day is None or draft.when is None or not open_ended(time) or anchor_of(time) is None:
        return
    value = resolve(aim(time, "future").said, Edtf.on(day))
    over = draft.realis == "happened" and draft.when.key[1] >= day
    if value is None or over or not (written and (written.key[1] - day).days < _LOOKED_ON):
        return
    draft.when = value
    draft.reasons = [Reason(code="counted", facts={"anchor": day.isoformat(), "rule": time.rule})]
    if draft.realis == "happened" and value.key[0] > written.key[1]:
        draft.realis = "planned"


_LOOKED_ON = 31
"""Days after which a story says anew from when it counts."""


def bounded(time: TimeExpression) -> Edtf | None:
    """The value as bounds of the event: `before X` and `until X` end at it, `since X` begins with it."""
    if time.when is None:
        return None
    if time.sense in ("at", "since"):
        return rough(time.said, time.when, anchor_of(time))
    first, last = time.when.earliest, time.when.latest
    if isinstance(time.said, Daytime) and time.said.part == "night" and time.sense != "until" and last:
        return Edtf.between(first, last + timedelta(time.sense == "after"))  # "just after midnight on Friday"
    if time.sense == "before" and isinstance(time.said, Part) and time.said.part == "late" and last:
        return Edtf.between(None, last)  # "before the end of the month"
    if time.sense in ("before", "until") and last:
        return Edtf.between(
            None, (first if time.sense == "before" and first else last) - timedelta(time.sense == "before")
        )
    return Edtf.between(last, None) if last else time.when


def _share(told: Sequence[Draft], words: Vocabulary) -> None:
    """Times reach the clauses beside them."""
    for draft in told:
        if draft.parent and draft.link == "during" and draft.when and not draft.parent.when and not draft.parent.act:
            _take(draft.parent, draft, "during")
    last: Draft | None = None
    for before, draft in zip((None, *told), told, strict=False):
        parent, announced = draft.parent, draft.announced
        if draft.when is None and draft.time is None:
            if announced and announced.when and not draft.named:
                _take(draft, announced, "announced")
                draft.slack = _told_within(draft)
            elif parent and parent.when and draft.link == "during" and not parent.act:
                _take(draft, parent, "during")
            elif parent and parent.when and parent.kind == "visit" and draft.kind == "meeting" and draft.link == "by":
                _take(draft, parent, "together")  # "began his visit on Sunday *with a meeting*"
            elif said := _said_on(draft, told):
                _take(draft, said, "during")
            elif parent and parent.when and draft.link == "that" and _is_told(draft, parent):
                _take(draft, parent, "announced")
                draft.slack = _told_within(draft)
            elif parent and parent.when and parent.act and _is_just_over(draft, words):
                _take(draft, parent, "together")
            elif before and _covers(before, draft):
                _take(draft, before, "together")
            elif (
                last and last.when and _is_sister(draft, last, words) and not inserted(draft.scene, draft.clause, words)
            ):
                _take(draft, last, "together")
        if announced and draft.when and announced.when is None and announced.time is None:
            _take(announced, draft, "together")
        if not (draft.act or inserted(draft.scene, draft.clause, words)):
            last = draft


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
    first = (
        spoken
        and not known
        and before.time is not None
        and before.time.span.start < before.scene.starts[before.clause.head.head]
    )
    return first and before.when is not None and before.time is not None and vague(before.time)


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
    told = draft.clause.head.tense != "noun"  # "said that his appointment shows …"
    return told and parent.act is not None and not parent.media and draft.realis in ("happened", "denied")


def _is_sister(draft: Draft, last: Draft, words: Vocabulary) -> bool:
    """Is it joined by "and" to a clause of the same sentence that happened like it?"""
    head = draft.clause.head
    if draft.link == "while" and last.earlier:
        return False  # "had closed the fields in January, but withdrew"
    suspected = head.definite or is_of_case(draft.scene, head, words.cases, words)
    if head.nominal and suspected and not head.supported:
        return False  # "…, and Washington suspects him of the attack"
    moment = last.scene.moment(last.time) if last.time else None
    there = draft.scene.at(draft.clause.first) in words.where  # "…, where he met Y"
    if (
        last.scene is draft.scene
        and not there
        and any(
            counts_from_event(one.time) and 0 < last.clause.head.first - one.last <= _COUNTED
            for one in draft.scene.moments
        )
    ):
        return False  # "came two weeks after *the reopening on 21 May*, and discussed Y"
    between = range(last.clause.head.head, head.head)
    if last.scene is draft.scene and any(
        one.time is not last.time and one.first in between for one in last.scene.moments
    ):
        return False  # "X was hit in May, and in June there was Y, *which closed* Z"
    if moment and not last.clause.head.supported and attributive(last.scene, moment, words):
        return False  # "in a case on the 2012 attack, he was sentenced"
    if moment and stands_aside(last.scene, moment, head.head, words):
        return False  # "X, who was freed two weeks ago, met Y"
    joined = last.scene is draft.scene and draft.link in ("and", "while") and draft.realis == last.realis
    doing = words.is_gerund(draft.scene.at(head.head)) and draft.scene.at(head.first - 1) in COMMAS
    if draft.earlier and not last.earlier:
        return False  # "tried him over the attack in 1988, and *had* arrested him before"
    if last.scene.at(last.clause.head.first - 1) in words.relatives and draft.link == "while":
        return False  # "X, who was elected in 2019, rules alone, as he dismissed Y"
    if head.tense == "present" and last.clause.head.tense != "present" and not (draft.headline or doing):
        return False  # "since it signed a truce in October, this *is* its first meeting"
    return joined and not draft.act and not last.act


_COUNTED = 2
"""Words behind "two weeks after" within which what is counted from begins."""


def _take(draft: Draft, source: Draft, code: str) -> None:
    draft.time, draft.when, draft.slack = source.time, source.when, source.slack
    draft.shared = True
    if source.when:
        draft.reasons.append(Reason(code=code, facts={"when": source.when.text}))
