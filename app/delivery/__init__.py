"""What leaves the program: the outbox's mail, and word of what changed."""
