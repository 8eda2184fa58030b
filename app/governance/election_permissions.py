"""Who may do what in an election, and if not, why: asked by pages and by actions alike (§5.1.1, §5.1.2, §5.3.5)."""

from __future__ import annotations

from datetime import date, datetime

from app.governance.authorities import By, who_names_rep
from app.governance.candidates import may_stand, open_seats, other_selection
from app.governance.circles import circle_members, elected
from app.governance.election_state import ElectionState
from app.governance.election_steps import ElectionStep, Electorate
from app.governance.lines import ELECTED, RoleKind, RoleLine
from app.governance.structure import Structure
from app.governance.surrogates import is_acting
from app.governance.verdicts import YES, Verdict, all_of, no

S = ElectionStep

NOT_NOW = frozenset({
    "election_is_under_way", "election_is_over", "election_is_elsewhere", "nominations_are_closed", "ballot_is_final",
    "too_late_for_this_election", "time_for_answers_has_passed", "ballots_still_awaited", "heard_in_this_election",
    "nominators_speak_in_turn", "nominators_are_all_heard", "nominators_still_awaited", "no_tie_to_break",
    "break_the_tie_first", "tied_can_be_elected_no_longer", "not_one_self_nominated", "not_one_serving",
    "nobody_named_others", "no_candidate_found", "no_candidate_is_proposed", "nobody_objects_to_the_candidate",
    "replaced_serves_no_longer", "no_seat_is_free", "no_elections_in_setup", "election_moved_on_already",
})  # fmt: skip
"""The refusals that speak of the moment and not of the person."""

# Calling


def may_call(structure: Structure, person: str, circle: str, role: str) -> Verdict:
    """Any Circle Member, at any time (§5.1.1-a, §5.1.2-a)."""
    if structure.in_setup:
        return no("1.3.3-b", "no_elections_in_setup")
    line = structure.find(RoleLine, role)
    if line is None or line.circle != circle:
        return no("5.1.2-a", "role_is_gone")
    return all_of(_is_elected(structure, line), _is_member(structure, person, circle, line.kind))


def _is_elected(structure: Structure, role: RoleLine) -> Verdict:
    """Whether an election fills the Role at all."""
    if role.kind not in ELECTED:
        return no("5.1.2-a", "only_elected_roles_are_elected", role=role.name)
    policy = other_selection(structure, role.circle or "") if role.kind is RoleKind.CIRCLE_REP else None
    if policy is not None:
        return no("5.1.1-a", "rep_comes_from_another_process", policy=policy.title)
    return YES


def _is_member(structure: Structure, person: str, circle: str, kind: RoleKind) -> Verdict:
    if person in circle_members(structure, circle):
        return YES
    clause = "5.1.1-a" if kind is RoleKind.CIRCLE_REP else "5.1.2-a"
    return no(clause, "only_circle_members_call_elections", circle=structure.name_of(circle))


def may_begin(
    structure: Structure,
    person: str,
    election: ElectionState,
    today: date,
    *,
    role: str | None = None,
    term: date | None = None,
    replaces: list[str] | None = None,
) -> Verdict:
    """The acting Facilitator names the Role and chooses the term (§5.3.5-a)."""
    line = structure.find(RoleLine, role or election.role)
    if line is None or line.circle != election.circle:
        return no("5.3.5-a", "role_is_gone")
    return all_of(
        may_facilitate(structure, person, election, today),
        election.hears(S.CALLED),
        _is_elected(structure, line),
        no("5.3.5-a", "term_ends_later") if term is not None and term < today else YES,
        _leaves_room(structure, line, replaces),
    )


def _leaves_room(structure: Structure, role: RoleLine, replaces: list[str] | None) -> Verdict:
    """Where several serve, the election replaces one of them or fills a free seat."""
    if replaces is None or role.circle is None:
        return YES
    serving = {line.lineage for line in elected(structure, role.circle, role.kind)}
    if not set(replaces) <= serving:
        return no("5.1.1-a", "replaced_serves_no_longer")
    if open_seats(structure, role.circle, role.kind) or replaces:
        return YES
    return no("5.1.1-a", "no_seat_is_free", circle=structure.name_of(role.circle))


