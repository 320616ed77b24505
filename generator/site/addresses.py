"""A place of the site (`e/0014/`) and a language → file below docs/, address, relative link."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

__all__ = ["Addresses", "slug"]

_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d|index|page-\d+)(?:\..*)?|.*\.|.*\.(?:md|json|html?)")


def slug(name: str) -> str:
    """The name where it can be a folder on every system and in every address, else a readable part and a fingerprint."""
    if _SAFE.fullmatch(name) and not _RESERVED.fullmatch(name):
        return name
    readable = re.sub(r"[^A-Za-z0-9]+", "-", name).strip("-")[:40].lower()
    return f"{readable or 'x'}-{hashlib.blake2b(name.encode('utf-8', 'surrogatepass'), digest_size=5).hexdigest()}"


class Addresses:
    """The first language stands at the root, each other one below a folder of its code.

    A place is "" (home) or ends in a slash: `years/2020/`, `e/0014/`.  Every place exists in every language.
    """

    def __init__(self, languages: Sequence[str], address: str | None = None) -> None:
        self.languages, self.base = tuple(languages), address.rstrip("/") if address else ""

    def address(self, place: str, language: str) -> str:
        """The address from the root of the site: `/ar/e/0014/`."""
        root = "/" if language == self.languages[0] else f"/{language}/"
        return root + place

    def absolute(self, place: str, language: str) -> str:
        """The full address; from the root of the site when the site has no base address."""
        return self.base + self.address(place, language)

    def file(self, place: str, language: str) -> str:
        """The Markdown file below docs/."""
        return self.address(place, language)[1:] + "index.md"

    def link(self, place: str, *, to: str, here: str, at: str) -> str:
        """A link for Markdown from the page `here` in language `at` to `place#anchor` in language `to`: `../../e/0014/index.md`.

        Always over the root of the language, so that all pages of one depth say it alike.
        """
        place, sign, anchor = place.partition("#")
        return self._up(to, here, at) + place + "index.md" + sign + anchor

    def href(self, place: str, *, to: str, here: str, at: str) -> str:
        """The same for raw HTML, as the built site has it: `../../e/0014/`."""
        place, sign, anchor = place.partition("#")
        if anchor and (place, to) == (here, at):
            return sign + anchor
        return (self._up(to, here, at) + place or "./") + sign + anchor

    def depth(self, place: str, language: str) -> int:
        """How many folders lie above a page."""
        return self.address(place, language).count("/") - 1

    def _up(self, to: str, here: str, at: str) -> str:
        if to == at:
            return "../" * here.count("/")
        return "../" * self.depth(here, at) + self.address("", to)[1:]
