"""Who fills a Role, who decides so, and how it ends; Strategies too, which the same people set."""

MESSAGES = {
    "only_circle_lead_assigns": (
        "Only a Circle Lead of {circle} assigns its Roles.",
        "Seul un Leader du Cercle {circle} en affecte les Rôles.",
    ),
    "assignment_is_delegated": (
        "The Policy “{policy}” gives the assignment of Roles in {circle} to {role}. Ask whoever fills it.",
        "La Politique « {policy} » confie l'affectation des Rôles du Cercle {circle} à {role}. "
        "Adressez-vous à qui tient ce Rôle.",
    ),
    "nobody_may_assign": (
        "Nobody may assign Roles in {circle} yet. A Policy that gives it a Circle Lead, or another Role this "
        "authority, "
        "would change that.",
        "Personne ne peut encore affecter les Rôles du Cercle {circle}. "
        "Une Politique qui lui donne un Leader de Cercle, "
        "ou qui confie cette autorité à un autre Rôle, y remédierait.",
    ),
    "circle_lead_is_not_assigned": (
        "The Circle Leads of {circle} are those who fill its Role in the Super-Circle. Assign that Role there.",
        "Les Leaders du Cercle {circle} sont ceux qui tiennent son Rôle dans le Super-Cercle. Affectez-y ce Rôle.",
    ),
    "elected_role_is_not_assigned": (
        "The {role:term} is elected, so nobody assigns this Role. Any Circle Member may call an election.",
        "Le Rôle {role:term} est pourvu par élection : personne ne l'affecte. "
        "Tout Membre de Cercle peut demander une élection.",
    ),
    "only_source_circle_assigns": (
        "{role} is linked into {circle}; only {source} assigns it.",
        "{role} est relié au Cercle {circle} ; seul {source} l'affecte.",
    ),
    "already_assigned": (
        "This person fills {role} in that focus already. Amend that assignment instead.",
        "Cette personne tient déjà {role} dans ce contexte. Modifiez plutôt cette affectation.",
    ),
    "only_oneself_resigns": (
        "A person resigns for themselves. Ask a Circle Lead of {circle} to end this assignment.",
        "Chacun démissionne pour soi. Demandez à un Leader du Cercle {circle} de mettre fin à cette affectation.",
    ),
    "resignation_was_agreed_away": (
        "You agreed not to resign from {role}: “{agreement}”. Ask whoever assigns it to settle that first.",
        "Vous avez accepté de ne pas démissionner de {role} : « {agreement} ». "
        "Demandez à qui l'affecte de régler d'abord cet accord.",
    ),
    "assignment_limit_reached": (
        "The Policy “{policy}” limits the Roles of one person in the Circle to {limit}. End another assignment first.",
        "La Politique « {policy} » limite à {limit} les Rôles d'une personne dans le Cercle. "
        "Mettez d'abord fin à une autre affectation.",
    ),
    "term_too_long": (
        "The Policy “{policy}” allows terms of {days} days at most. Choose an earlier end.",
        "La Politique « {policy} » limite les mandats à {days} jours. Choisissez une fin plus proche.",
    ),
    "only_circle_lead_sets_strategy": (
        "Only a Circle Lead of {circle} sets its Strategies and priorities.",
        "Seul un Leader du Cercle {circle} en fixe les Stratégies et les priorités.",
    ),
    "only_circle_lead_redirects": (
        "Only a Circle Lead of {circle} may point this at another Role inside.",
        "Seul un Leader du Cercle {circle} peut diriger ceci vers un autre Rôle à l'intérieur.",
    ),
    "role_limit_reached": (
        "The Policy “{policy}” limits the people in one Role to {limit}. End another assignment first.",
        "La Politique « {policy} » limite à {limit} les personnes dans un Rôle. "
        "Mettez d'abord fin à une autre affectation.",
    ),
    "assignment_goes_by_a_process": (
        "The Policy “{policy}” says how Roles in {circle} are assigned. Its Secretary records the outcome.",
        "La Politique « {policy} » dit comment les Rôles du Cercle {circle} sont affectés. "
        "Son Secrétaire en consigne le résultat.",
    ),
    "elected_role_is_not_unassigned": (
        "The {role:term} is elected, so nobody ends this assignment but the one elected. "
        "Any Circle Member may call an election.",
        "Le Rôle {role:term} est pourvu par élection : seule la personne élue peut y mettre fin. "
        "Tout Membre de Cercle peut demander une élection.",
    ),
    "strategy_is_delegated": (
        "The Policy “{policy}” gives the Strategies or priorities of {circle} to {role}. Ask whoever fills it.",
        "La Politique « {policy} » confie les Stratégies ou les priorités du Cercle {circle} à {role}. "
        "Adressez-vous à qui tient ce Rôle.",
    ),
    "nobody_sets_strategy": (
        "Nobody may set Strategies in {circle} yet. A Policy that gives it a Circle Lead, or another Role this "
        "authority, would change that.",
        "Personne ne peut encore fixer de Stratégies dans le Cercle {circle}. Une Politique qui lui donne un Leader "
        "de Cercle, ou qui confie cette autorité à un autre Rôle, y remédierait.",
    ),
    "pointer_names_no_role": (
        "This Policy does not point there, so there is nothing to redirect.",
        "Cette Politique ne désigne pas ce Rôle : il n'y a rien à diriger ailleurs.",
    ),
    "only_oneself_agrees_to_stay": (
        "Only whoever fills the Role agrees not to resign from it.",
        "Seule la personne qui tient le Rôle peut accepter de ne pas en démissionner.",
    ),
    "elected_may_resign": (
        "Nobody assigns the {role:term}, so nobody could let you off. You stay free to resign.",
        "Personne n'affecte le Rôle {role:term}, donc personne ne pourrait vous libérer. "
        "Vous restez libre de démissionner.",
    ),
    "say_what_was_agreed": (
        "Say what was agreed: until when you stay, or what for.",
        "Dites ce qui est convenu : jusqu'à quand vous restez, ou pour quoi.",
    ),
    "term_has_passed": (
        "That day has passed. Choose a later end of the term, or none.",
        "Ce jour est passé. Choisissez une fin de mandat plus tardive, ou aucune.",
    ),
    "candidates_are_circle_members": (
        "Only Circle Members of {circle} can be elected there. Choose one of them.",
        "Seuls des Membres du Cercle {circle} peuvent y être élus. Choisissez l'un d'eux.",
    ),
}
