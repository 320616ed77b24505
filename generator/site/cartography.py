"""Places → a map of Libya as inline SVG: a circle a place, as large as there are events, each a link.  No tiles."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import msgspec
from markupsafe import Markup

from generator.model import Event
from generator.site.addresses import slug
from generator.site.escaping import html
from generator.site.voice import Voice

__all__ = ["map_of_libya"]

WEST, NORTH, SCALE = 8.6, 33.9, 33.0
"""The corner of the picture in degrees, and units of the picture a degree of latitude."""
NARROW = math.cos(math.radians(27))
"""What a degree of longitude is of one of latitude in the middle of the country (equirectangular projection)."""
WIDTH, HEIGHT = 570, 490
Box = tuple[float, float, float, float]


class Outline(msgspec.Struct, frozen=True):
    """`libya.json`: degrees east and north."""

    about: str
    outline: tuple[tuple[float, float], ...]


class Spot(msgspec.Struct, frozen=True):
    """A place to be drawn: where, how large, under which name."""

    place: str
    name: str
    number: int
    x: float
    y: float

    @property
    def radius(self) -> float:
        """The area grows with the number of events."""
        return min(26.0, 4.5 + 2.6 * math.sqrt(self.number))


@cache
def _land() -> str:
    outline = msgspec.json.decode(Path(__file__).with_name("libya.json").read_bytes(), type=Outline).outline
    return "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in (_project(*point) for point in outline)) + "Z"


def _project(east: float, north: float) -> tuple[float, float]:
    return (east - WEST) * NARROW * SCALE, (NORTH - north) * SCALE


def map_of_libya(by_place: Mapping[str, Sequence[Event]], v: Voice) -> Markup:
    """The map with the places that lie on it, the others named below; nothing when none lies on it."""
    spots, elsewhere = [], []
    for id_, events in by_place.items():
        place = v.concordance.place(id_)
        spot = None
        if place.latitude is not None and place.longitude is not None:
            x, y = _project(place.longitude, place.latitude)
            if 0 <= x <= WIDTH and 0 <= y <= HEIGHT:
                spot = Spot(id_, v.plain(place.name), len(events), x, y)
        if spot:
            spots.append(spot)
        else:
            elsewhere.append(id_)
    if not spots:
        return Markup("")
    spots.sort(key=lambda spot: (-spot.number, spot.place))
    taken: list[Box] = [
        (spot.x - spot.radius, spot.y - spot.radius, spot.x + spot.radius, spot.y + spot.radius) for spot in spots
    ]
    drawn = [_draw(spot, taken, v) for spot in spots]
    more = Markup("")
    if elsewhere and len(by_place) > 1:
        links = Markup(v.interface.comma).join(
            Markup('<a href="{}"><bdi>{}</bdi></a>').format(
                v.href(f"places/{slug(id_)}/"), html(v.plain(v.concordance.place(id_).name))
            )
            for id_ in elsewhere
        )
        more = Markup(" {}: {}").format(html(v.t["map elsewhere"]), links)
    return Markup(
        '<figure class="map">\n<svg viewBox="0 0 {} {}" role="group" aria-label="{}" direction="ltr">\n<path class="land" d="{}"/>\n{}\n</svg>\n'
        "<figcaption>{}{}</figcaption>\n</figure>"
    ).format(WIDTH, HEIGHT, html(v.t["map"]), _land(), Markup("\n").join(drawn), html(v.t["map lead"]), more)


def _draw(spot: Spot, taken: list[Box], v: Voice) -> Markup:
    label = f"{spot.name}: {v.count('events', spot.number)}"
    text = Markup("")
    if place := _room(spot, taken):
        x, y, anchor = place
        text = Markup('<text x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>').format(x, y, anchor, html(spot.name))
    return Markup(
        '<a href="{}" aria-label="{}"><title>{}</title><circle cx="{:.1f}" cy="{:.1f}" r="12" fill="none" pointer-events="all"/>'
        '<circle class="mark" cx="{:.1f}" cy="{:.1f}" r="{:.1f}"/>{}</a>'
    ).format(
        v.href(f"places/{slug(spot.place)}/"),
        html(label),
        html(label),
        spot.x,
        spot.y,
        spot.x,
        spot.y,
        spot.radius,
        text,
    )


def _room(spot: Spot, taken: list[Box]) -> tuple[float, float, str] | None:
    """Where the name of a spot covers no other: beside, below or above it; the room is taken from then on."""
    wide, gap = 10.5 * len(spot.name) + 4, spot.radius + 5
    tries: tuple[tuple[float, float, str, float], ...] = (
        (spot.x + gap, spot.y + 5, "start", spot.x + gap),
        (spot.x, spot.y + gap + 14, "middle", spot.x - wide / 2),
        (spot.x - gap, spot.y + 5, "end", spot.x - gap - wide),
        (spot.x, spot.y - gap - 3, "middle", spot.x - wide / 2),
        (spot.x, spot.y + gap + 35, "middle", spot.x - wide / 2),
    )
    for x, y, anchor, left in tries:
        box = (left, y - 16, left + wide, y + 5)
        inside = box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= HEIGHT
        if inside and not any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in taken):
            taken.append(box)
            return x, y, anchor
    return None
