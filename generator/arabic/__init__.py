"""Arabic words → lemma, tense, person, number and what is written together with them.

`morphology.yaml` (`grammar`) owns endings and clitics; `verbs.py` derives every form of a verb from two and of a noun
from one; `database.py` writes them, and names, as a CALIMA-format database; `Morphology` takes words apart with it
through camel-tools (`camel.py`, its only importer), or with the user's own.
"""

from __future__ import annotations

from generator.arabic.analysis import Analysis
from generator.arabic.camel import Morphology, full_database, load_ner
from generator.arabic.verbs import VerbError, forms, grammar

__all__ = ["Analysis", "Morphology", "VerbError", "forms", "full_database", "grammar", "load_ner"]
