"""Words that a page shows in another language → what nobody translated, and a machine's translation where one is installed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import nullcontext
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from generator.cache import Cache, remember
from generator.data import digest
from generator.editorial import Translations
from generator.model import Chronology, Noun

__all__ = ["Gap", "Translator", "available", "gaps", "machine", "translate"]

Translator = Callable[[str], str]


class Gap(Noun, frozen=True):
    """A quotation or headline in `language` that has no translation `into` a language of the site."""

    where: str
    language: str
    into: str
    text: str


def gaps(chronology: Chronology, translations: Translations) -> Iterator[Gap]:
    """Everything that the pages of events quote and that nobody translated, each text once, in the order of its place."""
    written = {source.id: source.language for source in chronology.sources}
    passages = {passage for event in chronology.events for passage in event.passages}
    told = {passage.article for passage in passages}
    texts = {(source.id, -1, source.title) for source in chronology.sources if source.title and source.id in told}
    texts |= {(passage.article, passage.span.start, passage.quote) for passage in passages}
    seen: set[tuple[str, str]] = set()
    for article, start, text in sorted(texts):
        for into in chronology.languages:
            if into != written[article] and translations.find(text, into) is None and (text, into) not in seen:
                seen.add((text, into))
                where = article if start < 0 else f"{article}#{start}"
                yield Gap(where=where, language=written[article], into=into, text=text)


def translate(
    found: Iterable[Gap],
    translations: Translations,
    *,
    cache: Path | None = None,
    translator: Callable[[str, str], Translator | None] | None = None,
) -> tuple[Translations, tuple[tuple[str, str], ...]]:
    """The translations with a machine's in the gaps, and the pairs of languages that it has no package for.

    `translator` gives what translates from one language into another: Argos Translate, if nothing else is given.
    """
    pairs: dict[tuple[str, str], list[str]] = {}
    for gap in found:
        pairs.setdefault((gap.language, gap.into), []).append(gap.text)
    words: dict[str, dict[str, str]] = {}
    missing = []
    for (language, into), texts in sorted(pairs.items()):
        one = (translator or machine)(language, into)
        if one is None:
            missing.append((language, into))
            continue
        for text, said in zip(texts, _kept(one, f"{language} {into}", texts, cache), strict=True):
            words.setdefault(text, {})[into] = said
    return translations.with_machine(words), tuple(missing)


def _kept(one: Translator, pair: str, texts: list[str], cache: Path | None) -> list[str]:
    """A machine takes a second for a sentence: what it said once is kept."""
    with Cache(cache) if cache else nullcontext() as kept:
        if kept is None:
            return list(map(one, texts))
        engine = version("argostranslate") if available() else ""
        key: Callable[[str], str] = lambda text: digest("translation", engine, pair, text)  # noqa: E731
        return list(remember(one, key=key, type=str, cache=kept)(map, texts))


def available() -> bool:
    """Is Argos Translate installed?  Its packages of languages are the reader's own business: nothing is downloaded."""
    return find_spec("argostranslate") is not None


def machine(language: str, into: str) -> Translator | None:
    """Argos Translate from one language into another; None where it has no package for the two."""
    from argostranslate import translate as argos  # noqa: PLC0415  # the extra [translate]

    known: Mapping[str, object] = {one.code: one for one in argos.get_installed_languages()}
    if language not in known or into not in known:
        return None
    found = known[language].get_translation(known[into])  # type: ignore[attr-defined]
    return found.translate if found else None
