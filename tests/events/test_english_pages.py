"""What pages of English outlets taught at first sight: whose a day is, and what stands in none."""

import pytest
from events.reporting import only


def days(reports) -> list[tuple[str, str]]:
    return [(report.realis, str(report.when)) for report in reports]


@pytest.mark.parametrize(
    "text",
    [
        "Looters emptied the depot on Sunday, the ministry said.",
        "A footbridge gave way on Sunday, the mayor told reporters.",
        "The ministry said six miners were trapped on Sunday.",
        "The ministry said the depot was emptied and two guards were hurt on Sunday.",
    ],
)
def test_a_day_before_or_after_who_says_so_is_that_of_what_is_told(told, text):
    found = only(told(text, "en", "2021-03-10"), "other")
    assert days([found]) == [("happened", "2021-03-07")]


@pytest.mark.parametrize(
    "text",
    [
        "Asked about the depot on Sunday, Norland said it was empty.",
        "Norland, in a talk on Sunday, said the depot was empty.",
        "In Tripoli on Sunday, Norland said the depot was empty.",
        "Norland said in remarks published on Sunday that the depot was empty.",
    ],
)
def test_a_day_on_which_somebody_spoke_stays_that_of_his_words(told, text):
    assert days([only(told(text, "en", "2021-03-10"), "statement")]) == [("happened", "2021-03-07")]


@pytest.mark.parametrize(
    "text", ["The harbour reopens on Friday.", "The tribunal reconvenes on Friday, its clerk said."]
)
def test_a_verb_in_the_present_right_before_a_weekday_tells_of_the_next(told, text):
    assert days(told(text, "en", "2021-03-10")) == [("planned", "2021-03-12")]


@pytest.mark.parametrize("text", ["Harbour workers in Derna on Friday.", "Libyan nurses on Friday."])
def test_a_caption_tells_of_no_day_to_come(told, text):
    assert ("planned", "2021-03-12") not in days(told(text, "en", "2021-03-10"))


@pytest.mark.parametrize(
    "text",
    [
        "The announcement on Monday that Salem Omar is set to replace the governor surprised traders.",
        "The decision on Monday to close the harbour surprised traders.",
        "Word came with the order on Monday to free the sailors.",
    ],
)
def test_the_day_of_a_decision_is_not_that_of_what_was_decided(told, text):
    found = [report for report in told(text, "en", "2021-03-10") if report.when]
    assert days(found) == [("happened", "2021-03-08")]


def test_a_time_in_a_relative_clause_between_commas_is_not_that_of_the_verb_after_it(told):
    text = "The governor, who was dismissed two months ago, met Norland in Tunis."
    assert only(told(text, "en", "2021-03-10"), "meeting").when is None


def test_what_is_only_counted_from_is_not_the_news(told):
    text = "Libya has a central banker again, six months after Saleh dismissed the previous one."
    [report] = told(text, "en", "2021-03-10")
    assert (report.when, report.main) == (None, False)


def test_what_is_sought_since_an_event_makes_no_plan_of_the_event(told):
    text = "It is a truce that the mayor is seeking to impose since the grave clashes the town saw in September."
    assert days(told(text, "en", "2021-03-10")) == [("happened", "2020-09")]


def test_what_was_told_before_a_remark_in_the_present_tense_is_not_of_its_day(told):
    text = "Norland welcomes the talks. He also met the mayor of Misrata in Tunis."
    assert only(told(text, "en", "2021-03-10"), "meeting").when is None
