"""Article → Reading → what it tells: everything that one article gives to the chronology, by itself."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from datetime import timedelta
from functools import lru_cache
from pathlib import Path

import msgspec

from generator import arabic, entities, events, knowledge, languages, times
from generator.articles import duplicates
from generator.articles.sentences import split
from generator.dates.edtf import Edtf
from generator.dates.timex import Date
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import (
    Article,
    Elsewhere,
    Mention,
    Noun,
    Participant,
    Problem,
    Reading,
    Reason,
    Report,
    Sentence,
    Source,
    TimeExpression,
)
from generator.text import Remembered, Span, fold, fold_all

__all__ = ["Told", "annotate", "forget", "tell"]


class Told(Noun, frozen=True):
    """What one article gives: all that the chronology needs of it once its text is put away."""

    source: Source
    reports: tuple[Report, ...]
    touched: tuple[str, ...]
    spellings: dict[str, tuple[str, ...]]
    sketch: tuple[int, ...] = ()
    """By which other versions of the text are recognised."""
    newcomers: tuple[entities.Newcomer, ...] = ()
    problems: tuple[Problem, ...] = ()


def annotate(
    article: Article, language: Language, kb: KnowledgeBase, ner: str | None = None, elsewhere: Elsewhere | None = None
) -> Reading:
    """An article with its standoff annotation: sentences, times as said, names, allusions, day of writing.

    `ner` is the neural recogniser of names to be asked as well: a folder, "auto", or None for the rules alone;
    `elsewhere` what another article says of the day of this one's news, once that is known.
    """
    text = article.text
    said = times.tag(text, language)
    sentences = times.under_days(text, split(text, article.furniture, language.furniture), said)
    spans = [sentence.span for sentence in sentences]
    extra = _recogniser(ner) if ner and language.triggers.morphology == "derived" else None
    mentions = entities.recognise(text, spans, language, kb, extra=extra)
    allusions = entities.landmarks(text, spans, language, kb)
    lead = _lead(sentences, mentions)
    dated = {time.span.start for time in said if isinstance(time.said, Date) and time.said.year}
    bounds = _bounds(text, lead, mentions, language, kb, dated)
    if elsewhere and (bound := times.told_elsewhere(elsewhere, sentences, said, text)):
        bounds.append(bound)
    line, doubts = times.dateline(
        article, sentences, said, language,
        bounds=bounds,
        allusions=[(span, kb.landmarks[name]) for span, name in allusions],
    )  # fmt: skip
    names = [mention.span for mention in mentions if mention.kind in ("person", "organisation")]
    inside = [
        time for time in said
        if _within(time.span, spans) and not any(name.holds(time.span) for name in names)  # Theresa May
    ]  # fmt: skip
    mentions = tuple(
        mention for mention in mentions if not (mention.kind == "person" and _is_month(mention.span, inside))
    )
    mentions = entities.tenures.holder_on(mentions, line.when, kb)
    resolved = times.resolve(tuple(inside), line.when, times.clock(text, said, line.when))
    return Reading(
        article=article, dateline=line, sentences=sentences, times=resolved, mentions=mentions, allusions=allusions,
        problems=(*doubts, *entities.tenures.contradictions(article.id, lead, line.when, kb), *_contradictory(article, resolved)),
    )  # fmt: skip


def _is_month(name: Span, said: Sequence[TimeExpression]) -> bool:
    """Does a name begin inside a time: "on 13 *June*", which is also a woman's name, and goes on with the word after?"""
    return any(time.span.start < name.start < time.span.end for time in said)


def _within(span: Span, others: Sequence[Span]) -> bool:
    """Does it lie in one of the others, which are in order and disjoint?"""
    place = bisect_right(others, span.start, key=lambda other: other.start)
    return place > 0 and others[place - 1].holds(span)


@lru_cache
def _recogniser(ner: str) -> entities.Finder | None:
    """Loaded once in each process, and only where somebody asked for it: it takes seconds."""
    return arabic.load_ner(ner)


