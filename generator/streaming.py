"""A line of JSON in, a line of JSON out: what the commands that stream have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from generator import languages, times

__all__ = ["answer", "line", "records"]

UNSAID = "ar"
"""The language of a line that names none."""


def answer(raw: bytes) -> tuple[bytes, bool]:
    """The times of one line `{id, text, reference, lang}` as a line `{id, spans}`, and whether the line could be read.

    A line that could not has no spans and says why under `error`; a language without rows has no spans.
    """
    name: Any = None
    spans: list[times.Found] = []
    try:
        record = msgspec.json.decode(raw.removeprefix(b"\xef\xbb\xbf"))
        name = record["id"]
        code = record.get("lang") or UNSAID
        if code in languages.available():
            spans = times.spans(record["text"], record.get("reference"), languages.load(code))
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError, KeyError, TypeError, AttributeError) as error:
        said = f"no {error}" if isinstance(error, KeyError) else str(error)
        return line({"id": name, "spans": [], "error": said}), False
    return line({"id": name, "spans": spans}), True


def records(lines: Iterable[bytes], *, strict: bool) -> Iterator[dict[str, Any]]:
    """The object of each line; one that is none is an empty object, or with `strict` a ValueError naming the line."""
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        try:
            yield msgspec.json.decode(raw.removeprefix(b"\xef\xbb\xbf"), type=dict[str, Any])
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            if strict:
                raise ValueError(f"line {number}: {error}") from error
            yield {}


def line(data: object) -> bytes:
    """The data as one line of JSON."""
    return msgspec.json.encode(data) + b"\n"
