"""What is only planned, put off or denied is never told as having happened, however it is said."""

import pytest
from events.reporting import only, people

PLANNED = {
    "en": [
        "The delegation returns to Tripoli on Saturday.",
        "The Security Council takes up the Libya file on March 19.",
        "Blinken is due in Tripoli next week.",
        "Norland is to meet Haftar in Benghazi on Friday.",
        "A US delegation is expected in Benghazi before the end of the month to meet Haftar.",
        "The two sides agreed to hold a second round of talks in Geneva on February 10.",
        "Voters go to the polls on April 24.",
        "A hearing in the case is set for June 5.",
        "Congress is scheduled to vote on the bill next Tuesday.",
        "The United States intends to reopen its embassy in Tripoli in the spring.",
        "Sarraj will travel to Washington on February 3 to meet Trump.",
        "The ministers meet again in Paris on Friday.",
        "Talks resume in Geneva on Monday.",
        "The court hears the appeal on March 3.",
        "Parliament votes on the budget on Tuesday.",
        "The forum opens in Tunis on November 9.",
    ],
    "ar": [
        "ويعود الوفد الليبي إلى طرابلس السبت.",
        "ويتوقع أن يزور وفد أمريكي المنطقة قبل نهاية الشهر للقاء حفتر.",
        "وتعقد الجولة الثانية في جنيف في 10 فبراير.",
        "ومن المزمع أن يجتمع الطرفان في تونس الأسبوع القادم.",
        "وتنطلق المناورات في 16 مايو بمشاركة قوات ليبية وأمريكية.",
        "ويتوجه السراج إلى واشنطن مطلع فبراير للقاء ترامب.",
        "واتفق الجانبان على عقد اجتماع ثان في تونس في 10 فبراير.",
        "وينتظر وصول وفد من الكونغرس إلى طرابلس غدا.",
        "وستجرى الانتخابات في 24 ديسمبر المقبل.",
        "وتستأنف المحادثات الأحد في القاهرة.",
        "ويمثل المتهم أمام المحكمة الثلاثاء.",
        "ويلتقي الوزيران مجددا في باريس الجمعة.",
        "ويصوت البرلمان على الميزانية الثلاثاء.",
        "وتنظر المحكمة في الاستئناف في 3 مارس.",
        "وتستضيف باليرمو المؤتمر في 12 نوفمبر.",
        "ويعقد مجلس الأمن جلسة بشأن ليبيا الخميس.",
    ],
}
OFF = {
    "en": [
        "The visit of Pompeo to Tunis, scheduled for Thursday, has been called off.",
        "Norland's planned trip to Sebha on Tuesday fell through.",
        "The vote slated for 24 December never happened.",
        "The government denied on Monday reports that Sarraj met Haftar in Cairo.",
        "The conference planned for April 14 in Ghadames was postponed indefinitely.",
        "The embassy denied that Norland had met Haftar in Cairo on Monday.",
    ],
    "ar": [
        "وكان من المفترض أن يلتقي نورلاند حفتر أمس لكن اللقاء لم يتم.",
        "وألغيت زيارة كان مقررا أن يقوم بها نورلاند إلى سبها الثلاثاء.",
        "ونفت السفارة أن يكون نورلاند قد زار بنغازي الاثنين.",
        "وتأجلت زيارة بلينكن التي كانت مقررة الخميس إلى موعد لاحق.",
    ],
}


def cases(rows):
    return [pytest.param(code, text, id=text) for code, texts in rows.items() for text in texts]


@pytest.mark.parametrize(("code", "text"), cases(PLANNED))
def test_a_plan_did_not_happen(told, code, text):
    reports = [report for report in told(text, code) if report.kind != "statement"]
    assert reports
    assert {report.realis for report in reports} == {"planned"}


@pytest.mark.parametrize(("code", "text"), cases(OFF))
def test_what_was_put_off_or_denied_did_not_happen(told, code, text):
    reports = [report for report in told(text, code) if report.kind != "statement"]
    assert reports
    assert not {report.realis for report in reports} & {"happened", "reported"}


def test_a_plan_is_not_dated_before_it_was_written_of(told):
    [found] = told("Norland will visit Benghazi before the end of the month.")
    assert str(found.when) == "2022-01-19/2022-01-31"


