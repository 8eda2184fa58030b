"""Tensions that are somebody's own, and other things said outside of Proposals."""

TENSIONS = {
    "julia-mixed-groups": (
        "School classes and adults' workshops are booked into the same afternoon, and both go home with half "
        "of what they came for."
    ),
    "julia-apprentice-room": "Apprentices write their reports in the corridor: there is no quiet place for them.",
    "nour-sample-vat": "Trial dyes for houses take a place in the large vats, and I cannot say whose order gives way.",
    "thomas-restore": "I can restore our backups, and nobody else knows how.",
    "mei-booklet": "The welcome booklet still sends newcomers to the Head of Human Resources.",
    "antoine-lye": "Nobody says when the lye is running out. I see it when the barrel sounds hollow.",
    "ines-window": "The window has been the same since spring, because everyone thinks that somebody else dresses it.",
    "hugo-receipts": "Receipts from fairs reach me in shoe boxes, three months later.",
    "bastien-alum": (
        "I look after the stock of alum as Health and Safety, and Antoine as Water and Effluents: twice nobody "
        "ordered any."
    ),
    "samira-seed-room": "The seed room gets damp in October.",
    "clemence-finishing": "Finishing has been empty since I can remember, and I hem at night.",
    "aurelie-investment": (
        "We have been speaking of a second reed bed for two years, and I do not know whose decision it is."
    ),
    "romain-filming": "Two fashion houses asked whether they may film at the vats. I had no idea whom to ask.",
    "elodie-newsletter": "I hear what is new in the fields from customers.",
    "gabriel-keys": "I arrive first for the apprentices' baths and have no key.",
    "etienne-pump": "The pump was lent to a neighbour in June and came back in August.",
}

SAYINGS = {
    "stay-hugo": "Until the accounts of this year are closed and approved by the general assembly.",
    "strike-two-voices": (
        "Whoever gives an argument for each criterion has an Objection, alone or not: a Policy cannot ask "
        "for a second voice."
    ),
    "outcome-etienne-pump": "I asked Soil and Water's lead. That is me. Lending is over.",
    "outcome-gabriel-keys": "Paul-Émile had a key cut the same afternoon.",
}
