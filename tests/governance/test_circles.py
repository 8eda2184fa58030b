"""Who leads, who is a Circle Member and why, and for which Roles (§1.4, §1.4.2, §5.1, §5.3)."""

from datetime import timedelta

import pytest

from app.governance.circles import (
    Lead,
    Reason,
    Why,
    circle_leads,
    circle_members,
    circle_reps,
    circles_of,
    circles_within,
    containing_circles,
    is_member,
    reps_who_lead,
    role_leads,
    roles_represented,
)
from app.governance.lines import AssignmentLine, Mandate, MandateLine, PartnerLine, PolicyLine, RoleKind
from app.governance.structure import Structure
from tests.builders import (
    ANA,
    BAKERY,
    COUNTER,
    CREAMS,
    FLOUR,
    IDA,
    LEA,
    MAX,
    MILL,
    NOVA,
    OUTSIDER,
    OVENS,
    PASTRY,
    SAM,
    SHOP,
    TODAY,
    WINDOW,
    Building,
    a_structure,
    core,
)

LEAD_ROLE, REP_ROLE = core(BAKERY, RoleKind.CIRCLE_LEAD), core(BAKERY, RoleKind.CIRCLE_REP)


def people(structure: Structure, role: str) -> list[tuple[str, bool]]:
    return [(lead.person, lead.by_default) for lead in role_leads(structure, role)]


# Circle Leads


@pytest.mark.clause("1.4-a")
def test_who_fills_the_circles_own_role_is_its_circle_lead() -> None:
    assert circle_leads(a_structure(), BAKERY) == [Lead(ANA, by_default=False, via=BAKERY)]
    assert people(a_structure(), LEAD_ROLE) == [(ANA, False)]


@pytest.mark.clause("1.4.1-a")
def test_several_people_may_lead_one_circle() -> None:
    bakery = Building(a_structure()).fills(MAX, BAKERY).done

    assert [lead.person for lead in circle_leads(bakery, BAKERY)] == [ANA, MAX]


@pytest.mark.clause("1.4-b")
def test_the_anchor_circle_has_no_circle_lead_unless_its_policy_says_so() -> None:
    assert circle_leads(a_structure(anchor_led=False), MILL) == []
    assigned_all_the_same = Building(a_structure(anchor_led=False)).fills(SAM, MILL).done
    assert circle_leads(assigned_all_the_same, MILL) == []

    assert circle_leads(a_structure(), MILL) == [Lead(ANA, by_default=False, via=MILL)]


@pytest.mark.clause("1.4-b")
def test_a_lead_whom_an_import_brought_as_it_stood_leads_the_anchor_circle() -> None:
    mill = Building(a_structure(anchor_led=False)).fills(SAM, MILL, as_it_stood=("1.4-b",)).done

    assert [lead.person for lead in circle_leads(mill, MILL)] == [SAM]


@pytest.mark.clause("1.4.2-a")
def test_an_unfilled_role_is_held_by_the_circle_leads() -> None:
    assert people(a_structure(), COUNTER) == [(ANA, True)]
    assert people(a_structure(), OVENS) == [(SAM, False)]


@pytest.mark.clause("1.4.2-a")
def test_where_nobody_fills_the_circle_its_leads_are_those_of_the_circle_above() -> None:
    mill = Building(a_structure()).without(AssignmentLine, f"{MAX}@{PASTRY}:").done

    assert circle_leads(mill, PASTRY) == [Lead(ANA, by_default=True, via=BAKERY)]
    assert people(mill, CREAMS) == [(ANA, True)]


@pytest.mark.clause("1.4.2-a")
def test_and_so_on_up() -> None:
    mill = Building(a_structure()).without(AssignmentLine, f"{MAX}@{PASTRY}:")
    mill.without(AssignmentLine, f"{ANA}@{BAKERY}:").without(AssignmentLine, f"{ANA}@{MILL}:").fills(LEA, MILL)

    assert circle_leads(mill.done, PASTRY) == [Lead(LEA, by_default=True, via=MILL)]
    assert people(mill.done, CREAMS) == [(LEA, True)]


