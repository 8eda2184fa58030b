"""Roles linked into other Circles, and taken out again (§1.3.4)."""

from collections.abc import Callable

import pytest

from app.actions.links import link_role, unlink_role
from app.governance.errors import NotFound, NotPermitted
from app.governance.lines import AccountabilityLine, LinkLine
from tests.builders import ANA, BAKERY, OUTSIDER, OVENS, SAM, SHOP, Building, a_structure
from tests.seeding import Seeded

Seed = Callable[..., Seeded]


def invited(**value: str) -> Building:
    return Building(a_structure()).setting(SHOP, "link_invitation", policy="invites", role=OVENS, **value)


@pytest.mark.clause("1.3.4-a", "1.3.4-d")
def test_a_role_lead_links_where_a_policy_invites_and_becomes_a_member_there(seeded: Seed) -> None:
    mill = seeded(invited().done)

    link = link_role(mill.as_(SAM), OVENS, SHOP)

    line = mill.structure.get(LinkLine, link)
    assert (line.role, line.circle, line.policy) == (OVENS, SHOP, "invites")
    assert SAM in mill.members(SHOP)
    assert mill.structure.role(OVENS).circle == BAKERY
    assert (mill.records()[-1].kind, mill.records()[-1].circle) == ("linked", SHOP)


@pytest.mark.clause("1.3.4-a")
def test_nobody_links_without_an_invitation_nor_for_another(mill: Seeded, seeded: Seed) -> None:
    with pytest.raises(NotPermitted, match="invites Ovens to link in"):
        link_role(mill.as_(SAM), OVENS, SHOP)
    with pytest.raises(NotFound):
        link_role(mill.as_(SAM), OVENS, "nowhere")
    assert mill.records() == []


@pytest.mark.clause("1.3.4-a")
def test_the_circle_itself_does_not_make_the_link(seeded: Seed) -> None:
    mill = seeded(invited().done)

    for person in (OUTSIDER, ANA):
        with pytest.raises(NotPermitted, match="Only a Role Lead of Ovens"):
            link_role(mill.as_(person), OVENS, SHOP)


@pytest.mark.clause("1.3.4-c", "1.3.4-b")
def test_with_the_link_goes_everything_that_circle_had_added_and_nothing_else(seeded: Seed) -> None:
    linked = invited().linked(OVENS, SHOP, "invites").accountability(OVENS, "Warming rolls", added_by=SHOP)
    mill = seeded(linked.done)

    unlink_role(mill.as_(SAM), f"{OVENS}>{SHOP}")

    assert mill.structure.links_of(OVENS) == []
    left = [line.text for line in mill.structure.held(AccountabilityLine, OVENS)]
    assert left == ["Heating the ovens before five"]
    assert SAM not in mill.members(SHOP)
    assert [record.kind for record in mill.records()] == ["unlinked"]


@pytest.mark.clause("1.3.4-c")
def test_a_link_that_is_kept_is_not_undone_by_the_role(seeded: Seed) -> None:
    mill = seeded(invited().linked(OVENS, SHOP, "invites").setting(BAKERY, "links_kept", policy="kept").done)

    with pytest.raises(NotPermitted, match="The Policy “Kept” of Bakery keeps this link"):
        unlink_role(mill.as_(SAM), f"{OVENS}>{SHOP}")


@pytest.mark.clause("1.3.4-c")
def test_a_link_ends_in_the_other_way_that_its_policy_names(seeded: Seed) -> None:
    mill = seeded(invited(unlink_role=SHOP).linked(OVENS, SHOP, "invites").done)

    unlink_role(mill.as_(OUTSIDER), f"{OVENS}>{SHOP}")

    assert mill.structure.links_of(OVENS) == []
