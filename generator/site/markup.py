"""Markdown as our templates write it → HTML, the same bytes as Python-Markdown with the extensions of mkdocs.yml.

Python-Markdown, which understands everything, is nine tenths of the time of a site.  The pages use little of it: elements with
`markdown="1"`, headings with their id, paragraphs, lists, definitions, links, and what an article says is escaped so that nothing in it
is Markdown.  A page with anything else is left to Python-Markdown; tests hold the two to the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct

__all__ = ["Converted", "convert", "front"]

_FRONT = re.compile(r"---\n((?:[^\n]+\n)+?)---\n\n*")
_FIELD = re.compile(
    r'([a-z]+): (?:([a-z][a-z-]*)|("(?:[^"\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|\\["\\nt]|\\u(?!d[89a-f])[0-9a-f]{4})*"))'
)
"""A value as YAML and JSON read it alike, or a word."""
_TAKEN = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
"""Words that YAML takes for something else."""

_OPEN = re.compile(
    r'<(article|aside|div|footer|header|nav|section|ul|li)((?: [a-z-]+="[^"<>]*")* markdown="(?:1|block)"(?: [a-z-]+="[^"<>]*")*)>'
)
_DETAILS = re.compile(r'<details markdown="1"><summary>([^<>]*)</summary>')
_CLOSE = re.compile(r"</([a-z]+)>")
_SAID = re.compile(r'<(p|li)((?: [a-z-]+="[^"<>]*")*) markdown="1">(.*)</\1>')
_ASIDE = re.compile(r'<(p|pre)((?: [a-z-]+="[^"<>]*")*)>(.*)</\1>')
_QUOTE = re.compile(r'<blockquote((?: [a-z-]+="[^"<>]*")*)><p>(.*)</p></blockquote>')
_RAW = re.compile(r"<(figure|form|script)[ >]")
_HEADING = re.compile(r"(#{1,6}) (.+) \{ ([^{}]+) \}")
_NAMED = re.compile(r"\{ ([^{}]+) \}")
_OTHER = re.compile(r"[-+:>|=]|\*(?!\*)|\d+[.)](?:\s|$)|\s|</?(?:article|aside|blockquote|canvas|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|"
                    r"h\d|header|hr|iframe|li|main|math|nav|noscript|ol|p|pre|script|section|style|summary|svg|table|ul|video)[ >]|<[!?]|```|~~~")  # fmt: skip
"""How a line begins that may not be one of a paragraph."""
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
_WORD = re.compile(r'([#.][^\s="]+)|([a-z-]+)=(?:"([^"]*)"|([^\s"]+))')
_LINK = re.compile(r"(?<!!)\[([^][]*)\]\(([^()\s<>\"]*)\)(?:\{ ([^{}]+) \})?")
_BOLD = re.compile(r"\*\*([^*\s](?:[^*]*[^*\s])?)\*\*")
_TAG = re.compile(r"</?[a-z]+\d?(?: [^<>]*)?>")
_LEFT = re.compile(r"[][*_`\\{}<>]|&(?!#\d+;)")
_ID = re.compile(r' id="([^"]*)"')
_BLOCKS = re.compile(r"<(?:p|div|ul|ol|li|h\d|pre|section|table|blockquote)[ >]")


class Converted(Struct, frozen=True):
    """A page as HTML, the ids in it, and the id of its first heading."""

    html: str
    anchors: frozenset[str]
    first: str | None


def front(text: str) -> tuple[str, dict[str, str]] | None:
    """The page without its front matter, and that, as PyYAML reads it; None when it is not as our templates write."""
    if not (whole := _FRONT.match(text)):
        return None
    said = {}
    for line in whole[1].rstrip("\n").split("\n"):
        found = _FIELD.fullmatch(line)
        if not found or not _TAKEN.isdisjoint(found.groups()):
            return None
        said[found[1]] = found[2] or json.loads(found[3])
    return text[whole.end() :], said


class _UnknownError(Exception):
    """Something that our templates do not write: a case for Python-Markdown."""


def convert(text: str, link: Callable[[str], str]) -> Converted | None:
    """The page without its front matter; `link` says where a link leads from there.  None when it is not as our templates write."""
    try:
        return _Page(link).convert(text)
    except _UnknownError:
        return None


class _Page:
    def __init__(self, link: Callable[[str], str]) -> None:
        self._link = link
        self._out: list[str] = []
        self._open: list[tuple[str, int]] = []
        """The elements around, each with the number of lines that were written when it began."""
        self._first: str | None = None
        self._anchors: set[str] = set()

    def convert(self, text: str) -> Converted:
        lines = text.strip("\n").split("\n")
        at = 0
        while at < len(lines):
            at = self._block(lines, at) if lines[at] else at + 1
        if self._open:
            raise _UnknownError
        return Converted("\n".join(self._out), frozenset((*self._anchors, *_ID.findall(text))), self._first)

    def _block(self, lines: list[str], at: int) -> int:
        """Writes the block that begins in a line; the line after it."""
        line = lines[at]
        if line.startswith("#"):
            self._heading(line)
        elif line.startswith("- "):
            return self._list(lines, at)
        elif line.startswith("<") and (after := self._element(lines, at)):
            return after
        elif at + 1 < len(lines) and lines[at + 1].startswith(":   "):
            return self._definitions(lines, at)
        else:
            return self._paragraph(lines, at)
        return at + 1

    # ------------------------------------------------------------------------------------------------------ elements
    def _element(self, lines: list[str], at: int) -> int:
        """The line after an element, or after its tag where Markdown stands in it; 0 when a paragraph begins with it."""
        line = lines[at]
        if found := _CLOSE.fullmatch(line):
            name, start = self._open.pop() if self._open else ("", 0)
            if name != found[1]:
                raise _UnknownError
            if start == len(self._out):
                self._out[-1] += line
            else:
                self._out.append(line)
        elif opened := _opened(line):
            self._out.append(opened[1])
            self._open.append((opened[0], len(self._out)))
        elif found := _DETAILS.fullmatch(line):
            self._open.append(("details", 0))
            self._out.append(f"<details>\n<summary>{found[1]}</summary>")
        elif found := _SAID.fullmatch(line):
            self._out.append(f"<{found[1]}{_sorted(found[2])}>{self._inline(found[3])}</{found[1]}>")
        elif not self._open:
            return self._raw(lines, at)
        elif found := _QUOTE.fullmatch(line):
            self._out.append(f"<blockquote{_sorted(found[1])}>\n<p>{_verbatim(found[2])}</p>\n</blockquote>")
        elif found := _ASIDE.fullmatch(line):
            self._out.append(f"<{found[1]}{_sorted(found[2])}>{_verbatim(found[3])}</{found[1]}>")
        else:
            return 0
        return at + 1

    def _raw(self, lines: list[str], at: int) -> int:
        """An element that stays as it is, up to its end."""
        found = _RAW.match(lines[at])
        if not found:
            return 0
        end = next((n for n in range(at, len(lines)) if lines[n].endswith(f"</{found[1]}>")), None)
        if end is None or (end + 1 < len(lines) and lines[end + 1]) or "" in lines[at:end]:
            raise _UnknownError
        self._out += lines[at : end + 1]
        if end + 1 < len(lines):
            self._out.append("")
        return end + 1

    # ------------------------------------------------------------------------------------------------------ Markdown
    def _heading(self, line: str) -> None:
        level, said, anchor, attributes = _headed(line)
        self._first = self._first or anchor
        self._anchors.add(anchor)
        self._out.append(f"<h{level}{attributes}>{self._inline(said)}</h{level}>")

    def _paragraph(self, lines: list[str], at: int) -> int:
        end = at
        while end < len(lines) and lines[end] and not lines[end].startswith(("#", "</")):
            if _OTHER.match(lines[end]):
                raise _UnknownError
            end += 1
        named = {}
        if end - at > 1 and (found := _NAMED.fullmatch(lines[end - 1])):
            named = _attributes(found[1])
        said = self._inline("\n".join(lines[at : end - 1 if named else end]))
        self._out.append(f"<p{_written(named)}>{said}</p>")
        return end

    def _definitions(self, lines: list[str], at: int) -> int:
        rows: list[str] = []
        while at + 1 < len(lines) and lines[at + 1].startswith(":   ") and not _OTHER.match(lines[at]):
            said = lines[at + 1][4:]
            if _OTHER.match(said) or said.startswith("#") or (at + 2 < len(lines) and lines[at + 2].startswith(" ")):
                raise _UnknownError
            rows += [f"<dt>{self._inline(lines[at])}</dt>", f"<dd>{self._inline(said)}</dd>"]
            at += 2
            if at < len(lines) and lines[at] and not lines[at].startswith("</"):
                raise _UnknownError
            while at < len(lines) and not lines[at]:
                at += 1
        if not rows:
            raise _UnknownError
        self._out.append("\n".join(("<dl>", *rows, "</dl>")))
        return at

    def _list(self, lines: list[str], at: int) -> int:
        """Items with an empty line between them are paragraphs, but for those that have neighbours on both sides."""
        groups: list[list[str]] = []
        while at < len(lines) and lines[at].startswith("- "):
            group = []
            while at < len(lines) and lines[at] and not lines[at].startswith("</"):
                if not lines[at].startswith("- ") or _OTHER.match(lines[at][2:]) or lines[at][2:3] in ("", "#"):
                    raise _UnknownError
                group.append(self._inline(lines[at][2:]))
                at += 1
            groups.append(group)
            while at < len(lines) and not lines[at]:
                at += 1
        self._out.append("<ul>")
        for number, group in enumerate(groups):
            for index, said in enumerate(group):
                apart = (number > 0 and index == 0) or (number < len(groups) - 1 and index == len(group) - 1)
                self._out.append(f"<li>\n<p>{said}</p>\n</li>" if apart else f"<li>{said}</li>")
        self._out.append("</ul>")
        return at

    # ------------------------------------------------------------------------------------------------------ in a line
    def _inline(self, text: str) -> str:
        said = _LINK.sub(self._linked, text) if "[" in text else text
        if "**" in said:
            said = _BOLD.sub(r"<strong>\1</strong>", said)
        if _LEFT.search(_TAG.sub("", said) if "<" in said else said) or text.endswith(" ") or " \n" in text:
            raise _UnknownError
        if "<" in text and _BLOCKS.search(text):
            raise _UnknownError
        return said

    def _linked(self, found: re.Match[str]) -> str:
        label, link, listed = found.groups()
        if not listed:
            return f'<a href="{self._link(link)}">{label}</a>'
        return f"<a{_written({**_attributes(listed), 'href': self._link(link)})}>{label}</a>"


@lru_cache(maxsize=1024)  # most pages have the same
def _opened(line: str) -> tuple[str, str] | None:
    """The name of an element with Markdown in it that begins in the line, and its tag."""
    found = _OPEN.fullmatch(line)
    return (found[1], f"<{found[1]}{_sorted(found[2])}>") if found else None


@lru_cache(maxsize=1024)
def _headed(line: str) -> tuple[int, str, str, str]:
    """Of a heading the level, what it says, its id and all its attributes as they are written."""
    found = _HEADING.fullmatch(line)
    named = _attributes(found[3]) if found else {}
    if not found or "id" not in named:
        raise _UnknownError
    return len(found[1]), found[2], named["id"], _written(named)


def _verbatim(text: str) -> str:
    """What Markdown does not touch, when no element in it would be put on a line of its own."""
    if _BLOCKS.search(text):
        raise _UnknownError
    return text


def _sorted(attributes: str) -> str:
    """The attributes of a tag as they are written, but for the one that asks for Markdown."""
    named = dict(_ATTRIBUTE.findall(attributes))
    named.pop("markdown", None)
    return _written(named)


def _attributes(listed: str) -> dict[str, str]:
    """What an attribute list says: `#id .class rel="next"`."""
    named: dict[str, str] = {}
    for found in _WORD.finditer(listed):
        sign, name, quoted, bare = found.groups()
        if sign is None:
            named[name] = quoted if quoted is not None else bare
        elif sign[0] == "#":
            named["id"] = sign[1:]
        else:
            named["class"] = f"{named['class']} {sign[1:]}" if "class" in named else sign[1:]
    return named


def _written(named: dict[str, str]) -> str:
    return "".join(f' {name}="{value}"' for name, value in sorted(named.items()))
