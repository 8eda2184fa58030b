"""Who acts as Facilitator or Secretary (§5.3.6)."""

from datetime import timedelta

import pytest

from app.governance.changes import Elect, ReleasePartner, Unassign, apply_changes
from app.governance.lines import AssignmentLine, Mandate, MandateLine, RoleKind
from app.governance.messages import say
from app.governance.structure import Structure
from app.governance.surrogates import (
    Acting,
    Standing,
    acting,
    is_acting,
    may_declare_surrogate,
    may_mark_unavailable,
    may_name_surrogate,
)
from app.governance.verdicts import Verdict
from tests.builders import (
    ANA,
    BAKERY,
    IDA,
    LEA,
    MAX,
    MILL,
    NOVA,
    OUTSIDER,
    OVENS,
    SAM,
    SHOP,
    TODAY,
    Building,
    a_structure,
    core,
)

FACILITATOR, SECRETARY = core(BAKERY, RoleKind.FACILITATOR), core(BAKERY, RoleKind.SECRETARY)

pytestmark = pytest.mark.clause("5.3.6")


def facilitates(structure: Structure) -> Acting:
    return acting(structure, BAKERY, RoleKind.FACILITATOR, TODAY)


def keeps_records(structure: Structure) -> Acting:
    return acting(structure, BAKERY, RoleKind.SECRETARY, TODAY)


def absent(building: Building, role: str, holder: str) -> Building:
    return building.mandate(Mandate.SURROGATE, role, BAKERY, holder, named_by=holder)


def message(verdict: Verdict) -> str:
    assert verdict.reason is not None
    assert say(verdict.reason, "en")
    assert say(verdict.reason, "fr")
    return verdict.reason.message


def unfilled(*kinds: RoleKind) -> Building:
    bakery = Building(a_structure())
    for kind, person in ((RoleKind.FACILITATOR, LEA), (RoleKind.SECRETARY, SAM)):
        if kind in kinds:
            bakery.without(AssignmentLine, f"{person}@{core(BAKERY, kind)}:")
    return bakery


def test_whoever_holds_the_role_acts() -> None:
    assert facilitates(a_structure()) == Acting(LEA, Standing.HOLDER)
    assert keeps_records(a_structure()) == Acting(SAM, Standing.HOLDER)


def test_first_comes_whom_the_one_replaced_named() -> None:
    bakery = Building(a_structure()).mandate(Mandate.SURROGATE, FACILITATOR, BAKERY, OUTSIDER, named_by=LEA).done

    assert facilitates(bakery) == Acting(OUTSIDER, Standing.NAMED)


@pytest.mark.clause("5.1.2-b")
def test_whoever_is_a_partner_no_longer_serves_no_longer() -> None:
    bakery = a_structure()
    apply_changes(bakery, 1000, None, [ReleasePartner(person=LEA)])

    assert facilitates(bakery) == Acting(SAM, Standing.SECRETARY)


def test_a_surrogate_who_is_a_partner_no_longer_stands_for_nobody() -> None:
    bakery = Building(a_structure()).mandate(Mandate.SURROGATE, FACILITATOR, BAKERY, OUTSIDER, named_by=LEA).done
    apply_changes(bakery, 1000, None, [ReleasePartner(person=OUTSIDER)])

    assert facilitates(bakery) == Acting(LEA, Standing.HOLDER)


def test_until_the_day_that_was_set() -> None:
    bakery = Building(a_structure())
    bakery.mandate(Mandate.SURROGATE, FACILITATOR, BAKERY, MAX, named_by=LEA, expires=TODAY)

    assert facilitates(bakery.done).person == MAX
    tomorrow = acting(bakery.done, BAKERY, RoleKind.FACILITATOR, TODAY + timedelta(days=1))
    assert tomorrow == Acting(LEA, Standing.HOLDER)


