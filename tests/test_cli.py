"""What the commands promise to the outside: output, exit codes, messages that name the cure."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from projects import ARTICLES, files_below, write_articles

ROOT = Path(__file__).resolve().parents[1]
DAMAGE = {
    "site.yaml": ("titel: Libya\n", "titel"),
    "corrections.yaml": ("- event: 12345\n  date: 2020-06-22\n", "because"),
    "articles.yaml": ("meeting-ar: {published: yesterday}\n", "meeting-ar"),
    "permalinks.yaml": ("- id: twelve\n", "permalinks.yaml"),
    "translations.yaml": ("[", "line"),
    "corections.yaml": ("[]\n", "corrections.yaml"),
}


# ------------------------------------------------------------------------------------------------------------- build
def test_build_says_what_was_added_and_that_nothing_changed_afterwards(project, run):
    first = run("build")
    assert first.exit_code == 0
    assert "3 articles tell" in first.stdout
    assert "articles: 3 added, 0 changed, 0 removed" in first.stdout
    second = run("build")
    assert "articles: 0 added, 0 changed, 0 removed" in second.stdout
    assert "events: 0 added, 0 changed, 0 merged, 0 split, 0 withdrawn" in second.stdout
    assert "docs/: 0 files written" in second.stdout


def test_build_names_the_article_and_the_events_that_a_new_file_brings(project, run):
    text = (project / "seeds" / "visit-en.txt").read_text(encoding="utf-8")
    (project / "seeds" / "visit-en.txt").unlink()
    run("build", "--quiet")
    (project / "seeds" / "visit-en.txt").write_text(text, encoding="utf-8")
    said = run("build").stdout
    assert "articles: 1 added, 0 changed, 0 removed" in said
    assert any(line.startswith("  + ") and "Langley" in line for line in said.splitlines()), said


def test_build_reports_an_edited_article_as_changed_and_a_deleted_one_as_removed(project, run):
    run("build", "--quiet")
    with (project / "seeds" / "meeting-en.txt").open("a", encoding="utf-8") as file:
        file.write("Nobody else was there.\n")
    (project / "seeds" / "visit-en.txt").unlink()
    said = run("build").stdout
    assert "articles: 0 added, 1 changed, 1 removed" in said


def test_a_second_build_touches_no_file(project, run):
    run("build", "--quiet")
    before = {
        path: path.stat().st_mtime_ns for path in project.rglob("*") if path.is_file() and ".cache" not in path.parts
    }
    run("build", "--quiet")
    after = {
        path: path.stat().st_mtime_ns for path in project.rglob("*") if path.is_file() and ".cache" not in path.parts
    }
    assert after == before


def test_docs_that_were_deleted_come_back_byte_for_byte(project, run):
    import shutil

    run("build", "--quiet")
    before = files_below(project / "docs")
    shutil.rmtree(project / "docs")
    run("build", "--quiet")
    assert files_below(project / "docs") == before


def test_the_report_of_a_build_is_data_too(project, run):
    (project / "seeds" / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    run("build", "--quiet")
    report = json.loads((project / "docs/data/report.json").read_text(encoding="utf-8"))
    assert [row["id"] for row in report["articles"]] == ["meeting-ar", "meeting-en", "visit-en"]
    assert [row["where"] for row in report["problems"]] == ["photo.txt"]


def test_a_build_lists_people_whom_nobody_knows_with_rows_to_paste(project, run):
    (project / "seeds" / "new.txt").write_text(
        "---\npublished: 2020-06-23\n---\nالتقى اللواء فوزي المنصوري الجنرال ستيفن تاونسند في طرابلس الاثنين.\n",
        encoding="utf-8",
    )
    said = run("build").stdout
    assert "1 person not in the knowledge base; rows for people.yaml are in docs/data/newcomers.yaml:" in said
    assert "  فوزي المنصوري Fawzi al-Mansouri (new)" in said
    assert (project / "docs/data/newcomers.yaml").read_text(encoding="utf-8").startswith("fawzi-al-mansouri:\n")
    report = json.loads((project / "docs/data/report.json").read_text(encoding="utf-8"))
    assert [person["name"]["en"] for person in report["newcomers"]] == ["Fawzi al-Mansouri"]
    (project / "seeds" / "new.txt").unlink()
    assert "knowledge base" not in run("build").stdout
    assert not (project / "docs/data/newcomers.yaml").exists()


def test_base_sets_the_address_of_feeds_and_citations(project, run):
    run("build", "--quiet", "--base", "https://example.org/libya/")
    assert "https://example.org/libya/" in (project / "docs/feed.xml").read_text(encoding="utf-8")


def test_a_base_that_is_no_address_is_wrong_usage(project, run):
    assert run("build", "--base", "example.org").exit_code == 2


def test_a_cluster_without_dask_is_wrong_usage_and_says_what_to_install(project, run, monkeypatch):
    import generator.cli

    monkeypatch.setattr(generator.cli, "find_spec", lambda _: None)
    result = run("build", "--cluster", "tcp://127.0.0.1:8786")
    assert result.exit_code == 2
    assert "pip install distributed" in result.stderr


@pytest.mark.filterwarnings("ignore:no neural recogniser")  # one warning is what is promised
def test_a_recogniser_that_cannot_be_had_leaves_the_rules_alone(project, run):
    run("build", "--quiet", "--docs", "plain")
    result = run("build", "--quiet", "--docs", "named", "--ner", project / "nowhere")
    assert result.exit_code == 0, result.output
    assert files_below(project / "named") == files_below(project / "plain")


def test_a_folder_that_cannot_be_written_ends_with_1_and_its_name(project, run):
    (project / "docs").write_text("not a folder", encoding="utf-8")
    assert run("build").exit_code == 2
    (project / "taken").write_text("not a folder", encoding="utf-8")
    result = run("build", "--docs", "taken/docs")
    assert result.exit_code == 1
    assert "taken" in result.stderr
    assert "Traceback" not in result.output


def test_quiet_says_nothing(project, run):
    result = run("build", "--quiet")
    assert (result.stdout, result.stderr) == ("", "")


def test_an_empty_folder_builds_an_empty_chronology(tmp_path, run, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    result = run("build")
    assert result.exit_code == 0, result.output
    assert "0 articles tell 0 events" in result.stdout
    assert json.loads((tmp_path / "docs/data/events.json").read_text(encoding="utf-8"))["events"] == []


def test_a_missing_folder_is_wrong_usage_and_the_message_names_it(tmp_path, run, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for command in ("build", "check", "site", "serve"):
        result = run(command, "--seeds", "nowhere")
        assert result.exit_code == 2, command
        assert "nowhere" in result.stderr
        assert not (tmp_path / "docs").exists()


def test_a_file_that_is_no_text_is_reported_and_the_rest_is_built(project, run):
    (project / "seeds" / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (project / "seeds" / "empty.txt").write_bytes(b"")
    result = run("build")
    assert result.exit_code == 0
    assert "3 articles tell" in result.stdout
    assert "photo.txt:" in result.stdout
    assert "empty.txt:" in result.stdout


def test_strict_ends_with_1_when_there_is_any_problem_and_the_rest_is_built(project, run):
    (project / "seeds" / "empty.txt").write_bytes(b"")
    assert run("build", "--strict", "--quiet").exit_code == 1
    assert (project / "docs/data/events.json").is_file()
    (project / "seeds" / "empty.txt").unlink()


@pytest.mark.parametrize("name", DAMAGE)
def test_a_wrong_file_of_the_editors_stops_the_build_with_file_place_and_cure(project, run, name):
    text, mentioned = DAMAGE[name]
    (project / "seeds" / "editorial").mkdir()
    (project / "seeds" / "editorial" / name).write_text(text, encoding="utf-8")
    for command in ("build", "check"):
        result = run(command)
        assert result.exit_code == 1, result.output
        assert "error:" in result.stderr
        assert name in result.stderr
        assert mentioned in result.stderr
        assert "Traceback" not in result.output
    assert not (project / "docs").exists()


def test_an_article_in_a_language_without_rows_does_not_stop_the_others(project, run):
    text = (
        "---\nlanguage: fr\npublished: 2020-06-23\n---\nL'ambassadeur a rencontré le premier ministre lundi à Zouara.\n"
    )
    (project / "seeds" / "french.txt").write_text(text, encoding="utf-8")
    result = run("build")
    assert result.exit_code == 0, result.output
    assert "4 articles tell" in result.stdout


def test_as_many_processes_as_asked_give_the_same_docs(project, run):
    run("build", "--quiet", "--jobs", "1", "--docs", "one")
    run("build", "--quiet", "--jobs", "2", "--docs", "two", "--fresh")
    assert files_below(project / "one") == files_below(project / "two")


# ------------------------------------------------------------------------------------------------------------- check
def test_check_writes_nothing_and_finds_what_is_wrong_with_articles(project, run):
    (project / "seeds" / "empty.txt").write_bytes(b"")
    before = files_below(project)
    result = run("check")
    assert result.exit_code == 0
    assert "empty.txt: empty" in result.stdout
    assert run("check", "--strict").exit_code == 1
    assert files_below(project) == before


def test_check_reads_the_examples_of_every_row(tmp_path):
    from generator import languages
    from generator.checking import check_rows

    for code in languages.available():
        assert list(check_rows(languages.load(code))) == []


def test_check_names_the_row_whose_example_is_read_otherwise(monkeypatch):
    import msgspec

    from generator import languages
    from generator.checking import check_rows

    language = languages.Language("en", languages.FOLDER / "en")
    name, rule = next((name, rule) for name, rule in language.time.rules.items() if rule.examples)
    wrong = msgspec.structs.replace(rule, examples={"1999-09-09": next(iter(rule.examples.values()))[:1]})
    language.time = msgspec.structs.replace(language.time, rules={**language.time.rules, name: wrong})
    assert any(problem.code == "example" and name in problem.message for problem in check_rows(language))


# ----------------------------------------------------------------------------------------------------------- explain
def test_explain_gives_every_span_of_an_article_as_the_contract_says(project, run):
    result = run("explain", "meeting-ar", "--json")
    assert result.exit_code == 0, result.output
    data = json.loads(result.stdout)
    text = ARTICLES["meeting-ar"].split("---\n", 2)[2]
    assert data["article"] == "meeting-ar"
    assert data["dateline"]["edtf"] == "2020-06-23"
    assert data["dateline"]["basis"] == "metadata"
    for span in (*data["times"], *data["mentions"]):
        assert text[span["start"] : span["end"]] == span["text"]
    assert any(
        (time["edtf"], time["from"], time["to"]) == ("2020-06-22", "2020-06-22", "2020-06-22") for time in data["times"]
    )
    assert all(time["rule"] for time in data["times"])
    assert {one["kind"] for one in data["mentions"]} <= {"person", "organisation", "place", "role"}
    assert {"richard-norland", "fayez-al-sarraj", "zuwara"} <= {one["entity"] for one in data["mentions"]}
    assert all(one["reason"]["en"] and one["reason"]["ar"] for one in data["mentions"])
    for report in data["reports"]:
        for passage in report["passages"]:
            assert text[passage["start"] : passage["end"]] == passage["quote"]


def test_explain_tells_people_the_anchor_and_the_rule_of_every_time(project, run):
    said = run("explain", "meeting-ar").stdout
    assert "written: 2020-06-23 (metadata)" in said
    line = next(line for line in said.splitlines() if "الاثنين»" in line)
    assert "→ 2020-06-22" in line
    assert "counted from 2020-06-23" in line
    assert "rule '" in line


def test_explain_lists_people_whom_nobody_knows_as_newcomers(project, run):
    text = "---\npublished: 2020-06-23\n---\nThe deputy minister, Mr. Wanis Belqasim Tarhouni, met General Stephen Townsend in Tripoli on Monday.\n"
    (project / "seeds" / "new.txt").write_text(text, encoding="utf-8")
    data = json.loads(run("explain", "new", "--json").stdout)
    assert any("Tarhouni" in one["name"] for one in data["newcomers"])


def merged_event(folder):
    events = json.loads((folder / "docs/data/events.json").read_text(encoding="utf-8"))["events"]
    return next(event for event in events if len({report["article"] for report in event["reports"]}) == 2)


def test_explain_says_of_an_event_how_it_was_dated_and_why_its_reports_are_one(project, run):
    run("build", "--quiet")
    number = merged_event(project)["id"]
    data = json.loads(run("explain", number, "--json").stdout)
    assert data["event"] == number
    assert data["edtf"] == "2020-06-22"
    assert data["reason"]["en"]
    assert {report["article"] for report in data["reports"]} == {"meeting-ar", "meeting-en"}
    assert data["merged"][0]["points"] >= data["merged"][0]["threshold"]
    assert data["merged"][0]["features"]["same day"] > 0
    people = run("explain", number).stdout
    assert "why they are one:" in people
    assert "same day" in people


def test_why_tells_of_two_reports_whether_and_by_which_points_they_are_one(project, run):
    run("build", "--quiet")
    event = json.loads(run("explain", merged_event(project)["id"], "--json").stdout)
    one, other = (report["key"] for report in event["reports"][:2])
    data = json.loads(run("explain", "--why", one, other, "--json").stdout)
    assert data["merged"] is True
    assert data["events"] == [event["event"]] * 2
    third = next(report["key"] for report in json.loads(run("explain", "visit-en", "--json").stdout)["reports"])
    apart = run("explain", "--why", one, third).stdout
    assert apart.startswith("two events")
    assert "never one: different days" in apart


def test_explain_of_a_name_that_nobody_has_is_wrong_usage(project, run):
    for arguments in (
        ["nobody"],
        ["--why", "meeting-ar#1", "meeting-en#2"],
        ["--why", "meeting-ar#1"],
        ["meeting-ar", "meeting-en"],
    ):
        result = run("explain", *arguments)
        assert result.exit_code == 2, arguments
        assert "Traceback" not in result.output


# ------------------------------------------------------------------------------------------------------------- timex
def timex(run, *rows):
    result = run(
        "timex",
        input="".join(row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) + "\n" for row in rows),
    )
    return [json.loads(line) for line in result.stdout.splitlines()], result.exit_code


def test_timex_answers_every_line_in_order_with_days_or_null(run):
    rows, code = timex(
        run,
        {"id": "a", "text": "They met on Monday.", "reference": "2020-06-24", "lang": "en"},
        {"id": 2, "text": "التقيا يوم الاثنين.", "reference": "2020-06-24T17:36:00Z", "lang": "ar"},
        {"id": "c", "text": "They met on Monday.", "reference": None, "lang": "en"},
        {"id": "d", "text": "", "reference": None, "lang": "ar"},
    )
    assert code == 0
    assert [row["id"] for row in rows] == ["a", 2, "c", "d"]
    assert [row["spans"][0]["edtf"] for row in rows[:3]] == ["2020-06-22", "2020-06-22", None]
    assert rows[0]["spans"][0] | {"rule": ""} == {
        "start": rows[0]["spans"][0]["start"],
        "end": 18,
        "text": rows[0]["spans"][0]["text"],
        "edtf": "2020-06-22",
        "from": "2020-06-22",
        "to": "2020-06-22",
        "rule": "",
    }
    assert rows[3]["spans"] == []


def test_a_language_without_rows_has_no_times(run):
    rows, code = timex(run, {"id": 1, "text": "lundi 22 juin 2020", "reference": None, "lang": "fr"})
    assert (rows, code) == ([{"id": 1, "spans": []}], 0)


@pytest.mark.parametrize(
    "line",
    [
        "not json\n",
        "[]\n",
        "{}\n",
        '{"id": 1}\n',
        '{"id": 1, "text": 5}\n',
        '{"id": 1, "text": "on Monday", "reference": "someday", "lang": "en"}\n',
    ],
)
def test_a_line_that_cannot_be_read_is_answered_and_does_not_stop_the_next(run, line):
    rows, code = timex(run, line, {"id": 9, "text": "on Monday", "reference": "2020-06-24", "lang": "en"})
    assert code == 1
    assert rows[0]["error"]
    assert rows[0]["spans"] == []
    assert rows[1]["spans"]


def test_timex_loads_nothing_of_the_site(clean_environment):
    script = (
        "import sys; from generator.cli import main; from generator.streaming import answer; "
        'answer(b\'{"id": 1, "text": "on Monday", "lang": "en"}\'); '
        "print([name for name in ('mkdocs', 'jinja2', 'babel', 'dateparser', 'camel_tools', 'generator.knowledge', 'generator.site', 'generator.events') if name in sys.modules])"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, cwd=ROOT, env=clean_environment, text=True
    )
    assert said.stdout.strip() == "[]"


def test_timex_answers_before_its_input_ends(clean_environment):
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "timex"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=clean_environment,
    )
    with process:
        process.stdin.write(b'{"id": 1, "text": "on Monday", "reference": "2020-06-24", "lang": "en"}\n')
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == 1
        process.stdin.close()
    assert process.returncode == 0


# ----------------------------------------------------------------------------------------------- summarize, timeline
def lines(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_summarize_answers_every_line_with_sentences_of_the_text(run):
    text = ARTICLES["meeting-en"].split("---\n", 2)[2]
    given = (
        json.dumps({"id": "a", "text": text, "lang": "en"})
        + "\nnot json\n"
        + json.dumps({"id": "b", "text": ""})
        + "\n"
    )
    result = run("summarize", "--sentences", "1", input=given)
    good, bad, empty = lines(result)
    [sentence] = good["sentences"]
    assert text[sentence["start"] : sentence["end"]] == sentence["text"]
    assert bad["error"]
    assert (empty["id"], empty["sentences"]) == ("b", [])
    assert result.exit_code == 1


def test_timeline_tells_the_days_of_a_corpus_in_order(run):
    bodies = {name: text.split("---\n", 2) for name, text in ARTICLES.items()}
    rows = [
        {"id": name, "published": head.split("published: ")[1][:10], "title": "", "text": body}
        for name, (_, head, body) in bodies.items()
    ]
    result = run("timeline", "--dates", "2", input="".join(json.dumps(row) + "\n" for row in rows))
    assert result.exit_code == 0, result.output
    days = lines(result)
    assert 0 < len(days) <= 2
    assert [day["date"] for day in days] == sorted(day["date"] for day in days)
    texts = {row["id"]: row["text"] for row in rows}
    for sentence in (sentence for day in days for sentence in day["sentences"]):
        assert texts[sentence["article"]][sentence["start"] : sentence["end"]] == sentence["text"]


def test_a_corpus_that_cannot_be_read_is_said_with_its_line(run):
    result = run("timeline", input='{"id": "a", "published": "2020-06-23", "text": "x"}\nnot json\n')
    assert result.exit_code == 1
    assert "line 2" in result.stderr
    assert run("summarize", "--sentences", "2", "--share", "0.3", input="").exit_code == 2
    assert run("timeline", "--dates", "0", input="").exit_code == 2


# -------------------------------------------------------------------------------------------------------------- other
def test_help_names_every_command_and_wrong_usage_is_2(run):
    said = run("--help").stdout
    for command in ("build", "site", "serve", "check", "explain", "timex", "summarize", "timeline"):
        assert command in said
        assert run(command, "--help").exit_code == 0
    assert run("rebuild").exit_code == 2
    assert run("build", "--jobs", "0").exit_code == 2


def test_nothing_is_coloured_where_no_colour_is_wanted(project, clean_environment):
    said = subprocess.run(
        [sys.executable, "-m", "generator", "build"],
        capture_output=True,
        check=True,
        cwd=project,
        env={**clean_environment, "NO_COLOR": "1", "PYTHONPATH": str(ROOT)},
    )
    assert b"\x1b[" not in said.stdout + said.stderr


def test_arabic_is_read_and_printed_whatever_the_locale(clean_environment):
    line = (
        json.dumps(
            {"id": "س", "text": "التقيا يوم الاثنين", "reference": "2020-06-24", "lang": "ar"}, ensure_ascii=False
        ).encode()
        + b"\n"
    )
    said = subprocess.run(
        [sys.executable, "-m", "generator", "timex"],
        input=line,
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**clean_environment, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    )
    assert "الاثنين" in said.stdout.decode()


def test_site_builds_pages_in_both_languages_without_a_warning(project, run):
    result = run("site")
    assert result.exit_code == 0, result.output
    assert "0 warnings" in result.stdout
    assert 'lang="ar"' in (project / "site/ar/index.html").read_text(encoding="utf-8")
    assert 'lang="en"' in (project / "site/index.html").read_text(encoding="utf-8")


def test_the_last_lines_of_a_long_report_say_how_many_more_there_are():
    from generator.changes import Changes, lines

    said = list(lines(Changes(events_added=tuple(map(str, range(10000, 10050)))), {}))
    assert said[-1] == "  … and 30 more"


def test_importing_the_package_costs_nothing_until_a_name_is_used(clean_environment):
    script = (
        "import sys, generator; print('msgspec' in sys.modules); generator.Article; print('msgspec' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, cwd=ROOT, env=clean_environment, text=True
    )
    assert said.stdout.split() == ["False", "True"]


def test_seeds_in_another_place_need_no_working_folder(tmp_path, run, monkeypatch):
    monkeypatch.chdir(os.sep)
    write_articles(tmp_path / "in", {"visit-en": ARTICLES["visit-en"]})
    assert run("build", "--quiet", "--seeds", tmp_path / "in", "--docs", tmp_path / "out" / "docs").exit_code == 0
    assert (tmp_path / "out/docs/index.md").is_file()
