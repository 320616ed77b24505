"""The editor's corrections win over what the rules found."""

from events.reporting import KB, report

from generator import languages
from generator.dates.edtf import Edtf
from generator.editorial import Addition, Correction, Editorial
from generator.editorial.fingerprints import of_report
from generator.events import chronicle
from generator.model import Dateline, Reason, Source

LINE = Dateline(when=Edtf.parse("2022-01-19"), basis="metadata", reasons=(Reason(code="metadata"),))
SHOWN = [languages.load(code) for code in languages.available()]
ONE = report(
    "a#1", people=["richard-norland", "aguila-saleh"], place="qubba", quote="Norland met Saleh in Qubba on Tuesday."
)
OTHER = report(
    "b#1",
    people=["richard-norland", "khalifa-haftar"],
    place="rajma",
    when="2022-01-11",
    quote="Norland met Haftar a week before.",
)


def told(*corrections, reports=(ONE, OTHER)):
    sources = [Source(id=name, file=f"{name}.txt", language="en", digest=name, dateline=LINE) for name in ("a", "b")]
    made, _ = chronicle(
        reports, sources, Editorial(corrections=tuple(corrections)), KB, SHOWN, touched={}, spellings={}
    )
    return made


def mark(one):
    return of_report(one)


def test_without_a_correction_nothing_is_marked_as_corrected():
    assert [event.corrections for event in told().events] == [(), ()]


def test_a_date_of_the_editors_is_the_date():
    made = told(Correction(because="the embassy's log", reports=(mark(ONE),), date=Edtf.parse("2022-01-17")))
    event = next(event for event in made.events if event.place == "qubba")
    assert (str(event.when), event.certainty) == ("2022-01-17", "editor")
    assert [(done.field, done.because) for done in event.corrections] == [("date", "the embassy's log")]


def test_reports_declared_the_same_are_one_event_with_its_conflicts_shown():
    made = told(Correction(because="one visit", same=(mark(ONE), mark(OTHER))))
    [event] = made.events
    assert {conflict.about for conflict in event.conflicts} >= {"date", "place"}


def test_a_hidden_event_is_gone():
    assert len(told(Correction(because="not news", reports=(mark(ONE),), hide=True)).events) == 1


def test_an_added_participant_takes_part():
    made = told(Correction(because="photograph", reports=(mark(ONE),), add=(Addition(entity="leslie-ordeman"),)))
    assert any(who.entity == "leslie-ordeman" for event in made.events for who in event.participants)


def test_a_correction_that_finds_nothing_is_a_problem():
    assert told(Correction(because="gone", reports=("00000000@zzz",), hide=True)).problems
