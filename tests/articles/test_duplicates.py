"""The same text is recognised under another name, also with changes; two reports of one event are not the same text."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator.articles.duplicates import likest, pairs, sketch
from generator.articles.furniture import find
from generator.languages import load

AR = load("ar").furniture
TEXTS = {path.stem: path.read_bytes().decode() for path in sorted(Path("seeds").glob("*.txt"))}
KNOWN = {name: sketch(text, find(text, AR)) for name, text in TEXTS.items()}


@pytest.mark.parametrize("name", TEXTS)
def test_a_copy_is_found_whatever_the_spelling_and_the_site_around_it(name):
    copy = (
        "شعار الموقع\n\n" + TEXTS[name].replace("أ", "ا").replace("\n", "\r\n") + "\n\nتابعونا على\n© 2026 موقع آخر\n"
    )
    found = likest(sketch(copy, find(copy, AR)), KNOWN)
    assert found
    assert (found.one, found.share > 0.9) == (name, True)


@pytest.mark.parametrize("name", TEXTS)
def test_an_updated_version_is_found(name):
    sentences = TEXTS[name].split(". ")
    update = ". ".join(
        [*sentences[:3], "وأضاف المصدر أن المحادثات ستستأنف غدا في المدينة نفسها بحضور الوفدين", *sentences[3:]]
    )
    found = likest(sketch(update, find(update, AR)), KNOWN)
    assert found
    assert found.one == name


def test_two_reports_of_one_meeting_are_two_articles():
    assert list(pairs(KNOWN.items())) == []


def test_pairs_are_found_among_many():
    many = [(f"n{number}", sketch(" ".join(f"w{number}x{word}" for word in range(80)))) for number in range(2000)]
    start = time.process_time()
    found = list(pairs([*many, ("copy", many[7][1])]))
    assert [(pair.one, pair.other, pair.share) for pair in found] == [("copy", "n7", 1.0)]
    assert time.process_time() - start < 3


@pytest.mark.parametrize("text", ["", "...", "كلمة"])
def test_texts_of_no_words_or_one_are_no_harm(text):
    assert likest(sketch(text), {"empty": ()}) is None


def test_what_is_kept_of_versions_holds_whatever_comes_between():
    kept = {}

    def keep(function, items, *, key, type):
        for item in items:
            if key(item) not in kept:
                kept[key(item)] = function(item)
            yield kept[key(item)]

    text = next(iter(TEXTS.values()))
    versions = (text, f"{text} end", text.replace("a", "b")[200:], "other words " * 40, text[300:])
    whole = [(f"{number}", sketch(version)) for number, version in enumerate(versions)]
    for missing in (2, 1, 0, 4, None):
        some = [row for place, row in enumerate(whole) if place != missing]
        assert list(pairs(some, keep=keep)) == list(pairs(some))
    assert {(one.one, one.other) for one in pairs(whole, keep=keep)} >= {("0", "1"), ("0", "4"), ("1", "4")}
