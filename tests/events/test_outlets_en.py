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
        "On Monday Norland met Haftar in Rajma.",
        "On 10 January Norland met Haftar.",
        "In Benghazi Norland met Haftar.",
        "The trip comes after Norland met Haftar in December.",
        "Norland met powerful eastern strongman Khalifa Haftar.",
        "Norland – who speaks Arabic – met Haftar on Monday.",
        "Norland held talks on Monday with Mr. Haftar.",
    ],
)
def test_nobody_is_lost_who_stands_after_a_day_a_place_a_conjunction_or_an_adjective(told, text):
    assert people(only(told(text), "meeting")) == {"richard-norland", "khalifa-haftar"}


def test_who_is_described_between_commas_does_not_speak(told):
    found = only(
        told("Italy and the United States, a critic of militia leader Khalifa Haftar, on Monday urged calm."),
        "statement",
    )
    assert "khalifa-haftar" not in people(found)


def test_an_ambassador_with_another_name_is_not_who_holds_the_post(told):
    assert people(only(told("U.S. Ambassador Walter Brook visited Ghat on Monday."), "visit")) == {None}


def test_the_head_of_an_embassy_is_no_president(told):
    reports = told("The head of the US embassy met Menfi on Monday.")
    assert "joe-biden" not in people(only(reports, "meeting"))


def test_it_is_who_said_so(told):
    assert people(
        only(told("In December the U.S. military said it carried out several airstrikes near Ubari."), "strike")
    ) == {"us-military"}


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
        ("The House of Representatives approved on Tuesday a bill on foreign fighters in Libya.", "legal"),
        ("The suspect was taken into US custody on Sunday.", "legal"),
        ("The Senate on Tuesday confirmed Richard Norland as ambassador to Libya.", "appointment"),
        ("A rocket hit a school in Tripoli on Friday.", "attack"),
        ("Lawyers of the general asked the judge on Monday to dismiss the suit.", "legal"),
        ("Masud made his first appearance in federal court on Monday.", "legal"),
        ("OFAC took action Monday against a network of fuel smugglers.", "sanction"),
        ("Norland is visiting Sabha today.", "visit"),
    ],
)
def test_kinds(told, text, kind):
    assert [report.kind for report in told(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "They discussed returning to the negotiations on Monday.",
        "The CIA post near the port was closed.",
        "A Libyan suspected of making the bomb in 1988 saw the initial papers.",
    ],
)
def test_words_that_only_look_like_it(told, text):
    assert not {report.kind for report in told(text)} & {"visit", "statement", "agreement"}


def test_a_lead_and_the_sentence_that_gives_its_day_are_one_strike(told):
    text = "US forces have bombed a camp of ISIS in Libya. Africa Command said the air strike on 14 January hit fighters near Ubari."
    assert [str(report.when) for report in told(text) if report.kind == "strike"] == ["2022-01-14"]


def test_two_verbs_that_share_a_month_are_one_attack(told):
    assert len(told("In December gunmen of the brigade attacked and seized two depots.")) == 1


def test_who_was_arrested_was_not_arrested_when_he_was_charged(told):
    reports = told("Masud was taken into custody by the US authorities. The US charged Masud in December 2020.")
    assert [(str(report.when), report.certainty) for report in reports] == [("None", "inferred"), ("2020-12", "stated")]


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


@pytest.mark.parametrize(
    "opening",
    [
        "It will be recalled that",
        "It would be remembered that",
        "Readers will recall that",
        "It should be recalled that",
    ],
)
def test_what_is_recalled_has_happened(told, opening):
    found = only(told(f"{opening} Norland met Haftar on 4 January."), "meeting")
    assert (str(found.when), found.realis) == ("2022-01-04", "happened")


@pytest.mark.parametrize(
    "text",
    [
        "A UN plan calls for elections in June.",
        "Norland encouraged Dbeibah to begin preparing for elections in June.",
        "Dbeibah was chosen to govern until elections in June.",
        "They discussed preparations for the conference in June.",
        "Norland called for a vote in June.",
    ],
)
def test_what_is_only_made_ready_is_ahead_and_dates_nothing_else(told, text):
    assert {(str(report.when), report.realis) for report in told(text) if report.time} == {("2022-06", "planned")}


