"""What the editor decided: one module for each file of `seeds/editorial/`; every file is optional."""

from __future__ import annotations

from pathlib import Path

from generator.editorial import articles, corrections, permalinks, site, translations
from generator.editorial.articles import ArticleMetadata
from generator.editorial.corrections import Addition, Correction
from generator.editorial.permalinks import Assignment, Permalink, Registry, assign
from generator.editorial.site import Settings
from generator.editorial.translations import Translation, Translations
from generator.errors import EditorialError
from generator.model import Noun

__all__ = [
    "FOLDER", "Addition", "ArticleMetadata", "Assignment", "Correction", "Editorial", "Permalink", "Registry", "Settings",
    "Translation", "Translations", "assign", "load",
]  # fmt: skip

FOLDER = "editorial"
_FILES = ("site.yaml", "articles.yaml", "corrections.yaml", "translations.yaml", "permalinks.yaml")


class Editorial(Noun, frozen=True):
    """All decisions of the editor's."""

    settings: Settings = Settings()
    articles: dict[str, ArticleMetadata] = {}
    corrections: tuple[Correction, ...] = ()
    translations: Translations = Translations()
    registry: Registry = Registry()


def load(seeds: Path) -> Editorial:
    """The decisions in `seeds/editorial/`; the defaults for what is not there.

    Raises EditorialError (file, place, cure) for a file that is wrong and for a YAML file that is none of the five.
    """
    folder = seeds / FOLDER
    if folder.is_dir():
        for path in sorted(folder.iterdir()):
            if path.suffix in (".yaml", ".yml") and path.name not in _FILES and not path.name.startswith("."):
                raise EditorialError(path, "", f"no such file of decisions; there are {', '.join(_FILES)}")
    return Editorial(
        settings=site.load(folder / "site.yaml"),
        articles=articles.load(folder / "articles.yaml"),
        corrections=corrections.load(folder / "corrections.yaml"),
        translations=translations.load(folder / "translations.yaml"),
        registry=permalinks.load(folder / "permalinks.yaml"),
    )