@pytest.mark.clause("1.4.2-a")
def test_under_an_anchor_circle_without_leads_that_can_be_nobody() -> None:
    mill = Building(a_structure(anchor_led=False)).without(AssignmentLine, f"{ANA}@{BAKERY}:").done

    assert circle_leads(mill, BAKERY) == []
    assert people(mill, COUNTER) == []


@pytest.mark.clause("1.4.2-b")
def test_a_role_that_no_partner_fills_is_held_by_the_circle_leads_as_well() -> None:
    assert people(a_structure(), WINDOW) == [(NOVA, False), (OUTSIDER, True)]
    assert [lead.is_partner for lead in role_leads(a_structure(), WINDOW)] == [False, True]

    with_a_partner = Building(a_structure()).fills(IDA, WINDOW).done

    assert people(with_a_partner, WINDOW) == [(NOVA, False), (IDA, False)]


@pytest.mark.clause("1.4.2-b")
def test_a_circle_that_no_partner_fills_is_led_from_above_as_well() -> None:
    mill = Building(a_structure()).without(AssignmentLine, f"{MAX}@{PASTRY}:").fills(NOVA, PASTRY).done

    assert circle_leads(mill, PASTRY) == [Lead(NOVA, False, PASTRY), Lead(ANA, True, BAKERY)]


@pytest.mark.clause("1.4.1-c")
def test_each_focus_is_a_lead_of_its_own() -> None:
    bakery = Building(a_structure()).fills(SAM, FLOUR, focus="rye").fills(SAM, FLOUR, focus="spelt").done

    assert [(lead.person, lead.focus) for lead in role_leads(bakery, FLOUR)] == [
        (LEA, ""),
        (SAM, "rye"),
        (SAM, "spelt"),
    ]


@pytest.mark.clause("5.3.6")
def test_an_elected_role_that_is_unfilled_has_surrogates_and_no_cover() -> None:
    bakery = Building(a_structure()).without(AssignmentLine, f"{SAM}@{REP_ROLE}:").done

    assert role_leads(bakery, REP_ROLE) == []


@pytest.mark.clause("1.4-a", "1.4.1-c")
def test_the_circle_lead_role_shows_the_assignment_that_makes_its_lead() -> None:
    bakery = Building(a_structure()).fills(MAX, BAKERY, focus="nights").done
    by_default = Building(a_structure()).without(AssignmentLine, f"{MAX}@{PASTRY}:").done

    leads = role_leads(bakery, LEAD_ROLE)

    assert [(lead.person, lead.focus) for lead in leads] == [(ANA, ""), (MAX, "nights")]
    assert [lead.assignment and lead.assignment.role for lead in leads] == [BAKERY, BAKERY]
    assert [lead.assignment for lead in role_leads(by_default, core(PASTRY, RoleKind.CIRCLE_LEAD))] == [None]


# Circle Members


@pytest.mark.clause("5.1-a")
def test_circle_members_are_leads_of_the_circle_and_of_its_roles_and_the_reps_of_its_sub_circles() -> None:
    members = circle_members(a_structure(), BAKERY)

    assert {person: set(why) for person, why in members.items()} == {
        ANA: {Why(Reason.CIRCLE_LEAD, BAKERY), Why(Reason.ROLE_LEAD, COUNTER, by_default=True)},
        SAM: {
            Why(Reason.ROLE_LEAD, OVENS),
            Why(Reason.ROLE_LEAD, REP_ROLE),
            Why(Reason.ROLE_LEAD, core(BAKERY, RoleKind.SECRETARY)),
        },
        LEA: {Why(Reason.ROLE_LEAD, FLOUR), Why(Reason.ROLE_LEAD, core(BAKERY, RoleKind.FACILITATOR))},
        MAX: {Why(Reason.ROLE_LEAD, PASTRY)},
        IDA: {Why(Reason.CIRCLE_REP, PASTRY)},
    }


