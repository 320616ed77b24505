"""Allusions to dated events."""

from __future__ import annotations

import pytest

from generator import knowledge, languages
from generator.entities import landmarks
from generator.text import Span

KB = knowledge.load()


def find(text, language="ar"):
    return [(span.of(text), id) for span, id in landmarks(text, [Span(0, len(text))], languages.load(language), KB)]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_cue_finds_its_own_landmark(language):
    for id, landmark in KB.landmarks.items():
        for cue in landmark.cues.get(language, ()):
            assert find(cue, language) == [(cue, id)]


def test_cues_are_found_with_clitics_and_in_any_spelling():
    assert find("الالتزامات التي قدمت في قمة برلين") == [("قمة برلين", "berlin-conference-on-libya-i")]
    assert find("بعد إعصار دانيال وبمؤتمر باليرمو") == [
        ("إعصار دانيال", "storm-daniel-derna-flood"),
        ("مؤتمر باليرمو", "palermo-conference"),
    ]


def test_the_longest_cue_wins():
    assert find("على هامش مؤتمر برلين الثاني") == [("مؤتمر برلين الثاني", "berlin-conference-on-libya-ii")]


@pytest.mark.parametrize(
    "text", ["غمرت السيول الطريق", "زار برلين وباريس", "اتفاق باريس للمناخ", "أعلن وقف إطلاق النار", "قمة الرياض"]
)
def test_common_words_are_no_landmark(text):
    assert find(text) == []
