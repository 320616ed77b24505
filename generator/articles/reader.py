"""A folder of files → articles, one at a time, in a fixed order; what cannot be read is a Problem."""

from __future__ import annotations

import os
import re
from collections.abc import Container, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from generator.articles import furniture, matter, titles
from generator.articles.bulk import Record, records
from generator.articles.encodings import decode
from generator.data import digest, encode
from generator.editorial import FOLDER as EDITORIAL
from generator.editorial.articles import ArticleMetadata
from generator.languages import FOLDER as LANGUAGES
from generator.languages import available, load
from generator.languages.furniture import Furniture
from generator.languages.recognition import recognise
from generator.model import Article, Problem

__all__ = ["LARGEST", "Received", "read", "read_file", "receive"]

LARGEST = 16_000_000
"""Bytes of one article.  The longest articles of newspapers have a hundredth of it."""

_BULK = (".jsonl", ".jsonl.gz")
_PAGES = (".html", ".htm")
_TEXTS = (".txt", ".md")
_NOTHING = ArticleMetadata()
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


class Received(NamedTuple):
    """An article as it came: what it is called and written in, and which parts are furniture, is found out when it is asked for."""

    record: Record
    editor: ArticleMetadata
    file: str

    @property
    def key(self) -> tuple[bytes | str, ...]:
        """All that the article depends on, but for the program."""
        record = self.record
        return record.id, self.file, record.digest, encode(record.metadata), encode(self.editor)

    def article(self, languages: Path = LANGUAGES) -> Article:
        """The article."""
        record, editor = self.record, self.editor
        known = matter.merge(editor, record.metadata)
        language = known.language.lower() if known.language else recognise(record.text, languages)
        rows = load(language, languages).furniture if language in available(languages) else Furniture()
        spans = furniture.find(record.text, rows)
        headline = titles.title(record.text, spans, rows)
        return Article(
            id=record.id,
            file=self.file,
            language=language,
            text=record.text,
            digest=record.digest,
            title=known.title or (" ".join(headline.of(record.text).split()) if headline else None),
            publisher=known.publisher,
            url=known.url,
            archived=known.archived,
            accessed=known.accessed,
            published=known.published,
            published_by="editor" if editor.published else "metadata",
            because=known.because,
            furniture=spans,
        )


def read(
    folder: Path, metadata: Mapping[str, ArticleMetadata], *, only: Container[str] | None = None, languages: Path = LANGUAGES
) -> Iterator[Article | Problem]:  # fmt: skip
    """Articles below the folder (without `editorial/`), and a problem for each file or line that is none.

    Ordered by the names of the files; the lines of a bulk file in their order.
    `metadata` is the editor's, by article id: it goes before front matter.  `only` are the ids to be read, others are
    passed over unread.  Memory: one article at a time.  Nothing outside the folder is ever opened.
    """
    found = receive(folder, metadata, only=only)
    return (item if isinstance(item, Problem) else item.article(languages) for item in found)


def receive(
    folder: Path, metadata: Mapping[str, ArticleMetadata], *, only: Container[str] | None = None
) -> Iterator[Received | Problem]:
    """The same for who may know by its key what an article tells: a tenth of the work."""
    seen: dict[str, str] = {}
    for path, problem in _files(folder):
        if problem:
            yield problem
            continue
        where = path.relative_to(folder).as_posix()
        bulk = path.name.endswith(_BULK)
        name = _stem(path)
        if not bulk and only is not None and name not in only:
            seen.setdefault(name, where)
            continue
        for item in _bulk(path, where, only) if bulk else (_load(path, where),):
            if isinstance(item, Problem):
                yield item
                continue
            if problem := _refused(item, seen):
                yield problem
                continue
            seen[item.id] = item.where
            yield from _received(Received(item, metadata.get(item.id, _NOTHING), where))
    for name in sorted(metadata):
        if name not in seen:
            message = f"no article {name!r} in the folder: delete the entry or correct the id"
            yield Problem(where="articles.yaml", code="metadata-unused", message=message)


def read_file(path: Path, *, id: str | None = None, languages: Path = LANGUAGES) -> Iterator[Article | Problem]:
    """One file by itself, as for `add`: its article or articles, or what is wrong with it.

    `id` is the article's in place of the file's name.
    """
    if not path.is_symlink() and (problem := _unfit(path, path.parent)):
        yield problem
        return
    bulk = path.name.endswith(_BULK)
    seen: dict[str, str] = {}
    for item in _bulk(path, path.name, None) if bulk else (_load(path, path.name),):
        if isinstance(item, Problem):
            yield item
            continue
        record = item._replace(id=id) if id and not bulk else item
        if problem := _refused(record, seen):
            yield problem
            continue
        seen[record.id] = record.where
        for found in _received(Received(record, _NOTHING, path.name)):
            yield found if isinstance(found, Problem) else found.article(languages)


