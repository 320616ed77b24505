"""A text → the lines of it that are not article: share bars, section names, image ids, repeated headlines, footers.

Precision first: a line is taken only when a row of the language or the shape of the line leaves no doubt.
"""

from __future__ import annotations

import re

from generator.articles.lines import folded_lines, lines
from generator.languages.furniture import Furniture, Line, bare, numberless, words_of
from generator.text import Span, fold

__all__ = ["find"]

_LONGEST = 250  # code points: no line of furniture is longer, but a paragraph that stands twice may be
_LINKS = 12  # how many links to other articles a list of them may have
_STOPS = frozenset(".!?\u061f\u06d4")
_CLOSERS = "\"'\u00bb\u201d\u2019)\u201c\u00ab"
_UUID = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}|[0-9a-f]{16,64}", re.IGNORECASE)
_FILE = re.compile(r"[^\s/]{1,120}\.(?:jpe?g|png|gif|webp|svg|bmp|mp4|mp3|pdf)", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}", re.IGNORECASE)
_HANDLES = re.compile(r"(?:[#@]\w+[\s,\u060c|]*)+")
_COUNT = re.compile(r"[+\s]*\d{1,3}(?:[.,]\d{1,3})?\s*[KkM]?|\d{5,7}")
_RIGHTS = re.compile("[\u00a9\u2117]")
_LABEL = re.compile(r"[:|\uff1a\u00bb\u2013-]|\.\.")
_TAGS = re.compile(r"[^\u00b7\u2022.]{2,40}(?:\s[\u00b7\u2022]\s[^\u00b7\u2022.]{2,40}){3,}")
"""Four names of topics or more, with points between."""
_STEP = re.compile(r"\s*[/>\u203a\u00bb|\\]+\s*")
_TEASER = re.compile(r"[-\u2013\u2022\u25aa*]\s*(?!\d)(?:(?!\d{4})[^.!?\u061f\u06d4]){10,120}")
_TEASERS = 3  # how many such lines a page has in one place; more are a list of its own
_DIGIT = re.compile(r"\d")


def find(text: str, language: Furniture) -> tuple[Span, ...]:
    """The furniture of a text: whole lines, ordered, disjoint; linear in the length of the text."""
    spans, folded = list(lines(text)), list(folded_lines(text))
    taken = [False] * len(spans)
    links = most = 0  # how many more lines, of how many words, may be links below a heading
    seen: dict[str, int] = {}
    for index, span in enumerate(spans):
        line = span.of(text)
        if len(line) > _LONGEST:
            links = 0
            taken[index] = seen.setdefault(line, index) != index
            continue
        words = words_of(folded[index])
        row = _row(line, words, language)
        if row or _shaped(folded[index], words) or _trail(line, language):
            taken[index] = True
            links = _LINKS if row and row.heads else links
            most = row.heads if row and row.heads else most
        elif links and words.count(" ") < most and not _ends(line):
            taken[index] = True
            links -= 1
        else:
            links = 0
            first = seen.setdefault(words, index)
            # A headline stands twice when the page's title and the article's were both copied.
            if first != index and words.count(" ") >= 2 and (index - first <= 8 or not _ends(line)):
                taken[index] = True
    _take_teasers(text, spans, taken)
    _open_links(text, spans, taken, language)
    _take_labels(text, spans, taken)
    return tuple(span for span, furniture in zip(spans, taken, strict=True) if furniture)


def _take_teasers(text: str, spans: list[Span], taken: list[bool]) -> None:
    """Headlines of other stories between two paragraphs: a few lines with a dash or bullet, without a year or a full stop."""
    index = 1
    while index < len(spans):
        after = index
        while after < len(spans) and _TEASER.fullmatch(spans[after].of(text)):
            after += 1
        between = 0 < after - index <= _TEASERS and after < len(spans)
        if between and _ends(spans[index - 1].of(text)) and _ends(spans[after].of(text)):
            taken[index:after] = [True] * (after - index)
        index = after + 1


