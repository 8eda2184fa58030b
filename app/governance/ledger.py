"""The ledger: every clause of the Constitution that the program keeps, as data, in the order of the Constitution.

A clause is *enforced* (the core refuses what breaks it), *recorded* (there is a tool for it, and a record) or *guided*
(people judge, and are shown the rule at the moment it matters). The numbers are those of the Holacracy Constitution
5.0; the letters after them are ours, and so are the words.
"""

from app.governance.ledger_rows.authority import AUTHORITY
from app.governance.ledger_rows.clause import ENFORCED, GUIDED, RECORDED, Clause, Mode
from app.governance.ledger_rows.cooperation import COOPERATION
from app.governance.ledger_rows.governance_process import GOVERNANCE_PROCESS
from app.governance.ledger_rows.preamble import PREAMBLE
from app.governance.ledger_rows.structure import STRUCTURE
from app.governance.ledger_rows.tactical_meetings import TACTICAL_MEETINGS

__all__ = ["ENFORCED", "GUIDED", "LEDGER", "RECORDED", "Clause", "Mode", "article", "clause", "is_clause"]

LEDGER: tuple[Clause, ...] = (
    *PREAMBLE,
    *STRUCTURE,
    *COOPERATION,
    *TACTICAL_MEETINGS,
    *AUTHORITY,
    *GOVERNANCE_PROCESS,
)

_BY_ID = {row.id: row for row in LEDGER}


def clause(clause_id: str) -> Clause:
    return _BY_ID[clause_id]


def is_clause(clause_id: str) -> bool:
    return clause_id in _BY_ID


def article(clause_id: str) -> str:
    """The number that people know: "5.3.2-a" stands in article 5.3.2."""
    return clause(clause_id).article
