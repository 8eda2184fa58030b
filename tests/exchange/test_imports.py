"""Through the whole program, on both engines: in, checked by `verify`, out again the same; or nothing at all."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from app.actions import UnitOfWork
from app.actions.imports import Wish, import_organization, understand
from app.actions.organizations import found_organization
from app.exchange.export import neutral_document
from app.exchange.problems import ImportRefused
from app.exchange.reading import Source
from app.exchange.report import Report, Section
from app.governance.errors import InvalidChange, NotPermitted
from app.governance.lines import AccountabilityLine, AssignmentLine, RoleLine
from app.persistence import rows, structures
from app.persistence.engine import Database, create_engine
from app.persistence.founding import Founding, NewOrganization
from app.persistence.queries.exports import load_holdings
from app.persistence.queries.imports import list_imports
from app.persistence.unit_of_work import SYSTEM, Actor
from app.persistence.verify import verify
from tests.exchange.samples import COUNTS, REAL, GlassFrog, bakery, real

NOW = datetime(2026, 3, 16, 9, tzinfo=UTC)


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    made = create_engine(database_url)
    yield made
    made.dispose()


def bring_in(
    database: Database,
    raw: dict[str, Any],
    *,
    into: str | None = None,
    key: str | None = None,
    actor: Actor = SYSTEM,
    **wish: Any,
) -> tuple[str, Report]:
    source = (
        Source("test", raw, "glassfrog-v3") if "circles.json" in raw else Source("test", {"test.json": raw}, "neutral")
    )
    document, report = understand(source)
    new = NewOrganization(slug=f"org-{key or 'a'}", name="Here", language=document.language)
    work = (
        UnitOfWork(database, into, actor=actor, now=NOW, key=key) if into else Founding(database, new, now=NOW, key=key)
    )
    report = import_organization(work, document, report, Wish(**wish))
    return work.organization_id, report


def out(database: Database, organization: str, at: int | None = None) -> dict[str, Any]:
    with database.connect() as connection:
        return neutral_document(load_holdings(connection, organization, at))


def numbers(database: Database) -> int:
    with database.connect() as connection:
        return int(connection.execute(select(func.count()).select_from(rows.record)).scalar_one())


def head(database: Database, organization: str) -> int:
    with database.connect() as connection:
        chosen = select(rows.organization.c.head_number).where(rows.organization.c.id == organization)
        return int(connection.execute(chosen).scalar_one())


def assert_sound(database: Database) -> None:
    wrong = [line for line in verify(database).lines() if "WRONG" in line]
    assert wrong == []


def differences(report: Report) -> list[str]:
    return [f"{finding.sentence} {item}" for finding in report.of(Section.DIFFERENCES) for item in finding.items]


@pytest.mark.clause("P-b")
@pytest.mark.parametrize("name", REAL)
def test_a_real_organization_comes_in_and_goes_out_the_same(name: str, database: Database) -> None:
    raw = real(name)

    organization, report = bring_in(database, raw)

    assert report.counts.items() >= COUNTS[name].items()
    assert out(database, organization) == raw
    assert_sound(database)
    assert verify(database).organizations[0].as_it_stood, "listed, without failing"


@pytest.mark.parametrize("name", ["hypha", "enspiral"])
def test_what_glassfrog_answers_comes_in_and_goes_out_as_one_document(name: str, database: Database) -> None:
    files = GlassFrog(real(name)).files()

    organization, _ = bring_in(database, files)
    first = out(database, organization)
    again, _ = bring_in(database, first, key="again")

    assert out(database, again) == first
    assert_sound(database)


def test_an_imported_organization_is_in_setup(database: Database) -> None:
    organization, _ = bring_in(database, bakery())

    with database.connect() as connection:
        structure = structures.load_structure(connection, organization)
    assert structure.in_setup
    assert all(line.before_adoption for line in structure.all(RoleLine))


@pytest.mark.clause("P-a")
def test_adopted_says_since_when_it_has_lived_by_the_constitution(database: Database) -> None:
    organization, _ = bring_in(database, bakery(), adopted=date(2020, 5, 1))

    with database.connect() as connection:
        structure = structures.load_structure(connection, organization)
    assert structure.adopted == date(2020, 5, 1)
    assert not any(line.before_adoption for line in structure.all(RoleLine))
    assert out(database, organization) == bakery()
    assert_sound(database)


def test_a_day_of_adoption_to_come_is_refused(database: Database) -> None:
    with pytest.raises(ImportRefused, match="future"):
        bring_in(database, bakery(), adopted=date(2030, 1, 1))


def test_a_dry_run_tells_everything_and_writes_nothing(database: Database) -> None:
    _, report = bring_in(database, bakery(), dry_run=True, key="a-dry-run")

    assert report.counts["roles"] == 5
    assert report.of(Section.AS_IT_STOOD)
    with database.connect() as connection:
        assert connection.execute(select(func.count()).select_from(rows.organization)).scalar_one() == 0
    assert numbers(database) == 0


def test_what_fails_half_way_leaves_nothing(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise RuntimeError("the lights went out")

    monkeypatch.setattr("app.persistence.sources.write", fail)

    with pytest.raises(RuntimeError, match="lights"):
        bring_in(database, bakery())

    with database.connect() as connection:
        for table in rows.metadata.sorted_tables:
            if table.name != "guarded":
                assert connection.execute(select(func.count()).select_from(table)).scalar_one() == 0, table.name


def test_the_same_import_under_one_key_is_done_once(database: Database) -> None:
    organization, _ = bring_in(database, bakery(), key="one-key")
    before = numbers(database)

    again, _ = bring_in(database, bakery(), key="one-key")

    assert again == organization
    assert numbers(database) == before


def test_importing_twice_is_refused(database: Database) -> None:
    organization, _ = bring_in(database, bakery())

    with pytest.raises(ImportRefused, match="--update"):
        bring_in(database, bakery(), into=organization)


def test_an_organization_with_roles_of_its_own_is_not_imported_into(database: Database) -> None:
    from app.governance.changes import AddRole

    founding = Founding(database, NewOrganization(slug="own", name="Own"), now=NOW)
    found = found_organization(founding, "Ana", "ana@example.org")
    with UnitOfWork(database, found["organization"], now=NOW) as work:
        anchor = work.structure.anchor
        assert anchor is not None
        work.change("structure_edited", [AddRole(role="baker", circle=anchor.lineage, name="Baker", purpose="Bread")])

    with pytest.raises(ImportRefused, match="Roles of its own"):
        bring_in(database, bakery(), into=found["organization"])


def test_one_that_was_only_founded_takes_the_import_as_its_own(database: Database) -> None:
    founding = Founding(database, NewOrganization(slug="own", name="Own", language="en"), now=NOW)
    found = found_organization(founding, "Ana of the office", "ANA@example.org")
    administrator = Actor(found["person"], found["account"], is_administrator=True)

    bring_in(database, bakery(), into=found["organization"], actor=administrator)

    assert out(database, found["organization"]) == bakery(), "Ana is known by her address, and called as in the source"
    assert_sound(database)


def test_only_administrators_import(database: Database) -> None:
    organization, _ = bring_in(database, bakery())
    with database.connect() as connection:
        person = connection.execute(select(rows.person.c.id)).scalars().first()

    with pytest.raises(NotPermitted) as refused:
        bring_in(database, bakery(), into=organization, actor=Actor(person), update=True)
    assert "administrator" in str(refused.value)


# Updates


def test_an_update_without_differences_writes_nothing(database: Database) -> None:
    organization, _ = bring_in(database, bakery())
    before = head(database, organization)

    _, report = bring_in(database, bakery(), into=organization, update=True)

    assert head(database, organization) == before
    assert report.records is None
    assert "Nothing differs" in report.of(Section.DIFFERENCES)[0].sentence


def changed() -> dict[str, Any]:
    raw = bakery()
    raw["people"][1]["email"] = "sam@example.org"
    raw["people"].append({"id": "max", "name": "Max", "email": None})
    raw["circles"][0]["purpose"] = "Bread for the whole valley"
    raw["circles"][1]["accountabilities"] = ["Baking good bread", "Selling the rest"]
    raw["circles"][2]["parent_id"] = "ovens"
    raw["circles"][2]["policies"] = [{"title": "Change", "text": "Given in coins."}]
    raw["roles"][2]["assignments"] = [{"person_id": "max", "focus": None, "elected_until": None}]
    raw["roles"][2]["notes"] = "Starts at five."
    raw["roles"][0]["accountabilities"] = []
    raw["roles"].append({**raw["roles"][4], "id": "driver", "name": "Driver"})
    raw["governance_log"].append({"date": "2020-02-01", "note": "A driver came."})
    return raw


def test_an_update_writes_what_differs_and_then_goes_out_the_same(database: Database) -> None:
    organization, _ = bring_in(database, bakery())
    with database.connect() as connection:
        before = structures.load_structure(connection, organization)

    _, report = bring_in(database, changed(), into=organization, update=True)

    assert out(database, organization) == changed()
    assert "Changed accountability: Ovens: Baking good bread" in differences(report)
    assert "Added role: Driver" in differences(report)
    with database.connect() as connection:
        after = structures.load_structure(connection, organization)
    same = {line.lineage for line in before.all(AccountabilityLine)} & {
        line.lineage for line in after.all(AccountabilityLine)
    }
    assert len(same) == 3, "an amended line is the same line"
    untouched = [line for line in after.all(AssignmentLine) if before.find(AssignmentLine, line.lineage) == line]
    assert len(untouched) == 3
    assert_sound(database)
    assert out(database, organization, at=before.at)["roles"] == bakery()["roles"]


def test_what_the_source_has_no_more_has_ended(database: Database) -> None:
    organization, _ = bring_in(database, bakery())
    raw = bakery()
    gone = raw["roles"].pop(2)
    raw["circles"][0]["policies"] = []
    raw["circles"][0]["strategy"] = None

    bring_in(database, raw, into=organization, update=True)

    after = out(database, organization)
    assert after["circles"] == raw["circles"]
    assert {**gone, "archived": True} in after["roles"], "known to history"
    assert_sound(database)
    _, report = bring_in(database, raw, into=organization, update=True)
    assert report.records is None


def test_a_role_that_became_a_circle_stays_the_same_role(database: Database) -> None:
    organization, _ = bring_in(database, bakery())
    with database.connect() as connection:
        before = structures.load_structure(connection, organization)
    raw = bakery()
    helper = raw["roles"].pop(4)
    raw["circles"].append({**raw["circles"][2], "id": "helper", "name": "Helpers", "parent_id": "sales"})

    bring_in(database, raw, into=organization, update=True)

    with database.connect() as connection:
        after = structures.load_structure(connection, organization)
    (line,) = [line for line in after.all(RoleLine) if line.name == "Helpers"]
    old = before.find(RoleLine, line.lineage)
    assert old is not None
    assert old.name == helper["name"]
    assert out(database, organization) == raw


def test_a_role_that_comes_to_be_called_like_a_circle_is_another_one(database: Database) -> None:
    organization, _ = bring_in(database, bakery())
    raw = bakery()
    raw["roles"].append({**raw["roles"][4], "id": "sales", "name": "Seller"})

    bring_in(database, raw, into=organization, update=True)

    assert out(database, organization) == raw
    assert_sound(database)


def test_what_was_added_here_since_stays(database: Database) -> None:
    from app.governance.changes import AddAccountability, AddRole

    organization, _ = bring_in(database, bakery())
    with UnitOfWork(database, organization, now=NOW) as work:
        sales = next(line for line in work.structure.all(RoleLine) if line.name == "Sales")
        add = AddRole(role="cashier", circle=sales.lineage, name="Cashier", purpose="Change")
        duty = AddAccountability(role=sales.lineage, accountability="smiling", text="Smiling")
        work.change("structure_edited", [add, duty])

    _, report = bring_in(database, bakery(), into=organization, update=True)

    assert report.records is None
    after = out(database, organization)
    assert [role["name"] for role in after["roles"]][-1] == "Cashier"
    assert after["circles"][2]["accountabilities"] == ["Smiling"]


@pytest.mark.clause("1.3.3-b")
def test_after_adoption_nothing_is_imported(database: Database) -> None:
    organization, _ = bring_in(database, bakery(), adopted=date(2020, 5, 1))

    with pytest.raises(InvalidChange):
        bring_in(database, changed(), into=organization, update=True)

    assert out(database, organization) == bakery()


# What is kept of an import


def test_the_record_keeps_the_report(database: Database) -> None:
    organization, report = bring_in(database, bakery())

    with database.connect() as connection:
        (kept,) = list_imports(connection, organization)

    assert kept.report.counts == report.counts
    told = [finding.sentence for finding in report.of(Section.AS_IT_STOOD)]
    assert [finding.sentence for finding in kept.report.of(Section.AS_IT_STOOD)] == told


def test_history_in_words_stands_beside_its_record(database: Database) -> None:
    raw = bakery()
    raw["governance_log"] = [{"date": "2020-01-01", "note": "Sam said: " + "x" * 90_000} for _ in range(4)]

    organization, _ = bring_in(database, raw)

    assert out(database, organization) == raw
    with database.connect() as connection:
        bodies = connection.execute(
            select(rows.record.c.body).where(rows.record.c.kind == "chronicle_imported")
        ).scalars()
        assert not any("Sam said" in body for body in bodies)


def test_the_same_source_ids_may_occur_in_several_organizations(database: Database, tmp_path: Path) -> None:
    first, _ = bring_in(database, bakery(), key="first")
    second, _ = bring_in(database, bakery(), key="second")

    assert out(database, first) == out(database, second) == bakery()
