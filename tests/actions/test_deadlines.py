"""What a time limit has decided stands before anybody changes what it was decided on (§5.3-c)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from app.actions.assignments import assign_role, resign_from_role
from app.actions.proposals import draft_proposal, send_proposal
from app.governance.changes import AddAccountability, change_to_body
from app.governance.lines import AccountabilityLine, AssignmentLine
from tests.builders import ANA, BAKERY, COUNTER, FLOUR, LEA, OUTSIDER, OVENS, SAM, Building, a_structure
from tests.seeding import NOW, Seeded

Seed = Callable[..., Seeded]


@pytest.mark.clause("5.3-c", "1.4.1-a")
def test_a_proposal_whose_time_was_up_is_adopted_before_somebody_joins_or_leaves(seeded: Seed) -> None:
    mill = seeded(Building(a_structure()).setting(BAKERY, "asynchronous_response_time_limit", days=2).done)
    change = AddAccountability(accountability="ash", role=OVENS, text="Clearing out the ash")
    words: dict[str, Any] = {"tension_words": "Ash lies about.", "example": "It burnt.", "helped": "Swept."}
    proposal = draft_proposal(mill.as_(LEA), BAKERY, FLOUR, None, [change_to_body(change)], **words)
    send_proposal(mill.as_(LEA), proposal)
    later = NOW + timedelta(days=3)

    assign_role(mill.as_(ANA, now=later), COUNTER, OUTSIDER)

    assert mill.structure.find(AccountabilityLine, "ash") is not None
    kinds = [record.kind for record in mill.records()]
    assert kinds.index("proposal_adopted") < kinds.index("role_assigned")
    resign_from_role(mill.as_(SAM, now=later), f"{SAM}@{OVENS}:")
    assert not mill.structure.held(AssignmentLine, OVENS)
