"""The tokens before a word → do they make a noun of it: an article, "the" before a time?"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.events.cues import Cues
from generator.events.lexemes import Token

__all__ = ["after_article", "points", "the_one_of"]

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


def after_article(words: Sequence[Token], index: int, cues: Cues) -> bool:
    """Does an indefinite article stand shortly before the word, with no mark and no word of a verb between?"""
    for before in range(index - 1, max(index - 1 - _PHRASE, -1), -1):
        if words[before].text in cues.indefinite:
            return True
        if not words[before].is_word or words[before].text in cues.finite:
            return False
    return False
