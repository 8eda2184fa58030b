"""The page of a Role: what it is for, who holds it, what binds it, what its lead may decide alone, its history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from markupsafe import Markup

from app.governance import permissions
from app.governance.carrying import carried_by_circle_lead
from app.governance.circles import RoleLead, role_leads
from app.governance.constitutional_roles import CONSTITUTIONAL_ROLES
from app.governance.lines import (
    AccountabilityLine,
    AssignmentLine,
    DomainLine,
    LinkLine,
    MandateLine,
    PolicyLine,
    RoleKind,
    RoleLine,
)
from app.governance.policies import binding, policies_on_domain
from app.governance.settings import effect_of
from app.governance.structure import Structure
from app.persistence import structures
from app.persistence.queries import circles, history, people, roles
from app.web.browse import an_empty_structure, at, before, excerpt, marks, may_write, not_found, part
from app.web.dependencies import Reader, Reading
from app.web.pages import kept_page, page
from app.web.routing import Pages
from app.web.ruling_views import on_this

router = Pages()
HISTORY = 8
"""Records on the page itself; older ones are a link away."""
HALF_A_MINUTE = timedelta(seconds=30)


@router.get("/roles/{role_id}", name="role")
def show(reader: Reader, role_id: str) -> Any:
    moment = reader.moment
    key = (reader.here, moment, role_id, reader.me)
    standing = reader.site.kept_standings.get(key, lambda: _standing(reader, role_id))
    if standing is None:
        return gone(reader, role_id)
    around = _around(reader, standing)
    return kept_page(
        reader, "roles/show.html", (role_id, *around.key), lambda: {"moment": moment, **view(reader, standing, around)}
    )


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


@dataclass(frozen=True, slots=True)
class Standing:
    """The Role in the structure around it, as of one record."""

    structure: Structure
    role: RoleLine
    leads: list[RoleLead]
    links: list[LinkLine]
    mandates: list[MandateLine]

    @property
    def people(self) -> set[str | None]:
        named = {who for line in self.mandates for who in (line.person, line.named_by)}
        return named | {lead.person for lead in self.leads}


def _standing(reader: Reading, role_id: str) -> Standing | None:
    structure = an_empty_structure(reader)
    roles.around_role(reader.connection, structure, role_id, at(reader), reader.me)
    role = structure.find(RoleLine, role_id)
    if role is None:
        return None
    if roles.needs_its_circle(structure, role):
        around = [role.circle or role_id, *(link.circle for link in structure.links_of(role_id))]
        me = [reader.me] if reader.me else []
        structure = structures.load_around(reader.connection, reader.here.id, around, at(reader), me)
    return Standing(
        structure, role, role_leads(structure, role_id), structure.links_of(role_id),
        structure.held(MandateLine, role_id),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Around:
    """What the page tells and no record of the log settles: read anew for every page."""

    touching: list[roles.Touching]
    tensions: list[roles.MyTension]
    people: dict[str, str]
    key: tuple[object, ...]


def _around(reader: Reading, standing: Standing) -> Around:
    connection, here, id = reader.connection, reader.here, standing.role.lineage
    in_the_present = reader.me is not None and may_write(reader)
    touching = roles.proposals_touching(connection, here.id, id) if in_the_present else []
    tensions = roles.my_tensions(connection, here.id, reader.me, id) if reader.me and in_the_present else []
    names = people.names(connection, here.id, standing.people | {each.proposer for each in touching})
    # How old a Tension is, is said in minutes, rounded.
    ages = tuple((each, (reader.now - each.logged_at) // HALF_A_MINUTE) for each in tensions)
    key = (reader.today, tuple(sorted(names.items())), tuple(touching), ages)
    return Around(touching, tensions, names, key)


def view(reader: Reading, standing: Standing, around: Around) -> dict[str, Any]:
    """Who holds the Role and what the reader may do, and beside it what is the same for all who read."""
    structure, role, leads, links = standing.structure, standing.role, standing.leads, standing.links
    mandates, id = standing.mandates, standing.role.lineage
    filling = [lead.assignment for lead in leads if lead.assignment]
    return {
        "role": role,
        "structure": structure,
        "role_type": RoleLine,
        "path": [(line.lineage, line.name) for line in reversed(structure.chain(id)[1:])],
        "circle": structure.find(RoleLine, role.circle),
        "placed": CONSTITUTIONAL_ROLES.get(role.kind),
        "leads": leads,
        "links": [(link, structure.find(RoleLine, link.circle)) for link in links],
        "mandates": mandates,
        "people": around.people,
        "origin": marks(reader, [role, *links, *mandates, *filling]),
        "touching": around.touching,
        "tensions": around.tensions,
        "most_tensions": roles.MOST_TENSIONS,
        **lasting(reader, structure, role),
        "rulings": _rulings(reader, structure, role),
        **deeds(reader, structure, role, leads, mandates),
    }


def lasting(reader: Reading, structure: Structure, role: RoleLine) -> dict[str, Markup]:
    """What the Role answers for, what binds it and its history: one text for all readers, until the next record."""
    moment = reader.moment
    number = moment.number if moment else reader.here.head_number
    key = ("role", reader.here.id, number, role.lineage, reader.language, reader.at)

    def make() -> dict[str, Markup]:
        context = {**_governance(reader, structure, role), **_history(reader, role)}
        return {name: part(reader, f"roles/_{name}.html", **context) for name in ("governance", "history")}

    return reader.site.kept_parts.get(key, make)


def _governance(reader: Reading, structure: Structure, role: RoleLine) -> dict[str, Any]:
    bound, domains = binding(structure, role.lineage), structure.held(DomainLine, role.lineage)
    duties = structure.held(AccountabilityLine, role.lineage)
    carries = role.kind is RoleKind.CIRCLE_LEAD and role.circle is not None
    carried = carried_by_circle_lead(structure, role.circle or "") if carries else None
    of_circle = [duty.line for duty in (carried.duties if carried else ()) if duty.line]
    policies = [each.policy for each in bound]
    return {
        "role": role,
        "structure": structure,
        "role_type": RoleLine,
        "domain_type": DomainLine,
        "placed": CONSTITUTIONAL_ROLES.get(role.kind),
        "carried": carried,
        "accountabilities": duties,
        "domains": [(line, policies_on_domain(structure, line.lineage)) for line in domains],
        "free": free_domains(reader, structure, role),
        "bound": bound,
        "excerpt": excerpt,
        "effects": effects(structure, policies, reader.language),
        "holders": {each.from_role: structure.find(RoleLine, each.from_role) for each in bound},
        "origin": marks(reader, [*duties, *domains, *policies, *of_circle]),
    }


def _rulings(reader: Reading, structure: Structure, role: RoleLine) -> Markup | str:
    own = [*structure.held(AccountabilityLine, role.lineage), *structure.held(DomainLine, role.lineage)]
    circle = role.circle or role.lineage
    return on_this(reader, RoleLine.table, role.lineage, circle, [line.lineage for line in own])


def _history(reader: Reading, role: RoleLine) -> dict[str, Any]:
    told, further = history.of_item(
        reader.connection, reader.here.id, role.lineage, before=before(reader), limit=HISTORY
    )
    return {"told": told, "further": further}


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


def free_domains(reader: Reading, structure: Structure, role: RoleLine) -> list[tuple[DomainLine, RoleLine]]:
    """Domains of the Circles around, given to nobody further: its lead may act in them without asking (§4.1.2-a)."""
    around = structure.chain(role.lineage)[1:]
    found = [(line, circle) for circle in around for line in structure.held(DomainLine, circle.lineage)]
    holding = {circle.lineage for _, circle in found}
    given = roles.given_further(reader.connection, reader.here.id, holding, at(reader))
    return [(line, circle) for line, circle in found if line.lineage not in given]


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
