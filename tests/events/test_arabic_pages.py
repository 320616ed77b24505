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


# ------------------------------------------------------------------------------------------------- the second batch
def test_a_name_that_is_spelt_like_a_verb_of_the_future_makes_no_plan(told):
    for text in (
        "وتولّت ستيفاني وليامز، في مارس 2020، قيادة بعثة الأمم المتحدة للدعم في ليبيا.",
        "عقد سيالة أمس اجتماعا مع السفير ريتشارد نورلاند.",
    ):
        assert {one.realis for one in told(text, "ar")} == {"happened"}


def test_what_something_once_served_is_no_plan(told):
    text = "احتجز المتهم بصنع القنبلة التي استخدمت لتفجير طائرة أميركية فوق أسكتلندا عام 1988."
    found = only(told(text, "ar"), "attack")
    assert (str(found.when), found.realis) == ("1988", "happened")


def test_what_a_post_will_bring_is_a_plan(told):
    [found] = [one for one in told("أكد دوجاريك أن المنصب الجديد سيضمن وجود قيادة خلال شهر يناير.", "ar") if one.time]
    assert found.realis == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "وتراجع إنتاج النفط إلى 163 ألف برميل في اليوم.",
        "وتعرضت مدينة درنة في مثل هذا اليوم من العام الماضي لأضرار فادحة.",
    ],
)
def test_a_day_that_is_a_measure_or_an_anniversary_is_not_today(told, text):
    assert not told(text, "ar")


def test_early_in_last_december_late_in_december_may_be_either_and_later_is_sure(told):
    text = "التقى محمد الحداد في مطلع ديسمبر الماضي قائد أفريكوم داغفين أندرسون."
    assert str(only(told(text, "ar", "2025-12-24"), "meeting").when) == "2024-12-01~/2025-12-10~"
    assert str(only(told(text, "ar", "2026-01-08"), "meeting").when) == "2025-12-01~/2025-12-10~"


def test_with_whom_somebody_talked_on_a_journey_is_no_part_of_the_journey(told):
    text = "وبحث فائز السراج خلال زيارته إلى واشنطن الاثنين مع وزير الدفاع الأميركي جيمس ماتيس مكافحة الإرهاب."
    found = only(told(text, "ar", "2017-12-01"), "meeting")
    assert people(found) == {"fayez-al-sarraj", "james-mattis"}
    assert (str(found.when), found.place) == ("2017-11-27", "washington")


def test_whom_somebody_received_at_his_office_was_received(told):
    text = "استقبل محمد الحداد أمس في مكتبه قائد أفريكوم مايكل لانغلي، والقائم بالأعمال جيريمي برنت."
    assert "michael-langley" in people(only(told(text, "ar", "2024-03-12"), "meeting"))


def test_relief_that_is_moved_to_libya_is_aid(told):
    text = "نقلت الوكالة الأميركية للتنمية في ديسمبر الماضي ثلاثة أطنان من لوازم الإغاثة الطارئة إلى ليبيا."
    assert [one.kind for one in told(text, "ar")] == ["aid"]


@pytest.mark.parametrize("group", ["لتنظيم داعش", "لتنظيم الدولة"])
def test_the_group_that_is_called_an_organisation_organises_nothing(told, group):
    text = f"وقتلت القوات الثلاثاء خمسة أشخاص يشتبه بانتمائهم {group}، قرب مدينة مرزق."
    assert [(str(one.when), one.realis) for one in told(text, "ar", "2019-09-25")] == [("2019-09-24", "happened")]


@pytest.mark.parametrize("plan", ["تعهد القادة العمل معا لتنظيم انتخابات", "اتفق القادة على تنظيم مؤتمر"])
def test_what_is_to_be_organised_is_a_plan_still(told, plan):
    found = [one for one in told(f"{plan} في العاشر من ديسمبر.", "ar", "2018-05-31") if one.time]
    assert [(str(one.when), one.realis) for one in found] == [("2018-12-10", "planned")]


