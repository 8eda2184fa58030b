"""Strategies, and what points into a Circle from outside (§1.4.3, §1.4.4)."""

from collections.abc import Callable

import pytest

from app.actions.pointers import move_pointer
from app.actions.strategies import set_strategy
from app.governance.errors import NotFound, NotPermitted
from app.governance.lines import PolicyLine, StrategyLine
from app.governance.permissions import may_admit_partner
from app.governance.settings import meant
from tests.builders import ANA, BAKERY, FLOUR, LEA, MILL, OVENS, SAM, TODAY, WINDOW, Building, a_structure
from tests.seeding import Seeded

Seed = Callable[..., Seeded]


@pytest.mark.clause("1.4.3", "1.3")
def test_a_circle_lead_sets_the_strategy_without_a_proposal(mill: Seeded) -> None:
    set_strategy(mill.as_(ANA), BAKERY, "Rye before wheat.  ")
    set_strategy(mill.as_(ANA), BAKERY, "Rye before wheat.")

    assert mill.structure.get(StrategyLine, f"strategy:{BAKERY}").text == "Rye before wheat."
    assert [record.kind for record in mill.records()] == ["strategy_set"]

    set_strategy(mill.as_(ANA), BAKERY, "")
    assert mill.structure.find(StrategyLine, f"strategy:{BAKERY}") is None


@pytest.mark.clause("1.4.3")
def test_nobody_else_does_unless_delegated(mill: Seeded, seeded: Seed) -> None:
    with pytest.raises(NotPermitted, match="Only a Circle Lead of Bakery sets its Strategies"):
        set_strategy(mill.as_(LEA), BAKERY, "Cake before bread.")
    with pytest.raises(NotFound):
        set_strategy(mill.as_(ANA), "nowhere", "Cake.")
    assert mill.records() == []


@pytest.mark.clause("1.4.3", "1.4.5-c")
def test_a_policy_gives_it_to_another_role_instead(seeded: Seed) -> None:
    mill = seeded(Building(a_structure()).setting(BAKERY, "strategy_authority", policy="given", role=FLOUR).done)

    set_strategy(mill.as_(LEA), BAKERY, "Cake before bread.")
    with pytest.raises(NotPermitted, match="“Given” gives the Strategies or priorities of Bakery to Flour"):
        set_strategy(mill.as_(ANA), BAKERY, "Rye.")


@pytest.mark.clause("1.4.4")
def test_a_circle_lead_points_what_names_the_circle_at_a_role_inside_and_no_governance_changes(seeded: Seed) -> None:
    mill = seeded(Building(a_structure()).setting(MILL, "partner_status", policy="status", role=BAKERY).done)
    before = mill.structure.get(PolicyLine, "status")

    move_pointer(mill.as_(ANA), "status", BAKERY, OVENS)

    after = mill.structure
    assert after.get(PolicyLine, "status") == before
    assert meant(after, before) == OVENS
    assert may_admit_partner(after, SAM, TODAY)
    assert not may_admit_partner(after, ANA, TODAY)
    assert mill.records()[-1].kind == "pointer_moved"

    move_pointer(mill.as_(ANA), "status", BAKERY, BAKERY)  # Back to what the Policy itself says.
    assert meant(mill.structure, before) == BAKERY


@pytest.mark.clause("1.4.4")
def test_only_they_do_and_only_inside(seeded: Seed) -> None:
    mill = seeded(Building(a_structure()).setting(MILL, "partner_status", policy="status", role=BAKERY).done)

    with pytest.raises(NotPermitted, match="Only a Circle Lead of Bakery may point this"):
        move_pointer(mill.as_(SAM), "status", BAKERY, OVENS)
    with pytest.raises(NotPermitted, match="Window is not inside"):
        move_pointer(mill.as_(ANA), "status", BAKERY, WINDOW)
