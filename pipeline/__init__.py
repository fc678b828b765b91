"""Protokollant: cited summaries of German council minutes."""

__version__ = "0.1.0"
