"""Whatever a source becomes, an update follows it with lawful changes, and a second one finds nothing more to do."""

from __future__ import annotations

from copy import deepcopy
from typing import Any
from uuid import uuid4

from hypothesis import HealthCheck, given, settings

from app.actions.imports import constitutional_roles
from app.exchange.export import SourceId
from app.exchange.parsing import parse
from app.exchange.plan import Plan, Target, known_ids, plan
from app.exchange.update import Differences, differences
from app.governance.changes import AmendLines, Hearing, OpenLines
from app.governance.invariants import breaks
from app.governance.structure import Draft, Structure
from tests.exchange.test_round_trip import organizations
from tests.support.scale import scale


class Organization:
    """Imported and updated by the core's own changes, without a database."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self.structure = Structure("organization")
        self.imported: set[str] = set()
        self.sources: dict[tuple[str, str], SourceId] = {}
        first = self.plan(raw)
        self.sources |= {(one.kind, one.id): one for one in first.sources}
        self.do(OpenLines(lines=tuple(first.lines)))

    def plan(self, raw: dict[str, Any], known: dict[tuple[str, str], str] | None = None) -> Plan:
        core = constitutional_roles(self.sources.values())
        target = Target("organization", "Here", "en", lambda: uuid4().hex, known or {}, core)
        return plan(parse(deepcopy(raw), "test.json"), target)

    def differ(self, raw: dict[str, Any]) -> Differences:
        planned = self.plan(raw, known_ids(self.sources.values()))
        return differences(planned, self.structure, self.imported, self.sources.values())

    def update(self, raw: dict[str, Any]) -> None:
        found = self.differ(raw)
        self.do(OpenLines(lines=tuple(found.opened)))
        self.do(AmendLines(lines=tuple(found.amended), ended=tuple(found.ended)))
        self.sources |= {(one.kind, one.id): one for one in found.sources}

    def do(self, change: OpenLines | AmendLines) -> None:
        verdict = change.check(self.structure, Hearing(None))
        assert verdict, verdict.reason
        draft = Draft(self.structure, self.structure.at + 1)
        change.apply(draft)
        self.structure.at += 1
        self.imported |= {line.lineage for line in draft.opened}


@settings(max_examples=scale(40, 3000), deadline=None, suppress_health_check=list(HealthCheck))
@given(organizations(), organizations())
def test_an_update_leads_from_any_organization_to_any_other(first: dict[str, Any], second: dict[str, Any]) -> None:
    organization = Organization(first)

    organization.update(second)

    assert breaks(organization.structure) == []
    again = organization.differ(second)
    assert not again, again
