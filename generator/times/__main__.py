"""JSON lines on standard input → the times of each on standard output: `chronology timex` without the rest."""

from __future__ import annotations

import json
import sys

from generator.languages import load
from generator.times import spans


def main() -> None:
    """Read {"id","text","reference","lang"} lines, write {"id","spans":[…]} lines."""
    for line in sys.stdin:
        case = json.loads(line)
        found = spans(case["text"], case.get("reference"), load(case.get("lang") or "ar"))
        sys.stdout.write(json.dumps({"id": case["id"], "spans": found}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
