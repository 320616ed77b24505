"""Words → weighted vectors of length one, and how alike two are.

tf-idf with logarithmic counts (Salton & Buckley 1988); plain dictionaries, because a sentence has a dozen words.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

__all__ = ["Vector", "centroid", "cosine", "rarity", "vector"]

Vector = Mapping[str, float]


def rarity(texts: Iterable[Iterable[str]]) -> dict[str, float]:
    """How much each word tells: the logarithm of one in how many texts holds it; never nothing."""
    held: Counter[str] = Counter()
    number = 1
    for terms in texts:
        held.update(list(dict.fromkeys(terms)))
        number += 1
    return {term: math.log(number / count) for term, count in held.items()}


def vector(terms: Sequence[str], rare: Mapping[str, float]) -> Vector:
    """The direction of a text; empty for one without words."""
    return _unit({term: (1 + math.log(count)) * rare[term] for term, count in Counter(terms).items()})


def centroid(vectors: Iterable[Vector]) -> Vector:
    """The common direction of several."""
    total: dict[str, float] = {}
    for one in vectors:
        for term, weight in one.items():
            total[term] = total.get(term, 0.0) + weight
    return _unit(total)


def cosine(a: Vector, b: Vector) -> float:
    """0 for no word in common to 1 for the same direction, of two vectors of length one."""
    if len(b) < len(a):
        a, b = b, a
    return sum(weight * b[term] for term, weight in a.items() if term in b)


def _unit(weights: dict[str, float]) -> Vector:
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else {}
