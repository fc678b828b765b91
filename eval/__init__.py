"""How good Protokollant is, measured."""
