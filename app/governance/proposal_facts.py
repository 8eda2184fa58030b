"""What a Proposal needs to know of its Circle at the moment of an act, asked of the structure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from app.governance.changes import Change, change_from_body, check_all, ground_of
from app.governance.circles import circle_members, roles_represented
from app.governance.lines import PolicyLine, RoleLine
from app.governance.proposal_state import ProposalState
from app.governance.proposal_steps import CircleNow, Limit, Step
from app.governance.settings import setting_in_force
from app.governance.structure import Structure
from app.governance.verdicts import YES, Verdict, no

TIME_LIMIT = "asynchronous_response_time_limit"
ELECTION_TIME_LIMIT = "election_time_limit"
STAYS_OPEN = "asynchronous_escalation_stays_open"


def circle_now(
    structure: Structure, proposal: ProposalState, today: date, changes: Iterable[dict[str, Any]] | None = None
) -> CircleNow:
    """The Circle as it stands; without anybody in it where it has been removed meanwhile.

    In a meeting those who take part stand for all (§5.4.2-c), and no time limit runs. `changes`: of a version that is
    about to be sent, instead of the latest.
    """
    objectors = {objection.by for objection in proposal.unsettled}
    if changes is None:
        changes = proposal.latest.changes if proposal.versions else proposal.writing.changes if proposal.writing else []
    circle = circle_for(structure, proposal.circle, today, speaking=objectors, changes=changes)
    if not proposal.in_meeting:
        return (
            circle if proposal.election is None else of_election(structure, circle, proposal.circle, proposal.left_out)
        )
    here = proposal.here
    return replace(
        circle,
        members=here.members,
        represented=circle.represented | here.represented,
        limit=None,
        hindrance=_hindrance(structure, proposal),
    )


def lapsed(structure: Structure, proposal: ProposalState, today: date) -> list[str]:
    """In a meeting, Objections whose Objector no longer represents that Role: the next act records it (§5.3-a)."""
    if proposal.step is not Step.INTEGRATION or not proposal.unsettled:
        return []
    represented = circle_now(structure, proposal, today).represented
    return [each.id for each in proposal.unsettled if (each.by, each.role) not in represented]


def of_election(structure: Structure, now: CircleNow, circle: str, left_out: Iterable[str]) -> CircleNow:
    """As the candidate of an election is heard: without whoever was late, by its own time limit where one is set."""
    limit = _limit(setting_in_force(structure, circle, ELECTION_TIME_LIMIT))
    return replace(now, members=now.members - frozenset(left_out), limit=limit or now.limit)


def _hindrance(structure: Structure, proposal: ProposalState) -> Verdict:
    """Once everybody has been heard, whether the changes may be made; that their ground has shifted, at once."""
    if proposal.step is not Step.OBJECTION_ROUND:
        return YES
    stands = on_its_ground(structure, proposal.latest.ground, proposal.latest.changes)
    return stands if not stands or proposal.round_now.awaited else may_still_be_made(structure, proposal)


def circle_for(
    structure: Structure,
    circle: str,
    today: date,
    *,
    speaking: Iterable[str] = (),
    changes: Iterable[dict[str, Any]] = (),
) -> CircleNow:
    """`speaking`: those for whom it matters which Roles they represent."""
    if structure.find(RoleLine, circle) is None:
        return CircleNow(frozenset())
    limit = setting_in_force(structure, circle, TIME_LIMIT)
    stays_open = setting_in_force(structure, circle, STAYS_OPEN)
    return CircleNow(
        members=frozenset(circle_members(structure, circle)),
        represented=frozenset(
            (person, role) for person in speaking for role in roles_represented(structure, person, circle, today)
        ),
        limit=_limit(limit),
        stays_open_by=stays_open.lineage if stays_open is not None else None,
        ground=ground_of(structure, changes_of(changes)),
        in_breakdown=structure.breakdown(circle) is not None,
    )


def _limit(policy: PolicyLine | None) -> Limit | None:
    """None also for a Policy that came in as it stood and names no number of days."""
    days = policy.value.get("days") if policy is not None else None
    return Limit(policy.lineage, days) if policy is not None and isinstance(days, int) and days > 0 else None


def changes_of(bodies: Iterable[dict[str, Any]]) -> list[Change]:
    return [change_from_body(body) for body in bodies]


def may_still_be_made(structure: Structure, proposal: ProposalState) -> Verdict:
    """Whether the latest version's changes are as allowed today as when they were written (§5.2)."""
    if structure.find(RoleLine, proposal.circle) is None:
        return no("5.2-c", "circle_is_gone")
    return check_all(
        structure, proposal.circle, changes_of(proposal.latest.changes), candidate=proposal.candidate
    ).verdict


def on_its_ground(structure: Structure, ground: Mapping[str, list[str]], changes: Iterable[dict[str, Any]]) -> Verdict:
    """Whether nothing that the changes touch was changed since they were written, named where it was (5.3-f)."""
    now = ground_of(structure, changes_of(changes))
    shifted = sorted(each for each in ground.keys() | now.keys() if ground.get(each, []) != now.get(each, []))
    if not shifted:
        return YES
    return no("5.3-f", "ground_has_shifted", line=", ".join(name_of(structure, each) for each in shifted))


def name_of(structure: Structure, item: str) -> str:
    """A Role's name or a Policy's title; the id of what is there no longer."""
    role, policy = structure.find(RoleLine, item), structure.find(PolicyLine, item)
    return role.name if role is not None else policy.title if policy is not None else item
