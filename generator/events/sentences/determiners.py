"""The tokens around a word → do they make a noun of it (an article, "the" before a time), a verb of its own, and how far is it?"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.events.sentences.cues import COMMAS, Cues
from generator.events.sentences.lexemes import Token

__all__ = [
    "after_article",
    "after_comma",
    "after_preposition",
    "goes_on",
    "is_about",
    "is_dated",
    "is_verb",
    "of_phrase",
    "only_helps",
    "points",
    "steps",
    "the_one_of",
]

_PHRASE = 3
"""Words within which an article stands before its noun."""


def points(words: Sequence[Token], index: int, cues: Cues) -> bool:
    """Does "the", "that", "his" stand before the noun?"""
    return index > 0 and words[index - 1].text in cues.pointing


def the_one_of(words: Sequence[Token], index: int, masked: Collection[int], cues: Cues) -> bool:
    """Does a determiner stand before the name or time before the word, which is no plural: "the December vote"?"""
    first = index - 1
    while first in masked:
        first -= 1
    determined = first >= 0 and words[first].text in cues.pointing | cues.indefinite
    return determined and not words[index - 1].text.endswith(cues.plural)


def is_dated(words: Sequence[Token], index: int, masked: Collection[int], timed: Collection[int], cues: Cues) -> bool:
    """Does a time stand before the word, behind a determiner, or also a name: "the November vote", "the 2012 Sebha attacks"?"""
    first = index
    while first - 1 in masked:
        first -= 1
    return {first, index - 1} & set(timed) != set() and the_one_of(words, index, masked, cues)


def only_helps(words: Sequence[Token], verb: int, cues: Cues) -> bool:
    """Has an auxiliary a verb of its own behind it: "*is considering* sanctions", "the raid by rebels who have *been fighting*"?"""
    after = words[verb + 1].text if verb + 1 < len(words) else ""
    return words[verb].text in cues.auxiliary and after.endswith(cues.gerund)


def of_phrase(words: Sequence[Token], index: int, cues: Cues) -> bool:
    """Has a noun a day of its own, in a phrase of another noun, whose the verb is: "the victims *of Sunday's raid* are buried"?"""
    return (
        index > 2
        and words[index - 1].text.endswith(cues.possessive)
        and words[index - 2].text in cues.prepositions
        and words[index - 3].is_word
    )


def after_article(words: Sequence[Token], index: int, cues: Cues) -> bool:
    """Does an indefinite article stand shortly before the word, with no mark and no word of a verb between?"""
    for before in range(index - 1, max(index - 1 - _PHRASE, -1), -1):
        if words[before].text in cues.indefinite:
            return True
        if not words[before].is_word or words[before].text in cues.finite:
            return False
    return False


def steps(words: Sequence[Token], between: range, masked: Collection[int], cues: Cues) -> int:
    """Words between a noun and its verb that say neither where nor when, nor stand aside between two commas:
    "the strike near Ubari on Saturday, the first this year, killed …".
    """
    commas = [place for place in between if words[place].text in COMMAS]
    if any(words[place].text in cues.announcing for place in between):
        return len(words)  # "told on the visit *of* a report that he will present"
    if commas and _within_relative(words, between.start - 1, cues):
        return len(between)  # "Haftar, whose arrest set off clashes in Tripoli, killing 55, was brought back"
    if len(commas) == 1 and _set_before(words, between.start - 1, cues):
        return len(words)  # "With elections due in May, Haftar launched …"
    aside = range(commas[0], commas[-1] + 1) if len(commas) > 1 else ()
    return sum(not (place in masked or place in aside or words[place].text in cues.locative) for place in between)


def _set_before(words: Sequence[Token], index: int, cues: Cues) -> bool:
    """Does a preposition with which the sentence opens govern a word?"""
    first = words[0].text
    bare = first[1:] if first[0] in cues.conjunctions else first
    opens = first in cues.prepositions or bare in cues.prepositions or any(True for _ in cues.at(words, 0))
    return opens and index < _PHRASE


def _within_relative(words: Sequence[Token], index: int, cues: Cues) -> bool:
    """Does a word stand in a relative clause that no comma has closed before it?"""
    for place in range(index, -1, -1):
        if words[place].text in COMMAS:
            return False
        if any(link == "relative" for _, link in cues.at(words, place)):
            return True
    return False


def after_comma(words: Sequence[Token], place: int, cues: Cues) -> bool:
    """Where forms are listed: does something else begin behind a comma: "held elections*, discussing* in a meeting"?"""
    following = words[place + 1].text if place + 1 < len(words) else ""
    return words[place].text in COMMAS and following.endswith(cues.gerund)


def after_preposition(words: Sequence[Token], noun: int, cues: Cues, masked: Collection[int]) -> bool:
    """Does a preposition stand before a noun, or before the one whose genitive it is: "dwelt *on the file of* the elections"?"""
    place, articles = noun - 1, cues.articles
    genitive = noun > 1 and bool(articles) and words[noun].text.startswith(articles) and place not in masked
    if genitive and words[place].is_word and not words[place].text.startswith(articles):
        place -= words[place].text not in cues.prepositions
    return place >= 0 and words[place].text in cues.prepositions


def is_about(words: Sequence[Token], verb: int, noun: int, cues: Cues) -> bool:
    """Does a preposition part a noun from a verb of being, which then says what somebody is, not what there was: "the embassy *is
    concerned about* violent clashes"?
    """
    near = range(max(verb + 1, noun - _ADJECTIVES - 1), noun)
    governs = (words[place].text in cues.prepositions and not any(cues.at(words, place)) for place in near)
    return words[verb].text in cues.auxiliary and any(governs)


_ADJECTIVES = 2
"""Words that may stand between a preposition and its noun."""


def is_verb(words: Sequence[Token], index: int, masked: Collection[int], cues: Cues, *, beside: bool) -> bool:
    """Is a form that may be a noun as well ("vote", "visits", "meeting") a verb here: after a name, a pronoun, "to", "will"?

    `beside`: right behind a noun that tells something ("the talks open").
    """
    if index and words[index - 1].text == "-" and words[index].glued:
        return False  # "UN-backed"
    if not words[index].text.endswith(cues.plural) and after_article(words, index, cues):
        return False  # "a US strike"
    if index and (words[index - 1].text.endswith(cues.possessive) or words[index - 1].text in cues.nationalities):
        return False  # "Norland's visit", "the US strike"
    one = not words[index].text.endswith(cues.plural)
    if one and index - 1 in masked and the_one_of(words, index, masked, cues):
        return False  # "the December vote"
    if index - 1 in masked and not (words[index].text.endswith(cues.plural) or _several(words, index, masked, cues)):
        return False  # "the CIA post"
    if index == 0:  # "Meeting Haftar", but "Storm Daniel hit", "Clashes killed"
        return words[0].text.endswith(cues.gerund)
    if index - 1 in masked or words[index - 1].text in cues.finite or not words[index - 1].is_word:
        return True
    if goes_on(words, index, cues):
        return True
    before, word = words[index - 1].text, words[index].text
    if before.endswith(cues.plural) and before not in cues.small and not word.endswith(cues.plural):
        return True  # "the ministers meet"
    after = index + 1 in masked or (index + 1 < len(words) and words[index + 1].text in cues.determiners)
    if after and not one and not before.endswith(cues.plural) and after_article(words, index, cues):
        return True  # "a court convicts the guard"
    return beside and (before.endswith(cues.plural) or word.endswith(cues.plural))


def goes_on(words: Sequence[Token], index: int, cues: Cues) -> bool:
    """As in "is visiting", "were meeting"?"""
    return index > 0 and words[index].text.endswith(cues.gerund) and words[index - 1].text in cues.progressive


def _several(words: Sequence[Token], index: int, masked: Collection[int], cues: Cues) -> bool:
    """Do the names before the word stand for several: "the US, Libya", "Norland and Haftar", "the ambassadors"?"""
    first = index - 1
    while first in masked:
        if words[first].text.endswith(cues.plural) or words[first].text in COMMAS | cues.and_:
            return True
        first -= 1
    return first >= 0 and words[first].text in COMMAS | cues.and_
