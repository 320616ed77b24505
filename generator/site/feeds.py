"""Events → Atom, JSON Feed and iCalendar, one of each a language.

The dates of an entry are the days on which the chronology came to know the event and changed it (history.py), never that
of the event: two dates must not share a label.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from xml.etree import ElementTree as ET

from icalendar import Calendar
from icalendar import Event as Entry

from generator.languages.wording import Wording
from generator.model import Event, Page
from generator.site.book import Book
from generator.site.dataset import File, dump, file
from generator.site.escaping import html, plain
from generator.site.history import added, changed

__all__ = ["files", "parts"]

_ATOM = "http://www.w3.org/2005/Atom"
_XML = "http://www.w3.org/XML/1998/namespace"
NEWEST = 50
"""How many events a feed holds."""
EPOCH = date(1970, 1, 1)
"""The day of what came nobody knows when, where a format asks for one."""


def files(book: Book) -> Iterator[tuple[Page, File]]:
    """feed.xml, feed.json and events.ics of each language."""
    news = sorted(book.c.events, key=lambda event: (_known(event, book), event.id), reverse=True)[:NEWEST]
    for code, wording in book.wordings.items():
        root = book.addresses.address("", code)[1:]
        yield file(f"{root}feed.xml", _atom(news, wording, book), "data atom", code)
        yield file(f"{root}feed.json", _json(news, wording, book), "data feed", code)
        yield file(f"{root}events.ics", _calendar(wording, book), "data ics", code)


def parts(event: Event, book: Book) -> Iterator[tuple[str, str]]:
    """What an event gives to the calendars."""
    for code, wording in book.wordings.items():
        if entry := _entry(event, wording, book):
            yield f"ics {code}", entry


def _atom(news: list[Event], wording: Wording, book: Book) -> str:
    """RFC 4287."""
    ET.register_namespace("", _ATOM)
    root = ET.Element(f"{{{_ATOM}}}feed", {f"{{{_XML}}}lang": wording.code})
    home = book.addresses.absolute("", wording.code)
    site = plain(wording.tell(book.c.chronology.title)[0])
    _add(root, "title", site)
    _add(root, "subtitle", wording.words["feed summary"])
    _add(root, "id", home if book.addresses.base else f"urn:x-chronology:{wording.code}")
    _add(root, "updated", _moment(max((_known(event, book) for event in news), default=EPOCH)))
    _add(root, "author", None).append(_named("name", site))
    if book.addresses.base:
        _add(
            root,
            "link",
            None,
            rel="self",
            type="application/atom+xml",
            href=book.addresses.absolute("feed.xml", wording.code),
        )
        _add(root, "link", None, rel="alternate", type="text/html", hreflang=wording.code, href=home)
    for event in news:
        entry = _add(root, "entry", None)
        _add(entry, "title", _title(event, wording))
        _add(entry, "id", _id(event, wording, book))
        if day := added(event, book):
            _add(entry, "published", _moment(day))
        _add(entry, "updated", _moment(_known(event, book)))
        if book.addresses.base:
            _add(
                entry,
                "link",
                None,
                rel="alternate",
                type="text/html",
                href=book.addresses.absolute(f"e/{event.id}/", wording.code),
            )
        _add(entry, "category", None, term=event.kind, label=wording.named(event.kind, wording.interface.kinds))
        _add(entry, "summary", f"{wording.date(event.when)}. {_summary(event, wording)}".strip())
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _json(news: list[Event], wording: Wording, book: Book) -> str:
    """https://www.jsonfeed.org/version/1.1/."""
    feed: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": plain(wording.tell(book.c.chronology.title)[0]),
        "description": wording.words["feed summary"],
        "language": wording.code,
    }
    if book.addresses.base:
        feed["home_page_url"] = book.addresses.absolute("", wording.code)
        feed["feed_url"] = book.addresses.absolute("feed.json", wording.code)
    items = []
    for event in news:
        item: dict[str, Any] = {
            "id": _id(event, wording, book),
            "title": _title(event, wording),
            "content_html": f"<p>{html(wording.date(event.when))}</p><p>{html(_summary(event, wording))}</p>",
            "tags": [wording.named(event.kind, wording.interface.kinds)],
        }
        for name, day in (("date_published", added(event, book)), ("date_modified", changed(event, book))):
            if day:
                item[name] = _moment(day)
        if book.addresses.base:
            item["url"] = book.addresses.absolute(f"e/{event.id}/", wording.code)
        items.append(item)
    return dump(feed | {"items": items})


def _calendar(wording: Wording, book: Book) -> str:
    """RFC 5545: all-day entries for engagements whose day is known and that are told as having happened or planned."""
    calendar = Calendar()
    calendar.add("prodid", "-//chronology//events//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", plain(wording.tell(book.c.chronology.title)[0]))
    frame: str = calendar.to_ical().decode()
    place = frame.rindex("END:VCALENDAR")
    entries = b"".join(book.parts[event.id].get(f"ics {wording.code}", b"") for event in book.c.events)
    return frame[:place] + entries.decode() + frame[place:]


_STATUSES = {"planned": "TENTATIVE", "reported": "TENTATIVE", "cancelled": "CANCELLED", "denied": "CANCELLED"}


def _entry(event: Event, wording: Wording, book: Book) -> str:
    """Nothing for an event that has no place in a calendar."""
    if event.scope != "engagement" or event.when is None or event.when.day is None:
        return ""
    if event.when.approximate or "?" in event.when.text:
        return ""
    day = event.when.day
    entry = Entry()
    entry.add("uid", f"e{event.id}@{_host(book)}")
    stamp = _known(event, book)
    entry.add("dtstamp", datetime(stamp.year, stamp.month, stamp.day, tzinfo=UTC))
    entry.add("dtstart", day)
    entry.add("dtend", day + timedelta(1))
    entry.add("summary", _title(event, wording))
    entry.add("description", _summary(event, wording))
    entry.add("categories", [wording.named(event.kind, wording.interface.kinds)])
    entry.add("status", _STATUSES.get(event.realis, "CONFIRMED"))
    entry.add("transp", "TRANSPARENT")
    if event.place:
        entry.add("location", plain(wording.tell(book.c.place(event.place).name)[0]))
    if book.addresses.base:
        entry.add("url", book.addresses.absolute(f"e/{event.id}/", wording.code))
    blob: bytes = entry.to_ical()
    return blob.decode()


def _known(event: Event, book: Book) -> date:
    return changed(event, book) or EPOCH


def _host(book: Book) -> str:
    return book.addresses.base.partition("//")[2].partition("/")[0] or "chronology.invalid"


def _title(event: Event, wording: Wording) -> str:
    return plain(wording.tell(event.title)[0]) or event.id


def _summary(event: Event, wording: Wording) -> str:
    return plain(wording.summary(event.summary))


def _id(event: Event, wording: Wording, book: Book) -> str:
    if book.addresses.base:
        return book.addresses.absolute(f"e/{event.id}/", wording.code)
    return f"urn:x-chronology:{wording.code}:e{event.id}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _named(tag: str, text: str) -> ET.Element:
    element = ET.Element(f"{{{_ATOM}}}{tag}")
    element.text = text
    return element


def _add(parent: ET.Element, tag: str, text: str | None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, f"{{{_ATOM}}}{tag}", attributes)
    element.text = text
    return element
