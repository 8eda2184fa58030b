"""Audits: a Partner asks the Facilitator of a Circle around to look into a Sub-Circle's meetings and records (§5.5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Self

from app.governance.errors import InvalidChange, OutOfOrder
from app.governance.events import Event, Ref
from app.governance.process import Moment, Process
from app.governance.verdicts import YES, Verdict, no


class State(StrEnum):
    ASKED = "asked"
    DONE = "done"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEvent(Event):
    about = "audit"
    audit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditAsked(AuditEvent):
    kind = "audit_asked"
    circle: str
    """Whose Facilitator audits."""
    audited: str
    request: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditDone(AuditEvent):
    kind = "audit_done"
    findings: Ref = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditWithdrawn(AuditEvent):
    kind = "audit_withdrawn"


@dataclass(slots=True, kw_only=True)
class Audit(Process):
    about = "audit"

    state: State = State.ASKED
    audited: str
    request: Ref = ""
    asked_by: str | None = None
    asked_at: datetime
    asked_record: int
    findings: Ref = ""
    done_by: str | None = None
    done_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.state is State.ASKED

    def is_still_open(self) -> Verdict:
        return YES if self.is_open else no("5.5-b", "audit_is_over")

    @classmethod
    def ask(cls, now: Moment, audit: str, circle: str, audited: str, request: Ref) -> Self:
        if not request:
            raise InvalidChange(no("5.5-b", "say_why").reason)
        asked = AuditAsked(audit=audit, circle=circle, audited=audited, request=request)
        made = cls.begin(asked, now)
        made._happen(now, asked)
        return made

    def find(self, now: Moment, findings: Ref) -> None:
        self._require_open()
        if not findings:
            raise InvalidChange(no("5.5-b", "audit_says_what_it_found").reason)
        self._happen(now, AuditDone(audit=self.id, findings=findings))

    def withdraw(self, now: Moment) -> None:
        self._require_open()
        self._happen(now, AuditWithdrawn(audit=self.id))

    def _require_open(self) -> None:
        verdict = self.is_still_open()
        if not verdict:
            raise OutOfOrder(verdict.reason)

    @classmethod
    def begin(cls, event: Event, moment: Moment) -> Self:
        if not isinstance(event, AuditAsked):
            raise ValueError(f"Record {moment.number} ({event.kind}) tells of an audit that nobody has asked for.")
        return cls(
            id=event.audit,
            circle=event.circle,
            audited=event.audited,
            asked_at=moment.at,
            asked_record=moment.number,
        )

    def take_in(self, event: Event, moment: Moment) -> None:
        match event:
            case AuditAsked():
                self.request, self.asked_by = event.request, moment.by
                self.asked_at, self.asked_record = moment.at, moment.number
            case AuditDone():
                self.state, self.settled_record = State.DONE, moment.number
                self.findings, self.done_by, self.done_at = event.findings, moment.by, moment.at
            case AuditWithdrawn():
                self.state, self.settled_record = State.WITHDRAWN, moment.number
            case _:
                raise NotImplementedError(event.kind)
