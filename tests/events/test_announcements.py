"""Announcements, decisions, calls and invitations: two dates in one sentence, and each goes to its own verb."""

import pytest

WRITTEN = "2019-05-10"  # a Friday


def entries(reports):
    """Realis and day of all that is told, in order of the days."""
    return sorted((report.when.text if report.when else "", report.realis) for report in reports)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The US embassy announced on Tuesday that engineers would visit Ghat on Sunday.", "en"),
        ("The State Department said on Tuesday that its envoy will travel to Misrata on Sunday.", "en"),
        ("أعلنت السفارة الأميركية الثلاثاء أن فريقا هندسيا سيزور غات الأحد.", "ar"),
        ("قالت وزارة الخارجية الأميركية الثلاثاء إن المبعوث سيصل إلى مصراتة الأحد.", "ar"),
        ("Norland said Tuesday he would travel to Sebha on 12 May.", "en"),
        ("وقال نورلاند الثلاثاء إنه سيزور سبها في 12 مايو.", "ar"),
    ],
)
def test_an_announcement_with_a_day_of_its_own_stands_beside_the_plan_that_it_announces(told, text, language):
    reports = told(text, language, WRITTEN)
    assert entries(reports) == [("2019-05-07", "happened"), ("2019-05-12", "planned")]
    assert {report.kind: report.realis for report in reports} == {"statement": "happened", "visit": "planned"}


def test_an_announcement_on_the_day_of_what_it_announces_is_one_entry_with_it(told):
    reports = told(
        "AFRICOM said on Wednesday that it had carried out an air strike near Sabha on Monday.", "en", WRITTEN
    )
    assert [(report.kind, report.when.text) for report in reports] == [("strike", "2019-05-06")]


def test_what_a_side_confirms_having_carried_out_is_one_entry_with_its_words_and_the_deed_its_own(told):
    (report,) = told("أكدت أفريكوم تنفيذ غارة جوية الإثنين قرب سبها.", "ar", WRITTEN)
    assert (report.kind, report.when.text) == ("strike", "2019-05-06")
    assert [who.entity for who in report.participants] == ["africom"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council decided on Tuesday to send a team to Ghat on Sunday.", "en"),
        ("Haftar ordered his men on Tuesday to reopen the airport on Sunday.", "en"),
        ("The mayor on Tuesday invited the ambassador to a ceremony in Ghat on Sunday.", "en"),
        ("The speaker summoned lawmakers on Tuesday to a sitting in Tobruk on Sunday.", "en"),
        ("قرر المجلس الثلاثاء إيفاد فريق إلى غات يوم الأحد.", "ar"),
        ("دعا السفير الأميركي الثلاثاء الطرفين إلى اجتماع في غات الأحد.", "ar"),
        ("اقترحت البعثة الأممية الثلاثاء عقد جولة جديدة في غات الأحد.", "ar"),
        ("وجه عميد البلدية الثلاثاء دعوة إلى السفير لحضور مؤتمر في غات يوم الأحد.", "ar"),
    ],
)
def test_a_decision_or_call_was_on_the_first_day_and_its_object_is_planned_for_the_second(told, text, language):
    assert entries(told(text, language, WRITTEN)) == [("2019-05-07", "happened"), ("2019-05-12", "planned")]


