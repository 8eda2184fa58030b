"""Who may, and if not, why (§1.4.1, §1.4.3, §1.4.4, §5.1-b, §5.3-a, §4.2.2, Preamble)."""

from datetime import timedelta
from typing import Any

import pytest

from app.governance.authorities import By, who_admits_partners, who_assigns, who_sets_strategy
from app.governance.carrying import carried_by_circle_lead
from app.governance.changes import MoveRole, RemoveRole, apply_changes
from app.governance.lines import AssignmentLine, Mandate, MandateLine, PartnerLine, PolicyLine, RoleKind
from app.governance.messages import say
from app.governance.permissions import (
    may_admit_partner,
    may_adopt,
    may_agree_to_stay,
    may_amend_assignment,
    may_assign,
    may_edit_structure,
    may_end_mandate,
    may_lend,
    may_link,
    may_name_ratifier,
    may_release_partner,
    may_represent,
    may_reroute,
    may_resign,
    may_see,
    may_set_strategy,
    may_strike,
    may_unassign,
    may_unlink,
)
from app.governance.strikes import governance_of
from app.governance.structure import Structure
from app.governance.verdicts import Verdict
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
    SUGAR,
    TODAY,
    WINDOW,
    Building,
    a_structure,
    core,
)


def said(verdict: Verdict) -> str:
    assert verdict.reason is not None
    assert say(verdict.reason, "fr")
    return say(verdict.reason, "en")


def message(verdict: Verdict) -> tuple[str, str]:
    said(verdict)
    assert verdict.reason is not None
    return verdict.reason.clause, verdict.reason.message


def filling(structure: Structure, person: str, role: str) -> AssignmentLine:
    return structure.get(AssignmentLine, f"{person}@{role}:")


# Assigning


@pytest.mark.clause("1.4.1-a")
def test_only_a_circle_lead_assigns_the_roles_of_a_circle() -> None:
    assert may_assign(a_structure(), ANA, COUNTER, TODAY, NOVA)
    assert may_assign(a_structure(), ANA, PASTRY, TODAY, SAM)

    for person in (SAM, LEA, MAX, OUTSIDER, NOVA):
        assert said(may_assign(a_structure(), person, COUNTER, TODAY)) == (
            "Only a Circle Lead of Bakery assigns its Roles (§1.4.1)."
        )


@pytest.mark.clause("1.4.1-a")
def test_the_lead_of_a_circle_above_does_not_assign_within_while_the_circle_has_a_lead() -> None:
    assert not may_assign(a_structure(), ANA, CREAMS, TODAY)
    assert may_assign(a_structure(), MAX, CREAMS, TODAY)

    leaderless = Building(a_structure()).without(AssignmentLine, f"{MAX}@{PASTRY}:").done
    assert may_assign(leaderless, ANA, CREAMS, TODAY)


@pytest.mark.clause("1.4.1-a", "1.4-b")
def test_where_nobody_may_assign_it_says_which_policy_would_change_that() -> None:
    mill = a_structure(anchor_led=False)

    assert who_assigns(mill, BAKERY, TODAY).by is By.NOBODY
    assert said(may_assign(mill, ANA, BAKERY, TODAY)) == (
        "Nobody may assign Roles in Mill yet. A Policy that gives it a Circle Lead, or another Role this authority, "
        "would change that (§1.4.1)."
    )


@pytest.mark.clause("1.4.1-a", "1.4.5-c")
def test_a_policy_gives_assigning_to_another_role_instead() -> None:
    bakery = Building(a_structure()).setting(BAKERY, "assignment_authority", policy="staffing", role=FLOUR).done

    assert who_assigns(bakery, COUNTER, TODAY).by is By.ROLE
    assert may_assign(bakery, LEA, COUNTER, TODAY)
    assert message(may_assign(bakery, ANA, COUNTER, TODAY)) == ("1.4.1-a", "assignment_is_delegated")
    assert may_assign(bakery, MAX, CREAMS, TODAY)  # It takes nothing from the leads of Sub-Circles.
    assert not may_assign(bakery, LEA, CREAMS, TODAY)


