"""What stood before comes in as it stood, marked on its line; Circles get their constitutional Roles."""

from copy import deepcopy
from typing import Any

import pytest

from app.exchange.plan import Plan
from app.exchange.report import Section
from app.governance.circles import circle_leads, circle_reps, is_partner
from app.governance.lines import (
    CONSTITUTIONAL,
    AccountabilityLine,
    AssignmentLine,
    DomainLine,
    Line,
    PolicyLine,
    RoleKind,
    RoleLine,
)
from tests.exchange.samples import bakery, planned, real


def role(plan: Plan, name: str) -> RoleLine:
    return next(line for line in plan.structure.all(RoleLine) if line.name == name)


def marks(plan: Plan, of: type[Line]) -> set[tuple[str, ...]]:
    return {line.as_it_stood for line in plan.structure.all(of)}


def told(plan: Plan, section: Section) -> str:
    return "\n".join(f"{finding.sentence} {finding.items}" for finding in plan.report.of(section))


@pytest.mark.clause("1.3.1-a")
def test_each_circle_has_its_four_constitutional_roles_once() -> None:
    plan = planned(real("hypha"))

    for circle in (line for line in plan.structure.all(RoleLine) if line.is_circle):
        kinds = [line.kind for line in plan.structure.roles_in(circle.lineage) if line.kind in CONSTITUTIONAL]
        assert sorted(kinds) == sorted(CONSTITUTIONAL)


@pytest.mark.clause("1.4-a")
def test_who_fills_a_circle_lead_role_fills_the_circle_itself() -> None:
    plan = planned(bakery())
    ovens, lead = role(plan, "Ovens"), role(plan, "Lead Link")

    assert lead.kind is RoleKind.CIRCLE_LEAD
    assert plan.structure.held(AssignmentLine, lead.lineage) == []
    assert [each.by_default for each in circle_leads(plan.structure, ovens.lineage)] == [False]


@pytest.mark.clause("P-b")
def test_what_misses_a_rule_is_marked_with_its_clause_and_reported() -> None:
    plan = planned(bakery())

    assert role(plan, "Helper").as_it_stood == ("1.1-a",)
    assert role(plan, "Baker").as_it_stood == ()
    assert marks(plan, PolicyLine) == {("5.2.1-a",)}
    assert marks(plan, DomainLine) == {("1.3.2-a",), ()}, "the Anchor Circle's own come from nowhere else"
    by_text = {line.text: line.as_it_stood for line in plan.structure.all(AccountabilityLine)}
    assert by_text["Keeping the fire"] == ("1.4.5-b",)
    assert by_text["Cleaning the ovens"] == ()
    assert "roles “helper”" in told(plan, Section.AS_IT_STOOD)


@pytest.mark.clause("5.1.1-a")
def test_more_circle_reps_than_one_stay_so_until_the_next_election() -> None:
    plan = planned(bakery())

    reps = plan.structure.held(AssignmentLine, role(plan, "Rep Link").lineage)

    assert [line.as_it_stood for line in reps] == [("5.1.1-a",), ("5.1.1-a",)]
    assert len(circle_reps(plan.structure, role(plan, "Ovens").lineage)) == 2


@pytest.mark.clause("5.1.1-a")
def test_a_rep_who_leads_the_circle_too_comes_in_as_it_stood() -> None:
    raw = bakery()
    raw["roles"][1]["assignments"] = deepcopy(raw["roles"][0]["assignments"])

    plan = planned(raw)

    (rep,) = plan.structure.held(AssignmentLine, role(plan, "Rep Link").lineage)
    assert rep.as_it_stood == ("5.1.1-a",)
    assert next(line for line in plan.lines if line["lineage"] == rep.lineage)["as_it_stood"] == ["5.1.1-a"]


@pytest.mark.clause("1.4-b")
def test_a_lead_of_the_anchor_circle_comes_in_as_it_stood() -> None:
    raw = bakery()
    raw["roles"][0]["circle_id"] = "bakery"

    plan = planned(raw)

    anchor = plan.structure.anchor
    assert anchor is not None
    assert [line.as_it_stood for line in plan.structure.held(AssignmentLine, anchor.lineage)] == [("1.4-b",)]
    assert circle_leads(plan.structure, anchor.lineage)


@pytest.mark.clause("P-c")
def test_whoever_fills_a_role_now_is_a_partner() -> None:
    raw = bakery()
    raw["people"].append({"id": "max", "name": "Max", "email": None})
    raw["roles"][3]["assignments"] = [{"person_id": "max"}]

    plan = planned(raw)
    partners = {each.name for each in plan.people if is_partner(plan.structure, each.id)}

    assert partners == {"Ana", "Sam", "Léa"}, "Max filled a Role that has ended"


def test_an_ended_role_is_known_to_history_and_no_part_of_what_holds() -> None:
    plan = planned(bakery())
    lines = [line for line in plan.lines if line.get("ended")]

    assert not [line for line in plan.structure.all(RoleLine) if line.name == "Miller"]
    assert sorted(line["table"] for line in lines) == [
        "accountability_line",
        "assignment_line",
        "domain_line",
        "role_line",
    ]


@pytest.mark.parametrize(
    "facts, kind",
    [
        ({"name": "Lead Link", "kind": None, "is_core": True}, RoleKind.CIRCLE_LEAD),
        ({"name": "Sales Lead Link", "kind": None, "is_core": True}, RoleKind.CIRCLE_LEAD),
        ({"name": "Premier Lien", "is_core": True}, RoleKind.CIRCLE_LEAD),
        ({"name": "Premier Lien"}, RoleKind.CIRCLE_LEAD),
        ({"name": "SECRÉTAIRE", "is_core": True}, RoleKind.SECRETARY),
        ({"name": "Scribe", "kind": "secretary", "is_core": False}, RoleKind.SECRETARY),
        ({"name": "Secretary"}, RoleKind.ROLE),
        ({"name": "Facilitator", "is_core": False}, RoleKind.ROLE),
        ({"name": "Lead Link", "is_core": False}, RoleKind.ROLE),
        ({"name": "Minister", "is_core": True}, RoleKind.ROLE),
    ],
)
def test_constitutional_roles_are_recognised_with_care(facts: dict[str, Any], kind: RoleKind) -> None:
    raw = bakery()
    raw["roles"][4] = {"id": "one", "circle_id": "sales", "purpose": "Its own", **facts}

    plan = planned(raw)

    line = next(line for line in plan.structure.all(RoleLine) if line.purpose == "Its own")
    assert (line.kind, line.name) == (kind, facts["name"]), "the text is kept as it was"
    if "kind" not in facts or facts["kind"] is None:
        assert facts["name"] in told(plan, Section.CHANGED)


def test_cross_links_stand_beside_their_circle_as_remarks() -> None:
    plan = planned(bakery())

    assert role(plan, "Ovens").remarks == {"short_name": "Ov", "cross_links": [role(plan, "Sales").lineage]}
    assert role(plan, "Baker").remarks == {"tags": ["early"], "notes": "Starts at four."}


def test_a_large_circle_comes_in_parts() -> None:
    raw = bakery()
    raw["roles"] += [{**deepcopy(raw["roles"][4]), "id": f"helper-{n}"} for n in range(450)]

    plan = planned(raw)

    sizes = [sum(line["table"] == "role_line" for line in chunk.lines) for chunk in plan.chunks]
    assert max(sizes) <= 210
    assert len({line["lineage"] for line in plan.lines}) == len(list(plan.lines))