def _files(folder: Path) -> Iterator[tuple[Path, Problem | None]]:
    """All files that may be articles, by id, then place; with a problem for those that are not."""
    found: list[tuple[str, str, Path, Problem | None]] = []
    for where, folders, names in os.walk(folder, followlinks=False, onerror=None):
        here = Path(where)
        for name in list(folders):
            if name.startswith(".") or (here == folder and name == EDITORIAL):
                folders.remove(name)
            elif (here / name).is_symlink():
                folders.remove(name)
                found.append((name, name, here / name, _problem(here / name, folder, "symlink", _LINK)))
        for name in names:
            path = here / name
            if not name.startswith((".", "~$")):
                found.append((_stem(path), path.relative_to(folder).as_posix(), path, _unfit(path, folder)))
    for _, _, path, problem in sorted(found, key=lambda item: item[:2]):
        yield path, problem


_LINK = "a link to somewhere else is not followed: put the file itself here"


def _unfit(path: Path, folder: Path) -> Problem | None:
    """Why a file cannot be an article by its name or kind, before it is opened."""
    if path.is_symlink():
        return _problem(path, folder, "symlink", _LINK)
    if not path.name.lower().endswith((*_TEXTS, *_PAGES, *_BULK)):
        kinds = ", ".join((*_TEXTS, *_PAGES, *_BULK))
        return _problem(path, folder, "not-an-article", f"not one of {kinds}: save it as text or move it away")
    if not path.is_file():
        return _problem(path, folder, "not-an-article", "not a regular file: move it away")
    return None


def _problem(path: Path, folder: Path, code: str, message: str) -> Problem:
    where = path.relative_to(folder).as_posix().encode("utf-8", "replace").decode()
    return Problem(where=where, code=code, message=message)


def _stem(path: Path) -> str:
    return path.name.removesuffix(".gz").rpartition(".")[0]


def _load(path: Path, where: str) -> Record | Problem:
    """One file as a record; the reading of a page is part of it."""
    where = where.encode("utf-8", "replace").decode()
    try:
        with path.open("rb") as file:
            blob = file.read(LARGEST + 1)
        if len(blob) > LARGEST:
            raise ValueError(f"larger than {LARGEST // 1_000_000} MB: no article is; split it or use a .jsonl file")  # noqa: TRY301
        if not blob.strip(b"\0 \t\r\n"):
            return Problem(where=where, code="empty", message="the file is empty: save the article again")
        text, note = decode(blob)
        if path.suffix.lower() in _PAGES:
            from generator.articles import pages  # noqa: PLC0415  # lxml, only when there are pages

            page = pages.extract(text)
            return Record(_stem(path), where, page.text, digest(blob), page.metadata, (note,) if note else ())
    except OSError as problem:
        return Problem(where=where, code="unreadable", message=f"cannot be opened: {problem.strerror}")
    except ValueError as problem:
        return Problem(where=where, code="unreadable", message=str(problem))
    front = matter.split(text)
    notes = (*((note,) if note else ()), *front.notes)
    return Record(_stem(path), where, text[front.start :], digest(blob), front.metadata, notes)


def _bulk(path: Path, where: str, only: Container[str] | None) -> Iterator[Record | Problem]:
    yield from records(path, where, largest=LARGEST, only=only)


def _refused(record: Record, seen: Mapping[str, str]) -> Problem | None:
    """Why this id cannot stand: it becomes part of addresses and of file names."""
    name = record.id
    if not name or name in (".", "..") or len(name) > 150 or not name.isprintable() or set(name) & set("/\\"):
        shown = name[:40].encode("ascii", "backslashreplace").decode()
        message = f"the id {shown!r} cannot be part of an address: rename it (up to 150 printable characters, no slash)"
        return Problem(where=record.where, code="name", message=message)
    if name in seen:
        message = f"the id {name!r} is taken by {seen[name]}: rename one of the two"
        return Problem(where=record.where, code="duplicate-id", message=message)
    return None


def _received(item: Received) -> Iterator[Received | Problem]:
    """What came, after the problems that it has; nothing where no text did."""
    record = item.record
    for note in record.notes:
        yield Problem(where=record.where, code="repaired", message=note)
    if not record.text.strip():
        yield Problem(where=record.where, code="empty", message="no text below the front matter: add it")
        return
    if found := sorted(set(_CONTROL.findall(record.text))):
        names = ", ".join(f"U+{ord(letter):04X}" for letter in found)
        yield Problem(where=record.where, code="control-characters", message=f"control characters in the text: {names}")
    yield item
