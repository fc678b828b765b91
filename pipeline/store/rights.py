"""Who may read what a library is made of: it holds minutes that are not public.

Nobody but the user may, except where the folder of a library was made for a group to write into: there the
group may as well. What is there already is left as it is. On Windows files have the rights of their folder.
"""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

ALONE, GROUP = 0o700, 0o770


def make_folder(path: Path) -> None:
    """Make the folder of a library for the user alone, if there is none; raises OSError."""
    path.mkdir(parents=True, exist_ok=True, mode=ALONE)


def make_folder_inside(path: Path) -> None:
    """Make a folder inside the folder of a library, if there is none; raises OSError."""
    with contextlib.suppress(FileExistsError):
        path.mkdir(parents=True, mode=ALONE)
        _share(path, GROUP)


def make_file(path: Path) -> None:
    """Make an empty file inside the folder of a library, if there is none; raises OSError."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        _share(path, GROUP & 0o666)


def _share(path: Path, mode: int) -> None:
    """Give the group its rights where it may write into the folder; the umask does not know of that."""
    if os.name == "posix" and path.parent.stat().st_mode & stat.S_IWGRP:
        path.chmod(mode | (path.stat().st_mode & stat.S_ISGID))
