"""An article, an event or two reports → everything that was found and why, as data in the form of the contract."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from generator import events, languages, telling
from generator.articles.reader import read
from generator.dates.edtf import Edtf
from generator.editorial import Editorial
from generator.events.likeness import THRESHOLD, Traits, barrier, explain, likeness, traits
from generator.knowledge import KnowledgeBase
from generator.languages.wording import Wording
from generator.model import (
    Article,
    Chronology,
    Elsewhere,
    Entity,
    Event,
    Mention,
    Reading,
    Reason,
    Report,
    Source,
    TimeExpression,
    Words,
)
from generator.site import reasons
from generator.site.concordance import Concordance
from generator.text import Span

__all__ = ["article", "event", "find_article", "why"]

Json = dict[str, Any]
_SHOWN = ("person", "organisation", "place", "role")
_NEAREST = 3
"""So many reports of other events are told that came near to being the same."""
_LARGEST = 60
"""Of so many reports of an event each is compared with each."""


def find_article(name: str, seeds: Path, decided: Editorial) -> Article | None:
    """The article of that id, if it is in the folder."""
    for item in read(seeds, decided.articles, only={name}):
        if isinstance(item, Article) and item.id == name:
            return item
    return None


# ------------------------------------------------------------------------------------------------------- an article
def article(found: Article, knowledge: KnowledgeBase, elsewhere: Elsewhere | None = None) -> Json:
    """What was read in one article: day of writing, times, mentions, newcomers, reports, doubts.

    `elsewhere` is the day of its news from another article, where the chronology has one.
    Offsets are code points of the article's text; `from` and `to` inclusive days, null when unresolved or open.
    """
    if found.language in languages.available():
        language = languages.load(found.language)
        reading = telling.annotate(found, language, knowledge, elsewhere=elsewhere)
        reports = events.extract(reading, language, knowledge)
    else:
        told = telling.tell(found)  # dated if it can be, and the problem says why there is no more
        reading = Reading(
            article=found, dateline=told.source.dateline, sentences=(), times=(), mentions=(), problems=told.problems
        )
        reports = ()
    say = _speaker(_lone(reading, knowledge))
    line = reading.dateline
    return {
        "article": found.id,
        "file": found.file,
        "language": found.language,
        "title": found.title,
        "dateline": {
            **_days(line.when), "basis": line.basis, "reason": _all(line.reasons, say),
            "expression": _piece(line.span, found.text) if line.span else None,
        },
        "times": [_time(time, found.text) for time in reading.times],
        "mentions": [_mention(one, found.text, say) for one in reading.mentions if one.kind in _SHOWN],
        "newcomers": list(_newcomers(reading)),
        "reports": [_report(report, found.text, say) for report in reports],
        "problems": [{"code": problem.code, "message": problem.message} for problem in reading.problems],
    }  # fmt: skip


def _time(time: TimeExpression, text: str) -> Json:
    return {
        **_piece(time.span, text), **_days(time.when), "rule": time.rule,
        "anchor": time.anchor, "sense": time.sense, "contradicts": time.contradicts,
    }  # fmt: skip


def _mention(one: Mention, text: str, say: Callable[[Reason], Words]) -> Json:
    return {
        **_piece(one.span, text), "kind": one.kind, "entity": one.entity, "name": one.name,
        "post": one.post, "country": one.country, "rule": one.reason.code, "reason": say(one.reason),
    }  # fmt: skip


def _newcomers(reading: Reading) -> Iterator[Json]:
    """People whom the knowledge base does not know, each once, with the first place of each."""
    seen: dict[str, int] = {}
    for one in reading.mentions:
        if one.kind == "person" and one.entity is None:
            seen.setdefault(one.name, one.span.start)
    for name, start in seen.items():
        yield {"name": name, "start": start}


def _report(report: Report, text: str | None, say: Callable[[Reason], Words]) -> Json:
    time = report.time
    return {
        "key": report.key,
        "kind": report.kind,
        "realis": report.realis,
        **_days(report.when),
        "certainty": report.certainty,
        "expression": _expression(report),
        "anchor": time.anchor if time else None,
        "rule": time.rule if time else None,
        "reason": _all(report.reasons, say),
        "place": report.place,
        "participants": [{"entity": who.entity, "name": who.name, "role": who.role} for who in report.participants],
        "topics": list(report.topics),
        "teller": report.teller,
        "headline": report.headline,
        "main": report.main,
        "trigger": _piece(report.trigger, text) if text is not None else None,
        "passages": [{"start": one.span.start, "end": one.span.end, "quote": one.quote} for one in report.passages],
    }


def _expression(report: Report) -> str | None:
    """The words of the report's time, from the passage that holds them."""
    if report.time is None:
        return None
    for passage in report.passages:
        if passage.article == report.article and passage.span.holds(report.time.span):
            return report.time.span.shift(-passage.span.start).of(passage.quote)
    return None


