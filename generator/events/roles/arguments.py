"""A clause → who takes part in what it tells.

An argument stands beside the verb, after "with", after "and" and another argument, or with nothing before it that it could
belong to: "renewed the commitment of the United States" names no participant.
"""

from __future__ import annotations

from collections.abc import Collection

from generator.events.kinds import ENCOUNTERS, FOUGHT
from generator.events.roles.phrases import (
    affiliated,
    at_premises,
    behind_body,
    governed,
    hangs_on,
    of_tie,
    opens,
    prefixed,
    voiced,
)
from generator.events.sentences.actors import Actor
from generator.events.sentences.clauses import Clause
from generator.events.sentences.cues import COMMAS
from generator.events.sentences.insertions import with_whom
from generator.events.sentences.scenes import Scene
from generator.events.sentences.vocabulary import Vocabulary
from generator.knowledge import KnowledgeBase
from generator.model import Kind

__all__ = ["arguments", "has_partner", "implied"]

_BY_STATES = frozenset(
    {"statement", "sanction", "aid", "agreement", "military", "strike", "legal", "appointment", "other"}
)
"""What a country can be said to do."""
_OF_PEOPLE = frozenset({"legal", "sanction", "appointment", "election", "attack"})
"""What happens to people, wherever in the clause they are named."""
_TO_OFFICE = frozenset({"appointment", "election"})
"""What gives somebody the office that is named beside him."""
_OF_SIDES = frozenset({"strike", "military", "aid", "sanction", "legal", "exercise", "agreement"})
"""What an adjective of nationality can give a side to: an American air strike."""
_OF_TWO = frozenset({"meeting", "conference", "call"})
"""What only two such adjectives can give sides to: the Libyan-American committee's meeting."""
_WITH_STATES = _OF_TWO | {"other"}
"""What is done with a state: "severed ties with Libya"."""
_NOUN_PHRASE = 6


