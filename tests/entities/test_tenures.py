"""What posts say about dates, and dates about posts."""

from __future__ import annotations

import pytest

from generator import knowledge, languages, pipeline, telling
from generator.dates.edtf import Edtf
from generator.entities import recognise, tenures
from generator.model import Article
from generator.text import Span

KB = knowledge.load()


def mentions(text, language="ar"):
    return recognise(text, [Span(0, len(text))], languages.load(language), KB)


def bounds(text, language="ar"):
    return {
        facts["person"]: when.text
        for when, facts in tenures.bounds([], tenures.people_in_posts(mentions(text, language)), KB)
    }


def test_people_in_their_posts_bound_the_day_of_writing():
    found = bounds("التقى قائد أفريكوم الجنرال مايكل لانغلي والقائم بالأعمال الأميركي جيريمي بيرنت المشير")
    assert found == {"michael-langley": "2022-08-09/2025-08-15", "jeremy-berndt": "2023-09-21/.."}


def test_a_title_kept_by_courtesy_in_a_later_post_bounds_no_sooner_than_that_post():
    known = {(one.post, one.start.text, one.end.text if one.end else None) for one in KB.tenures_of("richard-norland")}
    assert {("us-ambassador-libya", "2019-08-14", "2022-09"), ("us-special-envoy-libya", "2021-05-10", "2025")} <= known
    post = [("richard-norland", "us-ambassador-libya"), ("richard-norland", "us-special-envoy-libya")]
    ends = [max(when.latest for when, _ in tenures.bounds([], named, KB)) for named in (post[:1], post)]
    assert [end.year for end in ends] == [2026, 2026]  # a year's slack after "2025"


def test_a_name_without_a_post_bounds_nothing():
    assert bounds("تحدث مايكل لانغلي طويلا") == {}
    assert tenures.bounds(["michael-langley"], [], KB) == []


def test_a_former_office_bounds_nothing():
    assert bounds("قال السفير الأميركي السابق لدى ليبيا ريتشارد نورلاند إن") == {}
    assert bounds("The former US Secretary of State Mike Pompeo wrote", "en") == {}


@pytest.mark.parametrize(
    ("language", "bare", "full"),
    [
        ("en", "Ambassador Deborah Jones spoke in Houston.", "US Ambassador to Libya Deborah Jones spoke in Houston."),
        ("ar", "تحدثت السفيرة ديبورا جونز في هيوستن.", "تحدثت السفيرة الأميركية لدى ليبيا ديبورا جونز في هيوستن."),
    ],
)
def test_an_ambassador_is_called_so_for_life_and_bounds_nothing_without_the_words_of_a_post(language, bare, full):
    assert not bounds(bare, language)
    assert bounds(full, language)


def test_the_dead_bound_an_article_only_from_below():
    found = bounds("استقبل قائد أفريكوم الجنرال توماس والدهاوسر الوفد في ذكرى مقتل السفير الأميركي كريس ستيفنز")
    assert found == {"thomas-waldhauser": "2016-07-18/2019-07-26", "chris-stevens": "2012-06-07/.."}
    assert bounds("في ذكرى مقتل السفير الأميركي كريس ستيفنز") == {"chris-stevens": "2012-06-07/.."}


def test_of_two_times_in_office_the_one_that_agrees_is_taken():
    found = bounds("اتصل الرئيس الأميركي دونالد ترامب برئيس حكومة الوفاق فايز السراج")
    assert found["donald-trump"] == "2017-01-20/2021-01-20"
    assert bounds("قال الرئيس الأميركي دونالد ترامب") == {"donald-trump": "2017-01-20/.."}


def test_an_approximate_end_keeps_its_slack():
    found = bounds("US Assistant Secretary of State for Near Eastern Affairs Joey Hood said", "en")
    assert found == {"joey-hood": "2021-01-20/2021-10-31"}  # the source says September, about


def test_a_post_without_a_name_is_resolved_when_one_person_held_it():
    said = mentions("وصل السفير الأميركي لدى ليبيا إلى المدينة")
    [role] = [one for one in tenures.holder_on(said, Edtf(2021, 3, 1), KB) if one.kind == "role"]
    assert (role.entity, role.reason.code) == ("richard-norland", "post-holder")


def roles(text, language, when):
    said = tenures.holder_on(mentions(text, language), Edtf.parse(when), KB)
    return [(one.entity, one.post) for one in said if one.kind == "role" and one.post]


