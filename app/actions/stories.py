"""What rulings, Process Breakdowns and audits share: what happened is written as records, each in its Circle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from app.actions import UnitOfWork
from app.actions.base import clean, moment
from app.governance.changes import Change
from app.governance.process import Moment, Process
from app.governance.surrogates import Acting


def say(work: UnitOfWork, **said: str) -> tuple[Moment, dict[str, str], dict[str, str]]:
    """The moment of an act, what is said in it by field, and where each will stand ("" where nothing is said)."""
    now, words = moment(work), {name: clean(text) for name, text in said.items()}
    return now, words, {name: now.words(name) if text else "" for name, text in words.items()}


def tell(
    work: UnitOfWork,
    process: Process,
    said: Mapping[str, str] | None = None,
    *,
    changes: Sequence[Change] = (),
    concerns: Iterable[str | None] = (),
) -> None:
    """`changes` are those that the one event of this act makes; `concerns`, in whose histories it is found too."""
    others = [item for item in concerns if item]
    for when, event in process.events:
        words = {field: (said or {})[field] for field in event.words()}
        circle, subject, body = process.circle, process.id, event.to_body()
        if event.changes_structure:
            record = work.change(
                event.kind, changes, circle=circle, subject=subject, body=body, words=words, concerns=others
            )
        else:
            record = work.record(event.kind, circle=circle, subject=subject, body=body, words=words, concerns=others)
        if record.number != when.number:
            raise RuntimeError(f"{event.kind} was to be record {when.number}, and became {record.number}.")
    process.events.clear()


def whoever(acting: Acting) -> list[str]:
    """Who acts; or those of whom the first to declare themselves will."""
    return [acting.person] if acting.person is not None else list(acting.candidates)


def mail(work: UnitOfWork, people: Iterable[str | None], template: str, process: Process, circle: str) -> None:
    """To each of them but whoever does it."""
    others = sorted({each for each in people if each} - {work.actor.person or ""})
    work.outbox.mail(others, template, process.id, circle_id=circle)
