"""Mentions of people whom nobody knows → rows that an editor can paste into knowledge/people.yaml."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

import msgspec

from generator.entities.romanisation import romanise
from generator.entities.transcription import transcribe
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import Mention, Noun, Words

__all__ = ["Newcomer", "joined", "newcomers", "stub"]

_SLUG = re.compile(r"[^a-z0-9]+")
_LATIN = "en"
_BESIDE = 2
"""Characters between a name and the role beside it: a blank, a comma."""


class Newcomer(Noun, frozen=True):
    """Somebody whom articles name in full and the knowledge base does not know."""

    name: Words
    articles: tuple[str, ...]
    role: str = ""
    """As written beside the name."""
    country: str | None = None


def newcomers(mentions: Sequence[Mention], article: str, language: Language) -> tuple[Newcomer, ...]:
    """Whom an article names in full and nobody knows, once each; bare surnames point back to a full name."""
    roles = [mention for mention in mentions if mention.kind == "role"]
    found = []
    for mention in mentions:
        if mention.kind == "person" and mention.entity is None and " " in mention.name:
            start, end = mention.span.start, mention.span.end
            beside = (
                role for role in roles if 0 <= start - role.span.end <= _BESIDE or 0 <= role.span.start - end <= _BESIDE
            )
            role = next(beside, None)
            found.append(
                Newcomer(
                    name={language.code: mention.name, _LATIN: romanise(mention.name, language)},
                    articles=(article,),
                    role=role.name if role else "",
                    country=mention.country,
                )
            )
    return joined(found)


def joined(found: Iterable[Newcomer]) -> tuple[Newcomer, ...]:
    """Those of many articles, each once, by the order of their ids: one name in two scripts is one person."""
    people: dict[str, Newcomer] = {}
    for one in sorted(found, key=lambda person: person.articles):
        key = _id(one) or one.name[_LATIN]
        known = people.setdefault(key, one)
        people[key] = msgspec.structs.replace(
            known,
            name=one.name | known.name,
            articles=tuple(sorted({*known.articles, *one.articles})),
            role=known.role or one.role,
            country=known.country or one.country,
        )
    return tuple(person for _, person in sorted(people.items()))


def stub(person: Newcomer, shown: Iterable[Language], kb: KnowledgeBase) -> str:
    """A row for people.yaml: id and names in the languages that nobody wrote as proposals, `source: unchecked`."""
    proposed = {
        language.code: transcribe(person.name[_LATIN], language, kb)
        for language in shown
        if language.code not in person.name and language.names.transcription
    }
    names = dict(sorted((person.name | proposed).items()))
    surnames = {code: text.rsplit(maxsplit=1)[-1] for code, text in names.items() if " " in text}
    lines = [
        f"{_id(person) or 'unknown'}:",
        "  name: {" + ", ".join(f"{code}: {_quoted(text)}" for code, text in names.items()) + "}",
    ]
    if surnames:
        lines.append("  surname: {" + ", ".join(f"{code}: [{_quoted(text)}]" for code, text in surnames.items()) + "}")
    if person.country:
        lines.append(f"  country: {person.country}")
    notes = [" ".join(person.role.split()), f"named in {', '.join(person.articles)}"]
    notes += [f"{code}: spelt by letters, look it over" for code in proposed]
    notes += ["add the name in the other language"] if len(names) == 1 else []
    lines.append("  # " + "; ".join(note for note in notes if note))
    lines.append("  source: unchecked")
    return "\n".join(lines) + "\n"


def _id(person: Newcomer) -> str:
    """The Latin name as an id; empty where it has no letter of ASCII."""
    plain = unicodedata.normalize("NFKD", person.name[_LATIN]).encode("ascii", "ignore").decode().lower()
    return _SLUG.sub("-", plain.replace("'", "")).strip("-")


def _quoted(text: str) -> str:
    if re.fullmatch(r"[^\W\d_][\w .'’-]*", text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
