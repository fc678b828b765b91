"""Tests of the clerk's check."""
