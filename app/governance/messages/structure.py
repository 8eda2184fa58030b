"""Roles, Circles, Domains and Policies: what may stand where."""

MESSAGES = {
    "role_needs_a_name": (
        "A Role needs a name. Give it one that says what it does.",
        "Un Rôle doit porter un nom. Donnez-lui-en un qui dise ce qu'il fait.",
    ),
    "role_needs_substance": (
        "{role} has a name and nothing else. Give this Role a Purpose, a Domain or an Accountability.",
        "{role} n'a qu'un nom. Donnez à ce Rôle une Raison d'Être, un Domaine ou une Redevabilité.",
    ),
    "constitutional_role_not_broken_down": (
        "The {role:term} Role holds no Roles inside. Put them in the Circle itself.",
        "Le Rôle {role:term} ne contient pas d'autres Rôles. Placez-les dans le Cercle lui-même.",
    ),
    "constitutional_role_not_removed": (
        "The Constitution gives every Circle a {role:term}, so this Role cannot be removed.",
        "La Constitution donne un Rôle {role:term} à chaque Cercle : il ne peut pas être supprimé.",
    ),
    "circle_would_contain_itself": (
        "{circle} would end up inside itself. Choose another place for it.",
        "{circle} se retrouverait à l'intérieur de lui-même. Choisissez-lui une autre place.",
    ),
    "move_follows_one_line": (
        "A move goes into a Sub-Circle or out to the Super-Circle. {target} is neither for {circle}.",
        "Un déplacement va vers un Sous-Cercle ou vers le Super-Cercle. "
        "{target} n'est ni l'un ni l'autre pour {circle}.",
    ),
    "move_names_what_it_serves": (
        "Say which Purpose or Accountability this move serves in the Sub-Circle, or no longer serves in the Circle "
        "it leaves.",
        "Dites quelle Raison d'Être ou Redevabilité ce déplacement sert dans le Sous-Cercle, "
        "ou ne sert plus dans le Cercle quitté.",
    ),
    "only_one_anchor_circle": (
        "{organization} has its Anchor Circle already. Place this Circle inside it.",
        "{organization} a déjà son Cercle d'Ancrage. Placez ce Cercle à l'intérieur.",
    ),
    "anchor_circle_stays": (
        "The Anchor Circle holds the whole Organization. It can be neither moved nor removed.",
        "Le Cercle d'Ancrage contient toute l'Organisation. Il ne peut être ni déplacé ni supprimé.",
    ),
    "anchor_circle_defines_itself_by_policy": (
        "The Anchor Circle has no Super-Circle to define it. Propose a Policy of its own that states its Purpose "
        "or Accountabilities.",
        "Le Cercle d'Ancrage n'a pas de Super-Cercle pour le définir. Proposez une Politique de ce Cercle "
        "qui énonce sa Raison d'Être ou ses Redevabilités.",
    ),
    "anchor_circle_has_no_lead": (
        "The Anchor Circle has no Circle Lead while none of its Policies says so. Propose such a Policy first.",
        "Le Cercle d'Ancrage n'a pas de Leader de Cercle tant qu'aucune de ses Politiques ne le prévoit. "
        "Proposez d'abord une telle Politique.",
    ),
    "circle_proposes_its_own": (
        "{line} belongs to {owner}. Propose the change there.",
        "{line} relève du Cercle {owner}. Proposez-y le changement.",
    ),
    "not_governance": (
        "{what} is no Governance, so no Proposal decides it. Whoever has the authority can act at once.",
        "{what} ne relève pas de la Gouvernance : aucune Proposition n'en décide. "
        "Qui en a l'autorité peut agir tout de suite.",
    ),
    "domain_needs_an_origin": (
        "Say where the Domain “{domain}” comes from: one of the Domains of {circle}, or its inner processes alone.",
        "Dites d'où vient le Domaine « {domain} » : d'un des Domaines du Cercle {circle}, "
        "ou de ses seuls processus internes.",
    ),
    "policy_needs_a_kind": (
        "Say what the Policy “{policy}” does: constrain, grant, open or limit a Domain, or change a default rule.",
        "Dites ce que fait la Politique « {policy} » : contraindre, accorder, ouvrir ou limiter un Domaine, "
        "ou changer une règle par défaut.",
    ),
    "setting_already_held": (
        "{circle} has a Policy for this setting already: “{policy}”. Amend that one.",
        "Le Cercle {circle} a déjà une Politique pour ce réglage : « {policy} ». Modifiez celle-ci.",
    ),
    "setting_forbidden_further_out": (
        "A Policy of {circle}, “{policy}”, forbids Sub-Circles to change this default. Propose a change to it there.",
        "Une Politique du Cercle {circle}, « {policy} », interdit aux Sous-Cercles de changer cette règle. "
        "Proposez-y de la modifier.",
    ),
    "governance_changes_by_proposal": (
        "Since adoption, Governance changes only by its own process. Propose this change in {circle}.",
        "Depuis l'adoption, la Gouvernance ne change que par son propre processus. "
        "Proposez ce changement dans le Cercle {circle}.",
    ),
    "only_ratifiers_shape_setup": (
        "{organization} is in setup: only its Ratifiers shape its structure. Ask one of them.",
        "{organization} est en cours de mise en place : seuls ses Ratificateurs en façonnent la structure. "
        "Adressez-vous à l'un d'eux.",
    ),
    "setting_unknown": (
        "“{setting}” is no setting that the program knows. Leave the Policy its words alone.",
        "« {setting} » n'est pas un réglage que le programme connaît. Laissez à la Politique ses seuls mots.",
    ),
    "setting_waits": (
        "“{setting}” waits for a later release. The Policy can say it in words until then.",
        "« {setting} » attend une prochaine version. D'ici là, la Politique peut le dire avec des mots.",
    ),
    "setting_needs_its_kind": (
        "“{setting}” {kind}: say so among what this Policy does.",
        "« {setting} » {kind} : dites-le parmi ce que fait cette Politique.",
    ),
    "setting_is_the_anchor_circles": (
        "“{setting}” is for the Anchor Circle alone. Propose this Policy there.",
        "« {setting} » ne concerne que le Cercle d'Ancrage. Proposez-y cette Politique.",
    ),
    "setting_has_no_such_parameter": (
        "“{setting}” takes no “{parameter}”. Leave it out.",
        "« {setting} » n'a pas de « {parameter} ». Retirez-le.",
    ),
    "setting_lacks": (
        "“{setting}” needs this too: {parameter}.",
        "« {setting} » demande aussi : {parameter}.",
    ),
    "setting_lacks_any_of": (
        "“{setting}” needs at least one of these: {parameters}.",
        "« {setting} » demande au moins l'un de ceux-ci : {parameters}.",
    ),
    "setting_takes_one_of": (
        "“{setting}” takes one of these, and only one: {parameters}.",
        "« {setting} » demande l'un de ceux-ci, et un seul : {parameters}.",
    ),
    "setting_does_not_take": (
        "“{setting}” cannot take what is given for “{parameter}”. Numbers are whole and start at 1.",
        "« {setting} » n'accepte pas ce qui est donné pour « {parameter} ». Les nombres sont entiers, à partir de 1.",
    ),
    "setting_names_no_role": (
        "“{setting}” names a Role that is not there: {parameter}. Choose one that is.",
        "« {setting} » désigne un Rôle qui n'existe pas : {parameter}. Choisissez-en un qui existe.",
    ),
    "setting_names_another_role_than_circle_lead": (
        "A Circle Lead holds this already unless a Policy says otherwise. For “{setting}”, choose another Role.",
        "Un Leader de Cercle le détient déjà, sauf Politique contraire. Pour « {setting} », choisissez un autre Rôle.",
    ),
    "grant_goes_to_a_role_within": (
        "{role} is not within {circle}, which grants only to its own Roles. Choose one within.",
        "{role} n'est pas dans le Cercle {circle}, qui n'accorde qu'à ses propres Rôles. Choisissez-en un.",
    ),
    "invitation_names_a_role_from_elsewhere": (
        "{role} cannot be invited: choose a Role that another Circle holds.",
        "{role} ne peut pas être invité : choisissez un Rôle qu'un autre Cercle détient.",
    ),
}
