"""The naive engine: every question mark is a question, every word of deciding a decision."""

from __future__ import annotations

import re

from pipeline.model import Decision, Findings, Minutes, Proposals, Question, Vote

DECIDING = re.compile(r"beschlie(?:ß|ss)t|beschlossen|einstimmig", re.IGNORECASE)


class Naive:
    """Looks at single sentences and single words: nobody asks, nobody answers, everything is approved."""

    name = "naive"

    def extract(self, minutes: Minutes) -> Proposals:
        """Return one question for each sentence with "?", one decision for each with a word of deciding."""
        words = [(sentence.number, minutes.words(sentence.number)) for sentence in minutes.sentences]
        questions = (_question(number, said) for number, said in words if "?" in said)
        decisions = (_decision(number, said) for number, said in words if DECIDING.search(said))
        return Proposals(findings=Findings(questions=tuple(questions), decisions=tuple(decisions)))

    def summarise(self, minutes: Minutes, found: Findings) -> Proposals:
        """Return nothing: there is no naive abstract."""
        return Proposals()


def _question(number: int, said: str) -> Question:
    return Question(askers=(), text=said, status="unanswered", cites=(number,), found_by=(Naive.name,))


def _decision(number: int, said: str) -> Decision:
    vote = Vote(mode="unanimous" if "einstimmig" in said.lower() else None)
    return Decision(text=said, outcome="approved", vote=vote, cites=(number,), found_by=(Naive.name,))
