"""Mail leaves once the write it tells of is committed: at least once, in the reader's language, when they want it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from string import Template

import pytest
from sqlalchemy import select, update

from app.actions import action
from app.config import Settings
from app.delivery import letters
from app.delivery.clock import sweep
from app.delivery.dispatcher import dispatch
from app.delivery.outbox import BACK_OFF, LEASE, claim
from app.delivery.transports import Never, NotNow
from app.persistence import rows
from app.persistence.engine import Database, create_engine
from app.persistence.unit_of_work import UnitOfWork
from app.resources import templates_dir
from tests.persistence.bakery import NOW, a_bakery, a_work

SETTINGS = Settings(public_url="https://governance.example.org", mail_from="Bakery <mail@bakery.example>")


class Mailbox:
    """Stands for the mail server, which is outside: takes what it is handed, or refuses it as told."""

    def __init__(self, *refusals: Exception) -> None:
        self.taken: list[EmailMessage] = []
        self.refusals = list(refusals)

    def send(self, message: EmailMessage) -> None:
        if self.refusals:
            raise self.refusals.pop(0)
        self.taken.append(message)


@pytest.fixture
def database(database_url: str) -> Database:
    return create_engine(database_url)


@pytest.fixture
def bakery(database: Database) -> str:
    return a_bakery(database)


@action
def tell_ana(work: UnitOfWork, letters: int = 1) -> None:
    person = f"{work.organization_id[:8]}-ana"
    for _ in range(letters):
        work.outbox.mail(person, "governance_struck", "gone", circle_id=f"{work.organization_id[:8]}-bakery", number=1)


def chooses(database: Database, choice: str) -> None:
    with database.writing() as connection:
        connection.execute(update(rows.person).values(mail_choice=choice))


def left(database: Database, box: Mailbox, now: datetime = NOW) -> int:
    return dispatch(database, box, SETTINGS, now)


def test_a_letter_leaves_once_and_says_who_it_is_for(database: Database, bakery: str) -> None:
    tell_ana(a_work(database, bakery))
    box = Mailbox()

    assert [left(database, box), left(database, box)] == [1, 0]

    (message,) = box.taken
    assert message["To"] == "Ana <ana@bakery.example>"
    assert message["From"] == "Bakery <mail@bakery.example>"
    assert "https://governance.example.org/organizations/" in message.get_content()


def test_a_write_that_is_refused_tells_nobody(database: Database, bakery: str) -> None:
    @action
    def fail(work: UnitOfWork) -> None:
        work.outbox.mail(f"{bakery[:8]}-ana", "governance_struck", "gone", circle_id=f"{bakery[:8]}-bakery", number=1)
        raise LookupError

    with pytest.raises(LookupError):
        fail(a_work(database, bakery))

    assert left(database, box := Mailbox()) == 0
    assert not box.taken


def test_a_server_that_is_away_is_tried_again_later_and_at_last_given_up(database: Database, bakery: str) -> None:
    tell_ana(a_work(database, bakery))
    box, now = Mailbox(*(NotNow("away") for _ in range(len(BACK_OFF) + 1))), NOW

    for wait in (*BACK_OFF, timedelta()):
        assert left(database, box, now) == 0
        assert left(database, box, now) == 0  # Not before its wait is over.
        now += wait

    with database.connect() as connection:
        row = connection.execute(select(rows.outbox.c.given_up_at, rows.outbox.c.last_error)).one()
    assert (row.given_up_at is not None, row.last_error) == (True, "away")
    assert left(database, box, now + timedelta(days=9)) == 0


def test_an_address_that_is_refused_for_good_is_not_tried_again(database: Database, bakery: str) -> None:
    tell_ana(a_work(database, bakery))
    box = Mailbox(Never("no such mailbox"))

    left(database, box)

    assert left(database, box, NOW + timedelta(days=2)) == 0


def test_letters_of_a_sender_that_died_are_sent_by_the_next_with_the_same_id(database: Database, bakery: str) -> None:
    tell_ana(a_work(database, bakery))
    with database.writing() as connection:
        (lost,) = claim(connection, NOW)
    box = Mailbox()

    assert left(database, box, NOW + LEASE / 2) == 0
    assert left(database, box, NOW + LEASE) == 1
    assert box.taken[0]["Message-ID"] == f"<{lost.id}@bakery.example>"


def test_whoever_chose_daily_gets_one_mail_in_the_morning(database: Database, bakery: str) -> None:
    chooses(database, "daily")
    tell_ana(a_work(database, bakery), 3)
    box = Mailbox()

    assert left(database, box) == 0
    assert left(database, box, NOW.replace(hour=23)) == 0
    assert left(database, box, NOW.replace(hour=7, minute=1) + timedelta(days=1)) == 3
    assert [message["Subject"] for message in box.taken] == ["3 messages from Bakery"]


def test_whoever_chose_quiet_gets_none(database: Database, bakery: str) -> None:
    chooses(database, "none")
    tell_ana(a_work(database, bakery))

    assert left(database, box := Mailbox()) == 0
    assert not box.taken


def test_no_name_breaks_out_of_a_header(database: Database, bakery: str) -> None:
    with database.writing() as connection:
        connection.execute(update(rows.person).values(name="Ana\r\nBcc: all@example.org"))
    tell_ana(a_work(database, bakery))
    box = Mailbox()

    left(database, box)

    assert box.taken[0]["Bcc"] is None
    assert box.taken[0]["To"].addresses[0].addr_spec == "ana@bakery.example"


def test_one_letter_that_cannot_be_written_holds_up_no_other(database: Database, bakery: str) -> None:
    @action
    def tell(work: UnitOfWork) -> None:
        work.outbox.mail(f"{bakery[:8]}-ana", "there_is_no_such_letter", "gone")
        work.outbox.mail(f"{bakery[:8]}-ana", "governance_struck", "gone", circle_id=f"{bakery[:8]}-bakery", number=1)

    tell(a_work(database, bakery))
    box = Mailbox()

    assert left(database, box) == 1


ABOUT = (
    "circle", "proposer", "role", "when", "zone", "where", "others", "reason", "limit", "requester", "why_not", "host",
    "tension", "is_special", "together",
)  # fmt: skip
"""What letters tell of. Minutes need a meeting that was held: test_meeting_letters.py."""


@contextmanager
def _rendered(language: str, path: Path) -> Iterator[str]:
    about: dict[str, object] = dict.fromkeys(ABOUT, "Ovens")
    yield letters.environment(language).get_template(f"mail/{path.name}").render(
        name="Ana", organization="Bakery", slug="bakery", address="https://x", subject="s", about=about, circle_id="c",
        role_id="r", link="https://x/l", words="w", number=1, table="policy_line", line="l",
    )  # fmt: skip


@pytest.mark.parametrize(
    "path",
    sorted(set(templates_dir().glob("mail/[a-z]*.txt")) - {templates_dir() / "mail/minutes.txt"}),
    ids=lambda path: path.stem,
)
def test_every_letter_can_be_said_in_both_languages(path: Path) -> None:
    with _rendered("en", path) as english, _rendered("fr", path) as french:
        assert english.splitlines()[0].strip()
        assert french.splitlines()[0].strip() != english.splitlines()[0].strip()
        assert not Template(english).get_identifiers()


def test_keys_and_tries_of_long_ago_are_swept_and_those_of_today_stay(database: Database, bakery: str) -> None:
    tell_ana(a_work(database, bakery, key="an-old-key"))
    tell_ana(a_work(database, bakery, key="a-new-key", now=NOW + timedelta(days=60)))

    sweep(database, NOW + timedelta(days=60))

    with database.connect() as connection:
        assert connection.execute(select(rows.write_key.c.key)).scalars().all() == ["a-new-key"]
