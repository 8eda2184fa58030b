"""What waits for me as somebody's Secretary or Facilitator when the process itself is at stake (§4.2.1, §5.5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.governance.audits import Audit
from app.governance.authorities import who_strikes
from app.governance.breakdowns import Breakdown
from app.governance.lines import RoleKind, RoleLine
from app.governance.ruling_texts import text_of
from app.governance.rulings import Ruling
from app.governance.structure import Structure
from app.governance.surrogates import is_acting
from app.persistence import structures, words
from app.persistence.queries import breakdowns, rulings
from app.persistence.queries.strikes import Asked, strikes_waiting
from app.web.breakdown_views import to_restore
from app.web.dependencies import Reading


@dataclass(frozen=True, slots=True)
class Duties:
    rulings: list[Ruling]
    breakdowns: list[Breakdown]
    audits: list[Audit]
    strikes: list[tuple[Asked, str]]
    """What a Secretary is asked to strike, with its words."""
    names: dict[str, str]
    """Of Circles, by id."""
    said: dict[str, str | None]


NONE = Duties([], [], [], [], {}, {})


def duties_of(reader: Reading, organization: str, me: str, today: date) -> Duties:
    """Four short lists, and nothing more is read where all are empty."""
    asked = rulings.waiting(reader.connection, organization)
    lasting = breakdowns.lasting(reader.connection, organization)
    audits = breakdowns.open_audits(reader.connection, organization)
    striking = strikes_waiting(reader.connection, organization)
    if not (asked or lasting or audits or striking):
        return NONE
    circles = {each.waits_for or each.circle for each in asked} | {each.circle for each in (*lasting, *audits)}
    circles |= {each.audited for each in audits} | {each.circle for each in striking}
    structure = structures.load_structure(reader.connection, organization)

    def acts(circle: str | None, kind: RoleKind) -> bool:
        return structure.find(RoleLine, circle) is not None and is_acting(structure, circle or "", kind, me, today)

    mine = [each for each in asked if acts(each.waits_for, RoleKind.SECRETARY)]
    return Duties(
        rulings=mine,
        breakdowns=to_restore(structure, lasting, me, today),
        audits=[each for each in audits if acts(each.circle, RoleKind.FACILITATOR)],
        strikes=_to_strike(reader, structure, organization, striking, me, today),
        names={circle: line.name for circle in circles if (line := structure.find(RoleLine, circle))},
        said=words.texts(reader.connection, organization, [each.question for each in mine]),
    )


def _to_strike(
    reader: Reading, structure: Structure, organization: str, asked: list[Asked], me: str, today: date
) -> list[tuple[Asked, str]]:
    """Of lines that still stand, as the Secretary there or above; not those of which one has ruled since (§4.2.1)."""
    mine = [
        each
        for each in asked
        if structure.find(RoleLine, each.circle) and me in who_strikes(structure, each.circle, today)
    ]
    ruled = {
        (ruling.about_line, decision.record)
        for ruling in rulings.about(reader.connection, organization, [each.line for each in mine])
        for decision in ruling.decisions
    }
    standing = [(each, text_of(structure, each.table, each.line)) for each in mine]
    return [
        (each, text.words)
        for each, text in standing
        if text is not None and not any(line == each.line and number > each.number for line, number in ruled)
    ]
