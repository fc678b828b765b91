"""Search: from a plan to the passages that speak of what is asked, best first."""

from __future__ import annotations

from pipeline.search.hits import nearest, search

__all__ = ["nearest", "search"]
