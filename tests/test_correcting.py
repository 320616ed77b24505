"""A decision is written once, shown wherever it matters, and finds its event again whatever becomes of articles and rules."""

import json

import pytest
from projects import ARTICLES, write_articles

from generator.editorial.corrections import load

WHY = "The embassy's page says so."


def events(project):
    return json.loads((project / "docs/data/events.json").read_text(encoding="utf-8"))["events"]


def page(project, place):
    return (project / "docs" / place / "index.md").read_text(encoding="utf-8")


@pytest.fixture
def built(project, run):
    """The project after a build, with what a test needs to know of its events."""
    assert run("build", "--quiet").exit_code == 0
    return {event["reports"][0]["article"][:5]: event["id"] for event in events(project)}


def decide(run, *arguments):
    result = run("correct", *arguments, "--because", WHY)
    assert result.exit_code == 0, result.output
    return result


def test_a_date_is_written_applied_and_shown_with_its_reason_on_the_page_and_in_the_list(project, run, built):
    number = built["visit"]
    said = decide(run, number, "--date", "2024-08-26").stdout
    assert f"event: {number}" in said
    assert "date: 2024-08-26" in said
    run("build", "--quiet")
    [event] = [one for one in events(project) if one["id"] == number]
    assert (event["edtf"], event["certainty"]) == ("2024-08-26", "editor")
    assert event["corrections"] == [{"field": "date", "because": WHY}]
    for root in ("", "ar/"):
        assert "The embassy" in page(project, f"{root}e/{number}")
        assert "The embassy" in page(project, f"{root}corrections")


def test_everything_that_can_be_decided_is_decided(project, run, built):
    number = built["visit"]
    decide(
        run, f"https://example.org/libya/ar/e/{number}/", "--title", "A visit", "--title", "ar=زيارة", "--place", "tripoli",
        "--kind", "meeting", "--scope", "context", "--realis", "reported", "--participant", "khalifa-haftar",
        "--add", "Nobody Special", "--note", "It rained.", "--by", "N. N.",
    )  # fmt: skip
    run("build", "--quiet")
    [event] = [one for one in events(project) if one["id"] == number]
    assert event["title"] == {"ar": "زيارة", "en": "A visit"}
    assert [event[name] for name in ("place", "kind", "scope", "realis")] == [
        "tripoli",
        "meeting",
        "context",
        "reported",
    ]
    assert [who["entity"] or who["name"] for who in event["participants"]] == ["khalifa-haftar", "Nobody Special"]
    assert "It rained." in page(project, f"e/{number}")
    fields = ["title", "place", "kind", "scope", "realis", "participants", "add", "note"]
    assert [one["field"] for one in event["corrections"]] == fields


def test_a_hidden_event_leaves_a_page_that_says_why(project, run, built):
    decide(run, built["visit"], "--hide")
    run("build", "--quiet")
    assert built["visit"] not in {event["id"] for event in events(project)}
    for place in (f"e/{built['visit']}", "corrections"):
        assert "The embassy" in page(project, place)
    result = run("correct", built["visit"], "--date", "2024", "--because", WHY)
    assert result.exit_code == 2
    assert "hidden" in result.stderr


def test_two_events_are_joined_and_say_so(project, run, built):
    decide(run, built["visit"], "--same", built["meeti"])
    run("build", "--quiet")
    [event] = [one for one in events(project) if len({report["article"] for report in one["reports"]}) == 3]
    assert {"field": "same", "because": WHY} in event["corrections"]
    again = run("correct", built["visit"], "--same", built["meeti"], "--because", WHY)
    assert again.exit_code == 2
    assert "already" in again.stderr


def test_a_report_is_split_off_and_stays_apart_build_after_build(project, run, built):
    [event] = [one for one in events(project) if len({report["article"] for report in one["reports"]}) == 2]
    key = next(one for one in json.loads(run("explain", event["id"], "--json").stdout)["reports"])["key"]
    decide(run, event["id"], "--different", key)
    states = []
    for _ in range(3):
        run("build", "--quiet", "--fresh")
        states.append({one["id"]: {report["article"] for report in one["reports"]} for one in events(project)})
    assert states[0] == states[1] == states[2]
    assert all(len(articles) == 1 for articles in states[0].values())
    split = [one for one in events(project) if one["corrections"]]
    assert len(split) == 2


