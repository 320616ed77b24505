"""Speed of `annotate` and `extract` beside `re.findall` and dateparser's search, on the same Arabic text in the same run.

    python benchmarks/annotate.py [--articles N] [--json FILE]

Three rounds.  cold: real articles (tests/gold, seeds) in a process that has read nothing yet, each once.  unseen: synthetic
articles (scale.py) of words that were met before, each once.  again: the same ones once more.  Beside each article
`re.findall(r"\\w+")` reads the same text; `dateparser.search.search_dates(languages=["ar"])` reads a dozen real articles.
CPU seconds of one process; articles a second are of 2,300 characters.
"""

import argparse
import json
import platform
import re
import sys
import time
from pathlib import Path

from dateparser.search import search_dates
from scale import ENGLISH, LONG, World, corpus, real

import generator as g

DATEPARSER = 12
"""So many articles are enough for dateparser: it takes a second for a few."""
BARS = {"findall": 8, "dateparser": 40, "articles": 800}
"""`annotate` takes at most so many times as long as findall, is so many times as fast as dateparser, reads so many a second."""


def synthetic(count):
    """About so many Arabic articles of `scale.py`."""
    found = corpus(World(), round(count / (1 - ENGLISH)))
    return [
        g.Article(id=one["id"], file="", language="ar", text=one["text"], digest=one["id"])
        for one in found
        if one["language"] == "ar"
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--articles", type=int, default=300, metavar="N")
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args()
    language, knowledge = g.languages.load("ar"), g.knowledge.load()
    empty = g.Article(id="", file="", language="ar", text="نص", digest="")
    g.extract(g.annotate(empty, language, knowledge), language, knowledge)  # builds tables, as every process does once

    known, rows = real("ar"), []
    few = known[:DATEPARSER]
    search_dates(few[0].text, languages=["ar"])  # loads its tables
    start = time.process_time()
    for one in few:
        search_dates(one.text, languages=["ar"])
    searched = (time.process_time() - start) / sum(len(one.text) for one in few)

    def measure(name, items):
        annotated = extracted = tokenised = 0.0
        for item in items:  # side by side, so that what else the machine does slows all of them
            start = time.process_time()
            reading = g.annotate(item, language, knowledge)
            read = time.process_time()
            g.extract(reading, language, knowledge)
            told = time.process_time()
            re.findall(r"\w+", item.text)
            annotated, extracted = annotated + read - start, extracted + told - read
            tokenised += time.process_time() - told
        characters = sum(len(item.text) for item in items)
        rows.append(
            {
                "round": name,
                "articles": len(items),
                "characters": characters,
                "annotate_per_findall": round(annotated / tokenised, 1),
                "annotate_per_second": round(characters / annotated / LONG),
                "extract_per_findall": round(extracted / tokenised, 1),
                "both_per_second": round(characters / (annotated + extracted) / LONG),
                "annotate_faster_than_dateparser": round(searched / (annotated / characters), 1),
            }
        )

    measure("cold", known)
    unseen = synthetic(options.articles)
    measure("unseen", unseen)
    measure("again", unseen)
    print(
        f"Python {platform.python_version()}; asked for: ≤ {BARS['findall']} × findall, ≥ {BARS['articles']}/s, ≥ {BARS['dateparser']} × dateparser"
    )
    print(f"{'':8}{'articles':>9}{'annotate':>15}{'articles/s':>12}{'× dateparser':>14}{'extract':>15}{'both/s':>8}")
    for row in rows:
        print(
            f"{row['round']:8}{row['articles']:>9}{row['annotate_per_findall']:>7} findall{row['annotate_per_second']:>12}"
            f"{row['annotate_faster_than_dateparser']:>14}{row['extract_per_findall']:>7} findall{row['both_per_second']:>8}"
        )
    if options.json:
        options.json.write_text(
            json.dumps({"python": platform.python_version(), "rows": rows}, indent=1) + "\n", encoding="utf-8"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