@pytest.mark.clause("1.4.1-a", "1.4.5-c")
def test_what_was_given_to_a_role_comes_back_when_the_role_is_gone() -> None:
    bakery = Building(a_structure()).role("staffing", BAKERY, filled_by=[LEA])
    bakery.setting(BAKERY, "assignment_authority", role="staffing")
    apply_changes(bakery.done, bakery.done.at + 1, BAKERY, [RemoveRole(role="staffing")])

    assert who_assigns(bakery.done, COUNTER, TODAY).by is By.CIRCLE_LEAD
    assert may_assign(bakery.done, ANA, COUNTER, TODAY)
    assert all(duty.stays for duty in carried_by_circle_lead(bakery.done, BAKERY).duties)


@pytest.mark.clause("1.4.1-a", "1.4.4")
def test_the_role_that_a_pointer_means_assigns() -> None:
    from app.governance.lines import PointerLine

    bakery = Building(a_structure()).setting(BAKERY, "assignment_authority", policy="staffing", role=PASTRY)
    bakery.add(PointerLine, f"pointer:staffing:{PASTRY}", policy="staffing", named=PASTRY, role=SUGAR)

    assert may_assign(bakery.done, IDA, COUNTER, TODAY)
    assert not may_assign(bakery.done, MAX, COUNTER, TODAY)


@pytest.mark.clause("1.4.1-a")
def test_of_a_process_in_words_the_secretary_records_the_outcome() -> None:
    bakery = Building(a_structure()).setting(BAKERY, "assignment_authority", process="Drawn by lot in spring").done

    assert who_assigns(bakery, COUNTER, TODAY).by is By.PROCESS
    assert may_assign(bakery, SAM, COUNTER, TODAY)
    assert message(may_assign(bakery, ANA, COUNTER, TODAY)) == ("1.4.1-a", "assignment_goes_by_a_process")


@pytest.mark.clause("1.4.1-a")
def test_the_circle_lead_role_is_not_assigned() -> None:
    verdict = may_assign(a_structure(), ANA, core(BAKERY, RoleKind.CIRCLE_LEAD), TODAY)

    assert message(verdict) == ("1.4.1-a", "circle_lead_is_not_assigned")


@pytest.mark.clause("5.1.2-a", "1.4.1-a", "5.1.1-a")
@pytest.mark.parametrize(
    "kind,clause",
    [(RoleKind.FACILITATOR, "5.1.2-a"), (RoleKind.SECRETARY, "5.1.2-a"), (RoleKind.CIRCLE_REP, "5.1.1-a")],
)
def test_who_is_elected_is_neither_assigned_nor_unassigned(kind: RoleKind, clause: str) -> None:
    bakery = Building(a_structure()).setting(BAKERY, "assignment_authority", role=OVENS).done
    role = core(BAKERY, kind)
    holding = next(line for line in bakery.held(AssignmentLine, role))

    for person in (ANA, SAM, LEA):
        assert message(may_assign(bakery, person, role, TODAY)) == (clause, "elected_role_is_not_assigned")
        assert message(may_unassign(bakery, person, holding, TODAY)) == (clause, "elected_role_is_not_unassigned")
    setup = Building(bakery).in_setup(ANA).done
    assert may_assign(setup, ANA, role, TODAY)
    assert may_unassign(setup, ANA, holding, TODAY)


@pytest.mark.clause("1.4-b")
def test_the_anchor_circles_lead_is_named_as_its_policy_says() -> None:
    nobody = a_structure(anchor_led=False)
    assert message(may_assign(nobody, ANA, MILL, TODAY)) == ("1.4-b", "anchor_circle_has_no_lead")

    mill = Building(nobody).setting(MILL, "anchor_circle_lead", role=OVENS).done

    assert may_assign(mill, SAM, MILL, TODAY)
    assert not may_assign(mill, ANA, MILL, TODAY)


@pytest.mark.clause("1.3.4-b")
def test_only_the_source_circle_assigns_a_linked_role() -> None:
    mill = Building(a_structure()).linked(OVENS, SHOP).done

    assert message(may_assign(mill, OUTSIDER, OVENS, TODAY)) == ("1.3.4-b", "only_source_circle_assigns")
    assert message(may_unassign(mill, OUTSIDER, filling(mill, SAM, OVENS), TODAY)) == (
        "1.3.4-b",
        "only_source_circle_assigns",
    )
    assert may_assign(mill, ANA, OVENS, TODAY)


