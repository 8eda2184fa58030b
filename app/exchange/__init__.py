"""Import and export: one module a format, all through the neutral shape (`neutral.py`)."""
