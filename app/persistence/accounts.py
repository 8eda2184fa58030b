"""Accounts, sessions, one-time links and throttles: found and written here, decided in `actions/accounts.py`.

Tokens are 256 random bits, given out once and kept as their SHA-256.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from hashlib import sha256
from secrets import token_urlsafe
from typing import Any
from unicodedata import normalize
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, and_, bindparam, case, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from app.persistence.prepared import Prepared, day, moment, prepared
from app.persistence.rows import account, metadata, one_time_link, organization, person, record, session, throttle
from app.persistence.structures import as_of

SESSION_IDLE = timedelta(days=7)
SESSION_LIFE = timedelta(days=30)
SEEN_EVERY = timedelta(minutes=5)
LINK_LIFE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class SeenOrganization:
    """What a page needs to know of the organization that it is about."""

    id: str
    slug: str
    name: str
    head_number: int
    """Number of its last record."""
    adopted_on: date | None
    timezone: str
    language: str
    is_public: bool

    @property
    def in_setup(self) -> bool:
        return self.adopted_on is None


@dataclass(frozen=True, slots=True)
class Account:
    id: str
    email: str
    language: str | None


@dataclass(frozen=True, slots=True)
class Membership:
    """Who an account is in one organization."""

    person: str
    name: str
    is_administrator: bool
    mail_choice: str
    organization: SeenOrganization


@dataclass(frozen=True, slots=True)
class Session:
    id: str
    created_at: datetime
    seen_at: datetime


def normal_email(email: str) -> str:
    """Two spellings that reach the same person are one account."""
    return normalize("NFC", email).strip().lower()


def new_token() -> str:
    return token_urlsafe(32)


def fingerprint(token: str) -> str:
    return sha256(token.encode()).hexdigest()


# Reading, for every page: who this is, and where they are at home, in one statement.

_COLUMNS = ("id", "slug", "name", "head_number", "adopted_on", "timezone", "language", "is_public")
_ORGANIZATION = [organization.c[name].label(f"o_{name}") for name in _COLUMNS]

_FIND_SESSION = prepared(
    select(
        session.c.token_hash, session.c.created_at, session.c.seen_at, session.c.expires_at,
        account.c.id, account.c.email, account.c.language,
        person.c.id, person.c.name, person.c.is_administrator, person.c.mail_choice,
        *_ORGANIZATION,
    )
    .select_from(
        session.join(account, account.c.id == session.c.account_id)
        .outerjoin(person, and_(person.c.account_id == account.c.id, person.c.active))
        .outerjoin(organization, organization.c.id == person.c.organization_id)
    )
    .where(session.c.token_hash == bindparam("token"))
)  # fmt: skip


def find_session(connection: Connection, token: str, now: datetime) -> tuple[Session, Account, list[Membership]] | None:
    """None when there is no such session, or it has been idle or alive for too long."""
    rows = _FIND_SESSION.rows(connection, {"token": fingerprint(token)})
    if not rows:
        return None
    token_hash, created_at, seen_at, expires_at, account_id, email, language = rows[0][:7]
    found = Session(token_hash, _at(created_at), _at(seen_at))
    if not _is_alive(found.seen_at, _at(expires_at), now):
        return None
    memberships = [
        Membership(row[7], row[8], bool(row[9]), row[10], _organization(row[11:])) for row in rows if row[7] is not None
    ]
    memberships.sort(key=_by_name)
    return found, Account(account_id, email, language), memberships


_RIGHTS = (
    select(session.c.token_hash, session.c.seen_at, session.c.expires_at, person.c.organization_id)
    .select_from(session.outerjoin(person, and_(person.c.account_id == session.c.account_id, person.c.active)))
    .where(session.c.token_hash.in_(bindparam("sessions", expanding=True)))
)
_PUBLIC = select(organization.c.id).where(
    organization.c.id.in_(bindparam("organizations", expanding=True)), organization.c.is_public
)


def rights_of_sessions(
    connection: Connection, sessions: Sequence[str], organizations: Sequence[str], now: datetime
) -> tuple[dict[str, set[str]], set[str]]:
    """Of these sessions those that live, each with the organizations that it opens; and which of these are public."""
    alive: dict[str, set[str]] = {}
    for id, seen_at, expires_at, opens in connection.execute(_RIGHTS, {"sessions": sessions}):
        if _is_alive(seen_at, expires_at, now):
            alive.setdefault(id, set()).add(opens)
    public = connection.execute(_PUBLIC, {"organizations": organizations}).scalars()
    return alive, set(public)


def _is_alive(seen_at: datetime, expires_at: datetime, now: datetime) -> bool:
    return seen_at > now - SESSION_IDLE and expires_at > now


def _by_name(membership: Membership) -> str:
    return membership.organization.name


_KEYS = {"organization": "slug", "role_line": "lineage", "policy_line": "lineage"}


@cache
def _home(table: str) -> Prepared:
    if table == "organization":
        return prepared(select(*_ORGANIZATION).where(organization.c.slug == bindparam("value")))
    thing = metadata.tables[table]
    key = thing.c[_KEYS.get(table, "id")]
    return prepared(
        select(*_ORGANIZATION)
        .select_from(thing.join(organization, organization.c.id == thing.c.organization_id))
        .where(key == bindparam("value"))
        .limit(1)
    )


def home_of(connection: Connection, table: str, value: str) -> SeenOrganization | None:
    """The organization of a thing, by the table that keeps it."""
    rows = _home(table).rows(connection, {"value": value})
    return _organization(rows[0]) if rows else None


def _organization(row: Sequence[Any]) -> SeenOrganization:
    id, slug, name, head_number, adopted_on, timezone, language, is_public = row
    return SeenOrganization(id, slug, name, head_number, day(adopted_on), timezone, language, bool(is_public))


def _at(stored: Any) -> datetime:
    """A moment that the column does not leave out."""
    found = moment(stored)
    assert found is not None
    return found


MOST = 2**31 - 1
"""What PostgreSQL can be asked of a number of records."""


def moment_of(
    connection: Connection, organization_id: str, *, timezone: str, number: int | None = None, day: date | None = None
) -> tuple[int, date] | None:
    """A record's number and day: that record, or the last one up to the end of that day where the organization is.

    Number 0 is the day before anything was written. None where no record has this number.
    """
    if day is not None:
        return as_of(connection, organization_id, day, timezone), day
    if number is None or number > MOST:
        return None
    at = connection.execute(
        select(record.c.at).where(record.c.organization_id == organization_id, record.c.number == number)
    ).scalar()
    return (number, at.astimezone(ZoneInfo(timezone)).date()) if at is not None else None


# Accounts and their passwords.


def account_by_email(connection: Connection, email: str) -> Row[Any] | None:
    return connection.execute(select(account).where(account.c.email == normal_email(email))).first()


def account_by_id(connection: Connection, account_id: str) -> Row[Any] | None:
    return connection.execute(select(account).where(account.c.id == account_id)).first()


def add_account(connection: Connection, account_id: str, email: str, now: datetime) -> None:
    connection.execute(insert(account).values(id=account_id, email=normal_email(email), created_at=now))


def set_password_hash(connection: Connection, account_id: str, password_hash: str) -> None:
    connection.execute(update(account).where(account.c.id == account_id).values(password_hash=password_hash))


def set_language(connection: Connection, account_id: str, language: str | None) -> None:
    connection.execute(update(account).where(account.c.id == account_id).values(language=language))


# Sessions.


def open_session(connection: Connection, account_id: str, now: datetime) -> str:
    """The token of a new session, which nobody can read from the database."""
    token = new_token()
    connection.execute(
        insert(session).values(
            token_hash=fingerprint(token),
            account_id=account_id,
            created_at=now,
            seen_at=now,
            expires_at=now + SESSION_LIFE,
        )
    )
    connection.execute(delete(session).where((session.c.expires_at <= now) | (session.c.seen_at <= now - SESSION_IDLE)))
    return token


def touch_session(connection: Connection, session_id: str, now: datetime) -> None:
    connection.execute(update(session).where(session.c.token_hash == session_id).values(seen_at=now))


def close_session(connection: Connection, session_id: str) -> None:
    connection.execute(delete(session).where(session.c.token_hash == session_id))


def close_sessions(connection: Connection, account_id: str, but: str | None = None) -> None:
    """Sign out everywhere, but here where `but` is this session."""
    others = delete(session).where(session.c.account_id == account_id)
    connection.execute(others.where(session.c.token_hash != but) if but else others)


# One-time links.

_USABLE = and_(
    one_time_link.c.token_hash == bindparam("token"),
    one_time_link.c.used_at.is_(None),
    one_time_link.c.expires_at > bindparam("now"),
)


def add_link(connection: Connection, account_id: str, organization_id: str | None, now: datetime) -> str:
    """The token of a new link; older ones of the same account end, so that only the last one sent works."""
    token = new_token()
    connection.execute(
        delete(one_time_link).where((one_time_link.c.account_id == account_id) | (one_time_link.c.expires_at <= now))
    )
    connection.execute(
        insert(one_time_link).values(
            token_hash=fingerprint(token),
            purpose="password",
            account_id=account_id,
            organization_id=organization_id,
            created_at=now,
            expires_at=now + LINK_LIFE,
        )
    )
    return token


def find_link(connection: Connection, token: str, now: datetime) -> Any:
    return connection.execute(
        select(one_time_link.c.account_id, one_time_link.c.organization_id, account.c.email)
        .join(account, account.c.id == one_time_link.c.account_id)
        .where(_USABLE),
        {"token": fingerprint(token), "now": now},
    ).first()


def use_link(connection: Connection, token: str, now: datetime) -> bool:
    """Whether it was ours to use: of two at once, one is told no."""
    used = connection.execute(
        update(one_time_link).where(_USABLE).values(used_at=bindparam("used")),
        {"token": fingerprint(token), "now": now, "used": now},
    )
    return used.rowcount == 1


# Throttles.


def try_once(connection: Connection, key: str, window: timedelta, now: datetime) -> int:
    """Count a try under this key, and say the how-manieth it is since its window began: one atomic statement."""
    make = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    first = make(throttle).values(key=key, tries=1, since=now)
    is_over = throttle.c.since <= now - window
    counted = first.on_conflict_do_update(
        index_elements=["key"],
        set_={
            "tries": case((is_over, 1), else_=throttle.c.tries + 1),
            "since": case((is_over, first.excluded.since), else_=throttle.c.since),
        },
    ).returning(throttle.c.tries)
    return int(connection.execute(counted).scalar_one())


def forgive(connection: Connection, key: str) -> None:
    """A try that turned out well does not count."""
    connection.execute(update(throttle).where(throttle.c.key == key).values(tries=throttle.c.tries - 1))


def forget_tries(connection: Connection, key: str) -> None:
    connection.execute(delete(throttle).where(throttle.c.key == key))


def sweep_throttles(connection: Connection, before: datetime) -> None:
    connection.execute(delete(throttle).where(throttle.c.since < before))
