"""`chronology serve` notices what changes by itself and shows it."""

import json
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from projects import ARTICLES, write_articles

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 60
"""Seconds; a build of three articles takes two."""


def get(address):
    with urllib.request.urlopen(address, timeout=10) as answer:
        return answer.read().decode()


def until(true):
    """Waits until it is so; the last answer."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if answer := true():
                return answer
        except OSError:
            pass
        time.sleep(0.2)
    pytest.fail("it did not happen in time")


@pytest.fixture
def served(tmp_path, clean_environment):
    """A project being served: its folder and its address."""
    write_articles(tmp_path / "seeds", {"meeting-en": ARTICLES["meeting-en"]})
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "generator", "serve", "--port", str(port)]
    environment = {**clean_environment, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    with (tmp_path / "said").open("wb") as said:
        process = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=said, stderr=subprocess.STDOUT)
        yield tmp_path, f"http://127.0.0.1:{port}"
        process.terminate()
        process.wait(20)


def test_a_new_a_changed_and_a_removed_article_show_without_a_restart(served):
    folder, address = served

    def articles():
        return {row["id"] for row in json.loads(get(f"{address}/data/events.json"))["articles"]}

    assert until(articles) == {"meeting-en"}
    write_articles(folder / "seeds", {"visit-en": ARTICLES["visit-en"]})
    until(lambda: articles() == {"meeting-en", "visit-en"})
    write_articles(folder / "seeds", {"visit-en": ARTICLES["visit-en"].replace("2024-08-28", "2024-08-21")})
    until(
        lambda: any(event["edtf"] == "2024-08-20" for event in json.loads(get(f"{address}/data/events.json"))["events"])
    )
    (folder / "seeds" / "meeting-en.txt").unlink()
    until(lambda: articles() == {"visit-en"})

    # a wrong file is said and the site stays; put right, it goes on
    (folder / "seeds" / "editorial" / "site.yaml").write_text("titel: x\n", encoding="utf-8")
    until(lambda: "titel" in (folder / "said").read_text(encoding="utf-8"))
    assert articles() == {"visit-en"}
    (folder / "seeds" / "editorial" / "site.yaml").write_text("title: {en: Another title}\n", encoding="utf-8")
    until(lambda: "Another title" in get(f"{address}/"))
    assert "Traceback" not in (folder / "said").read_text(encoding="utf-8")

    # the script that reloads the page may run
    page = get(f"{address}/")
    assert "livereload" in page
    assert not re.search(r'http-equiv="Content-Security-Policy"', page)


def test_an_address_that_is_none_gets_the_page_that_says_so(served):
    _, address = served
    until(lambda: get(f"{address}/"))
    with pytest.raises(urllib.error.HTTPError) as problem:
        get(f"{address}/nowhere/")
    assert problem.value.code == 404
    assert "<html" in problem.value.read().decode()
    problem.value.close()


def test_a_port_that_is_taken_is_said_and_ends_with_1(tmp_path, run, monkeypatch):
    write_articles(tmp_path / "seeds", {"meeting-en": ARTICLES["meeting-en"]})
    monkeypatch.chdir(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run("serve", "--port", taken.getsockname()[1], "--quiet")
    assert result.exit_code == 1
    assert "error:" in result.stderr
