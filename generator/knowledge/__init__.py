"""What is true: `load()` reads the YAML files of this folder into a KnowledgeBase, typed and checked."""

from __future__ import annotations

from generator.knowledge.base import KnowledgeBase
from generator.knowledge.checks import problems
from generator.knowledge.loading import FOLDER, load
from generator.knowledge.nouns import Landmark, Organisation, Person, Place, Post, Publisher, Tenure

__all__ = [
    "FOLDER",
    "KnowledgeBase",
    "Landmark",
    "Organisation",
    "Person",
    "Place",
    "Post",
    "Publisher",
    "Tenure",
    "load",
    "problems",
]
