"""Elections on a database: sealed until all are in, recorded, drawn reproducibly, adopted as Proposals."""

import json
import re
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from app.actions.assignments import assign_role
from app.actions.election_terms import name_rep, settle_due_elections, tell_of_ended_terms
from app.actions.elections import (
    begin_election,
    break_tie,
    call_election,
    call_off,
    cast_ballot,
    change_nomination,
    choose_among,
    discard_candidate,
    give_reason,
    keep_nomination,
    move_election_on,
)
from app.actions.objections import argue_criterion, raise_concern
from app.actions.proposals import discard_proposal, say_no_objection, withdraw_proposal
from app.governance import ballots
from app.governance.circles import circle_reps, facilitators, secretaries
from app.governance.election_events import TieBreak
from app.governance.election_steps import ElectionStep
from app.governance.elections import Election, place_of
from app.governance.errors import GovernanceError, InvalidChange, NotPermitted, OutOfOrder
from app.governance.lines import AssignmentLine, RoleKind
from app.governance.objections import ALL_FOUR
from app.governance.proposal_steps import Step
from app.governance.proposals import Proposal
from app.persistence import rows
from app.persistence.queries import history
from app.persistence.verify import verify
from tests.actions.conftest import Seed
from tests.builders import (
    ANA,
    BAKERY,
    FLOUR,
    IDA,
    LEA,
    MAX,
    OUTSIDER,
    PASTRY,
    SAM,
    TODAY,
    Building,
    a_structure,
    core,
)
from tests.seeding import NOW, Seeded

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


# Sealed (§5.3.5-b)


def everything(mill: Seeded) -> list[str]:
    """Whatever is kept or told outside of the table of ballots: log, words, mail, keys, documents, announcements."""
    kept: list[str] = []
    tables = (
        rows.record, rows.words, rows.outbox, rows.write_key, rows.election, rows.record_item, rows.search_document,
    )  # fmt: skip
    with mill.database.connect() as connection:
        for table in tables:
            found = connection.execute(select(table).where(table.c.organization_id == mill.id))
            kept += [f"{table.name} {tuple(row)}" for row in found]
    return kept


@pytest.mark.clause("5.3.5-b")
def test_before_all_are_in_nothing_but_the_table_of_ballots_tells_whom_a_ballot_names(mill: Seeded) -> None:
    """The same ballot twice, for somebody else each time: what else is written differs in ids, seals and hashes."""
    told = []
    for number, candidate in enumerate((IDA, MAX)):
        election = begun(mill)
        before = set(everything(mill))
        cast_ballot(mill.as_(ANA, key=f"form-{number}"), election, candidate, "Because the till was never short.")
        new = sorted(set(everything(mill)) - before)
        assert "never short" not in "".join(new)
        assert [line for line in new if line.startswith("record ") and f'"{candidate}"' in line] == []
        told.append([re.sub(r"form-\d|[0-9a-f]{32,64}|\b\d+\b", "x", line) for line in new])
        call_off(mill.as_(LEA), election, "Once more.")

    assert sorted(told[0]) == sorted(told[1])


@pytest.mark.clause("5.3.5-b")
def test_the_record_of_a_ballot_holds_who_cast_it_and_a_seal(mill: Seeded) -> None:
    election = begun(mill)

    cast_ballot(mill.as_(ANA), election, IDA, "Neat notes.")

    record = mill.records()[-1]
    assert (record.kind, record.actor, set(record.body)) == ("election_ballot_cast", ANA, {"turn", "seal"})
    with mill.database.connect() as connection:
        row = connection.execute(select(rows.ballot)).one()
    assert (row.candidate_id, row.reason, row.cast_record) == (IDA, "Neat notes.", record.number)
    assert record.body["seal"] == ballots.seal(election, 1, ANA, IDA, row.salt)
    is_whole(mill)


@pytest.mark.clause("5.3.5-b")
def test_one_record_opens_all_ballots_with_their_salts_and_reasons(mill: Seeded) -> None:
    election = begun(mill)

    ballots_in(mill, election, **TIED)

    opened = next(record for record in mill.records() if record.kind == "election_ballots_opened")
    assert {each["person"]: each["candidate"] for each in opened.body["ballots"]} == TIED
    for each in opened.body["ballots"]:
        cast = next(r for r in mill.records() if r.kind == "election_ballot_cast" and r.actor == each["person"])
        assert cast.body["seal"] == ballots.seal(election, 1, each["person"], each["candidate"], each["salt"])
    assert set(opened.body["words"]) == {f"reasons.{person}" for person in ALL}
    is_whole(mill)


