"""A title and the words after it → somebody whom the knowledge base does not know."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from generator.entities.roles import Role
from generator.entities.scene import Memory, Name, Scene, comma
from generator.entities.tokens import BREAK, words_of
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import Reason

__all__ = ["find_newcomers", "find_strangers", "given", "named_again"]

_forms = attrgetter("forms")

_OTHER = (
    "office",
    "title",
    "rank",
    "link",
    "nation",
    "body",
    "affair",
    "honorific",
    "organisation",
    "place",
    "field",
    "possessive",
)


class _Words:
    """The words of a language around unknown names, folded, in sets."""

    def __init__(self, language: Language) -> None:
        around = language.names.around
        self.never, self.given, self.particles = (
            frozenset(token for word in words for token in words_of(word).tokens)
            for words in (around.never, around.given, around.particles)
        )
        self.never -= self.particles
        self.written, self.never_written = frozenset(around.given), frozenset(around.never)
        self.sure = self.given - frozenset(token for word in around.doubtful for token in words_of(word).tokens)
        self.halves = frozenset(token for word in around.halves for token in words_of(word).tokens)
        self.places = frozenset(token for word in around.never_before for token in words_of(word).tokens)
        self.conjunctions = tuple(around.proclitics[0]) if around.proclitics else ()
        self.article = around.article
        self.nisba = tuple(around.nisba)
        self.never |= {word + ending for word in self.never for ending in around.verb_endings if len(word) > 2}
        if language.triggers.morphology == "derived":  # "Dr X *will meet*" is one word
            verbs = (verb for row in language.triggers.events.values() for verb in row.verbs)
            forms = {mark + verb.split()[-1] for verb in verbs for mark in language.triggers.inflection.future}
            self.never |= {token for form in forms for token in words_of(form).tokens} - self.given
        self.contractions = tuple(around.contractions)
        self.enclitics = tuple(suffix for suffix in around.enclitics if len(suffix) > 1)


@lru_cache(maxsize=8)
def _words(language: Language) -> _Words:
    return _Words(language)


def given(word: str, language: Language) -> bool:
    """Is it a common given name, perhaps with a conjunction before it?"""
    words = _words(language)
    bare = (word[len(letter) :] for letter in words.conjunctions if word.startswith(letter))
    return word in words.given or any(rest in words.sure for rest in bare)


def find_newcomers(scene: Scene, roles: list[Role], language: Language, memory: Memory) -> None:
    """Add the names that follow a rank, a form of address or an office and are nobody's yet."""
    if not roles and not scene.anchors["address"]:
        return
    starts: dict[int, tuple[str | None, bool]] = {}
    inside = {step for role in roles if not role.title for step in range(role.start + 1, role.end)}
    for index in scene.anchors["address"]:
        if index not in inside and (hit := scene.first(index, "honorific", "rank", "title")):
            certain = not any(other.end == hit.end for other in scene.all(index, "ambiguous"))
            first, country = _past_adjectives(scene, hit.end, language)
            starts[first] = (country, certain)
    for number, role in enumerate(roles):
        first, side = _past_adjectives(scene, role.end, language)
        if first == role.end + 1 and side is None:
            roles[number] = role._replace(end=first)  # "the *field* commander"
        if first < len(scene.tokens):
            sure = starts.get(first, (None, False))[1]
            starts[first] = (role.country or side, sure)
    shouted, given = _in_title_case(scene, language), _words(language).given
    for start, (country, sure) in sorted(starts.items()):
        if start >= len(scene.tokens) or start in scene.taken:
            continue
        if shouted and scene.tokens[start] not in given:
            continue
        apart = scene.gap(start) == BREAK
        if apart and (sure or not comma(scene, start)):
            continue
        end = _name_end(scene, start, language, sure=sure and not apart, titled=not apart)
        if end is None:
            continue
        name = Name(start, end, 0, "person", None, Reason(code="title-before-name"), country)
        scene.claim(name)
        _remember(scene, name, memory, language)
    for role in roles:
        if role.start > 1 and not role.bare and role.start - 1 not in scene.taken and comma(scene, role.start):
            for start in range(role.start - 2, max(-1, role.start - 5), -1):
                if _name_end(scene, start, language, sure=False) == role.start:
                    name = Name(start, role.start, 0, "person", None, Reason(code="title-after-name"), role.country)
                    scene.claim(name)
                    _remember(scene, name, memory, language)
                    break


def _in_title_case(scene: Scene, language: Language) -> bool:
    """Do all words but short ones begin with a capital, so that it makes no name: "The Minister, *Pledging Support*, Leaves"?"""
    words = [index for index, token in enumerate(scene.tokens) if len(token) >= _LONG]
    return language.names.around.capitals and len(words) >= _LONG and all(map(scene.capital, words))


