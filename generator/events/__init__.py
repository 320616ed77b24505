"""What happened: from a reading to reports, from reports to events, from events to a chronology."""