def _bounds(
    text: str,
    lead: Sequence[Mention],
    mentions: Sequence[Mention],
    language: Language,
    kb: KnowledgeBase,
    dated: Container[int],
) -> list[times.Bound]:
    """What the people named in their posts say of the day of writing.

    Those of the lead are in office as it is written; those named further down, as whom somebody succeeds or dismisses, who died in their
    posts, or right before a year (where times that are `dated` with one begin), may have left since, and bound it only from below.  Who is
    appointed takes office some weeks later.
    """
    named = entities.tenures.people_in_posts(mentions)
    people = {person for person, _ in named}
    roles = language.names.roles
    succeeding, appointing = fold_all(roles.succeeding), fold_all(roles.appointing)
    dying = fold_all(roles.dying)
    gone = people & {
        *(one.entity for one in lead if one.entity in people and _follows(text, one, succeeding)),
        *(one.entity for one in mentions if one.entity in people and _died(text, one, dying)),
        *(one.entity for one in lead if any(one.span.end + space in dated for space in range(1, _BESIDE))),
    }
    lead = [mention for mention in lead if mention.post and mention.entity not in gone]
    in_office = set(entities.tenures.people_in_posts(lead))
    appointed = {one.entity for one in mentions if one.entity in people and _follows(text, one, appointing)}
    found: list[times.Bound] = []
    for interval, facts in entities.tenures.bounds((), named, kb):
        if (facts["person"], facts["post"]) in in_office:
            held = interval
        elif interval.earliest:
            held = Edtf.between(interval.earliest, None)
        else:
            continue
        if facts["person"] in appointed and held.earliest:
            held = Edtf.between(held.earliest - _NOTICE, held.latest)
        found.append((held, Reason(code="tenure", facts={**facts, "when": held.text})))
    return found


