"""Concerns and Objections: why something is refused on the way to settling them."""

MESSAGES = {
    "objection_is_settled": (
        "This concern is settled: it stays readable, and nothing more happens to it. Raise a new one where you see "
        "another harm.",
        "Cette préoccupation est réglée : elle reste lisible, et rien de plus ne s'y ajoute. Soulevez-en une "
        "nouvelle si vous voyez un autre tort.",
    ),
    "breach_is_not_of_the_ledger": (
        "Name the article of the Constitution that would be broken.",
        "Nommez l'article de la Constitution qui serait enfreint.",
    ),
    "criterion_is_not_asked": (
        "This question does not belong to this concern. Answer those that its page asks.",
        "Cette question ne relève pas de cette préoccupation. Répondez à celles que pose sa page.",
    ),
    "criterion_needs_its_argument": (
        "Say how the criterion is met, or say that it is not.",
        "Dites en quoi le critère est rempli, ou dites qu'il ne l'est pas.",
    ),
    "only_objector_argues": (
        "Only whoever raised this concern argues it. Ask a question, or ask for it to be tested.",
        "Seule la personne qui a soulevé cette préoccupation l'argumente. "
        "Posez une question, ou demandez qu'elle soit testée.",
    ),
    "only_circle_members_request_a_test": (
        "Only Circle Members of {circle} may ask for an Objection to be tested. Ask one of them to.",
        "Seuls les Membres du Cercle {circle} peuvent demander qu'une Objection soit testée. Demandez à l'un d'eux "
        "de le faire.",
    ),
    "test_is_due_already": (
        "A test has been asked for already. Wait for the Facilitator to test this Objection.",
        "Un test a déjà été demandé. Attendez que le Facilitateur teste cette Objection.",
    ),
    "test_comes_first": (
        "A test of this Objection has been asked for. Test it before concluding anything else.",
        "Un test de cette Objection a été demandé. Testez-la avant toute autre conclusion.",
    ),
    "breach_is_ruled": (
        "The Secretary has ruled that adoption would break the Constitution, so this is an Objection. Integrate it.",
        "Le Secrétaire a jugé que l'adoption enfreindrait la Constitution : c'est donc une Objection. Intégrez-la.",
    ),
    "test_asks_every_criterion": (
        "A test asks about every criterion. Record for each whether a reasoned argument was given.",
        "Un test interroge chaque critère. Notez pour chacun si un argument raisonné a été donné.",
    ),
    "test_records_the_answers": (
        "No argument is on record for a criterion that you found argued. Record the Objector's answer.",
        "Aucun argument n'est consigné pour un critère que vous tenez pour argumenté. Notez la réponse de l'Objecteur.",
    ),
    "no_breach_to_rule_on": (
        "There is nothing for the Secretary to rule on: no breach of the Constitution is claimed, or the Secretary "
        "has been asked already. Test the Objection, or integrate it.",
        "Le Secrétaire n'a pas à statuer : aucune violation de la Constitution n'est alléguée, ou le Secrétaire a "
        "déjà été consulté. Testez l'Objection, ou intégrez-la.",
    ),
    "no_ruling_asked": (
        "The Facilitator has not asked the Secretary to rule on this, or the Secretary has ruled already. Look at "
        "the Objection again.",
        "Le Facilitateur n'a pas demandé au Secrétaire de statuer, ou le Secrétaire a déjà statué. Regardez à "
        "nouveau l'Objection.",
    ),
    "suggestion_says_nothing": (
        "Say what you would change in the Proposal.",
        "Dites ce que vous changeriez dans la Proposition.",
    ),
    "suggestion_needs_its_argument": (
        "Say how this amendment would resolve the Objection and still answer the Tension.",
        "Dites en quoi cet amendement résoudrait l'Objection tout en répondant à la Tension.",
    ),
    "nothing_amended_yet": (
        "The Proposal has not been amended since this Objection was raised. Its Proposer amends it first.",
        "La Proposition n'a pas été amendée depuis que cette Objection a été soulevée. Son Proposeur l'amende d'abord.",
    ),
    "confirmed_already": (
        "You have confirmed this version already. Wait until the other side has too.",
        "Vous avez déjà confirmé cette version. Attendez que l'autre partie l'ait fait aussi.",
    ),
    "only_proposer_confirms": (
        "Only the Proposer says whether the amended Proposal still resolves their Tension. Ask them.",
        "Seul le Proposeur dit si la Proposition amendée résout encore sa Tension. Posez-lui la question.",
    ),
    "only_facilitator_asks_for_a_ruling": (
        "Only whoever acts as Facilitator of {circle} asks the Secretary to rule on this. Ask them to.",
        "Seul qui agit comme Facilitateur du Cercle {circle} demande au Secrétaire de statuer. Adressez-vous à "
        "cette personne.",
    ),
    "demand_needs_own_suggestion": (
        "Suggest your own amendment first; then ask the Proposer why it would fail in one of the examples.",
        "Suggérez d'abord votre propre amendement ; demandez ensuite au Proposeur pourquoi il échouerait "
        "dans l'un des exemples.",
    ),
    "no_argument_demanded": (
        "No such argument is asked of the Proposer, or it has been given. Look at what the Objection asks for now.",
        "Aucun argument de ce genre n'est demandé au Proposeur, ou il a déjà été donné. Regardez ce que l'Objection "
        "demande à présent.",
    ),
    "one_objection_at_a_time": (
        "Objections are integrated one at a time, and the meeting is at another one. The Facilitator takes this one up "
        "when its turn comes.",
        "Les Objections s'intègrent une par une, et la réunion en est à une autre. "
        "Le Facilitateur prendra celle-ci le moment venu.",
    ),
    "taken_up_already": (
        "This is the Objection that the meeting integrates now. Go on with it.",
        "C'est l'Objection que la réunion intègre en ce moment. Poursuivez avec elle.",
    ),
    "objections_are_left": (
        "Objections are left to integrate ({count}). Each is resolved, withdrawn, tested or abandoned before the next "
        "round.",
        "Il reste des Objections à intégrer ({count}). Chacune est résolue, retirée, testée ou abandonnée "
        "avant le tour suivant.",
    ),
    "only_facilitator_takes_up": (
        "Only whoever acts as Facilitator of {circle} chooses which Objection comes next. Ask them.",
        "Seul qui agit comme Facilitateur du Cercle {circle} choisit quelle Objection vient ensuite. Adressez-vous "
        "à cette personne.",
    ),
}
