"""The rules: plain Python that knows no HTTP, no SQL, no clock."""
