"""A log that tells of what could not lawfully happen is found out, whoever wrote it (I11, I13–I15, I18, I19, I21)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from app.actions.elections import cast_ballot
from app.governance.changes import AddAccountability, AddDomain, Assign, Change, change_to_body
from app.persistence.engine import create_engine
from app.persistence.verify import verify
from tests.builders import ANA, BAKERY, COUNTER, LEA, MAX, OUTSIDER, SAM, SHOP
from tests.meeting_builder import ELECTED, ELECTION, Held, a_duty, a_meeting
from tests.seeding import Seeded, seed

STEPS = [
    "scheduled", "check_in", "time_out", "agenda", "present_proposal", "clarifying_questions", "reaction_round",
    "option_to_clarify", "objection_round", "integration", "adopted", "closing", "closed", *ELECTION,
]  # fmt: skip


@pytest.fixture
def mill(database_url: str) -> Seeded:
    return seed(create_engine(database_url))


def found(mill: Seeded) -> list[str]:
    (read,) = verify(mill.database).organizations
    return [str(problem) for problem in read.problems]


def forge(held: Held, kind: str, subject: str, body: dict[str, Any], actor: str = LEA) -> None:
    """A record as somebody would write it who asks no rule."""
    with held.as_(actor) as work:
        work.record(kind, circle=BAKERY, subject=subject, body=body)


def forge_adoption(held: Held, changes: list[Change] | None = None, **body: Any) -> None:
    proposal = held.told()
    given: list[Change] = changes if changes is not None else [a_duty()]
    told = {"round": proposal.round, "version": max(len(proposal.versions), 1), "answered": [], "silent": [], **body}
    with held.as_(LEA) as work:
        work.change("proposal_adopted", given, circle=BAKERY, subject=proposal.id, body=told)


@pytest.mark.parametrize("step", STEPS)
def test_what_a_meeting_wrote_is_sound_at_every_step(mill: Seeded, step: str) -> None:
    a_meeting(mill, at=step)

    assert found(mill) == []


def test_an_adoption_over_an_objection_is_found(mill: Seeded) -> None:
    held = a_meeting(mill, at="integration")

    forge_adoption(held)

    assert any("(I15)" in each and "Objection" in each for each in found(mill))


def test_an_adoption_of_other_changes_is_found(mill: Seeded) -> None:
    held = a_meeting(mill, at="objection_round")
    held.nobody_objects()

    forge_adoption(held, [a_duty("Dancing on the counter")])

    assert any("(I15)" in each and "other changes" in each for each in found(mill))


def test_an_adoption_of_another_version_is_found(mill: Seeded) -> None:
    held = a_meeting(mill, at="objection_round")
    held.nobody_objects()

    forge_adoption(held, version=2)

    assert any("(I15)" in each and "version" in each for each in found(mill))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(
            AddAccountability(role=SHOP, accountability="selling", text="Selling bread"), id="of another Circle"
        ),
        pytest.param(AddDomain(role=COUNTER, domain="till", text="The till"), id="a Domain that comes from nowhere"),
    ],
)
def test_an_adoption_of_what_its_circle_may_not_change_is_found(mill: Seeded, change: Change) -> None:
    held = a_meeting(mill, at="present_proposal")
    forge(held, "proposal_presented", held.proposal, {"version": 1, "changes": [change_to_body(change)], "ground": {}})

    forge_adoption(held, [change])

    assert any("(I13)" in each for each in found(mill))


def test_an_adoption_by_answers_that_nobody_gave_is_found(mill: Seeded) -> None:
    held = a_meeting(mill, at="objection_round")

    forge_adoption(held, answered=[ANA, MAX])

    assert any("(I15)" in each and "nobody gave" in each for each in found(mill))


def test_an_adoption_by_silence_without_a_time_limit_is_found(mill: Seeded) -> None:
    held = a_meeting(mill, at="objection_round")

    forge_adoption(held, silent=[ANA])

    assert any("(I15)" in each and "silence" in each for each in found(mill))


def test_an_adoption_after_the_meetings_end_is_found(mill: Seeded) -> None:
    held = a_meeting(mill, at="objection_round")
    held.nobody_objects()
    held.now += timedelta(hours=3)

    forge_adoption(held)

    assert any("(I21)" in each for each in found(mill))


def test_whoever_speaks_in_a_round_and_does_not_take_part_is_found(mill: Seeded) -> None:
    held = a_meeting(mill, at="reaction_round")

    forge(held, "proposal_passed", held.proposal, {}, actor=OUTSIDER)

    assert any("(I18)" in each and OUTSIDER in each for each in found(mill))


@pytest.mark.parametrize("step", ["objection_round", "option_to_clarify", "adopted"])
def test_a_step_of_a_proposal_that_was_skipped_is_found(mill: Seeded, step: str) -> None:
    held = a_meeting(mill, at="clarifying_questions")

    forge(held, "proposal_moved_on", held.proposal, {"step": step, "asked": []})

    assert any("(I19)" in each for each in found(mill))


def test_a_step_of_a_meeting_that_was_skipped_is_found(mill: Seeded) -> None:
    held = a_meeting(mill, at="check_in")

    forge(held, "meeting_closed", held.id, {"returned": []})

    assert any("(I19)" in each for each in found(mill))


def test_a_facilitator_whom_no_election_found_is_found(mill: Seeded) -> None:
    with mill.as_(ANA) as work:
        given = Assign(assignment="forged", role=ELECTED, person=ANA)
        work.change("role_assigned", [given], circle=BAKERY, subject=ELECTED)

    assert any("(I11)" in each for each in found(mill))


def test_whoever_fills_another_role_needs_no_election(mill: Seeded) -> None:
    with mill.as_(ANA) as work:
        given = Assign(assignment="counting", role=COUNTER, person=SAM)
        work.change("role_assigned", [given], circle=BAKERY, subject=COUNTER)

    assert found(mill) == []


def test_a_proposal_that_elects_whom_no_election_found_is_found(mill: Seeded) -> None:
    from app.governance.changes import Elect

    held = a_meeting(mill, at="objection_round")
    held.nobody_objects()
    elects = Elect(assignment="forged", role=ELECTED, person=ANA)

    forge_adoption(held, [elects])

    assert change_to_body(elects)["person"] == ANA
    assert any("(I11)" in each for each in found(mill))


def test_an_elections_ballots_stay_provable_after_it(mill: Seeded) -> None:
    held = a_meeting(mill, at="nomination")
    for person in (LEA, SAM, ANA, MAX):
        cast_ballot(held.as_(person), held.election, MAX, "Calm")
    assert found(mill) == []

    cast_ballot(held.as_(SAM), held.election, MAX, "Calm", for_person="ida")
    held.advance()

    assert found(mill) == []
    (cast,) = [record for record in mill.records() if record.body.get("entered_by") == SAM and record.actor == "ida"][
        -1:
    ]
    assert cast.kind == "election_ballot_cast"
