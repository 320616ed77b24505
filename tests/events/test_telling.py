"""What an article tells: who takes part, whether it happened, and which words date what."""

import pytest
from events.reporting import only, people


# ------------------------------------------------------------------------------------------------------- whether
@pytest.mark.parametrize(
    "text",
    [
        "If Norland met Dbeibah on Tuesday, nothing would change.",
        "Had Norland met Dbeibah on Tuesday, nothing would have changed.",
        "Norland did not meet Dbeibah on Tuesday.",
        "Norland could meet Dbeibah on Tuesday.",
    ],
)
def test_what_is_supposed_or_negated_is_no_event(told, text):
    assert not [report for report in told(text) if report.kind == "meeting"]


@pytest.mark.parametrize(
    ("language", "text", "realis"),
    [
        ("en", "Norland will meet Dbeibah in Tripoli tomorrow.", "planned"),
        ("en", "The meeting between Norland and Dbeibah planned for tomorrow was cancelled.", "cancelled"),
        ("ar", "من المقرر أن يلتقي نورلاند غدا الدبيبة في طرابلس.", "planned"),
        ("ar", "يلتقي السفير ريتشارد نورلاند اليوم رئيس الحكومة عبد الحميد الدبيبة في طرابلس.", "planned"),
        ("ar", "نفى المتحدث أن يكون نورلاند التقى حفتر أمس.", "denied"),
        ("ar", "قال مصدر مطلع إن نورلاند التقى حفتر في بنغازي أمس.", "reported"),
    ],
)
def test_realis(told, language, text, realis):
    assert only(told(text, language), "meeting").realis == realis


@pytest.mark.parametrize("written", ["2022-01-19", None])
def test_a_plan_is_a_plan_even_when_nobody_knows_the_day_of_writing(told, written):
    reports = told("ويصل سيالة غدا إلى القاهرة.", "ar", written)
    assert {report.realis for report in reports} == {"planned"}


def test_what_was_put_off_is_planned_for_its_new_time(told):
    found = only(told("أرجئ اجتماع نورلاند والدبيبة من كانون الثاني إلى آذار 2022.", "ar"), "meeting")
    assert (found.realis, str(found.when)) == ("planned", "2022-03")


# ------------------------------------------------------------------------------------------------------- who
def test_who_speaks_about_a_meeting_did_not_attend_it(told):
    found = only(told("Norland said that Menfi met Dbeibah in Tripoli on Tuesday."), "meeting")
    assert people(found) == {"mohamed-al-menfi", "abdulhamid-dbeibah"}


def test_officials_of_a_body_stand_for_it(told):
    found = only(told("التقى حفتر الأسبوع الماضي في عمان ضباطا من أفريكوم.", "ar"), "meeting")
    assert people(found) == {"khalifa-haftar", "africom"}


def test_a_parliament_meets_by_itself(told):
    text = "Norland met Dbeibah in Tripoli on Tuesday. The parliament in Tobruk met on Monday to hear a report."
    assert people(told(text)[1]) == {"house-of-representatives"}


def test_a_session_is_no_meeting_of_two(told):
    reports = told("التقى نورلاند الدبيبة أمس. وكان مجلس النواب قد عقد أمس الاثنين في طبرق جلسة.", "ar")
    assert people(only(reports, "conference")) == {"house-of-representatives"}


def test_the_two_sides_are_those_who_met_and_on_that_day(told):
    text = "Norland met Dbeibah in Tripoli on Tuesday. The two sides signed a memorandum of understanding."
    found = only(told(text), "agreement")
    assert people(found) == {"richard-norland", "abdulhamid-dbeibah"}
    assert (str(found.when), found.certainty) == ("2022-01-18", "inferred")


def test_a_title_is_whom_the_text_gave_it(told):
    reports = told("زار السفير الأمريكي ريتشارد نورلاند طرابلس أمس. كما أجرى السفير اتصالا بباشاغا.", "ar")
    assert people(only(reports, "call")) == {"richard-norland", "fathi-bashagha"}


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("ar", "استقبل عميد البلدية في مقر مكتبه أمس السفير الأميركي.", {"meeting"}),
        ("ar", "استقبل الوزير أمس السفير الأميركي.", {"meeting"}),
        ("ar", "استقبل السفير الأميركي أمس هدية من البلدية.", {"other"}),
        ("en", "The chancellor of the university received the US ambassador yesterday.", {"meeting"}),
        ("en", "A medal was received by the US ambassador yesterday.", {"other"}),
    ],
)
def test_who_is_received_meets_somebody_whether_his_host_is_known_or_not(told, language, text, kinds):
    [event] = told(text, language)
    assert {event.kind} == kinds
    assert "richard-norland" in people(event)


