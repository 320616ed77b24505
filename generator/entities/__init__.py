"""Sentence → Mention: every name found and linked, roles with their posts, groups with their side.

`recognise` for one article, `landmarks` for allusions to dated events, `tenures` for what posts say about dates.
"""

from __future__ import annotations

from generator.entities.landmarks import landmarks
from generator.entities.recognition import Finder, recognise

__all__ = ["Finder", "landmarks", "recognise"]
