"""The part of an organization that a page stands on, read once for all who look at the same head of the log."""

from __future__ import annotations

from collections.abc import Iterable

from app.governance.lines import PartnerLine
from app.governance.structure import Structure
from app.persistence import structures
from app.web.dependencies import Reading


def around(reader: Reading, circles: Iterable[str], at: int | None = None) -> Structure:
    """What questions about these Circles need (`structures.load_around`), the reader among its people; to be changed
    freely.
    """
    here, named = reader.here, sorted(set(circles))
    key = (here.id, here.head_number if at is None else -at, *named)
    kept = reader.site.kept_grounds.get(key, lambda: structures.load_around(reader.connection, here.id, named, at))
    structure: Structure = kept.copy()
    if reader.me is not None and not structure.held(PartnerLine, reader.me):
        structure.add(*structures.lines(reader.connection, here.id, PartnerLine, at, person=[reader.me]))
    return structure
