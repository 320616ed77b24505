"""Chronology → the pages of the site, as Markdown with data and feeds beside it.  Nothing here touches the disk."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import Any

import jinja2
import msgspec
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup

from generator.data import digest, encode
from generator.editorial.site import Settings
from generator.editorial.translations import Translations
from generator.keeping import Keep, anew
from generator.languages import Language
from generator.languages.wording import Wording
from generator.model import Chronology, Event, Page, Words
from generator.site import citing, dataset, feeds, linked, searching
from generator.site.addresses import Addresses, slug
from generator.site.book import Book, Teller, silent
from generator.site.cartography import map_of_libya
from generator.site.concordance import Concordance
from generator.site.drafts import Draft, Keys
from generator.site.escaping import escape, html, joined, quoted
from generator.site.sheets import Part, Sheet, sheets, years_of
from generator.site.stems import Stems
from generator.site.timeline import timeline
from generator.site.voice import Voice

__all__ = ["drafts", "render", "templates"]


class _Once(CodeGenerator):
    """Writes templates that escape what they insert with `finalize` alone: Jinja would escape the markup that it returns again."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002 - Jinja's signature
        self.write("(" + finalize.src)


class _Context(jinja2.runtime.Context):
    """Calls what a template calls: Jinja would first ask each function whether it wants the context, and here none does."""

    def call(self, called: Callable[..., Any], /, *args: Any, _loop_vars: Any = None, _block_vars: Any = None, **more: Any) -> Any:  # fmt: skip
        return called(*args, **more)


class _Environment(jinja2.Environment):
    code_generator_class = _Once
    context_class = _Context


def templates(folder: Path) -> jinja2.Environment:
    """The templates of a folder: everything they insert is escaped, a misspelt name is an error."""
    environment = _Environment(
        loader=jinja2.FileSystemLoader(folder, encoding="utf-8"),
        autoescape=True,
        finalize=escape,
        undefined=jinja2.StrictUndefined,
        auto_reload=False,  # they do not change while a site is made
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "json": quoted,
        "slug": slug,
        "call": _call,
        "web": _web,
        "url": _url,
        "qid": _qid,
        "code": _code,
    }
    return environment


def render(
    chronology: Chronology,
    settings: Settings,
    languages: Sequence[Language],
    templates: jinja2.Environment,
    *,
    translations: Translations | None = None,
    accuracy: Mapping[str, Sequence[float]] = {},
    tell: Teller = silent,
) -> Iterator[Page]:
    """Every file below docs/: pages in each language (the first at the root), data, feeds, search index.

    The order of the pages and every byte depend on the arguments alone.  `translations` stand below the words they
    translate; `accuracy` on the page about the method: what was measured (a key of `measures` in interface.yaml) → shares.
    `tell` gives the story of the events of a page; without it pages have none.
    """
    every = drafts(chronology, settings, languages, templates, translations=translations, accuracy=accuracy, tell=tell)
    return (Page(path=draft.path, text=draft.compose()) for draft in every)


