"""A decision → its place in YAML whose comments and order stay as they are: `corrections.yaml`, `articles.yaml`, front matter."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any, ClassVar

import msgspec
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError
from ruamel.yaml.resolver import VersionedResolver

from generator.data import to_json
from generator.editorial import articles, corrections
from generator.editorial.articles import ArticleMetadata
from generator.editorial.corrections import Correction
from generator.editorial.files import read_text, write_text
from generator.errors import EditorialError
from generator.model import Noun

__all__ = ["append", "describe", "entry_text", "front_matter"]

_WIDTH = 110
_WIDEST = 1 << 20
"""No line of somebody else's is broken anew."""
_EMPTY = re.compile(r"^\[\s*\][ \t]*", re.MULTILINE)
_HEAD_LINES = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*")

_HEAD = (
    "# The editor's judgements on events; see the manual.  Each entry says why: `because` is shown to the readers.\n\n"
)
# The order in which an entry is easiest to read.
_ORDER = ("event", "reports", "same", "different", "because")


def append(path: Path, correction: Correction) -> None:
    """Write the correction behind the others; the file is whole at every moment.

    Raises EditorialError when the file is wrong, or would be with the entry in it (a contradiction), and leaves it as it is.
    """
    before = read_text(path) if path.exists() else _HEAD
    if path.exists():
        corrections.load(path)
    text = _joined(path, before, entry_text(correction))
    try:
        write_text(path, text, check=corrections.load)
    except EditorialError as problem:
        raise EditorialError(path, problem.place, problem.message) from problem


def describe(path: Path, name: str, facts: ArticleMetadata) -> None:
    """Write what is known about the article `name` into `articles.yaml`; keys that are not given stay as they are.

    Raises EditorialError when the file is wrong, and leaves it as it is.
    """
    articles.load(path)
    text = read_text(path) if path.exists() else ""
    data = _mapping(text)
    if not isinstance(data.get(name), dict):
        data[name] = {}
    data[name].update(_plain(facts))
    write_text(path, _dump(data), check=articles.load)


def front_matter(text: str, facts: ArticleMetadata) -> str:
    """Front matter with the facts in it; `text` is what stood there, or nothing."""
    data = _mapping("\n".join(text.splitlines()[1:-1]))
    data.update(_plain(facts))
    return f"---\n{_dump(data)}---\n"


def _mapping(text: str) -> Any:
    """The mapping of a YAML text; of one without entries a new one, below the comments."""
    data = _yaml().load(text)
    if not data:
        data = CommentedMap()
        if comments := text.replace("{}", "").strip():
            data.yaml_set_start_comment("\n".join(line.lstrip("# ") for line in comments.splitlines()))
    data.fa.set_block_style()
    return data


def _plain(noun: Noun) -> dict[str, Any]:
    """What a noun says, as data of text."""
    data: dict[str, Any] = msgspec.json.decode(to_json(noun))
    return {key: "true" if value is True else value for key, value in data.items()}


def entry_text(correction: Correction) -> str:
    """The entry as YAML: a list of one, in the order in which people read it."""
    data = _plain(correction)
    first = [key for key in _ORDER[:-1] if key in data]
    middle = [key for key in data if key not in _ORDER]
    return _dump([{key: data[key] for key in (*first, *middle, "because")}], _WIDTH)


def _joined(path: Path, before: str, entry: str) -> str:
    """The entry behind what stands in the file; a list in another style is written anew, its comments kept."""
    end = "\r\n" if "\r\n" in before else "\n"
    text = _EMPTY.sub("", before)
    try:
        data = _yaml().load(text)
    except (YAMLError, ValueError) as problem:
        raise EditorialError(path, "", f"not valid YAML: {problem}") from problem
    if data is None or (not data.fa.flow_style() and not _indented(text)):
        body = text.rstrip("\r\n \t")
        return (body + end + end if body else "") + entry.replace("\n", end)
    head = _HEAD_LINES.match(text)
    top = head[0] if head else ""
    data = _yaml().load(text[len(top) :])
    data.fa.set_block_style()
    data.extend(_yaml().load(entry))
    return top + _dump(data).replace("\r\n", "\n").replace("\n", end)


def _indented(text: str) -> bool:
    """Do the entries of the list stand away from the margin, or does the text mark its documents?"""
    starts = text.splitlines()
    return any(line.startswith(("---", "...")) for line in starts) or not any(line.startswith("- ") for line in starts)


class _Text(VersionedResolver):
    """Every scalar is text, as in data.py: a date or a number needs no quotation marks."""

    versioned_resolver: ClassVar[dict[str, Any]] = {}


def _yaml(width: int = _WIDEST) -> YAML:
    yaml = YAML(typ="rt")
    yaml.Resolver = _Text
    yaml.preserve_quotes = True
    yaml.width = width
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=2, offset=0)
    return yaml


def _dump(data: Any, width: int = _WIDEST) -> str:
    out = io.StringIO()
    _yaml(width).dump(data, out)
    return out.getvalue()
