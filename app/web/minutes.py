"""Minutes of a meeting: nothing that anybody writes, but the log read in order, with words and changes (§5.4)."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import groupby
from typing import Any

from app.governance.election_events import TieBreak
from app.governance.election_steps import Count
from app.governance.elections import Election
from app.governance.meeting_steps import Attendance, Item, ItemOutcome
from app.governance.objections import Objection
from app.governance.proposal_facts import changes_of
from app.governance.proposal_steps import Remark, RemarkKind, Version
from app.governance.proposals import Proposal
from app.governance.structure import Draft, Structure
from app.persistence import structures
from app.persistence.queries import minutes as queries
from app.persistence.queries.minutes import Entry, Minutes
from app.web.browse import not_found
from app.web.dependencies import Reader, Reading
from app.web.pages import page, see_other
from app.web.proposal_changes import ToldChange, tell
from app.web.proposal_views import question_of
from app.web.routing import Pages

router = Pages()


@router.get("/meetings/{meeting_id}/minutes", name="minutes")
def show(reader: Reader, meeting_id: str) -> Any:
    """For whoever may read the Circle's history; before the closing, as far as it has come."""
    found = queries.of_meeting(reader.connection, reader.here.id, meeting_id)
    if found is None:
        raise not_found()
    if found.opened is None:  # It has not begun, or did not take place: where it is listed says so.
        return see_other(reader, "circle_meetings", circle_id=found.meeting.circle)
    return page(reader, "minutes/show.html", minutes=found, **View(reader, found).context)


@dataclass(slots=True)
class Presence:
    """Somebody at the meeting: as what, from when to when, and whether on a device of their own."""

    person: str
    times: list[Attendance] = field(default_factory=list)

    @property
    def seats(self) -> list[tuple[str, str]]:
        """Why they took part, and by which Role, each Role once: who acts in it says more than who leads it."""
        by_role = {seat.role: seat.why for each in self.times for seat in each.seats}
        return [(why, role) for role, why in by_role.items()]


@dataclass(slots=True)
class ToldVersion:
    """A version as it was presented or amended in the meeting, old → new."""

    version: Version
    changes: list[ToldChange]
    takes: list[str]
    """Whose suggestions it took up."""


@dataclass(slots=True)
class Processed:
    """An item of the agenda with what was said and decided on it."""

    item: Item
    began: int
    """The number of the record that began it."""
    ended: int
    proposal: Proposal | None = None
    election: Election | None = None
    versions: list[ToldVersion] = field(default_factory=list)
    adoption: Entry | None = None
    candidates: list[tuple[str, Proposal]] = field(default_factory=list)
    """Whom an election proposed, one after the other, with the objection round on each."""

    def _here(self, number: int) -> bool:
        return self.began <= number <= self.ended

    @property
    def questions(self) -> list[Remark]:
        return self._remarks(RemarkKind.QUESTION)

    @property
    def reactions(self) -> list[Remark]:
        return self._remarks(RemarkKind.REACTION)

    def _remarks(self, kind: RemarkKind) -> list[Remark]:
        every = self.proposal.remarks if self.proposal is not None else []
        return [each for each in every if each.kind is kind and self._here(each.number)]

    @property
    def objections(self) -> list[Objection]:
        return self.objections_to(self.proposal)

    @property
    def followed(self) -> list[ToldVersion | Objection]:
        """Objections and later versions, one after the other as they came."""
        later: list[ToldVersion | Objection] = [*self.versions[1:], *self.objections]
        return sorted(later, key=lambda each: each.version.record if isinstance(each, ToldVersion) else each.record)

    def objections_to(self, proposal: Proposal | None) -> list[Objection]:
        return [each for each in (proposal.objections if proposal else []) if self._here(each.record)]


