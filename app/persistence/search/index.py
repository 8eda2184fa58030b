"""Keeping the search in step with the lines, inside the transaction that writes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from sqlalchemy import Connection

from app.governance.lines import Line
from app.governance.structure import Structure


class Indexed(Protocol):
    """What the index needs to know of an organization (its head has it)."""

    @property
    def id(self) -> str: ...

    @property
    def language(self) -> str | None: ...


def index_lines(
    connection: Connection, organization: Indexed, opened: Iterable[Line], closed: Iterable[Line], structure: Structure
) -> None:
    """Bring the search up to a record's lines. Called by `UnitOfWork.change()` after it wrote them.

    `structure` is the structure after the change: whole, or at least the Circles upward of each line (`around`).
    """


def index_people(connection: Connection, organization: Indexed, people: Iterable[str]) -> None:
    """Bring the search up to the names of these people (ids): added, renamed, left or erased ones alike."""


def reindex(connection: Connection, organization: Indexed, structure: Structure) -> None:
    """Make an organization's search anew, as after a change of its language."""
