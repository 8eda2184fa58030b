"""Article 1: Roles, Circles, links, and who fills and leads them."""

from app.governance.ledger_rows.clause import ENFORCED, GUIDED, RECORDED, Clause

STRUCTURE = (
    Clause(
        "1.1-a",
        ENFORCED,
        "What makes a Role",
        "A Role bears a name and, beside it, a Purpose, a Domain or an Accountability at the least.",
        "Ce qui fait un Rôle",
        "Un Rôle porte un nom et au moins une Raison d'Être, un Domaine ou une Redevabilité.",
    ),
    Clause(
        "1.1-b",
        ENFORCED,
        "Policies of a Role",
        "Policies can be held by a Role, and such a Policy binds whatever is inside that Role.",
        "Politiques d'un Rôle",
        "Un Rôle peut détenir des Politiques, qui s'imposent à tout ce qu'il contient.",
    ),
    Clause(
        "1.2.1",
        RECORDED,
        "Tensions sensed from a Role",
        "Anyone who fills a Role can log, from that Role, a Tension: a gap they sense between how things are and how "
        "they could be.",
        "Tensions ressenties depuis un Rôle",
        "Qui tient un Rôle peut noter, depuis ce Rôle, une Tension : un écart ressenti entre ce qui est et ce qui "
        "pourrait être.",
    ),
    Clause(
        "1.2.2",
        RECORDED,
        "Projects and Next-Actions",
        "A Role keeps its Projects, the outcomes that it works towards, and its Next-Actions, the steps that could "
        "be taken right now.",
        "Projets et Prochaines-Actions",
        "Un Rôle tient ses Projets, les résultats qu'il poursuit, et ses Prochaines-Actions, les gestes faisables "
        "dès maintenant.",
    ),
    Clause(
        "1.2.3",
        GUIDED,
        "Projects without a Next-Action",
        "The program points out every active Project for which no Next-Action is written down.",
        "Projets sans Prochaine-Action",
        "Le programme signale chaque Projet actif pour lequel aucune Prochaine-Action n'est notée.",
    ),
    Clause(
        "1.2.4",
        RECORDED,
        "Lists kept under review",
        "Everyone can go through their own Projects, Next-Actions and open Tensions as lists, in which whatever has "
        "lain untouched for long stands out.",
        "Des listes passées en revue",
        "Chacun peut parcourir ses Projets, ses Prochaines-Actions et ses Tensions ouvertes en listes, où ressort ce "
        "qui n'a pas bougé depuis longtemps.",
    ),
    Clause(
        "1.2.5",
        GUIDED,
        "Choosing the best Next-Action",
        "A person with time to act is shown all the Next-Actions open to them together, so as to pick the one worth "
        "most to the Organization.",
        "Choisir la meilleure Prochaine-Action",
        "Qui a du temps pour agir voit ensemble toutes les Prochaines-Actions possibles, pour choisir la plus utile "
        "à l'Organisation.",
    ),
    Clause(
        "1.3",
        ENFORCED,
        "What Governance is",
        "The Governance of a Circle consists of its Roles and its Policies alone, so that assignments by a Circle "
        "Lead, Strategies, priorities and Projects neither need a Proposal nor come out of one.",
        "Ce qu'est la Gouvernance",
        "La Gouvernance d'un Cercle se compose de ses seuls Rôles et Politiques : affectations par un Leader de "
        "Cercle, Stratégies, priorités et Projets ne demandent pas de Proposition et n'en résultent jamais.",
    ),
    Clause(
        "1.3.1-a",
        ENFORCED,
        "A Role is a Circle inside",
        "Inside every ordinary Role is a Circle that can hold Roles and Policies, while the constitutional Roles "
        "(Circle Lead, Circle Rep, Facilitator, Secretary) take no Roles inside.",
        "Un Rôle est un Cercle à l'intérieur",
        "L'intérieur de tout Rôle ordinaire est un Cercle qui peut contenir Rôles et Politiques ; les Rôles "
        "constitutionnels (Leader de Cercle, Représentant de Cercle, Facilitateur, Secrétaire) ne se subdivisent pas.",
    ),
    Clause(
        "1.3.1-b",
        ENFORCED,
        "Circles form a tree",
        "Every Circle but the Anchor Circle has one Super-Circle, and none ever contains itself, however far down.",
        "Les Cercles forment un arbre",
        "Chaque Cercle, sauf le Cercle d'Ancrage, a un seul Super-Cercle, et aucun ne se contient lui-même, si loin "
        "que l'on descende.",
    ),
    Clause(
        "1.3.2-a",
        RECORDED,
        "Where a Domain comes from",
        "A Proposal that grants a Domain names its source, either a Domain that the Circle has or the Circle's own "
        "inner processes, and an overlap with the Domain of another Role is pointed out.",
        "D'où vient un Domaine",
        "Une Proposition qui accorde un Domaine en nomme la source, un Domaine du Cercle ou ses seuls processus "
        "internes, et tout recoupement avec le Domaine d'un autre Rôle est signalé.",
    ),
    Clause(
        "1.3.2-b",
        RECORDED,
        "Policies over a Domain",
        "Both the Role that controls a Domain and the Circle that delegated it can set Policies over it, which are "
        "shown side by side with the Circle's first, because the Circle's prevail.",
        "Politiques sur un Domaine",
        "Le Rôle qui contrôle un Domaine et le Cercle qui l'a délégué peuvent tous deux y poser des Politiques, "
        "montrées ensemble, celles du Cercle d'abord puisqu'elles priment.",
    ),
    Clause(
        "1.3.2-c",
        RECORDED,
        "Domains and money",
        "Holding a Domain gives no say over spending, except where the words that granted it give that too.",
        "Domaines et argent",
        "Détenir un Domaine ne donne aucun contrôle sur les dépenses, sauf si les termes qui l'accordent le donnent "
        "aussi.",
    ),
    Clause(
        "1.3.3-a",
        ENFORCED,
        "One Anchor Circle",
        "An Organization has one Anchor Circle, which holds all its authority and Domains, stands in no other "
        "Circle, and can be neither moved nor removed.",
        "Un seul Cercle d'Ancrage",
        "Une Organisation a un seul Cercle d'Ancrage, qui détient toute son autorité et tous ses Domaines, ne se "
        "trouve dans aucun autre Cercle et ne peut être ni déplacé ni supprimé.",
    ),
    Clause(
        "1.3.3-b",
        ENFORCED,
        "Setup, then Governance",
        "The Ratifiers edit the structure directly for as long as adoption is not on record; from then on, nothing "
        "but the Governance Process, a strike by a Secretary (4.2.2) or an unlinking (1.3.4-c) changes Governance.",
        "Mise en place, puis Gouvernance",
        "Tant que l'adoption n'est pas consignée, les Ratificateurs modifient directement la structure ; ensuite, "
        "seuls le Processus de Gouvernance, l'invalidation par un Secrétaire (4.2.2) ou le fait de délier un Rôle "
        "(1.3.4-c) changent la Gouvernance.",
    ),
    Clause(
        "1.3.3-c",
        ENFORCED,
        "The Anchor Circle defines itself",
        "It is by one of its own Policies that the Anchor Circle alters its Purpose or makes its Accountabilities "
        "clear.",
        "Le Cercle d'Ancrage se définit",
        "C'est par une de ses propres Politiques que le Cercle d'Ancrage change sa Raison d'Être ou précise ses "
        "Redevabilités.",
    ),
    Clause(
        "1.3.4-a",
        ENFORCED,
        "Links need an invitation",
        "A Role may link into another Circle if a Policy of that Circle, or of one around it, invites the Role, "
        "which from then on is part of that Circle's Governance as well.",
        "Un lien demande une invitation",
        "Un Rôle peut se relier à un autre Cercle si une Politique de ce Cercle, ou d'un Cercle qui l'entoure, l'y "
        "invite ; il fait alors aussi partie de la Gouvernance de ce Cercle.",
    ),
    Clause(
        "1.3.4-b",
        ENFORCED,
        "Whose a linked Role is",
        "A Circle alone changes and removes what it has added to a Role that links into it, but deleting or "
        "assigning that Role stays with its source Circle.",
        "À qui est un Rôle relié",
        "Seul un Cercle change ou retire ce qu'il a ajouté à un Rôle qui s'y relie, mais supprimer ou affecter ce "
        "Rôle revient à son seul Cercle d'origine.",
    ),
    Clause(
        "1.3.4-c",
        ENFORCED,
        "How a link ends",
        "A link is over when the Policy that invited it is gone, by another way that this Policy states, or when the "
        "Role unlinks itself, which a Policy in or around its source Circle can rule out, and it takes away all that "
        "the Circle had added to the Role and nothing more.",
        "Comment un lien prend fin",
        "Un lien cesse avec la Politique qui l'invitait, d'une autre manière que celle-ci prévoit, ou quand le Rôle "
        "se délie lui-même, ce qu'une Politique de son Cercle d'origine ou d'un Cercle qui l'entoure peut exclure ; "
        "tout ce que le Cercle relié avait ajouté au Rôle disparaît, et rien d'autre.",
    ),
    Clause(
        "1.3.4-d",
        ENFORCED,
        "What a link does not make",
        "Linking turns no Circle into a Super-Circle or Sub-Circle of another, but those who lead the linked Role "
        "are Circle Members where it links in.",
        "Ce qu'un lien ne crée pas",
        "Un lien ne fait d'aucun Cercle le Super-Cercle ou le Sous-Cercle d'un autre, mais les leaders du Rôle relié "
        "sont Membres du Cercle auquel il se relie.",
    ),
    Clause(
        "1.3.5-a",
        ENFORCED,
        "Facilitator and Secretary are given",
        "The Facilitator and the Secretary have Purposes that no Circle alters: a Circle can give these Roles "
        "further Accountabilities and Domains and later change those, but never what comes from the Constitution.",
        "Facilitateur et Secrétaire sont donnés",
        "La Raison d'Être du Facilitateur et celle du Secrétaire sont fixes : un Cercle peut donner à ces Rôles "
        "d'autres Redevabilités et Domaines et les changer ensuite, mais jamais ce qui vient de la Constitution.",
    ),
    Clause(
        "1.3.5-b",
        ENFORCED,
        "What the Constitution places there",
        "The Facilitator facilitates Governance (5.1.2) and regular Tactical Meetings (3.2), calls elections as they "
        "fall due (5.3.5) and audits Sub-Circles (5.5); the Secretary records and publishes the outputs of both "
        "(5.1.2, 3.2), schedules both (5.4, 3), rules on what the text means (4.2.1) and has the governance records "
        "as a Domain (5.1.2).",
        "Ce que la Constitution y place",
        "Le Facilitateur anime le Processus de Gouvernance (5.1.2) et les Réunions de Triage régulières (3.2), lance "
        "les élections à leur échéance (5.3.5) et audite les Sous-Cercles (5.5) ; le Secrétaire consigne et publie "
        "ce que les deux produisent (5.1.2, 3.2), les planifie (5.4, 3), statue sur le sens des textes (4.2.1) et a "
        "pour Domaine les registres de gouvernance (5.1.2).",
    ),
    Clause(
        "1.4-a",
        ENFORCED,
        "Role Leads lead the inside",
        "Whoever fills a Role is Circle Lead of the Circle inside it, where the Circle Lead Role takes on the "
        "Circle's Purpose and those of its Accountabilities that nothing inside takes care of.",
        "Le Leader de Rôle mène l'intérieur",
        "Qui tient un Rôle est Leader de Cercle à l'intérieur de ce Rôle, où le Rôle de Leader de Cercle porte la "
        "Raison d'Être du Cercle et celles de ses Redevabilités que rien d'autre n'y couvre.",
    ),
    Clause(
        "1.4-b",
        ENFORCED,
        "Anchor Circle without a lead",
        "Nobody is Circle Lead of the Anchor Circle as long as no Policy of that Circle provides for one.",
        "Cercle d'Ancrage sans leader",
        "Personne n'est Leader du Cercle d'Ancrage tant qu'aucune Politique de ce Cercle ne le prévoit.",
    ),
    Clause(
        "1.4.1-a",
        ENFORCED,
        "Who assigns Roles",
        "Roles of a Circle, its Circle Lead and elected Roles excepted, are assigned to willing people, one or "
        "several, and unassigned by a Circle Lead of that Circle alone, or by the Role or process to which the "
        "Circle has delegated it.",
        "Qui affecte les Rôles",
        "Les Rôles d'un Cercle, hormis ceux de Leader de Cercle et les Rôles élus, sont affectés à une ou plusieurs "
        "personnes qui l'acceptent, ou retirés, par un Leader de ce Cercle et nul autre, à moins que le Cercle ne "
        "l'ait délégué à un autre Rôle ou processus.",
    ),
    Clause(
        "1.4.1-b",
        ENFORCED,
        "Resigning from a Role",
        "Anyone may give up a Role that they fill, unless they have agreed not to and that agreement is on record.",
        "Démissionner d'un Rôle",
        "Chacun peut démissionner d'un Rôle qu'il tient, sauf s'il s'est engagé autrement et que cet accord est "
        "consigné.",
    ),
    Clause(
        "1.4.1-c",
        ENFORCED,
        "Assignment with a focus",
        "A Role may be assigned with a focus, meaning all of the Role but within one context, and every focus then "
        "counts as a separate Role.",
        "Affectation avec un contexte",
        "Un Rôle peut être affecté pour un contexte, c'est-à-dire le Rôle entier mais dans ce cadre, et chaque "
        "contexte compte alors comme un Rôle distinct.",
    ),
    Clause(
        "1.4.1-d",
        ENFORCED,
        "Policies limit assignments",
        "Assigning people to Roles, and removing them, has to respect any limits that a Policy puts on it.",
        "Des Politiques limitent les affectations",
        "Affecter des personnes à des Rôles, ou les en retirer, doit respecter les limites qu'une Politique y met.",
    ),
    Clause(
        "1.4.2-a",
        ENFORCED,
        "Who covers an unfilled Role",
        "While nobody fills a Role, the Circle Leads of its Circle hold it and are shown as holding it by default, "
        "or those of the nearest Circle above that has any; below an Anchor Circle without Circle Leads this may be "
        "nobody, which is then said.",
        "Qui couvre un Rôle vacant",
        "Tant que personne ne tient un Rôle, les Leaders de son Cercle le tiennent et sont montrés comme tels par "
        "défaut, à défaut ceux du plus proche Cercle au-dessus qui en ait ; sous un Cercle d'Ancrage sans Leader ce "
        "peut n'être personne, et c'est alors dit.",
    ),
    Clause(
        "1.4.2-b",
        ENFORCED,
        "Roles filled by non-Partners only",
        "Where those who fill a Role are none of them Partners, the Circle Leads hold it too, for all that a Partner "
        "would do and these people do not.",
        "Rôles tenus par des non-Associés",
        "Quand aucune des personnes qui tiennent un Rôle n'est Associée, les Leaders de Cercle le tiennent aussi, "
        "pour tout ce qu'un Associé ferait et qu'elles ne font pas.",
    ),
    Clause(
        "1.4.3",
        ENFORCED,
        "Strategies and priorities",
        "Setting Strategies and relative priorities for a Circle is up to its Circle Leads alone, except where the "
        "Circle has delegated it.",
        "Stratégies et priorités",
        "Fixer les Stratégies et les priorités relatives d'un Cercle revient à ses seuls Leaders de Cercle, sauf si "
        "le Cercle l'a délégué.",
    ),
    Clause(
        "1.4.4",
        ENFORCED,
        "Redirecting references from outside",
        "When Governance elsewhere refers to a Circle or to a Role in it, by a setting or by a mention in its text, "
        "that Circle's Circle Leads and nobody else may redirect the reference to another Role inside, and no "
        "Governance is changed by that.",
        "Rediriger les renvois de l'extérieur",
        "Quand une Gouvernance extérieure désigne un Cercle ou l'un de ses Rôles, par un réglage ou une mention dans "
        "son texte, les Leaders de ce Cercle, et eux seuls, peuvent diriger ce renvoi vers un autre Rôle à "
        "l'intérieur, sans que cela change la Gouvernance.",
    ),
    Clause(
        "1.4.5-a",
        ENFORCED,
        "The Circle Lead Role stays",
        "No Circle can remove its Circle Lead Role or give it a different Purpose.",
        "Le Rôle de Leader de Cercle demeure",
        "Aucun Cercle ne peut supprimer son Rôle de Leader de Cercle ni lui donner une autre Raison d'Être.",
    ),
    Clause(
        "1.4.5-b",
        ENFORCED,
        "Additions reach all Sub-Circles",
        "Anything that a Circle adds to its Circle Lead Role is added for the Circle Leads of its Sub-Circles at "
        "every depth as well, never for a single Circle, and lasts until the same Circle takes it away.",
        "Les ajouts valent pour tous",
        "Tout ce qu'un Cercle ajoute à son Rôle de Leader de Cercle vaut aussi pour les Leaders de ses Sous-Cercles "
        "à toute profondeur, jamais pour un seul Cercle, et dure jusqu'à ce que ce même Cercle le retire.",
    ),
    Clause(
        "1.4.5-c",
        ENFORCED,
        "What moves off the Circle Lead",
        "As long as an Accountability, Domain, authority or function stands with another Role or follows another "
        "process, the Circle Lead does not have it.",
        "Ce qui quitte le Leader de Cercle",
        "Tant qu'une Redevabilité, un Domaine, une autorité ou une fonction revient à un autre Rôle ou suit un autre "
        "processus, le Leader de Cercle ne l'a plus.",
    ),
)
