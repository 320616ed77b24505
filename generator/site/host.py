"""docs/ → site/: the MkDocs hook (language, direction and links of each page, what is kept of the last site) and the call that builds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache, partial
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
from generator.site.kept import LEAF, Kept, Last, Leaf, built, copy, listening, prune, remember, state
from generator.site.shell import Shells

__all__ = ["build"]

NAVIGATION = ("chronology", "people", "places", "topics", "sources")
MORE = ("years", "method", "corrections", "data", "about")
PAYS = 1000
"""From so many new and changed pages on, each language is built in a process of its own."""


class Site(msgspec.Struct, frozen=True):
    """`data/site.json`: what the theme must know besides the page."""

    title: dict[str, str]
    languages: tuple[str, ...]
    address: str | None = None
    contact: str | None = None
    feeds: bool = True


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """One call of MkDocs; `part` is the language whose pages it renders, None for all."""

    config: Path
    docs: Path
    site: Path
    part: str | None
    strict: bool


class Done(msgspec.Struct, frozen=True):
    """What a call of MkDocs warns of, the pages that the next may keep, and every file that belongs to the site."""

    warnings: list[str]
    pages: dict[str, Kept]
    files: frozenset[str]


def build(
    config: Path,
    *,
    docs: Path | None = None,
    site: Path | None = None,
    strict: bool = True,
    map: Callable[[Callable[[Job], Done], Iterable[Job]], Iterable[Done]] | None = None,
) -> list[str]:
    """Builds the site that `mkdocs.yml` describes; returns MkDocs' warnings, e.g. of links that lead nowhere.

    Pages of the site as it was built last are kept where nothing changed.  When many did, `map` is given the languages
    of the site, one a call.  `strict` has MkDocs itself count warnings; a site with any is still complete.  Raises PluginError when
    `docs` was not built.
    """
    docs, site = docs or config.parent / "docs", site or config.parent / "site"
    languages = _site(docs).languages
    since = built(docs, site)
    if map is not None and sum(path.stat().st_mtime > since for path in docs.rglob("*.md")) >= PAYS:
        jobs = [Job(config=config, docs=docs, site=site, part=part, strict=strict) for part in languages]
        done = list(map(_call, jobs))
    else:
        done = [_call(Job(config=config, docs=docs, site=site, part=None, strict=strict))]
    if done[0].files:  # MkDocs came so far
        prune(site, done[0].files)
        remember(docs, {path: kept for one in done for path, kept in one.pages.items()})
    return list(dict.fromkeys(warning for one in done for warning in one.warnings))


def _call(job: Job) -> Done:
    with listening() as said:
        folders: dict[str, Any] = {"docs_dir": str(job.docs), "site_dir": str(job.site)}
        settings = load_config(str(job.config), strict=job.strict, **folders)
        settings.extra["job"] = job
        try:
            settings.plugins.on_startup(command="build", dirty=False)
            _build(settings)
        except Abort:
            pass  # the warnings say why
    return Done(said, *_done(settings))


def _done(config: MkDocsConfig) -> tuple[dict[str, Kept], frozenset[str]]:
    leaves = config.extra.get("leaves", ())
    kept = {leaf.file.src_uri: leaf.kept for leaf in leaves if leaf.kept is not None}
    return kept, config.extra.get("files", frozenset())


# ------------------------------------------------------------------------------------------------------ the hook
def _site(docs: Path) -> Site:
    path = docs / "data" / "site.json"
    try:
        return msgspec.json.decode(path.read_bytes(), type=Site)
    except FileNotFoundError as problem:
        raise PluginError(f"{path} is missing: run `chronology build` first") from problem


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Title and address of the site are those of the chronology."""
    site = _site(Path(config.docs_dir))
    config.extra["site"] = site
    config.site_name = site.title.get(site.languages[0]) or next(iter(site.title.values()), config.site_name)
    config.site_url = f"{site.address.rstrip('/')}/" if site.address else config.site_url
    config.theme.static_templates = {"404.html", "assets/material.css"}  # the sitemaps are ours
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """MkDocs empties the folder of the site before it builds: it is shown another one, since pages may be kept."""
    config.extra["folder"] = config.site_dir
    config.site_dir = str(Path(config.site_dir) / ".none")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Finds out which pages have to be rendered, and leaves out what Material ships and nobody asks for: its search
    engine and the maps of its scripts.
    """
    for file in list(files):
        if file.src_uri.endswith(".map") or file.src_uri.startswith(
            ("assets/javascripts/lunr/", "assets/javascripts/workers/")
        ):
            files.remove(file)
    config.site_dir = config.extra["folder"]
    site: Site = config.extra["site"]
    part = config.extra["job"].part if "job" in config.extra else None
    first = part in (None, site.languages[0])
    if not first:
        config.theme.static_templates = set()
    pages = [file for file in files.documentation_pages() if file.src_uri != "index.md"]  # that one MkDocs makes itself
    config.extra["files"] = frozenset((*(file.dest_uri for file in files), *config.theme.static_templates))
    for file in files:
        file.dest_dir = config.site_dir
        if not file.is_documentation_page():
            file.copy_file = partial(copy, file) if first else _nothing  # type: ignore[method-assign]
    last = Last(Path(config.docs_dir), Path(config.site_dir), (file.src_uri for file in pages))
    words = (msgspec.json.encode((code, load(code).interface)) for code in site.languages)
    shared = state(config, msgspec.json.encode(site), *words)
    config.extra["leaves"] = [
        Leaf(file, config, last=last, state=shared, elsewhere=part not in (None, _language(file.src_uri, site)))
        for file in pages
    ]
    return files


def _nothing(dirty: bool = False) -> None:
    """Another process copies the file."""


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Everything that a page brings is escaped in our templates; Material's own insert nothing of a page there."""
    site: Site = config.extra["site"]
    folder = Path(str(config.theme.custom_dir))
    ours = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    env.autoescape = lambda name: name in ours
    env.loader = jinja2.ChoiceLoader([jinja2.DictLoader({LEAF: "{{ whole }}"}), cast("jinja2.BaseLoader", env.loader)])
    styles = sorted(file.src_uri for file in files if file.src_uri.startswith("assets/stylesheets/main."))
    env.globals |= {
        "interfaces": {code: load(code).interface for code in site.languages},
        "site": site,
        "navigation": NAVIGATION,
        "more": MORE,
        "material_css": styles[0],
    }
    config.extra["shells"] = Shells(
        env.get_template("main.html").render, frozenset(f"{name}/" for name in (*NAVIGATION, *MORE))
    )
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
    if isinstance(page, Leaf) and not page.rendered:
        return {"whole": ""}
    if isinstance(page, Leaf):
        page.fill(config)
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
    context = context | _words(language, site, config) | links | {"meta": page.meta}
    return {"whole": config.extra["shells"].render(page, context)} if isinstance(page, Leaf) else context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Puts right what a template cannot reach; a kept page is put into its place instead."""
    site: Site = config.extra["site"]
    if not isinstance(page, Leaf):
        return _directed(output, load(_language(page.file.src_uri, site)).interface.direction)
    if page.rendered:
        language = page.meta.get("language") or _language(page.file.src_uri, site)
        output = _directed(output, load(language).interface.direction)
    return page.finish(output)


def on_post_build(config: MkDocsConfig) -> None:
    """Called by `mkdocs build` itself, the site is complete."""
    if "job" not in config.extra:
        pages, files = _done(config)
        prune(Path(config.site_dir), files)
        remember(Path(config.docs_dir), pages)


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
