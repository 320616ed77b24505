"""`python -m generator` is the command `chronology`."""

from generator.cli import main

main()
