"""Backups. (SQLite's own backup; pg_dump.)"""
