"""Loads the demo: both organizations of one language, once, with passwords for their people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.actions import passwords
from app.demo import en, fr, passerelles, story
from app.demo.acts import email_of
from app.demo.gathering import Gathering
from app.demo.sign_ins import PASSWORD, people_of_the_demo
from app.demo.texts import Content
from app.persistence import accounts
from app.persistence.engine import Database
from app.persistence.founding import Founding, NewOrganization

LANGUAGES = {"en": en, "fr": fr}
TIMEZONE = "Europe/Paris"


@dataclass(frozen=True, slots=True)
class Loaded:
    organizations: list[tuple[str, str]]
    """Name and slug of each."""
    is_new: bool


def load(database: Database, language: str, now: datetime, password: str = PASSWORD) -> Loaded:
    """Loading again changes nothing, whatever has become of the demo since."""
    words = LANGUAGES[language]
    first = _tell(database, words.GUEDE_ET_GARANCE, now, story.tell, is_public=True)
    second = _tell(database, words.PASSERELLES, now, passerelles.tell, is_public=False)
    if first or second:
        _give_passwords(database, password, language)
    contents = (words.GUEDE_ET_GARANCE, words.PASSERELLES)
    return Loaded([(content.name, content.slug) for content in contents], first or second)


def _tell(
    database: Database, content: Content, now: datetime, tell: Callable[[Gathering], None], *, is_public: bool
) -> bool:
    new = NewOrganization(
        slug=content.slug, name=content.name, language=content.language, timezone=TIMEZONE, is_public=is_public
    )
    with Founding(database, new, now=now, key=f"demo:{content.slug}") as work:
        if work.organization.number:
            return False
        tell(Gathering(work, content, now))
    return True


def _give_passwords(database: Database, password: str, language: str) -> None:
    """One hash for all, made outside of the transaction; whoever has a password already keeps it.

    Who asked for French reads French, whatever their browser speaks.
    """
    password_hash = passwords.hash_password(password)
    with database.writing() as connection:
        for person in people_of_the_demo():
            account = accounts.account_by_email(connection, email_of(person))
            if account is not None and account.password_hash is None:
                accounts.set_password_hash(connection, account.id, password_hash)
                accounts.set_language(connection, account.id, language if language != "en" else None)
