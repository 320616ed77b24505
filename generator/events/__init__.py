"""What happened: from a reading to reports, from reports to events, from events to a chronology."""

from generator.events.chronicle import chronicle
from generator.events.countries import countries
from generator.events.elsewhere import elsewhere
from generator.events.extraction import extract
from generator.events.judgements import unknown

__all__ = ["chronicle", "countries", "elsewhere", "extract", "unknown"]
