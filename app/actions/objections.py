"""Concerns and Objections to an open Proposal: raised, argued, tested, integrated, settled (§5.3.2 to §5.3.4).

raise_concern(work, proposal, role, concern, breaks="") -> objection id     breaks: the clause that would be broken
argue_criterion(work, proposal, objection, criterion, met, argument="")
withdraw_concern(work, proposal, objection)
request_test(work, proposal, objection)                                     any Circle Member
record_test(work, proposal, objection, findings, answers)                   Facilitator; both by criterion
request_ruling(work, proposal, objection)                                   Facilitator, of a claimed breach
rule_on_breach(work, proposal, objection, breaks, reasoning="")             Secretary
suggest_amendment(work, proposal, objection, changes, text, argument) -> number
confirm_resolution(work, proposal, objection, side, version)                Objector, and Proposer
abandon_objection(work, proposal, objection, reason)                        Facilitator (§5.3.4-b)
demand_argument(work, proposal, objection, suggestion, example="") -> number    Objector (§5.3.4-d)
give_argument(work, proposal, objection, demand, argument)                  Proposer
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.actions import UnitOfWork, action
from app.actions.base import allow, moment, person, today
from app.actions.process import facts, open_objection, open_proposal, say, tell
from app.actions.proposals import checked_bodies
from app.governance.errors import InvalidChange
from app.governance.events import Finding, Side
from app.governance.ledger import is_clause
from app.governance.objections import Criterion
from app.governance.proposal_permissions import (
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
    may_test,
)
from app.governance.verdicts import Reason

# Raising


@action
def raise_concern(work: UnitOfWork, proposal: str, role: str, concern: str, breaks: str = "") -> str:
    found = open_proposal(work, proposal)
    allow(may_raise_concern(work.structure, person(work), found, role, work.now, today(work)))
    if breaks and not is_clause(breaks):
        raise InvalidChange(Reason("5.3.2-b", "breach_is_not_of_the_ledger"))
    now, said = say(work, concern=concern)
    if not said:
        raise InvalidChange(Reason("5.3-b", "nothing_said"))
    objection = found.raise_concern(now, facts(work, found), work.new_id(), role, now.words("concern"), breaks)
    tell(work, found, said)
    return objection.id


@action
def argue_criterion(
    work: UnitOfWork, proposal: str, objection: str, criterion: Criterion, met: bool, argument: str = ""
) -> None:
    found, concern = open_objection(work, proposal, objection)
    allow(may_argue(person(work), found, concern))
    now, said = say(work, argument=argument)
    found.argue(now, facts(work, found), objection, criterion, met, now.words("argument") if said else "")
    tell(work, found, said)


@action
def withdraw_concern(work: UnitOfWork, proposal: str, objection: str) -> None:
    found, concern = open_objection(work, proposal, objection)
    allow(may_argue(person(work), found, concern))
    found.withdraw_concern(moment(work), facts(work, found), objection)
    tell(work, found)


# Testing


@action
def request_test(work: UnitOfWork, proposal: str, objection: str) -> None:
    found, concern = open_objection(work, proposal, objection)
    allow(may_request_test(work.structure, person(work), found, concern))
    found.request_test(moment(work), objection)
    tell(work, found)


@action
def record_test(
    work: UnitOfWork,
    proposal: str,
    objection: str,
    findings: Mapping[Criterion, Finding],
    answers: Mapping[Criterion, str],
) -> None:
    """`answers`: what the Objector answered, where the Facilitator notes more than was argued already."""
    found, concern = open_objection(work, proposal, objection)
    allow(may_test(work.structure, person(work), found, concern, today(work)))
    now, said = say(work, **{f"answers.{criterion.value}": text for criterion, text in answers.items()})
    refs = {criterion: now.words(name) for criterion in answers if (name := f"answers.{criterion.value}") in said}
    found.record_test(now, facts(work, found), objection, dict(findings), refs)
    tell(work, found, said)


@action
def request_ruling(work: UnitOfWork, proposal: str, objection: str) -> None:
    found, concern = open_objection(work, proposal, objection)
    allow(may_request_ruling(work.structure, person(work), found, concern, today(work)))
    found.request_ruling(moment(work), objection)
    tell(work, found)


@action
def rule_on_breach(work: UnitOfWork, proposal: str, objection: str, breaks: bool, reasoning: str = "") -> None:
    found, concern = open_objection(work, proposal, objection)
    allow(may_rule(work.structure, person(work), found, concern, today(work)))
    now, said = say(work, reasoning=reasoning)
    found.rule_on_breach(now, facts(work, found), objection, breaks, now.words("reasoning") if said else "")
    tell(work, found, said)


# Integrating


@action
def suggest_amendment(
    work: UnitOfWork, proposal: str, objection: str, changes: Sequence[dict[str, Any]], text: str, argument: str
) -> int:
    found, concern = open_objection(work, proposal, objection)
    allow(may_suggest(work.structure, person(work), found, concern))
    now, said = say(work, text=text, argument=argument)
    if "argument" not in said:
        raise InvalidChange(Reason("5.3.4-e", "suggestion_needs_its_argument"))
    refs = {name: now.words(name) for name in said}
    number = found.suggest_amendment(now, objection, checked_bodies(work, changes), **refs)
    tell(work, found, said)
    return number


@action
def confirm_resolution(work: UnitOfWork, proposal: str, objection: str, side: Side, version: int) -> None:
    found, concern = open_objection(work, proposal, objection)
    allow(may_confirm(person(work), found, concern, side))
    found.confirm_resolution(moment(work), facts(work, found), objection, side, version)
    tell(work, found)


@action
def abandon_objection(work: UnitOfWork, proposal: str, objection: str, reason: str) -> None:
    found, concern = open_objection(work, proposal, objection)
    allow(may_abandon(work.structure, person(work), found, concern, today(work)))
    now, said = say(work, reason=reason)
    found.abandon_objection(now, facts(work, found), objection, now.words("reason") if said else "")
    tell(work, found, said)


@action
def demand_argument(work: UnitOfWork, proposal: str, objection: str, suggestion: int, example: str = "") -> int:
    """`example`: a new one, where the Objector adds it."""
    found, concern = open_objection(work, proposal, objection)
    allow(may_demand(person(work), found, concern))
    now, said = say(work, example=example)
    number = found.demand_argument(now, objection, suggestion, now.words("example") if said else "")
    tell(work, found, said)
    return number


@action
def give_argument(work: UnitOfWork, proposal: str, objection: str, demand: int, argument: str) -> None:
    found, _ = open_objection(work, proposal, objection)
    allow(may_give_argument(person(work), found))
    now, said = say(work, argument=argument)
    found.give_argument(now, objection, demand, now.words("argument") if said else "")
    tell(work, found, said)
