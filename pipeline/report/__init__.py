"""A summary as a person or a program reads it."""
