"""Who takes part, and where."""
