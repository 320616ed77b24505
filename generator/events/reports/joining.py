"""Drafts of one article → bundles: one event told in several sentences is one report with several passages."""

from __future__ import annotations

from collections.abc import Sequence

from generator.dates.edtf import Edtf
from generator.events.bundles import Bundle, by_another, people, same_strike, shared, sides, tells, told_again
from generator.events.drafts import Draft
from generator.events.kinds import DEALINGS, FOUGHT, UNREAL
from generator.events.likeness import nested
from generator.events.reports.statements import with_statements
from generator.events.reports.stays import make_visits
from generator.events.reports.undated import date_undated
from generator.events.timing import ahead
from generator.knowledge import KnowledgeBase
from generator.languages import Language

__all__ = ["join"]

_JOURNEY = frozenset({"meeting", "visit"})
_ONCE = frozenset({"election"})
"""What a country has no two of on one day."""


def join(told: Sequence[Draft], written: Edtf | None, knowledge: KnowledgeBase, language: Language) -> list[Bundle]:
    """The events of an article in the order in which the body tells them; a headline only adds to what the body tells.

    `written` is the day of writing: nothing that has happened is later.
    """
    bundles: list[Bundle] = []
    body = [draft for draft in told if not draft.headline]
    for draft in [draft for draft in body if not draft.act]:
        _place_draft(draft, bundles, knowledge)
    for draft in [draft for draft in told if draft.headline and not draft.act]:
        if not any(tells(bundle, draft) for bundle in bundles):
            _place_draft(draft, bundles, knowledge)
    spoken = [draft for draft in told if draft.act and not (draft.scene.listed and draft.when is None)]
    bundles = with_statements(spoken, bundles, knowledge)
    bundles = _refute(bundles, knowledge)
    make_visits(bundles, knowledge, language)
    date_undated(bundles, told, written, knowledge)
    return [bundle for bundle in bundles if _is_news(bundle)]


def _refute(bundles: list[Bundle], knowledge: KnowledgeBase) -> list[Bundle]:
    """What only others tell and a side of it denies in the same article is the denied event, not one more."""
    for denied in [bundle for bundle in bundles if bundle.realis == "denied" and bundle.kind in DEALINGS]:
        for other in bundles:
            if other.realis != "reported" or other.kind not in DEALINGS:
                continue
            if shared(other.actors, denied.actors) and sides(denied.actors) <= sides(other.actors):
                for draft in other.drafts:
                    denied.add(draft, knowledge)
                denied.statements += other.statements
                bundles = [bundle for bundle in bundles if bundle is not other]
    return bundles


_OLD = 45
"""Days after which nothing is news."""
_NEWS = 10
"""Days after which a meeting is not the news with which an article opens."""


def _place_draft(draft: Draft, bundles: list[Bundle], knowledge: KnowledgeBase) -> None:
    if draft.quoted and draft.clause.head.tense == "present" and not draft.clause.head.nominal:
        return  # "officials consult a wide range of leaders": what is usual, no event
    if draft.link == "purpose" and draft.parent and not draft.parent.act and draft.kind in DEALINGS:
        for bundle in bundles:  # "arrived to meet X": the visit has its purpose, no second event
            if draft.parent in bundle.drafts and bundle.kind in DEALINGS and not _still_to_come(draft, bundle):
                bundle.add(draft, knowledge)
                return
    if draft.kind in _JOURNEY and not draft.anaphoric and bundles and _one_journey(draft, bundles[-1], knowledge):
        bundles[-1].add(draft, knowledge)  # "visited Misrata and met its mayor"
        return
    if bundles and _on_visit(draft, bundles[-1]):
        draft.place = bundles[-1].place
    if bundles and _talked_of(draft, bundles[-1]):
        bundles[-1].add(draft, knowledge)
        return
    fitting = [bundle for bundle in bundles if _fits(draft, bundle, knowledge)]
    told = len(sides(draft.actors)) > 1 or draft.clause.head.tense == "future"
    if draft.anaphoric or (draft.quoted and not fitting and not (draft.time and told)):
        close = fitting or [
            bundle
            for bundle in bundles
            if draft.anaphoric
            and {bundle.kind, draft.kind} <= {"meeting", "visit", "call"}
            and _agree(draft, bundle, knowledge)
        ]
        if close:
            close[-1].add(draft, knowledge)
        told = any(draft.follows in bundle.drafts and bundle.realis in UNREAL for bundle in bundles if draft.follows)
        own = draft.kind in FOUGHT and draft.when is not None and draft.when.day is not None and not draft.shared
        seen = draft.quoted and not own  # "“our forces struck the camp *on Sunday*”"
        if close or told or seen or draft.shared or not draft.time or not (draft.actors or draft.place):
            return
    if fitting:
        max(fitting, key=lambda one: _nearness(draft, one)).add(draft, knowledge)
        return
    bundle = Bundle(head=draft)
    bundle.add(draft, knowledge)
    bundles.append(bundle)


