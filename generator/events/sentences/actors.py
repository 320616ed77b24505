"""The names of a sentence → those who may act in it: a title, a name and what stands in brackets after it are one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from generator.dates.edtf import Edtf
from generator.events.sentences.lexemes import lexicon
from generator.events.sentences.vocabulary import AIDES, vocabulary
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import Mention
from generator.text import Span, fold

__all__ = ["Actor", "acting"]

Place = Callable[[Span], tuple[int, int]]
"""The first and last token of a span."""
_APPOSITION = frozenset('(),\u060c"“”«»-–—')


class Actor(NamedTuple):
    """Someone named: a title, a name and what stands in brackets after it are one actor."""

    first: int
    last: int
    entity: str | None
    post: str | None
    kind: str
    name: str
    role: str
    country: str | None
    definite: bool = False
    former: bool = False


def acting(
    text: str, mentions: list[Mention], place: Place, language: Language, knowledge: KnowledgeBase, on: Edtf | None
) -> list[Actor]:
    """Titles, names and bracketed names that stand side by side become one actor each."""
    mentions = _others_people(text, mentions, language)
    runs: list[list[Mention]] = []
    kin: Mention | None = None
    principal: Mention | None = None
    for mention in mentions:
        if any(
            other is not mention and other.kind in ("role", "group") and other.span.holds(mention.span)
            for other in mentions
        ):
            continue
        if mention.kind == "place" and not _acts(text, mention, language, knowledge):
            continue
        if mention.kind == "place" and runs and _is_desk(text, runs[-1][-1], mention):
            continue
        if _is_kin(text, mention, language) or (kin and mention.span.start - kin.span.end <= 1):
            kin = mention
            continue
        last = runs[-1][-1] if runs else None
        if last and _served(text, last, mention, language, knowledge, on):
            principal, span = mention, Span(last.span.start, mention.span.end)
            side = last.country or mention.country
            runs[-1][-1] = replace(last, span=span, kind="role", entity=None, country=side)
            if last.kind == "group" and len(runs) > 1 and _apposed(text, runs[-2], runs[-1][0], language):
                adviser = runs.pop()
                runs[-1].extend(adviser)  # "Boulos, *the American adviser* to President X"
            continue
        if last and _described(text, last, mention, language):
            continue
        gap = text[principal.span.end : mention.span.start] if principal and mention.kind == "person" else None
        principal = principal if mention.kind == "place" else None
        advises = gap is not None and _is_field(gap, language)  # "adviser to President X *for African affairs* Y"
        joins = bool(runs) and (advises or _apposed(text, runs[-1], mention, language))
        if joins and not _of_another_side(runs[-1], mention, knowledge, on):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return [
        _actor(run, place, text, language, knowledge, on) for run in runs if run[0].entity not in knowledge.publishers
    ]


def _others_people(text: str, mentions: Sequence[Mention], language: Language) -> list[Mention]:
    """The mentions with whoever is only named to say whose son or envoy another is as that other: "*Trump's envoy* met him"."""
    words = vocabulary(language)
    found: list[Mention] = []
    end = 0
    for mention in mentions:
        if mention.kind == "role" and mention.span.start < end:  # the adviser himself
            if mention.span.end > end:  # "secretary *of state*"
                span = Span(found[-1].span.start, mention.span.end)
                found[-1] = replace(found[-1], span=span, name=" ".join(span.of(text).split()))
            continue
        owned = 0
        if mention.kind == "person" and mention.country:
            owned = words.someone_of(text[mention.span.end : mention.span.end + _OWNED])
        if owned:
            start = found.pop().span.start if found and _title_of(text, found[-1], mention) else mention.span.start
            end = mention.span.end + owned
            span = Span(start, end)
            name = " ".join(span.of(text).split())
            mention = replace(mention, span=span, kind="role", name=name, entity=None, post=None)  # noqa: PLW2901
        found.append(mention)
    return found


_OWNED = 48
"""Code points in which it says who of somebody's it is: "'s senior adviser"."""


def _title_of(text: str, role: Mention, person: Mention) -> bool:
    return role.kind == "role" and not text[role.span.end : person.span.start].strip()


