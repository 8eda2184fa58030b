"""How mail leaves: by SMTP where one is set, else written to the log, where an administrator finds it."""

from __future__ import annotations

import logging
import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Protocol
from urllib.parse import unquote, urlsplit

from app.config import Settings

log = logging.getLogger("tensegrity.mail")

TIMEOUT = 20.0
"""Seconds that a mail server may take for each step."""


class NotNow(Exception):
    """The mail could not be handed over, and may be tried again."""


class Never(Exception):
    """The mail server refused this mail for good (a 5xx answer to the recipient or the message)."""


class Transport(Protocol):
    def send(self, message: EmailMessage) -> None:
        """Hand one message over. Raises NotNow or Never."""
        ...


class LogTransport:
    """Without a mail server, what would have been sent is written to the log, with its links."""

    def send(self, message: EmailMessage) -> None:
        log.info("Mail to %s: %s\n%s", message["To"], message["Subject"], message.get_content())


@dataclass(frozen=True, slots=True)
class SmtpTransport:
    """smtp://user:password@host:587 speaks STARTTLS where the server offers it, and must where there is a password;
    smtps://…:465 speaks TLS from the start."""

    url: str

    def send(self, message: EmailMessage) -> None:
        try:
            with self._connected() as server:
                server.send_message(message)
        except (smtplib.SMTPRecipientsRefused, smtplib.SMTPResponseException) as error:
            raise (Never if _is_final(error) else NotNow)(str(error)) from error
        except (OSError, smtplib.SMTPException) as error:
            raise NotNow(str(error)) from error

    def _connected(self) -> smtplib.SMTP:
        parts = urlsplit(self.url)
        host, user = parts.hostname or "localhost", unquote(parts.username or "")
        context = ssl.create_default_context()
        if parts.scheme == "smtps":
            server: smtplib.SMTP = smtplib.SMTP_SSL(host, parts.port or 465, timeout=TIMEOUT, context=context)
        else:
            server = smtplib.SMTP(host, parts.port or 25, timeout=TIMEOUT)
            server.ehlo()
            if user or server.has_extn("starttls"):
                server.starttls(context=context)
        if user:
            server.login(user, unquote(parts.password or ""))
        return server


def transport_for(settings: Settings) -> Transport:
    return SmtpTransport(settings.smtp_url) if settings.smtp_url else LogTransport()


def _is_final(error: smtplib.SMTPException) -> bool:
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return False  # Somebody will mend the password; the mail is not at fault.
    if isinstance(error, smtplib.SMTPResponseException):
        return 500 <= error.smtp_code < 600
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(500 <= code < 600 for code, _ in error.recipients.values())
    return False
