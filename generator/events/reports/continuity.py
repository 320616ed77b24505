"""Who a clause is about when it does not say: the one before, the two sides of a talk, the writer of a post."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeGuard

from generator.dates.timex import resolve
from generator.events.bundles import shared
from generator.events.drafts import Draft
from generator.events.kinds import DEALINGS, ENCOUNTERS, FOUGHT
from generator.events.roles.arguments import stranger
from generator.events.sentences.actors import Actor
from generator.events.sentences.cues import COMMAS, DASHES, STOPS
from generator.events.sentences.insertions import is_of_case
from generator.events.sentences.scenes import Scene
from generator.events.sentences.vocabulary import Vocabulary
from generator.text import fold

__all__ = ["complete", "inherit", "is_byline", "opens_occasion", "signatory"]

_SIGNED = ENCOUNTERS | {"aid"}
"""What somebody who signs a post tells of his own doing."""
_BACK = 8
"""Drafts before, among which the other side is looked for."""
_OPENING = 3
"""Words with which a sentence opens."""
_NEAR = 2
"""Sentences before an occasion in which that is told which it was the occasion of."""
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
    last = len(scene.words) - 1
    stopped = any(word.text in STOPS for word in scene.words[-2:])
    signed = scene.at(0) in DASHES and "@" in scene.texts
    dated = any(
        (one.last == last or ":" in scene.texts[max(one.last + 1, last - _CLOCK) :])
        and resolve(one.time.said, None) is not None
        for one in scene.moments
    )
    columns = "|" in scene.texts or scene.at(last) in ("]", ")")
    short = len(scene.words) <= _BYLINE or columns or signed or dated
    return short and not scene.listed and not stopped and not scene.sentence.headline


def inherit(draft: Draft, previous: Draft | None, words: Vocabulary, writer: Actor | None) -> None:
    """A clause that leaves its subject open has that of the clause that it is joined to or hangs on."""
    if previous and previous.speaker and _announces(previous, draft, words):
        draft.announced = previous
        _lead(draft, [previous.speaker])
    elif draft.parent and draft.parent.speaker and _by_himself(draft, words):
        _lead(draft, [draft.parent.speaker])
    elif not draft.subject:
        _lead(draft, _predecessor(draft, previous, words))
    elif (
        draft.kind in FOUGHT
        and draft.link == "that"
        and draft.parent
        and draft.parent.speaker
        and _pronoun(draft, words)
    ):
        _lead(draft, [draft.parent.speaker])  # "said that its forces had killed 11 of the group"
    if (
        draft.kind == "strike"
        and draft.parent
        and _is_force(draft.parent.speaker, words)
        and not _by_other(draft, words)
    ):
        _lead(draft, [draft.parent.speaker])  # "the command said that the strike carried out on Friday hit ISIS"
    others = 1 if draft.kind in ("meeting", "call") else 0  # a visit of somebody else he only speaks of
    label = draft.scene.label if draft.kind in _SIGNED and len(draft.actors) <= others else None
    if label and label.country and all(who.country != label.country for who in draft.actors):
        _lead(draft, [label])
    signs = writer and draft.kind in _SIGNED and not draft.anaphoric
    if writer and signs and all(actor.country != writer.country for actor in draft.actors):
        _lead(draft, [writer])


def _is_force(speaker: Actor | None, words: Vocabulary) -> TypeGuard[Actor]:
    """Is it an armed force, or who speaks for one: is the strike of which it tells, without saying whose it was, its own?"""
    names = fold(f"{speaker.name} {speaker.role}").text.split() if speaker else []
    return not words.forces.isdisjoint(names)


def _by_other(draft: Draft, words: Vocabulary) -> bool:
    """Does the clause say whose the strike was: "an *Italian* raid", "*Haftar's* strike", "a strike *by* the air force"?"""
    scene, head = draft.scene, draft.clause.head
    return any(
        one.kind == "place"
        or one.first < head.first
        or scene.at(scene.before(one.first, words.determiners)) in words.agents
        for one in draft.actors
    )


def _predecessor(draft: Draft, previous: Draft | None, words: Vocabulary) -> Sequence[Actor]:
    """Who acts in the clause before, where that is who acts here."""
    parent, head, link = draft.parent, draft.clause.head, draft.link
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
    if previous and not head.nominal and draft.silent and (link == "and" or (link == "while" and not own)):
        return previous.subject
    if parent and parent.kind == draft.kind and not draft.actors:
        return parent.actors  # "after two planes that came on Thursday": of the same side
    if parent and parent.speaker and link == "that" and draft.silent and _pronoun(draft, words):
        return [parent.speaker]
    if parent and parent.speaker and link == "purpose" and not head.nominal:
        return [parent.speaker]  # "promised to deliver"
    return []


def _announces(previous: Draft, draft: Draft, words: Vocabulary) -> bool:
    """Is the draft what was announced as the speaker's own doing: "announced sanctions", "announced the withdrawal"?"""
    head = draft.clause.head
    if previous.act != "announced" or draft.act or draft.link not in ("and", "by", "start"):
        return False
    if is_of_case(draft.scene, head, words.cases | words.claims, words):
        return False  # "announced a new toll of *the bombing*"
    bare = words.verb_first and not head.conjoined and draft.clause.first == head.first  # no verb follows a verb
    return (head.nominal or bare) and all(actor.first > head.head for actor in draft.subject)


