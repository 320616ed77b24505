"""Explainers, chronologies and columns: every date belongs to the story that it is told in."""

import pytest
from events.reporting import told


def days(text, written="2024-05-11", language="ar"):
    return sorted((str(one.when), one.realis) for one in told(text, language, written) if one.when)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ar",
            "محطات الأزمة\nهذه أبرز محطات الأزمة منذ بدايتها.\n2021\n- 3 فبراير: الجيش ينسحب من الميناء\n2022\n- 5 مايو: الحريق يلتهم السوق\n- 14 أكتوبر: المسلحون يستولون على الجسر",
        ),
        (
            "en",
            "Stages of the crisis\nThese were the stages of the crisis.\n2021\n- February 3: The army leaves the port\n2022\n- May 5: Fire guts the old market\n- October 14: Militants seize the bridge",
        ),
    ],
)
def test_what_a_line_tells_after_its_day_and_a_colon_happened_on_that_day(language, text):
    assert days(text, language=language) == [
        ("2021-02-03", "happened"),
        ("2022-05-05", "happened"),
        ("2022-10-14", "happened"),
    ]


def test_a_day_and_a_place_before_a_dash_still_only_say_where_a_report_comes_from():
    assert days("بيان جديد\nعدن - 3 مايو 2024: انسحب الجيش من الميناء.") == []


def test_a_story_goes_on_in_the_year_in_which_it_is_told():
    text = "سقط النظام في مارس 2011. وفي 20 أكتوبر من السنة ذاتها قتل الزعيم. وفي 23 أكتوبر انعقد المجلس في بنغازي."
    assert ("2011-10-23", "happened") in days(text, "2019-04-11")


def test_what_a_verb_opens_that_no_row_knows_is_past_after_a_time():
    text = "احترق السوق في 3 مارس 2021. وفي يونيو صادرت المحكمة أملاكه."
    assert days("وفي يونيو صادرت المحكمة أملاكه.") == [("2023-06", "happened")]
    assert days(text)[-1][1] == "happened"


def test_the_outcome_of_what_is_past_is_no_plan():
    assert days("توسعت الاحتجاجات في مدن متعددة، لتصل بعد أيام إلى العاصمة.") == []
    text = "في 17 فبراير 2011 توسعت الاحتجاجات، لتصل بعد أيام إلى العاصمة."
    assert days(text)[-1] == ("2011-02-19~/2011-02-24~", "happened")


def test_a_verb_that_only_says_of_what_kind_a_noun_is_tells_no_plan_for_the_day_before_it():
    text = "قالت القيادة إن المسلحين أطلقوا الثلاثاء صاروخا من منطقة يسيطرون عليها في اليمن."
    assert days(text, "2024-03-13") == [("2024-03-12", "happened")]


def test_a_day_between_commas_is_of_what_stands_before_it():
    text = "انخفضت أسعار القمح في شيكاغو، اليوم الأربعاء، وسط ترقب الاجتماع المرتقب للاتحاد."
    assert ("2016-06-01", "happened") in days(text, "2016-06-01")


def test_a_day_that_a_clause_names_twice_is_told_once():
    text = "وفي وقت سابق من اليوم، قالت القيادة المركزية الأمريكية، اليوم الثلاثاء، إن الجماعة أطلقت صاروخين."
    assert len(days(text, "2024-03-05")) == 1


def test_when_somebody_was_elected_is_not_when_he_dismissed_another():
    text = "والرئيس الذي انتخب في أكتوبر 2019، أصبح يملك كل الصلاحيات، إذ أقال رئيس وزرائه وحل البرلمان."
    assert [(one.kind, str(one.when)) for one in told(text, "ar", "2024-08-08") if one.when] == [
        ("election", "2019-10")
    ]


def test_the_month_of_a_contract_is_no_day_of_an_event():
    assert days("وانخفضت العقود الآجلة للخام تسليم نوفمبر بواقع 7 سنتات.", "2016-09-27") == []


def test_to_suspend_is_not_to_comment():
    text = "وكان الرئيس قد أقال، في 25 يوليو رئيس الوزراء هشام المشيشي وعلق عمل البرلمان."
    assert [one.kind for one in told(text, "ar", "2021-08-23")] == ["appointment"]


def test_a_day_before_a_that_is_not_of_the_attack_which_a_relative_tells_behind_it():
    text = "نقلت الإذاعة اليوم الأحد، عن السلطات أن متهما بصنع القنبلة التي فجرت الطائرة محتجز في الولايات المتحدة."
    assert "attack" not in {one.kind for one in told(text, "ar", "2022-12-11") if one.when}


def test_what_had_been_before_is_not_of_the_day_told_beside_it():
    text = "لعب دورا في تفجير 21 ديسمبر 1988، وكان قد احتجز سابقا في ليبيا."
    assert [(one.kind, str(one.when)) for one in told(text, "ar", "2022-12-11") if one.when] == [
        ("attack", "1988-12-21")
    ]


def test_the_day_of_an_anniversary_is_not_that_of_what_it_remembers():
    text = "وتحل يوم الاثنين الذكرى السنوية لتفجير لوكربي الذي قتل فيه 270 شخصا."
    assert "attack" not in {one.kind for one in told(text, "ar", "2020-12-19") if one.when}


def test_how_long_somebody_was_away_is_no_plan():
    assert days("من هو؟\n- بعد عشرين عاما في المنفى عاد إلى بنغازي في مارس 2011.") == [("2011-03", "happened")]


def test_a_day_before_another_with_its_year_may_be_of_either_story():
    text = "دخل الرتل المدينة في 19 مارس 2011. وفي 16 مايو انطلقت العملية، ثم توقفت صباح 4 يونيو 2014."
    assert "2011-05-16" not in dict(days(text, "2015-03-03"))


def test_a_trial_is_not_carried_by_the_verb_that_and_joins_to_it():
    text = "أمرت المحكمة بإعادة محاكمته وبدأت المحاكمة الجديدة في 11 مايو."
    assert days(text, "2013-09-15") == [("2013-05-11", "happened")]


def test_who_did_what_a_relative_tells_is_named_before_it():
    text = "التقى لانغلي حفتر في بنغازي أمس. وسبقه إلى المدينة المبعوث الخاص ريتشارد نورلاند الذي زار الأحد مخازن الهلال الأحمر."
    [found] = [one for one in told(text, "ar", "2023-09-21") if one.kind == "visit"]
    assert {one.entity for one in found.participants} == {"richard-norland"}
