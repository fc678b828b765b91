"""Which sentences of minutes can stand in an abstract: they say something, and they say it alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from pipeline.german.cues import Stems
from pipeline.german.pattern import lazy
from pipeline.german.speech import Act, acts
from pipeline.german.stems import content_stems
from pipeline.model import AgendaItem, Minutes, Statement

# Kinds of lines that are no sentence.
UNTOLD = frozenset({"heading", "label", "row"})
# Characters: shorter sentences say nothing, longer ones are no summary.
SHORTEST, LONGEST = 35, 480
# A note in keywords may be shorter.
NOTE, FEW_WORDS = 20, 4
# Characters: what is longer than this reads slowly.
EASY = 240
# A statement of two sentences, the second pointing back at the first, stays below this.
PAIR = 400

PROCEDURE = lazy(
    r"\b(?:[Bb]eschlussfähig(?:keit)?|fristgerecht|Wortmeldung(?:en)?|Handzeichen|eröffnet(?:e)? die"
    r"|schließt (?:die|den)|begrüßte? (?:die|alle|den|beide|Frau|Herrn?|[A-ZÄÖÜ])|zur Abstimmung"
    r"|lässt abstimmen|zur Behandlung auf|ruft|rief|bedank(?:t|en|te|ten)|dankte?|danken|Schriftführ\w+"
    r"|Zur Beurkundung|gez\.|Unterschrift|Anwesenheitsliste|entschuldigt"
    r"|keine (?:weiteren )?(?:Fragen|Anfragen|Einwände|Einwendungen)"
    r"|Tagesordnung wird|Uhr geschlossen|erteilt(?:e)? (?:\w+ ){0,3}das Wort|Gäste"
    r"|verlassen die Sitzung|befangen|[Gg]eehrter?|Hohe[rs]? (?:Haus|Gemeinderat)|Meine Damen"
    r"|[Ll]iebe [KGM]\w+"
    r"|kündigte? (?:die|den|Frau|Herrn?)|(?:an der|und) Abstimmung nicht|(?:lagen|liegen) nicht vor"
    r"|führte? in (?:den|das|die) |als Anlage|beigefügt|[Aa]nlage \S+ zum Protokoll"
    r"|beendete? .{0,40}(?:Sitzung|fragestunde)|stellte? sich (?:kurz )?vor|(?:Er|er)gänzungen zur Vorlage"
    r"|TOP \d{1,2}|(?:nächste|folgende|weitere)[rn]? (?:TOP|Tagesordnungspunkte?))\b"
)
# Of these stems every sentence of procedure holds one.
OF_PROCEDURE = Stems(
    "beschlussfähig|fristgerecht|wortmeldung|handzeichen|eröffnet|schließt|begrüßt|abstimm|behandlung|ruft"
    "|rief|dank|schriftführ|beurkundung|gez.|unterschrift|anwesenheitsliste|entschuldigt|fragen|einwände"
    "|einwendungen|tagesordnung|geschlossen|erteilt|gäste|verlassen|befangen|geehrte|hohe|damen|liebe"
    "|kündigt|lagen|liegen|führt|anlage|beigefügt|beendet|stellt|ergänzungen|top"
)
# Words that mean something said before: a sentence that begins with one cannot stand alone.
BACKWARD = """
    Er Sie Ihm Ihn Ihr Ihre Ihrem Ihren Ihrer Sein Seine Seinem Seinen Seiner Seines Deren Dessen Man Dies
    Diese Diesem Diesen Dieser Dieses Dieselbe Letztere Letzterer Letzteres Beide Beiden Beides Solche
    Solcher Solches Dazu Dafür Damit Dabei Dadurch Daher Darin Darauf Daraufhin Danach Darüber Davon Daran
    Dagegen Darunter Hier Hierzu Hierfür Hiermit Hierbei Hierdurch Hierüber Hierauf Hiernach Hiergegen
    Hiervon Dort Dortige So Somit Auch Außerdem Zudem Ferner Weiter Weiterhin Weiters Ebenso Allerdings
    Jedoch Aber Denn Deshalb Deswegen Dennoch Beispielsweise Dann Anschließend Insofern Insoweit Trotzdem
    Ja Nein Und Oder Hingegen Vielmehr Also Folglich Stattdessen Ansonsten Gleichzeitig Diesbezüglich
    Ergänzend Zusätzlich Überdies Nichtsdestotrotz
    """.split()
PHRASES = r"Des Weiteren|Zum (?:einen|anderen)|Unter anderem|Im Übrigen|In diesem|Zu \d|Aus diesem"
# "Das Projekt" and "Dem Antrag" name their matter, "Es liegen drei Angebote vor" has none to name.
PRONOUNS = (
    r"Dem (?:stimm|schließ|wird\b|werde\b|ist\b|sei\b|hält\b|steh|füg|widersp)",
    r"Das (?:ist|sei|seien|sind|war|wäre|wird|werde|würden?|hat|habe|hätte|kann|könn?te?|soll|solle|müsse"
    r"|gilt|gelte|hei(?:ß|ss)e?t?|bedeutet?e?|betrifft|betreffe|liegt?e?|geht?e?|macht?e?|zeigt?e?|reicht?e?"
    r"|muss|hieße|ergibt|führt?e?|sieht|findet|fänden?)\b",
    r"Es (?!(?:werden|wird|wurden?|liegen?|lagen|gibt|gebe|gab|stehen|besteh\w+|folgt|erfolgt|sollen?|gehen"
    r"|fehl\w+|entsteh\w+)\b)",
)
# "Zur Beleuchtung teilt sie mit": nobody has been named yet.
UNNAMED = r"(?:[^\s,;:]{1,40} ){1,8}(?:er|sie|ihm|dieser|diese)\b(?! [A-ZÄÖÜ])"
POINTS_BACK = lazy(rf"^\W*(?:(?:{'|'.join(BACKWARD)}|{PHRASES})\b|{'|'.join(PRONOUNS)}|{UNNAMED})")
# What the chair's sentence of result carries with it.
ASIDE = lazy(r", nachdem [^,]{0,40}(?:Wortmeldungen|Fragen|Anmerkungen)[^,]{0,20},(?= )")
SPEAKER = lazy(r"^[A-ZÄÖÜ][^.:;?!]{3,60}:\s(?=[A-ZÄÖÜ])")
# "kann mehr dazu sagen", "stimmt dem zu": what is meant stands elsewhere. "dafür, dass ..." says it itself.
LEANS = lazy(
    r"\b(?:dass (?:sie|er|es|dies|das)|ich|mir|mich|wir|uns|unser\w*"
    r"|(?:hier|da)(?:zu|von|rüber|rauf|ran|für|gegen|mit|bei)(?!,| (?:hinaus|dass|ob|bei|ein))"
    r"|stimmt dem|sich dem|hierüber|ebenfalls|außerdem|zudem|überdies|hingegen|jedoch|daher|deshalb"
    r"|diese[mrs]?|dort)\b"
)
CUT = lazy(r"^(?:\W{0,3}[a-zäöüß]|[\[(,;.…\\]|\d+(?:[,;]|\.\d))")
# "Gremium: Ortsrat Beschlussart: offen" is a head of a page.
LABELLED = lazy(r"^[A-ZÄÖÜ]\w+: .{0,80}\b[A-ZÄÖÜ]\w+: ")
OPEN_END = tuple(",;:(–-/")
# "Grundstück Nr. 12, EZ." ends with a short form, not with the sentence.
SHORT_END = lazy(r"(?:\b[A-ZÄÖÜ]\w{0,2}|\b(?:Nr|Abs|Art|Str|bzw|inkl|ca|vgl|gem))\.$")
END = 8  # characters: no short form has more
GOES_ON = lazy(r"[a-zäöüß\d(]")
# A figure that tells something; not "12." of a date or a count of agenda items.
FIGURES = lazy(r"\d{2,}(?!\.|:)")
FOREIGN = lazy(r"https?:|www\.|\w@\w|:\w+:")
FINITE = (
    r"wird|werden|werde|w[uü]rden?|sind|sei|seien|ist|war(?:en)?|wären?|hat|haben?|kann|können?|muss|müssen?|soll|sollen?"
    r"|gebe|komme|gehe|stehe|liege|bleibe"
)
VERB = lazy(rf"\b(?:[a-zäöüß]+(?:t|te|en|ten)|{FINITE})\b")
# A list entry may be a bare noun ("Anteil der Kinder unter 15 Jahren"): it needs a verb that is surely one.
SURE_VERB = lazy(
    rf"\b(?:(?!nicht\b|mit\b|seit\b|statt\b|samt\b|insgesamt\b|jetzt\b|zuletzt\b|bitte\b|heute\b|rechte?\b|letzten?\b"
    rf"|nächsten?\b|ersten?\b|gesamten?\b|weiten?\b|guten?\b)[a-zäöüß]{{2,}}(?:t|te|ten)|{FINITE})\b"
)
# "1. Bürgermeister Huber" is an office, "1. Der Rat stimmt zu" the first of several points.
MARKERS = lazy(
    r"^\s*(?:[-–•*·]\s+|[.,;:]\s+(?=\w)|(?:\d{1,2}[.)]|[a-z]\))\s+(?=[A-ZÄÖÜ])(?!\w*(?:[Bb]ürgermeister|[Bb]eigeordnet|[Vv]orsitz"
    r"|[Vv]orstand|[Pp]räsident|tellvertret|Stadtr|Landr|Kreisr|Werk|Bauabschnitt|Halbjahr|Quartal))"
    r"|(?:\w*[Bb]eschluss(?:vorschlag|fassung|empfehlung)?|Antrag|Ergebnis|Beratung|Protokoll|Sachverhalt"
    r"|Sachstand|[„\"]?(?:Frage|Antwort)(?: \d{1,2})?)(?: \([^)]{1,60}\))?\s*:\s*)"
)
# Words of every result; a sentence that has hardly any others does not say what it is about.
FORMULA = content_stems(
    """
    Antrag Änderungsantrag Beschluss Beschlussvorschlag Vorlage Vorschlag Empfehlung Bericht
    Sachstandsbericht Kenntnis Kenntnisnahme Rat Gemeinderat Stadtrat Ausschuss Beirat Kreistag
    Gemeindevertretung nimmt nahm nehmen beschließt beschloss beschlossen stimmt stimmte zugestimmt
    Zustimmung Abstimmung Abstimmungsergebnis Ergebnis einstimmig mehrheitlich angenommen abgelehnt
    Ablehnung Ja Nein Stimmen Gegenstimme Gegenstimmen Enthaltung Enthaltungen stellt stellte fest erfolgte
    vorliegend gefasst empfiehlt dafür dagegen Mitglieder
    """
)
# Words that bring up a matter without saying more about it.
RAISING = content_stems(
    "erläutert erläuterte stellt vor stellte berichtet berichtete informiert informierte Vorlage Anfrage"
    " Sachverhalt Tagesordnungspunkt Präsentation anhand kurz Frau Herr Bürgermeister Bürgermeisterin Dr"
    " Stadtrat Stadträtin Ratsherr Ratsfrau Informationsvorlage Thema Punkt antwortet antwortete"
    " erklärt erklärte Namen"
)
ANNOUNCING = content_stems(
    "Punkt TOP Tagesordnung Tagesordnungspunkt Beratung Beschlussfassung Vorlage Nr"
) | {str(number) for number in range(1, 60)}
THIN, NEW = 3, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A statement that could be part of an abstract, with how well it would do."""

    statement: Statement
    score: float
    stems: frozenset[str] = frozenset()

    @property
    def first(self) -> int:
        """Return the first cited sentence, which gives the order."""
        return self.statement.cites[0]


