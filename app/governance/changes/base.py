"""What every change can do: be checked, be applied, and be told."""

from __future__ import annotations

from typing import Any, ClassVar, Protocol

from app.governance.changes.hearing import Hearing
from app.governance.structure import Draft, Structure
from app.governance.verdicts import Verdict

LONGEST_NAME = 200
"""Characters in a name or title."""
LONGEST_TEXT = 100_000
"""Characters in a purpose, accountability, domain, strategy or Policy."""


class Change(Protocol):
    """A small frozen dataclass; `type` tells it from the others where it is written down."""

    type: Any
    proposable: ClassVar[bool]
    """Whether a Proposal may hold it (§5.2-a), or an act of its own does it (§1.3)."""

    def check(self, structure: Structure, hearing: Hearing) -> Verdict:
        """Whether it may be made to this structure, by the governance that hears it."""
        ...

    def apply(self, draft: Draft) -> None:
        """Make it. It has been checked."""
        ...