def arguments(scene: Scene, clause: Clause, kind: Kind, words: Vocabulary, knowledge: KnowledgeBase) -> list[Actor]:
    """Those who take part, in the order of the text."""
    head = clause.head
    taken = scene.timed | scene.placed
    end = with_whom(scene, clause, words)
    if head.group == "speech":
        end = next((index for index in range(head.last + 1, end) if scene.at(index) in words.that), end)
    if words.verb_first and clause.link == "relative":  # "that were brought to bases *that* his men hold"
        end = next((index for index in range(head.last + 1, end) if scene.at(index) in words.relatives), end)
    own = [range(clause.first, end)]  # "Norland, who came on Sunday, met *Haftar*"
    if words.verb_first:
        own += [range(with_whom(scene, one, words), one.end) for one in scene.clauses if _hangs_on(scene, one, clause)]
    own += [range(one.first, one.head.first) for one in scene.clauses if _opened_by(scene, one, clause, words)]
    # "his appointment": who stands before it is whom the sentence is about, no part of it
    mentioned = words.verb_first and head.nominal and head.definite and not head.supported and kind not in _OF_TWO
    rung = kind == "call" and head.nominal and not words.verb_first  # "a call *from* Bolton *to* Haftar"
    found: list[Actor] = []
    for actor in scene.actors:
        if not any(actor.first in part for part in own) or (actor.first == head.head and not found):
            continue
        if kind == "agreement" and _has_words_on(scene, clause, actor, words):
            continue
        if kind in FOUGHT and _only_named(scene, clause, actor, words):
            continue
        if scene.at(actor.first - 1) == ":" and scene.at(actor.first - 2) in words.pictures:
            continue  # "(Photo: U.S. Embassy)"
        if _in_backdrop(scene, clause, actor, words):
            continue
        if head.group == "speech" and actor.first in scene.quoted and head.head not in scene.quoted:
            continue  # "“*Haftar* has left,” said Norland"
        if words.verb_first and actor.last < head.head and _in_since(scene, clause, actor, words):
            continue
        if head.group == "speech" and _in_aim(scene, clause, actor, words):
            continue
        before, grouped = hangs_on(scene, clause, actor, words)
        word = scene.at(before) if before >= 0 else ""
        beside = head.first <= before <= head.last and word not in words.prepositions & words.discussed
        leading = opens(scene, clause, actor, words)
        # "the US and the GNU held talks"
        state = kind in _WITH_STATES and not words.verb_first and _is_state(actor, knowledge)
        speaks = voiced(scene, clause, actor, words)
        if (
            actor.kind == "place"
            and not speaks
            and (
                not (kind in _BY_STATES or state)
                or (kind in FOUGHT and not _is_state(actor, knowledge))
                or (kind in FOUGHT and governed(scene, actor, words) and word not in words.partners)
                or not (
                    (beside and kind not in _WITH_STATES and word not in words.locative)  # "discussed Libya"
                    or _leads(scene, clause, actor, taken, words)
                    or (state and word in words.with_ and before - head.last <= 1)
                    or (kind in FOUGHT and word in words.partners)  # "coordinated *between* the US and the government"
                    or (found and words.conjoined(scene.at(actor.first), actor.name))
                )
            )
        ):
            continue
        helped = word in words.agents and scene.at(before - 2) in COMMAS and before < head.first
        if helped and not words.verb_first and f"{scene.at(before - 1)} {word}" not in words.with_:
            continue  # "Haftar, *backed by Egypt*, launched …"
        if kind in _TO_OFFICE and word in words.with_:
            continue  # "was appointed *in the presence of* Berndt"
        if kind in ENCOUNTERS and len(found) > 1 and of_tie(scene, actor, before, words):
            continue
        unnamed = kind in _TO_OFFICE and actor.name == actor.role  # "elected to head the council": no word of who does
        if kind in _OF_PEOPLE and actor.kind == "person" and not unnamed:
            if not _is_of_occasion(scene, clause, actor, words):
                found.append(actor)
            continue
        if (
            before < clause.first
            or beside
            or speaks
            or grouped
            or words.bare(word) in words.with_
            or at_premises(scene, before, words)
            or (rung and word in words.members | words.toward)
            or _in_presence(scene, before, words)
            or _listed(scene, clause, actor, words)
            or (
                kind in ENCOUNTERS and words.bare(scene.at(actor.first - 1)) in words.comprising
            )  # "a team *that included* X"
            or not word[0].isalnum()
            or not taken.isdisjoint((before, actor.first - 1))
            or (
                found
                and (
                    before == found[-1].last or words.conjoined(scene.at(actor.first), actor.name) or word in words.and_
                )
                and (before == found[-1].last or before not in scene.named)  # joined to somebody who takes no part
                and actor.first - found[-1].last <= 8
            )
            or (
                actor.last < head.head
                and not (governed(scene, actor, words) and not leading)
                and not found
                and not mentioned
            )
            or (found and kind in ENCOUNTERS and not head.nominal and behind_body(scene, actor, words))
            or (head.nominal and actor.last + 1 == head.first and scene.at(actor.last).endswith(words.possessive))
            or (prefixed(scene, actor, words) and head.group != "speech" and actor.kind != "organisation")
            or (kind in FOUGHT and affiliated(scene, actor, words))
        ):
            found.append(actor)
    if not found and words.verb_first and clause.link == "relative" and kind in FOUGHT:
        found = [
            actor for actor in scene.actors if actor.last == clause.first - 1 and actor.entity not in knowledge.places
        ]
    return found


def _in_presence(scene: Scene, before: int, words: Vocabulary) -> bool:
    """Does a phrase for who was there as well end with what an actor hangs on, or with "of" behind it: "met him *in the presence
    of* the ambassador"?
    """
    starts, ends = range(max(0, before - _PRESENCE), before), (before + 1, before + 2)
    return any(" ".join(scene.texts[start:end]) in words.with_ for start in starts for end in ends)


_PRESENCE = 3
"""Words of "in the presence of" before the noun."""


def _has_words_on(scene: Scene, clause: Clause, actor: Actor, words: Vocabulary) -> bool:
    """Is it only whose words are about it: "*the embassy's* statement on the ceasefire signed today"?"""
    between = scene.texts[actor.last + 1 : clause.head.first]
    return scene.at(actor.last).endswith(words.possessive) and not words.discussed.isdisjoint(between)


