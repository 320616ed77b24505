"""What surrounds a name in a language: clitics, titles, offices, nationalities, nouns of bodies and of groups.

Files of the language's folder: `names.yaml` (clitics, support, given names, words that are no names), `roles.yaml`
(titles, kinds of office, fields), `nationalities.yaml`, and where the script is not Latin `romanisation.yaml` and, the
other way round, `transcription.yaml`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from generator.data import read_yaml

__all__ = ["Names", "Nationality", "Roles", "Romanisation", "Surroundings", "Transcription", "load"]

Words = tuple[str, ...]


class _Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class Nationality(_Row, frozen=True):
    """`nisba`: masculine singular of a regular adjective, inflected by `endings`; `also`: other words, as they are."""

    nisba: Words = ()
    also: Words = ()


class Support(_Row, frozen=True):
    """What makes an ambiguous word a name: a word before it, one anywhere in its sentence; `unless` followed by.

    With neither `before` nor `near` it is one, except `unless` followed by these or `not_after` those.
    """

    before: Words = ()
    near: Words = ()
    unless: Words = ()
    not_after: Words = ()
    endings: Words = ()
    """For countries: the end of the verb before it ("Qatar has reopened"), where that is not the end of a plural."""


class Group(_Row, frozen=True):
    """Nouns of people or things that are countable and have a side: a delegation, officials, a drone."""

    nouns: Words = ()
    between: Words = ()
    """Words that may stand between noun and nationality: senior, military, unmanned."""
    makes: Words = ()
    """Words after a nationality that only say where a thing was made."""
    sent: Words = ()
    """Nouns with what stands between them and the country that sent them: a delegation from."""


class Surroundings(_Row, frozen=True):
    """names.yaml"""

    capitals: bool = False
    """Are names written with a capital letter?"""
    small: Words = ()
    """Words inside names that need none."""
    clitics: Literal["listed", "derived"] = "listed"
    """Derived: article, proclitics, contractions and enclitics are those of the morphology (generator/arabic)."""
    proclitics: tuple[Words, ...] = ()
    """Letters written together with the next word: at most one of each class, in this order."""
    contractions: dict[str, str] = {}
    """How a proclitic and the article are written together: as written → the article alone."""
    enclitics: Words = ()
    seated: Words = ()
    """Words that a hyphen joins to where a body has its seat."""
    article: str = ""
    endings: Words = ()
    """What a nisba may end in."""
    nisba: Words = ()
    """Endings that surnames of origin have."""
    plurals: Words = ()
    """Those of them that only people and several things have."""
    spelling: dict[str, str] = {}
    """Beginnings of words levelled before matching: as written → as matched."""
    support: dict[str, Support] = {}
    """By kind (place, organisation) and by entity id."""
    shared: Words = ()
    """Entities whose plain name is that of other countries' bodies as well."""
    given: Words = ()
    """Common given names: with one of them, two words are a person's name even after a plain role."""
    servant: str = ""
    """The word that makes one given name with the next: servant of …"""
    doubtful: Words = ()
    """Given names that are common words, too: they need a title."""
    alike: dict[str, str] = {}
    """Letters that spellings of names exchange: as written → as compared; empty: left out."""
    apart: tuple[tuple[str, str], ...] = ()
    """Pairs of names that look alike and are not."""
    particles: Words = ()
    """Parts of a name that join the next word to it: bin, abu, al."""
    halves: Words = ()
    """Second halves of a given name, that look like surnames: Salah al-Din."""
    listings: Words = ()
    """Words after which a list of names may begin: each of."""
    never: Words = ()
    """Words that are no part of an unknown name: they end it."""
    verb_endings: Words = ()
    """What verbs among them may end in besides."""
    never_before: Words = ()
    """Words after which a known surname is something else."""
    bodies: Words = ()
    """Nouns that begin (or, with capitals, end) the name of a body: ministry, brigade, company."""
    body_adjectives: Words = ()
    """What may stand between such a noun and its business: national, general."""
    body_links: Words = ()
    """Words that carry on a body's name to the next: for, and, of."""
    arms: Words = ()
    """Branches that follow the number of a unit: infantry."""
    body_fields: Words = ()
    """What bodies are for: after a noun of `bodies` they belong to its name."""
    anaphora: dict[str, Words] = {}
    """A definite noun that stands for an organisation named before: noun → ids it may stand for, the default first."""
    groups: Group = Group()


