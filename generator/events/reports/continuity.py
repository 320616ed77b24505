"""Who acts in a clause that does not say: who acted in the one before, who announced it, the writer of a post."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeGuard

from generator.dates.timex import resolve
from generator.events.drafts import Draft
from generator.events.kinds import DEALINGS, ENCOUNTERS, FOUGHT
from generator.events.roles.phrases import governed
from generator.events.sentences.actors import Actor
from generator.events.sentences.cases import is_of_case
from generator.events.sentences.cues import COMMAS, DASHES, QUOTES, STOPS
from generator.events.sentences.scenes import Scene
from generator.events.sentences.vocabulary import Vocabulary
from generator.text import fold

__all__ = ["inherit", "is_byline", "signatory"]

_SIGNED = ENCOUNTERS | {"aid"}
"""What somebody who signs a post tells of his own doing."""
_BYLINE = 12
"""A line without a full stop and of no more words is no sentence: a byline, a caption, a date."""
_CLOCK = 5
"""Tokens at the end of such a line in which a time of day stands behind its date."""
_SIGNATURE = 8
"""A line of no more tokens, opened by a dash, is a signature."""


def signatory(scenes: Sequence[Scene]) -> Actor | None:
    """Who signed the text with a line of its own at the end: "– Chargé d'affaires Berndt"."""
    for scene in reversed(scenes[-2:]):
        if scene.words and scene.words[0].text in DASHES and len(scene.words) <= _SIGNATURE and scene.actors:
            return scene.actors[-1]
    return None


def is_byline(scene: Scene) -> bool:
    """A short line without a full stop that is no headline, or a longer one in columns, signed with an account, or that
    ends in a date with its year, and perhaps a time of day, or in brackets?
    """
    if scene.listed or scene.sentence.headline or not STOPS.isdisjoint(scene.texts[-2:]):
        return False
    last = len(scene.words) - 1
    signed = scene.at(0) in DASHES and "@" in scene.texts
    dated = any(
        (one.last == last or ":" in scene.texts[max(one.last + 1, last - _CLOCK) :])
        and resolve(one.time.said, None) is not None
        for one in scene.moments
    )
    columns = "|" in scene.texts or scene.at(last) in ("]", ")")
    return len(scene.words) <= _BYLINE or columns or signed or dated


def inherit(draft: Draft, previous: Draft | None, words: Vocabulary, writer: Actor | None) -> None:
    """A clause that leaves its subject open has that of the clause that it is joined to or hangs on."""
    if previous and previous.speaker and _announces(previous, draft, words):
        draft.announced = previous
        if not _by_others(draft, words):
            draft.lead([previous.speaker])
    elif draft.parent and draft.parent.speaker and _by_himself(draft, words):
        draft.lead([draft.parent.speaker])
    elif not draft.subject:
        draft.lead(_predecessor(draft, previous, words))
    elif (
        draft.kind in FOUGHT
        and draft.link == "that"
        and draft.parent
        and draft.parent.speaker
        and _pronoun(draft, words)
    ):
        draft.lead([draft.parent.speaker])  # "said that its forces had killed 11 of the group"
    if (
        draft.kind == "strike"
        and draft.parent
        and _is_force(draft.parent.speaker, words)
        and not _by_other(draft, draft.parent.speaker, words)
    ):  # "the command said that the strike carried out on Friday hit ISIS", "said that American planes carried out …"
        draft.actors = [one for one in draft.actors if not _is_part(one, draft.parent.speaker)]
        draft.lead([draft.parent.speaker])
    others = 1 if draft.kind in ("meeting", "call") else 0  # a visit of somebody else he only speaks of
    label = draft.scene.label if draft.kind in _SIGNED and len(draft.actors) <= others else None
    if label and label.country and all(who.country != label.country for who in draft.actors):
        draft.lead([label])
    signs = writer and draft.kind in _SIGNED and not draft.anaphoric
    if writer and signs and all(actor.country != writer.country for actor in draft.actors):
        draft.lead([writer])


def _is_force(speaker: Actor | None, words: Vocabulary) -> TypeGuard[Actor]:
    """Is it an armed force, or who speaks for one: is the strike of which it tells, without saying whose it was, its own?"""
    names = fold(f"{speaker.name} {speaker.role}").text.split() if speaker else []
    return not words.forces.isdisjoint(names)


def _is_part(one: Actor, force: Actor) -> bool:
    """Are they the planes or troops of a force's own side, which have no name?"""
    return one.kind == "group" and one.entity is None and one.country == force.country is not None


def _by_other(draft: Draft, force: Actor, words: Vocabulary) -> bool:
    """Does the clause say whose the strike was: "an *Italian* raid", "*Haftar's* strike", "a strike *by* the air force"?"""
    scene, head = draft.scene, draft.clause.head
    return any(
        one.kind == "place"
        or one.first < head.first
        or scene.at(scene.before(one.first, words.determiners)) in words.agents
        for one in draft.actors
        if not _is_part(one, force)
    )


