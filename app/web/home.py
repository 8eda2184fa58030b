"""What waits for me, and my Roles, in each organization that I belong to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from fastapi.responses import RedirectResponse

from app.governance.lines import RoleKind
from app.governance.surrogates import ACTED, is_acting
from app.persistence import structures
from app.persistence.accounts import Membership
from app.persistence.queries import circles, people, roles, schedule
from app.persistence.queries.circles import Waiting
from app.persistence.queries.elections import Overdue
from app.persistence.queries.people import RoleOf
from app.persistence.queries.roles import MyTension
from app.persistence.queries.schedule import Listed, Next, next_meetings
from app.web.dependencies import Reader, Reading, SignInFirst
from app.web.duties import Duties, duties_of
from app.web.election_lists import Asked, of_mine
from app.web.pages import page
from app.web.routing import Pages
from app.web.welcome import is_founded

router = Pages()

AHEAD, MOST = timedelta(days=21), 6
"""How far ahead meetings are shown here, and how many."""


@dataclass(frozen=True, slots=True)
class Mine:
    """One organization, as it looks from where the reader stands."""

    membership: Membership
    today: date
    to_answer: list[Waiting]
    to_settle: list[Waiting]
    """A concern is mine, or holds up my Proposal, or waits in a Circle whose Facilitator or Secretary I am."""
    for_meeting: list[Waiting]
    answered: int
    tensions: list[MyTension]
    roles: list[RoleOf]
    people: dict[str, str]
    meetings: list[Next]
    """Those that come in one's Circles, the next first."""
    duties: Duties
    """What a Secretary or Facilitator is to do when the process itself is at stake."""
    to_schedule: list[Listed]
    """Special meetings asked for, in Circles whose Secretary the reader acts as (§5.4-a)."""
    elections: list[Asked]
    """Those that wait for the reader's ballot, reason or choice, or for them as Facilitator."""
    ended: list[Overdue]
    """Terms that are over in Circles whose Facilitator the reader acts as (§5.3.5-f)."""

    @property
    def overdue(self) -> int:
        return sum(1 for role in self.roles if role.term and role.term < self.today)


@router.get("/", name="home")
def show(reader: Reader) -> Any:
    if reader.account is None:
        if not is_founded(reader):
            return RedirectResponse(reader.site.urls("welcome"), 303)
        raise SignInFirst
    mine = [_mine(reader, membership) for membership in reader.memberships]
    return page(reader, "home/show.html", mine=mine)


def _mine(reader: Reading, membership: Membership) -> Mine:
    connection, here, me = reader.connection, membership.organization, membership.person
    waiting = circles.open_to(connection, here.id, me)
    serving = _serving(reader, membership, [each for each in waiting if each.objections])
    to_settle = [each for each in waiting if each.step == "open" and (_is_mine(each, me) or each.circle in serving)]
    to_answer = [each for each in waiting if _awaits(each, me)]
    called = schedule.of_person(connection, here.id, me, reader.now + AHEAD)
    to_schedule = _to_schedule(reader, membership, [each for each in called if each.is_requested])
    today = reader.now.astimezone(ZoneInfo(here.timezone)).date()
    elections, ended = of_mine(reader, here.id, me, today)
    return Mine(
        membership=membership,
        today=today,
        elections=elections,
        ended=ended,
        to_answer=to_answer,
        to_settle=to_settle,
        for_meeting=[each for each in waiting if each.step == "escalated"],
        answered=sum(1 for each in waiting if each.answered),
        duties=duties_of(reader, here.id, me, reader.now.astimezone(ZoneInfo(here.timezone)).date()),
        tensions=roles.my_tensions(connection, here.id, me),
        roles=people.roles_of(connection, here.id, me),
        people=people.names(
            connection,
            here.id,
            {each.proposer for each in waiting} | {each.requested_by for each in to_schedule if each.requested_by},
        ),
        meetings=next_meetings([each for each in called if not each.is_requested], reader.now)[:MOST],
        to_schedule=to_schedule,
    )


def _to_schedule(reader: Reading, membership: Membership, asked_for: list[Listed]) -> list[Listed]:
    if not asked_for:
        return []
    here, me = membership.organization, membership.person
    structure = structures.load_around(reader.connection, here.id, {each.circle for each in asked_for}, people=[me])
    today = reader.now.astimezone(ZoneInfo(here.timezone)).date()
    return [each for each in asked_for if is_acting(structure, each.circle, RoleKind.SECRETARY, me, today)]


def _serving(reader: Reading, membership: Membership, held_up: list[Waiting]) -> set[str]:
    """The Circles in which a concern holds up a Proposal and the reader acts as Facilitator or Secretary."""
    here, me = membership.organization, membership.person
    circles = {each.circle for each in held_up}
    if not circles:
        return set()
    structure = structures.load_around(reader.connection, here.id, circles, people=[me])
    today = reader.now.astimezone(ZoneInfo(here.timezone)).date()
    return {circle for circle in circles for kind in ACTED if is_acting(structure, circle, kind, me, today)}


def _is_mine(each: Waiting, me: str) -> bool:
    return any(each.proposer == me or one.get("by") == me for one in each.objections)


def _awaits(each: Waiting, me: str) -> bool:
    """Whose concern holds it up has said what they think, and so has its Proposer by sending it."""
    own = any(one.get("by") == me for one in each.objections)
    return each.step == "open" and not each.answered and not each.in_integration and not own
