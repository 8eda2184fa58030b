"""Roles linked into other Circles (§1.3.4)."""

import pytest

from app.governance.lines import AssignmentLine, LinkLine, Mandate, PolicyKind, PolicyLine, RoleKind
from app.governance.links import ends_with, invitation, may_link, may_unlink, still_invited
from app.governance.messages import say
from app.governance.settings import may_carry
from app.governance.verdicts import Verdict
from tests.builders import (
    ANA,
    BAKERY,
    FLOUR,
    LEA,
    MAX,
    MILL,
    OUTSIDER,
    OVENS,
    PASTRY,
    SAM,
    SHOP,
    SUGAR,
    Building,
    a_structure,
    core,
)

OVENS_IN_SHOP = f"{OVENS}>{SHOP}"


def message(verdict: Verdict) -> str:
    assert verdict.reason is not None
    assert say(verdict.reason, "en")
    assert say(verdict.reason, "fr")
    return verdict.reason.message


@pytest.mark.clause("1.3.4-a")
def test_a_role_links_only_where_a_policy_invites_it() -> None:
    mill = Building(a_structure())
    assert message(may_link(mill.done, SAM, OVENS, SHOP)) == "link_needs_an_invitation"

    mill.setting(SHOP, "link_invitation", role=OVENS)

    assert may_link(mill.done, SAM, OVENS, SHOP)
    assert message(may_link(mill.done, LEA, FLOUR, SHOP)) == "link_needs_an_invitation"


@pytest.mark.clause("1.3.4-a")
@pytest.mark.parametrize(
    "where,here,within", [("here", True, False), ("circles_within", False, True), ("both", True, True)]
)
def test_the_policy_of_a_circle_above_may_invite_into_the_circles_within(where: str, here: bool, within: bool) -> None:
    mill = Building(a_structure()).setting(MILL, "link_invitation", role=OVENS, where=where).done

    assert bool(may_link(mill, SAM, OVENS, MILL)) is here
    assert bool(may_link(mill, SAM, OVENS, SHOP)) is within
    assert bool(may_link(mill, SAM, OVENS, PASTRY)) is within
    assert (invitation(mill, OVENS, SHOP) is not None) is within


@pytest.mark.clause("1.3.4-a")
@pytest.mark.parametrize("where,taken", [("here", False), ("circles_within", True), ("both", True)])
def test_a_circle_invites_a_role_of_its_own_into_the_circles_within(where: str, taken: bool) -> None:
    value = {"role": OVENS, "where": where}

    assert bool(may_carry(a_structure(), BAKERY, "link_invitation", value, [PolicyKind.CHANGES_DEFAULT])) is taken


@pytest.mark.clause("1.3.4-a")
def test_a_policy_of_a_circle_beside_invites_nobody() -> None:
    mill = Building(a_structure()).setting(PASTRY, "link_invitation", role=OVENS, where="both").done

    assert message(may_link(mill, SAM, OVENS, SHOP)) == "link_needs_an_invitation"


@pytest.mark.clause("1.3.4-a")
def test_the_link_is_made_by_a_lead_of_the_invited_role() -> None:
    mill = Building(a_structure()).setting(SHOP, "link_invitation", role=OVENS).done

    for person in (OUTSIDER, ANA, LEA):
        assert message(may_link(mill, person, OVENS, SHOP)) == "only_role_lead_links"


@pytest.mark.clause("1.3.4-a", "1.4.2-a")
def test_of_an_unfilled_role_the_circle_lead_makes_the_link() -> None:
    mill = Building(a_structure()).without(AssignmentLine, f"{SAM}@{OVENS}:")
    mill.setting(SHOP, "link_invitation", role=OVENS)

    assert may_link(mill.done, ANA, OVENS, SHOP)


@pytest.mark.clause("1.3.4-a")
@pytest.mark.parametrize("role,circle", [(OVENS, BAKERY), (PASTRY, PASTRY), (BAKERY, PASTRY), (MILL, SHOP)])
def test_a_role_does_not_link_to_where_it_is_nor_into_itself(role: str, circle: str) -> None:
    mill = Building(a_structure()).fills(SAM, role).done

    assert not may_link(mill, SAM, role, circle)


@pytest.mark.clause("1.3.4-a", "1.3.1-a")
def test_a_constitutional_role_does_not_link() -> None:
    mill = Building(a_structure()).setting(SHOP, "link_invitation", role=core(BAKERY, RoleKind.SECRETARY)).done

    assert not may_link(mill, SAM, core(BAKERY, RoleKind.SECRETARY), SHOP)