@pytest.mark.clause("5.1-a", "P-c")
def test_who_is_no_partner_fills_roles_without_being_a_circle_member() -> None:
    assert not is_member(a_structure(), SHOP, NOVA)
    assert is_member(a_structure(), SHOP, OUTSIDER)

    released = Building(a_structure()).without(PartnerLine, f"partner:{LEA}").done
    assert not is_member(released, BAKERY, LEA)


@pytest.mark.clause("5.1-a")
def test_whoever_leads_a_circle_by_default_is_a_member_of_it() -> None:
    mill = Building(a_structure()).without(AssignmentLine, f"{MAX}@{PASTRY}:").done

    assert circle_members(mill, PASTRY)[ANA][0] == Why(Reason.CIRCLE_LEAD, PASTRY, by_default=True)


@pytest.mark.clause("5.1.1-b")
def test_a_circle_rep_is_a_member_of_the_circle_that_contains_theirs() -> None:
    assert Why(Reason.CIRCLE_REP, BAKERY) in circle_members(a_structure(), MILL)[SAM]
    assert not is_member(a_structure(), MILL, IDA)  # Not of those further up.


@pytest.mark.clause("5.1.1-b", "1.3.4-d")
def test_and_of_the_circles_into_which_their_circles_own_role_links() -> None:
    mill = Building(a_structure()).linked(PASTRY, SHOP).done

    assert containing_circles(mill, PASTRY) == [BAKERY, SHOP]
    assert circle_members(mill, SHOP)[IDA] == [Why(Reason.CIRCLE_REP, PASTRY)]
    assert circle_members(mill, SHOP)[MAX] == [Why(Reason.LINKED_ROLE, PASTRY)]


@pytest.mark.clause("1.3.4-d")
def test_the_leads_of_a_linked_role_are_members_where_it_links_and_its_circle_is_no_sub_circle() -> None:
    mill = Building(a_structure()).linked(OVENS, SHOP).done

    assert circle_members(mill, SHOP)[SAM] == [Why(Reason.LINKED_ROLE, OVENS)]
    assert OVENS not in [role.lineage for role in mill.inside(SHOP)]
    assert not is_member(mill, SHOP, ANA)
    assert [around.lineage for around in mill.chain(OVENS)] == [OVENS, BAKERY, MILL]


@pytest.mark.clause("1.3.4-d", "1.4.2-a")
def test_a_linked_role_that_is_unfilled_is_represented_by_its_own_circle_leads() -> None:
    mill = Building(a_structure()).linked(COUNTER, SHOP).done

    assert circle_members(mill, SHOP)[ANA] == [Why(Reason.LINKED_ROLE, COUNTER, by_default=True)]


@pytest.mark.clause("5.1.1-a")
def test_a_circle_lead_is_never_the_rep_of_the_same_circle() -> None:
    mill = Building(a_structure()).fills(SAM, BAKERY).done

    assert circle_reps(a_structure(), BAKERY) == [SAM]
    assert circle_reps(mill, BAKERY) == []
    assert [line.person for line in reps_who_lead(mill)] == [SAM]
    assert Why(Reason.CIRCLE_REP, BAKERY) not in circle_members(mill, MILL).get(SAM, [])


@pytest.mark.clause("5.1.1-a")
def test_nor_one_who_leads_it_by_default() -> None:
    mill = Building(a_structure()).without(AssignmentLine, f"{ANA}@{BAKERY}:").fills(SAM, MILL).done

    assert circle_reps(mill, BAKERY) == []


@pytest.mark.clause("5.1.1-a")
def test_a_rep_whom_an_import_brought_beside_leading_stays_until_the_next_election() -> None:
    mill = Building(a_structure()).fills(SAM, BAKERY)
    mill.amended(AssignmentLine, f"{SAM}@{REP_ROLE}:", as_it_stood=("5.1.1-a",))

    assert circle_reps(mill.done, BAKERY) == [SAM]
    assert reps_who_lead(mill.done) == []