def may_facilitate(structure: Structure, person: str, election: ElectionState, today: date) -> Verdict:
    """The acting Facilitator: of the meeting, where it is processed in one (§5.3.5, §5.3.6)."""
    if election.sits_on is not None:
        acts = election.sits_on.facilitator == person
    else:
        acts = is_acting(structure, election.circle, RoleKind.FACILITATOR, person, today)
    return YES if acts else no("5.3.5-a", "only_facilitator_runs_elections", circle=structure.name_of(election.circle))


# Nominating


def may_cast(person: str, election: ElectionState, now: datetime, electorate: Electorate) -> Verdict:
    return election.hears_ballot(person, now, electorate)


def may_nominate(structure: Structure, election: ElectionState, candidate: str) -> Verdict:
    """Whether this candidate can be nominated (§5.1.1-a, §5.1.2-b)."""
    return may_stand(structure, election.circle, structure.role(election.role).kind, candidate)


def may_give_reason(person: str, election: ElectionState, now: datetime, electorate: Electorate) -> Verdict:
    return election.hears_in_round(person, now, electorate, S.REASONS)


def may_change(person: str, election: ElectionState, now: datetime, electorate: Electorate) -> Verdict:
    return election.hears_in_round(person, now, electorate, S.CHANGES)


def may_choose(person: str, election: ElectionState, now: datetime, electorate: Electorate) -> Verdict:
    return election.hears_in_round(person, now, electorate, S.ASKING)


# Moving on


def may_move_on(
    structure: Structure, person: str, election: ElectionState, today: date, now: datetime, electorate: Electorate
) -> Verdict:
    """The Facilitator's next step, once this one is complete. Outside of meetings only the count waits for them."""
    return all_of(may_facilitate(structure, person, election, today), can_move_on(election, now, electorate))


def can_move_on(election: ElectionState, now: datetime, electorate: Electorate) -> Verdict:
    if not (verdict := election.hears(S.NOMINATION, S.REASONS, S.CHANGES, S.ASKING, S.COUNT, S.TIE)):
        return verdict
    awaited = len(election.awaited(electorate))
    complete = election.is_complete(now, electorate)
    match election.step:
        case S.NOMINATION:
            return YES if complete else no("5.3.5-b", "ballots_still_awaited", count=awaited)
        case S.REASONS:
            return YES if complete or election.in_meeting else no("5.3.5-c", "nominators_still_awaited", count=awaited)
        case S.CHANGES | S.ASKING:
            return YES if complete else no("5.3.5-c", "nominators_still_awaited", count=awaited)
        case S.TIE:
            settled = all(each in electorate.eligible for each in election.tied)
            return no("5.3.5-d", "break_the_tie_first") if settled else YES
    return YES


def may_discard(
    structure: Structure,
    person: str,
    election: ElectionState,
    today: date,
    *,
    is_objected_to: bool,
    may_be_made: bool = True,
) -> Verdict:
    """The Facilitator may, once there is an Objection, or where the candidate can be elected no longer (§5.3.5-e)."""
    objected = is_objected_to or not may_be_made
    return all_of(
        may_facilitate(structure, person, election, today),
        election.hears(S.PROPOSED),
        YES if objected else no("5.3.5-e", "nobody_objects_to_the_candidate"),
    )


def may_call_off(structure: Structure, person: str, election: ElectionState, today: date) -> Verdict:
    """Who called it takes the call back while no ballot is in; later the Facilitator may, and says why."""
    if election.is_over:
        return no("5.3.5-a", "election_is_over")
    takes_back = person == election.called_by and not election.cast and election.is_sealed
    return all_of(YES if takes_back else may_facilitate(structure, person, election, today), election.on_floor())


# The other way to a Circle Rep


def may_name_rep(structure: Structure, person: str, circle: str, candidate: str, today: date) -> Verdict:
    """Whoever the Policy names, or the Secretary by its process (§5.1.1-a)."""
    policy = other_selection(structure, circle)
    if policy is None:
        return no("5.1.1-a", "reps_are_elected_here", circle=structure.name_of(circle))
    authority = who_names_rep(structure, circle, today)
    if person not in authority.people:
        if authority.by is By.ROLE and authority.role is not None:
            return no("5.1.1-a", "rep_is_named_by_a_role", policy=policy.title, role=authority.role.name)
        return no("5.1.1-a", "rep_is_named_by_a_process", policy=policy.title)
    return may_stand(structure, circle, RoleKind.CIRCLE_REP, candidate)
