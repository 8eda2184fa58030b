"""Governance Meetings: who takes part, which step it is at, and what moves when."""

MESSAGES = {
    "meeting_is_over": (
        "The meeting is over, or its set time has passed. The Secretary may extend a meeting before its end; "
        "what was not reached goes back to its owner.",
        "La réunion est terminée, ou sa durée est écoulée. Le Secrétaire peut prolonger une réunion avant sa fin ; "
        "ce qui n'a pas été traité revient à son auteur.",
    ),
    "time_out_lasts": (
        "A Time Out pauses the process: nothing moves until the Facilitator ends it.",
        "Un Temps Mort suspend le processus : rien n'avance tant que le Facilitateur n'y met pas fin.",
    ),
    "one_item_at_a_time": (
        "The meeting processes one item at a time, and is at another one now. Its turn comes when the Facilitator "
        "begins it.",
        "La réunion traite un seul point à la fois, et en est à un autre. Son tour viendra quand le Facilitateur "
        "l'ouvrira.",
    ),
    # Ahead of it
    "no_meetings_in_setup": (
        "The Ratifiers shape the structure until the Constitution is adopted. Governance Meetings begin then.",
        "Les Ratificateurs façonnent la structure jusqu'à l'adoption de la Constitution. Les Réunions de Gouvernance "
        "commencent ensuite.",
    ),
    "only_secretary_schedules": (
        "Only the Secretary of {circle}, or their surrogate, schedules its Governance Meetings. A Circle Member can "
        "ask for a special one.",
        "Seul le Secrétaire de {circle}, ou son remplaçant, planifie ses Réunions de Gouvernance. Un Membre de Cercle "
        "peut en demander une spéciale.",
    ),
    "only_circle_members_request_meetings": (
        "Only Circle Members of {circle} ask for a special meeting. Ask one of them.",
        "Seuls les Membres de Cercle de {circle} demandent une réunion spéciale. Adressez-vous à l'un d'eux.",
    ),
    "request_says_why": (
        "Say why you ask for a special meeting, so that the Secretary and the others can prepare.",
        "Dites pourquoi vous demandez une réunion spéciale, pour que le Secrétaire et les autres se préparent.",
    ),
    "only_who_asked_takes_the_request_back": (
        "A special meeting that a Circle Member asks for is scheduled promptly; only whoever asked takes the request "
        "back. The Secretary sets its time.",
        "Une réunion spéciale que demande un Membre de Cercle est planifiée sans tarder ; seul qui l'a demandée retire "
        "sa demande. Le Secrétaire en fixe l'heure.",
    ),
    "limit_names_roles_of_the_circle": (
        "A special meeting of {circle} is limited to Roles of that Circle. Choose among those.",
        "Une réunion spéciale de {circle} se limite à des Rôles de ce Cercle. Choisissez parmi eux.",
    ),
    "cancelling_says_why": (
        "Say why the meeting is called off: everybody who expects it is told.",
        "Dites pourquoi la réunion est annulée : tous ceux qui l'attendent l'apprendront.",
    ),
    "meeting_is_not_ahead": (
        "This meeting has begun, or is over, so its time stays as it is. Schedule another one.",
        "Cette réunion a commencé, ou est terminée : son heure ne change plus. Planifiez-en une autre.",
    ),
    "meeting_is_not_scheduled": (
        "This special meeting is asked for and not scheduled yet. The Secretary sets its time first.",
        "Cette réunion spéciale est demandée mais pas encore planifiée. Le Secrétaire en fixe d'abord l'heure.",
    ),
    "meeting_starts_later": (
        "Notice is given before a meeting. Choose a time that is still to come.",
        "Une convocation précède la réunion. Choisissez une heure à venir.",
    ),
    "notice_comes_too_late": (
        "A Policy asks for at least {days} days of notice. Choose a later time.",
        "Une Politique exige un préavis d'au moins {days} jours. Choisissez une heure plus tardive.",
    ),
    "meeting_lasts": (
        "A meeting, or an extension of one, lasts from {shortest} minutes to {longest} hours. Choose a time between.",
        "Une réunion, ou sa prolongation, dure de {shortest} minutes à {longest} heures. Choisissez entre les deux.",
    ),
    "meeting_recurs": (
        "A recurring meeting has up to {times} dates, 1 to {weeks} weeks apart. Choose fewer, or say how far apart.",
        "Une réunion récurrente a au plus {times} dates, espacées de 1 à {weeks} semaines. Choisissez-en moins, ou "
        "précisez l'intervalle.",
    ),
    # Opening
    "too_early_to_open": (
        "A meeting opens at its set time, or up to {minutes} minutes before. Wait until then.",
        "Une réunion s'ouvre à l'heure fixée, ou jusqu'à {minutes} minutes avant. Attendez ce moment.",
    ),
    "meeting_time_has_gone": (
        "The time of this meeting has gone by, and nobody opened it. The Secretary schedules another one.",
        "L'heure de cette réunion est passée sans que personne ne l'ouvre. Le Secrétaire en planifie une autre.",
    ),
    "meeting_may_still_open": (
        "This meeting may still be opened. Call it off with a reason instead.",
        "Cette réunion peut encore s'ouvrir. Annulez-la plutôt en disant pourquoi.",
    ),
    "notice_was_not_given": (
        "A meeting opens only if the Secretary gave all Circle Members notice of it. Schedule it anew.",
        "Une réunion ne s'ouvre que si le Secrétaire a convoqué tous les Membres de Cercle. Planifiez-la à nouveau.",
    ),
    "quorum_is_missing": (
        "A Policy asks for {needed} Circle Members, and {here} are here. Missing: {people}. Wait for them, or tick who "
        "is here without a device.",
        "Une Politique exige {needed} Membres de Cercle ; sont là : {here}. Il manque : {people}. Attendez-les, ou "
        "cochez qui est présent sans appareil.",
    ),
    "only_facilitator_or_secretary_opens": (
        "Whoever acts as Facilitator or Secretary of {circle} opens the meeting. From its start on, those who are not "
        "here count as unavailable, and the next in order may.",
        "Qui agit comme Facilitateur ou Secrétaire de {circle} ouvre la réunion. Dès l'heure prévue, les absents sont "
        "réputés indisponibles, et le suivant dans l'ordre peut le faire.",
    ),
    "meeting_is_open_already": (
        "This meeting has been opened. Join it.",
        "Cette réunion est déjà ouverte. Rejoignez-la.",
    ),
    "meeting_is_not_open": (
        "This meeting is not open yet. Its Facilitator or Secretary opens it.",
        "Cette réunion n'est pas encore ouverte. Son Facilitateur ou son Secrétaire l'ouvre.",
    ),
    # Who is here
    "only_those_with_a_seat": (
        "Circle Members of {circle} take part, whoever acts as Facilitator or Secretary, and a Circle Rep's guest. "
        "Bring what you sense to one of them.",
        "Participent les Membres de Cercle de {circle}, qui agit comme Facilitateur ou Secrétaire, et l'invité d'un "
        "Représentant de Cercle. Confiez ce que vous ressentez à l'un d'eux.",
    ),
    "join_first": (
        "You may take part, and have not joined yet. Join the meeting first.",
        "Vous pouvez participer, mais n'avez pas encore rejoint la réunion. Rejoignez-la d'abord.",
    ),
    "not_here": (
        "They are not noted as here. Look at the list of those present again.",
        "Cette personne n'est pas notée présente. Regardez à nouveau la liste des présents.",
    ),
    "only_facilitator_or_secretary_ticks": (
        "Whoever acts as Facilitator or Secretary of this meeting notes who is here. Join from a device of your own, "
        "or ask them.",
        "Qui agit comme Facilitateur ou Secrétaire de cette réunion note les présents. Rejoignez-la depuis votre "
        "appareil, ou demandez-lui.",
    ),
    "speaks_only_for_those_here": (
        "What somebody says is entered only while they are here. Tick them first.",
        "On ne note ce que dit quelqu'un que s'il est présent. Cochez-le d'abord.",
    ),
    "speaks_for_themselves": (
        "They take part from a device of their own, and enter what they say themselves. Wait for them, or note that "
        "they have left.",
        "Cette personne participe depuis son propre appareil, et y note elle-même ce qu'elle dit. Attendez-la, ou "
        "notez qu'elle est partie.",
    ),
    "only_a_circle_rep_brings_a_guest": (
        "Only a Circle Rep of {circle} brings a guest for it. Ask its Circle Rep.",
        "Seul un Représentant de Cercle de {circle} amène un invité pour ce Cercle. Demandez-le-lui.",
    ),
    "guests_come_to_the_circle_around": (
        "A Circle Rep of {circle} brings guests into the Circles directly around it, and this is none of them. Bring "
        "the Tension to one of those.",
        "Un Représentant de Cercle de {circle} amène des invités dans les Cercles qui l'entourent directement, et "
        "celui-ci n'en est pas un. Portez la Tension dans l'un de ceux-là.",
    ),
    "guest_is_a_partner": (
        "A guest is a Partner. Choose somebody who is, or bring the Tension yourself.",
        "Un invité est un Associé. Choisissez-en un, ou portez la Tension vous-même.",
    ),
    "takes_part_already": (
        "They may take part in this meeting as it is, and need no invitation. Ask them to join it.",
        "Cette personne peut participer à cette réunion sans invitation. Proposez-lui de la rejoindre.",
    ),
    "one_guest_at_a_time": (
        "A Circle Rep brings one guest at a time. Withdraw the first invitation before the next.",
        "Un Représentant de Cercle amène un seul invité à la fois. Retirez la première invitation avant la suivante.",
    ),
    "guest_comes_for_a_tension": (
        "A guest comes for one Tension that you sense. Say which.",
        "Un invité vient pour une Tension que vous ressentez. Dites laquelle.",
    ),
    "guest_has_one_tension": (
        "A guest comes for one Tension, and it is on the agenda. Put another one on it in your own name.",
        "Un invité vient pour une seule Tension, et elle est à l'ordre du jour. Inscrivez-en une autre en votre nom.",
    ),
    "no_such_guest": (
        "Nobody is invited so, or the meeting is over. Look at the list of guests again.",
        "Personne n'est invité ainsi, ou la réunion est terminée. Regardez à nouveau la liste des invités.",
    ),
    "only_the_rep_withdraws_a_guest": (
        "Only the Circle Rep who brought a guest withdraws the invitation. Ask them.",
        "Seul le Représentant de Cercle qui a amené un invité retire l'invitation. Demandez-le-lui.",
    ),
    # Who acts
    "surrogate_is_here": (
        "Who acts in a meeting takes part in it. Let them join first, or choose somebody who is here.",
        "Qui agit dans une réunion y participe. Qu'il la rejoigne d'abord, ou choisissez quelqu'un de présent.",
    ),
    "acts_already": (
        "They act in this meeting already. Choose somebody else, or leave it so.",
        "Cette personne agit déjà dans cette réunion. Choisissez quelqu'un d'autre, ou laissez-la agir.",
    ),
    "only_who_acts_hands_over": (
        "Whoever acts as {role:term} hands over, or who comes before them in the order takes their place back. Ask "
        "them.",
        "C'est à qui agit comme {role:term} de passer la main, ou à qui le précède dans l'ordre de reprendre sa place. "
        "Demandez-le-lui.",
    ),
    "only_facilitator_moves_the_meeting": (
        "Whoever acts as Facilitator in this meeting moves it from step to step. Ask them.",
        "Qui agit comme Facilitateur dans cette réunion la fait avancer d'étape en étape. Demandez-le-lui.",
    ),
    # Its course
    "meeting_step_does_not_follow": (
        "The meeting is at another step, from where this does not follow. Look at it again.",
        "La réunion en est à une autre étape, d'où ceci ne découle pas. Regardez-la à nouveau.",
    ),
    "meeting_moved_on": (
        "Somebody moved on already. Look where the meeting is now.",
        "Quelqu'un a déjà fait avancer la réunion. Regardez où elle en est.",
    ),
    "no_round_now": (
        "There is no round now. In rounds of this meeting each speaks once, in turn.",
        "Il n'y a pas de tour en ce moment. Dans les tours, chacun parle une fois, à son tour.",
    ),
    "spoken_already": (
        "In a round each speaks once, and this was heard already. Wait for the next step.",
        "Dans un tour, chacun parle une fois, et cela a déjà été entendu. Attendez l'étape suivante.",
    ),
    "wait_for_your_turn": (
        "In a round each speaks in turn, and it is somebody else's now. Wait until the others have been heard.",
        "Dans un tour, chacun parle à son tour, et c'est celui d'un autre. Attendez que les autres aient été entendus.",
    ),
    "added_step_comes_first": (
        "A Policy of the Circle adds a step here: {step}. Go through it first.",
        "Une Politique du Cercle ajoute ici une étape : {step}. Passez-y d'abord.",
    ),
    "time_out_is_requested": (
        "This Time Out is asked for already. Wait for the Facilitator to grant it.",
        "Ce Temps Mort est déjà demandé. Attendez que le Facilitateur l'accorde.",
    ),
    "no_time_out": (
        "There is no Time Out now, so the meeting goes on. Look where it is.",
        "Il n'y a pas de Temps Mort en ce moment : la réunion continue. Regardez où elle en est.",
    ),
    "only_facilitator_grants_time_outs": (
        "Only the Facilitator grants a Time Out, and ends it. Anyone who takes part may ask for one.",
        "Seul le Facilitateur accorde un Temps Mort et y met fin. Toute personne qui participe peut en demander un.",
    ),
    "only_secretary_extends": (
        "Only the Secretary extends a meeting. Ask whoever acts as Secretary in it.",
        "Seul le Secrétaire prolonge une réunion. Demandez-le à qui agit comme Secrétaire.",
    ),
    "too_late_to_extend": (
        "A meeting is extended before its end, and before its closing round. Schedule another one for what is left.",
        "Une réunion se prolonge avant sa fin, et avant son Tour de clôture. Planifiez-en une autre pour le reste.",
    ),
    "extension_is_opposed": (
        "A Circle Member has asked that this meeting not be extended. Schedule another one for what is left.",
        "Un Membre de Cercle a demandé que cette réunion ne soit pas prolongée. Planifiez-en une autre pour le reste.",
    ),
    "opposed_already": (
        "This was asked already, and the meeting will not be extended. Schedule another one for what is left.",
        "C'est déjà demandé : la réunion ne sera pas prolongée. Planifiez-en une autre pour le reste.",
    ),
    "meeting_is_not_overdue": (
        "This meeting is still within its time, or in its closing round. Its Facilitator closes it.",
        "Cette réunion est encore dans son temps, ou dans son Tour de clôture. Son Facilitateur la clôt.",
    ),
    # The agenda
    "agenda_has_its_step": (
        "The agenda is built at its own step, and between items. Put it there then.",
        "L'ordre du jour se construit à son étape, et entre deux points. Inscrivez-le à ce moment-là.",
    ),
    "agenda_is_full": (
        "{most} items wait on this agenda, and it takes no more. Take off what can wait, or bring yours to the next "
        "meeting.",
        "{most} points attendent déjà à l'ordre du jour, qui n'en prend pas davantage. Retirez ce qui peut attendre, "
        "ou apportez le vôtre à la prochaine réunion.",
    ),
    "item_needs_a_label": (
        "Give it a label: a word or two, so that people know what it is called.",
        "Donnez-lui une étiquette : un mot ou deux, pour que l'on sache comment l'appeler.",
    ),
    "label_is_short": (
        "A label is short: at most {most} characters. The Tension itself is told when its turn comes.",
        "Une étiquette est courte : {most} caractères au plus. La Tension se dit quand vient son tour.",
    ),
    "on_the_agenda_already": (
        "This is on the agenda already. Reword that item, or add something else.",
        "Ceci est déjà à l'ordre du jour. Reformulez ce point, ou inscrivez autre chose.",
    ),
    "item_is_begun_already": (
        "This item has been begun, or is done. Choose one that waits.",
        "Ce point a été ouvert, ou est terminé. Choisissez-en un qui attend.",
    ),
    "item_in_process": (
        "The meeting is at an item, and takes one at a time. End that one first.",
        "La réunion traite un point, un seul à la fois. Terminez d'abord celui-là.",
    ),
    "item_is_not_in_process": (
        "The meeting is not at this item. Look where it is now.",
        "La réunion n'en est pas à ce point. Regardez où elle en est.",
    ),
    "items_wait_for_the_start": (
        "Items are processed from the time of which notice was given, or once every Circle Member is here. Until then, "
        "check in and build the agenda.",
        "Les points se traitent à partir de l'heure annoncée, ou dès que tous les Membres de Cercle sont là. D'ici là, "
        "faites le Tour d'inclusion et construisez l'ordre du jour.",
    ),
    "what_was_presented_is_withdrawn": (
        "A Proposal has been presented for this item. Its Proposer withdraws it, or the meeting processes it.",
        "Une Proposition a été présentée pour ce point. Son Proposeur la retire, ou la réunion la traite.",
    ),
    "owners_bring_their_own": (
        "Each puts their own on the agenda. Ask its Proposer to bring this Proposal.",
        "Chacun inscrit ce qui est à lui. Demandez au Proposeur d'apporter cette Proposition.",
    ),
    "proposal_of_another_circle": (
        "This Proposal is another Circle's. Bring it to a meeting there.",
        "Cette Proposition est celle d'un autre Cercle. Apportez-la à une réunion de ce Cercle.",
    ),
    "only_owners_change_items": (
        "Only its owner rewords an item or takes it off the agenda. Ask them.",
        "Seul son auteur reformule un point ou le retire de l'ordre du jour. Demandez-le-lui.",
    ),
    "order_names_each_item_once": (
        "The order names each waiting item once. Items may have come meanwhile; look again.",
        "L'ordre nomme une fois chaque point en attente. Des points sont peut-être venus entre-temps ; regardez à "
        "nouveau.",
    ),
    "only_facilitator_orders": (
        "The Facilitator orders the agenda; of a special meeting, its requester may. Ask them.",
        "Le Facilitateur ordonne l'ordre du jour ; en réunion spéciale, qui l'a demandée peut le faire. "
        "Adressez-vous à eux.",
    ),
    "requester_orders_a_special_meeting": (
        "In a special meeting its requester orders the agenda. Ask them to put elections first.",
        "En réunion spéciale, qui l'a demandée ordonne l'ordre du jour. Demandez-lui de mettre les élections d'abord.",
    ),
    "requester_has_ordered": (
        "Whoever asked for this special meeting has put its agenda in order. Follow it, or ask them to change it.",
        "Qui a demandé cette réunion spéciale en a ordonné l'ordre du jour. Suivez-le, ou demandez-lui de le changer.",
    ),
    "elections_come_first": (
        "Somebody has asked for elections first. Take those before the other items.",
        "Quelqu'un a demandé les élections d'abord. Traitez-les avant les autres points.",
    ),
    "elections_are_first_already": (
        "Elections come first in this meeting already. Call for one by putting it on the agenda.",
        "Les élections passent déjà d'abord dans cette réunion. Demandez-en une en l'inscrivant à l'ordre du jour.",
    ),
    # The limit of a special meeting
    "beyond_the_limit_of_the_meeting": (
        "This special meeting is limited to {roles}. Bring other changes to another meeting, or propose them "
        "asynchronously.",
        "Cette réunion spéciale se limite à : {roles}. Apportez les autres changements à une autre réunion, ou "
        "proposez-les en asynchrone.",
    ),
    "meeting_is_for_one_tension": (
        "This special meeting is limited to one Tension, its requester's. Bring others to another meeting.",
        "Cette réunion spéciale se limite à une Tension, celle de qui l'a demandée. Apportez les autres à une autre "
        "réunion.",
    ),
}
