"""What a question means: kinds, people, towns, times, and what it is limited to."""