@pytest.mark.clause("1.4.1-a")
def test_only_a_circle_lead_unassigns() -> None:
    bakery = a_structure()

    assert may_unassign(bakery, ANA, filling(bakery, SAM, OVENS), TODAY)
    assert not may_unassign(bakery, LEA, filling(bakery, SAM, OVENS), TODAY)
    assert not may_unassign(bakery, SAM, filling(bakery, SAM, OVENS), TODAY)  # They resign instead.


LIMITS: list[tuple[dict[str, Any], str, str, bool]] = [
    ({"per_person": 1}, COUNTER, SAM, False),
    ({"per_person": 2}, COUNTER, SAM, True),
    ({"per_person": 1}, OVENS, SAM, True),  # A second focus of the same Role.
    ({"per_person": 1}, COUNTER, OUTSIDER, True),
    ({"per_role": 1}, OVENS, LEA, False),
    ({"per_role": 2}, OVENS, LEA, True),
    ({"per_role": 1}, OVENS, SAM, True),
]


@pytest.mark.clause("1.4.1-d")
@pytest.mark.parametrize("limits,role,person,fits", LIMITS)
def test_a_policy_limits_assignments(limits: dict[str, Any], role: str, person: str, fits: bool) -> None:
    for holder in (BAKERY, MILL):  # A constraint reaches all Sub-Circles.
        bakery = Building(a_structure()).setting(holder, "assignment_limits", **limits).done

        verdict = may_assign(bakery, ANA, role, TODAY, person)

        assert bool(verdict) is fits
        assert fits or message(verdict)[0] == "1.4.1-d"


@pytest.mark.clause("1.4.1-d")
def test_a_policy_limits_terms() -> None:
    bakery = Building(a_structure()).setting(BAKERY, "assignment_limits", longest_term_days=30).done

    assert may_assign(bakery, ANA, COUNTER, TODAY, LEA, TODAY + timedelta(days=30))
    too_long = may_assign(bakery, ANA, COUNTER, TODAY, LEA, TODAY + timedelta(days=31))
    assert message(too_long) == ("1.4.1-d", "term_too_long")
    assert message(may_assign(bakery, ANA, COUNTER, TODAY, LEA, None)) == ("1.4.1-d", "term_too_long")

    line = filling(bakery, SAM, OVENS)
    assert may_amend_assignment(bakery, ANA, line, line.term, TODAY)
    assert not may_amend_assignment(bakery, ANA, line, TODAY + timedelta(days=90), TODAY)
    assert not may_amend_assignment(bakery, SAM, line, line.term, TODAY)


@pytest.mark.clause("1.3.3-b")
def test_in_setup_ratifiers_assign_and_nobody_else() -> None:
    setup = Building(a_structure(anchor_led=False)).in_setup(MAX).done

    assert may_assign(setup, MAX, COUNTER, TODAY, LEA)
    assert message(may_assign(setup, ANA, COUNTER, TODAY)) == ("1.3.3-b", "only_ratifiers_shape_setup")


# Resigning


@pytest.mark.clause("1.4.1-b")
def test_a_person_may_resign_at_any_time_from_an_elected_role_too() -> None:
    bakery = a_structure()

    assert may_resign(bakery, SAM, filling(bakery, SAM, OVENS))
    assert may_resign(bakery, SAM, filling(bakery, SAM, core(BAKERY, RoleKind.SECRETARY)))
    assert message(may_resign(bakery, ANA, filling(bakery, SAM, OVENS))) == ("1.4.1-b", "only_oneself_resigns")


@pytest.mark.clause("1.4.1-b")
def test_unless_they_agreed_otherwise() -> None:
    bakery = Building(a_structure()).fills(SAM, COUNTER, stays="until the fair is over").done

    assert said(may_resign(bakery, SAM, filling(bakery, SAM, COUNTER))) == (
        "You agreed not to resign from Counter: “until the fair is over”. "
        "Ask whoever assigns it to settle that first (§1.4.1)."
    )


@pytest.mark.clause("1.4.1-b")
def test_one_agrees_to_stay_by_ones_own_word_and_in_a_role_that_somebody_assigns() -> None:
    bakery = a_structure()

    assert may_agree_to_stay(bakery, SAM, filling(bakery, SAM, OVENS))
    assert message(may_agree_to_stay(bakery, ANA, filling(bakery, SAM, OVENS)))[1] == "only_oneself_agrees_to_stay"
    elected = filling(bakery, SAM, core(BAKERY, RoleKind.SECRETARY))
    assert message(may_agree_to_stay(bakery, SAM, elected))[1] == "elected_may_resign"