def test_who_signs_a_post_did_what_it_tells(told):
    text = "سعدت أمس بلقاء رئيس الحكومة عبد الحميد الدبيبة في طرابلس.\n\n– السفير ريتشارد نورلاند"
    assert people(only(told(text, "ar"), "meeting")) == {"richard-norland", "abdulhamid-dbeibah"}


def test_a_side_is_told_by_the_adjective_of_its_planes(told):
    found = only(told("هبطت في مطار بنينا مساء السبت طائرة مساعدات أمريكية.", "ar"), "aid")
    assert {who.country for who in found.participants} == {"US"}


def test_who_announces_sanctions_imposes_them(told):
    found = only(told("أعلنت سامانثا باور في 14 سبتمبر تخصيص 11 مليون دولار.", "ar", "2023-09-18"), "aid")
    assert people(found) == {"samantha-power"}
    assert str(found.when) == "2023-09-14"


def test_a_statement_of_another_day_is_news_by_itself(told):
    text = "نفذت القيادة الأمريكية في 6 جوان ضربة جوية قرب بني وليد. وأكد الجنرال توماس والدهاوسر يوم 24 جويلية أن بلاده باقية."
    assert {report.kind for report in told(text, "ar", "2018-07-26")} == {"strike", "statement"}


def test_a_headline_adds_no_second_statement(told):
    text = "بومبيو يطالب حفتر بوقف الهجوم\n\nطالب وزير الخارجية الأميركي مايك بومبيو مساء الأحد بوقف فوري للهجوم على طرابلس."
    assert len([report for report in told(text, "ar", "2019-04-09") if report.kind == "statement"]) == 1


# ------------------------------------------------------------------------------------------------------- when
def test_each_date_goes_to_its_own_verb(told):
    text = "وانتهى الهجوم الذي شنته قوات حفتر على طرابلس في أبريل 2019، بانسحابها مطلع يونيو 2020."
    assert {str(report.when) for report in told(text, "ar", "2020-06-22")} >= {"2019-04"}
    assert len({str(report.when) for report in told(text, "ar", "2020-06-22")}) > 1


def test_a_time_inside_a_quotation_dates_nothing_outside_it(told):
    found = only(told('وقال نورلاند إن فشل جنيف "لا يعفي أحدا من موعد 24 ديسمبر".', "ar", "2021-07-10"), "statement")
    assert found.time is None


def test_a_time_of_what_somebody_says_is_not_when_he_said_it(told):
    reports = told("أعلن نورلاند أن خبراء سيقدمون تصورهم قبل نهاية الشهر.", "ar")
    assert all(report.time is None for report in reports if report.kind == "statement")


@pytest.mark.parametrize(
    ("language", "text", "kind", "day"),
    [
        ("en", "Norland met Menfi on Monday, two days after he spoke by phone with Dbeibah.", "call", "2022-01-15"),
        ("en", "Norland met Menfi on Monday. Earlier in the day he spoke by phone with Dbeibah.", "call", "2022-01-17"),
        ("en", "The day after the conference of 5 May 2021, Norland met Menfi.", "meeting", "2021-05-06"),
        ("en", "Norland visited Tripoli the day before the vote of 5 May 2021.", "visit", "2021-05-04"),
        ("en", "Norland met Menfi two days before 5 May 2021.", "meeting", "2021-05-03"),
        ("ar", "بعد يومين من مؤتمر 5 مايو 2021 التقى نورلاند المنفي.", "meeting", "2021-05-07"),
        ("ar", "غداة مؤتمر 5 مايو 2021 التقى نورلاند المنفي.", "meeting", "2021-05-06"),
        ("ar", "زار نورلاند طرابلس عشية انتخابات 5 مايو 2021.", "visit", "2021-05-04"),
        ("ar", "زار نورلاند طرابلس عشية أمس.", "visit", "2022-01-18"),
    ],
)
def test_an_event_is_counted_from_another(told, language, text, kind, day):
    assert str(only(told(text, language), kind).when) == day


def test_nothing_is_counted_from_a_verb_that_goes_on_after_an_event_that_no_row_knows(told):
    [visit, *_] = told("غداة مثول المتهم، زار نورلاند طرابلس يرافقه وفد وقع اتفاقا في 5 مايو 2021.", "ar")
    assert visit.kind == "visit"
    assert visit.when is None


