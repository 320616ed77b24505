"""Extracts and timelines beside their baselines, on the development data of `../shared/gold` where it is there.

python benchmarks/summaries.py [--only easc|t17] [--topics mj,haiti]

Timeline17 (Tran et al. 2013): for each gold timeline its articles, its number of days and its sentences a day are given.
The share of adjacent days is that of days of a timeline that follow directly on the day before it in the timeline.
EASC: extracts with 34 % of the words.  Seconds are of one core, megabytes the most that the process held so far.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import json
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec

from generator import summarising
from generator.languages import load
from generator.languages.words import terms
from generator.summaries.nouns import Story
from generator.summaries.timelines import chart

GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold"
SHARE = 0.34


def lines(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def row(name: str, numbers: list[float], seconds: float) -> None:
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{name:34s}" + "".join(f"{number:9.4f}" for number in numbers) + f"{seconds:9.1f} s {held:6.0f} MB", flush=True
    )


# ---------------------------------------------------------------------------------------------------------- timelines
def timelines(topics: list[str]) -> None:
    scorer, baselines = importlib.import_module("score_tls"), importlib.import_module("baselines")
    words = scorer.Rouge155()
    folder = GOLD / "tls" / "t17"
    found = [path.name for path in sorted(folder.iterdir()) if not topics or path.name in topics]
    rows: dict[str, list[tuple[dict[str, Any], float]]] = {}
    seconds: dict[str, float] = {}
    for topic in found:
        articles, golds, keywords = baselines.topic(topic)
        records = [one for one in lines(folder / topic / "articles.jsonl.gz") if one.get("newstls") is not False]
        began = time.process_time()
        stories = [summarising.story(record | {"lang": "en"}) for record in records]
        reading = time.process_time() - began
        heideltime = retagged(stories, records, lines(folder / topic / "timex.jsonl.gz"))
        query = frozenset(term for word in keywords for term in terms(word, load("en").summaries))
        for gold in golds:
            days = sorted(date.fromisoformat(entry["date"]) for entry in gold["entries"])
            size = {"dates": len(days), "sentences": length(gold)}
            systems: dict[str, Callable[[], dict[date, list[str]]]] = {
                name: partial(baseline, baselines.predict, name, articles, gold, topic + gold["name"], keywords)
                for name in ("random", "pubcount", "mention", "datewise")
            }
            systems["ours"] = partial(ours, stories, days, size, frozenset())
            systems["ours, with the query"] = partial(ours, stories, days, size, query)
            systems["ours, HeidelTime's tags"] = partial(ours, heideltime, days, size, frozenset())
            for name, predict in systems.items():
                began = time.process_time()
                made = predict()
                seconds[name] = seconds.get(name, 0.0) + time.process_time() - began
                rows.setdefault(name, []).append((scorer.score_pair(made, scorer.to_map(gold), words), adjacent(made)))
            rows.setdefault("gold", []).append(
                (scorer.score_pair(scorer.to_map(gold), scorer.to_map(gold), words), adjacent(scorer.to_map(gold)))
            )
        print(
            f"{topic}: {len(records)} articles, {sum(len(one['text']) for one in records):,} characters read in {reading:.1f} s"
        )
    print(f"\n{'Timeline17, ' + ' '.join(found):34s}     date  align-1  align-2 adjacent")
    for name, results in rows.items():
        mean = scorer.average([scores for scores, _ in results])
        numbers = [mean[key]["f1"] for key in ("date", "align_r1", "align_r2")]
        row(name, [*numbers, sum(share for _, share in results) / len(results)], seconds.get(name, 0.0))


def ours(stories: list[Story], days: list[date], size: dict[str, int], query: frozenset[str]) -> dict[date, list[str]]:
    given = [story for story in stories if story.published and days[0] <= story.published <= days[-1]]
    return {entry.day: [one.text for one in entry.passages] for entry in chart(given, query=query, **size)}


def retagged(stories: list[Story], records: list[dict[str, Any]], tags: list[dict[str, Any]]) -> list[Story]:
    """The same stories with the days that the data set's own tagger found, by lines of the text."""
    by_id = {tag["id"]: tag["timex"] for tag in tags}
    found = []
    for story, record in zip(stories, records, strict=True):
        named: dict[int, list[date]] = {}
        for line, kind, value, _ in by_id.get(story.id, ()):
            if kind in ("DATE", "TIME") and value and len(value) >= 10:
                try:
                    named.setdefault(line, []).append(date.fromisoformat(value[:10]))
                except ValueError:
                    continue
        passages = [
            msgspec.structs.replace(
                one, days=tuple(dict.fromkeys(named.get(record["text"].count("\n", 0, one.span.start), ())))
            )
            for one in story.passages
        ]
        found.append(msgspec.structs.replace(story, passages=tuple(passages)))
    return found


