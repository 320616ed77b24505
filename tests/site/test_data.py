"""The files that other programs read."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from datetime import date
from xml.etree import ElementTree as ET

import example
import feedparser
import icalendar
import jsonschema
import msgspec
import pytest

from generator.dates.edtf import Edtf
from generator.model import Dateline

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


TYPES = {"string": str, "integer": int, "date": date.fromisoformat}


def check_table(package, table):
    """What `frictionless validate` checks of a resource: bytes, hash, header, types, primary key."""
    [resource] = package["resources"]
    assert resource["hash"] == "sha256:" + hashlib.sha256(table.encode()).hexdigest()
    assert resource["bytes"] == len(table.encode())
    header, *rows = csv.reader(io.StringIO(table))
    fields = resource["schema"]["fields"]
    assert header == [field["name"] for field in fields]
    assert all(len(row) == len(fields) for row in rows)
    for row in rows:
        for cell, field in zip(row, fields, strict=True):
            if cell not in resource["schema"]["missingValues"]:
                TYPES[field["type"]](cell)  # raises ValueError
    keys = [row[header.index(resource["schema"]["primaryKey"])] for row in rows]
    assert len(keys) == len(set(keys))
    assert "" not in keys


def test_the_table_has_a_row_an_event_and_is_what_its_description_says(docs, data):
    rows = list(csv.DictReader(io.StringIO(docs["data/events.csv"])))
    assert [row["id"] for row in rows] == [event["id"] for event in data["events"]]
    check_table(json.loads(docs["data/datapackage.json"]), docs["data/events.csv"])


def test_no_cell_of_the_table_is_taken_for_a_formula(show):
    chronology = example.chronology()
    event = msgspec.structs.replace(chronology.events[0], title={"en": "=HYPERLINK(1)", "ar": "@x"})
    [row] = csv.DictReader(io.StringIO(show(msgspec.structs.replace(chronology, events=(event,)))["data/events.csv"]))
    assert not row["title_en"].startswith("=")
    assert not row["title_ar"].startswith("@")


def test_an_article_came_when_it_was_accessed_else_when_it_was_written(show):
    chronology = example.chronology()
    sources = tuple(msgspec.structs.replace(one, accessed="2025-02-03") for one in chronology.sources)
    feed = feedparser.parse(show(msgspec.structs.replace(chronology, sources=sources))["feed.xml"].encode())
    assert {entry.published[:10] for entry in feed.entries} == {"2025-02-03"}


def test_nobody_is_told_a_day_for_what_came_nobody_knows_when(show):
    chronology = example.chronology()
    sources = tuple(
        msgspec.structs.replace(one, dateline=Dateline(when=None, basis="unknown")) for one in chronology.sources
    )
    events = (msgspec.structs.replace(chronology.events[0], corrections=()),)
    pages = show(msgspec.structs.replace(chronology, sources=sources, events=events))
    [item] = json.loads(pages["feed.json"])["items"]
    assert not {"date_published", "date_modified"} & item.keys()
    assert "lastmod" not in pages["sitemap.xml"]
    assert not feedparser.parse(pages["feed.xml"].encode()).bozo


@pytest.mark.parametrize("root", ["", "ar/"])
def test_the_news_feed_parses_and_dates_are_not_those_of_events(docs, root):
    feed = feedparser.parse(docs[f"{root}feed.xml"].encode())
    assert not feed.bozo
    assert len(feed.entries) == len(example.events())
    entries = {entry.id.rstrip("/").rpartition("/")[2]: entry for entry in feed.entries}
    assert entries["0009"].updated.startswith("2018-06-03")  # told in 2018, happened in 2012
    assert entries["0004"].published.startswith("2019-05-13")  # told then
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


ENTRY = re.compile(r"@misc\{([A-Za-z0-9-]+),\n((?:  [a-z]+ = \{.*\},\n)+)\}\n")
FIELD = re.compile(r"  ([a-z]+) = \{(.*)\},\n")


def references(text):
    """Key → fields of a .bib file, in which nothing may stand but entries; BibTeX counts braces, escaped or not."""
    assert ENTRY.sub("", text).strip() == ""
    found = {key: dict(FIELD.findall(body)) for key, body in ENTRY.findall(text)}
    assert len(found) == text.count("@misc{")
    for fields in found.values():
        for value in fields.values():
            depth = 0
            for sign in value:
                depth += {"{": 1, "}": -1}.get(sign, 0)
                assert depth >= 0
            assert depth == 0
    return found


@pytest.mark.parametrize("root", ["", "ar/"])
def test_references_parse_and_lead_to_their_events(docs, root):
    found = references(docs[f"{root}data/refs.bib"])
    assert found.keys() == {item["id"] for item in json.loads(docs[f"{root}data/refs.csl.json"])}
    assert all(fields["url"].startswith(f"https://example.org/libya/{root}e/") for fields in found.values())


def test_no_title_breaks_a_reference(show):
    chronology = example.chronology()
    wild = "} 100% @misc{x, \\end{document} $a_b^c$ ~ #1 & {"
    event = msgspec.structs.replace(chronology.events[6], title={"en": wild})
    [fields] = references(show(msgspec.structs.replace(chronology, events=(event,)))["data/refs.bib"]).values()
    assert r"100\%" in fields["title"]


def test_sitemaps_name_each_page_in_each_language(docs):
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    for root in ("", "ar/"):
        tree = ET.fromstring(docs[f"{root}sitemap.xml"])
        places = {place.text.removeprefix("https://example.org/libya/") for place in tree.findall(".//s:loc", spaces)}
        assert f"{root}e/0001/" in places
        assert f"{root}e/0007/" not in places
        assert len(tree.findall(".//x:link", spaces)) == 2 * len(places)
        here = f"https://example.org/libya/{root}"
        rows = [(row.findtext("s:loc", "", spaces), row.findtext("s:lastmod", None, spaces)) for row in tree]
        days = {address.removeprefix(here): day for address, day in rows}
        assert days["e/0004/"] == "2026-11-21"
        assert days["about/"] is None
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
