"""From a text to what it tells, in one call."""

from collections.abc import Callable, Sequence

import pytest

from generator import events, knowledge, languages, pipeline
from generator.dates.edtf import Edtf
from generator.model import Article, Reading, Report

KB = knowledge.load()


def read(text: str, language: str = "en", written: str | None = "2022-01-19", name: str = "a") -> Reading:
    """The annotated article of a text, written on a day."""
    article = Article(
        id=name,
        file=f"{name}.txt",
        language=language,
        text=text,
        digest=name,
        published=Edtf.parse(written) if written else None,
    )
    return pipeline.annotate(article, languages.load(language), KB)


def told(text: str, language: str = "en", written: str | None = "2022-01-19", name: str = "a") -> tuple[Report, ...]:
    """The reports of a text."""
    return events.extract(read(text, language, written, name), languages.load(language), KB)


@pytest.fixture(name="told")
def _told() -> Callable[..., Sequence[Report]]:
    return told


@pytest.fixture(name="read")
def _read() -> Callable[..., Reading]:
    return read


@pytest.fixture(name="kb")
def _kb() -> knowledge.KnowledgeBase:
    return KB
