"""Do I already have the authority? What the words of a tension touch, and what is then to do (§1.2.1, §1.3, §4.1.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from app.governance.lines import PolicyKind
from app.persistence.rows import policy_line
from app.persistence.search.find import Hit, Searched, search

CAN_ACT, ASK, PROPOSE = "i_can_just_act", "ask_role", "propose_change"
MINE = 1.25
"""Of two lines that are touched about as much, mine comes first."""
TOUCHED = ("accountability", "domain", "policy", "purpose")
AT_MOST = 6
LEAST, BESIDE = 0.32, 0.6
"""How well a line has to answer, and how well beside the best."""


@dataclass(frozen=True, slots=True)
class Hint:
    """`kind` is "i_can_just_act", "ask_role" or "propose_change"."""

    kind: str
    hit: Hit


def authority_hints(
    connection: Connection,
    organization: Searched,
    person: str | None,
    words: str,
    *,
    today: date,
    head: int | None = None,
    at_most: int = AT_MOST,
) -> list[Hint]:
    """The accountabilities, domains and Policies that the words touch, best first, mine before others'."""
    hits = search(
        connection, organization, words, today=today, limit=3 * at_most, head=head, kinds=TOUCHED, pointed=False
    )
    near = [hit for hit in hits if hit.score >= max(LEAST, BESIDE * hits[0].score)][:at_most]
    grants = _that_grant(connection, organization.id, [hit.subject for hit in near if hit.kind == "policy"])
    hints = [Hint(_kind(hit, person, grants), hit) for hit in near]
    return sorted(hints, key=lambda hint: -hint.hit.score * (MINE if hint.kind == CAN_ACT else 1.0))


def _kind(hit: Hit, person: str | None, grants: set[str]) -> str:
    """A Policy that grants an authority opens it to me; any other is changed by a Proposal. What a Role of mine answers
    for I can do; another's I ask, for the use of its Domain too; a Role that nobody holds needs a change first.
    """
    if hit.kind == "policy":
        return CAN_ACT if hit.subject in grants else PROPOSE
    if any(holder.id == person for holder in hit.holders):
        return CAN_ACT
    return ASK if hit.holders else PROPOSE


def _that_grant(connection: Connection, organization: str, policies: list[str]) -> set[str]:
    """Policies that grant an authority or a Domain's use (§5.2.1: b, c)."""
    if not policies:
        return set()
    p = policy_line.c
    chosen = select(p.lineage, p.kinds).where(
        p.organization_id == organization, p.until_record.is_(None), p.lineage.in_(policies)
    )
    return {row[0] for row in connection.execute(chosen) if PolicyKind.GRANTS.value in row[1]}
