"""A line of JSON in, a line of JSON out: what the commands that stream have in common."""

from __future__ import annotations

from typing import Any

import msgspec

from generator import languages, times

__all__ = ["answer"]

UNSAID = "ar"
"""The language of a line that names none."""


def answer(line: bytes) -> tuple[bytes, bool]:
    """The times of one line `{id, text, reference, lang}` as a line `{id, spans}`, and whether the line could be read.

    A line that could not has no spans and says why under `error`; a language without rows has no spans.
    """
    name: Any = None
    spans: list[times.Found] = []
    try:
        record = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"))
        name = record["id"]
        code = record.get("lang") or UNSAID
        if code in languages.available():
            spans = times.spans(record["text"], record.get("reference"), languages.load(code))
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError, KeyError, TypeError, AttributeError) as error:
        said = f"no {error}" if isinstance(error, KeyError) else str(error)
        return _line({"id": name, "spans": [], "error": said}), False
    return _line({"id": name, "spans": spans}), True


def _line(data: object) -> bytes:
    return msgspec.json.encode(data) + b"\n"