_LONG = 5
"""Letters of a word, and such words of a headline, that show whether each begins with a capital."""


def _past_adjectives(scene: Scene, start: int, language: Language) -> tuple[int, str | None]:
    """Past the nationality, the party or another adjective between a title and its name (the Republican senator, the federal
    judge), and whose side it tells.
    """
    words, country = _words(language), None
    while scene.joined(start) and (hit := scene.first(start, "nation", "modifier")) and not hit.cut:
        country = hit.entry.id if hit.entry.kind == "nation" else country
        start = hit.end
    return start + _describes(scene, start, words), country


def _describes(scene: Scene, index: int, words: _Words) -> bool:
    """Where adjectives follow: does a definite word behind a definite title belong to it, since a given name is the next?"""
    if not words.article or not scene.joined(index) or not scene.joined(index + 1):
        return False
    title, word, name = scene.tokens[index - 1 : index + 2]
    definite = title.startswith(words.article) and word.startswith(words.article)
    other = scene.first(index, *_OTHER)
    return definite and not other and word not in words.given and name in words.sure


def find_strangers(scene: Scene, language: Language, memory: Memory, kb: KnowledgeBase) -> None:
    """Add names that begin with a common given name, and later mentions, by their last name, of all for whom no row has one."""
    words = _words(language)
    capitals = language.names.around.capitals
    for known in scene.names:
        person = kb.people.get(known.entity or "")
        if person and known.reason.code in ("known-name", "similar-name") and not person.surname.get(language.code):
            _remember(scene, known, memory, language)
    for index in _strangers(scene, memory):
        token = scene.tokens[index]
        if index in scene.taken or (capitals and not scene.capital(index)):
            continue
        if capitals and token in words.given:
            end = _name_end(scene, index, language, sure=False)
            if end is not None and end - index >= 2 and scene.tokens[end - 1] not in words.places:
                name = Name(index, end, 0, "person", None, Reason(code="given-name"))
                scene.claim(name)
                _remember(scene, name, memory, language)
                continue
        if not capitals and (cut := _listed(scene, index, words)) is not None:
            end = _name_end(scene, index, language, sure=False, cut=cut)
            if end is not None:
                name = Name(index, end, cut, "person", None, Reason(code="name-in-list"))
                scene.claim(name)
                _remember(scene, name, memory, language)
                continue
        if not capitals and token in words.sure:
            end = _name_end(scene, index, language, sure=False)
            last = scene.tokens[end - 1] if end is not None else ""
            if end is not None and (
                last.startswith(words.article) or last in words.sure or scene.tokens[end - 2] in words.particles
            ):
                name = Name(index, end, 0, "person", None, Reason(code="given-name"))
                scene.claim(name)
                _remember(scene, name, memory, language)
                continue
        if memory.surnames:
            for word, cut in scene.gazetteer.variants[token]:
                if word in memory.surnames and not scene.first(index, "nation"):
                    if word in words.given and _goes_on(scene, index + 1, words):
                        break  # somebody else: the word begins a name
                    facts = {"name": memory.newcomers[word]} if word in memory.newcomers else {}
                    reason = Reason(code="surname-after-name", facts=facts)
                    scene.claim(Name(index, index + 1, cut, "person", memory.surnames[word], reason))
                    break


def named_again(scene: Scene, memory: Memory) -> bool:
    """Does the last name of somebody named before stand in the sentence, with or without proclitics?"""
    return bool(memory.surnames) and not memory.surnames.keys().isdisjoint(
        chain.from_iterable(map(_forms, scene.notes))
    )


def _strangers(scene: Scene, memory: Memory) -> Iterator[int]:
    """The words that are given names or, with or without proclitics, last names of somebody named before they are asked for."""
    surnames, begins = memory.surnames.keys(), frozenset(scene.anchors["given"])
    if begins or named_again(scene, memory):
        for index, forms in enumerate(map(_forms, scene.notes)):
            if index in begins or not surnames.isdisjoint(forms):
                yield index


def _listed(scene: Scene, index: int, words: _Words) -> int | None:
    """Letters before a given name that follows a body ("the agency's representative Jane Doe") or stands in a list.

    In a list: after "each of", or with "and" after somebody's name.  None for all other words.
    """
    before, word = scene.taken.get(index - 1), scene.tokens[index]
    if scene.ends_with(index, "listing"):
        return 0 if word in words.sure else None
    if before and before.kind == "organisation" and before.end == index and scene.joined(index):
        return 0 if word in words.sure else None
    if before is None or before.kind != "person" or not scene.joined(index) or scene.first(index, *_OTHER):
        return None
    letters = (letter for letter in scene.gazetteer.conjunctions if word.startswith(letter))
    return next((len(letter) for letter in letters if word[len(letter) :] in words.sure), None)


