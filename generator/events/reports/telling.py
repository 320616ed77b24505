"""Scenes → the drafts of a whole article: who speaks and acts on from clause to clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.dates.timex import resolve
from generator.events.drafts import Draft
from generator.events.realis.modality import modality
from generator.events.realis.tenses import of_plans
from generator.events.reports.claimants import with_claimant
from generator.events.reports.continuity import inherit, is_byline, signatory
from generator.events.reports.drafting import clause_draft
from generator.events.reports.leftovers import leftovers
from generator.events.reports.occasions import (
    absorb,
    date_occasion,
    is_dealing,
    name_dealing,
    occasion_beside,
    of_both,
    of_whom,
    with_members,
)
from generator.events.reports.partners import complete, topic_of
from generator.events.reports.series import elsewhere, in_row
from generator.events.roles.phrases import governed
from generator.events.sentences.actors import Actor
from generator.events.sentences.clauses import Clause
from generator.events.sentences.insertions import stands_aside
from generator.events.sentences.scenes import Scene
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.events.timing import long_ago
from generator.knowledge import KnowledgeBase
from generator.languages import Language

__all__ = ["drafts"]


def drafts(scenes: Sequence[Scene], language: Language, knowledge: KnowledgeBase) -> list[Draft]:
    """All drafts of an article in reading order; hypothetical and negated clauses are none."""
    words = vocabulary(language)
    found: list[Draft] = []
    voices = _Voices(None, None, signatory(scenes))
    for scene in scenes:
        if not scene.listed and _goes_on(scene, found, words):
            scene = scene._replace(listed=True)  # noqa: PLW2901  # as it is told
        voices = voices._replace(topic=topic_of(scene, voices.topic, words))
        here, speaker = _clause_by_clause(scene, found, voices, language, knowledge)
        told = _together(scene, here, found, speaker, language)
        if not scene.sentence.headline and not any(draft.act for draft in told):
            speaker = _foremost(scene) or speaker
        voices = voices._replace(speaker=speaker)
        dated = date_occasion(scene, told, found, words)
        left = leftovers(scene, [*_somebodys(told), *dated], found, language, knowledge)
        found += [] if _adopted(told, left, words) else left
    return found


class _Voices(NamedTuple):
    """Who may act or speak in a clause that names nobody: who spoke last, whom the text is about, who signed it."""

    speaker: Actor | None
    topic: Actor | None
    writer: Actor | None


def _clause_by_clause(
    scene: Scene, found: list[Draft], voices: _Voices, language: Language, knowledge: KnowledgeBase
) -> tuple[dict[int, Draft], Actor | None]:
    """The drafts of a sentence by the index of their clause, added to what was found before; and who speaks last in it."""
    words, speaker = vocabulary(language), voices.speaker
    here: dict[int, Draft] = {}
    untold: dict[int | None, Clause] = {}
    byline = is_byline(scene)
    for index, clause in enumerate(scene.clauses):
        parent = here.get(clause.parent) if clause.parent is not None else None
        previous = here.get(index - 1)
        hangs = clause.head.nominal and not clause.head.supported and clause.link in ("by", "purpose")
        on = untold.get(clause.parent) if hangs else None
        if on and modality(scene, on, None, "happened", language) is None:
            untold[index] = on  # "may invite both sides to a meeting"
            continue
        draft = clause_draft(scene, clause, parent, previous, language, knowledge)
        if draft is None:
            untold[index] = clause
        if draft is None or (byline and draft.act and not draft.speaker):
            continue
        if draft.act:
            speaker = _speaks(draft, parent, speaker or (_foremost(scene) if index else None))
        else:
            inherit(draft, previous, words, voices.writer)
            of_both(draft, words)
            complete(draft, found, words, voices.topic)
            in_row(draft, found, words)
            row = language.triggers.events[clause.head.row]
            if row.both and len(draft.actors) == 1:
                draft.actors += _hosts(draft, words)
            if row.both and len(draft.actors) < 2 and not _by_stranger(draft, words) and not _by_him(draft, words):
                continue  # "received a prize"
        here[index] = draft
        found.append(draft)
    return here, speaker


def _together(
    scene: Scene, here: dict[int, Draft], found: list[Draft], speaker: Actor | None, language: Language
) -> list[Draft]:
    """What the drafts of a sentence lend each other and those before: whose an occasion was, who claimed an attack, which
    verb and noun are one; two encounters of one verb are taken apart.
    """
    words = vocabulary(language)
    about = None if any(draft.act for draft in here.values()) else _foremost(scene)
    for draft in here.values():
        if draft.owned:
            of_whom(draft, list(here.values()), about or speaker)
    with_claimant(scene, found, words)
    with_members(scene, found, words)
    name_dealing(list(here.values()), found, words, language)
    for index, draft in list(here.items()):
        beside = occasion_beside(scene, index, language) if is_dealing(draft, language) else None
        if beside in here:
            absorb(draft, noun := here.pop(beside))
            found.remove(noun)
    found += filter(None, [elsewhere(draft, words) for draft in here.values()])
    return list(here.values())


def _goes_on(scene: Scene, before: Sequence[Draft], words: Vocabulary) -> bool:
    """Where forms are listed: does a story of a year long over, which is told in the present tense, go on in this sentence?"""
    last = next((one for one in reversed(before) if one.time and not one.act), None)
    if words.verb_first or last is None or last.time is None or last.realis != "happened":
        return False
    head, told_in = last.clause.head, last.scene
    passive = not words.progressive.isdisjoint(told_in.texts[max(0, head.first - 1) : head.last])  # "is captured"
    opens = not head.row and head.first <= 1 and not _tells_past(told_in, words)  # "In May 2014 rebels take the city"
    present = head.tense == "present" or passive or opens
    dated = long_ago(last.time, scene.written) and (told_in.listed or resolve(last.time.said, None) is not None)
    if not (present and dated) or scene.sentence.index - told_in.sentence.index > _STORY:
        return False
    planned = any(of_plans(scene, index, words) for index in range(len(scene.words)))
    return not (planned or _tells_past(scene, words))


def _tells_past(scene: Scene, words: Vocabulary) -> bool:
    """Has a sentence a verb of the past that is no passive of the present ("are *held*")?"""
    return any(
        words.is_past(word) and words.progressive.isdisjoint(scene.texts[max(0, index - 2) : index])
        for index, word in enumerate(scene.texts)
    )


_STORY = 4
"""Sentences within which a story goes on that was told of a year."""


def _somebodys(told: Sequence[Draft]) -> Sequence[Draft]:
    """Without the announcements by nobody known, where a sentence tells nothing else, or what came before or after them: "the
    league *announced* on 5 May the suspension of …", "a truce *was declared* in May after Cairo warned of war".
    """
    known = [draft for draft in told if draft.act != "announced" or draft.speaker]
    return known if all(draft.link in ("after", "before") for draft in known) else told


def _by_stranger(draft: Draft, words: Vocabulary) -> bool:
    """Was the one that is known received by somebody who is not: "the minister received on Monday the ambassador"?"""
    scene, head = draft.scene, draft.clause.head
    if head.nominal or not draft.actors or draft.actors[0].kind not in ("person", "role"):
        return False
    between = range(head.last + 1, draft.actors[0].first)
    if not words.verb_first:
        first = draft.actors[0]
        own = first.first - 1 == head.last  # "spoke *with* Dbeibah"
        return first.first > head.last and not draft.silent and (own or not governed(scene, first, words))
    return bool(between) and between[0] not in scene.timed and scene.at(between[0]) not in words.governing


def _hosts(draft: Draft, words: Vocabulary) -> list[Actor]:
    """The house in which somebody was received: "at *the White House*", "in *Washington*"."""
    scene, clause = draft.scene, draft.clause
    if not words.verb_first and scene.at(clause.head.first - 1) not in words.past_auxiliary:
        return []
    after = [actor for actor in scene.actors if clause.head.last < actor.first < clause.end]
    return [
        actor
        for actor in after
        if actor.kind in ("organisation", "place")
        and actor.country != draft.actors[0].country
        and _stands_in(scene, actor, words)
    ][:1]


def _stands_in(scene: Scene, actor: Actor, words: Vocabulary) -> bool:
    before = actor.first - 1
    while scene.at(before) in words.determiners | words.definite:
        before -= 1
    return scene.at(before) in words.locative - words.members


def _by_him(draft: Draft, words: Vocabulary) -> bool:
    """Does a pronoun, or who speaks, stand for who met the one that is known: "he spoke with Norland"?"""
    own = words.verb_first or draft.owned or not draft.clause.head.nominal
    return own and draft.silent and bool(draft.actors) and draft.actors[0].first > draft.clause.head.last


def _foremost(scene: Scene) -> Actor | None:
    """Who a sentence without speech is about, whoever spoke before: the next "he said" is his."""
    return scene.foremost if scene.foremost and scene.foremost.kind == "person" else None


def _speaks(draft: Draft, parent: Draft | None, speaker: Actor | None) -> Actor | None:
    """Fills in who speaks on, where the clause names nobody; returns who may speak on after it."""
    if draft.speaker:
        return speaker if parent and parent.act else draft.speaker
    if not draft.silent:
        return None
    if draft.link in ("start", "and", "while"):
        draft.speaker = parent.speaker if parent and parent.act else speaker
    return speaker


def _adopted(told: Sequence[Draft], left: Sequence[Draft], words: Vocabulary) -> bool:
    """Does the one event of the sentence take the one time that stands before it: "woke on Sunday to a blast which a
    strike had caused"?
    """
    events = [draft for draft in told if not draft.act]
    if len(events) != 1 or len(left) != 1 or events[0].time or events[0].parent or events[0].anaphoric:
        return False
    moment = left[0].scene.moment(left[0].time) if left[0].time else None
    if (
        events[0].link not in ("relative", "while")
        or left[0].clause.first > events[0].clause.first
        or left[0].kind != "other"
        or left[0].realis != events[0].realis
        or (moment and stands_aside(left[0].scene, moment, events[0].clause.head.head, words))
        or not words.that.isdisjoint(events[0].scene.texts[left[0].clause.head.first : events[0].clause.first])
    ):
        return False  # "reported on Sunday that a man who had made the bomb was held"
    events[0].time = left[0].time
    events[0].place = left[0].place or events[0].place
    return True