@pytest.mark.clause("1.3.4-a")
def test_a_role_links_once_into_a_circle() -> None:
    mill = Building(a_structure()).linked(OVENS, SHOP).done

    assert message(may_link(mill, SAM, OVENS, SHOP)) == "already_linked"


# How a link ends


@pytest.mark.clause("1.3.4-c")
def test_a_link_ends_when_the_inviting_policy_does() -> None:
    mill = Building(a_structure()).linked(OVENS, SHOP)
    link = mill.done.get(LinkLine, OVENS_IN_SHOP)
    assert still_invited(mill.done, link)

    mill.without(PolicyLine, link.policy)

    assert not still_invited(mill.done, link)


@pytest.mark.clause("1.3.4-c")
@pytest.mark.parametrize("value", [{"role": FLOUR}, {"role": OVENS, "where": "circles_within"}])
def test_and_when_it_invites_somebody_else_or_elsewhere(value: dict[str, str]) -> None:
    mill = Building(a_structure()).linked(OVENS, SHOP)
    link = mill.done.get(LinkLine, OVENS_IN_SHOP)

    mill.amended(PolicyLine, link.policy, value=value)

    assert not still_invited(mill.done, link)


@pytest.mark.clause("1.3.4-c")
def test_the_role_unlinks_itself() -> None:
    mill = Building(a_structure()).linked(OVENS, SHOP)
    link = mill.done.get(LinkLine, OVENS_IN_SHOP)

    assert may_unlink(mill.done, SAM, link)
    for person in (ANA, LEA, OUTSIDER):
        assert message(may_unlink(mill.done, person, link)) == "only_role_lead_unlinks"


@pytest.mark.clause("1.3.4-c")
@pytest.mark.parametrize("keeper,kept", [(BAKERY, True), (MILL, True), (SHOP, False), (PASTRY, False), (OVENS, False)])
def test_unless_a_policy_in_or_over_its_source_circle_keeps_it(keeper: str, kept: bool) -> None:
    mill = Building(a_structure()).linked(OVENS, SHOP).setting(keeper, "links_kept").done

    verdict = may_unlink(mill, SAM, mill.get(LinkLine, OVENS_IN_SHOP))

    assert bool(verdict) is not kept
    assert not kept or message(verdict) == "link_is_kept"


@pytest.mark.clause("1.3.4-c")
def test_it_ends_in_another_way_that_the_inviting_policy_names() -> None:
    mill = Building(a_structure()).setting(BAKERY, "links_kept")
    mill.setting(SHOP, "link_invitation", policy="invites", role=OVENS, unlink_role=SHOP, unlink="At the year's end")
    mill.linked(OVENS, SHOP, "invites")
    link = mill.done.get(LinkLine, OVENS_IN_SHOP)

    assert may_unlink(mill.done, OUTSIDER, link)
    assert may_unlink(mill.done, MAX, link, acting_secretary=MAX)
    assert not may_unlink(mill.done, MAX, link, acting_secretary=LEA)
    assert not may_unlink(mill.done, SAM, link)


@pytest.mark.clause("1.3.4-c", "1.3.4-b")
def test_everything_that_circle_had_added_goes_with_the_link_and_nothing_else() -> None:
    mill = Building(a_structure()).linked(OVENS, SHOP).linked(OVENS, PASTRY)
    mill.accountability(OVENS, "Warming rolls", added_by=SHOP).domain(OVENS, "Shop oven", added_by=SHOP)
    mill.accountability(OVENS, "Melting sugar", added_by=PASTRY)
    mill.mandate(Mandate.LENT, OVENS, SHOP, OUTSIDER, named_by=SAM)
    mill.mandate(Mandate.LENT, OVENS, BAKERY, LEA, named_by=SAM)

    ending = ends_with(mill.done, mill.done.get(LinkLine, OVENS_IN_SHOP))

    assert {line.lineage for line in ending} == {
        f"{OVENS}:Warming rolls",
        f"{OVENS}:Shop oven",
        f"{Mandate.LENT}:{OVENS}:{OUTSIDER}",
    }


def test_in_setup_ratifiers_link_and_unlink() -> None:
    mill = Building(a_structure()).setting(SHOP, "link_invitation", role=SUGAR).in_setup(MAX)
    assert may_link(mill.done, MAX, SUGAR, SHOP)
    mill.linked(SUGAR, SHOP)

    assert may_unlink(mill.done, MAX, mill.done.get(LinkLine, f"{SUGAR}>{SHOP}"))