def _lead(draft: Draft, subject: Sequence[Actor]) -> None:
    draft.subject = list(subject)
    draft.actors = [*subject, *(actor for actor in draft.actors if actor not in subject)]


def _pronoun(draft: Draft, words: Vocabulary) -> bool:
    """Does the clause begin with "that it", "that they"?"""
    return any(draft.scene.at(draft.clause.first + step) in words.pronouns for step in (0, 1))


def _by_himself(draft: Draft, words: Vocabulary) -> bool:
    """Where verbs come first: is it "he" right before the verb who went or met: "said *that he* met Sarraj on Friday"?"""
    head = draft.clause.head
    he = draft.link == "that" and draft.scene.bares[head.first - 1] in words.pronouns
    return words.verb_first and he and draft.kind in ENCOUNTERS and not head.nominal


def complete(draft: Draft, before: Sequence[Draft], words: Vocabulary) -> None:
    """Who met whom, when the clause names one side only: the other is whom the clauses before were about."""
    if draft.headline or draft.kind not in ENCOUNTERS | {"agreement"} or (draft.anaphoric and draft.time is None):
        return
    if _is_occasion(draft, words):
        _take_speaker(draft, before)
    if words.verb_first and _meets_on(draft, before):
        return
    mine = {actor.country for actor in draft.actors if actor.country}
    if len(mine) > 1:
        return
    if _says_sides(draft, words):
        _take_sides(draft, before, mine)
        return
    if draft.kind == "agreement" or (draft.kind == "visit" and draft.actors):
        return
    head = draft.clause.head
    if head.nominal and draft.scene.at(head.last + 1) in words.personal:
        _take_subject(draft, before, mine, words)  # "a meeting *he* had with Menfi"
    elif head.nominal and head.definite and not head.supported and draft.time:
        if not _is_of_strangers(draft):
            _take_sides(draft, before, mine)
    elif not head.nominal and _open(draft, words):
        if (
            draft.silent
            and draft.kind != "visit"
            and len(draft.actors) == len(draft.subject)
            and _joined(draft, before)
        ):
            _take_sides(draft, before[-1:], mine)
        if len({actor.country for actor in draft.actors if actor.country}) < 2:
            _take_subject(draft, before, mine, words)


def _meets_on(draft: Draft, before: Sequence[Draft]) -> bool:
    """As in "visited Benghazi and met Haftar": the one who is named is met by who acted right before, in the sentence."""
    head, last = draft.clause.head, before[-1] if before else None
    if head.nominal or not head.conjoined or len(draft.actors) != 1 or last is None or last.scene is not draft.scene:
        return False
    if last.act or last.kind != "visit" or not last.subject or shared(draft.actors, last.subject):
        return False
    draft.actors = [*last.subject, *draft.actors]
    draft.subject = list(last.subject)
    return True


def _is_occasion(draft: Draft, words: Vocabulary) -> bool:
    """Does its sentence name the occasion of what the one before told: "This came during a call with …"?"""
    return draft.link in ("start", "during") and opens_occasion(draft.scene, words)


def opens_occasion(scene: Scene, words: Vocabulary) -> bool:
    """Does a sentence open like "This came during …"?"""
    return " ".join(scene.texts[:_OPENING]).startswith(words.occasion or ("\0",))


def _take_speaker(draft: Draft, before: Sequence[Draft]) -> None:
    """Who spoke, or who met, in the sentence before."""
    index = draft.scene.sentence.index
    for other in reversed(before[-_BACK:]):
        inner = other.act and other.parent and other.parent.act  # "said that his country *supports* …"
        if inner or other.headline or not 1 <= index - other.scene.sentence.index <= _NEAR:
            continue
        named = ([other.speaker] if other.speaker else []) if other.act else other.actors
        sides = {actor.country for actor in draft.actors}
        new = [
            actor
            for actor in named
            if not shared([actor], draft.actors) and (actor.kind == "person" or actor.country not in sides)
        ]
        if other.act or other.kind in ENCOUNTERS:
            draft.actors = [*new, *draft.actors]
            draft.subject = draft.subject or new
            draft.follows = other if other.act else draft.follows
            return


