"""When, within one article: a time said in one clause reaches the clauses that share it.

"During" shares a time both ways, an announcement bounds what it announces, "three days after the workshop" counts
from the workshop, and a clause joined by "and" happens with its sister.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import msgspec

from generator.dates.edtf import Edtf
from generator.dates.timex import Said, Shift, Unit, resolve
from generator.events.drafts import Draft
from generator.knowledge import KnowledgeBase
from generator.model import Reading, Reason, TimeExpression

__all__ = ["rough", "settle"]


def settle(told: Sequence[Draft], reading: Reading, knowledge: KnowledgeBase) -> None:
    """Gives every draft the time that its own words or its clause's neighbours say, with the reason."""
    for draft in told:
        if draft.time and not _of_event(draft.time.said):
            _say(draft, draft.time, reading.article.text)
    _count_from_events(told, reading)
    _count_from_landmarks(told, reading, knowledge)
    _count_on(told)
    _share(told)


def _say(draft: Draft, time: TimeExpression, text: str) -> None:
    draft.time, draft.when = time, bounded(time)
    facts = {"expression": time.span.of(text), "rule": time.rule}
    if time.anchor and time.anchor.startswith("#"):
        draft.reasons.append(Reason(code="said-after", facts=facts))
    elif time.anchor:
        draft.reasons.append(Reason(code="said-from", facts=facts | {"anchor": time.anchor}))
    else:
        draft.reasons.append(Reason(code="said", facts=facts))


def bounded(time: TimeExpression) -> Edtf | None:
    """The value as bounds of the event: `before X` and `until X` end at it, `since X` begins with it."""
    if time.when is None:
        return None
    if time.sense in ("at", "since"):
        return rough(time.said, time.when)
    first, last = time.when.earliest, time.when.latest
    if time.sense in ("before", "until") and last:
        return Edtf.between(
            None, (first if time.sense == "before" and first else last) - timedelta(time.sense == "before")
        )
    return Edtf.between(last, None) if last else time.when


_ROUGH = {"week": (3, 3), "month": (15, 15), "quarter": (45, 45), "year": (183, 183), "decade": (1830, 1830)}
"""Days by which "N units ago" may be off: nobody counts them (conventions of tests/gold/timex)."""


def rough(said: Said, when: Edtf) -> Edtf:
    """A count of weeks or months is not exact, "more than" reaches further back, and a week begins on Saturday, Sunday or
    Monday, as the country has it.
    """
    if isinstance(said, Unit) and said.unit == "week" and when.earliest and when.latest:
        return Edtf.between(when.earliest - timedelta(2), when.latest)
    if isinstance(said, Shift) and when.earliest and when.latest and said.of != "event":
        before, after = _ROUGH.get(said.unit, (0, 0))
        if said.about:
            before, after = max(2 * before, before + 2, 7 if said.unit == "week" else 0), after
        if before and (when.days or 0) <= 2:
            return Edtf.between(when.earliest - timedelta(before), when.latest + timedelta(after), approximate=True)
    return when


def _of_event(said: Said) -> bool:
    return isinstance(said, Shift) and said.of == "event"


def _count_from_events(told: Sequence[Draft], reading: Reading) -> None:
    """ "Three days after the workshop, they signed": counted from the clause that follows the expression, or backwards."""
    for place, anchor in enumerate(told):
        scene, head = anchor.scene, anchor.clause.head.first
        for moment in scene.moments:
            if not _of_event(moment.time.said) or not 0 < head - moment.last <= 3:
                continue
            dated = anchor.parent or next(
                (other for other in told[place + 1 :] if other.scene is scene and other.parent is not anchor), None
            )
            if anchor.time is moment.time:
                anchor.time = None
            if dated is None or dated is anchor:
                continue
            if dated.time is moment.time:
                dated.time = None
            shift = moment.time.said
            if anchor.when and dated.when is None:
                dated.when, dated.time = resolve(shift, anchor.when, previous=anchor.when), moment.time
                dated.reasons.append(
                    Reason(code="counted", facts={"anchor": anchor.when.text, "rule": moment.time.rule})
                )
            elif dated.when and anchor.when is None and isinstance(shift, Shift):
                back = msgspec.structs.replace(shift, n=-shift.n, sign=-shift.sign, about=True)
                anchor.when, anchor.time = resolve(back, dated.when, previous=dated.when), moment.time
                anchor.reasons.append(
                    Reason(code="counted", facts={"anchor": dated.when.text, "rule": moment.time.rule})
                )


def _count_from_landmarks(told: Sequence[Draft], reading: Reading, knowledge: KnowledgeBase) -> None:
    """ "Days after the Paris conference": counted from what the knowledge base knows of the landmark."""
    for draft in told:
        if draft.time is None or draft.when is not None or not _of_event(draft.time.said):
            continue
        for span, landmark in reading.allusions:
            if 0 <= span.start - draft.time.span.end <= 40:
                when = knowledge.landmarks[landmark].when
                draft.when = resolve(draft.time.said, when, previous=when)
                draft.reasons.append(Reason(code="landmark", facts={"landmark": landmark, "anchor": when.text}))


def _count_on(told: Sequence[Draft]) -> None:
    """In a story told in the past "a week later" counts from what was told before, not from today."""
    last: Edtf | None = None
    for draft in told:
        time = draft.time
        if (
            time
            and last
            and isinstance(time.said, Shift)
            and time.said.of == "now"
            and time.said.n > 0
            and draft.clause.head.tense == "past"
        ):
            said = msgspec.structs.replace(time.said, of="previous")
            draft.time = msgspec.structs.replace(
                time, said=said, when=resolve(said, last, previous=last), anchor=last.text
            )
            draft.when = bounded(draft.time)
            draft.reasons = [Reason(code="counted", facts={"anchor": last.text, "rule": time.rule})]
        if draft.when and draft.when.days is not None and draft.realis == "happened":
            last = draft.when


def _share(told: Sequence[Draft]) -> None:
    """Times reach the clauses beside them."""
    for draft in told:
        if draft.parent and draft.link == "during" and draft.when and not draft.parent.when and not draft.parent.act:
            _take(draft.parent, draft, "during")
    last: Draft | None = None
    for draft in told:
        parent = draft.parent
        if draft.when is None and draft.time is None and parent and parent.when:
            if draft.link == "during" and not parent.act:
                _take(draft, parent, "during")
            elif draft.link == "that" and parent.act and not parent.media and draft.realis in ("happened", "denied"):
                _take(draft, parent, "announced")
                draft.slack = 1
        if (
            draft.when is None and draft.time is None and last and last.scene is draft.scene and last.when
            and draft.link in ("and", "while") and draft.realis == last.realis and not draft.act and not last.act
        ):  # fmt: skip
            _take(draft, last, "together")
        if not draft.act:
            last = draft


def _take(draft: Draft, source: Draft, code: str) -> None:
    draft.time, draft.when = source.time, source.when
    draft.shared = True
    if source.when:
        draft.reasons.append(Reason(code=code, facts={"when": source.when.text}))
