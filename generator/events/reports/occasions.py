"""On what occasion something was said or discussed: "this came in a letter on Saturday", "in a phone call they discussed …"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.bundles import shared
from generator.events.drafts import Draft
from generator.events.kinds import DEALINGS, ENCOUNTERS
from generator.events.reports.partners import opens_occasion
from generator.events.sentences.actors import Actor
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import COMMAS, QUOTES
from generator.events.sentences.scenes import Moment, Scene, counts_from_event
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.languages import Language

__all__ = [
    "absorb",
    "date_occasion",
    "is_dealing",
    "is_mine",
    "name_dealing",
    "occasion_beside",
    "of_both",
    "of_whom",
    "with_members",
]

_PARTY = 4
"""Words from a delegation to the verb that says who was of it."""
_DESCRIBED = 6
"""Words from a delegation to what it comprised, where adjectives stand between."""
_NEAR = 2
"""Sentences before an occasion in which that is told which it was the occasion of."""


def date_occasion(scene: Scene, here: Sequence[Draft], found: Sequence[Draft], words: Vocabulary) -> list[Draft]:
    """As in "This came in a letter that he sent on Saturday": the day of the words told before, which have none.

    Returns these.  Not where the occasion is an encounter, which has its own day.
    """
    if not opens_occasion(scene, words) or any(one.kind in DEALINGS for one in here):
        return []
    near = scene.sentence.index - _NEAR
    said = [one for one in found if one.act and one.parent is None and near <= one.key[0] < scene.sentence.index]
    time = next((one.time for one in scene.moments if _may_date(scene, one, words)), None)
    if not said or said[-1].time or said[-1].headline or time is None:
        return []
    said[-1].time = time
    for one in here:
        if one.time is time and one.clause.head.nominal and not one.clause.head.supported:
            one.time = None  # "on the occasion of his appointment"
    return said[-1:]


def _may_date(scene: Scene, moment: Moment, words: Vocabulary) -> bool:
    """Is it a day of the occasion, and not of what is only said beside it: "came in a letter about the truce, *which* Rome called for on Monday"?"""
    aside = any(
        scene.at(index) in words.relatives and not COMMAS.isdisjoint(scene.texts[index - 2 : index])
        for index in range(2, moment.first)
    )
    return moment.time.sense == "at" and not counts_from_event(moment.time) and not aside


def name_dealing(here: Sequence[Draft], found: Sequence[Draft], words: Vocabulary, language: Language) -> None:
    """As in "discussed oil with Menfi.  This came in a *call* on Sunday": the occasion says what the discussion was."""
    said = next((one for one in here if one.kind == "call" and one.clause.head.nominal), None)
    if said is None or not opens_occasion(said.scene, words):
        return
    last = next((one for one in reversed(found) if one.key[0] < said.key[0]), None)
    if last and is_dealing(last, language) and last.time is None and shared(last.actors, said.actors):
        last.kind = said.kind


def is_dealing(draft: Draft, language: Language) -> bool:
    """Is it of a verb that tells of a meeting only with a partner: "discussed"?"""
    return not draft.act and language.triggers.events[draft.clause.head.row].partner


def absorb(draft: Draft, noun: Draft) -> None:
    """The verb of a discussion takes in what the noun of its encounter tells: "discussed oil in a call on Monday"."""
    draft.kind = noun.kind
    draft.actors += [actor for actor in noun.actors if actor not in draft.actors]
    draft.place = draft.place or noun.place
    if draft.time is None:
        draft.time = noun.time


def with_members(scene: Scene, found: Sequence[Draft], words: Vocabulary) -> None:
    """Adds to the encounter told last those who "*the delegation* included", or told with it, "the delegation *that included*", where
    it is a delegation of their side.
    """
    for verb, word in enumerate(scene.bares):
        if word not in words.comprising or not _says_delegation(scene, verb, words):
            continue
        least = 0 if scene.at(verb - 1) in words.relatives else 1
        near = [one for one in found if one.kind in ENCOUNTERS and least <= scene.sentence.index - one.key[0] <= _NEAR]
        if near:
            sides = {one.country for one in near[-1].actors}
            end = min((one.head.first for one in scene.clauses if one.head.first > verb), default=len(scene.words))
            members = (one for one in scene.actors if verb < one.first < end and _is_member(scene, one, words))
            near[-1].actors += [one for one in members if one.country in sides and not shared([one], near[-1].actors)]


def _is_member(scene: Scene, one: Actor, words: Vocabulary) -> bool:
    """Is it a man or an office, and not whose people came: "included *Haftar's* adviser"?"""
    return one.kind in ("person", "role") and not scene.at(one.last).endswith(words.possessive)


def _says_delegation(scene: Scene, verb: int, words: Vocabulary) -> bool:
    """Is the delegation told of before the subject of a verb, or the noun of its relative clause?"""
    if words.verb_first and scene.at(verb - 1) in words.relatives:
        return not words.delegations.isdisjoint(
            words.stems[word] for word in scene.texts[max(0, verb - _DESCRIBED) : verb]
        )
    if words.verb_first:
        after = scene.at(verb + 1)
        return after.startswith(words.articles) and words.stems[after] in words.delegations
    before = scene.texts[max(0, verb - _PARTY) : verb]
    return not (words.definite.isdisjoint(before) or words.delegations.isdisjoint(before))


def of_whom(draft: Draft, here: Sequence[Draft], speaker: Actor | None) -> None:
    """Whose encounter it is: of who acts in the clause that it is the occasion of, of who speaks in the sentence or before it."""
    scene, over = draft.scene, draft.clause.parent
    acts = range(scene.clauses[over].first, scene.clauses[over].end) if over is not None else range(0)
    voices = [one for one in scene.actors if one.first in acts and one.kind == "person"][:1]
    voices += [one.speaker for one in here if one.act and one.speaker and one.scene is scene]
    for voice in [*voices, *([speaker] if speaker else [])]:
        if draft.kind == "visit" and voice.kind == "organisation":
            continue  # "the embassy said that *the visit* comes as part of …"
        others = all(actor.entity != voice.entity for actor in draft.actors)
        if others and (draft.mine or all(actor.country != voice.country for actor in draft.actors)):
            draft.actors = [voice, *draft.actors]
            draft.subject = draft.subject or [voice]
            return


def of_both(draft: Draft, words: Vocabulary) -> None:
    """Of "told him during *their meeting*" only who acts is known: the other is who is named last before it, of another country."""
    scene, head = draft.scene, draft.clause.head
    if draft.kind not in ENCOUNTERS or not head.nominal or [one.kind for one in draft.actors] != ["person"]:
        return
    word = scene.at(head.head) if words.verb_first else scene.at(head.first - 1)
    theirs = word.endswith(words.theirs) and words.possessed(word) if words.verb_first else word in words.theirs
    mine = draft.actors[0]
    if theirs and mine.first < head.first:
        others = (one for one in scene.actors if one.kind == "person" and one.last < head.first and one.country)
        draft.actors += [one for one in others if one.country != mine.country][-1:]


def occasion_beside(scene: Scene, index: int, language: Language) -> int | None:
    """The clause next to that of a discussion in which a noun names the call or meeting as news: "in a call on Monday"."""
    for place in (index - 1, index + 1):
        if not 0 <= place < len(scene.clauses):
            continue
        head = scene.clauses[place].head
        row = language.triggers.events.get(head.row) if head.group == "event" else None
        words = vocabulary(language)
        # "in the meeting that brought *the two of them* together"
        both = words.verb_first and head.last > head.first and scene.at(head.last).endswith(words.theirs)
        if (
            row
            and row.kind in ("call", "meeting")
            and head.nominal
            and not row.partner
            and (both or (not head.definite and head.first == head.head))
        ):
            between = range(
                min(scene.clauses[place].first, scene.clauses[index].first),
                max(head.first, scene.clauses[index].head.first),
            )
            if words.relatives.isdisjoint(scene.at(step) for step in between):
                return place
    return None


def is_mine(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Where verbs come first: does somebody tell of it as his own: "X wrote: *a good meeting* today with Y", "*I had* a meeting"?"""
    head = clause.head
    if not words.verb_first or not head.nominal or head.definite:
        return False
    if head.supported:
        between = range(head.first + 1, head.last)
        told = scene.at(head.first).endswith(words.firsts) and head.first in scene.quoted
        return told and scene.timed.issuperset(between)
    before = head.first - 1
    while before in scene.named or scene.at(before) in words.and_:
        before -= 1
    return scene.at(before) in words.mine or (before == head.first - 1 and scene.at(before) in QUOTES | {":"})
