"""The values of time: dates that know their precision, and times as they were said."""
