"""Files of knowledge → a KnowledgeBase: questions about who is who, whose, where and when."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Literal

from generator.dates.edtf import Edtf
from generator.knowledge.nouns import Landmark, Organisation, Person, Place, Post, Publisher, Tenure
from generator.model import Noun, Words

__all__ = ["Contents", "Entity", "EntityKind", "KnowledgeBase"]

Entity = Person | Organisation | Publisher | Place
EntityKind = Literal["person", "organisation", "place"]


class Contents(Noun, frozen=True):
    """Everything that the files hold, by id."""

    people: dict[str, Person] = {}
    organisations: dict[str, Organisation] = {}
    publishers: dict[str, Publisher] = {}
    places: dict[str, Place] = {}
    posts: dict[str, Post] = {}
    tenures: tuple[Tenure, ...] = ()
    landmarks: dict[str, Landmark] = {}


class KnowledgeBase:
    """Read-only; two are equal when their digests are.  Every lookup of an unknown id raises KeyError."""

    def __init__(self, contents: Contents, digest: str) -> None:
        self.contents, self.digest = contents, digest
        self.people: Mapping[str, Person] = contents.people
        self.organisations: Mapping[str, Organisation] = contents.organisations
        self.publishers: Mapping[str, Publisher] = contents.publishers
        self.places: Mapping[str, Place] = contents.places
        self.posts: Mapping[str, Post] = contents.posts
        self.tenures: tuple[Tenure, ...] = contents.tenures
        self.landmarks: Mapping[str, Landmark] = contents.landmarks
        self._sides: dict[str, str | None] = {}
        self._hosts: dict[str, frozenset[str]] = {}

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """People, organisations, publishers and places by id."""
        return {**self.places, **self.publishers, **self.organisations, **self.people}

    def name(self, id: str) -> Words:
        """What it is called in each language: an entity, a post or a landmark."""
        if id in self.entities:
            return self.entities[id].name
        return self.posts[id].name if id in self.posts else self.landmarks[id].name

    def words_of_names(self, code: str) -> Iterable[str]:
        """The words of which the names of people and places are made, in a language; none that is a common word too."""
        named: Iterable[Person | Place] = chain(self.people.values(), self.places.values())
        for one in named:
            weak = one.weak.get(code, ()) if isinstance(one, Place) else ()
            for name in (one.name.get(code, ""), *one.spellings.get(code, ())):
                if name not in weak:
                    yield from name.split()

    def kind(self, id: str) -> EntityKind:
        """Is the entity a person, an organisation or a place?"""
        return self._kinds[id]

    @cached_property
    def _kinds(self) -> Mapping[str, EntityKind]:
        """Looked up for each participant of each report."""
        kinds: dict[type[Entity], EntityKind] = {Person: "person", Place: "place"}
        return {id: kinds.get(type(entity), "organisation") for id, entity in self.entities.items()}

    def country(self, id: str, on: Edtf | None = None) -> str | None:
        """Whose actor it is: an ISO 3166 code, or UN, EU, NATO, AU, LAS; of a place, the country it lies in.

        People belong where their posts do.  Someone who served two sides (a diplomat who went to the UN) has one
        only for a day `on` which all posts agree; without a day, the side of the latest post.
        """
        if on is None:
            if id not in self._sides:
                self._sides[id] = self._country(id, None)
            return self._sides[id]
        return self._country(id, on)

    def there_for(self, organisation: str) -> frozenset[str]:
        """The countries in the name of an organisation, without its own: an embassy's host."""
        if organisation not in self._hosts:
            words = set(" ".join(self.name(organisation).values()).split())
            named = {place.iso for place in self.places.values() if place.iso and words & set(place.name.values())}
            self._hosts[organisation] = frozenset(named - {self.country(organisation)})
        return self._hosts[organisation]

    def _country(self, id: str, on: Edtf | None) -> str | None:
        match self.posts.get(id) or self.entities[id]:
            case Person() as person:
                return person.country or self._side(person.id, on)
            case Place() as place:
                return next(
                    (self.places[step].iso for step in (place.id, *self.within(place.id)) if self.places[step].iso),
                    None,
                )
            case found:
                return found.country

    def _side(self, person: str, on: Edtf | None) -> str | None:
        held = self.tenures_of(person)
        if on is not None:
            held = tuple(tenure for tenure in held if _meets(tenure.possible, on)) or held
            sides = {self.posts[tenure.post].country for tenure in held}
            if len(sides) == 1:
                return sides.pop()
        return self.posts[held[-1].post].country if held else None

    def holder(self, post: str, on: Edtf) -> str | None:
        """The one person who surely held the post on every day of `on`, when nobody else may have; else None."""
        held = [tenure for tenure in self._of_post[post] if _meets(tenure.possible, on)]
        if len({tenure.person for tenure in held}) != 1:
            return None
        sure = any((span := tenure.certain) and span[0] <= on.key[0] and on.key[1] <= span[1] for tenure in held)
        return held[0].person if sure else None

    def tenures_of(self, person: str) -> tuple[Tenure, ...]:
        """What posts a person held, the earliest first."""
        return self._of_person.get(person, ())

    def post_of(self, person: str, on: Edtf | None) -> Tenure | None:
        """The tenure of a person on a day; without a day, the only one that there is.  None when there are several.

        A chief post comes before an acting or a concurrent one that began earlier: the latest begun is returned.
        """
        held = self.tenures_of(person)
        if on is None:
            return held[0] if len(held) == 1 else None
        now = [tenure for tenure in held if tenure.possible[0] <= on.key[0] and on.key[1] <= tenure.possible[1]]
        sure = [tenure for tenure in now if (span := tenure.certain) and span[0] <= on.key[0] and on.key[1] <= span[1]]
        return (sure or now)[-1] if now else None

    def office(self, post: str, person: str) -> Words:
        """What the post is called when that person holds it."""
        women = self.posts[post].feminine if self.people[person].gender == "female" else {}
        return self.posts[post].name | women

    def posts_of(self, organisation: str) -> tuple[str, ...]:
        """The posts of an organisation."""
        return self._of_body.get(organisation, ())

    def within(self, place: str) -> tuple[str, ...]:
        """The places that a place lies in, the nearest first."""
        chain: list[str] = []
        step = self.places[place].within
        while step and step not in chain:
            chain.append(step)
            step = self.places[step].within
        return tuple(chain)

    def coordinates(self, place: str) -> tuple[float, float] | None:
        """Latitude and longitude of a place, in degrees; None for those that are no point on the map."""
        return self.places[place].at

    def country_place(self, code: str) -> str | None:
        """The id of the country with an ISO code."""
        return self._countries.get(code)

    @cached_property
    def _countries(self) -> dict[str, str]:
        return {place.iso: id for id, place in self.places.items() if place.iso}

    def capital(self, code: str) -> str | None:
        """The id of the capital of a country."""
        return self._capitals.get(code)

    @cached_property
    def _capitals(self) -> dict[str, str]:
        found = ((self.country(id), id) for id, place in self.places.items() if place.type == "capital")
        return {code: id for code, id in found if code}

    def shared(self, surname: str, code: str) -> bool:
        """Do several people bear a surname in a language?"""
        return self._bearers[code, surname] > 1

    @cached_property
    def _bearers(self) -> Counter[tuple[str, str]]:
        return Counter(
            (code, name) for person in self.people.values() for code, names in person.surname.items() for name in names
        )

    @cached_property
    def _of_body(self) -> dict[str, tuple[str, ...]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for id, post in sorted(self.posts.items()):
            if post.of:
                found[post.of].append(id)
        return {body: tuple(posts) for body, posts in found.items()}

    @cached_property
    def _of_person(self) -> dict[str, tuple[Tenure, ...]]:
        found: defaultdict[str, list[Tenure]] = defaultdict(list)
        for tenure in self.tenures:
            found[tenure.person].append(tenure)
        return {person: tuple(sorted(held, key=_order)) for person, held in found.items()}

    @cached_property
    def _of_post(self) -> dict[str, tuple[Tenure, ...]]:
        found: dict[str, list[Tenure]] = {post: [] for post in self.posts}
        for tenure in self.tenures:
            found[tenure.post].append(tenure)
        return {post: tuple(sorted(held, key=_order)) for post, held in found.items()}


def _order(tenure: Tenure) -> tuple[tuple[date, date], str]:
    return tenure.start.key, tenure.post


def _meets(span: tuple[date, date], on: Edtf) -> bool:
    first, last = on.key
    return span[0] <= last and first <= span[1]
