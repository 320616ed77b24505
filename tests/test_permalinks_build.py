"""Numbers over many builds: given once, never given again, and every one ever published leads somewhere."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from projects import ARTICLES, write_articles

from generator.editorial import permalinks

HISTORIES = {
    "removed and put back": [
        {"meeting-ar", "meeting-en", "visit-en"},
        {"meeting-en"},
        {"meeting-ar", "meeting-en", "visit-en"},
    ],
    "one after the other": [{"visit-en"}, {"visit-en", "meeting-en"}, {"visit-en", "meeting-en", "meeting-ar"}],
    "first report goes": [{"meeting-ar", "meeting-en"}, {"meeting-en"}, {"meeting-ar", "meeting-en"}],
    "everything goes": [{"meeting-ar", "visit-en"}, set(), {"meeting-ar", "visit-en"}],
    "grown together and apart": [{"meeting-ar"}, {"meeting-en"}, {"meeting-ar", "meeting-en"}, {"meeting-ar"}],
}


def live(project, run, names):
    """The events after a build of these articles: number → the articles and passages that tell it."""
    for path in (project / "seeds").glob("*.txt"):
        path.unlink()
    write_articles(project / "seeds", {name: ARTICLES[name] for name in sorted(names)})
    assert run("build", "--quiet").exit_code == 0
    events = json.loads((project / "docs/data/events.json").read_text(encoding="utf-8"))["events"]
    return {event["id"]: {(report["article"], report["start"]) for report in event["reports"]} for event in events}


def registry(project):
    """Every number ever given, with the reports it stands for."""
    entries = permalinks.load(project / "seeds/editorial/permalinks.yaml").entries
    return {number: set(entry.reports) for number, entry in entries.items()}


@pytest.mark.parametrize("history", HISTORIES)
def test_a_number_once_published_leads_to_its_event_or_to_a_page_that_says_what_became_of_it(project, run, history):
    published, meant, states = set(), {}, []
    for names in HISTORIES[history]:
        states.append(live(project, run, names))
        published |= states[-1].keys()
        for number in published:
            assert (project / "docs" / "e" / number / "index.md").is_file(), number
            assert (project / "docs" / "ar" / "e" / number / "index.md").is_file(), number
        registered = registry(project)
        assert meant.keys() <= registered.keys(), "a number was forgotten"
        for number in states[-1]:
            before = meant.setdefault(number, set())
            assert not before or before & registered[number], f"{number} was given to another event"
            before |= registered[number]
    if HISTORIES[history][0] == HISTORIES[history][-1]:
        assert states[-1] == states[0], "articles that come back find their numbers again"


def test_two_events_that_become_one_leave_an_address_that_leads_on(project, run):
    """The editor joins two events: the number that gives way says where it went, in the report and on its page."""
    states = live(project, run, {"meeting-ar", "visit-en"})
    assert len(states) >= 2
    one, other = sorted(states)[:2]
    text = f"- same: ['{one}', '{other}']\n  because: the two articles tell one journey\n"
    (project / "seeds/editorial/corrections.yaml").write_text(text, encoding="utf-8")
    said = run("build").stdout
    merged = re.search(r"(\d+) is merged into (\d+)", said)
    assert merged, said
    assert {merged[1], merged[2]} == {one, other}
    assert merged[2] in (project / "docs" / "e" / merged[1] / "index.md").read_text(encoding="utf-8")
    (project / "seeds/editorial/corrections.yaml").unlink()
    said = run("build").stdout
    assert "is split" in said or "1 added" in said
    events = json.loads((project / "docs/data/events.json").read_text(encoding="utf-8"))["events"]
    assert {one, other} <= {event["id"] for event in events}


def test_numbers_do_not_depend_on_the_order_in_which_articles_came(project, tmp_path, run, monkeypatch):
    first = live(project, run, ARTICLES)
    other = tmp_path / "other"
    other.mkdir()
    monkeypatch.chdir(other)
    (other / "seeds").mkdir()
    assert live(other, run, ARTICLES) == first


def git(folder, *arguments):
    settings = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)


def test_two_editors_who_add_articles_on_two_branches_merge_without_help_and_keep_their_numbers(project, run):
    """What they commit is seeds/; docs/ is built anew from what git merged."""
    attributes = Path(__file__).parents[1] / "seeds/editorial/.gitattributes"
    live(project, run, {"meeting-ar"})
    shutil.copy(attributes, project / "seeds/editorial")
    git(project, "init", "-q")
    git(project, "add", "seeds")
    git(project, "commit", "-qm", "base")
    numbers = set()
    for branch, article in (("left", "meeting-en"), ("right", "visit-en")):
        git(project, "checkout", "-q", "-b", branch, "main")
        write_articles(project / "seeds", {article: ARTICLES[article]})
        assert run("build", "--quiet").exit_code == 0
        numbers |= registry(project).keys()
        git(project, "add", "seeds")
        git(project, "commit", "-qm", branch)
    git(project, "merge", "-q", "-m", "both", "left")
    assert registry(project).keys() == numbers
    assert run("build", "--quiet").exit_code == 0
    events = json.loads((project / "docs/data/events.json").read_text(encoding="utf-8"))["events"]
    assert {event["id"] for event in events} == numbers
    shared = next(event for event in events if len({report["article"] for report in event["reports"]}) == 2)
    assert {report["article"] for report in shared["reports"]} == {"meeting-ar", "meeting-en"}
