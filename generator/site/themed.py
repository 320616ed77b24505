"""A language of the site → what the templates of the theme say in it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from generator.languages import load

__all__ = ["words"]


@lru_cache
def _translated(language: str, folders: tuple[str, ...]) -> bool:
    """Has Material words of its own in this language?"""
    return any((Path(folder) / f"partials/languages/{language}.html").is_file() for folder in folders)


def words(language: str, title: dict[str, str], config: MkDocsConfig) -> dict[str, Any]:
    """What the templates say in one language, and the `title` of the site; `own` and `translations` take the place of Material's words."""
    interface = load(language).interface
    t = interface.words
    known = _translated(language, tuple(config.theme.dirs))
    results = {
        "search.result.placeholder": t["search wait"],
        "search.result.none": t["search none"],
        "search.result.one": t["search results"].replace("{n}", "1"),
        "search.result.other": t["search results"].replace("{n}", "#"),
        "search.result.more.one": "",
        "search.result.more.other": "",
        "search.result.term.missing": "",
        "select.version": "",
        "clipboard.copy": "",
        "clipboard.copied": "",
    }
    return {
        "language": language,
        "interface": interface,
        "t": t,
        "site_title": title.get(language, config.site_name),
        "material_language": language if known else "en",
        "own": {"language": language, "direction": interface.direction, "action.skip": t["skip"]},
        "translations": results,
    }
