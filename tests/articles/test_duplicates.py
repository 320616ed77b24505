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
