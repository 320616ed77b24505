"""The fields of an event → words of one language: titles, sentences, lists of names, counts.  Nothing is said that no field says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property

from generator.events.kinds import UNREAL
from generator.knowledge import KnowledgeBase, Organisation, Person, Place
from generator.languages import Language
from generator.languages.wording import Wording
from generator.model import Event, Participant, Position

__all__ = ["Narrator"]

_SLOT = re.compile(r"\{(\w+)\}")
_OF_PEOPLE = ("meeting", "visit", "call", "conference", "agreement", "statement", "appointment")
_MUTUAL = ("meeting", "call", "agreement")
_NAMED = 3
"""So many people are named; of more, the first two."""
_WITH_POSTS = 2
"""Posts stand beside so many names of a list: beside more they would be taken for further people."""
_TOPICS = 4
"""So many topics are named."""


class Narrator:
    """Says in one language what fields say.  `months` is the set of month names, where the language has several."""

    def __init__(self, language: Language, knowledge: KnowledgeBase, *, months: str | None = None) -> None:
        self.code, self.rows, self.knowledge = language.code, language.narration, knowledge
        self._language, self._months = language, months

    @cached_property
    def wording(self) -> Wording:
        """Dates and plural forms of the language."""
        return Wording(self.code, self._language.interface, months=self._months)

    # ------------------------------------------------------------------------------------------------------ events
    def title(self, event: Event, *, own: str = "", quote: str = "") -> str:
        """As in "Norland and Townsend meet Sarraj in Zuwara"; what did not simply happen says so.

        Where the fields say too little, words of an article stand in it: `own` in this language, `quote` in any.
        """
        patterns = self.rows.kinds[event.kind]
        plain = self._fill(patterns.title, patterns.verb, event, own=own, quote=quote)
        unsure = self.rows.realis.get(event.realis)
        return self.capital(unsure.format(title=plain) if unsure else plain)

    def told(self, event: Event, *, known: Collection[str] = (), foremost: str | None = None) -> str:
        """The same in the past, without a capital and a full stop, so that a sentence can go on with it.

        People are named in full with the post held then, but those already `known` by their surnames; `foremost` is
        never one of several "others".
        """
        if event.realis in UNREAL:
            return event.title.get(self.code) or self.title(event)
        patterns = self.rows.kinds[event.kind]
        told = self._fill(patterns.told, patterns.past, event, known=known, foremost=foremost)
        return self.rows.hearsay.format(told=told) if event.realis == "reported" else told

    def sentence(self, text: str) -> str:
        """The text as a sentence: a capital where the script has them, a full stop."""
        return self.capital(self.rows.spelt(text.strip().removesuffix(self.rows.stop) + self.rows.stop))

    def about(self, topics: Sequence[str]) -> str:
        """What the sources speak of in connection with an event, without a full stop."""
        return self.rows.about.format(topics=self.topics(topics[:_TOPICS]))

    def stand(self, stand: Position, topics: Sequence[str], *, known: Collection[str] = ()) -> str:
        """Who took a stand on which topics; without a full stop.  Those `known` are called by their surnames."""
        kind = self.knowledge.kind(stand.speaker) if stand.speaker else "group"
        who = Participant(name=stand.name, entity=stand.speaker, kind=kind)
        act = self.rows.acts[stand.act]
        name = (self._surname(who) if who.entity in known else None) or self.name(who)
        verb = self._form(act.verb, [who], 1) if act.verb else ""
        return act.told.format(who=name, verb=verb, topics=self.topics(topics[:_TOPICS]))

    # ------------------------------------------------------------------------------------------------------ names
    def topics(self, topics: Sequence[str]) -> str:
        """The topics as a list in running text."""
        return self.list([self.rows.topics.get(topic, topic) for topic in topics])

    def list(self, names: Sequence[str]) -> str:
        """One, two and three."""
        if len(names) < 2:
            return "".join(names)
        return self.rows.joins[1].join(names[:-1]) + self.rows.joins[0] + names[-1]

    def name(self, who: Participant) -> str:
        """The whole name, with its article."""
        known = self.knowledge.name(who.entity) if who.entity else who.name
        name = known.get(self.code) or who.name.get(self.code) or next(iter(who.name.values()), self.rows.nobody)
        if who.kind == "role" and name[:1].islower():  # an office as a text words it
            return self.rows.article + name
        return name if who.kind == "person" else self.articled(name)

    def articled(self, name: str) -> str:
        """The name of a body or country as it stands in a sentence."""
        if name.startswith(self.rows.articled or (" ",)) and not name.startswith(self.rows.unarticled or (" ",)):
            return self.rows.article + name
        return name

    def count(self, what: str, number: int) -> str:
        """`three meetings`, in the plural form of the language, in words up to ten."""
        counted = self.rows.counted[what]
        form = counted.forms.get(self.wording.locale.plural_form(number)) or counted.forms["other"]
        return form.replace("{n}", self.rows.number(number, counted.numerals))

    def place(self, place: str) -> str:
        """The name of a place as it stands in a sentence."""
        return self.articled(self.knowledge.name(place).get(self.code, place))

    @staticmethod
    def capital(text: str) -> str:
        """With a capital first, where the script has them."""
        return text[:1].upper() + text[1:]

    # ------------------------------------------------------------------------------------------------------ patterns
    def _fill(
        self, patterns: Sequence[str], verbs: dict[str, str], event: Event, *,
        known: Collection[str] | None = None, foremost: str | None = None, own: str = "", quote: str = "",
    ) -> str:  # fmt: skip
        """The first pattern whose slots can all be filled; `known` is None where surnames are enough for everybody."""
        acting, others = (_first(foremost, side) for side in _sides(event))
        slots = {
            "a": self._names(acting, event, known, subject=True),
            "of_a": self._names(acting, event, known, subject=False),
            "of_all": self._names([*acting, *others], event, known, subject=False),
            "b": self._names(others, event, known, subject=False),
            "place": self.place(event.place) if event.place else "",
            "verb": self._form(verbs, acting, len(self._shorts(acting, event, known, subject=True))),
            "topics": self.topics(event.topics[:3]),
            "title": event.title.get(self.code, ""),
            "own": own,
            "quote": quote,
        }
        fitting = (pattern for pattern in patterns if all(slots[slot] for slot in _SLOT.findall(pattern)))
        return self.rows.spelt(next(fitting, patterns[-1]).format(**slots))

    def _names(
        self, people: Sequence[Participant], event: Event, known: Collection[str] | None, *, subject: bool
    ) -> str:
        names = self._shorts(people, event, known, subject=subject)
        if len(names) <= _NAMED:
            return self.list(names)
        rest = len(names) - 2
        others = self.rows.others if subject else self.rows.of_others or self.rows.others
        count = self.rows.number(rest, self.rows.counted["sources"].numerals)
        return others["two" if rest == 2 else "many"].format(names=self.rows.joins[1].join(names[:2]), count=count)

    def _shorts(
        self, people: Sequence[Participant], event: Event, known: Collection[str] | None, *, subject: bool
    ) -> Sequence[str]:
        """The name of each, in order: surnames where they tell one from another; a post beside those not yet known.

        Who has neither a name nor a side that this language can say is left out.
        """
        people = [who for who in people if self._sayable(who)]
        surnames = {id(who): self._surname(who) for who in people}
        shared = Counter(surnames.values())
        shared.update(
            self._surname_of(entity) for entity in known or () if entity not in {who.entity for who in people}
        )
        names: dict[str, None] = {}
        for who in people:
            surname = surnames[id(who)]
            new = known is not None and who.entity not in known
            title = known is None and not self._means(who, surname)
            if surname is None or new or title or shared[surname] > 1:
                name = self._long(who, event, subject=subject)
                office = who.role.get(self.code) if who.entity and new and len(people) <= _WITH_POSTS else None
                names[self.rows.office.format(name=name, post=office) if office else name] = None
            else:
                names[surname] = None
        return list(names)

    def _sayable(self, who: Participant) -> bool:
        """A person's name is said even in the letters of another language; words for an office or a body are not."""
        return bool(who.entity or who.name.get(self.code) or who.kind == "person" or self._side(who))

    def _side(self, who: Participant) -> str | None:
        """The country of somebody without a name."""
        return self.knowledge.country_place(who.country) if who.country and not who.entity else None

    def surname(self, entity: str) -> str:
        """The surname of somebody, the name of anything else."""
        return self._surname_of(entity) or self.articled(self.knowledge.name(entity).get(self.code, entity))

    def _means(self, who: Participant, surname: str | None) -> bool:
        """Is it he whom a reader takes a surname for, with nothing said before it?"""
        person = self.knowledge.people.get(who.entity or "")
        return person is not None and (person.alone or not self.knowledge.shared(surname or "", self.code))

    def _surname(self, who: Participant) -> str | None:
        return self._surname_of(who.entity) if who.entity else None

    def _surname_of(self, entity: str) -> str | None:
        """The surname of somebody known, the whole name where it does not end with one."""
        person = self.knowledge.people.get(entity)
        full = person.name.get(self.code, "") if person else ""
        return (
            next((name for name in person.surname.get(self.code, ()) if full.endswith(name)), full) if person else None
        )

    def _long(self, who: Participant, event: Event, *, subject: bool) -> str:
        """The whole name; of a nameless group its side.  Groups that meet are people; others may be aircraft."""
        written = who.name.get(self.code, "")
        inflected = subject and who.kind == "group" and written.split(" ")[0].endswith(self.rows.oblique or ("\n",))
        if who.entity or (written and not inflected):
            return self.name(who)
        side = self._side(who)
        if side is None or (who.kind == "person" and not inflected):
            return self.name(who)
        if who.kind != "group":
            return self.rows.party.format(country=self.place(side))
        if event.kind not in _OF_PEOPLE:
            return self.place(side)
        group = self.rows.group if subject else self.rows.of_group or self.rows.group
        return group.format(country=self.place(side))

    def _form(self, verbs: dict[str, str], acting: Sequence[Participant], count: int) -> str:
        """The form that agrees with those who act in number, or with the first of them in gender."""
        if not verbs or not acting:
            return verbs.get("one", verbs.get("male", ""))
        groups = any(who.kind == "group" and not self._single(who) for who in acting)
        if "many" in verbs and (count > 1 or groups):
            return verbs["two"] if count == 2 and not groups and "two" in verbs else verbs["many"]
        return verbs["one"] if "one" in verbs else verbs["female" if self.female(acting[0]) else "male"]

    def _single(self, who: Participant) -> bool:
        """Is a group one in grammar: "a US delegation *visits*", but "US officials *visit*"?"""
        return not who.entity and not set(self.rows.single).isdisjoint(who.name.get(self.code, "").lower().split())

    def female(self, who: Participant) -> bool:
        """Is the word for whom we speak of feminine?  Of people that the person is, or else the post; of others the name."""
        known = self.knowledge.entities.get(who.entity or "")
        if isinstance(known, Person):
            return known.gender == "female"
        if isinstance(known, Organisation | Place) and self.code in known.gender:
            return known.gender[self.code] == "female"
        if isinstance(known, Place) and self.rows.feminine_places:
            return True
        words = who.role if who.kind == "person" else self.knowledge.name(who.entity) if who.entity else who.name
        word = words.get(self.code, "").split(" ")[0]
        return word.endswith(self.rows.feminine or ("\n",)) and word not in self.rows.masculine


def _sides(event: Event) -> tuple[Sequence[Participant], Sequence[Participant]]:
    """Those on the side of the first, and the others; where all are of one side and met, the first and the rest."""
    participants = event.participants
    if not participants:
        return (), ()
    first = participants[0]
    mine = [who for who in participants if who is first or (who.country is not None and who.country == first.country)]
    others = [who for who in participants if who not in mine]
    return (mine[:1], mine[1:]) if event.kind in _MUTUAL and not others else (mine, others)


def _first(foremost: str | None, people: Sequence[Participant]) -> Sequence[Participant]:
    """The same people, with the foremost in front where not all can be named."""
    return sorted(people, key=lambda who: who.entity != foremost) if foremost and len(people) > _NAMED else people
