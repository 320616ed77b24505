"""Arabic words → lemma, tense, person, number and what is written together with them.

`forms` derives every form of a verb from two, without any library; `Morphology` looks words up in a CALIMA-format
database made of such forms, through camel-tools (`camel.py`, its only importer), or in the full database of the user.
"""

from __future__ import annotations

from generator.arabic.analysis import Analysis
from generator.arabic.camel import Morphology, load_ner, morphology
from generator.arabic.verbs import VerbError, forms, noun_forms

__all__ = ["Analysis", "Morphology", "VerbError", "forms", "load_ner", "morphology", "noun_forms"]