def _joined(draft: Draft, before: Sequence[Draft]) -> bool:
    """Does it follow an encounter at once, with nobody named: "they met …, and had spoken by phone"?"""
    named = [
        actor
        for actor in draft.actors
        if draft.clause.first <= actor.first < draft.clause.end and actor in draft.scene.actors
    ]
    last = before[-1] if before else None
    return last is not None and last.kind in ENCOUNTERS and not named and last.scene is draft.scene


def _says_sides(draft: Draft, words: Vocabulary) -> bool:
    """As in "The two sides", "both men"?"""
    texts = draft.scene.texts[draft.clause.first : draft.clause.end]
    if words.sides & {*texts, *map(words.bare, texts)}:
        return True
    line = f" {' '.join(texts)} "
    return any(" " in phrase and f" {phrase} " in line for phrase in words.sides)


def _is_of_strangers(draft: Draft) -> bool:
    """Is it the encounter of those who speak, whom nobody knows: "The ministers urged, in *their meeting* in August, …"?"""
    said = draft.parent
    return said is not None and said.act is not None and said.speaker is None and not said.silent


def _is_older(draft: Draft, other: Draft) -> bool:
    """Was it agreed before those met: "they met on Monday.  The two sides signed the truce last year"?"""
    mine, its = (one.time.when.key if one.time and one.time.when else None for one in (draft, other))
    return draft.kind == "agreement" and mine is not None and its is not None and mine[1] < its[0]


def _open(draft: Draft, words: Vocabulary) -> bool:
    """Is one side missing: a silent verb, or one whose only actor may be whom somebody met?"""
    head = draft.clause.head
    if any(one.kind == "organisation" and (words.verb_first or one.last < head.head) for one in draft.subject):
        return False  # a council meets by itself
    if stranger(draft.scene, draft.clause, words) or _led(draft, words):
        return False
    if draft.silent or draft.link in ("and", "while", "relative"):
        return draft.silent or bool(draft.actors)
    after = draft.actors[-1].last + 1 if draft.actors else draft.clause.head.last + 1
    word = draft.scene.at(after)
    return words.verb_first and bool(draft.actors) and (not word or not word[0].isalpha() or word in words.governing)


def _led(draft: Draft, words: Vocabulary) -> bool:
    """Does somebody whom nobody knows stand where the subject does: "met *the Maltese envoy* (with) Haftar"?"""
    if not words.verb_first or draft.silent or not draft.actors:
        return False
    first = draft.actors[0].first
    return first > draft.clause.head.last + 1 and words.bare(draft.scene.at(first)).startswith(words.with_prefixes)


def _take_sides(draft: Draft, before: Sequence[Draft], mine: set[str]) -> None:
    """Both sides of the last encounter told."""
    for other in reversed(before[-_BACK:]):
        if other.act or other.headline or _is_older(draft, other):
            continue
        if other.scene is draft.scene and not draft.actors and len(other.actors) > 1:
            draft.actors, draft.subject = list(other.actors), list(other.subject)  # "their meeting in February"
            return
        new = [actor for actor in other.actors if actor.country and actor not in draft.actors]
        if draft.actors and not shared(draft.actors, other.actors):
            continue  # another encounter of his
        if new and len({actor.country for actor in new if actor.country} | mine) > 1:
            draft.actors = [*new, *draft.actors]
            draft.subject = draft.subject or new
            draft.follows = other
            return


def _take_subject(draft: Draft, before: Sequence[Draft], mine: set[str], words: Vocabulary) -> None:
    """Who acted last, in this sentence or the one before; "he" is no embassy, but the man whom the sentence names."""
    head, scene = draft.clause.head, draft.scene
    if not words.personal.isdisjoint(scene.texts[draft.clause.first : head.last + 2]):
        named = [one for one in scene.actors if one.kind == "person" and one.last < draft.clause.first and one.country]
        if named and named[-1].country not in mine:
            _lead(draft, named[-1:])
            return
    for other in reversed(before[-_BACK:]):
        if other.scene.sentence.index < draft.scene.sentence.index - 1 or other.headline:
            return
        people = ([other.speaker] if other.speaker else []) if other.act else other.subject
        if other.scene is draft.scene and any(actor.country is None and actor.kind == "person" for actor in people):
            return  # "Yunus travelled to Benghazi to meet Haftar": nobody knows where he is from, but it was he
        new = [actor for actor in people if actor.country and actor.country not in mine and actor not in draft.actors]
        if new:
            draft.actors = [*new, *draft.actors]
            draft.subject = new  # whoever stands beside the verb was met by him
            return
