"""The site of our articles in a real browser; left out, with the reason, where there is none."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or ""
MISSING = [
    *([] if shutil.which("node") else ["node is not installed"]),
    *([] if (HERE / "node_modules" / "axe-core").is_dir() else ["`npm ci` was not run in tests/browser"]),
]
pytestmark = pytest.mark.skipif(bool(MISSING), reason="; ".join(MISSING))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site of our articles as it would be published below a folder of a host."""
    from generator import pipeline
    from generator.site.host import build

    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    pipeline.build(ROOT, seeds=folder / "seeds", docs=folder / "docs", address="https://example.org/libya/")
    assert build(ROOT / "mkdocs.yml", docs=folder / "docs", site=folder / "site") == []
    return folder / "site"


@pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed")
def test_every_kind_of_page_is_accessible_private_and_complete(site):
    languages = json.loads((site / "data" / "site.json").read_text(encoding="utf-8"))["languages"]
    command = ["node", "check.mjs", str(site), *languages]
    env = os.environ | {"QUICK": "1", "CHROMIUM": CHROMIUM, "BASE": "/libya/"}
    done = subprocess.run(command, cwd=HERE, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


@pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed")
def test_lighthouse_gives_all_points(site):
    event = next(path.parent.name for path in sorted(site.glob("e/*/index.html")))
    pages = ["", "chronology/", f"ar/e/{event}/"]  # every kind of page passes; a look takes 15 s
    env = os.environ | {"CHROMIUM": CHROMIUM, "BASE": "/libya/"}
    command = ["node", "lighthouse.mjs", str(site), *pages]
    done = subprocess.run(command, cwd=HERE, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


@pytest.mark.skipif(not CHROMIUM, reason="chromium is not installed")
def test_nothing_of_a_hostile_article_runs_in_a_browser(hostile):
    command = ["node", "hostile.mjs", str(hostile / "site")]
    env = os.environ | {"CHROMIUM": CHROMIUM}
    done = subprocess.run(command, cwd=HERE, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_the_html_is_valid(site):
    pages = sorted(str(path) for path in site.rglob("*.html"))
    done = subprocess.run(
        ["node", "node_modules/html-validate/bin/html-validate.mjs", "--config", ".htmlvalidate.json", *pages],
        cwd=HERE, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:]


@pytest.mark.skipif(shutil.which("java") is None, reason="java is not installed: the Nu checker is left out")
def test_the_nu_checker_finds_no_error(site):
    jar = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", str(jar), "--skip-non-html", "--errors-only", "--format", "gnu", "--stdout", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout == ""
