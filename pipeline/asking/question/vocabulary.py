"""How people name what minutes record: questions, decisions and promises, as nouns and as verbs.

All patterns are meant for a question in small letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.library import Role
from pipeline.model import Kind, Outcome, Tier

# Words between two that belong together; bounded, so that no input makes the search slow.
GAP = r"[^?!]{0,160}?"
ADJECTIVES = r"(?:(?:[a-zäöüß-]{2,30}(?:e|en|er|em|es)|alle[rn]?|noch|nicht|bisher|mehr)\s){0,5}?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """Words that name several findings of one kind.

    A ``firm`` one always means what minutes record; "Anträge" may also be those of citizens at an office,
    so that others count only beside a word of council business.
    """

    kind: Kind
    many: str
    firm: bool = True
    role: Role | None = None
    tiers: tuple[Tier, ...] = ()


NOUNS: tuple[Noun, ...] = (
    Noun(
        kind="question",
        many=r"(?!um|streit|preis)\w{0,25}fragen|(?:\w{2,20})?auskünfte|erkundigungen|fragestellungen",
    ),
    Noun(
        kind="question", many=r"\w{0,15}antworten|stellungnahmen", role="answerer", firm=False
    ),
    Noun(
        kind="question",
        many=r"beschwerden|anliegen|klagen|sorgen|informationen|themen|probleme|wortmeldungen|hinweise",
        firm=False,
    ),
    Noun(
        kind="action",
        many=r"zusagen|versprechen|versprechungen|zusicherungen|prüfaufträge|arbeitsaufträge"
        r"|verpflichtungen|hausaufgaben|to-?dos|ankündigungen",
        role="assignee",
        tiers=("A",),
    ),
    Noun(
        kind="action", many=r"aufträge[n]?|aufgaben|arbeiten",
        firm=False,
        role="assignee",
    ),
    Noun(
        kind="action", many=r"bitten|anregungen|wünsche[n]?|forderungen",
        firm=False,
    ),
    Noun(
        kind="decision",
        many=r"\w{0,25}beschlüsse[n]?|beschlussfassungen|abstimmungen|ratsentscheidungen"
         r"|\w{0,12}entscheidungen"
        r"|änderungsanträge[n]?|ratsanträge[n]?|dringlichkeitsanträge[n]?|beschlussvorlagen"
        r"|tagesordnungspunkte[n]?|personalwahlen",
    ),
    Noun(
        kind="decision",
        many=r"\w{0,25}anträge[n]?|vorlagen|punkte[n]?|tops|vorhaben|vorstöße[n]?|vorschläge[n]?|initiativen"
        r"|projekte[n]?|satzungen|maßnahmen|ideen|planungen|wahlen|bebauungspläne[n]?|resolutionen"
        r"|empfehlungen",
        firm=False,
    ),
)  # fmt: skip

PEOPLE_MANY = (
    r"(?:personen|leute[n]?|menschen|bürger(?:innen)?|bürgern|\w{0,3}einwohner(?:innen)?|einwohnern|anwohner"
    r"|zuhörer(?:innen)?|besucher|anlieger|eltern|räte[n]?|rätinnen|\w{2,20}räte[n]?|\w{2,20}rätinnen"
    r"|ratsherren"
    r"|ratsfrauen|ratsmitglieder|\w{0,20}mitglieder|stadtverordnete[n]?|abgeordnete[n]?|fraktionen|parteien"
    r"|gruppen|politiker(?:innen)?|kreistagsmitglieder|gemeindevertreter)"
)
PLACES_MANY = (
    r"(?:gemeinden|städte[n]?|orte[n]?|kommunen|sitzungen|ausschüsse[n]?|gremien|protokolle[n]?|beiräte[n]?"
    r"|niederschriften|treffen|\w{0,12}versammlungen|ratssitzungen|ausschusssitzungen|stadträte[n]?|gemeinderäte[n]?|kreise[n]?)"
)
PERSON_ONE = (
    r"(?:\w{0,20}(?:stadtrat|gemeinderat|kreisrat|rätin|ratsherr|ratsfrau|ratsmitglied|mitglied|fraktion"
    r"|partei"
    r"|bürger(?:in)?|einwohner(?:in)?|anwohner(?:in)?|person|politiker(?:in)?|verordnete[r]?|abgeordnete[r]?"
    r"|dezernent(?:in)?|amt|vertreter(?:in)?|zuhörer(?:in)?))"
)

# --- verbs, by what the person does ---------------------------------------------------------------------

ASKS = (
    r"(?:\b(?:nach|an|rück)?gefragt\b|\b(?:an|nach)?fragten?\b|\bfragt\b|\berkundig\w{0,5}\b|\bnachgehakt\b"
    r"|\bnachhak\w{1,4}\b|\bhakten?\b|\bnachgebohrt\b|\bbohrten?\b|\bbeschwer\w{1,5}\b|\bbeklag\w{1,4}\b"
    rf"|\bwoll(?:te|ten|en|test)\b{GAP}\bwissen\b|\bwissen\swoll\w{{1,4}}\b|\bvorgebracht\b"
    rf"|\bvorbrach\w{{1,4}}\b"
    rf"|\bbrachten?\b{GAP}\bvor\b|\bbrachten?\b{GAP}zur\ssprache\b|zur\ssprache\sgebracht\b"
    rf"|\bsprach(?:en)?\b{GAP}\ban\b|\bangesprochen\b|\bbemängel\w{{1,4}}\b"
    rf"|\bfragen?\b{GAP}\b(?:ge)?stell(?:t"
    rf"|te|ten|en)\b"
    rf"|\bstell(?:t|te|ten|en)\b{GAP}\bfragen?\b|\bauskunft\b{GAP}\bverlang\w{{1,4}}\b)"
)
ANSWERS = (
    r"(?:\b(?:be)?antworte(?:t|te|ten|n)\b|\bgeantwortet\b|\bbeantwortet\w{0,2}\b|\bentgegnet\w{0,2}\b"
    r"|\berwider\w{1,4}\b|\bauskunft\sgegeben\b)"
)
PROMISES = (
    r"(?:\bzugesagt\b|\bzusagt\w{0,2}\b|\bzuzusagen\b|\bversprochen\w{0,2}\b|\bversprach\w{0,2}\b"
    r"|\bverspricht\b"
    rf"|\bsag(?:t|te|ten)\b{GAP}\bzu(?=\s?[?.,!)]|\s?$|\sund\b)|\bzugesichert\b|\bsicherten?\b{GAP}\bzu\b"
    rf"|\bin\saussicht\sgestellt\b|\bkündigten?\b{GAP}\ban\b|\bangekündigt\b|\bankündig\w{{1,4}}\b"
    r"|\bnachzuliefern\b|\bnachzureichen\b|\bverpflichtet\b)"
)
OWES = (
    r"(?:\bkümmer\w{1,3}\b|\bzuständig\b|\berledig(?:en|t)\b|\bbeauftrag\w{1,3}\b"
    r"|\b(?:soll|sollen|muss|müssen|will|wollte|sollte|sollten|musste)\b" + GAP +
    r"\b(?:noch|klären|prüfen|erledigen|nachreichen|nachliefern|vorlegen|liefern|berichten|abklären|kümmern"
    r"|ausarbeiten|erarbeiten|einholen|vorstellen|organisieren)\b)"
)  # fmt: skip
DECIDES = (
    r"(?:\bbeschl(?:oss|ossen|ießt|ießen)\b|\bentsch(?:ied|ieden|eidet|eiden)\b|\babgestimmt\b|\bfestgelegt\b"
    r"|\bentschieden\b|\bberaten\b|\bbehandelt\b|\bverhandelt\b|\bgefasst\b|\bfassten?\b|\bgetroffen\b"
    r"|\btraf(?:en)?\b"
    r"|\beingebracht\b|\bbeantragt\w{0,2}\b|\b(?:ge)?stell(?:t|te|ten|en)\b|\bstimmt?en?\b|\bstand(?:en)?\b"
    r"|\bübertragen\b|\baufgetragen\b|\berteil(?:t|te|ten)\b|\berh(?:ielt|ielten|alten)\b"
    r"|\bangekündigt\b|\bvorgelegt\b|\bverteilt\b|\bdurchgekommen\b|\bbrachten?\b)"
)
TO_DO = (
    r"(?:kümmern|erledigen|veranlassen|nachreichen|nachliefern|weitergeben|weiterleiten|mitnehmen"
    r"|klären|abklären"
    r"|prüfen|nachfragen|beschaffen|vorlegen|liefern|tun|machen|übernehmen|in\sdie\swege\sleiten|in\sangriff\snehmen)"
)
# What somebody means to do, whatever else the question names.
UNDERTAKES = (
    rf"(?:\b(?:worum|um\swas|was)\b{GAP}\b(?:will|wollten?|soll|sollten?|sollen|wollen"
    rf"|versprach(?:en)?)\b{GAP}\b{TO_DO}(?=\s?[?.!,]|\s?$)"
    rf"|\bwas\s(?:nahm|nahmen|nimmt|nehmen)\ssich\b{GAP}\bvor\b|\b(?:worum|um\swas)\b{GAP}\bkümmer(?:t"
    rf"|te|ten|n)\b)"
)
# Nouns that say little: the verb beside them tells what is meant.
VAGUE = r"(?:punkte[n]?|tops|maßnahmen|projekte[n]?|ideen|vorschläge[n]?|planungen)"
GIVES = r"(?:\bgab\b|\bgibt\b|\bkamen\b|\bkommen\b|\bgekommen\b|\bliegen\b|\blagen\b)"

# Who or what public money and orders go to; so many of them are a list.
TAKERS = (
    r"(?:\w{0,30}(?:vereine[n]?|verbände[n]?|gruppen|projekte[n]?|initiativen|einrichtungen"
    r"|organisationen|zentren|firmen"
    r"|träger[n]?|unternehmen|betriebe[n]?|büros|antragsteller(?:innen|n)?|bewerber(?:innen|n)?"
    r"|empfänger[n]?|schulen|kitas"
    r"|maßnahmen|vorhaben|veranstaltungen|stellen))"
)
_MONEY = (
    r"(?:geld(?:er|ern)?|mittel[n]?|zuschuss|zuschüsse[n]?|zuwendung(?:en)?"
    r"|\w{0,12}förderung(?:en)?|euro|beträge[n]?|summen)"
)
_GRANTS = (
    r"(?:bewillig(?:t|te|ten)|gewähr(?:t|te|ten)|zugesprochen|sprach(?:en)?|freigegeben|gab(?:en)?|gibt"
    r"|bereitgestellt"
    r"|stell(?:t|te|ten)|ausgegeben|vergeben|vergab(?:en)?|beschlossen|genehmigt|verteilt(?:e|en)?"
    r"|bek(?:am|amen|ommen)"
    r"|erh(?:ielt|ielten|alten)|gingen|geflossen|flossen|gab\ses|ausgeschüttet)"
)
GRANTS = (
    rf"(?:\b(?:bezuschuss|förder|bezuschußt|subventionier)(?:t|te|ten|en)\b|\b(?:gefördert"
    rf"|subventioniert|bezuschusst)\b"
    rf"|\b{_MONEY}\b{GAP}\b{_GRANTS}\b|\b{_GRANTS}\b{GAP}\b{_MONEY}\b|\bunterstützt(?:e|en)?\b)"
)
ORDERS = (
    r"(?:\baufträge[n]?\b"
    + GAP
    + r"\b(?:vergeben|vergab(?:en)?|erteil\w{1,3}|gingen|bek(?:am|amen|ommen)|erh(?:ielt|ielten|alten))\b"
    r"|\b(?:vergab(?:en)?|erteil(?:te|ten)|gingen|bekam(?:en)?|erhielt(?:en)?)\b"
    + GAP
    + r"\b\w{0,20}aufträge[n]?\b|\b\w{0,20}vergaben\b)"
)

# --- results --------------------------------------------------------------------------------------------

OUTCOMES: tuple[tuple[str, tuple[Outcome, ...]], ...] = (
    (r"vertag(?:t|te|ten|en|ter|tes)|zurückgestellt\w{0,2}|zurückstell\w{1,3}|verschob(?:en)?\w{0,2}"
     r"|(?:auf|hinaus)?geschoben\w{0,2}",
     ("postponed",)),
    (r"abgelehnt\w{0,2}|ablehn(?:t|te|ten|en)|lehnten?\b[^?!.]{0,80}\bab|durchgefallen|durchfiel\w{0,2}"
     r"|(?:fiel|fielen)\b[^?!.]{0,60}\bdurch|gescheitert\w{0,2}|scheiterten?|verworfen\w{0,2}"
     r"|abgeschmettert\w{0,2}"
     r"|abgewiesen\w{0,2}|niedergestimmt|keine\smehrheit|zurückgewiesen",
     ("rejected",)),
    (r"(?:geändert|mit\sänderungen)\s(?:beschlossen|angenommen)|(?:in\s)?geänderter\s(?:form|fassung)",
     ("approved_amended",)),
    (r"angenommen\w{0,2}|zugestimmt|genehmigt\w{0,2}|bewilligt\w{0,2}|verabschiedet\w{0,2}|durchgewinkt"
     r"|gebilligt"
     r"|durchgekommen|durchgingen|befürwortet",
     ("approved", "approved_amended")),
    (r"verwiesen\w{0,2}|überwiesen\w{0,2}|abgeschoben\w{0,2}|weitergeleitet\w{0,2}", ("referred",)),
    (r"zurückgezogen\w{0,2}|zog(?:en)?\b[^?!.]{0,60}\bzurück", ("withdrawn",)),
    (r"abgesetzt\w{0,2}|von\sder\stagesordnung\s(?:genommen|gestrichen|abgesetzt)"
     r"|fl(?:og|ogen)\b[^?!.]{0,120}\btagesordnung|von\sder\stagesordnung\sgeflogen",
     ("removed",)),
    (r"zur\skenntnis\sgenommen\w{0,2}|kenntnisnahmen?", ("noted",)),
    (r"empfohlen\w{0,2}|empfehlungen", ("recommended",)),
    (r"gewählt\w{0,2}|berufen|bestellt\sworden", ("elected",)),
)  # fmt: skip


def many(kind: Kind | None = None, *, firm: bool | None = None) -> str:
    """Return a pattern of the nouns that name several findings."""
    chosen = [n.many for n in NOUNS if kind in (None, n.kind) and firm in (None, n.firm)]
    return rf"(?<![\w-])(?:\w{{2,15}}-)?(?:{'|'.join(chosen)})(?![\w])"


def result(low: str) -> tuple[Outcome, ...]:
    """Return the outcomes that a text in small letters names, none twice.

    >>> result("vertagt oder zurückgezogen")
    ('postponed', 'withdrawn')
    """
    found = [outcome for pattern, outcomes in RESULTS if pattern.search(low) for outcome in outcomes]
    if "approved_amended" in found and "approved" in found and RESULTS[2][0].search(low):
        found = [outcome for outcome in found if outcome != "approved"]
    return tuple(dict.fromkeys(found))


RESULTS = tuple((re.compile(rf"\b(?:{pattern})\b"), outcomes) for pattern, outcomes in OUTCOMES)
RESULT = "|".join(pattern for pattern, _ in OUTCOMES)
