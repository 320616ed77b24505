"""What is kept of the last site: the same bytes as a site built from nothing, and no more work than there is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import example
import msgspec
import pytest
from projects import files_below

from generator.editorial.site import Settings
from generator.model import Page
from generator.site import host, kept
from generator.site.publisher import publish

ROOT = Path(__file__).parents[2]
CONFIG = ROOT / "mkdocs.yml"
SMALL = msgspec.structs.replace(example.chronology(), events=example.events()[:4], moved=())


@pytest.fixture
def project(tmp_path, show):
    """A folder with docs/ and site/, and how to build it: pages → warnings."""

    def build(pages, **how):
        publish((Page(path=path, text=text) for path, text in pages.items()), tmp_path / "docs")
        return host.build(CONFIG, docs=tmp_path / "docs", site=tmp_path / "site", **how)

    return tmp_path, build, show(SMALL)


def cold(project, pages):
    """The site of the same pages, built from nothing."""
    folder, build, _ = project
    shutil.rmtree(folder / "site")
    shutil.rmtree(folder / ".cache")
    build(pages)
    return files_below(folder / "site")


def rendered(monkeypatch):
    """The addresses of the pages that are rendered from now on."""
    seen = []
    fill = kept.Leaf.fill
    monkeypatch.setattr(kept.Leaf, "fill", lambda self, config: (seen.append(self.url), fill(self, config))[1])
    return seen


def test_an_unchanged_page_is_not_rendered_again_and_stays_as_it_is(project, monkeypatch):
    folder, build, pages = project
    build(pages)
    before = files_below(folder / "site")
    seen = rendered(monkeypatch)
    assert build(pages) == []
    assert seen == []
    assert files_below(folder / "site") == before


def test_an_event_more_gives_the_bytes_of_a_site_built_from_nothing(project, show, monkeypatch):
    folder, build, pages = project
    build(pages)
    more = show(msgspec.structs.replace(SMALL, events=example.events()[:5]))
    seen = rendered(monkeypatch)
    build(more)
    assert "e/0004/" in seen
    assert "e/0009/" not in seen, "the first event is no neighbour of the fifth"
    warm = files_below(folder / "site")
    assert warm == cold(project, more)


def test_who_knows_which_files_there_are_need_not_have_them_looked_up(project, show):
    folder, build, pages = project
    build(pages)
    (folder / "docs/CNAME").write_text("example.org")
    more = show(msgspec.structs.replace(SMALL, events=example.events()[:5]))
    done = publish((Page(path=path, text=text) for path, text in more.items()), folder / "docs")
    assert host.build(CONFIG, docs=folder / "docs", site=folder / "site", there=done.there) == []
    warm = files_below(folder / "site")
    assert "CNAME" in warm
    assert warm == cold(project, more)


def test_what_is_gone_is_removed_and_hidden_files_are_left(project, show):
    folder, build, pages = project
    build(pages)
    (folder / "site" / ".nojekyll").touch()
    (folder / "site" / "stray.html").touch()
    fewer = show(msgspec.structs.replace(SMALL, events=SMALL.events[:2]))
    assert build(fewer) == []
    warm = files_below(folder / "site")
    assert warm.pop(".nojekyll") == b""
    assert warm == cold(project, fewer)


def test_a_page_that_led_to_what_is_gone_is_rendered_again_to_say_so(project):
    folder, build, pages = project
    linking = pages | {"a/index.md": "# A\n", "b/index.md": "# B\n\n[a](../a/index.md)\n"}
    assert build(linking) == []
    linking.pop("a/index.md")
    shutil.rmtree(folder / "docs" / "a")
    [warning] = build(linking)
    assert "b/index.md" in warning
    assert build(linking) == [warning], "and again, as long as it leads nowhere"


def test_a_page_with_a_warning_is_missed_like_any_other_when_it_is_gone(project):
    folder, build, pages = project
    linking = pages | {"a/index.md": "# A\n\n[x](../x/index.md)\n", "b/index.md": "# B\n\n[a](../a/index.md)\n"}
    [warning] = build(linking)
    assert "a/index.md" in warning
    linking.pop("a/index.md")
    [warning] = build(linking)
    assert "b/index.md" in warning
    warm = files_below(folder / "site")
    assert warm == cold(project, linking)


def test_an_anchor_that_is_gone_is_missed_by_pages_that_were_kept(project):
    _, build, pages = project
    linking = pages | {"a/index.md": "# A { #one }\n", "b/index.md": "# B\n\n[a](../a/index.md#one)\n"}
    assert build(linking) == []
    linking["a/index.md"] = "# A { #two }\n"
    [warning] = build(linking)
    assert "#one" in warning
    assert build(linking) == [warning], "and again, as long as it is gone"


def test_a_file_of_the_site_that_somebody_changed_is_put_right(project):
    folder, build, pages = project
    build(pages)
    target = folder / "site" / "e" / "0009" / "index.html"
    good = target.read_bytes()
    target.write_bytes(good.replace(b"<h1", b"<h2"))
    (folder / "site" / "data" / "events.json").write_text("{}")
    build(pages)
    assert target.read_bytes() == good
    assert (folder / "site" / "data" / "events.json").read_text(encoding="utf-8") == pages["data/events.json"]


def test_what_all_pages_share_changes_all_of_them(project, show):
    folder, build, pages = project
    build(pages)
    named = show(SMALL, Settings(address="https://example.org/other/"))
    build(named)
    warm = files_below(folder / "site")
    assert b"https://example.org/other/about/" in warm["about/index.html"]
    assert warm == cold(project, named)


def test_languages_built_side_by_side_give_the_same_bytes(project, monkeypatch):
    folder, build, pages = project
    build(pages)
    alone = files_below(folder / "site")
    shutil.rmtree(folder / "site")
    shutil.rmtree(folder / ".cache")
    monkeypatch.setattr(host, "PAYS", 1)
    calls = []
    assert build(pages, map=lambda function, jobs: [calls.append(job.part) or function(job) for job in jobs]) == []
    assert calls == ["en", "ar"]
    assert files_below(folder / "site") == alone
    seen = rendered(monkeypatch)
    build(pages)
    assert seen == []


def test_mkdocs_by_itself_builds_the_same_site(project):
    folder, build, pages = project
    build(pages)
    config = CONFIG.read_text(encoding="utf-8").replace("generator/site/host.py", str(ROOT / "generator/site/host.py"))
    config = config.replace("templates/theme", str(ROOT / "templates" / "theme")).replace(
        "site_dir: site", "site_dir: other"
    )
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    env = os.environ | {"PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    for _ in range(2):  # the second time with the pages of the first
        subprocess.run(command, cwd=folder, env=env, check=True, capture_output=True)
        assert files_below(folder / "other") == files_below(folder / "site")
