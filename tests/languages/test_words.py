"""The examples of every language's summaries.yaml, and what words are left of a text."""

import pytest

from generator import languages
from generator.errors import KnowledgeError
from generator.languages.summaries import NONE, load
from generator.languages.words import hangs, terms
from generator.text import fold

ROWS = {code: languages.load(code).summaries for code in languages.available()}
SAME = [(code, words) for code, rows in ROWS.items() for words in rows.same]
OTHER = [(code, words) for code, rows in ROWS.items() for words in rows.other]


def stems(code, words):
    return [ROWS[code].stem(fold(word).text) for word in words]


def test_every_language_has_its_words():
    assert all(rows.common and rows.hanging and rows.same and rows.other for rows in ROWS.values())


@pytest.mark.parametrize(("code", "words"), SAME, ids=str)
def test_forms_of_a_word_are_one_word(code, words):
    assert len(set(stems(code, words))) == 1


@pytest.mark.parametrize(("code", "words"), OTHER, ids=str)
def test_other_words_stay_apart(code, words):
    assert len(set(stems(code, words))) == len(words)


def test_what_says_nothing_is_left_out_however_it_is_spelt():
    assert terms("The strikes on the city", ROWS["en"]) == ["strik", "cit"]
    assert terms("إلى الحكومة وإلي حكومة", ROWS["ar"]) == ["حكوم", "حكوم"]


def test_without_rows_every_word_is_itself():
    assert terms("Les ministres et les villes", NONE) == ["les", "ministres", "et", "les", "villes"]
    assert terms("…!?", NONE) == []


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("en", "He added that talks would resume."),
        ("en", "“But they left,” she said."),
        ("ar", "وأضاف أن المحادثات ستستأنف."),
        ("ar", "من جهته، قال الوزير"),
    ],
)
def test_a_sentence_that_leans_on_the_one_before_hangs(code, sentence):
    assert hangs(sentence, ROWS[code])


@pytest.mark.parametrize(
    ("code", "sentence"), [("en", "Heads of state met."), ("en", ""), ("ar", "التقى الوزير السفير.")]
)
def test_a_sentence_that_stands_by_itself_does_not(code, sentence):
    assert not hangs(sentence, ROWS[code])


def test_a_misspelt_key_does_not_load(tmp_path):
    (tmp_path / "summaries.yaml").write_text("comon: [the]\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match="comon"):
        load(tmp_path)
