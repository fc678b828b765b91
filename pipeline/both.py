"""Two engines on the same minutes: each is grounded by itself, then what they found is joined."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait

from pipeline import clock
from pipeline.engine import Closeable, Engine
from pipeline.errors import ProtokollantError
from pipeline.ground import Grounded, ground
from pipeline.join import join
from pipeline.model import Abstract, Findings, Minutes, Proposals, Unsupported


class Both:
    """Says who found what; what only one engine found, or both tell differently, is to be looked at.

    ``first`` works on this machine and is the one whose words stand where both found the same; ``second``
    may wait for a model meanwhile. Where the second fails, the findings of the first stand, all to be looked
    at.
    """

    name = "both"

    def __init__(self, first: Engine, second: Engine) -> None:
        """Keep the engines; both are used from several threads if this one is."""
        self._first, self._second = first, second

    def extract(self, minutes: Minutes) -> Proposals:
        """Return the findings of both, joined by what they cite."""
        aside = ThreadPoolExecutor(1)
        waiting = aside.submit(self._second.extract, minutes)
        try:
            mine = self._first.extract(minutes)
            theirs = _come(waiting)
        except BaseException as error:
            if not isinstance(error, Exception):  # Ctrl-C: nobody waits for the model
                self.close()
            raise
        finally:
            aside.shutdown(wait=False)
        one, other = ground(mine, minutes), ground(theirs, minutes)
        return Proposals(
            findings=join(one.findings, other.findings, (self._first.name, self._second.name)),
            failures=(*mine.failures, *theirs.failures),
            notes=(*mine.notes, *theirs.notes),
            usage=theirs.usage,
            unsupported=_findings_only(one, other),
            model=theirs.model,
            prompts=theirs.prompts,
        )

    def summarise(self, minutes: Minutes, found: Findings) -> Proposals:
        """Return the abstract of the second engine; of the first where the second has none."""
        try:
            written = self._second.summarise(minutes, found)
        except ProtokollantError as error:
            written = Proposals(failures=(str(error),))
        if written.abstract != Abstract():
            return written
        own = self._first.summarise(minutes, found)
        return Proposals(abstract=own.abstract, failures=written.failures, usage=written.usage)

    def close(self) -> None:
        """Leave undone what the engines have not begun."""
        for each in (self._first, self._second):
            if isinstance(each, Closeable):
                each.close()


def _come(waiting: Future[Proposals]) -> Proposals:
    """Return what the other engine found, or that it failed."""
    try:
        while not wait([waiting], clock.TICK).done:
            pass
        return waiting.result()
    except ProtokollantError as error:
        return Proposals(failures=(str(error),))


def _findings_only(*grounded: Grounded) -> tuple[Unsupported, ...]:
    """Return what grounding refused; an abstract is refused where it is written, not here."""
    refused = [each for one in grounded for each in one.unsupported]
    return tuple(each for each in refused if each.kind not in ("summary", "overview"))
