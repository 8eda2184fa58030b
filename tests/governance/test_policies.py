"""Which Policies bind a Role, in what order, and what a Circle Lead carries (§4.1.1, §1.3.2, §1.4.5)."""

import pytest

from app.governance.carrying import Of, additions, carried_by_circle_lead, definition
from app.governance.lines import INTERNAL, AccountabilityLine, DomainLine, PolicyKind, PolicyLine, RoleKind
from app.governance.policies import Through, binding, policies_on_domain, settings_of
from app.governance.structure import Structure
from tests.builders import (
    BAKERY,
    COUNTER,
    CREAMS,
    FLOUR,
    MILL,
    OVENS,
    PASTRY,
    SHOP,
    SUGAR,
    Building,
    a_structure,
    core,
)

D = PolicyKind.CHANGES_DEFAULT


def bound(structure: Structure, role: str) -> list[tuple[str, str]]:
    return [(each.policy.lineage, each.why.value) for each in binding(structure, role) if each.policy.setting is None]


@pytest.mark.clause("4.1.1", "5.2.1-b")
def test_the_policies_of_every_circle_around_bind_a_role_as_far_as_they_reach_outermost_first() -> None:
    mill = Building(a_structure())
    mill.policy("own", SUGAR).policy("near", PASTRY).policy("middle", BAKERY).policy("far", MILL)
    mill.policy("here-only", BAKERY, D).policy("everywhere", MILL, D, reaches_sub_circles=True)
    mill.policy("kept-back", MILL, reaches_sub_circles=False).policy("elsewhere", SHOP)

    assert bound(mill.done, SUGAR) == [
        ("far", "circle"),
        ("everywhere", "circle"),
        ("middle", "circle"),
        ("near", "circle"),
        ("own", "own"),
    ]
    assert ("here-only", "circle") in bound(mill.done, OVENS)


@pytest.mark.clause("1.1-b")
def test_a_policy_of_a_role_binds_inside_that_role() -> None:
    bakery = Building(a_structure()).policy("hot", OVENS).done

    assert bound(bakery, OVENS) == [("hot", "own")]
    assert bound(bakery, FLOUR) == []


@pytest.mark.clause("4.1.1", "1.3.4-a")
def test_a_linked_role_is_bound_by_the_circles_it_links_into() -> None:
    mill = Building(a_structure()).policy("shop-hours", SHOP).policy("for-all", MILL).linked(OVENS, SHOP).done

    assert bound(mill, OVENS) == [("for-all", "circle"), ("shop-hours", "link")]
    shop_hours = next(each for each in binding(mill, OVENS) if each.policy.lineage == "shop-hours")
    assert shop_hours.link == SHOP
    assert bound(mill, FLOUR) == [("for-all", "circle")]


@pytest.mark.clause("4.1.1")
def test_an_overridden_default_is_shown_with_what_overrides_it() -> None:
    mill = Building(a_structure())
    mill.setting(MILL, "asynchronous_response_time_limit", policy="outer", days=9)
    mill.amended(PolicyLine, "outer", reaches_sub_circles=True)
    mill.setting(BAKERY, "asynchronous_response_time_limit", policy="inner", days=2)

    found = {each.policy.lineage: each for each in settings_of(mill.done, BAKERY)}
    in_the_shop = {each.policy.lineage: each for each in settings_of(mill.done, SHOP)}

    assert (found["outer"].holds, found["outer"].overridden_by) == (False, "inner")
    assert found["inner"].holds
    assert found["inner"].why is Through.OWN
    assert in_the_shop["outer"].holds


@pytest.mark.clause("4.1.1", "5.2.1-b")
def test_one_further_out_that_forbids_overriding_is_the_one_that_holds() -> None:
    mill = Building(a_structure()).setting(BAKERY, "representation_limit", policy="inner", n=2)
    mill.setting(MILL, "representation_limit", policy="outer", n=1)
    mill.amended(PolicyLine, "outer", reaches_sub_circles=True, may_be_overridden=False)

    found = {each.policy.lineage: each for each in binding(mill.done, OVENS)}

    assert found["outer"].holds
    assert found["inner"].overridden_by == "outer"