def test_what_was_put_off_was_to_be_soon(told):
    [found] = told("The conference planned for April 14 in Ghadames was postponed indefinitely.")
    assert str(found.when) == "2022-04-14"


@pytest.mark.parametrize(
    "text", ["Congress could extend the sanctions in June.", "Norland did not meet Dbeibah on Tuesday."]
)
def test_what_is_only_thought_of_does_not_come_back_by_its_date(told, text):
    assert told(text) == ()


@pytest.mark.parametrize(
    ("code", "text", "days"),
    [
        ("en", "Norland arrived in Tripoli on Monday ahead of a meeting with Menfi on Friday.", ["2022-01-17", "2022-01-21"]),
        ("en", "Haftar flew to Cairo on Sunday for talks with Norland on Monday.", ["2022-01-16", "2022-01-17"]),
        ("ar", "وصل نورلاند إلى طرابلس الاثنين قبيل اجتماع مع المنفي الجمعة.", ["2022-01-17", "2022-01-21"]),
        ("ar", "غادر حفتر إلى القاهرة السبت استعدادا للقاء المبعوث الأمريكي الاثنين.", ["2022-01-15", "2022-01-17"]),
    ],
)  # fmt: skip
def test_what_a_journey_was_made_for_is_counted_from_the_journey(told, code, text, days):
    assert [str(report.when) for report in told(text, code, "2022-01-19")] == days


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Norland met Menfi in Sirte on Monday ahead of the elections in September."),
        ("ar", "والتقى نورلاند المنفي في سرت الاثنين قبيل الانتخابات في سبتمبر."),
    ],
)
def test_what_something_came_before_is_not_last_years(told, code, text):
    met, vote = told(text, code, "2022-01-19")
    assert (met.realis, str(met.when)) == ("happened", "2022-01-17")
    assert (vote.realis, str(vote.when)) == ("planned", "2022-09")


def test_the_day_of_what_is_looked_on_to_dates_nothing_else(told):
    [met] = told("Norland met Menfi in Sirte ahead of the elections in December.")
    assert met.when is None


@pytest.mark.parametrize(
    "text",
    [
        "Two weeks ago Norland met Haftar in Cairo and on Monday he visited Sirte.",
        "Norland met Haftar in Cairo in December and on Monday visited Sirte.",
    ],
)
def test_a_day_right_before_a_joined_verb_is_its_own(told, text):
    [met, visit] = told(text, "en", "2022-01-19")
    assert (visit.kind, str(visit.when), people(visit)) == ("visit", "2022-01-17", {"richard-norland"})
    assert met.when.latest < visit.when.earliest


def test_two_weeks_ago_are_not_counted_from_the_day_on_which_somebody_said_so(told):
    [attack] = told("Norland said Monday that the militia had attacked the embassy two weeks ago.", "en", "2022-01-19")
    assert str(attack.when) == "2022-01-02~/2022-01-08~"


@pytest.mark.parametrize(
    ("code", "text", "when"),
    [
        ("en", "Just after midnight on Friday, gunmen attacked the port of Tripoli.", "2022-01-14/2022-01-15"),
        ("en", "Gunmen attacked the port of Tripoli shortly before midnight on Friday.", "2022-01-14"),
        ("ar", "وهاجم مسلحون السفارة الأمريكية بعد منتصف ليل الجمعة.", "2022-01-14/2022-01-15"),
    ],
)
def test_after_midnight_is_that_day_or_the_next(told, code, text, when):
    [attack] = told(text, code, "2022-01-19")
    assert str(attack.when) == when


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Did the United States strike Murzuq on Sunday?"),
        ("en", "Is Haftar meeting Norland in Cairo on Thursday?"),
        ("ar", "هل قصفت الطائرات الأمريكية مرزق الأحد؟"),
        ("ar", "فهل تجرى الانتخابات في 24 ديسمبر؟"),
    ],
)
def test_what_is_asked_did_not_happen(told, code, text):
    assert told(text, code) == ()


def test_what_a_question_takes_for_granted_happened(told):
    [visit] = told("Why did Haftar visit Cairo on Sunday?", "en", "2022-01-19")
    assert str(visit.when) == "2022-01-16"


