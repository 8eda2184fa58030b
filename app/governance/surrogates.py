"""Who acts as Facilitator or Secretary: the holder, or a surrogate in the order of §5.3.6.

A surrogate acts where the Role is unfilled, or its holder unavailable or asking for one. Mandates of the kind
SURROGATE on the Role say so:

    person and somebody else's name in `named_by`    named by the holder whom they replace
    person, who is the holder                        unavailable, as `named_by` says; the next in order acts
    person, and nobody in `named_by`                 declared themselves
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.governance.circles import (
    circle_leads,
    circle_members,
    expired,
    facilitators,
    is_partner,
    secretaries,
)
from app.governance.lines import Mandate, MandateLine, RoleKind, RoleLine
from app.governance.structure import Structure
from app.governance.verdicts import YES, Verdict, no

ACTED = frozenset({RoleKind.FACILITATOR, RoleKind.SECRETARY})
OTHER = {RoleKind.FACILITATOR: RoleKind.SECRETARY, RoleKind.SECRETARY: RoleKind.FACILITATOR}


class Standing(StrEnum):
    """By what right somebody acts, in the order of §5.3.6."""

    RESTORER = "restorer"
    """The Super-Circle's Facilitator has taken over, until due process is restored (§5.5.2)."""
    HOLDER = "holder"
    NAMED = "named"
    FACILITATOR = "facilitator"
    SECRETARY = "secretary"
    CIRCLE_LEAD = "circle_lead"
    CIRCLE_MEMBER = "circle_member"


@dataclass(frozen=True, slots=True)
class Acting:
    """Who acts, and by what right; where nobody has declared themselves yet, `candidates` may."""

    person: str | None
    standing: Standing | None
    candidates: tuple[str, ...] = ()


NOBODY = Acting(None, None)


def acting(
    structure: Structure,
    circle: str,
    kind: RoleKind,
    today: date,
    *,
    here: Collection[str] | None = None,
    declaring: str | None = None,
) -> Acting:
    """The one who acts now: the first step of the order that finds somebody.

    A step that finds exactly one person needs no word from them; of several Circle Leads or Circle Members, the first
    to declare themselves acts. Inside a Role that is not broken down yet, the Role is unfilled. In a Process Breakdown,
    whoever has taken over comes before everybody (§5.5.2).

    In a meeting only those who are `here` are available, and `declaring` says so there and then.
    """
    took_over = _restorer(structure, circle, kind)
    if took_over is not None and _available(took_over, here):
        return Acting(took_over, Standing.RESTORER)
    absent, named, declared = _mandates(structure, structure.core_role(circle, kind), today)
    for person in _holders(structure, circle, kind):
        if person in named and is_partner(structure, named[person]) and _available(named[person], here):
            return Acting(named[person], Standing.NAMED)
        if person not in absent and _available(person, here):
            return Acting(person, Standing.HOLDER)
    other = OTHER[kind]
    away, _, _ = _mandates(structure, structure.core_role(circle, other), today)
    for person in _holders(structure, circle, other):
        if person not in away | absent and _available(person, here):
            return Acting(person, Standing(other.value))
    leads = [lead.person for lead in circle_leads(structure, circle) if is_partner(structure, lead.person)]
    members = list(circle_members(structure, circle))
    for standing, people in ((Standing.CIRCLE_LEAD, leads), (Standing.CIRCLE_MEMBER, members)):
        able = [person for person in people if person not in absent and _available(person, here)]
        if able:
            return _first_to_declare(able, [*declared, *([declaring] if declaring else [])], standing)
    return NOBODY


def _restorer(structure: Structure, circle: str, kind: RoleKind) -> str | None:
    breakdown = structure.breakdown(circle)
    person: str | None = getattr(breakdown, kind.value) if breakdown is not None else None
    return person if person is not None and is_partner(structure, person) else None


def _available(person: str, here: Collection[str] | None) -> bool:
    return here is None or person in here


def _first_to_declare(able: list[str], declared: list[str], standing: Standing) -> Acting:
    if len(able) == 1:
        return Acting(able[0], standing)
    first = next((person for person in declared if person in able), None)
    return Acting(first, standing if first else None, () if first else tuple(able))


def _holders(structure: Structure, circle: str, kind: RoleKind) -> list[str]:
    return (facilitators if kind is RoleKind.FACILITATOR else secretaries)(structure, circle)


def _mandates(
    structure: Structure, role: RoleLine | None, today: date
) -> tuple[frozenset[str], dict[str, str], list[str]]:
    """Who is unavailable, whom each holder named, and who declared themselves, first to last."""
    absent, named, declared = set[str](), dict[str, str](), list[str]()
    if role is None:
        return frozenset(absent), named, declared
    standing = [line for line in structure.held(MandateLine, role.lineage) if line.kind is Mandate.SURROGATE]
    holders = _holders(structure, role.circle or "", role.kind)
    for line in sorted(standing, key=lambda line: line.since):
        if expired(line, today):
            continue
        if line.named_by is None:
            declared.append(line.person)
        elif line.person in holders and (line.named_by == line.person or line.named_by not in holders):
            absent.add(line.person)
        else:
            named[line.named_by] = line.person
    return frozenset(absent), named, declared


def acting_facilitator(structure: Structure, circle: str, today: date) -> Acting:
    return acting(structure, circle, RoleKind.FACILITATOR, today)


def acting_secretary(structure: Structure, circle: str, today: date) -> Acting:
    return acting(structure, circle, RoleKind.SECRETARY, today)


def is_acting(structure: Structure, circle: str, kind: RoleKind, person: str, today: date) -> bool:
    return acting(structure, circle, kind, today).person == person


def may_name_surrogate(structure: Structure, person: str, circle: str, kind: RoleKind, surrogate: str) -> Verdict:
    """The one who is replaced names whom they like among the Partners."""
    name = structure.role(circle).name
    if person not in _holders(structure, circle, kind):
        return no("5.3.6", "only_the_replaced_names_a_surrogate", role=kind.value, circle=name)
    if surrogate == person:
        return no("5.3.6", "surrogate_is_somebody_else")
    if not is_partner(structure, surrogate):
        return no("5.3.6", "surrogate_is_a_partner")
    return YES


def may_mark_unavailable(structure: Structure, person: str, circle: str, kind: RoleKind, holder: str) -> Verdict:
    """The holder says it of themselves; of a holder who does not answer, any Circle Member may, on record."""
    name = structure.role(circle).name
    if holder not in _holders(structure, circle, kind):
        return no("5.3.6", "nobody_to_replace", role=kind.value, circle=name)
    if person == holder or person in circle_members(structure, circle):
        return YES
    return no("5.3.6", "only_circle_members_see_to_surrogates", role=kind.value, circle=name)


def may_declare_surrogate(structure: Structure, person: str, circle: str, kind: RoleKind, today: date) -> Verdict:
    now = acting(structure, circle, kind, today)
    name = structure.role(circle).name
    if now.person is not None:
        return no("5.3.6", "somebody_acts_already", role=kind.value, circle=name)
    if person not in now.candidates:
        return no("5.3.6", "not_next_in_order", role=kind.value, circle=name)
    return YES
