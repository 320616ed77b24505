"""docs/ → site/: the MkDocs hook (language, direction and links of each page) and the call that builds."""

from __future__ import annotations

import logging
from pathlib import Path, PurePosixPath
from typing import Any, cast

import jinja2
import msgspec
from mkdocs.commands.build import build as _build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from generator.languages import load

__all__ = ["build"]

NAVIGATION = ("chronology", "people", "places", "topics", "sources")
MORE = ("years", "method", "corrections", "data", "about")


class Site(msgspec.Struct, frozen=True):
    """`data/site.json`: what the theme must know besides the page."""

    title: dict[str, str]
    languages: tuple[str, ...]
    address: str | None = None
    contact: str | None = None
    feeds: bool = True


def build(config: Path, *, docs: Path | None = None, site: Path | None = None, strict: bool = True) -> list[str]:
    """Builds the site that `mkdocs.yml` describes; returns MkDocs' warnings, e.g. of links that lead nowhere.

    Raises nothing for warnings; `strict` has MkDocs itself count them, and a site with any is still complete.
    """
    heard = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(heard)
    folders = {name: str(path) for name, path in (("docs_dir", docs), ("site_dir", site)) if path is not None}
    try:
        settings = load_config(str(config), strict=strict, **cast("Any", folders))
        settings.plugins.on_startup(command="build", dirty=False)
        _build(settings)
    except Abort:
        pass  # the warnings say why
    finally:
        logger.removeHandler(heard)
    return heard.said


class _Warnings(logging.Handler):
    """Keeps what MkDocs warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


# ------------------------------------------------------------------------------------------------------ the hook
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Title and address of the site are those of the chronology."""
    path = Path(config.docs_dir) / "data" / "site.json"
    try:
        site = msgspec.json.decode(path.read_bytes(), type=Site)
    except FileNotFoundError as problem:
        raise PluginError(f"{path} is missing: run `chronology build` first") from problem
    config.extra["site"] = site
    config.site_name = site.title.get(site.languages[0]) or next(iter(site.title.values()), config.site_name)
    config.site_url = f"{site.address.rstrip('/')}/" if site.address else config.site_url
    config.theme.static_templates = {"404.html"}  # the sitemaps are ours
    return config


def on_env(env: jinja2.Environment, config: MkDocsConfig, **_: Any) -> jinja2.Environment:
    """Everything that a page brings is escaped unless it says otherwise."""
    site: Site = config.extra["site"]
    env.autoescape = True
    env.globals |= {"interfaces": {code: load(code).interface for code in site.languages}, "site": site}
    env.globals |= {"navigation": NAVIGATION, "more": MORE}
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """The words of the page's language, the addresses in the others and of the root of its language."""
    site: Site = config.extra["site"]
    language = page.meta.get("language") or _language(page.file.src_uri, site)
    root = "" if language == site.languages[0] else f"{language}/"
    place = page.url.removeprefix(root)
    place = "" if place in (".", "./") else place
    others = [code for code in site.languages if code != language]
    targets = {code: ("" if code == site.languages[0] else f"{code}/") + place for code in site.languages}
    return context | {
        "language": language,
        "interface": (interface := load(language).interface),
        "t": interface.words,
        "home": get_relative_url(root or ".", page.url),
        "others": [(code, get_relative_url(targets[code] or ".", page.url)) for code in others],
        "alternates": [(code, f"{config.site_url}{target}") for code, target in targets.items()]
        if config.site_url
        else [],
        "site_title": site.title.get(language) or config.site_name,
    }


def _language(path: str, site: Site) -> str:
    first = PurePosixPath(path).parts[0]
    return first if first in site.languages else site.languages[0]
