"""Which of the times in a text date what is told, and which days they mean there."""
