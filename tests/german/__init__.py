"""Laws of what the German of minutes looks like."""
