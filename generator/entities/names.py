"""Words of a sentence → the known names in it: exact, with support where a word is ambiguous, or both words alike."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.entities.gazetteer import Hit, compile_gazetteer
from generator.entities.likeness import Likeness
from generator.entities.posts import holds
from generator.entities.scene import Memory, Name, Scene, comma
from generator.entities.tokens import words_of
from generator.knowledge import KnowledgeBase
from generator.languages import Language
from generator.languages.names import Support
from generator.model import Reason
from generator.text import Remembered

__all__ = ["NameFinder"]

_NAMES = ("person", "organisation", "place")
_VERB = 3
"""Letters that a verb has at least, less one."""
_APPOSITION = 6
"""Words after a comma in which an office says who the one before it is."""


class _Support:
    """Support (languages/names.py) with its words folded and in sets."""

    def __init__(self, row: Support, plurals: Sequence[str]) -> None:
        self.before, self.unless, self.not_after = (
            frozenset(" ".join(words_of(word).tokens) for word in words)
            for words in (row.before, row.unless, row.not_after)
        )
        self.near = tuple(" ".join(words_of(word).tokens) for word in row.near)
        self._endings, self._plurals = tuple(row.endings), tuple(plurals)

    def agrees(self, word: str) -> bool:
        """Does the word before a country end as its verb does?"""
        return len(word) > _VERB and word.endswith(self._endings or "\0") and not word.endswith(self._plurals)


class NameFinder:
    """Finds the names of one knowledge base in one language."""

    def __init__(self, kb: KnowledgeBase, language: Language) -> None:
        self.kb, self.gazetteer = kb, compile_gazetteer(kb, language)
        self.likeness = Likeness(kb, language)
        around = language.names.around
        self._support = {key: _Support(row, around.plurals) for key, row in around.support.items()}
        self._never = frozenset(token for word in around.never for token in words_of(word).tokens)
        self._not_before = frozenset(token for word in around.never_before for token in words_of(word).tokens)
        self._likely = Remembered(self._resembling)
        self._bearers: dict[str, list[str]] = {}
        for person in kb.people.values():
            for surname in person.surname.get(language.code, ()):
                words = list(words_of(surname).tokens)
                spelt = (" ".join(words), *words[1:2]) if words[0] in ("al", "el") else (" ".join(words),)
                for bare in spelt:
                    self._bearers.setdefault(bare, []).append(person.id)
        for person in kb.people.values():
            # Whose last name is somebody's surname bears it, too: Saddam Haftar.
            last = words_of(person.name.get(language.code, "")).tokens[-1:]
            for bearers in (self._bearers.get(word) for word in last):
                if bearers is not None and person.id not in bearers:
                    bearers.append(person.id)

    def find(self, scene: Scene, memory: Memory) -> None:
        """Add the known names of a sentence to the scene, from left to right, the longest at each place."""
        free = 0
        begins = frozenset(scene.anchors["alike"])
        for index in sorted(begins.union(scene.anchors["name"])) if begins else scene.anchors["name"]:
            if index < free:
                continue
            found = self._known(scene, index, memory)
            if index in begins and (found is None or (found.kind == "person" and found.end - found.start == 1)):
                word = scene.tokens[index]
                if word in self.likeness.joining and scene.joined(index + 1):
                    word += scene.tokens[index + 1]  # two words that are one given name: Abdel Fattah
                given, cut = self._likely[word]
                if given and scene.tokens[index] not in self._not_before:
                    found = self.likeness.find(scene, index, given, cut) or found
            if found is None or self._cuts_into(scene, found, memory):
                continue
            scene.claim(found)
            memory.note(found)
            if found.kind == "organisation":
                self._nested(scene, found)
            free = found.end

    def _cuts_into(self, scene: Scene, found: Name, memory: Memory) -> bool:
        """Is what could be a paper's name the beginning of something else's: "*The National* Oil Corporation"?"""
        within = range(found.start + 1, found.end) if found.entity in self.kb.publishers else ()
        return any((one := self._known(scene, at, memory)) and one.end > found.end for at in within)

    def _resembling(self, word: str) -> tuple[str, int]:
        """The word without what may be written together with a given name of somebody known, and the letters cut off."""
        return next(
            ((plain, cut) for plain, cut in self.gazetteer.variants[word] if self.likeness.given[plain]), ("", 0)
        )

    def may_begin(self, word: str) -> bool:
        """May the word be the given name of somebody known, or the first half of one?"""
        return word in self.likeness.joining or bool(self._likely[word][0])

    def _known(self, scene: Scene, index: int, memory: Memory) -> Name | None:
        best: Name | None = None
        for size, cut, entry in scene.found[index].entries:
            if entry.kind not in _NAMES:
                continue
            if best and index + size < best.end:
                break
            if best and not (
                entry.kind == best.kind == "place" and entry.strength == "weak" and entry.id in self._support
            ):
                continue  # of two places of one name, the one that has support
            hit = Hit(index, index + size, cut, entry)
            name = self._person(scene, hit, memory) if entry.kind == "person" else self._thing(scene, hit, memory)
            if name is not None:
                best = name
        return best

    def _person(self, scene: Scene, hit: Hit, memory: Memory) -> Name | None:
        entry = hit.entry
        if entry.strength == "full":
            end = hit.end
            # "Khalifa Haftar Haftar": a doubled last word is a slip of the pen and belongs to the name.
            while end < len(scene.tokens) and scene.joined(end) and scene.tokens[end] == scene.tokens[end - 1]:
                end += 1
            return Name(hit.start, end, hit.cut, "person", entry.id, Reason(code="known-name"))
        if scene.words(hit.start - 1, hit.start) and scene.tokens[hit.start - 1] in self._not_before:
            return None
        support = self._support.get(entry.id)
        if self._inside_longer(scene, hit) or (
            support and hit.start and scene.tokens[hit.start - 1] in support.not_after
        ):
            return None
        surname = " ".join(self._plain(scene, hit))
        bearers = self._bearers.get(surname, [entry.id])
        titled = (
            scene.joined(hit.start)
            and hit.cut == 0
            and scene.ends_with(hit.start, "title", "rank", "office", "honorific") is not None
        )
        met = sorted(
            (person for person in bearers if person in memory.people), key=lambda person: -memory.people[person]
        )
        if entry.strength == "alone":
            chosen = entry.id if entry.id in memory.people or len(met) != 1 else met[0]
            if len(met) == 1 or not met or entry.id in met:
                return Name(hit.start, hit.end, hit.cut, "person", chosen, Reason(code="known-name"))
        strong = [person for person in bearers if self.kb.people[person].alone]
        if len(strong) == 1 and entry.id != strong[0]:
            return None  # the hit of the better known one decides
        if len(met) == 1 or (met and entry.id in met):
            chosen = met[0] if len(met) == 1 else entry.id
            return Name(hit.start, hit.end, hit.cut, "person", chosen, Reason(code="surname-after-name"))
        held = [one for one in bearers if any(tenure.post in memory.posts for tenure in self.kb.tenures_of(one))]
        if surname in memory.surnames or 1 not in (len(held), len(bearers)):
            return None  # held: "the AFRICOM commander arrived.  *Anderson* had come before"
        if len(held) == 1 or (titled and not self._before_given(scene, hit)):
            chosen = held[0] if len(held) == 1 else entry.id
            return Name(hit.start, hit.end, hit.cut, "person", chosen, Reason(code="title-before-name"))
        if self._explained(scene, hit):
            return Name(hit.start, hit.end, hit.cut, "person", entry.id, Reason(code="title-after-name"))
        return None

    def _explained(self, scene: Scene, hit: Hit) -> bool:
        """Does an office that the person held follow after a comma: "Williams, the acting UN envoy"?"""
        if not comma(scene, hit.end):
            return False
        stretch = range(hit.end, hit.end + _APPOSITION)
        stop = next((index for index in stretch if index > hit.end and not scene.joined(index)), stretch.stop)
        return any(
            holds(hit.entry.id, office.entry.id, self.kb)
            for index in range(hit.end, stop)
            for office in scene.all(index, "office")
        )

    def _inside_longer(self, scene: Scene, hit: Hit) -> bool:
        """Is the surname only the beginning or the end of somebody else's name, written with capitals or after a given name?"""
        tokens = scene.tokens
        if self.gazetteer.capitals:
            before = hit.start - 1
            given = before >= 0 and tokens[before] in self.likeness.common and scene.capital(before)
            if given and scene.joined(hit.start) and (before == 0 or not scene.joined(before)):
                return True  # "*Ahmed* Haftar met", where a sentence begins or a comma stands before it
            place = scene.ends_with(hit.start, "place")
            if (
                before > 0
                and scene.joined(hit.start)
                and scene.capital(before)
                and not scene.ends_with(hit.start, "title", "rank", "office", "honorific", "nation", "organisation")
                and scene.joined(before)
                and not self.gazetteer.supports(tokens[before])
                and tokens[before] not in self._never  # "On Monday Norland met", "In Tripoli Norland met"
                and not (place and place.start and self.gazetteer.supports(tokens[place.start - 1]))
            ):
                return True
            after = hit.end < len(tokens) and scene.joined(hit.end) and scene.capital(hit.end)
            return after and bool(self.likeness.given[tokens[hit.start]])
        first, second = (tokens[max(0, hit.start - step)] for step in (2, 1))  # "*Abd al-Salam* al-Mismari"
        given = second in self.likeness.common or (first in self.likeness.joining and scene.joined(hit.start - 1))
        return scene.joined(hit.start) and hit.cut == 0 and given

    def _before_given(self, scene: Scene, hit: Hit) -> bool:
        """Does a given name follow: is the word the first of somebody else's name, where names carry no capitals?"""
        plain = not self.gazetteer.capitals and scene.joined(hit.end)
        return plain and scene.tokens[hit.end] in self.likeness.common

    def _plain(self, scene: Scene, hit: Hit) -> list[str]:
        words = list(scene.words(hit.start, hit.end))
        words[0] = next((word for word, cut in self.gazetteer.variants[words[0]] if cut == hit.cut), words[0])
        return words

    def _thing(self, scene: Scene, hit: Hit, memory: Memory) -> Name | None:
        entry = hit.entry
        if entry.strength == "weak":
            # Once it has been the town, the word goes on to be it; what has rows of its own is asked every time.
            if not self._supported(scene, hit) and (entry.id in self._support or entry.id not in memory.places):
                return None
            memory.places.add(entry.id)
        if entry.kind == "place" and self._inside_longer_place(scene, hit):
            return None
        fields = (scene.first(step, "bodyfield") for step in range(hit.start + 1, hit.end))
        if entry.kind == "organisation" and any(field and field.end > hit.end for field in fields):
            return None  # "the National Security Council" begins, in Arabic, as the Security Council
        country = self.kb.country(entry.id)
        if (
            entry.id in self.kb.organisations
            and country
            and len(country) == 2
            and country not in ("UN", "EU")
            and (other := self._other_side(scene, hit, country))
        ):
            return other
        return Name(hit.start, hit.end, hit.cut, entry.kind, entry.id, Reason(code="known-name"), country)

    def _other_side(self, scene: Scene, hit: Hit, country: str) -> Name | None:
        """A nationality beside a body's name that is not its own makes it another body: the Turkish parliament, Brazil's."""
        named = any(scene.first(step, "nation") for step in range(hit.start, hit.end))
        owner = scene.taken.get(hit.start - 1) if scene.possessive(hit.start) and not named else None
        if owner and owner.kind == "place" and owner.country not in (country, None):
            return Name(hit.start, hit.end, hit.cut, "organisation", None, Reason(code="body-noun"), owner.country)
        index = hit.start - 1 if self.gazetteer.capitals else hit.end
        if not scene.joined(hit.start if self.gazetteer.capitals else hit.end):
            return None
        nation = scene.first(index, "nation")
        if nation is None or nation.cut or nation.end != index + 1 or nation.entry.strength == "plural":
            return None
        if named or nation.entry.id in (country, "UN", "EU"):
            return None
        start, end = min(hit.start, index), max(hit.end, index + 1)
        return Name(start, end, hit.cut, "organisation", None, Reason(code="body-noun"), nation.entry.id)

    def _inside_longer_place(self, scene: Scene, hit: Hit) -> bool:
        """In English a capitalised word right before or after makes it another name: Nice Smith, Paris Hilton.

        In Arabic the name of a country may be the adjective of the noun before it: the Saudi paper.
        """
        if not self.gazetteer.capitals:
            adjective = (
                scene.first(hit.start, "nation") is not None and hit.end - hit.start == 1 and scene.joined(hit.start)
            )
            before = scene.tokens[hit.start - 1] if hit.start else ""
            owner = scene.taken.get(hit.start - 1)
            return adjective and (
                before.startswith(self.gazetteer.article) or (owner is not None and owner.kind == "organisation")
            )
        if hit.end - hit.start > 1 or hit.entry.strength != "weak":
            return False
        after = hit.end
        return after < len(scene.tokens) and scene.joined(after) and scene.capital(after)

    def _supported(self, scene: Scene, hit: Hit) -> bool:
        support = self._support.get(hit.entry.id) or (self._support.get("place") if hit.entry.kind == "place" else None)
        if support is None:
            return False
        following = scene.tokens[hit.end] if scene.joined(hit.end) else ""
        before_it = scene.tokens[hit.start - 1] if scene.joined(hit.start) else ""
        if (following and following in support.unless) or (before_it and before_it in support.not_after):
            return False
        if not support.before and not support.near:
            return True
        if (
            hit.start
            and (scene.gap(hit.start) <= 1)
            and any(word in support.before for word, _ in self.gazetteer.variants[scene.tokens[hit.start - 1]])
        ):
            return True
        if hit.entry.kind == "place":
            after = scene.first(hit.end, "place") if scene.joined(hit.end) else None
            if after and after.entry.strength == "full" and scene.coordinated(after.start, after.cut):
                return True
            prefix = scene.tokens[hit.start][: hit.cut]
            if prefix and prefix[-1:] in (
                support.before if hit.entry.id in self._support else self.gazetteer.prepositions
            ):
                return True
            if hit.entry.id in self._support:
                return False
            if self.kb.places[hit.entry.id].type == "country" and not prefix and support.agrees(before_it):
                return True
            before = scene.taken.get(hit.start - 1)
            return before is not None and before.kind == "place" and (hit.cut > 0 or scene.gap(hit.start) > 0)
        if support.near:
            return scene.mentions(support.near)
        return False

    def _nested(self, scene: Scene, body: Name) -> None:
        """Places inside the name of a body, after a preposition or a point of the compass: the command in Africa."""
        index = body.start + 1
        while index < body.end:
            hit = next(
                (hit for hit in scene.all(index, "place") if hit.end <= body.end and hit.entry.strength == "full"), None
            )
            if hit is None:
                index += 1
                continue
            prepositional = hit.cut > 0 or scene.first(index - 1, "link") is not None
            last = hit.end == body.end
            if prepositional or (last and index - body.start > 1):
                country = self.kb.country(hit.entry.id)
                scene.names.append(
                    Name(hit.start, hit.end, hit.cut, "place", hit.entry.id, Reason(code="known-name"), country)
                )
            index = hit.end


@lru_cache(maxsize=8)
def name_finder(kb: KnowledgeBase, language: Language) -> NameFinder:
    """The finder for a knowledge base and a language, built once."""
    return NameFinder(kb, language)
