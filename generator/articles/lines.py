"""A text → its lines and paragraphs with their places, without the white space around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from generator.text import Span, fold

__all__ = ["folded_lines", "lines", "paragraphs"]

# What str.splitlines() takes for line ends.
_BREAKS = r"\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_LINE = re.compile(f"[^{_BREAKS}]+")
_BREAK = re.compile(f"[{_BREAKS}]")
_STAMP = re.compile(r"^date \d{4}-\d\d-\d\d\s+(?=\S)")
"""What a crawler puts before the text of a page of any language, on its first line; what it says of the day is read by the rows `stamped`."""
_STOPS = ".!?:;\u061b\u061f\u2026\u06d4"
# A line of a text that was broken at a width is at least this part of the longest.
_FULL = 0.65


def lines(text: str) -> Iterator[Span]:
    """Every line that is not empty, from its first to behind its last visible character; the first without a crawler's stamp."""
    first = True
    for found in _LINE.finditer(text):
        line = found[0]
        body = line.strip()
        if body:
            start = found.start() + len(line) - len(line.lstrip())
            stamp = _STAMP.match(body) if first else None
            yield Span(start + (stamp.end() if stamp else 0), start + len(body))
            first = False


def folded_lines(text: str) -> Iterator[str]:
    """The fold of every line of `lines`; the text is folded once, since that costs less than line by line."""
    first = True
    for line, folded in zip(_BREAK.split(text), _BREAK.split(fold(text).text), strict=True):
        if line.strip():
            yield _STAMP.sub("", folded.strip(), 1) if first else folded
            first = False


@lru_cache(maxsize=4)
def paragraphs(text: str, without: tuple[Span, ...] = ()) -> tuple[Span, ...]:
    """Every line that is not in `without`; the lines of a paragraph that was broken at a width are one.

    Titles and sentences ask for the same, hence the memory.
    """
    leave = frozenset(without)
    spans = [span for span in lines(text) if span not in leave]
    if not _wrapped(text, spans):
        return tuple(spans)
    full = max(map(len, spans)) * _FULL
    joined: list[Span] = []
    first = last = spans[0]
    for span in spans[1:]:
        if len(last) < full or _apart(text, last, span):
            joined.append(Span(first.start, last.end))
            first = span
        last = span
    return (*joined, Span(first.start, last.end))


def _wrapped(text: str, spans: Sequence[Span]) -> bool:
    """Was the text broken into lines of one width, as in mails and old press releases?

    Then most lines with a neighbour directly below are about as long as the longest and end without a full stop.
    """
    if len(spans) < 4 or not 40 <= max(map(len, spans)) <= 120:
        return False
    full = max(map(len, spans)) * _FULL
    inner = [one for one, other in pairwise(spans) if not _apart(text, one, other)]
    broken = sum(len(line) >= full and text[line.end - 1] not in _STOPS for line in inner)
    return len(inner) >= 4 and broken >= 0.6 * len(inner)


def _apart(text: str, one: Span, other: Span) -> bool:
    """Is there an empty line (or something left out) between two lines?"""
    return max(text.count("\n", one.end, other.start), text.count("\r", one.end, other.start)) > 1
