"""Sentence → Mention: every name found and linked, roles with their posts, groups with their side.

`recognise` for one article, `landmarks` for allusions to dated events, `tenures` for what posts say about dates,
`newcomers` and `stub` for people whom the knowledge base does not know, `romanise` and `transcribe` for their names.
"""

from __future__ import annotations

from generator.entities import tenures
from generator.entities.allusions import landmarks
from generator.entities.recognition import Finder, recognise
from generator.entities.romanisation import romanise
from generator.entities.stubs import Newcomer, joined, newcomers, stub
from generator.entities.transcription import transcribe

__all__ = [
    "Finder",
    "Newcomer",
    "joined",
    "landmarks",
    "newcomers",
    "recognise",
    "romanise",
    "stub",
    "tenures",
    "transcribe",
]
