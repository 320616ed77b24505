"""File → Article → sentences: reading, what is not article, the headline, where sentences end."""
