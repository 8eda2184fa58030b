"""When people meet, as they write it: the day of the week with its date and hour, by the clocks of one place."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from app.locale import locale_of

DAY_AND_HOUR = {"en": "EEEE d MMMM y, HH:mm", "fr": "EEEE d MMMM y, HH:mm"}
FIRST_OF_MONTH = {"fr": "EEEE d'er' MMMM y, HH:mm"}
"""As French writes the first day of a month, and no other."""


def day_and_hour(moment: datetime, timezone: str, language: str) -> str:
    """ "Tuesday 24 November 2026, 09:00"; "mardi 24 novembre 2026, 09:00", after which an end may stand."""
    local = moment.astimezone(ZoneInfo(timezone))
    written = FIRST_OF_MONTH.get(language, DAY_AND_HOUR[language]) if local.day == 1 else DAY_AND_HOUR[language]
    return format_datetime(local, written, locale=locale_of(language))


def hour(moment: datetime, timezone: str) -> str:
    """ "09:00", in every language of ours."""
    return moment.astimezone(ZoneInfo(timezone)).strftime("%H:%M")


def from_to(starts: datetime, ends: datetime, timezone: str, language: str) -> str:
    """ "Tuesday 24 November 2026, 09:00–10:30"; the day of the end too, where it is another one."""
    began = day_and_hour(starts, timezone, language)
    zone = ZoneInfo(timezone)
    if ends.astimezone(zone).date() != starts.astimezone(zone).date():
        return f"{began} – {day_and_hour(ends, timezone, language)}"
    return f"{began}–{hour(ends, timezone)}"


def minutes(between: timedelta) -> int:
    """Whole minutes, at least one where any time passed."""
    seconds = int(between.total_seconds())
    return max(1, round(seconds / 60)) if seconds > 0 else 0
