"""Events → the timeline as inline SVG: a mark or bar an event, each a link; engagement above the axis, context below.

Colours, type and direction of reading are the style sheet's, but for the time axis: it runs the way the language does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from markupsafe import Markup
from msgspec import Struct

from generator.model import Event
from generator.site.concordance import year_of
from generator.site.escaping import html
from generator.site.voice import Voice

__all__ = ["timeline"]

WIDTH, MARGIN = 1000, 14
ROW = 25
"""Height of a row of marks, and with it the size of the smallest target."""
SMALL = 12
"""A bar narrower than this is drawn as a mark."""
CROWD = 160
"""From so many events on, columns of counts stand for the single events."""


class Mark(Struct, frozen=True):
    """Where one event lies on the axis, in units of the picture, `left` inclusive."""

    event: Event
    left: float
    right: float


class Axis(Struct, frozen=True):
    """Days → units of the picture; mirrored where the language is read from right to left."""

    first: date
    last: date
    mirrored: bool

    def at(self, day: date) -> float:
        """The place of the beginning of a day."""
        share = (day - self.first).days / ((self.last - self.first).days + 1)
        share = min(1.0, max(0.0, share))
        return round(MARGIN + (1 - share if self.mirrored else share) * (WIDTH - 2 * MARGIN), 1)

    def mark(self, event: Event) -> Mark | None:
        """The place of an event; None when it lies wholly outside or has no date."""
        if event.when is None:
            return None
        earliest, latest = event.when.earliest or self.first, event.when.latest or self.last
        if latest < self.first or earliest > self.last:
            return None
        ends = sorted((self.at(earliest), self.at(date.fromordinal(latest.toordinal() + 1))))
        if ends[1] - ends[0] < SMALL:
            middle = min(WIDTH - MARGIN - SMALL / 2, max(MARGIN + SMALL / 2, sum(ends) / 2))
            return Mark(event, middle - SMALL / 2, middle + SMALL / 2)
        return Mark(event, *ends)


def timeline(events: Sequence[Event], v: Voice, year: int | None = None) -> Markup:
    """The picture of some events: of all years of the engagements, or of one year; nothing when none can be drawn."""
    years = [found for event in events if (found := year_of(event.when)) and (event.scope == "engagement" or year)]
    years = years or [found for event in events if (found := year_of(event.when))]
    if not years:
        return Markup("")
    first, last = (year, year) if year else (min(years), max(years))
    axis = Axis(date(first, 1, 1), date(last, 12, 31), v.interface.direction == "rtl")
    marks = [mark for event in events if (mark := axis.mark(event))]
    if not marks:
        return Markup("")
    ticks = _months(first, axis, v) if year else _years(first, last, axis, v)
    if len(marks) > CROWD:
        return _figure(v, *_columns(marks, axis, (first, last), v), ticks)
    above, below = (_rows([mark for mark in marks if mark.event.scope == scope]) for scope in ("engagement", "context"))
    top = ROW * max(1, len(above)) + 8
    drawn = [_draw(mark, top - ROW * (row + 0.5) - 4, v) for row, marks in enumerate(above) for mark in marks]
    base = top + 26
    drawn += [_draw(mark, base + ROW * (row + 0.5), v) for row, marks in enumerate(below) for mark in marks]
    return _figure(v, Markup("\n").join(drawn), (top, base + ROW * len(below) + 4), ticks)


def _rows(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Marks in rows in which none covers another, each in the first row with room for it."""
    rows: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda mark: (mark.right - mark.left > 4 * SMALL, mark.left, mark.event.id)):
        for row in rows:
            if all(mark.left > other.right + SMALL or mark.right < other.left - SMALL for other in row):
                row.append(mark)
                break
        else:
            rows.append([mark])
    return rows


