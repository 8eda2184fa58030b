"""What a ruling can be about, whom it concerns, and whether it still reads as it did (§4.2, §4.2.1).

The context of a text is what it serves: its Circle's purpose and accountabilities; of an accountability or a Domain,
its Role too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.governance.ledger import is_clause
from app.governance.lines import LINE_TYPES, AccountabilityLine, DomainLine, Line, PolicyLine, RoleLine
from app.governance.rulings import Ground, Ruling, State
from app.governance.strikes import governance_of
from app.governance.structure import Structure

CONSTITUTION = "constitution"
"""The table of a ruling about a clause of the Constitution, whose id stands for the line."""
RULED_ON: tuple[type[Line], ...] = (PolicyLine, RoleLine, DomainLine, AccountabilityLine)
TABLES = {of.table: of for of in LINE_TYPES if of in RULED_ON}


class Changed(StrEnum):
    """Why a ruling is flagged: it held for the text, in the context, of its day (§4.2.1-a)."""

    TEXT = "text"
    CONTEXT = "context"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class TextRuled:
    """A text as it stands: its words, the Role that bears it, and the Circle whose Governance it is."""

    table: str
    line: str
    words: str
    role: str | None
    circle: str | None


def text_of(structure: Structure, table: str, line: str) -> TextRuled | None:
    """None where there is no such text (any more). A clause of the Constitution is nobody's own."""
    if table == CONSTITUTION:
        return TextRuled(table, line, line, None, None) if is_clause(line) else None
    of = TABLES.get(table)
    found = structure.find(of, line) if of is not None else None
    if found is None:
        return None
    circle = governance_of(structure, table, line)
    if isinstance(found, RoleLine):
        return TextRuled(table, line, found.name, line, circle)
    if isinstance(found, PolicyLine):
        return TextRuled(table, line, found.title, found.role, circle)
    assert isinstance(found, AccountabilityLine | DomainLine)
    return TextRuled(table, line, found.text, found.role, circle)


def texts_beside(structure: Structure, text: TextRuled) -> list[TextRuled]:
    """A Role as a whole, each of its Accountabilities and each of its Domains; of a Policy or a clause, itself."""
    role = text.role
    if role is None or text.table == PolicyLine.table:
        return [text]
    held: list[Line] = [*structure.held(AccountabilityLine, role), *structure.held(DomainLine, role)]
    found = [text_of(structure, line.table, line.lineage) for line in (structure.role(role), *held)]
    return [each for each in found if each is not None]


def ground_of_text(structure: Structure, table: str, line: str) -> Ground:
    """The ids of the open lines of a text and of its context."""
    text = text_of(structure, table, line)
    if text is None or text.circle is None or text.role is None:
        return Ground()
    own: list[Line] = [structure.get(TABLES[table], line)]
    if table == RoleLine.table:
        own += [*structure.held(AccountabilityLine, line), *structure.held(DomainLine, line)]
    serves: list[Line] = [structure.role(text.role)] if text.role != text.circle and table != RoleLine.table else []
    serves += [structure.role(text.circle), *structure.held(AccountabilityLine, text.circle)]
    ids = {each.id for each in own}
    return Ground(text=sorted(ids), context=sorted({each.id for each in serves} - ids))


def changed_since(structure: Structure, ruling: Ruling) -> Changed | None:
    """Whether what stands was ruled on another text, or in another context, than today's."""
    if ruling.standing is None or ruling.about_table == CONSTITUTION:
        return None
    if text_of(structure, ruling.about_table, ruling.about_line) is None:
        return Changed.GONE
    now, then = ground_of_text(structure, ruling.about_table, ruling.about_line), ruling.standing.ground
    if now.text != then.text:
        return Changed.TEXT
    return Changed.CONTEXT if now.context != then.context else None


def circles_affected(structure: Structure, table: str, line: str) -> list[str]:
    """Whose Secretary may be asked: the Circle whose text it is, those around it, those inside what it binds, and those
    into which its Role links; of a clause of the Constitution, every Circle.
    """
    text = text_of(structure, table, line)
    if text is None:
        return []
    if text.circle is None or text.role is None:
        return [role.lineage for role in structure.all(RoleLine) if role.is_circle]
    around = [each.lineage for each in structure.chain(text.circle)]
    inside = [role.lineage for role in structure.inside(text.role) if role.is_circle]
    own = [text.role] if structure.role(text.role).is_circle else []
    linked = [link.circle for link in structure.links_of(text.role)]
    return list(dict.fromkeys([*around, *own, *inside, *linked]))


def precedents(structure: Structure, ruling: Ruling, circle: str, others: Iterable[Ruling]) -> list[Ruling]:
    """What a Secretary of `circle` is shown before they rule: the published rulings of that Circle and of those above
    it, on the same text or the same clause of the Constitution (§4.2.1-c).
    """
    around = {each.lineage for each in structure.chain(circle)}
    return [
        other
        for other in others
        if other.id != ruling.id
        and other.published
        and other.state is not State.WITHDRAWN
        and other.ruling_circle in around
        and other.is_about(ruling.about_table, ruling.about_line, ruling.clause)
    ]


def relevant_clause(table: str, line: str, clause: str) -> str:
    """The clause by which a ruling is found again: its own text's, or the one that its asker named."""
    return line if table == CONSTITUTION else clause
