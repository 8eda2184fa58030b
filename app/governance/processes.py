"""Every process there is, so that whoever reads the log knows all nouns and all events."""

from __future__ import annotations

from app.governance import audits, breakdowns, elections, meetings, proposals, rulings
from app.governance.events import EVENTS
from app.governance.process import NOUNS

__all__ = ["EVENTS", "NOUNS", "audits", "breakdowns", "elections", "meetings", "proposals", "rulings"]
