"""Partners, Ratifiers, adoption."""

MESSAGES = {
    "already_a_partner": (
        "This person is a Partner already.",
        "Cette personne a déjà le statut d'Associé.",
    ),
    "only_admits_partners": (
        "The Policy “{policy}” says that {role} admits and releases Partners. Ask whoever fills it.",
        "La Politique « {policy} » confie à {role} l'admission et le départ des Associés. "
        "Adressez-vous à qui tient ce Rôle.",
    ),
    "only_ratifiers_adopt": (
        "Only the Ratifiers of {organization} adopt the Constitution.",
        "Seuls les Ratificateurs de {organization} adoptent la Constitution.",
    ),
    "already_adopted": (
        "{organization} has adopted the Constitution already.",
        "{organization} a déjà adopté la Constitution.",
    ),
    "adoption_names_partners": (
        "Name at least one Partner before the Constitution is adopted.",
        "Nommez au moins une personne comme Associé avant d'adopter la Constitution.",
    ),
    "only_the_replaced_names_a_surrogate": (
        "Only the {role:term} of {circle} names their own surrogate. Where they do not answer, a Circle Member says "
        "that they are unavailable, and the next in order acts.",
        "Seul le {role:term} du Cercle {circle} nomme son propre Remplaçant. S'il ne répond pas, un Membre de "
        "Cercle dit qu'il est indisponible, et le suivant dans l'ordre agira.",
    ),
    "surrogate_is_somebody_else": (
        "A surrogate is somebody else. Say that you are unavailable, and the next in order acts.",
        "Un Remplaçant est quelqu'un d'autre. Dites que vous êtes indisponible, et le suivant dans l'ordre agira.",
    ),
    "surrogate_is_a_partner": (
        "A surrogate is a Partner. Choose one.",
        "Un Remplaçant a le statut d'Associé. Choisissez quelqu'un qui l'a.",
    ),
    "nobody_to_replace": (
        "This person is not the {role:term} of {circle}, so there is nobody to replace. Look at who fills the Role "
        "now.",
        "Cette personne n'est pas {role:term} du Cercle {circle} : il n'y a personne à remplacer. Regardez qui "
        "tient ce Rôle à présent.",
    ),
    "only_circle_members_see_to_surrogates": (
        "Only Circle Members of {circle} say that its {role:term} is unavailable. Ask one of them to.",
        "Seuls les Membres du Cercle {circle} disent que son {role:term} est indisponible. Demandez à l'un d'eux de "
        "le faire.",
    ),
    "somebody_acts_already": (
        "Somebody acts as {role:term} of {circle} already, so no surrogate is needed. Turn to them.",
        "Quelqu'un agit déjà comme {role:term} du Cercle {circle} : il n'y a pas besoin de Remplaçant. "
        "Adressez-vous à cette personne.",
    ),
    "not_next_in_order": (
        "Others come first as surrogate of the {role:term} of {circle}: its Circle Leads, then its Circle Members. "
        "Ask one of them to step in.",
        "D'autres passent d'abord comme Remplaçant du {role:term} du Cercle {circle} : ses Leaders de Cercle, puis "
        "ses Membres. Demandez à l'un d'eux de se déclarer.",
    ),
    "nobody_admits_partners": (
        "Nobody may admit or release Partners yet. A Policy of {circle} on Partner status would change that.",
        "Personne ne décide encore de l'admission et du départ des Associés. "
        "Une Politique du Cercle {circle} sur le statut d'Associé y remédierait.",
    ),
    "anchor_circle_lead_admits_partners": (
        "Only a Circle Lead of {circle} admits and releases Partners while no Policy says otherwise.",
        "Seul un Leader du Cercle {circle} décide de l'admission et du départ des Associés, sauf Politique contraire.",
    ),
    "only_ratifiers_name_ratifiers": (
        "Only the Ratifiers of {organization} name others, or their successors.",
        "Seuls les Ratificateurs de {organization} en nomment d'autres, ou leurs successeurs.",
    ),
    "only_role_leads_choose": (
        "Only the Role Leads of {role} choose who represents it. Ask one of them.",
        "Seuls les Leaders du Rôle {role} choisissent qui le représente. Adressez-vous à l'un d'eux.",
    ),
    "representative_leads_the_role": (
        "Who represents {role} is a Partner and one of its Role Leads. Choose among them.",
        "Qui représente {role} a le statut d'Associé et en est un Leader de Rôle. Choisissez parmi eux.",
    ),
    "representation_is_not_limited": (
        "All Role Leads represent their Roles in {circle}, as no Policy limits how many do. "
        "There is nothing to choose.",
        "Dans le Cercle {circle}, tous les Leaders de Rôle représentent leurs Rôles : aucune Politique n'en limite "
        "le nombre. Il n'y a rien à choisir.",
    ),
    "representatives_are_chosen": (
        "{role} has as many representatives as its Circle allows: {n}. Withdraw one first.",
        "{role} a autant de représentants que son Cercle le permet : {n}. Retirez-en d'abord un.",
    ),
    "only_role_leads_lend": (
        "Only a Role Lead of {role} lends it. Ask one of them to.",
        "Seul un Leader du Rôle {role} le prête. Demandez-le-lui.",
    ),
    "lent_to_a_circle_member": (
        "A Role is lent to another Circle Member of {circle}. Choose one of them.",
        "Un Rôle se prête à un autre Membre du Cercle {circle}. Choisissez l'un d'eux.",
    ),
    "loan_ends_later": (
        "That day has passed. Choose a later one, or none.",
        "Ce jour est passé. Choisissez-en un plus tardif, ou aucun.",
    ),
    "only_who_gave_it_ends_it": (
        "Only whoever gave this, or has it, ends it.",
        "Seul qui l'a donné, ou qui l'a reçu, peut y mettre fin.",
    ),
    "last_administrator": (
        "{organization} needs at least one administrator. Name another one first.",
        "{organization} a besoin d'au moins un administrateur. Nommez-en d'abord un autre.",
    ),
    "email_is_taken": (
        "{email} already belongs to somebody here: {person}.",
        "{email} est déjà l'adresse de quelqu'un ici : {person}.",
    ),
    "account_is_shared": (
        "{person} belongs to another organization too and signs in with a password of their own. "
        "If it is lost, whoever runs this server makes a link: tensegrity people add.",
        "{person} fait aussi partie d'une autre organisation et se connecte avec son propre mot de passe. "
        "S'il est perdu, la personne qui gère ce serveur crée un lien : tensegrity people add.",
    ),
    "person_has_no_email": (
        "{person} has no e-mail address yet. Write one down first.",
        "{person} n'a pas encore d'adresse e-mail. Notez-en d'abord une.",
    ),
    "person_has_left": (
        "{person} has left. Take them back first.",
        "{person} est parti. Réintégrez d'abord cette personne.",
    ),
    "founded_already": (
        "There is an organization here already. Sign in, or ask whoever runs this server for another one.",
        "Il y a déjà une organisation ici. Connectez-vous, ou demandez-en une autre à la personne qui gère ce serveur.",
    ),
}
