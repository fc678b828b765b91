"""What gives somebody the floor in one sentence: a label, a speech verb with its subject, the passive."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pipeline.german.clause import opening, pronoun, subject, subordinate
from pipeline.german.inquiring import approached, later
from pipeline.german.mention import Mention
from pipeline.german.registry import Registry
from pipeline.german.settled import SETTLED_OUTSIDE, SETTLING, THE_QUESTION
from pipeline.german.speech import AUXILIARIES, Act
from pipeline.german.verbs import Category
from pipeline.model import Person
from pipeline.talk.floor import Head
from pipeline.talk.offices import bearer, office
from pipeline.talk.returns import read_out, this_one
from pipeline.talk.strangers import (
    LATTER,
    addressed,
    first_source,
    interested,
    not_known_to,
    so_says,
    unlisted,
)

# of several acts in one sentence the first of these names the turn: "bedankt sich und fragt" asks
PRIORITY: Sequence[Category] = (
    "ask", "answer", "promise", "assign", "request", "explain", "object", "agree", "thank", "state", "chair",
)  # fmt: skip
ASKING_LABEL = re.compile(
    r"^\W*(?:\d+[.)]\s*)?(?:zu\s+)?(?:\w{0,20}[Ff]ragen?|Wortmeldung(?:en)?)\b[^:?]{0,60}:", re.I
)
ANSWERING_LABEL = re.compile(
    r"^\W*(?:\d+[.)]\s*)?(?:(?:Die\s+)?Antwort(?:en)?|Beantwortung|Stellungnahme|Rückmeldung|Info|Erläuterung|Auskunft|"
    r"(?:Anm(?:erkung|\.)|Nachtrag|Hinweis)\s+(?:der\b|des\b|d\.))(?!\w)[^:?]{0,60}:",
    re.I,
)
# "Es gab keine weiteren Fragen.": whoever had the floor has lost it
NOTHING = re.compile(
    r"\b(?:keine?|nicht)\b[^.]{0,40}\b(?:\w{0,15}fragen|Wortmeldung(?:en)?|Anmerkungen|Redebedarf)\b"
    r"|\b(?:\w{0,15}fragen|Wortmeldungen)\b[^.]{0,40}\b(?:keine|nicht|entf[aä]ll)", re.I,
)  # fmt: skip
# no end of the floor is told without one of these
ENDING_PARTS = (
    "ragen", "ortmeldung", "nmerkungen", "edebedarf", "Kenntnis", "stimmig", "mehrheitlich", "einvernehmlich",
    "timme", "Die Vorlage",
)  # fmt: skip
# what a body does ends what somebody says
RESOLVED = re.compile(
    r"\b(?:nimmt|nehmen|nahm|nahmen)\b[^.]{2,80}\bzur\s+Kenntnis\b|\b(?:einstimmig|mehrheitlich|einvernehmlich)\b"
    r"|\bmit\s+\w+\s+(?:Ja-?|Gegen|Nein-?)?\s?[Ss]timmen?\b|^\W*Die\s+Vorlage\s+w[iu]rde?\b"
)
HEADING = re.compile(
    r"^\s*(?:TOP\b|Punkt \d|Tagesordnungspunkt\b|(?:zu )?(?:TOP|Punkt)\b|gez\.|Beschluss|Abstimmung|"
    r"Zur Beurkundung|(?:Der|Die)?\s?(?:Schrift|Protokoll)führe|-- \d|Seite \d|"
    r"Dies(?:es|e) (?:Protokoll|Niederschrift)|Ende der Sitzung|Sitzungsende)"
)
# a line that only opens a part of the meeting: "II. Nichtöffentlicher Teil"
PART = re.compile(
    r"\W*(?:(?:[IVX]{1,4}|[A-Z]|\d{1,2})[.)]?\s+)?(?:nicht[\s-]*)?öffentliche[rn]?\s+(?:Teil|Sitzung)(?:\s+der\s+Sitzung)?\W*",
    re.I,
)
# A reply as in "Darauf wird später eingegangen": one whose giver the minutes leave out
NAMELESS_REPLY = re.compile(
    r"^\W*(?:Hierzu|Dazu|Hierauf|Daraufhin|Darauf|Diese? Fragen?|(?:Die|Eine) (?:schriftliche )?Antwort|"
    r"Verwaltungsseitig|(?:Seitens|Von Seiten|Vonseiten) der|Es)\b(?=.{0,80}\b(?:wird|wurden?|werden)\b).*"
    r"\b(?:mitgeteilt|geantwortet|beantwortet|erläutert|erklärt|hingewiesen|ausgeführt|berichtet|verneint|bejaht|"
    r"bestätigt|gemacht|gegeben|beigefügt|nachgereicht|zugesagt|geprüft|dargestellt|entgegnet|erwidert|ergänzt)\b"
)
# ... wherever it stands: "Die Zahlen lagen nicht vor, sie werden nachgereicht."
PUT_OFF = re.compile(
    r"\b(?:wird|werden|wurden?)\b[^.;]{0,80}\b(?:nachgereicht|nachgeliefert|nachgetragen|beigefügt|schriftlich\s+\w+|zugesandt)\b"
    r"|\b(?:lag|lagen|liegt|liegen|ist|war|sind|waren)\b[^.;]{0,60}\b(?:nicht|keine\s+\w+)\s+(?:vor\b|bekannt\b)"
    r"|\b(?:kann|konnte|können|konnten)\b[^.;]{0,60}\bnicht\b[^.;]{0,60}\b(?:beantwortet|gesagt|benannt|genannt)\b"
    r"|\bAntwort\b[^.;]{0,60}\b(?:steht|stand)\s+(?:noch\s+)?aus\b"
)
# "Hierzu liegen der Verwaltung keine neuen Erkenntnisse vor."
NOTHING_NEW = re.compile(
    r"\b(?:lag|lagen|liegt|liegen|ist|war|sind|waren)\b[^.,;]{0,60}\b(?:nichts|kein\w*(?:\s+\w+){1,4})\s+(?:vor|bekannt)\b"
)
# "Auf Nachfrage der Fraktion wird mitgeteilt, dass ..."
ASKED_AND_TOLD = re.compile(
    r"^\W*(?:Auf|Über)\s+(?!(?:die|diese|seine|ihre)\b)(?:\w+\s+){0,3}?(?:\w*[Ff]ragen?|Befragen)\b"
)
BY_OFFICE = re.compile(r"^\W*[Vv]erwaltungsseitig\b")
ADMINISTRATION = Person(label="Verwaltung")
PASSIVE = re.compile(r"\b(?:wird|wurden?|werden)\b")
NAMELESS_ASK = re.compile(
    r"^\W*(?:\w[.)]\s*)?(?:Es (?:wird|wurden?|werden|kommt|kam|kommen|kamen|ergeht|erging|gibt|gab)|"
    r"Gefragt|Nachgefragt|Angefragt|Aus (?:dem|der)|Seitens|Vonseiten|Von Seiten|"
    r"(?:[^\s,;:]+\s+){0,4}?(?:wird|wurden?|werden)\s+(?:\w+\s+){0,4}?(?:\w{0,5}gefragt|hinterfragt|gebeten)|"
    r"(?:Zudem|Weiter|Weiterhin|Außerdem|Ferner|Hierzu|Dazu|Ebenso) wird|"
    r"(?:\w+\s+){1,3}?(?:kommt|kam|kommen|kamen)\s+(?:\w+\s+){1,2}Fragen?|"
    r"Von (?:den|der|dem) \w+ (?:kommt|kam|wird|wurde))\b"
)
# "Werden die Wege geräumt, wird gefragt."
ASKED_LAST = re.compile(r"\b(?:wird|wurde)\s+(?:\w+\s+)?\w{0,5}gefragt\W*$")
# "von einem Bürger", "seitens der SPD": who asks in the passive
BY = re.compile(r"(?:^|\s)(?:[Vv]o[nm]|[Ss]eitens|[Vv]onseiten|[Dd]urch)(?=\s)")
# "teilt auf die Frage nach den Kosten mit"
ON_QUESTION = re.compile(r"\b(?:auf|zu[rm]?|zu\s+(?:den|der|dieser))\s+(?:\w+\s+){0,2}\w*[Ff]ragen?\b", re.I)
# "Zu 2.:" takes up a numbered question
LABEL_OF = re.compile(
    r"\b(?P<of>des|der)\s+(?P<who>[A-ZÄÖÜ][\w-]*(?:amt|abteilung|verwaltung|hof|betrieb|werke?|magistrat|Magistrat|leitung|vorstand|büro|direktion)(?:e?s)?)\b"
)
NUMBERED_REPLY = re.compile(r"^\W*[Zz]u\s+(?:Frage\s+|Punkt\s+)?\d{1,2}\b\s*[.:)]")
INITIAL = re.compile(r"\b[A-ZÄÖÜ]\.\s*$")
SPEAKER_ENTRY = re.compile(r"\W*\d{1,2}[.)]\s*")
# what ends a speaker line: "GR. Abel, MBA:"
SPEAKER_END = re.compile(
    r"(?:,\s*[A-Z][\w.]{1,8}|\s+(?:zu[rm]?|betr\.|bzgl\.|bezüglich|wegen)\s[^:.,?!]{2,50}(?=:\s)"
    r"|,\s(?!Herr|Frau)[A-ZÄÖÜ][\w.-]{1,30}(?:\s[\w/-]{1,20}){1,3}(?=:\s))?\s*(?::|$|\s[-–]\s(?=[A-ZÄÖÜ][^.!]{3,200}\?\s*$))"
)
# what says where an unnamed speaker comes from: "Bürger aus dem Seeweg:"
ORIGIN = re.compile(r"\s+(?:aus|von|vom|der|des|im|in|am|an|mit)\s[^:.,;?!]{2,50}(?=:\s)")
UNNAMED = re.compile(
    r"^\W*(?:\d{1,2}[.)]\s*)?(?P<label>(?:(?:Ein|Eine|Der|Die|Weiterer?|Weitere)\s+)?(?:\w{0,20}(?:[Bb]ürger|[Ee]inwohner|[Aa]nwohner|"
    r"[Aa]nlieger|[Zz]uhörer|[Bb]esucher|[Gg]äst|[Ee]ltern|[Ss]chüler|[Tt]eilnehmer|[Mm]itglied)(?:in|innen|e|er|s|vertretung)?)(?:\s+\d{1,2})?"
    rf"(?:{ORIGIN.pattern})?):\s"
)
# "..., so Kämmerer Born": the speaker stands behind the words
# a line of signatures below the minutes
SIGNATURE = re.compile(r"(?:Schrift|Protokoll|Verhandlungs)führ|schriftführ")
# an office a table does not know, before a name: "GVM Ing. Born:"
OFFICE = re.compile(r"\W*(?P<place>(?:\d{1,2}[.)]|[a-z]\))\s*)?(?:[A-ZÄÖÜ][\wäöü*:-]{1,15}\.?\s+)?")
PLEASE = re.compile(r"\s*:\s*Bitte\b")
INQUIRY = re.compile(r"\b(?:An|Nach)?[Ff]ragen?\s+(?:(?:von|de[rs]|seitens)\s+){0,2}$")
INQUIRING_PARTY = re.compile(
    r"\b(?:An|Nach)?[Ff]ragen?\s+(?:von|de[rs])\s+(?:de[rs]\s+)?(?P<who>[A-ZÄÖÜ][\w/-]{0,40}[Ff]raktion|[A-ZÄÖÜ]{3,12})\b"
)
# an inquiry under a name opens a turn of that person
INQUIRY_OF = re.compile(r"^\W*(?:Nach|Rück|An|Zusatz)?[Ff]ragen?\s+(?:von|des|der|seitens)\s+(?:de[rs]\s+)?$")
WONDERING = re.compile(r"(?:^\W*(?:Für|Aus Sicht von)|\bstell(?:t|e|te)\s+sich\s+(?:\w+\s+)?für)\s+$")
FUTURE = re.compile(r"\b(?:kann|könne|könnte|soll|solle|sollte|wird|werde)\b")
# "ist der Meinung", "hat Bedenken", "ist dankbar": opinions without a verb of speech
OPINION = re.compile(
    r"(?:ist|war|hat|hatte)\s+(?:\w+\s+){0,3}(?:Meinung|Ansicht|Auffassung|Überzeugung|Bedenken|Verständnis|Zweifel|"
    r"Sorge|dafür|dagegen|dankbar|zufrieden|froh|erfreut|skeptisch|überrascht|überzeugt|irritiert|einverstanden|enttäuscht|verärgert|besorgt|"
    r"verwundert|unzufrieden|erstaunt|entsetzt|gespannt|erschüttert|empört)\b"
)
# what shows that a sentence behind a question takes it up: "Frau Abel hat hierzu keine Kenntnis"
REFERRING = re.compile(
    r"(?:\s+\w+){0,4}\s+(?:hierzu|hierüber|dazu|darüber|davon|dies|das|kein\w*|nicht|nichts)\b", re.I
)
# after a full mention with its bracket even these tell of a new speaker: "Stadtrat Born (SPD) ist ..."
SPOKEN_AUXILIARIES = frozenset("ist war hat hatte kann konnte möchte will wollte".split())
PAST_OF_STRONG_VERBS = frozenset(
    """
    sprach gab ging bat hielt sah wies nahm stand zog ließ trat kam verließ hob las rief schlug trug
    warf wandte bot schloss lud übergab übernahm erhielt fand blieb begann griff
    """.split()
)
NOT_VERBS = frozenset(
    "mit seit nicht jetzt selbst erst dort zuletzt gut weit laut statt samt fast sonst meist gestern".split()
)
# no line of names is longer than this
LINE = 120
INFINITIVE = re.compile(r"\b[a-zäöüß]{3,}(?:en|ern|eln)\b(?:[.,;]|\s+und\b|$)")
# the next word, over a pause or two: "Frau Abel (SPD), ..."
NEXT_WORD = re.compile(r"[\W\d_]{0,12}(?P<it>[^\W\d_]+(?:[-’'*][^\W\d_]+)*)")
VERB_ENDING = re.compile(r"^[a-zäöüß]{2,}(?:t|te|ten)$")


def head(
    text: str, said: Sequence[Act], number: int, registry: Registry, before: Category | None
) -> Head | None:
    """Return what a sentence does to the floor, None when whoever has it goes on.

    ``before`` is what the open turn does, None without one.
    """
    mentions = registry.mentions(number)
    if _is_heading(text):
        return None
    return (
        _labelled(text, mentions, number, registry)
        or first_source(text, mentions, number, registry, before)
        or _for_others(text, said, mentions, number, registry)
        or _asked_by_nobody(text, said, mentions, number, registry)
        or _spoken(text, said, mentions, number, registry)
        or interested(text, mentions, number, registry)
        or _nameless(text, said, mentions, number, registry, before)
        or _stated(text, mentions, number, registry, before)
        or so_says(text, mentions, number, registry, before)
        or unlisted(text, said, mentions, registry, before)
    )


@lru_cache(maxsize=16)
def _is_heading(text: str) -> bool:
    """Tell whether a line heads an item or a part; it is asked for the head and the end of a turn."""
    return bool(HEADING.match(text) or ("ffentl" in text.lower() and PART.fullmatch(text)))


def inquirer(text: str, number: int, registry: Registry) -> Person | None:
    """Return whose written inquiry a heading announces: "Anfrage der X-Fraktion: Radweg"."""
    for mention in registry.mentions(number):
        if INQUIRY.search(text[: mention.start]):
            return registry.resolve(mention, number)
    party = INQUIRING_PARTY.search(text)
    return Person(label=party["who"]) if party else None


def closes(kind: str, text: str) -> bool:
    """Tell whether a sentence takes the floor from everybody: a heading, a result, "keine Fragen"."""
    if kind in ("heading", "row", "label") or _is_heading(text):
        return True
    ending = any(map(text.__contains__, ENDING_PARTS))  # cheaper than to search in vain
    return ending and bool(NOTHING.search(text) or RESOLVED.search(text))


def _labelled(text: str, mentions: Sequence[Mention], number: int, registry: Registry) -> Head | None:
    """A label gives the floor: "Frage:", "Antwort der Verwaltung:", "Frau Abel:"."""
    asking = ASKING_LABEL.match(text) if ":" in text else None
    answering = ANSWERING_LABEL.match(text) if ":" in text else None
    answering = answering or NUMBERED_REPLY.match(text)
    label = asking or answering
    if label:
        inside = [m for m in mentions if m.end <= label.end()]
        speaker = registry.resolve(inside[0], number) if inside else _office_of(label.group())
        speaker = speaker or bearer(label.group(), number, registry)
        return Head(speaker=speaker, category="ask" if asking else "answer", labelled=True)
    unnamed = UNNAMED.match(text) if ":" in text else None
    if unnamed:
        return Head(speaker=Person(label=unnamed["label"]), category="state", labelled=True)
    if len(text) < LINE and "führ" in text and SIGNATURE.search(text):
        return None
    if not mentions:
        holder = office(text, number, registry) if ":" in text else None
        return Head(speaker=holder, category="state", labelled=True) if holder else None
    first = mentions[0]
    if first.kind == "person" and SPEAKER_ENTRY.fullmatch(text[: first.start]) and _bare(text):
        return Head(speaker=registry.resolve(first, number), category="state", labelled=True)
    if _opens_label(text, first) and SPEAKER_END.match(text, first.end):
        category: Category = "chair" if PLEASE.match(text, first.end) else "state"
        return Head(speaker=registry.resolve(first, number), category=category, labelled=True)
    holder = office(text, number, registry) if ":" in text else None
    return Head(speaker=holder, category="state", labelled=True) if holder else None


def _opens_label(text: str, first: Mention) -> bool:
    """Tell whether only its office, or with a colon its place in a list, stands before a name."""
    lead = OFFICE.fullmatch(text[: first.start])
    if lead is None or lead["place"] is None:
        return lead is not None
    return first.kind == "person" and text[first.end : first.end + 1] == ":"


def _office_of(label: str) -> Person | None:
    """Return the office a label names: "Antwort des Bauhofs:"."""
    found = LABEL_OF.search(label)
    if found is None:
        return None
    genitive = found["of"] == "des" and re.search(r"(?<=[a-zäöü]{3})e?s$", found["who"])
    return Person(label=found["who"][: genitive.start()] if genitive else found["who"])


def _bare(text: str) -> bool:
    """Tell whether a line only names somebody: "1. Herr N., Ahornweg"."""
    ended = text.rstrip()[-1:] in ".:?!" and not INITIAL.search(text)
    return len(text) < 60 and not ended and not any(map(_full_verb, text.split()))


def _spoken(
    text: str, said: Sequence[Act], mentions: Sequence[Mention], number: int, registry: Registry
) -> Head | None:
    """A speech verb of the main clause and its subject give the floor."""
    main = [a for a in said if a.form != "noun" and not subordinate(text, a) and not _announced(text, a)]
    # "Frau Abel empfehle ..." is told by whoever has the floor
    subjects = [(a, subject(text, a, mentions)) for a in main if not a.subjunctive and not _work(a)]
    owner = next((m for _, m in subjects if m), None)
    if mentions and INQUIRY_OF.match(text[: mentions[0].start]):
        return Head(speaker=registry.resolve(mentions[0], number), category="ask")
    if (
        owner is None
        and mentions
        and WONDERING.search(text[: mentions[0].start])
        and any(a.category == "ask" for a in main)
    ):
        owner, subjects = mentions[0], [(main[0], mentions[0])]  # "Für Frau Abel stellt sich die Frage, ..."
    if owner is None and main and main[0].form == "finite" and LATTER.fullmatch(text[: main[0].start]):
        return addressed(main[0], number, registry)
    told = approached(text, mentions)
    if told:
        return Head(speaker=registry.resolve(told[0], number), category="ask")
    if owner is None or any(pronoun(text, a) for a in main[:1]):
        return None
    own: set[Category] = {
        "promise" if later(text, a, said, mentions) else a.category for a, m in subjects if m == owner
    }
    category = next(c for c in PRIORITY if c in own)
    if category in ("explain", "agree", "object") and ON_QUESTION.search(text):
        category = "answer"
    if category in ("explain", "thank", "state") and NOTHING.search(text):
        category = "chair"  # "stellt die Kenntnisnahme fest"
    return Head(speaker=registry.resolve(owner, number), category=category)


def _work(act: Act) -> bool:
    """Tell whether work done is told, not speech: "durch Frau Abel geprüft"."""
    return act.form == "participle" and act.category == "promise"


def _announced(text: str, act: Act) -> bool:
    """Tell whether somebody else's future speech is meant: "Frau Abel kann mehr dazu sagen."."""
    if act.form != "infinitive" or act.category not in ("explain", "answer"):
        return False
    return bool(FUTURE.search(text, 0, act.start)) and not re.search(r",\s*dass\b", text[act.end :])


