"""Tests of who has the floor."""
