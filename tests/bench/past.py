"""A Role for the bench to look at: filled by whoever signs in, and with as long a past as a goal asks for."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import select

from app.actions import action
from app.governance.changes import AdmitPartner, Assign
from app.governance.lines import AccountabilityLine, PartnerLine, RoleKind, RoleLine
from app.persistence.engine import create_engine
from app.persistence.rows import organization, person
from app.persistence.unit_of_work import UnitOfWork

BATCH = 5_000


def give_a_past(database_url: str, email: str, history: int) -> tuple[str, str, str]:
    """Slug, Role and its Circle; `history` records are added in which that Role has a part."""
    database = create_engine(database_url)
    with database.connect() as connection:
        found, slug = connection.execute(select(organization.c.id, organization.c.slug)).one()
        somebody = connection.execute(select(person.c.id).where(person.c.email == email)).scalar_one()
    role, circle = fill_one(UnitOfWork(database, found, now=datetime.now(UTC)), somebody)
    for start in range(0, history, BATCH):
        work = UnitOfWork(database, found, now=datetime.now(UTC))
        remember(work, role, min(BATCH, history - start))
    database.dispose()
    return slug, role, circle


@action
def fill_one(work: UnitOfWork, somebody: str) -> list[str]:
    """The Role and its Circle, both of which they fill from now on."""
    structure = work.structure
    duties = {line.role for line in structure.all(AccountabilityLine)}
    ordinary = [
        line.lineage
        for line in structure.all(RoleLine)
        if line.kind is RoleKind.ROLE and not line.is_circle and line.lineage in duties
    ]
    role = sorted(ordinary, key=lambda each: (len(structure.chain(each)), each))[len(ordinary) // 2]
    if structure.find(PartnerLine, f"partner:{somebody}") is None:
        work.change("partner_admitted", [AdmitPartner(person=somebody)], subject=somebody)
    filled = Assign(assignment=work.new_id(), role=role, person=somebody)
    circle = structure.role(role).circle or role
    leads = Assign(assignment=work.new_id(), role=circle, person=somebody)
    work.change("role_assigned", [filled], circle=circle, subject=role)
    work.change("role_assigned", [leads], circle=structure.role(circle).circle, subject=circle)
    return [role, circle]


@action
def remember(work: UnitOfWork, role: str, records: int) -> None:
    """Steps of Proposals that came to nothing, which is what most of a long history is made of."""
    circle = work.around(role).role(role).circle
    for _ in range(records):
        work.record("organization_amended", circle=circle, subject=role, body={"note": "bench"}, concerns=[role])
