"""No sentence without a source: what the pages say of an event stands in the articles they cite, or names the fields it rests on."""

import html
import json
import re

import msgspec
import pytest

import generator as g
from generator.events.narration.narrator import Narrator
from generator.events.narration.stories import Storyteller

LANGUAGES = {"en": "", "ar": "ar/"}
LABELS = {code: g.languages.load(code).interface.words["translation"] for code in LANGUAGES}
SUP = re.compile(r"<sup>\[(\d+)\]\((#p|[^)]*e/)(\d+)[^)]*\)</sup>")


def plain(markdown):
    """What a reader sees of a line of Markdown."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"\\(\W)", r"\1", SUP.sub("", markdown)))).split())


@pytest.fixture(scope="module")
def told(seeds_built):
    """The chronology of the five articles, and the texts of the articles."""
    seeds = seeds_built / "seeds"
    decided = g.editorial.load(seeds)
    chronology, _ = g.gather(seeds, decided)
    texts = {path.stem: path.read_text(encoding="utf-8") for path in seeds.glob("*.txt")}
    return chronology, texts, decided.translations


@pytest.fixture(scope="module")
def shown(seeds_built):
    """Language, event → the lines of the summary on its page."""
    found = {}
    for code, folder in LANGUAGES.items():
        for page in (seeds_built / "docs" / folder / "e").glob("*/index.md"):
            section = re.search(r'<section class="summary".*?</section>', page.read_text(encoding="utf-8"), re.DOTALL)
            lines = section[0].split(f"\n{LABELS[code]}\n")[0].splitlines()[1:]
            found[code, page.parent.name] = [line for line in lines if line and not line.startswith(("#", "</"))]
    return found


def test_every_event_has_one_to_three_sentences_in_each_language(told, shown):
    for event in told[0].events:
        for code in LANGUAGES:
            assert 1 <= len(shown[code, event.id]) <= 3 + 1  # composed: the deed, the topics, two stands


def test_every_sentence_shown_is_in_the_cited_article_or_its_translation_or_names_its_fields(told, shown):
    chronology, texts, translations = told
    kinds = set()
    for event in chronology.events:
        for code in LANGUAGES:
            statements = [statement for statement in event.summary if code in statement.words]
            lines = shown[code, event.id]
            assert [plain(line) for line in lines] == [" ".join(one.words[code].split()) for one in statements]
            for statement, line in zip(statements, lines, strict=True):
                numbers = [int(mark[0]) - 1 for mark in SUP.findall(line)]
                assert tuple(numbers) == statement.passages, "the superscripts are those of this sentence alone"
                cited = [event.passages[number] for number in numbers]
                assert all(passage.span.of(texts[passage.article]) == passage.quote for passage in cited)
                if statement.verbatim == code:
                    kinds.add("verbatim")
                    assert [" ".join(passage.quote.split()) for passage in cited] == [plain(line)]
                elif "translation" in statement.fields:
                    kinds.add("translation")
                    assert [" ".join(translations.find(passage.quote, code).split()) for passage in cited] == [
                        plain(line)
                    ]
                else:
                    kinds.add("composed")
                    assert statement.fields
                    assert all(getattr(event, field) for field in statement.fields)
                    assert cited
    assert kinds >= {"verbatim", "translation"}


def test_without_translations_what_another_language_reads_is_composed_from_fields(seeds_built):
    seeds = seeds_built / "seeds"
    decided = g.editorial.load(seeds)
    bare = msgspec.structs.replace(decided, translations=type(decided.translations)())
    chronology, _ = g.gather(seeds, bare)
    for event in chronology.events:
        english = [statement for statement in event.summary if "en" in statement.words]
        assert english
        for statement in english:
            assert statement.verbatim is None
            assert all(getattr(event, field) for field in statement.fields)
            assert "ar" not in statement.words


def test_every_title_is_composed_and_says_more_than_a_name(told):
    for event in told[0].events:
        for code, title in event.title.items():
            names = {who.name.get(code) for who in event.participants} | {event.place}
            assert title not in names
            assert len(title.split()) > 1 or not event.participants


def test_every_sentence_of_a_story_is_linked_to_its_event(told, seeds_built):
    chronology = told[0]
    known = {event.id for event in chronology.events}
    kb = g.knowledge.load()
    teller = Storyteller([Narrator(g.languages.load(code), kb) for code in chronology.languages])
    stories = 0
    for path in sorted((seeds_built / "docs").rglob("index.md")):
        section = re.search(r'<section class="story".*?</section>', path.read_text(encoding="utf-8"), re.DOTALL)
        if not section:
            continue
        stories += 1
        lines = [line for line in section[0].splitlines()[1:-1] if line and not line.startswith("#")]
        marks = [mark[2] for line in lines for mark in SUP.findall(line)]
        assert marks
        assert set(marks) <= known
        assert len(marks) == len(set(marks)), "no event is told twice"
    assert stories >= 10
    home = teller.tell(chronology.events)
    assert {event for statement in home for event in statement.events} == known


def test_the_data_has_the_summary_of_each_language(seeds_built, told):
    rows = json.loads((seeds_built / "docs/data/events.json").read_text(encoding="utf-8"))["events"]
    for row, event in zip(rows, told[0].events, strict=True):
        for code in LANGUAGES:
            assert row["summary"][code] == " ".join(one.words[code] for one in event.summary if code in one.words)
