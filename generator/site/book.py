"""What every page and file of one site is made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markupsafe import Markup
from msgspec import Struct

from generator.editorial.translations import Translations
from generator.languages.wording import Wording
from generator.model import Event, Statement, Subject
from generator.site.addresses import Addresses
from generator.site.concordance import Concordance

__all__ = ["Book", "Parts", "Teller", "silent"]

Teller = Callable[[Sequence[Event], Subject | None], Sequence[Statement]]
"""Tells the story of some events and of what they have in common (`place`, its id), if anything."""
Parts = Mapping[str, bytes]
"""What one event gives to the files that show all events, by the name of the part."""


def silent(_events: Sequence[Event], _subject: Subject | None) -> Sequence[Statement]:
    """No story of anything."""
    return ()


class Book(Struct, frozen=True):
    """The chronology from every side, the addresses, and the languages in the order of the site."""

    c: Concordance
    addresses: Addresses
    wordings: dict[str, Wording]
    contact: str | None = None
    translations: Translations = Translations()
    parts: Mapping[str, Parts] = {}
    """What each event gives to the files that show all events, by its id."""
    said: dict[tuple[Any, ...], Markup] = {}
    """What was rendered once and stands on several pages; see Voice.once."""
    tell: Teller = silent
    stories: dict[str, Sequence[Statement]] = {}

    def story(self, page: str, events: Sequence[Event], subject: Subject | None = None) -> Sequence[Statement]:
        """The story on a page, told once for all languages."""
        if page not in self.stories:
            self.stories[page] = self.tell(events, subject)
        return self.stories[page]
