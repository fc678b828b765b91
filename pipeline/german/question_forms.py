"""The forms in which German minutes write down that something was asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import NamedTuple

from pipeline.german.clause import negated, subordinate
from pipeline.german.mention import Mention
from pipeline.german.speech import Act
from pipeline.model import Span


class Asked(NamedTuple):
    """One question in one sentence: its form, its own words and, where it is not the speaker, who asks."""

    form: str
    span: Span
    asker: Mention | None = None
    label: str | None = None
    replied: bool = False
    carries: bool = True
    replier: Mention | None = None


QUESTION_WORD = (
    r"(?:ob|inwieweit|inwiefern|wieweit|wie|was|wer|wen|wem|wessen|wann|"
    r"wo(?:her|hin|mit|für|durch|gegen|nach|bei|von|vor|zu|ran|rauf|raus|rin|rüber|rum|runter)?|"
    r"warum|weshalb|weswegen|wieso|welche[rsmn]?|wieviele?)"
)
PREPOSITION = (
    r"(?:bis|seit|ab|von|mit|zu|in|auf|an|für|nach|aus|bei|unter|über|um|aufgrund|auf Grund|zum|zur)"
)
# ", ob ..." and "danach, wer ..."; clerks often forget the comma
CLAUSE = re.compile(rf"[,:;]?\s(?P<it>(?:{PREPOSITION}\s+)?{QUESTION_WORD}\b)", re.I)
# a question without a question mark still begins like one
REPORTED_START = re.compile(
    rf"^\W*(?:(?:Und|Oder|Aber|Also)\s+)?(?:{PREPOSITION}\s+)?{QUESTION_WORD}\b", re.I
)
SUBJUNCTIVE = re.compile(
    r"\b(?:sei|seien|habe|hätten?|werde|würden?|könnten?|könne|müssten?|müsse|sollten?|solle|dürften?|dürfe|wolle|"
    r"wären?|gebe|gäbe|gehe|ginge|komme|käme|stehe|stünde|liege|läge|finde|fände|laufe|bleibe|halte|sehe|\w{2,}iere)\b"
)
# "Wer kümmere sich ...": the verb behind the question word ends in -e
WEAK_SUBJUNCTIVE = re.compile(
    rf"\W*{QUESTION_WORD}\s+(?!(?:eine|keine|diese|jede|alle|viele|die|welche|seine|ihre)\b)[a-zäöü]{{3,}}e\b",
    re.I,
)
VERB_FIRST = re.compile(
    r"^\W*(?:Sei|Seien|Habe|Hätten?|Werde|Würden?|Könnten?|Könne|Müssten?|Müsse|Sollten?|Solle|Dürften?|Dürfe|"
    r"Wären?|Gebe|Gäbe|Gehe|Komme|Stehe|Liege|Laufe|Bleibe)\b"
)
# "Stünden die Bäume eng, sei ...": a condition, whose main clause begins with its verb
CONDITION = re.compile(
    r",\s*(?:so|dann|sei|seien|werde|würden?|könne|könnten?|müsse|müssten?|solle|hätten?|wären?|habe)\b"
)
NOUN = r"(?:(?:\w{2,20})?[Nn]ach|Rück|An|Zusatz|Zwischen|Verständnis|Detail)?[Ff]ragen?"
FROM = r"(?:von|vom|des|der|aus|seitens|durch)"
# "Auf Nachfrage von Frau Abel teilt Herr Berg mit, dass ..."
ON_REQUEST = re.compile(
    rf"\b(?:[Aa]uf|[Üü]ber|(?P<to>[Zz]ur|[Zz]u\s+der))\s+(?P<article>(?:die|eine|seine|ihre|deren|dessen|diese|mehrere)\s+)?(?:\w+[en]\s+){{0,2}}(?P<noun>{NOUN}|Befragen)\b"
    rf"(?:\s+hin\b)?"
)
THE_QUESTION = re.compile(
    rf"^\W*(?:Die|Eine|Seine|Ihre)\s+(?:\w+e\s+)?(?P<noun>{NOUN})\s+(?P<from>von|vom|des|der|aus)\b"
)
# "beantwortet die Frage von Frau Abel nach den Kosten dahingehend, dass ..."
TAKES_UP = re.compile(
    rf"\bbeantworte(?:t|te|ten|n)\s+(?:\w+\s+){{0,4}}?(?P<article>die|eine)\s+(?:\w+e\s+)?(?P<noun>{NOUN})\s+(?:von|des|der|aus)\b"
)
# ", was vom Architekten bejaht wird"
SETTLED = re.compile(
    r",\s+(?:was\b[^,;]{2,80}\b(?:bejah|vernein|bestätig|beantworte|zugesag|zusag|verspr|dementier)\w*"
    r"(?:\s+(?:wird|wurde))?\W*$"
    r"|worauf(?:hin)?\b[^,;]{2,80}\b(?:antwort|erklär|erläuter|mitteil|ausführ|entgegn|erwider|bestätig|hinw[ei]+s|sag)\w*)"
)
# the question may stand before the verb: "Wie lange das dauere, wollte Frau Abel wissen."
FRONTED = re.compile(rf"^\W*(?P<it>(?:{PREPOSITION}\s+)?{QUESTION_WORD}\b[^.?!]{{5,300}}?),\s*$", re.I)
SOURCE = re.compile(
    r"\b(?P<label>(?:[Aa]us|[Ss]eitens|[Vv]on(?=\s+den\b))\s+(?:den\s+Reihen\s+)?(?:de[rmns])\s+(?:Mitte\s+de[rs]\s+|Reihen\s+de[rs]\s+)?"
    r"[A-ZÄÖÜ][\w-]+)"
)
CURIOUS = re.compile(
    r"\b(?:interessant(?:\s+zu\s+(?:wissen|erfahren))?|(?P<wish>interessier(?:t|e|en|te|ten)(?:\s+\w+){0,3})|"
    r"unklar|nicht\s+klar|"
    r"erschließ(?:t|e)\s+\w+\s+(?:\w+\s+)?nicht|stell(?:t|e|te)\s+sich\b[^,]{0,40}\bFrage|Frage\s+sei|Frage\s+ist|"
    r"Frage\s+lautet|Frage\s+sei\s+gewesen)\s*,"
)
# the chair's own business: nobody wants to know anything
PROCEDURE = re.compile(
    r"\b(?:Wortmeldung|\w{3,20}bedarf\b|Einw[aä]nd|Einwendung|Bedenken\b|Gegenrede|Widerspr|widerspr|\w{3,20}wünsche?\b|"
    r"Tagesordnung\b|zur\s+Abstimmung|(?:dem|so)\s+zu(?:ge)?stimm\w*|Wahl\s+annehm|Wahl\s+an\b|wer\s+(?:\w+\s+){0,4}(?:dafür|dagegen|zustimm\w*|sich\s+enth\w+)\b|"
    r"zu\s+Wort|einverstanden|Einverständnis|weitere\s+(?:Fragen|Anfragen|Vorschläge|Anmerkungen)|noch\s+(?:Fragen|Anfragen)|"
    r"(?:es|jemand)\s+(?:\w+\s+)?(?:Fragen|Anfragen|Anmerkungen)|abgestimmt\s+werden|abstimmen\b|das\s+Wort\s+(?:wünsch|ergreif)\w*|Kandidat|geheime\s+)"
)
# a topic or a doubt, never a request for information
NOT_ASKING = re.compile(
    r"\b(?:bezweifelt|zweifelt)\b|\bes\s+(?:ist|sei|bleibt)\s+(?:noch\s+)?zu\s+(?:prüfen|klären)\b|"
    r"\bFragen?\s+(?:[^,.]{2,50}\s)?(?:werden|wurden)\s+(?:[^,.]{2,50}\s)?(?:beantwortet|geklärt|erörtert)\b|"
    r"\bkeine\s+(?:weiteren\s+)?(?:An|Nach)?[Ff]ragen\b"
)
REASON = re.compile(r",\s+(?:da|weil|denn)\b")
# nouns that say that something is asked, not what
EMPTY = re.compile(rf"{NOUN}|Beantwortung|Antwort|Wort")
# "man müsse sich fragen": nobody is asked
EVERYBODY = re.compile(r"\bman\s+(?:\w+\s+){0,2}fragen\b", re.I)
# "wird sich beim Bauhof erkundigen": asking is what somebody is going to do
FUTURE = re.compile(r"\b(?:wird|werde|werden|soll|solle|sollen)\b[^,;]{0,120}$")
# "fragt sich", "fragte er sich": nobody else is asked
ONESELF = re.compile(r"\s+(?:(?:er|sie|man|Frau|Herr)\s+(?:[A-ZÄÖÜ][\w-]+\s+)?)?(?:sich|mich)\b")
ITSELF = re.compile(r"\bsich\b")
# words of the asking clause that are no part of what is asked
LEAD = re.compile(
    r"[\s,]*(?:(?:er|sie|man|sich|auch|noch|daher|zudem|außerdem|ebenfalls|weiter|abschließend)\s+)*"
)
# a subject between the verb and what is asked for: "fragte die Elternvertretung nach den Kosten"
BEFORE_MATTER = re.compile(
    r"(?:[a-zäöü]+\s+){0,2}[A-ZÄÖÜ][\w-]+\s+(?:\S+\s+){0,3}?(?=(?:nach|bezüglich|hinsichtlich)\s)"
)
TAKES_NACH = frozenset("fragen anfragen nachfragen rückfragen nachhaken erkundigen".split())
# another verb of the same subject follows: "fragt nach den Kosten und betont ..."
JOINED = re.compile(r"(?:,|\bund)\s+$")
LABEL = re.compile(r"[a-zäöü)\d]:\s+(?=[„“\"»]?[A-ZÄÖÜ])")
BULLET = re.compile(r"(?:[\s–•*-]|\w\)|\d{1,2}(?:\.\d{1,2})*[.)]?(?=\s))*")
ASKED_CLAUSE = re.compile(rf",\s+(?:{PREPOSITION}\s+)?{QUESTION_WORD}\b[^,]{{3,}},")
# asking somewhere else is work for later: "erkundigt sich bei der Bücherei"
ELSEWHERE = re.compile(r"\bbei(?:m|\s+(?:der|dem|den))?\s+[A-ZÄÖÜ][\w-]+")
# the verb of a reply in the passive or with a modal comes before its participle: "wird mitgeteilt"
HELPING = re.compile(r"\b(?:wird|wurden?|werden|kann|konnten?|können)\b(?!\s*,)")
# what follows the asker inside "auf Nachfrage von X nach den Kosten"
ABOUT = re.compile(r"\s+(?:nach|zu[rm]?|bezüglich|hinsichtlich|über|wegen)\b[^,]{2,120}(?=,)")
# asking for work by its nature: only with a question word it asks for information
EXPLAINING = re.compile(
    r"\b(?:mitzuteilen|zu\s+(?:erläutern|erklären|sagen|beantworten|berichten)|sagen|mitteilt|erläutert)\b"
)
WEAK = frozenset("hinterfragen wundern aufwerfen interessieren abfragen befragen".split())
CONTENT = re.compile(r"[^\W\d_]{3,}")


def asked(text: str, said: Sequence[Act], mentions: Sequence[Mention], *, asking: bool) -> tuple[Asked, ...]:
    """Return the questions a sentence holds; ``asking`` tells that its speaker has been asking already.

    >>> from pipeline.german.speech import acts
    >>> text = "Frau Abel fragt, ob der Weg fertig sei."
    >>> [(a.form, a.span.of(text)) for a in asked(text, acts(text), (), asking=False)]
    [('indirect', 'ob der Weg fertig sei.')]
    """
    found = (
        tuple(_settled_at_once(text, said, mentions))
        or tuple(_on_request(text, said, mentions))
        or tuple(_indirect(text, said, mentions))
        or tuple(_direct(text))
        or tuple(_curious(text, mentions))
        or tuple(_reported(text, asking))
    )
    return () if found and NOT_ASKING.search(text) else found


def procedural(words: str) -> bool:
    """Tell whether a question is about the procedure of the meeting, which only its chair asks."""
    return bool(PROCEDURE.search(words))


def _settled_at_once(text: str, said: Sequence[Act], mentions: Sequence[Mention]) -> Iterable[Asked]:
    """Question and answer in one sentence: "fragt, ob der Weg fertig sei, was Herr Born bejaht"."""
    tail = SETTLED.search(text) if ", wa" in text or ", wo" in text else None
    if tail is None:
        return
    replier = next((m for m in mentions if m.start > tail.start()), None)
    before = [a for a in said if a.start < tail.start()]
    for form in _indirect(text[: tail.start()], before, [m for m in mentions if m.end <= tail.start()]):
        yield form._replace(replied=True, replier=replier)


def _on_request(text: str, said: Sequence[Act], mentions: Sequence[Mention]) -> Iterable[Asked]:
    """Question and answer in one sentence: "Auf Nachfrage von X erklärt Y, dass ..."."""
    told = (ON_REQUEST, THE_QUESTION, TAKES_UP) if "rage" in text or "Befragen" in text else ()
    match = next((m for m in (pattern.search(text) for pattern in told) if m), None)
    replies = [a for a in said if a.form != "noun" and a.category not in ("ask", "chair", "thank")]
    if not match or not replies:
        return
    who = _source(text, match.end("noun"), mentions)
    source = SOURCE.match(text, match.end("noun") + 1)
    who = None if source and who and who.family is None else who
    definite = match.re is ON_REQUEST and (
        bool(match["to"]) or (match["article"] or "").strip() in ("die", "diese", "seine", "ihre", "deren")
    )
    if definite and who is None and source is None and not ASKED_CLAUSE.match(text, match.end()):
        return  # "auf die Frage nach den Kosten": a question told before
    if match.re is not ON_REQUEST and who is None and source is None:
        return  # "die Frage der Finanzierung": a topic
    if match.re is TAKES_UP:
        yield from _taken_up(text, match, who, source["label"] if source and not who else None)
        return
    fronted = _fronted(text, min(match.start(), replies[0].start))
    if fronted:
        yield Asked("on-request", fronted, who, source["label"] if source and not who else None, True)
        return
    end = _request_end(text, who.end if who else match.end(), replies)
    yield Asked(
        "on-request", Span(match.start(), end), who, source["label"] if source and not who else None, True
    )


def _taken_up(text: str, match: re.Match[str], who: Mention | None, label: str | None) -> Iterable[Asked]:
    """What "beantwortet die Frage von X nach Y dahingehend, dass" says was asked."""
    told = ABOUT.match(text, who.end if who else match.end()) or ASKED_CLAUSE.match(
        text, who.end if who else match.end()
    )
    if told:
        end = told.end() - (text[told.end() - 1] == ",")
        end = len(re.sub(r"\s+(?:dahingehend|damit|so|wie folgt)$", "", text[:end]))
        yield Asked("on-request", Span(match.start("article"), end), who, label, True)


def _fronted(text: str, before: int) -> Span | None:
    """Return the question clause that opens a sentence: "Wie lange das dauere, wollte X wissen."."""
    comma = text.rfind(",", 0, before)
    match = FRONTED.match(text[: comma + 1]) if comma > 0 else None
    return Span(match.start("it"), match.end("it")) if match else None


def _source(text: str, at: int, mentions: Sequence[Mention]) -> Mention | None:
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


def _indirect(text: str, said: Sequence[Act], mentions: Sequence[Mention]) -> Iterable[Asked]:
    """An asking verb and what it asks for: a clause, "nach" and a noun, or what follows a colon."""
    acts = [a for a in said if a.category == "ask" and a.form != "noun" and not subordinate(text, a)]
    acts = [a for a in acts if a.form != "infinitive" or not FUTURE.search(text[: a.start])]
    acts = [a for a in acts if not negated(text, a)]
    acts += [
        a
        for a in said
        if a.lemma == "bitten" and EXPLAINING.search(text, a.end) and CLAUSE.search(text, a.end)
    ]
    if acts and EVERYBODY.search(text):
        return
    for act, following in zip_longest(acts, acts[1:]):
        stop = following.start if following else len(text)
        found = _complement(text, act, stop, said, mentions)
        if found is None:
            yield Asked("announced", Span(act.start, stop), carries=False)
        else:
            nameless = act.form == "participle" and not any(m.end <= act.start for m in mentions)
            source = SOURCE.search(text, 0, act.end + 40)
            label = source["label"] if source and not any(m.family for m in mentions) else None
            party = next(
                (m for m in mentions if source and label and m.faction and m.start < source.end()), None
            )
            if party:
                yield Asked("passive", found, party)
                continue
            requests = act.lemma.endswith(("bitten", "ersuchen"))
            wanted = "request" if requests else "wondered" if _wonders(text, act) else "indirect"
            yield Asked("passive" if nameless or label else wanted, found, None, label)


def _wonders(text: str, act: Act) -> bool:
    """Tell whether somebody asks themselves in passing: "Er frage sich, wofür man hier sitze."."""
    passing = act.subjunctive or text[: act.start].endswith(" und ")
    return act.lemma == "fragen" and passing and bool(ONESELF.match(text, act.end))


def _complement(
    text: str, act: Act, stop: int, said: Sequence[Act], mentions: Sequence[Mention]
) -> Span | None:
    colon = text.find(": ", act.end, stop)
    if colon >= 0 and not REPORTED_START.match(text, colon + 2) and "?" not in text[colon:]:
        return None  # a preface; what is asked comes in a later sentence
    fronted = _fronted(text, act.start) if REPORTED_START.match(text) else None
    if fronted:
        return fronted
    pause = text.find(";", act.end, stop)  # "nach den Kosten; diese lägen bei 5 Euro"
    stop = pause if pause > 0 and not CLAUSE.match(text, pause) else stop
    clause = CLAUSE.search(text, act.end, stop)
    if clause and _open(text, act.end, clause.start()):
        return Span(clause.start("it"), _trimmed(text, stop))
    if " stellen" in act.lemma and ITSELF.search(text, max(0, act.start - 40), act.end + 12):
        return None  # "die Frage der Kosten wird sich stellen, wenn ..."
    if act.lemma in WEAK and act.lemma != "hinterfragen":
        return None
    reason = REASON.search(text, act.end, stop)
    stop = reason.start() if reason else stop
    if text[:stop].rstrip().endswith(":"):
        return None
    elsewhere = ELSEWHERE.search(text, act.end, stop)
    skipped = elsewhere.span() if elsewhere else (0, 0)
    found = [m for m in CONTENT.finditer(text, act.end, stop) if _content(m, mentions)]
    found = [m for m in found if not skipped[0] <= m.start() < skipped[1]]
    if not found:
        return _before(text, act)
    lead = LEAD.match(text, act.end)
    start = lead.end() if lead else act.end
    inverted = next((m.end for m in mentions if m.start <= start < m.end), start)
    after = LEAD.match(text, inverted)
    start = after.end() if after else inverted
    subject = BEFORE_MATTER.match(text, start, stop)
    start = subject.end() if subject and act.lemma in TAKES_NACH else start
    other = next(
        (a.start for a in said if a.start > start and a.form == "finite" and not a.subjunctive), stop
    )
    if other < stop and JOINED.search(text, start, other):
        stop = other
    return Span(colon + 2 if colon >= 0 else start, _trimmed(text, stop))


def _content(match: re.Match[str], mentions: Sequence[Mention]) -> bool:
    """Tell whether a word names a matter: a noun that is neither a person nor the word "Frage"."""
    named = any(m.start <= match.start() < m.end for m in mentions)
    return match.group()[:1].isupper() and not named and not EMPTY.fullmatch(match.group())


def _before(text: str, act: Act) -> Span | None:
    """The object may stand before the verb: "Nach den Kosten fragt Frau Abel."."""
    match = re.match(r"^\W*(?:Nach|Zu[mr]?|Bezüglich|Hinsichtlich)\s+[^,]{3,}", text[: act.start])
    return Span(0, act.start) if match else _fronted(text, act.start)


def _open(text: str, start: int, end: int) -> bool:
    """Tell whether nothing but the rest of the asking clause stands between verb and question word."""
    return text.count(",", start, end) <= 3 and end - start < 260


def _trimmed(text: str, stop: int) -> int:
    return len(re.sub(r"(?:\s+(?:und|sowie)|[\s,;])+$", "", text[:stop]))


def _direct(text: str) -> Iterable[Asked]:
    """A question mark that closes the sentence."""
    if "?" not in text or not re.search(r"\?[“”\")»\s]*$", text) or re.search(r"„[^“”]*\?[“”\"]\s*$", text):
        return
    lead = next(reversed(list(LABEL.finditer(text))), None) or BULLET.match(text)
    yield Asked("direct", Span(lead.end() if lead else 0, len(text)))


def _curious(text: str, mentions: Sequence[Mention]) -> Iterable[Asked]:
    """Wanting to know without a verb of asking: "Es wäre interessant zu wissen, wie ..."."""
    match = CURIOUS.search(text) if "," in text else None
    clause = CLAUSE.search(text, match.end() - 1) if match else None
    if match and clause and clause.start() - match.end() < 40:
        recalled = THE_QUESTION.search(text)
        who = _source(text, recalled.end("noun"), mentions) if recalled else None
        wonder = re.search(r"\b[Ff]ür\s+$", text[: mentions[0].start]) if mentions else None
        form = "indirect" if match["wish"] else "curious"
        wishing = next((m for m in mentions if m.start <= match.end() and m.kind == "unnamed"), None)
        who = who or (wishing if match["wish"] else None)
        yield Asked(form, Span(clause.start("it"), len(text)), who or (mentions[0] if wonder else None))


def _reported(text: str, asking: bool) -> Iterable[Asked]:
    """A question in reported speech has lost its question mark: "Wer kümmere sich um den Platz."."""
    if text.rstrip().endswith(":") or not (asking or "," not in text):
        return
    worded = REPORTED_START.match(text) and (SUBJUNCTIVE.search(text) or WEAK_SUBJUNCTIVE.match(text))
    if (worded or (asking and VERB_FIRST.match(text))) and not CONDITION.search(text):
        yield Asked("reported", Span(0, len(text)))
