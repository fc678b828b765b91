"""Regular expressions that are compiled when first used: most documents need few of the many there are."""

from __future__ import annotations

import re
from typing import Any, cast

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Lazy:
    """Stands for a compiled pattern until somebody uses it; then its methods are those of the real one."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern like ``re.compile``, compiled when first used; errors in it show only then.

    >>> lazy("[aeiou]").findall("Protokoll")
    ['o', 'o', 'o']
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))