def _listed(scene: Scene, clause: Clause, actor: Actor, words: Vocabulary) -> bool:
    """Does a list of those who take part begin with the actor: "met *each of* X and Y", and not "the views of each of"?"""
    first = actor.first - 2
    before, head = first - 1, clause.head
    whole = (
        head.first <= before <= head.last or before in scene.timed | scene.named or words.has_object(scene.at(before))
    )
    return f"{scene.at(first)} {scene.at(first + 1)}" in words.listings and whole


def _is_of_occasion(scene: Scene, clause: Clause, actor: Actor, words: Vocabulary) -> bool:
    """Is somebody named in what it came before or after: "was arrested after *a statement of the prosecutor X*", and not behind
    it: "sentenced, after a trial of two months, *X*"?
    """
    between = range(clause.head.last + 1, actor.first)
    opened = next(
        (one for one in between if scene.at(one) in words.turning and scene.at(one - 1) not in words.members), None
    )
    if opened is None:
        return False
    closed = next((one for one in range(opened, actor.first) if scene.at(one) in COMMAS), None)
    return closed is None or any(opened < one.first < closed for one in scene.actors)


def _in_backdrop(scene: Scene, clause: Clause, actor: Actor, words: Vocabulary) -> bool:
    """Is it named in what went on around: "met him *amid a dispute of Haftar and Saleh*", and not ", *with* Saleh" behind that?"""
    for index in range(actor.first - 1, clause.head.last, -1):
        if scene.at(index) in COMMAS and words.bare(scene.at(index + 1)) in words.with_:
            return False
        if words.amid_at(scene.texts, index):
            return True
    return False


def _in_since(scene: Scene, clause: Clause, actor: Actor, words: Vocabulary) -> bool:
    """Is it only since when: "since *Biden* took office, Burns met …"?"""
    opened = scene.since(actor.first, COMMAS | words.since)
    closed = any(scene.at(step) in COMMAS for step in range(actor.last + 1, clause.head.head))
    return opened > clause.first and scene.at(opened - 1) in words.since and closed


def _in_aim(scene: Scene, clause: Clause, actor: Actor, words: Vocabulary) -> bool:
    """Where forms are listed: is it only what was said that for: "*in a bid to reassure the army*, a deputy said", "*to help Libya*, …"?"""
    if words.verb_first:
        return False  # "that" is written alike: "added *that* Norland, for his part, praised …"
    opened = next((index for index in range(clause.first, actor.first) if scene.at(index) in words.infinitive), None)
    if opened is None or scene.at(clause.first) not in words.infinitive | words.locative:
        return False
    closed = scene.until(opened, COMMAS)
    return actor.last < closed < clause.head.head and all(one.first > opened for one in scene.actors)


def _hangs_on(scene: Scene, one: Clause, clause: Clause) -> bool:
    return one.parent is not None and scene.clauses[one.parent] is clause


def _opened_by(scene: Scene, one: Clause, clause: Clause, words: Vocabulary) -> bool:
    """Has a clause the subject of that which opens the sentence: "*Visiting Cairo on Monday*, Norland met Haftar"?"""
    gerund = not words.verb_first and words.is_gerund(scene.at(clause.head.first)) and not clause.head.nominal
    return gerund and clause.first == clause.head.first and one.first == clause.end and one.head.tense == "past"


def _only_named(scene: Scene, clause: Clause, actor: Actor, words: Vocabulary) -> bool:
    """Does a preposition part a bare noun of fighting from whom the sentence is about: "the embassy watches reports of clashes"?"""
    head = clause.head
    if words.verb_first or not head.nominal or head.supported or actor.last >= head.head:
        return False
    return any(scene.at(index) in words.governing for index in range(actor.last + 1, head.head))


def _leads(scene: Scene, clause: Clause, actor: Actor, taken: Collection[int], words: Vocabulary) -> bool:
    """Does the actor stand before the verb with nothing between but times and its equals: "the US and Italy on Friday urged"?"""
    names = scene.named
    small = words.and_ | words.auxiliary | (words.foreseeing - words.determiners) | COMMAS
    aside = _aside(scene, actor.last + 1, clause.head.first, words)
    before = scene.at(clause.head.first - 1)
    # "Italy widened its raids, *striking* …"
    beside = before in COMMAS and words.is_gerund(scene.at(clause.head.first))
    if (beside or before in words.and_) and _heads(scene, clause, actor, words, beside):
        return True
    return actor.last < clause.head.first and not governed(scene, actor, words) and all(
        index in taken or index in names or index in aside or scene.at(index) in small
        or (scene.at(index) in words.definite and index + 1 in names)  # "Italy and the United States urged"
        or (scene.at(index) in words.prepositions and index + 1 in taken)
        or scene.at(index).endswith(words.manner)
        for index in range(actor.last + 1, clause.head.first)
    )  # fmt: skip


