"""A site that was changed step by step has the bytes of one that is built from nothing, and only what changed is made anew."""

import shutil
from importlib import import_module

import pytest
from projects import ARTICLES, files_below, write_articles

from generator.site import rendering
from generator.site.kept import Leaf

CALL = (
    "---\npublished: 2024-09-03\npublisher: Fictional Wire\n---\nLangley calls Haftar\n\n"
    "General Michael Langley called Khalifa Haftar on Monday.\nHe had visited Benghazi on 27 August 2024.\n"
)
STRIKE = (
    "---\npublished: 2019-09-20\n---\nUS strikes in Murzuq\n\n"
    "The US military carried out an air strike in Murzuq on 19 September 2019.\n"
)
CORRECTION = "- {{event: '{number}', title: {{en: {title}}}, date: {date}, because: The embassy's own page.}}\n"


def correct(seeds, **decision):
    number = next(path.name for path in sorted((seeds.parent / "docs/e").iterdir()))
    (seeds / "editorial/corrections.yaml").write_text(CORRECTION.format(number=number, **decision), encoding="utf-8")


STEPS = {
    "an article more": lambda seeds: write_articles(seeds, {"call-en": CALL}),
    "an article changed": lambda seeds: write_articles(
        seeds, {"visit-en": ARTICLES["visit-en"].replace("Benghazi", "Tripoli")}
    ),
    "a correction": lambda seeds: correct(seeds, title="Two men meet", date="2020-06-21"),
    "the correction changed": lambda seeds: correct(seeds, title="They met", date="2020-06"),
    "an article less": lambda seeds: (seeds / "call-en.txt").unlink(),
    "another title": lambda seeds: (seeds / "editorial/site.yaml").write_text("title: {en: News}\n"),
}


def left(folder):
    return files_below(folder / "docs"), files_below(folder / "site"), files_below(folder / "seeds")


def test_after_each_change_the_bytes_are_those_of_a_site_built_from_nothing(project, run):
    def built(folder):
        folders = [f"--{name}={folder / name}" for name in ("seeds", "docs", "site")]
        assert run("site", *folders, "--quiet").exit_code == 0

    built(project)
    for number, (step, change) in enumerate(STEPS.items()):
        change(project / "seeds")
        cold = project / f"cold-{number}"
        shutil.copytree(project / "seeds", cold / "seeds")
        before = left(project)
        built(project)
        built(cold)
        assert left(project) == left(cold), step
        assert left(project) != before, step


@pytest.fixture
def made(monkeypatch):
    """How often an event is told in words, gives its parts to files, and a page is rendered."""
    counted = {"words": 0, "parts": 0, "pages": 0}

    def watch(owner, name, what):
        function = getattr(owner, name)

        def counting(*arguments, **options):
            counted[what] += 1
            return function(*arguments, **options)

        monkeypatch.setattr(owner, name, counting)

    watch(import_module("generator.events.chronicle"), "_words", "words")
    watch(rendering, "_parts", "parts")
    watch(Leaf, "fill", "pages")
    return counted


def test_for_an_article_more_no_event_is_told_again_and_few_pages_are_made(project, run, made):
    run("site", "--quiet")
    first = dict(made)
    write_articles(project / "seeds", {"strike-en": STRIKE})
    run("site", "--quiet")
    again = {what: made[what] - first[what] for what in made}
    assert again["words"] == 1
    assert 1 <= again["parts"] <= 2, "its own, and those of the event that it stands before"
    assert 0 < again["pages"] < first["pages"]
