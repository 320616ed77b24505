"""Reports of one event find each other, near misses stay apart, and the order of the files does not matter."""

from datetime import date, timedelta

import msgspec
import pytest
from events.reporting import KB, report
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.dates.edtf import Edtf
from generator.dates.timex import Weekday
from generator.events.likeness import explain, likeness, traits
from generator.events.merging import coreference
from generator.events.merging.coreference import corefer
from generator.model import Participant

TWO = ("richard-norland", "aguila-saleh")
DELEGATION = ("barbara-leaf", "leslie-ordeman")


def clusters(*reports, published="2022-01-19", **pairs):
    dates = {
        one.article: Edtf.parse(published) if isinstance(published, str) else published.get(one.article)
        for one in reports
    }
    return [{one.key for one in cluster} for cluster in corefer(reports, dates, KB, **pairs)]


def together(*reports, **options):
    return len(clusters(*reports, **options)) == 1


def test_one_meeting_told_by_two_papers_is_one():
    assert together(report("a#1", people=TWO, place="qubba"), report("b#1", people=TWO, place="qubba"))


def test_a_visit_and_the_meeting_on_it_are_one():
    assert together(report("a#1", "visit", people=TWO, place="qubba"), report("b#1", people=TWO, place="qubba"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            report("a#1", people=TWO, place="qubba", when="2021-04-13"), report("b#1", people=TWO, place="qubba", when="2022-04-13"),
            id="the same two people in the same town a year later",
        ),
        pytest.param(
            report("a#1", "visit", people=["giorgia-meloni", "khalifa-haftar"], place="benghazi"),
            report("b#1", people=["jeremy-berndt", "khalifa-haftar"], place="benghazi"),
            id="two guests of two countries on one day",
        ),
        pytest.param(
            report("a#1", "agreement", people=["mustafa-sanalla", "richard-norland"]), report("b#1", "agreement", place="geneva"),
            id="two agreements of one day",
        ),
        pytest.param(
            report("a#1", "conference", place="berlin", when="2020-01-19"), report("b#1", "conference", place="berlin", when="2021-06-23"),
            id="two conferences of one name in one city",
        ),
        pytest.param(
            report("a#1", "strike", people=["africom"], place="murzuq", when="2019-09-19"),
            report("b#1", "strike", people=["africom"], place="murzuq", when="2019-09-26"),
            id="two strikes a week apart near one town",
        ),
        pytest.param(
            report("a#1", "sanction", people=["donald-trump"], when="2020-02-20", quote="continued for one year the national emergency with respect to Libya"),
            report("b#1", "sanction", people=["joe-biden"], when="2021-02-11", quote="continued for one year the national emergency with respect to Libya"),
            id="a decree renewed in the same words",
        ),
        pytest.param(
            report("a#1", people=(*DELEGATION, "khalifa-haftar"), place="rajma"),
            report("b#1", people=(*DELEGATION, "abdulhamid-dbeibah"), place="tripoli"),
            id="two meetings of one delegation on one day in two places",
        ),
        pytest.param(
            report("a#1", people=(*DELEGATION, "khalifa-haftar")), report("b#1", people=(*DELEGATION, "abdulhamid-dbeibah")),
            id="two meetings of one delegation on one day, no place told",
        ),
        pytest.param(
            report("a#1", "statement", people=["richard-norland"]), report("b#1", "statement", people=["aguila-saleh"]),
            id="two speakers of one day",
        ),
        pytest.param(
            report("a#1", "other", people=["richard-norland"]), report("b#1", "other", people=["aguila-saleh"]),
            id="two people of one day, of whom nobody says what they did",
        ),
        pytest.param(
            report("a#1", people=("antony-blinken", "aguila-saleh")), report("b#1", people=("united-states", "egypt")),
            id="an American with a Libyan, an American with an Egyptian",
        ),
        pytest.param(report("a#1", people=TWO, realis="denied"), report("b#1", people=TWO), id="one denies it"),
        pytest.param(
            report("a#1", people=TWO, realis="planned", when=None), report("b#1", people=TWO, when="2022-05-01"), id="a plan of no known day"
        ),
        pytest.param(report("a#1", people=TWO, when=None), report("b#1", people=TWO, when=None), id="the same people and no day at all"),
    ],
)  # fmt: skip
def test_near_misses_stay_apart(one, other):
    assert not together(one, other, published={"a": None, "b": None} if one.when is None else "2022-01-19")


