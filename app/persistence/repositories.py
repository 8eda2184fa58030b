"""Entities, got and added inside a unit of work, which writes what became of them before it commits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, insert, select, update

from app.governance.audits import Audit
from app.governance.breakdowns import Breakdown
from app.governance.elections import Election
from app.governance.errors import NotFound
from app.governance.meetings import Meeting
from app.governance.proposals import Proposal
from app.governance.rulings import Ruling
from app.governance.tensions import Tension
from app.governance.verdicts import Reason
from app.persistence import rows
from app.persistence.ballots import Ballots
from app.persistence.direct import Direct
from app.persistence.processes import NOT_FOUND, Changed, Processes
from app.persistence.rows.types import canonical

if TYPE_CHECKING:
    from app.persistence.unit_of_work import UnitOfWork

# Proposals


class Proposals(Processes[Proposal]):
    """Beside each, who has answered, and what it would change."""

    def __init__(self, work: UnitOfWork) -> None:
        super().__init__(work, rows.proposal, Proposal)

    def discard_draft(self, proposal: Proposal) -> None:
        """Forget a draft that was never sent; what was sent stays."""
        if not proposal.is_draft:
            raise ValueError("What was sent stays.")
        self._known.pop(proposal.id, None)
        if self._stood.pop(proposal.id, None) is not None:
            for table in (rows.proposal_touch, rows.proposal_answer, rows.proposal):
                key = table.c.id if table is rows.proposal else table.c.proposal_id
                self._work.connection.execute(
                    delete(table).where(table.c.organization_id == self._work.organization_id, key == proposal.id)
                )

    def columns(self, process: Proposal) -> dict[str, Any]:
        return columns_of(process)

    def _ids(self) -> Any:
        """Drafts are private to their authors, and in no list."""
        return super()._ids().where(rows.proposal.c.sent_record.is_not(None))

    def _write(self, process: Proposal, document: dict[str, Any], version: int | None) -> None:
        super()._write(process, document, version)
        self._replace(rows.proposal_answer, process.id, answers_of(process))
        self._replace(rows.proposal_touch, process.id, [{"item": item} for item in touched_by(process)])

    def _replace(self, table: Any, proposal_id: str, wanted: list[dict[str, Any]]) -> None:
        place = {"organization_id": self._work.organization_id, "proposal_id": proposal_id}
        connection = self._work.connection
        names = [column.name for column in table.columns if column.name not in place]
        here = [table.c[name] == value for name, value in place.items()]
        stood = [
            dict(zip(names, row, strict=True))
            for row in connection.execute(select(*map(table.c.get, names)).where(*here))
        ]
        if sorted(map(canonical, stood)) == sorted(map(canonical, wanted)):
            return
        connection.execute(delete(table).where(*here))
        if wanted:
            connection.execute(insert(table), [{**place, **each} for each in wanted])


def columns_of(proposal: Proposal) -> dict[str, Any]:
    """What pages list it by."""
    sent = proposal.versions[0].record if proposal.versions else None
    return {
        "circle_id": proposal.circle,
        "proposer_id": proposal.proposer,
        "role_id": proposal.role,
        "tension_id": proposal.tension_id,
        "meeting_id": proposal.meeting,
        "election_id": proposal.election,
        "step": proposal.step.value,
        "round": proposal.round,
        "opened_at": proposal.round_opened_at,
        "closes_at": proposal.closes_at,
        "awaits_answers": proposal.is_open and not proposal.in_integration,
        "sent_record": sent,
        "settled_record": proposal.closing.record if proposal.is_closed and proposal.closing else None,
    }


def answers_of(proposal: Proposal) -> list[dict[str, Any]]:
    """Who need not be asked now: who has answered, and who has a concern to settle first."""
    said = dict.fromkeys(proposal.answers, "no_objection")
    said |= {objection.by: "concern" for objection in proposal.unsettled}
    return [{"round": proposal.round, "person_id": person, "answer": answer} for person, answer in said.items()]


TOUCHING = ("role", "policy", "circle")


def touched_by(proposal: Proposal) -> list[str]:
    """The Roles and Policies that its latest version would change; nothing while it is a draft."""
    if not proposal.versions:
        return []
    named = {
        change[name] for change in proposal.latest.changes for name in TOUCHING if isinstance(change.get(name), str)
    }
    return sorted(named | set(proposal.latest.ground))


# Tensions


TENSION_COLUMNS = [rows.tension.c[each.name] for each in fields(Tension)]
_INSERT_TENSION = Direct(insert(rows.tension), *rows.tension.c.keys())
_GET_TENSION = select(*TENSION_COLUMNS).where(
    rows.tension.c.organization_id == bindparam("organization"), rows.tension.c.id == bindparam("id")
)
_SAVE_TENSION = update(rows.tension).where(
    rows.tension.c.organization_id == bindparam("o"),
    rows.tension.c.id == bindparam("i"),
    rows.tension.c.version == bindparam("v"),
)


class Tensions:
    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._known: dict[str, Tension] = {}
        self._stood: dict[str, Tension] = {}

    def get(self, tension_id: str) -> Tension:
        """Any Tension of the organization: whether the actor may know of it is for the action to ask."""
        if tension_id not in self._known:
            given = {"organization": self._work.organization_id, "id": tension_id}
            row = self._work.connection.execute(_GET_TENSION, given).one_or_none()
            if row is None:
                raise NotFound(NOT_FOUND)
            self._known[tension_id] = Tension(**row._mapping)
            self._stood[tension_id] = replace(self._known[tension_id])
        return self._known[tension_id]

    def add(self, tension: Tension) -> None:
        self._known[tension.id] = tension

    def flush(self) -> None:
        for tension in self._known.values():
            if self._stood.get(tension.id) != tension:
                self._write(tension)
                self._stood[tension.id] = replace(tension)

    def _write(self, tension: Tension) -> None:
        organization, before = self._work.organization_id, tension.version
        tension.version += 1
        values = {each.name: getattr(tension, each.name) for each in fields(Tension)}
        if not before:
            _INSERT_TENSION.write(self._work.connection, {"organization_id": organization, **values})
            return
        place = {"o": organization, "i": tension.id, "v": before}
        if self._work.connection.execute(_SAVE_TENSION.values(values), place).rowcount != 1:
            raise Changed(Reason("", "changed_meanwhile"))


# People


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody as the organization knows them."""

    id: str
    name: str
    email: str | None = None
    account_id: str | None = None
    source_id: str | None = None
    is_administrator: bool = False
    active: bool = True
    mail_choice: str = "at_once"


