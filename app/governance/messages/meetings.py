"""Governance Meetings: who takes part, which step it is at, and what moves when."""

MESSAGES = {
    "meeting_is_over": (
        "The meeting is over, or its set time has passed. The Secretary may extend it while it is still open; "
        "what was not reached goes back to its owner.",
        "La réunion est terminée, ou sa durée est écoulée. Le Secrétaire peut la prolonger tant qu'elle est ouverte ; "
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
}
