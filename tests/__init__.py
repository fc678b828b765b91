"""Tests: laws of the product, checked through its public doors."""
