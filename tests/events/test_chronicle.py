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


def test_another_office_and_that_of_another_country_stay():
    minister = msgspec.structs.replace(OFFICE, name={"en": "US defense minister"})
    theirs = msgspec.structs.replace(OFFICE, country="TR")
    assert event(minister, DOE).participants == (minister, DOE)
    assert event(theirs, DOE).participants == (theirs, DOE)


def test_a_title_quotes_the_article_in_every_language_where_nothing_else_is_known():
    told = event(kind="other", quote="They left the city on Monday, said a man.")
    assert told.title["en"] == "“They left the city on Monday, said a man”"
    assert told.title["ar"] == "«They left the city on Monday, said a man»"
