"""What is kept in memory is what the tables hold, whoever wrote."""

from typing import Any

from sqlalchemy import select

from app.governance.changes import AmendRole, RemoveRole
from app.governance.lines import RoleLine
from app.governance.structure import Structure
from app.persistence import rows, structures
from app.persistence.engine import Database, create_engine
from app.persistence.line_tables import LINE_TABLES
from tests.persistence.bakery import a_bakery, a_work, add_baker


def kept(database: Database, organization: str) -> Structure | None:
    with database.connect() as connection:
        head = connection.execute(select(rows.organization.c.head_hash)).scalar_one()
    return database.structures.known(organization, head)


def stored(database: Database, organization: str) -> Structure:
    with database.connect() as connection:
        return structures.load_structure(connection, organization)


def lines_of(structure: Structure) -> dict[str, list[Any]]:
    return {of.table: list(structure.all(of)) for of in LINE_TABLES} | {"at": [structure.at]}


def test_the_kept_structure_follows_what_is_written(database_url: str) -> None:
    database = create_engine(database_url)
    organization = a_bakery(database)
    role, other = add_baker(a_work(database, organization)), add_baker(a_work(database, organization))

    with a_work(database, organization) as work:
        work.change("structure_edited", [AmendRole(role=role, name="Miller")])
        work.change("structure_edited", [RemoveRole(role=other)])

    follows = kept(database, organization)
    assert follows is not None
    assert lines_of(follows) == lines_of(stored(database, organization))


def test_a_write_that_failed_is_not_kept(database_url: str) -> None:
    database = create_engine(database_url)
    organization = a_bakery(database)
    role = add_baker(a_work(database, organization))

    try:
        with a_work(database, organization) as work:
            work.change("structure_edited", [RemoveRole(role=role)])
            raise KeyError
    except KeyError:
        pass

    follows = kept(database, organization)
    assert follows is not None
    assert follows.find(RoleLine, role) is not None


def test_what_another_process_wrote_is_read_anew(database_url: str) -> None:
    ours, theirs = create_engine(database_url), create_engine(database_url)
    organization = a_bakery(ours)
    add_baker(a_work(ours, organization))

    role = add_baker(a_work(theirs, organization))

    assert kept(ours, organization) is None
    with a_work(ours, organization) as work:
        assert work.structure.find(RoleLine, role) is not None
