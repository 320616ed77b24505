"""The theme around a page → the same around every page of its kind: rendered once, then only filled.

Header, footer and scripts of a page depend on its language, its depth, its kind and whether the menu leads to it.  The rest is six
places, marked with signs that no page may hold.  The first page of each kind, and every fiftieth after it, is rendered whole as well:
where the two differ, the kind is rendered whole from then on.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from markupsafe import escape
from mkdocs.structure.pages import Page

from generator.site.kept import headed

__all__ = ["Shells"]

EVERY = 50
"""So many pages are filled for one that is rendered whole and compared."""
_MARK = re.compile("\ue000([^\ue001]*)\ue001")


class Shells:
    """Renders the pages of one site as `whole` does; `places` are those that the menus lead to."""

    def __init__(self, whole: Callable[[dict[str, Any]], str], places: frozenset[str]) -> None:
        self._whole, self._places = whole, places
        self._shells: dict[tuple[Any, ...], list[str] | None] = {}
        self._used: dict[tuple[Any, ...], int] = {}

    def render(self, page: Page, context: dict[str, Any]) -> str:
        """What the template makes of the page."""
        meta, others = context["meta"], context["others"]
        place = meta.get("place")
        first = next(iter(page.toc), None)
        if not (meta.get("title") and meta.get("description") and first) or place in self._places:
            return self._whole(context)
        only = {name: value for name, value in meta.items() if name not in ("title", "description", "place", "event")}
        key = (*sorted(only.items()), context["base_url"], context["home"], page.canonical_url is None)
        if key not in self._shells:
            self._shells[key] = self._cut(page, context)
        shell = self._shells[key]
        if shell is None:
            return self._whole(context)
        said = {
            "title": str(escape(meta["title"])),
            "description": str(escape(meta["description"])),
            "canonical": str(escape(page.canonical_url or "")),
            "first": first.id,
            "content": page.content or "",
            **{f"other{code}": str(escape(address)) for code, address in others},
        }
        text = "".join(said[part] if index % 2 else part for index, part in enumerate(shell))
        used = self._used[key] = self._used.get(key, -1) + 1
        if used % EVERY == 0 and text != (whole := self._whole(context)):
            self._shells[key] = None
            return whole
        return text

    def _cut(self, page: Page, context: dict[str, Any]) -> list[str]:
        """The page without what is its own: pieces of the theme, and between them what belongs there."""
        own = page.content, page.toc, page.canonical_url
        page.content = _mark("content")
        page.toc = headed(_mark("first"))
        page.canonical_url = _mark("canonical") if page.canonical_url else None
        try:
            meta = {**context["meta"], "title": _mark("title"), "description": _mark("description")}
            others = [(code, _mark(f"other{code}")) for code, _ in context["others"]]
            return _MARK.split(self._whole(context | {"meta": meta, "others": others}))
        finally:
            page.content, page.toc, page.canonical_url = own


def _mark(name: str) -> str:
    return f"\ue000{name}\ue001"
