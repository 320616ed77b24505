"""Pages that are kept because what they show is the same: the bytes of pages composed anew, whatever changed."""

from __future__ import annotations

from pathlib import Path

import example
import msgspec
import pytest

from generator.dates.edtf import Edtf
from generator.editorial.site import Settings
from generator.events.narration.narrator import Narrator
from generator.events.narration.stories import Storyteller
from generator.knowledge import load as knowledge
from generator.languages import load
from generator.model import Dateline
from generator.site.publisher import publish
from generator.site.rendering import drafts, templates

ROOT = Path(__file__).parents[2]
TEMPLATES = templates(ROOT / "templates")
SETTINGS = Settings()
LANGUAGES = [load(code) for code in ("en", "ar")]
CHRONOLOGY = msgspec.structs.replace(example.chronology(), events=example.events()[:4])


def change(which, index, **how):
    """The chronology with something else said of one of its events, sources or entities."""
    rows = list(getattr(CHRONOLOGY, which))
    rows[index] = msgspec.structs.replace(rows[index], **how)
    return msgspec.structs.replace(CHRONOLOGY, **{which: tuple(rows)})


def without(which, index):
    rows = list(getattr(CHRONOLOGY, which))
    del rows[index]
    return msgspec.structs.replace(CHRONOLOGY, **{which: tuple(rows)})


def changes():
    first, last = 0, len(CHRONOLOGY.events) - 1
    yield "an event more", CHRONOLOGY
    for index in (first, 2, last):
        yield f"title of event {index}", change("events", index, title={"en": "Another title", "ar": "ABC"})
        yield f"without event {index}", without("events", index)
    yield "no summary", change("events", 1, summary=())
    yield "date", change("events", 1, when=Edtf.parse("1999-03"))
    yield "no date", change("events", 1, when=None)
    yield "nobody", change("events", 0, participants=(), positions=())
    yield "no topics", change("events", 0, topics=())
    yield "nowhere", change("events", 0, place=None)
    for index in (0, 1):
        yield f"publisher of source {index}", change("sources", index, publisher="Another paper")
        yield f"headline of source {index}", change("sources", index, title="Another headline")
        dateline = Dateline(when=Edtf.parse("2001"), basis="editor")
        yield f"day of source {index}", change("sources", index, dateline=dateline)
    for index in range(0, len(CHRONOLOGY.entities), 3):
        yield f"name of entity {index}", change("entities", index, name={"en": "Another Name", "ar": "DEF"})
        yield f"spellings of entity {index}", change("entities", index, spellings=("One", "Two"))
    yield "nothing moved", msgspec.structs.replace(CHRONOLOGY, moved=())
    yield "no doubts", msgspec.structs.replace(CHRONOLOGY, problems=())
    yield "title of the site", msgspec.structs.replace(CHRONOLOGY, title={"en": "Other", "ar": "GHI"})


class Memory:
    """Keeps the parts of events, as the cache does."""

    def __init__(self):
        self.known = {}

    def __call__(self, function, items, *, key, type):  # noqa: ARG002
        for item in items:
            name = key(item)
            if name not in self.known:
                self.known[name] = function(item)
            yield self.known[name]


MEMORY = Memory()


def pages(chronology, settings=SETTINGS, state="program"):
    tell = Storyteller([Narrator(language, knowledge()) for language in LANGUAGES]).tell
    return list(drafts(chronology, settings, LANGUAGES, TEMPLATES, state=state, tell=tell, keep=MEMORY))


def show(every, folder):
    """Publishes the drafts below a folder."""
    return publish(every, folder / "docs", keys=folder / "keys")


def watched(every, seen):
    """The drafts, their paths put into `seen` when they are composed."""

    def watch(draft):
        return msgspec.structs.replace(draft, compose=lambda: (seen.append(draft.path), draft.compose())[1])

    return [watch(draft) for draft in every]


def is_as_composed(every, folder):
    return all((folder / "docs" / draft.path).read_bytes() == draft.compose().encode() for draft in every)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Where each test finds what the one before left: it has to do with any."""
    folder = tmp_path_factory.mktemp("kept")
    show(pages(CHRONOLOGY), folder)
    return folder


@pytest.mark.parametrize("chronology", [pytest.param(changed, id=what) for what, changed in changes()])
def test_what_is_kept_is_what_would_have_been_composed(chronology, folder):
    show(pages(chronology), folder)
    assert is_as_composed(pages(chronology, state=""), folder)


@pytest.mark.parametrize("settings", [Settings(address="https://example.org/"), Settings(contact="a@example.org")])
def test_other_settings_are_seen_on_every_page(settings, folder):
    show(pages(CHRONOLOGY, settings), folder)
    assert is_as_composed(pages(CHRONOLOGY, settings, state=""), folder)


def test_one_more_at_the_end_of_a_list_leaves_the_pages_before_the_last_as_they_were():
    whole = example.many(210)
    meetings = [
        msgspec.structs.replace(event, kind="meeting", scope="engagement", realis="happened", when=Edtf.parse("2020"))
        for event in whole.events
    ]
    article = msgspec.structs.replace(whole.sources[0], id="zzz")
    late = msgspec.structs.replace(meetings[0], id="9")
    before, after = (
        {
            draft.path: draft
            for draft in pages(msgspec.structs.replace(whole, events=tuple(events), sources=tuple(sources)))
        }
        for events, sources in ((meetings, whole.sources), ([*meetings, late], (*whole.sources, article)))
    )
    for path in ("kinds/meeting/", "years/2020/", "sources/"):
        assert before[f"{path}index.md"].compose() != after[f"{path}index.md"].compose(), "it says how many there are"
    for path in ("kinds/meeting/page-2/", "years/2020/page-2/"):
        assert before[f"{path}index.md"].key == after[f"{path}index.md"].key
        assert before[f"{path}index.md"].compose() == after[f"{path}index.md"].compose()


def test_nothing_of_an_event_is_composed_when_nothing_changed(folder):
    show(pages(CHRONOLOGY), folder)
    seen = []
    assert show(watched(pages(CHRONOLOGY), seen), folder).written == ()
    assert seen, "what shows a little of everything is composed each time"
    assert not {f"e/{event.id}/index.md" for event in CHRONOLOGY.events}.intersection(seen)


def test_another_program_composes_everything(folder):
    show(pages(CHRONOLOGY), folder)
    seen, every = [], pages(CHRONOLOGY, state="another program")
    show(watched(every, seen), folder)
    assert len(seen) == len(every)


def test_a_page_that_somebody_changed_or_removed_is_put_right(folder):
    every = pages(CHRONOLOGY)
    show(every, folder)
    changed, removed = [folder / "docs" / draft.path for draft in every if draft.path.startswith("e/")][:2]
    changed.write_text("mine", encoding="utf-8")
    removed.unlink()
    show(every, folder)
    assert is_as_composed(every, folder)


def test_damaged_keys_cost_time_and_nothing_else(folder):
    every = pages(CHRONOLOGY)
    show(every, folder)
    (folder / "keys").write_text("{", encoding="utf-8")
    assert show(every, folder).written == ()
