"""Who to sign in as, in the reader's language, and the password that everybody knows."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select, update

from app.actions import passwords
from app.demo.acts import email_of
from app.demo.cast import OTHERS, PEOPLE
from app.locale import N_, _, ngettext
from app.persistence import accounts, rows
from app.persistence.engine import Database

PASSWORD = "guede-et-garance"  # noqa: S105  Everybody knows it, so the program keeps it on this machine.

NOTABLE = (
    ("julia", N_("Facilitator: a concern to test, and a second organization; once head of human resources")),
    ("elodie", N_("a Proposal that waits for nobody's answer but hers")),
    ("samira", N_("Circle Lead of Fields: a concern of her own, half argued")),
    ("ines", N_("Circle Lead of Shop and Visits: the Proposal that this concern holds up")),
    ("nour", N_("Planning: assigns the Roles of the Dye House, as a Policy says")),
    ("leonie", N_("Circle Rep of the Dye House: an election that waits for her ballot")),
    ("thomas", N_("administrator; Facilitator of a meeting that opens within minutes")),
)
"""Whom to look around as, and what for."""


def people_of_the_demo() -> list[str]:
    return list(dict.fromkeys([*PEOPLE, *OTHERS]))


def told(organizations: list[tuple[str, str]], *, is_new: bool, password: str | None, address: str) -> Iterator[str]:
    """`password` is the one that opens their accounts, or None where it is not known here."""
    names = ", ".join(name for name, _slug in organizations)
    yield (
        _("The demo is loaded: %(names)s.", names=names) if is_new else _("The demo is there: %(names)s.", names=names)
    )
    yield _("Sign in at %(address)s as", address=address)
    width = max(len(email_of(person)) for person, _what in NOTABLE)
    for person, what in NOTABLE:
        yield f"  {email_of(person):<{width}}  {_(what)}"
    if password is None:
        yield _("or anybody else of them, with the password that they were given.")
    else:
        yield _("or anybody else of them. The password of each is %(password)s", password=password)


def told_closed(number: int) -> str:
    if not number:
        return _("Nobody has the demo's password.")
    return ngettext(
        "The demo's password opens %(num)s account no longer.",
        "The demo's password opens %(num)s accounts no longer.",
        number,
    )


def with_known_password(database: Database) -> list[str]:
    """The accounts, by id, that can still be opened with `PASSWORD`."""
    emails = [email_of(person) for person in people_of_the_demo()]
    chosen = select(rows.account.c.id, rows.account.c.password_hash).where(
        rows.account.c.email.in_(emails), rows.account.c.password_hash.is_not(None)
    )
    with database.connect() as connection:
        found = connection.execute(chosen).all()
    fits = {each: passwords.verify_password(PASSWORD, each)[0] for each in {row.password_hash for row in found}}
    return [row.id for row in found if fits[row.password_hash]]


def refuse_known_password(database: Database) -> str:
    """Why this database is not to be served beyond this machine; empty where nothing speaks against it."""
    if not with_known_password(database):
        return ""
    return _(
        "The people of the demo have a password that everybody knows (%(password)s), so it is served on this machine "
        "only. Take it from them with `tensegrity demo --close`, or serve another database.",
        password=PASSWORD,
    )


def take_known_password(database: Database) -> int:
    """How many accounts lost it. Their sessions end too."""
    found = with_known_password(database)
    if found:
        with database.writing() as connection:
            for account in found:
                connection.execute(update(rows.account).where(rows.account.c.id == account).values(password_hash=None))
                accounts.close_sessions(connection, account)
    return len(found)
