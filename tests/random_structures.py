"""Structures drawn at random: a tree of Circles with everything in it that questions look at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from random import Random

from hypothesis import strategies as st

from app.governance.lines import (
    CONSTITUTIONAL,
    ELECTED,
    BreakdownLine,
    Mandate,
    PointerLine,
    PolicyLine,
    RoleKind,
    RoleLine,
)
from app.governance.settings import CIRCLES_WITHIN, HERE
from app.governance.structure import Structure
from tests.builders import TODAY, Building, an_empty_structure, core

PEOPLE = [f"p{number}" for number in range(8)]


def structures() -> st.SearchStrategy[Structure]:
    return st.randoms(use_true_random=False).map(a_random_structure)


def a_random_structure(chance: Random, people: Sequence[str] = PEOPLE) -> Structure:
    """Valid as a tree; who fills what, who is a Partner and what Policies say is left to chance."""
    building = Building(an_empty_structure()).partners(*chance.sample(people, 6))
    circles = _tree(building, chance)
    roles = [role.lineage for role in building.done.all(RoleLine) if role.kind is RoleKind.ROLE]
    _people(building, chance, people, circles, roles)
    _policies(building, chance, circles, roles)
    _links(building, chance, circles, roles)
    _mandates(building, chance, people, roles)
    _breakdowns(building, chance, people, circles)
    return building.done


def _tree(building: Building, chance: Random) -> list[str]:
    building.circle("c0", None)
    circles = ["c0"]
    for number in range(1, chance.randint(2, 6)):
        circle = f"c{number}"
        building.circle(circle, chance.choice(circles))
        circles.append(circle)
    for number in range(chance.randint(2, 8)):
        building.role(f"r{number}", chance.choice(circles), accountabilities=["Doing it"])
    for circle in chance.sample(circles, min(2, len(circles))):
        building.accountability(core(circle, RoleKind.CIRCLE_LEAD), f"Seeing to {circle}", added_by=circle)
    return circles


def _people(building: Building, chance: Random, people: Sequence[str], circles: list[str], roles: list[str]) -> None:
    if chance.random() < 0.6:
        building.setting("c0", "anchor_circle_lead", process="as ever")
    for role in roles:
        for person in chance.sample(people, chance.choice([0, 0, 1, 1, 2, 3])):
            building.fills(person, role, focus=chance.choice(["", "", "north"]))
    for circle in circles:
        for kind in sorted(ELECTED):
            for person in chance.sample(people, chance.choice([0, 1, 1, 2])):
                building.elects(person, kind, circle)


def _policies(building: Building, chance: Random, circles: list[str], roles: list[str]) -> None:
    for number in range(chance.randint(0, 8)):
        circle, role, policy = chance.choice(circles), chance.choice(roles), f"policy{number}"
        match chance.randrange(7):
            case 0:
                building.setting(circle, "representation_limit", policy=policy, n=chance.randint(1, 2))
            case 1:
                building.setting(circle, "assignment_limits", policy=policy, per_person=chance.randint(1, 3))
            case 2:
                building.setting(circle, "assignment_authority", policy=policy, role=role)
            case 3:
                building.setting(circle, "strategy_authority", policy=policy, role=role)
            case 4:
                building.setting(circle, "links_kept", policy=policy)
            case 5:
                building.setting(circle, "asynchronous_response_time_limit", policy=policy, days=chance.randint(1, 9))
            case _:
                building.policy(policy, chance.choice([circle, role]))
        building.amended(
            PolicyLine,
            policy,
            reaches_sub_circles=chance.choice([None, None, True, False]),
            may_be_overridden=chance.random() < 0.7,
        )
        named = building.done.get(PolicyLine, policy).value.get("role")
        inside = building.done.roles_in(named) if named else []
        targets = [each.lineage for each in inside if each.kind not in CONSTITUTIONAL]
        if targets and chance.random() < 0.5:
            pointer = f"pointer:{policy}:{named}"
            building.add(PointerLine, pointer, policy=policy, named=named, role=chance.choice(targets))


def _links(building: Building, chance: Random, circles: list[str], roles: list[str]) -> None:
    structure = building.done
    for number in range(chance.randint(0, 3)):
        role, circle = chance.choice(roles), chance.choice(circles)
        around = {line.lineage for line in structure.chain(circle)}
        line = structure.role(role)
        linked = {link.circle for link in structure.links_of(role)}
        if line.circle in (None, circle) or role in around or circle in linked:
            continue
        holder = chance.choice([each.lineage for each in structure.chain(circle)])
        where = HERE if holder == circle else CIRCLES_WITHIN
        building.setting(holder, "link_invitation", policy=f"invitation{number}", role=role, where=where)
        building.linked(role, circle, f"invitation{number}").accountability(role, f"For {circle}", added_by=circle)


def _mandates(building: Building, chance: Random, people: Sequence[str], roles: list[str]) -> None:
    structure = building.done
    for _ in range(chance.randint(0, 5)):
        role = chance.choice(roles)
        circle = structure.role(role).circle or role
        person, by = chance.sample(people, 2)
        expires = chance.choice([None, TODAY + timedelta(days=chance.randint(-2, 2))])
        match chance.randrange(3):
            case 0:
                building.mandate(Mandate.LENT, role, circle, person, named_by=by, expires=expires)
            case 1:
                building.mandate(Mandate.REPRESENTATIVE, role, circle, person, named_by=by)
            case _:
                surrogate = core(circle, chance.choice([RoleKind.FACILITATOR, RoleKind.SECRETARY]))
                if structure.find(RoleLine, surrogate):
                    named_by = chance.choice([None, by, person])
                    building.mandate(Mandate.SURROGATE, surrogate, circle, person, named_by=named_by, expires=expires)


def _breakdowns(building: Building, chance: Random, people: Sequence[str], circles: list[str]) -> None:
    """Some Circles are in Process Breakdown; who has taken over, and who was added as Circle Lead (§5.5.2)."""
    for circle in chance.sample(circles, chance.choice([0, 0, 1, 2])):
        added = chance.choice([None, *people])
        facts = {kind: chance.choice([None, None, *people]) for kind in ("facilitator", "secretary")}
        if added is not None:
            building.fills(added, circle, focus="restoring")
        lead = f"{added}@{circle}:restoring" if added is not None else None
        building.add(BreakdownLine, f"breakdown:{circle}", circle=circle, process=f"p:{circle}", lead=lead, **facts)
