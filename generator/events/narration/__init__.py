"""Events → words: titles, summaries, stories."""