@pytest.mark.parametrize(
    ("text", "language", "when", "person", "post"),
    [
        ("استقبل الوزير السفير الأميركي في طرابلس", "ar", "2021-03-20", "richard-norland", "us-ambassador-libya"),
        ("وصل قائد أفريكوم إلى بنغازي", "ar", "2023-05", "michael-langley", "africom-commander"),
        ("صرح المبعوث الأممي بأن الحل قريب", "ar", "2023-05", "abdoulaye-bathily", "un-special-representative-libya"),
        ("قالت المبعوثة الأممية إلى ليبيا إن", "ar", "2025-06", "hanna-tetteh", "un-special-representative-libya"),
        ("يصل وزير الخارجية الأميركي غدا", "ar", "2022-05-01", "antony-blinken", "us-secretary-of-state"),
        ("The US ambassador said on Monday", "en", "2021-03-20", "richard-norland", "us-ambassador-libya"),
        ("The commander of U.S. Africa Command arrived", "en", "2023-05", "michael-langley", "africom-commander"),
        ("the UN envoy to Libya said", "en", "2023-05-01", "abdoulaye-bathily", "un-special-representative-libya"),
    ],
)
def test_a_post_without_a_name_means_its_one_holder_on_the_day(text, language, when, person, post):
    assert roles(text, language, when) == [(person, post)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("صرح المبعوث الأممي إلى اليمن بأن", "ar"),
        ("the UN envoy to Yemen said", "en"),
        ("the UN special envoy for Sudan said", "en"),
    ],
)
def test_the_envoy_to_another_country_is_not_the_one_to_libya(text, language):
    assert roles(text, language, "2023-05-01") == []


def test_a_post_is_left_open_when_two_held_it_or_nobody_knows():
    for text, language in (("وصل قائد أفريكوم إلى المدينة", "ar"), ("The AFRICOM commander arrived", "en")):
        for when in (None, Edtf(2019), Edtf(1990), Edtf.parse("2022-08")):
            [role] = [one for one in tenures.holder_on(mentions(text, language), when, KB) if one.kind == "role"]
            assert role.entity is None, when


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("قال قائد أفريكوم الجنرال ستيفن تاونسند", "ar"),
        ("AFRICOM commander Gen. Stephen Townsend said", "en"),
        ("Gen. Stephen Townsend, commander of U.S. Africa Command, said", "en"),
    ],
)
def test_somebody_in_a_post_that_he_had_left_is_a_problem_and_not_a_crash(text, language):
    said = mentions(text, language)
    [problem] = tenures.contradictions("a1", said, Edtf(2024, 8, 28), KB)
    assert (problem.where, problem.code) == ("a1", "post-not-held")
    assert "stephen-townsend" in problem.message
    assert tenures.contradictions("a1", said, Edtf(2020, 6, 22), KB) == ()
    assert tenures.contradictions("a1", said, None, KB) == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("قال قائد أفريكوم السابق الجنرال ستيفن تاونسند", "ar"),
        ("قال القائد السابق لأفريكوم الجنرال ستيفن تاونسند", "ar"),
        ("كان ستيفن تاونسند قائد أفريكوم آنذاك", "ar"),
        ("former AFRICOM commander Gen. Stephen Townsend said", "en"),
        ("then-AFRICOM commander Gen. Stephen Townsend said", "en"),
        ("the late US Ambassador to Libya Chris Stevens", "en"),
    ],
)
def test_who_is_called_former_contradicts_nothing(text, language):
    said = mentions(text, language)
    assert any(one.kind == "role" and one.entity for one in said)
    assert tenures.contradictions("a1", said, Edtf(2024, 8, 28), KB) == ()


def test_an_article_with_a_former_commander_in_office_is_built_and_the_editor_told():
    text = "قال قائد أفريكوم الجنرال ستيفن تاونسند في بنغازي إن التعاون مستمر"
    article = Article(
        id="a1", file="a1.txt", language="ar", title="", text=text, digest="x", published=Edtf(2024, 8, 28)
    )
    told = telling.tell(article)
    assert [problem.code for problem in told.problems] == ["post-not-held"]


def test_somebody_who_served_two_sides_is_on_the_one_of_the_day():
    said = mentions("تحدثت ستيفاني وليامز مطولا")
    assert [one.country for one in tenures.holder_on(said, Edtf(2018, 5, 31), KB)] == ["US"]
    assert [one.country for one in tenures.holder_on(said, Edtf(2020, 11, 9), KB)] == ["UN"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council dismissed long-serving central bank governor Sadiq al-Kabir.", "en"),
        ("Gunmen demanded the removal of central bank governor Sadiq al-Kabir.", "en"),
        ("أقال المجلس محافظ مصرف ليبيا المركزي الصديق الكبير.", "ar"),
    ],
)
def test_who_is_dismissed_bounds_the_day_of_writing_from_below_only(text, language):
    article = Article(id="a", file="a.txt", language=language, text=text, digest="a")
    assert str(pipeline.annotate(article, languages.load(language), KB).dateline.when) == "2011-09-01/.."