def test_what_was_said_two_weeks_ago_gives_no_day_to_what_is_said_now(told):
    now = "قالت المتحدثة باسم الخارجية الأميركية جالينا بورتر إن واشنطن تدعم الانتخابات.\n"
    found = told(now + "وفي 10 مارس الجاري، ردت بورتر أيضا على سؤال عن السفارة.", "ar", "2021-03-24")
    assert [one.when and str(one.when) for one in found] == [None, "2021-03-10"]
    [one] = told(now + "وأضافت بورتر أمس الثلاثاء أن الوضع أفضل.", "ar", "2021-03-24")
    assert str(one.when) == "2021-03-23"


# ------------------------------------------------------------------------------------------------- the third look
def test_the_members_of_a_body_met_for_it(told):
    text = "التقى الجنرال ستيفن تاونسند أعضاء اللجنة العسكرية المشتركة “5+5” في طرابلس أمس."
    assert people(only(told(text, "ar", "2021-09-29"), "meeting")) == {"stephen-townsend", "joint-military-commission"}


def test_what_is_the_first_since_then_did_not_happen_then(told):
    text = "ومنذ تشكيلها في مايو 2020 وتوقيعها الهدنة في أكتوبر 2020، يعد هذا أول اجتماع يعقد بين اللجنة العسكرية المشتركة وتاونسند."
    found = told(text, "ar", "2021-09-29")
    assert only(found, "meeting").when is None
    assert [str(one.when) for one in found if one.kind == "agreement"] == ["2020-10"]


def test_from_where_others_are_to_leave_is_not_where_somebody_went(told):
    text = "زار ريتشارد نورلاند، مصر، الإثنين، لبحث رحيل القوات الأجنبية من طرابلس."
    assert only(told(text, "ar"), "visit").place == "egypt"


def test_a_new_round_of_talks_is_no_journey(told):
    text = "انطلقت في تونس أمس جولة جديدة لحوارات اللجنة العسكرية المشتركة بحضور السفير ريتشارد نورلاند."
    assert [one.kind for one in told(text, "ar")] == ["meeting"]


# ------------------------------------------------------------------------------------------------ the fourth look
@pytest.mark.parametrize(
    "text",
    [
        "زار ريتشارد نورلاند مصراتة لأول مرة منذ توليه منصبه في أغسطس 2019.",
        "التقى ريتشارد نورلاند محمد المنفي للمرة الأولى منذ إغلاق السفارة في يوليو 2014.",
    ],
)
def test_the_day_since_which_nothing_of_the_kind_happened_is_not_that_of_the_news(told, text):
    assert {one.when for one in told(text, "ar") if one.kind in ("meeting", "visit")} == {None}


def test_a_body_that_was_formed_is_no_plan_because_something_else_was_fixed(told):
    text = "وكانت اللجنة قد حددت خطتها وفق نتائج الحوار الذي تم إطلاقه في سبتمبر."
    found = only(told(text, "ar", "2022-03-01"), "other")
    assert (str(found.when), found.realis) == ("2021-09", "happened")
    formed = only(told("تدعم واشنطن المجلس الذي ألفته الأطراف في سبتمبر.", "ar", "2022-03-01"), "other")
    assert (str(formed.when), formed.realis) == ("2021-09", "happened")
    planned = only(told("حددت اللجنة موعد الجلسة في سبتمبر.", "ar", "2022-03-01"), "other")
    assert (str(planned.when), planned.realis) == ("2022-09", "planned")


def test_today_with_the_weekday_before_is_either_day(told):
    text = "التقى محمد المنفي السفير ريتشارد نورلاند مساء اليوم الثلاثاء في طرابلس."
    found = only(told(text, "ar", "2022-01-19"), "meeting")  # a Wednesday
    assert str(found.when) == "2022-01-18/2022-01-19"
    assert str(only(told(text, "ar", "2022-01-18"), "meeting").when) == "2022-01-18"


