"""What the program raises: only for files that the editor or a contributor can repair.

GeneratorError
├── ArticleError     an article that cannot be added or read on request
├── KnowledgeError   generator/knowledge/ or generator/languages/
└── EditorialError   seeds/editorial/

A doubt about an article is never raised: it is a `Problem` (model.py), reported beside the result.
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["ArticleError", "EditorialError", "GeneratorError", "KnowledgeError"]


class GeneratorError(Exception):
    """A file is wrong: names the file, the place in it and what to do."""

    def __init__(self, path: Path | str, place: str, message: str) -> None:
        self.path, self.place, self.message = Path(path), place, message
        where = f"{self.path}: {place}" if place else str(self.path)
        super().__init__(f"{where}: {message}")

    def __reduce__(self) -> tuple[type[GeneratorError], tuple[str, str, str]]:
        """It travels: from a process of a pool, from a worker of a cluster."""
        return type(self), (str(self.path), self.place, self.message)


class ArticleError(GeneratorError):
    """An article cannot be added or read."""


class KnowledgeError(GeneratorError):
    """A file of knowledge or of a language is wrong."""


class EditorialError(GeneratorError):
    """A file of the editor's decisions is wrong."""
