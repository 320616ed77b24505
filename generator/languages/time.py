from pathlib import Path
import msgspec
class Time(msgspec.Struct, frozen=True):
    """Placeholder until its room is built."""
def load(folder: Path) -> Time:
    return Time()
