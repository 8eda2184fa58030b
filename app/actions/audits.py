"""Audits of a Sub-Circle's meetings and records, asked of the Facilitator of a Circle around it (§5.5).

ask_for_audit(work, circle, audited, request) -> audit id    any Partner
report_audit(work, audit, findings)                          the Facilitator asked
withdraw_audit(work, audit)                                  whoever asked
"""

from __future__ import annotations

from collections.abc import Mapping

from app.actions import UnitOfWork, action
from app.actions.base import allow, person, today
from app.actions.stories import mail, say_each, whoever, write_down
from app.governance import breakdown_permissions as permissions
from app.governance.audits import Audit
from app.governance.errors import NotFound
from app.governance.lines import RoleLine
from app.governance.surrogates import acting_facilitator, acting_secretary
from app.governance.verdicts import Reason


@action
def ask_for_audit(work: UnitOfWork, circle: str, audited: str, request: str) -> str:
    """The Facilitator asked is told, and those who act as Facilitator and Secretary in the Circle audited."""
    structure, me = work.structure, person(work)
    if any(structure.find(RoleLine, each) is None for each in (circle, audited)):
        raise NotFound(Reason("", "not_found"))
    allow(permissions.may_ask_for_audit(structure, me, circle, audited))
    now, said, refs = say_each(work, request=request)
    audit = Audit.ask(now, work.new_id(), circle, audited, refs["request"])
    work.audits.add(audit)
    _tell(work, audit, said)
    asked = whoever(acting_facilitator(structure, circle, today(work)))
    mail(work, asked, "audit_asked", audit, audited)
    mail(work, set(_of_audited(work, audited)) - set(asked), "audit_begun", audit, audited)
    return audit.id


@action
def report_audit(work: UnitOfWork, audit: str, findings: str) -> None:
    """Whoever asked is told what was found, and so are those who act in the Circle audited."""
    found = _audit(work, audit)
    allow(permissions.may_find(work.structure, person(work), found, today(work)))
    now, said, refs = say_each(work, findings=findings)
    found.find(now, refs["findings"])
    _tell(work, found, said)
    mail(work, [found.asked_by, *_of_audited(work, found.audited)], "audit_done", found, found.audited)


@action
def withdraw_audit(work: UnitOfWork, audit: str) -> None:
    found = _audit(work, audit)
    allow(permissions.may_withdraw_audit(person(work), found))
    found.withdraw(say_each(work)[0])
    _tell(work, found, {})


def _audit(work: UnitOfWork, audit: str) -> Audit:
    found: Audit = work.audits.get(audit)
    return found


def _of_audited(work: UnitOfWork, circle: str) -> list[str]:
    if work.structure.find(RoleLine, circle) is None:
        return []
    acting = [each(work.structure, circle, today(work)) for each in (acting_facilitator, acting_secretary)]
    return [each.person for each in acting if each.person is not None]


def _tell(work: UnitOfWork, audit: Audit, said: Mapping[str, str]) -> None:
    write_down(work, audit, said, concerns=[audit.audited, audit.asked_by])
