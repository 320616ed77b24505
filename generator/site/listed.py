"""The site as it was built last, the files below docs/ → what changed, so that MkDocs need be shown no more than that.

Of each page its key is listed, and what checks of links need: the anchors of the page and the anchors it leads to.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

import msgspec
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.data import digest
from generator.fingerprints import Marks
from generator.site.publisher import replace

__all__ = ["HOME", "Around", "Change", "Kept", "Listed", "address", "key"]

HOME = "index.md"
"""The page that MkDocs makes by itself, each time."""


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """What is known of a page of the site."""

    key: str
    """Empty for a page that was built with a warning: it is built again each time."""
    html: str
    """Digest of the file of the site."""
    anchors: tuple[str, ...]
    links: tuple[tuple[str, str, str], ...]
    """To which anchors it leads: source of the other page, anchor, the link as written."""


class Listed(msgspec.Struct, frozen=True):
    """What the next build needs to know of a site."""

    pages: dict[str, Kept] = {}
    theme: str = ""
    """Digest of all that the site shows besides docs/."""
    rest: tuple[str, ...] = ()
    """The files of the site that come from elsewhere than docs/."""

    @classmethod
    def of(cls, docs: Path) -> Listed:
        """The last site of these pages; nothing when there is no list of it."""
        try:
            return msgspec.json.decode(_list(docs).read_bytes(), type=cls)
        except (FileNotFoundError, msgspec.DecodeError):
            return cls()

    def write(self, docs: Path) -> None:
        """Lists it for the next build."""
        replace(_list(docs), msgspec.json.encode(self, order="sorted"))


def _list(docs: Path) -> Path:
    """Where the pages of the last site are listed: with what else is kept, beside docs/."""
    return docs.parent / ".cache" / "pages.json"


class Change(msgspec.Struct, frozen=True):
    """What makes a site another than that of the files now below docs/."""

    docs: frozenset[str]
    pages: tuple[str, ...]
    """To be rendered: new, changed, or not in the site as they were left there."""
    copied: tuple[str, ...]
    strange: tuple[str, ...]
    """Files of the site that do not belong there."""
    small: bool
    """Can MkDocs be shown only these pages: does nothing lead to a page that is gone, and is the theme as it was?"""

    @classmethod
    def since(cls, last: Listed, docs: Marks, site: Marks, state: str, theme: str) -> Change:
        """Since the site was built; `docs` and `site` are the files there, `state` and `theme` those of now."""
        now = {path: mark for path, mark in docs.items() if mark and _published(path)}
        pages = [path for path in now if path.endswith(".md") and path != HOME]
        changed = (
            path
            for path in pages
            if (kept := last.pages.get(path)) is None
            or kept.key != key(state, path, now[path])
            or kept.html != site.get(address(path))
        )
        belonging = {*last.rest, *map(address, now)}
        return cls(
            docs=frozenset(now),
            pages=tuple(changed),
            copied=tuple(path for path in now if not path.endswith(".md") and now[path] != site.get(path)),
            strange=tuple(path for path in site if path not in belonging and path[0] != "."),
            small=last.theme == theme
            and last.pages.keys() <= now.keys()
            and all(path.endswith("/index.md") for path in pages),
        )


def key(state: str, path: str, source: str) -> str:
    """Of a page: `state` is the digest of what all pages share, `source` that of its Markdown."""
    return digest(state, path, source)


def address(path: str) -> str:
    """The file of the site that a file below docs/ becomes."""
    return f"{path.removesuffix('.md')}.html" if path.endswith(".md") else path


def _published(path: str) -> bool:
    """Does MkDocs not leave it out?"""
    return not (path.startswith((".", "templates/")) or "/." in path)


class Around(Files):
    """The files that MkDocs is shown, and around them all others below docs/: one is made when a link asks for it."""

    def __init__(
        self, shown: Iterable[File], docs: frozenset[str], pages: Mapping[str, Kept], config: MkDocsConfig
    ) -> None:
        super().__init__(shown)
        self._docs, self._pages, self._config = docs, pages, config
        self._others: dict[str, File] = {}

    def __contains__(self, path: str) -> bool:
        return path in self.src_uris or path in self._docs

    def get_file_from_path(self, path: str) -> File | None:
        """One that is not shown has a page that is only known by its anchors."""
        path = PurePosixPath(path).as_posix()
        file = self.src_uris.get(path) or self._others.get(path)
        if file is None and path in self._docs:
            file = File(path, self._config.docs_dir, self._config.site_dir, self._config.use_directory_urls)
            if (kept := self._pages.get(path)) is not None:
                Page(None, file, self._config).present_anchor_ids = set(kept.anchors)
            self._others[path] = file
        return file
