"""triggers.yaml: what tells an event, who says so, how certain it is, what it is about."""

from __future__ import annotations

from pathlib import Path

import msgspec

from generator.data import read_yaml
from generator.errors import KnowledgeError
from generator.model import Kind

__all__ = ["Clauses", "EventRow", "Inflection", "RealisWords", "Triggers", "load"]

Words = tuple[str, ...]


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A misspelt key is an error."""


class EventRow(Row, frozen=True):
    """Words that tell one kind of event.

    `verbs` in the forms that the language's `morphology` asks for; `nouns` bare; `objects` are nouns too general to tell
    an event without a verb that carries them; `phrases` of words, `{verb forms}`, `…` (a gap of a few words) and `(one|other)`.
    `needs`: so many participants make it an event.  `partner`: at least one of them after a word of `clauses.with`.  `both`: with fewer than two people, bodies or groups it is something else ("received a prize").  `place`: the goal of the movement is where it happens.
    """

    kind: Kind
    examples: Words
    verbs: Words = ()
    nouns: Words = ()
    objects: Words = ()
    phrases: Words = ()
    silent: Words = ()
    needs: int = 0
    partner: bool = False
    both: bool = False
    place: bool = False


class Inflection(Row, frozen=True):
    """Letters and endings by which words that no row knows show what they are; those of the rows, `morphology` inflects."""

    persons: Words = ()
    """First letters of the imperfect besides that of the given form."""
    we: Words = ()
    """Where verbs are derived: how the imperfect of "we" begins, behind which nobody stands who acts."""
    past: Words = ()
    """Endings of verbs in the past tense that no row knows; where verbs are derived, at the beginning of a clause."""
    hers: Words = ()
    """Where verbs are derived: those of `past` that are of "she"."""
    plural: Words = ()
    """Where verbs are derived: endings of plural nouns that end as in `past`."""
    gerund: Words = ()
    """Where forms are listed: endings of verbs that another verb governs: "denied carrying out …"."""
    irregular: Words = ()
    """Where forms are listed: verbs in the past tense that do not end so."""
    auxiliary: Words = ()
    """Where forms are listed: words that make a participle a verb of the past ("was presented")."""
    present: Words = ()
    """Where forms are listed: endings of verbs in the present tense, right after whom it is said of."""
    imperfect: Words = ()
    """Where verbs are derived: how only verbs of the imperfect begin, though other words may begin with the same letter."""
    future: Words = ()
    conjunctions: Words = ()
    prepositions: Words = ()
    articles: Words = ()
    object: Words = ()
    """Endings of plurals that are no subject: "urged *the Libyan parties*"."""
    enclitics: Words = ()
    """Pronouns that are written together with the verb whose object they are: "a meeting that joined *him* with X"."""
    participle: Words = ()
    """Where verbs are derived: how participles begin, and few verbs: "four *suspected* of it"."""
    adjective: Words = ()
    """Where verbs are derived: endings, folded, that adjectives have and hardly a verb."""
    nominal: Words = ()
    """Where verbs are derived: endings as written that no verb has, though folded it is spelt like one."""


class Clauses(Row, frozen=True):
    """Words between which clauses run, by what the clause that they open is to the one before."""

    that: Words
    relative: Words
    during: Words
    after: Words
    before: Words
    purpose: Words
    if_: Words = msgspec.field(name="if")
    while_: Words = msgspec.field(name="while")
    with_: Words = msgspec.field(name="with")
    by: Words = ()
    """Phrases that name who did something, and open no clause: "kidnapped *on the part of* a militia"."""
    commenting: Words = ()
    """Verbs of the present that only say what an event is to others, whenever it was: "Sunday's visit *comes* after …"."""
    resumptive: Words = ()
    """Where a relative clause needs no word: what refers back behind its verb ("a shelling *it* came under")."""
    when: Words = ()
    """Words right after a time that say what was then: "in 2014, when …"."""
    apart: Words = ()
    """Words that open the clause of another verb, whose times are its own, though no row may know it: "after he had left on"."""
    if_verb: Words = ()
    """Words that open a condition only right before a verb."""
    prepositions: Words = ()
    nominal: Words = ()
    """Where verbs are derived: words after which a form is a noun, and no verb that is written alike ("called for imposing")."""
    locative: Words = ()
    where: Words = ()
    """What opens a clause about the place before it."""
    locative_prefixes: Words = ()
    toward: Words = ()
    capital: Words = ()
    """By which a text speaks of a capital without naming it."""
    city: Words = ()
    """The same of any town."""
    personal: Words = ()
    """Pronouns of people only: "he"."""
    theirs: Words = ()
    """What makes a meeting that of two who are named before it: "*their* meeting"; where verbs are derived, endings."""
    situations: Words = ()
    """What there is in a place that is only spoken of: "the situation in Libya"."""
    directions: Words = ()
    """Words for where something lies that say in which place, too: "south of Tripoli"."""
    distances: Words = ()
    """Words for how far from a place something lies: it is not in it."""
    circumstances: Words = ()
    """What one may be "in" that is no place, though a place is named with it: "in light of Tripoli's vote"."""
    affiliation: Words = ()
    joining: Words = ()
    """Words that may stand between a verb and its actor: "each of", "the Libyan side"."""
    premises: Words = ()
    """Where people receive others: who is named after it is whom: "received *at his office* the ambassador"."""
    with_prefixes: Words = ()
    pronouns: Words = ()
    """"That it", "they": the speaker himself."""
    purpose_prefixes: Words = ()
    announcing: Words = ()
    """Prepositions after which an announcement names its event with any noun: "announced the arrival of"."""
    attending: Words = ()
    """Verbs that carry a known event to tell who else was there: "the ministers attended the meeting"."""
    present: Words = ()
    sides: Words = ()
    """"The two sides": those who met before."""
    determiners: Words = ()
    """What stands between a preposition and its noun: "by the former ambassador"."""
    pointing: Words = ()
    """Determiners that make a noun point back: "the", "this", "his"."""
    possessive: Words = ()
    """Where forms are listed: endings after which a word is a noun: "Norland's visit"."""
    indefinite: Words = ()
    """Where forms are listed: articles after which a base form is a noun: "a strike"."""
    finite: Words = ()
    """Where forms are listed: words after which a form that may be a noun as well is a verb ("to", "will", "they")."""
    manner: Words = ()
    """Where forms are listed: endings of words that may stand between who acts and the verb: "Italy quietly withdrew"."""
    plural: Words = ()
    """Where forms are listed: endings of nouns after which a base form is a verb: "the ministers meet"."""
    infinitive: Words = ()
    """Words right before a verb in the present tense that make it a wish or a plan: "to meet", "that they meet"."""
    and_: Words = msgspec.field(name="and", default=())
    """Conjunctions that are words by themselves."""
    kin: Words = ()
    """Words right before a name that make it somebody else: "the son of Haftar"."""
    documents: Words = ()
    """Nouns of what has been put on paper, bare: a day for which it is `signed` or `issued` is over."""
    signed: Words = ()
    """Words between such a noun and its day: "the truce *signed* on 23 October", "*of* 23 October"."""
    delegations: Words = ()
    """Nouns for those who travel for others."""
    officials: Words = ()
    """Nouns by which somebody is called again by his country: "the US *diplomat*"."""
    bodies: Words = ()
    """Nouns by which a body named before is called again: "the command", "the ministry"."""
    ranks: Words = ()
    """Nouns by which somebody is called again who was named with them, where they are no titles by themselves: "the general"."""
    forces: Words = ()
    """Words in the names of armed forces: a strike of which one of them tells is its own."""
    homelands: Words = ()
    """What stands for the country of whoever was named last: "his country"."""
    occasion: Words = ()
    """First words of a sentence that names the occasion of the one before: "The remarks came during …"."""
    according: Words = ()
    """Words that name a source, or what is compared: a time after them is when it said so, or that of the other
    ("according to a statement today", "compared with a year ago").
    """
    becoming: Words = ()
    """Where forms are listed: verbs before "the first to visit" that say that he did: "became", "is"."""
    lasting: Words = ()
    """What goes on, or is the first of its kind, *since*: the time is not that of the event ("the first since 2011")."""
    since: Words = ()
    """How such a time begins."""
    effect: Words = ()
    """Words before the day on which a decision begins to hold: "resigned, *effective* Thursday"."""
    agents: Words = ()
    """Where forms are listed: the preposition before who acts in a passive ("announced *by* the command")."""
    tidings: Words = ()
    """Nouns, beside those of statements, whose day is not that of what they tell: "the decision *on Monday* to close it"."""
    issued: Words = ()
    """What is said of a paper, or by one: "an order issued in 2016", "the deal signed in 2015"."""
    anniversaries: Words = ()
    """Nouns that mark what was on a day of another year: "the anniversary of the attack of 11 September 2012"."""
    incidents: Words = ()
    """Nouns that mean what happened last, whatever it was: "hours after *the incident*"."""
    pictures: Words = ()
    """What a time right before dates, and not what is to be seen on it: "in this 3 May photo"."""
    origins: Words = ()
    """Beside an adjective of nationality, what makes it no side of anything: "the US *dollar*", "US-*made* rifles"."""
    backing: Words = ()
    """Behind a name and a hyphen, what makes the name no party to anything: "the UN-*backed* government"."""
    counted: Words = ()
    """What is counted over a month or a year, which is no event's day: "the third of its kind in May", "the toll this year"."""
    reasons: Words = ()
    """Words before what something was done for, and later than: "left *over* the vote in May"; those of `after` are, too."""
    amid: Words = ()
    """Words before what went on around it, whose people take no part: "met him *amid* a dispute of Haftar and Saleh"."""
    cases: Words = ()
    """What is about a crime of another day: "released an accused in *the case* of the abduction on Sunday"."""
    admitted: Words = ()
    """The same, of what is admitted, where a day behind the crime is the admission's: "admitted *responsibility* for it in 2003"."""
    involved: Words = ()
    """What stands between a case and its crime: "accused of *taking part in* the abduction"."""
    claims: Words = ()
    """The same, where a day behind the crime is its own: "claimed on Friday *responsibility* for the bombing on Thursday"."""
    seated: Words = ()
    """Behind a body, before where it sits: "the House *convening* in Tobruk"."""
    mine: Words = ()
    """Behind "was", where verbs come first: "*I had* a meeting"."""
    firsts: Words = ()
    """Where verbs are derived, how those of "I" and "we" end."""
    ties: Words = ()
    """Nouns for what there is between sides that are only spoken of: "discussed *cooperation* with Italy"."""
    comprising: Words = ()
    """Verbs that say who was of a delegation: "the delegation *included* X"."""
    claiming: Words = ()
    """Words with which armed groups say that an attack was theirs: "*claimed* the attack", "a bombing *claimed* by"."""
    dates: Words = ()
    """Nouns for the day on which something is to be, right behind that on which it was fixed: "set on Tuesday *the date of* the vote"."""
    fixing: Words = ()
    """Verbs that give a day to what is to come: "set the hearing for 3 May"."""
    aimed: Words = ()
    """Prepositions before what is only made ready: "preparations *for* elections in June", "*until* the vote in May"."""
    upon: Words = ()
    """Where verbs come first: before whom it is up to, right behind "that": "said that it is *up to* Russia to withdraw"."""
    members: Words = ()
    """Between people and the body that they are of: "officials from the ministry"."""
    pluperfect: Words = ()
    """Words that put a verb before the time told: "had met"."""
    beginning: Words = ()
    opening: Words = ()
    ending: Words = ()
    """Verbs of the past whose tense a verb of the imperfect after them has: "*began* to arrive"."""
    formerly: Words = ()
    """Words that make a plan one of before: "originally scheduled for"."""
    progressive: Words = ()
    """Words that make a verb what goes on just now: "are meeting"."""
    perfect: Words = ()
    """Words that put a verb anywhere between a day and now: "has met"."""
    auxiliary: Words = ()
    """Words before a verb that are no subject: "has also", "was then"."""


