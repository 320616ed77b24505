"""The hand-made sets in one shape, with what their notes allow.

A set is `seeds`, `articles` or one of our `OWN`.  Its gold files are read as they are; the remarks in them that matter for
scoring ("accept either", "text gives 2018-06", "need not be an event") stand in machine-readable form in
`allowances.json` beside this module (our own: in the folder of the set), each with the reason.
"""

from __future__ import annotations

import calendar
import json
import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
OWN = ("develop", "report", "fresh", "sealed", "outlets_en", "outlets_ar")
NAMES = ("seeds", "articles", *OWN)
ROOM = HERE.parent
TEXTS = {
    "seeds": ROOM.parent.parent / "seeds",
    **{name: ROOM / name / "articles" for name in NAMES[1:]},
}
META = {"seeds": ROOM / "seeds" / "articles.jsonl", **{name: ROOM / name / "meta.jsonl" for name in NAMES[1:]}}
GOLD = {"seeds": ROOM / "seeds" / "events.jsonl", **{name: ROOM / name / "gold.jsonl" for name in NAMES[1:]}}
ALLOWED = {
    **dict.fromkeys(("seeds", "articles"), HERE / "allowances.json"),
    **{name: ROOM / name / "allowances.json" for name in OWN},
}
PERIOD = (date(2018, 1, 1), date(2025, 12, 31))


class Days(NamedTuple):
    """An interval of inclusive days; `date.min` and `date.max` stand for an open end."""

    start: date
    end: date

    @property
    def open(self) -> bool:
        return self.start == date.min or self.end == date.max

    @property
    def width(self) -> int:
        return (self.end - self.start).days + 1

    def contains(self, other: Days) -> bool:
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Days) -> bool:
        """Do the two have a day in common?"""
        return self.start <= other.end and other.start <= self.end

    def __str__(self) -> str:
        if self.start == self.end:
            return self.start.isoformat()
        first = ".." if self.start == date.min else self.start.isoformat()
        last = ".." if self.end == date.max else self.end.isoformat()
        return f"{first}/{last}"


def edtf(text: str | None) -> Days | None:
    """The days of an EDTF year, month, day or interval of those; None for anything else (seasons, unspecified digits)."""
    if not text:
        return None
    first, _, last = text.partition("/")
    start, end = _edge(first, at_end=False), _edge(last or first, at_end=True)
    return Days(start, end) if start and end and start <= end else None


def _edge(text: str, *, at_end: bool) -> date | None:
    if text in ("..", ""):
        return date.max if at_end else date.min
    found = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?", text)
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    if month and month > 12:
        return None
    month = month or (12 if at_end else 1)
    return date(year, month, day or (calendar.monthrange(year, month)[1] if at_end else 1))


@dataclass(frozen=True)
class Article:
    """One article of a set."""

    id: str
    set: str
    tier: str
    file: str
    path: Path
    text: str | None
    best: Days
    interval: Days
    sha256: str | None
    hard_negative: bool


@dataclass
class Event:
    """One gold event: what one article tells of one event.

    `dates` begins with the gold value; the others are accepted too, and so is anything inside `within`.  `kinds` are the
    kinds of the contract that are right, `place` and `names` those of this report; the `family_*` fields are the union
    over all reports of the event (`family_gold`: their gold values only).
    """

    id: str
    set: str
    tier: str
    article: str
    spans: list[tuple[int, int]]
    evidence: str
    expression: str | None
    dates: list[Days]
    within: Days | None
    undated_ok: bool
    type: str
    kinds: set[str]
    names: list[str]
    place: str | None
    scope: str
    realis: str
    realis_too: set[str]
    main: bool
    optional: bool
    needs: str
    note: str
    cluster: str = ""
    family_gold: list[Days] = field(default_factory=list)
    family_dates: list[Days] = field(default_factory=list)
    family_kinds: set[str] = field(default_factory=set)  # noqa: A003 - the builtin is meant
    family_names: list[str] = field(default_factory=list)
    family_places: list[str] = field(default_factory=list)

    @property
    def statement(self) -> bool:
        return self.type == "statement"

    @property
    def listed(self) -> bool:
        """Must a good chronology list it as an engagement?"""
        return self.scope == "engagement" and not self.optional


KINDS = {
    "meeting": {"meeting"},
    "visit": {"visit"},
    "phone call": {"call"},
    "statement": {"statement"},
    "agreement": {"agreement"},
    "sanction": {"sanction"},
    "military operation": {"military", "strike"},  # the gold does not tell strikes apart
    "attack": {"attack"},
    "conference": {"conference"},
    "election": {"election"},
    "appointment": {"appointment"},
    "aid": {"aid"},
    "other": {"other", "legal", "exercise"},  # kinds that the shared gold has no type for
    # finer types of our own sets, judged no more strictly than the shared gold is
    "strike": {"strike", "military"},
    "legal": {"legal", "other"},
    "exercise": {"exercise", "other"},
}