def _heads(scene: Scene, clause: Clause, actor: Actor, words: Vocabulary, beside: bool) -> bool:
    """Does the clause begin with the actor, who did something else first: "(while) the US took note of it and urged calm"?"""
    first = clause.first + (clause.link == "while")
    while scene.at(first) in words.definite:
        first += 1
    between = scene.texts[actor.last + 1 : clause.head.first - beside]
    return (
        not words.verb_first and first == actor.first and actor.last < clause.head.first and COMMAS.isdisjoint(between)
    )


def _aside(scene: Scene, first: int, last: int, words: Vocabulary) -> range:
    """What stands between two commas, after an article, about those named before: "Egypt, a backer of Haftar, urged"."""
    commas = [index for index in range(first, last) if scene.at(index) in COMMAS]
    said = scene.at(commas[0] + 1) if len(commas) > 1 else ""
    if words.verb_first or not (said in words.determiners or (said and scene.at(commas[0] + 2) in words.agents)):
        return range(0)  # "the US, backed by Italy, urged"
    return range(commas[0], commas[1])


def _is_state(actor: Actor, knowledge: KnowledgeBase) -> bool:
    """Is the place a country, which may fight, and not a town, which is fought for?"""
    place = knowledge.places.get(actor.entity or "")
    return place is not None and place.type == "country"


def implied(scene: Scene, clause: Clause, kind: Kind, words: Vocabulary, knowledge: KnowledgeBase) -> list[Actor]:
    """The states that adjectives beside the event's noun give it to: "an American relief plane"."""
    if kind not in _OF_SIDES | _OF_TWO:
        return []
    head = clause.head
    near = (
        range(head.last + 1, min(clause.end, head.last + _NOUN_PHRASE))
        if words.verb_first
        else range(max(clause.first, head.first - _NOUN_PHRASE), head.last)
    )
    if words.verb_first and not head.nominal:  # a verb's own noun: "a third American plane landed"
        near = range(head.first, min(clause.end, head.last + 2))
    found: list[Actor] = []
    taken = {index for actor in scene.actors for index in range(actor.first, actor.last + 1)}
    for index in near:
        word = scene.at(index)
        if not word or not (word[0].isalnum() or word in ".-"):
            if words.verb_first:
                break
            found = []  # "Jordan, a US ally, trained …"
            continue
        code = words.country(word) if index not in taken and not _is_man(scene, index, words) else None
        place = knowledge.country_place(code) if code else None
        if code and place and all(code != other.country for other in found):
            found.append(Actor(index, index, place, None, "place", word, "", code))
    return found if kind in _OF_SIDES or len(found) > 1 else []


def _is_man(scene: Scene, index: int, words: Vocabulary) -> bool:
    """Where adjectives follow: does a nationality stand for one of it, with no noun before it: "a strike killed *the Tunisian* X"?"""
    word, noun = scene.at(index), scene.at(index - 1).startswith(words.articles) or index - 1 in scene.named
    man = words.verb_first and word.startswith(words.articles) and not word.endswith(words.feminine)
    return man and (index - 1 in scene.timed or not noun)


def has_partner(scene: Scene, clause: Clause, actors: list[Actor], words: Vocabulary) -> bool:
    """Is somebody named after a word like "with", or as whom "his meeting" was with?"""
    last = clause.head.last
    if clause.head.nominal and words.possessed(scene.at(last)):
        met = [actor for actor in actors if actor.kind != "place" and 1 <= actor.first - last <= 4]
        if any(actor.first == last + 1 or prefixed(scene, actor, words) for actor in met):
            return True
    own = last if clause.head.nominal and last > clause.head.head else -1  # "a call *to* Haftar"
    return any(
        (index == own or scene.at(index) in words.partners) and any(1 <= actor.first - index <= 4 for actor in actors)
        for index in range(clause.head.head, len(scene.words))
    )