def test_holding_that_is_only_important_is_no_event(told):
    assert {report.kind for report in told("Norland stressed the importance of holding elections on 24 June.")} == {
        "statement"
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norland visited Derna to see the damage of last month's storm.", "visit"),
        ("Menfi rejected Tuesday's decision of the council.", "statement"),
        ("Dbeibah said it was vital to work with the US in towns hit by last week's floods.", "statement"),
        ("The embassy called for elections in June.", "statement"),
        ("The judge declared a mistrial, then set the sentencing for March 3.", "statement"),
        ("In this Jan. 3, 2022, photo, Haftar receives Norland.", "meeting"),
        ('"An aircraft was lost over Tripoli" on Friday, the U.S. Africa Command said.', "statement"),
    ],
)
def test_the_day_of_something_else_is_not_that_of_the_verb(told, text, kind):
    assert days(told(text), kind) <= {"None"}


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("Norland met Haftar before Monday's talks on the evening of January 13.", "meeting", "2022-01-13"),
        ("The man who burned the mission in 2012 was sentenced on Monday.", "legal", "2022-01-17"),
        ("Norland, ambassador from 2019 to 2022, met Haftar on 3 January.", "meeting", "2022-01-03"),
        (
            "A suspect who made the bomb that blew up a plane over Lockerbie in 1988 was charged on Monday.",
            "legal",
            "2022-01-17",
        ),
        ("Thousands fled after the November clashes in Tripoli.", "military", "2021-11"),
        ("Haftar's troops made a surprise advance on the capital on Thursday.", "military", "2022-01-13"),
        ("Norland and Menfi are holding talks today.", "meeting", "2022-01-19"),
        ("Haftar's troops were advancing on the capital on Monday.", "military", "2022-01-17"),
    ],
)
def test_days_told_in_passing(told, text, kind, when):
    assert (when, "happened") in {(str(one.when), one.realis) for one in told(text) if one.kind == kind}


def test_a_day_before_a_comma_is_that_of_the_clause_after_it(told):
    reports = told("Leaf met with Aguila Saleh and on 11 January, the US delegation met with Dbeibah in Tripoli.")
    assert [(str(one.when), one.place) for one in reports] == [("None", None), ("2022-01-11", "tripoli")]


def test_one_more_day_and_place_after_and_is_one_more_visit(told):
    reports = told("Norland visited Tripoli on 3 January and Benghazi on 5 January.")
    assert [(str(one.when), one.place) for one in reports] == [("2022-01-03", "tripoli"), ("2022-01-05", "benghazi")]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The United States has provided $900 million in aid to Libya since 2011.", "2011-01-01/2022-01-19"),
        ("The United States provided $900 million in aid to Libya in 2011.", "2011"),
    ],
)
def test_what_was_given_since_a_year_was_not_given_in_it(told, text, when):
    assert days(told(text), "aid") == {when}


@pytest.mark.parametrize(
    ("text", "when", "realis"),
    [
        ("The judge set the hearing for March 3.", "2022-03-03", "planned"),
        ("A judge on Monday set a trial date of May 12 for the suspect.", "2022-05-12", "planned"),
        ("The hearing has been rescheduled for March 3.", "2022-03-03", "planned"),
        ("The summit was to be held on Monday.", "2022-01-17", "planned"),
        ("On 3 May Norland met Haftar.", "2021-05-03", "happened"),
    ],
)
def test_what_is_fixed_for_a_day_is_a_plan_and_may_is_a_month(told, text, when, realis):
    assert (when, realis) in {(str(one.when), one.realis) for one in told(text)}


def test_today_in_a_quotation_is_the_day_on_which_it_was_said(told):
    text = '"Blinken spoke today with Dbeibah," the spokesman Ned Price said on Sunday.'
    assert days(told(text), "call") == {"2022-01-16"}


@pytest.mark.parametrize(
    "text",
    [
        "In the third operation of its kind in December, AFRICOM conducted an airstrike near Ubari yesterday.",
        "Yesterday's airstrike brings the number of fighters killed by AFRICOM to 26 this month.",
    ],
)
def test_what_is_counted_in_a_month_is_no_event_of_it(told, text):
    assert {str(report.when) for report in told(text)} == {"2022-01-18"}


