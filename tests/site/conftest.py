from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import example

from generator.editorial.site import Settings
from generator.languages import load
from generator.site.host import build
from generator.site.publisher import publish
from generator.site.rendering import render, templates

ROOT = Path(__file__).parents[2]
PAGES = templates(ROOT / "templates")
SETTINGS = Settings(address="https://example.org/libya/", contact="editor@example.org")


@pytest.fixture(scope="session")
def show():
    """A chronology → path below docs/ → text."""

    def pages(chronology, settings=SETTINGS, languages=("en", "ar"), **known):
        voices = [load(code) for code in languages]
        return {page.path: page.text for page in render(chronology, settings, voices, PAGES, **known)}

    return pages


@pytest.fixture(scope="session")
def docs(show):
    return show(example.chronology())


@pytest.fixture(scope="session")
def press(tmp_path_factory):
    """Pages → the folder of the built site and MkDocs' warnings."""

    def built(pages):
        from generator.model import Page

        folder = tmp_path_factory.mktemp("press")
        publish((Page(path=path, text=text) for path, text in pages.items()), folder / "docs")
        said = build(ROOT / "mkdocs.yml", docs=folder / "docs", site=folder / "site")
        return folder / "site", said

    return built


@pytest.fixture(scope="session")
def site(press, docs):
    return press(docs)