@pytest.mark.parametrize(
    ("code", "text", "when"),
    [
        ("en", "The conference, originally scheduled for November, was held in Tunis on 14 January.", "2022-01-14"),
        ("en", "The talks, which were to open on Sunday, began on Monday in Geneva.", "2022-01-17"),
        ("ar", "عقد المؤتمر الذي كان مقررا في نوفمبر في تونس في 14 يناير.", "2022-01-14"),
        ("ar", "وجرت الانتخابات التي كانت مقررة في نوفمبر الأحد الماضي.", "2022-01-16"),
    ],
)
def test_what_came_about_has_the_day_on_which_it_did_and_not_that_for_which_it_was_planned(told, code, text, when):
    [found] = told(text, code, "2022-01-19")
    assert (found.realis, str(found.when)) == ("happened", when)


@pytest.mark.parametrize(
    ("code", "text", "written", "when"),
    [
        (
            "en",
            "The vote had been due to take place on 24 January but was postponed until 15 March.",
            "2022-01-19",
            "2022-03-15",
        ),
        ("en", "The trial was to begin Monday but was delayed until April 5.", "2022-01-19", "2022-04-05"),
        ("ar", "وتأجلت الانتخابات التي كانت مقررة في 24 يناير إلى 15 مارس.", "2022-01-19", "2022-03-15"),
        ("ar", "وأرجئت زيارة نورلاند المقررة الخميس إلى 2 فبراير.", "2022-01-19", "2022-02-02"),
        (
            "en",
            "The talks between Norland and Haftar, due on Thursday, were postponed to 24 May.",
            "2019-05-10",
            "2019-05-24",
        ),
        ("en", "The forum, originally planned for 6 May, was moved to 20 May.", "2019-05-10", "2019-05-20"),
        ("en", "Parliament rescheduled to Tuesday a session that had been due on Monday.", "2019-05-10", "2019-05-14"),
        ("en", "Parliament postponed Monday's session to Tuesday.", "2019-05-10", "2019-05-14"),
        (
            "en",
            "The embassy has postponed a workshop scheduled for Monday until Wednesday.",
            "2019-05-10",
            "2019-05-15",
        ),
        ("ar", "تأجلت جلسة مجلس النواب من الاثنين إلى الأربعاء.", "2019-05-10", "2019-05-15"),
        ("ar", "أجل مجلس النواب جلسته التي كانت مقررة اليوم إلى الثلاثاء.", "2019-05-10", "2019-05-14"),
        ("ar", "أجلت المحكمة النظر في القضية إلى 20 يونيو.", "2019-05-10", "2019-06-20"),
    ],
)
def test_what_was_put_off_is_planned_for_its_new_day_alone(told, code, text, written, when):
    [found] = told(text, code, written)
    assert (found.realis, str(found.when)) == ("planned", when)


def test_what_was_called_off_has_the_day_for_which_it_was_planned(told):
    text = "The presidential election scheduled for 24 December was called off days before the vote, officials said."
    vote = next(one for one in told(text, "en", "2022-01-19") if one.kind == "election")
    assert (vote.realis, str(vote.when)) == ("cancelled", "2021-12-24")


@pytest.mark.parametrize(
    ("text", "written", "when"),
    [
        ("The vote was scheduled for December 24.", "2022-01-10", "2021-12-24"),
        ("The vote was scheduled for January 24.", "2021-12-10", "2022-01-24"),
        ("Elections had been scheduled for December.", "2021-06-05", "None"),
        ("The elections, originally planned for December, collapsed over a dispute.", "2022-02-10", "2021-12"),
        ("Norland was due to meet Haftar on Tuesday.", "2021-11-20", "2021-11-16/2021-11-23"),
        ("Norland was due to meet Haftar on Friday.", "2021-11-20", "2021-11-19"),
        ("The elections planned for December were cancelled on Monday.", "2021-03-10", "2021-12"),
        ("The vote planned for December 24 was called off on December 20.", "2022-01-19", "2021-12-24"),
    ],
)
def test_a_plan_told_as_past_has_no_year_that_it_may_not_have(told, text, written, when):
    assert str(told(text, "en", written)[0].when) == when


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "On the anniversary of the 17 February 2011 uprising, Norland met Menfi in Sirte."),
        ("ar", "في ذكرى ثورة 17 فبراير التقى نورلاند المنفي في سرت."),
        ("ar", "وهنأت السفارة الأمريكية الليبيين بمناسبة ذكرى ثورة 17 فبراير."),
    ],
)
def test_the_day_of_what_an_anniversary_marks_dates_nothing_else(told, code, text):
    assert [one.when for one in told(text, code, "2022-02-18")] == [None]


