"""Days in a story of long ago that lack their year, or all but their weekday → every day that they may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from generator.dates.edtf import Edtf
from generator.dates.timex import Agree, Unit, Weekday, contradiction, resolve
from generator.dates.turning import bare, in_year
from generator.events.drafts import Draft
from generator.events.kinds import UNREAL
from generator.events.timing import aim, days_over, of_a_year
from generator.model import Reading, Reason, TimeExpression

__all__ = ["widen"]


def widen(told: Sequence[Draft], reading: Reading) -> dict[int, Edtf | None]:
    """Widens them, and says what the times mean then, by where they stand."""
    meant: dict[int, Edtf | None] = {}
    for draft, time, when, reason in _of_old_story(told):
        draft.when = meant[time.span.start] = when
        draft.reasons = [reason]
    if any(_of_news(time) for time in reading.times if time.span.start not in meant):
        return meant
    return meant | _over_years(told)


def _of_news(time: TimeExpression) -> bool:
    """Does it place the article in a week: "on Tuesday", "yesterday"?"""
    said = bare(time.said)
    return isinstance(said, Weekday) or (isinstance(said, Unit) and said.of == "now")


def _of_old_story(told: Sequence[Draft]) -> Iterator[tuple[Draft, TimeExpression, Edtf, Reason]]:
    """What is told of a bare weekday when all that the article told in the sentences before is long over: it may be of that
    week, or of any until the writing.  Who spoke on Tuesday did so now.
    """
    first: Draft | None = None
    last: Draft | None = None
    day: Edtf | None = None
    for draft in told:
        time, when = draft.time, draft.when
        if time is None or when is None or time.when is None or (time.anchor or "").startswith("#"):
            continue
        if first and last and day and not draft.act and _is_weekday(time) and draft.scene is not first.scene:
            if draft.scene.sentence.index - last.scene.sentence.index > _BESIDE:
                break
            written = draft.scene.written
            if draft.realis not in UNREAL and day.earliest and written:
                since = day.earliest - timedelta(_WEEK if draft.earlier else 0)
                reason = Reason(code="follows", facts={"when": day.text, "anchor": written.text})
                yield draft, time, Edtf.between(since, when.latest), reason
                last = draft
        elif day and (meant := _of_its_year(time, day)):
            yield draft, time, meant, Reason(code="counted", facts={"anchor": day.text, "rule": time.rule})
            last, day = draft, meant
        elif days_over(time, draft.scene.written) <= _RECENT:
            break
        elif (
            (when.days or _STORY) <= _RECENT
            and days_over(time, draft.scene.written) > _STORY
            and not (draft.quoted or draft.link == "after")  # "jailed *after a November verdict*" opens no story
        ):
            first, last, day = first or draft, draft, when


def _is_weekday(time: TimeExpression) -> bool:
    """Is it a weekday of which nothing says whether it is the last or the next one?"""
    said = bare(time.said)
    return isinstance(said, Weekday) and said.toward in _GUESSED


def _of_its_year(time: TimeExpression, day: Edtf) -> Edtf | None:
    """A day that is not the weekday which stands beside it, in the year of the story, where it was: "Thursday, 20 October"."""
    if not (time.contradicts and isinstance(bare(time.said), Agree) and day.earliest):
        return None
    said = in_year(time.said, day.earliest.year)
    value = resolve(said, None)
    return value if value and value.key >= day.key and contradiction(said, None) is None else None


_GUESSED = (None, "past", "future", "near")
"""Directions of a weekday that its own words do not say."""
_WEEK = 6
"""Days within which the next of a weekday comes."""


def _over_years(told: Sequence[Draft]) -> dict[int, Edtf | None]:
    """In a history, which knows no "on Tuesday", a day without its year beside one of another time may be of any year between."""
    dated = [(one, one.time, one.when) for one in told if one.time and one.when and one.realis not in UNREAL]
    told_in: Draft | None = None
    spoken: dict[int, Edtf | None] = {}
    for place, (draft, time, when) in enumerate(dated):
        if resolve(time.said, None) is not None:
            told_in = draft if (when.days or _STORY) < _STORY else told_in
            continue
        recent = not spoken and days_over(time, draft.scene.written) <= _RECENT
        if recent or not (of_a_year(time) and when.earliest):
            continue
        following = (one for one, said, _ in dated[place + 1 :] if resolve(said.said, None))
        beside = told_in or next(following, draft)
        known = beside.when.earliest if beside.when else None
        apart = abs(draft.scene.sentence.index - beside.scene.sentence.index)
        if known and apart <= _BESIDE and known.year <= when.earliest.year - _YEARS_APART:
            turn = known if told_in is None else known + timedelta(365)
            first = resolve(aim(time, "past").said, Edtf.on(turn))
            draft.when = spoken[time.span.start] = first.hull(when) if first else None
    return spoken


_BESIDE = 5
"""Sentences within which a day without its year stands beside one with it."""
_YEARS_APART = 2
"""Years from the one to the other, at least."""
_RECENT = 31
"""Days before the writing within which a day without its year is of the news, whatever stands beside it."""
_STORY = 92
"""Days in which a story told day by day goes on."""
