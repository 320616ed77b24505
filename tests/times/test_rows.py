"""Every row's examples, of every language found: each is found whole, by its row, with its value."""

from pathlib import Path

import pytest

from generator.dates.edtf import Edtf
from generator.languages import available, load
from generator.times import resolve, tag

MONDAY = Edtf.parse("2020-06-22")
LANGUAGES = [*(load(code) for code in available()), load("fr", Path(__file__).parent / "languages")]
EXAMPLES = [
    (language, name, phrase, value)
    for language in LANGUAGES
    for name, rule in language.time.rules.items()
    for value, phrases in rule.examples.items()
    for phrase in phrases
]


def read(phrase):
    """The phrase without its brackets, and what they enclose (all of it when there are none)."""
    before, bracket, rest = phrase.partition("[")
    if not bracket:
        return phrase, (0, len(phrase))
    inner, _, after = rest.rpartition("]")
    return before + inner + after, (len(before), len(before) + len(inner))


@pytest.mark.parametrize(
    ("language", "name", "phrase", "value"), EXAMPLES, ids=[f"{x[0].code} {x[1]}: {x[2]}" for x in EXAMPLES]
)
def test_an_example_of_a_row_is_read_by_that_row_as_the_row_says(language, name, phrase, value):
    text, (start, end) = read(phrase)
    times = resolve(tag(text, language), MONDAY)
    found = [time for time in times if (time.span.start, time.span.end) == (start, end)]
    if not found and "[" not in phrase:  # words of context around the expression may stay outside of its span
        found = [time for time in times if time.span.end == end and len(times) == 1]
    assert found, [(time.span.of(text), time.rule, str(time.when)) for time in times]
    assert str(found[0].when or "none") == value
    assert name in found[0].rule.split(" + ")


@pytest.mark.parametrize(
    ("language", "text"),
    [(language, text) for language in LANGUAGES for text in language.time.counterexamples],
    ids=lambda x: x if isinstance(x, str) else x.code,
)
def test_a_counterexample_stays_silent(language, text):
    assert [time.span.of(text) for time in tag(text, language)] == []