def test_since_behind_a_conjunction_is_a_stretch_of_time(told):
    [met] = told("ومنذ أكتوبر التقى نورلاند حفتر مرتين.", "ar", "2022-01-19")
    assert str(met.when) == "2021-10-01/2022-01-19"


@pytest.mark.parametrize(
    ("code", "text", "day"),
    [
        ("en", "The port authority on Monday unveiled a timetable for the planned sale of Misrata's free zone.", "2022-01-17"),
        ("en", "Divers on Saturday cleared the berth that is set to take the first tanker.", "2022-01-15"),
        ("ar", "اصطف مئات الطلاب الأحد لنيل المنح المرتقبة.", "2022-01-16"),
        ("ar", "طار عقيلة صالح إلى موسكو الاثنين وكان من المنتظر أن يلقي كلمة.", "2022-01-17"),
        ("ar", "اصطحب الدبيبة السبت خبيرة لترميم المتحف، وستكون أول من يدخله.", "2022-01-15"),
    ],
)  # fmt: skip
def test_a_verb_of_the_past_keeps_its_day_whatever_is_planned_behind_it(told, code, text, day):
    [found] = [report for report in told(text, code) if report.when]
    assert (found.realis, str(found.when)) == ("happened", day)


def test_a_date_that_a_plan_of_an_earlier_day_sets_is_to_come(told):
    agreed, vote = told("وحددت خارطة الطريق التي اعتمدت في 5 فبراير موعد الانتخابات في 24 ديسمبر.", "ar", "2022-03-10")
    assert (agreed.realis, str(agreed.when)) == ("happened", "2022-02-05")
    assert (vote.realis, str(vote.when)) == ("planned", "2022-12-24")


@pytest.mark.parametrize(
    ("code", "text", "day"),
    [
        ("en", "The depot, which was to reopen on Saturday, restarted work on Monday.", "2022-01-17"),
        ("en", "Officials said the aircraft, which had been expected on Friday, touched down at Mitiga at dawn on Sunday.", "2022-01-16"),
        ("en", "Deputies, who had planned to sit on Thursday, instead gathered in Sirte on Monday.", "2022-01-17"),
        ("en", "The truce, which was supposed to begin on Saturday, came into force on Monday.", "2022-01-17"),
        ("ar", "وافتتح الدبيبة الاثنين المعرض الذي كان سيفتتح في نوفمبر.", "2022-01-17"),
        ("ar", "وجرت الاثنين جلسة المجلس التي كانت مقررة الأحد.", "2022-01-17"),
        ("ar", "واستأنفت الشركة الإنتاج في الحقل أمس بعد أن كان مقررا استئنافه السبت.", "2022-01-18"),
    ],
)  # fmt: skip
def test_of_two_days_only_that_on_which_it_came_about_is_told(told, code, text, day):
    assert {(report.realis, str(report.when)) for report in told(text, code)} == {("happened", day)}


@pytest.mark.parametrize(
    ("code", "text", "day"),
    [
        ("en", "The envoy, who will leave his post next month, met Menfi in Sirte on Monday.", "2022-01-17"),
        ("en", "Ahead of the planned vote, gunmen kidnapped a candidate in Zawiya on Monday.", "2022-01-17"),
        ("ar", "والتقى السفير، الذي سيغادر منصبه الشهر المقبل، المنفي في سرت الاثنين.", "2022-01-17"),
        ("ar", "وقبل الاقتراع المقرر الأسبوع المقبل، خطف مسلحون مرشحا في الزاوية الاثنين.", "2022-01-17"),
    ],
)
def test_a_plan_beside_the_verb_makes_none_of_it(told, code, text, day):
    assert ("happened", day) in [(report.realis, str(report.when)) for report in told(text, code)]


@pytest.mark.parametrize(
    ("code", "text", "days"),
    [
        ("en", "The charity handed over forty generators on Tuesday; a second load is expected on Sunday.", ["2022-01-18", "2022-01-23"]),
        ("ar", "ووجه رئيس المجلس الأحد دعوة إلى النواب لحضور جلسة في سرت الخميس المقبل.", ["2022-01-16", "2022-01-20"]),
    ],
)  # fmt: skip
def test_what_is_still_to_come_is_counted_from_the_writing(told, code, text, days):
    first, second = told(text, code)
    assert [str(report.when) for report in (first, second)] == days
    assert (first.realis, second.realis) == ("happened", "planned")


