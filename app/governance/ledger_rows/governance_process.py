"""Article 5: Circle Members, outputs, Proposals, Objections, elections, Governance Meetings, Process Breakdown."""

from app.governance.ledger_rows.clause import ENFORCED, GUIDED, RECORDED, Clause

GOVERNANCE_PROCESS = (
    Clause(
        "5.1-a",
        ENFORCED,
        "Who is a Circle Member",
        "The Circle Members are those Partners who are Circle Leads of the Circle, lead a Role in it, be it linked "
        "or elected, or come as Circle Reps of its Sub-Circles, and each is shown with the reason.",
        "Qui est Membre de Cercle",
        "Sont Membres de Cercle les Associés qui sont Leaders du Cercle, mènent un de ses Rôles, même relié ou élu, "
        "ou y viennent comme Représentants de ses Sous-Cercles, et la raison est montrée pour chacun.",
    ),
    Clause(
        "5.1-b",
        ENFORCED,
        "Limiting a Role's representatives",
        "If many lead the same Role, a Policy can restrict how many of them represent it among the Circle Members.",
        "Limiter les représentants d'un Rôle",
        "Si un même Rôle a plusieurs leaders, une Politique peut limiter combien d'entre eux le représentent parmi "
        "les Membres de Cercle.",
    ),
    Clause(
        "5.1.1-a",
        ENFORCED,
        "Electing a Circle Rep",
        "At any time a Circle Member can call an election in which the Circle Members choose from among themselves, "
        "Circle Leads excepted, one Circle Rep, unless a Policy provides another selection or a containing Circle's "
        "Policy allows several.",
        "Élire un Représentant de Cercle",
        "À tout moment, un Membre de Cercle peut demander une élection où les Membres de Cercle choisissent parmi "
        "eux, Leaders de Cercle exceptés, un seul Représentant de Cercle, sauf si une Politique prévoit un autre "
        "choix ou si celle d'un Cercle qui contient le leur en permet plusieurs.",
    ),
    Clause(
        "5.1.1-b",
        ENFORCED,
        "Where a Circle Rep sits",
        "In the Circle that contains their own, a Circle Rep is a Circle Member and stands for their Circle just as "
        "one of its Circle Leads would.",
        "Où siège un Représentant de Cercle",
        "Dans le Cercle qui contient le sien, un Représentant de Cercle est Membre de Cercle et y représente son "
        "Cercle tout comme le ferait un de ses Leaders.",
    ),
    Clause(
        "5.1.1-c",
        ENFORCED,
        "Limiting Circle Reps",
        "A Policy of a containing Circle that limits Circle Reps is valid only together with some other way of being "
        "represented that is worth as much.",
        "Limiter les Représentants de Cercle",
        "Une Politique d'un Cercle contenant qui limite les Représentants de Cercle ne vaut que si elle offre une "
        "autre représentation comparable.",
    ),
    Clause(
        "5.1.1-d",
        ENFORCED,
        "The Circle Rep Role is given",
        "The Circle Rep's Purpose and three Accountabilities, to listen for Tensions in the Circle, to pick out "
        "those that are for the containing Circle and to have them resolved there, cannot be changed, whereas what "
        "the Circle adds can.",
        "Le Représentant de Cercle est donné",
        "La Raison d'Être du Représentant de Cercle et ses trois Redevabilités, écouter les Tensions du Cercle, "
        "retenir celles qui relèvent du Cercle contenant et les y faire résoudre, ne changent pas ; ce que le Cercle "
        "y ajoute peut changer.",
    ),
    Clause(
        "5.1.2-a",
        ENFORCED,
        "Facilitator and Secretary are elected",
        "The only way to become or cease to be Facilitator or Secretary by decision is an Integrative Election, open "
        "to every Circle Member's call at any time, and no Role's authority or Policy can assign or remove them.",
        "Facilitateur et Secrétaire sont élus",
        "Facilitateur et Secrétaire ne sont désignés que par le Processus d'Élection Intégrative, que tout Membre de "
        "Cercle peut demander à tout moment : aucun Rôle ni aucune Politique ne peut les affecter ou les retirer.",
    ),
    Clause(
        "5.1.2-b",
        ENFORCED,
        "Who can stand for election",
        "Only Circle Members can be elected Facilitator or Secretary, as long as no Policy of the Circle or of one "
        "above it widens or narrows who may stand.",
        "Qui peut être candidat",
        "Seuls les Membres de Cercle peuvent être élus Facilitateur ou Secrétaire, tant qu'aucune Politique du "
        "Cercle ou d'un Cercle au-dessus n'élargit ou ne restreint les candidatures.",
    ),
    Clause(
        "5.2-a",
        ENFORCED,
        "What Governance may put out",
        "What comes out of Governance is a Role or a Policy added, amended, removed, or moved into or out of a "
        "Sub-Circle, or an election, and nothing of any other kind is accepted.",
        "Ce que la Gouvernance peut produire",
        "La Gouvernance produit un Rôle ou une Politique ajouté, modifié, supprimé, ou déplacé vers ou hors d'un "
        "Sous-Cercle, ou bien une élection ; rien d'autre n'est accepté.",
    ),
    Clause(
        "5.2-b",
        ENFORCED,
        "Moves down and up",
        "Roles and Policies move only up or down their own line of Circles, with a statement of which Purpose or "
        "Accountability they serve in the Sub-Circle below, or have ceased to serve in the Circle that they leave "
        "upwards.",
        "Déplacements vers le bas ou le haut",
        "Rôles et Politiques ne se déplacent que le long de leur lignée de Cercles, en disant quelle Raison d'Être "
        "ou Redevabilité ils servent dans le Sous-Cercle où ils descendent, ou ne servent plus dans le Cercle d'où "
        "ils remontent.",
    ),
    Clause(
        "5.2-c",
        ENFORCED,
        "Which Circle hears what",
        "Proposals are made in the Circle that holds what they change: the Super-Circle for a Circle's own Purpose, "
        "Domains and Accountabilities (the Anchor Circle being its own case, 1.3.3-c), and the Sub-Circle for what "
        "is inside it, save for moves (5.2-b).",
        "Quel Cercle traite quoi",
        "Une Proposition se fait dans le Cercle qui détient ce qu'elle change : le Super-Cercle pour la Raison "
        "d'Être, les Domaines et les Redevabilités du Cercle lui-même (le Cercle d'Ancrage ayant sa règle, 1.3.3-c), "
        "et le Sous-Cercle pour ce qu'il contient, hormis les déplacements (5.2-b).",
    ),
    Clause(
        "5.2.1-a",
        ENFORCED,
        "The four kinds of Policy",
        "Each Policy states one or more of four things that it does: limiting the authority of Roles within, "
        "granting authority of the Circle or its Circle Lead, opening or restricting a Domain of the Circle, or "
        "changing a default that the Constitution lets it change.",
        "Les quatre sortes de Politique",
        "Chaque Politique dit ce qu'elle fait parmi quatre choses, une ou plusieurs : limiter l'autorité de Rôles du "
        "Cercle, accorder une autorité du Cercle ou de son Leader, ouvrir ou restreindre un Domaine du Cercle, ou "
        "changer une règle par défaut que la Constitution permet de changer.",
    ),
    Clause(
        "5.2.1-b",
        ENFORCED,
        "How far a Policy reaches",
        "A grant or constraint extends to all Sub-Circles if nothing else is stated, while a changed default stays "
        "within its Circle if it is not stated to reach all Sub-Circles, each of which can then override it if not "
        "forbidden to.",
        "Jusqu'où porte une Politique",
        "Une autorisation ou une contrainte s'étend à tous les Sous-Cercles si rien d'autre n'est dit, alors qu'une "
        "règle par défaut changée ne vaut que dans le Cercle, sauf mention qu'elle atteint tous les Sous-Cercles, "
        "chacun pouvant alors y déroger si ce n'est pas interdit.",
    ),
    Clause(
        "5.3-a",
        ENFORCED,
        "Who proposes and objects",
        "To propose or object takes a Circle Member who does so for a Role that they fill, stand for as Circle Rep, "
        "or have on loan from its lead for as long as the loan has neither expired nor been taken back.",
        "Qui propose et objecte",
        "Seul un Membre de Cercle propose ou objecte, et pour un Rôle qu'il tient, représente comme Représentant de "
        "Cercle, ou que son leader lui a prêté, tant que ce prêt n'a ni expiré ni été repris.",
    ),
    Clause(
        "5.3-b",
        ENFORCED,
        "Proposals are written and sent",
        "Every Proposal is written down, and every Circle Member receives it.",
        "Une Proposition s'écrit et s'envoie",
        "Toute Proposition est écrite, et tous les Membres de Cercle la reçoivent.",
    ),
    Clause(
        "5.3-c",
        ENFORCED,
        "When a Proposal is adopted",
        "Adoption takes a “no objection” from each Circle Member, for which silence stands in only after a time "
        "limit set by a Policy has run out, and waits for every concern that was raised in time to be settled.",
        "Quand une Proposition est adoptée",
        "L'adoption demande un « pas d'objection » de chaque Membre de Cercle, dont le silence ne tient lieu qu'une "
        "fois écoulé le délai fixé par une Politique, et attend que soit réglée toute préoccupation soulevée à temps.",
    ),
    Clause(
        "5.3-d",
        ENFORCED,
        "Amendments reopen the question",
        "Each amendment cancels the “no objection” answers given so far, so that all Circle Members may object afresh.",
        "Un amendement rouvre la question",
        "Chaque amendement annule les « pas d'objection » déjà donnés, si bien que tous les Membres de Cercle "
        "peuvent objecter à nouveau.",
    ),
    Clause(
        "5.3-e",
        ENFORCED,
        "Taking it to a meeting",
        "If a Circle Member asks for a meeting about an open Proposal, asynchronous processing ends and the Proposal "
        "counts as withdrawn until its Proposer brings it there anew, unless a Policy keeps it open.",
        "Passer en réunion",
        "Si un Membre de Cercle demande une réunion sur une Proposition ouverte, le traitement asynchrone s'arrête "
        "et la Proposition compte comme retirée jusqu'à ce que son Proposeur l'y présente à nouveau, sauf si une "
        "Politique la garde ouverte.",
    ),
    Clause(
        "5.3-f",
        ENFORCED,
        "When the ground shifts",
        "A rule of our own: once something that a Proposal changes has itself been changed since, the Proposal can "
        "be adopted only after its Proposer, seeing both versions, has re-based it, which counts as an amendment "
        "(5.3-d).",
        "Quand le terrain a bougé",
        "Règle qui nous est propre : si ce qu'une Proposition modifie a changé depuis son écriture, elle ne peut "
        "être adoptée qu'après que son Proposeur, voyant les deux versions, l'a rebasée, ce qui vaut amendement "
        "(5.3-d).",
    ),
    Clause(
        "5.3-g",
        ENFORCED,
        "Asynchronous steps stand together",
        "Outside a meeting people ask, react and raise concerns at the same time, and integrate as in 5.3.4, for the "
        "sequence of 5.4.5 is one that meetings follow.",
        "En asynchrone, tout est ouvert",
        "Hors réunion, on questionne, réagit et soulève des préoccupations en même temps, et l'on intègre selon "
        "5.3.4 ; la suite d'étapes de 5.4.5 ne s'impose qu'aux réunions.",
    ),
    Clause(
        "5.3.1-a",
        ENFORCED,
        "What a valid Proposal shows",
        "The Proposer gives the Tension, sensed from a Role that they represent, a real example of it and how the "
        "change would have made a difference there, ahead of sending it, or on anyone's request in a meeting.",
        "Ce que montre une Proposition valide",
        "Le Proposeur donne la Tension, ressentie depuis un Rôle qu'il représente, un exemple réel et ce que le "
        "changement y aurait apporté, avant l'envoi, ou en réunion dès que quelqu'un le demande.",
    ),
    Clause(
        "5.3.1-b",
        ENFORCED,
        "Discarding an invalid Proposal",
        "A Proposal that falls short of this is discarded by the Facilitator, whenever it shows, with the reason "
        "given.",
        "Écarter une Proposition invalide",
        "Le Facilitateur écarte à tout moment, en disant pourquoi, une Proposition qui n'y répond pas.",
    ),
    Clause(
        "5.3.2-a",
        ENFORCED,
        "The four criteria",
        "To be an Objection, a concern needs its owner's argument on each of four points: the Circle could enact its "
        "Purpose or Accountabilities less well; a Role that they represent there would be limited, whichever others "
        "they hold; it is this Proposal that brings it about; and it is bound to come, or would leave no time to "
        "adapt before serious harm.",
        "Les quatre critères",
        "Pour être une Objection, une préoccupation demande à son auteur un argument sur quatre points : le Cercle "
        "pourrait moins bien réaliser sa Raison d'Être ou ses Redevabilités ; un Rôle qu'il y représente serait "
        "limité, quels que soient ses autres Rôles ; c'est cette Proposition qui en est la cause ; et cela arrivera "
        "forcément, ou sans laisser le temps de s'adapter avant un tort grave.",
    ),
    Clause(
        "5.3.2-b",
        ENFORCED,
        "Breaking the Constitution",
        "Whatever the four criteria say, a concern that adopting the Proposal would violate the Constitution counts "
        "as an Objection.",
        "Enfreindre la Constitution",
        "Quoi que disent les quatre critères, la préoccupation que l'adoption enfreindrait la Constitution vaut "
        "toujours Objection.",
    ),
    Clause(
        "5.3.3-a",
        ENFORCED,
        "Testing an Objection",
        "The Facilitator may ask if and how the concern meets each criterion and keeps what is answered; it fails "
        "only where a reasoned argument is missing, not because the argument seems wrong or slight.",
        "Tester une Objection",
        "Le Facilitateur peut demander si et en quoi chaque critère est rempli et consigne les réponses ; seul le "
        "défaut d'argument raisonné la fait échouer, jamais le fait que l'argument semble faux ou léger.",
    ),
    Clause(
        "5.3.3-b",
        ENFORCED,
        "The Secretary rules on breach",
        "If an Objection claims a breach of the Constitution, the Facilitator may put the question to the Secretary, "
        "whose finding of no breach dismisses it.",
        "Le Secrétaire statue sur l'infraction",
        "Si une Objection invoque une infraction à la Constitution, le Facilitateur peut demander au Secrétaire de "
        "statuer, et s'il n'en voit aucune, l'Objection est rejetée.",
    ),
    Clause(
        "5.3.4-a",
        ENFORCED,
        "Any member may demand a test",
        "When a Circle Member requests it, the Facilitator has to put an Objection to the test, and discards it if "
        "it does not hold.",
        "Tout membre peut exiger un test",
        "Quand un Membre de Cercle le demande, le Facilitateur doit tester une Objection, et l'écarte si elle ne "
        "tient pas.",
    ),
    Clause(
        "5.3.4-b",
        ENFORCED,
        "The Objector's good faith",
        "An Objection is abandoned when the Facilitator believes that its Objector is not looking in good faith for "
        "an amendment that would both resolve it and still answer the Tension.",
        "La bonne foi de l'Objecteur",
        "Une Objection est abandonnée quand le Facilitateur estime que son Objecteur ne cherche pas de bonne foi un "
        "amendement qui la résolve et réponde encore à la Tension.",
    ),
    Clause(
        "5.3.4-c",
        ENFORCED,
        "The Proposer's good faith",
        "Every Circle Member may question the Proposer about the Tension and its examples, and the Proposal is "
        "dropped when the Facilitator believes that the answers are not given in good faith.",
        "La bonne foi du Proposeur",
        "Tout Membre de Cercle peut interroger le Proposeur sur la Tension et ses exemples, et la Proposition est "
        "abandonnée quand le Facilitateur estime qu'il ne répond pas de bonne foi.",
    ),
    Clause(
        "5.3.4-d",
        ENFORCED,
        "The Objector's amended Proposal",
        "Asked by the Objector, the Proposer shows in one of the examples, or in a further one, why the Objector's "
        "amended version would not do, and if they cannot or will not the Proposal is dropped.",
        "La Proposition amendée par l'Objecteur",
        "À la demande de l'Objecteur, le Proposeur montre sur un des exemples, ou un nouveau, pourquoi la version "
        "amendée par l'Objecteur n'y suffirait pas ; s'il ne peut ou ne veut le faire, la Proposition est abandonnée.",
    ),
    Clause(
        "5.3.4-e",
        RECORDED,
        "Suggested amendments are kept",
        "Every amendment that is put forward while integrating is kept with its author, their argument and the "
        "Objection that it would resolve.",
        "Les amendements suggérés sont gardés",
        "Chaque amendement avancé pendant l'intégration est conservé avec son auteur, son argument et l'Objection "
        "qu'il résoudrait.",
    ),
    Clause(
        "5.3.5-a",
        ENFORCED,
        "An election opens",
        "The acting Facilitator states which Role is to be filled and for what term, and until nominations are "
        "revealed no candidate is commented on.",
        "L'ouverture d'une élection",
        "Qui agit comme Facilitateur annonce le Rôle à pourvoir et la durée du mandat, et nul ne commente les "
        "candidats avant que les nominations soient montrées.",
    ),
    Clause(
        "5.3.5-b",
        ENFORCED,
        "One signed ballot each",
        "All Circle Members nominate one eligible candidate under their own name, abstaining being no choice, and "
        "ballots stay sealed until every one is in or until a Policy's time limit, after which latecomers take no "
        "further part in the election.",
        "Un bulletin signé par personne",
        "Chaque Membre de Cercle nomme sous son nom un seul candidat éligible, sans pouvoir s'abstenir, et les "
        "bulletins restent fermés jusqu'à ce que tous soient là ou que le délai d'une Politique soit passé, les "
        "retardataires étant alors hors de cette élection.",
    ),
    Clause(
        "5.3.5-c",
        ENFORCED,
        "Nominations, then changes",
        "One after another the nominations are revealed with the reason for each and without anyone responding, and "
        "in the round that follows each nominator may switch, saying why.",
        "Nominations, puis changements",
        "Les nominations sont montrées une à une, chacune avec sa raison et sans réponse, puis chacun peut, au tour "
        "suivant, changer la sienne en disant pourquoi.",
    ),
    Clause(
        "5.3.5-d",
        ENFORCED,
        "The candidate proposed",
        "Whoever has most nominations is proposed; a tie is broken by the Facilitator's choice of the only tied "
        "candidate who nominated themselves, the one in office, a blind draw that is recorded, or a new choice among "
        "the tied by those who had named others.",
        "Le candidat proposé",
        "Qui a le plus de nominations est proposé ; à égalité, le Facilitateur choisit de retenir le seul ex æquo à "
        "s'être nommé lui-même, celui en fonction, un tirage à l'aveugle consigné, ou de faire choisir parmi les ex "
        "æquo ceux qui avaient nommé d'autres personnes.",
    ),
    Clause(
        "5.3.5-e",
        ENFORCED,
        "Objections to a candidate",
        "If Objections come up in the round, the Facilitator either has them resolved or discards this Proposal, "
        "setting aside the nominations for that candidate and finding the next by the same rules.",
        "Objections à un candidat",
        "Si le tour amène des Objections, le Facilitateur les fait résoudre ou écarte cette Proposition, met de côté "
        "les nominations de ce candidat et trouve le suivant par les mêmes règles.",
    ),
    Clause(
        "5.3.5-f",
        RECORDED,
        "When a term ends",
        "At the end of an elected term the Facilitator is told that an election is due, up to which the person "
        "elected remains in the Role and appears as overdue.",
        "À la fin d'un mandat",
        "Au terme d'un mandat électif, le Facilitateur est averti qu'une élection est à lancer ; jusque-là, la "
        "personne élue reste dans le Rôle et y apparaît en retard.",
    ),
    Clause(
        "5.3.6",
        ENFORCED,
        "Surrogates, in order",
        "Where a Facilitator or Secretary is missing, unavailable or wants to be replaced, the first of these acts: "
        "whom they named, the other of the two, a Circle Lead and then a Circle Member, the first of them to "
        "declare; the program suggests the right one and keeps who acted.",
        "Les Remplaçants, dans l'ordre",
        "Si le Facilitateur ou le Secrétaire manque, n'est pas disponible ou souhaite être remplacé, agit le premier "
        "parmi : la personne qu'il a nommée, l'autre des deux, un Leader de Cercle puis un Membre de Cercle, le "
        "premier à se déclarer ; le programme propose le bon et consigne qui a agi.",
    ),
    Clause(
        "5.4-a",
        RECORDED,
        "Scheduling Governance Meetings",
        "Regular Governance Meetings are scheduled by the Secretary, as is without delay a special one for any "
        "Circle Member who wants it.",
        "Planifier les Réunions de Gouvernance",
        "Le Secrétaire planifie les Réunions de Gouvernance régulières et, sans tarder, une réunion spéciale dès "
        "qu'un Membre de Cercle le demande.",
    ),
    Clause(
        "5.4-b",
        ENFORCED,
        "Limits of a special meeting",
        "Whoever requests a special meeting can confine it to one Tension or certain Roles, beyond which it can "
        "change nothing.",
        "Limites d'une réunion spéciale",
        "Qui demande une réunion spéciale peut la limiter à une Tension ou à certains Rôles ; elle ne peut rien "
        "changer au-delà.",
    ),
    Clause(
        "5.4.1-a",
        ENFORCED,
        "Who attends",
        "A Governance Meeting is for Circle Members, for whoever acts as Facilitator or Secretary, who count as "
        "members while it lasts, for a guest (5.4.1-b), and for no one else.",
        "Qui participe",
        "Participent les Membres de Cercle, qui agit comme Facilitateur ou Secrétaire et compte alors comme membre "
        "le temps de la réunion, un invité (5.4.1-b), et personne d'autre.",
    ),
    Clause(
        "5.4.1-b",
        ENFORCED,
        "A Circle Rep's guest",
        "Into a Circle directly around their own, a Circle Rep may invite a single Partner at a time over one "
        "Tension that the Rep senses; this guest is a member until the meeting is over or the invitation withdrawn, "
        "and speaks for the Circle only as long as that Tension is on.",
        "L'invité d'un Représentant de Cercle",
        "Dans un Cercle qui entoure directement le sien, un Représentant de Cercle peut amener un seul Associé à la "
        "fois pour une Tension qu'il ressent ; l'invité est membre jusqu'à la fin de la réunion ou au retrait de "
        "l'invitation, et ne représente le Cercle que pendant le traitement de cette Tension.",
    ),
    Clause(
        "5.4.2-a",
        ENFORCED,
        "Notice and quorum",
        "For a meeting to open, the Secretary must have announced it to all Circle Members as long ahead as a Policy "
        "demands, or else as is reasonable, while a minimum attendance is needed only if a Policy says so.",
        "Préavis et quorum",
        "Pour qu'une réunion s'ouvre, le Secrétaire doit l'avoir annoncée à tous les Membres de Cercle avec le "
        "préavis qu'une Politique exige, à défaut un préavis raisonnable ; un quorum n'est requis que si une "
        "Politique le fixe.",
    ),
    Clause(
        "5.4.2-b",
        ENFORCED,
        "When it ends",
        "The meeting is over when its planned time is, unless the Secretary prolongs it while it runs and no Circle "
        "Member asks otherwise.",
        "Quand elle finit",
        "La réunion finit à l'heure prévue, sauf si le Secrétaire la prolonge en cours de route et qu'aucun Membre "
        "de Cercle ne demande le contraire.",
    ),
    Clause(
        "5.4.2-c",
        ENFORCED,
        "Those who are absent",
        "Anyone who misses a meeting or some of it is taken to have had the opportunity, and holds nothing up by not "
        "having answered.",
        "Les absents",
        "Qui manque tout ou partie d'une réunion est réputé avoir eu l'occasion de s'exprimer, et son absence de "
        "réponse ne bloque rien.",
    ),
    Clause(
        "5.4.3-a",
        ENFORCED,
        "The course of a meeting",
        "A Governance Meeting goes through the Check-in Round, building and working off the agenda, and the Closing "
        "Round in that order, and a Policy can add steps as long as they do not conflict with this article.",
        "Le déroulé d'une réunion",
        "Une Réunion de Gouvernance passe par le Tour d'inclusion, la construction et le traitement de l'ordre du "
        "jour, puis le Tour de clôture, dans cet ordre, et une Politique peut y ajouter des étapes sans contredire "
        "cet article.",
    ),
    Clause(
        "5.4.3-b",
        ENFORCED,
        "Time Out",
        "The Facilitator alone grants and ends a Time Out, and in between nothing about a Tension, Proposal or "
        "Objection advances.",
        "Temps Mort",
        "Seul le Facilitateur accorde et termine un Temps Mort, et pendant ce temps aucune Tension, Proposition ou "
        "Objection n'avance.",
    ),
    Clause(
        "5.4.4-a",
        ENFORCED,
        "Building the agenda",
        "Agenda items are short labels that their owners add once the meeting is on, in the step for it or between "
        "two items, from Tensions that may have been prepared beforehand.",
        "Construire l'ordre du jour",
        "Les points de l'ordre du jour sont de courtes étiquettes que leur auteur ajoute une fois la réunion "
        "commencée, à l'étape prévue ou entre deux points, à partir de Tensions qui peuvent être préparées d'avance.",
    ),
    Clause(
        "5.4.4-b",
        ENFORCED,
        "Who orders the agenda",
        "The order is for the Facilitator to choose in a regular meeting, with elections first at anyone's request, "
        "and may be chosen by the requester in a special one.",
        "Qui ordonne l'ordre du jour",
        "Le Facilitateur choisit l'ordre en réunion régulière, les élections d'abord si quelqu'un le demande ; en "
        "réunion spéciale, qui l'a demandée peut le choisir.",
    ),
    Clause(
        "5.4.4-c",
        ENFORCED,
        "One item at a time",
        "No agenda item is taken up before the one in progress is done with.",
        "Un point à la fois",
        "Aucun point de l'ordre du jour n'est abordé avant que le point en cours soit terminé.",
    ),
    Clause(
        "5.4.5-a",
        ENFORCED,
        "Present Proposal",
        "The Proposer puts forward what would resolve their own Tension, and others help to find it only if the "
        "Proposer asks or agrees.",
        "Présenter la Proposition",
        "Le Proposeur présente ce qui résoudrait sa propre Tension, et les autres ne l'aident à l'écrire que s'il le "
        "veut bien.",
    ),
    Clause(
        "5.4.5-b",
        ENFORCED,
        "Clarifying Questions",
        "Everyone may ask in order to understand, the Proposer may answer or not, and nobody reacts yet.",
        "Questions de clarification",
        "Chacun peut demander pour comprendre, le Proposeur répond ou non, et personne ne réagit encore.",
    ),
    Clause(
        "5.4.5-c",
        ENFORCED,
        "Reaction Round",
        "Everyone save the Proposer reacts in turn, one time each.",
        "Tour de réaction",
        "Chacun sauf le Proposeur réagit à son tour, une seule fois.",
    ),
    Clause(
        "5.4.5-d",
        ENFORCED,
        "Option to Clarify",
        "The Proposer is the only one to speak, and may amend the Proposal, which the Secretary writes down.",
        "Possibilité de clarifier",
        "Le Proposeur est seul à parler et peut amender la Proposition, ce que le Secrétaire note.",
    ),
    Clause(
        "5.4.5-e",
        ENFORCED,
        "Objection Round",
        "Everyone in turn, including the Proposer, says without discussion whether they object, and if no Objection "
        "remains the Proposal is adopted.",
        "Tour d'Objection",
        "Chacun à son tour, Proposeur compris, dit sans discussion s'il objecte, et s'il ne reste aucune Objection "
        "la Proposition est adoptée.",
    ),
    Clause(
        "5.4.5-f",
        ENFORCED,
        "Integration, one by one",
        "Objections are taken singly, each one resolved once its Objector finds it no longer triggered by the "
        "amended Proposal and the Proposer finds the Tension still answered, and after the last another Objection "
        "Round follows.",
        "Intégration, une à une",
        "Les Objections sont prises une par une, chacune résolue quand l'Objecteur dit que la Proposition amendée ne "
        "la provoque plus et le Proposeur qu'elle lui convient encore ; après la dernière, un nouveau Tour "
        "d'Objection suit.",
    ),
    Clause(
        "5.5-a",
        ENFORCED,
        "Declaring a Process Breakdown",
        "It is for the Facilitator or the Secretary to declare a Process Breakdown, in their own Circle or one "
        "further down.",
        "Déclarer une Rupture de Processus",
        "Il revient au Facilitateur ou au Secrétaire de déclarer une Rupture de Processus, dans son Cercle ou dans "
        "un Cercle en dessous.",
    ),
    Clause(
        "5.5-b",
        RECORDED,
        "Asking for an audit",
        "Any Partner it concerns can request that a Facilitator audit how a Sub-Circle meets and keeps its records, "
        "and both the request and the findings stay on record.",
        "Demander un audit",
        "Tout Associé concerné peut demander à un Facilitateur d'auditer les réunions et les registres d'un "
        "Sous-Cercle ; la demande et ce qui a été constaté sont conservés.",
    ),
    Clause(
        "5.5.1",
        ENFORCED,
        "Breakdown over a stuck Proposal",
        "When there is no bringing a Proposal to a resolution, the Facilitator may declare a Process Breakdown in "
        "the very Circle that they facilitate.",
        "Rupture sur une Proposition bloquée",
        "Quand une Proposition ne parvient pas à se résoudre, le Facilitateur peut déclarer une Rupture de Processus "
        "dans le Cercle même qu'il anime.",
    ),
    Clause(
        "5.5.2-a",
        ENFORCED,
        "Powers during a breakdown",
        "As long as it lasts the Facilitator may weigh whether arguments are logical and relevant, and the "
        "Super-Circle's Facilitator, given a Project to restore due process, may step in as Facilitator or Secretary "
        "and add a Circle Lead whose decisions override.",
        "Pouvoirs pendant une rupture",
        "Tant qu'elle dure, le Facilitateur peut juger la logique et la pertinence des arguments, et le Facilitateur "
        "du Super-Cercle, qui reçoit un Projet de rétablissement, peut prendre la place de Facilitateur ou de "
        "Secrétaire et ajouter un Leader de Cercle dont les décisions priment.",
    ),
    Clause(
        "5.5.2-b",
        ENFORCED,
        "Due process restored",
        "All these powers cease once the Facilitator of the Super-Circle, or for the Anchor Circle its own "
        "Facilitator, declares that due process is back.",
        "Le processus est rétabli",
        "Tous ces pouvoirs cessent dès que le Facilitateur du Super-Cercle, ou pour le Cercle d'Ancrage le sien, "
        "déclare le processus rétabli.",
    ),
    Clause(
        "5.5.3",
        GUIDED,
        "Breakdowns that last",
        "A Process Breakdown that drags on is flagged in the Super-Circle, which beyond a reasonable time is "
        "considered to be in one as well.",
        "Les ruptures qui durent",
        "Une Rupture de Processus qui traîne est signalée dans le Super-Cercle, qui, au-delà d'un délai raisonnable, "
        "est lui-même considéré en Rupture de Processus.",
    ),
)