# Strategies, pointers


@pytest.mark.clause("1.4.3")
def test_only_a_circle_lead_sets_strategies() -> None:
    assert may_set_strategy(a_structure(), ANA, BAKERY)
    assert said(may_set_strategy(a_structure(), SAM, BAKERY)) == (
        "Only a Circle Lead of Bakery sets its Strategies and priorities (§1.4.3)."
    )
    assert message(may_set_strategy(a_structure(anchor_led=False), ANA, MILL)) == ("1.4.3", "nobody_sets_strategy")


@pytest.mark.clause("1.4.3", "1.4.5-c")
def test_unless_a_policy_gives_it_to_another_role() -> None:
    bakery = Building(a_structure()).setting(BAKERY, "strategy_authority", role=FLOUR, over="strategies").done

    assert may_set_strategy(bakery, LEA, BAKERY)
    assert message(may_set_strategy(bakery, ANA, BAKERY)) == ("1.4.3", "strategy_is_delegated")
    assert may_set_strategy(bakery, ANA, BAKERY, "priorities")
    assert who_sets_strategy(bakery, BAKERY).by is By.ROLE


def pointing(holder: str, setting: str, **value: str) -> tuple[Structure, PolicyLine]:
    mill = Building(a_structure()).setting(holder, setting, policy="points", **value).done
    return mill, mill.get(PolicyLine, "points")


@pytest.mark.clause("1.4.4")
def test_what_points_at_a_circle_from_outside_its_leads_may_point_at_a_role_inside() -> None:
    mill, policy = pointing(MILL, "partner_status", role=BAKERY)

    assert may_reroute(mill, ANA, policy, BAKERY, OVENS)
    assert message(may_reroute(mill, SAM, policy, BAKERY, OVENS)) == ("1.4.4", "only_circle_lead_redirects")
    assert message(may_reroute(mill, OUTSIDER, policy, BAKERY, WINDOW)) == ("1.4.4", "pointer_stays_inside")
    assert message(may_reroute(mill, ANA, policy, OVENS, FLOUR)) == ("1.4.4", "pointer_names_no_role")


@pytest.mark.clause("1.4.4")
def test_and_what_points_at_a_role_in_it() -> None:
    mill, policy = pointing(MILL, "partner_status", role=SUGAR)

    assert may_reroute(mill, MAX, policy, SUGAR, CREAMS)
    assert not may_reroute(mill, ANA, policy, SUGAR, OVENS)


@pytest.mark.clause("1.4.4")
def test_what_the_circles_own_governance_points_at_stays_as_it_says() -> None:
    bakery, policy = pointing(BAKERY, "assignment_authority", role=FLOUR)

    assert message(may_reroute(bakery, ANA, policy, FLOUR, OVENS)) == ("1.4.4", "pointer_stays_inside")


@pytest.mark.clause("1.4.4")
def test_of_two_roles_that_a_policy_names_only_the_one_is_pointed_elsewhere() -> None:
    mill, policy = pointing(SHOP, "link_invitation", role=PASTRY, unlink_role=WINDOW)

    assert may_reroute(mill, MAX, policy, PASTRY, SUGAR)
    assert may_reroute(mill, ANA, policy, PASTRY, OVENS)
    assert message(may_reroute(mill, OUTSIDER, policy, WINDOW, OVENS))[1] == "pointer_stays_inside"


@pytest.mark.clause("1.4.4")
def test_a_pointer_never_names_the_circle_lead_role() -> None:
    mill, policy = pointing(MILL, "partner_status", role=BAKERY)

    assert not may_reroute(mill, ANA, policy, BAKERY, core(BAKERY, RoleKind.CIRCLE_LEAD))


# Standing for a Role


