"""The meeting in which something is processed, as it stands at one moment (§5.4)."""

from __future__ import annotations

from dataclasses import dataclass

from app.governance.verdicts import YES, Verdict, no


@dataclass(frozen=True, slots=True)
class Floor:
    """What a Proposal or an election needs to know of its meeting; joined to it whenever it is fetched."""

    meeting: str
    present: tuple[str, ...]
    """Who takes part now, in the order in which rounds go: Circle Members, the acting Facilitator and Secretary, and a
    guest (§5.4.1). They stand for "every Circle Member" (ledger, *open*, 5.4.2-c)."""
    represented: frozenset[tuple[str, str]]
    """(person, Role) that somebody represents only here: the acting Facilitator and Secretary for those Roles, a guest
    for the Circle of the Rep who brought them, while their Tension is processed (§5.4.1)."""
    facilitator: str | None
    secretary: str | None
    subject: str | None
    """The Proposal or election that is processed now: one item at a time (§5.4.4-c)."""
    is_open: bool = True
    """Opened, and its set time has not passed (§5.4.2-b)."""
    is_paused: bool = False
    """In a Time Out nothing moves (§5.4.3-b)."""

    @property
    def members(self) -> frozenset[str]:
        return frozenset(self.present)

    def hears(self, subject: str) -> Verdict:
        """Whether the meeting is at this Proposal or election, and moves."""
        if not self.is_open:
            return no("5.4.2-b", "meeting_is_over")
        if self.is_paused:
            return no("5.4.3-b", "time_out_lasts")
        if self.subject != subject:
            return no("5.4.4-c", "one_item_at_a_time")
        return YES
