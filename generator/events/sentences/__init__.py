"""A sentence → its scene: words that may tell something, clauses, and those who may act in them."""
