"""A part of a Structure answers as the whole does; and what holds in every Structure there can be."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings

from app.governance.authorities import who_assigns, who_sets_strategy
from app.governance.carrying import carried_by_circle_lead, definition
from app.governance.circles import (
    circle_leads,
    circle_members,
    circle_reps,
    circles_of,
    is_partner,
    role_leads,
    roles_represented,
)
from app.governance.lines import LinkLine, RoleKind, RoleLine
from app.governance.links import ends_with, invitation, kept_by, may_unlink, still_invited
from app.governance.parts import part_of
from app.governance.permissions import may_assign, may_set_strategy
from app.governance.policies import binding, settings_of
from app.governance.settings import SETTINGS, setting_in_force
from app.governance.structure import Structure
from app.governance.surrogates import acting
from tests.builders import BAKERY, MILL, SUGAR, TODAY, a_structure
from tests.random_structures import PEOPLE, structures
from tests.support.scale import scale

EXAMPLES = scale(60, 2000)


def circles_in(structure: Structure) -> list[str]:
    return [role.lineage for role in structure.all(RoleLine) if role.is_circle]


def answers(structure: Structure, circle: str, people: Sequence[str] = PEOPLE) -> dict[str, Any]:
    """Everything that is asked about a Circle and the Roles in it."""
    roles = [role.lineage for role in structure.roles_in(circle)]
    linked = structure.held(LinkLine, circle)
    return {
        "roles": [(role, structure.role(role)) for role in roles],
        "circle leads": circle_leads(structure, circle),
        "role leads": {role: role_leads(structure, role) for role in roles},
        "members": circle_members(structure, circle),
        "reps": circle_reps(structure, circle),
        "represented": {person: roles_represented(structure, person, circle, TODAY) for person in people},
        "acting": [acting(structure, circle, kind, TODAY) for kind in (RoleKind.FACILITATOR, RoleKind.SECRETARY)],
        "settings": {name: setting_in_force(structure, circle, name) for name in SETTINGS},
        "settings of": settings_of(structure, circle),
        "binding": {role: binding(structure, role) for role in [circle, *roles]},
        "definition": definition(structure, circle),
        "carried": carried_by_circle_lead(structure, circle),
        "assigns": {role: who_assigns(structure, role, TODAY) for role in roles},
        "strategy": who_sets_strategy(structure, circle),
        "links": [(link, still_invited(structure, link), ends_with(structure, link)) for link in linked],
        "invited": {link.role: invitation(structure, link.role, circle) for link in linked},
        "kept": {role: kept_by(structure, role) for role in roles},
        "unlink": [bool(may_unlink(structure, person, link)) for link in linked for person in people],
        "may assign": {
            (role, person): may_assign(structure, person, role, TODAY, people[1], TODAY)
            for role in roles
            for person in people
        },
        "may set": [may_set_strategy(structure, person, circle) for person in people],
    }


@settings(max_examples=EXAMPLES, deadline=None)
@given(structures())
def test_a_part_answers_as_the_whole_does(structure: Structure) -> None:
    for circle in circles_in(structure):
        part = part_of(structure, {circle})

        whole_answers, part_answers = answers(structure, circle), answers(part, circle)
        for question, answer in whole_answers.items():
            assert part_answers[question] == answer, f"{question} of {circle}"


def test_a_part_leaves_aside_what_does_not_matter() -> None:
    part = part_of(a_structure(), {MILL})

    assert part.find(RoleLine, BAKERY) is not None
    assert part.find(RoleLine, SUGAR) is None


@pytest.mark.clause("5.1-a", "5.1.1-a", "5.1.1-b", "1.4.2-a", "1.4.2-b")
@settings(max_examples=EXAMPLES, deadline=None)
@given(structures())
def test_what_holds_of_leads_and_members_in_every_structure(structure: Structure) -> None:
    for circle in circles_in(structure):
        leads = {lead.person for lead in circle_leads(structure, circle)}
        members = circle_members(structure, circle)
        reps = circle_reps(structure, circle)

        assert all(is_partner(structure, person) for person in members)
        assert all(members.values())
        assert {person for person in leads if is_partner(structure, person)} <= set(members)
        assert not leads & set(reps)
        line = structure.role(circle)
        if line.circle is not None:
            assert set(reps) <= set(circle_members(structure, line.circle))
        for role in structure.roles_in(circle):
            held = role_leads(structure, role.lineage)
            if role.kind is RoleKind.ROLE and not any(lead.is_partner and not lead.by_default for lead in held):
                assert leads <= {lead.person for lead in held}
        for person in PEOPLE:
            speaks_for = roles_represented(structure, person, circle, TODAY)
            assert bool(speaks_for) == (person in members)


@settings(max_examples=EXAMPLES, deadline=None)
@given(structures())
def test_a_person_finds_exactly_the_circles_that_count_them(structure: Structure) -> None:
    for person in PEOPLE:
        counted = {circle for circle in circles_in(structure) if person in circle_members(structure, circle)}

        assert set(circles_of(structure, person)) == counted
