"""Changes: what is there no longer, what is there already, what says too little."""

MESSAGES = {
    "role_is_gone": (
        "This Role is there no longer. Look at its Circle's history for what became of it.",
        "Ce Rôle n'existe plus. L'historique de son Cercle dit ce qu'il est devenu.",
    ),
    "circle_is_gone": (
        "This Circle is there no longer. Look at the history for what became of it.",
        "Ce Cercle n'existe plus. L'historique dit ce qu'il est devenu.",
    ),
    "accountability_is_gone": (
        "This Accountability is there no longer. Look at its Role as it is now.",
        "Cette Redevabilité n'existe plus. Regardez son Rôle tel qu'il est maintenant.",
    ),
    "domain_is_gone": (
        "This Domain is there no longer. Look at its Role as it is now.",
        "Ce Domaine n'existe plus. Regardez son Rôle tel qu'il est maintenant.",
    ),
    "policy_is_gone": (
        "This Policy is there no longer. Look at its Circle as it is now.",
        "Cette Politique n'existe plus. Regardez son Cercle tel qu'il est maintenant.",
    ),
    "assignment_is_gone": (
        "This assignment has ended already.",
        "Cette affectation a déjà pris fin.",
    ),
    "mandate_is_gone": (
        "This has been taken back or has run out already. Look at the Role as it is now.",
        "Ceci a déjà été retiré ou a expiré. Regardez le Rôle tel qu'il est maintenant.",
    ),
    "mandate_exists_already": (
        "This person stands for that Role there already. Nothing is left to do.",
        "Cette personne y représente déjà ce Rôle. Il n'y a rien de plus à faire.",
    ),
    "link_is_gone": (
        "This link has ended already.",
        "Ce lien a déjà pris fin.",
    ),
    "line_is_gone": (
        "This text is there no longer. Look at the history for what became of it.",
        "Ce texte n'existe plus. L'historique dit ce qu'il est devenu.",
    ),
    "line_exists_already": (
        "This has been added already. Look at it as it is now.",
        "Ceci a déjà été ajouté. Regardez-le tel qu'il est maintenant.",
    ),
    "role_exists_already": (
        "{role} has been added already. Look at its Circle as it is now.",
        "{role} a déjà été ajouté. Regardez son Cercle tel qu'il est maintenant.",
    ),
    "already_a_circle": (
        "{role} is a Circle already. Add Roles inside it.",
        "{role} est déjà un Cercle. Ajoutez-y des Rôles.",
    ),
    "not_a_circle": (
        "{role} holds no Roles inside, so there is nothing to fold in.",
        "{role} ne contient pas de Rôles : il n'y a rien à replier.",
    ),
    "constitutional_role_is_fixed": (
        "What the Constitution says of the {role:term} stays as it is. "
        "The Circle can add Accountabilities and Domains.",
        "Ce que la Constitution dit du {role:term} reste tel quel. Le Cercle peut y ajouter des Redevabilités "
        "et des Domaines.",
    ),
    "nowhere_to_move_to": (
        "A move goes into a Circle of this organization. Choose one.",
        "Un déplacement va vers un Cercle de cette organisation. Choisissez-en un.",
    ),
    "already_there": (
        "It is there already. Choose another Circle, or leave it where it is.",
        "Il s'y trouve déjà. Choisissez un autre Cercle, ou laissez-le à sa place.",
    ),
    "name_too_long": (
        "A name holds {longest} characters at most. Shorten it and put the rest into the text.",
        "Un nom compte {longest} caractères au plus. Raccourcissez-le et mettez le reste dans le texte.",
    ),
    "text_too_long": (
        "This text holds {longest} characters at most. Shorten it, or split it.",
        "Ce texte compte {longest} caractères au plus. Raccourcissez-le ou répartissez-le.",
    ),
    "text_is_empty": (
        "Say something here, or remove the line.",
        "Écrivez quelque chose ici, ou retirez la ligne.",
    ),
    "a_policy_has_a_title": (
        "A Policy needs a title. Give it one that people will look for.",
        "Une Politique a besoin d'un titre. Donnez-lui celui que l'on cherchera.",
    ),
    "a_policy_says_something": (
        "A Policy says what holds, in words or by a setting. Write it down.",
        "Une Politique dit ce qui vaut, par des mots ou par un réglage. Écrivez-le.",
    ),
    "domain_policy_names_its_domain": (
        "A Policy that opens or limits a Domain names which one: choose a Domain of {circle}.",
        "Une Politique qui ouvre ou limite un Domaine dit lequel : choisissez un Domaine de {circle}.",
    ),
    "domain_is_not_the_circles": (
        "{circle} neither controls nor delegated that Domain. Propose this Policy where the Domain is held.",
        "{circle} ne contrôle pas ce Domaine et ne l'a pas délégué. Proposez cette Politique là où il est détenu.",
    ),
    "nothing_is_changed": (
        "This Proposal changes nothing yet. Edit a Role or a Policy, or add one.",
        "Cette Proposition ne change encore rien. Modifiez un Rôle ou une Politique, ou ajoutez-en.",
    ),
    "only_elected_roles_are_elected": (
        "{role} is not filled by an election. Whoever leads the Circle assigns it.",
        "{role} n'est pas pourvu par une élection. Qui dirige le Cercle l'affecte.",
    ),
    "a_circle_lead_is_no_rep": (
        "A Circle Lead of {circle} cannot be its Circle Rep. Choose another Circle Member.",
        "Un Leader de Cercle de {circle} ne peut pas en être le Représentant. Choisissez un autre Membre de Cercle.",
    ),
    "pointer_stays_inside": (
        "{role} is not inside the Circle that the Policy names. Choose a Role inside it.",
        "{role} n'est pas dans le Cercle que nomme la Politique. Choisissez un Rôle à l'intérieur.",
    ),
    "somebody_ratifies": (
        "Somebody must be a Ratifier until adoption. Name at least one person.",
        "Il faut au moins un Ratificateur jusqu'à l'adoption. Nommez au moins une personne.",
    ),
    "constitution_is_in_force": (
        "The Constitution has been adopted already.",
        "La Constitution a déjà été adoptée.",
    ),
    "no_anchor_circle": (
        "There is no Anchor Circle yet. Found or import the organization first.",
        "Il n'y a pas encore de Cercle d'Ancrage. Fondez ou importez d'abord l'organisation.",
    ),
    "not_a_partner": (
        "This person is not a Partner.",
        "Cette personne n'est pas Associée.",
    ),
    "only_governance_is_struck": (
        "Only a Policy, a Role, a Domain or an Accountability can be struck. Choose one of those.",
        "Seuls une Politique, un Rôle, un Domaine ou une Redevabilité peuvent être invalidés. Choisissez l'un d'eux.",
    ),
    "acts_need_no_proposal": (
        "Assignments, Strategies and links need no Proposal and cannot be part of one. Whoever may, does it at once.",
        "Affectations, stratégies et liens ne passent pas par une Proposition. Qui en a l'autorité agit tout de suite.",
    ),
}