def drafts(
    chronology: Chronology,
    settings: Settings,
    languages: Sequence[Language],
    templates: jinja2.Environment,
    *,
    translations: Translations | None = None,
    accuracy: Mapping[str, Sequence[float]] = {},
    tell: Teller = silent,
    state: str = "",
    keep: Keep = anew,
) -> Iterator[Draft]:
    """The same files, most of them with a key and not composed yet.  `state` stands for the program, the templates and the
    words: what besides the arguments decides how a page looks; without it no file has a key.  What an event gives to the files
    that show all events (`Parts`) `keep` may keep by that key.
    """
    chronology = msgspec.structs.replace(chronology, title=_title(chronology, languages))
    book = Book(
        Concordance(chronology),
        Addresses([language.code for language in languages], settings.address),
        {language.code: Wording(language.code, language.interface, months=settings.months) for language in languages},
        _contact(settings.contact),
        translations or Translations(),
        tell=tell,
    )
    if state:
        shared = (
            settings,
            chronology.title,
            chronology.languages,
            accuracy,
            book.translations.entries,
            book.translations.machine,
        )
        state = digest(state, encode(shared), *(language.code for language in languages))
    keys, stems = Keys(book, state), searching.stems(book)
    parts = (keep if state else anew)(
        partial(_parts, book=book, stems=stems), book.c.events, key=keys.event, type=dict[str, bytes]
    )
    book = msgspec.structs.replace(
        book, parts={event.id: part for event, part in zip(book.c.events, parts, strict=True)}
    )
    data = []
    for page, file in chain(dataset.files(book), citing.files(book), feeds.files(book)):
        data.append(file)
        yield _whole(page)
    for event in book.c.events:
        alone = partial(dataset.alone, book.parts[event.id]["json"])
        yield Draft(f"e/{event.id}/index.json", keys.event(event), alone)
    yield from map(_whole, searching.pages(book, stems))
    book = msgspec.structs.replace(book, parts={})  # let go: no page shows them
    every = list(sheets(book.c))
    yield from map(_whole, linked.maps(book, every))
    marked = [(sheet, keys.of(sheet)) for sheet in every]
    for wording in book.wordings.values():
        book.said.clear()  # of the language before
        common = {
            "c": book.c,
            "addresses": book.addresses,
            "contact": book.contact,
            "accuracy": accuracy,
            "site_title": chronology.title[wording.code],
            "site_description": settings.description.get(wording.code),
            "files": data,
        }
        template = cache(lambda name: templates.get_template(f"{name}.md.j2"))
        for sheet, key in marked:
            compose = partial(_page, sheet, template, common, wording, book)
            yield Draft(book.addresses.file(sheet[0], wording.code), key, compose)
    yield _whole(linked.settings_page(book))


def _parts(event: Event, book: Book, stems: Mapping[str, Stems]) -> dict[str, bytes]:
    found = chain(
        dataset.parts(event, book),
        citing.parts(event, book),
        feeds.parts(event, book),
        searching.parts(event, book, stems),
    )
    return {name: text.encode("utf-8", "replace") for name, text in found}


def _whole(page: Page) -> Draft:
    """A file that shows everything, and is made from everything."""
    return Draft(page.path, "", lambda: page.text)


def _page(
    sheet: Sheet, template: Callable[[str], jinja2.Template], common: Mapping[str, Any], wording: Wording, book: Book
) -> str:
    place, name, own = sheet
    voice = Voice(wording, place, book)
    return _tidy(template(name).render({**common, "v": voice, **own, **_extras(name, own, voice)}))


def _title(chronology: Chronology, languages: Sequence[Language]) -> Words:
    """A title in each language: the editor's, else that of another language, else the word for a chronology."""
    given = next((chronology.title[code] for code in sorted(chronology.title) if chronology.title[code]), None)
    return {
        language.code: chronology.title.get(language.code) or given or language.interface.words["chronology"]
        for language in languages
    }


def _extras(template: str, own: dict[str, Any], v: Voice) -> dict[str, Any]:
    """What a page needs besides in its own language: pictures, citations, linked data."""
    c = v.concordance
    match template:
        case "home":
            several = [event for event in c.dated if len(c.sources(event)) > 1]
            best = sorted(several, key=lambda event: -len(c.sources(event)))[:3]
            latest = [event for event in reversed(c.dated) if event not in best][:5]
            numbers = [
                (len(c.events) - len(c.context), "engagement", "chronology/"),
                (len(c.context), "context", own["context"]),
                (len(c.chronology.sources), "sources", "sources/"),
                (len(c.ranked("person")), "people", "people/"),
                (len(c.by_place), "places", "places/"),
            ]
            return {
                "story": v.book.story(v.place, c.events),
                "numbers": [row for row in numbers if row[0]],
                "timeline": timeline(c.events, v),
                "map": map_of_libya(c.by_place, v),
                "best": best,
                "latest": latest,
            }
        case "chronology":
            part: Part = own["part"]
            shown = c.sections(part.rows)
            proper = [event for name, _, events in shown if name == "engagement" for event in events]
            return {
                "years": years_of(proper),
                "asides": [row for row in shown if row[0] != "engagement"],
                "filter": _filter(v) if part.last == 1 else Markup(""),
                "linked": linked.listing(proper, v),
            }
        case "year":
            return {
                "story": v.book.story(v.place, own["events"]),
                "timeline": timeline(own["events"], v, year=own["year"]),
            }
        case "years":
            return {"timeline": timeline(c.events, v)}
        case "places":
            return {"map": map_of_libya(c.by_place, v)}
        case "entity":
            entity = own["entity"]
            shelf = {entity.id: own["events"]} if entity.kind == "place" else {}
            return {
                "story": v.book.story(v.place, own["events"], (entity.kind, entity.id)),
                "map": map_of_libya(shelf, v) if shelf else Markup(""),
            }
        case "topic":
            topic = own["names"] == "topics"
            return {
                "title": v.named(own["code"], getattr(v.interface, own["names"])),
                "story": v.book.story(v.place, own["events"], ("topic", own["code"])) if topic else (),
            }
        case "source":
            source = own["source"]
            return {"title": source.title or source.publisher or source.id, "linked": linked.article(source, v)}
        case "event":
            event = own["event"]
            return {
                "bibtex": citing.bibtex(event, v.wording, v.book),
                "csl": citing.csl(event, v.wording, v.book),
                "linked": linked.event(event, v),
            }
        case _:
            return {}


