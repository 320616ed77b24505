"""Any text → text that Markdown and HTML show letter for letter, so that nothing an article says is ever obeyed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import lru_cache

import markupsafe
from markupsafe import Markup

__all__ = ["element", "escape", "html", "joined", "lines", "plain", "quoted"]

# Everything by which Markdown, its extensions (attribute lists, tables, footnotes, abbreviations, emphasis), HTML or a
# template language could be addressed becomes a character reference, which all of them leave alone.
_SPECIAL = {ord(sign): f"&#{ord(sign)};" for sign in "&<>\"'{}[]*_\\`~|#^="}
# Meaningful only where a line begins: lists, definitions, rules.
_START = re.compile(r"\A(\s*)(?:([-+:])(?=[\s-]|\Z)|(\d+)([.)])(?=\s|\Z))")
# Not allowed in HTML and XML, and used by Python-Markdown for its own marks (STX, ETX); lone surrogates cannot be written.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_JSON = json.JSONEncoder(ensure_ascii=False)
_BREAK = re.compile(r"\s*[\n\r\u2028\u2029]\s*")


def plain(text: str) -> str:
    """The text on one line, without characters that no document may hold; for titles, feeds and attributes."""
    return _BREAK.sub(" ", _FORBIDDEN.sub("", text)).strip()


def escape(text: object) -> Markup:
    """The text on one line, safe in Markdown, in HTML and in an attribute; markup passes as it is."""
    return text if isinstance(text, Markup) else _escape(str(text))


@lru_cache(maxsize=16384)
def _escape(text: str) -> Markup:
    """Names, labels and dates stand on thousands of pages."""
    return Markup(_START.sub(_start, plain(text).translate(_SPECIAL)))


def element(name: str, inner: Markup, attributes: str = "") -> Markup:
    """Markup in an element; `Markup.format` says the same in ten times the time, which pages full of them feel."""
    return Markup(f"<{name}{attributes}>{inner}</{name}>")


def joined(parts: Iterable[Markup], sign: str = "") -> Markup:
    """Pieces of markup with a sign that is safe between them."""
    return Markup(sign.join(parts))


def html(text: str) -> Markup:
    """The text on one line, safe in HTML only: for files that other programs show."""
    return markupsafe.escape(plain(text))


def lines(text: str) -> Markup:
    """The same, its lines kept apart: for quotations."""
    pieces = (escape(line) for line in _FORBIDDEN.sub("", text).splitlines())
    return joined((piece for piece in pieces if piece), "<br>")


def quoted(value: object) -> Markup:
    """A value for YAML front matter or a JSON block in a page: JSON, with nothing in it that could end a script."""
    text = _JSON.encode(value)
    for sign in "<>&\u2028\u2029\x7f\x85":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)


def _start(found: re.Match[str]) -> str:
    blank, sign, number, stop = found.groups()
    return f"{blank}&#{ord(sign)};" if sign else f"{blank}{number}&#{ord(stop)};"
