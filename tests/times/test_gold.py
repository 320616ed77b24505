"""The development sample, scored by its own rules: floors that only rise."""

import json
from pathlib import Path

import pytest

from generator.languages import load
from generator.times import spans

GOLD = Path(__file__).parents[1] / "gold" / "timex"


def right(found, gold):
    pairs = [(gold["start"], gold["end"]), *map(tuple, gold.get("alt", []))]
    return (found["from"], found["to"]) in pairs


@pytest.mark.parametrize("code", ["ar", "en"])
def test_every_case_of_the_sample_is_right(code):
    wrong = []
    for line in (GOLD / f"sample_{code}.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        found = spans(case["text"], case["reference"], load(code))
        gold = [] if case["expect"].get("none") else [case["expect"], *case.get("also", [])]
        for expected in gold:
            here = [f for f in found if f["start"] < expected["span"][1] and expected["span"][0] < f["end"]]
            if not expected.get("optional") and not (len(here) == 1 and right(here[0], expected)):
                wrong.append((case["id"], here))
        if not gold and found:
            wrong.append((case["id"], found))
    assert wrong == []
