"""Elections: who may stand, call and nominate, what each step waits for, and how ties break."""

MESSAGES = {
    "no_elections_in_setup": (
        "The organization is being set up: until it adopts the Constitution, its Ratifiers fill the Roles themselves.",
        "L'organisation est en cours de constitution : jusqu'à l'adoption de la Constitution, ses Ratificateurs "
        "pourvoient eux-mêmes les Rôles.",
    ),
    "only_circle_members_call_elections": (
        "Only a Circle Member of {circle} calls an election there. Ask one of them to.",
        "Seul un Membre du Cercle {circle} y demande une élection. Demandez à l'un d'eux de le faire.",
    ),
    "rep_comes_from_another_process": (
        "The Policy “{policy}” says how the Circle Rep is found here, so no election is held. Follow that process, or "
        "propose to change the Policy.",
        "La Politique « {policy} » dit comment le Représentant de Cercle est désigné ici : il n'y a pas d'élection. "
        "Suivez ce processus, ou proposez de changer la Politique.",
    ),
    "reps_are_elected_here": (
        "The Circle Rep of {circle} is elected. Call an election instead.",
        "Le Représentant du Cercle {circle} est élu. Demandez plutôt une élection.",
    ),
    "rep_is_named_by_a_role": (
        "The Policy “{policy}” lets {role} name the Circle Rep. Ask whoever fills that Role.",
        "La Politique « {policy} » confie à {role} la désignation du Représentant de Cercle. "
        "Adressez-vous à qui tient ce Rôle.",
    ),
    "rep_is_named_by_a_process": (
        "The Policy “{policy}” names the Circle Rep by a process of its own, and the Secretary enters its result. "
        "Ask the Secretary.",
        "La Politique « {policy} » désigne le Représentant de Cercle par un processus propre, dont le Secrétaire "
        "inscrit le résultat. Adressez-vous au Secrétaire.",
    ),
    "election_is_under_way": (
        "An election for this Role is under way already. Take part in it, or wait until it is over.",
        "Une élection pour ce Rôle est déjà en cours. Participez-y, ou attendez qu'elle soit terminée.",
    ),
    "election_moved_on_already": (
        "Somebody moved on already. Look at where the election stands now.",
        "Quelqu'un a déjà poursuivi. Regardez où en est l'élection.",
    ),
    "meeting_is_of_another_circle": (
        "This meeting is another Circle's, or it is over. Call the election for one of this Circle's.",
        "Cette réunion est celle d'un autre Cercle, ou elle est terminée. "
        "Demandez l'élection pour une réunion de ce Cercle.",
    ),
    "election_is_over": (
        "This election is over. Any Circle Member may call another one.",
        "Cette élection est terminée. Tout Membre de Cercle peut en demander une autre.",
    ),
    "election_is_elsewhere": (
        "This election is at another step now. Look at its page to see what is asked for.",
        "Cette élection en est à une autre étape. Sa page dit ce qui est demandé maintenant.",
    ),
    "only_facilitator_runs_elections": (
        "Only the acting Facilitator of {circle} runs its elections. Ask them to go on.",
        "Seul le Facilitateur en exercice du Cercle {circle} conduit ses élections. Demandez-lui de poursuivre.",
    ),
    "term_ends_later": (
        "A term ends today or later. Choose a later day, or leave it open.",
        "Un mandat se termine aujourd'hui ou plus tard. Choisissez une date plus lointaine, ou laissez-la vide.",
    ),
    "replaced_serves_no_longer": (
        "Whoever was to be replaced serves no longer. Choose again whom this election replaces.",
        "La personne à remplacer n'est plus en fonction. Choisissez à nouveau qui cette élection remplace.",
    ),
    "no_seat_is_free": (
        "{circle} has as many Circle Reps as it may. Say whom this election replaces.",
        "Le Cercle {circle} a autant de Représentants de Cercle qu'il peut. Dites qui cette élection remplace.",
    ),
    "candidates_are_partners": (
        "Only a Partner can be elected. Whoever admits Partners can make this person one.",
        "Seul un Associé peut être élu. Qui décide de l'admission des Associés peut admettre cette personne.",
    ),
    "candidates_fill_a_role": (
        "The Policy “{policy}” lets only those stand who fill {role}. Nominate one of them.",
        "La Politique « {policy} » n'admet comme candidats que celles et ceux qui tiennent {role}. "
        "Nommez l'une de ces personnes.",
    ),
    "candidates_lead_no_circle": (
        "The Policy “{policy}” lets no Circle Lead of {circle} stand. Nominate somebody else.",
        "La Politique « {policy} » n'admet aucun Leader du Cercle {circle} comme candidat. Nommez quelqu'un d'autre.",
    ),
    "candidate_is_not_eligible": (
        "This person cannot be elected to the Role. The election's page says who can, and why others cannot.",
        "Cette personne ne peut pas être élue à ce Rôle. La page de l'élection dit qui peut l'être, et pourquoi "
        "d'autres ne le peuvent pas.",
    ),
    "nominations_are_closed": (
        "The ballots have been opened, so nobody nominates any more. Those who did may change in the change round.",
        "Les bulletins ont été ouverts : plus personne ne nomme. Qui a nommé pourra changer sa nomination au tour de "
        "changement.",
    ),
    "only_the_electorate_nominates": (
        "Only Circle Members nominate here; in a meeting, whoever takes part in it. If it is held in one, join it "
        "first.",
        "Seuls les Membres de Cercle nomment ici ; en réunion, celles et ceux qui y participent. Si elle se tient "
        "en réunion, rejoignez-la d'abord.",
    ),
    "ballot_is_final": (
        "Your ballot is in, and final. Once all nominations have been shown, the change round lets you change it.",
        "Votre bulletin est déposé, et définitif. Quand toutes les nominations auront été présentées, le tour de "
        "changement vous permettra d'en changer.",
    ),
    "too_late_for_this_election": (
        "The Policy's time limit has passed, so you are out of the rest of this election. Any Circle Member may call "
        "a new one later.",
        "Le délai fixé par la Politique est écoulé : vous ne participez plus à cette élection. "
        "Tout Membre de Cercle pourra en demander une nouvelle.",
    ),
    "time_for_answers_has_passed": (
        "The Policy's time limit for this round has passed, so your nomination stays as it is. Say what harm you "
        "see when the candidate is proposed.",
        "Le délai fixé par la Politique pour ce tour est écoulé : votre nomination reste telle quelle. Dites quel "
        "tort vous voyez quand le candidat sera proposé.",
    ),
    "ballots_still_awaited": (
        "Ballots stay closed until all are in; {count} still missing. Who does not take part can leave the meeting.",
        "Les bulletins restent fermés jusqu'à ce que tous soient déposés ; il en manque encore {count}. "
        "Qui ne participe pas peut quitter la réunion.",
    ),
    "heard_in_this_election": (
        "In this round each is heard once, and this was heard already. The next one asks again.",
        "À ce tour, chacun s'exprime une fois, et c'est déjà fait. Le suivant interrogera de nouveau.",
    ),
    "not_asked_in_this_round": (
        "This round asks those who nominated. Watch how the election goes on.",
        "Ce tour s'adresse à celles et ceux qui ont nommé. Suivez la suite de l'élection.",
    ),
    "nominators_speak_in_turn": (
        "In a meeting everybody speaks in turn, and it is somebody else's now. Wait until they have been heard.",
        "En réunion, chacun parle à son tour, et c'est celui d'un autre. Attendez qu'il ait été entendu.",
    ),
    "nominators_are_all_heard": (
        "Everybody has been heard in this round. The Facilitator goes on to the next.",
        "Tout le monde s'est exprimé à ce tour. Le Facilitateur passe au suivant.",
    ),
    "nominators_still_awaited": (
        "The round is not over: {count} still to be heard. Hear them first; in a meeting, mark absent who has left.",
        "Le tour n'est pas terminé : {count} restent à entendre. Écoutez-les d'abord ; en réunion, notez absent "
        "qui est parti.",
    ),
    "nominated_already": (
        "You nominate this person already. Keep your nomination instead.",
        "Vous nommez déjà cette personne. Gardez plutôt votre nomination.",
    ),
    "change_needs_a_reason": (
        "Whoever changes their nomination says why. Give your reason.",
        "Qui change sa nomination dit pourquoi. Donnez votre raison.",
    ),
    "no_tie_to_break": (
        "No tie is waiting to be broken. Count the nominations first.",
        "Aucune égalité n'est à départager. Comptez d'abord les nominations.",
    ),
    "break_the_tie_first": (
        "Several candidates have most nominations. Choose one of the four ways to break the tie.",
        "Plusieurs candidats ont le plus de nominations. Choisissez l'une des quatre façons de les départager.",
    ),
    "tied_can_be_elected_no_longer": (
        "{count} of the tied can be elected no longer. Count the nominations again.",
        "{count} des candidats à égalité ne peuvent plus être élus. Comptez à nouveau les nominations.",
    ),
    "not_one_self_nominated": (
        "This way needs exactly one of the tied to have nominated themselves; {count} did. Choose another.",
        "Cette façon exige qu'un seul des candidats à égalité se soit nommé lui-même ; il y en a {count}. "
        "Choisissez-en une autre.",
    ),
    "not_one_serving": (
        "This way needs exactly one of the tied to serve in the Role now; {count} do. Choose another.",
        "Cette façon exige qu'un seul des candidats à égalité tienne le Rôle aujourd'hui ; il y en a {count}. "
        "Choisissez-en une autre.",
    ),
    "nobody_named_others": (
        "Nobody is left to ask who named somebody else than the tied. Choose another way.",
        "Il ne reste personne à interroger qui ait nommé quelqu'un d'autre que les candidats à égalité. "
        "Choisissez une autre façon.",
    ),
    "choose_among_the_tied": (
        "Choose one of the tied candidates.",
        "Choisissez l'un des candidats à égalité.",
    ),
    "no_candidate_found": (
        "No candidate has been found yet. Count the nominations first.",
        "Aucun candidat n'est encore désigné. Comptez d'abord les nominations.",
    ),
    "no_candidate_is_proposed": (
        "No candidate of this election is proposed now. Count the nominations first.",
        "Aucun candidat de cette élection n'est proposé en ce moment. Comptez d'abord les nominations.",
    ),
    "nobody_objects_to_the_candidate": (
        "A candidate is discarded only where there are Objections. Hear the objection round first.",
        "Un candidat n'est écarté que s'il y a des Objections. Écoutez d'abord le tour d'objections.",
    ),
    "candidate_falls_in_the_election": (
        "This Proposal puts out what an election found. On the election's page the Facilitator discards the candidate, "
        "or calls the election off.",
        "Cette Proposition porte le résultat d'une élection. Sur la page de l'élection, le Facilitateur écarte le "
        "candidat ou annule l'élection.",
    ),
    "calling_off_needs_a_reason": (
        "Say why the election is called off.",
        "Dites pourquoi l'élection est annulée.",
    ),
    "only_elections_elect": (
        "Nobody is elected by a Proposal alone. Call an election for this Role.",
        "Personne n'est élu par une simple Proposition. Demandez une élection pour ce Rôle.",
    ),
    "not_the_elections_candidate": (
        "This Proposal elects the candidate whom the election found, and does nothing else; its term may be changed.",
        "Cette Proposition élit le candidat désigné par l'élection, et rien d'autre ; son mandat peut être modifié.",
    ),
    "replaces_reps_of_a_circle_within": (
        "{role} is not directly within this Circle, so its Circle Reps do not join it anyway. Name a Circle that is.",
        "{role} n'est pas directement dans ce Cercle : ses Représentants n'y siègent donc pas. Nommez-en un qui l'est.",
    ),
    "all_seats_are_taken": (
        "{circle} has as many in this Role as it may. Hold the election again for a seat that is free.",
        "Le Cercle {circle} compte déjà autant de personnes dans ce Rôle qu'il peut. "
        "Refaites l'élection pour un siège libre.",
    ),
}
