"""The ids that a page chooses for what a Proposal adds: of our shape, and in no other organization.

Pages are found by the id of their Role or Policy alone, so one that another organization has already would stand in
the way of its pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from sqlalchemy import select

from app.actions import UnitOfWork
from app.governance.errors import InvalidChange
from app.governance.verdicts import Reason
from app.persistence import rows

ADDS = {"add_role": "role", "add_policy": "policy", "add_accountability": "accountability", "add_domain": "domain"}
FOUND_BY = {"add_role": rows.role_line, "add_policy": rows.policy_line}
SHAPE = re.compile(r"[\w.-]{1,80}")
"""Of what addresses hold."""
PRINTABLE = re.compile(r"[^\x00-\x1f\x7f]{1,100}")


def allow_new_ids(work: UnitOfWork, changes: Iterable[dict[str, Any]]) -> None:
    for change in changes:
        name = ADDS.get(change["type"])
        shape = SHAPE if change["type"] in FOUND_BY else PRINTABLE
        if name is not None and not shape.fullmatch(change[name]):
            raise InvalidChange(Reason("5.2-a", "change_is_incomplete"))
    if not are_free(work, changes):
        raise InvalidChange(Reason("5.2-a", "change_is_incomplete"))


def are_free(work: UnitOfWork, changes: Iterable[dict[str, Any]]) -> bool:
    """Whether no other organization has a Role or Policy of such an id."""
    for kind, table in FOUND_BY.items():
        new = [change[ADDS[kind]] for change in changes if change["type"] == kind]
        elsewhere = table.c.organization_id != work.organization.id
        taken = select(table.c.lineage).where(table.c.lineage.in_(new), elsewhere).limit(1)
        if new and work.connection.execute(taken).first() is not None:
            return False
    return True
