"""Timelines beside gold timelines: the days, and ROUGE between the days that fit best.

Alignment as in Martschat & Markert (2017), `align+ m:1`: every day of one side goes with the day of the other that costs
least, cost = (1 - 1 / (days apart + 1)) * (1 - F1 of words); what the two have in common counts 1 / (days apart + 1).
Words are runs of letters and digits of the fold (`generator.text.fold`), none left out, none stemmed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from generator.text import fold

Timeline = Mapping[date, Sequence[str]]
_WORD = re.compile(r"[^\W_]+")


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score(made: Timeline, gold: Timeline) -> dict[str, tuple[float, float]]:
    """Precision and recall of `date`, `align-1` and `align-2`."""
    same = len(made.keys() & gold.keys())
    found = {"date": (same / len(made) if made else 0.0, same / len(gold))}
    ones = {
        side: {day: grams(texts, 1) for day, texts in timeline.items()}
        for side, timeline in (("made", made), ("gold", gold))
    }
    for size in (1, 2):
        counted = {
            side: {day: grams(texts, size) for day, texts in timeline.items()}
            for side, timeline in (("made", made), ("gold", gold))
        }
        found[f"align-{size}"] = (
            aligned(ones["made"], ones["gold"], counted["made"], counted["gold"]),
            aligned(ones["gold"], ones["made"], counted["gold"], counted["made"]),
        )
    return found


def grams(texts: Sequence[str], size: int) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(fold(" ".join(texts)).text)
    return Counter(zip(*(words[start:] for start in range(size)), strict=False))


def aligned(
    own: dict[date, Counter], other: dict[date, Counter], counted: dict[date, Counter], against: dict[date, Counter]
) -> float:
    """How much of `counted` stands in the days of `against` that fit best."""
    total = sum(grams.total() for grams in counted.values())
    if not total or not other:
        return 0.0
    common = 0.0
    for day, words in own.items():
        best = min(sorted(other), key=lambda that: cost(day, words, that, other[that]))
        common += (counted[day] & against[best]).total() / (abs((day - best).days) + 1)
    return common / total


def cost(day: date, words: Counter, that: date, others: Counter) -> float:
    both = (words & others).total()
    alike = f1(both / words.total() if words else 0.0, both / others.total() if others else 0.0)
    return (1 - 1 / (abs((day - that).days) + 1)) * (1 - alike)


def adjacent(days: Sequence[date]) -> float:
    """The share of days that follow directly on the day before them in the timeline."""
    ordered = sorted(days)
    return sum((after - before).days == 1 for before, after in pairwise(ordered)) / max(1, len(ordered) - 1)
