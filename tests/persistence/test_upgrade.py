"""A database of the first release becomes one of today: nothing is lost, and nothing half done."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, MetaData, bindparam, insert, inspect, select, text

from app import resources
from app.actions.objections import raise_concern, withdraw_concern
from app.actions.proposals import ask_question, draft_proposal, say_no_objection, send_proposal
from app.governance.changes import AddAccountability, change_to_body
from app.governance.proposal_steps import Step
from app.persistence import guards, migrate, rows
from app.persistence.engine import create_engine
from app.persistence.rows import metadata
from app.persistence.verify import verify
from tests.builders import ANA, BAKERY, FLOUR, IDA, LEA, MAX, OVENS, SAM
from tests.seeding import Seeded, seed
from tests.support.scale import scale

FIRST = "0001"
LATER_TABLES = frozenset({
    "meeting", "election", "ballot", "ruling", "breakdown", "audit", "calendar_feed", "breakdown_line",
})  # fmt: skip
LATER = frozenset({("tension", "bring_to"), ("proposal", "meeting_id"), ("proposal", "election_id")})
"""What the first release did not have yet."""
OPEN = rows.proposal.c.settled_record.is_(None) & rows.proposal.c.sent_record.is_not(None)
MakeDatabase = Callable[..., str]


@pytest.fixture
def first_release(engine_name: str, make_database: MakeDatabase) -> str:
    """A database at the first revision that holds what people did in it: structure, a log, words, open Proposals."""
    today = create_engine(make_database(engine_name))
    populate(seed(today))
    url = make_database(engine_name, empty=True)
    then = create_engine(url)
    with then.writing() as connection:
        to_revision(connection, FIRST)
    with today.connect() as source, then.writing() as target:
        copy(source, target)
    then.dispose()
    today.dispose()
    return url


def populate(mill: Seeded) -> None:
    """One Proposal adopted, one held up by an Objection, one never sent."""
    for title, sent in (("Sweeping the bakery", True), ("Counting sacks", True), ("Never sent", False)):
        change = AddAccountability(role=OVENS, accountability=title.lower().replace(" ", "-"), text=title)
        proposal = draft_proposal(
            mill.as_(LEA), BAKERY, FLOUR, changes=[change_to_body(change)],
            tension_words="Ash lies about.", example="On Sunday it burnt.", helped="It would be clean.",
        )  # fmt: skip
        if sent:
            send_proposal(mill.as_(LEA), proposal)
            answer(mill, proposal, objects=title == "Counting sacks")


def answer(mill: Seeded, proposal: str, *, objects: bool) -> None:
    ask_question(mill.as_(MAX), proposal, "Every day?")
    for person in (ANA, MAX, IDA):
        say_no_objection(mill.as_(person), proposal, 1)
    if objects:
        raise_concern(mill.as_(SAM), proposal, OVENS, "There is no time left.")
    else:
        say_no_objection(mill.as_(SAM), proposal, 1)


def to_revision(connection: Connection, revision: str) -> None:
    config = Config(str(resources.alembic_ini()))
    config.set_main_option("script_location", str(resources.migrations_dir()))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


KEPT_THEN = frozenset({
    "id", "circle", "proposer", "role", "tension_id", "step", "writing", "tension", "example", "helped", "versions",
    "round", "round_version", "asked", "answers", "limit", "opened_at", "round_opened_at", "remarks", "objections",
    "meeting_requested_by", "closing", "recorded",
})  # fmt: skip
"""What the document of a Proposal held in the first release."""


def copy(source: Connection, target: Connection) -> None:
    """Row by row, what both know."""
    then = MetaData()
    then.reflect(target)
    for table in metadata.sorted_tables:
        old = then.tables.get(table.name)
        if old is None or table.name.startswith("search_"):
            continue
        here = [column for column in table.c if column.name in old.c]
        found = [dict(row._mapping) for row in source.execute(select(*here))]
        for row in found if table.name == "proposal" else ():
            row["document"] = {key: value for key, value in row["document"].items() if key in KEPT_THEN}
        if found:
            target.execute(insert(table).values({column.name: bindparam(column.name) for column in here}), found)


def contents(url: str) -> dict[str, list[str]]:
    """Every row of the first release's tables, by what it held then."""
    database = create_engine(url)
    try:
        with database.connect() as connection:
            return {name: rows_of(connection, name, columns) for name, columns in FIRST_COLUMNS.items()}
    finally:
        database.dispose()


FIRST_COLUMNS: dict[str, list[str]] = {
    table.name: [column.name for column in table.c if (table.name, column.name) not in LATER]
    for table in metadata.sorted_tables
    if table.name not in LATER_TABLES and not table.name.startswith("search_")
}


def rows_of(connection: Connection, table: str, columns: list[str]) -> list[str]:
    found = connection.execute(text(f"SELECT {', '.join(columns)} FROM {table}"))
    return sorted(repr(tuple(row)) for row in found)