def _actor(
    run: list[Mention], place: Place, text: str, language: Language, knowledge: KnowledgeBase, on: Edtf | None
) -> Actor:
    """The person of a run, else its post, else its title, else what stands first."""
    named = [mention for mention in run if mention.kind == "role"]
    role = max(named, key=lambda mention: (mention.post is not None, len(mention.span)), default=None)
    person = next((mention for mention in run if mention.kind == "person"), None)
    head = person or role or run[0]
    first, last = place(Span(run[0].span.start, run[-1].span.end))
    holder = next((mention.entity for mention in named if mention.entity), None)
    entity = head.entity or (holder if person is None or _alike(person.name, holder, knowledge) else None)
    country = (
        head.country
        or (knowledge.country(entity, on) if entity else None)
        or next((mention.country for mention in run if mention.country), None)
    )
    kind = "person" if entity and knowledge.kind(entity) == "person" else head.kind
    former = role is not None and "former" in role.reason.facts
    articles = language.triggers.inflection.articles or ("the ",)
    definite = head.kind == "group" and fold(run[0].span.of(text)).text.startswith(articles)
    post = role.post if role and not former else None  # who holds it now is another
    return Actor(first, last, entity, post, kind, head.name, role.name if role else "", country, definite, former)


def _alike(name: str, holder: str | None, knowledge: KnowledgeBase) -> bool:
    """May a name that nobody knows be a spelling of who holds the post: has it a word of his name?"""
    known = " ".join(knowledge.name(holder).values()) if holder else ""
    return not set(fold(name).text.split()).isdisjoint(fold(known).text.split())


def _acts(text: str, mention: Mention, language: Language, knowledge: KnowledgeBase) -> bool:
    """May a place stand for its government: a country or a capital with no preposition before it, and no dateline?"""
    place = knowledge.places.get(mention.entity or "")
    if place is None or place.type not in ("country", "capital"):
        return False
    if text[mention.span.end : mention.span.end + 3].lstrip()[:1] in (":", "-", "–", "—", "("):
        return False
    before = fold(text[max(0, mention.span.start - 24) : mention.span.start]).text
    if before and before[-1].isalpha():  # a clitic
        return before[-1] in language.triggers.inflection.conjunctions
    return True


def _is_kin(text: str, mention: Mention, language: Language) -> bool:
    """Is somebody only named to say whose son or brother another is?"""
    before = " " + " ".join(fold(text[max(0, mention.span.start - _KIN) : mention.span.start]).text.split())
    return mention.kind in ("person", "role") and before.endswith(tuple(f" {one}" for one in vocabulary(language).kin))


def _is_field(gap: str, language: Language) -> bool:
    """Is what stands between two names no more than a mark, or for what somebody is an adviser: "for African affairs"?"""
    words = [word for word in fold(gap).text.split() if word[0].isalpha()]
    return not words or (len(words) <= _FIELD and words[0].startswith(vocabulary(language).meant_for))


_FIELD = 6
"""Words of what an adviser is there for."""
_KIN = 24
"""Code points in which such a word and a preposition stand."""


def _served(
    text: str, last: Mention, mention: Mention, language: Language, knowledge: KnowledgeBase, on: Edtf | None
) -> bool:
    """Is somebody only named to say whose adviser or envoy another is: "the (American) adviser of *President Trump*"?"""
    words = vocabulary(language)
    apart = fold(text[last.span.end : mention.span.start]).text.strip()
    to = apart in words.meant_for  # "the American adviser *to* the President"
    serves = last.kind == "role" or (to and last.kind == "group")
    if not serves or (apart and not to) or not mention.entity:
        return False
    if _of_another_side([last], mention, knowledge, on) or (to and not last.country and mention.kind != "role"):
        return False
    heads = {knowledge.posts[tenure.post].head for tenure in knowledge.tenures_of(mention.entity)}
    role = fold(last.span.of(text)).text
    cuts = ("", *words.articles, *words.contractions)
    inner = to or mention.kind == "role"
    inner |= any(words.is_office(word.removeprefix(cut)) for word in role.split()[1:] for cut in cuts)
    # without an article, where there is one: "Trump's (senior) adviser"
    inner |= bool(words.articles) and not any(word.startswith(words.articles) for word in role.split())
    aide = any(role.removeprefix(cut).startswith(words.aides) for cut in cuts)
    return aide and inner and bool(heads) and heads.isdisjoint(AIDES)


def _described(text: str, last: Mention, mention: Mention, language: Language) -> bool:
    """Does a group only say what the person before it is: "Koury, *an American diplomat*, met …"?"""
    gap = text[last.span.end : mention.span.start]
    return mention.kind == "group" and last.kind == "person" and _is_another(gap, language)


def _is_another(gap: str, language: Language) -> bool:
    """Are the words between two mentions a comma and "a"?"""
    words = fold(gap).text.split()
    return words[:1] == [","] and " ".join(words[1:]) in language.triggers.clauses.indefinite


