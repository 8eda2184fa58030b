"""What the pages of Proposals show: a draft being edited, and a Proposal with everything that was said to it."""

from __future__ import annotations

from copy import copy
from typing import Any

from app.governance import objection_permissions as on_objection
from app.governance import proposal_permissions as may
from app.governance.circles import circle_members, roles_represented
from app.governance.errors import NotFound, NotPermitted
from app.governance.events import Side
from app.governance.ledger import LEDGER
from app.governance.lines import RoleLine
from app.governance.objections import QUESTIONS, Criterion, Objection
from app.governance.proposal_facts import changes_of, circle_now
from app.governance.proposal_steps import Step
from app.governance.proposals import Proposal
from app.governance.structure import Structure
from app.governance.surrogates import acting_facilitator, acting_secretary
from app.governance.verdicts import Reason, Verdict, no
from app.locale import typeset
from app.persistence import words
from app.persistence.queries import people, processes
from app.persistence.unit_of_work import UnitOfWork
from app.web.browse import role_said
from app.web.dependencies import Reading
from app.web.grounds import around
from app.web.proposal_changes import ground_for, tell, three_ways, told_once

NOTHING_HERE = Reason("", "not_found")


def proposal_seen(reader: Reading, proposal_id: str) -> Proposal:
    """A draft is there for its author alone."""
    kept: Proposal | None = processes.parsed(reader.connection, reader.here.id, "proposal", proposal_id)
    if kept is None or not may.may_see_draft(reader.me or "", kept):
        raise NotFound(NOTHING_HERE)
    found = copy(kept)  # The Floor is of this moment, the rest is shared by all who look.
    if found.in_meeting and found.meeting is not None:
        ground = around(reader, [found.circle])
        found.floor = processes.floor_now(
            reader.connection, reader.here.id, found.meeting, ground, reader.now, reader.today
        )
    return found


def may_write(reader: Reading, proposal: Proposal, for_person: str | None = None) -> Verdict:
    """Also Facilitator and Secretary of its meeting, for somebody without a device (§5.4.5-d)."""
    writer = for_person or reader.me or ""
    if writer != reader.me and not _keeps_records(reader, proposal):
        return no("5.4.1-a", "only_facilitator_or_secretary_ticks")
    if proposal.step is Step.PRESENT_PROPOSAL:
        return may.may_share_writing(writer, proposal)
    return may.may_write(writer, proposal)


def waits_unsent(proposal: Proposal, person: str | None) -> bool:
    """A meeting went on before it was presented: it is its Proposer's draft again."""
    return proposal.step is Step.PARKED and not proposal.versions and proposal.proposer == person


def _keeps_records(reader: Reading, proposal: Proposal) -> bool:
    return proposal.in_meeting and reader.me in (proposal.here.facilitator, proposal.here.secretary)


def allow(verdict: Verdict) -> None:
    if not verdict:
        raise NotPermitted(verdict.reason)


def again(work: UnitOfWork, step: str) -> UnitOfWork:
    """The next write of the same request, under a key of its own that comes from the form's."""
    return UnitOfWork(
        work.database,
        work.organization_id,
        actor=work.actor,
        now=work.now,
        key=f"{work.key}.{step}" if work.key else None,
    )


def shown(reader: Reading, proposal: Proposal, version: int | None) -> dict[str, Any]:
    """Everything on its page. `version`: an earlier one, to read. What was not presented yet has no page."""
    seen = proposal.version(version or 0) if version or not proposal.versions else proposal.latest
    if seen is None:
        raise NotFound(NOTHING_HERE)
    changes = changes_of(seen.changes)
    now = ground_for(reader, proposal.circle, changes)
    then = ground_for(reader, proposal.circle, changes, seen.record)
    facts = circle_now(now, proposal, reader.today)
    shifted = proposal.shifted(facts) if proposal.is_open else []
    said = words.texts(reader.connection, reader.here.id, refs_of(proposal))
    previous = proposal.version(seen.number - 1)
    return {
        "proposal": proposal,
        "version": seen,
        "is_latest": seen.number == proposal.latest.number,
        "told": told_once(reader, proposal, seen.number, then),
        "before_that": told_once(reader, proposal, previous.number, then) if previous else [],
        "structure": now if now.find(RoleLine, proposal.circle) else then,
        "circle": now.find(RoleLine, proposal.circle) or then.role(proposal.circle),
        "path": [(line.lineage, line.name) for line in reversed(then.chain(proposal.circle))],
        "facts": facts,
        "awaited": sorted(proposal.awaited(reader.now, facts)) if proposal.is_open else [],
        "silence_counts": proposal.is_open and proposal.silence_counts(reader.now, facts),
        "shifted": three_ways(then, now, changes, shifted) if shifted else [],
        "said": said,
        "people": people.names(reader.connection, reader.here.id, speakers_of(proposal, facts.members)),
        "role_names": {role: _role_name(now, then, role) for role in _roles(proposal)},
        "questions": QUESTIONS,
        "in_breakdown": now.breakdown(proposal.circle) is not None,
        "question": lambda criterion: question_of(criterion, reader.language),
        "suggested_changes": lambda each: tell(then, proposal.circle, changes_of(each.changes)),
        "criteria": list(Criterion),
        "clauses": LEDGER,
        "typed": {},
        **_who_may(reader, now, proposal),
    }


