"""Which promises of a sitting a later one reports kept: nothing here answers a question."""
