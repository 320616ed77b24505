"""The files that other programs read."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from datetime import date
from xml.etree import ElementTree as ET

import example
import feedparser
import icalendar
import jsonschema
import msgspec
import pytest

from generator.dates.edtf import Edtf

CONTRACT = {
    "top": ["schema", "title", "articles", "entities", "events"],
    "articles": ["id", "file", "language", "title", "publisher", "url", "published"],
    "published": ["edtf", "start", "end", "basis", "reason"],
    "entities": ["id", "kind", "name", "wikidata"],
    "events": [
        "id", "address", "edtf", "start", "end", "certainty", "kind", "scope", "realis", "place", "participants", "topics",
        "title", "summary", "reports", "positions", "conflicts", "corrections", "related",
    ],
    "participants": ["entity", "name", "role"],
    "reports": ["article", "start", "end", "quote", "expression", "rule", "reason"],
    "positions": ["speaker", "name", "act", "topics", "article", "start", "end"],
    "accounts": ["article", "start", "end", "says"],
}  # fmt: skip


@pytest.fixture(scope="module")
def data(docs):
    return json.loads(docs["data/events.json"])


def test_events_json_has_the_keys_of_the_contract_in_its_order(data):
    assert list(data) == CONTRACT["top"]
    assert data["schema"] == 1
    for part in ("articles", "entities", "events"):
        assert all(list(row) == CONTRACT[part] for row in data[part])
    assert all(list(row["published"]) == CONTRACT["published"] for row in data["articles"])
    rows = {
        part: [one for event in data["events"] for one in event[part]]
        for part in ("participants", "reports", "positions")
    }
    for part, found in rows.items():
        assert found
        assert all(list(row) == CONTRACT[part] for row in found)
    assert all(
        list(one) == CONTRACT["accounts"]
        for event in data["events"]
        for row in event["conflicts"]
        for one in row["accounts"]
    )


def test_events_json_is_valid_by_the_schema_that_is_published_beside_it(docs, data):
    schema = json.loads(docs["data/events.schema.json"])
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    assert [error.message for error in validator.iter_errors(data)] == []
    broken = data | {"events": [data["events"][0] | {"scope": "maybe"}]}
    assert not validator.is_valid(broken)


def test_every_quotation_is_the_article_letter_for_letter(data):
    texts = {example.FILES[number].stem: example.text(number) for number in example.FILES}
    reports = [report for event in data["events"] for report in event["reports"]]
    assert all(texts[report["article"]][report["start"] : report["end"]] == report["quote"] for report in reports)
    assert {"الإثنين", "٩ الماء/مايو الحالي"} <= {report["expression"] for report in reports}


def test_an_undated_event_has_no_bounds(data):
    [event] = [event for event in data["events"] if event["id"] == "0012"]
    assert (event["edtf"], event["start"], event["end"]) == (None, None, None)


def test_an_open_interval_has_one_bound(show):
    chronology = example.chronology()
    event = msgspec.structs.replace(chronology.events[0], when=Edtf.parse("../2020-06-22"))
    found = json.loads(show(msgspec.structs.replace(chronology, events=(event,)))["data/events.json"])["events"][0]
    assert (found["edtf"], found["start"], found["end"]) == ("../2020-06-22", None, "2020-06-22")


def test_each_event_has_a_file_of_its_own(docs, data):
    for event in data["events"]:
        assert json.loads(docs[f"e/{event['id']}/index.json"]) == {"schema": 1, **event}


def test_the_table_has_a_row_an_event_and_its_description_fits(docs, data):
    rows = list(csv.DictReader(io.StringIO(docs["data/events.csv"])))
    assert [row["id"] for row in rows] == [event["id"] for event in data["events"]]
    package = json.loads(docs["data/datapackage.json"])
    [resource] = package["resources"]
    assert [field["name"] for field in resource["schema"]["fields"]] == list(rows[0])
    assert resource["hash"] == "sha256:" + hashlib.sha256(docs["data/events.csv"].encode()).hexdigest()


def test_no_cell_of_the_table_is_taken_for_a_formula(show):
    chronology = example.chronology()
    event = msgspec.structs.replace(chronology.events[0], title={"en": "=HYPERLINK(1)", "ar": "@x"})
    [row] = csv.DictReader(io.StringIO(show(msgspec.structs.replace(chronology, events=(event,)))["data/events.csv"]))
    assert not row["title_en"].startswith("=")
    assert not row["title_ar"].startswith("@")


@pytest.mark.parametrize("root", ["", "ar/"])
def test_the_news_feed_parses_and_dates_are_not_those_of_events(docs, root):
    feed = feedparser.parse(docs[f"{root}feed.xml"].encode())
    assert not feed.bozo
    assert len(feed.entries) == len(example.events())
    entries = {entry.id.rstrip("/").rpartition("/")[2]: entry for entry in feed.entries}
    assert entries["0009"].updated.startswith("2018-06-03")  # told in 2018, happened in 2012
    assert entries["0004"].updated.startswith("2026-11-21")  # corrected then
    assert all(entry.link == entry.id for entry in feed.entries)


def test_the_json_feed_says_the_same(docs):
    feed = json.loads(docs["feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert {item["id"] for item in feed["items"]} == {
        entry.id for entry in feedparser.parse(docs["feed.xml"].encode()).entries
    }


def test_the_calendar_has_only_days_that_are_known(docs):
    calendar = icalendar.Calendar.from_ical(docs["ar/events.ics"])
    assert calendar.errors == []
    entries = {str(entry["uid"]): entry for entry in calendar.walk("VEVENT")}
    assert entries.keys() == {"e0001@example.org", "e0002@example.org", "e0006@example.org"}
    assert entries["e0001@example.org"]["dtstart"].dt == date(2020, 6, 22)
    assert entries["e0002@example.org"]["status"] == "TENTATIVE"  # one outlet reported it


def test_citations_are_not_sharper_than_the_date(docs):
    items = {item["id"]: item for item in json.loads(docs["data/refs.csl.json"])}
    assert items["e0001-en"]["event-date"] == {"date-parts": [[2020, 6, 22]]}
    assert items["e0004-en"]["event-date"] == {"date-parts": [[2019, 5, 9], [2019, 5, 12]]}
    assert "event-date" not in items["e0012-en"]
    bib = docs["data/refs.bib"]
    assert bib.count("@misc{") == len(items)
    assert bib.count("{") == bib.count("}")


def test_sitemaps_name_each_page_in_each_language(docs):
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    for root in ("", "ar/"):
        tree = ET.fromstring(docs[f"{root}sitemap.xml"])
        places = {place.text.removeprefix("https://example.org/libya/") for place in tree.findall(".//s:loc", spaces)}
        assert f"{root}e/0001/" in places
        assert f"{root}e/0007/" not in places
        assert len(tree.findall(".//x:link", spaces)) == 2 * len(places)
        assert f"Sitemap: https://example.org/libya/{root}sitemap.xml" in docs["robots.txt"]


def test_a_timeline_says_how_uncertain_it_is(docs):
    slides = {slide["unique_id"]: slide for slide in json.loads(docs["data/timeline.json"])["events"]}
    assert slides["e0004"]["display_date"] == "between 9 and 12 May 2019"
    assert slides["e0004"]["end_date"] == {"year": 2019, "month": 5, "day": 12}
    assert "e0012" not in slides


def test_a_site_without_an_address_is_complete_but_for_what_needs_one(show):
    from generator.editorial.site import Settings

    pages = show(example.chronology(), Settings())
    assert "sitemap.xml" not in pages
    assert not feedparser.parse(pages["feed.xml"].encode()).bozo
    assert "mailto:" not in "".join(text for path, text in pages.items() if path.endswith(".md"))
