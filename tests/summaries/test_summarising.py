"""What `chronology summarize` and `chronology timeline` promise."""

import json
import time
from itertools import pairwise

import pytest

from generator.summarising import story, summarise, timeline

ARABIC = (
    "التقى السفير الأمريكي ريتشارد نورلاند رئيس المجلس الرئاسي فايز السراج في زوارة يوم الاثنين 22 يونيو 2020.\n"
    "وأضاف أن المحادثات كانت مفيدة.\n"
    "وبحث الجانبان وقف إطلاق النار والعودة إلى المسار السياسي برعاية الأمم المتحدة ومكافحة الإرهاب في ليبيا."
)
ENGLISH = (
    "The American ambassador met the prime minister in Zuwara on 22 June 2020. They spoke about a ceasefire. "
    "Gen. Townsend of AFRICOM warned on Tuesday that armed groups from abroad had to leave the country at once."
)


def article(id, published, text, **more):
    return {"id": id, "published": published, "title": "", "text": text, **more}


CORPUS = [
    article("a", "2020-06-22", ENGLISH),
    article(
        "b",
        "2020-06-24T10:00:00Z",
        "The ambassador and the prime minister met in Zuwara on Monday, officials of the country said. A ceasefire was discussed on Monday.",
        lang="en",
    ),
    article("c", "2020-06-23", ARABIC, lang="ar"),
    article(
        "d", None, "The ambassador of the country arrived in Zuwara on 20 June 2020, the ministry said.", lang="en"
    ),
]


def everything(records):
    return [(text, sentence) for record, text in records for sentence in record["sentences"]]


@pytest.mark.parametrize("wish", [{}, {"sentences": 1}, {"sentences": 99}, {"share": 0.34}, {"share": 1.0}])
def test_every_sentence_of_an_extract_stands_in_the_text_letter_for_letter(wish):
    texts = [ARABIC, ENGLISH, "\ufeff" + ENGLISH, "🚀 " + ARABIC, "un texte en français. encore une phrase."]
    records = zip(summarise(({"id": str(n), "text": text} for n, text in enumerate(texts)), **wish), texts, strict=True)
    found = everything(records)
    assert len(found) >= len(texts)
    assert all(text[one["start"] : one["end"]] == one["text"] for text, one in found)


def test_an_extract_keeps_to_the_number_asked_for():
    [made] = summarise([{"id": "a", "text": ARABIC, "lang": "ar"}], sentences=2)
    assert [one["text"].split()[0] for one in made["sentences"]] == ["التقى", "وبحث"]


@pytest.mark.parametrize("share", [0.2, 0.34, 0.6])
def test_a_share_is_of_the_words_of_the_text_even_where_sentences_meet_without_a_space(share):
    letters = "بتثجحخدذرزسشصضطظعغفقكلمنهي"
    text = "".join(" ".join(a + c + b + "ا" for c in "سمرد") + "." for a, b in pairwise(letters))
    [made] = summarise([{"id": "a", "text": text, "lang": "ar"}], share=share)
    words = sum(len(one["text"].split()) for one in made["sentences"])
    assert share / 2 * len(text.split()) < words <= 1.1 * share * len(text.split())


def test_a_title_shortened_with_a_full_stop_does_not_cut_a_sentence():
    [made] = summarise([{"id": "a", "text": ENGLISH, "lang": "en"}], sentences=2)
    assert made["sentences"][1]["text"].startswith("Gen. Townsend of AFRICOM")


def test_records_are_answered_one_by_one():
    def records():
        yield {"id": "a", "text": ENGLISH}
        raise AssertionError("asked for the second before the first was answered")

    assert next(summarise(records()))["id"] == "a"


@pytest.mark.parametrize(
    "record", [{"id": "x"}, {"id": "x", "text": None}, {"text": "…"}, {"id": "x", "text": 3}, ["x"], None]
)
def test_a_record_that_cannot_be_read_says_why_and_the_next_is_read(record):
    first, second = summarise([record, {"id": "b", "text": ENGLISH}])
    assert first["sentences"] == []
    assert first["error"]
    assert second["sentences"]


