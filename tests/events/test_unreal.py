"""Plans, wishes and what fell through, beside what happened: each keeps its own day, and none is told as the other."""

import pytest

WRITTEN = "2022-08-20"

SAID = [
    # language, text, day, realis: the day must be found with this realis
    ("en", "A plan to reopen the embassy was presented to the Senate committee on April 27 by Joey Hood.", "2022-04-27", "happened"),
    ("en", "The committee, whose mandate ends on October 24, met in Cairo on June 12.", "2022-06-12", "happened"),
    ("en", "The committee, whose mandate ends on October 24, met in Cairo on June 12.", "2022-10-24", "planned"),
    ("en", "The sanctions that took effect on 15 March will be reviewed next year.", "2022-03-15", "happened"),
    ("en", "Voting in municipal elections, scheduled for June 18, took place in seven towns.", "2022-06-18", "happened"),
    ("en", "The visit of the US delegation, scheduled for August 15, did not take place.", "2022-08-15", "cancelled"),
    ("en", "Menfi called for a conference in Tripoli in October.", "2022-10", "planned"),
    ("en", "Elections were scheduled for December 24.", "2022-12-24", "planned"),
    ("en", "AFRICOM denied carrying out a strike near Sabha on Friday.", "2022-08-19", "denied"),
    ("en", "Officials are preparing a visit by Langley to Tripoli in the week of September 5.", "2022-09-05/2022-09-11", "planned"),
    ("ar", "وأخفقت ليبيا في إجراء الانتخابات التي كانت مقررة في 16 يونيو.", "2022-06-16", "planned"),
    ("ar", "الزيارة التي كان مقررا أن يجريها الوفد الأميركي في 15 أغسطس لم تتم.", "2022-08-15", "cancelled"),
    ("ar", "العقوبات التي دخلت حيز التنفيذ في 15 مارس ستراجع العام المقبل.", "2022-03-15", "happened"),
    ("ar", "صوت مجلس النواب الأميركي في 28 سبتمبر على مشروع قانون دعم الاستقرار في ليبيا.", "2021-09-28", "happened"),
    ("ar", "من المقرر أن يصوت مجلس النواب الأميركي في 28 سبتمبر على مشروع القانون.", "2022-09-28", "planned"),
    ("ar", "بحث نورلاند مع المنفي نتائج المؤتمر الذي استضافته طرابلس في 21 أكتوبر.", "2021-10-21", "happened"),
    ("ar", "بحث نورلاند مع المنفي الاستعدادات للمؤتمر الذي تستضيفه طرابلس في 21 أكتوبر.", "2022-10-21", "planned"),
    ("ar", "سلمت واشنطن دعوة إلى المنفي لحضور القمة الأميركية الأفريقية في 13 ديسمبر.", "2022-12-13", "planned"),
    ("ar", "نفت أفريكوم شن غارة قرب سبها الجمعة.", "2022-08-19", "denied"),
    ("ar", "ألغت واشنطن في مايو عقوباتها على ليبيا.", "2022-05", "happened"),
    ("ar", "في مايو تم إلغاء العقوبات الأميركية على ليبيا.", "2022-05", "happened"),
    ("ar", "ألغى الوفد الأميركي زيارته إلى سبها في مايو.", "2022-05", "cancelled"),
    ("ar", "ما لبث السفير الأميركي أن زار طرابلس في مايو.", "2022-05", "happened"),
    ("ar", "لم تلبث واشنطن أن رفعت العقوبات عن ليبيا في مايو.", "2022-05", "happened"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "when", "realis"), SAID)
def test_each_day_has_the_realis_that_the_sentence_gives_it(told, code, text, when, realis):
    found = {str(report.when): report.realis for report in told(text, code, WRITTEN) if report.when}
    assert found.get(when) == realis, found


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Norland said the oil blockade must end before new talks can be held."),
        ("en", "Norland said the oil blockade, which began on April 17, must end."),
        ("ar", "طالب أعضاء في الكونغرس بفرض عقوبات على حفتر في رسالة وجهوها الأربعاء إلى بلينكن."),
    ],
)
def test_what_is_only_asked_for_and_what_is_told_beside_it_date_nothing_else(told, code, text):
    for report in told(text, code, WRITTEN):
        assert report.kind in ("statement", "other")
        assert report.kind != "statement" or report.when is None or str(report.when) != "2022-04-17"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "فشل مجلس النواب الاثنين في عقد جلسة في طبرق."),
        ("ar", "أخفق المجلس في عقد جلسته الاثنين."),
        ("en", "The House was unable to hold a session on Monday."),
        ("en", "The House ruled out on Monday holding a session."),
        ("ar", "تراجع المجلس الاثنين عن عقد جلسة."),
        ("ar", "استبعد الوزير الاثنين لقاء نظيره المالطي."),
    ],
)
def test_what_nobody_managed_to_hold_was_not_held(told, language, text):
    assert not [one for one in told(text, language, "2021-03-10") if one.kind in ("conference", "meeting")]


@pytest.mark.parametrize(
    ("language", "text", "told_of"),
    [
        ("en", "The guild should have repainted a bridge on Tuesday.", []),
        ("en", "The firm might have dredged a canal on 3 January.", []),
        ("ar", "كان يجب أن يطلي العمال الجسر الثلاثاء.", []),
        ("ar", "ربما رمم الفريق القلعة الثلاثاء.", []),
        ("en", "The guild has repainted a bridge on Tuesday.", ["2021-03-09"]),
        ("ar", "طلى العمال الجسر الثلاثاء وربما يعودون قريبا.", ["2021-03-09"]),
    ],
)
def test_what_only_should_or_may_have_been_is_not_told_whatever_its_verb(told, language, text, told_of):
    assert [str(one.when) for one in told(text, language, "2021-03-10")] == told_of


def test_what_is_likely_is_no_fact(told):
    found = told("The court is likely to rule on Thursday.", "en", "2021-03-10")
    assert [(one.realis, str(one.when)) for one in found] == [("planned", "2021-03-11")]


def test_what_somebody_did_is_not_called_off_by_what_he_spoke_of(told):
    text = "Norland met Menfi in Tripoli on Sunday, as the country drifts without a calendar for its postponed vote."
    assert [found.realis for found in told(text)] == ["happened"]


@pytest.mark.parametrize("month", ["November", "March"])
def test_of_no_known_year_a_strike_is_no_plan_in_whatever_month(told, month):
    [struck] = told(f"Nine men died in an air strike near Ghat on 29 {month}.", written=None)
    assert struck.realis == "happened"


def test_two_of_something_are_no_praise(told):
    [struck] = told("شنت أفريكوم غارة قرب غات الأربعاء أسفرت عن مقتل مسلحين اثنين.", "ar")
    assert struck.kind == "strike"


@pytest.mark.parametrize(
    "text",
    ["قد يزور نورلاند بنغازي وقد يلتقي عقيلة صالح.", "قد تقصف واشنطن القاعدة وقد تفرض عقوبات على حفتر."],
)
def test_what_may_come_besides_something_else_that_may_is_no_fact(told, text):
    assert told(text, "ar") == ()


def test_what_fell_on_a_town_was_not_up_to_it(told):
    assert told("قال مصدر إن على سرت شنت طائرات غارة الثلاثاء.", "ar", "2021-03-10")