@pytest.mark.parametrize(
    "whom", ["لقائه محمد المنفي", "اجتماعه بمحمد المنفي", "لقائه الأخير برئيس المجلس الرئاسي محمد المنفي"]
)
def test_whom_a_meeting_of_his_was_with_needs_no_word_for_with(told, whom):
    found = only(told(f"أكد السفير ريتشارد نورلاند، خلال {whom}، أن بلاده تدعم الانتخابات.", "ar"), "meeting")
    assert people(found) == {"richard-norland", "mohamed-al-menfi"}


def test_a_week_of_meetings_is_no_one_met(told):
    text = "رحب السفير ريتشارد نورلاند في لقائه الأسبوعي بالاتفاق."
    assert [one.kind for one in told(text, "ar")] == ["statement"]


@pytest.mark.parametrize(
    "text",
    [
        "قال السفير ريتشارد نورلاند، أمس، خلال لقائه مع محمد المنفي إن بلاده تدعم ليبيا.",
        "قال السفير ريتشارد نورلاند أمس في لقاء مع محمد المنفي إن بلاده تدعم ليبيا.",
        "أكد السفير ريتشارد نورلاند، أمس، أن بلاده تدعم ليبيا، وذلك خلال لقاء جمعه بمحمد المنفي.",
        "أكد السفير ريتشارد نورلاند، أمس، أن بلاده تدعم ليبيا. جاء ذلك خلال لقائه محمد المنفي.",
    ],
)
def test_the_day_of_words_is_that_of_the_meeting_in_which_they_were_said(told, text):
    [found] = told(text, "ar")
    assert (found.kind, str(found.when)) == ("meeting", "2022-01-18")
    assert people(found) == {"richard-norland", "mohamed-al-menfi"}


def test_a_meeting_with_a_day_of_its_own_or_with_a_channel_takes_no_day_of_words(told):
    own = told("قال نورلاند أمس إن بلاده تدعم ليبيا، وذلك في لقاء جمعه الأسبوع الماضي بمحمد المنفي.", "ar")
    assert str(only(own, "meeting").when) == "2022-01-08/2022-01-16"
    text = "قال محمد المنفي أمس في لقاء مع قناة ليبيا الأحرار إن البلاد مستقرة."
    assert [one.kind for one in told(text, "ar")] == ["statement"]


def test_what_happened_yesterday_on_a_road_is_not_signed(told):
    assert not [one for one in told("قتل جنديان في انفجار وقع أمس على طريق المطار.", "ar") if one.kind == "agreement"]
    text = "قتل السفير كريستوفر ستيفنز في هجوم وقع في 11 سبتمبر 2012 على القنصلية."
    assert str(only(told(text, "ar"), "attack").when) == "2012-09-11"


def test_so_long_after_a_death_is_when_something_else_happened(told):
    text = (
        "عينت واشنطن ديبورا جونز سفيرة، وذلك بعد نحو تسعة أشهر من مقتل كريستوفر ستيفنز في هجوم وقع في 11 سبتمبر 2012."
    )
    assert {str(one.when) for one in told(text, "ar", "2013-06-13") if one.kind != "appointment"} <= {
        "None",
        "2012-09-11",
    }


def test_an_older_meeting_of_the_same_people_does_not_date_the_news(told):
    text = "بحث محمد المنفي مع السفير ريتشارد نورلاند ملف الانتخابات في طرابلس. وفي 3 يناير الجاري، التقى المنفي نورلاند في طرابلس."
    assert [one.when and str(one.when) for one in told(text, "ar")] == [None, "2022-01-03"]
    fresh = "التقى محمد المنفي السفير ريتشارد نورلاند في طرابلس. وبحث المنفي ونورلاند، أمس، ملف النفط."
    assert [str(one.when) for one in told(fresh, "ar")] == ["2022-01-18"]


def test_the_day_of_words_is_not_that_of_meetings_that_are_told_after_them(told):
    text = "أكد السفير ريتشارد نورلاند اليوم أن بلاده تدعم ليبيا.\nوفي طرابلس، التقى نورلاند وزير النفط محمد عون."
    assert only(told(text, "ar"), "meeting").when is None


