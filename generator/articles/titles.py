"""A text and its furniture → the line or sentence of it that is the headline."""

from __future__ import annotations

import re

from generator.articles.boundaries import sentence_spans
from generator.articles.lines import lines, paragraphs
from generator.articles.quotations import quotations
from generator.languages.furniture import Furniture, bare
from generator.text import Span, fold

__all__ = ["title"]

_TOP = 6  # the headline is among the first lines
_STOPS = ".!?\u061f\u06d4"
_CLOSERS = "\"'\u00bb\u201d\u2019)\u201c "
_DASH = re.compile(r"\s*[-\u2013\u2014|/()]+\s*")
_DATED = re.compile(r"\s*[-\u2013\u2014|/(),\u060c]+\s*")
_HEADLINE = 20  # words: a line of more that ends with a full stop is a sentence of the story
_MARKDOWN = re.compile(r"#{1,6}\s+")


def title(text: str, furniture: tuple[Span, ...], language: Furniture) -> Span | None:
    """Where the headline stands; None when the text has none or it is not certain which line it is.

    In this order: a line that stands twice; the first line without a full stop above an article; a first sentence that
    was glued to the article when its layout was lost.
    """
    return _repeated(text, furniture) or _first(text, furniture, language) or _glued(text, furniture, language)


def _repeated(text: str, furniture: tuple[Span, ...]) -> Span | None:
    copies = {bare(span.of(text)) for span in furniture[:16] if 10 <= len(span) <= 300}
    taken = set(furniture)
    if not copies:
        return None
    for index, span in enumerate(lines(text)):
        if index >= 2 * _TOP:
            break
        line = span.of(text)
        story = (
            line.rstrip(_CLOSERS)[-1:] == "." and len(line.split()) > _HEADLINE
        )  # its first sentence, copied above it
        if span not in taken and len(span) <= 300 and bare(line) in copies and len(line.split()) >= 3 and not story:
            return span
    return None


def _first(text: str, furniture: tuple[Span, ...], language: Furniture) -> Span | None:
    blocks = paragraphs(text, furniture)
    short: Span | None = None  # three words: the name of the site, if a longer line follows
    for index, span in enumerate(blocks[:_TOP]):
        line = span.of(text)
        mark = _MARKDOWN.match(line)
        if mark and mark.end() < len(line):
            return Span(span.start + mark.end(), span.end)
        words = line.split()
        if len(words) > 30 or len(line) > 250 or line.rstrip(_CLOSERS)[-1:] == ".":
            return short
        below = blocks[index + 1 :]
        if not below or max(map(len, below)) < len(line):
            return short
        if _is_label(line, words, language):
            continue
        if fold(words[0]).text in language.telling:
            return short
        if len(words) > 3:
            return span
        short = short or span
    return short


def _is_label(line: str, words: list[str], language: Furniture) -> bool:
    """A place, a date, a writer's name, an agency: what may stand above or below a headline but is none."""
    numbers = sum(word[0].isdigit() for word in bare(line).split())
    parts = (_DATED if numbers else _DASH).split(line)
    pieces = [[word for word in piece.split() if not word[0].isdigit()] for piece in parts if piece.strip()]
    return (
        len(words) < 3
        or numbers * 3 >= len(words)
        or (len(pieces) > 1 and len(words) <= 7 + 2 * numbers and max(map(len, pieces)) <= 3)
        or (fold(words[0]).text.strip(":") in language.headlines.leads and len(words) <= 6)
    )


def _glued(text: str, furniture: tuple[Span, ...], language: Furniture) -> Span | None:
    """The first of two sentences of the first paragraph: short, without a telling verb; the second begins with one."""
    if not language.headlines.glued:
        return None
    block = next(iter(paragraphs(text, furniture)), None)
    if block is None:
        return None
    spans = sentence_spans(text, block, quotations(text, block), language)
    first, second = next(spans, None), next(spans, None)
    if first is None or second is None or len(first) > 250 or text[first.end - 1] != ".":
        return None
    words = bare(first.of(text)).split()
    start = (bare(second.of(text)[:40]).split() or [""])[0]
    tells = start in language.telling or start[1:] in language.telling
    if not tells or not 4 <= len(words) <= 25 or ":" in first.of(text)[:30]:
        return None
    if any(word in language.telling or word[1:] in language.telling for word in words[:2]):
        return None
    return Span(first.start, first.end - 1)
