"""Who has the floor: what gives it to somebody, and from which sentence to which they keep it."""