def test_what_is_told_in_the_present_beside_a_plan_is_planned_too(told):
    text = "ومن المنتظر أن يستقبل محمد المنفي السفير ريتشارد نورلاند، كما يلتقي نورلاند وزير النفط محمد عون."
    assert {one.realis for one in told(text, "ar")} == {"planned"}


def test_a_conference_keeps_its_day_behind_a_long_description(told):
    text = "وتشكلت اللجنة في مؤتمر برلين الدولي الخاص بليبيا الذي عقد في 19 يناير 2020."
    assert str(only(told(text, "ar"), "conference").when) == "2020-01-19"


def test_who_somebody_is_tells_of_no_conference(told):
    text = "قال عضو المؤتمر العام منذ عام 2012 محمد معزب إن السفير ريتشارد نورلاند متفائل."
    assert [(one.kind, one.when) for one in told(text, "ar")] in ([], [("statement", None)])


def test_two_who_discuss_something_met_without_a_word_for_with(told):
    found = only(told("بحث محمد المنفي والسفير ريتشارد نورلاند، أمس، ملف النفط.", "ar"), "meeting")
    assert people(found) == {"mohamed-al-menfi", "richard-norland"}
    assert str(found.when) == "2022-01-18"
    assert not [one for one in told("بحث محمد المنفي وعبد الله اللافي أمس ملف النفط.", "ar") if one.kind == "meeting"]


# ----------------------------------------------------------------------------------- strikes, courts, banks: first sight
@pytest.mark.parametrize(
    "text",
    [
        "بدأت شحنات الدواء تصل إلى مطار معيتيقة الاثنين.",
        "أخذت الكتائب تنسحب من المدينة الاثنين.",
        "وراحت الطائرات المسيرة تقصف معسكرا جنوب سرت الاثنين.",
    ],
)
def test_what_began_to_be_is_no_plan_for_the_week_to_come(told, text):
    [found] = told(text, "ar", "2021-03-10")
    assert (found.realis, str(found.when)) == ("happened", "2021-03-08")


def test_a_meeting_after_which_another_is_planned_was_held(told):
    text = "ويأتي الاجتماع المرتقب بعد لقاء جمع الوزيرين الخميس الماضي في تونس."
    found = only(told(text, "ar", "2021-03-10"), "meeting")
    assert (found.realis, str(found.when)) == ("happened", "2021-03-04")


def test_that_nobody_comments_calls_nothing_off(told):
    text = "نفذت القيادة الأميركية غارة الأحد، ولم يصدر تعليق من الحكومة."
    found = only(told(text, "ar", "2021-03-10"), "strike")
    assert (found.realis, str(found.when)) == ("happened", "2021-03-07")
    called_off = told("كان مقررا أن تعقد الجولة الأحد، لكن الأمم المتحدة أعلنت تعليق المحادثات.", "ar", "2021-03-10")
    assert all(one.realis != "happened" for one in called_off if one.kind == "meeting")


def test_who_denies_a_paper_after_a_visit_does_not_deny_the_visit(told):
    text = "أصدرت السفارة بيانا نفت فيه صحة وثيقة متداولة، وذلك بعد أن قام السفير بزيارة إلى سبها الاثنين."
    found = only(told(text, "ar", "2021-03-10"), "visit")
    assert (found.realis, str(found.when)) == ("happened", "2021-03-08")


@pytest.mark.parametrize(
    "text",
    [
        "أكد المصرف أن الإيرادات هبطت 11 بالمئة مقارنة مع الفترة ذاتها قبل عام.",
        "تراجعت صادرات الخام 20 بالمئة بالمقارنة مع يناير 2019.",
    ],
)
def test_with_when_something_is_compared_is_no_day_of_it(told, text):
    assert all(one.when is None for one in told(text, "ar", "2021-03-10"))


