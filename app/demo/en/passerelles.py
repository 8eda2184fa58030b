"""Passerelles, the cooperative of trainers for whose clients Julia works too."""

from app.demo.texts import Content, PolicyText, ProposalText, RoleText

PASSERELLES = Content(
    language="en",
    name="Passerelles",
    slug="passerelles",
    purpose="People who work together learn to say what they need",
    roles={
        "facilitation": RoleText(
            "Client Facilitation",
            "Meetings after which clients need us a little less",
            {
                "hosting": "Hosting the workshops and difficult conversations that clients ask for",
                "debrief": "Telling Programme what each day taught us",
            },
        ),
        "client-care": RoleText(
            "Client Care",
            "Clients who know what they will get, and get it",
            {
                "requests": "Answering requests and agreeing on days and prices with clients",
                "matching": "Proposing for each client whoever of us fits best",
            },
            {"offers": "Offers and contracts with clients"},
        ),
        "programme": RoleText(
            "Programme",
            "Courses that change a Monday",
            {"courses": "Designing the yearly courses", "catalogue": "Publishing the catalogue each September"},
        ),
        "invoicing": RoleText(
            "Invoicing",
            "Work done in a month is paid in the next",
            {
                "invoices": "Invoicing clients within a week of each day of work",
                "fees": "Paying out fees and travel costs",
            },
        ),
    },
    policies={
        "anchor-lead": PolicyText(
            "Our Circle Lead",
            "The cooperative has one Circle Lead, whom its members choose by an integrative election every two years.",
            {"process": "the members, by an integrative election every two years"},
        ),
        "days": PolicyText(
            "Days of ours are for clients of ours",
            "Whoever fills Client Facilitation takes on no client of Passerelles on their own account.",
        ),
    },
    strategies={"anchor": "Small workshops and farms, even over large firms that pay better."},
    focuses={"crafts": "Workshops and farms", "town-halls": "Town halls"},
    proposals={
        "days": ProposalText(
            "Clients ask me for another day directly, and I do not know whether it is mine or ours.",
            "A cheese dairy rang me at home in May for a second day, and I said neither yes nor no.",
            "I would have sent them to Client Care without thinking twice.",
        ),
        "travel": ProposalText(
            "Travel costs reach me on napkins.",
            "For the day at the dairy I had a petrol receipt, a photograph of one and a sum by telephone.",
            "They would all have been in one place by Friday.",
            {"costs": "Sending travel costs to Invoicing in the same week"},
        ),
    },
    tensions={
        "julia-material": (
            "I carry paper, pens and ropes from one client to the next in my own car, and never know what is missing."
        ),
    },
)
