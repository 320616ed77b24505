"""The straight line: seeds ─read→ Article ─annotate→ Reading ─extract→ Report ─chronicle→ Chronology ─render→ Page ─publish→ docs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from functools import partial
from itertools import chain
from pathlib import Path

import msgspec

from generator import arabic, changes, editorial, events, knowledge, languages
from generator.articles.reader import read
from generator.cache import FILE, Cache, remember
from generator.data import digest
from generator.editorial import Editorial, permalinks
from generator.events.narrator import Narrator
from generator.events.stories import Storyteller
from generator.executors import Map
from generator.model import Article, Chronology, Elsewhere, Noun, Problem
from generator.site.publisher import Published, publish, replace
from generator.site.rendering import render, templates
from generator.telling import Told, annotate, tell

__all__ = ["Built", "Told", "annotate", "build", "gather", "tell", "tell_all"]


class _Floors(msgspec.Struct):
    least: dict[str, float]


class Built(Noun, frozen=True):
    """What a build did."""

    chronology: Chronology
    published: Published


def gather(
    seeds: Path,
    decided: Editorial,
    *,
    cache: Path | None = None,
    map: Map = map,
    ner: str | None = None,
    progress: Callable[[int], None] = lambda _: None,
) -> tuple[Chronology, permalinks.Registry]:
    """Articles → chronology and the registry of numbers; nothing is written but the cache, where one is given."""
    told, _, problems = tell_all(seeds, decided, cache=cache, map=map, ner=ner, progress=progress)
    shown = [languages.load(code) for code in decided.settings.languages]
    return events.chronicle(
        [report for one in told for report in one.reports], [one.source for one in told], decided, knowledge.load(), shown,
        touched={one.source.id: frozenset(one.touched) for one in told}, spellings=_joined(told),
        problems=[*problems, *(problem for one in told for problem in one.problems)],
    )  # fmt: skip


def tell_all(
    seeds: Path, decided: Editorial, *, cache: Path | None = None, map: Map = map, ner: str | None = None,
    progress: Callable[[int], None] = lambda _: None,
) -> tuple[list[Told], dict[str, Elsewhere], list[Problem]]:  # fmt: skip
    """What every article tells, what those without a date learned of it from others, and the files that are none."""
    kb = knowledge.load()
    problems: list[Problem] = []
    told: dict[str, Told] = {}
    with Cache(cache) if cache else nullcontext() as kept:
        state = _digest(kb.digest, ner or "")
        for count, one in enumerate(_tell(_articles(seeds, decided, problems), {}, state, kept, map, ner), 1):
            told[one.source.id] = one
            progress(count)
        reports = [report for one in told.values() for report in one.reports]
        known = events.elsewhere(reports, [one.source for one in told.values()], decided, kb)
        if known:  # their own day, now that another article gives it, dates what else they tell
            again = (article for article in _articles(seeds, decided, []) if article.id in known)
            told |= {one.source.id: one for one in _tell(again, known, state, kept, map, ner)}
    return list(told.values()), known, problems


def _tell(
    articles: Iterator[Article], known: Mapping[str, Elsewhere], state: str, cache: Cache | None, map: Map, ner: str | None
) -> Iterator[Told]:  # fmt: skip
    function = partial(_tell_one, known, ner)
    if cache is None:
        return map(function, articles)
    return remember(function, key=partial(_key, state, known), type=Told, cache=cache)(map, articles)


def _tell_one(known: Mapping[str, Elsewhere], ner: str | None, article: Article) -> Told:
    return tell(article, ner=ner, elsewhere=known.get(article.id))


def build(
    root: Path, *, seeds: Path, docs: Path, address: str | None = None, map: Map = map, ner: str | None = None, fresh: bool = False,
    progress: Callable[[int], None] = lambda _: None,
) -> Built:  # fmt: skip
    """Articles → docs/, incrementally: an article is told again only when it, the language, the knowledge or the code changed.

    `root` holds templates/; the cache lies beside `docs`; `address` goes before that of site.yaml.  Raises EditorialError and KnowledgeError; a doubt about an
    article is a Problem of the chronology.
    """
    decided = editorial.load(seeds)
    settings = msgspec.structs.replace(decided.settings, address=address or decided.settings.address)
    chronology, registry = gather(
        seeds, decided, cache=None if fresh else docs.parent / FILE, map=map, ner=ner, progress=progress
    )
    shown = [languages.load(code) for code in decided.settings.languages]
    storyteller = Storyteller([Narrator(language, knowledge.load(), months=settings.months) for language in shown])
    pages = render(
        chronology, settings, shown, templates(root / "templates"), translations=decided.translations,
        accuracy=_measured(root / "tests" / "gold" / "floors.json"), tell=storyteller.tell,
    )  # fmt: skip
    published = publish(chain(pages, [changes.report(chronology)]), docs)
    _register(seeds, registry, chronology)
    return Built(chronology=chronology, published=published)


def _articles(seeds: Path, decided: Editorial, problems: list[Problem]) -> Iterator[Article]:
    for item in read(seeds, decided.articles):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            yield item


def _key(state: str, known: Mapping[str, Elsewhere], article: Article) -> str:
    return digest(
        state,
        str(known.get(article.id, "")),
        article.id,
        article.digest,
        *(str(getattr(article, name)) for name in article.__struct_fields__ if name != "text"),
    )


def _digest(*parts: str) -> str:
    """Fingerprint of the code, the languages and the knowledge, and of the user's own morphology: what besides the article decides what is told."""
    folder = Path(__file__).parent
    code = (
        part
        for path in sorted(folder.rglob("*.py"))
        for part in (path.relative_to(folder).as_posix(), path.read_bytes())
    )
    rows = (languages.load(language).digest for language in languages.available())
    morphology = arabic.full_database()
    return digest(*parts, *code, *rows, str(morphology.stat().st_size) if morphology else "")


def _joined(told: list[Told]) -> dict[str, tuple[str, ...]]:
    """Every spelling of every entity in all articles, sorted."""
    found: dict[str, set[str]] = {}
    for one in told:
        for entity, spellings in one.spellings.items():
            found.setdefault(entity, set()).update(spellings)
    return {entity: tuple(sorted(spellings)) for entity, spellings in sorted(found.items())}


def _measured(floors: Path) -> dict[str, tuple[float, ...]]:
    """What tests hold to be right at least, with days of publication and without; nothing where the tests are not."""
    if not floors.is_file():
        return {}
    rows = msgspec.json.decode(floors.read_bytes(), type=dict[str, _Floors])
    known = [rows[f"develop {how} dates"].least for how in ("with", "without")]
    return {name: tuple(least.get(name, 0.0) for least in known) for name in known[0]}


def _register(seeds: Path, registry: permalinks.Registry, chronology: Chronology) -> None:
    """Writes permalinks.yaml when a number or an address is new."""
    addresses = {event.id: [f"/e/{event.id}/"] for event in chronology.events}
    text = permalinks.write(registry.add_addresses(addresses))
    path = seeds / editorial.FOLDER / "permalinks.yaml"
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    replace(path, text.encode())
