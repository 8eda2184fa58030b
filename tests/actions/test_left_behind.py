"""What a meeting leaves, or what follows of itself, found by the random walks (`test_walks.py`)."""

from __future__ import annotations

import pytest

from app.actions.agenda import add_item, end_item
from app.actions.assignments import unassign_role
from app.actions.mandates import name_surrogate
from app.actions.meetings import cancel_meeting, join_meeting
from app.actions.objections import raise_concern
from app.actions.proposals import draft_proposal, drop_draft, say_no_objection, send_proposal
from app.governance.changes import change_to_body
from app.governance.election_steps import ElectionStep
from app.governance.lines import RoleKind
from app.governance.objections import ObjectionState
from app.governance.proposal_steps import Step
from app.persistence.verify import verify
from tests.builders import ANA, BAKERY, IDA, LEA, MAX, OUTSIDER, OVENS, PASTRY, SAM
from tests.meeting_builder import a_duty, a_meeting
from tests.seeding import Seeded
from tests.walking.starts import WORDS


@pytest.mark.clause("5.3.5-e")
def test_the_candidate_of_an_election_that_its_meeting_leaves_is_put_to_all_circle_members(mill: Seeded) -> None:
    held = a_meeting(mill, at="proposed")
    election, candidate = held.election, held.proposal

    end_item(held.as_(LEA), held.id, held.item, held.place)

    with held.as_(None) as work:
        assert work.proposals.get(candidate).step is Step.OPEN
    for person in (ANA, SAM, LEA, MAX, IDA):
        with held.as_(None) as work:
            waits = person not in work.proposals.get(candidate).answers
        if waits:
            say_no_objection(held.as_(person), candidate, 1)
    with held.as_(None) as work:
        assert work.elections.get(election).step is ElectionStep.ELECTED
    assert verify(mill.database).is_sound


@pytest.mark.clause("5.3-a")
def test_an_objection_that_lapses_is_nobodys_act(mill: Seeded) -> None:
    proposal = draft_proposal(mill.as_(MAX), BAKERY, PASTRY, changes=[change_to_body(a_duty())], **WORDS)
    send_proposal(mill.as_(MAX), proposal)
    raise_concern(mill.as_(SAM), proposal, OVENS, "It would be too late")
    unassign_role(mill.as_(ANA), f"{SAM}@{OVENS}:")

    say_no_objection(mill.as_(LEA), proposal, 1)

    assert [record.actor for record in mill.records() if record.kind == "objection_lapsed"] == [None]
    assert verify(mill.database).is_sound


def test_nobody_is_left_in_a_meeting_that_is_called_off_after_they_came(mill: Seeded) -> None:
    held = a_meeting(mill, at="scheduled")
    join_meeting(held.as_(LEA), held.id)

    cancel_meeting(held.as_(SAM), held.id, "All ill")

    assert held.present == []
    assert verify(mill.database).is_sound


@pytest.mark.clause("5.3-a")
def test_an_objection_whose_role_was_lost_holds_no_meeting_up(mill: Seeded) -> None:
    held = a_meeting(mill, at="objection_round")
    held.objects(SAM, OVENS)
    held.nobody_objects()
    held.advance()
    assert held.told().step is Step.INTEGRATION
    unassign_role(held.as_(ANA), f"{SAM}@{OVENS}:")

    held.advance()

    assert held.told().step is Step.OBJECTION_ROUND
    assert [objection.state for objection in held.told().objections] == [ObjectionState.LAPSED]
    assert verify(mill.database).is_sound


@pytest.mark.clause("5.4.4-a")
def test_a_draft_that_is_dropped_once_it_is_on_the_agenda_is_written_anew_in_its_turn(mill: Seeded) -> None:
    held = a_meeting(mill, at="agenda")
    draft = draft_proposal(held.as_(MAX), BAKERY, PASTRY, changes=[change_to_body(a_duty())], **WORDS)
    add_item(held.as_(MAX), held.id, "Crumbs", proposal=draft)
    drop_draft(held.as_(MAX), draft)

    held.advance()

    assert held.told().step is Step.PRESENT_PROPOSAL
    assert held.proposal != draft
    assert verify(mill.database).is_sound


@pytest.mark.clause("5.4.1-a", "5.3.6")
def test_a_surrogate_from_elsewhere_takes_part_by_acting_and_in_no_other_way(mill: Seeded) -> None:
    held = a_meeting(mill, at="agenda")
    name_surrogate(held.as_(LEA), BAKERY, RoleKind.FACILITATOR, OUTSIDER)

    join_meeting(held.as_(OUTSIDER), held.id)

    assert held.meeting.facilitator is not None
    assert held.meeting.facilitator.person == OUTSIDER
    assert verify(mill.database).is_sound
