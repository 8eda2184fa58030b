"""Rulings: why something is refused, and what to do instead."""

MESSAGES = {
    "only_partners_ask_for_a_ruling": (
        "Only Partners ask for a ruling. Ask one to do so.",
        "Seuls les Associés demandent une interprétation. Demandez à l'un d'eux de le faire.",
    ),
    "circle_is_not_affected": (
        "This text does not reach {circle}. Ask the Secretary of a Circle that it concerns.",
        "Ce texte n'atteint pas le Cercle {circle}. Demandez au Secrétaire d'un Cercle qu'il concerne.",
    ),
    "ruling_answers_a_question": (
        "Say what you and others read differently, as a question that can be answered.",
        "Dites ce que vous et d'autres lisez différemment, par une question à laquelle on peut répondre.",
    ),
    "ruling_is_withdrawn": (
        "This question was withdrawn. Ask again where the conflict has come back.",
        "Cette question a été retirée. Posez-la de nouveau si le conflit est revenu.",
    ),
    "ruling_is_answered": (
        "The Secretary has ruled on this already. It can be appealed to a Circle above.",
        "Le Secrétaire a déjà statué. On peut faire appel auprès d'un Cercle au-dessus.",
    ),
    "only_secretary_rules": (
        "Only the acting Secretary of {circle} rules on this. Say what you think to them.",
        "Seul le Secrétaire en exercice de {circle} statue sur cette question. Dites-lui ce que vous en pensez.",
    ),
    "ruling_gives_its_logic": (
        "Write the answer and the logic behind it, so that others can follow it.",
        "Écrivez la réponse et la logique qui y mène, pour que d'autres puissent la suivre.",
    ),
    "precedents_come_first": (
        "Published rulings on this text come first: say of each whether yours follows it or departs from it.",
        "Les interprétations publiées sur ce texte passent d'abord : dites de chacune si la vôtre la suit ou s'en "
        "écarte.",
    ),
    "departing_names_the_circumstance": (
        "A ruling departs from a published one only for a new circumstance. Name it.",
        "Une interprétation ne s'écarte d'une autre, publiée, que pour une circonstance nouvelle. Nommez-la.",
    ),
    "nothing_to_publish": (
        "There is no ruling yet to publish. Rule first.",
        "Il n'y a pas encore d'interprétation à publier. Statuez d'abord.",
    ),
    "published_already": (
        "This ruling is published already. It is found in the register.",
        "Cette interprétation est déjà publiée. Elle se trouve dans le registre.",
    ),
    "only_secretary_publishes": (
        "Only the acting Secretary of {circle}, whose ruling stands, publishes it. Ask them to.",
        "Seul le Secrétaire en exercice de {circle}, dont l'interprétation vaut, la publie. Demandez-le-lui.",
    ),
    "only_partners_appeal": (
        "Only Partners appeal a ruling. Ask one to do so.",
        "Seuls les Associés font appel d'une interprétation. Demandez à l'un d'eux de le faire.",
    ),
    "appeal_waits": (
        "An appeal waits for its answer already. Wait for it; you may then appeal further up.",
        "Un appel attend déjà sa réponse. Attendez-la ; vous pourrez ensuite faire appel plus haut.",
    ),
    "nothing_to_appeal": (
        "There is no ruling yet to appeal. Wait for the Secretary's answer.",
        "Il n'y a pas encore d'interprétation à contester. Attendez la réponse du Secrétaire.",
    ),
    "no_circle_above": (
        "No Circle stands above {circle}: its Secretary's ruling is the last word. The text itself can be changed by "
        "a Proposal.",
        "Aucun Cercle n'est au-dessus de {circle} : l'interprétation de son Secrétaire est la dernière. Le texte "
        "lui-même peut être changé par une Proposition.",
    ),
    "appeal_goes_up": (
        "A ruling is appealed to the Secretary of a Circle above {circle}. Choose one of those.",
        "On fait appel auprès du Secrétaire d'un Cercle au-dessus de {circle}. Choisissez l'un de ceux-là.",
    ),
    "only_who_appealed_withdraws": (
        "Only whoever appealed withdraws the appeal. Wait for its answer, or ask them to.",
        "Seul qui a fait appel retire son appel. Attendez la réponse, ou demandez-le-lui.",
    ),
    "no_appeal_waits": (
        "No appeal waits for an answer here. Appeal first, to a Circle above.",
        "Aucun appel n'attend de réponse ici. Faites d'abord appel, à un Cercle au-dessus.",
    ),
    "only_secretary_above_decides": (
        "Only the acting Secretary of {circle}, to whom it was appealed, upholds or overrules this ruling. "
        "Ask them to decide.",
        "Seul le Secrétaire en exercice de {circle}, à qui l'appel s'adresse, confirme ou annule cette interprétation. "
        "Demandez-lui d'en décider.",
    ),
}