def _apposed(text: str, run: list[Mention], mention: Mention, language: Language) -> bool:
    """Does a mention continue the run: "the commander (AFRICOM) General Townsend", "Jones, a former ambassador"?"""
    last = run[-1]
    gap = text[last.span.end : mention.span.start]
    if mention.kind == "role" and last.kind == "person" and _is_another(gap, language):
        return True
    words = vocabulary(language)
    if words.verb_first and (last.kind, mention.kind) == ("role", "person") and words.country(fold(gap).text.strip()):
        return "person" not in {one.kind for one in run}  # "the general (of) *Libya* Haftar"
    if gap == ". " and last.kind == "role" and mention.kind == "person":
        return True  # "Col. Townsend"
    if mention.kind in ("person", "role") and last.kind == "organisation" and _is_title(gap, language):
        return True  # "NOC *Drilling Manager* Adel Omar"
    if not set(gap) <= _APPOSITION | {" ", "\u00a0"} or len(gap) > 4:
        return False
    if last.kind == "place" and (mention.kind == "person" or vocabulary(language).verb_first):
        return False  # where the verb comes first: "met in Tripoli the head of the government"
    kinds = [one.kind for one in run]
    comma = bool(set(gap) & {",", "\u060c"})
    before = fold(text[max(0, run[0].span.start - _KIN) : run[0].span.start]).text.split()[-1:]
    if kinds == ["organisation"] and not vocabulary(language).seats.isdisjoint(before):
        return False  # "received at the seat *of the ministry Norland*"
    if mention.kind == "person" and kinds == ["organisation"] and not gap.strip() and _is_verb(before, language):
        return False  # "accused *the council* (subject) *Haftar* (object)"
    if mention.kind == "person":
        return "person" not in kinds and not (comma and kinds[-1] != "role")
    if mention.kind == "role" and kinds[-1] == "role" and _two_people(last, mention):
        return False
    if mention.kind == "role" and mention.post and kinds == ["organisation"] and not gap.strip():
        return False  # where the verb comes first: "met a team of Congress the ambassador"
    if mention.kind == "role" and kinds == ["place"] and vocabulary(language).verb_first:
        return False  # "met on a visit to Washington the minister"
    if mention.kind == "role" and comma and kinds == ["role"]:  # "the special envoy, Ambassador Norland"
        if mention.entity is None:
            return _is_rank(mention, language)  # "the commander of AFRICOM, *General* Anderson"
        return last.entity in (None, mention.entity) and last.country in (None, mention.country)
    if mention.kind == "role":
        return not comma if "person" not in kinds else comma or not gap.strip()
    return "(" in gap or (mention.kind == "organisation" and not comma and kinds == ["role"])


def _is_desk(text: str, last: Mention, place: Mention) -> bool:
    """Does a place stand between a body and what has a capital, too: "USAID *Libya* Representative Jane Roe"?"""
    beside = last.kind == "organisation" and text[last.span.end : place.span.start] == " "
    after = text[place.span.end : place.span.end + 2]
    return beside and after[:1] == " " and after[1:].isupper()


def _is_title(gap: str, language: Language) -> bool:
    """Is it a title that no row knows: some words with capitals, none of which may tell an event?"""
    words, known = gap.split(), lexicon(language)
    named = words and len(words) <= _TITLE and all(word.isalpha() and word.istitle() for word in words)
    return bool(named) and not any(known.forms(fold(word).text) for word in words)


_TITLE = 4
"""Words of such a title."""


def _is_verb(before: list[str], language: Language) -> bool:
    """Where verbs come first: is the last word before somebody a verb, and no noun, whose subject stands there?"""
    forms = [form for word in before for form in lexicon(language).forms(word)]
    return vocabulary(language).verb_first and bool(forms) and all(form.tense != "noun" for form in forms)


def _is_rank(mention: Mention, language: Language) -> bool:
    """Is a role no more than a rank or a courtesy: "General", "Mr"?"""
    words = vocabulary(language)
    said = [word.removeprefix(article) for word in fold(mention.name).text.split() for article in ("", *words.articles)]
    return mention.post is None and mention.country is None and not any(map(words.is_office, said))


def _of_another_side(run: list[Mention], mention: Mention, knowledge: KnowledgeBase, on: Edtf | None) -> bool:
    """Are an office or a body and a person side by side of two countries: "(received) Haftar the American ambassador"?"""

    def sides(mentions: Sequence[Mention]) -> set[str | None]:
        named = [one.entity for one in mentions if one.entity]
        found = {one.country for one in mentions} | {knowledge.country(entity, on) for entity in named}
        return (found | {knowledge.country(held.post) for entity in named for held in knowledge.tenures_of(entity)}) - {
            None
        }

    if mention.kind not in ("role", "person"):
        return False
    mine, theirs = sides([mention]), sides(run)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _two_people(one: Mention, other: Mention) -> bool:
    """Are two offices side by side those of two people: another country's, another holder's?"""
    sides = one.country and other.country and one.country != other.country
    return bool(sides or (one.entity and other.entity and one.entity != other.entity))
