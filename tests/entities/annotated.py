"""Texts with names in brackets → the text and what is marked in it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from generator.text import Span

KINDS = {"P": "person", "O": "organisation", "L": "place", "R": "role", "G": "group"}
_MARK = re.compile(r"\[([POLRG]):|(?:=([a-z0-9-]+))?\]")


class Marked(NamedTuple):
    kind: str
    span: Span
    entity: str | None


def read(path: Path) -> tuple[str, list[Marked]]:
    """The lines of a file that are no comments, as one text."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return parse("\n".join(lines) + "\n")


def parse(marked: str) -> tuple[str, list[Marked]]:
    text, found, stack, last = "", [], [], 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        last = mark.end()
        if mark[1]:
            stack.append((mark[1], len(text)))
        else:
            kind, start = stack.pop()
            found.append(Marked(KINDS[kind], Span(start, len(text)), mark[2]))
    assert not stack, "a bracket is left open"
    return text + marked[last:], sorted(found, key=lambda one: (one.span, one.kind))


def sentences(text: str) -> list[Span]:
    """Lines: enough for tests, where a line is a sentence or two."""
    spans, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            spans.append(Span(start, start + len(line.rstrip())))
        start += len(line)
    return spans