@pytest.mark.clause("5.1-b")
def test_a_roles_leads_choose_their_representatives_where_a_limit_holds() -> None:
    free = Building(a_structure()).fills(OUTSIDER, FLOUR)
    assert message(may_represent(free.done, LEA, FLOUR, BAKERY, OUTSIDER)) == (
        "5.1-b",
        "representation_is_not_limited",
    )

    limited = free.setting(BAKERY, "representation_limit", n=1)

    assert may_represent(limited.done, LEA, FLOUR, BAKERY, OUTSIDER)
    assert message(may_represent(limited.done, SAM, FLOUR, BAKERY, OUTSIDER))[1] == "only_role_leads_choose"
    assert message(may_represent(limited.done, LEA, FLOUR, BAKERY, SAM))[1] == "representative_leads_the_role"
    limited.mandate(Mandate.REPRESENTATIVE, FLOUR, BAKERY, OUTSIDER, named_by=LEA)
    assert message(may_represent(limited.done, LEA, FLOUR, BAKERY, LEA))[1] == "representatives_are_chosen"


@pytest.mark.clause("5.3-a")
def test_a_lead_lends_their_role_to_a_circle_member() -> None:
    bakery = a_structure()

    assert may_lend(bakery, LEA, FLOUR, BAKERY, SAM, None, TODAY)
    assert may_lend(bakery, LEA, FLOUR, BAKERY, SAM, TODAY, TODAY)
    assert message(may_lend(bakery, SAM, FLOUR, BAKERY, ANA, None, TODAY))[1] == "only_role_leads_lend"
    assert message(may_lend(bakery, LEA, FLOUR, BAKERY, OUTSIDER, None, TODAY))[1] == "lent_to_a_circle_member"
    assert message(may_lend(bakery, LEA, FLOUR, BAKERY, LEA, None, TODAY))[1] == "lent_to_a_circle_member"
    assert message(may_lend(bakery, LEA, FLOUR, SHOP, OUTSIDER, None, TODAY))[1] == "role_is_gone"
    yesterday = TODAY - timedelta(days=1)
    assert message(may_lend(bakery, LEA, FLOUR, BAKERY, SAM, yesterday, TODAY))[1] == "loan_ends_later"


@pytest.mark.clause("5.3-a", "5.3.6", "5.1-b")
def test_who_gave_a_mandate_withdraws_it_and_who_has_it_hands_it_back() -> None:
    bakery = Building(a_structure()).fills(MAX, FLOUR)
    bakery.mandate(Mandate.LENT, FLOUR, BAKERY, SAM, named_by=LEA)
    bakery.mandate(Mandate.REPRESENTATIVE, FLOUR, BAKERY, MAX, named_by=LEA)
    bakery.mandate(Mandate.SURROGATE, core(BAKERY, RoleKind.FACILITATOR), BAKERY, ANA)
    lent, represents, surrogate = bakery.done.all(MandateLine)

    assert [may_end_mandate(bakery.done, person, lent).reason is None for person in (LEA, SAM, MAX)] == [
        True,
        True,
        False,
    ]
    assert may_end_mandate(bakery.done, MAX, represents)
    assert may_end_mandate(bakery.done, LEA, surrogate)  # The Facilitator is back.
    assert message(may_end_mandate(bakery.done, SAM, surrogate)) == ("5.3.6", "only_who_gave_it_ends_it")


# Partners, Ratifiers, adoption


@pytest.mark.clause("P-c")
def test_who_admits_partners_is_the_organizations_to_define() -> None:
    assert may_admit_partner(a_structure(), ANA, TODAY)
    assert message(may_admit_partner(a_structure(), SAM, TODAY)) == ("P-c", "anchor_circle_lead_admits_partners")
    nobody = a_structure(anchor_led=False)
    assert message(may_admit_partner(nobody, ANA, TODAY)) == ("P-c", "nobody_admits_partners")

    defined = Building(nobody).setting(MILL, "partner_status", policy="status", role=OVENS).done

    assert may_admit_partner(defined, SAM, TODAY)
    assert message(may_admit_partner(defined, ANA, TODAY)) == ("P-c", "only_admits_partners")
    assert who_admits_partners(defined, TODAY).people == (SAM,)


@pytest.mark.clause("P-c")
def test_a_partner_may_end_it_for_themselves() -> None:
    assert may_release_partner(a_structure(), LEA, LEA, TODAY)
    assert may_release_partner(a_structure(), ANA, LEA, TODAY)
    assert not may_release_partner(a_structure(), SAM, LEA, TODAY)
    assert message(may_release_partner(a_structure(), ANA, NOVA, TODAY)) == ("P-c", "not_a_partner")


