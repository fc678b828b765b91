"""The simple engines do what they say, and survive anything."""
