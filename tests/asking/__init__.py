"""Laws of what a question is understood to ask for, and of what is replied."""
