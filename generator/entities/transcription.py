"""A name in Latin letters → the same as a language of another script would print it: the way back from `romanise`."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from generator.knowledge import KnowledgeBase
from generator.languages import Language

__all__ = ["transcribe"]

_LATIN = "en"
_ARTICLES = ("al", "el")
_BETWEEN = re.compile(r"[\s\-]+")


@lru_cache(maxsize=4096)
def transcribe(name: str, language: Language, kb: KnowledgeBase) -> str:
    """A Latin name in the letters of `language`; unchanged where that is written in Latin letters itself.

    Words of known people's names are written as there, common names by table, the rest by groups of letters.  A proposal
    for readers and editors, not a spelling that anybody saw.
    """
    if language.names.transcription is None:
        return " ".join(name.split())
    known, article, servant = _words(language, kb), language.names.around.article, language.names.around.servant
    written: list[str] = []
    for definite, word in _parts(name):
        spelt = known.get(word) or _spell(word, language)
        definite = definite or written[-1:] == [servant]  # noqa: PLW2901  servant of the Merciful
        written.append(article + spelt if definite and not spelt.startswith(article) else spelt)
    return " ".join(written)


@lru_cache(maxsize=8)
def _words(language: Language, kb: KnowledgeBase) -> dict[str, str]:
    """Latin words → the language's, without its article: of names that have as many words in both, and of the tables."""
    names, article = language.names, language.names.around.article
    pairs = [(person.name.get(_LATIN, ""), person.name.get(language.code, "")) for person in kb.people.values()]
    if names.romanisation:
        pairs += [(latin, own) for own, latin in names.romanisation.words.items()]
    found: dict[str, str] = {}
    for latin, own in pairs:
        words = own.split()
        if len(parts := _parts(latin)) == len(words):
            for (definite, part), word in zip(parts, words, strict=True):
                found.setdefault(part, word.removeprefix(article) if definite else word)
    table = names.transcription
    return found | (table.words | table.foreign if table else {})


def _parts(name: str) -> list[tuple[bool, str]]:
    """The words in small letters without accents and marks, each with: does an article stand before it?"""
    letters = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(letter for letter in letters if letter.isalnum() or letter.isspace() or letter == "-")
    parts: list[tuple[bool, str]] = []
    definite = False
    for word in _BETWEEN.split(plain):
        if word and word not in _ARTICLES:
            parts.append((definite, word))
        definite = word in _ARTICLES
    return parts


def _spell(word: str, language: Language) -> str:
    """By groups of letters; what no group holds stays."""
    table = language.names.transcription
    groups = table.letters if table else {}
    return _grouped(language).sub(lambda found: groups.get(found[0], ""), f"^{word}$")


@lru_cache(maxsize=8)
def _grouped(language: Language) -> re.Pattern[str]:
    table = language.names.transcription
    groups = sorted((*(table.letters if table else ()), "^", "$"), key=lambda group: (-len(group), group))
    return re.compile("|".join(map(re.escape, groups)))
