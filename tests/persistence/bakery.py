"""A small organization on a real database, for the tests of keeping."""

from datetime import UTC, datetime

from app.actions import action
from app.governance.changes import AddAccountability, AddRole, AdmitPartner, Assign, Found
from app.persistence.engine import Database
from app.persistence.founding import Founding, NewOrganization
from app.persistence.repositories import Person
from app.persistence.unit_of_work import Actor, UnitOfWork

NOW = datetime(2026, 3, 14, 9, 30, tzinfo=UTC)


@action
def found(work: UnitOfWork) -> str:
    """Ana is its first Partner; Sam is nobody's Partner yet."""
    organization = work.organization_id
    ana, sam, bakery = f"{organization[:8]}-ana", f"{organization[:8]}-sam", f"{organization[:8]}-bakery"
    work.people.add(Person(id=ana, name="Ana", email="Ana@bakery.example"), Person(id=sam, name="Sam"))
    work.change(
        "organization_founded",
        [Found(circle=bakery, name="Bakery", ratifiers=(ana,))],
        subject=bakery,
        body={"organization": {"name": "Bakery"}},
    )
    work.change("partner_admitted", [AdmitPartner(person=ana)], subject=ana)
    return organization


@action
def add_baker(work: UnitOfWork, duty: str = "Baking bread") -> str:
    organization = work.organization_id
    role, bakery = work.new_id(), f"{organization[:8]}-bakery"
    work.change(
        "structure_edited",
        [
            AddRole(role=role, circle=bakery, name="Baker"),
            AddAccountability(role=role, accountability=work.new_id(), text=duty),
            Assign(assignment=work.new_id(), role=role, person=f"{organization[:8]}-ana"),
        ],
        circle=bakery,
        subject=role,
        words={"reason": "The ovens stand cold."},
    )
    return role


def a_bakery(database: Database, slug: str = "bakery") -> str:
    return found(Founding(database, NewOrganization(slug=slug, name="Bakery"), now=NOW))


def a_work(database: Database, organization: str, key: str | None = None, now: datetime = NOW) -> UnitOfWork:
    return UnitOfWork(database, organization, actor=Actor(f"{organization[:8]}-ana"), now=now, key=key)