def _for_others(
    text: str, said: Sequence[Act], mentions: Sequence[Mention], number: int, registry: Registry
) -> Head | None:
    """Who reads a question out does not ask it."""
    latter = this_one(text, said, mentions)
    asker = registry.resolve(latter, number) if latter else None
    if asker is None and text.rstrip().endswith(":"):
        asker = read_out(text, mentions, number, registry)
    return Head(speaker=asker, category="ask") if asker else None


def _asked_by_nobody(
    text: str, said: Sequence[Act], mentions: Sequence[Mention], number: int, registry: Registry
) -> Head | None:
    """Somebody asks in "Gefragt wurde, ..." or "Von den Gästen kommt die Frage", who is seldom named."""
    ask = next((a.start for a in said if a.category == "ask" and a.form != "noun"), None)
    if ask is None or not (NAMELESS_ASK.match(text) or ASKED_LAST.search(text)):
        return None
    agent = next(
        (m for m in mentions if m.start < ask and BY.search(text[max(0, m.start - 12) : m.start + 12])), None
    )
    if agent:
        return Head(speaker=registry.resolve(agent, number), category="ask")
    named = any(m.kind == "person" and m.start < ask for m in mentions)
    return None if named else Head(speaker=None, category="ask")


def _nameless(
    text: str,
    said: Sequence[Act],
    mentions: Sequence[Mention],
    number: int,
    registry: Registry,
    before: Category | None,
) -> Head | None:
    """The passive gives the floor to nobody in particular."""
    if (
        ASKED_AND_TOLD.match(text)
        and PASSIVE.search(text)
        and not any(a.form == "finite" and not subordinate(text, a) for a in said if a.category != "ask")
    ):
        return Head(speaker=None, category="answer")
    if (
        "rage" in text
        and THE_QUESTION.match(text)
        and any(a.form == "participle" and a.lemma in SETTLING for a in said)
    ):
        outside = SETTLED_OUTSIDE.search(text)
        return None if outside or not PASSIVE.search(text) else Head(speaker=None, category="answer")
    if before != "ask":
        return None
    replied = any(a.form == "participle" and a.category == "answer" for a in said) and PASSIVE.search(text)
    ignorant = not_known_to(text, mentions)
    office = next((m for m in mentions if m.kind == "administration"), ignorant)
    unknown = ignorant or PUT_OFF.search(text) or (office and NOTHING_NEW.search(text))
    if not replied and not NAMELESS_REPLY.match(text) and not unknown:
        return None
    speaker = registry.resolve(office, number) if office else None
    return Head(speaker=speaker or (ADMINISTRATION if BY_OFFICE.match(text) else None), category="answer")


