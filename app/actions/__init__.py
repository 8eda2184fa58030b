"""Use cases: one function and one verb each, whoever calls. `@action` makes it one write."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from app.persistence.queries.due import is_time_up
from app.persistence.unit_of_work import SYSTEM, Actor, UnitOfWork

P = ParamSpec("P")
R = TypeVar("R")

__all__ = ["SYSTEM", "Actor", "UnitOfWork", "action", "private_action"]


def action(function: Callable[Concatenate[UnitOfWork, P], R]) -> Callable[Concatenate[UnitOfWork, P], R]:
    """One write: the organization's head is locked, the function runs, everything is committed, and it is announced.

    A Proposal whose time limit has passed is adopted before, in a write of its own, so that nothing slips in between
    (§5.3). The same key, actor and arguments again are answered with the first result (plain JSON), and nothing is
    written. Called from within another action it is a part of that one's write. Arguments are plain values and are
    hashed beside the key: no secrets among them.
    """
    return _as_write(function, settles_first=True)


def private_action(function: Callable[Concatenate[UnitOfWork, P], R]) -> Callable[Concatenate[UnitOfWork, P], R]:
    """The same, for what governance does not see: nothing is settled before."""
    return _as_write(function, settles_first=False)


class _DueFirst(Exception):
    """Something is due in the organization; nothing has been written yet."""


def _as_write(
    function: Callable[Concatenate[UnitOfWork, P], R], *, settles_first: bool
) -> Callable[Concatenate[UnitOfWork, P], R]:
    @wraps(function)
    def run(work: UnitOfWork, /, *args: P.args, **kwargs: P.kwargs) -> R:
        if work.is_open:
            return function(work, *args, **kwargs)

        def act() -> R:
            return function(work, *args, **kwargs)

        def act_unless_due() -> R:
            if is_time_up(work.connection, work.organization_id, work.now):
                raise _DueFirst
            return act()

        name, arguments = function.__name__, [args, kwargs]
        result: R
        try:
            result = work.run(name, arguments, act_unless_due if settles_first else act)
        except _DueFirst:
            _settle(work)
            result = work.run(name, arguments, act)
        return result

    return run


def _settle(work: UnitOfWork) -> None:
    from app.actions.proposal_clock import settle_proposals  # An action itself, and so knows this module.

    settle_proposals(UnitOfWork(work.database, work.organization_id, now=work.now))
