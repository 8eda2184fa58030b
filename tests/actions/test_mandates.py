"""Who stands for whom: representatives, lent Roles, surrogates (§5.1-b, §5.3-a, §5.3.6)."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.actions.mandates import (
    choose_representative,
    declare_surrogate,
    end_mandate,
    lend_role,
    mark_unavailable,
    name_surrogate,
)
from app.governance.circles import roles_represented
from app.governance.errors import InvalidChange, NotFound, NotPermitted
from app.governance.lines import AssignmentLine, MandateLine, RoleKind
from app.governance.surrogates import Acting, Standing, acting_facilitator
from tests.builders import (
    ANA,
    BAKERY,
    FLOUR,
    IDA,
    LEA,
    MAX,
    NOVA,
    OUTSIDER,
    SAM,
    TODAY,
    Building,
    a_structure,
    core,
)
from tests.seeding import Seeded

Seed = Callable[..., Seeded]


@pytest.mark.clause("5.3-a")
def test_a_lead_lends_a_role_to_a_circle_member_who_is_told(mill: Seeded) -> None:
    lend_role(mill.as_(LEA), FLOUR, BAKERY, SAM, TODAY)

    assert FLOUR in roles_represented(mill.structure, SAM, BAKERY, TODAY)
    assert FLOUR not in roles_represented(mill.structure, SAM, BAKERY, TODAY + timedelta(days=1))
    assert mill.mails() == [("role_lent", SAM)]
    assert mill.records()[-1].kind == "role_lent"


@pytest.mark.clause("5.3-a")
def test_lending_again_takes_the_place_of_the_first_loan(mill: Seeded) -> None:
    lend_role(mill.as_(LEA), FLOUR, BAKERY, SAM, TODAY)
    lend_role(mill.as_(LEA), FLOUR, BAKERY, SAM)

    assert [line.expires for line in mill.structure.held(MandateLine, FLOUR)] == [None]


@pytest.mark.clause("5.3-a")
def test_a_loan_is_withdrawn_or_handed_back_and_by_nobody_else_ended(mill: Seeded) -> None:
    loan = lend_role(mill.as_(LEA), FLOUR, BAKERY, SAM)
    with pytest.raises(NotPermitted, match="Only whoever gave this, or has it"):
        end_mandate(mill.as_(ANA), loan)

    end_mandate(mill.as_(LEA), loan)

    assert FLOUR not in roles_represented(mill.structure, SAM, BAKERY, TODAY)
    assert mill.records()[-1].kind == "mandate_ended"
    with pytest.raises(NotFound):
        end_mandate(mill.as_(LEA), loan)


@pytest.mark.clause("5.3-a")
def test_nobody_lends_what_they_do_not_lead_nor_to_an_outsider(mill: Seeded) -> None:
    with pytest.raises(NotPermitted, match="Only a Role Lead of Flour lends it"):
        lend_role(mill.as_(ANA), FLOUR, BAKERY, SAM)
    with pytest.raises(NotPermitted, match="to another Circle Member of Bakery"):
        lend_role(mill.as_(LEA), FLOUR, BAKERY, OUTSIDER)
    assert mill.records() == []


@pytest.mark.clause("5.1-b")
def test_the_leads_of_a_role_choose_who_represents_it_where_a_policy_limits_how_many(seeded: Seed) -> None:
    mill = seeded(Building(a_structure()).fills(OUTSIDER, FLOUR).setting(BAKERY, "representation_limit", n=1).done)
    assert OUTSIDER not in mill.members(BAKERY)

    choose_representative(mill.as_(LEA), FLOUR, BAKERY, OUTSIDER)

    assert OUTSIDER in mill.members(BAKERY)
    assert FLOUR not in roles_represented(mill.structure, LEA, BAKERY, TODAY)
    with pytest.raises(NotPermitted):
        choose_representative(mill.as_(SAM), FLOUR, BAKERY, LEA)


@pytest.mark.clause("5.3.6")
def test_the_facilitator_names_who_acts_in_their_place(mill: Seeded) -> None:
    name_surrogate(mill.as_(LEA), BAKERY, "facilitator", MAX, TODAY)
    name_surrogate(mill.as_(LEA), BAKERY, "facilitator", ANA, TODAY)

    assert acting_facilitator(mill.structure, BAKERY, TODAY) == Acting(ANA, Standing.NAMED)
    assert acting_facilitator(mill.structure, BAKERY, TODAY + timedelta(days=1)) == Acting(LEA, Standing.HOLDER)
    assert len(mill.structure.held(MandateLine, core(BAKERY, RoleKind.FACILITATOR))) == 1
    assert mill.mails() == [("surrogate_named", MAX), ("surrogate_named", ANA)]
    assert {record.kind for record in mill.records()} == {"surrogate_named"}


@pytest.mark.clause("5.3.6")
def test_who_is_away_is_replaced_by_the_next_in_order_until_they_are_back(mill: Seeded) -> None:
    away = mark_unavailable(mill.as_(SAM), BAKERY, "facilitator", LEA)

    assert acting_facilitator(mill.structure, BAKERY, TODAY) == Acting(SAM, Standing.SECRETARY)
    assert mill.mails() == [("marked_unavailable", LEA)]
    assert mill.records()[-1].kind == "surrogate_marked_unavailable"  # And not "named": history must not say so.

    end_mandate(mill.as_(LEA), away)
    assert acting_facilitator(mill.structure, BAKERY, TODAY) == Acting(LEA, Standing.HOLDER)


@pytest.mark.clause("5.3.6")
def test_the_first_to_declare_themselves_acts(seeded: Seed) -> None:
    bakery = Building(a_structure()).fills(MAX, BAKERY)
    for person, kind in ((LEA, RoleKind.FACILITATOR), (SAM, RoleKind.SECRETARY)):
        bakery.without(AssignmentLine, f"{person}@{core(BAKERY, kind)}:")
    mill = seeded(bakery.done)
    with pytest.raises(NotPermitted, match="Others come first"):
        declare_surrogate(mill.as_(IDA), BAKERY, "facilitator")

    declare_surrogate(mill.as_(MAX), BAKERY, "facilitator")

    assert acting_facilitator(mill.structure, BAKERY, TODAY) == Acting(MAX, Standing.CIRCLE_LEAD)
    with pytest.raises(NotPermitted, match="Somebody acts as Facilitator of Bakery already"):
        declare_surrogate(mill.as_(ANA), BAKERY, "facilitator")


@pytest.mark.clause("5.3.6")
def test_nobody_else_names_a_surrogate(mill: Seeded) -> None:
    with pytest.raises(NotPermitted, match="Only the Facilitator of Bakery names"):
        name_surrogate(mill.as_(ANA), BAKERY, "facilitator", MAX)
    with pytest.raises(NotPermitted, match="A surrogate is a Partner"):
        name_surrogate(mill.as_(LEA), BAKERY, "facilitator", NOVA)
    with pytest.raises(NotFound):
        name_surrogate(mill.as_(LEA), BAKERY, "circle_rep", MAX)
    with pytest.raises(InvalidChange, match="That day has passed"):
        name_surrogate(mill.as_(LEA), BAKERY, "facilitator", MAX, TODAY - timedelta(days=1))
    assert mill.records() == []