PERSON_COLUMNS = [rows.person.c[each.name] for each in fields(Person)]
_PEOPLE = select(*PERSON_COLUMNS).where(rows.person.c.organization_id == bindparam("organization"))


class People:
    """Written at once; who they are is no record, and can be forgotten."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def get(self, person_id: str) -> Person:
        found = self._find(rows.person.c.id == person_id)
        if not found:
            raise NotFound(NOT_FOUND)
        return found[0]

    def find_by_email(self, email: str) -> Person | None:
        found = self._find(rows.person.c.email == email.strip().lower())
        return found[0] if found else None

    def all(self) -> list[Person]:
        return self._find()

    def administrators(self) -> list[Person]:
        return self._find(rows.person.c.is_administrator, rows.person.c.active)

    def add(self, *people: Person) -> None:
        if people:
            organization = self._work.organization_id
            self._work.connection.execute(
                insert(rows.person), [{"organization_id": organization, **_person_row(person)} for person in people]
            )
            self._work.index_people(person.id for person in people)

    def amend(self, person_id: str, **facts: Any) -> None:
        """Set columns of a person: name, email, account_id, is_administrator, active, mail_choice."""
        if facts.get("email"):
            facts["email"] = facts["email"].strip().lower()
        done = self._work.connection.execute(
            update(rows.person)
            .where(rows.person.c.organization_id == self._work.organization_id, rows.person.c.id == person_id)
            .values(**facts)
        )
        if done.rowcount != 1:
            raise NotFound(NOT_FOUND)
        self._work.index_people([person_id])

    def _find(self, *which: Any) -> list[Person]:
        found = self._work.connection.execute(
            _PEOPLE.where(*which).order_by(rows.person.c.name), {"organization": self._work.organization_id}
        )
        return [Person(**row._mapping) for row in found]


def _person_row(person: Person) -> dict[str, Any]:
    row = {each.name: getattr(person, each.name) for each in fields(Person)}
    row["email"] = person.email.strip().lower() if person.email else None
    return row


# The outbox


class Outbox:
    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def mail(
        self,
        person: str | Iterable[str],
        template: str,
        subject: str | None = None,
        *,
        record: int | None = None,
        **parameters: Any,
    ) -> None:
        """Tell people of what this write does, once it is committed; when they read it is their own choice.

        `record` is the number of the record that it tells of: by default the last one of this write.
        """
        people = [person] if isinstance(person, str) else list(dict.fromkeys(person))
        head = self._work.organization.number
        mails = [
            {
                "id": self._work.new_id(),
                "organization_id": self._work.organization_id,
                "record_number": record or head or None,
                "kind": "mail",
                "person_id": each,
                "template": template,
                "subject_id": subject,
                "parameters": parameters,
                "created_at": self._work.now,
                "due_at": self._work.now,
                "tries": 0,
            }
            for each in people
        ]
        if mails:
            self._work.connection.execute(insert(rows.outbox), mails)


# All of them


class Repositories:
    """What a unit of work keeps, by noun; each is made when it is first asked for."""

    @cached_property
    def proposals(self) -> Proposals:
        return Proposals(self._work)

    @cached_property
    def tensions(self) -> Tensions:
        return Tensions(self._work)

    @cached_property
    def meetings(self) -> Processes[Meeting]:
        return Processes(self._work, rows.meeting, Meeting)

    @cached_property
    def elections(self) -> Processes[Election]:
        return Processes(self._work, rows.election, Election)

    @cached_property
    def rulings(self) -> Processes[Ruling]:
        return Processes(self._work, rows.ruling, Ruling)

    @cached_property
    def breakdowns(self) -> Processes[Breakdown]:
        return Processes(self._work, rows.breakdown, Breakdown)

    @cached_property
    def audits(self) -> Processes[Audit]:
        return Processes(self._work, rows.audit, Audit)

    @cached_property
    def ballots(self) -> Ballots:
        return Ballots(self._work)

    @cached_property
    def people(self) -> People:
        return People(self._work)

    @cached_property
    def outbox(self) -> Outbox:
        return Outbox(self._work)

    def flush(self) -> None:
        """Write what entities have become; done by itself before the commit."""
        for repository in WRITTEN_IN_ORDER:
            if repository in vars(self):
                getattr(self, repository).flush()

    def _forget(self) -> None:
        for name in (*WRITTEN_IN_ORDER, "people", "outbox"):
            vars(self).pop(name, None)

    @property
    def _work(self) -> UnitOfWork:
        raise NotImplementedError


WRITTEN_IN_ORDER = (
    "tensions", "meetings", "elections", "proposals", "rulings", "breakdowns", "audits", "ballots",
)  # fmt: skip
"""Each after what it names: a Proposal names its Tension, its meeting and its election."""
