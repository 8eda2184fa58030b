"""Time zones to choose from, by the names that everybody's computer knows."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from zoneinfo import available_timezones

AREAS = ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


@cache
def timezones() -> tuple[str, ...]:
    return ("UTC", *sorted(zone for zone in available_timezones() if zone.partition("/")[0] in AREAS))


def timezone_of_server() -> str:
    """Where the server stands, as far as it knows: a guess to begin with."""
    link = Path("/etc/localtime")
    found = os.environ.get("TZ") or (os.path.realpath(link).partition("zoneinfo/")[2] if link.exists() else "")
    return found if found in timezones() else "UTC"