def test_a_weekday_without_a_day_of_writing_keeps_reports_apart():
    tuesday = report("a#1", people=TWO, place="qubba", when=None, said=Weekday(day=1))
    wednesday = report("b#1", people=TWO, place="qubba", when=None, said=Weekday(day=2))
    assert not together(tuesday, wednesday, published={"a": None, "b": None})


def test_two_papers_of_one_day_that_differ_by_a_day_tell_one_meeting():
    one = report("a#1", people=("michael-langley", "khalifa-haftar"), when="2024-02-04")
    other = report("b#1", people=("michael-langley", "khalifa-haftar"), when="2024-02-05")
    assert together(one, other, published="2024-02-06")
    assert not together(one, other, published={"a": Edtf.parse("2024-02-05"), "b": Edtf.parse("2024-03-05")})


def test_the_editor_wins():
    apart = (report("a#1", people=TWO, when="2021-04-13"), report("b#1", people=TWO, when="2022-04-13"))
    assert together(*apart, same=[("a#1", "b#1")])
    alike = (report("a#1", people=TWO), report("b#1", people=TWO))
    assert not together(*alike, different=[("a#1", "b#1")])


def test_what_differs_for_one_of_a_cluster_differs_for_all_of_it():
    found = clusters(
        report("a#1", people=TWO), report("b#1", people=TWO), report("c#1", people=TWO), different=[("a#1", "c#1")]
    )
    assert not any({"a#1", "c#1"} <= cluster for cluster in found)


def test_every_feature_that_counts_is_explained():
    one, other = (traits(report(key, people=TWO, place="qubba"), None, KB) for key in ("a#1", "b#1"))
    assert dict(explain(one, other, KB)).keys() >= {"same kind", "same day", "shared people", "same place"}


reports = st.lists(
    st.builds(
        lambda kind, day, people, place: (kind, day, people, place),
        st.sampled_from(["meeting", "visit", "call", "strike", "statement"]),
        st.one_of(st.none(), st.dates(date(2022, 1, 1), date(2022, 1, 12))),
        st.sets(
            st.sampled_from(["richard-norland", "aguila-saleh", "khalifa-haftar", "abdulhamid-dbeibah", "africom"]),
            max_size=3,
        ),
        st.sampled_from([None, "tripoli", "benghazi", "qubba"]),
    ),
    max_size=10,
)


@given(reports, st.randoms())
@settings(max_examples=60, deadline=None)
def test_clusters_do_not_depend_on_the_order_of_the_files(drawn, random):
    made = [
        report(f"{index}#1", kind, when=str(day) if day else None, people=sorted(people), place=place)
        for index, (kind, day, people, place) in enumerate(drawn)
    ]
    shuffled = random.sample(made, len(made))
    assert clusters(*made) == clusters(*shuffled)
    assert sorted(key for cluster in clusters(*made) for key in cluster) == sorted(one.key for one in made)