def _who_may(reader: Reading, structure: Structure, proposal: Proposal) -> dict[str, Any]:
    """Who acts, and what the reader may do."""
    circle, today = proposal.circle, reader.today
    objections = proposal.objections if reader.me else []
    return {
        "facilitator": acting_facilitator(structure, circle, today) if proposal.is_open else None,
        "secretary": acting_secretary(structure, circle, today) if proposal.is_open else None,
        "deeds": deeds(reader, structure, proposal) if reader.me else {},
        "objection_deeds": {each.id: objection_deeds(reader, structure, proposal, each) for each in objections},
    }


def deeds(reader: Reading, structure: Structure, proposal: Proposal) -> dict[str, Any]:
    """What the reader may do: the functions that the actions ask too."""
    me, today = reader.me or "", reader.today
    if structure.find(RoleLine, proposal.circle) is None or not proposal.is_open:
        go_on = may.may_continue(structure, me, proposal, today)
        return {"withdraw": may.may_withdraw(me, proposal), "is_mine": me == proposal.proposer, "continue": go_on}
    return {
        "is_member": me in circle_members(structure, proposal.circle),
        "is_mine": me == proposal.proposer,
        "answer": may.may_answer(structure, me, proposal, proposal.latest.number),
        "take_back": may.may_take_back(structure, me, proposal),
        "speak": may.may_speak(structure, me, proposal),
        "answer_questions": may.may_answer_questions(me, proposal),
        "concern": on_objection.may_raise_concern(structure, me, proposal, None, reader.now, today),
        "represented": [
            (role, role_said(structure.role(role))) for role in roles_represented(structure, me, proposal.circle, today)
        ],
        "escalate": may.may_escalate(structure, me, proposal),
        "amend": may.may_amend(structure, me, proposal, today),
        "withdraw": may.may_withdraw(me, proposal),
        "discard": may.may_discard(structure, me, proposal, today),
        "drop": may.may_drop(structure, me, proposal, today),
        "droppable": _droppable(proposal),
    }


def objection_deeds(reader: Reading, structure: Structure, proposal: Proposal, objection: Objection) -> dict[str, Any]:
    me, today = reader.me or "", reader.today
    if structure.find(RoleLine, proposal.circle) is None or not proposal.is_open:
        return {}
    return {
        "argue": on_objection.may_argue(me, proposal, objection),
        "request_test": on_objection.may_request_test(structure, me, proposal, objection),
        "test": on_objection.may_test(structure, me, proposal, objection, today),
        "request_ruling": on_objection.may_request_ruling(structure, me, proposal, objection, today),
        "rule": on_objection.may_rule(structure, me, proposal, objection, today),
        "suggest": on_objection.may_suggest(structure, me, proposal, objection),
        "confirm_objector": on_objection.may_confirm(me, proposal, objection, Side.OBJECTOR),
        "confirm_proposer": on_objection.may_confirm(me, proposal, objection, Side.PROPOSER),
        "abandon": on_objection.may_abandon(structure, me, proposal, objection, today),
        "demand": on_objection.may_demand(me, proposal, objection),
        "give_argument": on_objection.may_give_argument(me, proposal),
    }


def _droppable(proposal: Proposal) -> list[tuple[str, int]]:
    """What a Proposal can be dropped for: a question on the Tension, or a demand, that was left without (§5.3.4)."""
    unanswered = [("unanswered", each.number) for each in proposal.remarks if each.about_tension]
    demands = [
        ("unargued", demand.number)
        for objection in proposal.standing_objections
        for demand in objection.demands
        if demand.argued_at is None
    ]
    return unanswered + demands


def question_of(criterion: Criterion | str, language: str) -> str:
    """What is asked of an Objection under one criterion (§5.3.2)."""
    return typeset(QUESTIONS[Criterion(criterion)].asked(language), language)


def refs_of(proposal: Proposal) -> list[str]:
    """Where everything that was said stands."""
    refs = [proposal.tension, proposal.example, proposal.helped, *(each.summary for each in proposal.versions)]
    refs += [ref for remark in proposal.remarks for ref in (remark.text, remark.answer)]
    if proposal.closing is not None:
        refs.append(proposal.closing.reason)
    for objection in proposal.objections:
        refs += [objection.concern, objection.reason, *(each.words for each in objection.arguments.values())]
        refs += [ref for test in objection.tests for ref in test.answers.values()]
        refs += [objection.ruling.reasoning] if objection.ruling else []
        refs += [ref for each in objection.suggestions for ref in (each.text, each.argument)]
        refs += [ref for each in objection.demands for ref in (each.example, each.argument)]
    return [ref for ref in refs if ref]


def speakers_of(proposal: Proposal, members: frozenset[str]) -> list[str | None]:
    found: list[str | None] = [proposal.proposer, *proposal.asked, *proposal.answers, *members]
    found += [*proposal.meeting_requested_by, *(each.by for each in proposal.versions)]
    found += [remark.by for remark in proposal.remarks]
    if proposal.closing is not None:
        found.append(proposal.closing.by)
    for objection in proposal.objections:
        found += [objection.by, objection.settled_by, objection.test_requested_by]
        found += [test.by for test in objection.tests] + [each.by for each in objection.suggestions]
        found += [objection.ruling.asked_by, objection.ruling.by] if objection.ruling else []
    return found


def _roles(proposal: Proposal) -> list[str]:
    return [proposal.role, *(objection.role for objection in proposal.objections)]


def _role_name(now: Structure, then: Structure, role: str) -> str:
    line = now.find(RoleLine, role) or then.find(RoleLine, role)
    return role_said(line) if line is not None else ""