def test_holding_elections_that_is_announced_lies_ahead(told):
    vote = next(
        report
        for report in told("رحبت البعثة بالإعلان عن إجراء الانتخابات في 20 ديسمبر.", "ar", "2022-03-10")
        if report.kind == "election"
    )
    assert (vote.realis, str(vote.when)) == ("planned", "2022-12-20")


@pytest.mark.parametrize(
    ("code", "text", "written", "day"),
    [
        ("en", "The mission denied that Thursday's meeting of the committee in Sirte had been cancelled.", "2022-01-19", "2022-01-20"),
        ("ar", "نفى الناطق أن يكون قد تم تأجيل الانتخابات المقررة في 24 ديسمبر.", "2021-11-10", "2021-12-24"),
    ],
)  # fmt: skip
def test_who_denies_that_a_meeting_is_off_says_that_it_is_to_be_held(told, code, text, written, day):
    [found] = told(text, code, written)
    assert (found.realis, str(found.when)) == ("planned", day)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The visit of Menfi to Rome, planned for Thursday, was called off on Monday."),
        ("ar", "وألغى نورلاند الاثنين زيارة إلى بنغازي كانت مقررة الخميس."),
    ],
)
def test_the_day_on_which_a_visit_is_called_off_is_not_told_as_one_more(told, code, text):
    [found] = told(text, code)
    assert (found.kind, found.realis, str(found.when)) == ("visit", "cancelled", "2022-01-20")


@pytest.mark.parametrize(
    ("code", "text", "day"),
    [
        ("en", "The firm shelved on Monday the reopening of its office in Tripoli.", "2022-01-17"),
        ("en", "The ceremony was postponed on Monday after a storm.", "2022-01-17"),
        ("ar", "تأجلت الاثنين جلسة البرلمان.", "2022-01-17"),
    ],
)
def test_the_day_on_which_a_thing_was_put_off_is_over_and_is_not_that_for_which_it_was_planned(told, code, text, day):
    [found] = [one for one in told(text, code) if one.when]
    assert (found.realis in ("happened", "cancelled"), str(found.when)) == (True, day)


def test_a_day_for_which_something_was_arranged_is_not_told_as_having_been(told):
    found = told("Saleh pulled out of a tour that had been pencilled in for Sunday.")
    assert {report.realis for report in found if report.when} == {"planned"}
    assert told("Instead of flying to Tunis on Monday, Menfi stayed at home.") == ()


@pytest.mark.parametrize(
    ("code", "text", "days"),
    [
        ("en", "The board set on Monday a date of 24 May for the auction.", {"happened": "2022-01-17", "planned": "2022-05-24"}),
        ("ar", "حددت المحكمة الاثنين موعد 16 مارس للنظر في القضية.", {"happened": "2022-01-17", "planned": "2022-03-16"}),
        ("en", "The commission set on Monday a date of 24 November for the ballot.", {"happened": "2022-01-17", "planned": "2022-11-24"}),
    ],
)  # fmt: skip
def test_the_day_on_which_a_date_was_set_is_not_that_date(told, code, text, days):
    assert {report.realis: str(report.when) for report in told(text, code)} == days


@pytest.mark.parametrize(
    ("code", "text", "day"),
    [
        ("ar", "وناقش الجانبان خلال اجتماع الاثنين الاستعدادات للمؤتمر المزمع عقده في برلين.", "2022-01-17"),
        ("ar", "واطلع الوزير خلال لقائه السفير الأحد على الاستعدادات لعقد المؤتمر.", "2022-01-16"),
    ],
)
def test_a_meeting_at_which_plans_are_looked_at_is_none(told, code, text, day):
    [met] = [report for report in told(text, code) if report.kind == "meeting"]
    assert (met.realis, str(met.when)) == ("happened", day)


@pytest.mark.parametrize(
    "text",
    [
        "Norland called for elections on Monday.",
        "US Ambassador Richard Norland called on Monday for elections in the spring.",
    ],
)
def test_a_weekday_at_the_end_of_an_appeal_is_that_of_the_appeal(told, text):
    said = next(report for report in told(text) if report.kind == "statement")
    assert (said.realis, str(said.when)) == ("happened", "2022-01-17")


