"""Times that lean on what the article told before: on the story so far, on a quotation's day, on a landmark.

"The same day", "a week later", "on 7 April, too": each is resolved against what was told before it, never more sharply than
that is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

import msgspec

from generator.dates.edtf import Edtf
from generator.dates.timex import Agree, Date, Part, Shift, Unit, Window, resolve
from generator.dates.turning import bare
from generator.events.bundles import same_actor
from generator.events.drafts import Draft
from generator.events.kinds import ENCOUNTERS, UNREAL
from generator.events.sentences.insertions import insertion, is_said_beside, stands_aside
from generator.events.sentences.scenes import Scene, counts_from_event
from generator.events.sentences.vocabulary import Vocabulary
from generator.events.timing import aim, anchor_of, days_over, of_a_year
from generator.events.when.antecedents import antecedent
from generator.events.when.counting import moved, rough
from generator.events.when.histories import widen
from generator.knowledge import KnowledgeBase
from generator.model import Reading, Reason, TimeExpression

__all__ = ["from_landmarks", "from_quotes", "from_story"]

_NIGHT = 2
"""Days that a night has."""
_SAME_DAY, _SOON = Unit("day", 0, "previous"), 3
"""As in "the same day", and the sentences after a day within which it is that one."""
_STORY = 92
"""Days in which a story told day by day goes on."""


def from_quotes(told: Sequence[Draft]) -> None:
    """What somebody calls "today" is the day on which he says so, where the article tells it: "They met today, she said on Friday".

    In what is told in other words it may be that of the article as well: "said on Friday that they had met today", "said
    last month that he would go in the coming weeks".  "Today, Friday" in an article of Saturday is either, or a day between.
    """
    for draft in told:
        if draft.time is None:
            continue
        said = bare(draft.time.said)
        second_hand = (draft.quoted or draft.link == "that") and not draft.act
        if isinstance(said, Agree) and draft.time.contradicts and isinstance(bare(said.said), Unit):
            day = resolve(said.check, anchor_of(draft.time))
            draft.when = day.hull(draft.when) if day and draft.when and not second_hand else day
        counted = isinstance(said, Window) or (isinstance(said, Unit | Shift) and said.of == "now")
        if not (second_hand and counted):
            continue
        of_day = isinstance(said, Unit) and said.unit == "day"
        voice = next((one for one in told if one.act and one.scene is draft.scene and not one.quoted), None)
        spoken = _spoken_on(voice, told) if voice else None
        if not of_day and (voice is None or voice.time is None or draft.realis != "planned"):
            continue
        met = _met_on(voice, told) if of_day and voice and spoken is None else None
        if spoken and (spoken.day or not of_day) and (value := resolve(draft.time.said, spoken)):
            draft.when = value if draft.quoted or draft.when is None else value.hull(draft.when)
            draft.reasons = [Reason(code="counted", facts={"anchor": spoken.text, "rule": draft.time.rule})]
        elif met and draft.when and met.key < draft.when.key:  # quoted from there, or on the day of writing
            draft.when = met.hull(draft.when)


def _spoken_on(voice: Draft, told: Sequence[Draft]) -> Edtf | None:
    """When somebody said it, or else when he spoke in a sentence before."""
    before = (
        one.when for one in reversed(told)
        if one.act and one.when and not one.quoted and one.key < voice.key
        and one.speaker and voice.speaker and same_actor(one.speaker, voice.speaker)
    )  # fmt: skip
    return voice.when or next(before, None)


def _met_on(voice: Draft, told: Sequence[Draft]) -> Edtf | None:
    """When somebody whose words have no day met those of whom the article told before."""
    return next(
        (
            one.when for one in reversed(told)
            if one.kind in ENCOUNTERS and one.when and one.when.day and not one.quoted and one.key < voice.key
            and voice.speaker and any(same_actor(actor, voice.speaker) for actor in one.actors)
        ),
        None,
    )  # fmt: skip


def from_landmarks(told: Sequence[Draft], reading: Reading, knowledge: KnowledgeBase) -> None:
    """As in "Days after the Paris conference": counted from what the knowledge base knows of the landmark."""
    for draft in told:
        if draft.time is None or draft.when is not None or not counts_from_event(draft.time):
            continue
        for span, landmark in reading.allusions:
            if 0 <= span.start - draft.time.span.end <= 40:
                known = knowledge.landmarks[landmark]
                draft.when = resolve(draft.time.said, known.when, previous=known.when)
                draft.reasons.append(Reason(code="landmark", facts=known.named() | {"anchor": known.when.text}))


def from_story(told: Sequence[Draft], reading: Reading, words: Vocabulary) -> None:
    """In a story told in order "the same day", "a week later" and a date without a year lean on what was told before."""
    spoken = {time.span.start: time.when for time in reading.times}
    spoken |= widen(told, reading)
    last: Draft | None = None
    day: Edtf | None = None
    of_speech, at = False, 0
    told_in: Scene | None = None
    for draft in told:
        if draft.time and day and draft.scene.sentence.index - at > _SOON and bare(draft.time.said) == _SAME_DAY:
            draft.time, draft.when, draft.reasons = None, None, []  # "on the same day", long after any was told
        elif draft.time:
            for value, anchor in _retold(draft, last, day, spoken, words):
                draft.when = value
                draft.reasons = [Reason(code="counted", facts={"anchor": anchor.text, "rule": draft.time.rule})]
        elif day and not draft.anaphoric and _same_day(draft, words):
            draft.when, draft.shared = day, True
            draft.reasons = [Reason(code="together", facts={"when": day.text})]
        when = draft.when or antecedent(draft, told, words)
        if draft.when is None and draft.time and of_a_year(draft.time):
            last = day = None  # "on 17 March. *Two days later*", of what year?
        if when is None or when.days is None or draft.realis in UNREAL or draft.quoted or draft.headline:
            continue
        last = draft if draft.when else last
        counted = any(counts_from_event(one.time) for one in draft.scene.moments)
        # "days after Russia blocked it"
        aside = draft.link in ("after", "before") or (counted and draft.kind == "other")
        aside = aside or insertion(draft.scene, draft.clause.head.head, words) is not None
        if aside and day and when.key < day.key and not of_speech:
            continue
        if when.days <= _NIGHT and not (draft.act and told_in is draft.scene):  # what happened, not when it was said
            day, of_speech, at = when, draft.act is not None, draft.scene.sentence.index
            told_in = None if draft.act else draft.scene


def _retold(
    draft: Draft, last: Draft | None, day: Edtf | None, spoken: dict[int, Edtf | None], words: Vocabulary
) -> Iterator[tuple[Edtf, Edtf]]:
    """The value that the story gives to a draft's time, with what it was counted from; nothing to be left as it is."""
    time = draft.time
    assert time is not None
    said = bare(time.said)
    free, past = not _anchored(draft, time), draft.clause.head.tense == "past"
    match said:
        case Unit(unit="day", of="previous") | Shift(unit="day", of="previous", base=None) if day and free:
            value = resolve(time.said, day, previous=day)
            if value:
                yield value, day
        case Shift(of="previous", n=n, base=None) if n < 0 and day and draft.when and _of_aside(draft, time, words):
            if value := resolve(said, day, previous=day):
                yield value.hull(draft.when), day  # before what the story tells, or before that
        case Shift(unit="hour", of="previous" | "now", sign=1, base=None) if day and past and free:
            yield day, day  # "hours later"
        case Unit(unit="day", of="now", n=n) if n > 0 and day and draft.clause.head.row and past:
            # "a second session the next day"
            if value := resolve(msgspec.structs.replace(said, of="previous"), day, previous=day):
                yield value, day
        case Unit(unit="week" | "month" | "year", n=n, of="now") if (
            n < 0 and draft.earlier and day and draft.when and draft.when.key > day.key
        ):
            if value := resolve(said, day):
                yield value, day  # "*the previous week* he had met": before what the story tells
        case Shift(of="previous") if time.anchor and time.anchor.startswith("#"):
            base = spoken.get(int(time.anchor[1:]))
            if base and base.earliest and base.latest and (base.days or 0) > 1:
                ends = [resolve(said, Edtf.on(end), previous=Edtf.on(end)) for end in (base.earliest, base.latest)]
                if ends[0] and ends[1]:
                    yield rough(said, ends[0]).hull(rough(said, ends[1])), base
        case Shift(of="now" | "previous", n=n, sign=sign, base=None) if (
            (n > 0 or (n == 0 and sign > 0)) and past and last and last.when
        ):
            if value := moved(said, last.when):
                yield value, last.when
        case Shift(of="now", n=n) if (
            n < 0 and last and last.when and not last.act and draft.earlier and last.scene is draft.scene
        ):
            # "in August 2012 it handed over to a body that had been elected a month before"
            if value := moved(said, last.when):
                yield value, last.when
        case Date(toward=None | "past" | "future" | "near") | Part() if (
            last and of_a_year(time) and (past or draft.scene.listed)
        ):
            if isinstance(said, Date) or (last.time and resolve(last.time.said, None)):
                yield from _story_year(draft, time, last, words)


