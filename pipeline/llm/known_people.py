"""Who is a person in material for a question: its documents tell, even where the sentences chosen do not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pipeline.german.registry import registry_of
from pipeline.german.stems import words
from pipeline.llm.material import Material
from pipeline.model import Minutes, Person


def named(
    told: Material, question: str, read: Callable[[str], Minutes], known: Iterable[Person]
) -> tuple[Person, ...]:
    """Return the people of whom a name stands in the material or in the question.

    ``read`` returns a document by its id, ``known`` are the people of the whole library.
    """
    said = {word.removesuffix("s") for text in (told.minutes.text, question) for word in words(text)}
    people = [*_of_documents(told, read), *known]
    return tuple(
        dict.fromkeys(p for p in people if p.name and {w.removesuffix("s") for w in words(p.name)} & said)
    )


def _of_documents(told: Material, read: Callable[[str], Minutes]) -> Iterator[Person]:
    """Yield the people that documents state, and those that their chosen sentences mention."""
    chosen: dict[str, list[int]] = {}
    for name, number in told.origins.values():
        chosen.setdefault(name, []).append(number)
    for name, numbers in chosen.items():
        minutes = read(name)
        stated = (
            minutes.chair,
            minutes.clerk,
            *minutes.participants,
            *(a.person for a in minutes.attendance),
        )
        yield from (person for person in stated if person)
        registry = registry_of(minutes)
        for number in numbers:
            for mention in registry.mentions(number):
                if mention.kind == "person":
                    yield registry.resolve(mention, number)
