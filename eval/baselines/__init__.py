"""Simple ways to do the same work, for honest comparison."""
