"""Scenes → drafts: one for every clause that tells or says something."""

from __future__ import annotations

from typing import TypeGuard

from generator.dates.timex import Unit, Weekday
from generator.dates.turning import bare
from generator.events.drafts import Draft
from generator.events.kinds import ENCOUNTERS, FORESEEN, GATHERINGS
from generator.events.realis.modality import modality, object_of, sought
from generator.events.realis.resolving import decided_on, is_asked, is_called_to
from generator.events.realis.supposing import supposed
from generator.events.realis.tenses import borrowed, came_about, tenses
from generator.events.reports.occasions import occasion_beside
from generator.events.reports.partners import opens_occasion
from generator.events.roles.arguments import arguments, has_partner, implied
from generator.events.roles.subjects import silent, subject
from generator.events.roles.whereabouts import whereabouts
from generator.events.sentences.actors import Actor
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import COMMAS, QUOTES
from generator.events.sentences.hits import Hit
from generator.events.sentences.lexemes import Tense
from generator.events.sentences.scenes import Scene, counts_from_event
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.events.timing import aim, behind, of_a_year, open_ended
from generator.events.when.aiming import set_time
from generator.events.when.attributes import describes, is_remembered
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import Kind, TimeExpression

__all__ = ["clause_draft", "is_reported", "recalls"]

_DECREED = frozenset({"appointment", "sanction", "legal"})
"""What is done with its announcement."""
_WISHES = frozenset({"urged", "promised", "warned", "rejected", "supports", "considered"})
"""Acts whose object has not come about."""


