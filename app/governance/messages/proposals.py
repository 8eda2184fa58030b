"""Proposals and Objections: who may, at which moment, and with what to say."""

MESSAGES = {
    "only_circle_members_propose": (
        "Only Circle Members of {circle} may make a Proposal. "
        "Bring the Tension to one of them, or to the Role concerned.",
        "Seuls les Membres du Cercle {circle} peuvent faire une Proposition. "
        "Portez la Tension à l'un d'eux, ou au Rôle concerné.",
    ),
    "only_circle_members_object": (
        "Only Circle Members of {circle} may raise an Objection. Tell one of them what harm you see.",
        "Seuls les Membres du Cercle {circle} peuvent soulever une Objection. Dites à l'un d'eux quel tort vous voyez.",
    ),
    "only_circle_members_answer": (
        "Only Circle Members of {circle} answer its Proposals. Tell one of them what you see.",
        "Seuls les Membres du Cercle {circle} répondent à ses Propositions. Dites à l'un d'eux ce que vous voyez.",
    ),
    "role_not_represented": (
        "You do not represent {role} in {circle}. Choose a Role that you fill there, represent as Circle Rep, "
        "or have been lent by its Role Lead.",
        "Vous ne représentez pas {role} dans le Cercle {circle}. "
        "Choisissez un Rôle que vous y tenez, que vous représentez "
        "comme Représentant de Cercle, ou que son Leader de Rôle vous a prêté.",
    ),
    "only_proposer_amends": (
        "Only its Proposer may change this Proposal. Suggest an amendment instead.",
        "Seul son Proposeur peut modifier cette Proposition. Suggérez plutôt un amendement.",
    ),
    "only_proposer_withdraws": (
        "Only its Proposer may withdraw this Proposal. Ask them to.",
        "Seul son Proposeur peut retirer cette Proposition. Demandez-le-lui.",
    ),
    "proposal_needs_a_change": (
        "This Proposal changes nothing yet. Add at least one change before you send it.",
        "Cette Proposition ne change encore rien. Ajoutez au moins un changement avant de l'envoyer.",
    ),
    "proposal_needs_its_tension": (
        "Say which Tension this Proposal resolves.",
        "Dites quelle Tension cette Proposition résout.",
    ),
    "proposal_needs_an_example": (
        "Give one actual example of the Tension, and say how the Proposal would have helped in it.",
        "Donnez un exemple réel de la Tension, et dites en quoi la Proposition y aurait aidé.",
    ),
    "proposal_is_not_open": (
        "This Proposal is no longer open, so it takes no more answers. Its page says what became of it; bring what "
        "is left as a Proposal of your own.",
        "Cette Proposition n'est plus ouverte : elle ne reçoit plus de réponses. Sa page dit ce qu'elle est devenue "
        "; portez ce qui reste dans une Proposition à vous.",
    ),
    "proposal_is_in_integration": (
        "This Proposal was amended and is in Integration. Everybody is asked again once each Objection is settled.",
        "Cette Proposition a été amendée et se trouve en Intégration. Chacun sera de nouveau consulté "
        "une fois chaque Objection réglée.",
    ),
    "step_does_not_follow": (
        "This Proposal is no longer at a step from which this follows. Look at it again.",
        "Cette Proposition n'en est plus à une étape d'où cela découle. Regardez-la à nouveau.",
    ),
    "answers_still_awaited": (
        "The Proposal cannot be adopted yet: answers are still awaited ({count}). Wait for them, or remind those "
        "who are missing.",
        "La Proposition ne peut pas encore être adoptée : des réponses sont encore attendues ({count}). "
        "Attendez-les, ou relancez les personnes qui manquent.",
    ),
    "concerns_still_open": (
        "The Proposal cannot be adopted while a concern is unsettled. Test or integrate it first.",
        "La Proposition ne peut pas être adoptée tant qu'une préoccupation n'est pas réglée. "
        "Testez-la ou intégrez-la d'abord.",
    ),
    "ground_has_shifted": (
        "{line} has changed since this Proposal was written. Its Proposer compares both versions and re-bases it.",
        "{line} a changé depuis l'écriture de cette Proposition. Son Proposeur compare les deux versions et la met "
        "à jour.",
    ),
    "objection_needs_an_argument": (
        "Give a reasoned argument for each of the four criteria before the concern counts as an Objection.",
        "Donnez un argument raisonné pour chacun des quatre critères avant que la préoccupation ne vaille Objection.",
    ),
    "only_facilitator_discards": (
        "Only whoever acts as Facilitator of {circle} may discard this Proposal. Tell them what it lacks.",
        "Seul qui agit comme Facilitateur du Cercle {circle} peut écarter cette Proposition. Dites-lui ce qui y "
        "manque.",
    ),
    "discarding_needs_a_reason": (
        "Say what the Proposal lacks before you discard it.",
        "Dites ce qui manque à la Proposition avant de l'écarter.",
    ),
    "only_facilitator_tests": (
        "Only whoever acts as Facilitator of {circle} records how an Objection was tested. "
        "Any Circle Member may ask for the test.",
        "Seul qui agit comme Facilitateur du Cercle {circle} consigne le test d'une Objection. "
        "Tout Membre de Cercle peut demander ce test.",
    ),
    "only_secretary_rules_on_breach": (
        "Only the Secretary of {circle} rules on whether the Constitution would be broken. The Facilitator asks "
        "them to.",
        "Seul le Secrétaire du Cercle {circle} statue sur une éventuelle violation de la Constitution. Le "
        "Facilitateur le lui demande.",
    ),
    "only_objector_confirms": (
        "Only the Objector says whether the amended Proposal still triggers the Objection. Ask them.",
        "Seul l'Objecteur dit si la Proposition amendée provoque encore l'Objection. Posez-lui la question.",
    ),
    "only_secretary_strikes": (
        "Only the Secretary of {circle}, or of a Circle around it, strikes Governance there. "
        "Any Partner may ask for it.",
        "Seul le Secrétaire du Cercle {circle}, ou d'un Cercle qui l'entoure, peut y invalider de la Gouvernance. "
        "Tout Associé peut le lui demander.",
    ),
    "striking_names_a_clause": (
        "Name the clause of the Constitution that this Governance breaks.",
        "Nommez la clause de la Constitution que cette Gouvernance enfreint.",
    ),
    "no_proposals_in_setup": (
        "Until the Constitution is adopted, the Ratifiers shape the structure directly; Proposals come after that.",
        "Jusqu'à l'adoption de la Constitution, les Ratificateurs façonnent directement la structure ; "
        "les Propositions viennent ensuite.",
    ),
    "draft_is_its_authors": (
        "This draft is private to whoever is writing it. Wait until they send it.",
        "Ce brouillon n'est visible que de la personne qui l'écrit. Attendez qu'elle l'envoie.",
    ),
    "proposal_amended_meanwhile": (
        "This Proposal has been amended since you read it. Read the new version, then answer.",
        "Cette Proposition a été amendée depuis que vous l'avez lue. Lisez la nouvelle version, puis répondez.",
    ),
    "amendment_changes_nothing": (
        "This version is the same as the one before. Change something, or leave the Proposal as it is.",
        "Cette version est identique à la précédente. Changez-y quelque chose, ou laissez la Proposition telle quelle.",
    ),
    "answered_already": (
        "You have said “no objection” to this version already. You may take it back while the Proposal is open.",
        "Vous avez déjà répondu « pas d'objection » à cette version. "
        "Vous pouvez revenir sur cette réponse tant que la Proposition est ouverte.",
    ),
    "settle_your_concern_first": (
        "Your concern about this Proposal is not settled. Withdraw it, or see it resolved, before you answer.",
        "Vous avez une préoccupation non réglée sur cette Proposition. "
        "Retirez-la, ou voyez-la résolue, avant de répondre.",
    ),
    "nothing_to_take_back": (
        "You have not answered in this round, so there is nothing to take back. Say that you have no objection, or "
        "raise a concern.",
        "Vous n'avez pas répondu dans ce tour : il n'y a rien à reprendre. Dites que vous n'avez pas d'objection, "
        "ou soulevez une préoccupation.",
    ),
    "time_limit_has_passed": (
        "The time limit of this round has passed, and silence counted as no objection. "
        "Bring the Tension as a Proposal of your own.",
        "Le délai de ce tour est écoulé, et le silence a valu absence d'objection. "
        "Portez cette Tension dans une Proposition à vous.",
    ),
    "nothing_said": (
        "Write something first.",
        "Écrivez d'abord quelque chose.",
    ),
    "say_why": (
        "Say why, in a sentence that the people concerned can understand.",
        "Dites pourquoi, dans une phrase que les personnes concernées puissent comprendre.",
    ),
    "only_proposer_answers_questions": (
        "Questions are for the Proposer to answer, or to decline. Leave this one to them.",
        "C'est au Proposeur de répondre aux questions, ou de décliner. Laissez-lui celle-ci.",
    ),
    "no_question_awaits": (
        "This question has been answered already, or was never asked. Look at the questions again.",
        "Cette question a déjà reçu une réponse, ou n'a jamais été posée. Regardez à nouveau les questions.",
    ),
    "only_circle_members_speak": (
        "Only Circle Members of {circle} ask, react and suggest here. Tell one of them what you see.",
        "Seuls les Membres du Cercle {circle} posent ici des questions, réagissent et suggèrent. Dites à l'un d'eux "
        "ce que vous voyez.",
    ),
    "only_circle_members_request_a_meeting": (
        "Only Circle Members of {circle} may ask for a meeting about its Proposals. Ask one of them to.",
        "Seuls les Membres du Cercle {circle} peuvent demander une réunion sur ses Propositions. Demandez à l'un "
        "d'eux de le faire.",
    ),
    "candidate_follows_the_election": (
        "A candidate goes the way of their election: say that you have no objection or raise a concern here, "
        "or bring the matter to a meeting by asking for an election there.",
        "Une candidature suit son élection : dites ici que vous n'avez pas d'objection ou soulevez une préoccupation, "
        "ou portez la question en réunion en y demandant une élection.",
    ),
    "meeting_requested_already": (
        "You have asked for a meeting about this Proposal already, and it stays open meanwhile. Answer it, or raise "
        "a concern.",
        "Vous avez déjà demandé une réunion sur cette Proposition, qui reste ouverte entre-temps. Répondez-y, ou "
        "soulevez une préoccupation.",
    ),
    "only_facilitator_concludes": (
        "Only whoever acts as Facilitator of {circle} may conclude this. Tell them what you see.",
        "Seul qui agit comme Facilitateur du Cercle {circle} peut tirer cette conclusion. Dites-lui ce que vous "
        "constatez.",
    ),
    "nothing_to_integrate": (
        "No Objection to this Proposal stands, so there is nothing to integrate. Let it take its course.",
        "Aucune Objection à cette Proposition n'est en cours : il n'y a rien à intégrer. Laissez-la suivre son cours.",
    ),
    "proposer_was_not_asked": (
        "A Proposal is dropped for a question about its Tension or examples, or for an argument asked of its Proposer, "
        "that was left without. Ask first.",
        "Une Proposition est abandonnée pour une question sur sa Tension ou ses exemples, ou pour un argument demandé "
        "à son Proposeur, restés sans réponse. Demandez d'abord.",
    ),
    "strike_was_not_asked": (
        "A Partner asks for this first, naming the clause; then the Secretary decides.",
        "Un Associé le demande d'abord, en nommant la clause ; ensuite le Secrétaire décide.",
    ),
    "only_partners_ask_for_a_strike": (
        "Only Partners ask the Secretary to strike Governance. Ask one to do so.",
        "Seuls les Associés demandent au Secrétaire d'invalider de la Gouvernance. Demandez à l'un d'eux de le faire.",
    ),
    "change_is_incomplete": (
        "A change of this Proposal lacks something. Fill it in, or take it out.",
        "Il manque quelque chose à l'un des changements de cette Proposition. Complétez-le, ou retirez-le.",
    ),
    "has_a_step_of_its_own": (
        "The meeting is at {step:term}, and this belongs to {its:term}. Note it down, and say it at its own step.",
        "La réunion en est à l'étape : {step:term}. Ceci relève de l'étape : {its:term}. "
        "Notez-le, et dites-le à son étape.",
    ),
    "heard_already": (
        "You have been heard in this round. Everybody speaks once; a new round asks you again.",
        "Vous avez été entendu dans ce tour. Chacun parle une fois ; un nouveau tour vous consultera de nouveau.",
    ),
    "turn_of_another": (
        "It is the turn of {people}. Wait for yours: everybody is asked, one after the other.",
        "C'est le tour de {people}. Attendez le vôtre : chacun est consulté, l'un après l'autre.",
    ),
    "proposer_does_not_react": (
        "The Proposer listens in this round. Amend the Proposal afterwards, where the reactions make you want to.",
        "Le Proposeur écoute pendant ce tour. Amendez ensuite la Proposition, si les réactions vous y invitent.",
    ),
    "not_taking_part": (
        "Only those who take part in the meeting speak to what it processes. Join the meeting first.",
        "Seules les personnes qui participent à la réunion s'expriment sur ce qu'elle traite. "
        "Rejoignez d'abord la réunion.",
    ),
    "still_to_be_heard": (
        "The round goes on: {people} still to be heard. Let each speak, or note who has left the meeting.",
        "Le tour continue : il reste à entendre {people}. Laissez chacun parler, ou notez qui a quitté la réunion.",
    ),
    "present_it_first": (
        "The Proposal has not been presented. Its Proposer presents it, or the meeting parks it.",
        "La Proposition n'a pas été présentée. Son Proposeur la présente, ou la réunion la met de côté.",
    ),
    "only_proposer_presents": (
        "Only the Proposer presents a Proposal to their own Tension; others help to write it by the Proposer's leave.",
        "Seul le Proposeur présente une Proposition à sa propre Tension ; "
        "d'autres l'aident à l'écrire s'il le demande.",
    ),
    "somebody_wrote_meanwhile": (
        "{people} wrote on this Proposal meanwhile. What you typed is still here: show it again to see both, and keep "
        "what is best of each.",
        "{people} a écrit entre-temps sur cette Proposition. Ce que vous avez tapé est toujours là : montrez-le de "
        "nouveau pour voir les deux, et gardez le meilleur de chacun.",
    ),
    "only_proposer_states_its_tension": (
        "Only the Proposer says what the Tension is, with an example. Ask them about it.",
        "Seul le Proposeur dit quelle est la Tension, avec un exemple. Posez-lui la question.",
    ),
    "only_proposer_brings": (
        "Only its Proposer brings this Proposal to a meeting, or sends it to all Circle Members. Ask them to.",
        "Seul son Proposeur porte cette Proposition en réunion, ou l'envoie à tous les Membres du Cercle. "
        "Demandez-le-lui.",
    ),
    "only_in_a_meeting": (
        "This belongs to a meeting, and no meeting processes this Proposal now. Its Proposer may bring it to one.",
        "Ceci relève d'une réunion, et aucune réunion ne traite cette Proposition. Son Proposeur peut l'y porter.",
    ),
    "not_in_a_meeting": (
        "A meeting processes this Proposal now, step by step. Answer in your turn of its rounds.",
        "Une réunion traite maintenant cette Proposition, étape par étape. Répondez à votre tour.",
    ),
    "only_facilitator_moves_on": (
        "Only whoever acts as Facilitator of {circle} moves the meeting on. Ask them to.",
        "Seul qui agit comme Facilitateur du Cercle {circle} fait avancer la réunion. Demandez-le-lui.",
    ),
    "only_proposer_or_facilitator_parks": (
        "Only its Proposer, or the Facilitator for the meeting, lays this Proposal aside for later. Ask one of them "
        "to.",
        "Seul son Proposeur, ou le Facilitateur pour la réunion, remet cette Proposition à plus tard. Demandez-le à "
        "l'un d'eux.",
    ),
    "candidate_is_one_election": (
        "An election proposes one candidate for one Role, and nothing else. Propose the rest on its own.",
        "Une élection propose un seul candidat pour un seul Rôle, et rien d'autre. Proposez le reste séparément.",
    ),
    "candidate_stays": (
        "What an election proposes is its candidate: only the term may be amended. Resolve the Objection otherwise, "
        "or discard the Proposal; the next candidate follows.",
        "Ce qu'une élection propose, c'est son candidat : seul le mandat peut être amendé. "
        "Résolvez l'Objection autrement, ou écartez la Proposition ; le candidat suivant viendra.",
    ),
    "helpers_take_part": (
        "Only those who take part in the meeting help to write a Proposal in it. Choose among them, or let others "
        "join first.",
        "Seules les personnes qui participent à la réunion aident à y écrire une Proposition. Choisissez parmi "
        "elles, ou attendez que d'autres la rejoignent.",
    ),
}
