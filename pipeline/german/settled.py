"""Questions that a sentence tells together with their answer: "Auf Nachfrage von X erklärt Y, dass ..."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.german.asking import FRONTED, NOUN, PREPOSITION, QUESTION_WORD, Asked
from pipeline.german.mention import Mention
from pipeline.german.speech import Act
from pipeline.model import Span

FROM = r"(?:von|vom|des|der|aus|seitens|durch|eine[rs])"
# "Auf Nachfrage von Frau Abel teilt Herr Berg mit, dass ..."
ON_REQUEST = re.compile(
    rf"\b(?:[Aa]uf|[Üü]ber|(?P<to>[Zz]ur|[Zz]u\s+der|(?:[Bb]ezüglich|[Hh]insichtlich|[Bb]etreffend)\s+(?:der|die)|(?:[Ii]n|[Zz]ur)\s+Beantwortung\s+der|[Nn]ach))\s+(?P<article>(?:die|eine|seine|ihre|deren|dessen|diese|mehrere)\s+)?(?:\w+[en]\s+){{0,2}}(?P<noun>{NOUN}|Befragen)\b"
    rf"(?:\s+hin\b)?"
)
THE_QUESTION = re.compile(
    rf"^\W*(?:Die|Eine|Seine|Ihre)\s+(?:\w+e\s+)?(?P<noun>{NOUN})\s+(?P<from>von|vom|des|der|aus|eine[sr]|mehrerer|seitens)\b"
)
# "Die Frage, ob der Weg fertig sei, wurde bejaht", "Die Frage nach den Kosten beantwortet Herr Berg damit"
THAT_QUESTION = re.compile(
    rf"^\W*(?:Die|Seine|Ihre|Eine)\s+(?:\w+e\s+)?(?P<noun>(?:An|Nach|Rück|Zusatz)?[Ff]rage)"
    rf"(?:,\s+(?P<clause>(?:{PREPOSITION}\s+)?{QUESTION_WORD}\b[^?]{{3,300}}?),\s"
    r"|(?P<matter>\s+(?:nach|zu[rm]?|bezüglich|hinsichtlich)\s[^,;:]{2,120}?)\s(?=beantwort|bejah|vernein|w[iu]rd))"
)
# an inquiry that was settled outside: "Die Anfrage von Frau Abel zum Weg wurde schriftlich beantwortet."
SETTLED_OUTSIDE = re.compile(
    r"\b(?:wurden?|ist|sind)\s[^,;]{0,60}\b(?:schriftlich|telefonisch|per\s+(?:E-)?Mail|bereits|inzwischen|zwischenzeitlich|"
    r"mittlerweile|im\s+Nachgang|mit\s+Schreiben)\b[^,;]{0,60}\bbeantwortet\b|\b(?:ist|sind)\s[^,;]{0,60}\bbeantwortet\b"
)
# "Nachdem Frau Abel gefragt hat, ob ..., antwortet Herr Berg"
AFTERWARDS = re.compile(
    rf"^\W*Nachdem\s+(?P<about>[^;:.]{{3,160}}?)\s(?:nach|an|ange|nachge|ge)?fragt(?:e|\s+hat(?:te)?)\b"
    rf"(?P<clause>,\s+(?:{PREPOSITION}\s+)?{QUESTION_WORD}\b[^?]{{3,300}}?(?=,\s))?"
)
MATTER_BEFORE = re.compile(r"\b(?:nach|zu[rm]?|bezüglich|hinsichtlich|wegen)\s[^,;:]{3,120}$")
# "Auf Frau Abels Frage, ob ...", "Herrn Bergs Frage nach den Kosten"
WHOSE = re.compile(rf"^\W*(?:(?:Auf|Zu|Über)\s+)?(?P<noun>{NOUN})\b")
SAYS_WHAT = re.compile(r",|\s+(?:nach|zu[rm]?|bezüglich|hinsichtlich|über|wegen|betreffend)\b")
SETTLING = frozenset("beantworten bejahen verneinen bestätigen".split())
DECIDED = re.compile(r"\bda(?:hingehend|mit)\b|,\s+dass\b|\bmit\s+(?:[Jj]a|[Nn]ein)\b|\b(?:bejah|vernein)\w+")
# "beantwortet die Frage von Frau Abel nach den Kosten dahingehend, dass ..."
TAKES_UP = re.compile(
    rf"\b(?:beantworte(?:t|te|ten|n)|bejah(?:t|te)|vernein(?:t|te)|bestätig(?:t|te))\s+(?:\w+\s+){{0,4}}?(?P<article>die|eine)\s+(?:\w+e\s+)?(?P<noun>{NOUN})\s+(?:von|des|der|aus)\b"
)
SOURCE = re.compile(
    r"\b(?P<label>(?:[Aa]us|[Ss]eitens|[Vv]on(?=\s+den\b))\s+(?:den\s+Reihen\s+)?(?:de[rmns])\s+(?:Mitte\s+de[rs]\s+|Reihen\s+de[rs]\s+)?"
    r"[A-ZÄÖÜ][\w-]+)"
)
# "Die von Frau Abel gestellte Frage, ob ..., wird von Herrn Berg bejaht."
POSED = re.compile(
    rf"^\W*(?:Die|Auf\s+die|Eine)\s+(?P<from>von|durch|vom|aus)\s[^,;:]{{3,80}}\s(?:gestellten?|aufgeworfenen?|vorgebrachten?|formulierten?|eingereichten?)\s+(?P<noun>{NOUN})\b"
)
ASKED_CLAUSE = re.compile(rf",\s+(?:{PREPOSITION}\s+)?{QUESTION_WORD}\b[^,]{{3,}},")
# the verb of a reply in the passive or with a modal comes before its participle: "wird mitgeteilt"
CLOSING_CLAUSE = re.compile(rf",\s+(?:{PREPOSITION}\s+)?{QUESTION_WORD}\b[^,]{{3,}}(?:,|\.?\s*$)")
HELPING = re.compile(r"\b(?:wird|wurden?|werden|kann|konnten?|können)\b(?!\s*,)")
# "Herrn Bergs Frage nach den Kosten | beantwortet ..."
MATTER_BEHIND = re.compile(
    r"\s+(?:nach|zu[rm]?|bezüglich|hinsichtlich|wegen)\s[^,;:]{2,120}?(?=\s(?:beantwort|bejah|vernein|bestätig|w[iu]rd|antwort|erklär|teil))"
)
QUOTED_FIRST = re.compile(r"^\s*[„“\"»](?P<it>[^„“”\"«»]{5,300}\?)[“”\"«],?\s*$")
BY = re.compile(r"\b(?:von|vom|durch)\s+(?:de[rmn]\s+)?$")
# what follows the asker inside "auf Nachfrage von X nach den Kosten"
ABOUT = re.compile(r"\s+(?:nach|zu[rm]?|bezüglich|hinsichtlich|über|wegen)\b[^,]{2,120}(?=,)")


def on_request(text: str, said: Sequence[Act], mentions: Sequence[Mention]) -> Iterable[Asked]:
    """Question and answer in one sentence: "Auf Nachfrage von X erklärt Y, dass ..."."""
    first = tuple(_afterwards(text, said, mentions))
    first = first or (tuple(_whose_question(text, said, mentions)) if "rage" in text else ())
    if first:
        yield from first
        return
    told = (POSED, ON_REQUEST, THE_QUESTION, TAKES_UP) if "rage" in text or "Befragen" in text else ()
    settled = _by_nobody(text, said) if told else None
    if settled:
        yield Asked("on-request", settled, replied=True)
        return
    match = next((m for m in (pattern.search(text) for pattern in told) if m), None)
    replies = [a for a in said if a.form != "noun" and a.category not in ("ask", "chair", "thank")]
    if not match or not replies:
        return
    posed = match.re is POSED
    who = mentions[0] if posed and mentions else source_of(text, match.end("noun"), mentions)
    source = SOURCE.match(text, match.end("noun") + 1)
    who = None if source and who and who.family is None else who
    definite = match.re is ON_REQUEST and (
        bool(match["to"]) or (match["article"] or "").strip() in ("die", "diese", "seine", "ihre", "deren")
    )
    if definite and who is None and source is None and not ASKED_CLAUSE.match(text, match.end()):
        return  # "auf die Frage nach den Kosten": a question told before
    if match.re is not ON_REQUEST and who is None and source is None:
        return  # "die Frage der Finanzierung": a topic
    after = who.end if who else match.end()
    if (
        match.re is ON_REQUEST
        and (match["to"] or "").lower().startswith("zu")
        and who
        and not SAYS_WHAT.match(text, after)
    ):
        return  # "Zur Frage von Frau Abel führt er aus": she has asked before
    if match.re is THE_QUESTION and SETTLED_OUTSIDE.search(text, after) and not DECIDED.search(text, after):
        return
    if match.re is THE_QUESTION and not (SAYS_WHAT.match(text, after) or DECIDED.search(text, after)):
        return  # "Die Anfrage von Frau Abel wird schriftlich beantwortet."
    if match.re is TAKES_UP:
        yield from _taken_up(text, match, who, source["label"] if source and not who else None)
        return
    opening = fronted(text, min(match.start(), replies[0].start))
    if opening:
        yield Asked("on-request", opening, who, source["label"] if source and not who else None, True)
        return
    end = _request_end(text, who.end if who else match.end(), replies)
    label = source["label"] if source and not who else None
    by = _agent(text, end, replies, mentions)
    yield Asked("on-request", Span(match.start(), end), who, label, True, True, by)


def _afterwards(text: str, said: Sequence[Act], mentions: Sequence[Mention]) -> Iterable[Asked]:
    """What "Nachdem Frau Abel nach den Kosten gefragt hat, nennt Herr Berg ..." says was asked."""
    match = AFTERWARDS.match(text) if text.lstrip().startswith("Nachdem") else None
    who = next((m for m in mentions if match and m.start < match.end("about") and not m.oblique), None)
    if match is None or who is None or not _replied(said, match.end()):
        return
    if match["clause"]:
        yield Asked("on-request", Span(match.start("clause") + 2, match.end("clause")), who, None, True)
        return
    matter = MATTER_BEFORE.search(text, who.end, match.end("about"))
    if matter:
        yield Asked("on-request", Span(*matter.span()), who, None, True)


def _whose_question(text: str, said: Sequence[Act], mentions: Sequence[Mention]) -> Iterable[Asked]:
    """What "Auf Frau Abels Frage, ob ..., antwortet Herr Berg" says was asked, and by whom."""
    who = mentions[0] if mentions and mentions[0].kind == "person" else None
    if who is None or not (who.family or "").endswith(("s", "'", "’")):
        return
    match = WHOSE.match(text[: who.start].rstrip() + text[who.end :]) if who.start < 8 else None
    if match is None:
        return
    at = who.end + 1 + len(match["noun"])
    clause = CLOSING_CLAUSE.match(text, at) or ABOUT.match(text, at) or MATTER_BEHIND.match(text, at)
    if clause and _replied(said, at):
        owner = replace(who, family=(who.family or "")[:-1])
        yield Asked("on-request", Span(at, clause.end()), owner, None, True)


def _replied(said: Sequence[Act], at: int) -> bool:
    return any(
        a.start > at and a.form != "noun" and a.category not in ("ask", "chair", "thank") for a in said
    )


def _agent(text: str, at: int, replies: Sequence[Act], mentions: Sequence[Mention]) -> Mention | None:
    """Return who replies in the passive: "... wurde seitens der Verwaltung bestätigt"."""
    if not all(a.form == "participle" for a in replies) or not HELPING.search(text, at):
        return None
    return next((m for m in mentions if m.start >= at and _acting(text, m)), None)


def _acting(text: str, mention: Mention) -> bool:
    side = text[mention.start : mention.end].lower().startswith(("seitens", "von seiten", "vonseiten"))
    return side or bool(BY.search(text, max(0, mention.start - 12), mention.start))


def _by_nobody(text: str, said: Sequence[Act]) -> Span | None:
    """Return what was asked in "Die Frage, ob der Weg fertig sei, wurde von Herrn Berg bejaht."."""
    match = THAT_QUESTION.match(text)
    if match is None or not any(a.lemma in SETTLING and a.form != "noun" for a in said):
        return None
    if match["clause"]:
        return Span(match.start("clause"), match.end("clause"))
    return Span(match.start("noun"), match.end("matter")) if DECIDED.search(text, match.end()) else None


def _taken_up(text: str, match: re.Match[str], who: Mention | None, label: str | None) -> Iterable[Asked]:
    """What "beantwortet die Frage von X nach Y dahingehend, dass" says was asked."""
    at = who.end if who else match.end()
    told = ABOUT.match(text, at) or CLOSING_CLAUSE.match(text, at)
    if told:
        end = told.end() - (text[told.end() - 1] == ",")
        end = len(re.sub(r"\s+(?:dahingehend|damit|so|wie folgt)$", "", text[:end]))
        yield Asked("on-request", Span(match.start("article"), end), who, label, True)


def fronted(text: str, before: int) -> Span | None:
    """Return the question clause that opens a sentence: "Wie lange das dauere, wollte X wissen."."""
    comma = text.rfind(",", 0, before)
    match = FRONTED.match(text[: comma + 1]) if comma > 0 else None
    return Span(match.start("it"), match.end("it")) if match else None


def quoted(text: str, before: int) -> Span | None:
    """Return the question in quotation marks that opens a sentence: „Wie lange?“, fragt X."""
    match = QUOTED_FIRST.match(text[:before])
    return Span(match.start("it"), match.end("it")) if match else None


def source_of(text: str, at: int, mentions: Sequence[Mention]) -> Mention | None:
    """Return the mention that "von", "des", "der" or "aus" ties to the noun before ``at``."""
    for mention in mentions:
        if mention.start >= at or mention.end > at:
            gap = text[at : max(at, mention.start)]
            inside = text[mention.start : mention.end] if mention.start <= at else ""
            if re.fullmatch(rf"\s+(?:{FROM}\s+)?(?:de[rsm]|eine[rsm]|Frau|Herrn)?\s*", gap) or inside:
                return mention
            return None
    return None


def _request_end(text: str, start: int, replies: Sequence[Act]) -> int:
    """Return where the words about the question end: before the verb of the reply."""
    begun = any(a.form == "finite" and a.start < start for a in replies)
    verb = None if begun else next((a.start for a in replies if a.start >= start), None)
    helping = HELPING.search(text, max(start, text.rfind(",", 0, verb)), verb) if verb else None
    verb = helping.start() if helping else verb
    if verb is None:  # the reply began before: "Herr Born teilt auf Nachfrage von X mit, dass"
        about = ABOUT.match(text, start)
        return about.end() if about else start
    return len(text[:verb].rstrip(" ,"))