def test_a_weekday_that_was_decided_on_is_the_next_one_after_the_decision_not_after_the_article(told):
    reports = told("The council decided on Monday to send a team to Ghat on Thursday.", "en", WRITTEN)
    assert ("2019-05-09", "planned") in entries(reports)


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Aguila Saleh called parliament to a session in Tobruk on Monday.", "en", "2019-05-13"),
        ("The US ambassador called the two chambers to a meeting in Tunis on Monday.", "en", "2019-05-13"),
        ("دعا عقيلة صالح النواب إلى جلسة طارئة في طبرق الاثنين.", "ar", "2019-05-13"),
        ("دعا عقيلة صالح أعضاء المجلس إلى جلسة في طبرق يوم الاثنين المقبل.", "ar", "2019-05-13"),
    ],
)
def test_the_day_of_a_gathering_to_which_somebody_calls_is_not_that_of_the_call(told, text, language, day):
    reports = told(text, language, WRITTEN)
    assert not [report for report in reports if report.when and report.realis == "happened"]
    assert [report.when.text for report in reports if report.realis == "planned"] == [day]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Norland called on all sides on Monday to show restraint.", "en"),
        ("دعت السفارة الأميركية في بيان الاثنين جميع الأطراف إلى ضبط النفس.", "ar"),
    ],
)
def test_the_one_day_of_an_appeal_is_its_own(told, text, language):
    assert entries(told(text, language, WRITTEN)) == [("2019-05-06", "happened")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("أمر النائب العام الثلاثاء بالتحقيق في أحداث الأحد.", "ar"),
        ("أعلنت أفريكوم الثلاثاء مقتل مسلحين في غارة جوية قرب سبها الأحد.", "ar"),
        ("AFRICOM announced on Tuesday the killing of two men in an air strike near Sabha on Sunday.", "en"),
    ],
)
def test_what_an_order_or_announcement_is_only_about_stays_past(told, text, language):
    found = entries(told(text, language, WRITTEN))
    assert ("2019-05-05", "happened") in found
    assert {realis for _, realis in found} == {"happened"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("أعلنت السفارة الأميركية زيارة وفد عسكري إلى سبها في 24 مايو.", "ar"),
        ("أعلنت البعثة الأممية استئناف المحادثات في جنيف يوم 24 مايو.", "ar"),
        (
            "In a statement dated 7 May, the State Department announced the visit of its envoy to Tripoli on 24 May.",
            "en",
        ),
    ],
)
def test_a_day_of_the_month_of_what_is_announced_is_the_nearest_not_that_of_a_year_ago(told, text, language):
    assert ("2019-05-24", "planned") in entries(told(text, language, WRITTEN))


def test_what_a_meeting_was_held_ahead_of_lies_after_the_meeting(told):
    text = "Norland met Saleh in Cairo on Sunday ahead of a conference on Tuesday."
    assert [day for day, _ in entries(told(text, "en", WRITTEN))] == ["2019-05-05", "2019-05-07"]
    for text, language in (
        ("Norland met Saleh in Cairo on Wednesday ahead of a conference on Monday.", "en"),
        ("Norland met Saleh in Cairo on Wednesday ahead of Monday's session.", "en"),
        ("التقى نورلاند صالح في القاهرة الأربعاء قبيل جلسة الاثنين.", "ar"),
        ("حذرت السفارة الأميركية رعاياها الأربعاء من السفر إلى طرابلس قبل تظاهرات الاثنين.", "ar"),
    ):
        assert entries(told(text, language, WRITTEN)) == [("2019-05-08", "happened"), ("2019-05-13", "planned")], text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Norland phoned Saleh on Wednesday to discuss the conference on Monday.", "en"),
        ("التقى نورلاند صالح الأربعاء لبحث مؤتمر الاثنين.", "ar"),
    ],
)
def test_a_conference_that_somebody_discusses_is_the_coming_one(told, text, language):
    assert entries(told(text, language, WRITTEN)) == [("2019-05-08", "happened"), ("2019-05-13", "planned")]


def test_a_conference_whose_results_are_discussed_is_over(told):
    reports = told(
        "Norland phoned Saleh on Wednesday to discuss the results of the conference on Monday.", "en", WRITTEN
    )
    assert entries(reports) == [("2019-05-06", "happened"), ("2019-05-08", "happened")]


def test_the_day_of_a_call_is_not_made_a_plan_by_the_plan_that_was_its_subject(told):
    text = "Norland and Saleh discussed the election scheduled for 24 December in a call on Wednesday."
    assert entries(told(text, "en", WRITTEN)) == [("2019-05-08", "happened"), ("2019-12-24", "planned")]


def test_what_is_only_proposed_to_be_moved_is_not_planned_for_the_new_day(told):
    text = "The commission proposed on Wednesday that the vote be moved to 24 June."
    assert entries(told(text, "en", WRITTEN)) == [("2019-05-08", "happened")]


@pytest.mark.parametrize(
    "text",
    [
        "تسلم المنفي دعوة من واشنطن للمشاركة في القمة المقررة في نيويورك يوم 13 ديسمبر.",
        "طالب السراج السفير الأميركي بدعم الانتخابات المقررة في 13 ديسمبر.",
    ],
)
def test_what_is_called_due_in_any_gender_is_planned(told, text):
    assert ("2019-12-13", "planned") in entries(told(text, "ar", WRITTEN))


def test_a_meeting_is_not_planned_because_its_subject_is(told):
    text = "طالب السراج السفير الأميركي خلال لقاء الأربعاء بدعم الانتخابات المقررة في 24 ديسمبر."
    assert ("2019-05-08", "happened") in entries(told(text, "ar", WRITTEN))


