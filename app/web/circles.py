"""The page of a Circle: its Roles and who holds them, its Policies, members, elected Roles, Proposals and changes."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from app.governance import permissions
from app.governance.carrying import definition
from app.governance.circles import Reason, circle_leads, circle_members, role_leads
from app.governance.lines import (
    CONSTITUTIONAL,
    AccountabilityLine,
    AssignmentLine,
    DomainLine,
    LinkLine,
    PolicyLine,
    RoleKind,
    RoleLine,
    StrategyLine,
)
from app.governance.policies import settings_of
from app.governance.structure import Structure
from app.governance.surrogates import acting
from app.persistence.queries import circles, history, schedule
from app.persistence.queries.schedule import Next, next_meetings
from app.web.breakdown_views import banner
from app.web.browse import Named, at, before, folded, may_write, named
from app.web.dependencies import Reader, Reading
from app.web.election_lists import of_circle
from app.web.grounds import around
from app.web.pages import page, redirect
from app.web.roles import effects, gone
from app.web.routing import Pages
from app.web.ruling_views import on_this

router = Pages()


@router.get("/circles/{circle_id}", name="circle")
def show(reader: Reader, circle_id: str) -> Any:
    structure = around(reader, [circle_id], at(reader))
    circle = structure.find(RoleLine, circle_id)
    if circle is None:
        return gone(reader, circle_id)
    if not circle.is_circle:  # It is a Role still, or was one then.
        return redirect(reader.request, reader.site.urls("role", role_id=circle_id, at=reader.at))
    return page(
        reader, "circles/show.html", fragment="circles/_circle.html", moment=reader.moment,
        **view(reader, structure, circle),
    )  # fmt: skip


@router.get("/circles/{circle_id}/history", name="circle_history")
def show_history(reader: Reader, circle_id: str, before: int | None = None) -> Any:
    told, further = history.of_circle(reader.connection, reader.here.id, circle_id, before=before)
    name = circles.role_names(reader.connection, reader.here.id, [circle_id]).get(circle_id, "")
    return page(
        reader, "circles/history.html", told=told, further=further, circle_id=circle_id, name=name,
        history_url="circle_history", history_of={"circle_id": circle_id},
    )  # fmt: skip


def view(reader: Reading, structure: Structure, circle: RoleLine) -> dict[str, Any]:
    id = circle.lineage
    told, further = history.changes_in_circle(reader.connection, reader.here.id, id, before=before(reader), limit=8)
    filled = _filled(structure, circle)
    rules = _rules(reader, structure, circle)
    going_on = _going_on(reader, structure, circle)
    names = _names(reader, structure, circle, filled, rules, going_on)
    ordinary = [role for role, _ in (*filled["roles"], *filled["inside"])]
    return {
        "circle": circle,
        "circle_id": id,
        "structure": structure,
        "role_type": RoleLine,
        "path": [(line.lineage, line.name) for line in reversed(structure.chain(id)[1:])],
        "definition": definition(structure, id),
        **filled,
        **rules,
        **going_on,
        "why": lambda person: [_why(structure, each, id) for each in filled["members"][person]],
        "people": names.people,
        "origin": names.origin,
        "told": told,
        "further": further,
        **deeds(reader, structure, circle, ordinary, filled["members"]),
    }


def _filled(structure: Structure, circle: RoleLine) -> dict[str, Any]:
    """Its Roles, who leads each of them, and who is therefore a Circle Member."""
    id = circle.lineage
    leads = circle_leads(structure, id)
    ordinary = [role for role in structure.roles_in(id) if role.kind not in CONSTITUTIONAL]
    ordinary.sort(key=lambda role: folded(role.name))
    held = {role.lineage: role_leads(structure, role.lineage, leads) for role in structure.roles_in(id)}
    linked = [(link, structure.find(RoleLine, link.role)) for link in structure.held(LinkLine, id)]
    held |= {link.role: role_leads(structure, link.role) for link, _ in linked}
    return {
        "leads": leads,
        "filling": {line.person: line for line in structure.held(AssignmentLine, id)},
        "roles": [(role, held[role.lineage]) for role in ordinary if not role.is_circle],
        "inside": [(role, held[role.lineage]) for role in ordinary if role.is_circle],
        "linked": [(link, role, held[link.role]) for link, role in linked if role],
        "elected": [(kind, structure.core_role(id, kind), held) for kind in ELECTED_SHOWN],
        "held": held,
        "members": circle_members(structure, id),
    }


def _rules(reader: Reading, structure: Structure, circle: RoleLine) -> dict[str, Any]:
    """What holds in it: Domains, Strategy, Policies with their effects, and those that reach it from above."""
    id = circle.lineage
    policies = sorted(structure.held(PolicyLine, id), key=lambda policy: folded(policy.title))
    from_above = [each for each in settings_of(structure, id) if each.policy.role != id]
    domains, duties = structure.held(DomainLine, id), structure.held(AccountabilityLine, id)
    own = [line.lineage for line in (*duties, *domains)]
    return {
        "domains": domains,
        "strategy": structure.find(StrategyLine, f"strategy:{id}"),
        "policies": policies,
        "from_above": from_above,
        "effects": effects(structure, [*policies, *(each.policy for each in from_above)], reader.language),
        "rulings": on_this(reader, RoleLine.table, id, circle.circle or id, own),
    }


def _going_on(reader: Reading, structure: Structure, circle: RoleLine) -> dict[str, Any]:
    id = circle.lineage
    sees = reader.person and may_write(reader)
    waiting = circles.open_in(reader.connection, reader.here.id, id, reader.me) if sees else []
    return {
        "elections": of_circle(reader, structure, id),
        "acting": _acting(reader, structure, id),
        "waiting": [each for each in waiting if each.step == "open"],
        "for_meeting": [each for each in waiting if each.step == "escalated"],
        "banner": banner(reader, structure, id),
        "next_meetings": _coming(reader, id),
    }


def _names(
    reader: Reading,
    structure: Structure,
    circle: RoleLine,
    filled: dict[str, Any],
    rules: dict[str, Any],
    going_on: dict[str, Any],
) -> Named:
    """Of everybody on the page, and of the records that its lines come from: asked for once."""
    id = circle.lineage
    leads = [lead for each in filled["held"].values() for lead in each]
    lines = [
        circle, *structure.held(AccountabilityLine, id), *rules["domains"], *rules["policies"],
        *(role for role, _ in (*filled["roles"], *filled["inside"])), *(link for link, *_ in filled["linked"]),
        *(lead.assignment for lead in leads if lead.assignment), *filled["filling"].values(),
        *([rules["strategy"]] if rules["strategy"] else ()),
    ]  # fmt: skip
    people = [
        *filled["members"], *(lead.person for lead in (*filled["leads"], *leads)),
        *(each.proposer for each in (*going_on["waiting"], *going_on["for_meeting"])),
        *(one for each in going_on["acting"].values() for one in (each.person, *each.candidates)),
    ]  # fmt: skip
    return named(reader, structure, lines=lines, people=people)


ELECTED_SHOWN = (RoleKind.FACILITATOR, RoleKind.SECRETARY, RoleKind.CIRCLE_REP)


def _acting(reader: Reading, structure: Structure, circle: str) -> dict[str, Any]:
    """Who acts as Facilitator and as Secretary: the holder, or the surrogate and by what right (§5.3.6)."""
    day = reader.moment.day if reader.moment and reader.moment.day else reader.today
    return {kind.value: acting(structure, circle, kind, day) for kind in (RoleKind.FACILITATOR, RoleKind.SECRETARY)}


def _coming(reader: Reading, circle: str) -> list[Next] | None:
    """None where the page shows the past, or an organization whose meetings have no place yet (§1.3.3-b)."""
    if reader.moment is not None or reader.here.in_setup:
        return None
    return next_meetings(schedule.ahead(reader.connection, reader.here.id, circle, 3), reader.now)


def _why(structure: Structure, why: Any, circle: str) -> dict[str, Any]:
    """Why somebody is a Circle Member (§5.1-a), as the page says it."""
    return {
        "reason": why.reason.value,
        "by_default": why.by_default,
        "role": structure.find(RoleLine, why.role),
        "own": why.role == circle or why.reason is Reason.CIRCLE_LEAD,
    }


def deeds(
    reader: Reading, structure: Structure, circle: RoleLine, ordinary: list[RoleLine], members: Container[str]
) -> dict[str, Any]:
    me = reader.me
    if me is None or not may_write(reader):
        return {"writes": False, "deeds": {}, "is_member": False}
    today = reader.today
    assign = {role.lineage: permissions.may_assign(structure, me, role.lineage, today) for role in ordinary}
    filled = [circle, *structure.roles_in(circle.lineage)]
    lines = [line for role in filled for line in structure.held(AssignmentLine, role.lineage)]
    return {
        "writes": True,
        "is_member": me in members,
        "deeds": {
            "assign": assign,
            "assign_circle": permissions.may_assign(structure, me, circle.lineage, today),
            "assigns_here": next(iter(assign.values()), None),
            "elect": {
                role.lineage: permissions.may_assign(structure, me, role.lineage, today)
                for role in structure.roles_in(circle.lineage)
                if role.kind in ELECTED_SHOWN
            },
            "unassign": {line.lineage: permissions.may_unassign(structure, me, line, today) for line in lines},
            "resign": {
                line.lineage: permissions.may_resign(structure, me, line) for line in lines if line.person == me
            },
            "strategy": permissions.may_set_strategy(structure, me, circle.lineage),
            "edit": permissions.may_edit_structure(structure, me, circle.lineage),
        },
    }
