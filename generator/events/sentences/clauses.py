"""Sentence → clauses: each with the one trigger that heads it and what it is to the clause before.

Not a parser.  A clause runs from the cue that opens it (a subordinator, a relative, a comma, a conjoined verb) to the next
clause that has a trigger of its own.  That is what keeps two events of one sentence, and their dates, apart.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from generator.events.sentences.cues import COMMAS, REACH, Cues, Link, cues_of
from generator.events.sentences.hits import Hit, hits
from generator.events.sentences.lexemes import Lexicon, Token, lexicon
from generator.events.sentences.objects import TELLING, without_objects
from generator.events.sentences.starts import (
    apposed,
    begun,
    goes_on,
    phrase_start,
    recalled_from,
    said_at,
    said_start,
    says_so,
    subject_start,
)
from generator.languages import Language

__all__ = ["Clause", "clauses"]

_LEAD = 4
"""So many words at least make a clause of their own before the first trigger."""


class Clause(NamedTuple):
    """Tokens `first:end` of a sentence, headed by one trigger; `parent` is the index of the clause it hangs on."""

    first: int
    end: int
    head: Hit
    link: Link
    parent: int | None


def clauses(
    words: Sequence[Token], language: Language, masked: Collection[int] = (), nouns: Collection[int] = (),
    timed: Collection[int] = (),
) -> list[Clause]:  # fmt: skip
    """The clauses of a sentence, in order; empty when nothing in it tells or says anything.

    `masked` are the tokens of names and times: no trigger and no cue stands there, `timed` those of times; `nouns` are
    words that are no verb, however they are folded.
    """
    cues, words_of = cues_of(language), lexicon(language)
    heads: list[Hit] = []
    told = hits(words, words_of, cues, masked, nouns, timed)
    for hit in without_objects(words, told, words_of, cues, masked):
        if not (heads and _carries(words, heads[-1], hit, words_of)):
            heads.append(hit)
    found: list[Clause] = []
    for index, hit in enumerate(heads):
        start, link = (
            _boundary(words, heads[index - 1], hit, cues, masked, timed, names_first=not words_of.derived)
            if index
            else _opening(words, hit, cues, masked, timed)
        )
        if index and link == "and" and not words_of.derived and _is_content(words, heads[index - 1], hit, cues, masked):
            start, link = said_start(words, heads[index - 1].last, hit, cues, masked), "that"
        if found:
            found[-1] = found[-1]._replace(end=start)
        found.append(Clause(start, len(words), hit, link, _parent(found, link)))
    return found


def _carries(words: Sequence[Token], verb: Hit, noun: Hit, words_of: Lexicon) -> bool:
    """Does the phrase of a verb end in a word that carries the noun after it: "failed *to hold* talks"?"""
    phrase = not verb.nominal and verb.last > verb.first and noun.nominal and noun.first == verb.last + 1
    return phrase and any(form.group == "holding" for form in words_of.forms(words[verb.last].text))


def _is_content(words: Sequence[Token], said: Hit, hit: Hit, cues: Cues, masked: Collection[int]) -> bool:
    """Is a clause what a verb of speech right before it tells, without a "that": "AFRICOM said it carried out a strike"?"""
    verbal = hit.supported or not hit.nominal
    if said.group != "speech" or said.row not in ("said", "announced", "denied") or not verbal or hit.tense == "noun":
        return False
    between = [words[place].text for place in range(said.last + 1, hit.first) if place not in masked]
    return all(word[0].isalnum() and word not in cues.and_ for word in between)


def _parent(found: list[Clause], link: Link) -> int | None:
    """What a clause hangs on: a coordinated one on what its sibling hangs on, any other on the clause before."""
    if not found:
        return None
    return found[-1].parent if link in ("and", "while") else len(found) - 1


def _boundary(
    words: Sequence[Token], last: Hit, hit: Hit, cues: Cues, masked: Collection[int], timed: Collection[int], *,
    names_first: bool,
) -> tuple[int, Link]:  # fmt: skip
    """Where the clause of `hit` begins after that of `last`, and how it hangs on what precedes."""
    comma: int | None = None
    before = last.last
    for place in range(hit.first, before, -1):
        if place in masked:
            continue
        if found := _cue(words, place, hit, cues, masked):
            earlier = _cue(words, place - 1, hit, cues, masked) if found == "that" and place - 1 > before else None
            if earlier in ("before", "after", "while"):  # "before they reached an agreement", "but (it was) that …"
                return place - 1, earlier
            if names_first and comma and place < comma - 1 and says_so(words, comma, hit, cues, masked, timed):
                break
            if (
                comma
                and not hit.nominal
                and place < comma - 1
                and all(step in timed for step in range(place + 1, comma))
            ):
                break  # "the first visit *since 2014*, and met him"
            return place, found
        if comma is None and words[place].text in COMMAS:
            comma = place
    if recalled := recalled_from(words, before, hit, cues):
        return recalled, "and"
    own = hit.preposition in words[hit.first].text[:2]  # not "announced its carrying out *of a strike*"
    if hit.preposition and hit.nominal and own:
        return hit.first, "purpose" if hit.preposition in cues.purpose_prefixes else "by"
    if hit.nominal and (not hit.supported or hit.first == hit.head < hit.last):  # "the summit that was held in June"
        return phrase_start(words, before, hit, cues, masked if names_first else (), timed)
    if comma is None and names_first and (start := said_at(words, last, hit, cues, timed)):
        return start, "that"
    said = before + 1
    if names_first and last.row in TELLING and words[said].text in cues.finite and words[said + 1].text in cues.and_:
        return said, "that"  # "said *he and* the minister, Jane Doe, discussed oil"
    if names_first and not hit.nominal and goes_on(words, hit, cues, masked):
        return hit.first, "and"
    if comma is None and names_first and not hit.nominal:
        return subject_start(words, last, hit, cues, masked, timed), "and"
    if names_first and comma == hit.first - 1 and (named := apposed(words, before, comma, masked)):
        return named, "and"
    return (hit.first if comma is None else begun(words, before, comma, cues, masked)), "and"


def _cue(words: Sequence[Token], place: int, hit: Hit, cues: Cues, masked: Collection[int]) -> Link | None:
    """The link of the cue at a token, when it opens the clause of `hit`: a preposition must stand close to its noun."""
    for length, link in cues.at(words, place):
        between = sum(index not in masked for index in range(place + length, hit.first))
        if link == "purpose" and place + length in masked and not _is_whose(place + length, hit, masked):
            continue  # "went to *Tripoli* and signed", "a visit to *Tripoli* with a meeting", but "to *Haftar's* meeting"
        if link == "purpose" and words[place - 1].text in cues.planning:
            continue
        if link == "purpose" and words[place].text in cues.prepositions and words[place + length].text in cues.pointing:
            continue  # "charges linked to *the* assault"
        if link in ("that", "relative", "while", "if") or (place + length <= hit.first and between < REACH):
            return link
    return None


def _is_whose(place: int, hit: Hit, masked: Collection[int]) -> bool:
    """Does nothing but a name stand from a token to a noun, so that it says whose that is?"""
    return hit.nominal and all(index in masked for index in range(place, hit.first))


def _has_subject(words: Sequence[Token], place: int, hit: Hit, cues: Cues, masked: Collection[int]) -> bool:
    """Does "that" open what is said, and is no relative: "it was known that *they* met", not "the bomb that killed …"?"""
    opens = place + 1 in masked or words[place + 1].text in cues.determiners | cues.finite or not cues.finite
    return opens and not any(word.text in COMMAS for word in words[place : hit.first])


def _opening(
    words: Sequence[Token], hit: Hit, cues: Cues, masked: Collection[int], timed: Collection[int]
) -> tuple[int, Link]:
    """The first clause begins with the sentence; or later, when a cue or a conjoined verb leaves a clause without a
    trigger before it ("the commission buried its dead on Thursday, a day after bombers stormed it").
    """
    for place in range(min(2, hit.first)):
        for length, link in cues.at(words, place):
            between = sum(index not in masked for index in range(place + length, hit.first))
            if link in ("after", "before", "during", "if") and between < REACH:
                return 0, link
            comma = next((index for index in range(place, hit.first) if words[index].text in COMMAS), None)
            if link == "while" and comma and cues.articles and (hit.supported or not hit.nominal):
                return comma + 1, "and"  # "While Haftar stayed away, *Sarraj* met …"
    comma = next((place for place in range(hit.first - 1, _LEAD, -1) if words[place].text in COMMAS), 0)
    subject = (0 in masked and 0 not in timed) or words[0].text in cues.determiners
    subject &= any(
        place not in masked and words[place].text not in cues.and_ for place in range(comma)
    )  # no title only
    if comma and subject and not cues.articles and says_so(words, comma, hit, cues, masked, timed):
        return comma + 1, "and"
    recalled = recalled_from(words, 0, hit, cues)
    if recalled > _LEAD:
        return recalled, "and"
    verb = hit.first
    while verb > 0 and not cues.articles and words[verb - 1].text in cues.auxiliary:
        verb -= 1
    closed = words[verb - 1].text in COMMAS and hit.tense == "past" and (hit.supported or not hit.nominal)
    for place in range(hit.first, 0, -1):
        found = _cue(words, place, hit, cues, masked) if place not in masked else None
        if found == "relative" and closed and place < verb - 2:
            continue  # "On 4 April Haftar, *who controls the east,* launched an offensive"
        aside = not cues.articles and any(word.text in COMMAS for word in words[1:place])
        if found in ("after", "before", "while") and closed and aside and place < verb - 2:
            continue  # "Jones, *based in Malta since the war,* had met him"
        if found == "that" and any(text in cues.earlier for word in words[:2] for text in (word.text, word.text[1:])):
            break
        if found == "that" and hit.tense == "past" and _has_subject(words, place, hit, cues, masked):
            return place, found  # "It will be recalled that they met"
        if found in ("after", "before", "relative", "while") and place > _LEAD:
            return place, found
        if found == "after" and hit.nominal and place > 1 and cues.articles:
            return place, found  # "This call comes *after* a visit that …"
        if (
            found == "purpose"
            and place > _LEAD
            and words[place].text not in cues.prepositions
            and hit.tense == "present"
        ):
            return place, found  # "worked for months *so that* they would take part"
    if hit.conjoined and not hit.nominal and hit.first > _LEAD and any(index in masked for index in range(hit.first)):
        return hit.first, "and"
    return 0, "start"
