"""Elections on a database: sealed until all are in, recorded, drawn reproducibly, adopted as Proposals."""

from datetime import date
from typing import Any

import pytest

from app.actions.elections import (
    begin_election,
    call_election,
    cast_ballot,
    keep_nomination,
    move_election_on,
)
from app.actions.proposals import say_no_objection
from app.governance.circles import secretaries
from app.governance.election_steps import ElectionStep
from app.governance.elections import Election, place_of
from app.governance.lines import AssignmentLine, RoleKind
from app.governance.proposals import Proposal
from app.persistence.verify import verify
from tests.builders import ANA, BAKERY, IDA, LEA, MAX, SAM, core
from tests.seeding import Seeded

SECRETARY = core(BAKERY, RoleKind.SECRETARY)
FACILITATOR = core(BAKERY, RoleKind.FACILITATOR)
REP = core(BAKERY, RoleKind.CIRCLE_REP)
ALL = (ANA, SAM, LEA, MAX, IDA)
TERM = date(2026, 9, 30)


def stands(mill: Seeded, election: str) -> Election:
    with mill.as_(None) as work:
        found: Election = work.elections.get(election)
        return found


def proposal_of(mill: Seeded, election: str) -> Proposal:
    with mill.as_(None) as work:
        return work.proposals.get(stands_in(work, election))


def stands_in(work: Any, election: str) -> str:
    return str(work.elections.get(election).proposal)


def begun(mill: Seeded, role: str = SECRETARY, by: str = MAX, term: date | None = TERM) -> str:
    election = call_election(mill.as_(by), BAKERY, role)
    begin_election(mill.as_(LEA), election, term=term)
    return election


def ballots_in(mill: Seeded, election: str, **named: str) -> None:
    for person, candidate in named.items():
        cast_ballot(mill.as_(person), election, candidate, f"{person} has a reason")


def kept_by_all(mill: Seeded, election: str) -> None:
    for person in stands(mill, election).round.awaited:
        keep_nomination(mill.as_(person), election)


def moves_on(mill: Seeded, election: str, by: str = LEA) -> None:
    move_election_on(mill.as_(by), election, place_of(stands(mill, election)))


def proposed(mill: Seeded, **named: str) -> str:
    """An election whose count has been made."""
    election = begun(mill)
    ballots_in(mill, election, **named)
    kept_by_all(mill, election)
    moves_on(mill, election)
    return election


def all_agree(mill: Seeded, election: str) -> None:
    proposal = proposal_of(mill, election)
    for person in ALL:
        if person not in proposal.answers:
            say_no_objection(mill.as_(person), proposal.id, 1)


def is_whole(mill: Seeded) -> None:
    report = verify(mill.database)
    assert [str(each) for found in report.organizations for each in found.problems] == []
    assert report.is_sound


UNANIMOUS = {ANA: IDA, SAM: IDA, LEA: IDA, MAX: IDA, IDA: IDA}
TIED = {ANA: IDA, SAM: IDA, LEA: MAX, MAX: MAX, IDA: SAM}


@pytest.mark.clause("5.1.2-a")
@pytest.mark.clause("5.3.5-d")
def test_an_election_goes_from_its_call_to_the_elected(mill: Seeded) -> None:
    election = proposed(mill, **UNANIMOUS)
    assert stands(mill, election).step is ElectionStep.PROPOSED

    all_agree(mill, election)

    assert stands(mill, election).step is ElectionStep.ELECTED
    structure = mill.structure
    assert secretaries(structure, BAKERY) == [IDA]
    [line] = structure.held(AssignmentLine, SECRETARY)
    assert (line.term, line.elected) == (TERM, True)
    is_whole(mill)
