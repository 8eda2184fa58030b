"""The Roles of Guède & Garance, as each first was."""

from app.demo.en.making import DYE_HOUSE, FIELDS, WEAVING
from app.demo.texts import RoleText

GENERAL = {
    "head-of-hr": RoleText(
        "Head of Human Resources",
        "People who know where they stand and like coming to work",
        {
            "recruiting": "Finding and choosing new colleagues",
            "welcoming": "Welcoming newcomers and planning their first weeks",
            "payslips": "Preparing the payslips and the social declarations",
            "absences": "Keeping the calendar of leave and absences",
            "apprentices": "Following the apprentices and their schools",
            "conflicts": "Hearing anyone who is in a conflict, in confidence",
        },
    ),
    "cooperative-life": RoleText(
        "Cooperative Life",
        "A cooperative whose members decide with open eyes",
        {
            "assembly": "Preparing the general assembly and its accounts in plain words",
            "members": "Explaining the Constitution to whoever asks to become a Partner",
            "shares": "Keeping the register of members and their shares",
        },
    ),
    "public-voice": RoleText(
        "Public Voice",
        "People who have never seen a vat understand why our blue is alive",
        {
            "press": "Answering journalists and bloggers",
            "newsletter": "Writing the newsletter at each solstice and equinox",
            "labels": "Wording the labels and the story told on them",
        },
        {"name": "The name, the seal and the signature of Guède & Garance"},
    ),
    "welcome": RoleText(
        "Welcome",
        "Newcomers who feel at home by the end of their first week",
        {
            "first-weeks": "Planning the first three weeks of every newcomer",
            "handbook": "Keeping the welcome booklet up to date",
            "feedback": "Asking newcomers after two months what they missed",
        },
    ),
    "recruiting": RoleText(
        "Recruiting",
        "The right people find us, and we recognise them",
        {
            "offers": "Writing and publishing the job offers that Circles ask for",
            "interviews": "Arranging interviews in which candidates also try the work",
            "answers": "Answering every application within two weeks",
        },
    ),
    "neighbours": RoleText(
        "Neighbours",
        "A village that is glad to have us by its river",
        {
            "listening": "Hearing what neighbours have to say about smells, noise and lorries",
            "feast": "Preparing the feast of the first cut with the village associations",
        },
    ),
    "mediation": RoleText(
        "Mediation",
        "Conflicts that end in something better than silence",
        {
            "hearing": "Hearing anyone who is in a conflict, in confidence",
            "conversations": "Hosting conversations between people who find it hard to speak to each other",
        },
    ),
    "apprenticeship": RoleText(
        "Apprenticeship Guide",
        "Every apprentice leaves as a dyer who could teach",
        {
            "following": "Following each apprentice through the years of the contract",
            "schools": "Speaking with the schools and the chamber of trades",
            "teachers": "Training those who train apprentices",
        },
    ),
    "collection": RoleText(
        "Collection",
        "Each year a handful of colours that belong together",
        {
            "palette": "Choosing the colours of the coming season",
            "calendar": "Publishing the calendar of the collection each January",
            "archive": "Showing Circles the colours of earlier years when they ask",
        },
        {"palette": "The palette of the season"},
    ),
}

SHOP = {
    "shop": RoleText(
        "Shop and Visits",
        "Visitors leave with blue hands and a story to tell",
        {
            "selling": "Selling what we make to people who come or write",
            "welcoming": "Showing the house to visitors",
            "wishes": "Telling the other Circles what customers ask for",
        },
        {"shop": "The shop, the tea garden and the workshop room"},
    ),
    "counter": RoleText(
        "Counter",
        "Nobody leaves without having touched the cloth",
        {
            "serving": "Welcoming and serving customers in the shop",
            "till": "Closing the till every evening",
            "shelves": "Keeping the shelves filled",
        },
    ),
    "stock": RoleText(
        "Shop Stock",
        "What people ask for is there, and not twice",
        {
            "reordering": "Ordering from Weaving and the Dye House before a shelf is empty",
            "counting": "Counting the stock at the end of each quarter",
        },
    ),
    "visits": RoleText(
        "Visits and Workshops",
        "Hands that have dyed once see colours differently",
        {
            "visits": "Guiding visits of the vats and the garden",
            "workshops": "Inventing and leading dye workshops for the public",
            "schools": "Receiving school classes",
        },
        {"bookings": "The calendar of the workshop room"},
    ),
    "window": RoleText(
        "Shop Window",
        "People cross the square to look",
        {
            "dressing": "Dressing the window anew each season",
            "light": "Caring for the lights and signs outside",
        },
    ),
    "online-shop": RoleText(
        "Online Shop",
        "Buying from far away feels like buying across the counter",
        {
            "website": "Running the website and its catalogue",
            "letters": "Answering customers who write",
            "parcels": "Packing and sending the parcels",
        },
    ),
    "web": RoleText(
        "Web Keeping",
        "A website as plain and solid as a good apron",
        {
            "catalogue": "Publishing the pieces of the collection in both shops' words",
            "payments": "Keeping payments and orders running",
            "figures": "Publishing visits and sales once a month",
        },
        {"website": "The website and its domain name"},
    ),
    "letters": RoleText(
        "Customer Letters",
        "Every letter gets an answer that a person wrote",
        {
            "answering": "Answering customers within two working days",
            "returns": "Arranging returns, exchanges and repairs",
        },
    ),
    "parcels": RoleText(
        "Parcels",
        "A parcel that is a pleasure to open",
        {
            "packing": "Packing the orders of the day before the post leaves",
            "materials": "Ordering boxes and paper that can be used again",
        },
    ),
    "photographs": RoleText(
        "Photographs",
        "On the screen the same blue as in the hand",
        {
            "pictures": "Photographing each piece in the light of the courtyard",
            "library": "Keeping the picture library in order",
        },
    ),
}

