"""A paragraph → what stands in it between quotation marks, however the marks are mixed or left open.

Arabic sites mix «…», “…”, "…", close one kind with another and open with the closing mark; a letter that belongs to the
next word may stand directly before the opening mark.  So a mark is read by its shape and by its neighbours.
"""

from __future__ import annotations

import re

from generator.text import Span

__all__ = ["quotations"]

_MARK = re.compile("[\u00ab\u00bb\u201c\u201d\u201e\u2039\u203a\"]|``|''")
_OPENING = frozenset(("\u00ab", "\u201c", "\u201e", "\u2039", "``"))
_CLOSING = frozenset(("\u00bb", "\u201d", "\u203a", "''"))
_STOP = re.compile(r"(?<=\w\w)[.!?\u061f](?=\s)")
# ‘…’ and '…': only where both ends are clear, since the closing mark is the apostrophe too.
_SINGLE = re.compile(
    "(?<![\\w'\u2019])[\u2018'](?=[^\\W\\d_])([^\u2018\u2019'\n]{2,400}(?:[\u2019'](?=\\w)[^\u2018\u2019'\n]{1,200}){0,6}?[.,!?\\w])[\u2019'](?![\\w\u2019'])"
)


def quotations(text: str, paragraph: Span) -> list[Span]:
    """The outermost quotations of the paragraph, marks excluded, ordered, disjoint.

    One left open runs to the end of the paragraph where that begins with it, as in speech that goes on in the next one;
    otherwise to the end of its sentence, so that it hides nothing of what the outlet tells after it.
    """
    marks = [(found.start(), found.end(), found[0]) for found in _MARK.finditer(text, paragraph.start, paragraph.end)]
    if not marks:
        return [Span(*found.span(1)) for found in _SINGLE.finditer(text, paragraph.start, paragraph.end)]
    closing = sum(mark in _CLOSING for _, _, mark in marks)
    opening = sum(mark in _OPENING for _, _, mark in marks)
    straight = len(marks) - closing - opening
    found: list[Span] = []
    start, depth = 0, 0
    for begin, end, mark in marks:
        before = text[begin - 1] if begin > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        opens = (before.isspace() or before in "([\u2013\u2014-:\u0640") and (after.isalnum() or after in "([.\u2026")
        if mark in _CLOSING:
            act = "close" if depth else "open" if after.isalnum() and not before.isalnum() else ""
            if not depth and before.isalpha() and after.isalpha():  # a word grown together with the opening mark
                act = "open"
            closing -= 1
        elif mark in _OPENING:
            if not depth:
                act = "open"
            elif not before.isspace() and not after.isalnum():  # used to close
                act = "close"
            else:
                act = "nest" if closing >= opening + depth else "again"
            opening -= 1
        else:
            if not depth:
                act = "" if before.isalnum() and not after.isalnum() else "open"  # 5" is a length
            elif opens:
                act = "nest" if straight % 2 else "again"
            else:
                act = "close"
            straight -= 1
        if act == "open":
            start, depth = end, 1
        elif act == "nest":
            depth += 1
        elif act == "again":  # the one before was never closed
            found.append(Span(start, begin))
            start, depth = end, 1
        elif act == "close":
            depth -= 1
            if not depth:
                found.append(Span(start, begin))
    if depth:
        stop = (
            _STOP.search(text, start, paragraph.end) if text[paragraph.start : start].strip() not in _OPENING else None
        )
        found.append(Span(start, stop.start() if stop else paragraph.end))
    return [span for span in found if len(span) > 0]
