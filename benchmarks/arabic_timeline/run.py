"""Timelines of the chronology's own Arabic articles beside gold days and sentences: ours and three baselines.

python benchmarks/arabic_timeline/run.py [--predicted FILE]

FILE holds another system's timelines as `timelines.jsonl` does; README.md says how the task is set.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from scoring import Timeline, adjacent, f1, score

from generator.summaries.nouns import Passage, Story
from generator.summaries.timelines import chart
from generator.summarising import story

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SEEDS = 20  # rounds of random


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def as_days(timeline: dict[str, Any]) -> Timeline:
    return {date.fromisoformat(entry["date"]): entry["text"].split("\n") for entry in timeline["entries"]}


def given(stories: list[Story], gold: Timeline) -> list[Story]:
    """The articles of a task: those published between its first day and a week after its last."""
    first, last = min(gold), max(gold)
    return [one for one in stories if one.published and 0 <= (one.published - first).days <= (last - first).days + 7]


def ours(stories: list[Story], dates: int, sentences: int) -> Timeline:
    return {
        entry.day: [one.text for one in entry.passages] for entry in chart(stories, dates=dates, sentences=sentences)
    }


def publication(stories: list[Story], dates: int, sentences: int) -> Timeline:
    """The days with most articles, with the first sentences of their articles."""
    by_day: dict[date, list[Passage]] = defaultdict(list)
    many: Counter[date] = Counter()
    for one in stories:
        by_day[one.published].extend(one.passages[:sentences])
        many[one.published] += 1
    days = sorted(many, key=lambda day: (-many[day], day))[:dates]
    return {day: [one.text for one in by_day[day][:sentences]] for day in days}


def mention(stories: list[Story], dates: int, sentences: int) -> Timeline:
    """The days that most sentences name, with the first of them."""
    naming: dict[date, list[str]] = defaultdict(list)
    for one in stories:
        for passage in one.passages:
            for day in passage.days:
                naming[day].append(passage.text)
    days = sorted(naming, key=lambda day: (-len(naming[day]), day))[:dates]
    return {day: naming[day][:sentences] for day in days}


def chance(seed: int) -> Callable[[list[Story], int, int], Timeline]:
    """Days of publication and sentences of that day's articles, drawn."""

    def system(stories: list[Story], dates: int, sentences: int) -> Timeline:
        drawn = random.Random(seed)
        by_day: dict[date, list[str]] = defaultdict(list)
        for one in stories:
            by_day[one.published].extend(passage.text for passage in one.passages)
        days = drawn.sample(sorted(by_day), min(dates, len(by_day)))
        return {day: drawn.sample(by_day[day], min(sentences, len(by_day[day]))) for day in days}

    return system


def figures(golds: dict[str, Timeline], predict: Callable[[str, Timeline], Timeline]) -> list[float]:
    """F1 of the mean precision and recall of days and words, and the mean share of adjacent days."""
    results, shares = [], []
    for topic, gold in golds.items():
        made = predict(topic, gold)
        results.append(score(made, gold))
        shares.append(adjacent(list(made)))
    mean = {key: [sum(one[key][side] for one in results) / len(results) for side in (0, 1)] for key in results[0]}
    return [f1(*mean[key]) for key in ("date", "align-1", "align-2")] + [sum(shares) / len(shares)]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--predicted", type=Path)
    options = parser.parse_args()
    golds = {one["topic"]: as_days(one) for one in lines(HERE / "timelines.jsonl")}
    records = [
        one | {"text": (ROOT / one["file"]).read_text(encoding="utf-8")} for one in lines(HERE / "articles.jsonl")
    ]
    stories = sorted(map(story, records), key=lambda one: (one.published, one.id))

    def over(system: Callable[[list[Story], int, int], Timeline]) -> list[float]:
        def predict(_: str, gold: Timeline) -> Timeline:
            sentences = max(1, round(sum(map(len, gold.values())) / len(gold)))
            return system(given(stories, gold), len(gold), sentences)

        return figures(golds, predict)

    drawn = [over(chance(seed)) for seed in range(SEEDS)]
    rows = {
        "random": [sum(column) / SEEDS for column in zip(*drawn, strict=True)],
        "publication count": over(publication),
        "mention": over(mention),
        "ours": over(ours),
        "gold": figures(golds, lambda topic, _: golds[topic]),
    }
    if options.predicted:
        made = {one["topic"]: as_days(one) for one in lines(options.predicted)}
        rows[options.predicted.stem] = figures(golds, lambda topic, _: made.get(topic, {}))
    print(f"{f'{len(golds)} timelines, {len(stories)} articles':28s}     date  align-1  align-2 adjacent")
    for name, numbers in rows.items():
        print(f"{name:28s}" + "".join(f"{number:9.4f}" for number in numbers))


if __name__ == "__main__":
    main()
