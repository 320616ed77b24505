"""Courts, armies, laws and posts: what a step of a case is, what is only demanded, whose a day is that is said on the way."""

import pytest
from events.reporting import people

WRITTEN = "2020-06-24"  # a Wednesday


def days(reports, kind):
    return [report.when and report.when.text for report in reports if report.kind == kind]


def test_what_is_demanded_provided_for_or_threatened_is_no_sanction(told):
    for text in (
        "دعا السيناتور غراهام إلى فرض عقوبات على تجار السلاح في ليبيا.",
        "ينص المشروع على فرض عقوبات على من يعرقل الاقتراع في ليبيا.",
        "هددت واشنطن بفرض عقوبات على قادة ليبيين.",
        "أقر الكونغرس أمس قانونا من شأنه فرض عقوبات على مهربي الوقود في ليبيا.",
    ):
        assert days(told(text, "ar", WRITTEN), "sanction") == [], text
    assert days(told("قررت واشنطن فرض عقوبات على ميليشيا ليبية الثلاثاء.", "ar", WRITTEN), "sanction") == ["2020-06-23"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("طالب السيناتور غراهام بفرض عقوبات على مهربي الوقود في ليبيا الثلاثاء.", "ar"),
        ("Norland warned on Tuesday of an attack on Sirte.", "en"),
    ],
)
def test_a_demand_keeps_the_day_and_its_object_is_no_event(told, text, language):
    [demand] = told(text, language, WRITTEN)
    assert (demand.kind, demand.when.text) == ("statement", "2020-06-23")


def test_a_meeting_in_which_somebody_called_for_something_took_place(told):
    reports = told("دعا نورلاند في لقاء مع السراج في طرابلس الاثنين إلى وقف القتال.", "ar", WRITTEN)
    assert days(reports, "meeting") == ["2020-06-22"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("تعتزم وزارة العدل الأميركية ملاحقة ضابط ليبي بتهمة المشاركة في تفجير الطائرة.", [("legal", "planned")]),
        ("تنوي واشنطن مقاضاة ضابط ليبي متهم بالتورط في تفجير الملهى.", [("legal", "planned")]),
        ("تعتزم القوات الليبية المشاركة في هجوم على سرت غدا.", [("military", "planned")]),
    ],
)
def test_the_crime_of_a_case_that_is_to_come_is_no_plan(told, text, found):
    assert [(one.kind, one.realis) for one in told(text, "ar", WRITTEN)] == found


def test_by_whom_somebody_was_abducted_is_not_before_what(told):
    text = "عين رئيسا للهيئة في مارس 2015، وتعرض للاختطاف من {} مجموعة مسلحة في مايو 2016."
    for by in ("قبل", "جانب", "طرف"):
        assert days(told(text.format(by), "ar", WRITTEN), "attack") == ["2016-05"]
    before = told("زار المدينة في مارس 2015 قبل اختطاف المدير في مايو 2016.", "ar", WRITTEN)
    assert (days(before, "visit"), days(before, "attack")) == (["2015-03"], ["2016-05"])


@pytest.mark.parametrize(
    "text",
    [
        "وصل سالم العكاري، المتهم بتفجير الجسر في مارس 2015، إلى الولايات المتحدة الاثنين.",
        "نقل سالم العكاري، الذي فجر الجسر في مارس 2015، الاثنين إلى الولايات المتحدة.",
    ],
)
def test_what_says_who_somebody_is_has_a_time_of_its_own(told, text):
    reports = told(text, "ar", WRITTEN)
    assert {report.when.text for report in reports if report.when and report.kind in ("visit", "legal")} == {
        "2020-06-22"
    }


def test_the_steps_of_a_case_are_events_of_their_own(told):
    text = (
        "أعلنت وزارة العدل الأميركية صدور حكم بالسجن عشرين عاما ضد سالم العكاري. "
        "واعتقلت قوة أميركية العكاري في يونيو 2014. ودانته هيئة محلفين بتهم تتعلق بالإرهاب في نوفمبر 2017."
    )
    assert days(told(text, "ar", WRITTEN), "legal") == [None, "2014-06", "2017-11"]