def test_a_decision_survives_an_edited_article_a_lost_registry_and_the_articles_return(project, run, built):
    decide(run, built["visit"], "--date", "2024-08-26")

    def dates():
        run("build", "--quiet")
        return [
            one["edtf"] for one in events(project) if "visit-en" in {report["article"] for report in one["reports"]}
        ]

    expected = dates()
    assert "2024-08-26" in expected
    write_articles(
        project / "seeds",
        {"visit-en": ARTICLES["visit-en"].replace("visited Benghazi on", "visited Benghazi briefly on")},
    )
    assert dates() == expected
    (project / "seeds/editorial/permalinks.yaml").unlink()
    assert dates() == expected
    (project / "seeds/visit-en.txt").unlink()
    assert "correction-unused" in run("build").stdout
    write_articles(project / "seeds", ARTICLES)
    assert dates() == expected


def test_the_editors_date_settles_what_the_sources_disagree_about(project, run):
    write_articles(
        project / "seeds", {"meeting-en": ARTICLES["meeting-en"].replace("on 22 June 2020", "on 21 June 2020")}
    )
    said = run("build").stdout
    assert "dates-differ" in said
    [event] = [one for one in events(project) if len({report["article"] for report in one["reports"]}) == 2]
    decide(run, event["id"], "--date", "2020-06-22")
    assert "dates-differ" not in run("build").stdout
    assert "editors date the event" in page(project, f"e/{event['id']}")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["99999", "--date", "2020"], "/e/NUMBER/"),
        (["{}"], "nothing to correct"),
        (["{}", "--date", "soon"], "--date"),
        (["{}", "--place", "tripolli"], "did you mean tripoli"),
        (["{}", "--add", "khalifa-hafter"], "did you mean khalifa-haftar"),
        (["{}", "--title", "en=a", "--title", "en=b"], "one language"),
        (["{}", "--same", "{}"], "already"),
        (["{}", "--different", "{}"], "split off"),
    ],
    ids=range(8),
)
def test_what_cannot_be_is_wrong_usage_and_writes_nothing(project, run, built, arguments, why):
    result = run("correct", *(one.format(built["visit"]) for one in arguments), "--because", WHY)
    assert result.exit_code == 2, result.output
    assert why in result.stderr
    assert not (project / "seeds/editorial/corrections.yaml").exists()


def test_a_decision_without_a_reason_is_wrong_usage(project, run, built):
    assert run("correct", built["visit"], "--date", "2024").exit_code == 2
    assert run("correct", built["visit"], "--date", "2024", "--because", " ").exit_code == 2


def test_a_second_word_on_the_same_field_is_refused_with_the_place_of_the_first(project, run, built):
    decide(run, built["visit"], "--date", "2024-08-26")
    before = (project / "seeds/editorial/corrections.yaml").read_bytes()
    result = run("correct", built["visit"], "--date", "2024-08-25", "--because", WHY)
    assert result.exit_code == 1
    assert "$[0]" in result.stderr
    assert (project / "seeds/editorial/corrections.yaml").read_bytes() == before


def test_an_id_written_by_hand_that_nobody_knows_stops_the_build_with_the_cure(project, run, built):
    path = project / "seeds/editorial/corrections.yaml"
    path.write_text(f"- event: {built['visit']}\n  place: tripolli\n  because: x\n")
    result = run("build")
    assert result.exit_code == 1
    assert "corrections.yaml: $[0].place" in result.stderr
    assert "did you mean tripoli" in result.stderr


def test_the_entry_holds_the_number_and_the_fingerprints_and_the_day(project, run, built):
    decide(run, built["visit"], "--hide")
    [entry] = load(project / "seeds/editorial/corrections.yaml")
    assert entry.event == built["visit"]
    assert all(mark.startswith("visit-en@") for mark in entry.reports)
    assert entry.reports
    assert len(entry.on) == len("2024-08-28")
