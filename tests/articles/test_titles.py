"""The headline is found where there is one, and not where there is none."""

from __future__ import annotations

import pytest

from generator.articles.furniture import find
from generator.articles.sentences import split
from generator.articles.titles import title
from generator.languages import available, load

GLUED = [(code, text) for code in available() for text in load(code).furniture.headlines.glued]
LEADS = [(code, text) for code in available() for text in load(code).furniture.headlines.leads if len(text.split()) > 5]
BODY_AR = (
    "قال السفير إن الوفد وصل إلى العاصمة مساء الاثنين لإجراء محادثات مع رئيس الحكومة، وإنه سيبقى أياما عدة في البلاد."
)
BODY_EN = "The ambassador said that the delegation arrived in the capital on Monday for talks with the prime minister of the country."


def headline(text, code):
    rows = load(code).furniture
    found = title(text, find(text, rows), rows)
    return found and found.of(text)


@pytest.mark.parametrize(("code", "text"), GLUED)
def test_a_headline_glued_to_the_article_is_its_first_sentence(code, text):
    assert headline(text, code) == text.partition(".")[0]
    rows = load(code).furniture
    assert [sentence.headline for sentence in split(text, (), rows)] == [True, False]


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        (f"الوفد الأميركي يصل إلى العاصمة\n{BODY_AR}", "ar", "الوفد الأميركي يصل إلى العاصمة"),
        (
            f"logo\nأخبار\n\nوصول الوفد إلى العاصمة اليوم\n\n22 يونيو 2020\n{BODY_AR}",
            "ar",
            "وصول الوفد إلى العاصمة اليوم",
        ),
        (
            f"أوج – روما\nصحيفة: الوفد التقى مسؤولين في القاهرة\n{BODY_AR}",
            "ar",
            "صحيفة: الوفد التقى مسؤولين في القاهرة",
        ),
        (f"هل يعود الوفد إلى العاصمة؟\n{BODY_AR}", "ar", "هل يعود الوفد إلى العاصمة؟"),
        (f"Delegation arrives for talks\n\n{BODY_EN}", "en", "Delegation arrives for talks"),
        (f"# Delegation arrives for talks\n\n{BODY_EN}", "en", "Delegation arrives for talks"),
        (f"MIDDLE EAST\nDelegation arrives for talks\nBy Jane Roe\n{BODY_EN}", "en", "Delegation arrives for talks"),
        (BODY_AR, "ar", None),
        (BODY_EN, "en", None),
        (f"{BODY_EN}\n{BODY_EN} More.", "en", None),
        (f"وكالة (افتراضية) - طرابلس\n{BODY_AR}", "ar", None),
        (f"بيروت - جريدة (افتراضية)\n{BODY_AR}", "ar", None),
        (f"سرت برس (وكالة) – طرابلس، الخميس 2 يناير 2020\n{BODY_AR}", "ar", None),
        (f"22 June 2020\n{BODY_EN}", "en", None),
        ("", "ar", None),
        ("عنوان وحده بلا مقال تحته", "ar", None),
    ],
)
def test_headlines(text, code, expected):
    assert headline(text, code) == expected


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوفد إلى العاصمة. وقال السفير إنه سيبقى فيها أياما.",
        "طرابلس: الوفد يصل إلى العاصمة. وقال السفير إنه سيبقى.",
        "الوفد سيصل قريبا إلى العاصمة. هذا ما نعرفه.",
    ],
)
def test_a_first_sentence_is_no_headline_without_reason(text):
    assert headline(text, "ar") is None


def test_a_first_sentence_that_was_copied_above_the_article_is_no_headline():
    lead = "The delegation of the oil ministry said on Monday that it had reached the town in the south after two days on roads that sand had closed since the spring."
    assert headline(f"{lead}\nNews desk\nDelegation is there\n{lead}\nIt met the mayor.", "en") != lead
    assert headline(f"Delegation is there\n\nDelegation is there\n\n{lead}", "en") == "Delegation is there"
