"""Laws of which promises later minutes report kept."""
