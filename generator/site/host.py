"""docs/ → site/: the MkDocs hook (language, direction and links of each page) and the call that builds."""

from __future__ import annotations

import logging
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any, cast

import jinja2
import msgspec
from mkdocs.commands.build import build as _build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.structure.files import Files
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
    config.theme.static_templates = {"404.html", "assets/material.css"}  # the sitemaps are ours
    return config


def on_files(files: Files, **_: Any) -> Files:
    """Leaves out what Material ships and nobody asks for: its search engine and the maps of its scripts."""
    for file in list(files):
        if file.src_uri.endswith(".map") or file.src_uri.startswith(
            ("assets/javascripts/lunr/", "assets/javascripts/workers/")
        ):
            files.remove(file)
    return files


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Everything that a page brings is escaped in our templates; Material's own insert nothing of a page there."""
    site: Site = config.extra["site"]
    folder = Path(str(config.theme.custom_dir))
    ours = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    env.autoescape = lambda name: name in ours
    styles = sorted(file.src_uri for file in files if file.src_uri.startswith("assets/stylesheets/main."))
    env.globals |= {
        "interfaces": {code: load(code).interface for code in site.languages},
        "site": site,
        "navigation": NAVIGATION,
        "more": MORE,
        "material_css": styles[0],
    }
    return env


def on_template_context(context: dict[str, Any], config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """The page that says that there is none is in the first language."""
    site: Site = config.extra["site"]
    root = context["base_url"]
    others = [(code, f"{root.rstrip('/')}/{code}/") for code in site.languages[1:]]
    gone = {"robots": "noindex"}
    return (
        context
        | _words(site.languages[0], site, config)
        | {"meta": gone, "home": f"{root.rstrip('/')}/", "others": others}
    )


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """The words of the page's language, the addresses in the others and of the root of its language."""
    site: Site = config.extra["site"]
    language = page.meta.get("language") or _language(page.file.src_uri, site)
    root = "" if language == site.languages[0] else f"{language}/"
    place = page.url.removeprefix(root).removeprefix("./")
    place = "" if place == "." else place
    targets = {code: ("" if code == site.languages[0] else f"{code}/") + place for code in site.languages}
    others = [
        (code, get_relative_url(targets[code] or ".", page.url).rstrip("/") + "/")
        for code in site.languages
        if code != language
    ]
    links = {"home": get_relative_url(root or ".", page.url).rstrip("/") + "/", "others": others}
    return context | _words(language, site, config) | links | {"meta": page.meta}


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Puts right what a template cannot reach."""
    site: Site = config.extra["site"]
    language = page.meta.get("language") or _language(page.file.src_uri, site)
    return _directed(output, load(language).interface.direction)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for the page that says that there is none."""
    site: Site = config.extra["site"]
    return (
        _directed(output_content, load(site.languages[0]).interface.direction)
        if template_name == "404.html"
        else output_content
    )


def _directed(output: str, direction: str) -> str:
    """With the direction of the whole page, and without an attribute of Material's that check boxes may not have."""
    output = output.replace('class="no-js">', f'dir="{direction}" class="no-js">', 1)
    for name in ("__drawer", "__search"):
        output = output.replace(f'id="{name}" autocomplete="off">', f'id="{name}">', 1)
    return output


@lru_cache
def _translated(language: str, folders: tuple[str, ...]) -> bool:
    """Has Material words of its own in this language?"""
    return any((Path(folder) / f"partials/languages/{language}.html").is_file() for folder in folders)


def _words(language: str, site: Site, config: MkDocsConfig) -> dict[str, Any]:
    """What the templates say in one language; `own` and `translations` take the place of Material's words."""
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
        "site_title": site.title.get(language, config.site_name),
        "material_language": language if known else "en",
        "own": {"language": language, "direction": interface.direction, "action.skip": t["skip"]},
        "translations": results,
    }


def _language(path: str, site: Site) -> str:
    first = PurePosixPath(path).parts[0]
    return first if first in site.languages else site.languages[0]
