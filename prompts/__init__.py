"""Versioned prompt files, one per task and version (``extract.v1.md``); released ones never change."""
