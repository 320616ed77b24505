"""Events and sources → what search engines read: JSON-LD, sitemaps, and the settings that the theme reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

from markupsafe import Markup

from generator.model import Event, Page, Source
from generator.site.book import Book
from generator.site.dataset import dump
from generator.site.escaping import plain, quoted
from generator.site.history import came, changed
from generator.site.sheets import Sheet
from generator.site.voice import Voice

__all__ = ["article", "event", "listing", "maps", "settings_page"]

_CONTEXT = "https://schema.org"


def event(event: Event, v: Voice) -> Markup:
    """A schema.org Event; a planned or cancelled one says so, an uncertain date is an interval."""
    book = v.book
    data: dict[str, Any] = {
        "@context": _CONTEXT,
        "@type": "Event",
        "@id": book.addresses.absolute(f"e/{event.id}/", v.language),
        "name": v.plain(event.title) or event.id,
        "inLanguage": v.language,
    }
    if event.summary:
        data["description"] = plain(v.wording.summary(event.summary))
    if event.when is not None:
        precise = event.when.precision in ("day", "month", "year") and event.when.text.count("X") == 0
        if precise:
            data["startDate"] = event.when.text.rstrip("~?%")
        else:
            data["temporalCoverage"] = event.when.text
    if event.realis == "cancelled":
        data["eventStatus"] = f"{_CONTEXT}/EventCancelled"
    elif event.realis == "planned":
        data["eventStatus"] = f"{_CONTEXT}/EventScheduled"
    if event.place:
        data["location"] = {"@type": "Place", "name": v.plain(book.c.place(event.place).name)}
    if event.participants:
        data["attendee"] = [{"@type": _type(who.entity, v), "name": v.plain(who.name)} for who in event.participants]
    data["subjectOf"] = [_article(book.c.source[key], v) for key in book.c.sources(event) if key in book.c.source]
    return _script(data)


def article(source: Source, v: Voice) -> Markup:
    """A schema.org NewsArticle."""
    return _script({"@context": _CONTEXT, **_article(source, v)})


def listing(events: Sequence[Event], v: Voice) -> Markup:
    """The chronology as a schema.org ItemList."""
    items = [
        {"@type": "ListItem", "position": number, "url": v.addresses.absolute(f"e/{event.id}/", v.language)}
        for number, event in enumerate(events, 1)
    ]
    return _script({"@context": _CONTEXT, "@type": "ItemList", "name": v.t["chronology"], "itemListElement": items})


def maps(book: Book, every: Sequence[Sheet]) -> Iterator[Page]:
    """One sitemap a language, each address with its other languages, and robots.txt; none without a base address.

    https://www.sitemaps.org/protocol.html allows no relative addresses, and 50,000 entries a file.
    """
    addresses = book.addresses
    rows = ["User-agent: *", "Allow: /"]
    if addresses.base:
        gone = {f"e/{moved.id}/" for moved in book.c.chronology.moved}
        kept = [(place, _last(own, book)) for place, _, own in every if place not in gone]
        for language in addresses.languages:
            for part, start in enumerate(range(0, len(kept), 40_000)):
                name = addresses.address(f"sitemap{part or ''}.xml", language)
                yield Page(path=name[1:], text=_sitemap(book, kept[start : start + 40_000], language))
                rows.append(f"Sitemap: {addresses.base}{name}")
    yield Page(path="robots.txt", text="\n".join(rows) + "\n")


def settings_page(book: Book) -> Page:
    """What the theme must know of the site: `data/site.json`."""
    data = {
        "title": book.c.chronology.title,
        "languages": list(book.wordings),
        "address": book.addresses.base or None,
        "contact": book.contact,
        "feeds": bool(book.c.events),
    }
    return Page(path="data/site.json", text=dump(data))


def _article(source: Source, v: Voice) -> dict[str, Any]:
    data: dict[str, Any] = {
        "@type": "NewsArticle",
        "headline": plain(source.title or v.t["untitled"]),
        "inLanguage": source.language,
    }
    if source.publisher:
        data["publisher"] = {"@type": "Organization", "name": plain(source.publisher)}
    if (when := source.dateline.when) is not None and when.day is not None and not when.approximate:
        data["datePublished"] = when.day.isoformat()
    if source.url and source.url.startswith(("https://", "http://")):
        data["url"] = source.url
    return data


def _type(entity: str | None, v: Voice) -> str:
    known = v.book.c.entity.get(entity or "")
    return "Organization" if known is not None and known.kind == "organisation" else "Person"


def _script(data: dict[str, Any]) -> Markup:
    return Markup('<script type="application/ld+json">{}</script>').format(quoted(data))


def _last(own: dict[str, Any], book: Book) -> date | None:
    """The day on which what a page shows last changed, as far as articles tell."""
    if "source" in own:
        return came(own["source"])
    events = [own["event"]] if "event" in own else own.get("events", ())
    return max((day for event in events if (day := changed(event, book))), default=None)


def _sitemap(book: Book, places: Sequence[tuple[str, date | None]], language: str) -> str:
    ET.register_namespace("xhtml", "http://www.w3.org/1999/xhtml")
    root = ET.Element("urlset", {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"})
    for place, day in places:
        row = ET.SubElement(root, "url")
        ET.SubElement(row, "loc").text = book.addresses.absolute(place, language)
        if day:
            ET.SubElement(row, "lastmod").text = day.isoformat()
        for other in book.addresses.languages:
            attributes = {"rel": "alternate", "hreflang": other, "href": book.addresses.absolute(place, other)}
            ET.SubElement(row, "{http://www.w3.org/1999/xhtml}link", attributes)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"
