"""YAML files → KnowledgeBase, through a compiled copy so that a start takes milliseconds.

The copy lies in the user's cache folder under the digest of the files and of the types: nothing is ever invalidated,
only not found, and every failure to read or write it means that the YAML is read.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TypeVar

import msgspec

from generator import data
from generator.errors import KnowledgeError
from generator.knowledge import nouns
from generator.knowledge.base import Contents, KnowledgeBase
from generator.knowledge.checks import broken
from generator.knowledge.nouns import Landmark, Organisation, Person, Place, Post, Publisher, Tenure

__all__ = ["FOLDER", "load"]

FOLDER = Path(__file__).parent
_KEPT = 8
"""Compiled copies that stay: of this state of the files and of a few before."""
FILES = ("people", "organisations", "publishers", "places", "posts", "tenures", "landmarks")

N = TypeVar("N", Person, Organisation, Publisher, Place, Post, Landmark)


@lru_cache(maxsize=8)
def load(folder: Path = FOLDER) -> KnowledgeBase:
    """The knowledge base in a folder; raises KnowledgeError naming file and place when something in it is wrong.

    A missing file is an empty one, so that a test or another subject may bring only what it needs.
    """
    paths = [folder / f"{name}.yaml" for name in FILES]
    blobs = [path.read_bytes() if path.is_file() else b"" for path in paths]
    digest = data.digest(*blobs)
    key = data.digest(digest, *(Path(module or "").read_bytes() for module in (nouns.__file__, __file__)))
    copy = _cache() / f"knowledge-{key}.msgpack"
    contents = _restore(copy)
    if contents is None:
        contents = _read(folder)
        if wrong := broken(contents):
            name, place, message = wrong[0]
            raise KnowledgeError(folder / f"{name}.yaml", place, message)
        _store(copy, contents)
    return KnowledgeBase(contents, digest)


def _read(folder: Path) -> Contents:
    def table(name: str, type: type[N]) -> dict[str, N]:
        path = folder / f"{name}.yaml"
        rows = data.read_yaml(path, dict[str, type]) if path.is_file() and path.stat().st_size else {}  # type: ignore[valid-type]
        return {id: msgspec.structs.replace(row, id=id) for id, row in rows.items()}

    tenures = folder / "tenures.yaml"
    return Contents(
        people=table("people", Person),
        organisations=table("organisations", Organisation),
        publishers=table("publishers", Publisher),
        places=table("places", Place),
        posts=table("posts", Post),
        landmarks=table("landmarks", Landmark),
        tenures=data.read_yaml(tenures, tuple[Tenure, ...]) if tenures.is_file() else (),
    )


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser()) / "chronology"


def _restore(copy: Path) -> Contents | None:
    try:
        return data.decode(copy.read_bytes(), Contents)
    except (OSError, msgspec.DecodeError, ValueError):
        return None


def _store(copy: Path, contents: Contents) -> None:
    """Write beside and rename, so that another process never reads half a file; a read-only home is no error."""
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=copy.parent, delete=False) as part:
            part.write(data.encode(contents))
        Path(part.name).replace(copy)
        copies = sorted(copy.parent.glob("knowledge-*.msgpack"), key=lambda path: path.stat().st_mtime)
        for old in copies[:-_KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return
