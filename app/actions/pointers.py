"""Where Governance outside a Circle points at it or into it, its Circle Leads point it at a Role inside (§1.4.4)."""

from __future__ import annotations

from app.actions import UnitOfWork, action
from app.actions.base import allow, person
from app.actions.organizations import checked
from app.governance import permissions
from app.governance.changes import Reroute
from app.governance.errors import NotFound
from app.governance.lines import PolicyLine, RoleLine
from app.governance.verdicts import Reason


@action
def move_pointer(work: UnitOfWork, policy: str, named: str, role: str) -> None:
    """`named` is the Role that the Policy names; `role` the one that is meant from now on. No Governance changes."""
    structure, me = work.structure, person(work)
    line, target = structure.find(PolicyLine, policy), structure.find(RoleLine, role)
    if line is None or target is None:
        raise NotFound(Reason("", "not_found"))
    allow(permissions.may_reroute(structure, me, line, named, role))
    changes = checked(structure, [Reroute(policy=policy, named=named, role=role)])
    work.change("pointer_moved", changes, circle=target.circle, subject=policy, concerns=[named, role])
