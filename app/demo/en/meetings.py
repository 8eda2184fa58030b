"""What is said in the meetings and elections of Guède & Garance."""

MEETINGS = {
    "loom-house": "The long table in the loom house",
    "shop-table": "The kitchen behind the shop",
    "check-in-clemence": "Here, and glad of the rain.",
    "check-in-paul": "A little deaf from the big loom.",
    "check-in-odette": "I leave at noon sharp: the train.",
    "label-seconds": "Seconds pile up",
    "label-facilitator": "Who facilitates from now on?",
    "label-oil": "Oil on the floor by loom three",
    "seconds-tension": "Pieces that are not good enough lie in the loom room, and nobody's Role moves them on.",
    "seconds-example": "In October fourteen blankets lay on the warping bench for three weeks, and Clémence warped on"
    " the floor.",
    "seconds-helped": "They would have been sold before the second week.",
    "seconds-duty": "Selling seconds at the loom house on the first Saturday of each month",
    "seconds-duty-2": "Handing seconds over to the Shop by the first Friday of each month",
    "seconds-question": "Who sets their price?",
    "seconds-answer": "Whoever sells them. I only say what is a second.",
    "seconds-reaction-clemence": "I would have my bench back.",
    "seconds-reaction-youssef": "A Saturday a month is a lot of weaving. But I understand the bench.",
    "oil-concern": "On Saturdays I service the looms, and visitors would walk through the parts.",
    "oil-capacity": "A loom that is not serviced stops, and then we deliver late.",
    "oil-role": "Saturday is the only day on which Loom Care can take a loom apart.",
    "oil-created": "Nobody visits the house on Saturdays today.",
    "house-concern": "The house would be open to customers on a day on which none of us is paid to be there.",
    "house-capacity": "One of us would sell instead of weaving, and the made-to-order pieces would be late.",
    "house-role": "Weaving answers for the house: I would have to open it, heat it and insure it for visitors.",
    "house-created": "Today the house is closed on Saturdays, and nothing is asked of us.",
    "house-necessary": "The first Saturday comes in three weeks; there is no time to find somebody for it.",
    "house-suggestion": "Hand them over to the Shop, which is open on Saturdays anyway.",
    "house-argument": "The bench is free as soon as the pieces leave the house; where they are sold is all the same.",
    "seconds-summary": "Sold by the Shop, not here",
    "vote-youssef": "He keeps the order even when he disagrees, and everybody gets to speak.",
    "vote-clemence": "She sees at once where somebody was not heard.",
    "vote-clemence-youssef": "I have done it for four years; a second pair of ears would do the Circle good.",
    "closing-odette": "Good that I may still catch my train.",
    "closing-paul": "My oil waits. But I was heard.",
    "vote-nour": "She has carried our worries to the others for years, and came back with answers.",
    "vote-bastien": "Safety needs somebody whom the other Circles listen to.",
    "special-reason": "Two Circles promise the same vat in December; that should not wait for the next meeting.",
    "ruling-question": (
        "Is a fair at which one of us only carries boxes work planned on a Saturday? Romain says no; I say yes."
    ),
    "ruling-answer": ("Yes, it is."),
    "ruling-logic": (
        "The Policy speaks of work that a Role plans for a person, and not of how hard it is. The fair is "
        "planned by a Role, and whoever carries boxes is not free that day."
    ),
}
