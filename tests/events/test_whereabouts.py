"""Where something happened is a place that the clause puts it in, not one that is only spoken of."""

import pytest
from events.reporting import only


@pytest.mark.parametrize(
    ("language", "text", "kind", "place"),
    [
        ("en", "Norland and Saleh held talks on Sirte on Wednesday.", "meeting", None),
        ("en", "Norland and Saleh met in Tunis on Wednesday about Sirte and Jufra.", "meeting", "tunis"),
        ("en", "Haftar's forces launched an attack on Tripoli on Wednesday.", "attack", "tripoli"),
        ("ar", "التقى نورلاند صالح الأربعاء في تونس وبحثا الأوضاع في سرت والجفرة.", "meeting", "tunis"),
        ("ar", "عقد الأربعاء في روما اجتماع حول سرت.", "meeting", "rome"),
        ("ar", "التقى نورلاند صالح ببنغازي الأربعاء.", "meeting", "benghazi"),
    ],
)
def test_what_is_spoken_of_is_no_place_of_the_event(told, language, text, kind, place):
    assert only(told(text, language), kind).place == place


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "The Palermo conference on Libya opened on Wednesday.", "palermo"),
        ("ar", "انطلق الأربعاء مؤتمر روما حول ليبيا.", "rome"),
    ],
)
def test_a_conference_is_where_its_name_says_and_what_it_is_about_takes_no_part(told, language, text, place):
    conference = only(told(text, language), "conference")
    assert (conference.place, conference.participants) == (place, ())


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "Norland phoned Haddad in Tripoli on Wednesday.", "call"),
        ("ar", "بحث نورلاند هاتفيا مع باشاغا الأربعاء الأوضاع في سرت.", "call"),
        ("en", "The US Treasury sanctioned Ibrahim Jadhran on Wednesday for attacks in the Oil Crescent.", "sanction"),
    ],
)
def test_a_call_is_between_two_places_and_a_sanction_in_none(told, language, text, kind):
    assert only(told(text, language), kind).place is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("اجتاحت السيول درنة فجر الاثنين.", "derna"),
        ("التزمت واشنطن الصمت يوم الاثنين إزاء الاشتباكات.", None),
    ],
)
def test_a_town_beside_a_word_is_where_it_happens_but_a_capital_may_be_its_government(told, text, place):
    assert {one.place for one in told(text, "ar")} == {place}


def test_what_a_preposition_parts_from_the_place_does_not_put_it_there(told):
    text = "The United States delivered aid to Benghazi on Thursday after the Derna floods."
    assert only(told(text, "en"), "aid").place == "benghazi"


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "Norland flew to Benghazi on Saturday, where he met Haftar.", "benghazi"),
        ("en", "Norland arrived from Tunis, where he met Sadiq al-Kabir.", "tunis"),
        ("ar", "وصل نورلاند أمس قادما من تونس، حيث التقى محافظ المصرف المركزي الصديق الكبير.", "tunis"),
    ],
)
def test_where_means_the_place_before_it(told, language, text, place):
    assert only(told(text, language), "meeting").place == place


def test_the_city_of_an_ambassador_is_not_the_end_of_his_journey(told):
    assert (
        only(told("The US ambassador to Tripoli Richard Norland flew to Cairo on Saturday.", "en"), "visit").place
        == "cairo"
    )


@pytest.mark.parametrize(
    ("language", "text", "kind", "place"),
    [
        (
            "en",
            "Norland flew to Algiers on Monday. He was received in the Algerian capital on Tuesday.",
            None,
            "algiers",
        ),
        ("en", "Libya was calm. Three jets bombed a depot in the capital on Wednesday.", "strike", "tripoli"),
        ("ar", "تعيش ليبيا هدوءا حذرا. ووصل نورلاند إلى العاصمة الأربعاء.", "visit", "tripoli"),
        ("ar", "وصل نورلاند إلى العاصمة التشادية الأربعاء.", "visit", "ndjamena"),
        ("ar", "تعيش ليبيا هدوءا حذرا. ووصل نورلاند إلى العاصمة الأربعاء قادما من تونس.", "visit", "tripoli"),
        (
            "en",
            "Libya was calm. Saleh flew from Misrata to Rome. The two met in the capital on Wednesday.",
            "meeting",
            None,
        ),
    ],
)
def test_a_capital_that_is_not_named_is_that_of_an_adjective_or_of_the_country_of_the_news(
    told, language, text, kind, place
):
    places = [found.place for found in told(text, language) if kind in (None, found.kind)]
    assert places[-1] == place


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Two drones struck Zawiya on Wednesday.", "strike", "zawiya"),
        ("Turkey hosted a stability conference in Istanbul on Wednesday.", "conference", "istanbul"),
    ],
)
def test_a_town_that_is_struck_and_one_in_which_stability_is_talked_of_are_places(told, text, kind, place):
    assert only(told(text, "en"), kind).place == place


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Masud, accused of making the Lockerbie bomb, appeared in a federal court in Washington on Monday."),
        ("ar", "مثل أبو عجيلة مسعود المتهم في قضية لوكربي أمام محكمة اتحادية في واشنطن الاثنين."),
    ],
)
def test_a_hearing_is_where_the_court_is_and_not_where_the_crime_was(told, language, text):
    assert only(told(text, language), "legal").place == "washington"


