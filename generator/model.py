"""All nouns: what each stage hands to the next, frozen, with the invariants that make them trustworthy.

    Article ─annotate→ Reading ─extract→ Report ─corefer→ Event ─chronicle→ Chronology ─render→ Page

Offsets are code points of `Article.text`.  `Words` is one text per language code.  A `Reason` is a code and its facts;
the sentence that a reader sees is composed from `languages/*/interface.yaml`, so that it exists in every language.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from generator.dates.edtf import Edtf
from generator.dates.timex import Said
from generator.text import Span

Words = dict[str, str]
Kind = Literal[
    "meeting", "visit", "call", "statement", "agreement", "sanction", "strike", "military", "attack",
    "conference", "election", "appointment", "aid", "legal", "exercise", "other",
]  # fmt: skip
Realis = Literal["happened", "reported", "planned", "cancelled", "denied"]
Certainty = Literal["stated", "inferred", "editor"]
Scope = Literal["engagement", "context"]
Basis = Literal["printed", "metadata", "editor", "inferred", "unknown"]
Sense = Literal["at", "since", "until", "before", "after"]
Subject = tuple[Literal["person", "organisation", "place", "topic"], str]
"""What some events have in common, and its id."""
MentionKind = Literal["person", "organisation", "place", "role", "group"]


class Noun(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """What all nouns have in common: immutable, compared by value, no field by accident, nothing that could lead back to itself."""


class Reason(Noun, frozen=True):
    """Why something was decided: `code` names a sentence in interface.yaml, `facts` fill it."""

    code: str
    facts: dict[str, str] = {}


class Problem(Noun, frozen=True):
    """A doubt that an editor should see: returned, never raised."""

    where: str
    code: str
    message: str


# ------------------------------------------------------------------------------------------------------------ articles
class Article(Noun, frozen=True):
    """A document as received.  `text` is the body as published in the file, without front matter, otherwise untouched."""

    id: str
    file: str
    language: str
    text: str
    digest: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    archived: str | None = None
    accessed: str | None = None
    published: Edtf | None = None
    published_by: Literal["metadata", "editor"] = "metadata"
    because: str | None = None
    furniture: tuple[Span, ...] = ()
    """What is not article: share bars, licences, image ids, repeated headlines.  Ordered, disjoint."""


class Dateline(Noun, frozen=True):
    """The day of writing (document creation time) and how it is known; never sharper than its reasons."""

    when: Edtf | None
    basis: Basis
    reasons: tuple[Reason, ...] = ()
    span: Span | None = None

    def __post_init__(self) -> None:
        if self.basis == "printed" and self.span is None:
            raise ValueError("a printed date has a place in the text")
        if (self.when is None) != (self.basis == "unknown"):
            raise ValueError("a date has a basis, and only a date has one")


class Sentence(Noun, frozen=True):
    """A sentence; `quoted` are the stretches of it that stand inside quotation marks (marks excluded)."""

    index: int
    span: Span
    quoted: tuple[Span, ...] = ()
    headline: bool = False


class TimeExpression(Noun, frozen=True):
    """A TIMEX: where it stands, the rule that found it, what it says, and what that is on the anchor's day."""

    span: Span
    rule: str
    said: Said
    when: Edtf | None = None
    anchor: str | None = None
    """What `when` was counted from: an EDTF date, or `#12` for the expression that begins at offset 12."""
    sense: Sense = "at"
    """Something happened at that time, or only since, until, before or after it."""
    contradicts: str | None = None
    """`weekday` or `calendar`: what stands beside the date and excludes it."""


class Mention(Noun, frozen=True):
    """A name, a role or a group of people in the text, linked to what it names or to nothing (NIL)."""

    span: Span
    kind: MentionKind
    name: str
    """As written, without clitics and marks."""
    reason: Reason
    entity: str | None = None
    post: str | None = None
    """For roles: the post that the words name, whoever holds it."""
    country: str | None = None
    """ISO 3166 code of the side that the mentioned one belongs to, when the text or the knowledge base tells."""


class Reading(Noun, frozen=True):
    """An article with its standoff annotation; each layer is ordered and lies within the sentences."""

    article: Article
    dateline: Dateline
    sentences: tuple[Sentence, ...]
    times: tuple[TimeExpression, ...]
    mentions: tuple[Mention, ...]
    allusions: tuple[tuple[Span, str], ...] = ()
    """Where the text alludes to a landmark of the knowledge base, by its id."""
    problems: tuple[Problem, ...] = ()


# ------------------------------------------------------------------------------------------------------------ events
class Passage(Noun, frozen=True):
    """The exact words of an article: `article.text[span]` is `quote`, letter for letter."""

    article: str
    span: Span
    quote: str


class Participant(Noun, frozen=True):
    """Who takes part.  `entity` is None where the knowledge base does not know him, `former` for a former minister."""

    name: Words
    entity: str | None = None
    kind: MentionKind = "person"
    role: Words = {}
    post: str | None = None
    country: str | None = None
    former: bool = False


class Position(Noun, frozen=True):
    """Who took which stand: an act (urged, denied, …) on topics, tied to its words."""

    speaker: str | None
    name: Words
    act: str
    topics: tuple[str, ...]
    passage: Passage


