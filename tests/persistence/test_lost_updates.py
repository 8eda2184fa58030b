"""Nobody's write is lost under another's: one line for writers, and versions behind it."""

import threading
from typing import Any

import pytest
import sqlalchemy
from sqlalchemy import text

from app.governance.changes import AmendAccountability
from app.governance.lines import AccountabilityLine
from app.governance.proposals import Proposal
from app.governance.tensions import Tension
from app.persistence import structures
from app.persistence.engine import Database, plain_url
from app.persistence.processes import Changed
from tests.persistence.bakery import NOW, a_bakery, a_work, add_baker
from tests.persistence.test_engine import race
from tests.support.scale import scale


def the_duty(database: Database, organization: str) -> AccountabilityLine:
    with database.connect() as connection:
        (duty,) = structures.load_structure(connection, organization).all(AccountabilityLine)
        return duty


def test_of_many_who_add_to_one_line_none_is_lost(database_url: str) -> None:
    databases = [Database(database_url), Database(database_url)]
    organization = a_bakery(databases[0])
    add_baker(a_work(databases[0], organization), "Baking")
    each = scale(10, 250)

    def add(number: int) -> None:
        for _ in range(each):
            with a_work(databases[number % 2], organization) as work:
                (duty,) = work.structure.all(AccountabilityLine)
                change = AmendAccountability(accountability=duty.lineage, text=f"{duty.text} bread")
                work.change("structure_edited", [change])

    race(4, add)

    assert the_duty(databases[0], organization).text == "Baking" + " bread" * 4 * each


def test_without_the_line_for_writers_updates_are_lost(database_url: str) -> None:
    """The control: two plain transactions that read before they write."""
    Database(database_url)
    plain = sqlalchemy.create_engine(plain_url(database_url))
    with plain.begin() as connection:
        connection.exec_driver_sql("INSERT INTO throttle (key, tries, since) VALUES ('k', 0, '2026-01-01 00:00:00+00')")
    read = threading.Barrier(2)

    def add() -> None:
        with plain.connect() as connection:
            tries = connection.execute(text("SELECT tries FROM throttle")).scalar_one()
            connection.rollback()
            read.wait()
            connection.execute(text("UPDATE throttle SET tries = :tries"), {"tries": tries + 1})
            connection.commit()

    threads = [threading.Thread(target=add) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with plain.connect() as connection:
        assert connection.execute(text("SELECT tries FROM throttle")).scalar_one() == 1
    plain.dispose()


@pytest.mark.parametrize("table", ["proposal", "tension"])
def test_a_version_that_moved_meanwhile_is_not_written_over(database_url: str, table: str) -> None:
    """The second wall, where the first was somehow passed."""
    database = Database(database_url)
    organization = a_bakery(database)
    ana, bakery = f"{organization[:8]}-ana", f"{organization[:8]}-bakery"
    made: dict[str, Any] = {
        "proposal": Proposal(id="p1", circle=bakery, proposer=ana, role=bakery),
        "tension": Tension(id="t1", person_id=ana, text="Cold ovens", logged_at=NOW),
    }
    with a_work(database, organization) as work:
        work.proposals.add(made["proposal"])
        work.tensions.add(made["tension"])

    work = a_work(database, organization).__enter__()
    if table == "proposal":
        work.proposals.get("p1").role = "another"
    else:
        work.tensions.get("t1").text = "Colder ovens"
    work.connection.execute(text(f"UPDATE {table} SET version = version + 1"))

    with pytest.raises(Changed):
        work.__exit__(None, None, None)
