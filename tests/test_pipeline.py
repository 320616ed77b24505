"""From articles to a chronology: what the five articles tell, with and without the editor's dates, and what every chronology keeps to."""

import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from projects import ARTICLES, files_below, write_articles

import generator as g

ROOT = Path(__file__).resolve().parents[1]
OFFLINE = """
import socket, sys

def refuse(*arguments, **options):
    raise AssertionError("the program asks the network")

socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse
sys.modules["torch"] = sys.modules["transformers"] = None  # importing them is an error
from generator.cli import main
main(["site", "--quiet"], standalone_mode=True)
"""


def load(folder):
    return json.loads((folder / "docs/data/events.json").read_text(encoding="utf-8"))["events"]


@pytest.fixture(scope="module")
def dated(seeds_built):
    return load(seeds_built)


@pytest.fixture(scope="module")
def undated(tmp_path_factory):
    """The five articles without any metadata from the editors."""
    from click.testing import CliRunner

    from generator.cli import main

    folder = tmp_path_factory.mktemp("bare")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    (folder / "seeds/editorial/articles.yaml").write_text("{}\n", encoding="utf-8")
    result = CliRunner().invoke(
        main, ["build", "--quiet", "--seeds", str(folder / "seeds"), "--docs", str(folder / "docs")]
    )
    assert result.exit_code == 0, result.output
    return load(folder)


def articles_of(event):
    return {report["article"][:3] for report in event["reports"]}


def people_of(event):
    return {who["entity"] for who in event["participants"]}


def days(event):
    return date.fromisoformat(event["start"]), date.fromisoformat(event["end"])


def where(events, *, place=None, kind=("meeting", "visit"), who=None, article=None):
    return [
        event
        for event in events
        if (place is None or event["place"] == place)
        and event["kind"] in kind
        and (who is None or who in people_of(event))
        and (article is None or article in articles_of(event))
    ]


# --------------------------------------------------------------------------------------- the five, with days of writing
def test_the_zuwara_meeting_is_one_event_of_two_articles(dated):
    [event] = where(dated, place="zuwara")
    assert articles_of(event) == {"000", "001"}
    assert event["edtf"] == "2020-06-22"
    assert {"fayez-al-sarraj", "richard-norland", "stephen-townsend"} <= people_of(event)
    assert event["scope"] == "engagement"


def test_the_trip_to_haftar_that_one_outlet_reports_is_an_event_of_its_own(dated):
    trips = [event for event in dated if {"richard-norland", "khalifa-haftar"} <= people_of(event)]
    assert trips
    assert all(event["place"] != "zuwara" and articles_of(event) == {"000"} for event in trips)


def test_the_cairo_meeting_is_not_dated_by_the_newspaper_that_told_it(dated):
    [event] = [one for one in where(dated, place="cairo") if one["scope"] == "engagement"]
    first, last = days(event)
    assert first <= date(2019, 5, 12)
    assert last <= date(2019, 5, 13)
    assert last >= date(2019, 5, 9)
    assert event["edtf"] != "2019-05-13", "the Monday is the newspaper's"


def test_the_tripoli_meeting_is_dated_as_sharply_as_the_text_supports_and_no_sharper(dated):
    [event] = where(dated, place="tripoli", who="thomas-waldhauser")
    first, last = days(event)
    assert first <= date(2018, 5, 31) <= last
    assert last <= date(2018, 6, 3)


def test_the_benghazi_meeting_and_the_arrival_in_benina_are_of_27_august(dated):
    told = where(dated, article="004")
    assert any({"michael-langley", "khalifa-haftar"} <= people_of(event) for event in told)
    for event in told:
        first, last = days(event)
        assert first <= date(2024, 8, 27) <= last
        assert (last - first).days <= 2


def test_what_only_libyans_or_others_do_is_context(dated):
    sisi = [event for event in dated if "abdel-fattah-el-sisi" in people_of(event)]
    assert [event["edtf"] for event in sisi] == ["2019-05-09"]
    for event in (*sisi, *(one for one in dated if one["kind"] in ("military", "attack", "conference"))):
        assert event["scope"] == "context", event["title"]


def test_the_elections_of_december_2018_are_planned_and_never_told_as_held(dated):
    december = [event for event in dated if event["edtf"] == "2018-12-10"]
    assert december
    assert all(event["realis"] == "planned" for event in december)


# ----------------------------------------------------------------------------------------- the five, without any dates
TRUE_DAYS = {
    "000": (date(2020, 6, 22), date(2020, 6, 22)),
    "001": (date(2020, 6, 22), date(2020, 6, 22)),
    "004": (date(2024, 8, 27), date(2024, 8, 27)),
}


def test_without_the_editors_the_zuwara_meeting_is_still_of_22_june(undated):
    """Article 000 prints its date, and 001 tells the same meeting."""
    [event] = where(undated, place="zuwara")
    assert articles_of(event) == {"000", "001"}
    assert event["edtf"] == "2020-06-22"


def test_without_the_editors_no_date_is_wrong_or_sharper_than_its_evidence(dated, undated):
    for event in where(undated):
        if event["start"] is None or event["end"] is None:
            continue
        for article in articles_of(event) & TRUE_DAYS.keys():
            first, last = TRUE_DAYS[article]
            assert days(event)[0] <= first, event["title"]
            assert last <= days(event)[1], event["title"]
    for one in undated:
        twin = next((event for event in dated if event["id"] == one["id"] and event["edtf"]), None)
        if twin and one["edtf"] and twin["certainty"] != "inferred":
            assert days(one)[0] <= days(twin)[1], one["title"]
            assert days(twin)[0] <= days(one)[1], one["title"]