def _nearness(draft: Draft, bundle: Bundle) -> tuple[int, int, bool]:
    """Who of it takes part, else whether the sentence told it just before: "after his meeting with X, *where they held talks*"."""
    beside = not draft.actors and draft.link == "while" and bundle.drafts[-1].scene is draft.scene
    near = bundle.drafts[-1].clause.head.first if beside else -1
    return shared(draft.actors, bundle.actors), near, draft.shared and draft.when == bundle.when


def _on_visit(draft: Draft, bundle: Bundle) -> bool:
    """Did somebody meet him where he was on a visit that the sentence told first: "visited Tripoli and met Menfi"?"""
    last = bundle.drafts[-1]
    told = draft.kind == "meeting" and draft.place is None and not (draft.anaphoric or draft.earlier)
    there = bundle.kind == "visit" and draft.scene is last.scene and draft.when in (bundle.when, bundle.around)
    return told and there and shared(draft.actors, bundle.actors) > 0


def _talked_of(draft: Draft, bundle: Bundle) -> bool:
    """Is it what was said in the call told right before: "spoke by phone and discussed oil with him", "He discussed oil with
    the ambassador"?
    """
    last, head = bundle.drafts[-1], draft.clause.head
    joined = draft.scene is last.scene and draft.link == "and" and not head.nominal
    joined = joined or (head.row == "discuss" and not draft.place and shared(draft.actors, bundle.actors) > 1)
    own = draft.time is not None and not draft.shared
    return joined and (last.kind, draft.kind) == ("call", "meeting") and draft.realis == last.realis and not own


def _still_to_come(draft: Draft, bundle: Bundle) -> bool:
    """Does it lie after the writing, and the bundle not: "discussed preparations for the conference on 21 October", or on
    another day: "came on Monday and was to meet him *on Tuesday*"?
    """
    if draft.time is None or draft.realis not in UNREAL or bundle.realis in UNREAL:
        return False
    own = draft.when if not draft.shared and bundle.time else None
    return ahead(draft.time, draft.scene.written) or bool(own and bundle.when and not own.meets(bundle.when))


def _one_journey(draft: Draft, bundle: Bundle, knowledge: KnowledgeBase) -> bool:
    """A visit and whom the visitor met on it, told in one sentence without another day or place."""
    last = bundle.drafts[-1]
    if (
        last.scene is not draft.scene
        or bundle.kind not in _JOURNEY
        or (draft.realis in UNREAL) != (last.realis in UNREAL)
    ):
        return False
    if draft.link == "relative" and draft.time and last.clause.first < draft.clause.first:
        return False  # "received the envoy who came on Monday"
    if draft.besides and draft.place and not bundle.place:
        return False  # "met Saied, and also visited Libya"
    if draft.earlier and not last.earlier:
        return False  # "toured the camps; he had met Haftar the same day"
    if {draft.kind, last.kind} == _JOURNEY and not draft.clause.head.nominal and len(sides(draft.actors)) > 1:
        return False  # who met whom is told: "visited Misrata and met Menfi"
    if "visit" not in (draft.kind, last.kind) or (draft.when and last.when and draft.when != last.when):
        return False
    if draft.place and bundle.place and not nested(draft.place, bundle.place, knowledge):
        return False
    return not draft.subject or shared(draft.subject, last.subject) > 0