@pytest.mark.clause("5.3.5-b")
def test_a_ballot_sent_twice_under_one_key_is_one_ballot_and_another_one_is_refused(mill: Seeded) -> None:
    election = begun(mill)
    cast_ballot(mill.as_(ANA, key="form-of-ana"), election, IDA)
    cast_ballot(mill.as_(ANA, key="form-of-ana"), election, IDA)

    with pytest.raises(OutOfOrder):
        cast_ballot(mill.as_(ANA, key="another-form"), election, MAX)
    assert len(stands(mill, election).cast) == 1


@pytest.mark.clause("5.3.5-b")
def test_a_ballot_for_somebody_who_cannot_be_elected_is_refused_with_the_reason(mill: Seeded) -> None:
    election = begun(mill, REP)

    with pytest.raises(InvalidChange) as refused:
        cast_ballot(mill.as_(SAM), election, ANA)
    assert refused.value.reason.message == "a_circle_lead_is_no_rep"
    with pytest.raises(GovernanceError):
        cast_ballot(mill.as_(OUTSIDER), election, IDA)
    assert stands(mill, election).cast == {}


@pytest.mark.clause("5.3.5-b")
def test_the_clock_opens_what_is_in_when_the_time_limit_has_passed(seeded: Seed) -> None:
    mill = seeded(Building(a_structure()).setting(BAKERY, "election_time_limit", days=3).done)
    election = begun(mill)
    ballots_in(mill, election, ana=IDA, sam=MAX)
    assert settle_due_elections(mill.database, NOW + timedelta(days=2)) == []

    later = NOW + timedelta(days=3, seconds=1)
    assert settle_due_elections(mill.database, later) == [election]
    assert settle_due_elections(mill.database, later) == []

    found = stands(mill, election)
    assert (found.step, sorted(found.late)) == (ElectionStep.CHANGES, [IDA, LEA, MAX])
    with pytest.raises(OutOfOrder):
        cast_ballot(mill.as_(MAX, now=later), election, IDA)
    assert settle_due_elections(mill.database, later + timedelta(days=4)) == [election]
    move_election_on(mill.as_(LEA, now=later + timedelta(days=4)), election, place_of(stands(mill, election)))
    assert stands(mill, election).step is ElectionStep.TIE
    is_whole(mill)


@pytest.mark.clause("5.3.5-b")
def test_who_is_late_is_out_of_the_objection_round_too(seeded: Seed) -> None:
    mill = seeded(Building(a_structure()).setting(BAKERY, "election_time_limit", days=3).done)
    election = begun(mill)
    ballots_in(mill, election, ana=IDA, sam=IDA, lea=IDA, max=IDA)
    later = NOW + timedelta(days=3, seconds=1)
    settle_due_elections(mill.database, later)
    for person in (ANA, SAM, LEA, MAX):
        keep_nomination(mill.as_(person, now=later), election)
    move_election_on(mill.as_(LEA, now=later), election, place_of(stands(mill, election)))
    proposal = proposal_of(mill, election)
    assert proposal.left_out == [IDA]
    assert proposal.limit is not None
    assert proposal.limit.policy == f"{BAKERY}:election_time_limit"

    with pytest.raises(GovernanceError) as refused:
        raise_concern(mill.as_(IDA, now=later), proposal.id, PASTRY, "I would rather not.")
    assert refused.value.reason.message == "too_late_for_this_election"
    for person in (ANA, SAM, LEA, MAX):
        say_no_objection(mill.as_(person, now=later), proposal.id, 1)

    assert stands(mill, election).step is ElectionStep.ELECTED
    is_whole(mill)


# Ties, discards, calling off


@pytest.mark.clause("5.3.5-d")
def test_a_draw_takes_its_seed_from_chance_and_is_proposed_at_once(mill: Seeded) -> None:
    election = proposed(mill, **TIED)
    assert stands(mill, election).step is ElectionStep.TIE
    with pytest.raises(NotPermitted):
        break_tie(mill.as_(ANA), election, TieBreak.DRAW)

    break_tie(mill.as_(LEA), election, TieBreak.DRAW)

    found = stands(mill, election)
    count = found.counts[-1]
    assert count.candidate == found.candidate == ballots.draw(count.seed, [IDA, MAX])
    assert len(count.seed) == 32
    assert found.step is ElectionStep.PROPOSED
    is_whole(mill)


@pytest.mark.clause("5.3.5-d")
def test_those_who_named_others_choose_and_the_facilitator_counts_again(mill: Seeded) -> None:
    election = proposed(mill, **TIED)
    break_tie(mill.as_(LEA), election, TieBreak.ASK)

    choose_among(mill.as_(IDA), election, MAX)
    moves_on(mill, election)

    assert stands(mill, election).candidate == MAX
    is_whole(mill)