class RealisWords(Row, frozen=True):
    """Words that take an event out of what simply happened."""

    future: Words
    negation: Words
    cancelled: Words
    occurred: Words
    """Words after a noun that say that what was planned came about: "the vote, scheduled for June, took place"."""
    postponed: Words
    denied: Words
    hypothetical: Words
    usual: Words
    """Words that make a verb in the present tense what somebody does again and again, and no event."""
    averted: Words
    """Words right before a noun of fighting that make it what is to end or not to be: "to stop his attack"."""
    reported: Words
    therein: Words = ()
    """Where verbs come first: words behind a verb in the present tense that put it into what was told to begin: "during which"."""
    rumours: Words = ()
    """Nouns for what is only told: "*reports* that they met are false"."""
    sought: Words = ()
    """Words of proposing, weighing and hoping: an act named after them has not come about."""
    discussed: Words = ()
    """Words of talking: only an act that is spoken of as one to be done ("discussed holding elections") has not come about."""
    resolved: Words = ()
    """Verbs of deciding, asking and inviting: what they decide on comes after them."""
    untrue: Words = ()
    """What is said of a report to be false, before or after it."""
    implying: Words = ()
    """Where forms are listed: words after which an infinitive has come about ("was *pleased* to meet her", "began to")."""
    perhaps: Words = ()
    """Words that make a verb only possible: "may meet"; where verbs come first, one of the present."""
    unplanned: Words = ()
    """Words that make the word of plans behind them none: "*un*expected"."""
    inversion: Words = ()
    """First words of a sentence that only supposes: "Had he come …", "Should they meet …"."""
    asking: Words = ()
    """First words of a question to be answered by yes or no: "Did they meet?"."""
    asking_prefixes: tuple[str, ...] = ()
    """Where such a word is one letter: what is written together with the verb."""