def _predecessor(draft: Draft, previous: Draft | None, words: Vocabulary) -> Sequence[Actor]:
    """Who acts in the clause before, where that is who acts here."""
    parent, head, link = draft.parent, draft.clause.head, draft.link
    if previous and previous.link == "purpose" and previous.parent and link == "and" and not words.verb_first:
        previous = previous.parent  # "travelled to Tripoli to meet Norland, and visited Derna"
    there = draft.clause.first
    if draft.scene.at(there) in words.where and draft.silent and not (head.nominal or words.verb_first):
        ahead = [who for who in draft.scene.actors if who.last < there and who.kind != "place"]
        beside = there - 1 - (draft.scene.at(there - 1) in COMMAS)
        if ahead and beside in draft.scene.placed and not governed(draft.scene, ahead[0], words):
            both = [who for who in previous.subject if who in ahead] if previous and previous.kind == "visit" else []
            return both or ahead[:1]  # "the envoys moved to Benghazi, *where they met* Haftar"
    gone = draft.kind == "visit" and head.last + 1 in draft.scene.placed  # "who visited *Tripoli*"
    open_ = draft.silent or gone
    if link == "relative" and words.verb_first and open_ and not words.has_object(draft.scene.at(head.last)):
        noun = draft.clause.first - 1
        noun -= draft.scene.at(noun) in COMMAS
        who = [one for one in draft.scene.actors if one.last == noun and one.kind == "person"]
        if who:
            return who  # "came before Norland, *who visited* the port"
    if parent and head.nominal and not head.supported and link in ("after", "during", "before", "purpose", "by"):
        fights = draft.kind in FOUGHT and parent.kind not in FOUGHT  # "called him after the start of *the attack*"
        eve = draft.kind == "conference" and parent.kind not in DEALINGS and link in ("after", "before")
        return [] if fights or eve else parent.subject  # "closed the ports on the eve of *the conference*"
    it = draft.scene.at(draft.clause.first - 1) in words.pronouns
    if previous and previous.speaker and it and link == "and" and head.supported:
        return previous.subject  # "the army said it carried out a strike"
    own = draft.scene.at(draft.clause.first + 1) in words.that - words.pronouns  # "but (it was that) shells fell"
    if previous and previous.act and _is_participle(draft, words):
        return []  # "welcomed the ceasefire *signed* in Geneva"
    if previous and not head.nominal and draft.silent and (link == "and" or (link == "while" and not own)):
        return previous.subject
    if parent and parent.kind == draft.kind and not draft.actors:
        return parent.actors  # "after two planes that came on Thursday": of the same side
    if parent and parent.speaker and link == "that" and draft.silent and _pronoun(draft, words):
        return [parent.speaker]
    if parent and parent.speaker and link == "purpose" and not head.nominal:
        return [parent.speaker]  # "promised to deliver"
    return []


def _is_participle(draft: Draft, words: Vocabulary) -> bool:
    """Where forms are listed: does a verb of the past with no "and" or comma before it say what was done to a noun?"""
    head, before = draft.clause.head, draft.scene.at(draft.clause.head.first - 1)
    past = head.tense == "past" and not head.nominal
    return not words.verb_first and past and draft.link == "and" and before not in words.and_ | COMMAS


def _announces(previous: Draft, draft: Draft, words: Vocabulary) -> bool:
    """Is the draft what was announced as the speaker's own doing: "announced sanctions", "confirmed carrying out a strike"?"""
    head = draft.clause.head
    carried_out = previous.act == "stressed" and head.nominal and head.supported
    if not (previous.act == "announced" or carried_out) or draft.act or draft.link not in ("and", "by", "start"):
        return False
    if is_of_case(draft.scene, head, words.cases | words.claims, words):
        return False  # "announced a new toll of *the bombing*"
    bare = words.verb_first and not head.conjoined and draft.clause.first == head.first  # no verb follows a verb
    return (head.nominal or bare) and all(actor.first > head.head for actor in draft.subject)


def _by_others(draft: Draft, words: Vocabulary) -> bool:
    """Did others than the announcer arrive: "announced the arrival *of the envoy*", or fight: "the government announced his death
    *in a raid by two US jets*", not "with" others?
    """
    head, skipped = draft.clause.head, words.determiners | QUOTES
    if words.verb_first and head.row == "arrive":
        return not head.definite
    return draft.kind in FOUGHT and any(
        (actor.kind != "place" or actor.country)
        and draft.scene.at(draft.scene.before(actor.first, skipped)) not in words.with_
        for actor in draft.actors
    )


def _pronoun(draft: Draft, words: Vocabulary) -> bool:
    """Does the clause begin with "that it", "that they"?"""
    return any(draft.scene.at(draft.clause.first + step) in words.pronouns for step in (0, 1))


def _by_himself(draft: Draft, words: Vocabulary) -> bool:
    """Where verbs come first: is it "he" right before the verb who went or met: "said *that he* met Sarraj on Friday"?"""
    head = draft.clause.head
    he = draft.link == "that" and words.bare(draft.scene.at(head.first - 1)) in words.pronouns
    return words.verb_first and he and draft.kind in ENCOUNTERS and not head.nominal