@pytest.mark.parametrize("text", ["", "\n\n", "   ", "…", "1 2 3", "a" * 5000, "\u202b\u202c", "no full stop at all"])
def test_odd_texts_have_an_extract_of_themselves_or_none(text):
    [made] = summarise([{"id": "a", "text": text}])
    assert all(text[one["start"] : one["end"]] == one["text"] for one in made["sentences"])
    json.dumps(made, ensure_ascii=False)


def test_every_sentence_of_a_timeline_stands_in_its_article_letter_for_letter():
    texts = {one["id"]: one["text"] for one in CORPUS}
    entries = timeline(CORPUS, dates=9, sentences=9)
    assert entries
    for entry in entries:
        assert entry["articles"] == list(dict.fromkeys(one["article"] for one in entry["sentences"]))
        for one in entry["sentences"]:
            assert texts[one["article"]][one["start"] : one["end"]] == one["text"]


def test_a_timeline_counts_weekdays_from_the_day_of_publication_and_reads_both_languages():
    [entry] = timeline(CORPUS, dates=1, sentences=4)
    assert entry["date"] == "2020-06-22"
    assert {"b", "c"} <= set(entry["articles"])


def test_a_timeline_goes_by_date():
    days = [entry["date"] for entry in timeline(CORPUS, dates=9, sentences=1)]
    assert days == sorted(set(days))


def test_a_query_in_either_language_finds_its_articles():
    assert {name for entry in timeline(CORPUS, query="السفير") for name in entry["articles"]} == {"c"}
    assert "c" not in {name for entry in timeline(CORPUS, query="the ambassadors") for name in entry["articles"]}
    assert timeline(CORPUS, query="volcano") == []


def test_articles_of_a_language_without_rows_do_not_disturb():
    records = [
        *CORPUS,
        article("f", "2020-06-22", "Le ministre a rencontré l'ambassadeur à Zouara le 22 juin 2020.", lang="fr"),
    ]
    assert timeline(records)


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"id": "a", "published": None}, "record 1: no text"),
        (article("a", "soon", ENGLISH), "record 1: .*soon"),
        (article("a", 2020, ENGLISH), "record 1: .*2020"),
        ([], "record 1: not an object"),
    ],
)
def test_a_record_of_a_timeline_that_cannot_be_read_is_named(record, message):
    with pytest.raises(ValueError, match=message):
        timeline([record])


@pytest.mark.parametrize("wish", [{"dates": 0}, {"sentences": 0}, {"query": "the"}, {"query": "?!"}])
def test_a_wish_that_nothing_fulfils_is_refused(wish):
    with pytest.raises(ValueError, match=r"\w"):
        timeline(CORPUS, **wish)


def test_an_approximate_day_of_publication_is_no_day():
    assert story(article("a", "2020-06", ENGLISH)).published is None
    assert story(article("a", "2020-06-22", ENGLISH)).published is not None


def test_nothing_gives_nothing():
    assert list(summarise([])) == []
    assert timeline([]) == []


def test_time_grows_with_the_text_and_not_with_its_square():
    def seconds(times):
        text = " ".join(
            f"Sentence number {n} tells of a meeting in Tripoli on {n % 28 + 1} June 2020." for n in range(times)
        )
        began = time.process_time()
        list(summarise([{"id": "a", "text": text, "lang": "en"}], share=0.3))
        timeline([article("a", "2020-06-30", text, lang="en")])
        return time.process_time() - began

    seconds(50)
    short, long = (
        min(seconds(times) for _ in range(3)) for times in (200, 1600)
    )  # the least: others use the machine too
    assert long < 24 * max(short, 0.005), "8 times the text: 64 times the time would be its square"
