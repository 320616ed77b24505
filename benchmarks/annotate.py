"""Speed of `annotate` beside dateparser's search, on the same text in the same run: a table, and JSON with --json FILE.

    python benchmarks/annotate.py [--articles N] [--json FILE]

The text is that of tests/gold (develop, articles) and seeds/, Arabic only, repeated until there are N articles.
`annotate` finds sentences, times, names, roles and the day of writing; `dateparser.search.search_dates` finds dates.  Each
is warmed up once; the best of three runs counts.
"""

import argparse
import json
import platform
import sys
import time
from itertools import cycle, islice
from pathlib import Path

from dateparser.search import search_dates

import generator as g

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("tests/gold/develop/articles", "tests/gold/articles/articles", "seeds")
DATEPARSER = 12
"""So many articles are enough for dateparser: it takes a second for a few."""


def articles():
    """Every Arabic article, in a fixed order."""
    found = [item for folder in FOLDERS for path in sorted((ROOT / folder).glob("*.txt")) for item in g.read_file(path)]
    return [item for item in found if isinstance(item, g.Article) and item.language == "ar"]


def best(function, items, runs=3):
    """Seconds of the fastest run over all items."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        for item in items:
            function(item)
        times.append(time.perf_counter() - start)
    return min(times)


def row(name, seconds, items):
    characters = sum(len(item.text) for item in items)
    return {
        "what": name,
        "articles": len(items),
        "characters": characters,
        "seconds": round(seconds, 3),
        "articles_per_second": round(len(items) / seconds, 1),
        "characters_per_second": round(characters / seconds),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--articles", type=int, default=200, metavar="N")
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args()
    unlike = articles()
    many = list(islice(cycle(unlike), options.articles))
    few = list(islice(cycle(unlike), DATEPARSER))
    language, knowledge = g.languages.load("ar"), g.knowledge.load()

    def times(article):
        return g.spans(article.text, "2020-06-24", language)

    def annotate(article):
        return g.annotate(article, language, knowledge)

    def extract(article):
        return g.extract(annotate(article), language, knowledge)

    def search(article):
        return search_dates(article.text, languages=["ar"])

    rows = []
    for name, function, items in (
        ("times only (spans)", times, many),
        ("annotate", annotate, many),
        ("annotate and extract", extract, many),
        ("dateparser.search", search, few),
    ):
        for article in items[:3]:
            function(article)
        rows.append(row(name, best(function, items, runs=1 if function is search else 3), items))
    slowest = rows[-1]["characters_per_second"]
    for one in rows:
        one["times_dateparser"] = round(one["characters_per_second"] / slowest, 1)
    print(f"Python {platform.python_version()}, {len(unlike)} different articles")
    print(f"{'':24}{'articles/s':>12}{'characters/s':>15}{'× dateparser':>15}")
    for one in rows:
        print(
            f"{one['what']:24}{one['articles_per_second']:>12,}{one['characters_per_second']:>15,}{one['times_dateparser']:>15,}"
        )
    if options.json:
        options.json.write_text(
            json.dumps({"python": platform.python_version(), "rows": rows}, indent=1) + "\n", encoding="utf-8"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