# How many leads represent a Role


@pytest.mark.clause("5.1-b")
def test_all_leads_of_a_role_are_members_unless_a_policy_limits_how_many() -> None:
    crowded = Building(a_structure()).fills(OUTSIDER, FLOUR).fills(IDA, FLOUR)
    assert is_member(crowded.done, BAKERY, OUTSIDER)

    crowded.setting(BAKERY, "representation_limit", n=1)

    assert not is_member(crowded.done, BAKERY, OUTSIDER)
    assert Why(Reason.ROLE_LEAD, FLOUR) in circle_members(crowded.done, BAKERY)[LEA]  # Longest in it.
    assert circle_members(crowded.done, BAKERY)[IDA] == [Why(Reason.CIRCLE_REP, PASTRY)]


@pytest.mark.clause("5.1-b")
def test_the_roles_leads_choose_who_represents_it() -> None:
    bakery = Building(a_structure()).fills(OUTSIDER, FLOUR).fills(IDA, FLOUR)
    bakery.setting(BAKERY, "representation_limit", n=2)
    bakery.mandate(Mandate.REPRESENTATIVE, FLOUR, BAKERY, IDA, named_by=LEA)

    members = circle_members(bakery.done, BAKERY)

    assert Why(Reason.ROLE_LEAD, FLOUR) in members[IDA]
    assert Why(Reason.ROLE_LEAD, FLOUR) in members[LEA]
    assert OUTSIDER not in members


@pytest.mark.clause("5.1-b")
def test_a_representative_who_no_longer_leads_the_role_counts_no_more() -> None:
    bakery = Building(a_structure()).fills(OUTSIDER, FLOUR).setting(BAKERY, "representation_limit", n=1)
    bakery.mandate(Mandate.REPRESENTATIVE, FLOUR, BAKERY, OUTSIDER, named_by=LEA)
    assert is_member(bakery.done, BAKERY, OUTSIDER)

    bakery.without(AssignmentLine, f"{OUTSIDER}@{FLOUR}:")

    assert Why(Reason.ROLE_LEAD, FLOUR) in circle_members(bakery.done, BAKERY)[LEA]


@pytest.mark.clause("5.1-b", "5.2.1-b")
def test_a_limit_binds_its_circle_only_unless_it_is_stated_to_reach_further() -> None:
    mill = Building(a_structure()).fills(OUTSIDER, FLOUR).setting(MILL, "representation_limit", policy="few", n=1)
    assert is_member(mill.done, BAKERY, OUTSIDER)

    mill.amended(PolicyLine, "few", reaches_sub_circles=True)

    assert not is_member(mill.done, BAKERY, OUTSIDER)


@pytest.mark.clause("5.1-b")
def test_circle_leads_and_elected_ones_are_not_limited() -> None:
    bakery = Building(a_structure()).fills(OUTSIDER, BAKERY).setting(BAKERY, "representation_limit", n=1).done

    assert is_member(bakery, BAKERY, OUTSIDER)
    assert is_member(bakery, BAKERY, ANA)


# For which Roles


@pytest.mark.clause("5.3-a")
def test_a_circle_member_speaks_for_the_roles_they_fill_or_represent() -> None:
    assert set(roles_represented(a_structure(), SAM, BAKERY, TODAY)) == {
        OVENS,
        REP_ROLE,
        core(BAKERY, RoleKind.SECRETARY),
    }
    assert roles_represented(a_structure(), IDA, BAKERY, TODAY) == [PASTRY]
    assert set(roles_represented(a_structure(), ANA, BAKERY, TODAY)) == {LEAD_ROLE, COUNTER}


