"""What an event says of those who take part, and what a title quotes, from reports by hand."""

import msgspec
from events.reporting import KB, report

from generator import languages
from generator.dates.edtf import Edtf
from generator.editorial import Editorial
from generator.events import chronicle
from generator.model import Dateline, Participant, Source

SHOWN = tuple(languages.load(code) for code in ("en", "ar"))
LINE = Dateline(when=Edtf.parse("2022-01-19"), basis="editor")
DOE = Participant(name={"en": "Jane Doe"}, kind="person", country="US", role={"en": "US Sixth Fleet commander"})
OFFICE = Participant(name={"en": "commander of the US Sixth Fleet"}, kind="role", country="US")


def event(*people, kind="visit", quote=None, language="en"):
    one = msgspec.structs.replace(report("a#1", kind, quote=quote), participants=people)
    source = Source(id="a", file="a.txt", language=language, digest="a", dateline=LINE)
    made, _ = chronicle([one], [source], Editorial(), KB, SHOWN, touched={}, spellings={})
    return made.events[0]


def test_an_office_named_apart_from_who_holds_it_is_not_a_second_person():
    assert event(OFFICE, DOE).participants == (DOE,)


def test_a_bare_surname_beside_the_full_name_is_not_a_second_person():
    norland = known("richard-norland", "person")
    alone, other = (Participant(name={"en": name}, kind="person", country="US") for name in ("Norland", "Noland"))
    assert [who.entity for who in event(norland, alone, kind="meeting").participants] == ["richard-norland"]
    assert [who.entity for who in event(norland, other, kind="meeting").participants] == ["richard-norland", None]


def test_somebody_called_as_a_place_is_takes_part_beside_it():
    town, man = known("tripoli", "place"), Participant(name={"en": "Tripoli"}, kind="person")
    assert man in event(town, man, known("richard-norland", "person"), kind="other").participants


def test_another_office_and_that_of_another_country_stay():
    minister = msgspec.structs.replace(OFFICE, name={"en": "US defense minister"})
    theirs = msgspec.structs.replace(OFFICE, country="TR")
    assert event(minister, DOE).participants == (minister, DOE)
    assert event(theirs, DOE).participants == (theirs, DOE)


def known(entity, kind="organisation"):
    return Participant(name=KB.name(entity), entity=entity, kind=kind, country=KB.country(entity))


def group(name, country="US"):
    return Participant(name={"en": name}, kind="group", country=country)


def test_the_state_and_what_has_no_name_stand_in_no_list_beside_a_body_of_their_own():
    africom, states = known("africom"), known("united-states", "place")
    assert event(africom, states, kind="strike").participants == (africom,)
    assert event(group("US warplanes"), africom, kind="strike").participants == (africom,)
    assert event(group("US warplanes"), group("American planes"), kind="strike").participants == (
        group("US warplanes"),
    )
    norland = known("richard-norland", "person")
    assert [who.entity for who in event(group("a US team"), norland, kind="visit").participants] == ["richard-norland"]


def test_two_states_and_two_delegations_of_one_country_both_take_part():
    states, libya = known("united-states", "place"), known("libya", "place")
    assert event(states, libya, kind="agreement").participants == (states, libya)
    east, west = group("officials from Benghazi", "LY"), group("officers from Misrata", "LY")
    assert event(east, west, kind="meeting").participants == (east, west)


def test_whom_and_where_only_a_plan_foresaw_is_not_told_of_what_happened():
    people = ("richard-norland", "abdulhamid-dbeibah")
    real = report("a#1", when="2022-01-18", people=people, place="libya")
    plan = report("b#1", when="2022-01-18", people=(*people, "mohamed-al-menfi"), place="tripoli", realis="planned")
    sources = [Source(id=name, file=f"{name}.txt", language="en", digest=name, dateline=LINE) for name in "ab"]
    made, _ = chronicle([real, plan], sources, Editorial(), KB, SHOWN, touched={}, spellings={})
    [found] = made.events
    assert (found.realis, found.place, {who.entity for who in found.participants}) == ("happened", "libya", {*people})


def test_a_title_quotes_the_article_in_every_language_where_nothing_else_is_known():
    told = event(kind="other", quote="They left the city on Monday, said a man.")
    assert told.title["en"] == "“They left the city on Monday, said a man”"
    assert told.title["ar"] == "«They left the city on Monday, said a man»"