def test_only_reports_whose_days_are_close_are_compared(monkeypatch):
    compared = []
    monkeypatch.setattr(coreference, "barrier", lambda one, other, _: compared.append((one.when, other.when)) or "no")
    first, people = date(2012, 1, 1), ["khalifa-haftar", "stephen-townsend"]
    towns = ("qubba", "tripoli", None)
    many = [
        report(f"a{n}#1", when=str(first + timedelta(n // 3)), people=people, place=towns[n % 3]) for n in range(300)
    ]
    corefer(many, {}, KB)
    assert len(many) <= len(compared) <= 10 * len(many)
    assert max(abs((one.day - other.day).days) for one, other in compared) == 1


def test_reports_that_tell_the_same_are_compared_once(monkeypatch):
    compared = []
    monkeypatch.setattr(coreference, "likeness", lambda *pair: compared.append(pair) or likeness(*pair))
    copies = [report(f"a{n}#1", people=TWO, quote="They met in the town.") for n in range(50)]
    another = report("b#1", people=(*TWO, "barbara-leaf"), quote="They met there with Leaf.")
    assert sorted(map(len, clusters(*copies, another))) == [51]
    assert len(compared) == 2


@pytest.mark.parametrize("papers", [130, 400])
def test_what_hundreds_of_papers_tell_is_one_event(papers):
    """In their own ways, some without the town; and another meeting of the day stays another."""
    meetings = [
        report(
            f"{number:03}#1", ("meeting", "visit")[number % 2], people=TWO, place=("qubba", None, "libya")[number % 3]
        )
        for number in range(papers)
    ]
    another = [report(f"{number:03}#2", people=DELEGATION, place="tripoli") for number in range(0, papers, 2)]
    assert sorted(len(cluster) for cluster in clusters(*meetings, *another)) == [len(another), papers]


NOBODY_KNOWS = {"a": None, "b": None}
"""Neither paper says when it was published."""


def weekday(key, kind="meeting", *, day=1, people=TWO, main=True, **more):
    return report(key, kind, when=None, said=Weekday(day=day), people=people, main=main, **more)


def test_two_papers_without_a_date_whose_main_news_is_one_meeting_on_one_weekday_tell_one():
    assert together(weekday("a#1"), weekday("b#1"), published=NOBODY_KNOWS)
    assert not together(weekday("a#1"), weekday("b#1", day=3), published=NOBODY_KNOWS)
    assert not together(weekday("a#1"), weekday("b#1", main=False), published=NOBODY_KNOWS)


def test_strikes_of_one_side_on_one_town_and_weekday_are_one_whoever_is_named_for_them():
    one = weekday("a#1", "strike", people=["africom"], place="murzuq")
    assert together(one, weekday("b#1", "strike", people=["us-military"], place="murzuq"), published=NOBODY_KNOWS)
    assert not together(one, weekday("b#1", "strike", people=["africom"], place="ubari"), published=NOBODY_KNOWS)
    assert not together(one, weekday("b#1", "strike", people=["turkey"], place="murzuq"), published=NOBODY_KNOWS)


def test_sanctions_of_one_weekday_on_two_men_are_two():
    words = "The Treasury on Tuesday imposed sanctions under the Libya order on a man called"
    one = weekday("a#1", "sanction", people=("us-treasury", "ibrahim-jadhran"), quote=words)
    other = weekday("b#1", "sanction", people=("us-treasury", "khalifa-haftar"), quote=words)
    assert not together(one, other, published=NOBODY_KNOWS)


def stranger(key, name, language="en"):
    who = Participant(name={language: name}, country="US")
    made = report(key, people=["khalifa-haftar"], place="benghazi")
    return msgspec.structs.replace(made, participants=(*made.participants, who))


def test_two_guests_of_one_day_whom_nobody_knows_are_two_unless_their_names_may_be_one():
    assert not together(stranger("a#1", "Jane Roe"), stranger("b#1", "Paul Poe"))
    assert together(stranger("a#1", "Jane Roe"), stranger("b#1", "Roe"))
    assert together(stranger("a#1", "Jane Roe"), stranger("b#1", "جين رو", "ar"))


def test_the_same_people_in_the_same_town_are_one_main_news_where_a_paper_says_no_day_at_all():
    silent = report("b#1", people=TWO, place="qubba", when=None)
    assert together(weekday("a#1", place="qubba"), silent, published=NOBODY_KNOWS)
    assert not together(weekday("a#1", place="qubba"), weekday("b#1", day=3, place="qubba"), published=NOBODY_KNOWS)
    aside = report("b#1", people=TWO, place="qubba", when=None, main=False)
    assert not together(weekday("a#1", place="qubba"), aside, published=NOBODY_KNOWS)
    assert not together(weekday("a#1"), report("b#1", people=TWO, when=None), published=NOBODY_KNOWS)


def test_two_papers_of_no_known_day_are_not_far_apart_because_those_they_name_left_office_years_apart():
    years = {"a": Edtf.parse("2020-08-25/2022-08-09"), "b": Edtf.parse("2014-03-26/2024-01-01")}
    one, other = report("a#1", people=TWO, when=None), report("b#1", people=TWO, when=None)
    why = dict(explain(*(traits(each, years[each.article], KB) for each in (one, other)), KB))
    assert "published together" not in why


def test_who_came_to_town_on_the_day_of_a_conference_is_not_the_conference():
    opened = report("a#1", "conference", place="palermo")
    came = report("b#1", "visit", people=["abdel-fattah-el-sisi"], place="palermo")
    assert not together(opened, came)
    assert together(report("a#1", "conference", people=["abdel-fattah-el-sisi"], place="palermo"), came)
