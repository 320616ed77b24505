"""A title and the words after it → somebody whom the knowledge base does not know."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain

from generator.entities.names import Memory
from generator.entities.roles import Role
from generator.entities.scene import Name, Scene, comma
from generator.entities.tokens import BREAK, words_of
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.model import Reason

__all__ = ["find_newcomers", "find_strangers"]

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
        self.sure = self.given - frozenset(token for word in around.doubtful for token in words_of(word).tokens)
        self.places = frozenset(token for word in around.never_before for token in words_of(word).tokens)
        self.article = around.article
        self.nisba = tuple(around.nisba)
        self.never |= {word + ending for word in self.never for ending in around.verb_endings if len(word) > 2}
        self.contractions = tuple(around.contractions)
        self.enclitics = tuple(suffix for suffix in around.enclitics if len(suffix) > 1)


@lru_cache(maxsize=8)
def _words(language: Language) -> _Words:
    return _Words(language)


def find_newcomers(scene: Scene, roles: list[Role], language: Language, memory: Memory) -> None:
    """Add the names that follow a rank, a form of address or an office and are nobody's yet."""
    starts: dict[int, tuple[str | None, bool]] = {}
    inside = {step for role in roles if not role.title for step in range(role.start + 1, role.end)}
    for index in scene.where("honorific", "rank", "title"):
        if index not in inside and (hit := scene.first(index, "honorific", "rank", "title")):
            starts[hit.end] = (None, not any(other.end == hit.end for other in scene.all(index, "ambiguous")))
    for role in roles:
        if role.end < len(scene.tokens):
            sure = starts.get(role.end, (None, False))[1]
            starts[role.end] = (role.country, sure)
    for start, (country, sure) in sorted(starts.items()):
        if start >= len(scene.tokens) or start in scene.taken:
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


def find_strangers(scene: Scene, language: Language, memory: Memory, kb: KnowledgeBase) -> None:
    """Add names that begin with a common given name, and later mentions, by their last name, of all for whom no row has one."""
    words = _words(language)
    capitals = language.names.around.capitals
    for known in scene.names:
        person = kb.people.get(known.entity or "")
        if person and known.reason.code == "known-name" and not person.surname.get(language.code):
            _remember(scene, known, memory, language)
    given = words.given if capitals else words.sure
    begin = -1
    while (index := _next(scene, begin + 1, given, memory)) is not None:
        begin, token = index, scene.tokens[index]
        if index in scene.taken or (capitals and not scene.capital(index)):
            continue
        if capitals and token in words.given:
            end = _name_end(scene, index, language, sure=False)
            if end is not None and end - index >= 2 and scene.tokens[end - 1] not in words.places:
                name = Name(index, end, 0, "person", None, Reason(code="given-name"))
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
                    whose = memory.surnames[word]
                    scene.claim(Name(index, index + 1, cut, "person", whose, Reason(code="surname-after-name")))
                    break


def _next(scene: Scene, start: int, given: frozenset[str], memory: Memory) -> int | None:
    """The next word that is a given name or, with or without proclitics, the last name of somebody named before."""
    tokens, surnames, forms = scene.tokens, memory.surnames.keys(), map(scene.gazetteer.forms.__getitem__, scene.tokens)
    if given.isdisjoint(tokens) and surnames.isdisjoint(chain.from_iterable(forms)):
        return None
    for index in range(start, len(tokens)):
        if tokens[index] in given or not surnames.isdisjoint(scene.gazetteer.forms[tokens[index]]):
            return index
    return None


def _remember(scene: Scene, name: Name, memory: Memory, language: Language) -> None:
    """The last word of a full name may stand for it later, unless it is a common word."""
    words = _words(language)
    last = scene.tokens[name.end - 1]
    doubtful = last in words.given and last not in words.sure and not last.startswith(words.article or "\0")
    if name.end - name.start >= 2 and len(last) > 3 and last not in words.never and not doubtful:
        memory.surnames.setdefault(last, name.entity)


def _goes_on(scene: Scene, index: int, words: _Words) -> bool:
    """Does the next word look like more of a name?"""
    if not scene.joined(index):
        return False
    word = scene.tokens[index]
    return word not in words.never and (
        word in words.given or word in words.particles or word.startswith(words.article or "\0")
    )


def _name_end(scene: Scene, start: int, language: Language, *, sure: bool, titled: bool = False) -> int | None:
    """Where the name that begins at a word ends; None when it is none.

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
                scene.capital(end) or (end > start and token in words.particles and token not in ("of", "le", "la"))
            ) or (token in words.never):
                break
            if scene.first(end, "office", "rank", "nation", "honorific", "body"):
                break
            end += 1
        while end > start and not scene.capital(end - 1):
            end -= 1
        size = end - start
        return end if size >= 2 or (size == 1 and sure and len(tokens[start]) > 2) else None
    units, step = 0, start
    given = 0
    while (
        step < len(tokens)
        and units < 3
        and (step == start or scene.joined(step))
        and _namelike(scene, step, step > start, words)
    ):
        word = tokens[step]
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
    first, last = tokens[start], tokens[step - 1]
    known = first in words.given or first in words.particles
    surname = last.startswith(words.article) and last.endswith(words.nisba)
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
    if index in scene.taken or word in words.never or len(word) < 2 or not word.isalpha() or word.isascii():
        return False
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
