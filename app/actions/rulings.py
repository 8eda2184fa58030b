"""What a text means, asked of a Secretary (§4.2.1).

    ask_for_ruling(work, table, line, circle, question, clause="") -> ruling id    any Partner
    withdraw_ruling(work, ruling)                                                  whoever asked, while unanswered
    rule(work, ruling, answer, logic, follows=(), departs={}, publish=False)       the Secretary asked
    publish_ruling(work, ruling)                                                   the Secretary whose word stands
    appeal_ruling(work, ruling, circle, reason)                                    any Partner, to a Circle above
    withdraw_appeal(work, ruling)                                                  whoever appealed, while it waits
    uphold_ruling(work, ruling, logic)
    overrule_ruling(work, ruling, answer, logic, follows=(), departs={}, publish=False)

`table` and `line` name the text: a "policy_line", "role_line", "accountability_line" or "domain_line" by its lineage,
or a clause of the Constitution ("constitution", "5.3.2-a"). `follows` and `departs` (with the new circumstance, by
ruling) answer for every published ruling on the same text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.actions import UnitOfWork, action
from app.actions.base import allow, clean, person, today
from app.actions.stories import mail, say_each, whoever, write_down
from app.governance import ruling_permissions as permissions
from app.governance.errors import InvalidChange, NotFound
from app.governance.ledger import is_clause
from app.governance.lines import RoleLine
from app.governance.process import Moment
from app.governance.ruling_texts import ground_of_text, precedents, relevant_clause, text_of
from app.governance.rulings import Answer, Ruling
from app.governance.surrogates import acting_secretary
from app.governance.verdicts import Reason


@action
def ask_for_ruling(work: UnitOfWork, table: str, line: str, circle: str, question: str, clause: str = "") -> str:
    """The Secretary is told."""
    structure, me = work.structure, person(work)
    if structure.find(RoleLine, circle) is None:
        raise NotFound(Reason("", "not_found"))
    allow(permissions.may_ask_for_ruling(structure, me, table, line, circle))
    if clause and not is_clause(clause):
        raise InvalidChange(Reason("4.2.1-a", "striking_names_a_clause"))
    now, said, refs = say_each(work, question=question)
    named = relevant_clause(table, line, clause)
    ruling = Ruling.ask(now, work.new_id(), circle, table, line, refs["question"], named)
    work.rulings.add(ruling)
    _tell(work, ruling, said)
    secretary = acting_secretary(structure, circle, today(work))
    mail(work, whoever(secretary), "ruling_asked", ruling, circle)
    return ruling.id


@action
def withdraw_ruling(work: UnitOfWork, ruling: str) -> None:
    found = _ruling(work, ruling)
    allow(permissions.may_withdraw_ruling(person(work), found))
    found.withdraw(say_each(work)[0])
    _tell(work, found, {})


@action
def rule(
    work: UnitOfWork,
    ruling: str,
    answer: str,
    logic: str,
    follows: Sequence[str] = (),
    departs: Mapping[str, str] | None = None,
    publish: bool = False,
) -> None:
    """Whoever asked is told."""
    found = _ruling(work, ruling)
    allow(permissions.may_rule(work.structure, person(work), found, today(work)))
    now, said, given = _answer(work, found, found.circle, answer, logic, follows, departs or {}, publish)
    found.rule(now, given)
    _tell(work, found, said)
    mail(work, [found.asked_by], "ruling_given", found, found.circle)


@action
def publish_ruling(work: UnitOfWork, ruling: str) -> None:
    found = _ruling(work, ruling)
    allow(permissions.may_publish(work.structure, person(work), found, today(work)))
    found.publish(say_each(work)[0])
    _tell(work, found, {})


@action
def appeal_ruling(work: UnitOfWork, ruling: str, circle: str, reason: str) -> None:
    """The Secretary of the Circle above is told."""
    structure, found = work.structure, _ruling(work, ruling)
    allow(permissions.may_appeal(structure, person(work), found, circle))
    now, said, refs = say_each(work, reason=reason)
    found.appeal(now, circle, refs["reason"])
    _tell(work, found, said)
    mail(work, whoever(acting_secretary(structure, circle, today(work))), "ruling_appealed", found, circle)


@action
def withdraw_appeal(work: UnitOfWork, ruling: str) -> None:
    """Whoever asked and whoever ruled are told that the answer stands."""
    found = _ruling(work, ruling)
    allow(permissions.may_withdraw_appeal(work.structure, person(work), found))
    circle = found.appeals[-1].circle
    found.withdraw_appeal(say_each(work)[0])
    _tell(work, found, {})
    secretary = whoever(acting_secretary(work.structure, circle, today(work)))
    mail(work, [*_concerned(found), *secretary], "ruling_appeal_withdrawn", found, circle)


@action
def uphold_ruling(work: UnitOfWork, ruling: str, logic: str) -> None:
    found = _ruling(work, ruling)
    allow(permissions.may_decide_appeal(work.structure, person(work), found, today(work)))
    now, said, refs = say_each(work, logic=logic)
    found.uphold(now, refs["logic"])
    _tell(work, found, said)
    mail(work, _concerned(found), "ruling_upheld", found, found.appeals[-1].circle)


@action
def overrule_ruling(
    work: UnitOfWork,
    ruling: str,
    answer: str,
    logic: str,
    follows: Sequence[str] = (),
    departs: Mapping[str, str] | None = None,
    publish: bool = False,
) -> None:
    """Whoever asked, ruled and appealed is told."""
    found = _ruling(work, ruling)
    allow(permissions.may_decide_appeal(work.structure, person(work), found, today(work)))
    circle = found.appeals[-1].circle
    now, said, given = _answer(work, found, circle, answer, logic, follows, departs or {}, publish)
    found.overrule(now, given)
    _tell(work, found, said)
    mail(work, _concerned(found), "ruling_overruled", found, circle)


def _answer(
    work: UnitOfWork,
    ruling: Ruling,
    circle: str,
    answer: str,
    logic: str,
    follows: Sequence[str],
    departs: Mapping[str, str],
    publish: bool,
) -> tuple[Moment, dict[str, str], Answer]:
    """Beside the published rulings of this moment: one that came meanwhile has to be looked at first."""
    before = [each.id for each in precedents(work.structure, ruling, circle, work.rulings.where(published=True))]
    circumstances = {f"departs.{each}": clean(why) for each, why in departs.items() if each in before}
    now, said, refs = say_each(work, answer=answer, logic=logic, **circumstances)
    given = Answer(
        answer=refs["answer"],
        logic=refs["logic"],
        ground=ground_of_text(work.structure, ruling.about_table, ruling.about_line),
        precedents=before,
        follows=follows,
        departs={each: refs[f"departs.{each}"] for each in departs if each in before},
        publish=publish,
    )
    return now, said, given


def _ruling(work: UnitOfWork, ruling: str) -> Ruling:
    found: Ruling = work.rulings.get(ruling)
    return found


def _tell(work: UnitOfWork, ruling: Ruling, said: Mapping[str, str]) -> None:
    """It belongs to the history of its text, and of the Role that bears it."""
    text = text_of(work.structure, ruling.about_table, ruling.about_line)
    concerns = [ruling.about_line, text.role, text.circle] if text is not None and text.role is not None else []
    write_down(work, ruling, said, concerns=[*concerns, ruling.asked_by])


def _concerned(ruling: Ruling) -> list[str | None]:
    ruled = [decision.by for decision in ruling.decisions]
    return [ruling.asked_by, *ruled, *(appeal.by for appeal in ruling.appeals)]
