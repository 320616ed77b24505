"""When the chronology came to know of an event, and when it last had reason to change what it says.

The build has no clock: an article came on the day on which it was accessed, else on the last day on which it can have
been written.  The day of an event itself says nothing of either.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.model import Event, Source
from generator.site.book import Book

__all__ = ["added", "came", "changed"]


def came(source: Source) -> date | None:
    """The day on which an article came; None when nothing is known of it."""
    when = source.dateline.when
    return _day(source.accessed) or (when and (when.latest or when.earliest)) or None


def added(event: Event, book: Book) -> date | None:
    """The day on which the first article came that tells the event."""
    return min(_came(event, book), default=None)


def changed(event: Event, book: Book) -> date | None:
    """The day on which the newest of its articles came, or it was last corrected."""
    corrected = (day for applied in event.corrections if (day := _day(applied.when)))
    return max((*_came(event, book), *corrected), default=None)


def _came(event: Event, book: Book) -> Iterator[date]:
    sources = (book.c.source[key] for key in book.c.sources(event) if key in book.c.source)
    return (day for source in sources if (day := came(source)))


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
