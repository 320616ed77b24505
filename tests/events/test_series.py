"""One verb, several encounters: each has its own day, its own place and whom it was with."""

import pytest

WRITTEN = "2024-03-13"  # a Wednesday


def encounters(reports):
    """Day, place and partner of every encounter of Norland's, in order of the days."""
    return sorted(
        (
            str(report.when or ""),
            report.place or "",
            *sorted({who.entity for who in report.participants} - {"richard-norland"}),
        )
        for report in reports
        if "richard-norland" in {who.entity for who in report.participants}
    )


THREE_DAYS = [
    ("2024-03-09", "", "abdulhamid-dbeibah"),
    ("2024-03-10", "", "mohamed-al-menfi"),
    ("2024-03-11", "", "khalifa-haftar"),
]
TWO_DAYS = [THREE_DAYS[0], ("2024-03-11", "", "khalifa-haftar")]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Norland met Dbeibah on Saturday and Haftar on Monday.", "en", TWO_DAYS),
        ("Norland met with Dbeibah on 9 March and on 11 March with Haftar.", "en", TWO_DAYS),
        ("On Saturday, Norland met with Dbeibah and on Monday with Haftar.", "en", TWO_DAYS),
        ("Norland met with Dbeibah on 9 March, Menfi on 10 March and Haftar on 11 March.", "en", THREE_DAYS),
        ("التقى نورلاند عبد الحميد الدبيبة السبت وخليفة حفتر الإثنين.", "ar", TWO_DAYS),
        ("التقى نورلاند السبت عبد الحميد الدبيبة والإثنين خليفة حفتر.", "ar", TWO_DAYS),
        ("التقى نورلاند عبد الحميد الدبيبة يوم السبت، ثم خليفة حفتر يوم الإثنين.", "ar", TWO_DAYS),
        ("عقد نورلاند لقاءات مع الدبيبة في 9 مارس ومع المنفي في 10 مارس ومع حفتر في 11 مارس.", "ar", THREE_DAYS),
    ],
)
def test_each_day_named_after_and_is_of_whom_stands_beside_it(told, text, language, expected):
    assert encounters(told(text, language, WRITTEN)) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Norland met Dbeibah on Saturday and on Monday Haftar resigned.", "en"),
        ("Norland met Dbeibah on Saturday, and Haftar arrived in Cairo on Monday.", "en"),
    ],
)
def test_who_does_something_else_after_and_was_not_met(told, text, language):
    assert encounters(told(text, language, WRITTEN)) == TWO_DAYS[:1]


TWO_PLACES = [("2024-03-11", "benghazi", "khalifa-haftar"), ("2024-03-11", "tripoli", "abdulhamid-dbeibah")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Norland met on Monday in Tripoli with Dbeibah and in Benghazi with Haftar.", "en"),
        ("Norland met Dbeibah in Tripoli and Haftar in Benghazi on Monday.", "en"),
        ("التقى نورلاند الإثنين في طرابلس عبد الحميد الدبيبة وفي بنغازي خليفة حفتر.", "ar"),
        ("التقى نورلاند الإثنين في طرابلس رئيس الحكومة عبد الحميد الدبيبة وفي بنغازي القائد العام خليفة حفتر.", "ar"),
    ],
)
def test_each_place_named_after_and_is_where_whom_it_stands_beside_was_met(told, text, language):
    assert encounters(told(text, language, WRITTEN)) == TWO_PLACES


def test_the_place_of_a_meeting_may_stand_before_whom_was_met(told):
    (report,) = told("استقبل نورلاند أمس في طرابلس عبد الحميد الدبيبة.", "ar", WRITTEN)
    assert {who.entity for who in report.participants} == {"richard-norland", "abdulhamid-dbeibah"}


def test_whose_office_stands_before_the_name_after_and_takes_part(told):
    (call,) = told(
        "Barbara Leaf spoke by phone on Monday with Prime Minister Dbeibah and House Speaker Aguila Saleh.",
        "en",
        WRITTEN,
    )
    assert {who.entity for who in call.participants} == {"barbara-leaf", "abdulhamid-dbeibah", "aguila-saleh"}


