"""In setup, Ratifiers shape the structure directly, checked by the same rules as a Proposal's changes (§1.3.3-b)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.actions import UnitOfWork, action
from app.actions.base import allow, person
from app.governance import permissions
from app.governance.changes import Change, change_from_body, check_all, ground_of
from app.governance.errors import InvalidChange, NotFound, OutOfOrder
from app.governance.lines import RoleLine
from app.governance.verdicts import Reason
from app.persistence.structures import load_structure

NEW = "new"
"""Ids that begin so stand for things that the edits themselves add: "new1" is the same new thing wherever it stands."""


@action
def edit_structure(
    work: UnitOfWork, role: str, edits: Sequence[dict[str, Any]], *, inside: bool = False, seen: int | None = None
) -> list[str]:
    """Make the changes, given as bodies, to a Role itself, or to what is inside it. Gives the ids of what was added.

    `seen`: the record after which the page was drawn; what another wrote there since is not overwritten unseen.
    """
    structure = work.structure
    line = structure.find(RoleLine, role)
    if line is None:
        raise NotFound(Reason("", "not_found"))
    allow(permissions.may_edit_structure(structure, person(work), role))
    added: dict[str, str] = {}
    changes = [change_from_body(_with_ids(work, edit, added)) for edit in edits]
    _unchanged_since(work, seen, changes)
    examined = check_all(structure, None, changes)
    if not examined.verdict:
        raise InvalidChange(examined.verdict.reason)
    circle = role if inside else line.circle or role
    work.change("structure_edited", changes, circle=circle, subject=role)
    return list(added.values())


def _unchanged_since(work: UnitOfWork, seen: int | None, changes: Sequence[Change]) -> None:
    if seen is None or not 0 < seen < work.structure.at:
        return
    then = load_structure(work.connection, work.organization_id, seen)
    if ground_of(then, changes) != ground_of(work.structure, changes):
        raise OutOfOrder(Reason("", "changed_meanwhile"))


def _with_ids(work: UnitOfWork, edit: dict[str, Any], added: dict[str, str]) -> dict[str, Any]:
    """The same write makes the same ids again (`UnitOfWork.new_id`), so they are chosen here and not by the page."""
    known = dict(edit)
    for name, value in edit.items():
        if name in IDENTITIES and isinstance(value, str) and value.startswith(NEW):
            known[name] = added.setdefault(value, "") or _new(work, added, value)
    return known


IDENTITIES = frozenset({"role", "circle", "accountability", "domain", "policy", "to"})


def _new(work: UnitOfWork, added: dict[str, str], name: str) -> str:
    added[name] = work.new_id()
    return added[name]
