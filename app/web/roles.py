"""The page of a Role: what it is for, who holds it, what binds it, what its lead may decide alone, its history."""

from __future__ import annotations

from typing import Any

from app.governance import permissions
from app.governance.carrying import carried_by_circle_lead
from app.governance.circles import RoleLead, role_leads
from app.governance.constitutional_roles import CONSTITUTIONAL_ROLES
from app.governance.lines import (
    AccountabilityLine,
    AssignmentLine,
    DomainLine,
    LinkLine,
    Mandate,
    MandateLine,
    PolicyLine,
    RoleKind,
    RoleLine,
)
from app.governance.policies import Binding, binding, policies_on_domain
from app.governance.settings import effect_of
from app.governance.structure import Structure
from app.persistence import structures
from app.persistence.queries import circles, history, roles
from app.web.browse import an_empty_structure, at, before, excerpt, may_write, named, not_found
from app.web.dependencies import Reader, Reading
from app.web.pages import page
from app.web.routing import Pages

router = Pages()


@router.get("/roles/{role_id}", name="role")
def show(reader: Reader, role_id: str) -> Any:
    structure = an_empty_structure(reader)
    roles.around_role(reader.connection, structure, role_id, at(reader), reader.me)
    role = structure.find(RoleLine, role_id)
    if role is None:
        return gone(reader, role_id)
    if roles.needs_its_circle(structure, role):
        around = [role.circle or role_id, *(link.circle for link in structure.links_of(role_id))]
        me = [reader.me] if reader.me else []
        structure = structures.load_around(reader.connection, reader.here.id, around, at(reader), me)
    return page(reader, "roles/show.html", moment=reader.moment, **view(reader, structure, role))


@router.get("/roles/{role_id}/history", name="role_history")
def show_history(reader: Reader, role_id: str, before: int | None = None) -> Any:
    told, further = history.of_item(reader.connection, reader.here.id, role_id, before=before)
    name = circles.role_names(reader.connection, reader.here.id, [role_id]).get(role_id, "")
    return page(
        reader,
        "roles/history.html",
        fragments={f"more-{before}": "records/_more.html"},
        told=told,
        further=further,
        role_id=role_id,
        name=name,
        history_url="role_history",
        history_of={"role_id": role_id},
    )


def view(reader: Reading, structure: Structure, role: RoleLine) -> dict[str, Any]:
    """Everything on the page, from the structure around the Role and four further statements."""
    connection, here = reader.connection, reader.here
    leads = role_leads(structure, role.lineage)
    bound = binding(structure, role.lineage)
    own = {of: structure.held(of, role.lineage) for of in (AccountabilityLine, DomainLine, MandateLine)}
    links = structure.links_of(role.lineage)
    told, further = history.of_item(connection, here.id, role.lineage, before=before(reader), limit=8)
    touching = roles.proposals_touching(connection, here.id, role.lineage) if reader.person and not at(reader) else []
    tensions = (
        roles.my_tensions(connection, here.id, reader.me, role.lineage) if reader.me and may_write(reader) else []
    )
    mandates: list[MandateLine] = own[MandateLine]  # type: ignore[assignment]  # held by their type above
    names = named(
        reader,
        structure,
        lines=[role, *(line for held in own.values() for line in held), *links, *(each.policy for each in bound),
               *(lead.assignment for lead in leads if lead.assignment)],
        people=[*(lead.person for lead in leads), *(line.person for line in mandates),
                *(line.named_by for line in mandates), *(each.proposer for each in touching)],
    )  # fmt: skip
    return {
        "role": role,
        "structure": structure,
        "path": [(line.lineage, line.name) for line in reversed(structure.chain(role.lineage)[1:])],
        "circle": structure.find(RoleLine, role.circle),
        "leads": leads,
        "accountabilities": own[AccountabilityLine],
        "carried": carried_by_circle_lead(structure, role.circle)
        if role.kind is RoleKind.CIRCLE_LEAD and role.circle
        else None,
        "domains": [(line, policies_on_domain(structure, line.lineage)) for line in own[DomainLine]],
        "free": free_domains(structure, role),
        "placed": CONSTITUTIONAL_ROLES.get(role.kind),
        "bound": bound,
        "excerpt": excerpt,
        "effects": effects(structure, [each.policy for each in bound], reader.language),
        "holders": {each.from_role: structure.find(RoleLine, each.from_role) for each in bound},
        "role_type": RoleLine,
        "domain_type": DomainLine,
        "links": [(link, structure.find(RoleLine, link.circle)) for link in links],
        "mandates": mandates,
        "people": names.people,
        "origin": names.origin,
        "told": told,
        "further": further,
        "touching": touching,
        "tensions": tensions,
        **deeds(reader, structure, role, leads, mandates),
    }


def deeds(
    reader: Reading, structure: Structure, role: RoleLine, leads: list[RoleLead], mandates: list[MandateLine]
) -> dict[str, Any]:
    """What the reader may do here: the same functions that the actions ask, so that the page shows form or reason."""
    me = reader.me
    if me is None or not may_write(reader):
        return {"writes": False, "mine": [], "deeds": {}}
    mine = [line for line in structure.held(AssignmentLine, role.lineage) if line.person == me]
    leads_it = any(lead.person == me for lead in leads)
    found: dict[str, Any] = {
        "assign": permissions.may_assign(structure, me, role.lineage, reader.today),
        "edit": permissions.may_edit_structure(structure, me, role.lineage),
        "unassign": {
            line.lineage: permissions.may_unassign(structure, me, line, reader.today)
            for line in structure.held(AssignmentLine, role.lineage)
        },
        "resign": {line.lineage: permissions.may_resign(structure, me, line) for line in mine},
        "unlink": {
            link.lineage: permissions.may_unlink(structure, me, link, reader.today)
            for link in structure.links_of(role.lineage)
        },
        "end_mandate": {line.lineage: permissions.may_end_mandate(structure, me, line) for line in mandates},
        "lend": leads_it and role.circle is not None,
    }
    return {"writes": True, "mine": mine, "deeds": found}


def free_domains(structure: Structure, role: RoleLine) -> list[tuple[DomainLine, RoleLine]]:
    """Domains of the Circles around, given to nobody further: its lead may act in them without asking (§4.1.2-a)."""
    given = {line.origin for line in structure.all(DomainLine) if line.origin}
    return [
        (line, circle)
        for circle in structure.chain(role.lineage)[1:]
        for line in structure.held(DomainLine, circle.lineage)
        if line.lineage not in given
    ]


def effects(structure: Structure, policies: list[PolicyLine], language: str) -> dict[str, str]:
    """What each Policy's setting does, in words."""
    names = {line.lineage: line.name for line in structure.all(RoleLine)}
    return {policy.lineage: effect_of(policy, names, language) for policy in policies if policy.setting}


def gone(reader: Reading, role_id: str) -> Any:
    """A Role that is no more, or was not yet: where it can be read instead."""
    told, _ = history.of_item(reader.connection, reader.here.id, role_id, limit=200)
    if not told:
        raise not_found()
    name = told[0].roles.get(role_id, "")
    return page(
        reader, "roles/gone.html", status=404, moment=reader.moment, name=name, last=told[0], first=told[-1],
        role_id=role_id,
    )  # fmt: skip


__all__ = ["Binding", "LinkLine", "Mandate", "gone", "router", "view"]
