"""Replies inside the turn of who asked: no verb of speech gives anybody the floor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pipeline.german.mention import Mention
from pipeline.german.pattern import lazy
from pipeline.german.question_forms import SUBJUNCTIVE
from pipeline.german.registry import Registry
from pipeline.german.stems import content_stems
from pipeline.german.verbs import Category
from pipeline.model import Minutes, Person
from pipeline.rules.errands import ERRAND
from pipeline.rules.evidence import ABSENT, ENTRY, wanted
from pipeline.rules.labelled import BARE_REPLY
from pipeline.rules.queries import Query
from pipeline.rules.rarity import generic
from pipeline.rules.scene import is_member, kinds_of, same
from pipeline.rules.unsaid import ANNOUNCED, GOES_ON, IN_TURN
from pipeline.rules.withheld import withheld
from pipeline.talk.heads import ASKING_LABEL
from pipeline.talk.turns import Turn

# "Ja, natürlich.", "Nein, mit Eiche.", "Noch nicht."
YES_OR_NO = re.compile(
    r"^\W*(?:(?:Ja|Nein|Doch|Jawohl|Jein|Nö|Richtig|Korrekt|Stimmt|Natürlich|Selbstverständlich|Sicherlich|"
    r"Klar|Genau|Gewiss|Durchaus|Keineswegs|Leider\s+(?:ja|nein|nicht)|(?:Noch|Bisher|Bislang|Derzeit|Aktuell|"
    r"Zurzeit|Vorerst)\s+nicht)\s*(?:[,.;:!–]|$)|"
    r"(?:Das|Dies|Dem|Es)\s+(?:ist|sei|war)\s+(?:\w+\s+){0,2}(?:der\s+Fall|richtig|korrekt|zutreffend|so)\s*[.,;!]|"
    r"(?:Das|Dies)\s+(?:stimmt|trifft)\b)"
)
# whose words are told: "laut Frau Abel", "nach Auskunft des Bauamts"
ACCORDING = re.compile(
    r"\b(?:[Ll]aut|[Aa]us\s+Sicht(?:\s+(?:von|des|der))?|[Gg]emäß\s+(?:Auskunft|Mitteilung|Aussage)(?:\s+(?:von|des|der))?|[Nn]ach\s+(?:den\s+)?(?:Auskunft|Angaben?|Aussagen?|Mitteilung|"
    r"Information(?:en)?|Kenntnis(?:stand)?|Einschätzung|Darstellung|Worten)(?:\s+(?:von|des|der))?)\s+(?:de[rmns]\s+)?$"
)
FOLLOWING = re.compile(r"\s+zufolge\b")
SO_SAYS = re.compile(r"(?:,|\bso)\s+so\s+(?:auch\s+)?(?:die\s+|der\s+)?$")
# ... where no table names them: "laut Bauhof", "nach Auskunft des Netzbetreibers"
OFFICE = re.compile(
    r"\b(?=[A-ZÄÖÜ])(?P<who>Vorsitzende[rmn]?|[\w-]{0,40}(?:[Aa]mte?s?|[Hh]of(?:s|es)?|[Vv]erwaltung|[Bb]ehörde|[Ww]erken?|[Bb]etrieb(?:e?s)?|[Vv]ersorgers?|"
    r"[Bb]etreibers?|[Ll]eitung|[Bb]üros?|[Vv]erband(?:e?s)?|[Vv]orsteher(?:in|s)?|[Mm]eister(?:in|s)?|[Pp]olizei|[Ff]euerwehr|[Kk]ämmerei|[Tt]rägers?)|"
    r"Versorger|Betreiber|Planer|Architekten?|Polizei|Feuerwehr|Stadt|Gemeinde|Kreis|Bahn|Post|Träger|Magistrat|Kämmerei|Kämmerer)\b"
)
# "Das übernimmt der Bauhof.", "Die könnten verschenkt werden.": the question's matter in a word
POINTING = re.compile(
    r"^\W*(?:Das|Dies|Die|Der|Den|Dem|Diese[rsmn]?|Dafür|Dazu|Hierzu|Hierfür|Darum|Dort|Da|Dann)\s+(?:[a-zäöüß]{2,}t|sind|wird|werden|"
    r"kann|können|könnten?|soll|sollen|haben|war|waren|[a-zäöüß]{3,}en(?!\s+[A-ZÄÖÜ]))\b"
)
# "Es werden vier Linden gepflanzt.", "Die Zahlen werden verschickt."
IMPERSONAL = re.compile(
    r"^\W*(?:Es|Man|(?:Die|Der|Das|Dies|Eine?|Diese|Keine?)\s+(?:[\w-]+\s+){0,3}?|Hierzu|Dazu|Hierüber|Darüber)\s*"
    r"\b(?:wird|werden|soll|sollen|kann|können|ist|sind|wurden?|[a-zäöüß]{2,}t|liegen|stehen)\b"
)
# "Er erhält die Auskunft, dass ...", "Ihm wird mitgeteilt, dass ..."
TO_ASKER = re.compile(
    r"^\W*(?:Er|Sie|Ihm|Ihr|Ihnen|Diese[rmn]?)\s+(?:erhält|erhielt|bekommt|bekam|wird|wurde)\s+[^.;]{0,80}?"
    r"\b(?:Auskunft|Antwort|Zusage|mitgeteilt|geantwortet|erklärt|erläutert|entgegnet|erwidert|zugesagt|zugesichert)\b"
)
# "Der Versorger ist beauftragt.", "Zuständig ist der Kreis."
SETTLED = re.compile(
    r"^\W*(?:Zuständig\s+(?:ist|sind|hierfür|dafür)\b|Wird\s|Werden\s|[^,;:?]{3,80}\b(?:ist|sind|wurden?)\s+(?:\w+\s+){0,3}(?:beauftragt|"
    r"bestellt|veranlasst|erledigt|behoben|ausgeschrieben|vergeben|gemeldet|angefordert|repariert|informiert|"
    r"vorgesehen|geplant|eingeplant|abgeschlossen|zuständig)\b)"
)
# the passive names who replies: "wird seitens der Verwaltung bestätigt"
BY = re.compile(
    r"(?:^|\s)(?:[Ss]eitens|[Vv]onseiten|[Vv]on\s+Seiten|[Dd]urch|[Vv]o[nm])\s+(?:de[rsmn]\s+|die\s+|das\s+)?$"
)
BY_ITSELF = re.compile(r"(?:[Ss]eitens|[Vv]onseiten|[Vv]on\s+Seiten|[Dd]urch|[Vv]o[nm])\s")
VERB = re.compile(
    r"(?:,\s[^,.:;]{2,60},)?\s+(?P<verb>[a-zäöüß]{2,}(?:t|te|ß)|sieht|gab|gibt|wies|weiß|hat|kann|wird|will|ist)\b"
)
# what shows that a sentence takes up what stands before it
REFERS = re.compile(
    r"\b(?:dies|dies(?:e[rsmn]?)|das|davon|dazu|hierzu|hierüber|darüber|darauf|darum|dafür|hierfür|damit|der\s+(?:Sache|Angelegenheit)|Frage|Anregung|Hinweis|Thema|Anliegen|kein\w*|nicht|nichts)\b"
)
RECALLED = re.compile(
    r"\b(?:hat|hatte|haben)\b.*\b(?:zugesagt|versprochen|angekündigt|behauptet|zugesichert)\b"
)
AUXILIARY = frozenset("hat kann wird will ist".split())
# what is resolved, noted or closed answers nothing
OF_BODY = re.compile(
    r"\b(?:einstimmig|mehrheitlich|zur\s+Kenntnis|nimmt\s+Kenntnis|beschloss\w*|beschlossen|Beschluss\w*|Antrag|Abstimm\w*|Wortmeldung\w*|"
    r"Sitzung\s+(?:wird|ist)|vertagt|angeregt|gebeten|gefragt|bemängelt|kritisiert|vorgeschlagen|gelobt|gedankt|begrüßt|Anwesend\w*)\b"
)
# who asks goes on: a reason, a wish, a view
OWN_VIEW = re.compile(
    r"^\W*(?:Denn|Schließlich|Immerhin|Leider|Seit(?:dem)?|Früher|Hintergrund|Grund|Anlass|Er|Sie|Ihm|Ihr|Seine?[rmns]?|Ihre?[rmns]?)\b"
)
OPINION = re.compile(
    r"\b(?:nachvollziehbar|unverständlich|hinnehmbar|ärgerlich|schade|wichtig|wünschenswert|sinnvoll|gefährlich|problematisch|unzumutbar|bedauerlich|"
    r"schlecht|gut|schön|zu\s+\w+)\s*[.!,]"
)
# "Die könnten verschenkt werden."
COULD = re.compile(r"^\W*(?:Das|Dies|Die|Der|Diese[rsmn]?)\s+(?:könne|könnten?|dürften?|dürfe)\b")
# what can tell a fact although it often goes on: "Es gibt zwei Angebote.", "Nach den Ferien."
ANYWAY = re.compile(
    r"^\W*(?:Es\s+(?:gibt|wird|entsteht)|Nach\s+(?:de[nrm]|Ostern|Pfingsten|Weihnachten|dem))\b"
)
FIRST = re.compile(r"\b(?:ich|wir|mir|uns|mein\w*|unser\w*)\b", re.I)
# "bittet um Verständnis, dass er dazu nichts sagen könne": a reply, no wish
PATIENCE = re.compile(
    r"\b(?:bittet|bitten|bat|baten)\s+(?:\w+\s+)?um\s+(?:Verständnis|Nachsicht)\s*,\s+(?:dass|wenn|da|weil)\b"
)
CONTINUED = re.compile(r",\s+so\b[^.]{2,60}\b(?:weiter|fort|ergänzend)\W*$")
THIRD = lazy(r"\b(?:wird|werde|werden)\s+(?:de[rn]|die|das)\s+[A-ZÄÖÜ]")
ASKED_FOR = re.compile(
    r"^\W*(?:Es|Ferner|Weiter\w*|Zudem|Außerdem)\s+w[iu]rde?\s+(?:\w+\s+){0,3}(?:angeregt|gebeten|gefragt|nachgefragt|"
    r"vorgeschlagen|bemängelt|moniert|kritisiert|gewünscht)\b"
)
# what is asked, in a clause of its own
CLAUSE = re.compile(r"(?:^|,\s)(?:ob|wer|was|wann|wo\w*|wie\w*|warum|weshalb|welche\w?)\b")
# what leads to a name has no more characters, and no statement is held against more questions
LEAD, RECENT = 60, 12
REPLYING = frozenset({"answer", "explain", "promise"})


@dataclass(slots=True, kw_only=True)
class _Piece:
    """A part of a turn: of who has the floor, or of who replies within it."""

    numbers: list[int]
    speaker: Person | None = None
    category: Category = "answer"
    reply: bool = False


def parted(
    minutes: Minutes, registry: Registry, turns: Sequence[Turn], asked: Sequence[Query]
) -> tuple[tuple[Turn, ...], tuple[Query, ...]]:
    """Return turns and questions as the linking needs them: each reply is a turn of its own."""
    of_turn: dict[int, list[Query]] = {}
    for query in asked:
        of_turn.setdefault(query.turn, []).append(query)
    found: list[Turn] = []
    begins: list[int] = []
    for index, turn in enumerate(turns):
        waiting = [q for q in of_turn.get(index - 1, ()) if not q.replied]
        begins.append(len(found))
        after = turns[index + 1] if index + 1 < len(turns) else None
        own = [q for q in of_turn.get(index, ()) if not q.replied]
        pieces = _pieces(minutes, registry, turn, [*waiting, *own], after) if own else ()
        before = found[-1] if found else None
        found.extend(_cut(turn, pieces) if len(pieces) > 1 else (_mended(minutes, registry, turn, before),))
    if len(found) == len(turns):
        return tuple(found), tuple(asked)
    at = {n: i for i, turn in enumerate(found) for n in turn.numbers}
    return tuple(found), tuple(replace(q, turn=at.get(q.core[-1], begins[q.turn])) for q in asked)


def errand(minutes: Minutes, turns: Sequence[Turn], query: Query) -> bool:
    """Return whether somebody only says whom they will ask: "fragt aber im Rathaus nach"."""
    turn = turns[query.turn]
    official = turn.speaker is not None and not is_member(turn.speaker)
    asks = query.rule in ("indirect", "passive", "request") and not CLAUSE.search(query.text)
    return official and asks and bool(ERRAND.search(minutes.words(query.core[0])))


def _mended(minutes: Minutes, registry: Registry, turn: Turn, before: Turn | None) -> Turn:
    """Return a turn with who really speaks, and as what."""
    text = minutes.words(turn.head)
    if before is not None and turn.category == "ask" and ERRAND.search(text):
        return replace(turn, category="promise")
    if before is not None and turn.category == "request" and PATIENCE.search(text):
        return replace(turn, category="answer")
    if turn.speaker is None and turn.category == "answer" and ", so " in text and not turn.labelled:
        return replace(turn, speaker=_source(text, turn.head, registry))
    if text.startswith(("Laut ", "Nach ", "Gemäß ")) and not turn.labelled:
        person = _source(text, turn.head, registry)
        if person and person.name and person != turn.speaker:
            return replace(turn, speaker=person, category="answer")
    if POINTING.match(text) and turn.speaker and not turn.speaker.name and turn.category == "promise":
        return replace(turn, speaker=None, category="answer")  # "Das übernimmt der Bauhof."
    if before is not None and turn.category == "promise" and _of_third(minutes, turn, before):
        return replace(turn, speaker=before.speaker)
    return turn


def _of_third(minutes: Minutes, turn: Turn, before: Turn) -> bool:
    """Tell whether who replies goes on about what others will do: "Die Liste wird der Kämmerer ..."."""
    unnamed = turn.speaker is not None and turn.speaker.name is None
    known = before.speaker is not None and before.speaker.name is not None and not is_member(before.speaker)
    joins = minutes[turn.head].paragraph == minutes[before.numbers[-1]].paragraph
    behind = THIRD.search(minutes.words(turn.head))
    return unnamed and known and joins and before.category in REPLYING and bool(behind)


def _cut(turn: Turn, pieces: Iterable[_Piece]) -> Iterable[Turn]:
    for piece in pieces:
        numbers = tuple(piece.numbers)
        acts = {n: turn.acts[n] for n in numbers}
        if piece.reply:
            yield Turn(
                speaker=piece.speaker,
                numbers=numbers,
                acts=acts,
                category=piece.category,
                head=numbers[0],
                named=numbers[0],
            )
        else:
            head = turn.head if turn.head in acts else numbers[0]
            yield replace(turn, numbers=numbers, acts=acts, head=head)


def _pieces(
    minutes: Minutes, registry: Registry, turn: Turn, asked: Sequence[Query], after: Turn | None
) -> list[_Piece]:
    """Return the parts of a turn that asks: what is asked, and what is replied.

    ``asked`` are its questions, and those of the turn before.
    """
    asking = {n: q for q in asked for n in q.core if n in turn.acts}
    first = min(asking)
    pieces = [_Piece(numbers=[], speaker=turn.speaker, category=turn.category)]
    for number in turn.numbers:
        now = pieces[-1]
        if now.reply and (number in asking or _asks_on(minutes, registry, turn, number)):
            pieces.append(_Piece(numbers=[number], speaker=turn.speaker, category=turn.category))
        elif not now.reply and number > first and number not in asking:
            near = (asking[number - 1], *asked[:RECENT]) if number - 1 in asking else ()
            reply = _retort(minutes, registry, turn, number, near, after)
            if reply:
                reply.numbers.append(number)
                pieces.append(reply)
            else:
                now.numbers.append(number)
        else:
            now.numbers.append(number)
    return pieces


def _asks_on(minutes: Minutes, registry: Registry, turn: Turn, number: int) -> bool:
    """Tell whether who asked speaks again after a reply."""
    text = minutes.words(number)
    if ASKED_FOR.search(text) or (minutes[number].kind == "label" and ASKING_LABEL.match(text)):
        return True
    if any(act.category in ("ask", "request", "thank") and act.form == "finite" for act in turn.acts[number]):
        return True
    first = next(iter(registry.mentions(number)), None)
    return first is not None and first.start < 4 and registry.resolve(first, number) == turn.speaker


def _reply(speaker: Person | None, category: Category = "answer") -> _Piece:
    return _Piece(numbers=[], speaker=speaker, category=category, reply=True)


def _retort(
    minutes: Minutes,
    registry: Registry,
    turn: Turn,
    number: int,
    asked: Sequence[Query],
    after: Turn | None,
) -> _Piece | None:
    """Return who replies in a sentence of a turn that asks, None where who asked goes on.

    ``asked`` are the questions right before it.
    """
    text = minutes.words(number)
    if minutes[number].kind == "label" and BARE_REPLY.match(text):
        return _reply(None)
    if minutes[number].kind not in ("sentence", "entry") or text.rstrip().endswith("?") or ENTRY.match(text):
        return None
    source = _source(text, number, registry)
    if source is not None and not same(source, turn.speaker) and not is_member(source):
        return _reply(source)
    if not asked:
        return None
    if YES_OR_NO.match(text):
        return _reply(None)
    if TO_ASKER.match(text):
        return _reply(_agent(text, number, registry))
    other = _other(text, number, registry, turn)
    if other:
        return _reply(other, "explain")
    if _states(minutes, turn, number, asked, after):
        following = after and after.head == number + 1 and CONTINUED.search(minutes.words(after.head))
        return _reply(after.speaker if after and following else _agent(text, number, registry))
    return None


def _source(text: str, number: int, registry: Registry) -> Person | None:
    """Return whose words a sentence tells: "laut Frau Abel", "..., so die Verwaltung, ..."."""
    if not (
        "aut " in text
        or "us Sicht " in text
        or "ach " in text
        or " so " in text
        or " zufolge" in text
        or "emäß " in text
    ):
        return None
    for mention in registry.mentions(number):
        told = ACCORDING.search(text, _near(mention.start), mention.start) or SO_SAYS.search(
            text, _near(mention.start), mention.start
        )
        if mention.kind not in ("faction", "body") and (told or FOLLOWING.match(text, mention.end)):
            return registry.resolve(mention, number)
    for found in OFFICE.finditer(text):
        if ACCORDING.search(text, _near(found.start()), found.start()) or FOLLOWING.match(text, found.end()):
            return _named(found["who"], number, registry)
    return None


def _near(place: int) -> int:
    """Return from where on the words that lead to a name can stand, so that a long line stays cheap."""
    return max(0, place - LEAD)


def _named(office: str, number: int, registry: Registry) -> Person:
    """Return who an office is, as far as the document says so."""
    if re.match(r"Vorsitz|\w*[Vv]orsteher", office):
        return registry.chair(number) or Person(label=re.sub(r"de[rmn]$", "der", office))
    return Person(label=office)


def _other(text: str, number: int, registry: Registry, turn: Turn) -> Person | None:
    """Return the official who is the subject of a sentence: "Frau Abel, Bauamt, führt dies darauf zurück"."""
    first: Mention | None = next(iter(registry.mentions(number)), None)
    if first is None or first.oblique or text[: first.start].strip(" -–•0123456789.)"):
        return None
    if first.kind not in ("person", "role", "administration"):
        return None
    verb = VERB.match(text, first.end)
    if verb is None or RECALLED.search(text) or ABSENT.search(text):
        return None
    acts_itself = (
        first.kind == "administration" and verb["verb"] is not None and verb["verb"] not in AUXILIARY
    )
    if not acts_itself and not REFERS.search(text, verb.end()):
        return None
    person = registry.resolve(first, number)
    return None if person == turn.speaker or is_member(person) else person


def _agent(text: str, number: int, registry: Registry) -> Person | None:
    """Return whom a passive names: "wird von der Verwaltung nachgereicht"."""
    for mention in registry.mentions(number):
        if mention.kind in ("administration", "role", "person") and by_whom(text, mention):
            return registry.resolve(mention, number)
    return None


def by_whom(text: str, mention: Mention) -> bool:
    """Return whether the passive names somebody as the one who acts: "seitens der Verwaltung"."""
    return bool(BY.search(text, _near(mention.start), mention.start) or BY_ITSELF.match(text, mention.start))


def _states(minutes: Minutes, turn: Turn, number: int, asked: Sequence[Query], after: Turn | None) -> bool:
    """Tell whether a sentence right behind a question simply states what was asked for."""
    text = minutes.words(number)
    if (GOES_ON.match(text) and not ANYWAY.match(text)) or OWN_VIEW.match(text) or OPINION.search(text):
        return False
    if SUBJUNCTIVE.search(text) and not (COULD.match(text) and not turn.labelled):
        return False
    if OF_BODY.search(text):
        return False
    if turn.labelled:  # "Die Frage wird schriftlich beantwortet." is no word of who asked
        return bool(ANNOUNCED.match(text)) and withheld(text) == "later" and not FIRST.search(text)
    if withheld(text) in ("later", "work", "unknown") and (IMPERSONAL.match(text) or SETTLED.match(text)):
        return True
    if _answers_next(minutes, number, after):
        return False
    title = minutes.items[minutes.item_of(number)].title or ""
    plain = bool(POINTING.match(text)) or (IN_TURN.search(title) and IMPERSONAL.match(text))
    return bool(plain or SETTLED.match(text)) or any(_fits(text, query) for query in asked)


def _answers_next(minutes: Minutes, number: int, after: Turn | None) -> bool:
    """Tell whether the next turn is made to answer what was asked, so that who asked may go on here."""
    if after is None:
        return False
    if minutes.item_of(after.head) != minutes.item_of(number) or CONTINUED.search(minutes.words(after.head)):
        return False
    official = after.speaker is not None and not is_member(after.speaker)
    return after.category == "answer" or (official and after.category in REPLYING)


def _fits(text: str, query: Query) -> bool:
    """Tell whether a statement takes up words of a question, or gives the time or number it wants."""
    if wanted(query.text) & kinds_of(text):
        return True
    if not text.rstrip().endswith((".", "!")):
        return False  # a note, no sentence
    told, topic = content_stems(text) - generic(), content_stems(query.text) - generic()
    ends = {stem[-5:] for stem in topic if len(stem) > 5} | {stem[:6] for stem in topic if len(stem) > 6}
    return bool(told & topic) or any(s[-5:] in ends or s[:6] in ends for s in told if len(s) > 5)
