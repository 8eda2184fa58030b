"""Who there is, what stood when the Constitution was adopted, and what each Policy does: the same in every language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.governance.changes import ORGANIZATION
from app.governance.lines import INTERNAL, PolicyKind, RoleKind

ANCHOR = "anchor"
DOMAIN = "example.org"


@dataclass(frozen=True, slots=True)
class PolicyFacts:
    """`role` is the Circle whose inside the Policy binds."""

    role: str
    kind: PolicyKind
    setting: str | None = None
    value: Mapping[str, object] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    """Parameters of the setting that name a Role."""
    domain: str | None = None
    reaches: bool | None = None


PEOPLE = {
    "margaux": "Margaux Delrieu",
    "odette": "Odette Maurel",
    "antoine": "Antoine Roquefeuil",
    "julia": "Julia Fontanel",
    "thomas": "Thomas Gely",
    "etienne": "Étienne Cazalis",
    "leonie": "Léonie Barthas",
    "bastien": "Bastien Vialelle",
    "nour": "Nour Haddad",
    "clemence": "Clémence Oustric",
    "youssef": "Youssef Amrani",
    "paul": "Paul-Émile Sarda",
    "vincent": "Vincent Laborde",
    "aurelie": "Aurélie Castan",
    "hugo": "Hugo Bessière",
    "romain": "Romain Puech",
    "elodie": "Élodie Tournier",
    "ines": "Inès Marquier",
    "mei": "Mei Lacombe",
    "samira": "Samira Benali",
    "gabriel": "Gabriel Soulier",
}
JOIN_LATER = ("ines", "mei", "samira", "gabriel")

OTHERS = {"camille": "Camille Estève", "denis": "Denis Larroque", "fatou": "Fatou Sarr", "julia": PEOPLE["julia"]}
"""Passerelles. Julia's account is the same one."""

RATIFIERS = ("thomas", "margaux", "odette", "antoine")

# What stood at adoption

CIRCLES = ("fields", "dye-house", "weaving", "shop", "trade", "stewardship")

ROLES_AT_ADOPTION = {
    ANCHOR: (*CIRCLES, "head-of-hr", "cooperative-life", "public-voice", "neighbours"),
    "fields": ("woad", "seasonal", "seeds", "soil"),
    "dye-house": ("scouring", "vats", "extraction", "colourist", "effluents", "planning", "archive"),
    "weaving": ("patterns", "loom", "yarn", "finishing", "loom-care", "quality"),
    "shop": ("counter", "stock", "visits", "window", "online-shop"),
    "trade": ("accounts", "sampling", "pricing", "fairs"),
    "stewardship": ("bookkeeping", "treasury", "legal", "buildings", "safety", "computers"),
}

ORIGINS = {
    **{f"{circle}/{domain}": ORGANIZATION for circle, domain in (
        ("fields", "land"), ("dye-house", "vats"), ("weaving", "looms"), ("shop", "shop"), ("trade", "conditions"),
        ("stewardship", "money"), ("public-voice", "name"), ("collection", "palette"),
    )},
    "soil/pond": "fields/land",
    "madder/drying-barn": "fields/land",
    "colourist/colour-book": "dye-house/vats",
    "yarn/yarn-stock": INTERNAL,
    "visits/bookings": "shop/shop",
    "web/website": INTERNAL,
    "pricing/price-list": "trade/conditions",
    "treasury/bank-accounts": "stewardship/money",
}  # fmt: skip
"""Where each Domain comes from (§1.3.2): the Circle's own Domain, its inner processes, or the organization."""
SPENDING = ("stewardship/money", "treasury/bank-accounts")

FILLED_AT_ADOPTION = (
    (ANCHOR, "odette", ""),
    ("head-of-hr", "julia", ""),
    ("cooperative-life", "margaux", ""),
    ("public-voice", "elodie", ""),
    ("neighbours", "odette", ""),
    ("fields", "etienne", ""),
    ("woad", "etienne", ""),
    ("seasonal", "etienne", ""),
    ("seeds", "odette", ""),
    ("soil", "etienne", ""),
    ("dye-house", "antoine", ""),
    ("vats", "antoine", "woad-vats"),
    ("vats", "bastien", "warm-baths"),
    ("scouring", "bastien", ""),
    ("extraction", "bastien", ""),
    ("colourist", "leonie", ""),
    ("effluents", "antoine", ""),
    ("planning", "nour", ""),
    ("archive", "odette", ""),
    ("weaving", "clemence", ""),
    ("loom", "youssef", "blankets"),
    ("loom", "clemence", "scarves"),
    ("patterns", "youssef", ""),
    ("yarn", "clemence", ""),
    ("loom-care", "paul", ""),
    ("quality", "odette", ""),
    ("shop", "vincent", ""),
    ("counter", "vincent", ""),
    ("stock", "vincent", ""),
    ("visits", "vincent", ""),
    ("window", "elodie", ""),
    ("online-shop", "thomas", ""),
    ("trade", "romain", ""),
    ("accounts", "romain", ""),
    ("sampling", "nour", ""),
    ("pricing", "hugo", ""),
    ("fairs", "romain", ""),
    ("stewardship", "aurelie", ""),
    ("bookkeeping", "hugo", ""),
    ("treasury", "aurelie", ""),
    ("legal", "aurelie", ""),
    ("buildings", "paul", ""),
    ("safety", "bastien", ""),
    ("computers", "thomas", ""),
)
"""Role, person, focus."""

