"""Events → an index that a browser can search with no server (filled in below)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Page
from generator.site.book import Book


def pages(book: Book) -> Iterator[Page]:
    """Nothing yet."""
    del book
    yield from ()
