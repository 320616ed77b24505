"""Events → references for BibTeX and CSL-JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.dates.edtf import Edtf
from generator.languages.wording import Wording
from generator.model import Event, Page
from generator.site.book import Book
from generator.site.dataset import File, compact, dump, file, listed
from generator.site.escaping import plain

__all__ = ["bibtex", "csl", "files", "parts"]

# TeX would obey these; BibTeX counts every brace, also one after a backslash.
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "%": r"\%", "&": r"\&", "#": r"\#", "$": r"\$", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_TEX_SIGN = re.compile("[" + re.escape("".join(_TEX)) + "]")


def files(book: Book) -> Iterator[tuple[Page, File]]:
    """refs.bib and refs.csl.json of each language."""
    for code in book.wordings:
        entries = (part for event in book.c.events if (part := book.parts[event.id].get(f"bib {code}")))
        root = book.addresses.address("data/", code)[1:]
        yield file(f"{root}refs.bib", b"\n".join(entries).decode(), "data bib", code)
        yield file(f"{root}refs.csl.json", dump([*listed(f"csl {code}", book)]), "data csl", code)


def parts(event: Event, book: Book) -> Iterator[tuple[str, str]]:
    """What an event gives to them."""
    for code, wording in book.wordings.items() if event.scope == "engagement" else ():
        yield f"bib {code}", bibtex(event, wording, book)
        yield f"csl {code}", compact(_item(event, wording, book))


def bibtex(event: Event, wording: Wording, book: Book) -> str:
    """A @misc entry; an uncertain date is told in `note`, not made sharper in `date`."""
    fields = {
        "title": f"{{{_tex(_title(event, wording))}}}",
        "howpublished": _tex(wording.tell(book.c.chronology.title)[0]),
        "note": _tex(wording.date(event.when)),
        "langid": {"ar": "arabic", "en": "english"}.get(wording.code, wording.code),
        "url": book.addresses.absolute(f"e/{event.id}/", wording.code),
    }
    if event.when is not None and event.when.precision in ("day", "month", "year"):
        fields["date"] = event.when.text.rstrip("~?%").replace("-XX", "")
    rows = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{e{event.id}-{wording.code},\n{rows}}}\n"


def csl(event: Event, wording: Wording, book: Book) -> str:
    """CSL-JSON of one, https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html."""
    return dump([_item(event, wording, book)])


def _item(event: Event, wording: Wording, book: Book) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": f"e{event.id}-{wording.code}",
        "type": "entry",
        "title": _title(event, wording),
        "container-title": plain(wording.tell(book.c.chronology.title)[0]),
        "language": wording.code,
        "URL": book.addresses.absolute(f"e/{event.id}/", wording.code),
    }
    if date := _date(event.when):
        item["event-date"] = date
    return item


def _date(when: Edtf | None) -> dict[str, Any] | None:
    if when is None:
        return None
    bounds = [bound for bound in (when.earliest, when.latest) if bound]
    length = {"day": 3, "month": 2, "year": 1}.get(when.precision, 3)
    ends = bounds if when.precision not in ("day", "month", "year") else bounds[:1]
    parts = [[bound.year, bound.month, bound.day][:length] for bound in ends]
    date: dict[str, Any] = {"date-parts": parts}
    if when.approximate or "?" in when.text or len(bounds) == 1:
        date["circa"] = True
    return date


def _title(event: Event, wording: Wording) -> str:
    return plain(wording.tell(event.title)[0]) or event.id


def _tex(text: str) -> str:
    return _TEX_SIGN.sub(lambda found: _TEX[found[0]], plain(text))
