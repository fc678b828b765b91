"""What time and day it is for the user (or SOURCE_DATE_EPOCH, to repeat a result), and how to wait."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

TICK = 0.2  # seconds between looks at whether to go on; Windows does not interrupt a longer wait


def now() -> datetime:
    """Return the time with its distance to UTC: that of this machine, 0 where the time is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now().astimezone()


def today() -> date:
    """Return the day."""
    return now().date()