def objected(mill: Seeded, election: str, person: str = MAX, role: str = PASTRY) -> None:
    proposal = proposal_of(mill, election)
    concern = raise_concern(mill.as_(person), proposal.id, role, "Nobody would be left for the sugar.")
    for criterion in ALL_FOUR:
        argue_criterion(mill.as_(person), proposal.id, concern, criterion, True, "So it was last week.")


@pytest.mark.clause("5.3.5-e")
def test_with_objections_the_facilitator_discards_and_the_next_is_proposed(mill: Seeded) -> None:
    election = proposed(mill, **{**UNANIMOUS, LEA: MAX, MAX: MAX})
    first = proposal_of(mill, election)
    with pytest.raises(OutOfOrder) as refused:
        discard_candidate(mill.as_(LEA), election, "No.")
    assert refused.value.reason.message == "nobody_objects_to_the_candidate"
    objected(mill, election)
    with pytest.raises(NotPermitted):
        discard_candidate(mill.as_(ANA), election, "No.")

    discard_candidate(mill.as_(LEA), election, "Her days are full.")

    found = stands(mill, election)
    assert (found.step, found.candidate) == (ElectionStep.PROPOSED, MAX)
    assert [each.candidate for each in found.discarded] == [IDA]
    with mill.as_(None) as work:
        assert work.proposals.get(first.id).step is Step.DISCARDED
    all_agree(mill, election)
    assert secretaries(mill.structure, BAKERY) == [MAX]
    is_whole(mill)


@pytest.mark.clause("5.3.5-e")
def test_with_nobody_left_the_election_ends_and_another_may_be_called(mill: Seeded) -> None:
    election = proposed(mill, **UNANIMOUS)
    objected(mill, election)

    discard_candidate(mill.as_(LEA), election, "Her days are full.")

    assert stands(mill, election).step is ElectionStep.WITHOUT_CANDIDATE
    assert secretaries(mill.structure, BAKERY) == [SAM]
    assert call_election(mill.as_(ANA), BAKERY, SECRETARY) != election
    is_whole(mill)


@pytest.mark.clause("5.3.5-e")
def test_a_candidates_proposal_is_not_withdrawn_or_discarded_past_its_election(mill: Seeded) -> None:
    election = proposed(mill, **UNANIMOUS)
    proposal = proposal_of(mill, election)

    for act in (withdraw_proposal, discard_proposal):
        with pytest.raises(GovernanceError) as refused:
            act(mill.as_(LEA), proposal.id, "On second thoughts.")
        assert refused.value.reason.message == "candidate_falls_in_the_election"


@pytest.mark.clause("5.3.5-e")
def test_calling_off_sets_the_candidates_proposal_aside_too(mill: Seeded) -> None:
    election = proposed(mill, **UNANIMOUS)
    proposal = proposal_of(mill, election)
    with pytest.raises(InvalidChange):
        call_off(mill.as_(LEA), election, " ")

    call_off(mill.as_(LEA), election, "The Role is about to change.")

    assert stands(mill, election).step is ElectionStep.CALLED_OFF
    with mill.as_(None) as work:
        assert work.proposals.get(proposal.id).is_closed
    assert facilitators(mill.structure, BAKERY) == [LEA]
    is_whole(mill)


def test_sealed_ballots_of_an_election_called_off_are_forgotten_unread(mill: Seeded) -> None:
    election = begun(mill)
    ballots_in(mill, election, ana=IDA)

    call_off(mill.as_(LEA), election, "Called too early.")

    with mill.database.connect() as connection:
        assert connection.execute(select(rows.ballot)).all() == []
    is_whole(mill)


@pytest.mark.clause("5.1.2-a")
def test_one_election_at_a_time_for_each_role(mill: Seeded) -> None:
    first = call_election(mill.as_(MAX), BAKERY, SECRETARY)
    call_election(mill.as_(MAX), BAKERY, FACILITATOR)

    with pytest.raises(OutOfOrder) as refused:
        call_election(mill.as_(ANA), BAKERY, SECRETARY)
    assert refused.value.reason.message == "election_is_under_way"
    with pytest.raises(NotPermitted):
        call_election(mill.as_(OUTSIDER), BAKERY, REP)
    call_off(mill.as_(MAX), first, "Not now.")
    call_election(mill.as_(ANA), BAKERY, SECRETARY)


def test_two_presses_of_the_facilitator_move_once(mill: Seeded) -> None:
    election = begun(mill)
    ballots_in(mill, election, **UNANIMOUS)
    kept_by_all(mill, election)
    place = place_of(stands(mill, election))
    move_election_on(mill.as_(LEA), election, place)

    with pytest.raises(OutOfOrder) as refused:
        move_election_on(mill.as_(LEA), election, place)
    assert refused.value.reason.message == "election_moved_on_already"