class Weighing:
    """Weighs the sentences of one agenda item: by manner, place, centrality and whether they stand alone."""

    def __init__(self, minutes: Minutes, item: AgendaItem) -> None:
        """Count which words the sentences of the item share."""
        self._title = content_stems(item.title or "")
        self._known = self._title | FORMULA | RAISING | ANNOUNCING
        self.stems = {n: content_stems(minutes.words(n)) for n in range(item.first, item.last + 1)}
        counts = Counter(chain.from_iterable(self.stems.values()))
        self._elsewhere = {stem: min(count - 1, 4) for stem, count in counts.items()}

    def repeats_title(self, number: int) -> bool:
        """Tell whether a sentence has no word of meaning that the heading has not."""
        return bool(self._title) and self.stems[number] - ANNOUNCING <= self._title

    def score(self, number: int, text: str, place: int) -> float:
        """Return how well one sentence tells what the item is about; ``place`` counts from 0."""
        stems = self.stems[number]
        new = stems - self._known
        return (
            2.0 / (1 + place)
            + 0.5 * min(3, len(self._title & stems)) * (len(new) >= NEW)
            + self._centrality(stems)
            + _manner(acts(text))
            + 0.5 * bool(FIGURES.search(text))
            - 1.0 * bool(LEANS.search(text))
            - 1.5 * _is_foreign(text)
            - 1.0 * text.endswith("!")
            - 1.5 * (len(new) < NEW)
            - max(0, len(text) - EASY) / 150
        )

    def _centrality(self, stems: frozenset[str]) -> float:
        """Return 0 to 1: how much of what the sentence names comes up elsewhere in the item."""
        others = sum(map(self._elsewhere.__getitem__, stems))
        return min(1.0, others / (2 * len(stems) + 6))


