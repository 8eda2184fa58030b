"""Settings: `TENSEGRITY_…` environment variables, each with a default that runs at once.

There is no secret key among them: sessions, links and passwords are random and kept as hashes, so nothing is signed.
"""

from functools import cached_property
from urllib.parse import urlsplit

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from app.web.cdn import CDN_URL

MIB = 1024 * 1024
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="TENSEGRITY_", extra="ignore", frozen=True)

    database_url: str = "sqlite:///tensegrity.db"
    host: str = "127.0.0.1"
    port: int = Field(8000, ge=0, le=65535)
    public_url: str | None = None
    """How browsers reach us ("https://governance.example.org"): the host of every link that we send out."""
    cdn_url: str = CDN_URL
    """Where the browser loads htmx and the map's script from; a closed network serves them itself."""
    forwarded_allow_ips: str = ""
    """The reverse proxies whose X-Forwarded-For and -Proto are believed, by address; nobody unless named."""
    welcome_code: str | None = None
    """What first run asks for off the loopback; the start makes one up and prints it."""
    scheduler: bool = True
    """Whether this process sends mail and watches time limits; any number of processes may."""
    insecure_cookies: bool = False
    """Lets sessions travel over plain HTTP to another machine than this one. For a trusted network only."""
    sqlite_threads: int = Field(2, ge=1)
    postgresql_threads: int = Field(12, ge=1)
    """Threads that read for pages: SQLite has nothing to wait for, PostgreSQL does. Writing has threads of its own."""
    body_limit: int = Field(MIB, ge=1024)
    """Bytes of a request's body."""
    import_limit: int = Field(64 * MIB, ge=1024)
    """Bytes of an import that is uploaded."""
    smtp_url: str | None = None
    """smtp://user:password@host:587 (STARTTLS) or smtps://…; without it, mail is written to the log."""
    mail_from: str = "Tensegrity <tensegrity@localhost>"

    @field_validator("public_url", "cdn_url")
    @classmethod
    def _is_an_address(cls, url: str | None) -> str | None:
        if url is None:
            return None
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError("write it as https://host or http://host:port")
        return url.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _is_an_engine(cls, url: str) -> str:
        if not url.startswith(("sqlite:", "postgresql:", "postgresql+psycopg:")):
            raise ValueError("write it as sqlite:///file.db or postgresql://user@host/name")
        return url

    @cached_property
    def is_sqlite(self) -> bool:
        return self.database_url.startswith("sqlite:")

    @cached_property
    def threads(self) -> int:
        return self.sqlite_threads if self.is_sqlite else self.postgresql_threads

    @cached_property
    def address(self) -> str:
        """The scheme, host and port that links begin with, whatever a request claims to have asked for."""
        if self.public_url:
            return self.public_url
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{'127.0.0.1' if self.host in {'0.0.0.0', '::'} else host}:{self.port}"  # noqa: S104  Read, not bound.

    @cached_property
    def origin(self) -> str | None:
        """The Origin that browsers state for our own pages, where it was configured."""
        if self.public_url is None:
            return None
        parts = urlsplit(self.public_url)
        return f"{parts.scheme}://{parts.netloc}".lower()

    @cached_property
    def is_https(self) -> bool:
        return self.address.startswith("https:")

    @cached_property
    def is_on_loopback(self) -> bool:
        """Whether only this machine can reach the server: then whoever comes first is its owner."""
        return self.host in LOOPBACK and (urlsplit(self.address).hostname in LOOPBACK)

    @cached_property
    def session_cookie(self) -> tuple[str, bool]:
        """Its name, and whether it is Secure: browsers keep Secure cookies on the loopback too."""
        return ("sid", False) if self.insecure_cookies else ("__Host-sid", True)