class Triggers(Row, frozen=True):
    """A language's whole file."""

    morphology: str
    events: dict[str, EventRow]
    support: Words
    support_in: Words
    holding: Words
    ignore: Words
    speech: dict[str, Words]
    statement_nouns: Words
    clauses: Clauses
    realis: RealisWords
    media: Words
    topics: dict[str, Words]
    particles: Words = ()
    """Where forms are listed: words that belong to a verb ("call for")."""
    sameday: Words = ()
    """Words for another hour of the day that was told before: "later that day"."""
    earlier: Words = ()
    """Words for a time before what was told last, on no known day: "earlier", "previously"."""
    reminding: Words = ()
    """How a sentence begins that only recalls what was before the news: "it is worth recalling that"."""
    elliptic: Words = ()
    """Words that stand for one more event of the kind told before: "the first, near Murzuq, …; the second …"."""
    same: Words = ()
    """Words after a time that make it one told before: "that night itself"."""
    besides: Words = ()
    """Words before a verb that tell of one more encounter: "he *also* met the attaché"."""
    also: Words = ()
    """Words that tie a date to the one told before: "on 7 April, too"."""
    inflection: Inflection = Inflection()


def load(folder: Path) -> Triggers:
    """The rows of `folder/triggers.yaml`; raises KnowledgeError for an unknown key or a row without an example."""
    path = folder / "triggers.yaml"
    rows = read_yaml(path, Triggers)
    for name, row in rows.events.items():
        if not row.examples:
            raise KnowledgeError(path, f"events.{name}", "a row needs an example")
    return rows
