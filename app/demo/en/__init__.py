"""The demo in English."""

from app.demo.en.meetings import MEETINGS
from app.demo.en.passerelles import PASSERELLES
from app.demo.en.policies import FOCUSES, POLICIES, STRATEGIES
from app.demo.en.proposals import PROPOSALS
from app.demo.en.roles import ROLES
from app.demo.en.tensions import SAYINGS, TENSIONS
from app.demo.texts import Content

GUEDE_ET_GARANCE = Content(
    language="en",
    name="Guède & Garance",
    slug="guede-garance",
    purpose="Colours that grow back",
    roles=ROLES,
    policies=POLICIES,
    strategies=STRATEGIES,
    focuses=FOCUSES,
    proposals=PROPOSALS,
    tensions=TENSIONS,
    sayings={**SAYINGS, **MEETINGS},
)

__all__ = ["GUEDE_ET_GARANCE", "PASSERELLES"]
