"""Loads the demo: both organizations of one language, once, with passwords for their people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from app.actions import passwords
from app.actions.accounts import account_for
from app.demo import cast, en, fr, passerelles, story
from app.demo.acts import email_of
from app.demo.telling import Telling
from app.demo.texts import Content
from app.persistence import accounts, rows
from app.persistence.engine import Database
from app.persistence.unit_of_work import Founding, NewOrganization

LANGUAGES = {"en": en, "fr": fr}
TIMEZONE = "Europe/Paris"
PASSWORD = "guede-et-garance"  # noqa: S105  Everybody knows it: `refuse_known_password` keeps it on this machine.


@dataclass(frozen=True, slots=True)
class Loaded:
    organizations: tuple[tuple[str, str], ...]
    """Name and slug of each."""
    is_new: bool


def load(database: Database, language: str, now: datetime, password: str = PASSWORD) -> Loaded:
    """Loading again changes nothing, whatever has become of the demo since."""
    words = LANGUAGES[language]
    first = _tell(database, words.GUEDE_ET_GARANCE, now, story.tell, is_public=True)
    second = _tell(database, words.PASSERELLES, now, passerelles.tell, is_public=False)
    if first or second:
        _give_passwords(database, [*cast.PEOPLE, *cast.OTHERS], password, now)
    contents = (words.GUEDE_ET_GARANCE, words.PASSERELLES)
    return Loaded(tuple((content.name, content.slug) for content in contents), first or second)


def _tell(
    database: Database, content: Content, now: datetime, tell: Callable[[Telling], None], *, is_public: bool
) -> bool:
    new = NewOrganization(
        slug=content.slug, name=content.name, language=content.language, timezone=TIMEZONE, is_public=is_public
    )
    with Founding(database, new, now=now, key=f"demo:{content.slug}") as work:
        if work.organization.number:
            return False
        tell(Telling(work, content, now))
    return True


def _give_passwords(database: Database, people: list[str], password: str, now: datetime) -> None:
    """One hash for all, made outside of the transaction; whoever has a password already keeps it."""
    password_hash = passwords.hash_password(password)
    with database.writing() as connection:
        for person in dict.fromkeys(people):
            found = accounts.account_by_email(connection, email_of(person))
            account = found.id if found else account_for(connection, email_of(person), now)
            if found is None or found.password_hash is None:
                accounts.set_password_hash(connection, account, password_hash)


# The password that everybody knows


def with_known_password(database: Database) -> list[str]:
    """The accounts, by id, that can still be opened with `PASSWORD`."""
    emails = [email_of(person) for person in dict.fromkeys([*cast.PEOPLE, *cast.OTHERS])]
    chosen = select(rows.account.c.id, rows.account.c.password_hash).where(
        rows.account.c.email.in_(emails), rows.account.c.password_hash.is_not(None)
    )
    with database.connect() as connection:
        found = connection.execute(chosen).all()
    fits = {each: passwords.verify_password(PASSWORD, each)[0] for each in {row.password_hash for row in found}}
    return [row.id for row in found if fits[row.password_hash]]


def take_known_password(database: Database) -> int:
    """How many accounts lost it. Their sessions end too."""
    found = with_known_password(database)
    if found:
        with database.writing() as connection:
            for account in found:
                connection.execute(update(rows.account).where(rows.account.c.id == account).values(password_hash=None))
                accounts.close_sessions(connection, account)
    return len(found)
