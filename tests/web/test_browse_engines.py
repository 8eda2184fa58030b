"""The same pages on both engines: what goes past SQLAlchemy's own conversions comes out the same."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.actions.assignments import assign_role
from app.actions.tensions import log_tension
from app.governance.lines import Mandate
from app.persistence.prepared import Prepared
from tests.builders import ANA, BAKERY, COUNTER, IDA, LEA, OVENS, SAM, SHOP, Building, a_structure
from tests.seeding import NOW
from tests.web.conftest import Mill, Site

HERE = "/organizations/mill"


def test_every_page_reads_the_same_on_either_engine(database_url: str):
    building = Building(a_structure()).mandate(
        Mandate.LENT, OVENS, BAKERY, LEA, named_by=SAM, expires=NOW.date() + timedelta(days=9)
    )
    building.setting(BAKERY, "assignment_authority", policy="assigns", role=OVENS).linked("window", BAKERY)
    with Site(database_url) as site:
        mill = Mill(site, building.done)
        before = mill.structure.at
        log_tension(mill.as_(SAM), "The ovens are cold on Mondays", OVENS)
        assign_role(mill.as_(SAM), COUNTER, IDA, "Saturdays", NOW.date() + timedelta(days=30))
        sam = mill.as_person(SAM)

        role = sam.get(f"/roles/{OVENS}").text
        counter = sam.get(f"/roles/{COUNTER}").text

        assert "until 25 Mar 2026" in role
        assert "cold on Mondays" in role
        assert "until 15 Apr 2026" in counter
        assert "16 Mar 2026" in counter
        for path in (
            "/", HERE, f"{HERE}/map.json", f"{HERE}/chart.json", f"{HERE}/policies?kind=b", f"{HERE}/people",
            f"{HERE}/records", f"{HERE}/records/{before}", f"{HERE}/compare?from={before}", f"/circles/{BAKERY}",
            f"/circles/{SHOP}", f"/people/{IDA}", "/policies/assigns", f"/roles/{COUNTER}/history",
            f"/roles/{COUNTER}/fillers", f"/roles/{COUNTER}/assignments/new", f"/roles/{OVENS}/mandates/new",
        ):  # fmt: skip
            assert sam.get(path).status_code == 200, path
            assert sam.get(path, params={"at": before}).status_code == 200, path


@pytest.mark.parametrize("count", [0, 1, 2, 3, 8, 9])
def test_a_list_of_any_length_fits_a_prepared_statement(site: Site, mill: Mill, count: int):
    from app.persistence.queries import people

    everybody = [ANA, SAM, LEA, IDA, "max", "outsider", "nova", "nobody", "nowhere"]
    with site.database.connect() as connection:
        found = people.names(connection, mill.id, everybody[:count])

    assert set(found) == set(everybody[:count]) - {"nobody", "nowhere"}


def test_what_the_driver_refuses_is_said_as_everywhere_else(site: Site, mill: Mill):
    from sqlalchemy import column, select, table
    from sqlalchemy.exc import DBAPIError

    wrong = Prepared(lambda _n: select(column("nothing")).select_from(table("nowhere")))
    with site.database.connect() as connection, pytest.raises(DBAPIError):
        wrong.rows(connection, {})
