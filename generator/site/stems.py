"""A text → its words, and one form that stands for all forms of a word, as readers look for it.

`templates/theme/assets/search.js` does the same to what is typed; a test compares the two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from generator.languages.interface import Search
from generator.text import fold

__all__ = ["Stems", "tokens"]

_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){1,}[^\W\d_](?![^\W_])")


@lru_cache(maxsize=1024)
def tokens(text: str) -> tuple[str, ...]:
    """The words of a text in folded spelling; `U.S.` is one, and so is each part of `al-Sarraj`."""
    folded = _DOTTED.sub(lambda found: found[0].replace(".", ""), fold(unicodedata.normalize("NFKC", text)).text)
    return tuple(_WORD.findall(folded))


class Stems:
    """The one form of a word, by the rules of the language whose letters it is written in; `first` wins when several fit."""

    def __init__(self, first: str, rules: dict[str, Search]) -> None:
        ordered = [rules[first], *(rows for code, rows in rules.items() if code != first)]
        self._stems: dict[str, str] = {}
        self._bare: dict[str, list[str]] = {}
        self._begins: dict[str, bool] = {}
        self._rules = [(re.compile(f"[{rows.letters}]"), rows) for rows in ordered]
        self.groups: dict[tuple[str, ...], str] = {}
        for number, group in enumerate(group for rows in ordered for group in rows.same):
            for phrase in group:
                self.groups.setdefault(tuple(self.stem(word) for word in tokens(phrase)), f"={number}")
        self._starts = {phrase[0] for phrase in self.groups if phrase}
        self.longest = max((len(phrase) for phrase in self.groups), default=1)

    def rules(self, word: str) -> Search | None:
        """The rows for a word; None for numbers and scripts without rules."""
        return next((rows for letters, rows in self._rules if letters.match(word)), None)

    def begins(self, word: str) -> bool:
        """May a group of words that find one another begin with the word, whatever words there are besides?"""
        if word not in self._begins:
            self._begins[word] = not self._starts.isdisjoint((self.stem(word), *self.bare(word)))
        return self._begins[word]

    def stem(self, word: str) -> str:
        """Without article and endings."""
        if word not in self._stems:
            self._stems[word] = self._stem(word)
        return self._stems[word]

    def bare(self, word: str) -> list[str]:
        """The stems of what remains when a particle that is written together with the word comes off."""
        if word not in self._bare:
            self._bare[word] = self._without(word)
        return self._bare[word]

    def _stem(self, word: str) -> str:
        rows = self.rules(word)
        if rows is None:
            return word
        for article in rows.articles:
            if word.startswith(article) and len(word) - len(article) >= rows.shortest:
                return self._end(word[len(article) :], rows)
        return self._end(word, rows)

    def _without(self, word: str) -> list[str]:
        rows = self.rules(word)
        if rows is None or any(word.startswith(one) and len(word) - len(one) >= rows.shortest for one in rows.articles):
            return []
        fitting = (one for one in rows.clitics if word.startswith(one) and len(word) - len(one) >= rows.shortest)
        return [self._end(word[len(one) :], rows) for one in fitting]

    def _end(self, word: str, rows: Search) -> str:
        for ending, instead in rows.endings.items():
            if word.endswith(ending) and len(word) - len(ending) >= rows.shortest:
                word = word[: -len(ending)] + instead
                break
        found = True
        while found:
            found = False
            for suffix in rows.suffixes:
                if word.endswith(suffix) and len(word) - len(suffix) >= rows.shortest:
                    word, found = word[: -len(suffix)], True
                    break
        return word

    def alike(self, stems: list[str]) -> Iterator[str]:
        """The groups of words that find one another to which some of the stems in a row belong."""
        for start, stem in enumerate(stems):
            if stem not in self._starts:
                continue
            for length in range(1, self.longest + 1):
                if group := self.groups.get(tuple(stems[start : start + length])):
                    yield group
