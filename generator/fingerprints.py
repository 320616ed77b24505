"""A folder → a fingerprint of each file in it; a file is read again only when its size or its times are others than when it was read."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from generator.data import decode, digest, encode

__all__ = ["Fingerprints", "Marks"]

Marks = Mapping[str, str | None]
"""Path → fingerprint; None for what is no file or cannot be read."""

_SETTLED = 2_000_000_000
"""Nanoseconds: a file that is younger than that when it is read may change once more without its times showing it."""
_Seen = tuple[str, int, int, int]
"""Fingerprint, size, time of the last change of the bytes and of the file."""


class Fingerprints:
    """Of the files below a folder, by their path there.  `kept` is where those of the last run are remembered, if anywhere.

    They are what `digest` makes of the bytes of a file, and nothing for what is no file: a link or a pipe is not opened.
    """

    def __init__(self, folder: Path, kept: Path | None = None) -> None:
        self._root, self._kept = os.fspath(folder), kept
        self._seen: dict[str, _Seen] = {}
        if kept is not None:
            with suppress(OSError, msgspec.DecodeError):
                self._seen = decode(kept.read_bytes(), dict[str, _Seen])

    @classmethod
    def beside(cls, folder: Path) -> Fingerprints:
        """Those of a folder, remembered in `.cache` beside it."""
        return cls(folder, folder.parent / ".cache" / f"{folder.name}.files")

    def walk(self) -> Marks:
        """Every file with its fingerprint, in the order of their paths.

        They are remembered for the next run; without a place, or where nothing can be written, not.
        """
        found: list[tuple[str, str | None]] = []
        folders = [""]
        while folders:
            folder = folders.pop()
            try:
                with os.scandir(f"{self._root}/{folder}") as entries:
                    for entry in entries:
                        path = folder + entry.name
                        if entry.is_dir(follow_symlinks=False):
                            if entry.name != "__pycache__":
                                folders.append(f"{path}/")
                        else:
                            found.append((path, self._of(path, entry)))
            except OSError:
                continue
        found.sort()
        self._seen = {path: self._seen[path] for path, mark in found if mark is not None and path in self._seen}
        if self._kept is not None:
            with suppress(OSError, UnicodeEncodeError):  # of a name that is none
                self._kept.parent.mkdir(parents=True, exist_ok=True)
                self._kept.write_bytes(encode(self._seen))
        return dict(found)

    def _of(self, path: str, entry: os.DirEntry[str]) -> str | None:
        now, seen = entry.stat(follow_symlinks=False), self._seen.get(path)
        if seen is not None and seen[1:] == (now.st_size, now.st_mtime_ns, now.st_ctime_ns):
            return seen[0]
        if not stat.S_ISREG(now.st_mode):
            return None
        start = time.time_ns()
        try:
            mark = digest(Path(entry.path).read_bytes())
        except OSError:
            return None
        if start - max(now.st_mtime_ns, now.st_ctime_ns) > _SETTLED:
            self._seen[path] = mark, now.st_size, now.st_mtime_ns, now.st_ctime_ns
        else:
            self._seen.pop(path, None)
        return mark
