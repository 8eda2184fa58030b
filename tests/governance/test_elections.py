"""Integrative Elections, clause by clause (§5.3.5, §5.1.1, §5.1.2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import pytest

from app.governance import ballots
from app.governance.election_events import (
    BallotsOpened,
    NominationsCounted,
    OpenedBallot,
    ReasonGiven,
    TieBreak,
    TieBroken,
)
from app.governance.election_permissions import (
    can_move_on,
    may_begin,
    may_call,
    may_call_off,
    may_discard,
    may_facilitate,
    may_nominate,
)
from app.governance.election_steps import FOLLOWS, ElectionStep
from app.governance.elections import Election, place_of
from app.governance.errors import InvalidChange, NotPermitted, OutOfOrder
from app.governance.lines import AssignmentLine, PolicyLine, RoleKind
from app.governance.messages import say
from app.governance.process import Moment, moment_of
from app.governance.structure import Structure
from app.governance.verdicts import Verdict
from tests.builders import ANA, BAKERY, IDA, LEA, MAX, OUTSIDER, OVENS, PASTRY, SAM, TODAY, Building, a_structure, core
from tests.electing import FACILITATOR, REP, SECRETARY, Electing

S = ElectionStep
ALL = (ANA, SAM, LEA, MAX, IDA)
UNANIMOUS = {ANA: IDA, SAM: IDA, LEA: IDA, MAX: IDA, IDA: IDA}
TIED = {ANA: IDA, SAM: IDA, LEA: MAX, MAX: MAX, IDA: SAM}
"""IDA and MAX have two each; MAX nominated himself, and IDA named another."""


def limited(days: int = 3) -> Structure:
    return Building(a_structure()).setting(BAKERY, "election_time_limit", days=days).done


def refused(verdict: Verdict, message: str) -> None:
    assert verdict.reason is not None
    assert verdict.reason.message == message
    assert say(verdict.reason, "en") != say(verdict.reason, "fr")


# Calling (§5.1.1, §5.1.2)


@pytest.mark.clause("5.1.1-a")
@pytest.mark.clause("5.1.2-a")
@pytest.mark.parametrize("role", [SECRETARY, FACILITATOR, REP])
def test_any_circle_member_calls_an_election_at_any_time(role: str) -> None:
    for person in ALL:
        assert may_call(a_structure(), person, BAKERY, role)
    refused(may_call(a_structure(), OUTSIDER, BAKERY, role), "only_circle_members_call_elections")


@pytest.mark.clause("5.1.2-a")
def test_only_elected_roles_are_elected_and_not_during_setup() -> None:
    refused(may_call(a_structure(), ANA, BAKERY, OVENS), "only_elected_roles_are_elected")
    refused(may_call(Building(a_structure()).in_setup().done, ANA, BAKERY, SECRETARY), "no_elections_in_setup")
    refused(may_call(a_structure(), ANA, BAKERY, "gone"), "role_is_gone")


# The Role and the term (§5.3.5-a)


@pytest.mark.clause("5.3.5-a")
def test_the_acting_facilitator_names_the_role_and_the_term() -> None:
    held = Electing(begun=False)
    for person in (ANA, SAM, MAX, IDA, OUTSIDER):
        refused(may_begin(held.structure, person, held.election, TODAY), "only_facilitator_runs_elections")

    held.begins(term=TODAY.replace(month=9))

    assert (held.step, held.election.term) == (S.NOMINATION, TODAY.replace(month=9))
    refused(may_begin(held.structure, LEA, held.election, TODAY), "election_is_elsewhere")


@pytest.mark.clause("5.3.5-a")
def test_a_term_does_not_end_before_it_begins() -> None:
    held = Electing(begun=False)

    refused(may_begin(held.structure, LEA, held.election, TODAY, term=TODAY.replace(day=1)), "term_ends_later")


@pytest.mark.clause("5.3.5-a")
@pytest.mark.parametrize("role", ["gone", core(PASTRY, RoleKind.CIRCLE_REP)])
def test_the_role_that_is_named_is_one_of_this_circle(role: str) -> None:
    held = Electing(begun=False)

    refused(may_begin(held.structure, LEA, held.election, TODAY, role=role), "role_is_gone")


@pytest.mark.clause("5.3.5-a")
def test_before_nominations_are_shown_nothing_is_said_of_candidates() -> None:
    """No verb takes words then, but the ballot, whose reason is sealed with it."""
    held = Electing()
    held.casts(ana=IDA)

    for act in (lambda: held.gives_reason(ANA), lambda: held.keeps(ANA), lambda: held.changes(ANA, MAX)):
        with pytest.raises(OutOfOrder):
            act()
    assert [event.words() for _, event in held.log] == [{}, {}, {}]


# Ballots (§5.3.5-b)


@pytest.mark.clause("5.3.5-b")
def test_everybody_casts_one_ballot_and_it_is_final() -> None:
    held = Electing()
    held.casts(ana=IDA)

    with pytest.raises(OutOfOrder) as refusal:
        held.casts(ana=MAX)
    assert refusal.value.reason.message == "ballot_is_final"
    assert held.election.awaited(held.electorate) == [SAM, LEA, MAX, IDA]
    with pytest.raises(OutOfOrder) as refusal:
        held.casts(outsider=IDA)
    assert refusal.value.reason.message == "only_the_electorate_nominates"


@pytest.mark.clause("5.3.5-b")
def test_a_ballot_names_somebody_eligible() -> None:
    held = Electing(REP)

    refused(may_nominate(held.structure, held.election, ANA), "a_circle_lead_is_no_rep")
    refused(may_nominate(held.structure, held.election, OUTSIDER), "candidates_are_circle_members")
    for candidate in (ANA, OUTSIDER, ""):
        with pytest.raises(InvalidChange):
            held.casts(sam=candidate)


@pytest.mark.clause("5.3.5-b")
def test_the_log_tells_no_candidate_before_all_ballots_are_in() -> None:
    held = Electing()

    held.casts(ana=IDA, sam=IDA, lea=IDA, max=IDA)

    told = held.told_so_far().replace(str(held.log[1][1]), "")  # Who is asked is no secret.
    assert f"'{IDA}'" not in told
    assert not held.election.nominations
    assert all(cast.seal not in (IDA, sha256(IDA.encode()).hexdigest()) for cast in held.election.cast.values())
    assert len({cast.seal for cast in held.election.cast.values()}) == 4


@pytest.mark.clause("5.3.5-b")
def test_ballots_stay_closed_until_all_are_in() -> None:
    held = Electing()
    held.casts(ana=IDA, sam=IDA, lea=IDA, max=IDA)

    with pytest.raises(OutOfOrder) as refusal:
        held.opens()
    assert refusal.value.reason.message == "ballots_still_awaited"

    held.casts(ida=MAX)
    held.opens()
    assert held.step in (S.REASONS, S.CHANGES)
    assert {person: each.candidate for person, each in held.election.nominations.items()}[IDA] == MAX


@pytest.mark.clause("5.3.5-b")
def test_who_is_late_is_out_of_the_rest_of_the_election() -> None:
    held = Electing(structure=limited(3))
    held.casts(ana=IDA, sam=MAX)
    held.days_pass(3)

    with pytest.raises(OutOfOrder) as refusal:
        held.casts(lea=IDA)
    assert refusal.value.reason.message == "too_late_for_this_election"
    held.opens()

    assert held.election.late == [LEA, MAX, IDA]
    assert held.step is S.CHANGES
    with pytest.raises(OutOfOrder) as refusal:
        held.keeps(LEA)
    assert refusal.value.reason.message == "too_late_for_this_election"


@pytest.mark.clause("5.3.5-b")
def test_without_a_policy_nobody_is_ever_late() -> None:
    held = Electing()
    held.casts(ana=IDA)
    held.days_pass(300)

    assert not held.election.may_open_ballots(held.at(LEA), held.electorate)
    held.casts(sam=IDA)


@pytest.mark.clause("5.3.5-b")
def test_a_time_limit_whose_policy_is_gone_runs_out_no_more() -> None:
    held = Electing(structure=limited(3))
    held.casts(ana=IDA)
    Building(held.structure).without(PolicyLine, f"{BAKERY}:election_time_limit")
    held.days_pass(9)

    assert not held.election.may_open_ballots(held.at(LEA), held.electorate)


@pytest.mark.clause("5.3.5-b")
def test_nobody_in_time_ends_the_election() -> None:
    held = Electing(structure=limited(2))
    held.days_pass(2)

    held.opens()

    assert held.step is S.WITHOUT_CANDIDATE


@pytest.mark.clause("5.3.5-b")
def test_a_ballot_that_is_not_the_one_cast_is_refused_by_whoever_replays_it() -> None:
    held = Electing()
    held.casts(**UNANIMOUS)
    changed = [OpenedBallot(person=each, candidate=MAX, salt=held.sealed[1, each][2]) for each in ALL]

    with pytest.raises(ValueError, match="not the one that was cast"):
        held.election.when(BallotsOpened(turn=1, ballots=changed), held.at(LEA))
    twice = [OpenedBallot(person=ANA, candidate=IDA, salt=held.sealed[1, ANA][2])] * 2
    with pytest.raises(ValueError, match="one ballot each"):
        held.election.when(BallotsOpened(turn=1, ballots=twice), held.at(LEA))


@pytest.mark.clause("5.3.5-b")
def test_who_joins_is_asked_and_who_leaves_counts_no_longer() -> None:
    held = Electing(structure=limited(3))
    held.casts(ana=MAX, ida=SAM)
    held.days_pass(2)
    Building(held.structure).role("jam", BAKERY, filled_by=[OUTSIDER])
    Building(held.structure).without(AssignmentLine, f"{IDA}@{core(PASTRY, RoleKind.CIRCLE_REP)}:")
    held.told()

    assert OUTSIDER in held.election.awaited(held.electorate)
    assert IDA not in held.election.asked
    held.days_pass(2)  # Who joined has the whole time.
    held.casts(lea=MAX, sam=MAX, max=SAM, outsider=SAM)
    held.opens()

    assert set(held.election.nominations) == {ANA, LEA, SAM, MAX, OUTSIDER}
    Building(held.structure).without(AssignmentLine, f"{OUTSIDER}@jam:")
    held.everybody_keeps()
    assert OUTSIDER not in held.election.nominations
    held.counts()
    assert held.election.counts[-1].counts == {MAX: 3, SAM: 1}


@pytest.mark.clause("5.3.5-b")
def test_in_a_meeting_those_taking_part_nominate_and_who_leaves_had_their_chance() -> None:
    held = Electing(meeting=[LEA, ANA, SAM, OUTSIDER])
    held.casts(lea=SAM, ana=SAM, outsider=SAM)
    assert not held.election.may_open_ballots(held.at(LEA), held.electorate)

    held.leaves(SAM)
    held.leaves(OUTSIDER)
    held.opens()

    assert set(held.election.nominations) == {LEA, ANA, OUTSIDER}
    with pytest.raises(OutOfOrder):
        held.casts(max=SAM)


# Reasons and changes (§5.3.5-c)


@pytest.mark.clause("5.3.5-c")
def test_reasons_are_given_one_by_one_in_a_meeting() -> None:
    held = Electing(meeting=[LEA, ANA, SAM])
    held.casts(sam=LEA, lea=SAM, ana=LEA)
    held.opens(reasons=False)

    assert held.turn == LEA
    with pytest.raises(OutOfOrder) as refusal:
        held.gives_reason(SAM)
    assert refusal.value.reason.message == "nominators_speak_in_turn"
    held.gives_reason(LEA)
    held.election.read_on(held.at(LEA), held.electorate)
    held.told()
    with pytest.raises(OutOfOrder):
        held.election.open_changes(held.at(LEA), held.electorate)
    held.gives_reason(SAM, silently=True)
    assert held.turn is None
    with pytest.raises(OutOfOrder) as refusal:
        held.election.read_on(held.at(LEA), held.electorate)
    assert refusal.value.reason.message == "nominators_are_all_heard"


@pytest.mark.clause("5.3.5-c")
def test_elsewhere_whoever_gave_none_with_the_ballot_is_asked_for_a_reason() -> None:
    held = Electing()
    held.casts(**UNANIMOUS)
    held.opens(reasons=False)

    assert held.step is S.REASONS
    held.gives_reason(*ALL[:4])
    with pytest.raises(OutOfOrder) as refusal:
        held.gives_reason(ANA)
    assert refusal.value.reason.message == "heard_in_this_election"
    assert held.step is S.REASONS
    held.gives_reason(IDA, silently=True)
    assert held.step is S.CHANGES


@pytest.mark.clause("5.3.5-c")
def test_in_the_change_round_each_keeps_or_changes_with_a_reason() -> None:
    held = Electing()
    held.nominated(**UNANIMOUS)

    with pytest.raises(InvalidChange) as refusal:
        held.changes(ANA, IDA)
    assert refusal.value.reason.message == "nominated_already"
    with pytest.raises(InvalidChange) as refusal:
        held.election.change_nomination(held.at(ANA), held.electorate, MAX, "")
    assert refusal.value.reason.message == "change_needs_a_reason"
    with pytest.raises(InvalidChange) as refusal:
        held.changes(ANA, OUTSIDER)
    assert refusal.value.reason.message == "candidate_is_not_eligible"

    held.changes(ANA, MAX)
    changed = held.election.nominations[ANA]
    assert (changed.first, changed.candidate, bool(changed.change)) == (IDA, MAX, True)
    with pytest.raises(OutOfOrder):
        held.changes(ANA, SAM)
    held.everybody_keeps()
    assert held.step is S.COUNT


@pytest.mark.clause("5.3.5-c")
def test_nobody_changes_before_the_change_round() -> None:
    held = Electing()
    held.casts(**UNANIMOUS)
    held.opens(reasons=False)

    with pytest.raises(OutOfOrder) as refusal:
        held.changes(ANA, MAX)
    assert refusal.value.reason.message == "election_is_elsewhere"


@pytest.mark.clause("5.3.5-b")
def test_an_answer_that_comes_too_late_is_out() -> None:
    held = Electing(structure=limited(3))
    held.nominated(**UNANIMOUS)
    held.keeps(ANA)
    held.days_pass(3)

    with pytest.raises(OutOfOrder) as refusal:
        held.changes(SAM, MAX)
    assert refusal.value.reason.message == "time_for_answers_has_passed"
    held.told()
    assert held.step is S.COUNT
    held.counts()
    assert held.election.candidate == IDA


# The count and ties (§5.3.5-d)


@pytest.mark.clause("5.3.5-d")
def test_most_nominations_is_the_candidate() -> None:
    held = Electing()
    held.counted(ana=IDA, sam=IDA, lea=MAX, max=IDA, ida=SAM)

    assert held.election.counts[-1].counts == {IDA: 3, MAX: 1, SAM: 1}
    assert held.election.candidate == IDA
    held.proposes()
    assert held.step is S.PROPOSED


@pytest.mark.clause("5.3.5-d")
def test_changes_count() -> None:
    held = Electing()
    held.nominated(ana=IDA, sam=IDA, lea=MAX, max=MAX, ida=SAM)
    held.keeps(SAM, LEA, MAX, IDA)
    held.changes(ANA, MAX)

    held.counts()

    assert held.election.candidate == MAX


@pytest.mark.clause("5.3.5-d")
def test_a_tie_waits_for_the_facilitator_to_choose_how() -> None:
    held = Electing()
    held.counted(**TIED)

    assert (held.step, held.election.tied) == (S.TIE, [IDA, MAX])
    refused(can_move_on(held.election, held.now, held.electorate), "break_the_tie_first")
    with pytest.raises(OutOfOrder):
        held.counts()
    with pytest.raises(OutOfOrder):
        held.proposes()


@pytest.mark.clause("5.3.5-d")
def test_a_tie_goes_to_the_only_self_nominated_one() -> None:
    held = Electing()
    held.counted(**TIED)

    held.breaks(TieBreak.SELF_NOMINATED)

    assert held.election.candidate == MAX


@pytest.mark.clause("5.3.5-d")
def test_two_or_none_self_nominated_break_no_tie() -> None:
    two, none = Electing(), Electing()
    two.counted(ana=IDA, sam=SAM, lea=MAX, max=MAX, ida=IDA)
    none.counted(ana=IDA, sam=IDA, lea=MAX, max=SAM, ida=MAX)

    for held, count in ((two, "2"), (none, "0")):
        verdict = held.election.may_break_by(TieBreak.SELF_NOMINATED, held.electorate)
        refused(verdict, "not_one_self_nominated")
        assert verdict.reason is not None
        assert count in say(verdict.reason, "en")
        with pytest.raises(OutOfOrder):
            held.breaks(TieBreak.SELF_NOMINATED)


@pytest.mark.clause("5.3.5-d")
def test_a_tie_goes_to_the_one_now_serving() -> None:
    held = Electing()
    held.counted(ana=IDA, sam=SAM, lea=SAM, max=IDA, ida=MAX)  # SAM serves as Secretary.

    held.breaks(TieBreak.SERVING)

    assert held.election.candidate == SAM
    other = Electing()
    other.counted(**TIED)
    refused(other.election.may_break_by(TieBreak.SERVING, other.electorate), "not_one_serving")


@pytest.mark.clause("5.3.5-d")
def test_a_blind_draw_is_recorded_and_anybody_can_repeat_it() -> None:
    held = Electing()
    held.counted(**TIED)

    held.breaks(TieBreak.DRAW, "5eed")

    digits = sha256(f"5eed,{IDA},{MAX}".encode()).hexdigest()[:12]
    assert held.election.candidate == [IDA, MAX][int(digits, 16) % 2] == ballots.draw("5eed", [MAX, IDA])
    assert (held.election.counts[-1].seed, held.election.counts[-1].method) == ("5eed", TieBreak.DRAW)
    drawn = {ballots.draw(f"seed {n}", [IDA, MAX, SAM]) for n in range(50)}
    assert drawn == {IDA, MAX, SAM}


@pytest.mark.clause("5.3.5-d")
def test_a_draw_or_a_count_that_did_not_come_out_so_cannot_be_replayed() -> None:
    held = Electing()
    held.counted(**TIED)
    wrong = next(each for each in (IDA, MAX) if each != ballots.draw("5eed", [IDA, MAX]))

    with pytest.raises(ValueError, match="does not break so"):
        held.election.when(TieBroken(method=TieBreak.DRAW, tied=[IDA, MAX], candidate=wrong, seed="5eed"), held.at(LEA))
    with pytest.raises(ValueError, match="does not break so"):
        held.election.when(TieBroken(method=TieBreak.SERVING, tied=[IDA, MAX], candidate=SAM), held.at(LEA))
    with pytest.raises(ValueError, match="do not count so"):
        held.election.when(NominationsCounted(counts={MAX: 5}, candidate=MAX), held.at(LEA))


@pytest.mark.clause("5.3.5-d")
def test_those_who_named_others_choose_among_the_tied() -> None:
    held = Electing()
    held.counted(**TIED)

    held.breaks(TieBreak.ASK)

    assert (held.step, held.election.round.order) == (S.ASKING, [IDA])
    with pytest.raises(OutOfOrder):
        held.chooses(ANA, MAX)
    with pytest.raises(InvalidChange) as refusal:
        held.chooses(IDA, SAM)
    assert refusal.value.reason.message == "choose_among_the_tied"
    held.chooses(IDA, IDA)
    assert held.step is S.COUNT
    held.counts()
    assert held.election.candidate == IDA


@pytest.mark.clause("5.3.5-d")
def test_what_was_counted_stays_counted_when_its_nominator_leaves_the_circle() -> None:
    held = Electing()
    held.counted(**TIED)
    before = dict(held.election.nominations)
    Building(held.structure).without(AssignmentLine, f"{SAM}@ovens:")

    held.told()

    assert held.step is S.TIE
    assert held.election.nominations == before
    held.breaks(TieBreak.ASK)
    Building(held.structure).without(AssignmentLine, f"{IDA}@{core(PASTRY, RoleKind.CIRCLE_REP)}:")
    held.told()
    assert (held.step, held.election.nominations) == (S.COUNT, before)  # Nobody waits for who has left.


@pytest.mark.clause("5.3.5-d")
def test_nobody_is_asked_twice_to_choose_among_the_tied() -> None:
    held = Electing(structure=limited(3))
    held.counted(**TIED)
    held.breaks(TieBreak.ASK)
    held.days_pass(3)
    held.told()
    held.counts()

    assert held.step is S.TIE
    refused(held.election.may_break_by(TieBreak.ASK, held.electorate), "nobody_named_others")
    held.breaks(TieBreak.DRAW, "x")


@pytest.mark.clause("5.3.5-d")
def test_a_tie_is_counted_again_where_one_of_them_can_be_elected_no_longer() -> None:
    held = Electing()
    held.counted(**TIED)
    Building(held.structure).without(AssignmentLine, f"{MAX}@pastry:")
    held.told()

    for method in TieBreak:
        refused(held.election.may_break_by(method, held.electorate), "tied_can_be_elected_no_longer")
    held.counts()

    assert held.election.candidate == IDA
    assert held.election.counts[-1].ignored == [MAX]


@pytest.mark.clause("5.3.5-d")
def test_nominations_of_somebody_who_can_be_elected_no_longer_do_not_count() -> None:
    held = Electing()
    held.nominated(ana=MAX, sam=MAX, lea=MAX, max=SAM, ida=IDA)
    held.everybody_keeps()
    Building(held.structure).without(AssignmentLine, f"{MAX}@pastry:")
    held.told()

    held.counts()

    assert held.election.candidate == IDA
    assert held.election.counts[-1].ignored == [MAX]


# The candidate (§5.3.5-e)


@pytest.mark.clause("5.3.5-e")
def test_a_discarded_candidate_is_ignored_and_the_next_is_found_by_the_same_rules() -> None:
    held = Electing()
    held.counted(ana=IDA, sam=IDA, lea=MAX, max=IDA, ida=SAM)
    held.proposes()

    held.discards()
    assert held.step is S.COUNT
    held.counts()

    assert (held.step, held.election.tied) == (S.TIE, [MAX, SAM])
    assert held.election.counts[-1].ignored == [IDA]
    held.breaks(TieBreak.SERVING)
    held.proposes()
    held.discards()
    held.counts()
    held.proposes()
    held.discards()
    held.counts()
    assert held.step is S.WITHOUT_CANDIDATE


@pytest.mark.clause("5.3.5-e")
def test_only_with_objections_the_facilitator_discards() -> None:
    held = Electing()
    held.counted(**UNANIMOUS)
    held.proposes()
    ask: Any = lambda who, **facts: may_discard(held.structure, who, held.election, TODAY, **facts)  # noqa: E731

    refused(ask(LEA, is_objected_to=False), "nobody_objects_to_the_candidate")
    refused(ask(ANA, is_objected_to=True), "only_facilitator_runs_elections")
    assert ask(LEA, is_objected_to=True)
    assert ask(LEA, is_objected_to=False, may_be_made=False)


@pytest.mark.clause("5.3.5-e")
def test_adoption_elects() -> None:
    held = Electing()
    held.counted(**UNANIMOUS)
    held.proposes()

    held.decides()

    assert held.step is S.ELECTED
    assert [line.person for line in held.structure.held(AssignmentLine, SECRETARY)] == [IDA]
    with pytest.raises(OutOfOrder):
        held.discards()


# Calling off, and meetings


@pytest.mark.clause("5.3.5-a")
def test_who_called_it_takes_the_call_back_while_no_ballot_is_in_and_later_the_facilitator_may() -> None:
    held = Electing()
    assert may_call_off(held.structure, MAX, held.election, TODAY)
    refused(may_call_off(held.structure, ANA, held.election, TODAY), "only_facilitator_runs_elections")
    held.casts(ana=IDA)
    refused(may_call_off(held.structure, MAX, held.election, TODAY), "only_facilitator_runs_elections")
    assert may_call_off(held.structure, LEA, held.election, TODAY)
    with pytest.raises(InvalidChange):
        held.election.call_off(held.at(LEA), "")

    held.calls_off()

    assert held.step is S.CALLED_OFF
    refused(may_call_off(held.structure, LEA, held.election, TODAY), "election_is_over")


@pytest.mark.clause("5.4.3-b")
def test_in_a_time_out_nobody_calls_it_off_nor_takes_the_call_back() -> None:
    held = Electing(meeting=(LEA, SAM, MAX))
    assert held.floor is not None
    held.floor = replace(held.floor, is_paused=True)
    held.join()

    for person in (MAX, LEA):
        refused(may_call_off(held.structure, person, held.election, TODAY), "time_out_lasts")


@pytest.mark.clause("5.3.5-b")
def test_a_meeting_that_goes_on_leaves_sealed_ballots_unread_and_opened_ones_to_everybody() -> None:
    sealed = Electing(meeting=[LEA, ANA, SAM])
    sealed.casts(ana=SAM)
    sealed.leaves_meeting()
    assert (sealed.step, sealed.election.meeting, sealed.election.cast) == (S.CALLED, None, {})
    assert not sealed.election.counts_ballots
    sealed.begins()
    assert sealed.election.turn == 2

    opened = Electing(meeting=[LEA, ANA, SAM])
    opened.casts(ana=SAM, lea=SAM, sam=LEA)
    opened.opens()
    opened.leaves_meeting()
    assert (opened.step, opened.election.meeting) == (S.CHANGES, None)
    opened.everybody_keeps()
    opened.counts()
    assert opened.election.candidate == SAM


@pytest.mark.clause("5.4.4-c")
def test_in_a_meeting_nothing_moves_while_another_item_is_processed_or_time_is_out() -> None:
    from dataclasses import replace

    held = Electing(meeting=[LEA, ANA, SAM])
    assert held.floor is not None
    here = held.floor
    for floor, message in (
        (replace(here, subject="another"), "one_item_at_a_time"),
        (replace(here, is_paused=True), "time_out_lasts"),
        (replace(here, is_open=False), "meeting_is_over"),
    ):
        held.floor = floor
        held.join()
        with pytest.raises(OutOfOrder) as refusal:
            held.casts(ana=SAM)
        assert refusal.value.reason.message == message
    held.election.floor = None
    with pytest.raises(RuntimeError):
        held.election.hears(S.NOMINATION)


@pytest.mark.clause("5.3.6")
def test_in_a_meeting_its_facilitator_runs_the_election() -> None:
    from dataclasses import replace

    held = Electing(meeting=[LEA, ANA, SAM])
    assert held.floor is not None
    held.floor = replace(held.floor, facilitator=SAM)
    held.join()

    assert may_facilitate(held.structure, SAM, held.election, TODAY)
    refused(may_facilitate(held.structure, LEA, held.election, TODAY), "only_facilitator_runs_elections")


# The table


def test_every_step_can_be_reached_and_what_is_over_stays_so() -> None:
    assert set(FOLLOWS) == set(S)
    assert {step for follows in FOLLOWS.values() for step in follows} | {S.CALLED} == set(S)
    assert all(not FOLLOWS[step] for step in (S.ELECTED, S.CALLED_OFF, S.WITHOUT_CANDIDATE))


def test_the_place_changes_with_each_move_and_not_with_ballots_side_by_side() -> None:
    held = Electing()
    before = place_of(held.election)
    held.casts(ana=IDA)
    assert place_of(held.election) == before

    held.casts(sam=IDA, lea=MAX, max=IDA, ida=SAM)
    held.opens()
    places = [place_of(held.election)]
    held.everybody_keeps()
    places.append(place_of(held.election))
    held.counts()
    places.append(place_of(held.election))
    assert len({before, *places}) == 4


def test_the_log_gives_the_same_order_again_in_which_reasons_were_heard() -> None:
    held = Electing(structure=limited(3))
    held.casts(ana=IDA, sam=IDA, max=IDA, lea=MAX)
    held.days_pass(3)
    held.told()

    held.opens(silent=LEA)

    assert held.election.round.heard == [ANA, SAM, MAX]
    assert held.replayed().to_document() == held.election.to_document()


def test_the_log_gives_the_same_election_again() -> None:
    held = Electing(structure=limited())
    held.counted(**TIED)
    held.breaks(TieBreak.ASK)
    held.chooses(IDA, MAX)
    held.counts()
    held.proposes()
    held.discards()
    held.counts()
    held.proposes()
    held.decides()

    assert held.replayed().to_document() == held.election.to_document()
    assert Election.from_document(held.election.to_document()).to_document() == held.election.to_document()


def test_only_a_call_begins_an_election() -> None:
    with pytest.raises(ValueError, match="no record has called"):
        Election.begin(BallotsOpened(turn=1, ballots=[]), Moment(1, Electing().now, ANA))
    with pytest.raises(NotPermitted):
        Electing(core(BAKERY, RoleKind.CIRCLE_LEAD))


def test_words_stand_beside_the_record_of_the_act_in_which_they_were_said() -> None:
    reason = ReasonGiven(text="7.text")

    assert moment_of(reason, Moment(7, datetime(2026, 3, 1, tzinfo=UTC), ANA), 6).number == 7
    with pytest.raises(ValueError, match="words of another record"):
        moment_of(reason, Moment(7, datetime(2026, 3, 1, tzinfo=UTC), ANA), 7)
