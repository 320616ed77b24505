"""`summaries.yaml` → which words of one language say something, which are one word, and what hangs on the sentence before.

All words are matched on the fold of the text (`generator.text.fold`).
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import msgspec

from generator.data import read_yaml
from generator.text import fold

__all__ = ["NONE", "Summaries", "load"]


class Summaries(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """What choosing sentences needs to know of a language."""

    common: tuple[str, ...] = ()
    """Words that say nothing by themselves."""
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    """What may be written before and after a word without making it another; the longest that fits goes."""
    least: int = 3
    """Letters that stay when a prefix or a suffix goes."""
    hanging: tuple[str, ...] = ()
    """First words of sentences that are not understood without the one before."""
    same: tuple[tuple[str, ...], ...] = ()
    """Examples: words of which each row is one word."""
    other: tuple[tuple[str, ...], ...] = ()
    """Examples: words that are to be kept apart."""

    @cached_property
    def commons(self) -> frozenset[str]:
        """`common`, folded."""
        return frozenset(fold(word).text for word in self.common)

    @cached_property
    def hangers(self) -> frozenset[tuple[str, ...]]:
        """`hanging`, folded and cut into words."""
        return frozenset(tuple(fold(words).text.split()) for words in self.hanging)

    @cached_property
    def affixes(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Prefixes and suffixes, folded, longest first."""
        folded = ({fold(affix).text for affix in affixes} for affixes in (self.prefixes, self.suffixes))
        before, after = (tuple(sorted(affixes, key=lambda affix: (-len(affix), affix))) for affixes in folded)
        return before, after

    def stem(self, word: str) -> str:
        """What is left of a folded word without its prefix and its suffix."""
        before, after = self.affixes
        for prefix in before:
            if word.startswith(prefix) and len(word) - len(prefix) >= self.least:
                word = word[len(prefix) :]
                break
        for suffix in after:
            if word.endswith(suffix) and len(word) - len(suffix) >= self.least:
                return word[: -len(suffix)]
        return word


NONE = Summaries()
"""For languages without rows: every word is itself."""


def load(folder: Path) -> Summaries:
    """The rows of a language's folder; raises KnowledgeError naming file and place."""
    path = folder / "summaries.yaml"
    return read_yaml(path, Summaries) if path.exists() else NONE
