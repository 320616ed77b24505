"""A paragraph → the spans of its sentences.

One pass over the marks that may end a sentence; each decision looks at a bounded neighbourhood, so that time grows
with the length of the text and not faster, whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.languages.furniture import Furniture
from generator.text import Span, fold

__all__ = ["sentence_spans"]

_LONGEST = 3000  # code points; what is longer has lost its full stops and is cut between words
_NEAR = 64  # code points looked at on each side of a mark
_STOP = re.compile("[.!?\u061f\u06d4\u2026\u3002]+")
_ALWAYS_CLOSERS = "\u00bb\u201d\u203a\u2019)]"
_MAYBE_CLOSERS = "\"'\u201c\u00ab"
_GOES_ON = ",;:\u060c\u061b/%"
_BACKWARDS = re.compile(r"(?:[^\W_]|[.\u0610-\u061a\u064b-\u065f\u0640])+")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_AFTER = re.compile(r"[^\w]*?([^\W_][\w'\u2019.\u0610-\u061a\u064b-\u065f]*)")
_ITEM = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})")
_WORD = re.compile("[\u0621-\u064a][\u0621-\u0652]{2}|[a-z]{3}")
_START = re.compile("[\u0621-\u064a][\u0621-\u0652]|[A-Z][a-z]*[ ,]")
"""With which a sentence is begun whose blank was lost: "he added.The envoy said"; not "example.Com/page"."""
_DASH = re.compile(r"\s*(?:-{1,2}\s|[\u2013\u2014])")


def sentence_spans(text: str, paragraph: Span, quoted: Sequence[Span], language: Furniture) -> Iterator[Span]:
    """The sentences of a paragraph, ordered, disjoint, each with a letter or digit in it; `quoted` as by `quotations`."""
    start = paragraph.start
    index = 0
    for found in _STOP.finditer(text, paragraph.start, paragraph.end):
        if found.start() < start:
            continue
        while index < len(quoted) and quoted[index].end <= found.start() and quoted[index].end < found.end():
            index += 1
        inside = index < len(quoted) and quoted[index].start <= found.start() < quoted[index].end
        quotation = quoted[index] if inside else None
        if end := _end(text, found, start, paragraph, quotation, language=language):
            yield from _cut(text, start, end)
            start = end
    yield from _cut(text, start, paragraph.end)


def _end(
    text: str, found: re.Match[str], start: int, paragraph: Span, quotation: Span | None, *, language: Furniture
) -> int | None:  # fmt: skip
    """Behind the sentence that ends with this mark and what closes with it; None when none ends here."""
    stop, end = found.span()
    closed = False
    while end < paragraph.end and (
        text[end] in _ALWAYS_CLOSERS or (text[end] in _MAYBE_CLOSERS and quotation is not None and quotation.end == end)
    ):
        closed = closed or (quotation is not None and quotation.end == end)
        end += 1
    if end == paragraph.end:
        return end
    after = text[end]
    before = text[stop - 1] if stop > start else " "
    spaced = after.isspace()
    if not spaced:
        glued = found[0] == "." and not before.isdigit() and bool(_START.match(text, end))
        word_before = before in _ALWAYS_CLOSERS + _MAYBE_CLOSERS + " " or _WORD.match(text, max(start, stop - 3))
        if not (glued and word_before):
            return None
    next_word = _AFTER.match(text, end, min(end + _NEAR, paragraph.end))
    if next_word is None:
        return None if text[end : end + 4].lstrip()[:1] in tuple(_GOES_ON) else end
    if text[end : next_word.start(1)].lstrip()[:1] in tuple(_GOES_ON) or text[end : end + 7].lstrip().startswith(
        "-RRB-"
    ):
        return None  # -RRB- is a closing bracket in texts cut into tokens
    word = next_word[1]
    if word[0].islower():  # scripts without capitals have no lower case either
        return None
    if quotation is not None and not closed and not _is_two(text, quotation, stop, end):
        return None
    mark = found[0]
    if set(mark) <= {".", "\u2026"} and (len(mark) > 1 or mark == "\u2026"):
        return end if word[0].isupper() else None
    if mark != ".":
        if closed and not _begins(word, language):
            words = fold(text[end : end + _NEAR]).text.split()[:5]
            told = any(word.strip(".,") in language.telling for word in words)
            return end if word[0].isupper() and not told else None
        return end
    dashed = _DASH.match(text, end) is not None
    if _is_short(text, start, stop, "" if dashed else word, language):
        return None
    if _ITEM.fullmatch(text[start:stop].strip()[-8:]) and len(text[start:stop].strip()) <= 4:
        return None
    return end


def _is_short(text: str, start: int, stop: int, word: str, language: Furniture) -> bool:
    """Does the full stop belong to a shortened word that does not end its sentence?"""
    found = _BACKWARDS.match(text[max(start, stop - 24) : stop][::-1])
    if found is None:
        return False
    last = found[0][::-1]
    shortened = fold(last).text.lstrip(".")
    if shortened in language.titles or ("." in shortened and shortened[1:] in language.titles):  # a clitic before it
        return True
    if len(shortened) == 1 and not shortened.isdigit() and (last.isupper() or shortened not in language.abbreviations):
        return True
    if shortened in language.abbreviations or _DOTTED.fullmatch(shortened):
        return not _begins(word, language)
    return False


def _begins(word: str, language: Furniture) -> bool:
    """Does a sentence begin with this word rather than go on with it?"""
    plain = fold(word).text.strip(".'")
    if word[:1].isupper():
        return plain in language.common
    return plain in language.telling or plain[1:] in language.telling


def _is_two(text: str, quotation: Span, stop: int, end: int) -> bool:
    """Are there words enough on both sides for the quotation to hold two sentences?"""
    before = text[max(quotation.start, stop - _NEAR) : stop]
    after = text[end : min(quotation.end, end + _NEAR)]
    # Nothing after it: the quotation was never closed and another begins here.
    return not after.strip() or (len(before.split()) >= 3 and len(after.split()) >= 3)


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch without the white space around it, in pieces of bearable length; nothing when it has no word."""
    while end - start > _LONGEST:
        space = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        middle = space if space > 0 else start + _LONGEST
        yield from _cut(text, start, middle)
        start = middle
    piece = text[start:end]
    body = piece.strip()
    if any(map(str.isalnum, body)):
        first = start + len(piece) - len(piece.lstrip())
        yield Span(first, first + len(body))
