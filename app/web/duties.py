"""What waits for me as somebody's Secretary or Facilitator when the process itself is at stake (§4.2.1, §5.5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.governance.audits import Audit
from app.governance.breakdowns import Breakdown
from app.governance.lines import RoleKind, RoleLine
from app.governance.rulings import Ruling
from app.governance.surrogates import is_acting
from app.persistence import structures, words
from app.persistence.queries import breakdowns, rulings
from app.web.breakdown_views import to_restore
from app.web.dependencies import Reading


@dataclass(frozen=True, slots=True)
class Duties:
    rulings: list[Ruling]
    breakdowns: list[Breakdown]
    audits: list[Audit]
    names: dict[str, str]
    """Of Circles, by id."""
    said: dict[str, str | None]


NONE = Duties([], [], [], {}, {})


def duties_of(reader: Reading, organization: str, me: str, today: date) -> Duties:
    """Three short lists, and nothing more is read where all are empty."""
    asked = rulings.waiting(reader.connection, organization)
    lasting = breakdowns.lasting(reader.connection, organization)
    audits = breakdowns.open_audits(reader.connection, organization)
    if not (asked or lasting or audits):
        return NONE
    circles = {each.waits_for or each.circle for each in asked} | {each.circle for each in (*lasting, *audits)}
    circles |= {each.audited for each in audits}
    structure = structures.load_structure(reader.connection, organization)

    def acts(circle: str | None, kind: RoleKind) -> bool:
        return structure.find(RoleLine, circle) is not None and is_acting(structure, circle or "", kind, me, today)

    mine = [each for each in asked if acts(each.waits_for, RoleKind.SECRETARY)]
    return Duties(
        rulings=mine,
        breakdowns=to_restore(structure, lasting, me, today),
        audits=[each for each in audits if acts(each.circle, RoleKind.FACILITATOR)],
        names={circle: line.name for circle in circles if (line := structure.find(RoleLine, circle))},
        said=words.texts(reader.connection, organization, [each.question for each in mine]),
    )
