"""A reading → the countries of which each sentence speaks: by name, by whose officials they are, by an adjective."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import chain

from generator.events.sentences.lexemes import tokens
from generator.events.sentences.vocabulary import Vocabulary, vocabulary
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import Mention, Reading
from generator.text import Remembered, Span, fold

__all__ = ["countries"]


def countries(reading: Reading, language: Language, knowledge: KnowledgeBase) -> dict[Span, frozenset[str]]:
    """The countries (ISO codes) of which each sentence speaks: places and people named, "the American decision", "two Libyans"."""
    starts = [mention.span.start for mention in reading.mentions]
    text, known = reading.article.text, vocabulary(language)
    found: dict[Span, frozenset[str]] = {}
    for span in (sentence.span for sentence in reading.sentences):
        mine = reading.mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        inside = [one for one in mine if span.holds(one.span) and one.entity not in knowledge.publishers]
        named = {_country(one, reading, knowledge) for one in inside if not _is_origin(text, one.span, span, known)}
        words = _words(span.of(text))
        if known.origins.isdisjoint(words):
            named |= set(map(known.adjectives.__getitem__, words))
        else:  # "the US dollar", "American-made rifles"
            beside = zip(("", *words), words, (*words[1:], ""), strict=False)
            named |= {known.adjectives[word] for before, word, after in beside if not known.origins & {before, after}}
        found[span] = frozenset(code for code in named if code)
    return found


def _is_origin(text: str, name: Span, sentence: Span, known: Vocabulary) -> bool:
    """Does a country only say whose money something is, or where it was made: "US dollars", "U.S.-built"?"""
    return not known.origins.isdisjoint(_words(text[name.end : min(name.end + _BESIDE, sentence.end)])[:1])


_BESIDE = 16
"""Code points in which the word beside a name ends."""


@lru_cache(maxsize=512)  # of a long article: whoever extracts its events asks, and whoever tells what it touches
def _words(text: str) -> tuple[str, ...]:
    return tuple(chain.from_iterable(map(_parts.__getitem__, fold(text).pieces)))


def _split(piece: str) -> list[str]:
    return [part for word in tokens(piece)[0] if word.is_word for part in word.text.split("-")]  # "Israeli-Saudi ties"


_parts = Remembered(_split)


def _country(mention: Mention, reading: Reading, knowledge: KnowledgeBase) -> str | None:
    return mention.country or (knowledge.country(mention.entity, reading.dateline.when) if mention.entity else None)
