"""Stories → a timeline: the days that matter, each with the sentences that tell it.

Two steps as in DATEWISE (Gholipour Ghalandari & Ifrim 2020): days by how they are named (`salience`), then the sentences
nearest to the common direction of all that tell of the day, with nothing said twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from generator.summaries.nouns import Entry, Passage, Story
from generator.summaries.salience import LEAD, rank, salience
from generator.summaries.topics import matching, topic
from generator.summaries.vectors import Vector, centroid, cosine, rarity, vector

__all__ = ["chart"]

# Sentences of a timeline: shorter ones are headings, longer ones lists.
_FEWEST, _MOST = 5, 60
# How alike (cosine) two sentences of one day, and of days near to each other, may be.
_SAME = 0.5
_SAME_NEAR = 0.3
_NEAR = timedelta(days=3)


def chart(stories: Sequence[Story], *, dates: int, sentences: int, query: Collection[str] = ()) -> list[Entry]:
    """At most `dates` days in order, each with at most `sentences` sentences, best first.

    `query` are terms as `words.terms` gives them; stories without any of them are left out.  The order of the stories
    does not matter.  No day lies after the last article: what is announced is not what happened.
    """
    stories = matching(_ordered(stories), query)
    window = _window(stories)
    if window is None:
        return []
    about = topic(stories, query)
    rare = rarity(passage.terms for story in stories for passage in story.passages)
    told = {
        day: _Day(passages, rare) for day, passages in sorted(_telling(stories, about).items()) if _within(day, window)
    }
    voices = {day: voice for day, voice in salience(stories, about).items() if _within(day, window)}
    chosen: dict[date, list[tuple[Passage, Vector]]] = {}
    for day in rank(voices, {day: one.direction for day, one in told.items()}):
        if len(chosen) == dates:
            break
        around = [other for when, taken in chosen.items() if abs(when - day) <= _NEAR for _, other in taken]
        if taken := told[day].best(sentences, around):
            chosen[day] = taken
    return [Entry(day=day, passages=tuple(passage for passage, _ in chosen[day])) for day in sorted(chosen)]


class _Day:
    """All that is told of a day: its sentences, each once, and their common direction."""

    def __init__(self, passages: Sequence[Passage], rare: Mapping[str, float]) -> None:
        texts = {passage.text: passage for passage in reversed(passages)}  # the first to say it
        self.passages = [(passage, vector(passage.terms, rare)) for passage in texts.values()]
        self.direction = centroid(one for _, one in self.passages)

    def best(self, number: int, around: Sequence[Vector]) -> list[tuple[Passage, Vector]]:
        """The sentences nearest to the common direction, none like another nor like what is told `around`."""
        taken: list[tuple[Passage, Vector]] = []
        for passage, own in sorted(self.passages, key=lambda item: (-cosine(item[1], self.direction), item[0].text)):
            if len(taken) == number:
                break
            if any(cosine(own, other) >= _SAME for _, other in taken):
                continue
            if any(cosine(own, other) >= _SAME_NEAR for other in around):
                continue
            taken.append((passage, own))
        return taken


def _ordered(stories: Sequence[Story]) -> list[Story]:
    """By day and id, each text once: a copy is no second voice."""
    seen: dict[tuple[str, ...], Story] = {}
    for story in sorted(stories, key=lambda story: (story.published or date.max, story.id)):
        seen.setdefault(tuple(passage.text for passage in story.passages), story)
    return list(seen.values())


def _window(stories: Sequence[Story]) -> tuple[date, date] | None:
    """The first and the last day that a timeline of the stories can have; none without a dated story or day.

    An article tells what happened since the one before, so the first one reaches back as far as there is usually
    between two days with articles; what lies before that is its background.
    """
    published = sorted({story.published for story in stories if story.published})
    named = [day for story in stories for passage in story.passages for day in passage.days]
    if len(published) < 2:
        return (min([*named, *published]), max(published or named)) if named or published else None
    gaps = sorted(after - before for before, after in pairwise(published))
    return published[0] - gaps[len(gaps) // 2] + timedelta(days=1), published[-1]


def _within(day: date, window: tuple[date, date]) -> bool:
    return window[0] <= day <= window[1]


def _telling(stories: Sequence[Story], about: Collection[str]) -> dict[date, list[Passage]]:
    """The sentences on the topic that tell of each day: those that name it once it has come, and the beginnings, where
    they name none, of articles published on it or on the day after.
    """
    telling: dict[date, list[Passage]] = defaultdict(list)
    for story in stories:
        for passage in story.passages:
            if not _FEWEST <= passage.text.count(" ") + 1 <= _MOST or not any(term in about for term in passage.terms):
                continue
            days = dict.fromkeys(day for day in passage.days if not story.announces(day))
            if not passage.days and story.published and passage.place < LEAD:
                days = dict.fromkeys((story.published, story.published - timedelta(days=1)))
            for day in days:
                telling[day].append(passage)
    return telling