def clause_draft(
    scene: Scene,
    clause: Clause,
    parent: Draft | None,
    previous: Draft | None,
    language: Language,
    knowledge: KnowledgeBase,
) -> Draft | None:
    """What one clause tells; None for what is negated, only supposed, or no event at all.

    `parent` is the draft of the clause that it hangs on, `previous` of the clause before it in the sentence.
    """
    words = vocabulary(language)
    head = clause.head
    speech = head.group == "speech"
    row = None if speech else language.triggers.events[head.row]
    realis = modality(scene, clause, parent.act if parent else None, parent.realis if parent else "happened", language)
    if realis is None or supposed(scene, clause, language):
        return None
    kind: Kind = row.kind if row else "statement"
    actors = arguments(scene, clause, kind, words, knowledge)
    actors += [
        actor
        for actor in implied(scene, clause, kind, words, knowledge)
        if all(actor.country != other.country for other in actors)
    ]
    actors = [*_beside_pronoun(scene, actors, parent, words), *actors]
    draft = Draft(
        scene=scene, clause=clause, kind=kind, act=head.row if speech else None, realis=realis, actors=actors,
        subject=subject(scene, clause, actors, words), place=whereabouts(scene, clause, kind, words, knowledge, goal=bool(row and row.place) or kind == "aid"),
        time=None, anaphoric=False, parent=parent, silent=silent(scene, clause, words),
    )  # fmt: skip
    draft.stranger = not (actors or head.nominal or draft.silent or _of_party(scene, clause, words))
    draft.teller, draft.media, draft.reported = _teller(parent)
    draft.reported = draft.reported or is_reported(scene, clause, words)
    if speech:
        draft.speaker = draft.subject[0] if draft.subject else None
        draft.silent &= not (head.first < _OPENING and recalls(scene, words))
        draft.media |= not _is_known(draft.speaker, knowledge) and _is_media(scene, clause, words)
    wished = (not head.definite or head.supported) and object_of(scene, clause, language) in _WISHES
    aimed = clause.link == "purpose" and not head.nominal and not came_about(scene, head, words)
    wished = wished or sought(scene, clause, language) or (aimed and parent is not None and parent.act in _WISHES)
    wished = wished or (head.nominal and is_asked(scene, clause, kind, words))
    if wished and realis == "happened":
        draft.realis = "planned"
    joined = clause.link in ("and", "while", "before") and (
        (head.nominal and not head.supported) or head.tense == "present"
    )
    if joined and realis == "happened" and previous and previous.realis == "planned" and not previous.act:
        told = words.verb_first and "past" in tenses(scene, previous.clause.head.last + 1, head.first, language)
        draft.realis = "happened" if told else "planned"  # "intends to visit Washington and a meeting with …"
    goes_on = clause.link in ("while", "and") and previous is not None and previous.earlier
    beside = previous is not None and not previous.act and (previous.earlier or previous.kind in ENCOUNTERS)
    spoken_of = beside and _is_known_by(scene, clause, words)
    # "had begun in Tunis, where he met Saied"
    draft.earlier = goes_on or spoken_of or _is_earlier(scene, clause, words)
    set_time(draft, previous, borrowed(scene, clause, language) or _tense(clause, kind, previous), language)
    copula = head.row == "considered" and head.tense == "present" and not words.will(scene.at(head.first))
    if copula and words.verb_first and not any(one.link == "that" and one.first > head.last for one in scene.clauses):
        return None  # "is considered a militia" is written like "considers a militia"
    if row is None:
        return draft
    noun = scene.clauses[clause.parent] if clause.link == "relative" and clause.parent is not None else clause
    if draft.time is None and is_remembered(scene, noun.head, words):
        return None
    bound = scene.at(head.last) in words.toward or (head.last > head.head and scene.at(head.last) in words.governing)
    if row.place and bound and not (draft.place or words.verb_first or head.nominal):
        return None  # "returned to the talks", "left Tripoli for good"
    if row.place and draft.place is None and _amounts_to(scene, head, words):
        return None
    qualifies = clause.link == "relative" or describes(scene, head, words)
    if qualifies and head.tense == "present" and not (draft.time or draft.headline):
        return None  # "on those who deploy mercenaries": what somebody does, no event
    timed = any(one.first == head.last + 1 for one in scene.moments)
    if row.place and timed and scene.at(head.last) in words.toward:
        return None  # "goes back to 2018" is no journey
    if wished and not _is_dated_ahead(draft, words):
        if previous and previous.time is None and _is_bare_day(draft.time):
            previous.time = aim(draft.time, "past")  # "demanded sanctions on Tuesday"
        return None
    opener = scene.at(head.first - 1)
    if kind == "appointment" and (opener in words.since or (head.tense == "noun" and opener in words.during)):
        return None  # "while he was minister from 2008 to 2011", "since he took office"
    first = head.nominal and not head.supported and opener in words.lasting
    if first and _told_beside(scene, clause, kind, language):
        return None  # "in the first visit of an official since 2012, Burns met …"
    sides = {actor.country or actor.name for actor in draft.subject}
    both = len(draft.subject) > 1 and (not words.verb_first or len(sides) > 1)  # "Norland and Sanalla discussed oil"
    also = {scene.at(head.first - 1), scene.at(head.last + 1)} & words.besides
    draft.besides = bool(also) and not (row.partner or (head.nominal and not head.supported))
    occasion = occasion_beside(scene, scene.clauses.index(clause), language) if row.partner else None
    if occasion is not None:
        noun = scene.clauses[occasion]
        draft.kind = language.triggers.events[noun.head.row].kind
        there = arguments(scene, noun, draft.kind, words, knowledge)
        draft.actors += [actor for actor in there if actor not in draft.actors]
    elif row.partner and not both and not has_partner(scene, clause, actors, words):
        return None
    if aimed and not wished and (not parent or parent.act or parent.kind == kind == "legal"):
        return None  # "allows customs to seize": what somebody may do, no event; "asked the court to free"
    if row.needs and not head.nominal and row.kind not in ("meeting", "call") and not actors and not draft.silent:
        return None
    if parent and clause.link == "by" and _belongs_to(draft, parent):
        parent.time, draft.time = draft.time, None
    encounter = head.nominal and not head.supported
    own = words.possessed(scene.at(head.head)) if head.definite else _is_occasion(scene, clause, parent, actors, words)
    draft.owned = encounter and kind in ("meeting", "call") and own and has_partner(scene, clause, actors, words)
    draft.owned = draft.owned or (
        encounter and kind == "visit" and not draft.subject and _leads_to_speech(scene, clause, words)
    )
    draft.owned = draft.owned or (kind in ENCOUNTERS and len(actors) == 1 and _joins_him(scene, clause, words))
    draft.mine = (
        kind in ("meeting", "call") and _is_mine(scene, clause, words) and has_partner(scene, clause, actors, words)
    )
    draft.owned = draft.owned or draft.mine
    draft.attends = head.nominal and words.bare(scene.at(head.first)) in words.attending
    draft.anaphoric = head.nominal and _points_back(draft, row.needs)
    if draft.anaphoric and kind in _DECREED and object_of(scene, clause, language) == "announced":
        draft.anaphoric = False
    struck = kind == "strike" and clause.link == "by" and not head.definite
    if struck and previous and previous.act == "announced":
        draft.anaphoric = False  # "announced that two were killed *in a raid*"
    if draft.anaphoric and (spoken_of or not (head.definite or head.supported)):
        return None
    return draft


