"""What sites print around an article is left out; the article is not."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.articles.furniture import find
from generator.languages import available, load
from generator.languages.furniture import Furniture

LANGUAGES = available()
EXAMPLES = [
    (code, name, example)
    for code in LANGUAGES
    for name, row in load(code).furniture.lines.items()
    for example in row.examples
]
COUNTEREXAMPLES = [(code, line) for code in LANGUAGES for line in load(code).furniture.counterexamples]
SEEDS = sorted(Path("seeds").glob("*.txt"))

AR, EN = load("ar").furniture, load("en").furniture


def left(text: str, language: Furniture) -> list[str]:
    taken = set(find(text, language))
    return [
        line for line in text.split("\n") if line.strip() and not any(span.of(text) == line.strip() for span in taken)
    ]


@pytest.mark.parametrize(("code", "row", "example"), EXAMPLES)
def test_every_example_of_a_row_is_furniture(code, row, example):
    assert row in load(code).furniture.lines
    [span] = find(example, load(code).furniture)
    assert span.of(example) == example.strip()


@pytest.mark.parametrize(("code", "line"), COUNTEREXAMPLES)
def test_lines_that_only_look_like_furniture_stay(code, line):
    assert find(line, load(code).furniture) == ()


@pytest.mark.parametrize(
    "line",
    [
        "0a117385-22dc-437e-9639-0bc16a491dd0", "IMG_2041.jpg", "https://example.org/a/b?c=1", "desk@example.org",
        "#ليبيا #حفتر", "@embassy @africom", "***", "—", "12", "1.2K", "© 2024 Example Media", "2268050",
    ],
)  # fmt: skip
def test_some_shapes_are_furniture_in_any_language(line):
    assert len(find(line, Furniture())) == 1


@pytest.mark.parametrize(
    "line",
    [
        "22/06/2020",
        "2020",
        "17:36",
        "22 يونيو 2020، 5:36 م",
        "طرابلس",
        "Tripoli",
        "AFP",
        "5.3 million",
        "F-16",
        "By 12",
        "Written by 5 of",
    ],
)
def test_dates_places_and_names_stay(line):
    assert find(line, AR) == find(line, EN) == ()


@pytest.mark.parametrize(
    "line",
    [
        "فيسبوك تويتر واتساب طباعة",
        "الرئيسية | أخبار ليبيا | عربي ودولي",
        "Home » News » Middle East",
        "Facebook Twitter Email",
    ],
)
def test_a_bar_of_labels_is_furniture(line):
    assert len(find(line, AR)) == 1 or len(find(line, EN)) == 1


def test_of_a_headline_that_stands_twice_the_second_copy_goes():
    text = "Envoys meet rivals in Geneva\n\nEnvoys meet rivals in Geneva\n\nThe envoys of both sides met in Geneva on Monday."
    [span] = find(text, EN)
    assert span.start == 30


def test_a_crawlers_stamp_is_no_part_of_the_headline_but_a_date_is():
    text = "date 2023-03-21 Envoys meet rivals in Geneva\n\nEnvoys meet rivals in Geneva\n\nThe envoys met on Monday."
    assert [span.of(text) for span in find(text, EN)] == ["Envoys meet rivals in Geneva"]
    assert left("Saving date 2023-03-21 is over\nEnvoys met.", EN)[0].startswith("Saving date")


def test_a_list_of_links_goes_with_its_heading_and_the_article_goes_on_after_it():
    text = (
        "The talks in Tripoli began on Monday, the embassy said, and will go on for two more days.\n"
        "Read also:\n"
        "Oil output falls to a new low\n"
        "Army says it took the airport\n"
        "The ambassador thanked the hosts.\n"
    )
    assert left(text, EN) == [
        "The talks in Tripoli began on Monday, the embassy said, and will go on for two more days.",
        "The ambassador thanked the hosts.",
    ]


def test_a_heading_of_links_at_the_top_does_not_swallow_an_article_without_full_stops():
    body = "\n".join(f"وصل الوفد رقم {number} إلى المدينة في ساعة متأخرة وعقد جلسة مع الأعيان" for number in range(8))
    assert left(f"آخر الأخبار\n{body}", AR) == body.split("\n")


def test_two_labels_above_the_headline_are_sections_but_a_single_one_may_be_a_place():
    text = "Krasnia\nDesk\nEnvoys meet rivals in Geneva for talks\nThe envoys met on Monday."
    assert left(text, EN) == text.split("\n")[2:]
    text = "Benghazi\nEnvoys meet rivals in Geneva for talks\nThe envoys met on Monday."
    assert left(text, EN) == text.split("\n")


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_nothing_that_a_seed_tells_is_lost(path):
    text = path.read_bytes().decode()
    lost = [span.of(text) for span in find(text, AR)]
    assert all(len(line) < 80 for line in lost)
    assert not any(line.endswith((".", '"', "”")) for line in lost)


@pytest.mark.parametrize(
    "piece", ["\n", "a\n", "أ\n", "1\n", "اقرأ أيضا\n", "Read also:\nx\n", "© ", "# ", "a: ", "0" * 9]
)
def test_time_grows_with_the_text_and_not_faster(piece):
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        find(text, AR)
        find(text, EN)
        return time.process_time() - start

    seconds(1000)
    small = max(seconds(30_000), 0.003)
    assert seconds(120_000) < 16 * small


PIECES = sorted(
    {
        phrase
        for rows in (AR, EN)
        for row in rows.lines.values()
        for phrase in (*row.whole, *row.start, *row.labels, *row.inside, *row.names)
    }
)


@given(
    st.lists(
        st.sampled_from([*PIECES, " ", "\n", "\n", ": ", "|", "/", ".", "12", "By", "Roe", "©", "أن"]), max_size=14
    )
)
def test_any_mixture_of_its_own_phrases_gives_whole_lines_in_order(pieces):
    text = "".join(pieces)
    lines = [line.strip() for line in text.split("\n")]
    for language in (AR, EN, Furniture()):
        found = find(text, language)
        assert list(found) == sorted(set(found))
        assert all(span.of(text) in lines for span in found)