@pytest.mark.clause("4.1.1")
def test_limits_hold_side_by_side() -> None:
    mill = Building(a_structure()).setting(MILL, "assignment_limits", per_person=2)
    mill.setting(BAKERY, "assignment_limits", per_person=1)

    assert [each.holds for each in settings_of(mill.done, BAKERY)] == [True, True]


@pytest.mark.clause("1.3.2-b")
def test_the_policies_on_a_domain_stand_together_the_circles_first() -> None:
    bakery = Building(a_structure()).domain(BAKERY, "Kitchen").domain(OVENS, "Stone oven", origin=f"{BAKERY}:Kitchen")
    bakery.policy("by-the-role", OVENS, PolicyKind.DOMAIN, domain=f"{OVENS}:Stone oven")
    bakery.policy("by-the-circle", BAKERY, PolicyKind.DOMAIN, domain=f"{BAKERY}:Kitchen")
    bakery.policy("on-the-oven", BAKERY, PolicyKind.DOMAIN, domain=f"{OVENS}:Stone oven")
    bakery.policy("on-something-else", BAKERY)

    found = [policy.lineage for policy in policies_on_domain(bakery.done, f"{OVENS}:Stone oven")]

    assert found == ["by-the-circle", "on-the-oven", "by-the-role"]
    assert [policy.lineage for policy in policies_on_domain(bakery.done, f"{BAKERY}:Kitchen")] == ["by-the-circle"]


# The Anchor Circle's definition


@pytest.mark.clause("1.3.3-c")
def test_the_anchor_circle_is_defined_by_a_policy_of_its_own() -> None:
    mill = Building(a_structure())
    assert definition(mill.done, MILL).purpose == "Good bread for everyone"

    mill.setting(MILL, "anchor_circle_definition", purpose="Bread in every house", accountabilities=["Baking daily"])

    assert definition(mill.done, MILL).purpose == "Bread in every house"
    assert definition(mill.done, MILL).accountabilities == ("Baking daily",)
    assert carried_by_circle_lead(mill.done, MILL).purpose == "Bread in every house"


# What a Circle Lead carries

LEAD = core(BAKERY, RoleKind.CIRCLE_LEAD)


def carries(structure: Structure, circle: str, of: Of) -> dict[str, str | None]:
    carried = carried_by_circle_lead(structure, circle)
    return {duty.text: duty.elsewhere for duty in (*carried.duties, *carried.domains) if duty.of is of}


@pytest.mark.clause("1.4-a")
def test_the_circle_lead_carries_the_circles_purpose_and_what_nothing_inside_covers() -> None:
    bakery = Building(a_structure()).accountability(BAKERY, "Baking bread").accountability(BAKERY, "Heating ovens.")
    bakery.accountability(OVENS, "heating  ovens")

    carried = carried_by_circle_lead(bakery.done, BAKERY)

    assert carried.purpose == "Bread on the shelves by seven"
    assert carries(bakery.done, BAKERY, Of.CIRCLE) == {"Baking bread": None, "Heating ovens.": OVENS}


@pytest.mark.clause("1.4.5-c")
def test_a_domain_granted_to_a_role_inside_leaves_the_circle_lead_for_as_long_as_that_stands() -> None:
    bakery = Building(a_structure()).domain(BAKERY, "Kitchen").domain(BAKERY, "Recipes")
    bakery.domain(OVENS, "Stone oven", origin=f"{BAKERY}:Kitchen").domain(FLOUR, "Own shelf", origin=INTERNAL)
    assert carries(bakery.done, BAKERY, Of.CIRCLE) == {"Kitchen": OVENS, "Recipes": None}

    bakery.without(DomainLine, f"{OVENS}:Stone oven")

    assert carries(bakery.done, BAKERY, Of.CIRCLE) == {"Kitchen": None, "Recipes": None}


@pytest.mark.clause("1.4.5-b")
def test_what_a_circle_adds_to_its_circle_lead_applies_in_every_sub_circle_until_removed() -> None:
    bakery = Building(a_structure()).accountability(LEAD, "Tasting every batch")
    assert carries(bakery.done, BAKERY, Of.ADDED) == {"Tasting every batch": None}
    assert carries(bakery.done, PASTRY, Of.ADDED) == {"Tasting every batch": None}
    assert carries(bakery.done, SHOP, Of.ADDED) == {}
    assert carries(bakery.done, MILL, Of.ADDED) == {}

    bakery.without(AccountabilityLine, f"{LEAD}:Tasting every batch")

    assert carries(bakery.done, PASTRY, Of.ADDED) == {}


