"""Sentence → clauses: each with the one trigger that heads it and what it is to the clause before.

Not a parser.  A clause runs from the cue that opens it (a subordinator, a relative, a comma, a conjoined verb) to the next
clause that has a trigger of its own.  That is what keeps two events of one sentence, and their dates, apart.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.events.sentences.cues import COMMAS, REACH, SEPARATORS, Cues, Link, cues_of
from generator.events.sentences.hits import Hit, hits
from generator.events.sentences.lexemes import Lexicon, Token, lexicon
from generator.events.sentences.objects import TELLING, without_objects
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
            start, link = _said_start(words, heads[index - 1].last, hit, cues, masked), "that"
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


def _said_start(words: Sequence[Token], said: int, hit: Hit, cues: Cues, masked: Collection[int]) -> int:
    """Where such a clause begins: with whom it is about, after the time of the verb of speech."""
    start = hit.first
    small = cues.determiners | cues.auxiliary | cues.finite
    while start - 1 > said and (start - 1 in masked or words[start - 1].text in small):
        start -= 1
    if start in masked and words[start - 1].text in cues.prepositions:
        while start < hit.first and start in masked:
            start += 1
    return start


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
            if names_first and comma and place < comma - 1 and _says_so(words, comma, hit, cues, masked, timed):
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
    if recalled := _recalled(words, before, hit, cues):
        return recalled, "and"
    own = hit.preposition in words[hit.first].text[:2]  # not "announced its carrying out *of a strike*"
    if hit.preposition and hit.nominal and own:
        return hit.first, "purpose" if hit.preposition in cues.purpose_prefixes else "by"
    if hit.nominal and (not hit.supported or hit.first == hit.head < hit.last):  # "the summit that was held in June"
        return _phrase_start(words, before, hit, cues, masked if names_first else (), timed)
    if comma is None and names_first and (start := _said_at(words, last, hit, cues, timed)):
        return start, "that"
    said = before + 1
    if names_first and last.row in TELLING and words[said].text in cues.finite and words[said + 1].text in cues.and_:
        return said, "that"  # "said *he and* the minister, Jane Doe, discussed oil"
    if names_first and not hit.nominal and _goes_on(words, hit, cues, masked):
        return hit.first, "and"
    if comma is None and names_first and not hit.nominal:
        return _subject_start(words, last, hit, cues, masked, timed), "and"
    if names_first and comma == hit.first - 1 and (named := _apposed(words, before, comma, masked)):
        return named, "and"
    return (hit.first if comma is None else _begun(words, before, comma, cues, masked)), "and"


def _apposed(words: Sequence[Token], before: int, comma: int, masked: Collection[int]) -> int:
    """Where a name begins that stands between commas, and who it is behind it: "held in Cairo, *Naji Issa*, the governor, met"; else 0."""
    marks = [place for place in range(before + 1, comma) if words[place].text in COMMAS]
    between = ((first, second) for first, second in pairwise(marks) if second > first + 1)
    return next((one + 1 for one, two in between if all(place in masked for place in range(one + 1, two))), 0)


def _goes_on(words: Sequence[Token], hit: Hit, cues: Cues, masked: Collection[int]) -> bool:
    """Does somebody do one thing more, behind a list with commas: "met Menfi, Dbeibah, and Saleh *and (also) praised* them"?"""
    before = hit.first - 1
    while before not in masked and words[before].text in cues.auxiliary - cues.and_:
        before -= 1
    return words[before].text in cues.and_ and before - 1 in masked


def _recalled(words: Sequence[Token], before: int, hit: Hit, cues: Cues) -> int:
    """Where a verb's clause begins with what makes it the past of the past, or what makes sure of it, joined to what is told before:
    "they met on Monday *and had* the court sat …"; 0 where it does not.
    """
    for place in range(hit.first - 1, before, -1) if not hit.nominal else ():
        word = words[place].text
        joined = word[0] in cues.conjunctions
        if joined and place == hit.first - 1 and hit.tense == "past" and word[1:] in cues.completed:
            return place
        if word in cues.pluperfect or word[1:] in cues.pluperfect:
            return place if joined and word[1:] in cues.pluperfect else 0
        if word in SEPARATORS or place < hit.first - _SUBJECT:
            return 0
    return 0


def _says_so(
    words: Sequence[Token], comma: int, hit: Hit, cues: Cues, masked: Collection[int], timed: Collection[int]
) -> bool:
    """Do nobody but those who said it stand between a comma and a verb of speech: "hit a man who led ISIS, *the army said*",
    "*officials in Malta and Tunis said*"?
    """
    between = range(comma + 1, hit.first)
    several = bool(cues.plural) and words[comma + 1].text.endswith(cues.plural) and len(between) <= _SUBJECT
    plain = several or all(place in masked or words[place].text in cues.small for place in between)
    told = hit.group == "speech" and hit.row in TELLING
    return plain and told and any(place in masked and place not in timed for place in between)


def _begun(words: Sequence[Token], before: int, comma: int, cues: Cues, masked: Collection[int]) -> int:
    """Where a clause begins whose time or place stands before a comma: "met Haftar and *on 5 May*, the team met …"; or behind a
    place of the clause before: "met Haftar, in Benghazi and *toured* the port".
    """
    after = comma + 1
    while after in masked or words[after].text in cues.locative:
        after += 1
    if words[comma + 1].text in cues.locative and words[after].text in cues.and_:
        return after + 1
    start = comma
    while start - 1 > before and (start - 1 in masked or words[start - 1].text in cues.locative):
        start -= 1
    opened = start < comma and words[start].text in cues.locative and words[start - 1].text in cues.and_
    return start if opened else comma + 1


def _said_at(words: Sequence[Token], last: Hit, hit: Hit, cues: Cues, timed: Collection[int]) -> int | None:
    """Where that begins which is told without "that": "said *US forces would strike* the camp"; None when it is not."""
    start = last.last + 1
    while start in timed:
        start += 1
    planned = words[hit.first - 2].text in cues.planning  # "said Norland *is due to* meet …"
    between = range(start, hit.first - planned)
    plain = all(words[place].is_word and words[place].text not in cues.prepositions for place in between)
    told = last.group == "speech" and last.row in TELLING and not last.nominal
    return start if told and plain and 0 < len(between) <= _SUBJECT else None


_SUBJECT = 6
"""Words that a subject and its auxiliaries have at most."""


def _subject_start(
    words: Sequence[Token], last: Hit, hit: Hit, cues: Cues, masked: Collection[int], timed: Collection[int]
) -> int:
    """Where the subject of a verb begins that is conjoined, or follows a noun: "met Haftar and *Sarraj* condemned …", "after
    the attack *the envoy* met …"; else the verb itself.
    """
    start, small = hit.first, (cues.determiners | cues.auxiliary | cues.finite) - cues.and_
    while start - 1 > last.last and (
        start - 1 in masked
        or words[start - 1].text in small
        or (start in timed and words[start - 1].text in cues.prepositions)  # "and *on Monday he* visited"
    ):
        start -= 1
    named = any(place in masked for place in range(start, hit.first))
    described = range(start - 1, max(last.last, start - _SUBJECT), -1) if start in masked else ()
    if opened := next((place for place in described if words[place].text in cues.and_), None):
        between = words[opened + 1 : start]  # "and *eastern strongman* Haftar arrived"
        start = opened + 1 if all(word.is_word and word.text not in cues.prepositions for word in between) else start
    behind = last.nominal and start == last.last + 1 and words[start].text in cues.determiners
    return start if named and (behind or words[start - 1].text in cues.and_) else hit.first


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


def _phrase_start(
    words: Sequence[Token], before: int, hit: Hit, cues: Cues, masked: Collection[int], timed: Collection[int]
) -> tuple[int, Link]:
    """A noun that no verb carries takes only its own phrase from the clause before: names right before it, a preposition.

    A time before its article is not its own: "announced *on Sunday* the arrival of …"; one behind it is, however far.
    """
    start = _described(words, before, hit, cues, timed)
    while start - 1 > before and (start - 1 in masked or words[start - 1].text in cues.determiners):
        if start - 1 in timed and words[start].text in cues.determiners:
            break
        start -= 1
    if start - 1 > before and words[start - 1].text in cues.prepositions:
        return start - 1, "by"
    return start, "and"


def _described(words: Sequence[Token], before: int, hit: Hit, cues: Cues, timed: Collection[int]) -> int:
    """Where a noun begins with the time between its article and its adjectives: "the *2009 deadly* bombing"."""
    place = hit.first - 1
    while place > max(before, hit.first - 1 - _ADJECTIVES) and words[place].is_word and place not in timed:
        if words[place].text in cues.prepositions | cues.determiners:
            return hit.first
        place -= 1
    first = place
    while first in timed:
        first -= 1
    return place if before < first < place < hit.first - 1 and words[first].text in cues.determiners else hit.first


_ADJECTIVES = 2
"""Words that may stand between such a time and its noun."""


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
    if comma and subject and not cues.articles and _says_so(words, comma, hit, cues, masked, timed):
        return comma + 1, "and"
    recalled = _recalled(words, 0, hit, cues)
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