class Report(Noun, frozen=True):
    """What one article tells of one event (an event mention).  `key` is `<article>#<offset of the trigger>`."""

    key: str
    article: str
    passages: tuple[Passage, ...]
    trigger: Span
    kind: Kind
    realis: Realis
    time: TimeExpression | None = None
    when: Edtf | None = None
    slack: int = 0
    """Days before `when` on which it may have happened as well: `when` is the day on which it was announced."""
    certainty: Certainty = "inferred"
    reasons: tuple[Reason, ...] = ()
    place: str | None = None
    participants: tuple[Participant, ...] = ()
    topics: tuple[str, ...] = ()
    positions: tuple[Position, ...] = ()
    touched: tuple[str, ...] = ()
    """The countries that its passages speak of."""
    teller: str | None = None
    """Who says so, when it is not the outlet itself: an entity id, or the words of the text."""
    headline: bool = False
    main: bool = False

    def __post_init__(self) -> None:
        if not self.passages:
            raise ValueError(f"{self.key}: a report needs its evidence")


class Elsewhere(Noun, frozen=True):
    """The main news of an article that does not date itself, and the day that `article`, another one, gives for it."""

    report: Report
    article: str
    when: Edtf


class Account(Noun, frozen=True):
    """One side of a conflict: who tells it where, and what it says in words."""

    passage: Passage
    says: Words


class Conflict(Noun, frozen=True):
    """Accounts of one event that cannot all be right."""

    about: Literal["date", "place", "participants", "attribution", "position"]
    accounts: tuple[Account, ...]


class Statement(Noun, frozen=True):
    """A sentence of a summary and what it rests on: passages (by number of the event's list), fields, events."""

    words: Words
    """In each language in which the sentence exists: another language may have other statements in its place."""
    passages: tuple[int, ...] = ()
    fields: tuple[str, ...] = ()
    """What it was composed from; `translation`: the words in the other languages are the editors' translation."""
    verbatim: str | None = None
    """The language in which the words are the article's own."""
    events: tuple[str, ...] = ()
    """In a story about several events: those that it speaks of."""

    def __post_init__(self) -> None:
        if self.verbatim and not self.passages:
            raise ValueError("words of an article have a place in it")
        if not (self.passages or self.fields):
            raise ValueError("a statement rests on passages or fields")


class Applied(Noun, frozen=True):
    """An editor's correction that took effect on an event."""

    field: str
    because: str
    when: str | None = None


class Event(Noun, frozen=True):
    """All reports of one event (a coreference chain).  Says nothing that no report or correction says."""

    id: str
    kind: Kind
    realis: Realis
    scope: Scope
    reports: tuple[Report, ...]
    when: Edtf | None = None
    certainty: Certainty = "inferred"
    reasons: tuple[Reason, ...] = ()
    place: str | None = None
    participants: tuple[Participant, ...] = ()
    topics: tuple[str, ...] = ()
    positions: tuple[Position, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    corrections: tuple[Applied, ...] = ()
    related: tuple[str, ...] = ()
    title: Words = {}
    summary: tuple[Statement, ...] = ()

    def __post_init__(self) -> None:
        if not self.reports:
            raise ValueError(f"{self.id}: an event needs a report")
        if not self.corrections:
            told = {who.entity for report in self.reports for who in report.participants}
            if unsourced := {who.entity for who in self.participants} - told:
                raise ValueError(f"{self.id}: no report names {sorted(map(str, unsourced))}")

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage of every report in their order, then those of the positions taken, each once."""
        told = (passage for report in self.reports for passage in report.passages)
        stands = (stand.passage for stand in self.positions)
        return tuple(dict.fromkeys((*told, *stands)))


class Source(Noun, frozen=True):
    """An article as the chronology cites it: everything but its text."""

    id: str
    file: str
    language: str
    digest: str
    dateline: Dateline
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    archived: str | None = None
    accessed: str | None = None
    because: str | None = None


class Entity(Noun, frozen=True):
    """A person, organisation or place as the site shows it: the knowledge base's names and the spellings found."""

    id: str
    kind: Literal["person", "organisation", "place"]
    name: Words
    country: str | None = None
    wikidata: str | None = None
    spellings: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None


class Moved(Noun, frozen=True):
    """An address once published whose event was merged into another (`into`) or is shown no more (None)."""

    id: str
    into: str | None
    because: Literal["merged", "withdrawn", "hidden"]
    note: str | None = None
    """The editor's reason."""


class Chronology(Noun, frozen=True):
    """The whole timeline: events ordered by earliest day, latest day, id; the undated last."""

    title: Words
    languages: tuple[str, ...]
    events: tuple[Event, ...]
    sources: tuple[Source, ...]
    entities: tuple[Entity, ...]
    moved: tuple[Moved, ...] = ()
    problems: tuple[Problem, ...] = ()


class Page(Noun, frozen=True):
    """A file to be written below `docs/`."""

    path: str
    text: str

    def __post_init__(self) -> None:
        parts = self.path.split("/")
        if self.path.startswith("/") or "\\" in self.path or not all(parts) or {".", ".."} & set(parts):
            raise ValueError(f"not a path below docs/: {self.path!r}")
