"""A run, or what two runs differ in, as a person or a program reads it."""
