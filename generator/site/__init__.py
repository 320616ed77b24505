"""Chronology → pages, data and feeds → docs/ → site/."""
