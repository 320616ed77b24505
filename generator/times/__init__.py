"""Text → times as they were said, with what they are on the day of writing."""
