"""What a view of a meeting is made of: its pages, lines and times, and what was sent in vain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from starlette.datastructures import FormData

from app.governance.meeting_steps import Item
from app.governance.verdicts import Reason

PAGES = {"meeting": "meeting", "console": "meeting_console", "room": "meeting_room", "entering": "meeting_room"}
"""The route of each view; "entering" is the room's mode for people without a device."""
SHORT = timedelta(minutes=10)
"""So long before its end one asks for more time."""
SPOKEN = ("text", "label", "concern", "argument", "reason", "reasoning", "example", "tension", "helped", "summary")
"""The fields of its forms in which people say something."""


@dataclass(frozen=True, slots=True)
class Refused:
    """What was sent in vain: shown beside the form that it came from, with everything that was typed."""

    path: str
    reason: Reason | None
    sent: Mapping[str, str]

    @property
    def person(self) -> str | None:
        return self.sent.get("for_person") or None

    @property
    def typed(self) -> list[str]:
        """The words in it, to be shown where their form is there no longer."""
        own = {"key", "view", "meeting", "for_person", "place", "version", "role", "criterion", "met", "seen", "circle"}
        return [
            value for name, value in self.sent.items() if name not in own and not name.startswith("hx") and " " in value
        ]

    @classmethod
    def of(cls, path: str, reason: Reason | None, sent: FormData | None) -> Refused:
        given = {name: value for name, value in sent.multi_items() if isinstance(value, str)} if sent else {}
        return cls(path, reason, given)


@dataclass(frozen=True, slots=True)
class Heard:
    """Somebody in the round: "heard", "objects", "at-turn" or "to-come"."""

    person: str
    state: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the agenda."""

    item: Item
    label: str
    role: str
    state: str
    """ "current", "waiting", "done" or "returned"."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Times to show; they tick by script alone."""

    now: datetime
    ends_at: datetime | None
    item_until: datetime | None
    """When the item has had its fair share of what is left."""

    @property
    def is_short(self) -> bool:
        return self.ends_at is not None and self.now >= self.ends_at - SHORT

    @property
    def is_late(self) -> bool:
        return self.ends_at is not None and self.now >= self.ends_at
