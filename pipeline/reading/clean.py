"""From raw pages to clean blocks: the two steps of cleaning under one name."""

from __future__ import annotations

from pipeline.reading.blocks import Block, blocks
from pipeline.reading.lines import Line, lines, margins

__all__ = ["Block", "Line", "blocks", "lines", "margins"]
