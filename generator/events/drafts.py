"""What one clause of an article tells, before what belongs together is joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from generator.dates.edtf import Edtf
from generator.events.kinds import FORESEEN
from generator.events.sentences.actors import Actor
from generator.events.sentences.clauses import Clause
from generator.events.sentences.scenes import Scene
from generator.events.timing import STAY
from generator.model import Kind, Realis, Reason, TimeExpression

__all__ = ["Draft"]


@dataclass(eq=False)
class Draft:
    """What one clause tells; filled in steps, then frozen into a Report."""

    scene: Scene
    clause: Clause
    kind: Kind
    act: str | None
    """The speech act, for clauses of speech."""
    realis: Realis
    actors: list[Actor]
    subject: list[Actor]
    place: str | None
    time: TimeExpression | None
    anaphoric: bool
    """Only points back ("the meeting"): no news of its own."""
    speaker: Actor | None = None
    teller: Actor | None = None
    media: bool = False
    parent: Draft | None = None
    when: Edtf | None = None
    slack: int = 0
    """Days before `when` on which it may have happened as well: it was announced then."""
    reasons: list[Reason] = field(default_factory=list)
    reported: bool = False
    shared: bool = False
    """Is its time that of a neighbouring clause?"""
    silent: bool = False
    """Does its clause leave open who acts?"""
    stranger: bool = False
    """Does somebody act in it whom nobody knows, and no party of those who were told of before?"""
    besides: bool = False
    """Told as one more: "also met"?"""
    earlier: bool = False
    """Told as past before the past: "had met"?"""
    announced: Draft | None = None
    """The announcement that is its doing: "announced sanctions on …"."""
    stay: Literal["begun", "ended"] | None = None
    """Which end of a stay its day is: "began (concluded) a visit on Tuesday"."""
    owned: bool = False
    """Is it named as somebody's with a partner: "in his meeting with Saleh"?"""
    mine: bool = False
    """Does who speaks tell of it as his own: "*I had* a meeting with Saleh"?"""
    attends: bool = False
    """Does it tell who else was there: "the ministers attended the meeting"?"""
    follows: Draft | None = None
    """The encounter whose two sides act again: "the two sides signed …"."""

    def lead(self, subject: Sequence[Actor]) -> None:
        """Takes in who acts, before all others."""
        self.subject = list(subject)
        self.actors = [*subject, *(actor for actor in self.actors if actor not in subject)]

    @property
    def named(self) -> bool:
        """Is it only the name of something to come: "announced the summit"?"""
        head = self.clause.head
        return self.kind in FORESEEN | {"other"} and head.nominal and not head.supported and head.definite

    @property
    def around(self) -> Edtf | None:
        """When what was done in it may have been: on the days before as well, where its day is the end of a stay, or until the
        writing, where it is the beginning.
        """
        day, written = self.when.day if self.when else None, self.scene.written
        if day and self.stay == "ended":
            return Edtf.between(day - timedelta(STAY), day)
        until = written.day if written and self.stay == "begun" else None
        return Edtf.between(day, until) if day and until and 0 < (until - day).days <= STAY else self.when

    @property
    def link(self) -> str:
        """How the clause hangs on its parent."""
        return self.clause.link

    @property
    def headline(self) -> bool:
        """Told in a headline?"""
        return self.scene.sentence.headline

    @property
    def quoted(self) -> bool:
        """Said inside a quotation?"""
        return self.clause.head.head in self.scene.quoted

    @property
    def key(self) -> tuple[int, int]:
        """Sentence and token: where it stands."""
        return self.scene.sentence.index, self.clause.head.head
