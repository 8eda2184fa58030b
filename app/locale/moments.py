"""When people meet, as they write it: the day of the week with its date and hour, by the clocks of one place."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from app.locale import locale_of

DAY_AND_HOUR = {"en": "EEEE d MMMM y, HH:mm", "fr": "EEEE d MMMM y 'à' HH:mm"}


def day_and_hour(moment: datetime, timezone: str, language: str) -> str:
    """ "Tuesday 24 November 2026, 09:00"; "mardi 24 novembre 2026 à 09:00"."""
    return format_datetime(moment.astimezone(ZoneInfo(timezone)), DAY_AND_HOUR[language], locale=locale_of(language))


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
