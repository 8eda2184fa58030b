"""What must hold of every structure, and what each break of it looks like."""

from collections.abc import Callable

import pytest

from app.governance.circles import circle_leads
from app.governance.invariants import breaks
from app.governance.lines import LinkLine, PolicyLine, RoleKind, RoleLine
from tests.builders import (
    BAKERY,
    LEA,
    MAX,
    MILL,
    OVENS,
    PASTRY,
    SAM,
    SHOP,
    Building,
    a_structure,
    core,
)

SPOILT: dict[str, list[Callable[[Building], object]]] = {
    "I1": [
        lambda mill: mill.circle("other-mill", None),
        lambda mill: mill.without(RoleLine, MILL),
        lambda mill: mill.amended(RoleLine, MILL, is_circle=False),
    ],
    "I2": [
        lambda mill: mill.role("stray", "nowhere"),
        lambda mill: mill.amended(RoleLine, BAKERY, circle=PASTRY),
    ],
    "I3": [
        lambda mill: mill.role("nested", OVENS),
        lambda mill: mill.role("nested", core(BAKERY, RoleKind.FACILITATOR)),
        lambda mill: mill.without(RoleLine, core(BAKERY, RoleKind.SECRETARY)),
        lambda mill: mill.add(RoleLine, "second", circle=BAKERY, kind=RoleKind.CIRCLE_REP, name="Circle Rep"),
    ],
    "I5": [lambda mill: mill.fills(SAM, core(BAKERY, RoleKind.CIRCLE_LEAD))],
    "I7": [lambda mill: mill.elects(MAX, RoleKind.CIRCLE_REP, PASTRY)],
    "I8": [lambda mill: mill.elects(LEA, RoleKind.CIRCLE_REP, BAKERY)],
    "I28": [
        lambda mill: mill.accountability("gone", "Sweeping"),
        lambda mill: mill.add(LinkLine, "link", role=OVENS, circle=SHOP, policy="gone"),
    ],
}


def test_the_mill_breaks_nothing() -> None:
    assert breaks(a_structure()) == []
    assert breaks(a_structure(anchor_led=False)) == []


@pytest.mark.parametrize(
    "rule, spoil",
    [(rule, spoil) for rule, spoils in SPOILT.items() for spoil in spoils],
    ids=[f"{rule}-{number}" for rule, spoils in SPOILT.items() for number in range(len(spoils))],
)
def test_a_spoilt_structure_breaks_its_rule(rule: str, spoil: Callable[[Building], object]) -> None:
    mill = Building(a_structure())

    spoil(mill)

    assert rule in {broken.rule for broken in breaks(mill.done)}


def test_what_came_in_as_it_stood_is_no_break() -> None:
    mill = Building(a_structure())

    mill.elects(MAX, RoleKind.CIRCLE_REP, PASTRY, as_it_stood=("5.1.1-a",))

    assert breaks(mill.done) == []


def test_an_anchor_circle_without_its_policy_has_no_lead_to_break_anything() -> None:
    """I4 and I9 hold by the very questions that the core answers: who leads, and who is a Circle Member."""
    mill = Building(a_structure()).without(PolicyLine, f"{MILL}:anchor_circle_lead")

    assert circle_leads(mill.done, MILL) == []
    assert breaks(mill.done) == []
