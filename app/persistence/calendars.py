"""Calendar feeds: the secret addresses at which people's calendars read their meetings, found and written here.

As with every credential the token is 256 random bits, given out once and kept as its SHA-256.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Delete, and_, bindparam, delete, insert, select

from app.persistence.accounts import fingerprint, new_token
from app.persistence.rows import account, calendar_feed, organization, person


@dataclass(frozen=True, slots=True)
class Feed:
    """Whose calendar it is, of which Circle, and how to write it."""

    organization: str
    organization_name: str
    timezone: str
    person: str
    circle: str | None
    """One Circle's meetings only; None for all of the person's."""
    language: str
    """The reader's own where they chose one, else the organization's."""


_FIND = (
    select(
        organization.c.id, organization.c.name, organization.c.timezone, organization.c.language,
        person.c.id, calendar_feed.c.circle_id, account.c.language,
    )
    .select_from(
        calendar_feed.join(organization, organization.c.id == calendar_feed.c.organization_id)
        .join(
            person,
            and_(
                person.c.organization_id == calendar_feed.c.organization_id, person.c.id == calendar_feed.c.person_id
            ),
        )
        .outerjoin(account, account.c.id == person.c.account_id)
    )
    .where(calendar_feed.c.token_hash == bindparam("token"), person.c.active)
)  # fmt: skip
_OF_PERSON = select(calendar_feed.c.circle_id, calendar_feed.c.created_at).where(
    calendar_feed.c.organization_id == bindparam("organization"), calendar_feed.c.person_id == bindparam("person")
)


def find(connection: Connection, token: str) -> Feed | None:
    """None where it was never given out, has ended, or its owner has left."""
    row = connection.execute(_FIND, {"token": fingerprint(token)}).first()
    if row is None:
        return None
    here, name, timezone, spoken, owner, circle, chosen = row
    return Feed(here, name, timezone, owner, circle, chosen or spoken)


def of_person(connection: Connection, organization_id: str, owner: str) -> dict[str | None, datetime]:
    """Since when somebody has a feed, by its Circle (None: of all their meetings)."""
    given = {"organization": organization_id, "person": owner}
    return {row.circle_id: row.created_at for row in connection.execute(_OF_PERSON, given)}


def add(connection: Connection, organization_id: str, owner: str, circle: str | None, now: datetime) -> str:
    """The token of a new feed; the one that there was for the same ends, so that a lost address is worth nothing."""
    end(connection, organization_id, owner, circle)
    token = new_token()
    connection.execute(
        insert(calendar_feed).values(
            token_hash=fingerprint(token),
            organization_id=organization_id,
            person_id=owner,
            circle_id=circle,
            created_at=now,
        )
    )
    return token


def end(connection: Connection, organization_id: str, owner: str, circle: str | None) -> None:
    same = calendar_feed.c.circle_id.is_(None) if circle is None else calendar_feed.c.circle_id == circle
    connection.execute(_mine(organization_id, owner).where(same))


def end_all(connection: Connection, organization_id: str, owner: str) -> None:
    """Somebody leaves: should they come back, the addresses that they handed on stay dead."""
    connection.execute(_mine(organization_id, owner))


def _mine(organization_id: str, owner: str) -> Delete:
    return delete(calendar_feed).where(
        calendar_feed.c.organization_id == organization_id, calendar_feed.c.person_id == owner
    )
