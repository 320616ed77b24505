"""Mentions of people whom nobody knows → rows that an editor can paste into knowledge/people.yaml."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from generator.entities.romanisation import romanise
from generator.languages import Language
from generator.model import Mention

__all__ = ["newcomers", "stub"]

_SLUG = re.compile(r"[^a-z0-9]+")


def newcomers(mentions: Mapping[str, Iterable[Mention]]) -> dict[str, tuple[str, ...]]:
    """By full name as written: the articles (keys of `mentions`) that name somebody the knowledge base does not know.

    Bare surnames are left out: they point back to a full name.
    """
    found: dict[str, dict[str, None]] = {}
    for article in sorted(mentions):
        for mention in mentions[article]:
            if mention.kind == "person" and mention.entity is None and " " in mention.name:
                found.setdefault(mention.name, {})[article] = None
    return {name: tuple(articles) for name, articles in sorted(found.items())}


def stub(name: str, language: Language, *, role: str = "", country: str | None = None) -> str:
    """A row for people.yaml: id and English name as proposals, the spelling read, `source: unchecked`."""
    english = romanise(name, language)
    plain = unicodedata.normalize("NFKD", english).encode("ascii", "ignore").decode().lower()
    id = _SLUG.sub("-", plain.replace("'", "")).strip("-") or "unknown"
    names = {language.code: name} if language.code == "en" else {language.code: name, "en": english}
    lines = [f"{id}:", "  name: {" + ", ".join(f"{code}: {_quoted(text)}" for code, text in names.items()) + "}"]
    last = name.rsplit(maxsplit=1)[-1]
    if " " in name:
        lines.append(f"  surname: {{{language.code}: [{_quoted(last)}]}}")
    if country:
        lines.append(f"  country: {country}")
    if role:
        lines.append(f"  # {' '.join(role.split())}")
    lines.append("  source: unchecked")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    if re.fullmatch(r"[^\W\d_][\w .'’-]*", text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