def _lead(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> list[Mention]:
    """The names in the sentences that tell the news itself; background comes later."""
    end = next((sentence.span.end for sentence in sentences if sentence.index >= _LEAD and not sentence.headline), None)
    return [mention for mention in mentions if end is None or mention.span.start < end]


def _follows(text: str, mention: Mention, words: frozenset[str]) -> bool:
    """Does one of the words, folded, stand shortly before the mention?"""
    before = fold(text[max(0, mention.span.start - _SHORTLY) : mention.span.start]).text.split()
    return not words.isdisjoint(word.strip(_MARKS) for word in before)


def _died(text: str, mention: Mention, words: frozenset[str]) -> bool:
    """The same, or shortly behind it, of the words for a death."""
    after = fold(text[mention.span.end : mention.span.end + _SHORTLY]).text.partition("\n")[0].split()
    return _follows(text, mention, words) or not words.isdisjoint(word.strip(_MARKS) for word in after)


_MARKS = ".,;:"
_BESIDE = 5
"""Code points within which a time begins right behind a name: "by President X in April 2016"."""
_SHORTLY = 45
"""Code points."""
_NOTICE = timedelta(60)
"""Between the appointment to a post and the day on which it is taken."""
_LEAD = 4
"""Sentences that tell the news itself."""


def _contradictory(article: Article, resolved: tuple[TimeExpression, ...]) -> Iterator[Problem]:
    """A weekday beside a date that is another weekday, two calendars that disagree: the editor should look."""
    for time in resolved:
        if time.contradicts:
            message = f"{time.span.of(article.text)!r}: the {time.contradicts} contradicts the date; the date is used with less certainty"
            yield Problem(where=f"{article.id}#{time.span.start}", code="date-contradicts", message=message)


def tell(
    article: Article, *, folder: Path = languages.FOLDER, ner: str | None = None, elsewhere: Elsewhere | None = None
) -> Told:
    """An article → its reports.  Pure: the same bytes of article, language, knowledge and code give the same answer.

    `ner` and `elsewhere` as for `annotate`.
    """
    kb = knowledge.load()
    if article.language not in languages.available(folder):
        return _foreign(article)
    language = languages.load(article.language, folder)
    reading = annotate(article, language, kb, ner, elsewhere)
    line = msgspec.structs.replace(reading.dateline, reasons=_named(reading.dateline.reasons, kb))
    full = {one.name: one.reason.facts["name"] for one in reading.mentions if "name" in one.reason.facts}
    return Told(
        source=Source(**{name: getattr(article, name) for name in _SHARED}, dateline=line),
        reports=tuple(
            msgspec.structs.replace(
                report,
                reasons=_named(report.reasons, kb),
                participants=tuple(_newcomer(who, language, full, folder, kb) for who in report.participants),
            )
            for report in events.extract(reading, language, kb)
        ),
        touched=tuple(sorted(frozenset().union(*events.countries(reading, language, kb).values()))),
        spellings=_spellings(reading),
        sketch=duplicates.sketch(article.text, article.furniture),
        newcomers=entities.newcomers(reading.mentions, article.id, language),
        problems=reading.problems,
    )


def forget() -> None:
    """Lets go of the tables and of the words met in telling, a quarter of what a small build holds.

    For those who have told what they had to tell: whoever tells another article has the tables made again.
    """
    for name, module in list(sys.modules.items()):
        if name.startswith(_ROOMS):
            for value in list(vars(module).values()):
                if isinstance(value, Remembered):
                    value.clear()
                elif isinstance(value, _Cached):
                    value.cache_clear()


_ROOMS = tuple(f"generator.{room}" for room in ("arabic", "entities", "events", "text", "times"))
_Cached = type(lru_cache(len))


def _newcomer(
    who: Participant, language: Language, full: dict[str, str], folder: Path, kb: KnowledgeBase
) -> Participant:
    """A newcomer by the name in full that stood before (`full`, by surname), and as readers of each language can read it."""
    if who.entity or who.kind != "person" or language.code not in who.name:
        return who
    name = full.get(who.name[language.code], who.name[language.code])
    plain = entities.romanise(name, language)
    names = {language.code: name} | ({_LATIN: plain} if plain != name else {})
    if language.names.romanisation is None:
        for other in (languages.load(code, folder) for code in languages.available(folder)):
            if other.code not in who.name and other.names.transcription:
                names[other.code] = entities.transcribe(name, other, kb)
    return msgspec.structs.replace(who, name=who.name | names)


_LATIN = "en"
"""The language in whose names romanised ones stand."""


def _named(reasons: tuple[Reason, ...], kb: KnowledgeBase) -> tuple[Reason, ...]:
    """The reasons with the names of the posts, people and landmarks that their facts mention, as `fact.language`."""
    named = []
    for reason in reasons:
        names = {
            f"{fact}.{code}": words
            for fact, text in reason.facts.items()
            if text in kb.posts or text in kb.landmarks or text in kb.people
            for code, words in kb.name(text).items()
        }
        named.append(msgspec.structs.replace(reason, facts=reason.facts | names) if names else reason)
    return tuple(named)


def _foreign(article: Article) -> Told:
    """An article that nobody here can read is still dated, and the editor told."""
    message = f"the language is {article.language!r}, for which there are no rules: dated if a date is printed, no events read; correct `language` in articles.yaml or add generator/languages/{article.language}/"
    source = Source(**{name: getattr(article, name) for name in _SHARED}, dateline=times.foreign(article))
    return Told(
        source=source,
        reports=(),
        touched=(),
        spellings={},
        sketch=duplicates.sketch(article.text),
        problems=(Problem(where=article.id, code="no-rules", message=message),),
    )


def _spellings(reading: Reading) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for mention in reading.mentions:
        if mention.entity and mention.kind != "role":
            found.setdefault(mention.entity, set()).add(mention.name)
    return {entity: tuple(sorted(names)) for entity, names in sorted(found.items())}


_SHARED = ("id", "file", "language", "digest", "title", "publisher", "url", "archived", "accessed", "because")