@pytest.mark.clause("1.4.5-b")
def test_a_duty_that_an_import_brought_for_one_circle_lead_alone_stays_there() -> None:
    bakery = Building(a_structure()).accountability(LEAD, "Tasting every batch", as_it_stood=("1.4.5-b",)).done

    assert [line.text for line in additions(bakery, BAKERY)] == ["Tasting every batch"]
    assert additions(bakery, PASTRY) == []


@pytest.mark.clause("1.4.5-c")
def test_an_addition_placed_on_another_role_leaves_the_circle_lead() -> None:
    bakery = Building(a_structure()).accountability(LEAD, "Tasting every batch")
    bakery.accountability(COUNTER, "Tasting every batch")

    assert carries(bakery.done, BAKERY, Of.ADDED) == {"Tasting every batch": COUNTER}
    assert carries(bakery.done, PASTRY, Of.ADDED) == {"Tasting every batch": None}


@pytest.mark.clause("1.4.5-c", "1.4.1-a", "1.4.3")
@pytest.mark.parametrize("setting,clause", [("assignment_authority", "1.4.1-a"), ("strategy_authority", "1.4.3")])
def test_an_authority_given_to_another_role_leaves_the_circle_lead(setting: str, clause: str) -> None:
    bakery = Building(a_structure()).setting(BAKERY, setting, policy="given", role=FLOUR)

    found = {duty.placed.clause: duty for duty in carried_by_circle_lead(bakery.done, BAKERY).duties if duty.placed}

    assert found[clause].elsewhere == FLOUR
    assert found["1.4.4"].stays
    bakery.without(PolicyLine, "given")
    assert all(duty.stays for duty in carried_by_circle_lead(bakery.done, BAKERY).duties)


@pytest.mark.clause("1.4.3")
def test_a_circle_lead_keeps_what_a_policy_did_not_give_away() -> None:
    bakery = Building(a_structure()).setting(BAKERY, "strategy_authority", role=FLOUR, over="priorities")

    found = {duty.placed.clause: duty for duty in carried_by_circle_lead(bakery.done, BAKERY).duties if duty.placed}

    assert found["1.4.3"].stays


@pytest.mark.clause("1.4.3", "1.4.5-c")
def test_strategies_and_priorities_leave_it_by_one_policy_or_by_two() -> None:
    bakery = Building(a_structure()).setting(BAKERY, "strategy_authority", policy="s", role=FLOUR, over="strategies")

    def kept() -> bool:
        duties = carried_by_circle_lead(bakery.done, BAKERY).duties
        return next(duty.stays for duty in duties if duty.placed and duty.placed.clause == "1.4.3")

    assert kept()
    bakery.setting(BAKERY, "strategy_authority", policy="p", role=OVENS, over="priorities")
    assert not kept()


@pytest.mark.clause("1.4.5-b", "1.4.5-c")
def test_what_is_added_says_whence_and_a_domain_is_shown_among_domains() -> None:
    bakery = Building(a_structure()).domain(LEAD, "Keys to the house").accountability(LEAD, "Locking up")
    bakery.accountability(CREAMS, "locking up.")

    in_pastry = carried_by_circle_lead(bakery.done, PASTRY)

    added = {duty.text: duty for duty in (*in_pastry.duties, *in_pastry.domains) if duty.of is Of.ADDED}
    assert [duty.text for duty in in_pastry.domains] == ["Keys to the house"]
    assert {duty.from_circle for duty in added.values()} == {BAKERY}
    assert (added["Locking up"].elsewhere, added["Locking up"].stays) == (CREAMS, False)
    assert added["Keys to the house"].stays


@pytest.mark.clause("1.4.5-c", "1.4.1-a")
def test_what_was_given_to_a_process_in_words_has_left_the_circle_lead_too() -> None:
    bakery = Building(a_structure()).setting(BAKERY, "assignment_authority", process="Drawn by lot").done

    duty = next(each for each in carried_by_circle_lead(bakery, BAKERY).duties if each.policy is not None)

    assert duty.elsewhere is None
    assert not duty.stays