def _draw(mark: Mark, y: float, v: Voice) -> Markup:
    event, width = mark.event, mark.right - mark.left
    if width <= SMALL:
        shape = Markup('<circle class="mark" cx="{:.1f}" cy="{:.1f}" r="6"/>').format(mark.left + width / 2, y)
    else:
        shape = Markup('<rect class="bar" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="10" rx="5"/>').format(
            mark.left, y - 5, width
        )
    label = f"{v.wording.date(event.when)}: {v.plain(event.title) or event.id}"
    return Markup(
        '<a class="{} {}" href="{}" aria-label="{}"><title>{}</title>'
        '<rect class="target" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="24" fill="none" pointer-events="all"/>{}</a>'
    ).format(
        event.scope, event.realis, v.href(f"e/{event.id}/"), html(label), html(label),
        min(mark.left, mark.left + width / 2 - 12), y - 12, max(24, width), shape,
    )  # fmt: skip


def _columns(marks: Sequence[Mark], axis: Axis, years: tuple[int, int], v: Voice) -> tuple[Markup, tuple[float, float]]:
    """A column a year, as high as there are events in it, each a link to its page."""
    counted = Counter(min(years[1], max(years[0], year_of(mark.event.when) or years[0])) for mark in marks)
    most, height = max(counted.values()), 120
    drawn = []
    for year, number in sorted(counted.items()):
        ends = sorted((axis.at(date(year, 1, 1)), axis.at(date(year, 12, 31))))
        tall = max(3.0, height * number / most)
        label = f"{year}: {v.count('events', number)}"
        bar = Markup('<rect class="mark" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>').format(
            ends[0] + 2, height + 4 - tall, max(2, ends[1] - ends[0] - 4), tall
        )
        link = Markup('<a href="{}" aria-label="{}"><title>{}</title>{}</a>')
        drawn.append(link.format(v.href(f"years/{year}/"), html(label), html(label), bar))
    return Markup("\n").join(drawn), (height + 4, height + 34)


def _years(first: int, last: int, axis: Axis, v: Voice) -> list[tuple[float, float, Markup]]:
    step = max(1, -(-(last - first + 1) // 16))
    shelves = v.concordance.by_year
    return [
        (axis.at(date(year, 1, 1)), axis.at(date(min(year + step, 9998), 1, 1)), _linked(year, v) if year in shelves else Markup(year))
        for year in range(first, last + 1, step)
    ]  # fmt: skip


def _linked(year: int, v: Voice) -> Markup:
    return Markup('<a href="{}">{}</a>').format(v.href(f"years/{year}/"), year)


def _months(year: int, axis: Axis, v: Voice) -> list[tuple[float, float, Markup]]:
    starts = [date(year, month, 1) for month in range(1, 13)] + [date(year + 1, 1, 1)]
    return [(axis.at(a), axis.at(b), html(v.wording.short_month(a.month))) for a, b in pairwise(starts)]


def _figure(
    v: Voice, drawn: Markup, heights: tuple[float, float], ticks: Sequence[tuple[float, float, Markup]]
) -> Markup:
    axis, bottom = heights
    lines = [Markup('<line class="axis" x1="{0}" x2="{1}" y1="{2}" y2="{2}"/>').format(MARGIN, WIDTH - MARGIN, axis)]
    for start, end, label in ticks:
        lines.append(Markup('<line class="tick" x1="{0}" x2="{0}" y1="{1}" y2="{2}"/>').format(start, axis, axis + 20))
        middle = (start + end) / 2
        lines.append(
            Markup('<text x="{:.1f}" y="{:.1f}" text-anchor="middle">{}</text>').format(middle, axis + 17, label)
        )
    return Markup(
        '<figure class="timeline">\n<div class="scroll">\n<svg viewBox="0 0 {} {:.0f}" role="group" aria-label="{}">\n{}\n{}\n</svg>\n</div>\n'
        "<figcaption>{}</figcaption>\n</figure>"
    ).format(WIDTH, bottom + 2, html(v.t["timeline"]), Markup("\n").join(lines), drawn, html(v.t["timeline lead"]))
