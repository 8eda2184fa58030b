"""A lead of a Role links it into another Circle that invites it, and takes it out again (§1.3.4).

link_role(work, role, circle) -> link id
unlink_role(work, link)
"""

from __future__ import annotations

from app.actions import UnitOfWork, action
from app.actions.base import allow, person, today
from app.actions.organizations import checked
from app.governance import permissions
from app.governance.changes import Link, Unlink
from app.governance.errors import NotFound
from app.governance.lines import LinkLine, RoleLine
from app.governance.links import invitation
from app.governance.verdicts import Reason


@action
def link_role(work: UnitOfWork, role: str, circle: str) -> str:
    """The id of the link. It names the Policy that invites the Role, and ends with it."""
    structure, me = work.structure, person(work)
    line = structure.find(RoleLine, role)
    if line is None or structure.find(RoleLine, circle) is None:
        raise NotFound(Reason("", "not_found"))
    allow(permissions.may_link(structure, me, role, circle))
    policy, link = invitation(structure, role, circle), work.new_id()
    if policy is None:
        raise NotFound(Reason("", "not_found"))
    changes = checked(structure, [Link(link=link, role=role, circle=circle, policy=policy.lineage)])
    work.change("linked", changes, circle=circle, subject=role, concerns=_source(line))
    return link


@action
def unlink_role(work: UnitOfWork, link: str) -> None:
    """Everything that the Circle had added to the Role goes with the link, and nothing else (§1.3.4-c)."""
    structure, me = work.structure, person(work)
    line = structure.find(LinkLine, link)
    if line is None:
        raise NotFound(Reason("", "not_found"))
    allow(permissions.may_unlink(structure, me, line, today(work)))
    concerns = _source(structure.find(RoleLine, line.role))
    changes = checked(structure, [Unlink(link=link)])
    work.change("unlinked", changes, circle=line.circle, subject=line.role, concerns=concerns)


def _source(role: RoleLine | None) -> list[str]:
    """The Circle that the Role belongs to has the record in its history too."""
    return [role.circle] if role is not None and role.circle is not None else []
