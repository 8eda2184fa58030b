"""Yes, or no and why: the reason is data, so that it can be said in the reader's language (`messages.say`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is refused: a clause of the ledger, a sentence of `messages`, and what fills its blanks.

    The clause is empty where the rule is the program's own and no article stands behind it (a link that has expired, a
    person unknown here). Parameters are words or numbers; whoever refuses a person by id resolves the name first.
    """

    clause: str
    message: str
    parameters: Mapping[str, object] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "parameters", MappingProxyType(dict(self.parameters)))

    def __reduce__(self) -> tuple[type[Reason], tuple[str, str, dict[str, object]]]:
        # A mapping proxy can be neither pickled nor deep-copied; the dict in it can.
        return Reason, (self.clause, self.message, dict(self.parameters))


@dataclass(frozen=True, slots=True)
class Verdict:
    """True when it carries no reason against."""

    reason: Reason | None = None

    def __bool__(self) -> bool:
        return self.reason is None


YES = Verdict()


def no(clause: str, message: str, /, **parameters: object) -> Verdict:
    return Verdict(Reason(clause, message, parameters))


def all_of(*verdicts: Verdict) -> Verdict:
    """The first refusal wins."""
    return next((verdict for verdict in verdicts if not verdict), YES)


def any_of(first: Verdict, *others: Verdict) -> Verdict:
    """One yes is enough; where there is none, the first refusal is the one to tell."""
    return first if first or not any(others) else YES
