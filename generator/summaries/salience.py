"""Stories → how much each day matters: every article has a voice on each day that it names.

Days that are named often are those that people later put on timelines (Kessler et al. 2012, Tran et al. 2015, Gholipour
Ghalandari & Ifrim 2020).  An article's voice is full when it names the day early and in a sentence on the topic;
what is announced has not happened yet.  What a neighbouring day has told is taken off, so that a timeline goes on to
the next event and not to the next day's papers: they tell of the day before, so the day after repeats more than the
day before announces.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta

from generator.summaries.nouns import Story
from generator.summaries.vectors import Vector, cosine

__all__ = ["LEAD", "rank", "salience"]

LEAD = 5
"""Sentences of an article that are its beginning."""

# Tried on four topics of Timeline17; a fifth more or less changes nothing beyond chance.  Each topic left out in turn, the
# other three choose much the same shares of what neighbours repeat.
_LATER = 0.5
_ASIDE = 0.7
_ANNOUNCED = 0.5
_REPEATED = {timedelta(days=1): 1.0, timedelta(days=-1): 0.35}


def salience(stories: Sequence[Story], about: Collection[str]) -> dict[date, float]:
    """The voices for each day that is named, not only before it came, in the order of days."""
    total: dict[date, float] = defaultdict(float)
    happened: set[date] = set()
    for story in stories:
        voice: dict[date, float] = {}
        for passage in story.passages:
            if not passage.days:
                continue
            weight = 1.0 if passage.place < LEAD else _LATER
            if not any(term in about for term in passage.terms):
                weight *= _ASIDE
            for day in passage.days:
                ahead = story.announces(day)
                voice[day] = max(voice.get(day, 0.0), weight * (_ANNOUNCED if ahead else 1.0))
                if not ahead:
                    happened.add(day)
        for day, weight in voice.items():
            total[day] += weight
    return {day: total[day] for day in sorted(happened)}


def rank(voices: Mapping[date, float], told: Mapping[date, Vector]) -> Iterator[date]:
    """The days, the most salient first; a neighbour of a day already taken counts as far as it tells something else.

    `told` is what is told of each day; days without are left out.
    """
    left = {day: voices[day] for day in voices if day in told}
    queue = [(-voice, day) for day, voice in left.items()]
    heapq.heapify(queue)
    while queue:
        voice, day = heapq.heappop(queue)
        if left.get(day) != -voice:
            continue  # taken, or discounted since
        del left[day]
        yield day
        for apart, share in _REPEATED.items():
            if (near := day + apart) in left:
                left[near] -= share * cosine(told[day], told[near]) * voices[day]
                heapq.heappush(queue, (-left[near], near))
