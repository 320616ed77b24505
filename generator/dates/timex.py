"""What was said, unresolved (`weekday 0`, `-1 year`, `XXXX-06-22`) → an EDTF date on a given day."""

from __future__ import annotations

import msgspec


class Said(msgspec.Struct, frozen=True):
    """Placeholder until the time room is built."""

    value: str