def _remember(scene: Scene, name: Name, memory: Memory, language: Language) -> None:
    """The last word of a full name may stand for it later, unless it is a common word."""
    words = _words(language)
    last = scene.tokens[name.end - 1]
    doubtful = last in words.given and last not in words.sure and not last.startswith(words.article or "\0")
    if name.end - name.start >= 2 and len(last) > 3 and last not in words.never and not doubtful:
        if last not in memory.surnames and name.entity is None:
            memory.newcomers[last] = " ".join(scene.at(name.start, name.end, name.cut).of(scene.text).split())
        memory.surnames.setdefault(last, name.entity)


def _goes_on(scene: Scene, index: int, words: _Words) -> bool:
    """Does the next word look like more of a name?"""
    if not scene.joined(index):
        return False
    word = scene.tokens[index]
    return word not in words.never and (
        word in words.given or word in words.particles or word.startswith(words.article or "\0")
    )


def _name_end(
    scene: Scene, start: int, language: Language, *, sure: bool, titled: bool = False, cut: int = 0
) -> int | None:
    """Where the name that begins at a word ends, `cut` letters into it; None when it is none.

    `titled`: a title stands right before it; `sure`: one that is nothing else.
    """
    words, tokens = _words(language), scene.tokens
    if language.names.around.capitals:
        end = start
        while end < len(tokens) and end - start < 4 and (end == start or scene.joined(end)):
            token = tokens[end]
            if end in scene.taken and not (scene.taken[end].kind == "place" and end > start):
                break
            if not (
                scene.capital(end)
                or any(map(str.isupper, scene.written(end)))
                or (end > start and token in words.particles and token not in ("of", "le", "la"))
            ) or (token in words.never):
                break
            if scene.first(end, "office", "rank", "nation", "honorific", "body"):
                break
            end += 1
        while end > start and tokens[end - 1] in words.particles:
            end -= 1
        size = end - start
        return end if size >= 2 or (size == 1 and sure and len(tokens[start]) > 2) else None
    first = tokens[start][cut:]
    units, step = (1, start + 1) if cut else (0, start)
    given = units
    while (
        step < len(tokens)
        and units < 3
        and (step == start or scene.joined(step))
        and _namelike(scene, step, step > start, words)
    ):
        word = tokens[step]
        if word in words.halves and units:
            step += 1
            continue
        if word in words.particles:
            if (
                step + 1 >= len(tokens)
                or not scene.joined(step + 1)
                or not _namelike(scene, step + 1, later=True, words=words)
            ):
                break
            step += 1
        elif units == 2 and not (word.startswith(words.article) or given >= 2):
            break
        given += word in words.given
        units += 1
        step += 1
        surname = word.startswith(words.article) and word not in words.given
        if units >= 2 and surname and not (scene.joined(step) and tokens[step] in words.particles):
            break
    last = tokens[step - 1]
    known = first in words.given or first in words.particles
    surname = (last.startswith(words.article) and last.endswith(words.nisba)) or last in words.sure
    if units == 1 and sure and not known and len(first) > 3 and not first.startswith(words.article):
        return step  # General Anderson
    if units < 2 or not (known or sure or (titled and surname)):
        return None
    return step


def _by_article(scene: Scene, index: int, words: _Words) -> bool:
    """Is the next word one with the article, as surnames are?  Then even a given name that is a common word is one."""
    return (
        scene.joined(index) and scene.tokens[index].startswith(words.article) and scene.tokens[index] not in words.never
    )


def _namelike(scene: Scene, index: int, later: bool, words: _Words) -> bool:
    word = scene.tokens[index]
    if not later and word in words.given and index not in scene.taken and _by_article(scene, index + 1, words):
        return True
    if index in scene.taken or len(word) < 2 or not word.isalpha() or word.isascii():
        return False
    if later and scene.written(index) in words.written and scene.tokens[index - 1] in words.given:
        return True  # Ali, and not "on", which is folded alike
    if word in words.never or scene.written(index) in words.never_written:
        return False  # "for", which is folded like "van"
    if word in words.given or word in words.particles:
        return True
    if word.startswith(words.contractions) or word.endswith(words.enclitics) or scene.first(index, *_OTHER):
        return False
    if later and word.startswith(scene.gazetteer.conjunctions):
        return False
    return not any(
        plain in words.never
        for plain, cut in scene.gazetteer.variants[word]
        if cut == 1 and word.startswith(scene.gazetteer.conjunctions)
    )
