"""What pages list of processes is found by an index, however much history there is."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Select, Table, insert, select

from app.persistence import rows
from app.persistence.engine import Database, create_engine
from app.persistence.processes import ORDER, TABLES
from tests.builders import ANA, BAKERY, LEA, OVENS, SAM
from tests.persistence.going_on import FACILITATOR_ROLE, START
from tests.seeding import Seeded, seed

PAST = 2_000
"""Processes of each noun that are over, in fifty Circles."""


def lists(mill: str) -> dict[str, Select[Any]]:
    """By the index that is to find it."""
    meeting, election, ruling, tension, proposal = rows.meeting, rows.election, rows.ruling, rows.tension, rows.proposal

    def mine(table: Table, *which: Any) -> Select[Any]:
        return select(table).where(table.c.organization_id == mill, *which)

    found = {}
    for noun, table in TABLES.items():
        here, order = table.c.circle_id == BAKERY, table.c[ORDER[noun]]
        found[f"ix_{noun}_open_circle"] = mine(table, here, table.c.settled_record.is_(None)).order_by(order)
        found[f"ix_{noun}_circle"] = mine(table, here).order_by(order.desc()).limit(30)
    closes = election.c.closes_at < START
    return found | {
        "ix_meeting_open_ends": select(meeting.c.id).where(
            meeting.c.settled_record.is_(None), meeting.c.ends_at < START
        ),
        "ix_meeting_series": mine(meeting, meeting.c.series_id == "series-3"),
        "ix_meeting_requested_by": mine(meeting, meeting.c.requested_by == ANA),
        "ix_election_open_closes": select(election.c.id).where(election.c.settled_record.is_(None), closes),
        "ix_election_role": mine(election, election.c.role_id == FACILITATOR_ROLE).order_by(election.c.opened_record),
        "ix_election_meeting": mine(election, election.c.meeting_id == "meeting-3"),
        "ix_ruling_about": mine(ruling, ruling.c.about_line == OVENS),
        "ix_ruling_asked_by": mine(ruling, ruling.c.asked_by == LEA),
        "ix_ruling_asked": mine(ruling).order_by(ruling.c.asked_record.desc()).limit(30),
        "ix_tension_bring_to": mine(tension, tension.c.person_id == ANA, tension.c.bring_to == BAKERY),
        "ix_proposal_meeting": mine(proposal, proposal.c.meeting_id == "meeting-3"),
        "ix_proposal_election": mine(proposal, proposal.c.election_id == "election-3"),
    }


def test_each_list_is_found_by_its_index(database_url: str) -> None:
    database = create_engine(database_url)
    mill = seed(database)
    fill(mill)
    wrong: dict[str, str] = {}

    with database.connect() as connection:
        for index, statement in lists(mill.id).items():
            plan = how(database, connection, statement)
            if index not in plan or "TEMP B-TREE" in plan or "Sort" in plan:
                wrong[index] = plan

    assert wrong == {}


def test_the_ballots_of_an_election_are_found_by_their_key(database_url: str) -> None:
    database = create_engine(database_url)
    ballot = rows.ballot.c
    one = select(ballot.salt).where(ballot.organization_id == "o", ballot.election_id == "e1", ballot.turn == 1)

    with database.connect() as connection:
        plan = how(database, connection, one)

    assert ("sqlite_autoindex_ballot_1" if database.is_sqlite else "pk_ballot") in plan


def fill(mill: Seeded) -> None:
    """A long past: what is over, spread over Circles, meetings and people."""
    with mill.database.writing() as connection:
        for noun in ("meeting", "election", "ruling", "breakdown", "audit", "proposal"):
            table = rows.metadata.tables[noun]
            connection.execute(insert(table), [one_of(mill, table, number) for number in range(PAST)])
        tensions = [a_tension(mill, number) for number in range(PAST)]
        connection.execute(insert(rows.tension), tensions)
        if not mill.database.is_sqlite:  # As its autovacuum does of itself.
            connection.exec_driver_sql("ANALYZE")


def one_of(mill: Seeded, table: Table, number: int) -> dict[str, Any]:
    """Every fiftieth is still open; each names a fiftieth of what it may name."""
    place = number % 50
    row: dict[str, Any] = {
        "organization_id": mill.id,
        "id": f"{table.name}-{number}",
        "circle_id": BAKERY if place == 7 else f"circle-{place}",
        "settled_record": None if number % 50 == number // 50 else 1,
        "version": 1,
        "document": {},
    }
    own: dict[str, Any] = {
        "kind": "regular", "step": "closed", "state": "asked", "published": True, "awaits_answers": False,
        "round": 1, "starts_at": START, "ends_at": START, "closes_at": START, "series_id": f"series-{place}",
        "requested_by": ANA if place == 9 else None, "asked_by": LEA if place == 9 else SAM, "proposer_id": SAM,
        "role_id": FACILITATOR_ROLE if place == 9 else "another", "meeting_id": f"meeting-{place}",
        "election_id": f"election-{place}", "about_line": OVENS if place == 9 else f"line-{place}",
        "about_table": "role_line", "opened_record": 1, "asked_record": 1, "declared_record": 1, "sent_record": 1,
    }  # fmt: skip
    return row | {name: value for name, value in own.items() if name in table.c}


def a_tension(mill: Seeded, number: int) -> dict[str, Any]:
    bring_to = BAKERY if number % 50 == 0 else None
    return {
        "organization_id": mill.id, "id": f"tension-{number}", "person_id": ANA, "text": "Ash.", "logged_at": START,
        "remark": "", "version": 1, "bring_to": bring_to,
    }  # fmt: skip


def how(database: Database, connection: Connection, statement: Select[Any]) -> str:
    """The planner's way to it."""
    text = str(statement.compile(dialect=database.dialect, compile_kwargs={"literal_binds": True}))
    if database.is_sqlite:
        return "\n".join(row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}"))
    for costly in ("seqscan", "bitmapscan", "sort"):
        connection.exec_driver_sql(f"SET LOCAL enable_{costly} = off")
    return "\n".join(row[0] for row in connection.exec_driver_sql(f"EXPLAIN {text}"))
