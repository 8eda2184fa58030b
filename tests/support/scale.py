"""How much a proof does: little in `make test`, much in `make torture`, by the same code."""

import os

TORTURE = os.environ.get("TENSEGRITY_TORTURE") == "1"


def scale(ci: int, torture: int) -> int:
    return torture if TORTURE else ci