def _fits(draft: Draft, bundle: Bundle, knowledge: KnowledgeBase) -> bool:
    """Does the bundle tell the same event, as far as one article can be trusted to name its events?"""
    if draft.kind == "other":  # "had left by boat as it departed"
        last = bundle.drafts[-1]
        same = draft.clause.head.row == last.clause.head.row != ""
        beside = same and draft.shared and last.scene is draft.scene
        return draft.realis == last.realis and (beside or _same_history(draft, bundle))
    if (draft.kind != bundle.kind and not {draft.kind, bundle.kind} <= FOUGHT) or by_another(draft, bundle):
        return False
    day = draft.when is not None and draft.when == bundle.when and (draft.when.day or draft.scene is bundle.head.scene)
    if draft.kind == "legal" and day and draft.realis == bundle.realis in UNREAL:
        return True  # "*decided* to put off *the trial* to Sunday"
    apart = draft.scene is not bundle.head.scene and draft.time and not (bundle.time or draft.anaphoric)
    past = _is_past_history(draft, _NEWS if draft.kind in DEALINGS else _OLD)
    if apart and (past or (draft.kind in _OFFICIAL and not _same_verb(draft, bundle))):
        return False  # "was taken into custody": not when he was charged
    if draft.kind in FOUGHT and draft.time is None and not _names(draft) and _is_past_history(bundle.drafts[-1]):
        return draft.scene is bundle.drafts[-1].scene  # "was attacked in 2012. … saw an attack as well"
    if draft.kind in _OFFICIAL and not draft.anaphoric and bundle.when is None and told_again(draft, bundle):
        return True
    return _agree(draft, bundle, knowledge) and (
        draft.anaphoric
        or same_strike(draft, bundle.drafts[-1])
        or _same_town_struck(draft, bundle, knowledge)
        or shared(draft.actors, bundle.actors) > 0
        or (
            (not draft.actors or not bundle.actors)
            and (draft.time is None or draft.shared or draft.kind in DEALINGS | _ONCE)
        )
        or len(sides(draft.actors) & sides(bundle.actors)) > 1
        or (not bundle.actors and bundle.time is None and _names(bundle.head))
        or _details(draft, bundle)
        or (
            draft.clause.head.definite
            and draft.clause.head.nominal
            and (draft.time is None or not draft.clause.head.supported or not bundle.stated)
        )
    )


def _same_town_struck(draft: Draft, bundle: Bundle, knowledge: KnowledgeBase) -> bool:
    """Is it a strike on the same town, by the same side or by nobody known, of which only one is told with its day?"""
    town = draft.place == bundle.place and draft.place and knowledge.places[draft.place].type != "country"
    dated = draft.time and bundle.time and not draft.shared
    if draft.kind != "strike" or not town or dated or _is_past_history(draft, _NEWS):
        return False
    mine, theirs = sides(draft.actors), sides(bundle.actors)
    return not (mine and theirs) or bool(mine & theirs)


def _same_history(draft: Draft, bundle: Bundle) -> bool:
    """Is it what somebody did on the same day long ago: "since his initiative of 27 February … presented on 27 February"?"""
    when = draft.when if bundle.kind == draft.kind and _is_past_history(draft) else None
    return when is not None and when.day is not None and when == bundle.when and shared(draft.actors, bundle.actors) > 0


_OFFICIAL = frozenset({"legal", "appointment"})
"""Kinds of which the same people have several."""


def _is_past_history(draft: Draft, days: int = _OLD) -> bool:
    """Is its own day long over, so that it does not date the news: "he visited the country in 2014 as well"?"""
    written, when = draft.scene.written, draft.when
    if draft.shared or written is None or when is None or not (written.earliest and when.latest):
        return False
    return (written.earliest - when.latest).days > days


def _same_verb(draft: Draft, bundle: Bundle) -> bool:
    other = bundle.head
    return draft.scene.at(draft.clause.head.head) == other.scene.at(other.clause.head.head)


