"""What one row of the ledger says."""

from dataclasses import dataclass
from typing import Literal

Mode = Literal["E", "R", "G"]
ENFORCED: Mode = "E"
RECORDED: Mode = "R"
GUIDED: Mode = "G"

# The articles that this release keeps, each with all rows that bear its number. The others wait for a later release,
# and join by being written here.
ARTICLES_IN_SCOPE = frozenset(
    {
        *("P", "1.1", "1.2.1", "1.3", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5"),
        *("1.4", "1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.5"),
        *("4.1.1", "4.2", "4.2.1", "4.2.2"),
        *("5.1", "5.1.1", "5.1.2", "5.2", "5.2.1"),
        *("5.3", "5.3.1", "5.3.2", "5.3.3", "5.3.4", "5.3.5", "5.3.6"),
        *("5.4", "5.4.1", "5.4.2", "5.4.3", "5.4.4", "5.4.5"),
        *("5.5", "5.5.1", "5.5.2", "5.5.3"),
    }
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A rule in our own words. Its number is that of the Constitution; the letter after it is ours."""

    id: str
    mode: Mode
    title: str
    rule: str
    title_fr: str
    rule_fr: str

    @property
    def article(self) -> str:
        return self.id.partition("-")[0]

    @property
    def in_scope(self) -> bool:
        return self.article in ARTICLES_IN_SCOPE

    def title_in(self, language: str) -> str:
        return self.title_fr if language.startswith("fr") else self.title

    def rule_in(self, language: str) -> str:
        return self.rule_fr if language.startswith("fr") else self.rule
