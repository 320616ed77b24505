"""The text of a file → its front matter and its body.

The body is everything after the closing line, untouched: offsets count from there.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import msgspec

from generator.data import convert, parse_yaml
from generator.editorial.articles import ArticleMetadata
from generator.errors import ArticleError

__all__ = ["Matter", "metadata", "split"]

_OPEN = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
_KEY = re.compile(r"\s*(?:#.*\s+)*[A-Za-z_][\w -]*:(?:\s|\Z)")
_LONGEST = 100_000  # code points: front matter is short
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*", re.DOTALL)


class Matter(NamedTuple):
    """Metadata and the place where the body begins; `notes` are what could not be used, each with a cure."""

    metadata: ArticleMetadata
    start: int
    notes: tuple[str, ...] = ()


def split(text: str) -> Matter:
    """Front matter between `---` lines at the top, if there is any; never raises."""
    opened = _OPEN.match(text)
    closed = _CLOSE.search(text, opened.end(), _LONGEST) if opened else None
    if not opened or not closed:
        return Matter(ArticleMetadata(), 0)
    inner = text[opened.end() : closed.start()]
    if inner.strip() and not _KEY.match(inner):  # two rules across the page, not front matter
        return Matter(ArticleMetadata(), 0)
    try:
        data = parse_yaml(inner.replace("\t", " "), "front matter", ArticleError)
    except (ArticleError, ValueError) as problem:
        return Matter(ArticleMetadata(), closed.end(), (f"front matter ignored: {_plain(problem)}",))
    if data is None or data == "":
        return Matter(ArticleMetadata(), closed.end())
    if not isinstance(data, dict):
        return Matter(ArticleMetadata(), 0)
    known, notes = metadata(data)
    return Matter(known, closed.end(), notes)


def metadata(data: dict[Any, Any]) -> tuple[ArticleMetadata, tuple[str, ...]]:
    """What of a mapping is metadata of ours, key by key: one that is wrong does not cost the others.

    Empty values and keys of other programs are passed over; a timestamp counts as its day.
    """
    good: dict[str, object] = {}
    notes = []
    for key, value in data.items():
        name = str(key).lower()
        if name not in ArticleMetadata.__struct_fields__ or value in (None, ""):
            continue
        if name == "published" and isinstance(value, str):
            value = _DAY.sub(r"\1", value.strip())  # noqa: PLW2901
        try:
            convert({name: value}, ArticleMetadata, "front matter", ArticleError)
        except ArticleError as problem:
            notes.append(f"{name} ignored: {problem.message}")
        else:
            good[name] = value
    return convert(good, ArticleMetadata, "front matter", ArticleError), tuple(notes)


def merge(first: ArticleMetadata, second: ArticleMetadata) -> ArticleMetadata:
    """The first, with what it leaves open from the second."""
    names = ArticleMetadata.__struct_fields__
    return msgspec.structs.replace(
        first, **{name: getattr(second, name) for name in names if getattr(first, name) in (None, ())}
    )


def _plain(problem: Exception) -> str:
    return str(problem).removeprefix("front matter: ")
