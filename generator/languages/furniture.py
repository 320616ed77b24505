from pathlib import Path
import msgspec
class Furniture(msgspec.Struct, frozen=True):
    """Placeholder until its room is built."""
def load(folder: Path) -> Furniture:
    return Furniture()
