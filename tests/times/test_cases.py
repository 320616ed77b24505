"""Expressions in running text, as data: what stands in brackets is found whole, with its value, and nothing beside it."""

from pathlib import Path

import pytest

from generator.data import parse_yaml
from generator.dates.edtf import Edtf
from generator.languages import load
from generator.times import resolve, tag

CASES = [
    (code, reference, text, value)
    for code in ("ar", "en")
    for reference, texts in parse_yaml(
        (Path(__file__).parent / f"cases_{code}.yaml").read_text(encoding="utf-8"), code
    ).items()
    for text, value in texts.items()
    if value != "skip"
]


@pytest.mark.parametrize(("code", "reference", "marked", "value"), CASES)
def test_the_marked_expression_has_this_value(code, reference, marked, value):
    before, _, rest = marked.partition("[")
    inner, _, after = rest.partition("]")
    day, _, hour = reference.partition("T")
    times = resolve(tag(before + inner + after, load(code)), Edtf.parse(day), hour or None)
    found = {time.span.of(before + inner + after): str(time.when or "none") for time in times}
    assert any(text in inner or inner in text for text in found), found
    assert value in found.values(), found
    assert len(found) == 1, found
