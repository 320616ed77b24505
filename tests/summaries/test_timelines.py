"""What a reader of a timeline may rely on."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.summaries.nouns import Passage, Story
from generator.summaries.salience import rank, salience
from generator.summaries.timelines import chart
from generator.summaries.topics import topic
from generator.summaries.vectors import centroid, cosine, rarity, vector
from generator.text import Span

DAY = date(2020, 6, 1)


def on(number):
    return DAY + timedelta(days=number)


def story(id, published, *sentences):
    """A story; each sentence a text, or a text and the days that it names."""
    passages = []
    for place, sentence in enumerate(sentences):
        text, days = (sentence, ()) if isinstance(sentence, str) else sentence
        passages.append(
            Passage(
                article=id,
                span=Span(100 * place, 100 * place + len(text)),
                text=text,
                place=place,
                days=tuple(map(on, days)),
                terms=tuple(text.lower().split()),
            )
        )
    return Story(id=id, published=None if published is None else on(published), passages=tuple(passages))


QUAKE = "earthquake shook capital thousands buried under rubble"
CORPUS = [
    story("a", 0, (QUAKE, [0]), "rescue teams searched rubble through night earthquake"),
    story(
        "b",
        1,
        ("earthquake that shook capital buried thousands rubble houses", [0]),
        ("hospitals full earthquake victims waited outside tents", [1]),
    ),
    story("c", 9, ("donors promised billions rebuild capital after earthquake", [9]), (QUAKE + " again recalled", [0])),
    story("d", 10, ("presidents opened donors conference rebuild capital earthquake", [9])),
    story("e", 4, ("football final took place stadium city evening", [3])),
]


def days(entries):
    return [entry.day for entry in entries]


def test_the_days_that_most_articles_name_are_those_of_the_timeline():
    assert days(chart(CORPUS, dates=2, sentences=1)) == [on(0), on(9)]


def test_at_most_so_many_days_and_sentences_in_order():
    entries = chart(CORPUS, dates=3, sentences=2)
    assert days(entries) == sorted(days(entries))
    assert len(entries) <= 3
    assert all(1 <= len(entry.passages) <= 2 for entry in entries)


def test_the_order_of_the_articles_does_not_matter():
    assert chart(CORPUS[::-1], dates=4, sentences=2) == chart(CORPUS, dates=4, sentences=2)


def test_a_copy_of_an_article_is_no_second_voice():
    copies = [
        story(f"z{number}", 1, ("hospitals full earthquake victims waited outside tents", [1])) for number in range(9)
    ]
    assert days(chart([*CORPUS, *copies], dates=1, sentences=1)) == [on(0)]


def test_no_sentence_stands_twice_nor_what_says_the_same():
    told = [passage for entry in chart(CORPUS, dates=9, sentences=9) for passage in entry.passages]
    assert len({passage.text for passage in told}) == len(told)
    assert not {QUAKE, QUAKE + " again recalled"} <= {passage.text for passage in told}


def test_what_is_announced_is_not_what_happened():
    announced = story("f", 10, ("donors conference capital earthquake will meet again", [40]))
    assert on(40) not in days(chart([*CORPUS, announced], dates=99, sentences=1))


def test_a_day_is_told_by_who_wrote_when_it_had_come():
    plan = story("g", 5, ("donors conference rebuild capital planned earthquake", [9]))
    [entry] = [entry for entry in chart([*CORPUS, plan], dates=9, sentences=9) if entry.day == on(9)]
    assert "g" not in {passage.article for passage in entry.passages}


def test_a_day_that_was_only_announced_is_left_out():
    plan = story("g", 5, ("donors conference rebuild capital planned earthquake", [7]))
    assert on(7) not in days(chart([*CORPUS, plan], dates=9, sentences=9))


def test_a_query_leaves_out_what_is_on_something_else():
    assert {
        passage.article
        for entry in chart(CORPUS, dates=9, sentences=9, query={"football"})
        for passage in entry.passages
    } == {"e"}
    assert chart(CORPUS, dates=9, sentences=9, query={"volcano"}) == []


def test_a_corpus_without_days_has_no_timeline():
    assert chart([], dates=3, sentences=1) == []
    assert chart([story("a", None, QUAKE)], dates=3, sentences=1) == []
    assert chart([story("a", 0)], dates=3, sentences=1) == []


def test_articles_that_tell_no_date_of_publication_are_read_for_the_days_they_name():
    assert days(chart([story("a", None, (QUAKE, [3]))], dates=3, sentences=1)) == [on(3)]


def test_an_article_has_one_voice_on_a_day_and_less_of_it_when_it_comes_to_it_late_or_aside():
    about = {"capital"}
    early = story("a", 0, ("capital fell", [0]), ("capital fell again", [0]))
    late = story("b", 0, *["nothing"] * 5, ("capital fell", [0]))
    aside = story("c", 0, ("weather was fine", [0]))
    voices = [salience([one], about)[on(0)] for one in (early, late, aside)]
    assert voices[0] == 1.0
    assert all(0 < voice < 1 for voice in voices[1:])


def test_an_announcement_counts_less_and_nothing_when_nobody_tells_that_it_happened():
    ahead, after = story("d", -1, ("capital falls", [0])), story("e", 1, ("capital fell", [0]))
    assert salience([ahead], {"capital"}) == {}
    assert 1 < salience([ahead, after], {"capital"})[on(0)] < 2


def test_the_day_after_counts_as_far_as_it_tells_something_else():
    same, other = {"quake": 1.0}, {"storm": 1.0}
    voices = {on(0): 10.0, on(1): 9.0, on(5): 8.0}
    assert list(rank(voices, {on(0): same, on(1): same, on(5): other})) == [on(0), on(5), on(1)]
    assert list(rank(voices, {on(0): same, on(1): other, on(5): other})) == [on(0), on(1), on(5)]


def test_the_day_before_yields_as_well_but_less_than_the_day_after():
    same, other = {"quake": 1.0}, {"storm": 1.0}
    voices = {on(-1): 9.0, on(0): 10.0, on(1): 9.0, on(5): 6.0}
    told = {on(-1): same, on(0): same, on(1): same, on(5): other}
    assert list(rank(voices, told)) == [on(0), on(5), on(-1), on(1)]
    assert list(rank(voices, told | {on(-1): other})) == [on(0), on(-1), on(5), on(1)]


def test_the_topic_of_a_language_with_few_articles_is_not_drowned_by_another():
    arabic = msgspec.structs.replace(story("f", 0, "زلزال هز العاصمة"), language="ar")
    assert "زلزال" in topic([*CORPUS * 50, arabic])


def test_the_topic_is_what_most_stories_speak_of_and_what_was_asked_for():
    assert {"earthquake", "capital"} <= topic(CORPUS)
    assert "volcano" in topic(CORPUS, {"volcano"})


VECTORS = st.lists(st.sampled_from("abcdefg"), max_size=9)


@given(VECTORS, VECTORS)
@settings(max_examples=60)
def test_likeness_goes_from_nothing_to_one_and_is_mutual(first, second):
    rare = rarity([first, second])
    a, b = vector(first, rare), vector(second, rare)
    assert -1e-9 <= cosine(a, b) <= 1 + 1e-9
    assert cosine(a, b) == pytest.approx(cosine(b, a))
    assert cosine(a, a) == pytest.approx(1 if first else 0)
    assert centroid([a]) == pytest.approx(dict(a))
