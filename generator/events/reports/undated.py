"""Events of an article without a day → the days of what it tells them with: the stay, the occasion, the story that goes on."""

from __future__ import annotations

from collections.abc import Sequence

from generator.dates.edtf import Edtf
from generator.events.bundles import Bundle, people, sides
from generator.events.drafts import Draft
from generator.events.kinds import DEALINGS, UNREAL
from generator.events.likeness import nested
from generator.events.timing import STAY
from generator.knowledge import KnowledgeBase
from generator.model import Reason

__all__ = ["date_undated"]

_CALM = frozenset({"meeting", "visit", "call", "agreement", "aid"})
"""What a story that goes on without a date tells of the same days."""
_NARROW = 4
"""Days that such a story may span for its undated parts to be dated by it."""


def date_undated(
    bundles: Sequence[Bundle], told: Sequence[Draft], written: Edtf | None, knowledge: KnowledgeBase
) -> None:
    """Gives each undated event the days in which it must lie; `written` is the day of writing."""
    _date_by_stay(bundles, written, knowledge)
    _date_by_story(bundles, told, written)


def _date_by_story(bundles: Sequence[Bundle], told: Sequence[Draft], written: Edtf | None) -> None:
    """Undated events take the time of what the article tells them with: the meeting whose sides act again, the
    conference on whose sidelines they happen, the days between the event told before and the writing.
    """
    of = {id(draft): bundle for bundle in bundles for draft in bundle.drafts}
    for bundle in bundles:
        head = bundle.head
        if bundle.when or bundle.time or bundle.realis not in ("happened", "reported"):
            continue
        beside = [one for one in told if one.scene is head.scene and one.link == "during" and one.anaphoric]
        for source in [head.follows, *beside]:
            host = of.get(id(source))
            if host and host is not bundle and host.when and host.around and host.realis not in UNREAL:
                code = host.head.stay or "during"
                bundle.take_time(host.around, Reason(code=code, facts={"when": host.when.text}))
                break
    _date_by_order(sorted(bundles, key=lambda bundle: bundle.head.key), written)


def _date_by_order(bundles: Sequence[Bundle], written: Edtf | None) -> None:
    """What a story goes on to tell without a date is of its days: from the first of them that it told until the writing."""
    if written is None or written.latest is None:
        return
    told: list[Edtf] = []
    for bundle in bundles:
        if bundle.realis in UNREAL:
            continue
        if (
            bundle.when is None
            and bundle.time is None
            and told
            and _goes_on(bundle.head)
            and _is_near(told[-1], written)
        ):
            story = min((one for one in told if _is_near(one, written)), key=lambda one: one.key)
            facts = {"when": story.text, "anchor": written.text}
            bundle.take_time(Edtf.between(story.earliest, written.latest), Reason(code="follows", facts=facts))
        if bundle.around and not bundle.head.act:  # "said today: I met him" tells no day of the meeting
            told.append(bundle.around)


def _is_near(when: Edtf, written: Edtf) -> bool:
    """Of the days before the writing that one story spans?"""
    if when.earliest is None or written.latest is None:
        return False
    return 0 <= (written.latest - when.earliest).days < _NARROW


def _goes_on(head: Draft) -> bool:
    """Does it carry the story on: the plain past, calm kinds, no earlier past ("had met", "came from Tunis, where …")?"""
    spoken_of = head.link == "by" and head.parent is not None and head.parent.act is not None
    told = head.owned or (head.clause.head.tense == "past" and not spoken_of)  # "welcomed what came of a meeting"
    calm = head.kind in _CALM and head.link not in ("relative", "after") and not head.earlier and not head.quoted
    return calm and told and not (_on_former_stay(head) or _came_before(head))


def _came_before(head: Draft) -> bool:
    """Was it before what the sentence opens with: "*Before meeting Saleh*, Norland met Haftar"?"""
    first = head.scene.clauses[0]
    return first.link == "before" and first is not head.clause


def _on_former_stay(head: Draft) -> bool:
    """Was it on a stay that was over by what the sentence tells: "left on Tuesday *after a visit during which he met* Haftar"?"""
    index = head.scene.clauses.index(head.clause) if head.clause in head.scene.clauses else 0
    stay = head.scene.clauses[index - 1]
    return index > 1 and stay.link == "after" and stay.head.nominal


def _date_by_stay(bundles: Sequence[Bundle], written: Edtf | None, knowledge: KnowledgeBase) -> None:
    """Whom somebody met on the journey of which the article dates another meeting in the same town: from that day on."""
    for bundle in bundles:
        if bundle.when or bundle.time or bundle.kind not in DEALINGS or not bundle.place or bundle.realis in UNREAL:
            continue
        if _came_before(bundle.head):
            continue
        for other in bundles:
            day = other.when.day if other.when and other.stated and other.realis not in UNREAL else None
            stay = other.kind in DEALINGS and other.place and nested(bundle.place, other.place, knowledge)
            if not (day and stay and written and written.latest and 0 <= (written.latest - day).days <= STAY):
                continue
            guests = sides(bundle.actors) - {knowledge.country(bundle.place)}
            if any(people(bundle.actors, side) & people(other.actors, side) for side in guests):
                facts = {"when": str(day), "anchor": written.text}
                if other.head.stay and other.around:
                    bundle.take_time(other.around, Reason(code=other.head.stay, facts={"when": str(day)}))
                else:
                    bundle.take_time(Edtf.between(day, written.latest), Reason(code="same-stay", facts=facts))
                break
