"""How people write: one folder of rows per language, loaded as needed.

A language is data (`ar/`, `en/`): no Python knows its name.  Each file has its own module here with the types of its
rows; `Language` reads a file when it is first asked for, so that a tagger does not pay for the words of the site.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from pathlib import Path

from generator.data import digest
from generator.errors import KnowledgeError
from generator.languages import furniture, interface, names, narration, summaries, time, triggers

__all__ = ["FOLDER", "Language", "available", "load"]

FOLDER = Path(__file__).parent


class Language:
    """One language's rows.  Two are equal when their code and the bytes of their files are."""

    def __init__(self, code: str, folder: Path) -> None:
        self.code, self.folder = code, folder

    @cached_property
    def time(self) -> time.Time:
        """Rules and lexicon of time expressions, with the counterexamples that must stay silent."""
        return time.load(self.folder)

    @cached_property
    def names(self) -> names.Names:
        """Titles, group nouns, nationalities and clitics: what surrounds a name."""
        return names.load(self.folder)

    @cached_property
    def triggers(self) -> triggers.Triggers:
        """What tells an event: verbs and nouns with the roles around them, realis, attribution, topics, acts."""
        return triggers.load(self.folder)

    @cached_property
    def furniture(self) -> furniture.Furniture:
        """What sites print around an article, and where its sentences end."""
        return furniture.load(self.folder)

    @cached_property
    def narration(self) -> narration.Narration:
        """How titles and summaries are composed."""
        return narration.load(self.folder)

    @cached_property
    def summaries(self) -> summaries.Summaries:
        """What choosing sentences needs: words that say nothing, affixes, what hangs on the sentence before."""
        return summaries.load(self.folder)

    @cached_property
    def interface(self) -> interface.Interface:
        """The words of the site and of the reasons."""
        return interface.load(self.folder)

    @cached_property
    def digest(self) -> str:
        """Fingerprint of all its files, for the cache."""
        files = sorted(path for path in self.folder.iterdir() if path.is_file())
        return digest(*(part for path in files for part in (path.name, path.read_bytes())))


@lru_cache
def load(code: str, folder: Path = FOLDER) -> Language:
    """The language whose rows stand in `folder/code`; raises KnowledgeError when there is none."""
    if code not in available(folder):
        raise KnowledgeError(folder, code, f"no such language; there are {', '.join(available(folder))}")
    return Language(code, folder / code)


@lru_cache
def available(folder: Path = FOLDER) -> tuple[str, ...]:
    """The codes of the languages that have rows."""
    return tuple(sorted(path.parent.name for path in folder.glob("*/time.yaml")))
