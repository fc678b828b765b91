"""The forms in which German minutes write down that something was asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from pipeline.german.asking import (
    ANNOUNCES,
    CLAUSE,
    EMPTY,
    PREPOSITION,
    QUESTION_WORD,
    REPORTED_START,
    Asked,
)
from pipeline.german.clause import negated, subordinate
from pipeline.german.cues import Cue
from pipeline.german.inquiring import along_with_work, approached, later, sought_after
from pipeline.german.mention import Mention
from pipeline.german.settled import SOURCE, THE_QUESTION, fronted, on_request, quoted, source_of
from pipeline.german.speech import Act
from pipeline.model import Span

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
# ", was vom Architekten bejaht wird"
SETTLED = re.compile(
    r",\s+(?:was\b[^,;]{1,80}\b(?:bejah|vernein|bestätig|beantworte|zugesag|zusag|verspr|dementier)\w*"
    r"(?:\s+(?:wird|wurde))?\W*$"
    r"|worauf(?:hin)?\b[^,;]{2,80}\b(?:antwort|erklär|erläuter|mitteil|ausführ|entgegn|erwider|bestätig|hinw[ei]+s|sag)\w*)"
)
# "und erhält die Antwort, dass ..."
GETS_REPLY = re.compile(r",?\s+(?:und\s+)?erh(?:ält|ielt)\b[^,;]{0,80}\b(?:Antwort|Auskunft)\b")
SECOND = re.compile(r";\s+")
CURIOUS = Cue(
    "interess|unklar|klar|erschließ|frage",
    r"\b(?:interessant(?:\s+zu\s+(?:wissen|erfahren))?|(?P<wish>interessier(?:t|e|en|te|ten)(?:\s+\w+){0,3})|"
    r"unklar|nicht\s+klar|"
    r"erschließ(?:t|e)\s+\w+\s+(?:\w+\s+)?nicht|(?:[Dd]aher|[Dd]eshalb|[Ss]omit|[Dd]amit|[Hh]ier|[Ff]olglich)\s+die\s+Frage|stell(?:t|e|te)\s+sich\b[^,]{0,40}\bFrage|Frage\s+sei|Frage\s+ist|"
    r"Frage\s+lautet|Frage\s+sei\s+gewesen)\s*,",
)
# the chair's own business: nobody wants to know anything
PROCEDURE = re.compile(
    r"\b(?:Wortmeldung|\w{3,20}bedarf\b|Einw[aä]nd|Einwendung|Bedenken\b|Gegenrede|Widerspr|widerspr|\w{3,20}wünsche?\b|"
    r"Tagesordnung\b|zur\s+Abstimmung|(?:dem|so)\s+zu(?:ge)?stimm\w*|Wahl\s+an(?:nehm|nimm|nähm|zunehm|genomm)|Wahl\s+an\b|Öffentlichkeit\s+ausge|zur\s+Wahl\b|Vorschläge\w*\b|Wahlvorschl|ob\s+(?:\w+\s+){0,2}(?:An|Nach|Rück)?[Ff]ragen\b|[Bb]efangen|Niederschrift\b|Änderungen\s+(?:zu|zur|der)\b|wer\s+(?:\w+\s+){0,4}(?:(?:dafür|dagegen)(?=\W*$|\s+(?:ist|sei|sind|seien|war|stimm\w*|votier\w*)\b\W*$)|zustimm\w*|sich\s+enth\w+)\b|"
    r"zu\s+Wort|einverstanden|Einverständnis|weitere\s+(?:Fragen|Anfragen|Vorschläge|Anmerkungen)|noch\s+(?:Fragen|Anfragen)|"
    r"(?:es|jemand)\s+(?:\w+\s+)?(?:Fragen|Anfragen|Anmerkungen)|abgestimmt\s+werden|abstimmen\b|das\s+Wort\s+(?:\w+\s+)?(?:wünsch|gewünsch|ergreif|ergriff)\w*|Gebrauch\s+(?:gemacht|mach\w*|zu\s+machen)|en\s+bloc\b|im\s+Block\b|verlesen\s+(?:werden|wird)|Verlesung\b|Kandidat|geheime\s+)"
)
# ... whoever leads the meeting at that moment: the oldest member, the head of an election
LEADING = re.compile(
    r"\b(?:geheime?|offene?|schriftliche?)[rsn]?\s+(?:Wahl|Abstimmung)\b[^,;]{0,40}\b(?:wünsch\w*|gewünscht|beantrag\w*|verlang\w*|widersproch\w*)"
    r"|\b(?:jemand|Mitglieder|Anwesende\w*)\b[^,;]{0,60}\b(?:geheime?|offene?)[rn]?\s+(?:Wahl|Abstimmung)"
    r"|\b(?:er|sie|dieser?|diese)\s+(?:\w+\s+)?die\s+Wahl\s+an(?:nehm|nimm|nähm|zunehm|genomm)\w*|\bdie\s+Wahl\s+angenommen\b"
    r"|\bFragerecht\w*\b[^,;]{0,20}\bGebrauch\b|\bsich\s+(?:\w+\s+){0,3}zur\s+Wahl\s+stell\w*"
    r"|\b(?:jemand|Wortmeldungen)\b[^,;]{0,40}\b(?:das\s+Wort\s+wünsch\w*|Wortmeldung\w*|Redebedarf)"
    r"|\b(?:weitere|andere)\s+(?:\w+\s+)?(?:Kandidat\w*|(?:Wahl)?[Vv]orschläge)\b"
)
# a topic or a doubt, never a request for information
NOT_ASKING = re.compile(
    r"\b(?:bezweifelt|zweifelt)\b|\bes\s+(?:ist|sei|bleibt)\s+(?:noch\s+)?zu\s+(?:prüfen|klären)\b|"
    r"\bFragen?\s+(?:[^,.]{2,50}\s)?(?:werden|wurden)\s+(?:[^,.]{2,50}\s)?(?:beantwortet|geklärt|erörtert)\b|"
    r"\bkeine\s+(?:weiteren\s+)?(?:An|Nach)?[Ff]ragen\b"
)
REASON = re.compile(r",\s+(?:da|weil|denn)\b")
# "man müsse sich fragen": nobody is asked
EVERYBODY = re.compile(r"\bman\s+(?:\w+\s+){0,2}fragen\b", re.I)
# "fragt sich", "fragte er sich": nobody else is asked
ONESELF = re.compile(r"\s+(?:(?:er|sie|man|Frau|Herr)\s+(?:[A-ZÄÖÜ][\w-]+\s+)?)?(?:sich|mich)\b")
ITSELF = re.compile(r"\bsich\b")
PERFECT = re.compile(r"\b(?:hat|hatten?|haben?)\b[^,;:]*$")
# a question word with the verb in the second place asks, mark or not
W_SECOND = re.compile(
    r"^\W*(?:[Uu]nd\s+)?(?:Wie(?:viele?|\s+(?:viele?|lange|oft|weit|hoch|groß)(?:\s+\w+)?)?|Was|Wer|Wen|Wem|Wann|Wo(?:her|hin|mit|für|durch|zu)?|Warum|Weshalb|Wieso|Welche[rsmn]?\s+\w+)\s+"
    r"(?:ist|sind|war|waren|wird|werden|hat|haben|kann|können|soll|sollen|muss|müssen|geht|gehen|steht|stehen|kommt|kommen|sieht|gibt|bleibt)\b[^,]{3,}\.\W*$"
)
# one of several questions: "Zweitens, wann die Ampel kommt.", "2. Ob der Weg kommt."
LISTED = re.compile(
    rf"^\W*(?:(?:\d{{1,2}}|[a-z])[.)]|Erstens|Zweitens|Drittens|Viertens|Zum\s+(?:einen|anderen|ersten|zweiten))[\s,:]+(?:{PREPOSITION}\s+)?{QUESTION_WORD}\b[^?]{{5,}}$",
    re.I,
)
# "Werden die Wege geräumt wird gefragt."
FIRST = re.compile(
    rf"^\W*(?P<it>(?:{QUESTION_WORD}|Werden|Wird|Ist|Sind|War|Waren|Kann|Können|Soll|Sollen|Hat|Haben|Gibt|Muss|Müssen|"
    r"Darf|Dürfen)\b.{5,300}?),?\s+(?:wird|wurde)\s+(?:\w+\s+)?$",
    re.I,
)
# "hat um Erläuterung der Gebühr gebeten"
PLEA = re.compile(r"\sum\s+(?P<it>[^,;:]{5,160})\s$")
MATTER = re.compile(r"\s(?P<it>(?:nach|zu[mr]?|bezüglich|hinsichtlich)\s+[^,;:]{3,120})$")
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
# a quoted title is no question, what a speaker's label stands before is one
QUOTED = re.compile(r"\s?„[^“”]*\?[“”\"]\s*$")
# "Ihre zweite Frage bezieht sich auf die Kosten."
ON_MATTER = re.compile(
    r"^\W*(?:Ihre|Seine|Die|Eine)\s+(?:(?P<more>\w{2,15}te|weitere|nächste|andere)\s+)?(?:An|Nach|Rück|Zusatz)?[Ff]rage\s+"
    r"(?:bezieht\s+sich|bezog\s+sich|beziehe\s+sich|zielt|zielte|betrifft|betraf|betreffe|gilt|galt|gelte|lautet|lautete|laute|geht|ging)\b\s*"
)
# a note in keywords, such as "GR Abel: Frage nach dem Radweg."
KEYWORDS = re.compile(
    r"^\W*(?:(?:\d{1,2}|[a-z])[.)]\s*)?[A-ZÄÖÜ][^:?!;]{2,40}:\s+(?:An|Nach|Rück)?[Ff]ragen?\s+"
    r"(?P<it>(?:nach|zu[rm]?|ob|wann|wie|warum|bezüglich|bzgl\.|betr\.|betreffend|wegen)\s[^:?]{3,})$"
)
BULLET = re.compile(r"(?:[\s–•*-]|\w\)|\d{1,2}(?:\.\d{1,2})*[.)]?(?=\s))*")
# asking somewhere else is work for later: "erkundigt sich bei der Bücherei"
ELSEWHERE = re.compile(r"\bbei(?:m|\s+(?:der|dem|den))?\s+[A-ZÄÖÜ][\w-]+")
# asking for work by its nature: only with a question word it asks for information
EXPLAINING = re.compile(
    r"\b(?:mitzuteilen|darzulegen|auszuführen|zu\s+(?:erläutern|erklären|sagen|beantworten|berichten)|sagen|mitteilt|erläutert)\b"
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
    asks = any(act.category == "ask" or act.lemma == "bitten" for act in said)
    found = (
        (tuple(_settled_at_once(text, said, mentions)) if asks else ())
        or tuple(on_request(text, said, mentions))
        or tuple(_passed_on(text, mentions))
        or (tuple(_indirect(text, said, mentions)) if asks else ())
        or tuple(_direct(text, mentions))
        or tuple(_curious(text, mentions))
        or tuple(_reported(text, asking))
        or tuple(_on_matter(text, asking))
        or tuple(_in_keywords(text))
    )
    return () if found and NOT_ASKING.search(text) else found


def procedural(words: str) -> bool:
    """Tell whether a question is about the procedure of the meeting, which only its chair asks."""
    return bool(PROCEDURE.search(words))


def leading(words: str) -> bool:
    """Tell whether only who leads the meeting can ask this: "ob geheime Wahl gewünscht wird"."""
    return bool(LEADING.search(words))


def _settled_at_once(text: str, said: Sequence[Act], mentions: Sequence[Mention]) -> Iterable[Asked]:
    """Question and answer in one sentence: "fragt, ob der Weg fertig sei, was Herr Born bejaht"."""
    tail = SETTLED.search(text) if ", wa" in text or ", wo" in text else None
    tail = tail or (GETS_REPLY.search(text) if "rhält" in text or "rhielt" in text else None)
    tail = tail or _second_speaker(text, said, mentions)
    if tail is None:
        return
    replier = next((m for m in mentions if m.start > tail.start()), None)
    before = [a for a in said if a.start < tail.start()]
    for form in _indirect(text[: tail.start()], before, [m for m in mentions if m.end <= tail.start()]):
        yield form._replace(replied=True, replier=replier)


def _indirect(text: str, said: Sequence[Act], mentions: Sequence[Mention]) -> Iterable[Asked]:
    """An asking verb and what it asks for: a clause, "nach" and a noun, or what follows a colon."""
    acts = [a for a in said if a.category == "ask" and a.form != "noun" and not subordinate(text, a)]
    acts = [a for a in acts if not later(text, a, said, mentions)]
    acts = [a for a in acts if not sought_after(text, a) and not along_with_work(text, a, said)]
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
            nameless = (
                act.form == "participle"
                and not _active(text, act)
                and not any(m.end <= act.start for m in mentions)
            )
            source = SOURCE.search(text, 0, act.end + 40)
            label = source["label"] if source and not any(m.family for m in mentions) else None
            party = next((m for m in mentions if source and label and _names(m, source)), None)
            if party:
                yield Asked("passive", found, party)
                continue
            requests = act.lemma.endswith(("bitten", "ersuchen"))
            wanted = "request" if requests else "wondered" if _wonders(text, act, mentions) else "indirect"
            yield Asked("passive" if nameless or label else wanted, found, None, label)


def _passed_on(text: str, mentions: Sequence[Mention]) -> Iterable[Asked]:
    """What others asked a member outside: "ist von Anwohnern angesprochen worden, warum ..."."""
    told = approached(text, mentions)
    if told:
        yield Asked("indirect", Span(told[1], len(text)), told[0])


def _active(text: str, act: Act) -> bool:
    """Tell whether a participle is that of a perfect: "Er hatte nachgefragt, ob ..."."""
    return bool(PERFECT.search(text[max(0, act.start - 120) : act.start]))


def _names(mention: Mention, source: re.Match[str]) -> bool:
    """Tell whether a mention says from which group a question comes: "seitens des Ausschusses"."""
    side = source["label"].lower().startswith(("seitens", "von"))
    return mention.start < source.end() and bool(mention.faction or (side and mention.end >= source.end()))


def _second_speaker(text: str, said: Sequence[Act], mentions: Sequence[Mention]) -> re.Match[str] | None:
    """Return where somebody else replies in one sentence: "fragt, ob ...; Herr Berg antwortet, dass ..."."""
    pause = SECOND.search(text) if ";" in text else None
    if pause is None or not any(m.start == pause.end() and not m.oblique for m in mentions):
        return None
    replies = (a for a in said if a.start > pause.end() and a.form == "finite" and not a.subjunctive)
    return pause if any(a.category in ("answer", "explain", "promise", "object") for a in replies) else None


def _wonders(text: str, act: Act, mentions: Sequence[Mention]) -> bool:
    """Tell whether somebody asks nobody but themselves: "Er frage sich, wofür man hier sitze."."""
    if act.lemma != "fragen" or act.form != "finite" or not ONESELF.match(text, act.end):
        return False
    passing = act.subjunctive or text[: act.start].endswith(" und ")
    return passing or not any(m.kind in ("body", "faction") and m.end <= act.start for m in mentions)


def _complement(
    text: str, act: Act, stop: int, said: Sequence[Act], mentions: Sequence[Mention]
) -> Span | None:
    colon = text.find(": ", act.end, stop)
    if colon >= 0 and not REPORTED_START.match(text, colon + 2) and "?" not in text[colon:]:
        return None  # a preface; what is asked comes in a later sentence
    if ANNOUNCES.search(text, act.end):
        return None
    opening = fronted(text, act.start) if REPORTED_START.match(text) else None
    opening = opening or (quoted(text, act.start) if "?" in text else None)
    if opening:
        return opening
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
    matter = MATTER.search(text[: act.start]) if act.form == "participle" else None
    first = FIRST.match(text[: act.start]) if act.form == "participle" else None
    plea = PLEA.search(text[: act.start]) if act.lemma.endswith(" bitten") else None
    first = first or plea
    if first:
        return Span(first.start("it"), first.end("it"))
    if matter:  # "wird nach den Kosten gefragt"
        return Span(matter.start("it"), act.start)
    return Span(0, act.start) if match else fronted(text, act.start)


def _open(text: str, start: int, end: int) -> bool:
    """Tell whether nothing but the rest of the asking clause stands between verb and question word."""
    return text.count(",", start, end) <= 3 and end - start < 260


def _trimmed(text: str, stop: int) -> int:
    return len(re.sub(r"(?:\s+(?:und|sowie)|[\s,;])+$", "", text[:stop]))


def _direct(text: str, mentions: Sequence[Mention]) -> Iterable[Asked]:
    """A question mark that closes the sentence."""
    if "?" not in text or not re.search(r"\?[“”\")»\s]*$", text) or _quotes(text, mentions):
        return
    lead = next(reversed(list(LABEL.finditer(text))), None) or BULLET.match(text)
    told = lead is not None and "rage" in text[: lead.start()] and not text[: lead.start()].isupper()
    yield Asked("indirect" if told and mentions else "direct", Span(lead.end() if lead else 0, len(text)))


def _quotes(text: str, mentions: Sequence[Mention]) -> bool:
    """Tell whether a sentence closes with a quoted title that happens to be a question."""
    quote = QUOTED.search(text)
    return bool(quote) and not any(text[m.end : quote.start()] == ":" for m in mentions if quote)


def _curious(text: str, mentions: Sequence[Mention]) -> Iterable[Asked]:
    """Wanting to know without a verb of asking: "Es wäre interessant zu wissen, wie ..."."""
    match = CURIOUS.search(text) if "," in text else None
    if match and match["wish"] and match["wish"].endswith((" nicht", " kaum", " niemanden")):
        return
    clause = CLAUSE.search(text, match.end() - 1) if match else None
    if match and clause and clause.start() - match.end() < 40:
        recalled = THE_QUESTION.search(text)
        who = source_of(text, recalled.end("noun"), mentions) if recalled else None
        wonder = re.search(r"\b[Ff]ür\s+$", text[: mentions[0].start]) if mentions else None
        form = "indirect" if match["wish"] else "curious"
        wishing = next((m for m in mentions if m.start <= match.end() and m.kind == "unnamed"), None)
        who = who or (wishing if match["wish"] else None)
        yield Asked(form, Span(clause.start("it"), len(text)), who or (mentions[0] if wonder else None))


def _on_matter(text: str, asking: bool) -> Iterable[Asked]:
    """What a further question is about: "Ihre zweite Frage bezieht sich auf die Kosten."."""
    match = ON_MATTER.match(text) if asking and "rage" in text else None
    if match and (match["more"] or text.lstrip().startswith(("Ihre", "Seine"))):
        yield Asked("indirect", Span(match.end(), len(text)))


def _in_keywords(text: str) -> Iterable[Asked]:
    """What a note without a verb asks: "GR Abel: Frage nach dem Radweg."."""
    match = KEYWORDS.match(text) if "rage" in text and ":" in text else None
    if match:
        yield Asked("indirect", Span(match.start("it"), len(text)))


def _reported(text: str, asking: bool) -> Iterable[Asked]:
    """A question in reported speech has lost its question mark: "Wer kümmere sich um den Platz."."""
    if text.rstrip().endswith(":") or not (asking or "," not in text):
        return
    if asking and (W_SECOND.match(text) or LISTED.match(text)):
        yield Asked("reported", Span(0, len(text)))
        return
    worded = REPORTED_START.match(text) and (SUBJUNCTIVE.search(text) or WEAK_SUBJUNCTIVE.match(text))
    if (worded or (asking and VERB_FIRST.match(text))) and not CONDITION.search(text):
        yield Asked("reported", Span(0, len(text)))
