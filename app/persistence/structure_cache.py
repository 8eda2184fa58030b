"""Whole structures kept in memory by the hash of their log's head: what holds after a record never changes.

Whoever takes one gets a copy of its own, which shares what it does not change (`Structure.copy`). Another process's
write moves the head, and the next to ask reads anew; our own writes bring the kept one along.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock

from sqlalchemy import Connection

from app.governance.structure import Draft, Structure
from app.persistence.structures import load_structure

MOST = 8
"""Organizations kept; one of 10,000 Roles is some 40 MB."""


class StructureCache:
    def __init__(self) -> None:
        self._guard = Lock()
        self._kept: OrderedDict[str, tuple[str, Structure]] = OrderedDict()

    def get(self, connection: Connection, organization: str, head: str) -> Structure:
        """The whole organization as it stands at its log's head (the hash of its last record), read by `connection`."""
        kept = self.known(organization, head)
        if kept is not None:
            return kept
        loaded = load_structure(connection, organization)
        self._keep(organization, head, loaded)
        return loaded.copy()

    def known(self, organization: str, head: str) -> Structure | None:
        """The same, where nothing has to be read for it."""
        with self._guard:
            stood, kept = self._kept.get(organization, ("", None))
            if kept is None or stood != head:
                return None
            self._kept.move_to_end(organization)
            return kept.copy()

    def advance(self, organization: str, before: str, head: str, number: int, drafts: Iterable[Draft]) -> None:
        """Bring the kept structure from one head to the next by what was just committed."""
        kept = self.known(organization, before)
        if kept is None:
            return
        for draft in drafts:
            ended = {line.id for line in draft.closed}
            for line in draft.closed:
                kept.drop(type(line), line.lineage)
            kept.add(*(line for line in draft.opened if line.id not in ended))
            kept.adopted, kept.ratifiers = draft.structure.adopted, draft.structure.ratifiers
        kept.at = number
        self._keep(organization, head, kept)

    def forget(self) -> None:
        with self._guard:
            self._kept.clear()

    def _keep(self, organization: str, head: str, structure: Structure) -> None:
        with self._guard:
            self._kept[organization] = head, structure
            self._kept.move_to_end(organization)
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