def test_what_an_offensive_launched_long_ago_was_for_does_not_date_the_strikes(told):
    text = "وتصاعدت الهجمات التي تستهدف الأحياء، في ظل تعثر الخطة التي أطلقها، في 4 أبريل 2019، للسيطرة على العاصمة."
    assert all(str(one.when) != "2019-04-04" for one in told(text, "ar", "2020-01-05") if one.kind == "strike")


def test_since_when_somebody_was_held_is_not_when_others_met(told):
    text = "التقى المبعوث في تونس وزيرا كان في طرابلس الأحد."
    assert only(told(text, "ar", "2024-08-20"), "meeting").when is None


def test_clashes_that_an_arrest_set_off_are_not_on_the_day_of_the_release(told):
    text = "قال مسؤولان إن الضابط، الذي أشعل احتجازه اشتباكات في طرابلس، أسفرت عن مقتل ستة، أعيد إلى وحدته الأربعاء."
    assert all(one.realis == "happened" for one in told(text, "ar", "2023-08-16"))
    assert all(one.kind == "other" for one in told(text, "ar", "2023-08-16") if one.time)


def test_a_strike_of_long_ago_does_not_swallow_the_one_in_the_headline(told):
    text = "أفريكوم تنفذ غارة جنوب سبها الأحد\nقالت القيادة إنها تعمل مع شركائها. وكانت شنت في نوفمبر الماضي غارة قرب أوباري."
    assert [str(one.when) for one in told(text, "ar", "2021-03-10") if one.kind == "strike"] == [
        "2020-11",
        "2021-03-07",
    ]


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("قررت القاضية الفدرالية في القضية المرفوعة ضد حفتر الاثنين تأجيل النطق بالحكم.", "legal", "2021-03-08"),
        ("أمر النائب العام الليبي الاثنين بحبس مدير شركة النفط احتياطيا.", "legal", "2021-03-08"),
        ("صوت مجلس الأمن الاثنين على تمديد العقوبات على ليبيا حتى مايو 2022.", "sanction", "2021-03-08"),
        ("تبنى مجلس الأمن الاثنين قرارا يمدد مهمة لجنة الخبراء حتى مايو 2022.", "legal", "2021-03-08"),
        ("تسلم خفر السواحل الليبي الاثنين زورقين من الولايات المتحدة.", "aid", "2021-03-08"),
        ("فقدت أفريكوم طائرة مسيرة فوق طرابلس الاثنين.", "military", "2021-03-08"),
        ("نشرت أفريكوم الاثنين صورا تظهر طائرات روسية في الجفرة.", "statement", "2021-03-08"),
    ],
)
def test_what_courts_councils_and_commands_do_is_told_once_and_on_its_day(told, text, kind, when):
    assert [(one.kind, one.realis, str(one.when)) for one in told(text, "ar", "2021-03-10") if one.when] == [
        (kind, "happened", when)
    ]


def test_how_long_a_place_has_been_closed_does_not_take_the_day_of_the_strike(told):
    text = "أغارت طائرات حربية على مواقع، في محيط مطار طرابلس المغلق منذ سنوات في وقت متأخر الخميس."
    assert str(only(told(text, "ar", "2019-07-12"), "strike").when) == "2019-07-11"


def test_the_past_24_hours_end_today(told):
    [found] = told("قتل سبعة أشخاص خلال الـ24 ساعة الماضية في طرابلس.", "ar", "2021-03-10")
    assert str(found.when) == "2021-03-09/2021-03-10"


def test_what_is_only_recalled_is_not_of_the_days_of_the_news(told):
    news = "التقى الوزيران في تونس السبت الماضي.\nوأشاد البيان بالنتائج.\n"
    found = told(news + "يذكر أن اللجنة زارت تركيا وروسيا.", "ar", "2021-03-10")
    assert [one.when for one in found if one.kind == "visit"] == [None]


