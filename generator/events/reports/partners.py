"""An encounter told with one side only → who the other was: whom the clauses before, or the sentence, were about."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.bundles import shared
from generator.events.drafts import Draft
from generator.events.kinds import ENCOUNTERS
from generator.events.roles.subjects import stranger
from generator.events.sentences.actors import Actor
from generator.events.sentences.cues import COMMAS
from generator.events.sentences.scenes import Scene
from generator.events.sentences.vocabulary import Vocabulary

__all__ = ["complete", "opens_occasion", "topic_of"]

_BACK = 8
"""Drafts before, among which the other side is looked for."""
_OPENING = 3
"""Words with which a sentence opens."""
_NEAR = 2
"""Sentences before an occasion in which that is told which it was the occasion of."""


def topic_of(scene: Scene, topic: Actor | None, words: Vocabulary) -> Actor | None:
    """Whom a sentence is about: the man with whom it begins, or where "he" stands before any other the one before it was about."""
    he = next((index for index, text in enumerate(scene.texts) if text in words.personal), len(scene.texts))
    first = next((one for one in scene.actors if one.kind == "person"), None)
    if first is None or he < first.first:
        return topic if he < len(scene.texts) else None
    return first if first is scene.foremost or first.first - 1 == scene.until(0, COMMAS) else None


def complete(draft: Draft, before: Sequence[Draft], words: Vocabulary, topic: Actor | None) -> None:
    """Who met whom, when the clause names one side only: the other is whom the clauses before were about, or the `topic`."""
    if draft.headline or draft.kind not in ENCOUNTERS | {"agreement"} or (draft.anaphoric and draft.time is None):
        return
    if _is_occasion(draft, words):
        _take_speaker(draft, before)
    if words.verb_first and _meets_on(draft, before, words):
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
        if not (_is_of_strangers(draft) or (draft.kind == "visit" and _says_whose(draft, words))):
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
        who = topic if _opens_with_him(draft, words) else _goes_on_with(draft, words)
        if who and who.country not in {None, *(one.country for one in draft.actors)}:
            draft.lead([who])


def _opens_with_him(draft: Draft, words: Vocabulary) -> bool:
    """Does a pronoun open the sentence, but for a time, a place or a small word: "Two months ago *he* met …"?"""
    scene, first = draft.scene, draft.clause.first
    small = words.governing | words.fillers | COMMAS
    apart = scene.timed | scene.placed
    he = next((index for index in range(first, draft.clause.head.first) if scene.at(index) in words.personal), None)
    return he is not None and all(index in apart or scene.at(index) in small for index in range(he))


def _goes_on_with(draft: Draft, words: Vocabulary) -> Actor | None:
    """Who opens the sentence and acts again behind what is inserted: "*Jones*, in Malta since the evacuation, had met …"."""
    scene, first = draft.scene, draft.scene.foremost
    if words.verb_first or draft.link != "and" or not (first and draft.silent):
        return None
    return first if {scene.at(first.last + 1), scene.at(draft.clause.first - 1)} <= COMMAS else None


def _meets_on(draft: Draft, before: Sequence[Draft], words: Vocabulary) -> bool:
    """As in "visited Benghazi and met Haftar", "toured the region, where he met Saied and Tebboune": those who are named are met by
    who acted right before, in the sentence.
    """
    head, last = draft.clause.head, before[-1] if before else None
    there = draft.link == "while" and draft.scene.at(draft.clause.first) not in words.apart and len(draft.actors) > 1
    one = head.conjoined and len(draft.actors) == 1
    if head.nominal or not (one or there) or last is None or last.scene is not draft.scene:
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
        if _is_inner(other) or other.headline or not 1 <= index - other.scene.sentence.index <= _NEAR:
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


def _is_inner(other: Draft) -> bool:
    """Is it an act of which somebody speaks: "said that his country *supports* …"?"""
    return bool(other.act and other.parent and other.parent.act)


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


def _says_whose(draft: Draft, words: Vocabulary) -> bool:
    """Is somebody named behind "of" or "by" whom nobody knows: "the arrival in Misrata *of the destroyer*"?"""
    scene = draft.scene
    after = draft.clause.head.last + 1
    while after in scene.placed or scene.at(after) in words.locative - words.members:
        after += 1
    return not words.verb_first and scene.at(after) in words.members | words.agents


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
    him = words.has_object(draft.scene.at(head.last))  # "the president received *him*"
    if draft.silent or him or draft.link in ("and", "while", "relative"):
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
        if other.scene is draft.scene and other.kind == draft.kind:
            return  # "the mission hosted talks in May, and *the talks* resumed in June"


def _take_subject(draft: Draft, before: Sequence[Draft], mine: set[str], words: Vocabulary) -> None:
    """Who acted last, in this sentence or the one before; "he" is no embassy, but the man whom the sentence names."""
    head, scene = draft.clause.head, draft.scene
    if not words.personal.isdisjoint(scene.texts[draft.clause.first : head.last + 2]):
        named = [one for one in scene.actors if one.kind == "person" and one.last < draft.clause.first and one.country]
        if named and named[-1].country not in mine:
            draft.lead(named[-1:])
            return
    near = _spoken_of(draft, words)
    for other in reversed(before[-_BACK:]):
        if other.scene is not scene and near:
            break
        if other.scene.sentence.index < draft.scene.sentence.index - 1 or other.headline:
            return
        if draft.link == "relative" and other.scene is not scene:
            return  # "the minister, *who* visited Misrata": he stands right before it
        if _is_inner(other):
            continue
        people = ([other.speaker] if other.speaker else []) if other.act else other.subject
        if other.scene is draft.scene and any(actor.country is None and actor.kind == "person" for actor in people):
            return  # "Yunus travelled to Benghazi to meet Haftar": nobody knows where he is from, but it was he
        new = [actor for actor in people if actor.country and actor.country not in mine and actor not in draft.actors]
        if new:
            draft.actors = [*new, *draft.actors]
            draft.subject = new  # whoever stands beside the verb was met by him
            return
    if near and not shared(near, draft.actors):
        draft.lead(near)


def _spoken_of(draft: Draft, words: Vocabulary) -> list[Actor]:
    """Whom alone its sentence speaks of, with a verb that no row knows: "In May *Bathily* was chosen, and arrived in June"."""
    scene = draft.scene
    people = [one for one in scene.actors if one.kind == "person" and one.last < draft.clause.first]
    if not (words.verb_first and draft.silent and len(people) == 1):
        return []
    verb = people[0].first - 1
    while words.country(scene.at(verb)):  # "the *Senegalese* Bathily"
        verb -= 1
    apart = scene.timed | {index for index in range(verb) if scene.bares[index] in words.prepositions}
    opens = scene.at(verb) in words.that or apart.issuperset(range(verb))
    return people if verb >= 0 and opens else []