def _details(draft: Draft, bundle: Bundle) -> bool:
    """Does it give the day of what the article opened with: "has bombed a camp in Libya. The strike on Monday …"?

    Or is it the same strike by day, place and side, whoever is named for it?
    """
    same = not draft.subject or bool(sides(draft.subject) & sides(bundle.actors))
    if draft.time is None or draft.kind != bundle.kind:
        return False
    if bundle.slack and bundle.possible and draft.when and draft.key[0] - bundle.head.key[0] <= _LEAD:
        return same and draft.when.meets(bundle.possible)  # "said on Saturday that it hit a camp. *Friday's strikes* …"
    if bundle.time:
        day = draft.when.day if draft.when else None
        return (
            draft.kind == "strike" and same and day is not None and bundle.when is not None and bundle.when.day == day
        )
    if draft.kind == "legal":  # "a man convicted of murder was jailed on Monday"
        return draft.scene is bundle.head.scene
    near = bundle.head.key[0] <= _LEAD and draft.key[0] - bundle.head.key[0] <= _LEAD
    return draft.kind in FOUGHT and near and same and not (draft.quoted and draft.time.anchor)


_LEAD = 2
"""Sentences of the lead."""


def _agree(draft: Draft, bundle: Bundle, knowledge: KnowledgeBase) -> bool:
    """Nothing that speaks against one event: realis, days, places, people."""
    if (draft.realis in UNREAL) != (bundle.head.realis in UNREAL) and not _names_plan(draft, bundle):
        return False
    if not draft.quoted and not _same_time(draft, bundle):
        return False
    if draft.place and bundle.place and not nested(draft.place, bundle.place, knowledge):
        return False
    mine, theirs = sides(draft.actors), sides(bundle.actors)
    if draft.kind in DEALINGS and len(mine) > 1 and len(theirs) > 1 and mine - theirs and theirs - mine:
        return False
    for side in () if draft.attends else mine & theirs:
        some, others = people(draft.actors, side), people(bundle.actors, side)
        if some and others and not some & others:
            return False
    return True


def _names(draft: Draft) -> bool:
    """Is it named as something known: "his appointment", with no verb of its own?"""
    return draft.clause.head.nominal and draft.clause.head.definite and not draft.clause.head.supported


def _names_plan(draft: Draft, bundle: Bundle) -> bool:
    """Is it only the name of what is planned: "the visit, of five members, crowns …", "the minister *takes part in the conference*"?"""
    head = draft.clause.head
    named = _names(draft) if head.tense == "noun" else head.tense == "present" and head.supported and head.definite
    return bundle.head.realis == "planned" and named and not draft.time


def _same_time(draft: Draft, bundle: Bundle) -> bool:
    """Do the two tell of one time, as far as both say?  "The visit was on Thursday" may differ by a day or two."""
    told = draft.time and bundle.time and not draft.shared and draft.time.said != bundle.time.said
    if told and draft.when and bundle.when and min(draft.when.days or _WIDE, bundle.when.days or _WIDE) >= _WIDE:
        return False  # "on Wednesday", "last April", in a text of nobody knows when
    if draft.when and bundle.when and bundle.possible:
        if not draft.when.meets(bundle.possible):
            return draft.anaphoric and abs((draft.when.key[0] - bundle.when.key[0]).days) <= 2
        announced = bundle.slack > 0  # its day is that on which it was told of
        own = not (draft.shared or draft.anaphoric or announced) and draft.time and bundle.time
        return draft.when == bundle.when or not own or draft.kind in DEALINGS
    return not (draft.time and bundle.time) or draft.shared or draft.time.said == bundle.time.said


_WIDE = 366
"""Days of a time that only the tenure of somebody bounds: whether two such times are one, only their words can tell."""


def _is_news(bundle: Bundle) -> bool:
    """A statement needs a known side or a day of its own; anything else needs people, a place or a time."""
    if bundle.head.act:
        return (
            bundle.head.speaker is not None
            and not bundle.head.media
            and (bundle.head.speaker.country is not None or bundle.time is not None)
        )
    if not (bundle.head.clause.head.row or bundle.time or bundle.when):
        return False  # all that was known of it was a time, which has turned out to be no day of it
    if (
        bundle.time is None
        and bundle.when is None
        and bundle.head.key[0] > 2
        and not (bundle.kind in DEALINGS and len(sides(bundle.actors)) > 1)
    ):
        return (
            bundle.kind in FOUGHT | DEALINGS
            and bundle.place is not None
            and any(actor.kind != "place" for actor in bundle.actors)
        )
    return bool(bundle.actors or bundle.place or bundle.time)
