"""Dates and numbers in words."""

from __future__ import annotations

import pytest

from generator.dates.edtf import Edtf
from generator.languages import load
from generator.languages.wording import Wording

SAID = {
    "2020-06-22": ("22 June 2020", "22 يونيو 2020"),
    "2020-06": ("June 2020", "يونيو 2020"),
    "2020-06-XX": ("June 2020", "يونيو 2020"),
    "2012": ("2012", "2012"),
    "2012~": ("about 2012", "2012 تقريبا"),
    "2020-06?": ("perhaps June 2020", "ربما يونيو 2020"),
    "201X": ("the 2010s", "العقد الذي يبدأ عام 2010"),
    "2018-22": ("summer 2018", "صيف 2018"),
    "2024-40": ("first half of 2024", "النصف الأول من 2024"),
    "2019-05-09/2019-05-12": ("between 9 and 12 May 2019", "بين 9 و12 مايو 2019"),
    "2019-04-04/2019-05-13": ("between 4 April and 13 May 2019", "بين 4 أبريل و13 مايو 2019"),
    "2019-12-30/2020-01-02": ("between 30 December 2019 and 2 January 2020", "بين 30 ديسمبر 2019 و2 يناير 2020"),
    "2016-05/2016-12": ("between May and December 2016", "بين مايو وديسمبر 2016"),
    "2011/2018": ("between 2011 and 2018", "بين 2011 و2018"),
    "2020-06-01~/2020-06-10~": ("early June 2020", "مطلع يونيو 2020"),
    "2020-06-11/2020-06-20": ("mid-June 2020", "منتصف يونيو 2020"),
    "2020-02-21/2020-02-29": ("late February 2020", "أواخر فبراير 2020"),
    "2021-02-21/2021-02-27": ("between 21 and 27 February 2021", "بين 21 و27 فبراير 2021"),
    "../2020-06-22": ("no later than 22 June 2020", "22 يونيو 2020 أو قبله"),
    "2020-06-22/..": ("no earlier than 22 June 2020", "22 يونيو 2020 أو بعده"),
    "2019-05-09~/2019-05-12~": ("about between 9 and 12 May 2019", "بين 9 و12 مايو 2019 تقريبا"),
}


def voice(code, months=None):
    return Wording(code, load(code).interface, months=months)


@pytest.mark.parametrize(("text", "english", "arabic"), [(text, *said) for text, said in SAID.items()])
def test_a_date_is_said_as_sharply_as_it_is_known(text, english, arabic):
    when = Edtf.parse(text)
    assert (voice("en").date(when), voice("ar").date(when)) == (english, arabic)


def test_only_a_certain_day_has_a_weekday():
    assert voice("ar").full(Edtf.parse("2020-06-22")) == "الاثنين 22 يونيو 2020"
    assert voice("en").full(Edtf.parse("2020-06-22~")) == "about 22 June 2020"
    assert voice("en").full(None) == "date unknown"


@pytest.mark.parametrize(
    ("months", "said"),
    [("egyptian", "22 يونيو 2020"), ("levantine", "22 حزيران 2020"), ("both", "22 حزيران/يونيو 2020")],
)
def test_month_names_are_of_the_set_that_the_editor_chose(months, said):
    assert voice("ar", months).date(Edtf(2020, 6, 22)) == said
    assert voice("en", months).date(Edtf(2020, 6, 22)) == "22 June 2020"


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "بلا مصادر"), (1, "مصدر واحد"), (2, "مصدران"), (3, "3 مصادر"), (11, "11 مصدرا"), (100, "100 مصدر")],
)
def test_arabic_counts_agree(number, said):
    assert voice("ar").count("sources", number) == said


def test_languages_have_the_same_keys():
    english, arabic = load("en").interface, load("ar").interface
    for part in ("words", "counts", "kinds", "realis", "scopes", "certainties", "bases", "abouts", "reasons"):
        assert getattr(english, part).keys() == getattr(arabic, part).keys(), part
    assert english.dates.parts.keys() == arabic.dates.parts.keys()


def test_every_code_of_the_model_has_a_word():
    import typing

    from generator import model

    for code in ("en", "ar"):
        words = load(code).interface
        for literal, names in (
            (model.Kind, words.kinds),
            (model.Realis, words.realis),
            (model.Scope, words.scopes),
            (model.Certainty, words.certainties),
            (model.Basis, words.bases),
        ):
            assert set(typing.get_args(literal)) == names.keys()


def codes_of_reasons():
    """Every code that the program gives to a Reason as a constant, with the file it stands in."""
    import ast
    from pathlib import Path

    root = Path(__file__).parents[2] / "generator"
    for path in sorted(root.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "Reason":
                for word in node.keywords:
                    if word.arg == "code" and isinstance(word.value, ast.Constant):
                        yield word.value.value, path.relative_to(root).as_posix()


def test_every_reason_that_the_program_gives_has_a_sentence_in_every_language():
    missing = {
        (code, path, language)
        for code, path in codes_of_reasons()
        for language in ("en", "ar")
        if code not in load(language).interface.reasons
    }
    assert missing == set()


def test_a_language_that_lacks_a_word_names_the_file_and_the_word(tmp_path):
    import shutil

    from generator.errors import KnowledgeError
    from generator.languages import FOLDER
    from generator.languages.interface import load as read

    shutil.copytree(FOLDER / "en", tmp_path / "en")
    (tmp_path / "fr").mkdir()
    with pytest.raises(KnowledgeError, match=r"copy en/interface\.yaml"):
        read(tmp_path / "fr")
    text = (FOLDER / "en" / "interface.yaml").read_text(encoding="utf-8")
    (tmp_path / "fr" / "interface.yaml").write_text(text.replace("  skip: Skip to content\n", ""), encoding="utf-8")
    with pytest.raises(KnowledgeError, match="skip"):
        read(tmp_path / "fr")
    (tmp_path / "fr" / "interface.yaml").write_text(text, encoding="utf-8")
    assert read(tmp_path / "fr") == read(tmp_path / "en")


@pytest.mark.parametrize(
    ("edtf", "english", "arabic"),
    [
        ("2020-06-22", "on 22 June 2020", "في 22 يونيو 2020"),
        ("2019-05", "in May 2019", "في مايو 2019"),
        ("2012", "in 2012", "في عام 2012"),
        ("2019-05-09/2019-05-12", "between 9 and 12 May 2019", "بين 9 و12 مايو 2019"),
        ("2020-06-01~/2020-06-10~", "in early June 2020", "مطلع يونيو 2020"),
        ("2020-06-01~/2020-06-12~", "roughly between 1 and 12 June 2020", "بين 1 و12 يونيو 2020 تقريبا"),
        ("2020-09-08?", "perhaps on 8 September 2020", "ربما في 8 سبتمبر 2020"),
        ("2012~", "roughly in 2012", "في عام 2012 تقريبا"),
        ("../2012", "no later than 2012", "2012 أو قبله"),
    ],
)
def test_a_date_stands_in_a_sentence_with_its_preposition(edtf, english, arabic):
    said = [voice(code).adverb(Edtf.parse(edtf)) for code in ("en", "ar")]
    assert said == [english, arabic]
