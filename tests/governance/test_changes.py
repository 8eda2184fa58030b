"""What governance may do to a structure, and what it is refused, clause by clause."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.governance.changes import (
    ORGANIZATION,
    AddAccountability,
    AddDomain,
    AddPolicy,
    AddRole,
    AmendAccountability,
    AmendDomain,
    AmendPolicy,
    AmendRole,
    Assign,
    BreakOut,
    Change,
    FoldIn,
    Link,
    MovePolicy,
    MoveRole,
    RemoveAccountability,
    RemovePolicy,
    RemoveRole,
    SetStrategy,
    apply_changes,
    change_from_body,
    change_to_body,
    check_all,
    ground_of,
    told,
)
from app.governance.lines import (
    CONSTITUTIONAL,
    INTERNAL,
    AccountabilityLine,
    AssignmentLine,
    DomainLine,
    LinkLine,
    PolicyKind,
    PolicyLine,
    RoleKind,
    RoleLine,
)
from app.governance.structure import Structure
from tests.builders import (
    ANA,
    BAKERY,
    COUNTER,
    CREAMS,
    FLOUR,
    MAX,
    MILL,
    OVENS,
    PASTRY,
    SAM,
    SHOP,
    SUGAR,
    WINDOW,
    Building,
    a_structure,
    core,
)

LIMIT = (PolicyKind.CONSTRAINS,)


def clauses(structure: Structure, circle: str | None, *changes: Change) -> list[str]:
    """The clauses that stand against the changes; none: they can be made."""
    return [problem.reason.clause for problem in check_all(structure, circle, changes).problems]


def made(structure: Structure, circle: str | None, *changes: Change) -> Structure:
    examination = check_all(structure, circle, changes)
    assert not examination.problems
    after = structure.copy()
    apply_changes(after, structure.at + 1, circle, changes)
    return after


# Roles (§1.1)


@pytest.mark.clause("1.1-a")
def test_a_role_with_nothing_but_a_name_is_refused() -> None:
    bare = AddRole(role="jam", circle=BAKERY, name="Jam")

    assert clauses(a_structure(), BAKERY, bare) == ["1.1-a"]
    assert clauses(a_structure(), BAKERY, AddRole(role="jam", circle=BAKERY, name=" ", purpose="Sweet")) == ["1.1-a"]
    duty = AddAccountability(role="jam", accountability="jam1", text="Cooking jam")
    assert clauses(a_structure(), BAKERY, bare, duty) == []


@pytest.mark.clause("1.1-a")
def test_a_role_cannot_lose_the_last_thing_in_it() -> None:
    mill = Building(a_structure()).role("jam", BAKERY, purpose="", accountabilities=["Cooking jam"]).done

    assert clauses(mill, BAKERY, RemoveAccountability(accountability="jam:Cooking jam")) == ["1.1-a"]


@pytest.mark.clause("1.1-b")
def test_a_role_holds_policies_that_its_own_governance_makes() -> None:
    quiet = AddPolicy(policy="quiet", role=OVENS, title="Quiet", text="No radio by the ovens.", kinds=LIMIT)

    after = made(a_structure(), OVENS, quiet)

    assert [policy.title for policy in after.held(PolicyLine, OVENS)] == ["Quiet"]
    assert clauses(a_structure(), BAKERY, quiet) == ["5.2-c"]


# What governance is (§1.3, §5.2)


@pytest.mark.clause("1.3", "5.2-a")
def test_assignments_and_strategies_are_no_output_of_a_proposal() -> None:
    assign = Assign(assignment="a", role=COUNTER, person=SAM)
    strategy = SetStrategy(circle=BAKERY, text="Quality even over speed")

    assert clauses(a_structure(), BAKERY, assign) == ["1.3"]
    assert clauses(a_structure(), BAKERY, strategy) == ["1.3"]


@pytest.mark.clause("5.2-a")
def test_a_proposal_that_changes_nothing_is_refused() -> None:
    assert clauses(a_structure(), BAKERY) == ["5.2-a"]


@pytest.mark.clause("5.2-a")
def test_what_is_gone_can_be_neither_amended_nor_removed() -> None:
    assert clauses(a_structure(), BAKERY, AmendRole(role="jam", purpose="Sweet")) == ["5.2-a"]
    assert clauses(a_structure(), BAKERY, RemoveAccountability(accountability="none")) == ["5.2-a"]
    assert clauses(a_structure(), BAKERY, RemovePolicy(policy="none")) == ["5.2-a"]


@pytest.mark.clause("5.2-c")
def test_a_circle_changes_what_it_holds_and_nothing_beside_above_or_below() -> None:
    mill = a_structure()

    assert clauses(mill, BAKERY, AmendRole(role=OVENS, purpose="Warm ovens")) == []
    assert clauses(mill, BAKERY, AmendRole(role=BAKERY, purpose="More bread")) == ["5.2-c"]
    assert clauses(mill, MILL, AmendRole(role=BAKERY, purpose="More bread")) == []
    assert clauses(mill, BAKERY, AmendRole(role=SUGAR, purpose="Sweeter")) == ["5.2-c"]
    assert clauses(mill, BAKERY, AddRole(role="new", circle=SHOP, name="New", purpose="Any")) == ["5.2-c"]


@pytest.mark.clause("1.3.3-c")
def test_the_anchor_circle_defines_itself_by_a_policy_of_its_own() -> None:
    define = AddPolicy(
        policy="who-we-are",
        role=MILL,
        title="Who we are",
        kinds=(PolicyKind.CHANGES_DEFAULT,),
        setting="anchor_circle_definition",
        value={"purpose": "Bread that feeds a valley"},
    )

    assert clauses(a_structure(), MILL, AmendRole(role=MILL, purpose="Bread")) == ["1.3.3-c"]
    assert clauses(a_structure(), MILL, define) == []


# Circles (§1.3.1, §1.3.3)


@pytest.mark.clause("1.3.1-a")
def test_a_role_that_gains_roles_inside_stays_the_same_role_and_becomes_a_circle() -> None:
    after = made(a_structure(), OVENS, AddRole(role="coal", circle=OVENS, name="Coal", purpose="Coal at hand"))

    assert after.role(OVENS).is_circle
    assert {role.kind for role in after.roles_in(OVENS)} == set(RoleKind)
    assert [line.person for line in after.held(AssignmentLine, OVENS)] == [SAM]


@pytest.mark.clause("1.3.1-a")
@pytest.mark.parametrize("kind", sorted(CONSTITUTIONAL))
def test_constitutional_roles_have_no_inside(kind: RoleKind) -> None:
    role = core(BAKERY, kind)

    assert clauses(a_structure(), role, AddRole(role="new", circle=role, name="New", purpose="Any")) == ["1.3.1-a"]
    assert clauses(a_structure(), BAKERY, BreakOut(role=role)) != []


@pytest.mark.clause("1.3.1-a")
def test_a_circle_folded_in_stays_as_a_role_without_its_inside() -> None:
    after = made(a_structure(), BAKERY, FoldIn(role=PASTRY))

    assert not after.role(PASTRY).is_circle
    assert after.find(RoleLine, SUGAR) is None
    assert [line.person for line in after.held(AssignmentLine, PASTRY)] == [MAX]


@pytest.mark.clause("1.3.1-b")
def test_no_circle_ends_up_inside_itself() -> None:
    assert clauses(a_structure(), MILL, MoveRole(role=BAKERY, to=PASTRY, serves="purpose")) == ["1.3.1-b"]


@pytest.mark.clause("1.3.3-a")
def test_the_anchor_circle_is_neither_removed_nor_moved() -> None:
    mill = Building(a_structure()).in_setup().done

    assert clauses(mill, None, RemoveRole(role=MILL)) == ["1.3.3-a"]
    assert clauses(mill, None, MoveRole(role=MILL, to=SHOP)) != []


def test_a_role_removed_takes_its_inside_along() -> None:
    after = made(a_structure(), BAKERY, RemoveRole(role=PASTRY))

    assert after.find(RoleLine, SUGAR) is None
    assert not after.held(AssignmentLine, SUGAR)
    assert told(a_structure(), RemoveRole(role=PASTRY))["also"][-2:] == ["Sugar", "Creams"]


# Domains (§1.3.2)


@pytest.mark.clause("1.3.2-a")
def test_a_domain_says_where_it_comes_from() -> None:
    mill = Building(a_structure()).domain(BAKERY, "The bakehouse").done
    grant: dict[str, Any] = {"role": FLOUR, "domain": "d", "text": "The flour store"}

    assert clauses(mill, BAKERY, AddDomain(**grant)) == ["1.3.2-a"]
    assert clauses(mill, BAKERY, AddDomain(**grant, origin="ovens:Ovens")) == ["1.3.2-a"]
    assert clauses(mill, BAKERY, AddDomain(**grant, origin="bakery:The bakehouse")) == []
    assert clauses(mill, BAKERY, AddDomain(**grant, origin=INTERNAL)) == []
    assert clauses(mill, MILL, AddDomain(role=SHOP, domain="d", text="The street", origin=ORGANIZATION)) == []
    assert clauses(mill, BAKERY, AddDomain(**grant, origin=ORGANIZATION)) == ["1.3.2-a"]


@pytest.mark.clause("1.3.2-a")
def test_a_domain_that_came_in_without_an_origin_gets_one_when_it_is_touched() -> None:
    mill = a_structure()

    assert clauses(mill, BAKERY, AmendDomain(domain="ovens:Ovens", text="Both ovens")) == ["1.3.2-a"]
    assert clauses(mill, BAKERY, AmendDomain(domain="ovens:Ovens", text="Both ovens", origin=INTERNAL)) == []


@pytest.mark.clause("1.3.2-a")
def test_a_domain_that_overlaps_another_is_flagged_and_not_refused() -> None:
    mill = Building(a_structure()).domain(OVENS, "Bread ovens and their tools").done
    change = AddDomain(role=COUNTER, domain="d", text="The bread ovens", origin=INTERNAL)

    examination = check_all(mill, BAKERY, [change])

    assert examination.verdict
    assert [other.text for _, other in examination.overlaps] == ["Ovens", "Bread ovens and their tools"]


@pytest.mark.clause("1.3.2-b", "5.2.1-a")
def test_a_domain_and_its_policy_go_in_one_proposal() -> None:
    domain = AddDomain(role=COUNTER, domain="till", text="The till", origin=INTERNAL)
    policy = AddPolicy(
        policy="p", role=BAKERY, title="Till", text="Two people count it.", kinds=(PolicyKind.DOMAIN,), domain="till"
    )

    after = made(a_structure(), BAKERY, domain, policy)

    assert after.get(PolicyLine, "p").domain == "till"
    assert clauses(a_structure(), BAKERY, policy) == ["5.2.1-a"]


@pytest.mark.clause("1.3.2-c")
def test_a_domain_brings_no_spending_unless_its_grant_says_so() -> None:
    plain = AddDomain(role=COUNTER, domain="till", text="The till", origin=INTERNAL)
    spending = AddDomain(role=COUNTER, domain="purse", text="The purse", origin=INTERNAL, spending=True)

    after = made(a_structure(), BAKERY, plain, spending)

    assert not after.get(DomainLine, "till").spending
    assert after.get(DomainLine, "purse").spending


# Linked Roles (§1.3.4)


@pytest.mark.clause("1.3.4-b")
def test_what_a_circle_added_to_a_linked_role_only_that_circle_changes() -> None:
    mill = Building(a_structure()).linked(OVENS, SHOP).done
    mill = made(mill, SHOP, AddAccountability(role=OVENS, accountability="smell", text="Baking a batch at noon"))

    assert clauses(mill, BAKERY, AmendAccountability(accountability="smell", text="At one")) == ["1.3.4-b"]
    assert clauses(mill, SHOP, AmendAccountability(accountability="smell", text="At one")) == []
    assert clauses(
        mill, SHOP, AmendAccountability(accountability="ovens:Heating the ovens before five", text="Six")
    ) == ["5.2-c"]
    assert clauses(mill, SHOP, RemoveRole(role=OVENS)) == ["5.2-c"]


@pytest.mark.clause("1.3.4-c")
def test_with_its_invitation_a_link_ends_and_what_the_circle_added_and_nothing_else() -> None:
    mill = Building(a_structure()).linked(OVENS, SHOP).done
    mill = made(mill, SHOP, AddAccountability(role=OVENS, accountability="smell", text="Baking a batch at noon"))

    after = made(mill, SHOP, RemovePolicy(policy=f"{SHOP}:invites:{OVENS}"))

    assert not list(after.all(LinkLine))
    assert [line.text for line in after.held(AccountabilityLine, OVENS)] == ["Heating the ovens before five"]


@pytest.mark.clause("1.3.4-c")
def test_a_link_back_to_where_the_role_came_from_takes_nothing_of_its_own_along_when_it_ends() -> None:
    mill = Building(a_structure()).role("jam", BAKERY, accountabilities=["Cooking jam"]).done
    mill = made(mill, BAKERY, MoveRole(role="jam", to=PASTRY, serves="purpose"))
    mill = Building(mill).setting(BAKERY, "link_invitation", policy="invites", role="jam").done
    apply_changes(mill, mill.at + 1, None, [Link(link="back", role="jam", circle=BAKERY, policy="invites")])
    amended = AmendAccountability(accountability="jam:Cooking jam", text="Cooking plum jam")
    assert clauses(mill, PASTRY, amended) == []

    after = made(mill, BAKERY, RemovePolicy(policy="invites"))

    assert [line.text for line in after.held(AccountabilityLine, "jam")] == ["Cooking jam"]


# Constitutional Roles (§1.3.5, §1.4.5, §5.1.1)


@pytest.mark.clause("1.3.5-a", "1.4.5-a", "5.1.1-d")
@pytest.mark.parametrize(
    ("kind", "clause"),
    [
        (RoleKind.FACILITATOR, "1.3.5-a"),
        (RoleKind.SECRETARY, "1.3.5-a"),
        (RoleKind.CIRCLE_LEAD, "1.4.5-a"),
        (RoleKind.CIRCLE_REP, "5.1.1-d"),
    ],
)
def test_the_purpose_of_a_constitutional_role_stays_and_so_does_the_role(kind: RoleKind, clause: str) -> None:
    role = core(BAKERY, kind)
    duty = AddAccountability(role=role, accountability="a", text="Bringing the croissants")

    assert clauses(a_structure(), BAKERY, AmendRole(role=role, purpose="Any")) == [clause]
    assert clauses(a_structure(), BAKERY, RemoveRole(role=role)) == [clause]
    after = made(a_structure(), BAKERY, duty)
    assert clauses(after, BAKERY, RemoveAccountability(accountability="a")) == []
    assert clauses(after, MILL, RemoveAccountability(accountability="a")) == ["5.2-c"]


# Moves (§5.2-b)


@pytest.mark.clause("5.2-b")
def test_a_role_moves_down_or_up_one_line_of_circles_and_says_what_it_serves() -> None:
    mill = a_structure()

    assert clauses(mill, BAKERY, MoveRole(role=COUNTER, to=PASTRY, serves="purpose")) == []
    assert clauses(mill, BAKERY, MoveRole(role=COUNTER, to=PASTRY)) == ["5.2-b"]
    assert clauses(mill, BAKERY, MoveRole(role=SUGAR, to=BAKERY, serves="purpose")) == []
    assert clauses(mill, BAKERY, MoveRole(role=COUNTER, to=SHOP, serves="purpose")) == ["5.2-b"]
    assert clauses(mill, SHOP, MoveRole(role=COUNTER, to=SHOP, serves="purpose")) == ["5.2-b"]
    assert made(mill, BAKERY, MoveRole(role=COUNTER, to=PASTRY, serves="purpose")).role(COUNTER).circle == PASTRY


@pytest.mark.clause("5.2-b")
def test_a_policy_moves_the_same_way() -> None:
    mill = Building(a_structure()).policy("hands", BAKERY, text="Hands are washed.").done

    after = made(mill, BAKERY, MovePolicy(policy="hands", to=PASTRY, serves="purpose"))

    assert after.get(PolicyLine, "hands").role == PASTRY
    assert clauses(mill, BAKERY, MovePolicy(policy="hands", to=SHOP, serves="purpose")) == ["5.2-b"]


@pytest.mark.clause("5.2.1-a", "5.2-b")
def test_a_policy_moves_only_to_where_it_could_have_been_made() -> None:
    mill = Building(a_structure()).domain(BAKERY, "The ovens' warmth")
    mill.policy("warmth", BAKERY, PolicyKind.DOMAIN, text="Ask first.", domain=f"{BAKERY}:The ovens' warmth")
    mill.add(PolicyLine, "old", role=BAKERY, title="As it stood", text="Of no stated kind.")

    assert clauses(mill.done, BAKERY, MovePolicy(policy="warmth", to=PASTRY, serves="purpose")) == ["5.2.1-a"]
    assert clauses(mill.done, BAKERY, MovePolicy(policy="old", to=PASTRY, serves="purpose")) == ["5.2.1-a"]


# Policies (§5.2.1)


@pytest.mark.clause("5.2.1-a")
def test_a_policy_says_which_of_the_four_it_is() -> None:
    plain = AddPolicy(policy="p", role=BAKERY, title="Hands", text="Hands are washed.")
    domain = AddPolicy(policy="p", role=BAKERY, title="Till", text="Ask first.", kinds=(PolicyKind.DOMAIN,))

    assert clauses(a_structure(), BAKERY, plain) == ["5.2.1-a"]
    assert clauses(a_structure(), BAKERY, domain) == ["5.2.1-a"]
    kept = AddPolicy(policy="p", role=BAKERY, title="Hands", text="Hands are washed.", kinds=LIMIT)
    assert clauses(a_structure(), BAKERY, kept) == []


@pytest.mark.clause("5.2.1-a")
def test_a_circle_holds_one_policy_for_the_same_setting() -> None:
    mill = Building(a_structure()).setting(BAKERY, "asynchronous_response_time_limit", days=5).done
    second = AddPolicy(
        policy="p",
        role=BAKERY,
        title="Ten days",
        kinds=(PolicyKind.CHANGES_DEFAULT,),
        setting="asynchronous_response_time_limit",
        value={"days": 10},
    )

    assert clauses(mill, BAKERY, second) == ["5.2.1-a"]
    first = next(line for line in mill.held(PolicyLine, BAKERY))
    amended = AmendPolicy(
        policy=first.lineage, title="Ten days", kinds=first.kinds, setting=first.setting, value={"days": 10}
    )
    assert clauses(mill, BAKERY, amended) == []


# Lines and ground


def test_amending_closes_a_line_and_opens_the_next_of_its_lineage() -> None:
    mill = a_structure()
    before = mill.role(OVENS)

    draft = apply_changes(mill, mill.at + 1, BAKERY, [AmendRole(role=OVENS, purpose="Hot by five")])

    assert draft.closed == [before]
    assert draft.opened == [mill.role(OVENS)]
    assert (mill.role(OVENS).lineage, mill.role(OVENS).id, mill.role(OVENS).name) == (OVENS, f"{mill.at}.0", "Ovens")


@pytest.mark.clause("5.3-f")
def test_the_ground_of_a_change_is_the_role_or_policy_that_it_touches() -> None:
    mill = a_structure()
    changes = [AmendRole(role=OVENS, purpose="Hot by five")]
    written_on = ground_of(mill, changes)

    elsewhere = made(mill, BAKERY, AmendRole(role=COUNTER, purpose="Friendly"))
    same_role = made(mill, BAKERY, AddAccountability(role=OVENS, accountability="x", text="Sweeping the chimney"))

    assert ground_of(elsewhere, changes) == written_on
    assert ground_of(same_role, changes) != written_on


def test_the_ground_of_a_removal_is_everything_that_goes_with_it() -> None:
    mill = a_structure()

    after = made(mill, PASTRY, AmendRole(role=CREAMS, purpose="Cold creams"))

    assert ground_of(mill, [RemoveRole(role=PASTRY)]) != ground_of(after, [RemoveRole(role=PASTRY)])


@pytest.mark.clause("5.3-f")
def test_and_so_are_the_policies_that_go_with_it() -> None:
    mill = a_structure()

    after = made(
        mill, PASTRY, AddPolicy(policy="cold", role=PASTRY, title="Cold", text="Creams stay cold.", kinds=LIMIT)
    )

    assert ground_of(mill, [RemoveRole(role=PASTRY)]) != ground_of(after, [RemoveRole(role=PASTRY)])
    assert ground_of(mill, [FoldIn(role=PASTRY)]) == ground_of(after, [FoldIn(role=PASTRY)])  # It keeps its own.


def test_every_change_is_read_back_as_it_was_written() -> None:
    changes: list[Change] = [
        AddPolicy(policy="p", role=BAKERY, title="T", kinds=(PolicyKind.GRANTS,), setting="x", value={"n": 1}),
        Assign(assignment="a", role=COUNTER, person=SAM, focus="Mornings", term=date(2027, 1, 1)),
        MoveRole(role=COUNTER, to=PASTRY, serves="purpose"),
    ]

    assert [change_from_body(change_to_body(change)) for change in changes] == changes


def test_what_is_told_of_a_change_names_each_part_before_and_after() -> None:
    story = told(a_structure(), AmendRole(role=OVENS, purpose="Hot by five"))

    assert story["role_name"] == "Ovens"
    assert story["circle_name"] == "Bakery"
    assert story["parts"] == [{"part": "purpose", "before": "Ovens as it should be", "after": "Hot by five"}]


@pytest.mark.clause("5.1.1-a")
def test_whoever_becomes_circle_lead_stops_being_rep() -> None:
    mill = a_structure()
    assert [line.person for line in mill.held(AssignmentLine, core(BAKERY, RoleKind.CIRCLE_REP))] == [SAM]

    apply_changes(mill, mill.at + 1, None, [Assign(assignment="a", role=BAKERY, person=SAM)])

    assert mill.held(AssignmentLine, core(BAKERY, RoleKind.CIRCLE_REP)) == []


@pytest.mark.clause("1.3.3-b")
def test_in_setup_ratifiers_shape_every_circle_by_the_same_rules_of_structure() -> None:
    mill = Building(a_structure()).in_setup(ANA).done

    assert clauses(mill, None, AmendRole(role=SUGAR, purpose="Sweet"), AmendRole(role=MILL, purpose="Bread")) == []
    assert clauses(mill, None, AddRole(role="bare", circle=WINDOW, name="Bare")) == ["1.1-a"]
