from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates.edtf import Edtf
from generator.dates.timex import (
    Agree,
    Between,
    Date,
    Days,
    Daytime,
    Fixed,
    Hijri,
    In,
    Nth,
    Part,
    Said,
    Season,
    Shift,
    Unit,
    Weekday,
    Window,
    contradiction,
    resolve,
    turn,
)  # fmt: skip

MONDAY = Edtf(2020, 6, 22)
KINDS = [
    Fixed("201X"), Date(2020, 5, 9), Date(month=5), Hijri(1441, 9, 1), Weekday(1, "next"), Season(22), Unit("week", -1),
    Shift("day", -3), Shift("day", 2, base=Date(2020, 5, 9)), Window("week", -3), Part("late", Date(month=5)),
    Nth(-1, 0, Date(month=3)), In(Date(month=4), Unit("year", -1)), Between(Date(day=3), Date(month=5, day=5)),
    Agree(Date(month=6, day=22), Weekday(0)), Daytime("evening", Weekday(0)), Days(Hijri(month=10, day=1), 3),
]  # fmt: skip
days = st.dates(date(1990, 1, 1), date(2060, 1, 1)).map(Edtf.on)


@pytest.mark.parametrize("said", KINDS, ids=repr)
def test_what_was_said_survives_storage(said):
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(said), type=Said) == said
    assert msgspec.json.decode(msgspec.json.encode(said), type=Said) == said


@given(days, st.integers(0, 6))
def test_a_weekday_is_the_latest_one_and_today_on_its_own_day(anchor, weekday):
    when = resolve(Weekday(weekday), anchor).day
    assert when.weekday() == weekday
    assert 0 <= (anchor.day - when).days < 7


@given(days, st.integers(0, 6))
def test_last_and_next_weekday_exclude_today(anchor, weekday):
    assert 0 < (anchor.day - resolve(Weekday(weekday, "last"), anchor).day).days <= 7
    assert 0 < (resolve(Weekday(weekday, "next"), anchor).day - anchor.day).days <= 7


@given(days, st.integers(1, 12), st.integers(1, 28))
def test_a_date_without_year_is_the_nearest_past_one_unless_the_clause_speaks_of_the_future(anchor, month, day):
    past = resolve(Date(month=month, day=day, toward="past"), anchor).day
    future = resolve(Date(month=month, day=day, toward="future"), anchor).day
    assert past <= anchor.day <= future
    assert (past.month, past.day) == (future.month, future.day) == (month, day)
    assert (future - past).days <= 366


def test_a_date_without_year_and_without_a_cue_is_the_last_one():
    said = Date(month=12, day=24)
    assert str(resolve(said, Edtf(2021, 12, 22))) == "2020-12-24"
    assert str(resolve(turn(said, "future"), Edtf(2021, 12, 22))) == "2021-12-24"


@given(days, st.integers(0, 60), st.sampled_from(KINDS))
def test_for_an_interval_of_days_the_answer_holds_the_answer_of_each_day(anchor, length, said):
    between = Edtf.between(anchor.day, anchor.day + timedelta(length))
    hull = resolve(said, between)
    for offset in range(0, length + 1, 7):
        value = resolve(said, Edtf.on(anchor.day + timedelta(offset)))
        if hull and value:
            assert hull.contains(value)


@given(days, st.sampled_from(KINDS))
def test_no_anchor_of_any_kind_makes_resolving_fail(anchor, said):
    for where in (
        anchor,
        None,
        Edtf.between(None, anchor.day),
        Edtf.between(anchor.day, None),
        Edtf.parse("1000-01-01"),
    ):
        assert resolve(said, where) is None or isinstance(resolve(said, where), Edtf)


def test_without_an_anchor_only_what_needs_none_has_a_value():
    assert str(resolve(Date(2020, 5, 9), None)) == "2020-05-09"
    assert str(resolve(Between(Date(day=3), Date(2020, 5, 5)), None)) == "2020-05-03/2020-05-05"
    assert resolve(Date(month=5, day=9), None) is None
    assert resolve(Weekday(0), None) is None
    assert resolve(Unit("day", -1), None) is None


def test_29_february_is_the_last_one_there_was():
    assert str(resolve(Date(month=2, day=29), Edtf(2019, 3, 1))) == "2016-02-29"


def test_a_day_that_the_calendar_does_not_have_is_no_date():
    assert resolve(Date(2021, 2, 29), MONDAY) is None
    assert resolve(In(Date(day=31), Unit("month", 0)), MONDAY) is None


def test_a_weekday_that_contradicts_its_date_is_doubted_and_named():
    said = Agree(Date(2020, 5, 5), Weekday(0))
    assert str(resolve(said, MONDAY)) == "2020-05-05?"
    assert contradiction(said, MONDAY) == "weekday"
    assert contradiction(Agree(Date(2020, 5, 4), Weekday(0)), MONDAY) is None


def test_a_weekday_chooses_the_year_of_a_date_without_one():
    # 6 May is a Wednesday in 2020 but a Thursday in 2021.
    assert str(resolve(Agree(Date(month=5, day=6), Weekday(2)), Edtf(2021, 1, 3))) == "2020-05-06"
    assert str(resolve(Agree(Date(month=5, day=6), Weekday(3)), Edtf(2021, 1, 3))) == "2021-05-06"


def test_two_calendars_may_differ_by_a_day_but_not_by_two():
    assert contradiction(Agree(Date(2020, 4, 24), Hijri(1441, 9, 1)), None) is None
    assert contradiction(Agree(Date(2020, 4, 25), Hijri(1441, 9, 1)), None) is None
    assert contradiction(Agree(Date(2020, 4, 27), Hijri(1441, 9, 1)), None) == "calendar"


def test_the_first_of_two_takes_from_the_last_what_it_leaves_unsaid():
    assert str(resolve(Between(Date(month=12), Date(2020, 3)), None)) == "2019-12-01/2020-03-31"
    assert str(resolve(Between(Date(2019, 12), Date(month=3)), None)) == "2019-12-01/2020-03-31"


def test_counted_from_the_time_said_before_needs_one():
    assert resolve(Shift("day", 2, "previous"), MONDAY) is None
    assert str(resolve(Shift("day", 2, "previous"), MONDAY, previous=Edtf(2020, 5, 3))) == "2020-05-05"
    assert resolve(Shift("day", 2, "event"), MONDAY) is None


def test_turning_changes_only_what_has_no_direction():
    assert turn(Weekday(0), "future") == Weekday(0, "future")
    assert turn(Weekday(0, "last"), "future") == Weekday(0, "last")
    assert turn(Date(2020, 5), "future") == Date(2020, 5)
