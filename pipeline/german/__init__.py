"""What the German of minutes looks like: pure functions and data tables, no document state."""
