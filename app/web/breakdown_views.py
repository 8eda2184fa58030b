"""What pages show of Process Breakdowns: the banner of a Circle, what lasts and how long, and whose task it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.governance.breakdown_permissions import added_lead, restorer, restoring_circle
from app.governance.breakdowns import Breakdown, Lasting
from app.governance.lines import RoleKind, RoleLine
from app.governance.structure import Structure
from app.governance.surrogates import is_acting
from app.persistence.queries import breakdowns, people
from app.web.dependencies import Reading


@dataclass(frozen=True, slots=True)
class Lasts:
    """One that has not ended."""

    breakdown: Breakdown
    circle: RoleLine
    around: RoleLine
    """The Circle whose Facilitator restores due process."""
    age: Lasting
    restorers: tuple[str, ...]
    facilitator: str | None
    secretary: str | None
    lead: str | None
    """Who took over, and the Circle Lead who was added."""


def lasts(structure: Structure, breakdown: Breakdown, reader: Reading) -> Lasts | None:
    """None where its Circle is no more: then nothing of it lasts either."""
    line = structure.breakdown(breakdown.circle)
    circle = structure.find(RoleLine, breakdown.circle)
    if line is None or circle is None or line.process != breakdown.id:
        return None
    now = restorer(structure, circle.lineage, reader.today)
    added = added_lead(structure, circle.lineage)
    return Lasts(
        breakdown=breakdown,
        circle=circle,
        around=structure.role(restoring_circle(structure, circle.lineage)),
        age=breakdown.age(reader.now),
        restorers=(now.person,) if now.person else now.candidates,
        facilitator=line.facilitator,
        secretary=line.secretary,
        lead=added.person if added is not None else None,
    )


@dataclass(frozen=True, slots=True)
class Banner:
    """What a Circle's pages say while it is in Process Breakdown, or one directly inside it has been for long."""

    own: Lasts | None
    inside: list[Lasts]
    """Sub-Circles whose breakdown is flagged here (§5.5.3)."""
    names: dict[str, str]

    @property
    def spreads(self) -> bool:
        """Whether the Circle counts as in Process Breakdown itself, since one inside has been so past reason."""
        return self.own is None and any(each.age is Lasting.TOO_LONG for each in self.inside)


def banner(reader: Reading, structure: Structure, circle: str) -> Banner | None:
    """None where there is nothing to say. `structure` holds the Circle, those around it and its Roles."""
    if reader.person is None or reader.moment is not None:
        return None
    inside = [role.lineage for role in structure.roles_in(circle) if role.is_circle]
    line = structure.breakdown(circle)
    if line is None and not any(structure.breakdown(each) for each in inside):
        return None
    found = [each for each in breakdowns.of_circles(reader.connection, reader.here.id, [circle, *inside]) if each.lasts]
    shown = [each for one in found if (each := lasts(structure, one, reader))]
    own = next((each for each in shown if each.circle.lineage == circle), None)
    flagged = [each for each in shown if each is not own and each.age is not Lasting.YOUNG]
    if own is None and not flagged:
        return None
    named = {who for each in shown for who in (*each.restorers, each.facilitator, each.secretary, each.lead) if who}
    return Banner(own, flagged, people.names(reader.connection, reader.here.id, named))


def to_restore(structure: Structure, found: list[Breakdown], me: str, today: date) -> list[Breakdown]:
    """Those whose restoring is this person's task (§5.5.2-a)."""
    return [
        each
        for each in found
        if structure.breakdown(each.circle) is not None
        and is_acting(structure, restoring_circle(structure, each.circle), RoleKind.FACILITATOR, me, today)
    ]
