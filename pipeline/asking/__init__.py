"""Asking a library of minutes: from a plain German question to a plan, and from findings to a reply."""