@pytest.mark.clause("1.1-b", "1.3.1-a", "5.3-a")
def test_whoever_fills_a_role_that_is_not_broken_down_speaks_inside_it_for_that_role() -> None:
    assert roles_represented(a_structure(), SAM, OVENS, TODAY) == [OVENS]
    assert roles_represented(a_structure(), ANA, OVENS, TODAY) == []
    assert roles_represented(a_structure(), ANA, COUNTER, TODAY) == [COUNTER]  # Nobody fills it.


@pytest.mark.clause("5.3-a")
def test_whoever_is_no_circle_member_speaks_for_no_role() -> None:
    assert roles_represented(a_structure(), OUTSIDER, BAKERY, TODAY) == []
    assert roles_represented(a_structure(), NOVA, SHOP, TODAY) == []


@pytest.mark.clause("5.3-a")
def test_a_lent_role_is_theirs_until_it_expires() -> None:
    bakery = Building(a_structure())
    bakery.mandate(Mandate.LENT, FLOUR, BAKERY, SAM, named_by=LEA, expires=TODAY)

    assert FLOUR in roles_represented(bakery.done, SAM, BAKERY, TODAY)
    assert FLOUR not in roles_represented(bakery.done, SAM, BAKERY, TODAY + timedelta(days=1))


@pytest.mark.clause("5.3-a")
def test_a_loan_ends_when_it_is_withdrawn_or_its_lender_leads_the_role_no_more() -> None:
    bakery = Building(a_structure()).mandate(Mandate.LENT, FLOUR, BAKERY, SAM, named_by=LEA)
    assert FLOUR in roles_represented(bakery.done, SAM, BAKERY, TODAY)

    withdrawn = Building(bakery.done.copy()).without(MandateLine, f"{Mandate.LENT}:{FLOUR}:{SAM}").done
    assert FLOUR not in roles_represented(withdrawn, SAM, BAKERY, TODAY)

    given_away = Building(bakery.done.copy()).without(AssignmentLine, f"{LEA}@{FLOUR}:").fills(MAX, FLOUR).done
    assert FLOUR not in roles_represented(given_away, SAM, BAKERY, TODAY)


@pytest.mark.clause("5.3-a")
def test_a_loan_makes_nobody_a_circle_member() -> None:
    bakery = Building(a_structure()).mandate(Mandate.LENT, FLOUR, BAKERY, OUTSIDER, named_by=LEA).done

    assert roles_represented(bakery, OUTSIDER, BAKERY, TODAY) == []


@pytest.mark.clause("5.1-b", "5.3-a")
def test_who_does_not_represent_a_role_for_a_limit_does_not_speak_for_it() -> None:
    bakery = Building(a_structure()).fills(SAM, FLOUR).setting(BAKERY, "representation_limit", n=1).done

    assert FLOUR not in roles_represented(bakery, SAM, BAKERY, TODAY)
    assert FLOUR in roles_represented(bakery, LEA, BAKERY, TODAY)


@pytest.mark.clause("5.3-a", "1.3.4-d")
def test_a_linked_role_can_be_lent_where_it_links_and_not_elsewhere() -> None:
    mill = Building(a_structure()).linked(OVENS, SHOP)
    mill.mandate(Mandate.LENT, OVENS, SHOP, OUTSIDER, named_by=SAM)
    mill.mandate(Mandate.LENT, OVENS, PASTRY, MAX, named_by=SAM)

    assert OVENS in roles_represented(mill.done, OUTSIDER, SHOP, TODAY)
    assert OVENS not in roles_represented(mill.done, MAX, PASTRY, TODAY)


# Around


def test_a_person_finds_the_circles_they_are_a_member_of() -> None:
    assert set(circles_of(a_structure(), SAM)) == {BAKERY, MILL}
    assert set(circles_of(a_structure(), IDA)) == {PASTRY, BAKERY}
    assert set(circles_of(a_structure(), OUTSIDER)) == {SHOP, MILL}
    assert circles_of(a_structure(), NOVA) == []


def test_a_circle_finds_what_is_within() -> None:
    assert circles_within(a_structure(), MILL) == [BAKERY, SHOP, PASTRY]
