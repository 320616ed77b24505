"""A file of JSON lines → records, one at a time: many articles in one file."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Container, Iterator
from io import BufferedReader
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from generator.articles.matter import metadata
from generator.data import digest
from generator.editorial.articles import ArticleMetadata
from generator.model import Problem

__all__ = ["Record", "records"]

_ALIASES = {"lang": "language"}


class Record(NamedTuple):
    """An article as it comes in: `where` names the file (and line) in messages, `digest` is the bytes' fingerprint."""

    id: str
    where: str
    text: str
    digest: str
    metadata: ArticleMetadata
    notes: tuple[str, ...] = ()


def records(path: Path, where: str, *, largest: int, only: Container[str] | None = None) -> Iterator[Record | Problem]:
    """Each line of `.jsonl` or `.jsonl.gz` with `id`, `text` and any metadata; a problem for a line that is not so.

    A line may have `largest` bytes; of one that is longer nothing is kept.
    """
    try:
        with _open(path) as file:
            number = 0
            while line := file.readline(largest + 1):
                number += 1
                place = f"{where}:{number}"
                if len(line) > largest:
                    yield Problem(
                        where=place,
                        code="unreadable",
                        message=f"a line of more than {largest // 1_000_000} MB: split it",
                    )
                    while line and not line.endswith(b"\n"):
                        line = file.readline(1 << 20)
                elif number == 1 and line.startswith(b"\xef\xbb\xbf"):
                    yield from _record(line[3:], place, only)
                elif line.strip():
                    yield from _record(line, place, only)
    except (OSError, EOFError, zlib.error) as problem:
        reason = getattr(problem, "strerror", None) or "not a whole gzip file"
        yield Problem(where=where, code="unreadable", message=f"cannot be read further: {reason}")


def _open(path: Path) -> gzip.GzipFile | BufferedReader:
    return gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb")


def _record(line: bytes, where: str, only: Container[str] | None) -> Iterator[Record | Problem]:
    try:
        data: Any = msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as problem:
        yield Problem(where=where, code="unreadable", message=f"not JSON: {problem}")
        return
    if not isinstance(data, dict) or not isinstance(data.get("text"), str) or not isinstance(data.get("id"), str | int):
        yield Problem(where=where, code="unreadable", message='a line needs "id" and "text": {"id": "…", "text": "…"}')
        return
    name = str(data["id"])
    if only is not None and name not in only:
        return
    if "\0" in data["text"]:
        yield Problem(where=where, code="unreadable", message="a NUL character in the text: remove it")
        return
    values = {_ALIASES.get(key, key): value for key, value in data.items() if key not in ("id", "text")}
    known, notes = metadata(values)
    yield Record(name, where, data["text"], digest(line), known, notes)