@lru_cache(maxsize=256)
def stands_alone(kind: str, words: str) -> bool:
    """Tell whether a unit is a whole sentence that says something and is no procedure.

    >>> stands_alone("sentence", "Die Kosten betragen nach der Schätzung rund 80.000 Euro.")
    True
    >>> stands_alone("sentence", "teilt mit, dass für die Rikscha leider noch Fahrer fehlen.")
    False
    """
    if kind in UNTOLD or not SHORTEST <= len(words) <= LONGEST:
        return False
    if CUT.match(words) or LABELLED.match(words) or words.endswith(OPEN_END) or is_procedure(words):
        return False
    if words.count("(") > words.count(")"):
        return False
    verb = SURE_VERB if kind == "entry" else VERB
    return (is_ended(words) or kind == "entry") and len(words.split()) >= 6 and bool(verb.search(words))


def is_note(words: str) -> bool:
    """Tell whether a list entry is a keyword note that says something, though it is no sentence.

    >>> is_note("Absprachen nach außen nur gemeinsam"), is_note("Links: https://musterau.example")
    (True, False)
    """
    if not NOTE <= len(words) <= EASY or CUT.match(words) or words.endswith((*OPEN_END, "?")):
        return False
    return len(words.split()) >= FEW_WORDS and not _is_foreign(words) and not is_procedure(words)


