"""Article 4: what a Role may do alone, whom it must ask, and what the text means."""

from app.governance.ledger_rows.clause import ENFORCED, GUIDED, RECORDED, Clause

AUTHORITY = (
    Clause(
        "4",
        GUIDED,
        "What a Role Lead may decide",
        "On the page of a Role stands what whoever leads it may decide alone, along with the limits: the Policies "
        "that hold there and the Domains for which leave is needed.",
        "Ce qu'un Leader de Rôle peut décider",
        "La page d'un Rôle dit ce que son leader peut décider seul et ce qui le limite : les Politiques qui s'y "
        "imposent et les Domaines pour lesquels il doit demander.",
    ),
    Clause(
        "4.1.1",
        RECORDED,
        "Policies that bind a Role",
        "A Role's Policies, those of all Circles around it and those of Circles it links into, each within its reach "
        "(5.2.1-b), are listed together from the outermost in: every limit counts, over a Domain the outer Circle "
        "prevails (1.3.2-b), and of changed defaults the innermost holds unless one further out rules that out.",
        "Politiques qui s'imposent à un Rôle",
        "Les Politiques d'un Rôle, de tous les Cercles qui l'entourent et de ceux auxquels il se relie, chacune "
        "selon sa portée (5.2.1-b), sont réunies de l'extérieur vers l'intérieur : toutes les limites comptent, sur "
        "un Domaine le Cercle extérieur prime (1.3.2-b), et d'une règle par défaut changée la plus intérieure vaut, "
        "sauf si une plus extérieure l'interdit.",
    ),
    Clause(
        "4.1.2-a",
        GUIDED,
        "Free or by permission",
        "It is said of every Domain whether a Role may act on it freely, as on its own ones and those of the Circles "
        "around it that are delegated no further as long as undoing the effect would be neither hard nor costly, or "
        "must ask, as with any that is delegated elsewhere or belongs to somebody else.",
        "Librement ou sur permission",
        "Il est dit de chaque Domaine si un Rôle peut y agir librement, comme sur les siens et ceux des Cercles qui "
        "l'entourent non délégués plus loin, tant que l'effet n'est ni difficile ni coûteux à défaire, ou s'il doit "
        "demander, comme pour tout Domaine délégué ailleurs ou d'un autre propriétaire.",
    ),
    Clause(
        "4.1.2-b",
        ENFORCED,
        "How permission is given",
        "Leave to impact a Domain is given by whoever controls it, or follows from announcing the action and waiting "
        "the stated time without an objection from anyone who has a Domain in it, silence counting only for that "
        "action and for the Domains of Roles that the notice reached.",
        "Comment la permission est donnée",
        "La permission d'impacter un Domaine vient de qui le contrôle, ou d'une action annoncée que personne ayant "
        "un Domaine en jeu n'a contestée pendant le délai indiqué, le silence ne valant que pour cette action et "
        "pour les Domaines des Rôles que l'annonce a atteints.",
    ),
    Clause(
        "4.1.3-a",
        RECORDED,
        "Spending is announced",
        "Before one spends money or gives up property or rights of weight, one announces the amount, the reason and "
        "the Role asked that controls the money in writing, and each Partner leading that Role or one within it "
        "hears of it.",
        "Une dépense s'annonce",
        "Avant de dépenser ou de céder des biens ou des droits importants, on annonce par écrit le montant, la "
        "raison et le Rôle sollicité qui contrôle cet argent, et tous les Associés qui mènent ce Rôle ou un Rôle "
        "qu'il contient en sont avertis.",
    ),
    Clause(
        "4.1.3-b",
        ENFORCED,
        "Escalation blocks spending",
        "One escalation by any recipient holds the spending until that person or a lead of the Role asked lifts it; "
        "if none stands once the stated wait has passed, the asking Role alone controls that money for the purpose "
        "given, subject to revocation at any time by a lead of the other Role.",
        "Une escalade bloque la dépense",
        "L'escalade d'un seul destinataire bloque la dépense jusqu'à ce que lui-même ou un leader du Rôle sollicité "
        "la lève ; si aucune ne subsiste au terme du délai indiqué, l'argent revient au seul Rôle demandeur pour "
        "l'usage annoncé, un leader de l'autre Rôle pouvant révoquer à tout moment.",
    ),
    Clause(
        "4.2",
        GUIDED,
        "Reading Governance in context",
        "Governance is shown with what it is there to serve, namely its Circle's Purpose and Accountabilities, and "
        "with all rulings about it by its own Circle and by the Circles above.",
        "Lire la Gouvernance en contexte",
        "La Gouvernance est montrée avec ce qu'elle sert, la Raison d'Être et les Redevabilités de son Cercle, et "
        "avec toutes les interprétations rendues à son sujet par ce Cercle et par ceux du dessus.",
    ),
    Clause(
        "4.2.1-a",
        RECORDED,
        "Asking for a ruling",
        "A Partner who is in conflict over what a text means can have the Secretary of any affected Circle rule on "
        "it, and the ruling is kept beside the text and valid until that text or its context changes, at which point "
        "it is flagged.",
        "Demander une interprétation",
        "Un Associé en conflit sur le sens d'un texte peut demander au Secrétaire de tout Cercle concerné de statuer "
        "; l'interprétation est conservée auprès du texte et vaut jusqu'à ce que ce texte ou son contexte change, ce "
        "qui est alors signalé.",
    ),
    Clause(
        "4.2.1-b",
        ENFORCED,
        "Appealing a ruling",
        "The Secretary of whichever Circle stands above can hear an appeal against a ruling and overrule it.",
        "Faire appel d'une interprétation",
        "Le Secrétaire de tout Cercle situé au-dessus peut recevoir un appel contre une interprétation et l'annuler.",
    ),
    Clause(
        "4.2.1-c",
        RECORDED,
        "Rulings as precedents",
        "A ruling published together with its reasoning is put before Secretaries who rule later in the Circle or "
        "within it, and to rule differently they state which circumstance is new.",
        "Les interprétations font précédent",
        "Une interprétation publiée avec son raisonnement est présentée aux Secrétaires qui statuent ensuite dans ce "
        "Cercle ou à l'intérieur, et qui s'en écarte nomme la circonstance nouvelle.",
    ),
    Clause(
        "4.2.2",
        ENFORCED,
        "Striking unconstitutional Governance",
        "At the request of any Partner a Secretary, and no other Role, strikes Governance of their Circle or of a "
        "Circle within it if it breaks the Constitution and for no other cause, recording the clause broken and why, "
        "and every Partner with a Role in the Circle is told.",
        "Invalider une Gouvernance inconstitutionnelle",
        "À la demande de tout Associé, un Secrétaire, et aucun autre Rôle, invalide la Gouvernance de son Cercle ou "
        "d'un Cercle qu'il contient si elle enfreint la Constitution et pour nulle autre cause, en consignant la "
        "clause enfreinte et le motif, et chaque Associé qui tient un Rôle dans le Cercle en est averti.",
    ),
    Clause(
        "4.3.1",
        RECORDED,
        "Individual Initiative is logged",
        "Whoever acts beyond their authority logs what they did, for which Role, and how the four conditions were "
        "met: good faith, more Tension resolved than caused, no unauthorised spending, and too much to lose by "
        "waiting for leave or for a change.",
        "L'Initiative Individuelle est notée",
        "Qui agit au-delà de son autorité note ce qu'il a fait, pour quel Rôle, et en quoi les quatre conditions "
        "étaient réunies : bonne foi, plus de Tension résolue que créée, aucune dépense non autorisée, et trop à "
        "perdre en attendant une permission ou un changement.",
    ),
    Clause(
        "4.3.2",
        RECORDED,
        "Repair after an initiative",
        "Affected Role Leads are informed and may ask that things be put right or not done again, which takes "
        "precedence over regular work unless a Circle Lead of a Circle that contains every affected Role decides "
        "otherwise.",
        "Réparer après une initiative",
        "Les Leaders de Rôle touchés sont avertis et peuvent demander réparation, ou que cela ne se répète pas, ce "
        "qui passe avant le travail courant sauf décision contraire d'un Leader d'un Cercle qui contient tous les "
        "Rôles touchés.",
    ),
)