def test_who_speaks_for_a_body_that_no_row_knows_is_named_by_his_name(told):
    found = told("قال المتحدث باسم البحرية الليبية أيوب قاسم الاثنين إن المهاجرين نقلوا إلى الخمس.", "ar", "2021-03-10")
    assert [who.name["ar"] for one in found for who in one.participants] == ["أيوب قاسم"]


@pytest.mark.parametrize("text", ["أيزور ريتشارد نورلاند طرابلس الخميس؟", "ألم يلتق نورلاند خليفة حفتر أمس؟"])
def test_a_question_tells_nothing_with_its_mark_written_to_the_verb_too(told, text):
    assert not told(text, "ar")


def test_an_and_that_stands_apart_joins_people_too(told):
    text = "جرى اتصال هاتفي بين فائز السراج و السفير ريتشارد نورلاند أمس."
    assert people(only(told(text, "ar"), "call")) == {"fayez-al-sarraj", "richard-norland"}


def test_the_meeting_with_which_a_visit_began_has_its_day(told):
    text = "بدأت مارغريت هولدن جولتها في ليبيا صباح أمس الأحد بلقاء عقيلة صالح في مدينة القبة، بحضور ليزلي أوردمان."
    assert str(only(told(text, "ar", "2022-10-31"), "meeting").when) == "2022-10-30"
    assert not [
        one for one in told("عادت إلى الواجهة قصة الطائرة التي سقطت فوق العاصمة الليبية.", "ar") if one.kind == "visit"
    ]


def test_a_sentence_takes_the_day_on_which_it_was_issued(told):
    text = "قالت وزارة العدل الأمريكية إن حكما بالسجن 22 عاما صدر اليوم الأربعاء على أحمد أبو ختالة."
    assert [(one.kind, str(one.when)) for one in told(text, "ar", "2018-06-27") if one.when] == [
        ("legal", "2018-06-27")
    ]


def test_an_attack_of_years_ago_is_no_plan_of_who_planned_it(told):
    text = "صدر الحكم ضد أحمد أبو ختالة، المدبر للهجوم الدامي على المجمعات الدبلوماسية في بنغازي في 11 سبتمبر 2012."
    assert [one.realis for one in told(text, "ar", "2018-06-28") if str(one.when) == "2012-09-11"] == ["happened"]


def test_which_time_it_was_in_a_month_is_no_event_of_that_month(told):
    assert not told("يذكر أنها المرة الثالثة التي يتوقف فيها المطار خلال شهر فبراير فقط.", "ar", "2020-02-27")


def test_the_first_hours_of_a_day_tell_of_no_second_strike(told):
    text = "وقررت إدارة المطار، في الساعات الأولى من صباح اليوم الجمعة، وقف حركة الطيران بعد التعرض للقصف."
    assert [(one.kind, str(one.when)) for one in told(text, "ar", "2019-08-16")] == [("other", "2019-08-16")]


def test_when_preparations_were_seen_is_not_when_the_attack_was_to_be(told):
    text = "وأضافت أنّ الجيش الوطني كان قد رصد قبل يومين استعدادات ميليشيات لشن هجوم على ترهونة."
    found = [(one.realis, str(one.when)) for one in told(text, "ar", "2020-04-19") if one.when]
    assert found == [("happened", "2020-04-17")]


def test_what_is_announced_on_a_visit_for_tomorrow_is_not_the_visit(told):
    text = "زار كريم خان ترهونة الاثنين.\nوكشف خلال الزيارة عن تقرير سيقدمه لمجلس الأمن، يوم غد الأربعاء."
    assert [(str(one.when), one.realis) for one in told(text, "ar", "2022-11-08") if one.kind == "visit"] == [
        ("2022-11-07", "happened")
    ]


def test_a_strike_told_after_preparations_for_another_is_no_plan(told):
    text = (
        "وأضافت أنّ الجيش كان قد رصد قبل يومين استعدادات ميليشيات لشن هجوم على ترهونة، وعندما انطلق المهاجمون صباح أمس، "
        "واجههم سلاح الجو بقصف عنيف."
    )
    found = only(told(text, "ar", "2020-04-19"), "strike")
    assert (found.realis, str(found.when)) == ("happened", "2020-04-18")


