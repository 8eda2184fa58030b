"""What mail says: a template for each letter, in the reader's language, with what it tells of read when it is sent.

A template in `templates/mail/` begins with its subject on the first line. Several letters to a person who wants mail
once a day become one. Nothing that people said is kept in the outbox: words are read where they stand, and erased
ones stay so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import formataddr, parseaddr
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sqlalchemy import Connection, select

from app.config import Settings
from app.delivery import facts
from app.delivery.outbox import Letter
from app.governance.messages import say_article
from app.governance.terms import term
from app.locale import LANGUAGES, catalog, typeset
from app.persistence.rows import account, person
from app.resources import templates_dir

LONGEST_SUBJECT = 180
_GAPS = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")
"""What tags leave behind in plain text."""


@dataclass(frozen=True, slots=True)
class Reader:
    name: str
    language: str
    address: str


def compose(connection: Connection, letters: list[Letter], settings: Settings) -> EmailMessage | None:
    """One message for letters to the same person; None where nobody can be written to."""
    reader = reader_of(connection, letters[0])
    if reader is None:
        return None
    passages = [passage(connection, letter, reader, settings) for letter in letters]
    subject, body = passages[0] if len(passages) == 1 else _digest(letters, passages, reader)
    message = EmailMessage()
    message["Subject"] = one_line(subject)[:LONGEST_SUBJECT]
    message["From"] = settings.mail_from
    message["To"] = formataddr((one_line(reader.name), _addr_spec(reader.address)))
    message["Message-ID"] = f"<{letters[0].id}@{_host(settings)}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(body)
    return message


def reader_of(connection: Connection, letter: Letter) -> Reader | None:
    """Their own language where they chose one, else the organization's."""
    if not letter.address:
        return None
    chosen = connection.execute(
        select(account.c.language)
        .join(person, person.c.account_id == account.c.id)
        .where(person.c.organization_id == letter.organization, person.c.id == letter.person)
    ).scalar()
    language = chosen or letter.language
    return Reader(letter.person_name, language if language in LANGUAGES else "en", letter.address)


def passage(connection: Connection, letter: Letter, reader: Reader, settings: Settings) -> tuple[str, str]:
    """Subject and body of one letter."""
    text = (
        environment(reader.language)
        .get_template(f"mail/{letter.template}.txt")
        .render(
            name=reader.name,
            organization=letter.organization_name,
            slug=letter.organization_slug,
            address=settings.address,
            subject=letter.subject,
            about=facts.about(connection, letter, reader.language),
            **letter.parameters,
        )
    )
    subject, _, body = text.partition("\n")
    return subject.strip(), _GAPS.sub("\n\n", body).strip() + "\n"


@cache
def environment(language: str) -> Environment:
    """Plain text, so nothing is escaped; and only for mail, so that no page can use it by mistake."""
    made = Environment(
        loader=FileSystemLoader(templates_dir()),
        autoescape=False,  # noqa: S701  # Text, never HTML.
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    spoken = catalog(language)
    made.install_gettext_callables(  # type: ignore[attr-defined]  # the i18n extension's
        spoken.gettext, spoken.ngettext, newstyle=True, pgettext=spoken.pgettext, npgettext=spoken.npgettext
    )
    made.policies["ext.i18n.trimmed"] = True
    made.filters["article"] = lambda clause: say_article(clause, language)
    made.filters["term"] = lambda key: typeset(term(key, language), language)
    return made


def one_line(text: str) -> str:
    """No line break gets into a header."""
    return " ".join(text.split())


def _digest(letters: list[Letter], passages: list[tuple[str, str]], reader: Reader) -> tuple[str, str]:
    spoken = catalog(reader.language)
    subject = spoken.ngettext("%(num)d message from %(name)s", "%(num)d messages from %(name)s", len(letters))
    parts = [f"{subject}\n\n{body}" for subject, body in passages]
    return subject % {"num": len(letters), "name": letters[0].organization_name}, "\n\n— — —\n\n".join(parts)


def _addr_spec(address: str) -> str:
    return Address(addr_spec=one_line(address)).addr_spec


def _host(settings: Settings) -> str:
    return parseaddr(settings.mail_from)[1].rpartition("@")[2] or "localhost"
