"""The theme is rendered once for many pages: nobody can see that."""

from __future__ import annotations

import example
import msgspec
import pytest
from projects import files_below

from generator.site import shell
from generator.site.shell import Shells

ODD = '<b>A "title"</b> & \ue000content\ue001 {{ x }} \\1 %s'


@pytest.fixture(scope="module")
def pages(show):
    first, *others = example.events()[:3]
    odd = msgspec.structs.replace(first, title={"en": ODD, "ar": ODD})
    return show(msgspec.structs.replace(example.chronology(), events=(odd, *others)))


def test_a_filled_page_is_what_the_theme_makes_of_it(pages, press, monkeypatch):
    monkeypatch.setattr(shell, "EVERY", 10**9)
    filled, _ = press(pages)
    monkeypatch.setattr(Shells, "render", lambda self, _page, context: self._whole(context))
    whole, _ = press(pages)
    assert files_below(filled) == files_below(whole)


def test_a_theme_that_shows_more_than_is_filled_in_is_rendered_whole(pages, press, monkeypatch):
    cut = Shells._cut
    monkeypatch.setattr(Shells, "_cut", lambda self, page, context: ["wrong", *cut(self, page, context)[1:]])
    monkeypatch.setattr(shell, "EVERY", 1)
    filled, _ = press(pages)
    monkeypatch.undo()
    whole, _ = press(pages)
    assert files_below(filled) == files_below(whole)