def test_who_is_described_after_and_and_then_acts_was_not_met(told):
    met, came = told(
        "Barbara Leaf met Dbeibah on Monday and eastern strongman Khalifa Haftar arrived in Cairo.", "en", WRITTEN
    )
    assert {who.entity for who in met.participants} == {"barbara-leaf", "abdulhamid-dbeibah"}
    assert [who.entity for who in came.participants] == ["khalifa-haftar"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Norland held telephone talks on Monday with Menfi.", "en"),
        ("أجرى نورلاند الإثنين مباحثات هاتفية مع محمد المنفي.", "ar"),
    ],
)
def test_talks_by_telephone_are_a_call(told, text, language):
    (call,) = told(text, language, WRITTEN)
    assert (call.kind, str(call.when)) == ("call", "2024-03-11")


@pytest.mark.parametrize(
    "text",
    [
        "Norland met Menfi on Monday, and Leslie Ordeman in Benghazi on Tuesday opened a school.",
        "Norland met Menfi on Monday, and on Tuesday Haftar slept in Benghazi.",
    ],
)
def test_who_does_something_else_on_the_other_day_was_not_met(told, text):
    [found] = [one for one in told(text, "en", WRITTEN) if one.kind == "meeting"]
    assert ({who.entity for who in found.participants}, found.place) == ({"richard-norland", "mohamed-al-menfi"}, None)


def test_who_was_met_elsewhere_on_another_day_was_not_met_on_the_first(told):
    text = "Norland met Menfi in Tripoli on Monday and in Benghazi Haftar on Tuesday."
    found = [one for one in told(text, "en", WRITTEN) if one.kind == "meeting"]
    assert [(str(one.when), "khalifa-haftar" in {who.entity for who in one.participants}) for one in found] == [
        ("2024-03-11", False),
        ("2024-03-12", True),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Norland ended his visit to Tripoli on Monday, having met Dbeibah.", "en"),
        ("اختتم نورلاند الإثنين زيارة إلى طرابلس التقى خلالها عبد الحميد الدبيبة.", "ar"),
        ("Norland wrapped up a visit to Tripoli on Monday. During the visit he met Dbeibah.", "en"),
        ("أنهى نورلاند يوم الإثنين زيارة إلى طرابلس استمرت يومين التقى خلالها عبد الحميد الدبيبة.", "ar"),
    ],
)
def test_whom_he_met_on_a_visit_that_ended_on_a_day_he_met_then_or_before(told, text, language):
    reports = told(text, language, WRITTEN)
    (visit,) = [report for report in reports if report.kind == "visit"]
    (met,) = [report for report in reports if report.kind == "meeting"]
    assert (str(visit.when), str(met.when)) == ("2024-03-11", "2024-03-01/2024-03-11")
    assert [reason.code for reason in met.reasons] == ["ended"]


def test_whom_he_met_on_a_visit_of_one_day_he_met_on_that_day(told):
    reports = told("Norland paid a visit to Tripoli on Monday, meeting Dbeibah.", "en", WRITTEN)
    assert {str(report.when) for report in reports} == {"2024-03-11"}


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("بدأ نورلاند الإثنين زيارة إلى طرابلس التقى خلالها عبد الحميد الدبيبة.", "ar", "2024-03-11/2024-03-13"),
        ("Norland left Tripoli on Monday after a visit during which he met Dbeibah.", "en", "None"),
        ("Norland left Benghazi on Monday and met Dbeibah in Tripoli.", "en", "2024-03-11"),
    ],
)
def test_whom_he_met_on_a_visit_that_began_or_was_over_has_the_days_that_are_left(told, text, language, day):
    (met,) = [report for report in told(text, language, WRITTEN) if report.kind == "meeting"]
    assert str(met.when) == day
