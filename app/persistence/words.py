"""What people said, beside the log: in a record stands only a salted hash, so that words can be forgotten."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from secrets import token_hex

from sqlalchemy import Connection, bindparam, or_, select, update

from app.governance.records import commitment
from app.persistence import ballots
from app.persistence.rows import record, words

WITH_BALLOTS = "reasons"
"""Before the person's id: the field of what somebody said with a ballot, in the record of whoever opened them all."""

_OF_RECORDS = select(words.c.record_number, words.c.field, words.c.text).where(
    words.c.organization_id == bindparam("organization"),
    words.c.record_number.in_(bindparam("numbers", expanding=True)),
)


def speak(said: Mapping[str, str], new_id: list[str]) -> tuple[dict[str, str], list[dict[str, str]]]:
    """The body's part ("<words id>:<hash>" by field) and the rows to write. Empty words are none."""
    body: dict[str, str] = {}
    rows: list[dict[str, str]] = []
    for (field, text), words_id in zip(said.items(), new_id, strict=True):
        salt = token_hex(16)
        body[field] = f"{words_id}:{commitment(salt, text)}"
        rows.append({"id": words_id, "field": field, "salt": salt, "text": text})
    return body, rows


def read(connection: Connection, organization: str, numbers: Iterable[int]) -> dict[int, dict[str, str | None]]:
    """Words by record and field; None where they were erased."""
    found: dict[int, dict[str, str | None]] = {}
    given = {"organization": organization, "numbers": sorted(set(numbers))}
    if not given["numbers"]:
        return found
    for number, field, text in connection.execute(_OF_RECORDS, given):
        found.setdefault(number, {})[field] = text
    return found


def texts(connection: Connection, organization: str, refs: Iterable[str]) -> dict[str, str | None]:
    """The words of refs like "17.argument", as entities keep them; what was erased is None."""
    wanted = {ref for ref in refs if ref}
    found = read(connection, organization, {int(ref.partition(".")[0]) for ref in wanted})
    return {f"{number}.{field}": text for number, fields in found.items() for field, text in fields.items()}


def erase(connection: Connection, organization: str, person: str) -> int:
    """Blank all that a person said; the log keeps its hashes. Gives the number of passages.

    What somebody else typed for them is theirs; the reasons in their ballots go too, opened or not.
    """
    ballots.erase(connection, organization, person)
    theirs = select(record.c.number).where(record.c.organization_id == organization, record.c.actor == person)
    done = connection.execute(
        update(words)
        .where(
            words.c.organization_id == organization,
            or_(words.c.record_number.in_(theirs), words.c.field == f"{WITH_BALLOTS}.{person}"),
            words.c.text.is_not(None),
        )
        .values(text=None, salt=None)
    )
    return done.rowcount
