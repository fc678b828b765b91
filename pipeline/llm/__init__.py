"""The engine that asks a language model, over any OpenAI-compatible endpoint; it cites by sentence number."""
