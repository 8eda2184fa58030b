"""Use cases: one function and one verb each, whoever calls. `@action` makes it one write."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from app.persistence.unit_of_work import SYSTEM, Actor, UnitOfWork

P = ParamSpec("P")
R = TypeVar("R")

__all__ = ["SYSTEM", "Actor", "UnitOfWork", "action"]


def action(function: Callable[Concatenate[UnitOfWork, P], R]) -> Callable[Concatenate[UnitOfWork, P], R]:
    """One write: the organization's head is locked, the function runs, everything is committed, and it is announced.

    The same key, actor and arguments again are answered with the first result (plain JSON), and nothing is written.
    Called from within another action it is a part of that one's write. Arguments are plain values and are hashed beside
    the key: no secrets among them.
    """

    @wraps(function)
    def run(work: UnitOfWork, /, *args: P.args, **kwargs: P.kwargs) -> R:
        if work.is_open:
            return function(work, *args, **kwargs)
        result: R = work.run(function.__name__, [args, kwargs], lambda: function(work, *args, **kwargs))
        return result

    return run
