"""`verify` agrees with what the program wrote, and with nothing else."""

import pytest
from sqlalchemy import text

from app.persistence import guards, words
from app.persistence.engine import Database, create_engine
from app.persistence.verify import verify
from tests.persistence.bakery import a_bakery, a_work, add_baker


@pytest.fixture
def database(database_url: str) -> Database:
    return create_engine(database_url)


@pytest.fixture
def bakery(database: Database) -> str:
    organization = a_bakery(database)
    add_baker(a_work(database, organization))
    add_baker(a_work(database, organization), "Selling bread")
    return organization


def by_hand(database: Database, statement: str) -> None:
    """What somebody with the database's own tools could do, its guards and keys removed first."""
    with database.writing() as connection:
        guards.remove(connection)
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SET session_replication_role = replica")
        connection.execute(text(statement))
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SET session_replication_role = DEFAULT")
        guards.install(connection)


def test_what_the_program_wrote_is_sound(database: Database, bakery: str) -> None:
    report = verify(database)

    assert [str(problem) for each in report.organizations for problem in each.problems] == []
    assert report.is_sound
    (read,) = report.organizations
    assert (read.records, read.words, read.members) == (4, 2, 1)
    assert "4 records" in "\n".join(report.lines())


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE record SET body = replace(body, 'Baking', 'Burning') WHERE number = 3",
        "UPDATE record SET actor = NULL WHERE number = 3",
        "UPDATE accountability_line SET text = 'Burning bread' WHERE id = (SELECT min(id) FROM accountability_line)",
        "UPDATE role_line SET until_record = 4 WHERE name = 'Baker' AND since_record = 3",
        "UPDATE assignment_line SET person = (SELECT id FROM person WHERE name = 'Sam')",
        "DELETE FROM accountability_line WHERE since_record = 4",
        "DELETE FROM circle_member",
        "DELETE FROM record_item WHERE number = 4",
        "UPDATE words SET text = 'All is well.'",
        "DELETE FROM words",
        "UPDATE organization SET head_number = 3",
        "UPDATE organization SET head_hash = ''",
        "UPDATE organization SET adopted_on = '2020-01-01'",
        "UPDATE organization SET name = 'Butchery'",
    ],
)
def test_what_somebody_changed_by_hand_is_found(database: Database, bakery: str, statement: str) -> None:
    by_hand(database, statement)

    assert not verify(database).is_sound


def test_words_that_were_erased_break_nothing(database: Database, bakery: str) -> None:
    with database.writing() as connection:
        assert words.erase(connection, bakery, f"{bakery[:8]}-ana") == 2

    report = verify(database)
    assert report.is_sound
    assert report.organizations[0].erased == 2


def test_a_log_that_was_cut_shows_by_a_head_kept_elsewhere(database: Database, bakery: str) -> None:
    head = verify(database).organizations[0].head

    assert verify(database, heads={"bakery": (4, head)}).is_sound
    assert not verify(database, heads={"bakery": (5, head)}).is_sound
    assert not verify(database, heads={"bakery": (4, "0" * 64)}).is_sound
