"""What breaks the Constitution is struck by a Secretary, asked by a Partner, naming the clause (§4.2.2).

    ask_for_strike(work, table, lineage, clause, reason) -> number      any Partner
    strike_governance(work, table, lineage, clause, reason, seen) -> number   Secretary, there or in a Circle around

`table` and `lineage` name the line: "policy_line", "role_line", "accountability_line" or "domain_line".
"""

from __future__ import annotations

from app.actions import UnitOfWork, action
from app.actions.base import allow, clean, person, today
from app.governance.authorities import who_strikes
from app.governance.changes import Hearing, Strike
from app.governance.circles import is_partner
from app.governance.errors import InvalidChange, OutOfOrder
from app.governance.ledger import is_clause
from app.governance.lines import AssignmentLine
from app.governance.permissions import may_ask_for_strike, may_strike
from app.governance.resting import resting_on
from app.governance.strikes import governance_of
from app.governance.structure import Structure
from app.governance.verdicts import Reason
from app.persistence.queries.breakdowns import decided_by
from app.persistence.queries.strikes import strike_asked


@action
def ask_for_strike(work: UnitOfWork, table: str, lineage: str, clause: str, reason: str) -> int:
    """The number of its record. Whoever may decide is told."""
    allow(may_ask_for_strike(work.structure, person(work)))
    circle, said = _grounds(work, table, lineage, clause, reason)
    body = {"table": table, "line": lineage, "clause": clause}
    record = work.record("strike_asked", circle=circle, subject=lineage, body=body, words={"reason": said})
    deciding = who_strikes(work.structure, circle, today(work))
    work.outbox.mail(deciding, "strike_asked", lineage, circle_id=circle, table=table)
    return record.number


@action
def strike_governance(
    work: UnitOfWork, table: str, lineage: str, clause: str, reason: str, seen: str | None = None
) -> int:
    """It leaves the records with the clause and the reason, and every Partner filling a Role in the Circle is told.

    `seen`: what rested on it when the Secretary looked (`Resting.print`); what came since is looked at first. Gives the
    number of its record.
    """
    circle, said = _grounds(work, table, lineage, clause, reason)
    allow(may_strike(work.structure, person(work), circle, today(work)))
    asked = strike_asked(work.connection, work.organization.id, lineage)
    if asked is None:
        raise OutOfOrder(Reason("4.2.2", "strike_was_not_asked"))
    if seen is not None and seen != resting_on(work.structure, table, lineage).print:
        raise OutOfOrder(Reason("", "changed_meanwhile"))
    asker = decided_by(work.connection, work.organization.id, asked)
    told = list(dict.fromkeys([*_partners_in(work.structure, circle), *([asker] if asker else [])]))
    body = {"clause": clause, "asked": asked}
    change = Strike(table=table, lineage=lineage)
    record = work.change(
        "governance_struck", [change], circle=circle, subject=lineage, body=body, words={"reason": said}
    )
    work.outbox.mail(told, "governance_struck", lineage, circle_id=circle, number=record.number)
    return record.number


def _grounds(work: UnitOfWork, table: str, lineage: str, clause: str, reason: str) -> tuple[str, str]:
    """The Circle whose Governance it is, and the reason; refused where line, clause or reason is missing."""
    verdict = Strike(table=table, lineage=lineage).check(work.structure, Hearing(None))
    if not verdict:
        raise InvalidChange(verdict.reason)
    if not is_clause(clause):
        raise InvalidChange(Reason("4.2.2", "striking_names_a_clause"))
    said = clean(reason)
    if not said:
        raise InvalidChange(Reason("4.2.2", "say_why"))
    return governance_of(work.structure, table, lineage), said


def _partners_in(structure: Structure, circle: str) -> list[str]:
    roles = [circle, *(role.lineage for role in structure.roles_in(circle))]
    filling = [line.person for role in roles for line in structure.held(AssignmentLine, role)]
    return [each for each in dict.fromkeys(filling) if is_partner(structure, each)]