class View:
    """What the page shows beside the records."""

    def __init__(self, reader: Reading, minutes: Minutes) -> None:
        self.reader = reader
        self.minutes = minutes
        self.meeting = minutes.meeting

    @property
    def context(self) -> dict[str, Any]:
        items = self.processed()
        return {
            "meeting": self.meeting,
            "said": lambda ref: self.minutes.said.get(ref) if ref else "",
            "people": self.minutes.people,
            "roles": self.minutes.role_names(self.reader.language),
            "names_of": lambda ids: ", ".join(self.minutes.people.get(each, "?") for each in ids),
            "presences": self.presences(),
            "guests": self.meeting.guests,
            "items": items,
            "decided": [each for each in items if each.item.outcome in DECISIONS],
            "returned": [each for each in self.meeting.items if each.outcome is ItemOutcome.NOT_REACHED],
            "moments": self.moments(),
            "course": [each for each in self.minutes.entries if each.kind in COURSE],
            "check_in": self.spoken("check_in"),
            "closing": self.spoken("closing"),
            "in_a_line": IN_A_LINE,
            "question": lambda criterion: question_of(criterion, self.reader.language),
            "entered_by": self.minutes.entered_by,
            "tie_broken": self.tie_broken,
            "is_version": lambda each: isinstance(each, ToldVersion),
            "guest_of": {guest.person: guest for guest in self.meeting.guests},
        }

    def presences(self) -> list[Presence]:
        found: dict[str, Presence] = {}
        for each in self.meeting.attendance:
            found.setdefault(each.person, Presence(each.person)).times.append(each)
        return sorted(found.values(), key=lambda one: self.minutes.people.get(one.person, "").casefold())

    def moments(self) -> list[list[Entry]]:
        """Its course, with those whom the Facilitator went on after, one following the other, as one moment."""
        passed, course = "meeting_passed_over", [each for each in self.minutes.entries if each.kind in COURSE]
        grouped = groupby(enumerate(course), lambda at: -1 if at[1].kind == passed else at[0])
        return [[each for _, each in moment] for _, moment in grouped]

    def spoken(self, step: str) -> list[Entry]:
        """What was said in a round of the meeting itself."""
        found, now = [], "check_in"
        for each in self.minutes.entries:
            if each.kind == "meeting_step_begun":
                now = each.body["step"]
            elif each.kind == "meeting_spoke" and now == step and each.body.get("words"):
                found.append(each)
        return found

    def tie_broken(self, election: Election, count: Count) -> str:
        """Whom breaking the tie of a count found; nobody, where those who named others were asked."""
        later = (each for each in self.minutes.by_number.values() if each.number > count.record)
        broken = (each for each in later if each.kind == "election_tie_broken" and each.subject == election.id)
        return str(next((each.body["candidate"] for each in broken), "")) if count.method != TieBreak.ASK else ""

    # The items

    def processed(self) -> list[Processed]:
        """Those that were begun, in the order in which they were."""
        last = self.minutes.last.number
        found: dict[int, Processed] = {}
        for each in self.minutes.entries:
            if each.kind == "meeting_item_begun":
                found[each.body["item"]] = self._begun(each, last)
            elif each.kind == "meeting_item_ended" and each.body["item"] in found:
                found[each.body["item"]].ended = each.number
        items = list(found.values())
        told = Telling(self.reader, self.minutes)
        for item in items:
            self._tell(item, told)
        return items

    def _begun(self, entry: Entry, last: int) -> Processed:
        item = self.meeting.find(entry.body["item"])
        made = Processed(item, entry.number, last)
        made.proposal = self.minutes.proposals.get(item.proposal or "")
        made.election = self.minutes.elections.get(item.election or "")
        return made

    def _tell(self, item: Processed, told: Telling) -> None:
        if item.proposal is not None:
            item.adoption = self.minutes.adoption(item.proposal)
            item.versions = [self._version(item.proposal, each, told) for each in self._shown(item)]
            if item.adoption is not None:
                told.adopt(item.proposal)
        if item.election is not None:
            item.candidates = [
                (each.candidate or "", each)
                for each in sorted(self.minutes.proposals.values(), key=lambda one: one.recorded)
                if each.election == item.election.id and item.began <= each.recorded <= item.ended
            ]

    def _shown(self, item: Processed) -> list[Version]:
        """Versions that were written here; the last one from before, where none was."""
        assert item.proposal is not None
        here = [each for each in item.proposal.versions if item.began <= each.record <= item.ended]
        return here or item.proposal.versions[-1:]

    def _version(self, proposal: Proposal, version: Version, told: Telling) -> ToldVersion:
        suggested = {each.number: each.by for one in proposal.objections for each in one.suggestions}
        takes = [suggested[number] for number in version.takes if number in suggested]
        return ToldVersion(version, told(proposal, version), takes)


IN_A_LINE = frozenset(f"{deed}_{part}" for deed in ("add", "amend", "remove") for part in ("accountability", "domain"))
"""Changes whose words are short enough to stand where the decisions are listed."""
DECISIONS = frozenset({ItemOutcome.ADOPTED, ItemOutcome.ELECTED})
COURSE = frozenset({
    "meeting_opened", "meeting_step_begun", "meeting_time_out_begun", "meeting_time_out_ended", "meeting_extended",
    "meeting_extension_opposed", "meeting_acting_changed", "meeting_item_begun", "meeting_item_ended",
    "meeting_guest_invited", "meeting_guest_withdrawn", "meeting_closed", "meeting_passed_over",
})  # fmt: skip
"""The records that say when what was; who came and went stands with who was there."""


class Telling:
    """Changes as old → new, against the structure as it stood: read once, and led on by what the meeting adopted."""

    def __init__(self, reader: Reading, minutes: Minutes) -> None:
        self.reader = reader
        self.minutes = minutes

    @cached_property
    def structure(self) -> Structure:
        opened = self.minutes.opened
        versions = [each for proposal in self.minutes.proposals.values() for each in proposal.versions]
        changes = [body for version in versions for body in version.changes]
        around = {self.minutes.meeting.circle, *(body["to"] for body in changes if body.get("to"))}
        connection, here = self.reader.connection, self.reader.here.id
        return structures.load_around(connection, here, sorted(around), opened.number if opened else None).copy()

    def __call__(self, proposal: Proposal, version: Version) -> list[ToldChange]:
        changes = changes_of(version.changes)
        try:
            found = tell(self.structure, proposal.circle, changes)
        except KeyError:  # Something that it speaks of came meanwhile, from outside of the meeting.
            connection, here = self.reader.connection, self.reader.here.id
            found = tell(structures.load_structure(connection, here, version.record), proposal.circle, changes)
        return [replace(each, problem=None) for each in found]

    def adopt(self, proposal: Proposal) -> None:
        draft = Draft(self.structure, self.structure.at + 1, added_by=proposal.circle)
        for change in changes_of(proposal.latest.changes):
            with suppress(KeyError):
                change.apply(draft)