# ------------------------------------------------------------------------------------------------- every chronology
def test_every_quotation_stands_letter_for_letter_in_its_article(dated):
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "seeds").glob("*.txt")}
    for event in dated:
        for passage in (*event["reports"], *event["positions"]):
            text = texts[passage["article"]][passage["start"] : passage["end"]]
            assert text == passage.get("quote", text)
            assert text.strip()


def test_every_date_says_how_it_is_known_in_both_languages(dated):
    for event in dated:
        reasons = [report["reason"] for report in event["reports"]]
        assert event["edtf"] is None or any(reason.get("en") and reason.get("ar") for reason in reasons), event["title"]


def test_the_events_follow_the_schema(seeds_built):
    import jsonschema

    schema = json.loads((seeds_built / "docs/data/events.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(
        json.loads((seeds_built / "docs/data/events.json").read_text(encoding="utf-8"))
    )


def test_events_stand_in_order_and_those_without_a_date_last(dated):
    keys = [(event["edtf"] is None, event["start"] or "", event["end"] or "9999", event["id"]) for event in dated]
    assert keys == sorted(keys)


def test_a_language_that_nobody_knows_is_told_to_the_editor_and_its_article_kept(tmp_path):
    write_articles(
        tmp_path,
        {
            "de": "---\nlanguage: de\npublished: 2020-06-23\n---\nDer Botschafter traf den Ministerpräsidenten am Montag.\n"
        },
    )
    chronology, _ = g.gather(tmp_path, g.editorial.load(tmp_path))
    assert [source.id for source in chronology.sources] == ["de"]
    assert [problem.code for problem in chronology.problems] == ["no-rules"]


def test_the_stages_can_be_called_one_by_one(tmp_path):
    write_articles(tmp_path, ARTICLES)
    language, knowledge = g.languages.load("en"), g.knowledge.load()
    [article] = g.read_file(tmp_path / "meeting-en.txt")
    reading = g.annotate(article, language, knowledge)
    assert reading.dateline.when == g.Edtf.parse("2020-06-23")
    reports = g.extract(reading, language, knowledge)
    [cluster] = g.corefer(reports[:1], {article.id: reading.dateline.when}, knowledge)
    assert [report.when for report in cluster] == [g.Edtf.parse("2020-06-22")]


def test_what_telling_needed_is_let_go_and_an_article_is_told_alike_afterwards(tmp_path):
    from generator.events.sentences.lexemes import lexicon
    from generator.telling import forget, tell

    path = tmp_path / "meeting-ar.txt"
    path.write_text(ARTICLES["meeting-ar"], encoding="utf-8")
    [article] = g.read_file(path)
    told = tell(article)
    assert lexicon.cache_info().currsize > 0
    forget()
    assert lexicon.cache_info().currsize == 0
    assert tell(article) == told


def test_an_unchanged_article_is_not_told_again(tmp_path, monkeypatch):
    from generator import pipeline

    write_articles(tmp_path / "seeds", ARTICLES)
    told = []
    tell = pipeline.tell
    monkeypatch.setattr(
        pipeline, "tell", lambda article, **options: told.append(article.id) or tell(article, **options)
    )
    decided = g.editorial.load(tmp_path / "seeds")
    for _ in range(2):
        pipeline.gather(tmp_path / "seeds", decided, cache=tmp_path / "cache.sqlite")
    assert sorted(told) == sorted(ARTICLES)
    write_articles(tmp_path / "seeds", {"visit-en": ARTICLES["visit-en"] + "He left on Wednesday.\n"})
    pipeline.gather(tmp_path / "seeds", decided, cache=tmp_path / "cache.sqlite")
    assert told[len(ARTICLES) :] == ["visit-en"]


def test_an_article_more_or_changed_leaves_the_pages_of_a_build_from_nothing(tmp_path):
    from generator import pipeline

    def pages(articles, **how):
        write_articles(tmp_path / "seeds", articles)
        pipeline.build(ROOT, seeds=tmp_path / "seeds", docs=tmp_path / "docs", **how)
        return files_below(tmp_path / "docs")

    pages({name: ARTICLES[name] for name in ("meeting-ar", "visit-en")})
    for more in (
        {"meeting-en": ARTICLES["meeting-en"]},
        {"visit-en": ARTICLES["visit-en"].replace("Tuesday", "Monday")},
    ):
        assert pages(more) == pages(more, fresh=True)


def test_it_runs_without_network_torch_or_a_home(tmp_path, clean_environment):
    write_articles(tmp_path / "seeds", ARTICLES)
    environment = {
        **clean_environment,
        "PYTHONPATH": str(ROOT),
        "HOME": "/dev/null/nobody",
        "XDG_CACHE_HOME": "/dev/null/nobody",
    }
    said = subprocess.run(
        [sys.executable, "-c", OFFLINE], capture_output=True, check=False, cwd=tmp_path, env=environment, text=True
    )
    assert (said.returncode, said.stderr) == (0, "")
    assert load(tmp_path)


@pytest.mark.parametrize(
    ("topic", "day"),
    [
        ("Libya's Haftar and Sarraj agreed to hold a vote.", "2018-05-29"),
        ("Bankers spoke of green bonds in Chile.", None),
    ],
)
def test_a_conference_without_a_day_is_the_known_one_where_the_article_is_on_its_country(tmp_path, topic, day):
    text = f"---\npublished: 2018-06-02\n---\nThe markets were calm on Friday.\n\n{topic} An international conference was held in Paris by President Macron."
    write_articles(tmp_path / "seeds", {"a": text})
    chronology, _ = g.gather(tmp_path / "seeds", g.editorial.load(tmp_path / "seeds"))
    [found] = [event for event in chronology.events if event.kind == "conference"]
    assert (str(found.when) if day else found.when) == day