@pytest.mark.clause("1.3.3-b")
def test_ratifiers_shape_structure_until_adoption_and_nobody_after_it() -> None:
    setup = Building(a_structure()).in_setup(MAX).done

    assert may_edit_structure(setup, MAX, BAKERY)
    assert message(may_edit_structure(setup, ANA, BAKERY)) == ("1.3.3-b", "only_ratifiers_shape_setup")
    for person in (MAX, ANA):
        assert said(may_edit_structure(a_structure(), person, BAKERY)) == (
            "Since adoption, Governance changes only by its own process. Propose this change in Bakery (§1.3.3)."
        )


@pytest.mark.clause("P-a")
def test_the_ratifiers_adopt_once_and_name_the_first_partners() -> None:
    setup = Building(a_structure()).in_setup(MAX)
    assert may_adopt(setup.done, MAX)
    assert message(may_adopt(setup.done, ANA)) == ("P-a", "only_ratifiers_adopt")
    assert message(may_adopt(a_structure(), ANA)) == ("P-a", "already_adopted")

    for line in list(setup.done.all(PartnerLine)):
        setup.without(PartnerLine, line.lineage)

    assert message(may_adopt(setup.done, MAX)) == ("P-a", "adoption_names_partners")


@pytest.mark.clause("P-a")
def test_ratifiers_name_others_and_their_successors() -> None:
    assert may_name_ratifier(a_structure(), ANA)
    assert message(may_name_ratifier(a_structure(), SAM)) == ("P-a", "only_ratifiers_name_ratifiers")


# Striking, seeing, links by way of the acting Secretary


@pytest.mark.clause("4.2.2")
def test_only_the_secretary_of_the_circle_or_of_one_above_strikes() -> None:
    mill = Building(a_structure()).elects(IDA, RoleKind.SECRETARY, MILL).elects(MAX, RoleKind.SECRETARY, PASTRY).done

    assert may_strike(mill, SAM, BAKERY, TODAY)
    assert may_strike(mill, IDA, BAKERY, TODAY)
    for person in (ANA, LEA, MAX, OUTSIDER):
        assert message(may_strike(mill, person, BAKERY, TODAY)) == ("4.2.2", "only_secretary_strikes")


@pytest.mark.clause("4.2.2", "5.3.6")
def test_or_the_surrogate_who_acts_as_one() -> None:
    bakery = Building(a_structure()).mandate(
        Mandate.SURROGATE, core(BAKERY, RoleKind.SECRETARY), BAKERY, MAX, named_by=SAM
    )

    assert may_strike(bakery.done, MAX, BAKERY, TODAY)
    assert not may_strike(bakery.done, SAM, BAKERY, TODAY)


@pytest.mark.clause("4.2.2")
def test_what_moved_with_its_role_is_the_governance_of_where_it_is_and_what_a_link_brought_of_who_added_it() -> None:
    mill = Building(a_structure()).role("jam", BAKERY, accountabilities=["Cooking jam"]).linked("jam", SHOP)
    mill.accountability("jam", "Labelling jars", added_by=SHOP)
    moved = MoveRole(role="jam", to=PASTRY, serves="purpose")
    apply_changes(mill.done, mill.done.at + 1, BAKERY, [moved])

    assert governance_of(mill.done, "accountability_line", "jam:Cooking jam") == PASTRY
    assert governance_of(mill.done, "accountability_line", "jam:Labelling jars") == SHOP


def test_who_belongs_to_the_organization_sees_it_and_others_where_it_is_public() -> None:
    assert may_see(is_public=False, person=LEA)
    assert may_see(is_public=True, person=None)
    assert not may_see(is_public=False, person=None)


@pytest.mark.clause("1.3.4-a", "1.3.4-c")
def test_linking_and_unlinking_are_asked_in_the_same_place() -> None:
    mill = Building(a_structure()).setting(SHOP, "link_invitation", policy="i", role=OVENS, unlink="By the Secretary")
    assert may_link(mill.done, SAM, OVENS, SHOP)
    mill.linked(OVENS, SHOP, "i").elects(LEA, RoleKind.SECRETARY, SHOP)
    link = next(iter(mill.done.links_of(OVENS)))

    assert may_unlink(mill.done, LEA, link, TODAY)
    assert not may_unlink(mill.done, ANA, link, TODAY)
