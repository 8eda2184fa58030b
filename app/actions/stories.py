"""What happened in a process is written as records; and what rulings, Process Breakdowns and audits share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from app.actions import UnitOfWork
from app.actions.base import clean, moment
from app.governance.changes import Change
from app.governance.events import Event
from app.governance.process import Moment, Process
from app.governance.proposal_facts import changes_of
from app.governance.proposals import Proposal
from app.governance.surrogates import Acting
from app.persistence.unit_of_work import OF_ITSELF


def say_each(work: UnitOfWork, **said: str) -> tuple[Moment, dict[str, str], dict[str, str]]:
    """The moment of an act, what is said in it by field, and where each will stand ("" where nothing is said)."""
    now, words = moment(work), {name: clean(text) for name, text in said.items()}
    return now, words, {name: now.words(name) if text else "" for name, text in words.items()}


def write_down(
    work: UnitOfWork,
    process: Process | Proposal,
    said: Mapping[str, str] | None = None,
    *,
    changes: Sequence[Change] = (),
    concerns: Iterable[str | None] = (),
) -> list[tuple[Moment, Event]]:
    """What happened, each event as a record of its own; given back for whoever is to be told.

    `changes` are those that the one event of this act makes, where it does not hold them itself; `concerns`, in whose
    histories it is found too.
    """
    happened = list(process.events)
    process.events.clear()
    others = [item for item in concerns if item]
    for when, event in happened:
        circle, subject, body = process.circle, process.id, event.to_body()
        words = {field: (said or {})[field] for field in event.words()}
        by, typist = when.by or OF_ITSELF, work.actor.person if when.by is not None else None
        if event.changes_structure:
            made = changes_of(body.pop("changes")) if "changes" in body else changes
            append = partial(work.change, event.kind, made)
        else:
            append = partial(work.record, event.kind)
        record = append(
            circle=circle, subject=subject, body=body, words=words, concerns=others, by=by, entered_by=typist
        )
        if record.number != when.number:
            raise RuntimeError(f"{event.kind} was to be record {when.number}, and became {record.number}.")
    return happened


def whoever(acting: Acting) -> list[str]:
    """Who acts; or those of whom the first to declare themselves will."""
    return [acting.person] if acting.person is not None else list(acting.candidates)


def mail(work: UnitOfWork, people: Iterable[str | None], template: str, process: Process, circle: str) -> None:
    """To each of them but whoever does it."""
    others = sorted({each for each in people if each} - {work.actor.person or ""})
    work.outbox.mail(others, template, process.id, circle_id=circle)
