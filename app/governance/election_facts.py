"""What an election needs to know of its Circle at the moment of an act, asked of the structure and of its meeting."""

from __future__ import annotations

from app.governance.candidates import candidates_of
from app.governance.circles import circle_members
from app.governance.election_state import ElectionState
from app.governance.election_steps import Electorate
from app.governance.lines import AssignmentLine, RoleLine
from app.governance.proposal_facts import ELECTION_TIME_LIMIT
from app.governance.proposal_steps import Limit
from app.governance.settings import setting_in_force
from app.governance.structure import Structure


def electorate_now(structure: Structure, election: ElectionState) -> Electorate:
    """All Circle Members; in a meeting those taking part (ledger, *open*, 5.3.5). Nobody where the Role is gone."""
    role = structure.find(RoleLine, election.role)
    if role is None or role.circle is None or structure.find(RoleLine, election.circle) is None:
        return Electorate(())
    on_floor = election.sits_on
    members = tuple(on_floor.present) if on_floor is not None else tuple(circle_members(structure, election.circle))
    verdicts = candidates_of(structure, election.circle, role.kind)
    return Electorate(
        members=members,
        eligible=frozenset(person for person, verdict in verdicts.items() if verdict),
        serving=tuple(line.person for line in structure.held(AssignmentLine, election.role)),
        limit=None if on_floor is not None else time_limit(structure, election.circle),
    )


def time_limit(structure: Structure, circle: str) -> Limit | None:
    """Of an election outside of meetings, where a Policy sets one (§5.3.5)."""
    policy = setting_in_force(structure, circle, ELECTION_TIME_LIMIT)
    days = policy.value.get("days") if policy is not None else None
    return Limit(policy.lineage, days) if policy is not None and isinstance(days, int) and days > 0 else None
