"""A trigger and the one before it → where its clause begins: at its subject, its time, its article, or at what it is told with."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from generator.events.sentences.cues import COMMAS, SEPARATORS, Cues, Link
from generator.events.sentences.hits import Hit
from generator.events.sentences.lexemes import Token
from generator.events.sentences.objects import TELLING

__all__ = [
    "apposed",
    "begun",
    "goes_on",
    "phrase_start",
    "recalled_from",
    "said_at",
    "said_start",
    "says_so",
    "subject_start",
]


def said_start(words: Sequence[Token], said: int, hit: Hit, cues: Cues, masked: Collection[int]) -> int:
    """Where such a clause begins: with whom it is about, after the time of the verb of speech."""
    start = hit.first
    small = cues.determiners | cues.auxiliary | cues.finite
    while start - 1 > said and (start - 1 in masked or words[start - 1].text in small):
        start -= 1
    if start in masked and words[start - 1].text in cues.prepositions:
        while start < hit.first and start in masked:
            start += 1
    return start


def said_at(words: Sequence[Token], last: Hit, hit: Hit, cues: Cues, timed: Collection[int]) -> int | None:
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


def says_so(
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


def subject_start(
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


def goes_on(words: Sequence[Token], hit: Hit, cues: Cues, masked: Collection[int]) -> bool:
    """Does somebody do one thing more, behind a list with commas: "met Menfi, Dbeibah, and Saleh *and (also) praised* them"?"""
    before = hit.first - 1
    while before not in masked and words[before].text in cues.auxiliary - cues.and_:
        before -= 1
    return words[before].text in cues.and_ and before - 1 in masked


def apposed(words: Sequence[Token], before: int, comma: int, masked: Collection[int]) -> int:
    """Where a name begins that stands between commas, and who it is behind it: "held in Cairo, *Naji Issa*, the governor, met"; else 0."""
    marks = [place for place in range(before + 1, comma) if words[place].text in COMMAS]
    between = ((first, second) for first, second in pairwise(marks) if second > first + 1 and words[first].text != "(")
    return next((one + 1 for one, two in between if all(place in masked for place in range(one + 1, two))), 0)


def begun(words: Sequence[Token], before: int, comma: int, cues: Cues, masked: Collection[int]) -> int:
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


def recalled_from(words: Sequence[Token], before: int, hit: Hit, cues: Cues) -> int:
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


def phrase_start(
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
