"""The editor's files: YAML of a type, and the marks that git leaves in them."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from generator.data import convert, parse_yaml
from generator.errors import EditorialError
from generator.model import Noun

__all__ = ["read", "read_text", "write_text"]

T = TypeVar("T")

_LARGEST = 20_000_000
_CONFLICT = re.compile(r"^(?:<<<<<<<|>>>>>>>) ", re.MULTILINE)


def read(path: Path, type: type[T], *, empty: Any, keys: type[Noun]) -> T:  # as in msgspec
    """The file as a value of the type, `empty` when nothing stands in it; `keys` are those that an entry may have.

    Raises EditorialError, with the place and what may stand there.
    """
    data = parse_yaml(read_text(path), path, EditorialError)
    try:
        return convert(_truths(data) or empty, type, path, EditorialError)
    except EditorialError as problem:
        if "unknown field" not in problem.message or problem.place.count(".") > 1:
            raise
        known = ", ".join(keys.__struct_fields__)
        raise EditorialError(path, problem.place, f"{problem.message}; the keys are {known}") from problem


def _truths(data: Any) -> Any:
    """YAML's other words for true and false, where `hide` stands: everything else stays text."""
    if isinstance(data, list):
        for entry in data:
            if isinstance(entry, dict) and str(entry.get("hide", "")).lower() in ("yes", "on"):
                entry["hide"] = "true"
    return data


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


def write_text(path: Path, text: str, *, check: Callable[[Path], object] | None = None) -> bool:
    """Make the file hold the text, whole at every moment; False when it did already and was not touched.

    `check` sees the new file before it takes its place; what it raises is passed on and nothing has changed.
    """
    blob = text.encode()
    if path.exists() and path.read_bytes() == blob:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(blob)
            file.flush()
            os.fsync(file.fileno())
        if check:
            check(temporary)
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return True
