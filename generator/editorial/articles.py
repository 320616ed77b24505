"""`articles.yaml` and front matter → what is known about an article beside its text."""

from __future__ import annotations

from pathlib import Path

from generator.dates.edtf import Edtf
from generator.editorial.files import read
from generator.model import Noun

__all__ = ["ArticleMetadata", "load"]


class ArticleMetadata(Noun, frozen=True):
    """Everything is optional.  `because` says in words how the editor knows; `evidence` are pages that show it."""

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: Edtf | None = None
    language: str | None = None
    accessed: str | None = None
    archived: str | None = None
    because: str | None = None
    evidence: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for address in (self.url, self.archived, *self.evidence):
            if address is not None and not address.startswith(("https://", "http://")):
                raise ValueError(f"an address begins with https:// or http://, not {address[:40]!r}")
        if self.language is not None and not (self.language.isascii() and self.language.replace("-", "").isalpha()):
            raise ValueError(f"a language is a code such as ar or en, not {self.language[:40]!r}")


def load(path: Path) -> dict[str, ArticleMetadata]:
    """Metadata by article id; empty when there is no such file.  Raises EditorialError."""
    if not path.exists():
        return {}
    return read(path, dict[str, ArticleMetadata], empty={}, keys=ArticleMetadata)
