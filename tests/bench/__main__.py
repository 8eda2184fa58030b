"""`make bench`: starts the floor and the program on the same made organizations, in turns, and prints ratios.

A table, and one JSON line a goal: `{"goal", "ratio", "limit"}`, met when ratio ≤ limit (an *at least* as its inverse).
What needs a peer program is measured elsewhere. `--quick` sends a tenth of the requests.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.goals import Goal, measured_goals
from tests.bench.grounds import Ground


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="a tenth of the requests")
    chosen = options.parse_args()
    console = Console(stderr=True)
    with tempfile.TemporaryDirectory(prefix="tensegrity-bench-") as folder:
        ground = Ground(Path(folder), console)
        try:
            goals = measured_goals(ground, rounds=3, share=0.1 if chosen.quick else 1.0)
        finally:
            ground.end()
    console.print(_table(goals))
    for goal in goals:
        sys.stdout.write(json.dumps({"goal": goal.name, "ratio": round(goal.ratio, 3), "limit": goal.limit}) + "\n")
    return 0 if all(goal.is_met for goal in goals) else 1


def _table(goals: list[Goal]) -> Table:
    table = Table("goal", "what", "ratio", "limit", "met", title="Ratios, measured in this run")
    for goal in goals:
        table.add_row(goal.name, goal.what, f"{goal.ratio:.2f}", f"{goal.limit:g}", "yes" if goal.is_met else "NO")
    return table


if __name__ == "__main__":
    raise SystemExit(main())