def length(gold: dict[str, Any]) -> int:
    return max(1, round(sum(len(entry["text"].split("\n")) for entry in gold["entries"]) / len(gold["entries"])))


def baseline(predict: Callable[..., dict[str, Any]], *task: Any) -> dict[date, list[str]]:
    return {date.fromisoformat(entry["date"]): entry["text"].split("\n") for entry in predict(*task)["entries"]}


def adjacent(timeline: dict[date, list[str]]) -> float:
    days = sorted(timeline)
    return sum((after - before).days == 1 for before, after in pairwise(days)) / max(1, len(days) - 1)


# ----------------------------------------------------------------------------------------------------------- extracts
def extracts() -> None:
    scorer = importlib.import_module("score_easc")
    documents = scorer.load()
    print(f"\n{f'EASC, {len(documents)} articles, 34 %':34s}  ROUGE-1  ROUGE-2  ROUGE-L")
    for name, system in systems():
        began = time.process_time()
        made = {one["id"]: system(one) for one in documents}
        seconds = time.process_time() - began
        row(name, list(scorer.score(documents, made)[0]), seconds)


def systems() -> Iterator[tuple[str, Callable[[dict[str, Any]], str]]]:
    def sentences(one: dict[str, Any]) -> list[str]:
        everything = summarising.summarise([{"id": "", "text": one["text"], "lang": "ar"}], sentences=1_000_000)
        return [sentence["text"] for sentence in next(everything)["sentences"]]

    def filled(one: dict[str, Any], *, shuffled: bool) -> str:
        found = sentences(one)
        order = list(range(len(found)))
        if shuffled:
            random.Random(one["id"]).shuffle(order)
        taken, left = [], SHARE * len(one["text"].split())
        for place in order:
            taken.append(place)
            left -= len(found[place].split())
            if left <= 0:
                break
        return " ".join(found[place] for place in sorted(taken))

    yield "random, until 34 % are reached", lambda one: filled(one, shuffled=True)
    yield "lead, until 34 % are reached", lambda one: filled(one, shuffled=False)

    def lead(one: dict[str, Any]) -> str:
        found = sentences(one)
        taken, left = [], 1.1 * SHARE * len(one["text"].split())
        for sentence in found:
            if len(sentence.split()) <= left:
                taken.append(sentence)
                left -= len(sentence.split())
        return " ".join(taken)

    yield "lead, at most 37.4 %", lead
    yield from lexrank(sentences)

    def ours_of(one: dict[str, Any]) -> str:
        [made] = summarising.summarise([one | {"lang": "ar"}], share=SHARE)
        return " ".join(sentence["text"] for sentence in made["sentences"])

    yield "ours, at most 37.4 %", ours_of


def lexrank(sentences: Callable[[dict[str, Any]], list[str]]) -> Iterator[tuple[str, Callable[[dict[str, Any]], str]]]:
    """sumy's LexRank over our sentences, without a stemmer, where sumy is installed (it is no dependency)."""
    try:
        ranker = importlib.import_module("sumy.summarizers.lex_rank").LexRankSummarizer()
        dom = importlib.import_module("sumy.models.dom")
    except ImportError:
        return

    class Words:
        def to_words(self, text: str) -> list[str]:
            return text.split()

    def system(one: dict[str, Any]) -> str:
        found = sentences(one)
        document = dom.ObjectDocumentModel([dom.Paragraph([dom.Sentence(text, Words()) for text in found])])
        ranks = {str(sentence): rank for sentence, rank in ranker.rate_sentences(document).items()}
        taken, left = [], 1.1 * SHARE * len(one["text"].split())
        for place in sorted(range(len(found)), key=lambda place: -ranks.get(found[place], 0.0)):
            if len(found[place].split()) <= left:
                taken.append(place)
                left -= len(found[place].split())
        return " ".join(found[place] for place in sorted(taken))

    yield "sumy LexRank, at most 37.4 %", system


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--only", choices=("easc", "t17"))
    parser.add_argument("--topics", default="")
    options = parser.parse_args()
    if not GOLD.is_dir():
        print(f"{GOLD} is not there: nothing to measure")
        return
    sys.path[:0] = [str(GOLD / "tls"), str(GOLD / "easc")]
    if options.only != "easc":
        timelines([topic for topic in options.topics.split(",") if topic])
    if options.only != "t17":
        extracts()


if __name__ == "__main__":
    main()
