"""One organization, one write: lines, records, words and keys together, or nothing."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from app.actions import action
from app.governance.changes import AmendAccountability
from app.governance.errors import GovernanceError, NotFound
from app.governance.lines import AccountabilityLine, RoleLine
from app.governance.verdicts import Reason
from app.persistence import records, rows, structures, write_keys
from app.persistence.engine import Database, create_engine
from app.persistence.unit_of_work import SYSTEM, UnitOfWork
from tests.persistence.bakery import NOW, a_bakery, a_work, add_baker


@pytest.fixture
def database(database_url: str) -> Database:
    return create_engine(database_url)


@pytest.fixture
def bakery(database: Database) -> str:
    return a_bakery(database)


def test_a_change_is_a_record_and_its_lines(database: Database, bakery: str) -> None:
    role = add_baker(a_work(database, bakery))

    with database.connect() as connection:
        structure = structures.load_structure(connection, bakery)
        record = records.get(connection, bakery, 3)
        members = connection.execute(select(rows.circle_member.c.circle_id, rows.circle_member.c.person_id)).all()
    assert record is not None
    assert structure.role(role).since == record.number == structure.at
    assert [line.text for line in structure.held(AccountabilityLine, role)] == ["Baking bread"]
    assert record.said("reason") == "The ovens stand cold."
    assert [tuple(row) for row in members] == [(f"{bakery[:8]}-bakery", f"{bakery[:8]}-ana")]


def test_a_part_of_the_structure_is_loaded_as_the_whole_has_it(database: Database, bakery: str) -> None:
    role = add_baker(a_work(database, bakery))

    with database.connect() as connection:
        whole = structures.load_structure(connection, bakery)
        part = structures.load_around(connection, bakery, [f"{bakery[:8]}-bakery"])
        past = structures.load_around(connection, bakery, [f"{bakery[:8]}-bakery"], at=1)

    assert part == whole
    assert past.find(RoleLine, role) is None


def test_an_amended_line_ends_and_another_of_its_lineage_begins(database: Database, bakery: str) -> None:
    role = add_baker(a_work(database, bakery))
    with a_work(database, bakery) as work:
        duty = work.structure.held(AccountabilityLine, role)[0]
        work.change("structure_edited", [AmendAccountability(accountability=duty.lineage, text="Baking rye")])

    with database.connect() as connection:
        now = structures.load_structure(connection, bakery).find(AccountabilityLine, duty.lineage)
        then = structures.load_structure(connection, bakery, at=3).find(AccountabilityLine, duty.lineage)
    assert now is not None
    assert (now.text, now.since) == ("Baking rye", 4)
    assert then == duty


def test_the_same_key_again_is_answered_as_the_first_time(database: Database, bakery: str) -> None:
    first = add_baker(a_work(database, bakery, key="once"))
    again = add_baker(a_work(database, bakery, key="once"))
    other = add_baker(a_work(database, bakery, key="once"), duty="Selling bread")

    assert first == again != other
    with database.connect() as connection:
        assert [record.number for record in records.read(connection, bakery)] == [1, 2, 3, 4]


def test_a_write_that_is_refused_leaves_nothing(database: Database, bakery: str) -> None:
    @action
    def half(work: UnitOfWork) -> None:
        add_baker(work)
        raise NotFound(Reason("", "not_found"))

    with pytest.raises(GovernanceError):
        half(a_work(database, bakery))

    with database.connect() as connection:
        assert [record.number for record in records.read(connection, bakery)] == [1, 2]
        assert len(list(structures.load_structure(connection, bakery).all(RoleLine))) == 5


def test_time_never_runs_backwards_in_the_log(database: Database, bakery: str) -> None:
    add_baker(a_work(database, bakery, now=NOW - timedelta(hours=1)))

    with database.connect() as connection:
        assert [record.at for record in records.read(connection, bakery)] == [NOW] * 3


def test_an_organization_that_is_not_there_cannot_be_written_to(database: Database, bakery: str) -> None:
    with pytest.raises(NotFound):
        add_baker(UnitOfWork(database, "nowhere", actor=SYSTEM, now=NOW))


def test_keys_of_long_ago_are_forgotten(database: Database, bakery: str) -> None:
    add_baker(a_work(database, bakery, key="once"))

    with database.writing() as connection:
        assert write_keys.forget(connection, NOW + timedelta(days=29)) == 0
        assert write_keys.forget(connection, NOW + timedelta(days=31)) == 1
