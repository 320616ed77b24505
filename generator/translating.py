"""Words that a page shows in another language → what nobody translated, and a machine's translation where one is installed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from functools import partial
from importlib.metadata import version
from pathlib import Path

from generator.cache import Cache, remember
from generator.data import digest
from generator.editorial import Translations
from generator.model import Chronology, Noun

__all__ = ["Gap", "gaps", "translate"]


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
    found: Iterable[Gap], translations: Translations, *, cache: Path | None = None
) -> tuple[Translations, tuple[tuple[str, str], ...]]:
    """The translations with a machine's in the gaps, and the pairs of languages for which it has no package."""
    pairs: dict[tuple[str, str], list[str]] = {}
    for gap in found:
        pairs.setdefault((gap.language, gap.into), []).append(gap.text)
    words: dict[str, dict[str, str]] = {}
    missing = []
    with Cache(cache) if cache else nullcontext() as kept:
        for (language, into), texts in sorted(pairs.items()):
            machine = _argos(language, into)
            if machine is None:
                missing.append((language, into))
                continue
            state = ("translation", version("argostranslate"), language, into)
            each = (
                remember(machine, key=partial(digest, *state), type=str, cache=kept)(map, texts)
                if kept
                else map(machine, texts)
            )
            for text, said in zip(texts, each, strict=True):
                words.setdefault(text, {})[into] = said
    return translations.with_machine(words), tuple(missing)


def _argos(language: str, into: str) -> Callable[[str], str] | None:
    """What translates from one language into another; None where the reader has no package for the two."""
    from argostranslate import translate as argos  # noqa: PLC0415  # the extra [translate]; it downloads nothing

    known = {one.code: one for one in argos.get_installed_languages()}
    found = known[language].get_translation(known[into]) if {language, into} <= known.keys() else None
    return found.translate if found else None
