"""Search over what holds now: one normalized form for both engines, and hits that end in a person."""
