"""La démonstration en français."""

from app.demo.fr.meetings import MEETINGS
from app.demo.fr.passerelles import PASSERELLES
from app.demo.fr.policies import FOCUSES, POLICIES, STRATEGIES
from app.demo.fr.proposals import PROPOSALS
from app.demo.fr.roles import ROLES
from app.demo.fr.tensions import SAYINGS, TENSIONS
from app.demo.texts import Content

GUEDE_ET_GARANCE = Content(
    language="fr",
    name="Guède et Garance",
    slug="guede-et-garance",
    purpose="Des couleurs qui repoussent",
    roles=ROLES,
    policies=POLICIES,
    strategies=STRATEGIES,
    focuses=FOCUSES,
    proposals=PROPOSALS,
    tensions=TENSIONS,
    sayings={**SAYINGS, **MEETINGS},
)

__all__ = ["GUEDE_ET_GARANCE", "PASSERELLES"]