def _row(line: str, words: str, language: Furniture) -> Line | None:
    """The row of the language that takes this line."""
    plain, many = numberless(words), words.count(" ") + 1
    if many > 12 and _ends(line):  # a sentence by its shape; only the phrases of footers can tell otherwise
        return _inside(plain, many, language)
    if row := language.whole.get(plain) or language.whole.get(plain.strip("0 ")):
        return row
    if not words:
        return None
    if row := _bar(words, language):
        return row
    separator = _LABEL.search(line, 0, 40)
    if separator and (row := language.labels.get(bare(line[: separator.start()]))) and many <= row.most:
        return row
    split = words.split(" ", 8)
    for phrase, row in language.starts.get(split[0], ()):
        last = len(phrase) - 1  # `copyright 20` takes `Copyright 2024`
        begins = tuple(split[:last]) == phrase[:last] and len(split) > last
        same = begins and (
            split[last] == phrase[last] or (phrase[last].isdigit() and split[last].startswith(phrase[last]))
        )
        if same and many <= row.most and not _ends(line):
            return row
    if row := _byline(line, words, language):
        return row
    return _inside(plain, many, language)


def _inside(plain: str, many: int, language: Furniture) -> Line | None:
    padded = f" {plain} "
    return next((row for phrase, row in language.insides if phrase in padded and many <= row.most), None)


def _byline(line: str, words: str, language: Furniture) -> Line | None:
    """The row of a line that is a phrase and names: every other word has a capital, or joins two names."""
    for size in (1, 2):
        first = words.split(" ", size)
        row = language.names.get(" ".join(first[:size]))
        if row and len(first) > size and words.count(" ") < row.most and not _ends(line):
            names = re.findall(r"[^\W\d_][^\s,]*", line)[size:]
            joined = all(name[0].isupper() or fold(name).text in language.common for name in names)
            if names and names[0][0].isupper() and joined:
                return row
    return None


def _trail(line: str, language: Furniture) -> bool:
    """Is it the way from the first page to the article: Home / News / Headline?"""
    steps = _STEP.split(line, 8)
    return len(steps) > 2 and all(bare(step) in language.whole for step in steps[:2])


def _bar(words: str, language: Furniture) -> Line | None:
    """The row of the first label of a line that is nothing but labels, two or more: a bar of buttons or sections."""
    rest = words.split(" ", 40)
    if len(rest) > 40:
        return None
    labels: list[Line] = []
    while rest:
        size = next((size for size in range(min(6, len(rest)), 0, -1) if " ".join(rest[:size]) in language.whole), 0)
        if not size:
            return None
        labels.append(language.whole[" ".join(rest[:size])])
        del rest[:size]
    return labels[0] if len(labels) > 1 else None


def _shaped(folded: str, words: str) -> bool:
    """Is it furniture in any language, by its shape alone?"""
    plain = folded.strip()
    if not words:  # rules, bullets, arrows
        return True
    return bool(
        _UUID.fullmatch(plain)
        or _FILE.fullmatch(plain)
        or _ADDRESS.fullmatch(plain)
        or _HANDLES.fullmatch(plain)
        or _COUNT.fullmatch(plain)
        or _TAGS.fullmatch(plain)
        or (_RIGHTS.search(folded) and words.count(" ") < 25)
    )


def _ends(line: str) -> bool:
    """Does the line end like a sentence?"""
    return line.rstrip(_CLOSERS + " ")[-1:] in _STOPS


def _open_links(text: str, spans: list[Span], taken: list[bool], language: Furniture) -> None:
    """Give back a list of links that would swallow the larger part of a text whose paragraphs end without a full stop."""
    index = 0
    while index < len(spans):
        line = spans[index].of(text)
        row = taken[index] and len(line) <= _LONGEST and language.whole.get(numberless(bare(line)))
        if not (row and row.heads):
            index += 1
            continue
        after = index + 1
        while after < len(spans) and taken[after]:
            after += 1
        before = sum(len(span) for span, furniture in zip(spans[:index], taken, strict=False) if not furniture)
        swallowed = sum(len(span) for span in spans[index + 1 : after])
        if before < swallowed:
            for other in range(index + 1, after):
                here = spans[other].of(text)
                taken[other] = bool(_row(here, bare(here), language)) or _shaped(fold(here).text, bare(here))
        index = after


def _take_labels(text: str, spans: list[Span], taken: list[bool]) -> None:
    """One or two words above the headline are the name of a section, if no date, place line or sentence.

    Two or more such lines, or one with furniture above it: a single one may be the place of writing.
    """
    top = []
    for index in range(min(8, len(spans))):
        line = spans[index].of(text)
        if taken[index]:
            continue
        if len(line) > 30 or line.count(" ") > 1 or _DIGIT.search(line) or not line.replace(" ", "").isalpha():
            break
        top.append(index)
    else:
        return
    headline = len(spans[index].of(text).split()) >= 4
    if headline and len(top) >= 2:
        for index in top:
            taken[index] = True