def objects_of(url: str) -> set[tuple[str, ...]]:
    """Triggers, CHECKs, keys and unique indexes: what keeps history and structure whole, with the rule itself."""
    database = create_engine(url)
    try:
        with database.connect() as connection:
            return {*triggers_of(connection), *constraints_of(connection)}
    finally:
        database.dispose()


def triggers_of(connection: Connection) -> list[tuple[str, ...]]:
    asked = (
        "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'"
        if connection.dialect.name == "sqlite"
        else "SELECT tgname, tgrelid::regclass::text, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal"
    )
    return [("trigger", *map(str, row)) for row in connection.exec_driver_sql(asked)]


def constraints_of(connection: Connection) -> Iterator[tuple[str, ...]]:
    inspector = inspect(connection)
    for table in FIRST_COLUMNS:
        yield "key", table, str(inspector.get_pk_constraint(table)["constrained_columns"])
        for check in inspector.get_check_constraints(table):
            yield "check", table, str(check["name"]), str(check["sqltext"])
        for key in inspector.get_foreign_keys(table):
            there = f"{key['referred_table']}({key['referred_columns']})"
            yield "points", table, str(key["name"]), str(key["constrained_columns"]), there, str(key["options"])
        for unique in inspector.get_unique_constraints(table):
            yield "unique", table, str(unique["name"]), str(sorted(unique["column_names"]))
        for index in inspector.get_indexes(table):
            where = {key: str(value) for key, value in index.get("dialect_options", {}).items() if "where" in key}
            yield "index", table, str(index["name"]), str(index["column_names"]), str(index["unique"]), str(where)


def summary(url: str) -> list[tuple[Any, ...]]:
    """What `verify` reads of it; nothing wrong."""
    database = create_engine(url)
    try:
        report = verify(database)
    finally:
        database.dispose()
    assert report.is_sound, list(report.lines())
    return [
        (each.slug, each.records, each.head, each.words, each.lines, each.members, each.processes["proposal"])
        for each in report.organizations
    ]


def test_the_upgrade_keeps_every_row_and_the_log_agrees(first_release: str) -> None:
    before = contents(first_release)
    assert all(before[table] for table in ("proposal", "proposal_answer", "proposal_touch", "record", "words"))

    migrate.upgrade(first_release, backed_up=True)

    assert contents(first_release) == before
    ((slug, records, *_, proposals),) = summary(first_release)
    assert (slug, proposals) == ("mill", 2)
    assert records > 10


def test_the_upgrade_loses_no_guard_key_check_or_index(first_release: str) -> None:
    before = objects_of(first_release)
    assert {"trigger", "key", "check", "points", "unique", "index"} == {each[0] for each in before}

    migrate.upgrade(first_release, backed_up=True)

    assert before - objects_of(first_release) == set()
    with create_engine(first_release).connect() as connection:
        assert guards.missing(connection) == []


def test_people_go_on_where_they_were(first_release: str) -> None:
    """The Proposal that was held up is answered and adopted after the upgrade; the draft is still its author's."""
    migrate.upgrade(first_release, backed_up=True)
    database = create_engine(first_release)
    with database.connect() as connection:
        organization = connection.execute(select(rows.organization.c.id)).scalar_one()
        held = connection.execute(select(rows.proposal.c.id).where(OPEN)).scalar_one()
    mill = Seeded(database, organization)

    with mill.as_(SAM) as work:
        (objection,) = work.proposals.get(held).unsettled
    withdraw_concern(mill.as_(SAM), held, objection.id)
    say_no_objection(mill.as_(SAM), held, 1)

    with mill.as_(SAM) as work:
        assert work.proposals.get(held).step is Step.ADOPTED
    summary(first_release)


KILLED = """
import os, signal, sys
from sqlalchemy import event
from sqlalchemy.engine import Engine
from app.persistence.migrate import upgrade

left = int(sys.argv[2])

@event.listens_for(Engine, "before_cursor_execute")
def count(*given):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

upgrade(sys.argv[1], backed_up=True)
print(left)
"""


@pytest.mark.torture
def test_an_upgrade_that_is_killed_has_not_happened_or_has_happened_whole(
    engine_name: str, first_release: str, tmp_path: Path
) -> None:
    """At any of its statements: then it is simply begun again."""
    before = contents(first_release)
    chance = random.Random(7)
    statements = 60
    killed = 0
    for _ in range(scale(4, 20)):
        done = run(first_release, chance.randrange(3, statements))
        killed += done.returncode == -signal.SIGKILL
        assert done.returncode in (0, -signal.SIGKILL), done.stderr
        database = create_engine(first_release)
        assert migrate.current(database) == (FIRST if done.returncode else migrate.newest())
        database.dispose()
        assert contents(first_release) == before

    assert killed
    migrate.upgrade(first_release, backed_up=True)
    assert contents(first_release) == before
    summary(first_release)


def run(url: str, after: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # Our own program, on a database of this test.
        [sys.executable, "-c", KILLED, url, str(after)],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
