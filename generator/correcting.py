"""What the editor wants of an event → entries of `corrections.yaml`, which find the event again whatever changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from generator import editorial, events, knowledge, languages, pipeline
from generator.cache import FILE
from generator.data import convert
from generator.editorial import Addition, Correction, editing
from generator.editorial.fingerprints import of_report
from generator.errors import EditorialError
from generator.model import Chronology, Event, Noun, Words
from generator.text import fold

__all__ = ["Wish", "WishError", "correct"]

_ADDRESS = re.compile(r"(?:.*/)?e/(\d+)/?(?:[?#].*)?")
_TAGGED = re.compile(r"([a-z]{2,3})=(.*)", re.DOTALL)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class WishError(ValueError):
    """What is wanted cannot be: says what can."""


class Wish(Noun, frozen=True):
    """The options of the command, as given."""

    because: str
    on: str
    date: str | None = None
    title: tuple[str, ...] = ()
    place: str | None = None
    kind: str | None = None
    scope: str | None = None
    realis: str | None = None
    participant: tuple[str, ...] = ()
    add: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    different: tuple[str, ...] = ()
    hide: bool = False
    note: tuple[str, ...] = ()
    by: str | None = None


def correct(name: str, seeds: Path, wish: Wish) -> tuple[Path, tuple[str, ...]]:
    """Writes the entries; returns the file and their text.

    Raises WishError where the event or what is wanted of it does not exist, EditorialError for a file that is wrong or
    an entry that contradicts another.
    """
    decided, known = editorial.load(seeds), knowledge.load()
    chronology, _ = pipeline.gather(seeds, decided, cache=FILE if FILE.exists() else None)  # a build left it there
    entries = tuple(_entries(_event(name, chronology), wish, chronology))
    if not entries:
        raise WishError("nothing to correct: --date, --title, --place, --kind, …; see `chronology correct --help`")
    for _, field, message in events.unknown(entries, known):
        raise WishError(f"--{field.removesuffix('s')}: {message}")
    path = seeds / editorial.FOLDER / "corrections.yaml"
    for entry in entries:
        editing.append(path, entry)
    return path, tuple(editing.entry_text(entry) for entry in entries)


def _event(name: str, chronology: Chronology) -> Event:
    """By its number, one that led to it, its address, or the key of one of its reports."""
    address = _ADDRESS.fullmatch(name)
    number = address[1] if address else name
    moved = next((one for one in chronology.moved if one.id == number), None)
    if moved and not moved.into:
        cure = "delete the entry in corrections.yaml" if moved.because == "hidden" else "no article tells it any more"
        raise WishError(f"event {number} is not shown: it is {moved.because}; {cure}")
    wanted = moved.into if moved else number
    for event in chronology.events:
        if event.id == wanted or any(report.key == name for report in event.reports):
            return event
    raise WishError(f"no event {name!r}: its number stands in its address (/e/NUMBER/)")


def _entries(event: Event, wish: Wish, chronology: Chronology) -> Iterator[Correction]:
    bearing = {"because": wish.because, "by": wish.by, "on": wish.on}
    changes: dict[str, Any] = {
        name: getattr(wish, name)
        for name in ("date", "place", "kind", "scope", "realis", "hide")
        if getattr(wish, name)
    }
    changes |= {
        name: _words(texts, chronology.languages) for name in ("title", "note") if (texts := getattr(wish, name))
    }
    if wish.participant:
        changes["participants"] = [_person(one, chronology.languages) for one in wish.participant]
    if wish.add:
        changes["add"] = [_person(one, chronology.languages) for one in wish.add]
    if changes:
        yield _made({**changes, "event": event.id, "reports": [of_report(one) for one in event.reports], **bearing})
    if wish.same:
        others = [_event(other, chronology).id for other in wish.same]
        if event.id in others:
            raise WishError(f"--same: {wish.same[others.index(event.id)]} is this event already")
        yield _made({"same": [event.id, *others], **bearing})
    for other in wish.different:
        found = _event(other, chronology)
        split = next((report for report in event.reports if report.key == other), None)
        if split:
            rest = [report for report in event.reports if report is not split]
            if not rest:
                raise WishError(f"--different: {other} is the only report of event {event.id}")
            for report in rest:
                yield _made({"different": [of_report(split), of_report(report)], **bearing})
        elif found.id == event.id:
            keys = ", ".join(report.key for report in event.reports)
            raise WishError(f"--different: {other} is this event; a report of it can be split off: {keys}")
        else:
            yield _made({"different": [event.id, found.id], **bearing})


def _made(data: dict[str, Any]) -> Correction:
    """The entry by type."""
    try:
        return convert(
            {name: value for name, value in data.items() if value is not None}, Correction, "", EditorialError
        )
    except EditorialError as problem:
        place = problem.place.removeprefix("$").lstrip(".")
        raise WishError(f"--{place}: {problem.message}" if place else problem.message) from problem


def _words(texts: Iterable[str], shown: Sequence[str]) -> Words:
    """Texts by language: as tagged (`en=…`), else the language of the site whose letters they have."""
    words: Words = {}
    for text in texts:
        tagged = _TAGGED.fullmatch(text)
        code, said = (tagged[1], tagged[2]) if tagged else (max(shown, key=partial(_letters, text)), text)
        if code in words:
            raise WishError(f"two texts in one language ({code}): write LANGUAGE=TEXT")
        words[code] = said.strip()
    return words


def _letters(text: str, code: str) -> int:
    return len(re.findall(f"[{languages.load(code).interface.search.letters}]", fold(text).text))


def _person(given: str, shown: Sequence[str]) -> dict[str, Any]:
    """An id of the knowledge base, or a name in words."""
    if _ID.fullmatch(given):
        return {"entity": given}
    named: dict[str, Any] = msgspec.to_builtins(Addition(name=_words([given], shown)))
    return named
