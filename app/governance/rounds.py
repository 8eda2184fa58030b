"""A round: everybody is asked once, one after the other (§5.4.3, §5.4.5, §5.3.5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Round:
    order: list[str] = field(default_factory=list)
    """Who is asked, first to last."""
    heard: list[str] = field(default_factory=list)
    """Who has spoken, or passed."""

    @property
    def turn(self) -> str | None:
        """Whose turn it is; None once all have been heard."""
        return next(iter(self.awaited), None)

    @property
    def awaited(self) -> list[str]:
        return [person for person in self.order if person not in self.heard]

    @property
    def is_over(self) -> bool:
        return self.turn is None

    def hear(self, person: str) -> None:
        if person in self.order and person not in self.heard:
            self.heard.append(person)

    def bring_up_to(self, present: Iterable[str]) -> None:
        """Who came later is asked last; who has left counts as having had their chance (§5.4.2-c)."""
        here = list(present)
        gone = [person for person in self.order if person not in here and person not in self.heard]
        self.order = [person for person in self.order if person not in gone]
        self.order += [person for person in here if person not in self.order]
