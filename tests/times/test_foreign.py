"""Articles in languages without rules of ours."""

import pytest

from generator.dates.edtf import Edtf
from generator.model import Article
from generator.times import foreign


def article(text: str, language: str, **more) -> Article:
    return Article(id="a", file="a.txt", language=language, text=text, digest="0", **more)


@pytest.mark.parametrize(
    ("language", "line", "expression", "when"),
    [
        ("fr", "Publié le 22 juin 2020 à 17h36", "22 juin 2020", "2020-06-22"),
        ("de", "Stand: 22. Juni 2020, 17:36 Uhr", "22. Juni 2020", "2020-06-22"),
        ("es", "Madrid, 3 de mayo de 2019", "3 de mayo de 2019", "2019-05-03"),
        ("it", "Roma, 13 maggio 2019", "13 maggio 2019", "2019-05-13"),
        ("tr", "28 Ağustos 2024", "28 Ağustos 2024", "2024-08-28"),
    ],
)
def test_a_full_date_near_the_top_dates_the_article_and_is_cited(language, line, expression, when):
    text = f"Titre\n{line}\n\nTexte."
    found = foreign(article(text, language))
    assert (found.when, found.basis) == (Edtf.parse(when), "printed")
    assert found.span is not None
    assert found.span.of(text) == expression


@pytest.mark.parametrize("line", ["juin 2020", "le 22 juin", "lundi", "2020", "résolution 2510"])
def test_a_date_with_a_missing_part_is_not_guessed(line):
    assert foreign(article(f"Titre\n{line}\n\nTexte.", "fr")).basis == "unknown"


def test_metadata_goes_before_what_is_printed():
    found = foreign(article("22 juin 2020\n\nTexte.", "fr", published=Edtf(2020, 6, 23)))
    assert (found.when, found.basis) == (Edtf(2020, 6, 23), "metadata")


def test_a_date_far_down_is_another_storys():
    assert foreign(article("\n".join(["Texte."] * 12 + ["22 juin 2020"]), "fr")).when is None
