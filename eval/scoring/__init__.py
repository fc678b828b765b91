"""Counting: how well records agree with what careful readers expect."""