@pytest.mark.parametrize("what", ["تجديد مهمة لجنة العقوبات الخاصة بليبيا", "تمديد ولاية البعثة الأممية"])
def test_what_a_council_votes_on_is_no_election(told, what):
    [found] = told(f"صوت مجلس الأمن، الأربعاء، بالإجماع على {what} حتى نوفمبر 2023.", "ar", "2022-07-13")
    assert (found.kind, found.realis, str(found.when)) == ("legal", "happened", "2022-07-13")


def test_whom_somebody_met_after_a_session_was_put_off_he_met(told):
    text = "وعقب تعليق الجلسة، التقى عقيلة صالح أمس مع خالد المشري في سرت."
    found = only(told(text, "ar", "2022-06-15"), "meeting")
    assert (found.realis, str(found.when)) == ("happened", "2022-06-14")


def test_a_stamp_before_the_text_dates_the_page_and_nothing_that_it_tells(told):
    [met] = told(
        " date 2022-01-19 التقى السفير نورلاند رئيس الحكومة عبد الحميد الدبيبة الثلاثاء في طرابلس.", "ar", None
    )
    assert (met.kind, str(met.when)) == ("meeting", "2022-01-18")


def test_of_whom_it_is_said_that_he_had_once_done_it_did_it(told):
    text = "وسبق للفريق محمد الحداد أن التقى في مطلع ديسمبر بقائد القيادة الأمريكية في إفريقيا، الجنرال أندرسون."
    [found] = told(text, "ar", "2025-12-24")
    assert people(found) == {"mohamed-al-haddad", "dagvin-anderson"}


def test_two_offices_with_a_comma_between_are_two_people(told):
    text = "التقى نورلاند أمس رئيس الأركان محمد الحداد، وزير الداخلية عماد الطرابلسي."
    [found] = told(text, "ar", "2025-12-24")
    assert {"mohamed-al-haddad", "imad-trabelsi"} <= people(found)


def test_the_crime_of_which_somebody_is_suspected_is_no_news_of_these_days(told):
    found = told("الضابط المشتبه به في تفجير طائرة لوكربي يمثل أمام محكمة أمريكية", "ar", "2022-12-13")
    assert [one.kind for one in found if one.main] == ["legal"]


def test_a_crime_that_is_the_news_is_of_these_days(told):
    [found] = told("هجوم مسلح يستهدف سفارة الولايات المتحدة في طرابلس", "ar", "2022-12-13")
    assert found.main


def test_a_meeting_that_another_came_days_after_keeps_its_day_and_town(told):
    text = (
        "التقى السفير ريتشارد نورلاند بالوزير فتحي باشاغا. وتأتي هذه الزيارة بعد ثلاثة أيام من لقاء السفير "
        "مع فائز السراج، حيث عقدا اجتماعا في لندن 3 نوفمبر الجاري."
    )
    found = {(str(one.when), one.place): people(one) for one in told(text, "ar", "2019-11-06")}
    assert found["2019-11-03", "london"] == {"richard-norland", "fayez-al-sarraj"}
    assert found["None", None] == {"richard-norland", "fathi-bashagha"}


def test_where_a_visit_took_somebody_is_of_the_visit(told):
    text = "زار نورلاند القاهرة الاثنين، حيث عقد اجتماعا في مقر الجامعة."
    assert {one.place for one in told(text, "ar", "2019-11-06")} == {"cairo"}


@pytest.mark.parametrize("written", ["2022-05-10", None])
@pytest.mark.parametrize("on", ["بتاريخ", "في"])
def test_a_word_that_may_label_a_page_takes_no_day_from_what_was_done_on_it(told, on, written):
    text = f"أخبار الجنوب\n{on} 3 مايو 2019 التقى نورلاند حفتر في بنغازي."
    assert [str(one.when) for one in told(text, "ar", written) if one.kind == "meeting"] == ["2019-05-03"]
