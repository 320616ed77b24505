"""Articles → which of them are the same text, whole or nearly: agency copy, an updated version, the same file twice.

A text is sketched by the smallest hashes of its five-word runs; the share of hashes that two sketches have in common
estimates the share of runs (A. Broder, On the resemblance and containment of documents, 1997).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import blake2b
from heapq import nsmallest
from typing import NamedTuple

from generator.data import digest, encode
from generator.keeping import Keep, anew
from generator.text import Span, fold

__all__ = ["ALIKE", "Likeness", "likeness", "likest", "pairs", "sketch"]

ALIKE = 0.5
"""Share of common runs from which on two texts are versions of one; unrelated reports of one event stay below 0.1."""

_WORD = re.compile(r"[^\W_]+")
_RUN = 5
_SIZE = 128
_LOOKED_UP = 16  # hashes; two versions have one of their smallest in common but for one time in ten thousand
_COMMON = 50  # texts; a hash in more of them is a phrase of the house, and telling nobody apart


class Likeness(NamedTuple):
    """Two articles by id, and which share of their words they have in common (1 is the same text)."""

    one: str
    other: str
    share: float

    @property
    def described(self) -> str:
        """As a message says it of `other`."""
        how = "the same text as" if self.share == 1 else "another version of"
        return f"{how} {self.one} (about {self.share:.0%} of the words in common)"


def sketch(text: str, furniture: tuple[Span, ...] = ()) -> tuple[int, ...]:
    """The sketch of a text without its furniture: up to 128 numbers of 60 bits, ascending."""
    parts, end = [], 0
    for span in furniture:
        parts.append(text[end : span.start])
        end = span.end
    words = _WORD.findall(fold(" ".join((*parts, text[end:]))).text)
    runs = {" ".join(words[start : start + _RUN]) for start in range(max(1, len(words) - _RUN + 1))} if words else set()
    hashes = (
        int.from_bytes(blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8).digest()) >> 4 for run in runs
    )
    return tuple(nsmallest(_SIZE, hashes))


def likeness(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """The estimated share of common runs, 0 to 1."""
    both = sorted({*one, *other})[:_SIZE]  # faster than `nsmallest`, which is no C
    return len({*one}.intersection(other, both)) / len(both) if both else 0.0


def _unlike(one: frozenset[int], other: tuple[int, ...]) -> bool:
    """Too few hashes in common to be versions, wherever they stand: cheaper than to find that out exactly."""
    common = len(one.intersection(other))
    return common < ALIKE * min(_SIZE, len(one) + len(other) - common)


def likest(text: tuple[int, ...], known: Mapping[str, tuple[int, ...]]) -> Likeness | None:
    """The known article (`one`) that a text is a version of, if there is any; `other` is empty."""
    shares = ((likeness(text, other), name) for name, other in known.items())
    share, name = max(shares, key=lambda pair: (pair[0], pair[1]), default=(0.0, ""))
    return Likeness(name, "", share) if share >= ALIKE else None


Sketches = Sequence[tuple[str, tuple[int, ...]]]
_Row = tuple[int, Sequence[int]]
"""The place of an article and of those before it that it may be a version of."""


def pairs(sketches: Iterable[tuple[str, tuple[int, ...]]], *, keep: Keep = anew) -> Iterator[Likeness]:
    """All pairs of articles that are versions of one text, ordered by id; time grows with their number, not its square.

    `keep` may keep what was found out of an article and of those before it.
    """
    known = sorted(sketches)
    marks = [digest(encode(sketch)) for _, sketch in known]
    rows = list(_candidates(known))
    found = keep(
        partial(_versions, known=known),
        rows,
        key=lambda row: digest("".join([marks[row[0]], *(marks[other] for other in row[1])])),
        type=list[tuple[int, float]],
    )
    for (index, others), alike in zip(rows, found, strict=True):
        yield from (Likeness(known[others[place]][0], known[index][0], share) for place, share in alike)


def _candidates(known: Sketches) -> Iterator[_Row]:
    where: dict[int, list[int]] = defaultdict(list)
    for index, (_, sketch) in enumerate(known):
        together = set[int]()
        for value in sketch[:_LOOKED_UP]:
            if len(where[value]) < _COMMON:
                together.update(where[value])
                where[value].append(index)
        if together:
            yield index, sorted(together)


def _versions(row: _Row, known: Sketches) -> list[tuple[int, float]]:
    """Which of the others it is a version of, by their place in the row, and their share."""
    sketch = known[row[0]][1]
    mine = frozenset(sketch)
    others = ((place, known[other][1]) for place, other in enumerate(row[1]))
    shares = ((place, likeness(sketch, other)) for place, other in others if not _unlike(mine, other))
    return [(place, share) for place, share in shares if share >= ALIKE]