def _beside_pronoun(scene: Scene, actors: list[Actor], parent: Draft | None, words: Vocabulary) -> list[Actor]:
    """Who speaks, where he acts with somebody: "Norland said *he and* Saleh discussed oil"."""
    speaker = parent.speaker if parent else None
    firsts = [one.first - (scene.at(one.first - 1) in words.definite) for one in actors]
    beside = (first - 2 for first in firsts if scene.at(first - 1) in words.and_)
    he = next((index for index in beside if scene.at(index) in words.personal), None)
    return [speaker._replace(first=he, last=he)] if speaker and he is not None else []


def _amounts_to(scene: Scene, head: Hit, words: Vocabulary) -> bool:
    """Does it only say how much: "their number reached *some 2,500*", "sentences that *reach 66* years"?"""
    after = head.last + 1
    toward = scene.at(after) in words.toward
    amounts = (after + 1, after + 2) if toward else (after,)
    numbers = (scene.at(place) for place in amounts if place not in scene.timed)
    return any(word[-1:].isdigit() and (toward or not word.isdigit()) for word in numbers)


def _is_mine(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
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


def _joins_him(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Is a pronoun written to the verb that carries a noun: "in a meeting that joined *him* with X"?"""
    head = clause.head
    carried = head.nominal and head.supported and head.last > head.head
    return carried and words.has_object(scene.at(head.last))


def _is_occasion(scene: Scene, clause: Clause, parent: Draft | None, actors: list[Actor], words: Vocabulary) -> bool:
    """Is it on what occasion somebody spoke: "said in a meeting with Saleh", "in a call with Saleh she said", "this came in a
    call", not "in an interview with a channel", nor "welcomed what came *of* the meeting of Saleh and Haftar"?
    """
    said = parent is not None and parent.act is not None and clause.link in ("during", "by")
    said = said and not (words.verb_first and scene.at(clause.first) in words.members)
    said = said or _leads_to_speech(scene, clause, words) or opens_occasion(scene, words)
    return said and all(actor.kind in ("person", "role") for actor in actors)


def _leads_to_speech(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Does a noun behind "in", "during" or "this" open the sentence, and what somebody said follow it?"""
    after = next((one for one in scene.clauses if one.first == clause.end), None)
    openers = words.during | words.locative | words.definite
    opened = not openers.isdisjoint(scene.bares[clause.first : clause.head.first])
    return opened and after is not None and after.head.group == "speech"


def _told_beside(scene: Scene, clause: Clause, kind: Kind, language: Language) -> bool:
    """Does a verb of the sentence tell of an encounter itself?"""
    rows = language.triggers.events
    return kind in ENCOUNTERS and any(
        one is not clause
        and one.head.group == "event"
        and not one.head.nominal
        and rows[one.head.row].kind in ENCOUNTERS
        for one in scene.clauses
    )


def _is_known_by(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Is it named behind a verb by what was done before: "met him to discuss *the vote that the Assembly held*", not "*in* the …"?"""
    head = clause.head
    inside = scene.texts[head.first : head.last + 2]
    behind = head.preposition or scene.at(head.first - 1) in words.governing | COMMAS
    known = clause.link == "and" and head.nominal and head.definite and not behind
    return known and not words.relatives.isdisjoint(inside)


def _is_earlier(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Is it told as past before the past: "had met", "met at an earlier time", "it is worth recalling that they met"?"""
    if recalls(scene, words) or not words.pluperfect.isdisjoint(scene.texts[clause.first : clause.head.last]):
        return True
    line = f" {' '.join(scene.texts[clause.first : clause.end])} "
    return any(f" {phrase} " in line for phrase in words.earlier) and not any(
        phrase in line for phrase in words.sameday
    )


def recalls(scene: Scene, words: Vocabulary) -> bool:
    """Does the sentence open with "it is worth recalling that", which nobody says?"""
    return bool(words.reminding) and words.bare(" ".join(scene.texts[:_OPENING])).startswith(words.reminding)


_OPENING = 3
"""Words with which a sentence says that it only recalls something."""


def _is_dated_ahead(draft: Draft, words: Vocabulary) -> bool:
    """Has it a day of its own to come, by more than a bare weekday, which may be that of the wish?"""
    time, scene = draft.time, draft.scene
    if time is None or behind(time, scene.written):
        return False
    moment = scene.moment(time)
    second = moment is not None and decided_on(scene, moment, words) is not None
    called = draft.kind in GATHERINGS and is_called_to(scene, draft.clause, words)
    return of_a_year(time) or not open_ended(time) or second or called


def _belongs_to(draft: Draft, parent: Draft) -> bool:
    """Is a bare "yesterday", "on Tuesday" at the end that of the verb: "was arrested over the bombing yesterday"?"""
    return not (parent.time or parent.act or draft.clause.head.supported) and _is_bare_day(draft.time)


def _is_bare_day(time: TimeExpression | None) -> TypeGuard[TimeExpression]:
    """A weekday or "yesterday", without a date?"""
    said = bare(time.said) if time else None
    return isinstance(said, Weekday) or (isinstance(said, Unit) and said.unit == "day")


def _points_back(draft: Draft, needs: int) -> bool:
    head, actors = draft.clause.head, draft.actors
    if draft.owned:
        return False
    if draft.time and counts_from_event(draft.time) and head.definite:
        return True  # "the meeting comes a month after …" tells of the other thing
    if head.definite and not actors and draft.kind in ENCOUNTERS:
        return True  # "the visit was on Thursday"
    if head.definite and draft.attends:
        return True
    if not head.supported:
        return not (draft.time or len(actors) > 1 or (actors and needs < 2 and draft.place))
    return head.definite and len(actors) < max(1, needs) and not draft.time


def _tense(clause: Clause, kind: Kind, previous: Draft | None) -> Tense:
    """The tense of a clause; a noun that no verb carries has that of the verb before it."""
    head = clause.head
    if kind == "election" and head.supported and head.tense == "noun":
        return "noun"  # "supported the holding of elections in 2023"
    if head.tense == "noun" and clause.link == "after" and (previous is None or previous.clause.head.tense != "future"):
        return "past"  # "Weeks after the December vote …"
    if head.tense == "noun" and not head.supported and previous and previous.act == "announced":
        return "noun"  # "announced the visit on 20 March"
    if head.tense == "noun" and previous and clause.link in ("and", "by", "during", "after"):
        tense = previous.clause.head.tense
        if tense == "present" and kind not in FORESEEN | {"other"} and not head.supported:
            return "noun"  # "recalls the bombing of 10 September"
        return "noun" if previous.act and tense == "present" else tense  # "condemns Tuesday's attack"
    if head.tense == "present" and previous and clause.link in ("before", "after"):
        return previous.clause.head.tense  # a subjunctive: "before they reach" tells of the past in a story of the past
    return head.tense


def _of_party(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Does a noun of people stand beside the verb, who may be those told of before: "*the delegation* visited Misrata"?"""
    return any(map(words.is_group, scene.texts[clause.first : clause.head.last + _PARTY]))


_PARTY = 3
"""Words behind a verb among which such a noun stands."""


def _teller(parent: Draft | None) -> tuple[Actor | None, bool, bool]:
    """Who told it, through however many clauses: (speaker, a newspaper?, an unnamed source?)."""
    while parent:
        if parent.act:
            return parent.speaker, parent.media, parent.reported
        parent = parent.parent
    return None, False, False


def _is_known(speaker: Actor | None, knowledge: KnowledgeBase) -> bool:
    """Is it a person or a body that publishes no news, though a newspaper is near or an agency in its name: "in an interview
    with a paper, Norland said", "the US Agency for International Development announced"?
    """
    if speaker is None or speaker.entity is None:
        return speaker is not None and speaker.kind == "person"
    return speaker.entity not in knowledge.publishers


def _is_media(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Does a newspaper or an agency say so?"""
    on = words.prepositions - words.according - words.agents  # "said *on the website* Facebook"
    near = range(clause.first, min(clause.end, clause.head.head + 4))
    return any(scene.at(index) in words.media and scene.at(index - 1) not in on for index in near)


def is_reported(scene: Scene, clause: Clause, words: Vocabulary) -> bool:
    """Does an unnamed source say so?"""
    return not words.reported.isdisjoint(scene.texts[clause.first : min(clause.end, clause.head.head + 6)])
