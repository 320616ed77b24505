"""Reason → a sentence in pieces: text of the language, and facts by what they are (a date, an entity, a source, words)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from generator.dates.edtf import Edtf
from generator.languages.wording import Wording
from generator.model import Reason
from generator.site.concordance import Concordance
from generator.site.escaping import plain

__all__ = ["Fact", "explain", "pieces"]

_SLOT = re.compile(r"\{(\w+)\}")
_DATE = re.compile(r"[\d.][\dX.~?%/-]{3,}")
_CODES = frozenset({"rule", "code", "feature"})
_WORDS = frozenset({"expression"})
_FREE = frozenset({"because", "name", "names", "outlet"})


class Fact(Struct, frozen=True):
    """A fact of a reason.  `words` are those of a source, `free` anybody's."""

    kind: Literal["date", "entity", "source", "code", "words", "free", "missing"]
    text: str
    when: Edtf | None = None


def pieces(reason: Reason, wording: Wording, c: Concordance) -> Iterator[str | Fact]:
    """The sentence of the reason; its code and all its facts when the language has no sentence for it."""
    sentence = wording.interface.reasons.get(reason.code)
    if sentence is None:
        yield Fact("code", reason.code)
        for name, text in sorted(reason.facts.items()):
            yield f" {name}: "
            yield _fact(name, text, c)
        return
    for index, piece in enumerate(_SLOT.split(sentence)):
        if index % 2 == 0:
            yield piece
        elif said := reason.facts.get(f"{piece}.{wording.code}"):
            yield Fact("free", said)
        else:
            yield _fact(piece, reason.facts[piece], c) if piece in reason.facts else Fact("missing", "…")


def explain(reason: Reason, wording: Wording, c: Concordance) -> str:
    """The sentence as plain text, for data."""
    return plain(
        "".join(piece if isinstance(piece, str) else _say(piece, wording, c) for piece in pieces(reason, wording, c))
    )


def _fact(name: str, text: str, c: Concordance) -> Fact:
    if name in _CODES:
        return Fact("code", text)
    if name in _WORDS:
        return Fact("words", text)
    if text in c.entity:
        return Fact("entity", text)
    if text in c.source:
        return Fact("source", text)
    if _DATE.fullmatch(text):
        try:
            return Fact("date", text, Edtf.parse(text))
        except ValueError:
            pass
    return Fact("free" if name in _FREE else "words", text)


def _say(fact: Fact, wording: Wording, c: Concordance) -> str:
    match fact.kind:
        case "date":
            return wording.date(fact.when)
        case "entity":
            return wording.tell(c.entity[fact.text].name)[0]
        case "source":
            return c.source[fact.text].publisher or fact.text  # an id is better than nobody
        case "words":
            return f"«{fact.text}»" if wording.interface.direction == "rtl" else f"“{fact.text}”"
        case "code" | "free" | "missing":
            return fact.text
