"""Clauses keep two events of one sentence apart."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import languages
from generator.events.sentences.clauses import clauses
from generator.events.sentences.lexemes import tokens
from generator.text import fold

EN, AR = languages.load("en"), languages.load("ar")


WORDS = re.compile(r"\w+(?:['+.-]\w+)*|[^\w\s]")


@given(st.text(alphabet="ab.'’+-,«» \n3قال", max_size=40))
def test_the_words_of_a_sentence_do_not_hang_on_where_its_blanks_are(text):
    words, starts, ends = tokens(text)
    found = list(WORDS.finditer(text))
    assert [word.text for word in words] == [one[0] for one in found]
    assert list(zip(starts, ends, strict=True)) == [one.span() for one in found]
    assert [word.glued for word in words] == [one.start() > 0 and text[one.start() - 1].strip() != "" for one in found]


def heads(text, language=EN, masked=()):
    words, *_ = tokens(fold(text).text)
    return [
        (one.head.row, one.link, " ".join(word.text for word in words[one.first : one.end]))
        for one in clauses(words, language, masked)
    ]


def test_a_sentence_without_a_trigger_has_no_clause():
    assert heads("It was a fine day.") == []
    assert heads("") == []


def test_what_is_said_hangs_on_who_says_it():
    assert [(row, link) for row, link, _ in heads("He said that they met in Tripoli.")] == [
        ("said", "start"),
        ("meet", "that"),
    ]


def test_a_noun_takes_the_tense_of_the_verb_that_carries_it():
    [clause] = clauses(tokens("they held a meeting")[0], EN)
    assert (clause.head.row, clause.head.tense, clause.head.supported) == ("meet", "past", True)
    [clause] = clauses(tokens(fold("سيعقد الوزير اجتماعا").text)[0], AR)
    assert (clause.head.row, clause.head.tense) == ("meet", "future")


def test_a_clause_without_a_trigger_before_the_first_one_stays_outside_it():
    [(row, link, text)] = heads(
        "the commission buried its dead on thursday , a day after bombers stormed its headquarters"
    )
    assert (row, link) == ("attack", "after")
    assert text.startswith("after bombers")


@pytest.mark.parametrize("text", ["a UN-backed plan", "the vote was close", "his long support"])
def test_a_form_that_is_no_verb_here_is_none(text):
    assert all(link == "start" for _, link, _ in heads(text))
    assert not any(clause.head.group == "speech" for clause in clauses(tokens(fold(text).text)[0], EN))


def test_what_somebody_condemns_is_not_told_anew():
    assert [row for row, _, _ in heads("the embassy condemned the attack in a statement")] == ["condemned"]
    assert [row for row, _, _ in heads("دانت السفارة القصف في بيان", AR)] == ["condemned"]


def test_before_they_reach_is_no_content_of_speech():
    found = heads("أغلقت الحقول قبل أن يتوصل المجلسان إلى اتفاق", AR)
    assert [link for _, link, _ in found] == ["start", "before"]


def test_a_long_line_takes_linear_time():
    words, *_ = tokens(fold("and they met and he said that " * 3000).text)
    assert len(clauses(words, EN)) > 3000