def test_then_the_secretary_for_the_facilitator_and_the_facilitator_for_the_secretary() -> None:
    assert facilitates(unfilled(RoleKind.FACILITATOR).done) == Acting(SAM, Standing.SECRETARY)
    assert keeps_records(unfilled(RoleKind.SECRETARY).done) == Acting(LEA, Standing.FACILITATOR)
    assert facilitates(absent(Building(a_structure()), FACILITATOR, LEA).done) == Acting(SAM, Standing.SECRETARY)


def test_then_the_circle_lead() -> None:
    both = unfilled(RoleKind.FACILITATOR, RoleKind.SECRETARY).done
    away = absent(absent(Building(a_structure()), FACILITATOR, LEA), SECRETARY, SAM).done

    assert facilitates(both) == Acting(ANA, Standing.CIRCLE_LEAD)
    assert facilitates(away) == Acting(ANA, Standing.CIRCLE_LEAD)


def test_of_several_circle_leads_the_first_to_declare() -> None:
    bakery = unfilled(RoleKind.FACILITATOR, RoleKind.SECRETARY).fills(MAX, BAKERY)
    assert facilitates(bakery.done) == Acting(None, None, (ANA, MAX))

    bakery.mandate(Mandate.SURROGATE, FACILITATOR, BAKERY, MAX).mandate(Mandate.SURROGATE, FACILITATOR, BAKERY, ANA)

    assert facilitates(bakery.done) == Acting(MAX, Standing.CIRCLE_LEAD)


def test_then_the_first_circle_member_to_declare() -> None:
    bakery = unfilled(RoleKind.FACILITATOR, RoleKind.SECRETARY)
    bakery.without(AssignmentLine, f"{ANA}@{BAKERY}:").without(AssignmentLine, f"{ANA}@{MILL}:")
    now = facilitates(bakery.done)
    assert now.person is None
    assert set(now.candidates) == {SAM, LEA, MAX, IDA}

    bakery.mandate(Mandate.SURROGATE, FACILITATOR, BAKERY, NOVA).mandate(Mandate.SURROGATE, FACILITATOR, BAKERY, IDA)

    assert facilitates(bakery.done) == Acting(IDA, Standing.CIRCLE_MEMBER)


def test_who_declared_themselves_steps_back_once_the_role_is_held() -> None:
    bakery = Building(a_structure()).mandate(Mandate.SURROGATE, FACILITATOR, BAKERY, ANA).done

    assert facilitates(bakery) == Acting(LEA, Standing.HOLDER)
    assert is_acting(bakery, BAKERY, RoleKind.FACILITATOR, LEA, TODAY)
    assert not is_acting(bakery, BAKERY, RoleKind.FACILITATOR, ANA, TODAY)


def test_a_circle_lead_who_is_no_partner_acts_for_nobody() -> None:
    shop = Building(a_structure()).without(AssignmentLine, f"{OUTSIDER}@{SHOP}:").fills(NOVA, SHOP).done

    assert acting(shop, SHOP, RoleKind.SECRETARY, TODAY) == Acting(ANA, Standing.CIRCLE_LEAD)


def test_a_circle_without_anybody_has_nobody_acting() -> None:
    empty = Building().partners(ANA).circle(MILL, None).done

    assert acting(empty, MILL, RoleKind.SECRETARY, TODAY) == Acting(None, None)


def test_a_holder_whom_a_circle_member_says_is_away_is_replaced_too() -> None:
    bakery = Building(a_structure()).mandate(Mandate.SURROGATE, FACILITATOR, BAKERY, LEA, named_by=MAX).done

    assert facilitates(bakery) == Acting(SAM, Standing.SECRETARY)


def test_of_two_holders_as_it_stood_one_may_name_the_other() -> None:
    bakery = Building(a_structure()).elects(IDA, RoleKind.FACILITATOR, BAKERY)
    assert facilitates(bakery.done) == Acting(LEA, Standing.HOLDER)

    bakery.mandate(Mandate.SURROGATE, FACILITATOR, BAKERY, IDA, named_by=LEA)

    assert facilitates(bakery.done) == Acting(IDA, Standing.NAMED)