def test_what_was_to_be_in_a_story_of_the_past_is_not_counted_from_the_writing(told):
    _left, talks = told(
        "The delegation left for Cairo on Monday, where it was to meet intelligence officials on Tuesday."
    )
    assert (talks.realis, str(talks.when)) == ("planned", "2022-01-18")
    came, talks = told("Norland travelled to Cairo on Monday, where he was to meet Aguila Saleh on Tuesday.")
    assert [who.entity for who in came.participants] == ["richard-norland"]
    assert (talks.realis, str(talks.when)) == ("planned", "2022-01-18")
    _said, visit = told("The US embassy had said last week that a delegation would visit Misrata on Monday.")
    assert (visit.realis, str(visit.when)) == ("planned", "2022-01-17")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The signing, pushed back from December, was held on Tuesday.", "2022-01-18"),
        ("The firm had promised to answer by 3 January; it sent a letter on Thursday.", "2022-01-13"),
    ],
)
def test_a_day_before_the_putting_off_and_a_day_after_a_semicolon(told, text, day):
    [found] = told(text)
    assert (found.realis, str(found.when)) == ("happened", day)


def test_a_vote_that_is_put_off_is_planned_for_its_new_day(told):
    found = told("Members were forced on Monday to put off the vote on the draft to Thursday.")
    assert ("election", "planned", "2022-01-20") in {(one.kind, one.realis, str(one.when)) for one in found}


def test_what_had_been_done_to_a_thing_is_no_plan(told):
    [found] = told("The company will lift the ban at three ports seized days earlier by gunmen.")
    assert found.realis == "happened"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The new executive will steer the country to elections set for 24 December."),
        ("ar", "وستقود السلطة الجديدة البلاد إلى الانتخابات المقررة في 24 ديسمبر."),
    ],
)
def test_what_is_planned_lies_ahead_though_it_be_most_of_a_year(told, code, text):
    """Shortly after such a day the plan may be one that has lapsed: then nobody knows the year."""
    assert [str(report.when) for report in told(text, code, "2021-02-08") if report.when] == ["2021-12-24"]
    assert not [report for report in told(text, code, "2021-01-08") if report.when]


@pytest.mark.parametrize(
    "text",
    [
        "Delegates meeting in Geneva chose a new chairman on Monday.",
        "Ministers meeting in Cairo on Monday backed the truce.",
    ],
)
def test_who_is_meeting_and_did_something_has_met(told, text):
    assert {(report.realis, str(report.when)) for report in told(text)} == {("happened", "2022-01-17")}


def test_what_somebody_says_beside_who_he_is_keeps_its_day(told):
    said = only(
        told("وقالت ستيفاني وليامز، التي تغادر منصبها هذا الشهر، الاثنين إن خلفا لها سيعين قريبا.", "ar"), "statement"
    )
    assert (said.realis, str(said.when)) == ("happened", "2022-01-17")


def test_what_was_to_follow_a_plan_is_one(told):
    found = told("وكان مقررا أن يلتقي نورلاند المنفي قبل أن يتوجه إلى الجزائر.", "ar")
    assert {report.realis for report in found} == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "- سأزور هيوستن في سبتمبر إذا سمحت الظروف، وسألتقي هناك رؤساء شركات.",
        "ومنها لجنة متابعة تنعقد منتصف فبراير في جنيف.",
    ],
)
def test_what_is_to_come_if_all_goes_well_is_not_told_as_a_fact_in_a_text_without_a_day(told, text):
    assert all(one.realis != "happened" for one in told(text, "ar"))


