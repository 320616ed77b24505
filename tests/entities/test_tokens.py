import re

from hypothesis import given
from hypothesis import strategies as st

from generator.entities.tokens import BREAK, CLOSE, PAREN, POSSESSIVE, QUOTE, Words, words_of
from generator.text import Span, fold

WORD = re.compile(r"((?:[a-z]\.){2,}|[^\W_]+(?:'(?!s\b)[^\W_]+)*)(?:'s\b)?")
LETTERS = st.text(alphabet="abUS.'’s -–،«»()\n\t\u00a0_ـَوقال3٣", max_size=60)


@given(LETTERS, LETTERS)
def test_words_are_those_of_the_whole_sentence_wherever_its_blanks_are(before, text):
    words = Words(f"{before} {text}", Span(len(before) + 1, len(before) + 1 + len(text)))
    folded = fold(text)
    found = list(WORD.finditer(folded.text))
    assert list(words.tokens) == [one[1].replace(".", "").replace("'", "") for one in found]
    places = [folded.span(*one.span(1)).shift(len(before) + 1) for one in found]
    assert [Span(words.start(index), words.end(index)) for index in range(len(found))] == places
    assert len(words.gaps) == len(found)
    capitals = [int(place.of(words.text)[0].isupper()) for place in places]
    assert [min(words.case(index), 1) for index in range(len(found))] == capitals


def test_what_stands_between_two_words_is_told_apart():
    words = words_of('Gen. Haftar\'s men (the "LNA") left Tripoli. They - all - went, U.S. envoys too')
    kinds = dict(zip(words.tokens, words.gaps, strict=True))
    assert kinds["haftar"] == CLOSE  # the full stop is the abbreviation's
    assert kinds["men"] == POSSESSIVE
    assert kinds["the"] == PAREN
    assert kinds["lna"] == QUOTE
    assert kinds["left"] == kinds["they"] == kinds["us"] == BREAK
    assert kinds["all"] == kinds["envoys"] == CLOSE


def test_how_a_word_is_written_is_known_whatever_stands_around_it():
    words = words_of("(US) forces, «Africom»")
    assert [words.case(index) for index in range(3)] == [2, 0, 1]
