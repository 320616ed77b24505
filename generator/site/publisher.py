"""Pages → files below docs/: only what changed is written, only what was written before is removed."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from generator.data import digest
from generator.fingerprints import Fingerprints, Marks
from generator.model import Page
from generator.site.drafts import Draft

__all__ = ["MANIFEST", "Published", "publish", "put", "remove", "replace", "strangers"]

MANIFEST = ".written"
"""In docs/: the path and fingerprint of every file that this program wrote, one a line; after a killed run some have two."""


_PART = ".part"


class Published(Struct, frozen=True):
    """What became of the pages; paths below docs/, sorted."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    foreign: tuple[str, ...] = ()
    """Files in docs/ that this program did not write: left alone."""
    there: Marks = {}
    """Every file that lies in docs/ now, with its fingerprint."""


def publish(
    pages: Iterable[Page | Draft], docs: Path, *, keys: Path | None = None, fresh: bool = False, left: Fingerprints | None = None
) -> Published:  # fmt: skip
    """Writes the pages below `docs` and removes those of an earlier run that are no more.

    A draft is composed only when its key is another than that in the file `keys`, or its page is not as it was left;
    with `fresh` all are.  `left` has the fingerprints of the files below `docs`, where they are known from another run; the files
    are looked at once, before the first is written.

    A file is compared before it is written and replaced at once (temporary file, rename).  A file that somebody else
    put there, or changed so that it is no longer ours to remove, is left alone.  What is about to be written is noted first:
    the run after a killed one knows its own files.  Raises ValueError when two pages have
    one path, OSError when the disk refuses.
    """
    before, there = _read(docs / MANIFEST), (left or Fingerprints(docs)).walk()
    now: dict[str, str] = {}
    written, unchanged, foreign = [], [], []
    known = {} if fresh else _keys(keys)
    shown: dict[str, tuple[str, str]] = {}
    docs.mkdir(parents=True, exist_ok=True)
    with (docs / MANIFEST).open("a", encoding="utf-8", buffering=1) as manifest:  # line by line
        for draft in pages:
            if draft.path in now:
                raise ValueError(f"two pages for {draft.path}")
            if isinstance(draft, Draft):
                last = known.get(draft.path)
                if last and last[0] == draft.key and there.get(draft.path) == last[1]:
                    now[draft.path], shown[draft.path] = last[1], last
                    unchanged.append(draft.path)
                    continue
                page = Page(path=draft.path, text=draft.compose())
            else:
                page = draft
            blob = page.text.encode("utf-8", "replace")
            now[page.path] = digest(blob)
            if isinstance(draft, Draft) and draft.key:
                shown[page.path] = draft.key, now[page.path]
            if there.get(page.path) == now[page.path]:
                unchanged.append(page.path)
            else:
                manifest.write(f"{now[page.path]} {page.path}\n")
                replace(docs / page.path, blob)
                written.append(page.path)
    removed = []
    for path in sorted(before.keys() - now.keys()):
        target = docs / path
        if not target.is_file():
            continue
        if digest(target.read_bytes()) not in before[path]:
            foreign.append(path)
            continue
        remove(target, docs)
        removed.append(path)
    put(docs / MANIFEST, "".join(f"{now[path]} {path}\n" for path in sorted(now)).encode())
    if keys is not None:
        with suppress(OSError):  # without them the next run composes everything
            replace(keys, msgspec.json.encode(shown))
    others = strangers(there, now).difference(removed)
    for path in sorted(others):
        if _whole(path) in before.keys() | now.keys():  # what a killed run was writing
            (docs / path).unlink(missing_ok=True)
            others.remove(path)
    foreign = sorted(others.union(foreign))
    return Published(
        tuple(sorted(written)), tuple(sorted(unchanged)), tuple(removed), tuple(foreign),
        there={path: there.get(path) for path in foreign} | now,
    )  # fmt: skip


def _keys(path: Path | None) -> dict[str, tuple[str, str]]:
    """Path below docs/ → the key of what was composed last, and the fingerprint of the file."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, tuple[str, str]]) if path else {}
    except (OSError, msgspec.DecodeError):
        return {}


def strangers(there: Marks, ours: Container[str]) -> set[str]:
    """Of the files below docs/, those that are not ours, and not the manifest."""
    return {path for path, mark in there.items() if mark and path != MANIFEST and path not in ours}


def _whole(path: str) -> str | None:
    """The path of which a file is a part that was being written."""
    folder, slash, name = path.rpartition("/")
    return f"{folder}{slash}{name[1:].removesuffix(_PART)}" if name.startswith(".") and name.endswith(_PART) else None


def _read(manifest: Path) -> dict[str, set[str]]:
    """Path → its fingerprints; nothing that would lead out of docs/ or that this program could not have written."""
    try:
        lines = manifest.read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, UnicodeDecodeError):
        return {}
    known: dict[str, set[str]] = {}
    for line in lines:
        mark, _, path = line.partition(" ")
        try:
            known.setdefault(Page(path=path, text="").path, set()).add(mark)
        except ValueError:
            continue
    return known


def put(path: Path, blob: bytes) -> None:
    """Writes a file at once, unless it holds these bytes already."""
    try:
        same = path.stat().st_size == len(blob) and path.read_bytes() == blob
    except (FileNotFoundError, NotADirectoryError):
        same = False
    if not same:
        replace(path, blob)


def replace(path: Path, blob: bytes) -> None:
    """Writes a file at once: nobody ever sees half of it."""
    part = path.with_name(f".{path.name}{_PART}")
    try:
        part.write_bytes(blob)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(blob)
    os.replace(part, path)  # noqa: PTH105 - Path.replace says the same, with less to read


def remove(path: Path, top: Path) -> None:
    """Removes a file, and the folders below `top` that it leaves empty."""
    path.unlink()
    folder = path.parent
    while folder != top and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
