"""Files from anywhere → articles in the folder, unless their text is there already; an updated version keeps its id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

from generator import editorial
from generator.articles import duplicates, matter
from generator.articles.reader import LARGEST, read, read_file
from generator.data import digest
from generator.editorial import ArticleMetadata, Editorial, editing
from generator.model import Article, Noun, Problem
from generator.site.publisher import replace

__all__ = ["Outcome", "add", "told"]

_TEXTS = (".txt", ".md")
_LISTED = 5


class Outcome(Noun, frozen=True):
    """What became of a file: `message` says why, and what to do when it was refused."""

    file: str
    done: Literal["added", "updated", "unchanged", "refused"]
    message: str


class _Known(Noun, frozen=True):
    """An article that is in the folder."""

    file: str
    text: str
    """The text's digest."""
    sketch: tuple[int, ...]


def told(file: Path) -> ArticleMetadata:
    """What a file by itself says of its title, publisher, address and date; nothing of one with many articles or none."""
    found = [item for item in read_file(file) if isinstance(item, Article)]
    if len(found) != 1:
        return ArticleMetadata()
    [one] = found
    return ArticleMetadata(title=one.title, publisher=one.publisher, url=one.url, published=one.published)


def add(
    files: Iterable[Path],
    seeds: Path,
    facts: ArticleMetadata,
    *,
    id: str | None = None,
    update: str | None = None,
    anyway: bool = False,
) -> Iterator[Outcome]:
    """Copies each file into `seeds`, with `facts` as its metadata, and says what became of it.

    Refused are a text that is there already, whole or nearly (`anyway` adds it all the same), an id that another article
    has, and whatever cannot be read.  A file is taken for a new version of the article that has its name, if the texts are
    alike, or of the article `update`: the id stays, the text is replaced, metadata that are not given anew are kept.  `id`
    is the article's in place of the file's name.  Raises EditorialError for a wrong file of the editor's, OSError.
    """
    decided = editorial.load(seeds)
    known = {item.id: _known(item) for item in read(seeds, decided.articles) if isinstance(item, Article)}
    for file in files:
        items = list(read_file(file, id=update or id))
        articles = [item for item in items if isinstance(item, Article)]
        doubts = [item.message for item in items if isinstance(item, Problem)]
        if not articles:
            yield Outcome(file=str(file), done="refused", message="; ".join(doubts) or "no article in it")
        elif file.name.endswith((".jsonl", ".jsonl.gz")):
            yield _bulk(file, articles, seeds, facts, known, anyway=anyway)
        else:
            outcome = _one(file, articles[0], seeds, facts, known, decided, update=update, anyway=anyway)
            yield Outcome(file=str(file), done=outcome.done, message="; ".join((outcome.message, *doubts)))


def _known(article: Article) -> _Known:
    return _Known(
        file=article.file, text=digest(article.text), sketch=duplicates.sketch(article.text, article.furniture)
    )


def _one(
    file: Path,
    article: Article,
    seeds: Path,
    facts: ArticleMetadata,
    known: dict[str, _Known],
    decided: Editorial,
    *,
    update: str | None,
    anyway: bool,
) -> Outcome:
    mine, there = _known(article), known.get(article.id)
    if there is None:
        target = seeds / f"{article.id}{file.suffix}"
        if update:
            return _refused(file, f"there is no article {update!r} to update")
        if target.exists() or target.is_symlink():
            return _refused(file, f"{target} is there already, though not as an article: move it away")
        if not anyway and (found := duplicates.likest(mine.sketch, _sketches(known))):
            cure = f"`--update {found.one}` takes it for a newer version of that article, `--anyway` keeps both"
            return _refused(file, f"it is {found.described}, which is in {seeds / known[found.one].file}; {cure}")
    else:
        old = seeds / there.file
        if there.file.endswith((".jsonl", ".jsonl.gz")):
            return _refused(file, f"the article {article.id!r} is a line of {old}: change it there")
        if there.text == mine.text and facts == ArticleMetadata():
            return Outcome(file=str(file), done="unchanged", message=f"{old} has this text already")
        if not update and duplicates.likeness(mine.sketch, there.sketch) < duplicates.ALIKE:
            message = f"the id {article.id!r} is taken by another article, {old}; give this one a name: --id NAME"
            return _refused(file, message)
        target = old.with_suffix(file.suffix)
        facts = _kept(old, facts, file)
    _write(file, target, article.id, facts, decided, seeds)
    if there and target != old:
        old.unlink()
    known[article.id] = _Known(file=target.relative_to(seeds).as_posix(), text=mine.text, sketch=mine.sketch)
    return Outcome(file=str(file), done="updated" if there else "added", message=str(target))


def _bulk(
    file: Path,
    articles: list[Article],
    seeds: Path,
    facts: ArticleMetadata,
    known: dict[str, _Known],
    *,
    anyway: bool,
) -> Outcome:
    """A file of many articles, all or none: its lines hold their own metadata."""
    target = seeds / file.name
    if facts != ArticleMetadata():
        return _refused(file, "metadata of many articles stand in their lines: write them there")
    if target.exists() or target.is_symlink():
        return _refused(file, f"{target} is there already: give the file another name")
    fresh: dict[str, _Known] = {}
    found = []
    for article in articles:
        mine = _known(article)
        likest = None if anyway else duplicates.likest(mine.sketch, _sketches(known))
        if article.id in known:
            found.append(f"the id {article.id!r} is taken")
        elif likest:
            found.append(f"{article.id} is {likest.described}")
        fresh[article.id] = mine
    if found:
        more = f" … and {len(found) - _LISTED} more" if len(found) > _LISTED else ""
        return _refused(file, f"{'; '.join(found[:_LISTED])}{more}: take these lines out")
    replace(target, file.read_bytes())
    known |= fresh
    return Outcome(file=str(file), done="added", message=f"{target}: {len(articles)} articles")


def _sketches(known: Mapping[str, _Known]) -> dict[str, tuple[int, ...]]:
    return {name: one.sketch for name, one in known.items()}


def _kept(old: Path, facts: ArticleMetadata, new: Path) -> ArticleMetadata:
    """The facts with what the old version's front matter says beside them and the new one does not."""
    before, now = (_front(path) for path in (old, new))
    kept = {
        name: getattr(before, name)
        for name in ArticleMetadata.__struct_fields__
        if getattr(now, name) in (None, ()) and getattr(before, name) not in (None, ())
    }
    return matter.merge(facts, ArticleMetadata(**kept))


def _front(path: Path) -> ArticleMetadata:
    if path.suffix.lower() not in _TEXTS:
        return ArticleMetadata()
    return matter.split(path.read_bytes()[:LARGEST].decode("utf-8-sig", "replace")).metadata


def _write(file: Path, target: Path, name: str, facts: ArticleMetadata, decided: Editorial, seeds: Path) -> None:
    """The file as received; its metadata at its top, or in articles.yaml where it has an entry or is not UTF-8 text."""
    blob = file.read_bytes()
    if facts != ArticleMetadata():
        try:
            text = blob.decode("utf-8-sig") if file.suffix.lower() in _TEXTS and name not in decided.articles else None
        except UnicodeDecodeError:
            text = None
        if text is None:
            editing.describe(seeds / editorial.FOLDER / "articles.yaml", name, facts)
        else:
            start = matter.split(text).start
            blob = (editing.front_matter(text[:start], facts) + text[start:]).encode()
    replace(target, blob)


def _refused(file: Path, message: str) -> Outcome:
    return Outcome(file=str(file), done="refused", message=message)
