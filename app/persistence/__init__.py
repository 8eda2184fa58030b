"""Keeping: tables below, one log beside, and the only way to write either (`unit_of_work.py`)."""