FACILITATOR, SECRETARY, REP = RoleKind.FACILITATOR, RoleKind.SECRETARY, RoleKind.CIRCLE_REP

ELECTED_AT_ADOPTION = (
    (ANCHOR, FACILITATOR, "julia"),
    (ANCHOR, SECRETARY, "margaux"),
    ("fields", FACILITATOR, "odette"),
    ("fields", SECRETARY, "etienne"),
    ("fields", REP, "odette"),
    ("dye-house", FACILITATOR, "leonie"),
    ("dye-house", SECRETARY, "nour"),
    ("dye-house", REP, "leonie"),
    ("weaving", FACILITATOR, "youssef"),
    ("weaving", SECRETARY, "paul"),
    ("weaving", REP, "youssef"),
    ("shop", FACILITATOR, "thomas"),
    ("shop", SECRETARY, "elodie"),
    ("shop", REP, "thomas"),
    ("trade", FACILITATOR, "nour"),
    ("trade", SECRETARY, "hugo"),
    ("trade", REP, "nour"),
    ("stewardship", FACILITATOR, "paul"),
    ("stewardship", SECRETARY, "hugo"),
    ("stewardship", REP, "hugo"),
)

POLICIES_AT_ADOPTION = (
    "definition",
    "anchor-lead",
    "partners",
    "saturdays",
    "first-name",
    "never-alone",
    "recipes-stay",
    "links-stay",
)

A, B, C, D = PolicyKind.CONSTRAINS, PolicyKind.GRANTS, PolicyKind.DOMAIN, PolicyKind.CHANGES_DEFAULT

POLICIES = {
    "definition": PolicyFacts(ANCHOR, D, "anchor_circle_definition"),
    "anchor-lead": PolicyFacts(ANCHOR, D, "anchor_circle_lead", names={"role": "cooperative-life"}),
    "partners": PolicyFacts(ANCHOR, B, "partner_status", names={"role": "cooperative-life"}),
    "saturdays": PolicyFacts(ANCHOR, A),
    "first-name": PolicyFacts(ANCHOR, C, domain="public-voice/name"),
    "silence": PolicyFacts(ANCHOR, D, "asynchronous_response_time_limit", {"days": 7}, reaches=True),
    "two-per-role": PolicyFacts(ANCHOR, D, "representation_limit", {"n": 2}, reaches=True),
    "palette-closes": PolicyFacts(ANCHOR, C, domain="collection/palette"),
    "days-everywhere": PolicyFacts(ANCHOR, A),
    "never-alone": PolicyFacts("dye-house", A),
    "recipes-stay": PolicyFacts("dye-house", C, domain="colourist/colour-book"),
    "planning-assigns": PolicyFacts("dye-house", B, "assignment_authority", names={"role": "planning"}),
    "stays-open": PolicyFacts("dye-house", D, "asynchronous_escalation_stays_open"),
    "houses-link": PolicyFacts(
        "dye-house", D, "link_invitation", {"where": "here"}, {"role": "accounts"}
    ),
    "links-stay": PolicyFacts("trade", A, "links_kept"),
    "two-voices": PolicyFacts("shop", D),
    "three-keys": PolicyFacts("stewardship", A, "assignment_limits", {"per_person": 3}),
    "heating": PolicyFacts("stewardship", A),
    "seeds-decide": PolicyFacts(
        "fields", B, "strategy_authority", {"over": "strategies"}, {"role": "seeds"}
    ),
    "quiet-fridays": PolicyFacts("weaving", A),
    "three-days-ahead": PolicyFacts("stewardship", A, "meeting_notice", {"days": 3}),
    "three-of-us": PolicyFacts("stewardship", D, "quorum", {"n": 3}),
    "what-we-tell": PolicyFacts("stewardship", D, "governance_meeting_additions", {"where": "before_closing"}),
    "ballots-wait": PolicyFacts("dye-house", D, "election_time_limit", {"days": 14}),
    "taking-turns": PolicyFacts("trade", D, "other_rep_selection"),
    "online-in-person": PolicyFacts("shop", D, "rep_representation_replaced", names={"role": "online-shop"}),
    "two-reps": PolicyFacts(ANCHOR, D, "number_of_circle_reps", {"n": 2}),
    "mediators-too": PolicyFacts(
        ANCHOR, D, "candidates", {"over": "facilitator"}, {"add_role": "mediation"}
    ),
}  # fmt: skip