def _filter(v: Voice) -> Markup:
    """The form that narrows the list; shown by the script that serves it."""
    c, t = v.concordance, v.t
    names: list[tuple[str, str, list[tuple[str, str]]]] = [
        ("kind", t["filter kind"], [(code, v.named(code, v.interface.kinds)) for code in c.by_kind]),
        ("people", t["filter person"], [(slug(key), v.plain(c.entity[key].name)) for key in c.by_person]),
        ("place", t["filter place"], [(slug(key), v.plain(c.place(key).name)) for key in c.by_place]),
        ("topics", t["filter topic"], [(slug(code), v.named(code, v.interface.topics)) for code in c.by_topic]),
        ("scope", t["filter scope"], list(v.interface.scopes.items())),
    ]
    rows = [
        Markup('<p><label for="f-{0}">{1}</label><select id="f-{0}" name="{0}">{2}</select></p>').format(
            name,
            escape(label),
            Markup("").join(
                Markup('<option value="{}">{}</option>').format(escape(value), escape(text))
                for value, text in [("", t["all"]), *sorted(options, key=lambda option: option[1])]
            ),
        )
        for name, label, options in names
        if options
    ]
    counts = html(json.dumps(v.interface.counts["shown"], ensure_ascii=False))
    return Markup(
        '<form class="filter" data-filter data-counts="{}" aria-label="{}" hidden>\n{}\n'
        '<p><button type="reset">{}</button></p>\n<p class="shown" role="status"></p>\n</form>'
    ).format(counts, t["filter"], Markup("\n").join(rows), t["filter clear"])


def _tidy(text: str) -> str:
    """No more than one empty line in a row, one newline at the end."""
    kept: list[str] = []
    for line in text.splitlines():
        bare = line.rstrip()
        if bare or (kept and kept[-1]):
            kept.append(bare)
    return "\n".join(kept).rstrip("\n") + "\n"


def _call(value: object, function: Callable[[object], Markup]) -> Markup:
    return function(value)


def _web(address: str | None) -> bool:
    return (
        bool(address)
        and str(address).startswith(("https://", "http://"))
        and not any(c.isspace() for c in str(address))
    )


def _url(address: str) -> Markup:
    """An address inside the brackets of a Markdown link."""
    safe = str(escape(address)).replace("(", "%28").replace(")", "%29").replace(" ", "%20")
    return Markup(safe)


def _contact(contact: str | None) -> str | None:
    """A link: a mail address becomes one; what is neither mail nor web is left out."""
    if contact and "@" in contact and "/" not in contact:
        return contact if contact.startswith("mailto:") else f"mailto:{contact}"
    return contact if _web(contact) else None


def _qid(key: str | None) -> bool:
    return bool(key) and str(key)[:1] == "Q" and str(key)[1:].isdigit()


def _code(text: str) -> Markup:
    """Text for a code block in raw HTML: its lines kept, nothing in it for Markdown to find."""
    return joined((_indented(line) for line in text.rstrip("\n").split("\n")), "&#10;")


def _indented(line: str) -> Markup:
    bare = line.lstrip(" ")
    return Markup(f"{'&#32;' * (len(line) - len(bare))}{escape(bare)}")
