"""The Preamble: adoption and Partners."""

from app.governance.ledger_rows.clause import GUIDED, RECORDED, Clause

PREAMBLE = (
    Clause(
        "P-a",
        RECORDED,
        "The act of adoption",
        "The Ratifiers adopt the Constitution by an act on record that names them, the Organization and its first "
        "Partners, and they or whoever succeeds them may later amend or repeal it by another written act on record.",
        "L'acte d'adoption",
        "Les Ratificateurs adoptent la Constitution par un acte consigné qui les nomme, ainsi que l'Organisation et "
        "ses premiers Associés ; eux ou leurs successeurs peuvent ensuite l'amender ou l'abroger par un autre acte "
        "écrit et consigné.",
    ),
    Clause(
        "P-b",
        RECORDED,
        "What stood before adoption",
        "Whatever was in force before adoption is marked as such and stays in force until Governance replaces or "
        "contradicts it, which is the only way to change it.",
        "Ce qui précédait l'adoption",
        "Ce qui était en vigueur avant l'adoption est marqué comme tel et le reste jusqu'à ce que la Gouvernance le "
        "remplace ou le contredise, seule manière de le changer.",
    ),
    Clause(
        "P-c",
        RECORDED,
        "Who is a Partner",
        "A Partner is a person who has agreed to the Constitution, on record with the day and whoever admitted them, "
        "in the way that the Organization has defined; people who have not agreed may fill Roles as well.",
        "Qui est Associé",
        "Est Associée la personne qui a accepté la Constitution, ce qui est consigné avec la date et qui l'a admise, "
        "de la manière que l'Organisation a définie ; d'autres personnes peuvent aussi tenir des Rôles.",
    ),
    Clause(
        "P-d",
        GUIDED,
        "No unwritten duties",
        "Only the Constitution, the outcomes of its processes and the law bind a Partner, so an expectation that "
        "stands nowhere in writing is not a duty.",
        "Pas de devoir non écrit",
        "Seuls la Constitution, ce que ses processus produisent et la loi engagent un Associé : une attente qui "
        "n'est écrite nulle part n'est pas un devoir.",
    ),
)
