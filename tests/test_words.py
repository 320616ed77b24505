"""The rows of a language agree with one another: what one file can say another has words for."""

import pytest

from generator import languages


@pytest.mark.parametrize("code", languages.available())
def test_every_topic_and_act_of_the_triggers_has_words_on_the_site_and_in_summaries(code):
    language = languages.load(code)
    assert language.interface.topics.keys() == language.triggers.topics.keys() == language.narration.topics.keys()
    assert language.interface.acts.keys() == language.triggers.speech.keys() == language.narration.acts.keys()


@pytest.mark.parametrize("code", languages.available())
def test_every_kind_of_the_triggers_can_be_told(code):
    language = languages.load(code)
    assert {row.kind for row in language.triggers.events.values()} <= language.narration.kinds.keys()
