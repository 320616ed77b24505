"""What happened: from a reading to reports, from reports to events, from events to a chronology."""

from generator.events.chronicle import chronicle
from generator.events.extraction import extract
from generator.events.merging.elsewhere import elsewhere
from generator.events.merging.judgements import unknown
from generator.events.roles.countries import countries

__all__ = ["chronicle", "countries", "elsewhere", "extract", "unknown"]
