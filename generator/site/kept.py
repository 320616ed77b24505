"""The site as it was built last → the pages of it that still hold: what is kept is neither parsed nor rendered again.

The key of a page is a digest of its Markdown and of all that it shares with every other page (templates, configuration,
words, versions).
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url

from generator.data import digest
from generator.site.listed import Kept, key
from generator.site.markup import convert, front
from generator.site.publisher import put

__all__ = ["LEAF", "Last", "Leaf", "copy", "headed", "listening", "prune", "state"]

LEAF = "leaf.html"
"""Name of the template of all leaves: what was rendered before, of some nothing."""
LIBRARIES = ("mkdocs", "mkdocs-material", "Markdown", "Jinja2", "MarkupSafe", "pyyaml")
"""Whose versions show in the bytes of a page."""
_PLAIN = re.compile(r"[A-Za-z0-9._/-]+/index\.md")
FEW = 50
"""When more pages than that are gone, looking for links to them costs more than it saves."""


def state(config: MkDocsConfig, *shared: bytes) -> str:
    """Digest of all that the pages of a site share."""
    theme = Path(str(config.theme.custom_dir))
    templates = (path for path in sorted(theme.rglob("*.html")) if path.is_file())
    code = (
        Path(__file__).with_name(name)
        for name in ("host.py", "kept.py", "listed.py", "markup.py", "shell.py", "themed.py")
    )
    return digest(
        *(f"{name} {version(name)}" for name in LIBRARIES),
        Path(config.config_file_path).read_bytes(),
        f"{config.site_name} {config.site_url} {config.use_directory_urls}",
        *(part for path in (*templates, *code) for part in (path.name, path.read_bytes())),
        *shared,
    )


class Last:
    """The site built before: its folder and what is known of its pages, nothing when there is no list of them.

    `now` are the sources of the pages of the site to be built.  A list that belongs to another folder does no harm: a page
    is kept when the file that stands there is the one that was listed.
    """

    def __init__(self, pages: dict[str, Kept], site: Path, now: Iterable[str]) -> None:
        self.folder, self.pages = site, pages
        self.ways: dict[tuple[str, str], str] = {}
        """Where links lead in the site to be built: folder, link → address."""
        gone = self.pages.keys() - set(now)
        if len(gone) > FEW:
            self.pages = {}
        self.gone = tuple(f"{PurePosixPath(path).parent.name}/index.md".encode() for path in sorted(gone))

    def find(self, path: str, key: str, source: bytes, file: str) -> Kept | None:
        """The page, when its key is the same, nothing that it may lead to is gone, and its file is as it was."""
        kept = self.pages.get(path)
        if kept is None or kept.key != key or any(link in source for link in self.gone):
            return None
        try:
            blob = (self.folder / file).read_bytes()
        except OSError:
            return None
        return kept if digest(blob) == kept.html else None


class Leaf(Page):
    """A page that is read when it is written: of ten thousand pages, one is in memory.

    MkDocs reads all pages before it writes the first.  Here that only finds out which have to be rendered: those that
    `last` does not have.  Those that stand `elsewhere` are left to another process.
    """

    def __init__(self, file: File, config: MkDocsConfig, *, last: Last, state: str, elsewhere: bool) -> None:
        super().__init__(None, file, config)
        self.last, self.state, self.elsewhere = last, state, elsewhere
        self.key = ""
        self.kept: Kept | None = None

    @property
    def rendered(self) -> bool:
        """Does it have to be?"""
        return self.kept is None and not self.elsewhere

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' signature
        """Only whether the page is kept; one that cannot be is read when it is filled."""
        if not self.elsewhere and self.file.src_uri in self.last.pages:
            source = Path(str(self.file.abs_src_path)).read_bytes()
            mark = key(self.state, self.file.src_uri, digest(source))
            self.kept = self.last.find(self.file.src_uri, mark, source, self.file.dest_uri)
        self.markdown, self.meta = "", {"template": LEAF}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs' signature
        """Of a kept page, what checks of links need."""
        self.content, self.files = "", files
        if self.kept is not None:
            self.present_anchor_ids = set(self.kept.anchors)
            self.links_to_anchors = {}
            for path, anchor, link in self.kept.links:
                if (file := files.get_file_from_path(path)) is not None:
                    self.links_to_anchors.setdefault(file, {})[anchor] = link

    def fill(self, config: MkDocsConfig) -> None:
        """Reads and parses it after all."""
        source = Path(str(self.file.abs_src_path)).read_bytes()
        self.key = key(self.state, self.file.src_uri, digest(source))
        text = source.decode("utf-8", "replace")
        with listening() as said:
            odd = "\r" in text or "\ufffd" in text  # MkDocs has its own way with these
            if not odd and (read := front(text)):
                self.markdown, self.meta = read
            else:
                super().read_source(config)
            if not self._written_by_us(config):
                super().render(config, self.files)
        if said:  # and says so each time
            self.key = ""

    def _written_by_us(self, config: MkDocsConfig) -> bool:
        """Converts it without Python-Markdown; False when it needs that."""
        way = _Way(self.file, self.files, config, self.last.ways)
        done = convert(self.markdown or "", way.follow)
        if done is None:
            return False
        self.content, self.toc = done.html, headed(done.first)
        self.present_anchor_ids, self.links_to_anchors = set(done.anchors), way.links_to_anchors
        return True

    def finish(self, output: str) -> str:
        """What is to be written: nothing for a kept page.  Remembers of another one what the next build needs to know."""
        if not self.rendered:
            output = ""
        else:
            links = (
                (file.src_uri, anchor, link)
                for file, anchors in (self.links_to_anchors or {}).items()
                for anchor, link in anchors.items()
            )
            html = digest(output.encode("utf-8", "xmlcharrefreplace"))
            self.kept = Kept(self.key, html, tuple(sorted(self.present_anchor_ids or ())), tuple(links))
        self.markdown, self.content, self.meta, self.toc = "", "", {}, TableOfContents([])
        return output


def headed(heading: str | None) -> TableOfContents:
    """A table of contents with the id of the first heading: the theme asks for no more."""
    return TableOfContents([AnchorLink("", heading, 1)] if heading else [])


class _Way(_RelativePathTreeprocessor):
    """Where the links of a page lead.  Pages in one folder have most of them in common."""

    def __init__(self, file: File, files: Files, config: MkDocsConfig, known: dict[tuple[str, str], str]) -> None:
        super().__init__(file, files, config)
        self._known = known
        self._folder, _, self._name = file.src_uri.rpartition("/")[0].rpartition("/")

    def follow(self, link: str) -> str:
        """The address of a link in Markdown, as MkDocs has it; MkDocs warns when it leads nowhere."""
        if link.startswith("#"):
            self.links_to_anchors.setdefault(self.file, {}).setdefault(link[1:], link)
            return link
        if not link.startswith("../") or "#" in link or f"/{self._name}/" in link:  # to itself the way is another
            return self.path_to_url(link)
        key = self._folder, link
        if key not in self._known:
            address = self._short(link) or self.path_to_url(link)
            if address == link:  # it leads nowhere: MkDocs warns of each
                return link
            self._known[key] = address
        return self._known[key]

    def _short(self, link: str) -> str | None:
        """The same for what nearly all links lead to, a page that is there, without making more of it than its name."""
        target = self._target_uri(self.file.src_uri, link)
        if not _PLAIN.fullmatch(target) or not self.config.use_directory_urls or target not in self.files:
            return None
        return get_relative_url(target.removesuffix("index.md"), self.file.url)


def copy(file: File, dirty: bool = False) -> None:  # noqa: ARG001 - MkDocs' signature
    """Copies a file that is no page, when it is not there already."""
    put(Path(file.abs_dest_path), file.content_bytes)


def prune(site: Path, files: frozenset[str]) -> None:
    """Removes what does not belong to the site, but for hidden files such as `.git`."""
    for folder, _, names in os.walk(site, topdown=False):
        here = PurePosixPath(Path(folder).relative_to(site).as_posix())
        if here.parts and here.parts[0].startswith("."):
            continue
        strange = [name for name in names if (here / name).as_posix() not in files and (here.parts or name[0] != ".")]
        for name in strange:
            Path(folder, name).unlink()
        if here.parts and len(strange) == len(names) and not any(Path(folder).iterdir()):
            Path(folder).rmdir()


class _Heard(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def listening() -> Iterator[list[str]]:
    """What MkDocs warns of meanwhile."""
    heard, logger = _Heard(), logging.getLogger("mkdocs")
    logger.addHandler(heard)
    try:
        yield heard.said
    finally:
        logger.removeHandler(heard)