def _of_aside(draft: Draft, time: TimeExpression, words: Vocabulary) -> bool:
    """Is it counted from the day of an inserted clause: "Sarraj, who came *on Wednesday*, also met him a day earlier"?"""
    head, scene = draft.clause.head.head, draft.scene
    moments = (one for one in scene.moments if time.anchor == f"#{one.time.span.start}")
    return any(stands_aside(scene, one, head, words) for one in moments)


def _anchored(draft: Draft, time: TimeExpression) -> bool:
    """Is it counted from another time of its own sentence ("erupted in mid-May, and two days later …")?"""
    if not isinstance(time.said, Shift) or not time.anchor or not time.anchor.startswith("#"):
        return False
    return draft.scene.sentence.span.start <= int(time.anchor[1:]) < time.span.start


def _story_year(draft: Draft, time: TimeExpression, last: Draft, words: Vocabulary) -> Iterator[tuple[Edtf, Edtf]]:
    """A date without a year after one of an earlier year: of that story when it goes on, or when nobody would leave out the
    year of a day so long ago; of either when that is not sure.
    """
    when, before, anchor = time.when, last.when, anchor_of(time)
    if when is None or before is None or not (when.earliest and before.earliest and before.latest) or anchor is None:
        return
    if (
        before.earliest.year >= when.earliest.year
        or (before.days or 0) > _STORY
        or draft.scene.sentence.index - last.scene.sentence.index > 4
    ):
        return
    value = resolve(aim(time, "past").said, Edtf.on(before.latest + timedelta(_STORY)))
    if value is None or value.earliest is None or value.earliest < before.earliest.replace(day=1):
        return
    near = {draft.scene.at(index) for index in range(draft.clause.first, draft.clause.end)} & words.also
    later = (bare(one.time.said) for one in draft.scene.moments if one.time.span.start > time.span.start)
    dated = any(isinstance(said, Date) and said.year for said in later)  # "on 16 May it began, and on 4 June 2014 …"
    moment = last.scene.moment(last.time) if last.time and last.scene is draft.scene else None
    beside = moment is not None and is_said_beside(draft.scene, moment, draft.clause.head.head, words)
    sure = days_over(time, draft.scene.written) > _STORY and not (dated or beside)
    yield (value if near or sure else value.hull(when)), before


def _same_day(draft: Draft, words: Vocabulary) -> bool:
    """Does the clause say "later that day"?"""
    line = " ".join(word.text for word in draft.scene.words[draft.clause.first : draft.clause.end])
    return any(phrase in line for phrase in words.sameday)
