"""What a timeline is made from, and what it is."""

from __future__ import annotations

from datetime import date

from generator.model import Noun
from generator.text import Span

__all__ = ["Entry", "Passage", "Story"]


class Passage(Noun, frozen=True):
    """A sentence of an article: where it stands, the days that it names, the words that it is about."""

    article: str
    span: Span
    text: str
    place: int
    """0 for the first sentence of the article."""
    days: tuple[date, ...]
    terms: tuple[str, ...]


class Story(Noun, frozen=True):
    """An article of the corpus as a timeline sees it."""

    id: str
    published: date | None
    passages: tuple[Passage, ...]
    language: str = ""

    def announces(self, day: date) -> bool:
        """Is the day still to come for the article?"""
        return self.published is not None and day > self.published


class Entry(Noun, frozen=True):
    """A day of a timeline and the sentences that tell it, best first."""

    day: date
    passages: tuple[Passage, ...]
