"""A time that dates no draft → whether it belongs to what one tells all the same."""

from __future__ import annotations

from collections.abc import Sequence

from generator.dates.timex import Date, Shift
from generator.events.drafts import Draft
from generator.events.realis.tenses import foreseen
from generator.events.sentences.cues import SEMICOLONS, SEPARATORS
from generator.events.sentences.scenes import Moment
from generator.events.sentences.vocabulary import Vocabulary

__all__ = ["is_claimed"]


def is_claimed(moment: Moment, told: Sequence[Draft], words: Vocabulary) -> bool:
    """Does a time say more of what the sentence dates by another: in what wider time, how long it took, for when it was foreseen?"""
    return _is_frame(moment, told, words) or _is_span(moment, told) or _came_about(moment, told, words)


def _is_frame(moment: Moment, told: Sequence[Draft], words: Vocabulary) -> bool:
    """Is it only the wider time of what the sentence dates ("on Saturday carried out a strike over the weekend"), or the same
    day once more between commas ("earlier today the army said, on Tuesday, that")?
    """
    when = moment.time.when
    for draft in told:
        day = draft.time.when if draft.time else None
        if when is None or day is None:
            continue
        if when != day and when.contains(day) and not draft.act:
            return True
        at, first = draft.scene.at, draft.clause.first
        inside = first <= moment.first < draft.clause.end and words.that.isdisjoint(
            draft.scene.texts[first : moment.first]
        )
        if when == day and inside and at(moment.first - 1) in SEPARATORS and at(moment.last + 1) in SEPARATORS:
            return True
    return False


def _is_span(moment: Moment, told: Sequence[Draft]) -> bool:
    """Is it how long something took that has a date of its own: "*after twenty years* abroad came back in March 2011"?"""
    said = moment.time.said
    onward = isinstance(said, Shift) and (said.n or said.sign) > 0
    return onward and any(
        one.time and isinstance(one.time.said, Date) and one.clause.first <= moment.first < one.clause.end
        for one in told
    )


def _came_about(moment: Moment, told: Sequence[Draft], words: Vocabulary) -> bool:
    """Was it only foreseen for what the clause tells of another time: "scheduled for January, was held on 5 March"?"""
    return any(
        draft.time
        and not draft.act
        and draft.clause.first <= moment.first < draft.clause.end
        # not "*with polls due on Friday*, he met"
        and (draft.clause.head.nominal or moment.first > draft.clause.head.first)
        and SEMICOLONS.isdisjoint(draft.scene.texts[draft.clause.head.last : moment.first])
        and foreseen(draft.scene, moment, words)
        # nor "he met …, *with* polls expected on Friday"
        and draft.scene.at(draft.scene.since(moment.first, SEPARATORS)) not in words.partners
        for draft in told
    )
