"""The straight line: seeds ─read→ Article ─annotate→ Reading ─extract→ Report ─chronicle→ Chronology ─render→ Page ─publish→ docs."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import nullcontext
from functools import partial
from itertools import chain
from pathlib import Path

import msgspec

from generator import changes, editorial, entities, events, knowledge, languages, translating
from generator.articles import duplicates
from generator.articles.reader import Received, receive
from generator.building import files, program
from generator.cache import FILE, Cache, keeping, remember, state
from generator.data import digest
from generator.editorial import Editorial, permalinks
from generator.errors import EditorialError
from generator.events.narration.narrator import Narrator
from generator.events.narration.stories import Storyteller
from generator.executors import Map
from generator.fingerprints import Fingerprints
from generator.keeping import Keep
from generator.model import Chronology, Elsewhere, Noun, Problem
from generator.site.publisher import Published, publish, replace
from generator.site.rendering import drafts, templates
from generator.telling import Told, annotate, forget, tell

__all__ = ["Built", "Told", "annotate", "build", "gather", "tell", "tell_all"]


class _Floors(msgspec.Struct):
    least: dict[str, float]


class Built(Noun, frozen=True):
    """What a build did."""

    chronology: Chronology
    published: Published
    newcomers: tuple[entities.Newcomer, ...] = ()


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
    with keeping(cache) as keep:
        return _chronicle(told, decided, problems, keep)


def _refuse_unknown(seeds: Path, decided: Editorial) -> None:
    for index, field, message in events.unknown(decided.corrections, knowledge.load()):
        raise EditorialError(seeds / editorial.FOLDER / "corrections.yaml", f"$[{index}].{field}", message)


def _chronicle(
    told: list[Told], decided: Editorial, problems: list[Problem], keep: Keep
) -> tuple[Chronology, permalinks.Registry]:
    shown = [languages.load(code) for code in decided.settings.languages]
    return events.chronicle(
        [report for one in told for report in one.reports], [one.source for one in told], decided, knowledge.load(), shown,
        touched={one.source.id: frozenset(one.touched) for one in told}, spellings=_joined(told),
        problems=[*problems, *(problem for one in told for problem in one.problems), *_versions(told, keep)], keep=keep,
    )  # fmt: skip


def tell_all(
    seeds: Path, decided: Editorial, *, cache: Path | None = None, map: Map = map, ner: str | None = None,
    progress: Callable[[int], None] = lambda _: None,
) -> tuple[list[Told], dict[str, Elsewhere], list[Problem]]:  # fmt: skip
    """What every article tells, what those without a date learned of it from others, and the files that are none."""
    _refuse_unknown(seeds, decided)
    kb = knowledge.load()
    problems: list[Problem] = []
    told: dict[str, Told] = {}
    with Cache(cache) if cache else nullcontext() as kept:
        every = ((one, None) for one in _articles(seeds, decided, problems))
        for count, one in enumerate(_tell(every, kept, map, ner), 1):
            told[one.source.id] = one
            progress(count)
        reports = [report for one in told.values() for report in one.reports]
        known = events.elsewhere(reports, [one.source for one in told.values()], decided, kb)
        if known:  # their own day, now that another article gives it, dates what else they tell
            again = ((one, known[one.record.id]) for one in _articles(seeds, decided, [], only=known))
            told |= {one.source.id: one for one in _tell(again, kept, map, ner)}
    return list(told.values()), known, problems


_Asked = tuple[Received, Elsewhere | None]
"""An article, and what another one tells of its day."""


def _tell(asked: Iterator[_Asked], cache: Cache | None, map: Map, ner: str | None) -> Iterator[Told]:
    function = partial(_tell_one, ner)
    if cache is None:
        return map(function, asked)
    return remember(function, key=partial(_key, digest(state(), ner or "")), type=Told, cache=cache)(map, asked)


def _tell_one(ner: str | None, asked: _Asked) -> Told:
    item, known = asked
    return tell(item.article(), ner=ner, elsewhere=known)


def build(
    root: Path, *, seeds: Path, docs: Path, address: str | None = None, map: Map = map, ner: str | None = None, fresh: bool = False,
    translate: bool = False, progress: Callable[[int], None] = lambda _: None,
) -> Built:  # fmt: skip
    """Articles → docs/, incrementally: an article is told again only when it, the language, the knowledge or the code changed.

    `root` holds templates/; the cache lies beside `docs`; `address` goes before that of site.yaml;
    `translate` asks Argos Translate for what the editors did not translate.  Raises EditorialError and KnowledgeError; a doubt about an
    article is a Problem of the chronology.
    """
    decided = editorial.load(seeds)
    settings = msgspec.structs.replace(decided.settings, address=address or decided.settings.address)
    cache, translations = None if fresh else docs.parent / FILE, decided.translations
    told, _, problems = tell_all(seeds, decided, cache=cache, map=map, ner=ner, progress=progress)
    forget()
    newcomers = entities.joined(person for one in told for person in one.newcomers)
    shown = [languages.load(code) for code in settings.languages]
    storyteller = Storyteller([Narrator(language, knowledge.load(), months=settings.months) for language in shown])
    with keeping(cache) as keep:
        chronology, registry = _chronicle(told, decided, problems, keep)
        del told  # its reports are in the events now
        if translate:
            found = translating.gaps(chronology, translations)
            translations, missing = translating.translate(found, translations, cache=cache)
            chronology = msgspec.structs.replace(chronology, problems=(*chronology.problems, *_untranslatable(missing)))
        pages = drafts(
            chronology, settings, shown, templates(root / "templates"), translations=translations,
            accuracy=_measured(root / "tests" / "gold" / "floors.json"), tell=storyteller.tell,
            state=digest(*program(), *files(root / "templates")), keep=keep,
        )  # fmt: skip
        published = publish(
            chain(pages, changes.report(chronology, newcomers)), docs,
            keys=docs.parent / FILE.parent / f"{docs.name}.keys", left=Fingerprints.beside(docs), fresh=fresh,
        )  # fmt: skip
    _register(seeds, registry, chronology)
    return Built(chronology=chronology, published=published, newcomers=newcomers)


def _untranslatable(pairs: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    for language, into in pairs:
        message = f"Argos Translate has no package from {language} into {into}: install it with argospm, or leave --translate out"
        yield Problem(where="--translate", code="no-translator", message=message)


def _articles(
    seeds: Path, decided: Editorial, problems: list[Problem], *, only: Container[str] | None = None
) -> Iterator[Received]:  # fmt: skip
    for item in receive(seeds, decided.articles, only=only):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            yield item


def _key(state: str, asked: _Asked) -> str:
    item, known = asked
    return digest(state, str(known or ""), *item.key)


def _versions(told: list[Told], keep: Keep) -> Iterator[Problem]:
    """A problem for each article that is the same text as an earlier one, whole or nearly: with the likest of them."""
    likest: dict[str, duplicates.Likeness] = {}
    for pair in duplicates.pairs(((one.source.id, one.sketch) for one in told), keep=keep):
        if pair.other not in likest or pair.share > likest[pair.other].share:
            likest[pair.other] = pair
    for name, pair in sorted(likest.items()):
        message = f"{pair.described}: delete one of the two, unless both were published"
        yield Problem(where=name, code="version", message=message)


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
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        replace(path, text.encode())
