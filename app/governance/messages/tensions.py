"""Tensions."""

MESSAGES = {
    "tension_says_nothing": (
        "Say what you sense: the gap between what is and what could be.",
        "Dites ce que vous ressentez : l'écart entre ce qui est et ce qui pourrait être.",
    ),
    "tension_is_closed": (
        "This Tension is closed. Open it again, or log a new one.",
        "Cette Tension est close. Rouvrez-la, ou notez-en une nouvelle.",
    ),
    "tension_of_a_role_you_hold": (
        "A Tension is sensed from a Role that you hold, and you do not hold {role}.",
        "Une Tension se ressent depuis un Rôle que l'on tient, et vous ne tenez pas {role}.",
    ),
    "too_long": (
        "That is too long. Keep it under {most} characters.",
        "C'est trop long. Restez sous {most} caractères.",
    ),
}
