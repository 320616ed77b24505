"""`site.yaml` → the settings of a chronology."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from generator.dates.edtf import Edtf
from generator.editorial.files import read
from generator.model import Noun, Words

__all__ = ["Settings", "load"]


class Settings(Noun, frozen=True):
    """What a chronology is called and what belongs to it; a bare folder of articles has the defaults."""

    title: Words = {}
    """By language; where one is missing the site's own words stand."""
    description: Words = {}
    languages: tuple[str, ...] = ("en", "ar")
    """The languages of the site; the first stands at `/`, each other below `/code/`."""
    period: Edtf | None = None
    """What begins outside is context; None is no limit."""
    between: tuple[str, ...] = ("US", "LY")
    """ISO 3166 codes of the two sides whose dealings with each other are the subject; `[]` is no limit."""
    address: str | None = None
    """Where the site is published: `https://example.org/libya/`."""
    contact: str | None = None
    """Where readers report mistakes: a mail address or a page."""
    months: Literal["egyptian", "levantine", "both"] = "egyptian"
    """Names of the months on Arabic pages: as in Egypt, as in the Levant, or one with the other after a stroke."""

    def __post_init__(self) -> None:
        if not self.languages:
            raise ValueError("languages: a site has at least one language")
        if doubled := {code for code in self.languages if self.languages.count(code) > 1}:
            raise ValueError(f"languages: {', '.join(sorted(doubled))} stands twice")
        if self.address is not None and not self.address.startswith(("https://", "http://")):
            raise ValueError("address: it begins with https:// or http://")
        if len(self.between) not in (0, 2):
            raise ValueError("between: two sides, or none ([])")
        for code in self.between:
            if len(code) != 2 or not code.isalpha() or not code.isupper():
                raise ValueError(f"between: two ISO 3166 codes such as US and LY, not {code!r}")


def load(path: Path) -> Settings:
    """The settings; the defaults when there is no such file.  Raises EditorialError."""
    if not path.exists():
        return Settings()
    return read(path, Settings, empty={}, keys=Settings)
