"""Proposals and Objections: who may, at which moment, and with what to say."""

MESSAGES = {
    "only_circle_members_propose": (
        "Only Circle Members of {circle} may make a Proposal. "
        "Bring the Tension to one of them, or to the Role concerned.",
        "Seuls les Membres du Cercle {circle} peuvent faire une Proposition. "
        "Portez la Tension à l'un d'eux, ou au Rôle concerné.",
    ),
    "only_circle_members_object": (
        "Only Circle Members of {circle} may raise an Objection.",
        "Seuls les Membres du Cercle {circle} peuvent soulever une Objection.",
    ),
    "only_circle_members_answer": (
        "Only Circle Members of {circle} answer its Proposals.",
        "Seuls les Membres du Cercle {circle} répondent à ses Propositions.",
    ),
    "role_not_represented": (
        "You do not represent {role} in {circle}. Choose a Role that you fill there, represent as Circle Rep, "
        "or have been lent by its Role Lead.",
        "Vous ne représentez pas {role} dans le Cercle {circle}. "
        "Choisissez un Rôle que vous y tenez, que vous représentez "
        "comme Représentant de Cercle, ou que son Leader de Rôle vous a prêté.",
    ),
    "only_proposer_amends": (
        "Only its Proposer may change this Proposal. Suggest an amendment instead.",
        "Seul son Proposeur peut modifier cette Proposition. Suggérez plutôt un amendement.",
    ),
    "only_proposer_withdraws": (
        "Only its Proposer may withdraw this Proposal.",
        "Seul son Proposeur peut retirer cette Proposition.",
    ),
    "proposal_needs_a_change": (
        "This Proposal changes nothing yet. Add at least one change before you send it.",
        "Cette Proposition ne change encore rien. Ajoutez au moins un changement avant de l'envoyer.",
    ),
    "proposal_needs_its_tension": (
        "Say which Tension of {role} this Proposal resolves.",
        "Dites quelle Tension du Rôle {role} cette Proposition résout.",
    ),
    "proposal_needs_an_example": (
        "Give one actual example of the Tension, and say how the Proposal would have helped in it.",
        "Donnez un exemple réel de la Tension, et dites en quoi la Proposition y aurait aidé.",
    ),
    "proposal_is_not_open": (
        "This Proposal is no longer open, so it takes no more answers.",
        "Cette Proposition n'est plus ouverte : elle ne reçoit plus de réponses.",
    ),
    "proposal_is_in_integration": (
        "This Proposal is in Integration. New Objections can be raised when the Objection Round opens again.",
        "Cette Proposition est en Intégration. De nouvelles Objections pourront être soulevées à la réouverture "
        "du Tour d'Objection.",
    ),
    "objections_have_their_round": (
        "Objections have their own round; this Proposal is at {step:term}.",
        "Les Objections ont leur propre tour ; cette Proposition en est à : {step:term}.",
    ),
    "step_does_not_follow": (
        "This Proposal is at {step:term}, and {next:term} does not follow from there.",
        "Cette Proposition en est à : {step:term}, et {next:term} ne vient pas ensuite.",
    ),
    "answers_still_awaited": (
        "The Proposal cannot be adopted yet: {names} have not answered.",
        "La Proposition ne peut pas encore être adoptée : {names} n'ont pas répondu.",
    ),
    "concerns_still_open": (
        "The Proposal cannot be adopted while a concern is unsettled. Test or integrate it first.",
        "La Proposition ne peut pas être adoptée tant qu'une préoccupation n'est pas réglée. "
        "Testez-la ou intégrez-la d'abord.",
    ),
    "ground_has_shifted": (
        "{line} has changed since this Proposal was written. Its Proposer compares both versions and re-bases it.",
        "{line} a changé depuis l'écriture de cette Proposition. Son Proposeur compare les deux versions et la rebase.",
    ),
    "objection_needs_an_argument": (
        "Give a reasoned argument for each of the four criteria before the concern counts as an Objection.",
        "Donnez un argument raisonné pour chacun des quatre critères avant que la préoccupation ne vaille Objection.",
    ),
    "only_facilitator_discards": (
        "Only {facilitator}, as Facilitator of {circle}, may discard this Proposal.",
        "Il revient à {facilitator}, Facilitateur du Cercle {circle}, d'écarter cette Proposition.",
    ),
    "discarding_needs_a_reason": (
        "Say what the Proposal lacks before you discard it.",
        "Dites ce qui manque à la Proposition avant de l'écarter.",
    ),
    "only_facilitator_tests": (
        "Only {facilitator}, as Facilitator of {circle}, records how an Objection was tested. "
        "Any Circle Member may ask for the test.",
        "Il revient à {facilitator}, Facilitateur du Cercle {circle}, de consigner le test d'une Objection. "
        "Tout Membre de Cercle peut demander ce test.",
    ),
    "only_secretary_rules_on_breach": (
        "Only the Secretary of {circle} rules on whether the Constitution would be broken.",
        "Seul le Secrétaire du Cercle {circle} statue sur une éventuelle violation de la Constitution.",
    ),
    "only_objector_confirms": (
        "Only the Objector says whether the amended Proposal still triggers the Objection.",
        "Seul l'Objecteur dit si la Proposition amendée provoque encore l'Objection.",
    ),
    "only_secretary_strikes": (
        "Only the Secretary of {circle}, or of a Circle around it, strikes Governance there. "
        "Any Partner may ask for it.",
        "Seul le Secrétaire du Cercle {circle}, ou d'un Cercle qui l'entoure, peut y invalider de la Gouvernance. "
        "Tout Associé peut le lui demander.",
    ),
    "striking_names_a_clause": (
        "Name the clause of the Constitution that this Governance breaks.",
        "Nommez la clause de la Constitution que cette Gouvernance enfreint.",
    ),
}