@pytest.mark.parametrize(
    ("language", "text", "when"),
    [
        ("en", "AFRICOM has carried out five strikes in Libya since 1 June 2021.", "2021-06-01/2022-01-19"),
        ("ar", "التقى نورلاند المنفي أربع مرات منذ 1 يونيو 2021.", "2021-06-01/2022-01-19"),
        ("ar", "التقى نورلاند المنفي منذ يومين.", "2022-01-17"),
    ],
)
def test_what_is_told_of_all_the_time_since_has_no_day(told, language, text, when):
    [event] = told(text, language)
    assert str(event.when) == when


def test_who_is_told_of_in_a_relative_clause_stands_before_it(told):
    text = "أكدت أفريكوم أن المقاتلات الروسية التي تم نقلها إلى ليبيا في مايو 2021 تقلع من قواعد تسيطر عليها قوات حفتر."
    assert [who.name["ar"] for who in only(told(text, "ar"), "military").participants] == ["المقاتلات الروسية"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "US forces will leave Libya no later than 1 March."),
        ("en", "US forces will leave Libya by 1 March."),
        ("ar", "ستغادر القوات الأميركية ليبيا في موعد أقصاه 1 مارس."),
    ],
)
def test_a_deadline_is_the_last_day_and_not_the_day(told, language, text):
    [event] = told(text, language)
    assert str(event.when) == "2022-01-19/2022-03-01"


def test_within_so_long_is_a_stretch_of_days(told):
    [event] = told("Haftar's lawyers will file an appeal with the US court within thirty days.")
    assert str(event.when) == "2022-01-20/2022-02-18"


def test_the_same_day_is_the_day_told_last_and_not_a_month(told):
    text = (
        "التقى نورلاند عقيلة صالح يوم الأربعاء. وكان قد التقاه في أبريل من العام الماضي. "
        "وكان نورلاند قد أجرى صباح اليوم نفسه مكالمة هاتفية مع الصديق الكبير."
    )
    assert str(only(told(text, "ar", "2022-04-14"), "call").when) == "2022-04-13"


def test_a_date_without_a_year_goes_on_with_the_story_when_the_text_says_so(told):
    text = "شن حفتر هجومه على طرابلس في الرابع من أبريل 2019. وفي السابع من أبريل أيضا سحبت أفريكوم قواتها من ليبيا."
    assert "2019-04-07" in {str(report.when) for report in told(text, "ar", "2023-09-05")}


def test_a_date_without_a_year_stays_open_when_nothing_says_whose_it_is(told):
    text = "شن حفتر هجومه على طرابلس في الرابع من أبريل 2019. وفي السابع من مايو سحبت أفريكوم قواتها من ليبيا."
    [found] = [report for report in told(text, "ar", "2023-06-05") if report.participants[0].entity == "africom"]
    assert found.when.days > 365


def test_a_day_so_long_ago_that_its_year_would_be_said_is_of_the_year_of_its_story(told):
    text = "شن حفتر هجومه على طرابلس في الرابع من أبريل 2019. وفي السابع من مايو سحبت أفريكوم قواتها من ليبيا."
    assert "2019-05-07" in {str(report.when) for report in told(text, "ar", "2023-11-05")}


def test_an_event_after_the_day_of_writing_dates_none_that_follows(told):
    text = "US Ambassador Richard Norland visited Misrata on 25 January 2022. US Ambassador Richard Norland also met Prime Minister Abdul Hamid Dbeibah in Tripoli."
    assert [str(report.when) for report in told(text, written="2022-01-19")] == ["2022-01-25", "None"]


def test_a_byline_tells_nothing(told):
    assert told("نشر الثلاثاء 18 يناير 2022", "ar") == ()
    assert told("", "en") == ()


def test_every_passage_is_verbatim(told, read):
    text = "Norland met Dbeibah in Tripoli on Tuesday.  He said:\n“Elections  matter.”"
    for found in told(text):
        for passage in found.passages:
            assert passage.span.of(text) == passage.quote


# -------------------------------------------------------------------------------------------------------- reasons
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Norland met Dbeibah in Tripoli on 5 May 2022. He met Haftar the next day."),
        ("ar", "التقى نورلاند الدبيبة في طرابلس يوم 5 مايو 2022. والتقى حفتر في اليوم التالي."),
    ],
)
def test_a_reason_quotes_the_words_that_date_the_event(told, language, text):
    quoted = [
        reason.facts["expression"]
        for report in told(text, language=language)
        for reason in report.reasons
        if "expression" in reason.facts
    ]
    assert quoted
    assert all(expression and expression in text for expression in quoted)
