"""Events by hand, and who tells them."""

from collections.abc import Sequence

import msgspec
from events.reporting import KB, report

from generator import languages
from generator.dates.edtf import Edtf
from generator.events.narration.narrator import Narrator
from generator.model import Event, Participant

NARRATORS = {code: Narrator(languages.load(code), KB) for code in ("en", "ar")}


def who(name: str | Participant, when: str | None) -> Participant:
    """Somebody known, with the office held then."""
    if isinstance(name, Participant):
        return name
    kind = KB.kind(name)
    held = KB.post_of(name, Edtf.parse(when)) if kind == "person" and when else None
    role = KB.office(held.post, name) if held else {}
    return Participant(entity=name, name=KB.name(name), kind=kind, country=KB.country(name), role=role)


def event(
    id: str, kind: str, *people: str | Participant, when: str | None = "2022-01-18", place: str | None = None,
    realis: str = "happened", scope: str = "engagement", topics: Sequence[str] = (), sources: int = 1, positions: Sequence = (),
) -> Event:  # fmt: skip
    """An event with as many reports as sources."""
    participants = tuple(who(name, when) for name in people)
    reports = [report(f"{id}{number}#1", kind, when=when, realis=realis, place=place) for number in range(sources)]
    told = tuple(msgspec.structs.replace(one, participants=participants) for one in reports)
    return Event(
        id=id, kind=kind, realis=realis, scope=scope, reports=told, when=Edtf.parse(when) if when else None, place=place,
        participants=participants, topics=tuple(topics), positions=tuple(positions),
    )  # fmt: skip
