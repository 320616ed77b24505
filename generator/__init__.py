"""News articles in, a chronology people can trust out: what happened, when, who says so.

    import generator as g

    language, knowledge = g.languages.load("ar"), g.knowledge.load()
    [article] = g.read_file(Path("seeds/000_11810f12f4e305d2.txt"))
    reading = g.annotate(article, language, knowledge)
    reports = g.extract(reading, language, knowledge)

    chronology, registry = g.gather(Path("seeds"), g.editorial.load(Path("seeds")))
    g.build(Path("."), seeds=Path("seeds"), docs=Path("docs"))

This is the public door: what is not listed here may change without notice.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator import editorial, knowledge, languages
    from generator.articles.reader import read, read_file
    from generator.dates.edtf import Edtf
    from generator.errors import ArticleError, EditorialError, GeneratorError, KnowledgeError
    from generator.events.chronicle import chronicle
    from generator.events.extraction import extract
    from generator.events.merging.coreference import corefer
    from generator.model import (
        Article,
        Chronology,
        Dateline,
        Entity,
        Event,
        Mention,
        Page,
        Participant,
        Passage,
        Position,
        Problem,
        Reading,
        Reason,
        Report,
        Sentence,
        Source,
        TimeExpression,
    )  # fmt: skip
    from generator.pipeline import build, gather
    from generator.site.publisher import publish
    from generator.site.rendering import render, templates
    from generator.telling import annotate
    from generator.text import Span
    from generator.times import spans

__all__ = [
    "Article", "ArticleError", "Chronology", "Dateline", "EditorialError", "Edtf", "Entity", "Event", "GeneratorError",
    "KnowledgeError", "Mention", "Page", "Participant", "Passage", "Position", "Problem", "Reading", "Reason", "Report",
    "Sentence", "Source", "Span", "TimeExpression", "annotate", "build", "chronicle", "corefer", "editorial", "extract",
    "gather", "knowledge", "languages", "publish", "read", "read_file", "render", "spans", "templates",
]  # fmt: skip

_HOMES = {
    "articles.reader": ("read", "read_file"),
    "dates.edtf": ("Edtf",),
    "errors": ("ArticleError", "EditorialError", "GeneratorError", "KnowledgeError"),
    "events.chronicle": ("chronicle",),
    "events.extraction": ("extract",),
    "events.merging.coreference": ("corefer",),
    "pipeline": ("build", "gather"),
    "site.publisher": ("publish",),
    "site.rendering": ("render", "templates"),
    "telling": ("annotate",),
    "text": ("Span",),
    "times": ("spans",),
}
"""Where each name lives; the nouns not listed here live in `model`."""
_ROOMS = ("editorial", "knowledge", "languages")


def __getattr__(name: str) -> Any:
    """The name from its module, loaded when first asked for: `chronology timex` need not load the site."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name in _ROOMS:
        return import_module(f"{__name__}.{name}")
    home = next((home for home, names in _HOMES.items() if name in names), "model")
    value = globals()[name] = getattr(import_module(f"{__name__}.{home}"), name)
    return value


def __dir__() -> list[str]:
    return list(__all__)
