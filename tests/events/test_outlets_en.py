"""How outlets that write in English put it: who takes part, what it is, when it was."""

import pytest
from events.reporting import only, people


# ------------------------------------------------------------------------------------------------------- who
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Richard Norland and Abdulhamid Dbeibah met in Tunis on Monday.", "meeting"),
        ("Richard Norland and Prime Minister Abdulhamid Dbeibah have met in Tunis.", "meeting"),
        ("US Ambassador Richard Norland and GNU PM Dbeibah discussed fuel on Monday.", "meeting"),
        ("Norland met with Libyan PM Dbeibah on the margins of the forum.", "meeting"),
        ("Dbeibah received Monday a phone call from US Ambassador Richard Norland.", "call"),
        ("On Monday, Dbeibah made a phone call to Norland.", "call"),
        ("Norland and Abdulhamid Dbeibah discussed fuel in a telephone call on Monday.", "call"),
    ],
)
def test_both_sides_take_part(told, text, kind):
    assert people(only(told(text), kind)) == {"richard-norland", "abdulhamid-dbeibah"}


def test_a_third_who_is_joined_with_a_comma_takes_part_too(told):
    found = only(told("Menfi held talks with Norland, and US Chargé d'Affaires Leslie Ordeman on Monday."), "meeting")
    assert people(found) == {"mohamed-al-menfi", "richard-norland", "leslie-ordeman"}


def test_who_acts_after_and_did_not_take_part_before_it(told):
    reports = told("Norland met Dbeibah on Monday and Haftar condemned the talks.")
    assert people(only(reports, "meeting")) == {"richard-norland", "abdulhamid-dbeibah"}
    assert people(only(reports, "statement")) == {"khalifa-haftar"}


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Embassy is monitoring reports of clashes in Tripoli on Monday.",
        "In April 2019 the State Department opposed the assault on Tripoli.",
    ],
)
def test_who_watches_or_opposes_fighting_does_not_fight(told, text):
    assert not [report for report in told(text) if report.kind in ("military", "attack") and report.participants]


# ------------------------------------------------------------------------------------------------------- what
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "WASHINGTON - Today, the U.S. Department of the Treasury took action targeting a Libyan smuggler.",
            "sanction",
        ),
        ("A shipment of tents from the United States arrived in Benghazi on Monday.", "aid"),
        ("The House of Representatives approved on Tuesday a bill on foreign fighters in Libya.", "other"),
        ("The suspect was taken into US custody on Sunday.", "legal"),
        ("The Senate on Tuesday confirmed Richard Norland as ambassador to Libya.", "appointment"),
        ("A rocket hit a school in Tripoli on Friday.", "attack"),
    ],
)
def test_kinds(told, text, kind):
    assert [report.kind for report in told(text)] == [kind]


def test_what_two_agree_on_in_a_readout_is_no_agreement(told):
    text = "Deputy Secretary Wendy Sherman met Menfi in Rome on Monday. The two agreed on the importance of elections."
    assert [report.kind for report in told(text)] == ["meeting"]


# ------------------------------------------------------------------------------------------------------- when
def days(reports, kind):
    return {str(report.when) for report in reports if report.kind == kind}


def test_who_condemns_in_the_present_tense_does_so_when_it_is_written(told):
    reports = told("The U.S. Embassy condemns the shelling of the port of Khoms on January 15, which killed two.")
    assert days(reports, "statement") == {"2022-01-18/2022-01-19"}
    assert [(str(one.when), one.participants) for one in reports if one.kind != "statement"] == [("2022-01-15", ())]


def test_a_plan_is_not_for_a_day_that_is_over(told):
    text = "Menfi backs the plan, as briefed to the Council on January 10, for elections to be held before June 2022."
    assert days(told(text), "election") == {"2022-01-19/2022-05-31"}


@pytest.mark.parametrize(
    "text",
    [
        "Voting 31 to 9, the committee sent the text to the full House, which could take it up in March.",
        "The embassy says that a team could survey a site near the port in March.",
    ],
)
def test_what_could_happen_dates_nothing(told, text):
    assert not [report for report in told(text) if report.time]


def test_two_days_without_a_year_are_of_the_year_that_is_near(told):
    reports = told("The envoy is in Cairo January 19 and 20 for talks with Haftar.")
    assert days(reports, "meeting") <= {"2022-01-19/2022-01-20", "2022-01-19"}


def test_what_the_supplies_will_be_is_no_fact(told):
    reports = told("These supplies will be distributed in Derna by the International Organization for Migration.")
    assert {report.realis for report in reports} == {"planned"}


def test_a_journey_ends_where_it_leads_whatever_is_done_there(told):
    reports = told("A Turkish delegation paid a visit to Tripoli on Monday and signed a memorandum.")
    assert [report.place for report in reports if report.kind == "visit"] == ["tripoli"]