@dataclass
class GoldSet:
    """`articles` by id, `events` in the order of the gold file, `may_merge`: pairs whose merging is not judged (a pair
    of one: the gold event may be several predicted ones)."""

    name: str
    articles: dict[str, Article]
    events: list[Event]
    may_merge: set[frozenset[str]]


def tier_of(name: str, article: str) -> str:
    """The name of the set."""
    return name


def load(name: str) -> GoldSet:
    """A set with all its gold events, also those of articles whose text is absent."""
    articles = {article.id: article for article in _articles(name)}
    allowed = json.loads(ALLOWED[name].read_text(encoding="utf-8"))
    rows = _rows(GOLD[name])
    events = [_event(row, name, articles, allowed["events"].get(row["id"], {})) for row in rows]
    _join(events, rows)
    cluster = {event.id: event.cluster for event in events}
    pairs = {
        frozenset((a, b))
        for group in allowed["may_merge"]
        for a in group["ids"]
        for b in group["ids"]
        if a in cluster and b in cluster and cluster[a] != cluster[b]
    }
    pairs |= {frozenset((event.id,)) for event in events if allowed["events"].get(event.id, {}).get("several")}
    return GoldSet(name, articles, events, pairs)


def _rows(path: Path) -> list[dict]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _articles(name: str):
    for row in _rows(META[name]):
        path = TEXTS[name] / row["file"]
        best = edtf(row.get("published_best") or row.get("published") or row.get("published_interval"))
        yield Article(
            id=path.stem,
            set=name,
            tier=tier_of(name, path.stem),
            file=row["file"],
            path=path,
            text=path.read_bytes().decode("utf-8") if path.is_file() else None,
            best=best,
            interval=edtf(row.get("published_interval")) or best,
            sha256=row.get("sha256"),
            hard_negative=bool(row.get("hard_negative")),
        )


def _event(row: dict, name: str, articles: dict[str, Article], allowed: dict) -> Event:
    text = articles[row["article"]].text
    if "span" in row:
        spans = [tuple(row["span"])]
    else:
        spans = [_find(text, passage, row["id"]) for passage in (row["evidence"], *row.get("extra_evidence", ()))]
    gold = Days(date.fromisoformat(row["start"]), date.fromisoformat(row["end"]))
    others = [edtf(value) for value in (row["edtf"], row.get("edtf_text_only"), *allowed.get("dates", ()))]
    dates = list(dict.fromkeys([gold, *(value for value in others if value)]))
    in_period = row.get("in_period", gold.meets(Days(*PERIOD)))
    scope = allowed.get("scope") or ("engagement" if row["in_scope"] and in_period else "context")
    return Event(
        id=row["id"],
        set=name,
        tier=tier_of(name, row["article"]),
        article=row["article"],
        spans=spans,
        evidence=row["evidence"] or (text[slice(*spans[0])] if text else ""),
        expression=row["expression"],
        dates=dates,
        within=edtf(allowed.get("within")),
        undated_ok=bool(allowed.get("undated")),
        type=row["type"],
        kinds=KINDS[row["type"]] | set(allowed.get("kinds", ())),
        names=[person["name"] for person in row["participants"]],
        place=row["place"],
        scope=scope,
        realis={"past": "happened"}.get(row["realis"], row["realis"]),
        realis_too=set(allowed.get("realis", ())),
        main=row["main"],
        optional=bool(allowed.get("optional")) or row["realis"] in ("cancelled", "denied"),
        needs=row.get("needs", "-"),
        note=row["note"],
    )


def _find(text: str | None, passage: str, name: str) -> tuple[int, int]:
    if text is None or text.count(passage) != 1:
        raise SystemExit(f"{name}: the evidence does not stand exactly once in the text")
    return text.index(passage), text.index(passage) + len(passage)


def _join(events: list[Event], rows: list[dict]) -> None:
    """Clusters: the closure of same_as inside the set; ids of other sets are ignored."""
    parent = {event.id: event.id for event in events}

    def root(name: str) -> str:
        while parent[name] != name:
            name = parent[name]
        return name

    for row in rows:
        for other in row["same_as"]:
            if other in parent:
                first, second = sorted((root(row["id"]), root(other)))
                parent[second] = first
    families: dict[str, list[Event]] = {}
    for event in events:
        event.cluster = root(event.id)
        families.setdefault(event.cluster, []).append(event)
    for family in families.values():
        for event in family:
            event.family_gold = list(dict.fromkeys(other.dates[0] for other in (event, *family)))
            event.family_dates = list(dict.fromkeys(days for other in (event, *family) for days in other.dates))
            event.family_kinds = set().union(*(other.kinds for other in family))
            event.family_names = list(dict.fromkeys(name for other in family for name in other.names))
            event.family_places = list(dict.fromkeys(other.place for other in family if other.place))
