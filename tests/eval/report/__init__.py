"""Laws of the reports on runs."""
