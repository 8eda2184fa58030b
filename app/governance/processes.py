"""Every process there is, so that whoever reads the log knows all nouns and all events."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from app.governance.process import NOUNS

for module in ("meetings", "elections", "rulings", "breakdowns", "audits"):
    if find_spec(f"app.governance.{module}") is not None:
        import_module(f"app.governance.{module}")

__all__ = ["NOUNS"]
