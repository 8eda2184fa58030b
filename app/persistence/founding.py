"""The first write of an organization: the one that makes it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from hashlib import sha256
from uuid import uuid4

from sqlalchemy import insert, select

from app.governance.errors import InvalidChange
from app.governance.records import GENESIS
from app.governance.verdicts import Reason
from app.persistence import rows
from app.persistence.engine import Database
from app.persistence.unit_of_work import SYSTEM, Actor, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOrganization:
    slug: str
    name: str
    language: str = "en"
    timezone: str = "UTC"
    is_public: bool = False


class Founding(UnitOfWork):
    """A unit of work that makes its organization: for the one action that founds or imports it.

    Under a key that came before, the organization is the one made then.
    """

    def __init__(
        self,
        database: Database,
        new: NewOrganization,
        *,
        actor: Actor = SYSTEM,
        now: datetime,
        key: str | None = None,
    ) -> None:
        made = sha256(f"organization:{key}".encode()).hexdigest()[:32] if key else uuid4().hex
        super().__init__(database, made, actor=actor, now=now, key=key)
        self.new = new

    def act_as(self, person: str, *, is_administrator: bool = True) -> None:
        """Whom the records name from here on: the first person, once they have been added."""
        self.actor = Actor(person, self.actor.account, is_administrator)

    def _take_head(self) -> None:
        table = rows.organization
        if self.connection.execute(select(table.c.id).where(table.c.id == self.organization_id)).first() is None:
            if self.connection.execute(select(table.c.id).where(table.c.slug == self.new.slug)).first() is not None:
                raise InvalidChange(Reason("", "slug_is_taken", {"slug": self.new.slug}))
            row = {each.name: getattr(self.new, each.name) for each in fields(NewOrganization)}
            row |= {"id": self.organization_id, "ratifiers": [], "head_number": 0, "head_hash": GENESIS}
            self.connection.execute(insert(table), {**row, "created_at": self.now})
        super()._take_head()
