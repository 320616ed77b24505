"""The search finds what readers type; what is typed is read as the index was written."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import msgspec
import pytest
import yaml

from generator.editorial.site import Settings
from generator.languages import load
from generator.site import searching
from generator.site.rendering import drafts, templates
from generator.site.stems import Stems, tokens

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SCRIPT = ROOT / "templates" / "theme" / "assets" / "search.js"
QUERIES = yaml.load((HERE / "queries.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
RULES = {code: load(code).interface.search for code in ("en", "ar")}

needs_node = pytest.mark.skipif(
    shutil.which("node") is None, reason="node is not installed: the search script is not run"
)


def asking(pages, folder):
    """Questions to the search script, as the browser would put them → its answers, with the files read so far."""
    for path, text in pages.items():
        if path.startswith("data/search/"):
            target = folder / path.removeprefix("data/search/")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")

    def answers(language, questions):
        lines = "".join(json.dumps(question) + "\n" for question in questions)
        command = ["node", str(HERE / "search.mjs"), str(SCRIPT), str(folder / language)]
        done = subprocess.run(command, input=lines, capture_output=True, text=True, check=True, encoding="utf-8")
        return [json.loads(line) for line in done.stdout.splitlines()]

    return answers


@pytest.fixture(scope="module")
def ask(docs, tmp_path_factory):
    return asking(docs, tmp_path_factory.mktemp("index"))


@needs_node
def test_readers_find_what_they_look_for_in_any_spelling(ask):
    found_share, extra, missed = [], 0, []
    for language, rows in QUERIES.items():
        for row, answer in zip(rows, ask(language, [{"query": row["query"]} for row in rows]), strict=True):
            expected, found = set(row["finds"]), set(answer["keys"])
            allowed = expected | set(row.get("may", ()))
            found_share.append(len(expected & found) / len(expected) if expected else 1.0)
            extra += len(found - allowed)
            if expected - found or found - allowed:
                missed.append((row["query"], sorted(expected - found), sorted(found - allowed)))
    assert len(found_share) >= 60
    assert sum(found_share) / len(found_share) >= 0.97, missed
    assert extra / len(found_share) <= 0.3, missed


@needs_node
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_spelling_of_a_name_finds_the_person(ask, language):
    import example

    names = [
        (name, id) for id, person in example.PEOPLE.items() for name in (*person[:2], *example.SPELLINGS.get(id, ()))
    ]
    answers = ask(language, [{"query": name} for name, _ in names])
    assert [
        name for (name, id), answer in zip(names, answers, strict=True) if f"people/{id}" not in answer["keys"]
    ] == []


@needs_node
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_browser_reads_words_as_the_index_was_written(ask, docs, language):
    texts = sorted({text for path, text in docs.items() if path.endswith(".md")})
    texts += [
        "U.S. and U.N.",
        "٢٢ يونيو ۲۰۲۰",
        "ســـرت سِرْت",
        "Łódź Ça Øst ﷲ ﻻ",
        "l’accord d'Alger",
        "C-130 F16",
        "İstanbul naïve ß",
        "ى ی ة ه ٱ ک",
    ]
    stems = Stems(language, {language: RULES[language], **RULES})
    answers = ask(language, [{"words": text} for text in texts])
    for text, answer in zip(texts, answers, strict=True):
        assert answer == [[word, stems.stem(word), stems.bare(word)] for word in tokens(text)]


@needs_node
def test_nothing_typed_breaks_it(ask):
    strange = [
        "",
        "   ",
        "(",
        "=0",
        "__proto__",
        "constructor",
        "*",
        "\\",
        "<b>",
        "ا",
        "و",
        "😀",
        "x" * 5000,
        "في من",
        "the of",
    ]
    assert len(ask("ar", [{"query": text} for text in strange])) == len(strange)


def test_one_form_stands_for_all_forms_of_a_word():
    stems = Stems("ar", RULES)
    for forms in (
        "القاهرة قاهره بالقاهرة والقاهرة",
        "ولايات ولاية الولاية",
        "أمريكية الأمريكي أمريكا",
        "ليبيا الليبية ليبي",
    ):
        assert len({stems.stem(word) for word in tokens(forms)}) == 1, forms
    for forms in ("meeting meetings meet meets", "strike strikes", "country countries"):
        assert len({stems.stem(word) for word in tokens(forms)}) == 1, forms


def test_an_event_more_changes_few_files_of_the_index(show, docs):
    import example

    chronology = example.chronology()
    more = msgspec.structs.replace(chronology.events[0], id="0013", title={"en": "Zebra quorum", "ar": "خبر جديد"})
    changed = show(msgspec.structs.replace(chronology, events=(*chronology.events, more)))
    index = [path for path in changed if path.startswith("data/search/en/")]
    assert sum(docs.get(path) != changed[path] for path in index) < len(index)
    assert all(re.fullmatch(r"[a-z0-9./-]+", path) for path in index)


def index(events, *, best, large):
    """The files of the index of so many events, with so many keys of a word and so many characters in a piece."""
    import example

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searching, "BEST", best)
        patch.setattr(searching, "LARGE", large)
        every = drafts(example.many(events), Settings(), [load("en")], templates(ROOT / "templates"))
        return {draft.path: draft.compose() for draft in every if draft.path.startswith("data/search/")}


@pytest.fixture(scope="module")
def cut(tmp_path_factory):
    """Questions to an index with few keys in a piece, and to one with all of them."""
    few, whole = index(250, best=30, large=1500), index(250, best=10**6, large=10**6)
    assert any("/rest-" in path for path in few)
    assert not any("/rest-" in path for path in whole)
    return asking(few, tmp_path_factory.mktemp("few")), asking(whole, tmp_path_factory.mktemp("whole"))


@needs_node
def test_the_first_results_are_those_of_an_index_that_is_read_whole(cut):
    queries = [
        "benghazi",
        "meeting",
        "benghaz",
        "be",
        "benghaze",
        "benghazi meeting",
        "haftar benghazi meeting",
        "zuwara",
    ]
    for query, few, whole in zip(
        queries, *(ask("en", [{"query": query} for query in queries]) for ask in cut), strict=True
    ):
        assert few["keys"][:20] == whole["keys"][:20] != [], query
        assert few["total"] <= whole["total"] == len(whole["keys"]), query
        assert few["more"] or few["total"] == whole["total"], query


@needs_node
def test_two_words_of_many_events_find_what_holds_both(cut):
    queries = [{"query": "benghazi"}, {"query": "meeting"}, {"query": "benghazi meeting"}]
    few, whole = (ask("en", queries) for ask in cut)
    both = set(whole[0]["keys"]) & set(whole[1]["keys"])
    assert len(few[0]["keys"]) == len(few[1]["keys"]) == 30 < len(both)
    assert set(few[2]["keys"]) == both


@needs_node
@pytest.mark.parametrize("query", ["benghazi", "be", "benghaze"])
def test_the_first_results_are_read_from_few_files_and_none_is_long_however_often_a_word_stands(cut, query):
    few, _ = cut
    [answer] = few("en", [{"query": query}])
    kinds = [name.partition("-")[0] for name in answer["read"]]
    assert kinds.count("words") <= 2 + 4
    assert kinds.count("titles") <= 20
    assert set(kinds) <= {"index.json", "words", "titles"}
    longest = {"index.json": 10_000, "words": 1500 + 300, "titles": 4_000}
    for name, size in answer["read"].items():
        assert size < longest[name.partition("-")[0]], name


@needs_node
def test_what_stands_in_many_events_is_found_by_its_beginning_however_far_off_its_piece_is(tmp_path):
    ask = asking(index(250, best=30, large=100), tmp_path)
    whole, beginning = ask("en", [{"query": "benghazi"}, {"query": "be"}])
    assert set(whole["keys"][:20]) <= set(beginning["keys"])
