"""Process Breakdowns and audits: why something is refused, and what to do instead."""

MESSAGES = {
    "already_in_breakdown": (
        "{circle} is in Process Breakdown already. Add what you know to its page.",
        "Le Cercle {circle} est déjà en Rupture de Processus. Ajoutez sur sa page ce que vous savez.",
    ),
    "breakdown_is_over": (
        "Due process has been restored here. Declare a new Process Breakdown where it fails again.",
        "Le processus a été rétabli ici. Déclarez une nouvelle Rupture de Processus s'il fait de nouveau défaut.",
    ),
    "not_in_breakdown": (
        "{circle} is not in Process Breakdown any more. Its own people act again.",
        "Le Cercle {circle} n'est plus en Rupture de Processus. Ses propres responsables agissent à nouveau.",
    ),
    "only_who_facilitates_declares_a_breakdown": (
        "Only the acting Facilitator or Secretary of {circle}, or of a Circle around it, declares a Process Breakdown "
        "there. Tell one of them what you see.",
        "Seul le Facilitateur ou le Secrétaire en exercice de {circle}, ou d'un Cercle qui l'entoure, y déclare une "
        "Rupture de Processus. Dites à l'un d'eux ce que vous constatez.",
    ),
    "only_own_facilitator_names_a_proposal": (
        "Only the acting Facilitator of {circle} declares a Process Breakdown over a Proposal that fails to resolve. "
        "Say in your reason what pattern you see.",
        "Seul le Facilitateur en exercice de {circle} déclare une Rupture de Processus pour une Proposition qui ne se "
        "résout pas. Dites dans votre raison quel comportement vous constatez.",
    ),
    "breakdown_names_an_unresolved_proposal": (
        "Name a Proposal of {circle} that is still open, or say in your reason what went wrong.",
        "Nommez une Proposition de {circle} encore ouverte, ou dites dans votre raison ce qui s'est mal passé.",
    ),
    "breakdown_needs_a_reason": (
        "Say what happens there that conflicts with the Constitution. It stays on the record.",
        "Dites ce qui s'y passe de contraire à la Constitution. Cela reste au registre.",
    ),
    "only_restorer_takes_over": (
        "Only the acting Facilitator of {circle} takes over, adds a Circle Lead or declares due process restored here. "
        "Write to them.",
        "Seul le Facilitateur en exercice de {circle} prend ici la place de quelqu'un, ajoute un Leader de Cercle ou "
        "déclare le processus rétabli. Écrivez-lui.",
    ),
    "restorer_facilitates_already": (
        "You are acting Facilitator of {circle} as it is. Take over as Secretary, or add a Circle Lead.",
        "Vous êtes déjà Facilitateur en exercice de {circle}. Prenez la place de Secrétaire, ou ajoutez un Leader de "
        "Cercle.",
    ),
    "taken_over_already": (
        "You act as {role:term} of {circle} already. Hand it back where you wish to end that.",
        "Vous agissez déjà comme {role:term} de {circle}. Rendez la place si vous voulez y mettre fin.",
    ),
    "nothing_to_hand_back": (
        "Nobody has taken over as {role:term} of {circle}. Look at the page of this breakdown again.",
        "Personne n'a pris la place de {role:term} de {circle}. Regardez à nouveau la page de cette rupture.",
    ),
    "added_lead_is_a_partner": (
        "Only a Partner can be added as Circle Lead. Choose somebody else.",
        "Seul un Associé peut être ajouté comme Leader de Cercle. Choisissez quelqu'un d'autre.",
    ),
    "added_lead_leads_already": (
        "They lead {circle} already. Choose somebody else.",
        "Cette personne mène déjà le Cercle {circle}. Choisissez quelqu'un d'autre.",
    ),
    "no_added_lead": (
        "No Circle Lead was added to {circle}. Look at the page of this breakdown again.",
        "Aucun Leader de Cercle n'a été ajouté à {circle}. Regardez à nouveau la page de cette rupture.",
    ),
    "added_lead_stays_until_restored": (
        "This Circle Lead was added in a Process Breakdown. They leave when due process is restored, or when the "
        "Facilitator of {circle} says so.",
        "Ce Leader de Cercle a été ajouté pendant une Rupture de Processus. Il s'en va quand le processus est rétabli, "
        "ou quand le Facilitateur de {circle} le dit.",
    ),
    "added_lead_prevails": (
        "The Circle Lead who was added in the Process Breakdown decided this, and their decisions prevail while it "
        "lasts. Ask them.",
        "Le Leader de Cercle ajouté pendant la Rupture de Processus en a décidé ainsi, et ses décisions priment tant "
        "qu'elle dure. Demandez-lui.",
    ),
    "logic_is_judged_in_a_breakdown": (
        "Outside of a Process Breakdown, nobody judges whether an argument is logical or relevant: say only whether "
        "one was given.",
        "Hors d'une Rupture de Processus, personne ne juge si un argument est logique ou pertinent : dites seulement "
        "s'il y en a eu un.",
    ),
    "only_partners_ask_for_an_audit": (
        "Only Partners ask for an audit. Ask one to do so.",
        "Seuls les Associés demandent un audit. Demandez à l'un d'eux de le faire.",
    ),
    "audit_is_of_a_sub_circle": (
        "The Facilitator of {circle} audits the Circles inside it, at any depth. Choose a Circle around the one that "
        "you mean.",
        "Le Facilitateur de {circle} audite les Cercles qu'il contient, à toute profondeur. Choisissez un Cercle qui "
        "entoure celui dont vous parlez.",
    ),
    "audit_says_what_it_found": (
        "Write down what you found, also where everything is as it should be.",
        "Consignez ce que vous avez constaté, même si tout est comme il faut.",
    ),
    "only_facilitator_audits": (
        "Only the acting Facilitator of {circle} writes down what this audit found. Tell them what you found.",
        "Seul le Facilitateur en exercice de {circle} consigne ce que cet audit a constaté. "
        "Dites-lui ce que vous avez constaté.",
    ),
    "audit_is_over": (
        "This audit is over. Ask for another one where something new has come up.",
        "Cet audit est terminé. Demandez-en un autre si quelque chose de nouveau est apparu.",
    ),
    "only_who_asked_withdraws": (
        "Only whoever asked withdraws the request. Ask them to.",
        "Seule la personne qui a demandé retire sa demande. Adressez-vous à elle.",
    ),
}
