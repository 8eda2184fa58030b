"""The Policies and Strategies of Guède & Garance."""

from app.demo.texts import PolicyText

POLICIES = {
    "anchor-lead": PolicyText(
        "Who leads the Anchor Circle",
        "The Anchor Circle has one Circle Lead. Cooperative Life names whoever the general assembly of the cooperative "
        "has elected, for as long as the assembly wishes.",
    ),
    "definition": PolicyText(
        "What Guède & Garance is for",
        "This is what the general assembly has written above everything else.",
        {
            "purpose": (
                "Colours that grow back: living dyes from the field to the cloth, for as long as the land allows"
            ),
            "accountabilities": [
                "Growing, dyeing, weaving and selling without exhausting soil, water or people",
                "Sharing out the result of the year as the statutes of the cooperative say",
            ],
        },
    ),
    "partners": PolicyText(
        "How one becomes a Partner",
        "Whoever has worked here for three months and has talked the Constitution through with Cooperative Life may ask"
        " to become a Partner. Cooperative Life admits and releases Partners, and tells everyone.",
    ),
    "saturdays": PolicyText(
        "One Saturday in two",
        "No Role may plan work for the same person on two Saturdays running, nor on any Sunday.",
    ),
    "never-alone": PolicyText(
        "Nobody alone at the vats",
        "Whoever opens a vat or handles alum, iron or lye has somebody else within call. A Role that plans work in the "
        "Dye House plans it for two.",
    ),
    "first-name": PolicyText(
        "Using our name",
        "Every Circle may print the name and the seal of Guède & Garance on what it makes here. For anything made "
        "elsewhere, and for any change to the seal, ask Public Voice.",
    ),
    "silence": PolicyText(
        "When silence means no objection",
        "Proposals made outside of meetings wait one week for every answer, in every Circle. After that, silence counts"
        " as no objection.",
    ),
    "palette-closes": PolicyText(
        "The palette closes on the first of March",
        "From the first of March on, no colour joins or leaves the palette of the season. Until then, any Circle may "
        "dye and show trial shades without asking.",
    ),
    "planning-assigns": PolicyText(
        "Planning assigns the Roles of the Dye House",
        "Instead of the Circle Lead, Planning assigns people to the Roles of this Circle and relieves them, "
        "after asking whoever already fills the Role.",
    ),
    "stays-open": PolicyText(
        "Meetings do not stop what is under way",
        "A request for a meeting does not withdraw a Proposal that is being answered in writing: the vats leave us "
        "little time to meet.",
    ),
    "two-voices": PolicyText(
        "Two voices to object",
        "An Objection is heard only when two Circle Members raise it together.",
    ),
    "houses-link": PolicyText(
        "House Accounts sits with the dyers",
        "House Accounts, of the Circle Trade Customers, may link into the Dye House. The link ends too when House "
        "Accounts has not come to a governance meeting for a year.",
        {"unlink": "when House Accounts has not come to a governance meeting for a year"},
    ),
    "links-stay": PolicyText(
        "We stay where we are expected",
        "Roles of this Circle that have linked into another one do not unlink themselves: they first say there why they"
        " would go, and the inviting Circle decides.",
    ),
    "two-per-role": PolicyText(
        "Two people speak for a Role",
        "However many people fill a Role, at most two of them represent it in governance, here and in every "
        "Circle within. They choose among themselves.",
    ),
    "three-keys": PolicyText(
        "Not all keys on one ring",
        "Nobody fills more than three Roles of this Circle, so that whoever pays is never the only one who checks.",
    ),
    "seeds-decide": PolicyText(
        "The seeds decide",
        "Seed Keeping sets the Strategies of this Circle: what is sown now binds us for three years.",
    ),
    "recipes-stay": PolicyText(
        "Recipes stay in the house",
        "Any Role of the Dye House may read the Colour Book and copy from it for its own work. No recipe leaves the "
        "house, on paper or on a screen, but by the hand of the Colourist.",
    ),
    "days-everywhere": PolicyText(
        "A day in every Circle",
        "During their first three weeks, every newcomer spends one whole day in each Circle, whatever they were hired"
        " for.",
    ),
    "quiet-fridays": PolicyText(
        "Quiet Fridays",
        "No loom runs on Friday afternoons.",
    ),
    "heating": PolicyText(
        "Heating from November",
        "Nobody turns the heating on before the first of November.",
    ),
    "three-days-ahead": PolicyText(
        "Three days' notice",
        "The Secretary calls our Governance Meetings three days ahead at least: the books are not closed overnight.",
    ),
    "three-of-us": PolicyText(
        "Not without three of us",
        "Our Governance Meetings open once three Circle Members are there.",
    ),
    "what-we-tell": PolicyText(
        "What we tell the others",
        "Before we close, we agree on what the other Circles should hear from us, and who tells them.",
        {"steps": ["What the other Circles should hear from us"]},
    ),
    "ballots-wait": PolicyText(
        "Ballots wait two weeks",
        "In elections outside of meetings, whoever has not answered after two weeks is out of the rest of it.",
    ),
    "taking-turns": PolicyText(
        "We take turns",
        "The three of us represent this Circle in turn, a year each, beginning with whoever has been in it longest.",
        {"process": "its members taking turns, a year each"},
    ),
    "online-in-person": PolicyText(
        "The Online Shop speaks for itself",
        "The Online Shop has two members, who are both here anyway: it needs no Circle Rep among us.",
        {"instead": "its Circle Lead, who is a member of this Circle, brings what it senses."},
    ),
    "two-reps": PolicyText(
        "Two Circle Reps, for whoever wants them",
        "Circles in which work is done in two shifts may elect two Circle Reps.",
    ),
    "mediators-too": PolicyText(
        "Whoever mediates may facilitate",
        "Whoever fills Mediation can be elected Facilitator of the Anchor Circle, also where they are no member of it.",
    ),
}

STRATEGIES = {
    "anchor": (
        "Deepening what we do, even over doing more of it. Customers who understand living colour, even over more "
        "customers."
    ),
    "dye-house": (
        "Colours that last, even over colours that dazzle. Full vats on fixed days, even over saying yes at once."
    ),
    "weaving": "Plain weaves in our own yarn, even over patterns that need bought yarn.",
    "shop": "People who put their hands in the vat, even over people who buy at once.",
    "shop-2": (
        "Small groups that stay all afternoon, even over coaches that stop for an hour. Summer visits, even over winter"
        " fairs."
    ),
    "fields": "Seed of our own, even over a larger harvest. Resting one plot in five, even in good years.",
    "trade": "Ten houses that stay, even over thirty that try us once.",
}

FOCUSES = {
    "woad-vats": "Woad vats",
    "warm-baths": "Madder and weld baths",
    "apprentice-baths": "Apprentices' baths",
    "scarves": "Scarves",
    "blankets": "Blankets and furnishing",
    "lower-terraces": "Lower terraces",
}
