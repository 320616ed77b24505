"""Sentences of one text or of a dated corpus → an extract, a timeline: chosen, never composed."""
