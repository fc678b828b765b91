"""Laws of the offline engine."""
