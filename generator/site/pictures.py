"""Events → inline SVG: the timeline and the map.  Colours, type and direction are the style sheet's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from generator.model import Event
from generator.site.voice import Voice


def timeline(events: Sequence[Event], v: Voice, year: int | None = None) -> Markup:
    """Nothing yet."""
    del events, v, year
    return Markup("")


def map_of_libya(by_place: Mapping[str, Sequence[Event]], v: Voice) -> Markup:
    """Nothing yet."""
    del by_place, v
    return Markup("")
