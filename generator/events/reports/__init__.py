"""Scenes of an article → what it tells of each event."""
