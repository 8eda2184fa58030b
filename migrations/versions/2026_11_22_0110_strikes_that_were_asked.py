"""What Secretaries were asked to strike is found without reading through the whole log (§4.2.2)."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ASKED = sa.text("kind = 'strike_asked'")


def upgrade() -> None:
    op.create_index(
        "ix_record_strike_asked",
        "record",
        ["organization_id", "subject", "number"],
        sqlite_where=ASKED,
        postgresql_where=ASKED,
    )


def downgrade() -> None:
    """A backup is the way back: a downgrade would have to forget."""
    raise NotImplementedError
