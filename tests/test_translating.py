"""What the editors translated is shown as theirs, what a machine translated as a machine's, and what nobody did is listed."""

import json
import sys
import types

import pytest

import generator.cli

SENTENCE = (
    "التقى السفير الأمريكي لدى ليبيا ريتشارد نورلاند، أمس الاثنين، رئيس المجلس الرئاسي فايز السراج في مدينة زوارة."
)


@pytest.fixture
def alone(project):
    """The project with its Arabic article only."""
    for name in ("meeting-en", "visit-en"):
        (project / "seeds" / f"{name}.txt").unlink()
    (project / "seeds/editorial").mkdir()
    return project


@pytest.fixture
def argos(monkeypatch):
    """A stub of Argos Translate with the package ar → en; it counts what it is asked."""
    asked = []

    def said(text):
        asked.append(text)
        return f"<b>machine</b> {len(text)}"

    arabic = types.SimpleNamespace(
        code="ar", get_translation=lambda other: types.SimpleNamespace(translate=said) if other.code == "en" else None
    )
    english = types.SimpleNamespace(code="en", get_translation=lambda _: None)
    module = types.ModuleType("argostranslate")
    module.translate = types.SimpleNamespace(get_installed_languages=lambda: [arabic, english])
    monkeypatch.setitem(sys.modules, "argostranslate", module)
    monkeypatch.setattr(generator.cli, "find_spec", lambda _: object())
    monkeypatch.setattr(generator.translating, "version", lambda _: "1")
    return asked


def write(project, text):
    (project / "seeds/editorial/translations.yaml").write_text(text, encoding="utf-8")


def event_page(project, root=""):
    [event] = json.loads((project / "docs/data/events.json").read_text(encoding="utf-8"))["events"]
    return (project / "docs" / root / "e" / event["id"] / "index.md").read_text(encoding="utf-8"), event


def test_check_lists_what_nobody_translated_and_that_is_no_problem(alone, run):
    result = run("check")
    assert result.exit_code == 0, result.output
    assert "meeting-ar: " not in result.stdout
    assert "2 not translated:" in result.stdout
    assert "meeting-ar, into en: «السفير" in result.stdout, "the headline"
    assert "meeting-ar#39, into en: «التقى" in result.stdout
    write(alone, f"- original: {SENTENCE}\n  words: {{en: They met.}}\n")
    assert "1 not translated:" in run("check").stdout


def test_a_translation_of_a_summary_stands_in_place_of_the_composed_one_and_says_whose_it_is(alone, run):
    write(alone, f"- original: {SENTENCE}\n  words: {{en: They met in Zuwara.}}\n  of: summary\n")
    run("build", "--quiet")
    page, event = event_page(alone)
    assert event["summary"]["en"] == "They met in Zuwara."
    assert event["summary"]["ar"].startswith("التقى")
    assert "Editors’ translation" in page.split("## Summary")[1].split("##")[0]
    assert "translation-unused" not in run("check").stdout


def test_an_original_that_was_reworded_is_reported_with_its_new_words(alone, run):
    path = alone / "seeds/meeting-ar.txt"
    for of in ("quotation", "summary"):
        write(alone, f"- original: {SENTENCE}\n  words: {{en: They met.}}\n  of: {of}\n")
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("في مدينة زوارة", "في بلدة زوارة"), encoding="utf-8")
        said = run("check").stdout
        assert "translation-unused" in said
        assert "has changed to «" in said
        assert "بلدة" in said.split("has changed to")[1]
        path.write_text(text, encoding="utf-8")


def test_a_machine_fills_the_gaps_and_nothing_but_the_gaps_and_is_labelled(alone, run, argos):
    write(alone, f"- original: {SENTENCE}\n  words: {{en: They met.}}\n")
    assert run("build", "--quiet", "--translate").exit_code == 0
    assert len(argos) == 1, "the headline"
    page, _ = event_page(alone)
    assert page.count("Machine translation:") == 1
    assert page.count("Editors’ translation:") == 1
    assert "<b>machine" not in page, "whatever it says is shown as text"
    assert "Machine translation" not in event_page(alone, "ar")[0]
    run("build", "--quiet", "--translate")
    assert len(argos) == 1, "what it said once is kept"
    run("build", "--quiet")
    assert "Machine translation" not in event_page(alone)[0], "it speaks only when it is asked"


def test_a_machine_without_the_languages_is_reported_and_the_rest_is_built(project, run, argos):
    result = run("build", "--translate")
    assert result.exit_code == 0
    assert "no-translator: Argos Translate has no package from en into ar" in result.stdout


def test_without_the_extra_it_is_wrong_usage_that_says_what_to_install(project, run, monkeypatch):
    monkeypatch.setattr(generator.cli, "find_spec", lambda _: None)
    result = run("build", "--translate")
    assert result.exit_code == 2
    assert "pip install" in result.stderr
