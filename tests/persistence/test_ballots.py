"""Ballots are closed until all are in: kept, sealed, and told by nothing (§5.3.5)."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select, text

from app.exchange.export import as_text, neutral_document
from app.governance.ballots import seal
from app.governance.election_events import OpenedBallot
from app.persistence import ballots, rows, words
from app.persistence.announcements import Announcement
from app.persistence.engine import Database, create_engine
from app.persistence.queries.exports import load_holdings
from app.persistence.verify import verify
from tests.builders import ANA, IDA, LEA, MAX, SAM
from tests.persistence.going_on import an_election, at, cast, electorate, tell
from tests.persistence.test_verify import by_hand
from tests.seeding import Seeded, seed

REASON = "Keeps her head when ovens burn."


@pytest.fixture
def mill(database_url: str) -> Seeded:
    mill = seed(create_engine(database_url))
    an_election(mill)
    return mill


def members(mill: Seeded) -> list[str]:
    with mill.as_(LEA) as work:
        return list(electorate(work, work.elections.get("e1")).members)


def all_cast(mill: Seeded) -> None:
    for person in members(mill):
        cast(mill, person, SAM, REASON if person == ANA else "")


def open_them(mill: Seeded) -> None:
    with mill.as_(LEA) as work:
        election, now = work.elections.get("e1"), at(work)
        found = work.ballots.of("e1", election.turn)
        reasons = {each.person: each.reason for each in found if each.reason}
        opened = [OpenedBallot(person=each.person, candidate=each.candidate, salt=each.salt) for each in found]
        refs = {person: now.words(f"reasons.{person}") for person in reasons}
        election.open_ballots(now, electorate(work, election), opened, refs)
        tell(work, election, **{f"reasons.{person}": reason for person, reason in reasons.items()})


@pytest.mark.clause("5.3.5-b")
def test_the_log_says_that_a_ballot_was_cast_and_not_for_whom(mill: Seeded) -> None:
    cast(mill, ANA, IDA, REASON)

    told = mill.records()[-1]
    assert (told.kind, told.actor, told.subject) == ("election_ballot_cast", ANA, "e1")
    assert set(told.body) == {"turn", "seal"}
    assert IDA not in str(told)


@pytest.mark.clause("5.3.5-b")
def test_before_they_are_opened_nothing_but_their_own_table_holds_what_ballots_say(mill: Seeded) -> None:
    """Neither the reason, nor one more mention of the candidate."""
    before = said_elsewhere(mill)
    cast(mill, ANA, IDA, REASON)

    after = said_elsewhere(mill)
    assert REASON not in after
    assert after.count(IDA) == before.count(IDA)


def said_elsewhere(mill: Seeded) -> str:
    """All that the database holds but ballots, and what an export says."""
    with mill.database.connect() as connection:
        stored = [
            str([tuple(row) for row in connection.execute(select(table))])
            for table in rows.metadata.sorted_tables
            if table.name != "ballot"
        ]
        return "".join([*stored, as_text(neutral_document(load_holdings(connection, mill.id)))])


@pytest.mark.clause("5.3.5-b")
def test_announcements_of_a_ballot_name_neither_candidate_nor_reason(mill: Seeded) -> None:
    heard: list[Announcement] = []
    mill.database.announcer.listen(heard.append)

    cast(mill, ANA, IDA, REASON)

    assert heard[-1].items is not None
    assert "e1" in heard[-1].items
    assert IDA not in heard[-1].items
    assert REASON not in str(heard)


def test_opened_ballots_are_those_that_were_cast(mill: Seeded) -> None:
    all_cast(mill)
    open_them(mill)

    with mill.as_(LEA) as work:
        election = work.elections.get("e1")
    assert {person: each.candidate for person, each in election.nominations.items()} == dict.fromkeys(
        members(mill), SAM
    )
    assert verify(mill.database).is_sound


def test_a_ballot_is_kept_once_for_each_turn(mill: Seeded) -> None:
    cast(mill, ANA, SAM)

    with pytest.raises(Exception, match=r"(?i)unique|ballot"), mill.as_(ANA) as work:
        work.ballots.cast("e1", 1, ANA, LEA, record=mill.seeded + 1)


TAMPERED = [
    f"UPDATE ballot SET candidate_id = '{LEA}'",
    f"UPDATE ballot SET person_id = '{LEA}' WHERE person_id = '{ANA}'",
    "UPDATE ballot SET salt = 'x'",
    "UPDATE ballot SET cast_record = 2",
    "UPDATE ballot SET turn = 2",
    f"DELETE FROM ballot WHERE person_id = '{ANA}'",
    "INSERT INTO ballot (organization_id, election_id, person_id, turn, salt, candidate_id, reason, cast_record)"
    f" SELECT organization_id, election_id, '{MAX}', turn, salt, candidate_id, reason, cast_record FROM ballot"
    f" WHERE person_id = '{ANA}'",
]


@pytest.mark.parametrize("statement", TAMPERED)
def test_a_ballot_that_somebody_changed_before_it_was_opened_is_found(mill: Seeded, statement: str) -> None:
    cast(mill, ANA, SAM)
    assert verify(mill.database).is_sound

    by_hand(mill.database, statement)

    (found,) = verify(mill.database).organizations
    assert any("(I20)" in problem.message for problem in found.problems)
    assert not any(SAM in str(problem) or LEA in problem.message for problem in found.problems)


@pytest.mark.parametrize(
    "statement",
    [f"UPDATE ballot SET candidate_id = '{LEA}'", f"DELETE FROM ballot WHERE person_id = '{ANA}'"],
)
def test_a_ballot_that_somebody_changed_afterwards_is_found(mill: Seeded, statement: str) -> None:
    all_cast(mill)
    open_them(mill)

    by_hand(mill.database, statement)

    assert not verify(mill.database).is_sound


def test_an_opened_ballot_that_is_not_the_one_cast_cannot_be_replayed(mill: Seeded) -> None:
    all_cast(mill)
    with mill.as_(LEA) as work:
        opened = [
            {"person": each.person, "candidate": LEA, "salt": each.salt} for each in work.ballots.of("e1", turn=1)
        ]
        election = work.elections.get("e1")
        body = {"turn": 1, "ballots": opened, "late": [], "limit": None}
        work.record("election_ballots_opened", circle=election.circle, subject="e1", body=body)

    assert not verify(mill.database).is_sound


def test_a_seal_is_the_same_for_whoever_computes_it_again(mill: Seeded) -> None:
    cast(mill, ANA, SAM)

    with mill.database.connect() as connection:
        (kept,) = ballots.every(connection, mill.id)
    assert mill.records()[-1].body["seal"] == kept.seal == seal("e1", 1, ANA, SAM, kept.salt)


def test_ballots_that_fall_unread_are_forgotten(mill: Seeded) -> None:
    cast(mill, ANA, SAM)
    cast(mill, LEA, SAM)
    with mill.as_(LEA) as work:
        work.ballots.discard("e1", 1, ANA)
        assert [each.person for each in work.ballots.of("e1", 1)] == [LEA]
        work.ballots.discard("e1", 1)
        election = work.elections.get("e1")
        election.call_off(at(work), at(work).words("reason"))
        tell(work, election)

    with mill.database.connect() as connection:
        assert ballots.every(connection, mill.id) == []
    assert verify(mill.database).is_sound


def test_a_forgotten_ballot_leaves_the_file_too(sqlite_url: str) -> None:
    mill = seed(create_engine(sqlite_url))
    an_election(mill)
    kept = Path(sqlite_url.removeprefix("sqlite:///")).parent

    def holds_it() -> bool:
        mill.database.dispose()  # Whoever closes it last writes the journal back.
        return any(REASON.encode() in each.read_bytes() for each in kept.iterdir() if each.is_file())

    cast(mill, ANA, SAM, REASON)
    assert holds_it()
    with mill.as_(LEA) as work:
        work.ballots.discard("e1", 1)
    assert not holds_it()


def test_reasons_are_forgotten_with_the_person_opened_or_not(mill: Seeded) -> None:
    all_cast(mill)
    with mill.database.writing() as connection:
        words.erase(connection, mill.id, ANA)
        assert REASON not in str(ballots.every(connection, mill.id))
    assert verify(mill.database).is_sound


def test_reasons_read_out_are_forgotten_with_the_person_who_gave_them(mill: Seeded) -> None:
    """The record of the opening is the Facilitator's; the reasons in it are not."""
    all_cast(mill)
    open_them(mill)
    with mill.database.writing() as connection:
        assert words.erase(connection, mill.id, ANA) == 1

    with mill.database.connect() as connection:
        stored = str(connection.execute(text("SELECT text FROM words")).all())
    assert REASON not in stored
    assert verify(mill.database).is_sound


def test_the_database_keeps_no_ballot_of_an_election_that_is_not_there(database_url: str) -> None:
    database: Database = create_engine(database_url)
    mill = seed(database)

    with pytest.raises(Exception, match=r"(?i)foreign key"), mill.as_(ANA) as work:
        work.ballots.cast("e9", 1, ANA, SAM, record=1)
