"""Random edits with the database's own tools, past every guard: none goes unseen, nor does a flipped byte."""

import random
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from app.governance.changes import AmendRole, RemoveRole
from app.governance.meetings import Meeting
from app.governance.process import Moment
from app.governance.records import seal
from app.persistence import guards, records
from app.persistence.engine import Database, create_engine
from app.persistence.verify import verify
from tests.persistence.bakery import NOW, a_bakery, a_work, add_baker
from tests.persistence.going_on import tell
from tests.support.scale import scale

LINES = ["role_line", "accountability_line", "assignment_line", "partner_line"]
Edit = Callable[[Connection, random.Random], None]


def a_history(database: Database, slug: str) -> str:
    organization = a_bakery(database, slug)
    made = [add_baker(a_work(database, organization), f"Baking bread {number}") for number in range(6)]
    with a_work(database, organization) as work:
        work.change("structure_edited", [AmendRole(role=made[0], name="Miller")], subject=made[0])
        work.change("structure_edited", [RemoveRole(role=made[1])], subject=made[1])
        meeting = Meeting(id=f"{organization[:8]}-meeting", circle=f"{organization[:8]}-bakery")
        now = Moment(work.next_number, work.now, work.actor.person)
        meeting.schedule(now, NOW + timedelta(days=1), 60, [f"{organization[:8]}-ana"])
        tell(work, meeting)
        work.meetings.add(meeting)
    return organization


def some(connection: Connection, chance: random.Random, table: str) -> dict[str, Any]:
    found = connection.execute(text(f"SELECT * FROM {table} ORDER BY 1, 2")).mappings().all()
    return dict(chance.choice(found))


