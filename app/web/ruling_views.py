"""What pages show of rulings: the text as it reads, the Circle that ruled, whether it still holds, what was said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from app.governance.ledger import LEDGER, clause, is_clause
from app.governance.lines import (
    AccountabilityLine,
    DomainLine,
    Line,
    PolicyLine,
    RoleLine,
)
from app.governance.ruling_texts import CONSTITUTION, TABLES, Changed, changed_since, text_of
from app.governance.rulings import Ruling, State
from app.governance.structure import Structure
from app.persistence import structures, words
from app.persistence.queries import people, rulings
from app.web.browse import at, part
from app.web.dependencies import Reading

SAID = {PolicyLine: "title", RoleLine: "name", AccountabilityLine: "text", DomainLine: "text"}


@dataclass(frozen=True, slots=True)
class Text:
    """What a ruling is about, as a link."""

    table: str
    line: str
    words: str
    role: RoleLine | None
    """The Role that bears it; none for a clause of the Constitution, and where it is gone."""
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    ruling: Ruling
    text: Text
    flag: Changed | None
    circle: RoleLine | None
    """Whose Secretary's word stands, or is awaited."""


@dataclass(frozen=True, slots=True)
class Register:
    """Rulings with the names and words that they need."""

    shown: list[Shown]
    structure: Structure
    people: dict[str, str]
    said: dict[str, str | None]


def register(reader: Reading, found: Iterable[Ruling], structure: Structure | None = None) -> Register:
    connection, here = reader.connection, reader.here
    listed = list(found)
    whole = structure or structures.load_structure(connection, here.id)
    named = {who for ruling in listed for who in _people(ruling) if who}
    refs = {ref for ruling in listed for ref in _refs(ruling)}
    return Register(
        [_shown(reader, whole, ruling) for ruling in listed],
        whole,
        people.names(connection, here.id, named),
        words.texts(connection, here.id, refs),
    )


def _shown(reader: Reading, structure: Structure, ruling: Ruling) -> Shown:
    circle = structure.find(RoleLine, ruling.waits_for or ruling.ruling_circle)
    return Shown(ruling, text_shown(reader, structure, ruling), changed_since(structure, ruling), circle)


def text_shown(reader: Reading, structure: Structure, ruling: Ruling) -> Text:
    table, line = ruling.about_table, ruling.about_line
    if table == CONSTITUTION:
        return Text(table, line, clause_said(line, reader.language), None)
    now = text_of(structure, table, line)
    if now is not None:
        return Text(table, line, now.words, structure.find(RoleLine, now.role))
    of: Any = TABLES[table]
    then: list[Line] = structures.lines(reader.connection, reader.here.id, of, ruling.asked_record, lineage=[line])
    return Text(table, line, getattr(then[0], SAID[of]) if then else "", None, gone=True)


def clause_said(id: str, language: str) -> str:
    return f"{id} · {clause(id).title_in(language)}" if is_clause(id) else id


def clauses(language: str) -> list[tuple[str, str]]:
    return [(each.id, f"{each.id} · {each.title_in(language)}") for each in LEDGER]


def _people(ruling: Ruling) -> Iterable[str | None]:
    yield ruling.asked_by
    for decision in ruling.decisions:
        yield decision.by
    for appeal in ruling.appeals:
        yield from (appeal.by, appeal.decided_by)


def _refs(ruling: Ruling) -> Iterable[str]:
    yield ruling.question
    for decision in ruling.decisions:
        yield from (decision.answer, decision.logic, *decision.departs.values())
    for appeal in ruling.appeals:
        yield from (appeal.reason, appeal.logic)


def on_this(reader: Reading, table: str, line: str, circle: str, also: Iterable[str] = ()) -> Markup | str:
    """The part of a page that says what was ruled on its text (and on the lines in it, `also`), by its Circle or one
    above; with the way to ask. What is said is for people of the organization, and pages of the past have none.
    """
    if reader.person is None or at(reader) is not None or reader.here.in_setup:
        return ""
    lines = [line, *also]
    key = ("rulings", reader.here.id, reader.here.head_number, line, reader.language)

    def make() -> Markup:
        found = [each for each in rulings.about(reader.connection, reader.here.id, lines) if _counts(each)]
        context: dict[str, Any] = {"table": table, "line": line, "circle_id": circle}
        if not found:
            return part(reader, "rulings/_on_this.html", register=None, elsewhere=0, **context)
        structure = structures.load_structure(reader.connection, reader.here.id)
        around = {each.lineage for each in structure.chain(circle)}
        near = [each for each in found if (each.waits_for or each.ruling_circle) in around]
        return part(
            reader,
            "rulings/_on_this.html",
            register=register(reader, near, structure),
            elsewhere=len(found) - len(near),
            **context,
        )

    return reader.site.kept_parts.get(key, make)


def _counts(ruling: Ruling) -> bool:
    return ruling.state is not State.WITHDRAWN
