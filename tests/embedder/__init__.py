"""Tests of another embedder for a library."""