def is_procedure(words: str) -> bool:
    """Tell whether a sentence is about how the meeting runs.

    >>> is_procedure("Sie erteilt Herrn Kern das Wort."), is_procedure("Der Weg wird gebaut.")
    (True, False)
    """
    return OF_PROCEDURE.stand_in(words) and bool(PROCEDURE.search(words))


def _is_foreign(words: str) -> bool:
    """Tell whether a sentence holds an address of the net or a sign that is no word."""
    return (":" in words or "@" in words or "www." in words) and bool(FOREIGN.search(words))


@lru_cache(maxsize=256)
def points_back(words: str) -> bool:
    """Tell whether a sentence begins with a word that means something said before.

    >>> [points_back(w) for w in ("Dies gilt auch dort.", "Das gilt auch hier.", "Das Bad ist zu.")]
    [True, True, False]
    """
    return bool(POINTS_BACK.match(SPEAKER.sub("", words) if ": " in words else words))


def is_ended(words: str) -> bool:
    """Tell whether a text ends as a sentence does."""
    return words.endswith(tuple('.!?“”"»)'))


def is_torn(minutes: Minutes, number: int) -> bool:
    """Tell whether a page break, the length limit or a short form cut this sentence from its other part."""
    if minutes[number].joins or number == len(minutes.sentences):
        return minutes[number].joins
    if minutes[number + 1].joins:
        return True
    words = minutes.words(number)
    if not words.endswith(".") or not SHORT_END.search(words, max(0, len(words) - END)):
        return False
    return bool(GOES_ON.match(minutes.words(number + 1)))


