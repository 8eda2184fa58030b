"""Who holds an authority now, and by which Policy where one says so (§1.4.1, §1.4.3, §4.2.2, P-c)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.governance.circles import circle_leads, role_leads
from app.governance.lines import PolicyLine, RoleLine
from app.governance.settings import BOTH, STRATEGIES, grants_in_force, meant, setting_in_force
from app.governance.structure import Structure
from app.governance.surrogates import acting_secretary


class By(StrEnum):
    """What gives somebody an authority."""

    RATIFIER = "ratifier"
    CIRCLE_LEAD = "circle_lead"
    ROLE = "role"
    PROCESS = "process"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Authority:
    """Who holds an authority now, and by which Policy where one says so.

    Of a process in words, the Circle's acting Secretary records the outcome; `people` are those whose word counts here.
    """

    by: By
    people: tuple[str, ...]
    policy: PolicyLine | None = None
    role: RoleLine | None = None


def who_assigns(structure: Structure, role: str, today: date) -> Authority:
    """Who assigns a Role: the Circle Leads of the Circle that holds it, unless a Policy there says otherwise; for the
    Anchor Circle's own Role, whom its Policy names (§1.4-b).
    """
    if structure.in_setup:
        return Authority(By.RATIFIER, tuple(sorted(structure.ratifiers)))
    line = structure.role(role)
    circle = line.circle or role
    setting = "anchor_circle_lead" if line.circle is None else "assignment_authority"
    granted = grants_in_force(structure, circle, setting)
    if granted:
        return _by_policy(structure, circle, granted[-1], today)
    leads = tuple(lead.person for lead in circle_leads(structure, circle)) if line.circle is not None else ()
    return Authority(By.CIRCLE_LEAD if leads else By.NOBODY, leads)


def _by_policy(structure: Structure, circle: str, policy: PolicyLine, today: date) -> Authority:
    named = meant(structure, policy)
    role = structure.find(RoleLine, named)
    if role is not None:
        people = _once(lead.person for lead in role_leads(structure, role.lineage))
        return Authority(By.ROLE, people, policy, role)
    recorder = acting_secretary(structure, circle, today)
    people = (recorder.person,) if recorder.person is not None else recorder.candidates
    return Authority(By.PROCESS, people, policy)


def who_names_rep(structure: Structure, circle: str, today: date) -> Authority:
    """Who says who the Circle Rep is, where a Policy sets another process than an election (§5.1.1-a)."""
    policy = setting_in_force(structure, circle, "other_rep_selection")
    return _by_policy(structure, circle, policy, today) if policy is not None else Authority(By.NOBODY, ())


def who_sets_strategy(structure: Structure, circle: str, over: str = STRATEGIES) -> Authority:
    """Who sets Strategies (or priorities, `over` saying which) of the Circle."""
    if structure.in_setup:
        return Authority(By.RATIFIER, tuple(sorted(structure.ratifiers)))
    for policy in grants_in_force(structure, circle, "strategy_authority"):
        role = structure.find(RoleLine, meant(structure, policy))
        if policy.value.get("over", BOTH) in (BOTH, over) and role is not None:
            people = _once(lead.person for lead in role_leads(structure, role.lineage))
            return Authority(By.ROLE, people, policy, role)
    leads = tuple(lead.person for lead in circle_leads(structure, circle))
    return Authority(By.CIRCLE_LEAD if leads else By.NOBODY, leads)


def who_admits_partners(structure: Structure, today: date) -> Authority:
    """Whom the Policy "Partner status" names; without one, the Circle Leads of the Anchor Circle."""
    if structure.in_setup:
        return Authority(By.RATIFIER, tuple(sorted(structure.ratifiers)))
    anchor = structure.anchor
    if anchor is None:
        return Authority(By.NOBODY, ())
    granted = grants_in_force(structure, anchor.lineage, "partner_status")
    if granted:
        return _by_policy(structure, anchor.lineage, granted[-1], today)
    leads = tuple(lead.person for lead in circle_leads(structure, anchor.lineage))
    return Authority(By.CIRCLE_LEAD if leads else By.NOBODY, leads)


def who_strikes(structure: Structure, circle: str, today: date) -> list[str]:
    """The Secretary of the Circle and of each Circle above, or the surrogate who acts there."""
    acting = (acting_secretary(structure, around.lineage, today) for around in structure.chain(circle))
    return list(dict.fromkeys(one.person for one in acting if one.person is not None))


def _once(people: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(people))