def test_what_is_done_for_a_country_is_not_done_in_it(told):
    text = "Egypt hosted a conference on the reconstruction of Libya on Monday."
    assert only(told(text), "conference").place is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Norland visited Benghazi on Saturday and met Saddam Haftar."),
        ("ar", "زار نورلاند بنغازي السبت والتقى صدام حفتر."),
    ],
)
def test_whom_somebody_met_on_a_visit_he_met_there(told, language, text):
    visit, meeting = told(text, language)
    assert (visit.kind, visit.place, meeting.kind, meeting.place) == ("visit", "benghazi", "meeting", "benghazi")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("اندلعت اشتباكات جنوب طرابلس الأحد.", "tripoli"),
        ("نفذت أفريكوم غارة جنوب شرق بني وليد الأحد.", "bani-walid"),
        ("أسقطت طائرة مسيرة فوق العاصمة الليبية الأحد.", "tripoli"),
        ("نفذت أفريكوم غارة على بعد 40 كيلومترا جنوب سرت الأحد.", None),
        ("قال نورلاند الأحد إن القتال جنوب طرابلس يجب أن يتوقف.", None),
    ],
)
def test_what_happens_beside_a_town_happens_there_unless_it_is_far(told, text, place):
    [found] = told(text, "ar", "2019-06-20")
    assert found.place == place


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("ar", "وصل نورلاند إلى غات السبت. وتفقد خفر السواحل الأحد مخازن الإغاثة في المدينة.", "ghat"),
        ("ar", "وصل نورلاند إلى غات السبت. وزار وفد أوروبي المدينة الأحد.", "ghat"),
        ("ar", "وصل نورلاند إلى غات السبت. وزار وفد أوروبي المدينة القديمة الأحد.", None),
        ("en", "Norland flew to Ghat on Saturday. A European delegation visited the city on Sunday.", "ghat"),
        ("en", "Norland flew to Ghat on Saturday. A European delegation visited the city council on Sunday.", None),
    ],
)
def test_the_city_is_the_one_that_was_named_last(told, language, text, place):
    assert [found.place for found in told(text, language, "2023-09-20") if str(found.when) == "2023-09-17"] == [place]


def test_where_a_command_has_its_seat_is_not_the_city_of_the_news(told):
    text = "قصفت طائرات بني وليد السبت. ولم تعلق أفريكوم ومقرها شتوتغارت. واندلعت اشتباكات في المدينة الأحد."
    [fought] = [found for found in told(text, "ar", "2018-06-13") if str(found.when) == "2018-06-10"]
    assert fought.place == "bani-walid"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Jane Roe, a fellow of an institute in Washington, visited Misrata on Wednesday.", "misrata"),
        ("In Tripoli on Wednesday, Norland visited the new port.", "tripoli"),
        ("A team based in Tunis travelled to Sebha on Wednesday.", "sabha"),
    ],
)
def test_a_journey_goes_where_its_verb_says_not_where_the_traveller_works(told, text, place):
    assert only(told(text), "visit").place == place


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("ar", "التقى مسؤولون أميركيون خليفة حفتر الاثنين في وقت تسعى واشنطن إلى وقف القتال.", None),
        ("ar", "التقى نورلاند خليفة حفتر الاثنين في إطار مساعي واشنطن لوقف القتال.", None),
        ("ar", "التقى نورلاند خليفة حفتر في وقت متأخر من مساء الاثنين في طرابلس.", "tripoli"),
        ("ar", "التقى كبار المسؤولين في الولايات المتحدة خليفة حفتر الاثنين.", None),
        (
            "en",
            "Norland met Haftar on Monday. The meeting touched on the crisis and the plight of families in Gaza.",
            None,
        ),
        ("en", "The meeting of Norland and Haftar in Tunis on Monday touched on the crisis.", "tunis"),
        ("ar", "التقى نورلاند خليفة حفتر الاثنين. وناقش اللقاء الذي عقد في طرابلس سبل التعاون.", "tripoli"),
    ],
)
def test_a_place_of_which_only_the_talk_was_is_not_where_they_met(told, language, text, place):
    places = {report.place for report in told(text, language, "2021-06-16") if report.kind == "meeting"}
    assert places - {None} == {place} - {None}


def test_officials_with_two_adjectives_are_one_group(told):
    found = only(told("التقى وفد من مسؤولين أمنيين أمريكيين خليفة حفتر الاثنين.", "ar", "2019-11-27"), "meeting")
    assert [one.country for one in found.participants if one.entity is None] == ["US"]


@pytest.mark.parametrize(
    "text",
    [
        "Norland summed up Saleh's visit by noting that the United States helps.",
        "Norland recalled Saleh's visit, as he did the sale of oil to Europe.",
    ],
)
def test_what_another_clause_names_is_not_where_a_visit_led(told, text):
    assert {report.place for report in told(text, "en")} <= {None}


def test_the_city_of_a_name_is_not_the_one_told_of_before(told):
    text = "Norland met Saleh in Tripoli on Monday. On Sunday a dam broke in the city of Derna (in the east)."
    assert only(told(text, "en"), "other").place == "derna"


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("in Misrata, 200 km east of Tripoli, where they talked of oil", "misrata"),
        ("in the Libyan capital, Tripoli", "tripoli"),
        ("in Misrata and reportedly didn't go to Tripoli", "misrata"),
    ],
)
def test_how_far_a_place_is_from_another_or_what_it_is_called_is_not_where_they_met(told, where, place):
    assert {report.place for report in told(f"Norland met Saleh, on Monday, {where}.", "en")} == {place}


def test_where_an_envoy_serves_is_not_where_he_met_anybody(told):
    text = "A meeting was held on Monday between Saleh, the US ambassador in Tripoli Richard Norland, and Burns in Misrata."
    assert only(told(text, "en"), "meeting").place == "misrata"
