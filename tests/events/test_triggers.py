"""Every row of every language: its examples tell its kind, its silent phrases tell nothing, in all the languages found."""

import pytest

from generator import languages
from generator.events.sentences.lexemes import lexicon

ROWS = [
    (code, name, row) for code in languages.available() for name, row in languages.load(code).triggers.events.items()
]
EXAMPLES = [
    pytest.param(code, row.kind, text, id=f"{code}-{name}-{text}") for code, name, row in ROWS for text in row.examples
]
SILENT = [pytest.param(code, text, id=f"{code}-{name}-{text}") for code, name, row in ROWS for text in row.silent]
ACTS = [
    (code, act, verb)
    for code in languages.available()
    for act, verbs in languages.load(code).triggers.speech.items()
    for verb in verbs
]


@pytest.mark.parametrize(("code", "kind", "text"), EXAMPLES)
def test_an_example_tells_the_kind_of_its_row(told, code, kind, text):
    assert kind in {report.kind for report in told(text, code)}


@pytest.mark.parametrize(("code", "text"), SILENT)
def test_a_silent_phrase_tells_no_event(told, code, text):
    assert {report.kind for report in told(text, code)} <= {"statement"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("اجتمع السفير الأميركي أمس مع فيصل بوراوي وعدد من شيوخ المدينة.", {"meeting"}),  # not "and arrives"
        ("استقبل الوزير في مقر وزارته أمس السفير الأميركي.", {"meeting"}),  # not "and he visited him"
    ],
)
def test_a_word_that_is_known_whole_is_no_verb_after_a_conjunction(told, text, kinds):
    assert {report.kind for report in told(text, "ar")} == kinds


@pytest.mark.parametrize(("code", "name", "row"), [pytest.param(*row, id=f"{row[0]}-{row[1]}") for row in ROWS])
def test_a_row_has_an_example_and_something_to_find(code, name, row):
    assert row.examples
    assert row.verbs or row.nouns or row.objects or row.phrases


@pytest.mark.parametrize(("code", "act", "verb"), [pytest.param(*row, id="-".join(row)) for row in ACTS])
def test_a_verb_of_speech_is_known_in_its_first_form(code, act, verb):
    words = lexicon(languages.load(code))
    first = languages.load(code).triggers
    from generator.text import fold

    word = fold(verb).text.split()[0]
    assert first.speech
    assert any(form.group == "speech" for form in words.forms(word)) or any(
        phrase.group == "speech" for phrase in words.phrases(word)
    )


def test_every_kind_of_statement_has_words_for_its_act_in_every_language():
    for code in languages.available():
        language = languages.load(code)
        assert set(language.triggers.speech) <= set(language.narration.acts)
        assert set(language.triggers.topics) <= set(language.narration.topics)
        assert {row.kind for row in language.triggers.events.values()} | {"statement"} <= set(language.narration.kinds)
