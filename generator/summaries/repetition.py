"""Sentences taken so far → has another said it already?"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

__all__ = ["Said"]


class Said:
    """What was said, found without comparing everything with everything.

    Two sets of words that share so much share one of the few rarest words of the smaller (prefix filtering: Chaudhuri,
    Ganti & Kaushik 2006), so only sentences with such a word are compared.
    """

    def __init__(self, sentences: Iterable[Collection[str]], share: float) -> None:
        """`share` is how many of the words of the shorter sentence have to stand in the other, 0 to 1."""
        self._held = Counter(word for words in sentences for word in words)
        self._share = share
        self._taken: list[frozenset[str]] = []
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._by_rare: dict[str, list[int]] = defaultdict(list)

    def add(self, words: frozenset[str]) -> None:
        """A sentence is taken."""
        number = len(self._taken)
        self._taken.append(words)
        for word in words:
            self._by_word[word].append(number)
        for word in self._rare(words):
            self._by_rare[word].append(number)

    def holds(self, words: frozenset[str]) -> bool:
        """Is this said by one taken, or one taken by this?"""
        near = {number for word in words for number in self._by_rare.get(word, ())}
        near.update(number for word in self._rare(words) for number in self._by_word.get(word, ()))
        return any(self._alike(words, self._taken[number]) for number in near)

    def _alike(self, words: frozenset[str], other: frozenset[str]) -> bool:
        return len(words & other) >= self._share * max(1, min(len(words), len(other)))

    def _rare(self, words: frozenset[str]) -> list[str]:
        needed = math.ceil(self._share * len(words) - 1e-9)
        return sorted(words, key=lambda word: (self._held[word], word))[: len(words) - needed + 1]
