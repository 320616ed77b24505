import random
import time

from hypothesis import given
from hypothesis import strategies as st

from generator.text import Remembered, Span, fold

ARABIC = st.text(
    st.characters(min_codepoint=0x600, max_codepoint=0x6FF) | st.sampled_from(" \n\u00a0\u200f1aA"), max_size=60
)


def test_one_spelling_of_what_writers_exchange_freely():
    assert fold("أمسِ الإثنَيْن ٢٢ يونيـــو\u00a0٢٠٢٠").text == "امس الاثنين 22 يونيو 2020"
    assert fold("۲۲ یونیو").text == "22 يونيو"
    assert fold("ﺍﻟﺴﻨﺔ المُقبلة على").text == "السنه المقبله علي"
    assert fold("É‘A’\tB").text == "e'a' b"


@given(ARABIC)
def test_each_character_becomes_one_or_none_and_knows_its_place(text):
    folded = fold(text)
    assert len(folded.text) <= len(text)
    for place in range(len(folded.text)):
        assert fold(text[folded.at(place)]).text == folded.text[place]


@given(ARABIC, st.integers(0, 60), st.integers(0, 60))
def test_a_span_of_the_fold_is_the_same_words_in_the_original(text, one, other):
    folded = fold(text)
    start, end = sorted((min(one, len(folded.text)), min(other, len(folded.text))))
    assert fold(folded.span(start, end).of(text)).text == folded.text[start:end]


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text).text).text == fold(text).text


def test_marks_of_the_last_letter_belong_to_the_span():
    text = "يومَ الأحدِ، هنا"
    assert fold(text).span(0, 9).of(text) == "يومَ الأحدِ"


def test_spans_know_what_they_hold_and_meet():
    assert Span(0, 5).holds(Span(1, 5))
    assert Span(0, 5).meets(Span(4, 9))
    assert not Span(0, 5).meets(Span(5, 9))
    assert Span(1, 2).shift(3) == Span(4, 5)


def test_folding_is_linear():
    letters = random.Random(1).choices("ابتَُ ـأ٣", k=200_000)
    start = time.process_time()
    fold("".join(letters))
    assert time.process_time() - start < 2


def test_a_word_is_worked_out_once_and_a_memory_is_bounded():
    asked = []
    sizes = Remembered(lambda word: asked.append(word) or len(word), size=3)
    assert [sizes[word] for word in ("a", "bb", "a", "a")] == [1, 2, 1, 1]
    assert asked == ["a", "bb"]
    for number in range(100):
        assert sizes[str(number)] == len(str(number))
        assert len(sizes) <= 3
    long = "x" * 10_000
    assert sizes[long] == len(long)
    assert long not in sizes
