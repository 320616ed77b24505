"""Knowledge that contradicts itself → what is wrong with it: errors that stop a load, and Problems for `check`."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from itertools import combinations

from generator.knowledge.base import Contents, KnowledgeBase
from generator.knowledge.nouns import Tenure
from generator.model import Problem
from generator.text import fold

__all__ = ["broken", "problems"]

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_COUNTRY = re.compile(r"[A-Z]{2}|NATO|LAS|ICC")
_LANGUAGES = ("ar", "en")


def broken(contents: Contents) -> list[tuple[str, str, str]]:
    """What makes the files unusable: (file, place, message)."""
    wrong: list[tuple[str, str, str]] = []
    seen: dict[str, str] = {}
    tables = ("people", "organisations", "publishers", "places", "posts", "landmarks")
    for table in tables:
        for id, row in getattr(contents, table).items():
            if not _ID.fullmatch(id):
                wrong.append((table, id, "an id is lower-case ASCII words joined by hyphens"))
            if table not in ("posts", "landmarks") and (other := seen.setdefault(id, table)) != table:
                wrong.append((table, id, f"the id stands in {other}.yaml, too"))
            if not all(row.name.get(language) for language in _LANGUAGES):
                wrong.append((table, f"{id}.name", f"a name is needed in each of {', '.join(_LANGUAGES)}"))
            country = getattr(row, "country", None)
            if country is not None and not _COUNTRY.fullmatch(country):
                wrong.append((table, f"{id}.country", f"not an ISO 3166 code: {country!r}"))
    for id, place in contents.places.items():
        if place.within and place.within not in contents.places:
            wrong.append(("places", f"{id}.in", f"no place {place.within!r}"))
        if place.at and not (-90 <= place.at[0] <= 90 and -180 <= place.at[1] <= 180):
            wrong.append(("places", f"{id}.at", "latitude lies within 90, longitude within 180 degrees"))
    for id, post in contents.posts.items():
        if post.of and post.of not in contents.organisations:
            wrong.append(("posts", f"{id}.of", f"no organisation {post.of!r}"))
        if unknown := [body for body in post.bodies if body not in contents.organisations]:
            wrong.append(("posts", f"{id}.bodies", f"no organisation {unknown[0]!r}"))
        if post.at and post.at not in contents.places:
            wrong.append(("posts", f"{id}.at", f"no place {post.at!r}"))
    for id, landmark in contents.landmarks.items():
        if landmark.venue and landmark.venue not in contents.places:
            wrong.append(("landmarks", f"{id}.venue", f"no place {landmark.venue!r}"))
        if bool(landmark.venue) != bool(landmark.about):
            wrong.append(("landmarks", id, "a conference has both a venue and a country that it was about"))
    for number, tenure in enumerate(contents.tenures):
        if tenure.person not in contents.people:
            wrong.append(("tenures", f"[{number}].person", f"no person {tenure.person!r}"))
        if tenure.post not in contents.posts:
            wrong.append(("tenures", f"[{number}].post", f"no post {tenure.post!r}"))
        if tenure.end and tenure.end.key[1] < tenure.start.key[0]:
            wrong.append(("tenures", f"[{number}]", "ends before it begins"))
    return wrong


def problems(kb: KnowledgeBase) -> tuple[Problem, ...]:
    """Doubts for an editor: names that two entities share, two holders of one post on the same days."""
    found: list[Problem] = []
    names: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for id, entity in kb.entities.items():
        for language in _LANGUAGES:
            weak = {fold(name).text for name in getattr(entity, "weak", {}).get(language, ())}
            for name in (entity.name[language], *entity.spellings.get(language, ())):
                if (plain := fold(name).text) not in weak:
                    names[language, plain][id] = None
    for (language, plain), ids in sorted(names.items()):
        for one, two in combinations(ids, 2):
            # A country and its capital may share a name (Tunis), a body and its outlet as well: kinds differ in text.
            message = f"{plain!r} ({language}) names {one} and {two}; the first is taken"
            found.append(Problem(where=f"knowledge: {one}", code="shared-name", message=message))
    for post in sorted(kb.posts):
        if kb.posts[post].seats > 1:
            continue
        held = sorted((tenure for tenure in kb.tenures if tenure.post == post and not tenure.disputed), key=_order)
        for former, latter in combinations(held, 2):
            sure, other = former.certain, latter.certain
            if former.person != latter.person and sure and other and max(sure[0], other[0]) < min(sure[1], other[1]):
                message = f"{former.person} and {latter.person} both held {post} from {max(sure[0], other[0])} on"
                found.append(Problem(where=f"knowledge: {post}", code="overlapping-tenures", message=message))
    return tuple(found)


def _order(tenure: Tenure) -> tuple[tuple[date, date], str]:
    return tenure.start.key, tenure.person
