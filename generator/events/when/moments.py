"""When, within one article: what each clause says of its time, what it counts from, and the clauses that share it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from generator.dates.edtf import Edtf
from generator.dates.timex import Daytime, Part, Shift, Unit, Weekday, resolve
from generator.dates.turning import bare
from generator.events.drafts import Draft
from generator.events.kinds import ENCOUNTERS
from generator.events.realis.tenses import tenses
from generator.events.sentences.cues import COMMAS
from generator.events.sentences.lexemes import lexicon
from generator.events.sentences.scenes import counts_from_event
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.events.timing import aim, anchor_of, follows_writing, nearer, of_a_year, open_ended
from generator.events.when.antecedents import from_antecedents, from_events
from generator.events.when.counting import rough
from generator.events.when.reckoning import from_landmarks, from_quotes, from_story
from generator.events.when.sharing import share
from generator.events.when.stretches import opening
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
        _look_on(draft, told, language)
    from_story(sorted(told, key=lambda draft: draft.key), reading, words)
    from_quotes(told)
    from_antecedents(told, words, lexicon(language))
    from_events(told, words)
    from_landmarks(told, reading, knowledge)
    share(told, words)
    for draft in told:
        above = draft.scene.above
        if above and draft.realis == "happened" and not (draft.when or draft.time or draft.earlier):
            _say(draft, above, reading.article.text, words)
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
        draft.when = None
        draft.time = draft.time if follows_writing(draft.time, draft.scene.written) else None
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
        return counted and head.tense == "past" and (head.supported or not head.nominal)
    return not words.perfect.isdisjoint((at(head.first - 1), at(head.first - 2)))


_OF_A_DAY = frozenset({"aid", "call", "legal", "meeting", "sanction", "strike", "visit"})


def _say(draft: Draft, time: TimeExpression, text: str, words: Vocabulary) -> None:
    draft.time, draft.when = time, _bounded(time)
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
    """A weekday or week of what somebody told on a day that is known is the last one before it: "announced on Sunday that on
    Friday …", "said on 3 May that the week before …".
    """
    told, time = draft.parent, draft.time
    day = told.when.day if told and told.act and told.when else None
    later = day and draft.when and draft.when.key[0] > day
    said = bare(time.said) if time else None
    ago = isinstance(said, Unit) and said.unit != "day" and said.n < 0
    if time and day and later and (ago or isinstance(said, Weekday)) and draft.realis == "happened":
        draft.when = resolve(aim(time, "past").said, Edtf.on(day))


def _look_on(draft: Draft, told: Sequence[Draft], language: Language) -> None:
    """What something came before, or somebody set out for, is not earlier: "came on Tuesday ahead of *Thursday's talks*",
    "ahead of *Thursday's talks*, he came on Tuesday"; but "struck before the clashes *that broke out* on Sunday".
    """
    words = vocabulary(language)
    before, time, scene, written = draft.parent, draft.time, draft.scene, draft.scene.written
    moment = scene.moment(time) if time else None
    opened = opening(scene, moment, words) if moment else 0
    if moment and scene.at(opened - 1) in words.relatives and tenses(scene, opened, moment.first, language) == {"past"}:
        return
    if (before is None or before.when is None) and draft.link == "before":
        beside = (one for one in told if one.scene is draft.scene and one.link != "before" and one.when)
        before = next(beside, before)
    head, texts = draft.clause.head, draft.scene.texts
    verb = head.row and not head.nominal  # "before *they met* on Sunday"
    near = range(max(0, head.first - _NEAR), head.first) if not verb else ()
    ahead_of = draft.link == "before" or any(words.before_at(texts, index) for index in near)
    ahead_of = ahead_of or (before is not None and _sets_out_for(before, draft))
    if not (time and draft.when and ahead_of and written) or (before and before.time is time):
        return
    start = before.when if before else None
    day = start.earliest if start else written.day
    if day is None or (verb and start is None) or not open_ended(time) or anchor_of(time) is None:
        return
    if not verb and isinstance(bare(time.said), Weekday) and (written.key[1] - day).days >= _WEEK:
        day = written.key[1]  # "was tried on 3 February, ahead of the vote on Sunday"
    value = resolve(aim(time, "future").said, Edtf.on(day))
    if value is None or (draft.realis == "happened" and draft.when.key[1] >= day and start):
        return
    if of_a_year(time) and nearer(time, written, planned=True).when is None:
        draft.time = draft.when = None  # "fell from what it was before *the closing on 18 January*", in February
        draft.reasons.clear()
        return
    draft.when = value
    draft.reasons = [Reason(code="counted", facts={"anchor": day.isoformat(), "rule": time.rule})]
    if draft.realis == "happened" and value.key[0] > written.key[1]:
        draft.realis = "planned"


def _sets_out_for(before: Draft, draft: Draft) -> bool:
    """Is it what somebody travels for, and not what others plan: "came on Tuesday *for talks on Thursday*"?"""
    between = range(before.clause.head.last + 1, draft.clause.head.first)
    alone = before.scene is draft.scene and not any(draft.scene.at(index) in COMMAS for index in between)
    return before.kind == "visit" and draft.link in ("by", "purpose") and alone


_NEAR = 3
"""Words before a noun among which "ahead of" stands."""
_WEEK = 7
"""Days after which a weekday is counted from the writing, and no longer from what it is told with."""


def _bounded(time: TimeExpression) -> Edtf | None:
    """The value as bounds of the event: `before X` and `until X` end at it, `since X` begins with it."""
    if time.when is None:
        return None
    if time.sense in ("at", "since"):
        anchor = anchor_of(time)
        return rough(time.said, time.when, anchor.day if anchor else None)
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
