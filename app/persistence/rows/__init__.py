"""Tables, by noun. Reading goes through SQLAlchemy Core over the tables that these models declare."""

from sqlalchemy import Table

from app.persistence.rows.accounts import AccountRow, OneTimeLinkRow, SessionRow, ThrottleRow
from app.persistence.rows.base import metadata
from app.persistence.rows.lines import (
    AccountabilityLineRow,
    AssignmentLineRow,
    BreakdownLineRow,
    DomainLineRow,
    LinkLineRow,
    MandateLineRow,
    PartnerLineRow,
    PointerLineRow,
    PolicyLineRow,
    RoleLineRow,
    StrategyLineRow,
)
from app.persistence.rows.meetings import (
    AuditRow,
    BallotRow,
    BreakdownRow,
    CalendarFeedRow,
    ElectionRow,
    MeetingRow,
    RulingRow,
)
from app.persistence.rows.organizations import OrganizationRow, PersonRow, SourceIdRow
from app.persistence.rows.processes import (
    CircleMemberRow,
    ProposalAnswerRow,
    ProposalRow,
    ProposalTouchRow,
    TensionRow,
)
from app.persistence.rows.records import OutboxRow, RecordItemRow, RecordRow, WordsRow, WriteKeyRow
from app.persistence.rows.search import SearchDocumentRow, SearchFormRow, SearchWordRow


def _table(name: str) -> Table:
    return metadata.tables[name]


account = _table("account")
session = _table("session")
throttle = _table("throttle")
one_time_link = _table("one_time_link")
organization = _table("organization")
person = _table("person")
source_id = _table("source_id")
record = _table("record")
record_item = _table("record_item")
words = _table("words")
write_key = _table("write_key")
outbox = _table("outbox")
tension = _table("tension")
proposal = _table("proposal")
proposal_answer = _table("proposal_answer")
proposal_touch = _table("proposal_touch")
circle_member = _table("circle_member")
meeting = _table("meeting")
election = _table("election")
ballot = _table("ballot")
ruling = _table("ruling")
breakdown = _table("breakdown")
audit = _table("audit")
calendar_feed = _table("calendar_feed")
search_document = _table("search_document")
search_word = _table("search_word")
search_form = _table("search_form")
role_line = _table("role_line")
domain_line = _table("domain_line")
accountability_line = _table("accountability_line")
policy_line = _table("policy_line")
strategy_line = _table("strategy_line")
assignment_line = _table("assignment_line")
link_line = _table("link_line")
partner_line = _table("partner_line")
mandate_line = _table("mandate_line")
pointer_line = _table("pointer_line")
breakdown_line = _table("breakdown_line")

LINE_TABLES = (
    role_line,
    domain_line,
    accountability_line,
    policy_line,
    strategy_line,
    assignment_line,
    link_line,
    partner_line,
    mandate_line,
    pointer_line,
    breakdown_line,
)

__all__ = [
    "LINE_TABLES",
    "AccountRow",
    "AccountabilityLineRow",
    "AssignmentLineRow",
    "AuditRow",
    "BallotRow",
    "BreakdownLineRow",
    "BreakdownRow",
    "CalendarFeedRow",
    "CircleMemberRow",
    "DomainLineRow",
    "ElectionRow",
    "LinkLineRow",
    "MandateLineRow",
    "MeetingRow",
    "OneTimeLinkRow",
    "OrganizationRow",
    "OutboxRow",
    "PartnerLineRow",
    "PersonRow",
    "PointerLineRow",
    "PolicyLineRow",
    "ProposalAnswerRow",
    "ProposalRow",
    "ProposalTouchRow",
    "RecordItemRow",
    "RecordRow",
    "RoleLineRow",
    "RulingRow",
    "SearchDocumentRow",
    "SearchFormRow",
    "SearchWordRow",
    "SessionRow",
    "SourceIdRow",
    "StrategyLineRow",
    "TensionRow",
    "ThrottleRow",
    "WordsRow",
    "WriteKeyRow",
    "account",
    "accountability_line",
    "assignment_line",
    "audit",
    "ballot",
    "breakdown",
    "breakdown_line",
    "calendar_feed",
    "circle_member",
    "domain_line",
    "election",
    "link_line",
    "mandate_line",
    "meeting",
    "metadata",
    "one_time_link",
    "organization",
    "outbox",
    "partner_line",
    "person",
    "pointer_line",
    "policy_line",
    "proposal",
    "proposal_answer",
    "proposal_touch",
    "record",
    "record_item",
    "role_line",
    "ruling",
    "search_document",
    "search_form",
    "search_word",
    "session",
    "source_id",
    "strategy_line",
    "tension",
    "throttle",
    "words",
    "write_key",
]