def antecedent(minutes: Minutes, number: int) -> str | None:
    """Return the sentence before, which says who "sie" is, if both together are short and stand alone."""
    if number == minutes.items[minutes.item_of(number)].first:
        return None
    if minutes[number - 1].paragraph != minutes[number].paragraph:
        return None
    before = trimmed(minutes.words(number - 1))
    if is_torn(minutes, number - 1) or points_back(before):
        return None
    if len(before) + len(minutes.words(number)) > PAIR or not stands_alone(minutes[number - 1].kind, before):
        return None
    return before


def is_thin(words: str) -> bool:
    """Tell whether a decision does not say what it is about ("Der Rat nimmt den Bericht zur Kenntnis")."""
    return len(content_stems(words) - FORMULA) < THIN


@lru_cache(maxsize=1024)
def trimmed(words: str) -> str:
    """Return a sentence on one line, without bullet, label or the aside that nobody else wants to speak.

    >>> trimmed("- Beschluss (einstimmig): Der Rat stimmt zu.")
    'Der Rat stimmt zu.'
    >>> trimmed("Sie stellt, nachdem keine Wortmeldungen vorliegen, Zustimmung fest.")
    'Sie stellt Zustimmung fest.'
    """
    flat = " ".join(words.split())
    # what begins with two letters and has no colon has neither bullet nor label
    while (":" in flat or not flat[:2].isalpha()) and (shorter := MARKERS.sub("", flat, count=1)) != flat:
        if not shorter:
            break
        flat = shorter
    return ASIDE.sub("", flat) if ", nachdem " in flat else flat


def sentence(words: str) -> str:
    """Return words with a full stop where they have no end of their own."""
    return words if not words or words[-1] in '.!?:;“”"»)' else f"{words}."


def chosen(candidates: Iterable[Candidate], room: int, least: float) -> list[Candidate]:
    """Return the best candidates that do not repeat one another, as many as there is room for.

    Each choice lowers what is like it (maximal marginal relevance); one at least is taken.
    """
    left = sorted(candidates, key=lambda c: -c.score)
    found: list[Candidate] = []
    while left and len(found) < room:
        best = _best(left, found)
        if found and _marginal(best, found) < least:
            break
        found.append(best)
        told = set(best.statement.cites)
        left = [c for c in left if told.isdisjoint(c.statement.cites)]
    return found


def _best(left: Sequence[Candidate], found: Sequence[Candidate]) -> Candidate:
    """Return the candidate that adds most; ``left`` begins with the best by themselves."""
    best, most = left[0], (_marginal(left[0], found), -left[0].first)
    for candidate in left[1:]:
        if candidate.score < most[0]:
            break  # likeness only lowers what a candidate adds, so that no later one adds more
        if (adds := (_marginal(candidate, found), -candidate.first)) > most:
            best, most = candidate, adds
    return best


def _marginal(candidate: Candidate, found: Sequence[Candidate]) -> float:
    return candidate.score - 3 * max((_alike(candidate.stems, other.stems) for other in found), default=0.0)


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Return 0 to 1; a third of the words in common is what two sentences on one matter have anyway."""
    share = len(one & other) / min(len(one), len(other)) if one and other else 0.0
    return max(0.0, share - 1 / 3) * 1.5


def _manner(said: Sequence[Act]) -> float:
    """Return how the sentence is spoken: reports say what an item is about, thanks and procedure do not."""
    kinds = {act.category for act in said if act.form != "noun"}
    return (
        1.0 * ("explain" in kinds)
        + 0.5 * bool(kinds & {"request", "assign"})
        - 2.0 * bool(kinds & {"thank", "chair"})
    )