def test_a_signature_and_a_byline_tell_nothing(told):
    text = "Norland met Menfi on Monday.\n\n— U.S. Embassy – Libya (@Embassy) January 17, 2022\n\nBy JANE DOE | The Example Post | Published: January 18, 2022"
    assert [str(report.when) for report in told(text)] == ["2022-01-17"]


def test_a_sentence_is_placed_where_it_happened_and_not_where_the_embassy_is(told):
    reports = told("Norland met Menfi on Monday, the US Embassy in Libya said in a statement.")
    assert only(reports, "meeting").place is None


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("The embassy said Norland had met Haftar on Monday.", "meeting", {"richard-norland", "khalifa-haftar"}),
        ("The office said Dbeibah received Norland on Monday.", "meeting", {"abdulhamid-dbeibah", "richard-norland"}),
        ("The United States conducted an airstrike near Sabha on Monday.", "strike", {"united-states"}),
        ("Libya held talks with the United States in Tunis on Monday.", "meeting", {"libya", "united-states"}),
    ],
)
def test_who_stands_before_the_verb_of_what_is_said_acts_and_so_does_a_state(told, text, kind, who):
    assert people(only(told(text), kind)) == who


@pytest.mark.parametrize(
    "text",
    [
        "Sources said Norland would meet Haftar within days.",
        "Reports that Norland met Haftar on Monday are false, the embassy said.",
        "Norland said the US would not lift the sanctions.",
        "Sources said Norland did not meet Haftar on Monday.",
        "The council demanded that the US lift the sanctions.",
        "The Senate is considering a bill that would impose sanctions.",
    ],
)
def test_what_is_planned_false_denied_or_demanded_has_not_happened(told, text):
    assert not [one for one in told(text) if one.kind != "statement" and one.realis in ("happened", "reported")]


def test_what_a_quotation_says_of_the_future_is_said_now(told):
    text = "“The United States will not relent,” U.S. Africa Command said in a statement on Monday."
    found = only(told(text), "statement")
    assert (str(found.when), found.realis) == ("2022-01-17", "happened")


def test_an_old_visit_does_not_date_the_one_that_is_news(told):
    text = "CIA chief Burns travelled to Benghazi.\nBurns visited Libya in 2014 as under-secretary."
    assert {report.place: str(report.when) for report in told(text)} == {"benghazi": "None", "libya": "2014"}


def test_whose_resignation_is_accepted_was_not_appointed_then(told):
    text = "Guterres has accepted Bathily's resignation.\nBathily was appointed in September 2020."
    assert [str(report.when) for report in told(text)] == ["None", "2020-09"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Trump spoke by phone on Monday and discussed oil with Libyan commander Khalifa Haftar.", ["call"]),
        ("U.S. Africa Command on Saturday carried out a strike near Sabha over the weekend.", ["strike"]),
        (
            "US forces carried out a strike near Ubari on January 13.\nAfrica Command conducted a strike near Ubari on January 13.",
            ["strike"],
        ),
    ],
)
def test_one_event_is_told_once(told, text, kinds):
    assert [report.kind for report in told(text)] == kinds


# ------------------------------------------------------------------------------- whose a day is, at first sight
BEFORE = "Notes of the desk\n\nThe desk collects what agencies wrote.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "A federal judge rejected the 3 June trial date.",
        "U.S. forces carried out the strike under the 2001 law on military force.",
        "Norland met Haftar under the 2015 agreement.",
        "The embassy urged all parties to respect the 20 March deadline.",
    ],
)
def test_a_date_that_only_says_which_thing_is_meant_dates_nothing_else(told, text):
    assert {str(one.when) for one in told(BEFORE + text)} <= {"None"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Norland met Haftar at the May 2021 conference in Rome.", "2021-05"),
        ("The House passed a bill on militias in the Monday session.", "2022-01-17"),
        ("Envoys follow the 10 January announcement by President Joe Biden of $11 million in aid.", "2022-01-10"),
    ],
)
def test_but_an_occasion_and_an_announcement_are_dated_by_it(told, text, day):
    assert day in {str(one.when) for one in told(BEFORE + text)}


@pytest.mark.parametrize(
    "text",
    [
        "The January 10 strike near Murzuq in southern Libya killed “two fighters”, Africa Command said in a statement.",
        "The strike on 10 January, the first in the south this year, killed two fighters.",
        "The strike outside Murzuq on 10 January killed two fighters.",
    ],
)
def test_a_strike_is_told_by_what_it_killed_however_far_away_the_verb_is(told, text):
    assert "2022-01-10" in days(told(BEFORE + text), "strike")


