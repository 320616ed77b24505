"""From a text to what it tells, in one call."""

from collections.abc import Sequence

from generator import events, knowledge, languages, pipeline
from generator.dates.edtf import Edtf
from generator.dates.timex import Fixed
from generator.model import Article, Participant, Passage, Position, Reading, Report, TimeExpression
from generator.text import Span

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


def report(
    key: str, kind: str = "meeting", *, when: str | None = "2022-01-18", people: Sequence[str] = (), place: str | None = None,
    quote: str | None = None, realis: str = "happened", stated: bool = True, said: object = None, main: bool = True,
    positions: Sequence[Position] = (), slack: int = 0,
) -> Report:  # fmt: skip
    """A report by hand: people by their ids."""
    article = key.split("#", maxsplit=1)[0]
    words = quote or f"words of {key}"
    return Report(
        key=key, article=article, passages=(Passage(article=article, span=Span(0, len(words)), quote=words),), trigger=Span(0, 3),
        kind=kind, realis=realis, when=Edtf.parse(when) if when else None, certainty="stated" if stated else "inferred",
        time=TimeExpression(span=Span(0, 3), rule="r", said=said or Fixed(edtf=when or "2022"), when=Edtf.parse(when) if when else None)
        if when or said else None,
        participants=tuple(Participant(entity=name, name=KB.name(name), country=KB.country(name)) for name in people),
        place=place, main=main, positions=tuple(positions), slack=slack,
    )  # fmt: skip


def only(reports: Sequence[Report], kind: str) -> Report:
    """The one report of a kind."""
    [found] = [report for report in reports if report.kind == kind]
    return found


def people(report: Report) -> set[str | None]:
    """The entities of those who take part."""
    return {who.entity for who in report.participants}
