"""What a setting is, and what fits its blanks. Which ones there are is in `settings_vocabulary.py`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.governance.lines import PolicyKind
from app.governance.phrases import Phrase

ParameterType = Literal["days", "count", "role", "text", "texts", "choice"]


KIND_WORDS: dict[PolicyKind, Phrase] = {
    PolicyKind.CONSTRAINS: ("constrains authority", "contraint une autorité"),
    PolicyKind.GRANTS: ("grants an authority", "accorde une autorité"),
    PolicyKind.DOMAIN: ("opens or limits a Domain", "ouvre ou limite un Domaine"),
    PolicyKind.CHANGES_DEFAULT: ("changes a default rule", "change une règle par défaut"),
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One blank of a setting. `days` and `count` are whole numbers from 1 to `most`; `texts` is a list of lines."""

    name: str
    type: ParameterType
    label: Phrase
    required: bool = True
    choices: tuple[tuple[str, Phrase], ...] = ()
    most: int = 3660

    def fits(self, value: object) -> bool:
        match self.type:
            case "days" | "count":
                return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= self.most
            case "texts":
                return isinstance(value, list) and bool(value) and all(isinstance(t, str) and t.strip() for t in value)
            case "choice":
                return value in {choice for choice, _ in self.choices}
            case _:
                return isinstance(value, str) and bool(value.strip())


@dataclass(frozen=True, slots=True)
class Setting:
    """A default, grant or constraint that the program knows how to obey."""

    name: str
    clause: str
    kind: PolicyKind
    label: Phrase
    effect: Phrase
    """One sentence; its blanks are parameters (`in_words`)."""
    parameters: tuple[Parameter, ...] = ()
    any_of: tuple[str, ...] = ()
    """At least one of these parameters is given."""
    not_both: bool = False
    """Exactly one of `any_of`."""
    thing: tuple[str, ...] = ()
    """The parameters that tell one Policy's thing from another's: a Circle holds one Policy for each (§5.2.1)."""
    own_circle_only: bool = False
    """Reaches no Sub-Circle, whatever the Policy states (ledger, *Where the text is open*, 5.2.1)."""
    anchor_only: bool = False
    in_scope: bool = True
    """False: waits for a later release, and cannot be chosen yet."""