def _stated(
    text: str, mentions: Sequence[Mention], number: int, registry: Registry, before: Category | None
) -> Head | None:
    """A sentence that begins with a person and a full verb in the indicative is about what they do."""
    first = opening(text, mentions, len(text))
    verb = NEXT_WORD.match(text, first.end) if first else None
    if first is None or verb is None or first.kind in ("administration", "body"):
        return None
    full = text[: first.end].rstrip().endswith(")") and verb["it"] in SPOKEN_AUXILIARIES
    if _full_verb(verb["it"]) or full or OPINION.match(text, verb.start("it")):
        return Head(speaker=registry.resolve(first, number), category="state")
    if before == "ask" and verb["it"] in SPOKEN_AUXILIARIES and REFERRING.match(text, verb.end()):
        return Head(speaker=registry.resolve(first, number), category="state")
    # "Frau Abel wird dies prüfen." replies to a question; within a reply it would be about somebody else
    if verb["it"] in ("wird", "will") and before in (None, "ask") and INFINITIVE.search(text):
        return Head(speaker=registry.resolve(first, number), category="promise")
    return None


def _full_verb(word: str) -> bool:
    if word in AUXILIARIES or word in NOT_VERBS:
        return False
    return bool(VERB_ENDING.match(word)) or word in PAST_OF_STRONG_VERBS
