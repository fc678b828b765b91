"""What of minutes can answer a question: what was said and done, no lists of names, no signatures."""

from __future__ import annotations

from functools import lru_cache

from pipeline.german.pattern import lazy
from pipeline.model import Minutes

TAIL = 6  # sentences at the end of minutes among which signatures stand
PROSE = 6  # words of the shortest sentence that says something before the first agenda item
LONGEST = 300  # characters of a sentence that are looked at
_presence = lazy(
    r"(?i:\banwesen\w*|\babwesen\w*|\bentschuldig\w*|\bgefehlt\b|\bfehlten?\b|\bfehlen\b|\bteilgenommen\b"
    r"|\bteilnehm\w*|\bnahm(?:en)?\b.{1,80}\bteil\b|\bdabei\b|\bvorsitz\w*|\bleitete\b|\bgeleitet\b"
    r"|\bschriftführ\w*|\bprotokollier\w*|\bprotokoll(?:führ\w*|\sgeschrieben)|\bbegann\b|\bbeginnt?\b"
    r"|\bangefangen\b|\bendete\b|\bgeendet\b|\bzu ende\b|\bdauerte\b|\bgedauert\b|\bging die sitzung\b"
    r"|\bgetagt\b|\btagte\b|\bbeschlussfähig\w*|\bunterschr\w+|\bfand\b.{1,80}\bstatt\b|\btagesordnung\b)"
)
_line = lazy(
    r"^\W{0,3}(?:(?:es\s(?:fehl\w+|war\w*)\s)?(?:un|nicht\s)?entschuldigt\b|es fehl(?:t|en|te|ten)\b"
    r"|abwesend\b|anwesen(?:d|de|heit)\b[^.]{0,40}:|(?:sitzungs)?(?:beginn|ende|dauer|ort|tag|datum)\s*:|gez\.|seite\s\d"
    r"|ende (?:der|des) (?:sitzung|(?:nicht)?öffentlich\w+)|(?:der|die) vorsitzende\s(?:schließt|beendet)\b"
    r"|niederschrift (?:über|der|zur)\b|protokoll (?:über|der|zur)\b|f\.\s?d\.\s?r\.)"
)
_page = lazy(
    r"(?i:\b(?:protokoll|niederschrift|seite|sitzung)\b[^.!?]{0,60}\b\d{1,3}\s?(?:/|von)\s?\d{1,3}$)"
)
_says = lazy(r"(?<![\w-])[a-zäöü]{3,}")
_digit = lazy(r"\d")
_closing = lazy(
    r"(?:schließt|beendet|schloss|beendete)\b.{0,80}\b(?:sitzung|versammlung|uhr)\b"
    r"|^(?:ende|schluss)\b.{0,40}\buhr\b"
)


def asks_presence(question: str) -> bool:
    """Tell whether a question is about the sitting itself: who was there, who led it, when it began.

    >>> asks_presence("Wer fehlte am 3. Mai entschuldigt?"), asks_presence("Wer baut den Radweg?")
    (True, False)
    """
    return _presence.search(question[:LONGEST]) is not None


@lru_cache(maxsize=256)
def body(minutes: Minutes) -> frozenset[int]:
    """Return the sentences that can be an answer: without head, attendance, page lines and signatures."""
    first = minutes.items[0].first if minutes.items else 1
    last = len(minutes.sentences)
    return frozenset(
        sentence.number
        for sentence in minutes.sentences
        if _can_answer(
            " ".join(minutes.words(sentence.number)[:LONGEST].split()),
            head=sentence.number < first and sentence.kind != "sentence",
            early=sentence.number < first,
            late=sentence.number > last - TAIL,
        )
    )


def _can_answer(words: str, *, head: bool, early: bool, late: bool) -> bool:
    low = words.casefold()
    if head or _line.search(low) or _page.search(words):
        return False
    if early:
        return words.endswith((".", "!", "?", "“", '"')) and len(_says.findall(words)) >= PROSE // 2
    return not late or not (_closing.search(low) or _only_names(words))


def _only_names(words: str) -> bool:
    """Tell whether there are but names and offices, as under minutes: "Abel Born"."""
    return " " in words and not _says.search(words) and words[-1] not in ".:!?" and not _digit.search(words)
