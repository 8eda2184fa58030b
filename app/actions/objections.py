"""Concerns and Objections to an open Proposal: raised, argued, tested, integrated, settled (§5.3.2 to §5.3.4).

raise_concern(work, proposal, role, concern, breaks="") -> objection id     breaks: the clause that would be broken
argue_criterion(work, proposal, objection, criterion, met, argument="")
withdraw_concern(work, proposal, objection)
request_test(work, proposal, objection)                                     any Circle Member
record_test(work, proposal, objection, findings, answers)                   Facilitator; both by criterion
request_ruling(work, proposal, objection)                                   Facilitator, of a claimed breach
rule_on_breach(work, proposal, objection, breaks, reasoning="")             Secretary
take_up(work, proposal, objection)                                          Facilitator of a meeting
suggest_amendment(work, proposal, objection, changes, text, argument) -> number
confirm_resolution(work, proposal, objection, side, version)                Objector, and Proposer
abandon_objection(work, proposal, objection, reason)                        Facilitator (§5.3.4-b)
demand_argument(work, proposal, objection, suggestion, example="") -> number    Objector (§5.3.4-d)
give_argument(work, proposal, objection, demand, argument)                  Proposer

`for_person`: in a meeting, whom its Facilitator or Secretary enters it for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.actions import UnitOfWork, action
from app.actions.base import allow, moment, person, say, today
from app.actions.process import facts, open_objection, open_proposal, permit, speaking, tell
from app.actions.writing import checked_bodies
from app.governance.errors import InvalidChange
from app.governance.events import Finding, Side
from app.governance.ledger import is_clause
from app.governance.objection_permissions import (
    may_abandon,
    may_argue,
    may_confirm,
    may_demand,
    may_give_argument,
    may_raise_concern,
    may_request_ruling,
    may_request_test,
    may_rule,
    may_suggest,
    may_take_up,
    may_test,
)
from app.governance.objections import Criterion
from app.governance.verdicts import Reason

# Raising


@action
def raise_concern(
    work: UnitOfWork, proposal: str, role: str, concern: str, breaks: str = "", for_person: str | None = None
) -> str:
    found = open_proposal(work, proposal)
    by = speaking(work, found, for_person)
    permit(work, may_raise_concern(work.structure, by, found, role, work.now, today(work)))
    if breaks and not is_clause(breaks):
        raise InvalidChange(Reason("5.3.2-b", "breach_is_not_of_the_ledger"))
    now, said = say(work, by, concern=concern)
    if not said:
        raise InvalidChange(Reason("5.3-b", "nothing_said"))
    objection = found.raise_concern(now, facts(work, found), work.new_id(), role, now.words("concern"), breaks)
    tell(work, found, said)
    return objection.id


@action
def argue_criterion(
    work: UnitOfWork,
    proposal: str,
    objection: str,
    criterion: Criterion,
    met: bool,
    argument: str = "",
    for_person: str | None = None,
) -> None:
    found, concern = open_objection(work, proposal, objection)
    by = speaking(work, found, for_person)
    allow(may_argue(by, found, concern))
    now, said = say(work, by, argument=argument)
    found.argue(now, facts(work, found), objection, criterion, met, now.words("argument") if said else "")
    tell(work, found, said)


@action
def withdraw_concern(work: UnitOfWork, proposal: str, objection: str, for_person: str | None = None) -> None:
    found, concern = open_objection(work, proposal, objection)
    by = speaking(work, found, for_person)
    allow(may_argue(by, found, concern))
    found.withdraw_concern(moment(work, by), facts(work, found), objection)
    tell(work, found)


# Testing


@action
def request_test(work: UnitOfWork, proposal: str, objection: str, for_person: str | None = None) -> None:
    found, concern = open_objection(work, proposal, objection)
    by = speaking(work, found, for_person)
    allow(may_request_test(work.structure, by, found, concern))
    found.request_test(moment(work, by), objection)
    tell(work, found)


@action
def record_test(
    work: UnitOfWork,
    proposal: str,
    objection: str,
    findings: Mapping[Criterion, Finding],
    answers: Mapping[Criterion, str],
    for_person: str | None = None,
) -> None:
    """`answers`: what the Objector answered, where the Facilitator notes more than was argued already."""
    found, concern = open_objection(work, proposal, objection)
    by = speaking(work, found, for_person)
    allow(may_test(work.structure, by, found, concern, today(work)))
    now, said = say(work, by, **{f"answers.{criterion.value}": text for criterion, text in answers.items()})
    refs = {criterion: now.words(name) for criterion in answers if (name := f"answers.{criterion.value}") in said}
    found.record_test(now, facts(work, found), objection, dict(findings), refs)
    tell(work, found, said)


@action
def request_ruling(work: UnitOfWork, proposal: str, objection: str, for_person: str | None = None) -> None:
    found, concern = open_objection(work, proposal, objection)
    by = speaking(work, found, for_person)
    allow(may_request_ruling(work.structure, by, found, concern, today(work)))
    found.request_ruling(moment(work, by), objection)
    tell(work, found)


@action
def rule_on_breach(
    work: UnitOfWork, proposal: str, objection: str, breaks: bool, reasoning: str = "", for_person: str | None = None
) -> None:
    found, concern = open_objection(work, proposal, objection)
    by = speaking(work, found, for_person)
    allow(may_rule(work.structure, by, found, concern, today(work)))
    now, said = say(work, by, reasoning=reasoning)
    found.rule_on_breach(now, facts(work, found), objection, breaks, now.words("reasoning") if said else "")
    tell(work, found, said)


# Integrating


@action
def take_up(work: UnitOfWork, proposal: str, objection: str) -> None:
    """The Facilitator of a meeting chooses which Objection it integrates next (§5.4.5-f)."""
    found, concern = open_objection(work, proposal, objection)
    allow(may_take_up(work.structure, person(work), found, concern, today(work)))
    found.take_up(moment(work), objection)
    tell(work, found)


@action
def suggest_amendment(
    work: UnitOfWork,
    proposal: str,
    objection: str,
    changes: Sequence[dict[str, Any]],
    text: str,
    argument: str,
    for_person: str | None = None,
) -> int:
    found, concern = open_objection(work, proposal, objection)
    by = speaking(work, found, for_person)
    allow(may_suggest(work.structure, by, found, concern))
    now, said = say(work, by, text=text, argument=argument)
    if "argument" not in said:
        raise InvalidChange(Reason("5.3.4-e", "suggestion_needs_its_argument"))
    refs = {name: now.words(name) for name in said}
    number = found.suggest_amendment(now, objection, checked_bodies(work, changes), **refs)
    tell(work, found, said)
    return number


@action
def confirm_resolution(
    work: UnitOfWork, proposal: str, objection: str, side: Side, version: int, for_person: str | None = None
) -> None:
    found, concern = open_objection(work, proposal, objection)
    by = speaking(work, found, for_person)
    allow(may_confirm(by, found, concern, side))
    found.confirm_resolution(moment(work, by), facts(work, found), objection, side, version)
    tell(work, found)


@action
def abandon_objection(
    work: UnitOfWork, proposal: str, objection: str, reason: str, for_person: str | None = None
) -> None:
    found, concern = open_objection(work, proposal, objection)
    by = speaking(work, found, for_person)
    allow(may_abandon(work.structure, by, found, concern, today(work)))
    now, said = say(work, by, reason=reason)
    found.abandon_objection(now, facts(work, found), objection, now.words("reason") if said else "")
    tell(work, found, said)


@action
def demand_argument(
    work: UnitOfWork, proposal: str, objection: str, suggestion: int, example: str = "", for_person: str | None = None
) -> int:
    """`example`: a new one, where the Objector adds it."""
    found, concern = open_objection(work, proposal, objection)
    by = speaking(work, found, for_person)
    allow(may_demand(by, found, concern))
    now, said = say(work, by, example=example)
    number = found.demand_argument(now, objection, suggestion, now.words("example") if said else "")
    tell(work, found, said)
    return number


@action
def give_argument(
    work: UnitOfWork, proposal: str, objection: str, demand: int, argument: str, for_person: str | None = None
) -> None:
    found, _ = open_objection(work, proposal, objection)
    by = speaking(work, found, for_person)
    allow(may_give_argument(by, found))
    now, said = say(work, by, argument=argument)
    found.give_argument(now, objection, demand, now.words("argument") if said else "")
    tell(work, found, said)
