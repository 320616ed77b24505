"""Reports of all articles → one event each, dated, with what the editor decided and where accounts disagree."""
