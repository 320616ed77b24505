"""What a reader of an extract may rely on."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import languages
from generator.languages.summaries import NONE
from generator.summaries.extracts import Wish, extract
from generator.summaries.repetition import Said

EN = languages.load("en").summaries
TEXT = [
    "The prime minister met the American ambassador in Tripoli on Monday to discuss the coming elections in the country.",
    "He said so.",
    "Both sides agreed that armed groups must leave the capital before voters go to the polls at the end of the year.",
    "The prime minister met the American ambassador in Tripoli on Monday to discuss the coming elections.",
    "Oil production rose to one million barrels a day after the fields in the south were opened again by the guards.",
    "However, nothing came of it.",
]


def taken(**wish):
    return extract(TEXT, Wish(**wish), EN)


def test_the_beginning_stands_for_the_text():
    assert taken(sentences=1) == [0]


def test_sentences_come_in_the_order_of_the_text():
    assert taken(sentences=3) == [0, 2, 4]


def test_nothing_is_said_twice():
    assert 3 not in taken(sentences=6)


def test_what_leans_on_the_sentence_before_yields_to_what_stands_by_itself():
    assert taken(sentences=2) == [0, 2]


@pytest.mark.parametrize("share", [0.1, 0.3, 0.34, 0.5, 0.9])
def test_a_share_is_exceeded_by_a_tenth_at_most_unless_by_a_single_sentence(share):
    chosen = taken(share=share)
    words = sum(len(TEXT[place].split()) for place in chosen)
    assert len(chosen) == 1 or words <= 1.1 * share * sum(len(sentence.split()) for sentence in TEXT)


def test_a_date_or_a_byline_is_no_sentence():
    assert extract(["22 June 2020, 5:36 pm", "By our reporter", *TEXT], Wish(sentences=1), EN) == [2]


def test_a_larger_share_is_used():
    assert len(taken(share=0.3)) < len(taken(share=0.9))


def test_there_is_always_a_sentence_and_nothing_of_nothing():
    assert extract(["…"], Wish(share=0.1), NONE) == [0]
    assert extract(["One very long sentence indeed."], Wish(share=0.01), EN) == [0]
    assert extract([], Wish(sentences=3), EN) == []


@pytest.mark.parametrize("wish", [{}, {"sentences": 0}, {"share": 0.0}, {"share": 1.5}, {"sentences": 1, "share": 0.5}])
def test_a_wish_that_nothing_fulfils_is_refused(wish):
    with pytest.raises(ValueError, match=r"\w"):
        Wish(**wish)


WORDS = st.frozensets(st.sampled_from("abcdefghij"), min_size=1)


@given(st.lists(WORDS, max_size=12), WORDS, st.sampled_from([0.5, 0.8, 1.0]))
def test_what_was_said_is_found_as_if_everything_were_compared(taken, words, share):
    said = Said([*taken, words], share)
    for one in taken:
        said.add(one)
    assert said.holds(words) == any(len(words & one) >= share * min(len(words), len(one)) for one in taken)


def test_thousands_of_sentences_take_no_more_time_each_than_a_hundred():
    def seconds(many):
        text = [f"The minister{number} met ambassador{number} about oil in town{number}." for number in range(many)]
        began = time.process_time()
        assert len(extract(text, Wish(share=0.9), EN)) > many / 2
        return time.process_time() - began

    seconds(100)
    assert seconds(8000) < 40 * max(seconds(800), 0.01)