def test_the_same_step_told_again_with_its_day_is_one_event(told):
    text = "ألقت قوات أميركية القبض على العكاري في بنغازي. واحتجز على متن سفينة منذ أن ألقي القبض عليه في 15 يونيو."
    assert days(told(text, "ar", WRITTEN), "legal").count("2020-06-15") == 1


def test_an_appointment_that_is_announced_is_one_event_and_no_statement(told):
    text = "أعلن الرئيس الأميركي دونالد ترامب الثلاثاء تعيين ريتشارد نورلاند سفيرا لدى ليبيا."
    [report] = told(text, "ar", WRITTEN)
    assert report.kind == "appointment"
    assert people(report) >= {"donald-trump", "richard-norland"}


def test_a_dated_announcement_of_a_plan_without_a_day_is_itself_the_news(told):
    [report] = told("أعلن ترامب، الثلاثاء، أن الولايات المتحدة سترسل مساعدات طبية إلى ليبيا.", "ar", WRITTEN)
    assert (report.kind, report.realis, report.when.text) == ("statement", "happened", "2020-06-23")


def test_strikes_and_what_they_hit_are_one_event_told_some_days_late(told):
    [report] = told("أعلنت أفريكوم الأحد أنها شنت ضربتين استهدفتا معسكرا لداعش قرب مرزق.", "ar", WRITTEN)
    assert (report.kind, report.when.text, report.slack) == ("strike", "2020-06-21", 3)


def test_a_weekday_of_what_was_announced_lies_before_the_announcement(told):
    text = "وكان الجيش الأميركي أعلن الأحد الماضي أنه شن الأربعاء ضربات على داعش قرب سرت."
    assert days(told(text, "ar", WRITTEN), "strike") == ["2020-06-17"]


def test_the_president_of_a_company_is_not_the_presidents_country(told):
    text = "التقى مصطفى صنع الله رئيس شركة هاليبرتون في هيوستن أمس."
    [report] = told(text, "ar", WRITTEN)
    assert "mustafa-sanalla" in people(report)
    assert "donald-trump" not in people(report)
    assert {who.country for who in report.participants} == {"LY", "US"}


def test_a_short_quoted_name_does_not_cut_a_phrase_in_two(told):
    reports = told("أدرجت الولايات المتحدة أمس ميليشيا «السرايا» الليبية وزعيمها على لائحة العقوبات.", "ar", WRITTEN)
    assert days(reports, "sanction") == ["2020-06-23"]


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("ينتظر العكاري محاكمته منذ عام 2014، عندما قبض عليه فريق أميركي قرب بنغازي.", "legal", "2014"),
        ("تعود القضية إلى عام 2018، عندما رفعت عائلات ليبية دعوى ضد حفتر في فرجينيا.", "legal", "2018"),
    ],
)
def test_when_after_a_time_tells_what_was_then(told, text, kind, when):
    assert days(told(text, "ar", WRITTEN), kind) == [when]
    assert days(told(text, "ar", WRITTEN), "visit") == []


def test_an_undated_lead_is_not_the_like_event_of_last_year(told):
    text = "التقى باشاغا السفير الأميركي ريتشارد نورلاند في طرابلس.\nوالتقى باشاغا نورلاند في تونس في 29 يناير الماضي."
    assert days(told(text, "ar", WRITTEN), "meeting") == [None, "2020-01-29"]


def test_a_part_of_a_month_in_a_story_of_years_is_not_ahead(told):
    text = (
        "في حزيران/يونيو 2014 انتخب برلمان جديد. لكن في نهاية آب/أغسطس، وبعد أسابيع من المعارك، فر الوزراء ووقع انقسام."
    )
    reports = told(text, "ar", WRITTEN)
    last = max(reports, key=lambda report: report.trigger.start)
    assert last.realis == "happened"
    assert last.when.earliest.year == 2014


def test_a_ship_whose_arrival_is_announced_has_come(told):
    [report] = told("أعلنت السفارة الأميركية الأحد وصول المبعوث ريتشارد نورلاند إلى بنغازي.", "ar", WRITTEN)
    assert (report.kind, report.place, "richard-norland" in people(report)) == ("visit", "benghazi", True)
