"""A corpus and a query → what it is about: the words that on-topic sentences hold."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from generator.summaries.nouns import Story

__all__ = ["matching", "topic"]

# Ten to forty words give the same timelines.  Better than the handful of words that people ask with: an article on an
# oil spill says "rig", "well" and "Gulf" in most of the sentences that matter.
_WORDS = 20


def matching(stories: Sequence[Story], query: Collection[str]) -> list[Story]:
    """The stories that hold a word of the query; all of them when it is empty."""
    if not query:
        return list(stories)
    return [story for story in stories if any(term in query for passage in story.passages for term in passage.terms)]


def topic(stories: Sequence[Story], query: Collection[str] = ()) -> frozenset[str]:
    """The words that stand in most stories of each language (all that stand in as many), and those asked for."""
    held: dict[str, Counter[str]] = defaultdict(Counter)
    for story in stories:
        held[story.language].update({term for passage in story.passages for term in passage.terms})
    words = set(query)
    for counts in held.values():
        least = min(count for _, count in counts.most_common(_WORDS)) if counts else 0
        words.update(term for term, count in counts.items() if count >= least)
    return frozenset(words)
