"""The straight line: seeds ─read→ Article ─annotate→ Reading ─extract→ Report ─chronicle→ Chronology ─render→ Page ─publish→ docs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from functools import partial
from itertools import chain
from pathlib import Path

import msgspec

from generator import changes, editorial, entities, events, knowledge, languages, times
from generator.articles.reader import read
from generator.articles.sentences import split
from generator.cache import FILE, Cache, remember
from generator.data import digest
from generator.editorial import Editorial, permalinks
from generator.executors import Map
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import Article, Chronology, Mention, Noun, Problem, Reading, Reason, Report, Source, TimeExpression
from generator.site.publisher import Published, publish, replace
from generator.site.rendering import render, templates

__all__ = ["Built", "Told", "annotate", "build", "gather", "tell"]


class Told(Noun, frozen=True):
    """What one article gives: all that the chronology needs of it once its text is put away."""

    source: Source
    reports: tuple[Report, ...]
    touched: tuple[str, ...]
    spellings: dict[str, tuple[str, ...]]
    unknown: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


class Built(Noun, frozen=True):
    """What a build did."""

    chronology: Chronology
    published: Published


def annotate(article: Article, language: Language, kb: KnowledgeBase) -> Reading:
    """An article with its standoff annotation: sentences, times as said, names, allusions, day of writing."""
    text = article.text
    sentences = split(text, article.furniture, language.furniture)
    spans = [sentence.span for sentence in sentences]
    said = times.tag(text, language)
    mentions = entities.recognise(text, spans, language, kb)
    allusions = entities.landmarks(text, spans, language, kb)
    line, doubts = times.dateline(
        article, sentences, said, language=language,
        bounds=entities.tenures.bounds((), entities.tenures.people_in_posts(mentions), kb),
        allusions=[(span, name, kb.landmarks[name].when) for span, name in allusions],
    )  # fmt: skip
    names = [mention.span for mention in mentions if mention.kind in ("person", "organisation")]
    inside = [
        time for time in said
        if any(span.holds(time.span) for span in spans) and not any(name.holds(time.span) for name in names)  # Theresa May
    ]  # fmt: skip
    resolved = times.resolve(tuple(inside), line.when, times.clock(text, said, line.when))
    return Reading(
        article=article, dateline=line, sentences=sentences, times=resolved, mentions=mentions, allusions=allusions,
        problems=(*doubts, *entities.tenures.contradictions(article.id, mentions, line.when, kb), *_contradictory(article, resolved)),
    )  # fmt: skip


def _contradictory(article: Article, resolved: tuple[TimeExpression, ...]) -> Iterator[Problem]:
    """A weekday beside a date that is another weekday, two calendars that disagree: the editor should look."""
    for time in resolved:
        if time.contradicts:
            message = f"{time.span.of(article.text)!r}: the {time.contradicts} contradicts the date; the date is used with less certainty"
            yield Problem(where=f"{article.id}#{time.span.start}", code="date-contradicts", message=message)


def tell(article: Article, *, folder: Path = languages.FOLDER) -> Told:
    """An article → its reports.  Pure: the same bytes of article, language, knowledge and code give the same answer."""
    kb = knowledge.load()
    if article.language not in languages.available(folder):
        return _foreign(article)
    language = languages.load(article.language, folder)
    reading = annotate(article, language, kb)
    line = msgspec.structs.replace(reading.dateline, reasons=_named(reading.dateline.reasons, kb))
    return Told(
        source=Source(**{name: getattr(article, name) for name in _SHARED}, dateline=line),
        reports=tuple(
            msgspec.structs.replace(report, reasons=_named(report.reasons, kb)) for report in events.extract(reading, language, kb)
        ),
        touched=tuple(sorted({mention.country for mention in reading.mentions if mention.country})),
        spellings=_spellings(reading),
        unknown=tuple(sorted({mention.name for mention in reading.mentions if mention.kind == "person" and not mention.entity})),
        problems=reading.problems,
    )


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
    return Told(source=source, reports=(), touched=(), spellings={}, problems=(Problem(where=article.id, code="no-rules", message=message),))


def _spellings(reading: Reading) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for mention in reading.mentions:
        if mention.entity and mention.kind != "role":
            found.setdefault(mention.entity, set()).add(mention.name)
    return {entity: tuple(sorted(names)) for entity, names in sorted(found.items())}


_SHARED = ("id", "file", "language", "digest", "title", "publisher", "url", "archived", "accessed", "because")


def gather(
    seeds: Path, decided: Editorial, *, cache: Path | None = None, map: Map = map, progress: Callable[[int], None] = lambda _: None
) -> tuple[Chronology, permalinks.Registry]:
    """Articles → chronology and the registry of numbers; nothing is written but the cache, where one is given."""
    kb = knowledge.load()
    shown = [languages.load(code) for code in decided.settings.languages]
    problems: list[Problem] = []
    told: list[Told] = []
    with Cache(cache) if cache else nullcontext() as kept:
        each = remember(tell, key=partial(_key, _digest(kb.digest)), type=Told, cache=kept) if kept else None
        found = _articles(seeds, decided, problems)
        for count, one in enumerate(each(map, found) if each else map(tell, found), 1):
            told.append(one)
            progress(count)
    problems += [problem for one in told for problem in one.problems]
    return events.chronicle(
        [report for one in told for report in one.reports], [one.source for one in told], decided, kb, shown,
        touched={one.source.id: frozenset(one.touched) for one in told}, spellings=_joined(told), problems=problems,
    )  # fmt: skip


def build(
    root: Path, *, seeds: Path, docs: Path, address: str | None = None, map: Map = map, fresh: bool = False,
    progress: Callable[[int], None] = lambda _: None,
) -> Built:  # fmt: skip
    """Articles → docs/, incrementally: an article is told again only when it, the language, the knowledge or the code changed.

    `root` holds templates/; the cache lies beside `docs`; `address` goes before that of site.yaml.  Raises EditorialError and KnowledgeError; a doubt about an
    article is a Problem of the chronology.
    """
    decided = editorial.load(seeds)
    settings = msgspec.structs.replace(decided.settings, address=address or decided.settings.address)
    chronology, registry = gather(seeds, decided, cache=None if fresh else docs.parent / FILE, map=map, progress=progress)
    shown = [languages.load(code) for code in decided.settings.languages]
    pages = render(chronology, settings, shown, templates(root / "templates"))
    published = publish(chain(pages, [changes.report(chronology)]), docs)
    _register(seeds, registry, chronology)
    return Built(chronology=chronology, published=published)


def _articles(seeds: Path, decided: Editorial, problems: list[Problem]) -> Iterator[Article]:
    for item in read(seeds, decided.articles):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            yield item


def _key(state: str, article: Article) -> str:
    return digest(state, article.id, article.digest, *(str(getattr(article, name)) for name in article.__struct_fields__ if name != "text"))


def _digest(*parts: str) -> str:
    """Fingerprint of the code, the languages and the knowledge: what besides the article decides what is told."""
    folder = Path(__file__).parent
    code = (part for path in sorted(folder.rglob("*.py")) for part in (path.relative_to(folder).as_posix(), path.read_bytes()))
    rows = (languages.load(language).digest for language in languages.available())
    return digest(*parts, *code, *rows)


def _joined(told: list[Told]) -> dict[str, tuple[str, ...]]:
    """Every spelling of every entity in all articles, sorted."""
    found: dict[str, set[str]] = {}
    for one in told:
        for entity, spellings in one.spellings.items():
            found.setdefault(entity, set()).update(spellings)
    return {entity: tuple(sorted(spellings)) for entity, spellings in sorted(found.items())}


def _register(seeds: Path, registry: permalinks.Registry, chronology: Chronology) -> None:
    """Writes permalinks.yaml when a number or an address is new."""
    addresses = {event.id: [f"/e/{event.id}/"] for event in chronology.events}
    text = permalinks.write(registry.add_addresses(addresses))
    path = seeds / editorial.FOLDER / "permalinks.yaml"
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    replace(path, text.encode())