@pytest.mark.parametrize(
    ("language", "text", "day", "realis"),
    [
        ("ar", "تتضمن فعاليات المهرجان ندوة في سبها يوم الأربعاء.", "2025-01-15", "planned"),
        ("ar", "يشمل برنامج الوفد الأميركي زيارة إلى مصراتة الثلاثاء.", "2025-01-14", "planned"),
        ("ar", "فرضت واشنطن السبت عقوبات تشمل عشرة قادة.", "2025-01-11", "happened"),
        ("ar", "نشر المركز تقريرا يتضمن أسماء قتلى الغارة على سرت السبت.", "2025-01-11", "happened"),
        ("ar", "وقعت مالطا وقبرص اتفاقا يشمل الصيد السبت.", "2025-01-11", "happened"),
        ("ar", "أعلنت النقابات إضرابا يومي 5 و6 فبراير.", "2025-02-05/2025-02-06", "planned"),
        ("ar", "أعلنت النقابات إضرابا في 5 نوفمبر.", "2024-11-05", "happened"),
        ("en", "The union announced a strike on 5 February.", "2025-02-05", "planned"),
        ("en", "The union announced a strike on 5 November.", "2024-11-05", "happened"),
    ],
)
def test_what_a_programme_holds_and_what_was_announced_for_days_to_come_are_plans(told, language, text, day, realis):
    assert [(str(one.when), one.realis) for one in told(text, language, "2025-01-12")] == [(day, realis)]


@pytest.mark.parametrize(
    ("code", "text", "realis", "when"),
    [
        ("en", "Blinken visits Tripoli later this month.", "planned", "2022-01-19~/2022-01-31~"),
        ("ar", "ويزور بلينكن طرابلس في وقت لاحق من الشهر الجاري.", "planned", "2022-01-19~/2022-01-31~"),
        ("ar", "ويصل نورلاند إلى طرابلس لاحقا هذا العام.", "planned", "2022-01-19~/2022-12-31~"),
        ("ar", "ويزور نورلاند بنغازي أواخر هذا الشهر.", "planned", "2022-01-21~/2022-01-31~"),
        ("ar", "وسيزور نورلاند بنغازي في جوان المقبل.", "planned", "2022-06"),
        ("ar", "وزار نورلاند بنغازي في جوان الماضي.", "happened", "2021-06"),
        ("ar", "وزار نورلاند بنغازي لاحقا هذا الأسبوع.", "happened", "2022-01-15/2022-01-23"),
    ],
)
def test_what_comes_later_in_a_month_is_to_come_unless_it_is_told_as_past(told, code, text, realis, when):
    found = only(told(text, code), "visit")
    assert (found.realis, str(found.when)) == (realis, when)


@pytest.mark.parametrize(
    "text",
    [
        "Norland began his tour on Monday.",
        "Norland ended this tour on Monday.",
        "Norland began his visit to Tripoli on Monday with a meeting with Dbeibah.",
    ],
)
def test_letters_of_two_words_that_look_like_words_of_a_plan_make_none(told, text):
    assert {(one.realis, str(one.when)) for one in told(text)} == {("happened", "2022-01-17")}


@pytest.mark.parametrize(
    "text",
    [
        "يصل بولس ليبيا الأربعاء. ومن المقرر أن يلتقي الدبيبة. وتأتي الزيارة بعد تأجيل سابق كان مقررا في 5 مايو الماضي.",
        "يصل بولس ليبيا الأربعاء. وسيلتقي الدبيبة. ويأتي اللقاء بعد تأجيل جولة كان من المقرر أن تبدأ في مايو الماضي.",
    ],
)
def test_what_comes_after_something_postponed_is_not_on_its_day(told, text):
    assert {str(one.when)[:7] for one in told(text, "ar", "2025-07-21") if one.when} == {"2025-07"}


def test_what_comes_after_a_meeting_leaves_it_its_day(told):
    text = "يصل بولس ليبيا الأربعاء. وتأتي الزيارة بعد لقاء عقد في روما في 5 مايو الماضي."
    assert "2025-05-05" in {str(one.when) for one in told(text, "ar", "2025-07-21")}


@pytest.mark.parametrize(
    "text",
    [
        "يصل نورلاند ليبيا الأربعاء المقبل في زيارة رسمية تشمل طرابلس، بحسب ما أفادت به قناة محلية.",
        "يلتقي نورلاند الدبيبة غدا في اجتماع يحضره المنفي، وفق ما أعلنته السفارة.",
    ],
)
def test_an_occasion_of_what_is_to_come_is_to_come(told, text):
    assert {one.realis for one in told(text, "ar", "2021-08-13")} == {"planned"}


def test_a_visit_that_is_over_is_no_plan_for_the_journey_after_it(told):
    text = "سيعود نورلاند إلى طرابلس غدا بعد أن كان في زيارة إلى بنغازي أجراها الاثنين."
    found = told(text, "ar", "2021-08-13")
    assert {(one.realis, one.place) for one in found} == {("happened", "benghazi"), ("planned", "tripoli")}