class Office(_Row, frozen=True):
    """A kind of office and the words that name it."""

    words: Words
    feminine: Words = ()
    exact: Words = ()
    """Words whose first letter must be written as here: without its marks it is another word."""


class Roles(_Row, frozen=True):
    """roles.yaml"""

    titles: Words = ()
    """Ranks and forms of address that stand for a person by themselves: the Field Marshal."""
    before_names: Words = ()
    """Ranks that are other words too: they count only before a name."""
    ambiguous: Words = ()
    """Titles and forms of address that are common words, too: a known given name or a surname's form must follow."""
    honorifics: Words = ()
    """Forms of address that announce a name and are no role: Mr."""
    offices: dict[str, Office] = {}
    fields: dict[str, Words] = {}
    modifiers: Words = ()
    deputies: Words = ()
    former: Words = ()
    succeeding: Words = ()
    """Words before somebody who leaves his post, or whom another follows in it: he held it until then."""
    appointing: Words = ()
    """Words before somebody who is given a post: he may hold it only some weeks later."""
    dying: Words = ()
    """Words beside somebody who died in his post: he held it until then, whenever it is written of."""
    links: Words = ()
    """Prepositions between an office and the body or place it belongs to."""
    affairs: Words = ()
    """Words that open a field described freely (for … affairs): the next word belongs to the role."""
    possessives: Words = ()
    examples: dict[str, Words] = {}
    """Office → phrases that must be read as it, whole."""


class Romanisation(_Row, frozen=True):
    """romanisation.yaml: whole words first, then letters, longest first."""

    words: dict[str, str] = {}
    letters: dict[str, str] = {}
    vowels: dict[str, str] = {}
    foreign: dict[str, str] = {}
    """Letters, one or two, as they sound in names from elsewhere."""
    examples: dict[str, str] = {}


class Transcription(_Row, frozen=True):
    """transcription.yaml: words in small letters, then groups of letters, the longest first; ^ and $ are the ends of a word."""

    words: dict[str, str] = {}
    foreign: dict[str, str] = {}
    """Names that are at home in Latin letters: they are romanised as they are written here, the first of a spelling."""
    letters: dict[str, str] = {}
    examples: dict[str, str] = {}


class Names(_Row, frozen=True):
    """All of it for one language."""

    around: Surroundings
    roles: Roles
    nationalities: dict[str, Nationality] = {}
    romanisation: Romanisation | None = None
    transcription: Transcription | None = None


def load(folder: Path) -> Names:
    """The rows of one language; raises KnowledgeError for a wrong one.  A missing file has no rows."""
    romanisation, transcription = folder / "romanisation.yaml", folder / "transcription.yaml"
    around, roles, nationalities = (folder / f"{name}.yaml" for name in ("names", "roles", "nationalities"))
    return Names(
        around=_complete(read_yaml(around, Surroundings)) if around.is_file() else Surroundings(),
        roles=read_yaml(roles, Roles) if roles.is_file() else Roles(),
        nationalities=read_yaml(nationalities, dict[str, Nationality]) if nationalities.is_file() else {},
        romanisation=read_yaml(romanisation, Romanisation) if romanisation.is_file() else None,
        transcription=read_yaml(transcription, Transcription) if transcription.is_file() else None,
    )


def _complete(around: Surroundings) -> Surroundings:
    """With the clitics of the morphology, where they are to be derived."""
    if around.clitics == "listed":
        return around
    from generator.arabic import grammar  # noqa: PLC0415  whoever only tags times does not pay for it

    rules = grammar()
    return msgspec.structs.replace(
        around,
        article=rules.article,
        proclitics=(rules.conjunctions, tuple(rules.prepositions)),
        contractions={rules.assimilated: rules.article},
        enclitics=rules.pronouns[""],
    )
