"""The second pass: never sharper than the evidence, wider when accounts differ."""

import pytest
from events.reporting import KB, report

from generator.dates.edtf import Edtf
from generator.dates.timex import Weekday
from generator.events.merging.dating import date_cluster
from generator.model import Dateline, Reason


def line(when, basis="metadata"):
    return Dateline(
        when=Edtf.parse(when) if when else None, basis=basis if when else "unknown", reasons=(Reason(code="metadata"),)
    )


CONFERENCES = [one for one in KB.landmarks.values() if one.venue]


def dated(*reports, **lines):
    return date_cluster(reports, {one.article: lines.get(one.article, line("2022-01-19")) for one in reports})


def test_a_day_that_a_report_says_is_stated():
    found = dated(report("a#1"))
    assert (str(found.when), found.certainty, found.disputed) == ("2022-01-18", "stated", ())


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Norland met Haftar on 3 May 2021.", "stated"),
        ("Norland met Haftar yesterday.", "stated"),
        ("Norland met Haftar on Tuesday, 18 January.", "stated"),
        ("Norland met Haftar on Tuesday.", "inferred"),
        ("Norland met Haftar on 18 January.", "inferred"),
        ("Norland met Haftar two weeks ago.", "inferred"),
    ],
)
def test_a_date_is_stated_only_where_the_words_leave_nothing_to_choose(told, text, certainty):
    [found] = told(text, "en", "2022-01-19")
    assert dated(found).certainty == certainty


def test_a_report_learns_its_day_from_another_of_its_event():
    found = dated(report("a#1", when=None, said=Weekday(day=1)), report("b#1"), a=line(None))
    assert str(found.when) == "2022-01-18"


def test_contradicting_days_give_the_interval_that_holds_both_and_a_problem():
    found = dated(report("a#1", when="2022-01-17"), report("b#1", when="2022-01-18"))
    assert (str(found.when), found.certainty) == ("2022-01-17/2022-01-18", "inferred")
    assert {one.key for one in found.disputed} == {"a#1", "b#1"}
    assert [problem.code for problem in found.problems] == ["dates-differ"]


def test_the_main_news_without_a_time_is_a_week_old_at_most():
    found = dated(report("a#1", when=None))
    assert found.certainty == "inferred"
    assert found.when.latest == Edtf.parse("2022-01-19").day


@pytest.mark.parametrize("realis", ["planned", "cancelled", "denied"])
def test_what_did_not_happen_is_not_dated_by_the_day_of_writing(realis):
    assert dated(report("a#1", when=None, realis=realis)).when is None


def test_an_aside_without_a_time_stays_undated():
    assert dated(report("a#1", when=None, main=False)).when is None


def test_what_was_announced_may_have_happened_the_day_before():
    found = dated(report("a#1", slack=1))
    assert (str(found.when), found.certainty) == ("2022-01-17/2022-01-18", "inferred")


def test_a_month_is_never_made_a_day():
    assert str(dated(report("a#1", when="2021-04"), report("b#1", when="2021-04")).when) == "2021-04"


def test_a_time_that_counts_from_an_unsure_day_of_writing_is_inferred():
    assert (
        dated(report("a#1", said=Weekday(day=1)), a=line("2022-01-15/2022-01-20", "inferred")).certainty == "inferred"
    )


@pytest.mark.parametrize("relative", ["where he met", "where he will meet", "who met"])
def test_a_relative_clause_behind_a_weekday_leaves_it_to_the_verb_before(told, relative):
    [visit, *_] = told(f"Norland flew to Cairo on Tuesday {relative} Haftar.", "en", "2021-08-10")
    assert (visit.kind, str(visit.when)) == ("visit", "2021-08-10")


def test_the_afternoon_of_a_story_is_that_of_the_day_told_last(told):
    text = "On 4 February, Brennan met Haftar. In the afternoon, Brennan met Aguila Saleh in Tobruk."
    assert [str(report.when) for report in told(text, "en", "2025-02-06")] == ["2025-02-04", "2025-02-04"]


@pytest.mark.parametrize(
    ("written", "known", "why"),
    [
        ("2018-06-02", "2018-05-29", "a few days after the Paris conference"),
        ("2018-05-31/2018-06-03", "2018-05-29", "whichever day it was written"),
        ("2018-05-20/2018-06-03", None, "perhaps written before it"),
        ("2018-09-02", None, "long after: there may have been another"),
        (None, None, "nobody knows when it was written"),
    ],
)
def test_a_conference_without_a_day_is_that_which_was_held_in_its_town_shortly_before(written, known, why):
    told = report("a#1", "conference", when=None, place="paris", main=False)
    found = date_cluster((told,), {"a": line(written)}, {"a": CONFERENCES})
    assert found.when == (Edtf.parse(known) if known else None), why
    if known:
        assert (found.certainty, found.reasons[0].code) == ("inferred", "conference")
        assert found.reasons[0].facts["landmark.en"].startswith("Paris conference")


@pytest.mark.parametrize("other", [{"kind": "meeting"}, {"place": "rome"}, {"realis": "planned"}])
def test_no_other_event_takes_the_day_of_a_conference(other):
    told = report("a#1", **({"kind": "conference", "when": None, "place": "paris", "main": False} | other))
    assert date_cluster((told,), {"a": line("2018-06-02")}, {"a": CONFERENCES}).when is None
