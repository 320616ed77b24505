from pathlib import Path
import msgspec
class Names(msgspec.Struct, frozen=True):
    """Placeholder until its room is built."""
def load(folder: Path) -> Names:
    return Names()
