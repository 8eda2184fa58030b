"""What a step of a meeting is called and its rule in one sentence, with its article: the same on every view."""

from __future__ import annotations

from dataclasses import dataclass

from app.locale import N_


@dataclass(frozen=True, slots=True)
class StepWords:
    title: str
    """A term of the Constitution (`terms.TERMS`), or a message."""
    rule: str
    clause: str
    is_term: bool = True


MEETING = {
    "requested": StepWords(
        N_("A special meeting is asked for"), N_("The Secretary schedules it promptly."), "5.4-a", False
    ),
    "scheduled": StepWords(
        N_("Not open yet"), N_("Whoever facilitates opens it, with those who are here."), "5.4.2-a", False
    ),
    "cancelled": StepWords(N_("Cancelled"), N_("This meeting does not take place."), "5.4-a", False),
    "check_in": StepWords(
        "check_in_round", N_("Each in turn says what is on their mind, or passes. Nobody responds."), "5.4.3-a"
    ),
    "added": StepWords(
        N_("A step of our own"), N_("A Policy of the Circle adds this to its meetings."), "5.4.3-a", False
    ),
    "agenda": StepWords(
        "agenda",
        N_("Everyone adds what they need to process, by a short label. Then we take one at a time."),
        "5.4.4-a",
    ),
    "item": StepWords(
        N_("Processing"), N_("One item at a time: whoever added it says what they need."), "5.4.4-c", False
    ),
    "closing": StepWords(
        "closing_round", N_("Each in turn says how this meeting was for them, or passes. Nobody responds."), "5.4.3-a"
    ),
    "closed": StepWords(N_("Closed"), N_("The meeting is over. Its minutes are written."), "5.4.2-b", False),
}
PROPOSAL = {
    "present_proposal": StepWords(
        "present_proposal",
        N_("Only the Proposer makes a Proposal, to resolve their own Tension; others help to write it if asked."),
        "5.4.5-a",
    ),
    "clarifying_questions": StepWords(
        "clarifying_questions",
        N_("Anyone asks, to understand. The Proposer answers, or declines. No reactions yet."),
        "5.4.5-b",
    ),
    "reaction_round": StepWords(
        "reaction_round", N_("Each but the Proposer reacts once, in turn, as they like. Nobody responds."), "5.4.5-c"
    ),
    "option_to_clarify": StepWords(
        "option_to_clarify", N_("Only the Proposer speaks: they may clarify, and amend the Proposal."), "5.4.5-d"
    ),
    "objection_round": StepWords(
        "objection_round",
        N_("Each in turn, the Proposer too: would adopting this do harm? No discussion. No Objection: it is adopted."),
        "5.4.5-e",
    ),
    "integration": StepWords(
        "integration",
        N_("One Objection at a time: which amendment resolves it, and still answers the Proposer's Tension?"),
        "5.4.5-f",
    ),
}
ELECTION = {
    "called": StepWords(
        N_("An election"), N_("The Facilitator names the Role and chooses the term. Nobody comments on candidates."),
        "5.3.5-a", False,
    ),
    "nomination": StepWords(
        N_("Nominations"), N_("Everyone nominates one person. Ballots stay sealed until all are in; nobody comments."),
        "5.3.5-b", False,
    ),
    "reasons": StepWords(
        N_("Reasons"), N_("Nominations are shown one by one, and each says why. Nobody responds."), "5.3.5-c", False
    ),
    "changes": StepWords(
        N_("Change Round"), N_("Each in turn keeps their nomination, or changes it and says why."), "5.3.5-c", False
    ),
    "count": StepWords(
        N_("Count"), N_("Whoever has most nominations is proposed, if nobody objects."), "5.3.5-d", False
    ),
    "tie": StepWords(
        N_("A tie"), N_("The Facilitator breaks it in one of the four ways that there are."), "5.3.5-d", False
    ),
    "asking": StepWords(
        N_("A choice among the tied"), N_("Those who nominated somebody else choose among the tied."), "5.3.5-d", False
    ),
    "proposed": StepWords(
        "objection_round", N_("Each in turn, the candidate last: would it do harm if this candidate served?"), "5.3.5-e"
    ),
    "elected": StepWords(N_("Elected"), N_("The candidate serves from now on."), "5.3.5-e", False),
    "called_off": StepWords(N_("Called off"), N_("Nobody is elected."), "5.3.5-a", False),
    "without_candidate": StepWords(N_("Nobody is left"), N_("No nomination is left that counts."), "5.3.5-e", False),
}  # fmt: skip
OUTCOME = {
    "adopted": StepWords(N_("Adopted"), N_("It holds from now on, on everybody's chart."), "5.4.5-e", False),
    "withdrawn": StepWords(N_("Withdrawn"), N_("Its Proposer took it back: nothing changes."), "5.4.5-a", False),
    "discarded": StepWords(
        N_("Discarded"), N_("It did not meet what a Proposal needs: nothing changes."), "5.3.1-b", False
    ),
    "dropped": StepWords(N_("Dropped"), N_("The Facilitator dropped it: nothing changes."), "5.3.4-c", False),
    "parked": StepWords(
        N_("Back with its Proposer"), N_("Nothing is decided: it can be brought again."), "5.4.4-c", False
    ),
    "continued": StepWords(
        N_("It goes on asynchronously"), N_("Everybody is asked again, on the page of the Proposal."), "5.3-a", False
    ),
}
"""How the Proposal of an item ended, until the meeting goes back to its agenda."""
