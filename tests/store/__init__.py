"""Tests of the library of past minutes."""