def test_when_one_of_two_holders_is_away_the_other_acts() -> None:
    bakery = absent(Building(a_structure()).elects(IDA, RoleKind.FACILITATOR, BAKERY), FACILITATOR, LEA).done

    assert facilitates(bakery) == Acting(IDA, Standing.HOLDER)


def test_inside_a_role_that_is_not_broken_down_its_lead_acts() -> None:
    assert acting(a_structure(), OVENS, RoleKind.FACILITATOR, TODAY) == Acting(SAM, Standing.CIRCLE_LEAD)


def test_whoever_was_said_to_be_away_stands_for_nobody_once_their_time_is_over() -> None:
    bakery = Building(a_structure()).mandate(Mandate.SURROGATE, FACILITATOR, BAKERY, LEA, named_by=MAX).done

    apply_changes(bakery, bakery.at + 1, None, [Unassign(assignment=f"{LEA}@{FACILITATOR}:")])
    apply_changes(bakery, bakery.at + 1, None, [Elect(assignment="new", role=FACILITATOR, person=MAX)])

    assert facilitates(bakery) == Acting(MAX, Standing.HOLDER)


def test_an_election_ends_what_was_arranged_for_the_time_before_it() -> None:
    bakery = Building(a_structure()).mandate(Mandate.SURROGATE, FACILITATOR, BAKERY, IDA, named_by=LEA)
    bakery.mandate(Mandate.SURROGATE, FACILITATOR, BAKERY, ANA)

    for number, person in enumerate((MAX, LEA)):
        elected = Elect(assignment=f"elected-{number}", role=FACILITATOR, person=person)
        apply_changes(bakery.done, bakery.done.at + 1, None, [elected])

    assert facilitates(bakery.done) == Acting(LEA, Standing.HOLDER)
    assert not bakery.done.held(MandateLine, FACILITATOR)


# Who may say so


def test_only_the_one_replaced_names_their_surrogate() -> None:
    kind = RoleKind.FACILITATOR

    assert may_name_surrogate(a_structure(), LEA, BAKERY, kind, MAX)
    assert message(may_name_surrogate(a_structure(), ANA, BAKERY, kind, MAX)) == "only_the_replaced_names_a_surrogate"
    assert message(may_name_surrogate(a_structure(), LEA, BAKERY, kind, LEA)) == "surrogate_is_somebody_else"
    assert message(may_name_surrogate(a_structure(), LEA, BAKERY, kind, NOVA)) == "surrogate_is_a_partner"


def test_a_holder_or_a_circle_member_says_that_the_holder_is_unavailable() -> None:
    kind = RoleKind.FACILITATOR

    assert may_mark_unavailable(a_structure(), LEA, BAKERY, kind, LEA)
    assert may_mark_unavailable(a_structure(), SAM, BAKERY, kind, LEA)
    outsider = may_mark_unavailable(a_structure(), OUTSIDER, BAKERY, kind, LEA)
    assert message(outsider) == "only_circle_members_see_to_surrogates"
    assert message(may_mark_unavailable(a_structure(), SAM, BAKERY, kind, SAM)) == "nobody_to_replace"


def test_whoever_is_next_in_order_declares_themselves_while_nobody_acts() -> None:
    bakery = unfilled(RoleKind.FACILITATOR, RoleKind.SECRETARY).fills(MAX, BAKERY).done
    kind = RoleKind.FACILITATOR

    assert may_declare_surrogate(bakery, MAX, BAKERY, kind, TODAY)
    assert message(may_declare_surrogate(bakery, SAM, BAKERY, kind, TODAY)) == "not_next_in_order"
    assert message(may_declare_surrogate(a_structure(), ANA, BAKERY, kind, TODAY)) == "somebody_acts_already"
