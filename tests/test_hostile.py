"""Text made to hurt: any mixture of rule fragments is read without failing, repetition costs time in proportion."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import languages
from generator.articles import furniture
from generator.model import Article
from generator.telling import annotate, tell
from generator.times import tag

FRAGMENTS = {
    "ar": [
        "التقى نورلاند ", "يوم الاثنين ", "قال إن ", "«", "»", "في 22 يونيو 2020 ", "السفير الأمريكي ", '"', "أكد أن اجتماعا ",
        "من ", "،", ".", "الرئيس فايز السراج ", "و", "ال", "22/", "٢٠٢٠", "(", "\n", "\n\n", "قبل أيام من ", "مؤتمر باريس ",
        "لم ", "سيلتقي ", "بعد لقاء ", "ه 1441 ", "\u0651", "\u200f", "\u202e", "أمس ", "مطلع ", "العام الماضي ",
    ],
    "en": [
        "Norland met ", "on Monday ", "said that ", '"', "“", "”", "22 June 2020 ", "US ambassador ", "the ", "General ", "(",
        "Mr. ", "days after ", "A. ", "last ", "meeting in Zuwara ", "would ", "\n", "\n\n", "- ", "' ", "not ", "of ", ".", ",",
        "May ", "2020", "/", "Haftar's ", "two weeks ", "early ", "\u200b", "\u0301",
    ],
}  # fmt: skip


def article(language, text):
    spans = furniture.find(text, languages.load(language).furniture)
    return Article(id="x", file="x.txt", language=language, text=text, digest="x", furniture=spans)


@pytest.mark.parametrize("language", FRAGMENTS)
@settings(max_examples=60)
@given(data=st.data())
def test_any_mixture_of_fragments_is_read_and_quoted_letter_for_letter(language, data):
    text = "".join(data.draw(st.lists(st.sampled_from(FRAGMENTS[language]), min_size=1, max_size=40)))
    rows = languages.load(language)
    times = tag(text, rows)
    assert all(one.span.end <= other.span.start for one, other in pairwise(times))
    told = tell(article(language, text))
    for report in told.reports:
        for passage in report.passages:
            assert passage.span.of(text) == passage.quote


@pytest.mark.parametrize("language", FRAGMENTS)
@settings(max_examples=60)
@given(text=st.text(max_size=80))
def test_any_text_whatever_is_read(language, text):
    if text.strip():
        tell(article(language, text))


@pytest.mark.parametrize(
    ("language", "fragment"), [(code, text) for code, texts in FRAGMENTS.items() for text in texts], ids=ascii
)
def test_repetition_costs_time_in_proportion(language, fragment):
    """Four times the text may take eight times as long: noise, but no square."""
    from generator import knowledge

    rows, kb = languages.load(language), knowledge.load()

    def cost(size):
        found = article(language, (fragment * size)[:size])
        begun = time.process_time()
        annotate(found, rows, kb)
        return time.process_time() - begun

    cost(1000)
    rounds = [(cost(2000), cost(8000)) for _ in range(4)]  # in turns: a slow moment of the machine slows both
    small, large = map(min, zip(*rounds, strict=True))
    assert large < 8 * small + 0.05