@pytest.mark.clause("5.1.1-a")
def test_whoever_becomes_circle_lead_meanwhile_is_not_elected_circle_rep(mill: Seeded) -> None:
    election = begun(mill, REP)
    ballots_in(mill, election, **UNANIMOUS)
    kept_by_all(mill, election)
    moves_on(mill, election)
    assign_role(mill.as_(ANA), BAKERY, IDA)
    all_agree(mill, election)

    assert stands(mill, election).step is ElectionStep.PROPOSED
    discard_candidate(mill.as_(LEA), election, "She leads the Circle now.")
    assert stands(mill, election).step is ElectionStep.WITHOUT_CANDIDATE
    assert circle_reps(mill.structure, BAKERY) == [SAM]
    is_whole(mill)


# Other ways, and terms


@pytest.mark.clause("5.1.1-a")
def test_where_a_policy_says_so_a_role_names_the_circle_rep(seeded: Seed) -> None:
    mill = seeded(Building(a_structure()).setting(BAKERY, "other_rep_selection", role=FLOUR).done)
    with pytest.raises(GovernanceError):
        call_election(mill.as_(ANA), BAKERY, REP)
    with pytest.raises(NotPermitted):
        name_rep(mill.as_(SAM), BAKERY, IDA)

    name_rep(mill.as_(LEA), BAKERY, IDA, TERM)

    assert circle_reps(mill.structure, BAKERY) == [IDA]
    assert mill.records()[-1].kind == "rep_named"
    is_whole(mill)


@pytest.mark.clause("5.3.5-f")
def test_the_facilitator_is_told_once_when_a_term_ends(seeded: Seed) -> None:
    structure = a_structure()
    Building(structure).amended(AssignmentLine, f"{SAM}@{SECRETARY}:", term=TODAY)
    mill = seeded(structure)
    assert tell_of_ended_terms(mill.database, NOW) == 0

    tomorrow = NOW + timedelta(days=1)
    assert tell_of_ended_terms(mill.database, tomorrow) == 1
    tell_of_ended_terms(mill.database, tomorrow + timedelta(hours=1))
    tell_of_ended_terms(mill.database, tomorrow + timedelta(days=1))

    assert [mail for mail in mill.mails() if mail[0] == "term_ended"] == [("term_ended", LEA)]
    assert secretaries(mill.structure, BAKERY) == [SAM]


def test_people_are_told_what_is_asked_of_them(mill: Seeded) -> None:
    election = proposed(mill, **UNANIMOUS)
    all_agree(mill, election)

    templates = {template for template, _ in mill.mails()}
    assert {"election_called", "election_asks_ballot", "election_asks_change", "election_to_count"} <= templates
    assert {"proposal_asks", "election_decided"} <= templates
    assert ("election_called", LEA) in mill.mails()
    assert json.dumps(UNANIMOUS) not in str(mill.mails())


def test_reasons_are_asked_of_whoever_gave_none_with_the_ballot(mill: Seeded) -> None:
    election = begun(mill)
    for person in ALL:
        cast_ballot(mill.as_(person), election, IDA, "" if person == SAM else "Neat notes.")
    assert stands(mill, election).round.awaited == [SAM]
    with pytest.raises(OutOfOrder):
        give_reason(mill.as_(ANA), election, "Again.")

    give_reason(mill.as_(SAM), election, "She writes what was said.")
    change_nomination(mill.as_(SAM), election, MAX, "I had not thought of him.")

    found = stands(mill, election)
    assert (found.nominations[SAM].first, found.nominations[SAM].candidate) == (IDA, MAX)
    is_whole(mill)


@pytest.mark.clause("5.3.5-c")
def test_histories_tell_who_nominated_whom_once_all_have_been_shown(mill: Seeded) -> None:
    election = begun(mill)
    for person in ALL:
        cast_ballot(mill.as_(person), election, IDA, "" if person == SAM else "Neat notes.")

    def told() -> list[tuple[int, int]]:
        """How many ballots and reasons the record of their opening shows, by itself and in the Role's history."""
        number = next(record.number for record in mill.records() if record.kind == "election_ballots_opened")
        with mill.database.connect() as connection:
            role, _ = history.of_item(connection, mill.id, SECRETARY)
            shown = [history.one(connection, mill.id, number), *(each for each in role if each.number == number)]
        return [(len(each.body["ballots"]), len(each.words)) for each in shown if each is not None]

    assert told() == [(0, 0), (0, 0)]

    give_reason(mill.as_(SAM), election, "She writes what was said.")

    assert told() == [(5, 4), (5, 0)]