TRADE = {
    "trade": RoleText(
        "Trade Customers",
        "Fashion houses and upholsterers choose living colour, and stay with it",
        {
            "orders": "Winning and following the orders of professional customers",
            "promises": "Promising only dates that the Dye House and Weaving have given",
        },
        {"conditions": "Conditions of sale to professionals"},
    ),
    "accounts": RoleText(
        "House Accounts",
        "Customers who come back because we told them the truth",
        {
            "visiting": "Visiting each fashion house before its season",
            "following": "Following each order from sample to delivery",
            "complaints": "Settling the complaints of trade customers",
        },
    ),
    "fairs": RoleText(
        "Trade Fairs",
        "Two fairs a year, each worth the journey",
        {
            "choosing": "Choosing the fairs at which we show, and booking them",
            "stand": "Setting up the stand with something on it that smells of the vat",
        },
    ),
    "sampling": RoleText(
        "Sampling",
        "A swatch says more than a brochure",
        {
            "swatches": "Making up and sending swatch cards",
            "trials": "Arranging trial dyes on customers' own cloth",
        },
    ),
    "pricing": RoleText(
        "Pricing",
        "Prices that the field, the vat and the loom can live on",
        {
            "quotes": "Writing quotes within five working days",
            "list": "Revising the price list each autumn with the real costs",
        },
        {"price-list": "The trade price list"},
    ),
}

STEWARDSHIP = {
    "stewardship": RoleText(
        "Stewardship",
        "Money, walls and papers so well kept that nobody needs to think of them",
        {
            "accounts": "Keeping accounts that anyone here can read",
            "house": "Keeping house, machines and insurances in order",
            "law": "Seeing that we meet our legal duties",
        },
        {"money": "The bank accounts and the budget"},
    ),
    "bookkeeping": RoleText(
        "Bookkeeping",
        "Every euro can be found again",
        {
            "invoices": "Paying supplier invoices",
            "reminders": "Sending invoices and reminders to customers",
            "closing": "Closing the books by the tenth of each month",
        },
    ),
    "payroll": RoleText(
        "Payroll",
        "Everyone is paid right, on the 28th",
        {
            "payslips": "Preparing the payslips and the social declarations",
            "questions": "Answering colleagues' questions about their pay",
        },
    ),
    "treasury": RoleText(
        "Treasury",
        "We sleep well in February too",
        {
            "forecast": "Forecasting cash six months ahead",
            "bank": "Speaking with the bank and the lenders",
            "investments": "Comparing the ways to pay for large purchases",
        },
        {"bank-accounts": "Payments from the bank accounts"},
    ),
    "legal": RoleText(
        "Contracts and Insurance",
        "No nasty surprise in small print",
        {
            "contracts": "Reading contracts before they are signed",
            "insurance": "Adjusting the insurances to what we own and do",
            "claims": "Following claims until they are paid",
        },
    ),
    "buildings": RoleText(
        "Buildings",
        "An old tannery that is dry, warm and safe",
        {
            "repairs": "Having roof, walls and pipes repaired",
            "heating": "Lowering what we burn to heat vats and rooms",
            "keys": "Giving out keys and knowing who has them",
        },
    ),
    "safety": RoleText(
        "Health and Safety",
        "Everyone goes home as whole as they came",
        {
            "risks": "Reviewing the risks of each workplace once a year",
            "first-aid": "Arranging first aid and fire drills",
        },
    ),
    "computers": RoleText(
        "Computers",
        "Machines that help, and a copy of everything elsewhere",
        {
            "backups": "Checking each week that the backups can be restored",
            "help": "Helping colleagues with computers and telephones",
            "access": "Opening and closing access when people come and go",
        },
    ),
}

ROLES = {**GENERAL, **FIELDS, **DYE_HOUSE, **WEAVING, **SHOP, **TRADE, **STEWARDSHIP}
