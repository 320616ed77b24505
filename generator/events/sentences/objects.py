"""The triggers of a sentence → the same without those of which others only speak: what is condemned, what is said of a noun."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.events.sentences.cues import COMMAS, REACH, Cues
from generator.events.sentences.hits import Hit
from generator.events.sentences.lexemes import Lexicon, Token

__all__ = ["TELLING", "without_objects"]

_OF_OBJECTS = frozenset({"condemned", "welcomed"})
"""Acts whose object may stand after a preposition that means "with"."""
TELLING = frozenset({"said", "announced", "denied"})
"""Acts whose object is what they tell."""
_APART = 10
"""Words that may stand between a noun and a verb that says the same of it."""
_TIMING = frozenset({"before", "after", "during", "while"})
"""How a clause hangs that says when."""
_CLOSE = 3
"""The same where the verb says only something like it."""


def without_objects(
    words: Sequence[Token], found: list[Hit], words_of: Lexicon, cues: Cues, masked: Collection[int]
) -> list[Hit]:
    """Without what somebody only speaks of: "condemned the attack in a statement on Friday" tells of the statement."""
    kept: list[Hit] = []
    for noun, verb in zip((None, *found), found, strict=False):
        last = kept[-1] if kept else None
        hit = verb._replace(row=noun.row) if noun and _tells_of(words, verb, noun, cues, words_of) else verb
        if not words_of.derived and _is_inserted(words, hit, cues):
            continue
        if last and (_is_argument(words, hit, last, cues) or _is_relative(words, hit, last, cues, words_of)):
            if hit.row in words_of.dealt and last.row in words_of.dealing:
                kept[-1] = hit  # "the meeting dealt with …": the meeting as known
            continue
        if last and last.group == "speech" and last.row not in TELLING and hit.nominal and not hit.supported:
            between = [place for place in range(last.last + 1, hit.first) if place not in masked]
            apart = len(between) > REACH or any(
                words[place].text in COMMAS or any(True for _ in cues.at(words, place)) for place in between
            )
            known = hit.definite or hit.last + 1 in masked  # "Tuesday's attack", with the time after it
            governs = not hit.preposition or (last.row in _OF_OBJECTS and hit.preposition in cues.with_prefixes)
            if known and not apart and governs:
                continue
        kept.append(hit)
    return kept


def _is_inserted(words: Sequence[Token], hit: Hit, cues: Cues) -> bool:
    """Does a word of speech only say by whom somebody is helped or praised: "Haftar, *backed by* Egypt, launched …"?"""
    aside = hit.first > 0 and words[hit.first - 1].text in COMMAS
    passive = aside and hit.group == "speech" and hit.tense == "past"
    return passive and hit.last + 1 < len(words) and words[hit.last + 1].text in cues.agents


def _tells_of(words: Sequence[Token], verb: Hit, noun: Hit, cues: Cues, words_of: Lexicon) -> bool:
    """Does a verb of fighting tell of what the noun before it names: "the bombing *that targeted* the bank"?"""
    fought = noun.nominal and words_of.fought >= {noun.row, verb.row} and not verb.nominal
    one = noun.last + 2 == verb.first
    return fought and one and any(link == "relative" for _, link in cues.at(words, noun.last + 1))


def _is_relative(words: Sequence[Token], hit: Hit, noun: Hit, cues: Cues, words_of: Lexicon) -> bool:
    """Does a verb say of a noun before it what the noun says: "a strike (that) hit …", without a word between the two clauses?"""
    between = range(noun.last + 1, hit.first)
    last = words_of.forms(words[noun.last].text) if noun.last > noun.head else ()  # "came under *attack*"
    ends = noun.nominal or any(form.tense == "noun" for form in last)
    reach = _APART if noun.row == hit.row else _CLOSE if words_of.fought >= {noun.row, hit.row} else -1
    before = words[hit.first - 1].text  # with a conjunction written to it or not
    said = {before, before[1:] if before[0] in cues.conjunctions else before}
    auxiliary = cues.auxiliary - cues.pluperfect
    goes_on = words_of.derived and not said.isdisjoint(auxiliary)  # "*then* met", "*and has* met"
    verb = not (hit.nominal or hit.conjoined or goes_on) and hit.tense == "past"
    near = ends and verb and len(between) <= reach and not _is_set_before(words, noun, between, cues)
    return near and not any(True for place in between for _ in cues.at(words, place))


def _is_set_before(words: Sequence[Token], noun: Hit, between: range, cues: Cues) -> bool:
    """Does a comma close what only says when: "*before his meeting with Saleh,* Norland met Haftar"?"""
    opened = (link for place in range(max(0, noun.first - 2), noun.first) for _, link in cues.at(words, place))
    return not _TIMING.isdisjoint(opened) and any(words[place].text in COMMAS for place in between)


def _is_argument(words: Sequence[Token], hit: Hit, verb: Hit, cues: Cues) -> bool:
    """Is a definite noun of the one that acts: "the forum" in "elected the forum …", "voted *the forum's* members …"?"""
    plain = hit.nominal and hit.definite and not (hit.supported or hit.preposition or hit.conjoined)
    near = hit.first == verb.last + 1 or (hit.first == verb.last + 2 and words[hit.first - 1].text in cues.groups)
    return plain and verb.group == "event" and not verb.nominal and near
