"""The sentences of one text → those that stand for it.

News and encyclopaedias say first what matters most: no published method without a trained model beats the first
sentences by much (Nenkova 2005; on Arabic extracts El-Haj et al. 2010).  So the beginning counts most; a sentence that
leans on the one before, or is too short to say much, yields to a later one, and what has been said is not said again.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from generator.languages.summaries import Summaries
from generator.languages.words import hangs, terms
from generator.summaries.repetition import Said

__all__ = ["Wish", "extract"]

# Tried on 31 articles of the Essex Arabic Summaries Corpus; anything near gives the same within chance.
_FULL = 30  # words of a sentence that says much
_LENGTH = 0.3
_HANGING = 0.2
_FEWEST = 3  # words that say something, numbers aside
_SAID = 0.8  # of the words of a sentence in one already taken
_OVER = 1.1  # a share may be exceeded by a tenth: sentences are not cut


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """How much to take: a number of sentences, or a share of the words (a tenth more is allowed)."""

    sentences: int | None = None
    share: float | None = None

    def __post_init__(self) -> None:
        if (self.sentences is None) == (self.share is None):
            raise ValueError("either a number of sentences or a share of the words")
        if self.sentences is not None and self.sentences < 1:
            raise ValueError(f"{self.sentences} sentences: at least one")
        if self.share is not None and not 0 < self.share <= 1:
            raise ValueError(f"a share of {self.share}: more than 0, at most 1")


def extract(sentences: Sequence[str], wish: Wish, rows: Summaries, *, words: int | None = None) -> list[int]:
    """Which sentences stand for the text, by place, in order; at least one where there is one.

    `words` is how many the text has, where that is fewer than its sentences have (two may meet without a space).
    """
    sizes = [len(sentence.split()) for sentence in sentences]
    about = [frozenset(term for term in terms(sentence, rows) if not term.isdecimal()) for sentence in sentences]
    room = min(words or sum(sizes), sum(sizes)) * (
        _OVER * wish.share if wish.share else min(1.0, (wish.sentences or 1) / max(1, len(sizes)))
    )
    order = _order(sentences, sizes, room, rows)
    full = [place for place in order if len(about[place]) >= _FEWEST]  # a date, a byline, a heading is no sentence
    said = Said(about, _SAID)
    taken: list[int] = []
    left = room
    for place in full or order:
        if wish.sentences is not None and len(taken) == wish.sentences:
            break
        if wish.share is not None and sizes[place] > left:
            continue
        if said.holds(about[place]):
            continue
        said.add(about[place])
        taken.append(place)
        left -= sizes[place]
    return sorted(taken) or (full or order)[:1]


def _order(sentences: Sequence[str], sizes: Sequence[int], room: float, rows: Summaries) -> list[int]:
    """The sentences, best first.  How far down a sentence stands is measured by the room there is for the extract."""
    worth = []
    before = 0
    for sentence, size in zip(sentences, sizes, strict=True):
        early = 1 / (1 + before / room) if room else 1.0
        worth.append(early + _LENGTH * min(1, size / _FULL) - _HANGING * hangs(sentence, rows))
        before += size
    return sorted(range(len(sentences)), key=lambda place: (-worth[place], place))
