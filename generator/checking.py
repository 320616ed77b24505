"""Articles, decisions, knowledge and rows → everything that is doubtful about them; nothing is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator import editorial, knowledge, languages, pipeline, times
from generator.dates.edtf import Edtf
from generator.languages import Language
from generator.model import Noun, Problem
from generator.translating import Gap, gaps

__all__ = ["Checked", "check", "check_rows"]

MONDAY = Edtf.parse("2020-06-22")
"""The day on which every example of a row is read."""


class Checked(Noun, frozen=True):
    """What is doubtful, and what nobody translated."""

    problems: tuple[Problem, ...]
    untranslated: tuple[Gap, ...]


def check(seeds: Path) -> Checked:
    """All problems of a project: of its knowledge, of the examples of its rows, of its articles and their chronology.

    What is not translated is no problem: the site shows the original.  Raises GeneratorError (file, place, cure) for a
    file that cannot be used at all.
    """
    decided = editorial.load(seeds)
    found = list(knowledge.problems(knowledge.load()))
    for code in languages.available():
        found += check_rows(languages.load(code))
    chronology, _ = pipeline.gather(seeds, decided)
    return Checked(problems=(*found, *chronology.problems), untranslated=tuple(gaps(chronology, decided.translations)))


def check_rows(language: Language) -> Iterator[Problem]:
    """The time rows whose examples are not read as they say.  Every file of the language is loaded, so that errors show."""
    _ = (language.furniture, language.interface, language.names, language.narration, language.triggers)
    where = f"languages/{language.code}/time.yaml"
    for name, rule in language.time.rules.items():
        for value, phrases in rule.examples.items():
            for phrase in phrases:
                read = _read(phrase, language)
                if value not in read:
                    yield Problem(
                        where=where,
                        code="example",
                        message=f"{name!r}: {phrase!r} is read as {', '.join(read) or 'nothing'}, not {value}",
                    )
    for phrase in language.time.counterexamples:
        if found := times.tag(phrase, language):
            yield Problem(
                where=where, code="counterexample", message=f"{phrase!r} is read as a time by {found[0].rule!r}"
            )


def _read(phrase: str, language: Language) -> list[str]:
    """The values read from an example; brackets enclose the expression where the words around it matter."""
    before, bracket, rest = phrase.partition("[")
    inner, _, after = rest.rpartition("]")
    text = before + inner + after if bracket else phrase
    start, end = (len(before), len(before) + len(inner)) if bracket else (0, len(phrase))
    found = times.resolve(times.tag(text, language), MONDAY)
    exact = [time for time in found if (time.span.start, time.span.end) == (start, end)]
    if not exact and not bracket and len(found) == 1:  # words of context may stay outside of the span
        exact = [time for time in found if time.span.end == end]
    return [str(time.when) if time.when else "none" for time in exact]