# --------------------------------------------------------------------------------------------------------- an event
def event(name: str, chronology: Chronology, knowledge: KnowledgeBase) -> Json | None:
    """The event of that number, or that a report of that key belongs to: its date, its reports, what it was merged from.

    None when there is no such event; for one that was merged, its successor, with `moved`.
    """
    by_id = {one.id: one for one in chronology.events}
    moved = next((one for one in chronology.moved if one.id == name), None)
    found = by_id.get(name) or (by_id.get(moved.into or "") if moved else None)
    found = found or next((one for one in chronology.events if any(report.key == name for report in one.reports)), None)
    if found is None:
        return {"event": name, "moved": {"into": None, "because": moved.because}} if moved else None
    say = _speaker(chronology)
    known = _traits((report for one in chronology.events for report in one.reports), chronology.sources, knowledge)
    return {
        "event": found.id,
        **({"moved": {"from": name, "because": moved.because}} if moved else {}),
        "title": found.title,
        **_days(found.when),
        "certainty": found.certainty,
        "reason": _all(found.reasons, say),
        "kind": found.kind,
        "realis": found.realis,
        "scope": found.scope,
        "place": found.place,
        "participants": [{"entity": who.entity, "name": who.name, "role": who.role} for who in found.participants],
        "reports": [{**_report(report, None, say), "article": report.article} for report in found.reports],
        "merged": list(_merged(found, known, knowledge)),
        "kept_apart": list(_apart(found, chronology.events, known, knowledge)),
        "corrections": [{"field": one.field, "because": one.because} for one in found.corrections],
        "conflicts": [one.about for one in found.conflicts],
    }


def _merged(found: Event, known: dict[str, Traits], knowledge: KnowledgeBase) -> Iterator[Json]:
    """For each further report, the one of the same event that it is most like, with the points."""
    keys = [report.key for report in found.reports][:_LARGEST]
    for index, key in enumerate(keys[1:], 1):
        best = max(keys[:index], key=lambda other: (likeness(known[key], known[other], knowledge), other))
        yield _pair(known[key], known[best], knowledge)


def _apart(
    found: Event, everything: Sequence[Event], known: dict[str, Traits], knowledge: KnowledgeBase
) -> Iterator[Json]:
    """The reports of other events that look most like this one's, with what kept them apart."""
    mine = [known[report.key] for report in found.reports][:_LARGEST]
    near: list[tuple[float, str, str, str]] = []
    for other in everything:
        if other.id == found.id:
            continue
        for report in other.reports:
            its = known[report.key]
            alike = [one for one in mine if _related(one, its)]
            if alike:
                points, key = max((likeness(one, its, knowledge), one.key) for one in alike)
                near.append((-points, its.key, key, other.id))
    for points, its_key, key, number in sorted(near)[:_NEAREST]:
        if -points > 0:
            yield {"event": number, **_pair(known[its_key], known[key], knowledge)}


def _related(one: Traits, other: Traits) -> bool:
    """Worth a comparison: somebody, some place or some day in common, in two articles."""
    if one.article == other.article:
        return False
    same_place = one.place is not None and one.place == other.place
    return bool(
        one.people & other.people or one.bodies & other.bodies or same_place or (one.when and one.when == other.when)
    )


# -------------------------------------------------------------------------------------------------------- two reports
def why(
    one: str, other: str, *, seeds: Path, decided: Editorial, chronology: Chronology, knowledge: KnowledgeBase
) -> Json | None:
    """Why two reports were merged or kept apart, feature by feature, by their keys `article#offset`; None for unknown keys."""
    told = [
        telling.tell(item)
        for item in (find_article(key.rpartition("#")[0], seeds, decided) for key in (one, other))
        if item
    ]
    known = _traits((report for item in told for report in item.reports), [item.source for item in told], knowledge)
    if one not in known or other not in known:
        return None
    of_report = {report.key: item.id for item in chronology.events for report in item.reports}
    return {
        **_pair(known[one], known[other], knowledge),
        "events": [of_report.get(one), of_report.get(other)],
        "merged": one == other or (of_report.get(one) is not None and of_report.get(one) == of_report.get(other)),
    }


def _pair(one: Traits, other: Traits, knowledge: KnowledgeBase) -> Json:
    return {
        "reports": [one.key, other.key],
        "points": round(likeness(one, other, knowledge), 2),
        "threshold": THRESHOLD,
        "features": dict(explain(one, other, knowledge)),
        "barrier": "one article tells them as two" if one.article == other.article else barrier(one, other, knowledge),
    }


def _traits(reports: Iterable[Report], sources: Iterable[Source], knowledge: KnowledgeBase) -> dict[str, Traits]:
    published = {source.id: source.dateline.when for source in sources}
    return {report.key: traits(report, published.get(report.article), knowledge) for report in reports}


# -------------------------------------------------------------------------------------------------------------- parts
def _piece(span: Span, text: str) -> Json:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _days(when: Edtf | None) -> Json:
    first, last = (when.earliest, when.latest) if when else (None, None)
    return {
        "edtf": when.text if when else None,
        "from": first.isoformat() if first else None,
        "to": last.isoformat() if last else None,
    }


def _all(given: Sequence[Reason], say: Callable[[Reason], Words]) -> Words:
    """The reasons as running text, per language."""
    told = [say(reason) for reason in given]
    return {code: " ".join(words[code] for words in told) for code in (told[0] if told else ())}


def _speaker(chronology: Chronology) -> Callable[[Reason], Words]:
    """Reason → its sentence in each language, with the names that the chronology has."""
    concordance = Concordance(chronology)
    wordings = {code: Wording(code, languages.load(code).interface) for code in chronology.languages}
    return lambda reason: {code: reasons.explain(reason, wording, concordance) for code, wording in wordings.items()}


def _lone(reading: Reading, knowledge: KnowledgeBase) -> Chronology:
    """A chronology of no events, so that reasons can name the entities of one article."""
    named = sorted({one.entity for one in reading.mentions if one.entity})
    return Chronology(
        title={},
        languages=languages.available(),
        events=(),
        sources=(),
        entities=tuple(Entity(id=name, kind=knowledge.kind(name), name=knowledge.name(name)) for name in named),
    )
