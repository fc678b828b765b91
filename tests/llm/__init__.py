"""Tests of the engine that asks a language model."""