def where(row: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    own = ["number"] if "number" in row else ["id"] if "id" in row else ["circle_id", "person_id"]
    keys = ["organization_id", *own]
    return " AND ".join(f"{key} = :{key}" for key in keys), {key: row[key] for key in keys}


def change(connection: Connection, chance: random.Random) -> None:
    """One column of one row says something else."""
    table = chance.choice(["record", "words", "meeting", *LINES])
    row = some(connection, chance, table)
    column = chance.choice(
        [name for name, value in row.items() if isinstance(value, str) and name not in ("text", "salt")]
    )
    if table == "words":
        column = chance.choice(["text", "salt", "field", "id"])
    clause, key = where(row)
    connection.execute(text(f"UPDATE {table} SET {column} = {column} || 'x' WHERE {clause}"), key)


def delete(connection: Connection, chance: random.Random) -> None:
    table = chance.choice(["record", "words", "circle_member", "meeting", *LINES])
    clause, key = where(some(connection, chance, table))
    connection.execute(text(f"DELETE FROM {table} WHERE {clause}"), key)


def insert(connection: Connection, chance: random.Random) -> None:
    table = chance.choice(["record", "meeting", *LINES])
    row = some(connection, chance, table)
    if table == "record":
        row["number"] = 1000
    elif table == "meeting":
        row["id"] = "forged"
    else:
        row |= {"id": "1.999", "lineage": "forged", "until_record": None}
        if table == "role_line":
            row |= {"kind": "role", "circle": row["circle"] or row["lineage"]}
    names = ", ".join(row)
    values = ", ".join(f":{name}" for name in row)
    connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({values})"), row)


def reorder(connection: Connection, chance: random.Random) -> None:
    """Two records change places."""
    organization = some(connection, chance, "record")["organization_id"]
    a, b = chance.sample(range(1, 11), 2)
    for old, new in ((a, 5000), (b, a), (5000, b)):
        connection.execute(
            text("UPDATE record SET number = :new WHERE number = :old AND organization_id = :o"),
            {"new": new, "old": old, "o": organization},
        )


def swap(connection: Connection, chance: random.Random) -> None:
    """A line moves to the other organization."""
    table = chance.choice(["accountability_line", "assignment_line"])
    row = some(connection, chance, table)
    clause, key = where(row)
    others = connection.execute(
        text("SELECT id FROM organization WHERE id <> :o"), {"o": row["organization_id"]}
    ).scalar_one()
    connection.execute(
        text(f"UPDATE {table} SET organization_id = :other, id = '3.777', lineage = 'swapped' WHERE {clause}"),
        {**key, "other": others},
    )


def cut(connection: Connection, chance: random.Random) -> None:
    """The end of the log goes, and the head follows it."""
    organization = some(connection, chance, "organization")["id"]
    last = chance.randrange(3, 10)
    given = {"o": organization, "n": last}
    connection.execute(text("DELETE FROM record WHERE organization_id = :o AND number > :n"), given)
    connection.execute(
        text(
            "UPDATE organization SET head_number = :n, head_hash ="
            " (SELECT hash FROM record WHERE organization_id = :o AND number = :n) WHERE id = :o"
        ),
        given,
    )


def rewrite(connection: Connection, chance: random.Random) -> None:
    """The whole log is written anew, with right hashes, by somebody who knows how; only a head kept outside tells."""
    organization = some(connection, chance, "organization")["id"]
    previous = ""
    for record in list(records.read(connection, organization)):
        kind = record.kind + "_x" if record.number == 2 else record.kind
        body = connection.execute(
            text("SELECT body FROM record WHERE organization_id = :o AND number = :n"),
            {"o": organization, "n": record.number},
        ).scalar_one()
        sealed = seal(
            organization, record.number, record.at, record.actor, kind, record.circle, record.subject, body, previous
        )
        connection.execute(
            text(
                "UPDATE record SET kind = :k, previous_hash = :p, hash = :h WHERE organization_id = :o AND number = :n"
            ),
            {"k": kind, "p": previous, "h": sealed, "o": organization, "n": record.number},
        )
        previous = sealed
    connection.execute(text("UPDATE organization SET head_hash = :h WHERE id = :o"), {"h": previous, "o": organization})


EDITS: list[Edit] = [change, change, change, delete, delete, insert, reorder, swap, cut, rewrite]


@pytest.mark.torture
def test_no_edit_by_hand_goes_unseen(engine_name: str, make_database: Callable[..., str]) -> None:
    url = make_database(engine_name)
    database = create_engine(url)
    for slug in ("bakery", "mill"):
        a_history(database, slug)
    untouched = verify(database)
    assert untouched.is_sound
    heads = {each.slug: (each.records, each.head) for each in untouched.organizations}
    unseen: list[str] = []
    refused, count = 0, scale(60, 500)

    for seed in range(count):
        chance = random.Random(seed)
        edit = chance.choice(EDITS)
        with database._writers.connect() as connection:
            if engine_name == "sqlite":
                connection.exec_driver_sql("ROLLBACK")
                connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            else:
                connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
            guards.remove(connection)
            try:
                edit(connection, chance)
            except DBAPIError:  # The database itself refuses it.
                sound, refused = False, refused + 1
            else:
                guards.install(connection)
                sound = verify_here(connection, heads)
            connection.rollback()
        if sound:
            unseen.append(f"{seed}: {edit.__name__}")

    assert unseen == []
    assert refused < count / 2
    assert verify(database).is_sound


def verify_here(connection: Connection, heads: dict[str, tuple[int, str]]) -> bool:
    """What `verify` would say after this transaction, which will be rolled back."""

    class Here:
        def connect(self) -> Any:
            return Here()

        def __enter__(self) -> Connection:
            return connection

        def __exit__(self, *_: object) -> None:
            return None

    return verify(Here(), heads=heads).is_sound  # type: ignore[arg-type]  # All that it asks of a database.


@pytest.mark.torture
def test_no_flipped_byte_in_what_is_governed_goes_unseen(sqlite_url: str, tmp_path: Path) -> None:
    database = create_engine(sqlite_url)
    a_history(database, "bakery")
    contents = governed(database)
    database.dispose()
    assert database.path is not None
    whole = database.path.read_bytes()
    unseen: list[int] = []

    for seed in range(scale(60, 300)):
        chance = random.Random(seed)
        place = chance.randrange(len(whole))
        copy = tmp_path / "copy.db"
        copy.write_bytes(whole[:place] + bytes([whole[place] ^ (1 << chance.randrange(8))]) + whole[place + 1 :])
        changed = create_engine(f"sqlite:///{copy}")
        if verify(changed).is_sound and governed(changed) != contents:
            unseen.append(seed)
        changed.dispose()
        for left in tmp_path.iterdir():
            left.unlink()

    assert unseen == []


def governed(database: Database) -> list[Any]:
    tables = ["record", "words", "circle_member", "proposal", "meeting", *guards.LINES]
    with database.connect() as connection:
        return [connection.execute(text(f"SELECT * FROM {table}")).all() for table in tables]
