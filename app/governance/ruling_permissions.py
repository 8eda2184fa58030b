"""Who may ask for a ruling, rule, publish, appeal and decide an appeal, and if not, why (§4.2.1)."""

from __future__ import annotations

from datetime import date

from app.governance.circles import is_partner
from app.governance.lines import RoleKind, RoleLine
from app.governance.ruling_texts import circles_affected, text_of
from app.governance.rulings import Ruling, State
from app.governance.structure import Structure
from app.governance.surrogates import is_acting
from app.governance.verdicts import YES, Verdict, all_of, no

NOT_NOW = frozenset({
    "ruling_is_withdrawn", "ruling_is_answered", "published_already", "nothing_to_publish", "appeal_waits",
    "nothing_to_appeal", "no_appeal_waits",
})  # fmt: skip
"""The refusals that speak of the moment and not of the person."""


def may_ask_for_ruling(structure: Structure, person: str, table: str, line: str, circle: str | None = None) -> Verdict:
    """Any Partner, of the Secretary of a Circle that the text affects. `circle` None: of any."""
    if structure.in_setup:
        return no("1.3.3-b", "no_proposals_in_setup")
    if not is_partner(structure, person):
        return no("4.2.1-a", "only_partners_ask_for_a_ruling")
    if text_of(structure, table, line) is None:
        return no("4.2.1-a", "line_is_gone")
    if circle is not None and circle not in circles_affected(structure, table, line):
        return no("4.2.1-a", "circle_is_not_affected", circle=structure.name_of(circle))
    return YES


def may_withdraw_ruling(person: str, ruling: Ruling) -> Verdict:
    if person != ruling.asked_by:
        return no("4.2.1-a", "only_who_asked_withdraws")
    return ruling.may_move_to(State.WITHDRAWN)


def may_rule(structure: Structure, person: str, ruling: Ruling, today: date) -> Verdict:
    """The acting Secretary of the Circle that was asked."""
    return all_of(
        _is_secretary(structure, person, ruling.circle, today, "4.2.1-a", "only_secretary_rules"),
        YES if ruling.state is State.ASKED else ruling.may_move_to(State.RULED),
    )


def may_publish(structure: Structure, person: str, ruling: Ruling, today: date) -> Verdict:
    """The Secretary of the Circle whose word stands."""
    return all_of(
        _is_secretary(structure, person, ruling.ruling_circle, today, "4.2.1-c", "only_secretary_publishes"),
        ruling.may_be_published(),
    )


def circles_of_appeal(structure: Structure, ruling: Ruling) -> list[str]:
    """Any Circle above the one whose word stands (§4.2.1-b)."""
    return [each.lineage for each in structure.chain(ruling.ruling_circle)[1:]]


def may_appeal(structure: Structure, person: str, ruling: Ruling, circle: str | None = None) -> Verdict:
    """A Partner; `circle` None: to any above."""
    if not is_partner(structure, person):
        return no("4.2.1-b", "only_partners_appeal")
    verdict = ruling.may_move_to(State.APPEALED)
    if not verdict:
        return verdict
    above = circles_of_appeal(structure, ruling)
    if not above:
        return no("4.2.1-b", "no_circle_above", circle=structure.name_of(ruling.ruling_circle))
    if circle is not None and circle not in above:
        return no("4.2.1-b", "appeal_goes_up", circle=structure.name_of(ruling.ruling_circle))
    return YES


def may_decide_appeal(structure: Structure, person: str, ruling: Ruling, today: date) -> Verdict:
    if ruling.state is not State.APPEALED:
        return no("4.2.1-b", "no_appeal_waits")
    circle = ruling.appeals[-1].circle
    return _is_secretary(structure, person, circle, today, "4.2.1-b", "only_secretary_above_decides")


def may_withdraw_appeal(structure: Structure, person: str, ruling: Ruling) -> Verdict:
    """Whoever appealed; any Partner, once nobody would: they have left, or the Circle that was to decide is no more."""
    if ruling.state is not State.APPEALED:
        return no("4.2.1-b", "no_appeal_waits")
    appeal = ruling.appeals[-1]
    if person == appeal.by:
        return YES
    is_left_behind = structure.find(RoleLine, appeal.circle) is None or not is_partner(structure, appeal.by or "")
    return YES if is_left_behind and is_partner(structure, person) else no("4.2.1-b", "only_who_appealed_withdraws")


def _is_secretary(structure: Structure, person: str, circle: str, today: date, clause: str, message: str) -> Verdict:
    if structure.find(RoleLine, circle) is not None and is_acting(structure, circle, RoleKind.SECRETARY, person, today):
        return YES
    return no(clause, message, circle=structure.name_of(circle))
