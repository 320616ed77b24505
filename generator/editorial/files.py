"""The editor's files as text: what they may be, and the marks that git leaves in them."""

from __future__ import annotations

import re
from pathlib import Path

from generator.errors import EditorialError

__all__ = ["read_text"]

_LARGEST = 20_000_000
_CONFLICT = re.compile(r"^(?:<<<<<<<|>>>>>>>) ", re.MULTILINE)


def read_text(path: Path) -> str:
    """The text of an editorial file; raises EditorialError when it is not UTF-8, too large or holds a git conflict."""
    try:
        if path.stat().st_size > _LARGEST:
            raise EditorialError(path, "", f"larger than {_LARGEST // 1_000_000} MB: is it the right file?")
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise EditorialError(path, f"byte {problem.start}", "not UTF-8: save the file as UTF-8") from problem
    except OSError as problem:
        raise EditorialError(path, "", f"cannot be read: {problem.strerror}") from problem
    if found := _CONFLICT.search(text):
        line = text.count("\n", 0, found.start()) + 1
        message = "a git conflict is not resolved: keep the entries of both sides and delete the three lines of marks"
        raise EditorialError(path, f"line {line}", message)
    return text
