"""Tests of the search: what is asked of the index, how passages are ranked, what vectors add."""
