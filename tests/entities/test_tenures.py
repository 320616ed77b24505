"""What posts say about dates, and dates about posts."""

from __future__ import annotations

from generator import knowledge, languages
from generator.dates.edtf import Edtf
from generator.entities import recognise, tenures
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
    assert found == {"michael-langley": "2022-08-09/2025-08-15", "jeremy-berndt": "2023-10-09/.."}


def test_a_name_without_a_post_bounds_nothing():
    assert bounds("تحدث مايكل لانغلي طويلا") == {}
    assert tenures.bounds(["michael-langley"], [], KB) == []


def test_a_former_office_bounds_nothing():
    assert bounds("قال السفير الأميركي السابق لدى ليبيا ريتشارد نورلاند إن") == {}
    assert bounds("The former US Secretary of State Mike Pompeo wrote", "en") == {}


def test_the_dead_bound_an_article_only_from_below():
    found = bounds("استقبل قائد أفريكوم الجنرال توماس والدهاوسر الوفد في ذكرى مقتل السفير الأميركي كريس ستيفنز")
    assert found == {"thomas-waldhauser": "2016-07-18/2019-07-26", "chris-stevens": "2012-06-07/.."}


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


def test_a_post_is_left_open_when_two_held_it_or_nobody_knows():
    said = mentions("وصل قائد أفريكوم إلى المدينة")
    for when in (None, Edtf(2019), Edtf(1990), Edtf.parse("2022-08")):
        [role] = [one for one in tenures.holder_on(said, when, KB) if one.kind == "role"]
        assert role.entity is None, when


def test_somebody_in_a_post_that_he_had_left_is_a_problem_and_not_a_crash():
    said = mentions("قال قائد أفريكوم الجنرال ستيفن تاونسند")
    [problem] = tenures.contradictions("a1", said, Edtf(2024, 8, 28), KB)
    assert (problem.where, problem.code) == ("a1", "post-not-held")
    assert tenures.contradictions("a1", said, Edtf(2020, 6, 22), KB) == ()
    assert tenures.contradictions("a1", said, None, KB) == ()


def test_somebody_who_served_two_sides_is_on_the_one_of_the_day():
    said = mentions("تحدثت ستيفاني وليامز مطولا")
    assert [one.country for one in tenures.holder_on(said, Edtf(2018, 5, 31), KB)] == ["US"]
    assert [one.country for one in tenures.holder_on(said, Edtf(2020, 11, 9), KB)] == ["UN"]
