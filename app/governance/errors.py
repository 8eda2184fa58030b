"""How the core refuses. The web maps each class to an answer; the core knows none of that."""

from app.governance.messages import say
from app.governance.verdicts import Reason


class GovernanceError(Exception):
    """Something that the rules refuse, with the reason that people are told."""

    def __init__(self, reason: Reason | None) -> None:
        if reason is None:
            raise ValueError("A yes is no reason to refuse.")
        super().__init__(reason)
        self.reason = reason

    def __str__(self) -> str:
        return say(self.reason, "en")


class NotPermitted(GovernanceError):
    """Not you: somebody else may do this (403)."""


class OutOfOrder(GovernanceError):
    """Not now: the process has no such step from here (409)."""


class InvalidChange(GovernanceError):
    """Not like this: what is asked for breaks a rule of structure (422)."""


class GroundShifted(GovernanceError):
    """What the Proposal was written against has changed since (409; ledger 5.3-f)."""


class NotFound(GovernanceError):
    """Nothing of this name here, or nothing that the reader may know of (404)."""