@pytest.mark.parametrize(
    "text",
    [
        "Antony Blinken and Abdulhamid Dbeibah stressed the need for elections during a call on Monday, officials said.",
        "Antony Blinken and Abdulhamid Dbeibah urged measures to end the conflict during a phone call on Monday.",
    ],
)
def test_a_call_on_monday_is_a_call_and_calls_on_nobody(told, text):
    found = only(told(BEFORE + text), "call")
    assert (str(found.when), found.realis) == ("2022-01-17", "happened")


def test_a_day_between_a_verb_and_its_preposition_parts_them_not(told):
    reports = told(BEFORE + "The two sides agreed on Thursday to open the coastal road.")
    assert "2022-01-13" in days(reports, "agreement")


def test_who_takes_the_blame_later_did_it_earlier(told):
    reports = told(BEFORE + "In 2003, Libya claimed responsibility for the attack that brought down the plane.")
    assert "2003" not in days(reports, "attack")


@pytest.mark.parametrize(
    "text",
    [
        "The floods have displaced some 34,000 people as of January 13.",
        "A general view shows the ruins of the port of Derna on 13 September 2021",
        "By U.S. Africa Command Public Affairs United States Africa Command Stuttgart, Germany Jan 14, 2022",
        "Director William Burns on the anniversary of the founding of his agency in Virginia on July 8, 2021 [File: Jane Roe/AFP]",
    ],
)
def test_counts_captions_and_bylines_tell_no_event_however_exact_their_date(told, text):
    assert not told(BEFORE + text)


def test_the_first_visit_since_somebody_took_office_is_not_of_the_day_he_took_it(told):
    text = "Burns landed in Tripoli on Tuesday for talks, the first by an American official since the president assumed office in May."
    assert not [one for one in told(BEFORE + text) if str(one.when) == "2021-05"]


def test_what_charges_are_linked_to_has_happened(told):
    reports = told(
        BEFORE + "The ruling addresses charges linked to the assault on the mission in Benghazi on September 11, 2012."
    )
    assert [one.realis for one in reports if str(one.when) == "2012-09-11"] == ["happened"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A federal judge handed a 12-year sentence on Monday to a Libyan smuggler.", "legal"),
        ("Khattala was resentenced on Monday to 28 years in prison.", "legal"),
        ("The United States on Monday sent its first shipment of relief to Libya.", "aid"),
        ("Insurgents overran the consulate in Benghazi on Monday.", "military"),
    ],
)
def test_sentences_handed_down_and_shipments_sent_are_of_their_kind(told, text, kind):
    assert "2022-01-17" in days(told(BEFORE + text), kind)


@pytest.mark.parametrize(
    "text",
    [
        "Richard Norland spent Sunday in Tripoli, meeting with Mohamed al-Menfi.",
        "Richard Norland was in Benghazi on Sunday, meeting Khalifa Haftar and his sons.",
    ],
)
def test_a_meeting_told_by_a_participle_after_the_past_was_held(told, text):
    found = only(told(BEFORE + text), "meeting")
    assert (str(found.when), found.realis) == ("2022-01-16", "happened")


def test_a_participle_after_a_plan_is_a_plan(told):
    found = only(told(BEFORE + "Richard Norland will be in Benghazi on Friday, meeting Khalifa Haftar."), "meeting")
    assert (str(found.when), found.realis) == ("2022-01-21", "planned")


@pytest.mark.parametrize(
    "text",
    [
        "Germany's envoy will brief the Council on sanctions under resolution 1970 (2011) to oversee the measures.",
        "In a step that the families of victims of the 2012 Benghazi attack had asked for, Ahmed Abu Khattala has been resentenced to 28 years in prison.",
    ],
)
def test_the_year_in_the_name_of_a_thing_is_not_that_of_what_is_told_of_it(told, text):
    assert not {"2011", "2012"} & {str(one.when) for one in told(BEFORE + text) if one.kind != "attack"}


def test_the_suspect_of_a_bombing_is_no_bombing(told):
    reports = told(
        BEFORE + "The judge in the case of Lockerbie bombing suspect Abu Agila Masud has set a date for the trial."
    )
    assert not [one for one in reports if one.kind == "attack"]
