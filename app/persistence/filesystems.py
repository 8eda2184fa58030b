"""Which kind of file system a database's file lies on: WAL needs memory that all its users share."""

from __future__ import annotations

import re
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
NETWORK = frozenset({
    "9p", "afs", "ceph", "cifs", "coda", "davfs", "gfs", "gfs2", "glusterfs", "gpfs", "lustre", "ncpfs", "nfs", "nfs4",
    "ocfs2", "orangefs", "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs", "vmhgfs",
})  # fmt: skip


def is_network(kind: str) -> bool:
    """Also whatever is served by a program through FUSE, since nobody knows what lies behind it."""
    return kind in NETWORK or kind.startswith("fuse")


def kind_of(path: Path, mounts: Path = MOUNTS) -> str:
    """The file system's name ("ext4", "nfs4", "fuse.sshfs"), or "unknown" where the system does not tell."""
    if str(path).startswith("\\\\"):
        return "cifs"  # A Windows share.
    try:
        lines = mounts.read_text().splitlines()
    except OSError:
        return "unknown"
    place = path.resolve()
    found, best = "unknown", -1
    for line in lines:
        before, _, after = line.partition(" - ")
        point = Path(_plain(before.split()[4]))
        # Of two mounts at the same point the later one covers the earlier.
        if place.is_relative_to(point) and len(point.parts) >= best:
            found, best = after.split()[0], len(point.parts)
    return found


def _plain(escaped: str) -> str:
    """The kernel writes blanks and backslashes as octal numbers."""
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), escaped)
