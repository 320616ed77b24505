"""What pages of Arabic outlets taught at first sight: clauses within clauses, things told again, what is usual."""

import pytest
from events.reporting import only, people


# ------------------------------------------------------------------------------------------------------- whose time
def test_a_day_after_another_verb_that_no_row_knows_is_not_that_of_the_first(told):
    texts = (
        "التقى نورلاند المنفي في تونس، بعدما أمضى الأحد يومه في مالطا.",
        "التقى نورلاند المنفي في تونس، فيما مكث حفتر الأحد في الرجمة.",
    )
    assert [only(told(text, "ar"), "meeting").when for text in texts] == [None, None]


def test_the_next_strike_of_a_series_is_no_plan_for_the_day_of_the_last(told):
    text = "وهذه رابع ضربة تنفذها أفريكوم قرب أوباري هذا العام، بعدما أردت الخميس ستة من عناصر التنظيم."
    found = only(told(text, "ar", "2019-09-25"), "strike")
    assert found.realis == "happened"
    assert str(found.when) != "2019-09-26"


def test_the_day_of_what_is_said_beside_a_statement_is_not_its_own(told):
    said = "أكد السفير ريتشارد نورلاند أن بلاده ستعيد فتح السفارة.\n"
    beside = said + "وجاء ذلك ردا على سؤال عن خطوة باريس، وهو ما أعلنه إيمانويل ماكرون، أمس الثلاثاء."
    [norland] = [one for one in told(beside, "ar") if people(one) == {"richard-norland"}]
    assert norland.when is None
    own = said + "وجاء ذلك في الكلمة التي ألقاها، أمس الثلاثاء، في روما."
    assert str(only(told(own, "ar"), "statement").when) == "2022-01-18"


def test_a_year_that_something_is_meant_for_is_not_when_it_was_discussed(told):
    found = only(told("ناقش فائز السراج مع السفير ريتشارد نورلاند ميزانية الدفاع للعام 2021.", "ar"), "meeting")
    assert found.when is None
    chair = told("يقدم باتيلي إحاطته غدا الثلاثاء تحت رئاسة روسيا للمجلس لشهر أبريل.", "ar", "2023-04-17")
    assert [str(one.when) for one in chair] == ["2023-04-18"]


def test_what_is_planned_for_a_month_keeps_it(told):
    found = only(told("ستجرى الانتخابات المقررة لشهر ديسمبر المقبل.", "ar"), "election")
    assert (str(found.when), found.realis) == ("2022-12", "planned")


# ------------------------------------------------------------------------------------------------- what happened
@pytest.mark.parametrize("alleged", ["المسؤول المفترض عن الهجوم على السفارة", "الزعيم المفترض للخلية"])
def test_whom_papers_take_for_the_culprit_is_no_plan(told, alleged):
    text = f"نقل سالم الورفلي، {alleged}، إلى الولايات المتحدة السبت."
    found = only(told(text, "ar", "2020-05-10"), "legal")
    assert (str(found.when), found.realis) == ("2020-05-09", "happened")


def test_what_was_to_be_held_is_a_plan_still(told):
    found = only(told("وبحثا اللقاء المفترض عقده الجمعة في روما بين السراج وبومبيو.", "ar"), "meeting")
    assert (str(found.when), found.realis) == ("2022-01-21", "planned")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "ويسافر السفير ريتشارد نورلاند إلى طرابلس بشكل دوري."),
        ("ar", "يزور ريتشارد نورلاند طرابلس كل شهر."),
        ("en", "Ambassador Norland regularly visits Tripoli."),
    ],
)
def test_what_somebody_does_again_and_again_is_no_event(told, language, text):
    assert not told(text, language)


def test_whom_it_happened_to_before_takes_part(told):
    text = "وسبق لرئيس المجلس الرئاسي محمد المنفي أن اجتمع في ديسمبر الماضي مع السفير ريتشارد نورلاند."
    found = only(told(text, "ar"), "meeting")
    assert (people(found), str(found.when)) == ({"mohamed-al-menfi", "richard-norland"}, "2021-12")


# ------------------------------------------------------------------------------------------------- told again
def test_a_strike_announced_on_one_day_and_dated_later_in_the_article_is_one(told):
    text = (
        "أعلنت القيادة العسكرية الأميركية في أفريقيا الأربعاء أنها نفذت ضربة جوية قرب أوباري.\n"
        "وأوضحت القيادة في بيان أن الضربة نفذت الثلاثاء بالتنسيق مع حكومة الوفاق."
    )
    assert str(only(told(text, "ar", "2019-09-25"), "strike").when) == "2019-09-24"
