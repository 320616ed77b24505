"""docs/ → site/: the MkDocs hook (language, direction and links of each page, what is kept of the last site) and the call that builds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
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

from generator.data import digest
from generator.fingerprints import Fingerprints, Marks
from generator.languages import load
from generator.site.kept import LEAF, Last, Leaf, copy, listening, prune, state
from generator.site.listed import HOME, Around, Change, Kept, Listed, address
from generator.site.publisher import put, remove
from generator.site.shell import Shells
from generator.site.themed import words

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
    strict: bool
    part: str | None = None
    shown: Path | None = None
    """A folder with the pages that are to be rendered; all of docs/ without."""
    around: frozenset[str] = frozenset()
    """All files below docs/, where MkDocs is shown some of them."""


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
    there: Marks | None = None,
) -> list[str]:
    """Builds the site that `mkdocs.yml` describes; returns MkDocs' warnings, e.g. of links that lead nowhere.

    Pages of the site as it was built last are kept where nothing changed.  When few did, MkDocs is shown these alone; when
    many did, `map` is given the languages of the site, one a call.  `strict` has MkDocs itself count warnings; a site with
    any is still complete.  `there` are the files below `docs` with their fingerprints, where these are known.  Raises PluginError
    when `docs` was not built.
    """
    docs, site = docs or config.parent / "docs", site or config.parent / "site"
    job = Job(config=config, docs=docs, site=site, strict=strict)
    settings = on_config(_settings(job))
    last, there = Listed.of(docs), Fingerprints.beside(docs).walk() if there is None else there
    change = Change.since(last, there, Fingerprints.beside(site).walk(), settings.extra["shared"], _theme(settings))
    if change.small and len(change.pages) < PAYS and (warnings := _little(job, change, last)) is not None:
        return warnings
    if map is not None and len(change.pages) >= PAYS:
        done = list(map(_call, (msgspec.structs.replace(job, part=part) for part in _site(docs).languages)))
    else:
        done = [_call(job)]
    if done[0].files:  # MkDocs came so far
        prune(site, done[0].files)
        pages = {path: kept for one in done for path, kept in one.pages.items()}
        _listed(settings, pages, done[0].files).write(docs)
    Fingerprints.beside(docs).walk()  # of many new files the next build knows that they are as they were
    return list(dict.fromkeys(warning for one in done for warning in one.warnings))


def _little(job: Job, change: Change, last: Listed) -> list[str] | None:
    """Has MkDocs make the pages that changed, and changes the other files; the warnings.

    None when all pages have to be looked at: one that did not change leads to an anchor that is not there.
    """
    changed = frozenset(change.pages)
    with TemporaryDirectory(dir=job.docs.parent / ".cache") as folder:
        for path in (HOME, *changed):
            put(Path(folder, path), (job.docs / path).read_bytes())
        done = _call(msgspec.structs.replace(job, shown=Path(folder), around=change.docs))
    if not done.files or done.pages.keys() != changed:  # MkDocs gave up
        return None
    rest = [kept for path, kept in last.pages.items() if path not in changed]
    pages = last.pages | done.pages
    if any(to in pages and anchor not in pages[to].anchors for kept in rest for to, anchor, _ in kept.links):
        return None
    for path in change.copied:
        put(job.site / path, (job.docs / path).read_bytes())
    for path in change.strange:
        remove(job.site / path, job.site)
    msgspec.structs.replace(last, pages=pages).write(job.docs)
    return list(dict.fromkeys(done.warnings))


def _settings(job: Job) -> MkDocsConfig:
    folders: dict[str, Any] = {"docs_dir": str(job.shown or job.docs), "site_dir": str(job.site)}
    settings = load_config(str(job.config), strict=job.strict, **folders)
    settings.extra["job"] = job
    return settings


def _call(job: Job) -> Done:
    with listening() as said:
        settings = _settings(job)
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


def _listed(config: MkDocsConfig, pages: dict[str, Kept], files: frozenset[str]) -> Listed:
    """The site that was built now, of which `files` are all files."""
    docs = _docs(config)
    rest = (path for path in sorted(files.difference(map(address, pages))) if not (docs / path).is_file())
    return Listed(dict(sorted(pages.items())), _theme(config), tuple(rest))


def _docs(config: MkDocsConfig) -> Path:
    return config.extra["job"].docs if "job" in config.extra else Path(config.docs_dir)


def _theme(config: MkDocsConfig) -> str:
    """Digest of all that the site shows besides docs/."""
    ours = Fingerprints(Path(str(config.theme.custom_dir))).walk().items()
    return digest(config.extra["shared"], *(part or "" for row in ours for part in row))


# ------------------------------------------------------------------------------------------------------ the hook
def _site(docs: Path) -> Site:
    path = docs / "data" / "site.json"
    try:
        return msgspec.json.decode(path.read_bytes(), type=Site)
    except FileNotFoundError as problem:
        raise PluginError(f"{path} is missing: run `chronology build` first") from problem


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Title and address of the site are those of the chronology; `shared` is a digest of all that its pages share."""
    site = _site(_docs(config))
    config.extra["site"] = site
    config.site_name = site.title.get(site.languages[0]) or next(iter(site.title.values()), config.site_name)
    config.site_url = f"{site.address.rstrip('/')}/" if site.address else config.site_url
    config.theme.static_templates = {"404.html", "assets/material.css"}  # the sitemaps are ours
    interfaces = (msgspec.json.encode((code, load(code).interface)) for code in site.languages)
    config.extra["shared"] = state(config, msgspec.json.encode(site), *interfaces)
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
    job: Job | None = config.extra.get("job")
    part = job.part if job else None
    first = part in (None, site.languages[0])
    if not first:
        config.theme.static_templates = set()
    pages = [file for file in files.documentation_pages() if file.src_uri != "index.md"]  # that one MkDocs makes itself
    config.extra["files"] = frozenset((*(file.dest_uri for file in files), *config.theme.static_templates))
    for file in files:
        file.dest_dir = config.site_dir
        if not file.is_documentation_page():
            file.copy_file = partial(copy, file) if first else _nothing  # type: ignore[method-assign]
    known = Listed.of(_docs(config)).pages
    if job is not None and job.shown:
        shown = (file for file in files if file.src_uri not in job.around or file.is_documentation_page())
        files = Around(shown, job.around, known, config)
        known = {}
    last, shared = Last(known, Path(config.site_dir), (file.src_uri for file in pages)), config.extra["shared"]
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
        | words(site.languages[0], site.title, config)
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
    context = context | words(language, site.title, config) | links | {"meta": page.meta}
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
        _listed(config, pages, files).write(_docs(config))


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


def _language(path: str, site: Site) -> str:
    first = PurePosixPath(path).parts[0]
    return first if first in site.languages else site.languages[0]
