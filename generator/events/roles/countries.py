"""A reading → the countries of which each sentence speaks: by name, by whose officials they are, by an adjective."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from generator.events.sentences.lexemes import tokens
from generator.events.sentences.vocabulary import vocabulary
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import Mention, Reading
from generator.text import Span, fold

__all__ = ["countries"]


def countries(reading: Reading, language: Language, knowledge: KnowledgeBase) -> dict[Span, frozenset[str]]:
    """The countries (ISO codes) of which each sentence speaks: places and people named, "the American decision", "two Libyans"."""
    starts = [mention.span.start for mention in reading.mentions]
    found: dict[Span, frozenset[str]] = {}
    for span in (sentence.span for sentence in reading.sentences):
        mine = reading.mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        named = {_country(mention, reading, knowledge) for mention in mine if span.holds(mention.span)}
        named |= set(map(vocabulary(language).adjectives.__getitem__, _words(span.of(reading.article.text))))
        found[span] = frozenset(code for code in named if code)
    return found


@lru_cache(maxsize=512)  # of a long article: whoever extracts its events asks, and whoever tells what it touches
def _words(text: str) -> tuple[str, ...]:
    words = (word.text for word in tokens(fold(text).text)[0] if word.is_word)
    return tuple(part for word in words for part in word.split("-"))  # "Israeli-Saudi ties"


def _country(mention: Mention, reading: Reading, knowledge: KnowledgeBase) -> str | None:
    return mention.country or (knowledge.country(mention.entity, reading.dateline.when) if mention.entity else None)