def test_a_noun_after_his_is_no_verb_that_takes_the_day(told):
    reports = told("He said the ambassador would leave his post on 30 June.", "en", WRITTEN)
    assert entries(reports) == [("2019-06-30", "planned")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Fathi Turki quit as mayor of Ghat, effective Sunday.", "en"),
        ("Parliament appointed Fathi Turki mayor of Ghat with effect from 1 June.", "en"),
        ("The carrier suspended its flights to Ghat starting Sunday.", "en"),
        ("عين البرلمان فتحي التركي عميدا لبلدية غات اعتبارا من الأول من يونيو.", "ar"),
        ("رفعت واشنطن العقوبات عن المصرف بدءا من يوم الأحد.", "ar"),
    ],
)
def test_the_day_from_which_a_decision_holds_is_not_the_day_of_the_decision(told, text, language):
    assert not [one for one in entries(told(text, language, WRITTEN)) if one[0] and one[1] == "happened"]


def test_which_sunday_was_meant_by_who_closed_something_starting_on_it_stays_open(told):
    [found] = told("The carrier suspended its flights to Ghat starting Monday.", "en", WRITTEN)
    assert (found.realis, str(found.when)) == ("planned", "2019-05-06/2019-05-13")


def test_what_has_already_begun_to_hold_was_on_that_day(told):
    assert entries(told("The general retired effective 1 May.", "en", WRITTEN)) == [("2019-05-01", "happened")]
    assert entries(told("The delegation visited Ghat starting on 1 May.", "en", WRITTEN)) == [
        ("2019-05-01", "happened")
    ]


def test_what_begins_to_be_held_on_a_weekday_is_still_to_come(told):
    assert entries(told("تعقد الورشة في غات ابتداء من الأحد.", "ar", WRITTEN)) == [("2019-05-12", "planned")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The US Agency for International Development called on Tuesday for elections in Libya.", "statement"),
        ("The US Agency for International Development announced on Tuesday emergency assistance for Derna.", "aid"),
        ("دعت الوكالة الأميركية للتنمية الدولية الثلاثاء إلى إجراء الانتخابات في ليبيا.", "statement"),
        ("أعلنت الوكالة الأميركية للتنمية الدولية الثلاثاء إرسال مساعدات إلى درنة.", "aid"),
    ],
)
def test_an_agency_of_a_government_is_no_news_agency(told, text, kind):
    (report,) = told(text, "ar" if "ال" in text else "en", WRITTEN)
    assert report.kind == kind
    assert [who.entity for who in report.participants] == ["usaid"]
    assert report.when
    assert report.when.text in ("2019-05-07", "2019-05-06/2019-05-07")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Libyan News Agency said on Tuesday that the elections are near.", "en"),
        ("قالت وكالة الأنباء الليبية الثلاثاء إن الانتخابات قريبة.", "ar"),
    ],
)
def test_what_a_news_agency_writes_is_no_statement_of_its_country(told, text, language):
    assert [report for report in told(text, language, WRITTEN) if report.kind == "statement"] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The US embassy on Tuesday welcomed the oil company's announcement that exports had resumed at Brega.", "en"),
        ("رحبت السفارة الأميركية الثلاثاء بإعلان مؤسسة النفط أن التصدير استؤنف في البريقة.", "ar"),
    ],
)
def test_who_welcomes_what_others_told_gives_it_no_day(told, text, language):
    reports = told(text, language, WRITTEN)
    assert [report.when.text for report in reports if report.kind == "statement"] == ["2019-05-07"]
    assert [report.when for report in reports if report.kind != "statement" and report.when] == []


def test_whoever_the_sentence_is_about_held_the_call_that_ends_it(told):
    text = "قام القائم بالأعمال الأميركي جيريمي بيرنت بواجب العزاء، وذلك خلال اتصال هاتفي أجراه الثلاثاء مع خليفة حفتر."
    (call,) = [report for report in told(text, "ar", WRITTEN) if report.kind == "call"]
    assert {who.entity for who in call.participants} == {"jeremy-berndt", "khalifa-haftar"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Norland left for Cairo on Tuesday.", "cairo"),
        ("Norland left Tripoli for Rome on Tuesday.", "rome"),
        ("Norland left Tripoli for talks in Washington on Tuesday.", None),
        ("Norland left Tripoli for good on Tuesday.", None),
        ("Five days are left for the voters of Tripoli.", None),
    ],
)
def test_who_leaves_for_a_place_visits_that_and_not_the_one_he_left(told, text, place):
    assert [report.place for report in told(text, "en", WRITTEN) if report.kind == "visit"] == (
        [place] if place else []
    )
