"""What every page and file of one site is made from."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup
from msgspec import Struct

from generator.editorial.translations import Translations
from generator.languages.wording import Wording
from generator.site.addresses import Addresses
from generator.site.concordance import Concordance

__all__ = ["Book"]


class Book(Struct, frozen=True):
    """The chronology from every side, the addresses, and the languages in the order of the site."""

    c: Concordance
    addresses: Addresses
    wordings: dict[str, Wording]
    contact: str | None = None
    translations: Translations = Translations()
    said: dict[tuple[Any, ...], Markup] = {}
    """What was rendered once and stands on several pages; see Voice.once."""
