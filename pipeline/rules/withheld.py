"""What a sentence of an answer withholds: put off to later, not known, or not said."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from pipeline.german.cues import Cue
from pipeline.german.pattern import lazy
from pipeline.rules.errands import ERRAND, HANDED, HEARSAY, PENDING, SENT, TAKEN_ON

Withheld = Literal["later", "work", "elsewhere", "unknown", "nothing"]

# the answer itself is announced: for later, in writing, in another place
_INFORM = (
    r"(?:prüfen|überprüfen|klären|abklären|nachgehen|berichten|informieren|nachfragen|nachsehen|nachschauen|"
    r"nachhören|erkundigen|"
    r"mitteilen|beantworten|darstellt?|zusammenstellen|zusammenzustellen|nachreichen|nachliefern|"
    r"nachgereicht|recherchieren|ermitteln|"
    r"zukommen|zusenden|zuleiten|übersenden|vorlegen)"
)
_CHECKED = (
    r"(?:geprüft|überprüft|geklärt|abgeklärt|recherchiert|ermittelt|nachgefragt|nachgereicht|nachgeliefert|"
    r"zugesandt|zugeleitet|"
    r"übersandt|zugeschickt|mitgenommen|untersucht)"
)
# "wird beantwortet" alone tells of the meeting itself
_DONE = rf"(?:{_CHECKED}|beantwortet|berichtet|vorgelegt)"
_TRANSPORT = r"(?:Niederschrift|Protokoll|Protokolls?anlage|Anlage)"
_INFORM_STEMS = (
    "prüf|klär|nachge|bericht|inform|nachfrag|nachse|nachschau|nachhör|erkundig|mitteil|antwort|darstell|"
    "zusammen|nachliefer|reich|recherchier|ermittel|zukomm|zusend|zuleit|übersend|vorleg"
)
_DONE_STEMS = (
    "prüf|klär|recherchiert|ermittelt|nachge|zugesandt|zugeleitet|übersandt|zugeschickt|mitgenommen|"
    "untersucht|antwort|bericht|vorgelegt"
)
_ENCLOSED = r"(?:beigefügt|angehängt|beigelegt|beiliegen)"
# one cue for each way of putting off, so that of so many only those are tried whose stems are there
LATER = (
    Cue(
        "schriftlich|antwort|stellungnahme",
        r"\bschriftlich\w*\s+(?:\w+\s+){0,3}(?:beantwort|nach|mit|zu|Antwort|Beantwort|Stellungnahme)|"
        r"\b(?:Antwort|Beantwortung|Stellungnahme)\b[^.;]{0,60}\b(?:schriftlich\w*|"
        r"mit\s+de[rm]\s+(?:Niederschrift|Protokoll)|zu\s+Protokoll|"
        r"nachgereicht|folgt|folge|erfolgt\s+(?:in|mit|über)|(?:steht|stehe)\s+(?:noch\s+)?aus)\b|"
        r"\bbeantwort\w+[^.;]{0,40}\b(?:schriftlich|mit\s+de[rm]\s+(?:Niederschrift|Protokoll)|zu\s+Protokoll)\b|"
        r"\b(?:mit|in|über|zu)\s+(?:de[rm]\s+)?(?:Niederschrift|Protokoll)\s+(?:\w+\s+){0,2}beantwortet",
    ),
    Cue("reich|liefer|nachgeholt", r"\bnach(?:ge|zu)?(?:reich|liefer)\w*|\bnachgeholt\b"),
    Cue(
        _INFORM_STEMS,
        rf"\b(?:werde|wird|wolle|will|werden|wollen|würde|lasse|lässt)\b[^.;]{{0,120}}\b{_INFORM}\b|"
        rf"\b{_INFORM}\s+(?:werde|wird|wolle|will|werden|lasse|lassen)\b",
    ),
    Cue(
        _DONE_STEMS,
        rf"\b(?:werde|wird|werden|soll|solle|sollen)\s+(?:\w+\s+){{0,6}}{_CHECKED}\b(?!\s+(?:haben|hat|habe)\b)|"
        rf"\b(?:noch|bis\s+\w+|nächste\w*|künftig)\s+(?:\w+\s+){{0,3}}{_DONE}\s+(?:werden?|wird|werde)\b|"
        rf"\b{_CHECKED}\s+(?:werden\s+(?:soll\w*|müss\w*|muss)|wird|werde)\b",
    ),
    Cue(
        "prüf|klär|besprech",
        r"\bmuss(?:te)?\b[^.;]{0,60}\b(?:geprüft|geklärt)\s+werden\b|\bmüss(?:e|en|te|"
        r"ten)\b[^.;]{0,60}\b(?:geprüft|geklärt)\s+werden\b|"
        r"\bKlärung\b[^.;]{0,30}\b(?:annehmen|annimmt|herbeiführen|herbeigeführt)\b|"
        r"\bnoch\s+(?:zu\s+)?(?:geklärt|klären|besprechen|prüfen)\b",
    ),
    Cue(
        "nachzugehen|sag|sicher",
        r"\bkündigt\w*\b[^.;]{0,60}\ban\b[^.;]{0,60}\bnachzugehen\b|\b(?:sag|sicher)(?:t|te|"
        r"e)\b[^.;]{0,160}\bzu\b\s*(?:[.,;]|und\b|$)|"
        r"(?<!bereits )(?<!schon )\bzuge(?:sagt|sichert)\b(?!\s+(?:hat|hatte|worden)\b)|\bzusicher\w+",
    ),
    Cue(
        "beigefügt|beifügen|angehängt|beigelegt|beiliegen",
        rf"\b(?:wird|werde|werden)\b[^.;]{{0,80}}\b(?:der|dem|"
        rf"als)\s+{_TRANSPORT}\s+(?:als\s+Anlage\s+)?{_ENCLOSED}|"
        rf"\b(?:der|dem)\s+{_TRANSPORT}\s+(?:als\s+Anlage\s+)?(?:{_ENCLOSED}|"
        rf"beifügen)\s*(?:werde|wird|werden|[.,;]|$)",
    ),
    Cue(
        "protokoll|niederschrift",
        r"\b(?:kommt|komme|folgt|folge|geht|gehe)\b[^.;]{0,30}\bmit\s+(?:de[mr]|diese[mr])\s+(?:Protokoll|Niederschrift)\b",
    ),
    Cue(
        "nachgang|nachhinein|gegebener",
        r"\b[Ii]m\s+Nach(?:gang|hinein)\b|\bzu\s+gegebener\s+Zeit\b",
    ),
    Cue(
        "top|tagesordnungspunkt|öffentlich|nächste|kommende|spätere|schriftlich",
        r"\b(?:verweis\w*|verwies\w*|wird|wurde)\b[^.;]{0,60}\bauf\s+(?:TOP\b|"
        r"den\s+(?:\w+\s+){0,2}Tagesordnungspunkt|den\s+nicht\s?öffentlichen|"
        r"die\s+(?:nächste|kommende)|eine\s+(?:der\s+nächsten|spätere|schriftliche))|"
        r"\b[Ii]m\s+nicht\s?öffentlichen\s+Teil\b|\b(?:[Ss]iehe|s\.|[Vv]gl\.)\s+TOP\b",
    ),
    Cue(
        "beratung|behandlung|antwort|diskussion",
        r"\b(?:Beratung|Behandlung|Beantwortung|Diskussion)\b[^.;]{0,40}\b(?:am\s+Ende|später|unter\s+(?:TOP|"
        r"dem\s+Punkt)|zu\s+einem\s+späteren)",
    ),
    Cue(
        "sitzung",
        r"\b(?:[Ii]n|[Zz]u|[Aa]uf)\s+(?:de[rn]|(?:sein|ihr|unser)er|einer(?:\s+der)?|die|"
        r"eine(?:\s+der)?)\s+(?:(?:nächsten?|kommenden?|folgenden?|späteren?|"
        r"nachfolgenden?)\s+(?:\w+\s+)?\w*[Ss]itzung(?:en)?)\b"
        r"[^.;]{0,60}\b(?:beantwort|[Bb]ericht|vor|inform|auseinander|befass|behandel|beraten|mitteil|eingehen|"
        r"eingegangen|darauf|darüber|Ausführung|Auskunft|Antwort|Information)|"
        r"\bin\s+(?:der|"
        r"einer)\s+(?:[\w.-]+\s+){0,4}\w{3,25}sitzung\b[^.;]{0,80}\b(?:\w*[Bb]ericht\w*\s+(?:erfolg|gegeben|werd|"
        r"zum|zur|vor)|berichtet?|berichten|vorgetragen|vorgestellt\s+w[eiü])",
    ),
)
# "reicht die Zahl nach": the particle closes its clause, unlike in "reicht nach Norden"
SUPPLIES = Cue(
    "reich|liefer|träg|trage|trug|nimm|nehme|nahm",
    r"\b(?:reich(?:t|te|en|ten|e)|liefer(?:t|te|n|ten|e)|trägt|trage|trug|"
    r"tragen)\b[^.:;]{0,120}\bnach\b\s*(?:[.,;!]|und\b|$)|"
    r"\b(?:nimmt|nehme|nahm|nehmen|nahmen)\b[^.;]{0,80}\bmit\b\s*(?:[.,;]|und\b|$)",
)
# "derzeit wird geprüft": how things stand is told, nothing is announced
RUNNING = Cue(
    "prüf|untersucht|ermittelt",
    r"\b(?i:derzeit|aktuell|momentan|zurzeit|bereits|gerade|gegenwärtig|jährlich|regelmäßig|laufend|ständig|"
    r"jedes\s+Jahr|jede\s+Woche)\b[^.;]{0,60}\b(?:geprüft|untersucht|ermittelt|überprüft)\b"
    r"(?!\s+werden\s+m[uü]ss)",
)
_REPLY = (
    r"(?:Antwort|Beantwortung|Stellungnahme|Rückmeldung|Auskunft|Information|Mitteilung|Klärung|Prüfung|"
    r"Überprüfung|Bericht)"
)
# an answer follows, is promised, or is to be given elsewhere
ANNOUNCED = Cue(
    (
        "antwort|stellungnahme|rückmeldung|auskunft|information|mitteilung|klärung|prüfung|bericht|aussicht|"
        "verspr|biet|bot|mitgeteilt|geklärt|informiert|eingegangen|bekannt|prüf|recherchiert|ermittelt|"
        "nachgefragt|reicht|geliefert|zugesandt|zugeleitet|übersandt|zugeschickt|mitgenommen|untersucht|"
        "vorgelegt|verw|ausschuss|fraktion|kommission|arbeitsgruppe|klausur|haushaltsberatung"
    ),
    rf"\b{_REPLY}\s+(?:erfolgt|erfolge|folgt|folge|ergeht|ergehe)\b(?!\s+nicht)|"
    rf"\b{_REPLY}\s+(?:wird|werde|soll|solle)\b[^.;]{{0,60}}\b(?:erfolgen|folgen|ergehen|gegeben|erteilt|nachgeholt)\b|"
    rf"\b(?:verspr[aio]ch\w*|versichert\w*|kündigt\w*)\b[^.;]{{0,60}}\b{_REPLY}\b|\b(?:stellt|"
    rf"stellte)\b[^.;]{{0,60}}\bin\s+Aussicht\b|"
    r"\bverspr[aio]ch\w*\b[^.;]{0,10}\bsich\b|\b(?:bietet|bot)\b[^.;]{0,20}\ban\b[^.;]{0,80}\bzu(?:zusenden|"
    r"\s+\w{4,}|\w{3,})\b|"
    r"\b(?:wird|werde|werden)\b[^.;]{0,40}\b(?:nachträglich|später|zeitnah|noch|separat|gesondert|demnächst|"
    r"umgehend)\b[^.;]{0,30}"
    r"\b(?:beantwortet|mitgeteilt|geklärt|berichtet|informiert|eingegangen)\b|"
    r"\b(?:Ergebnis\w*|Antwort|Zahlen|Termin|Näheres|Weiteres)\s+(?:\w+\s+)?(?:wird|werde|werden|"
    r"würden)\s+(?:\w+\s+){0,4}(?:mitgeteilt|bekannt\s?gegeben)|"
    rf"\b(?:soll|solle|sollen|sollten)\b[^.;]{{0,80}}\b{_DONE}\s+werden\b|"
    r"\bverw[ie]\w*\s+(?:\w+\s+){0,2}an\s+(?:das|den|die|Herrn|Frau)\b|\b(?:in|an)\s+(?:den|"
    r"die)\s+\w*(?:[Aa]usschuss|[Ff]raktion\w*|[Kk]ommission)\s+verwiesen\b|"
    r"\b(?:im|in\s+(?:der|einer|einem|den))\s+(?:\w+\s+)?\w*(?:[Aa]usschuss|[Aa]rbeitsgruppe|[Kk]lausur\w*|"
    r"[Hh]aushaltsberatung\w*)\s+(?:\w+\s+)?"
    r"(?:zu\s+(?:beraten|besprechen|behandeln|klären|diskutieren)|(?:beraten|behandelt|besprochen|"
    r"thematisiert)\s+werden)\b|"
    rf"\b{_REPLY}\b[^.;]{{0,60}}\b(?:Niederschrift|Protokoll)\b[^.;]{{0,30}}\b(?:beigefügt|angehängt|"
    rf"beigelegt)\b",
)
# who speaks sets out to find out: "Die Verwaltung prüft dies.", "Er müsse sich erst erkundigen."
SETS_OUT = Cue(
    (
        "prüf|klär|eruiert|recherch|fragt|frage|hakt|hake|geht|gehe|ging|nimm|nehme|nahm|weiter|nachfrag|erkundig|nachschlag|mitnehm"
    ),
    r"^\W*(?:(?:Die|Der|Das)\s+[\w-]+|(?:Herr|Frau)\s+(?:\S+\s+){0,2}\S+|Man|Er|Sie|"
    r"\S+meister(?:in)?\s+\S+)\s+(?:prüft|klärt|eruiert|recherchiert)\b|"
    r"\b(?:fragt|frage|hakt|hake)\s+(?:(?:er|sie|man|noch|nochmals|selbst)\s+){0,2}(?:dort|beim?|im|in\s+der|vor\s+Ort)\b"
    r"[^.,;]{0,60}\bnach\s*(?:[.,;]|und\b|$)|"
    r"\b(?:geht|gehe|ging)\b[^.;]{0,60}\bnach\s*(?:[.;]|$)|\b(?:klärt|kläre|"
    r"klärte)\b[^.;]{0,60}\bab\b\s*(?:[.,;]|und\b|$)|"
    r"\b(?:nimmt|nehme|nahm)\b\s+sich\b[^.;]{0,60}\ban\s*(?:[.;]|$)|"
    r"\b(?:nimmt|nehme|nahm)\b[^.;]{0,40}\b(?:Frage|Anregung|Hinweis|Anliegen|Thema|Bitte|"
    r"Vorschlag)\b[^.;]{0,20}\b(?:auf|mit)\s*(?:[.,;]|und\b|$)|"
    r"\b(?:gibt|gebe|gab|leitet|leite|leitete)\b[^.;]{0,60}\bweiter\s*(?:[.,;]|und\b|$)|"
    r"\b(?:möchte|möchten|wolle|will|müsse|muss|müssen|müsste)\b[^.;]{0,60}\b(?:nachfragen|erkundigen|prüfen|"
    r"klären|nachschlagen|recherchieren|"
    r"(?:dies|das|Frage|Anregung|Hinweis|Thema|Punkt|Anliegen)\s+(?:\w+\s+)?mitnehmen)\b",
)
# work is promised: an answer of its own where something was said beside it
_WORKING = (
    r"(?:kümmern|besprechen|abstimmen|mitnehmen|weiterleiten|weitergeben|weitergeleitet|weitergegeben|"
    r"mitgenommen|(?:Anregung|Hinweis|Vorschlag|Frage|Thema|Bitte)\s+(?:\w+\s+)?auf(?:nehmen|genommen)|ansprechen|"
    r"thematisieren|zugehen|in\s+Verbindung\s+setzen|Kontakt\s+aufnehmen|hinwirken|"
    r"veranlassen|beseitigen)"
)
_OFFICE = (
    r"(?:Polizei|\w*[Aa]mt|\w*[Kk]reis\w*|\w*hof|\w*[Bb]ehörde|\w*betriebe?|Eigentümer\w*|Firma|Bahn|"
    r"Betreiber\w*|"
    r"Bauträger\w*)"
)
WORK = Cue(
    (
        "kümmer|besprech|abstimm|mitnehm|weiterleit|weitergeb|weitergeleit|weitergegeben|mitgenommen|anregung|"
        "hinweis|vorschlag|frage|thema|bitte|ansprech|thematisier|zugehen|verbindung|kontakt|hinwirk|"
        "veranlass|beseitig"
    ),
    rf"\b(?:werde|wird|wolle|will|werden|wollen)\b[^.;]{{0,120}}\b{_WORKING}\b|\b{_WORKING}\s+(?:werde|wird|"
    rf"wolle|will|werden|wollen)\b",
)
# what was asked is told again before the answer
RESTATED = Cue(
    "frage",
    r"^\W*(?:Auf|Zu[rm]?|Über)\s+(?:\S+\s+){0,4}\w*[Ff]ragen?\b[^.?!]{1,300},\s+"
    r"(?=(?:antwort|erwider|erklär|erläuter|entgegn|bericht|bestätig|gibt|gab|teilt|führt|sag|verw[ie]|weist|"
    r"wies|wird|wurde)\w*\s)",
)
# others are told, not the asker
TOLD = Cue("informier", rf"\b{_OFFICE}\s+(?:\w+\s+){{0,5}}informier\w+")
_SETTLED = (
    r"(?:bekannt\w*|entschieden|geklärt|klar|festgelegt|fest|absehbar|abgeschlossen|ausgewertet|beschlossen|"
    r"geplant|terminiert|"
    r"möglich|genannt|gesagt|beantwort\w*|abschätz\w*|vor\b|vorlieg\w*|veröffentlicht|erschienen|eingegangen|"
    r"gefallen|erfolgt|"
    r"Termin\w*|Ergebnis\w*|Entscheidung\w*|Aussage\w*|Angabe\w*|Erkenntnis\w*|Kenntnis\w*|Information\w*|"
    r"Zahlen|Daten|Planung\w*|"
    r"Antwort\w*|Rückmeldung\w*|Beschluss\w*)"
)
# somebody keeps silent: "antwortete darauf nicht", but not "antwortet, dies sei nicht so"
SILENT = Cue(
    "antwort|reagier|äußer|auskunft",
    r"\b(?:(?:be)?antworte(?:t|te|n|ten)|reagier(?:t|te|en|ten)|äußer(?:t|te|n|"
    r"ten)\s+sich)\b(?:\s+\w+){0,5}?\s+nicht\s*(?:[.;!]|auf\b|$)|"
    r"\b(?:gab|gibt|gaben|geben|erteilt|erteilte|erhielt|"
    r"erhält)\b(?:\s+\w+){0,4}?\s+keine(?:rlei)?\s+(?:Antwort|Auskunft)\b|"
    r"\b(?:w[iu]rden?|werden)\s+(?:\w+\s+){0,2}nicht\s+beantwortet\b(?!\s+werden)|\bunbeantwortet\b|"
    r"\bAntwort\b(?:\s+\w+){0,6}?\s+(?:schuldig|nicht\s*[.;!]|nicht\s+gegeben|unterbl\w+)|"
    r"\b(?:will|wollte|möchte)\b(?:\s+\w+){0,5}?\s+nicht\s+(?:\w+\s+)?(?:antworten|beantworten|äußern)\b",
)
# somebody says that they do not know
IGNORANT = Cue(
    "weiß|wisse|wusst|wüsst|sagen|augen|hand|parat|präsent|auswendig|überfragt|ahnung|kopf|kenntnis",
    r"\b(?:weiß|wisse|wissen|wusste|wussten|wüsste)\b[^.,:;]{0,60}\bnichts?\b(?!\s+(?:nur|allein))|"
    r"\bnichts?\s+(?:\w+\s+)?(?:weiß|wisse|wissen|wusste|gewusst)\b|\b(?:kann|könne|konnte|könnte|können|"
    r"konnten)\b[^.,:;]{0,60}\bnichts?\s+(?:\w+\s+){0,2}sagen\b|"
    r"\bnicht\s+(?:vor\s+Augen|zur\s+Hand|parat|präsent|auswendig)\b|\büberfragt\b|\bkeine\s+Ahnung\b|"
    r"\bnicht\s+aus\s+dem\s+Kopf\b|\bentz(?:ieht|iehe|og)\b[^.;]{0,40}\bKenntnis\b",
)
# something is not known or not settled
UNKNOWN = Cue(
    (
        "nicht|kein|offen|unklar|untersucht|ungewiss|klärung|wart|nachse|nachschau|nachles|nachfrag|rechnen|"
        "aus|vermutung|allgemein"
    ),
    r"\b(?:nichts?|kein\w*)\b[^.;]{0,90}\b(?:bekannt(?!\s+ge)|beantwort\w*|sagen|benennen|beziffern|"
    r"abschätz\w*|geliefert|liefer\w*|"
    r"vorlieg\w*|Angaben?|Aussagen?|Kenntnis\w*|Erkenntnis\w*|Informationen|beziffer\w*|absehbar|"
    r"abschließend)\b|"
    rf"\b(?i:derzeit|aktuell|momentan|zurzeit|bislang|heute|bisher|noch|im\s+Moment|"
    rf"augenblicklich)\s+(?:noch\s+)?(?:nicht|kein\w*)\b[^.;]{{0,60}}\b{_SETTLED}|"
    r"\bnoch\s+(?:offen|unklar|untersucht|ungewiss|in\s+(?:der\s+)?Klärung)\b|"
    r"\b(?:[Dd]ies|[Dd]as|[Ee]s|Frage|Entscheidung|Termin|Finanzierung)\s+(?:\w+\s+){0,2}offen\s*(?:ist|sei|"
    r"bleibe?|gelassen|$|[.,;])|"
    r"\b(?:bleibe?|lasse|lässt|ließ)\b[^.,;]{0,30}\boffen\b|\bwart\w{1,3}\s+(?:\w+\s+)?noch\s+auf\b|"
    r"\bwart\w{1,3}\s+(?:\w+\s+){0,2}auf\s+(?:\w+\s+){0,3}(?:Rückmeldung|Antwort|Ergebnis\w*|Bescheid|"
    r"Stellungnahme|Angebote?|Genehmigung|Entscheidung|Gutachten)|"
    r"\bmüss(?:e|t?en?)?\b[^.;]{0,30}\b(?:nachsehen|nachschauen|nachlesen|nachfragen)\b|"
    r"\bl[iäa]ge?n?\b[^.;]{0,60}\bnicht\s+vor\b|\b(?:derzeit|aktuell|momentan|noch)\s+nicht\s+(?:habe|hat|"
    r"vorlägen|vorliegen)\b|"
    r"\b(?:Zahlen|Daten|Ergebnis\w*|Entscheidung|Rückmeldung|Antwort|Angebote?|"
    r"Gutachten)\b[^.;]{0,80}\b(?:zu\s+rechnen|erwartet|(?:steht|stehe|stehen|stünden)\s+(?:noch\s+)?aus)\b|"
    r"\bnur\s+(?:eine\s+)?Vermutung|\bnur\s+allgemein\w*|\bnicht\s+vorhers\w+|"
    r"\bkönne\s+(?:man\s+)?nicht\s+voraus\w+",
)
# others are in charge: an answer to who and why, none to when and how much
ELSEWHERE = Cue(
    "zuständig",
    r"\bZuständigkeit\b[^.;]{0,140}\b(?:liegt|liege|läge)\b|\bliegt\b[^.;]{0,40}\bZuständigkeit\b|"
    r"\b(?:nicht\s+zuständig|zuständig\s+(?:ist|sei|seien|sind)|(?:ist|sei|sind|seien)\s+(?:\S+\s+){1,6}zuständig)\b|"
    r"\bnicht\s+in\s+(?:den|die|der)\s+Zuständigkeit\w*\b",
)
# somebody else could tell: "Frau Abel könne Näheres sagen."
REFERRED = Cue(
    "sagen|ansprechpartner|auskunft|auskünft|erfragen|wenden",
    r"\b(?:kann|könne|könnte|können)\b[^.;]{0,40}\b(?:mehr|Näheres|Genaueres)\b[^.;]{0,20}\bsagen\b|"
    r"\bAnsprechpartner(?:in)?\b|"
    r"\b(?:kann|könne|könnte|können)\b[^.;]{0,40}\bAusk[uü]nfte?\b[^.;]{0,20}\b(?:geben|erteilen)\b|"
    r"\bzu\s+erfragen\b|\bsich\s+(?:\w+\s+){0,3}an\s+[^.;]{1,60}\b(?:wenden|zu\s+wenden)\b",
)
# a reply that tells nothing yet: "Frau Abel geht auf die Fragen ein."
EMPTY = Cue(
    "geht|ging|gehe|antwort",
    r"\b(?:geht|ging|gehe|gingen|gehen)\b[^.,:;]{0,60}\bauf\b[^.,:;]{0,60}\bein\s*[.:]?\s*$|"
    r"\b(?:be)?antwortet(?:e|en)?\b[^.,:;]{0,60}\b(?:[Ff]ragen?|wie\s+folgt|Folgendes|dazu|"
    r"darauf)\b[^.,:;]{0,20}[.:]\s*$",
)
SINGLE_CASE = Cue("einzelfall", r"\bim\s+Einzelfall\b")
# notes begin with their verb: "Wird geprüft."
VERB_FIRST = lazy(
    r"^(?:Wird|Werden|Klärt|Prüft|Fragt|Kümmert|Nimmt|Gibt|Geht|Leitet|Reicht|Sagt|Kann|Weiß|Muss|Müsse|Setzt|"
    r"Zuständig)\b"
)


@lru_cache(maxsize=4096)
def withheld(sentence: str) -> Withheld | None:
    """Return what a sentence of an answer withholds, None where it simply answers.

    >>> withheld("Die Zahl wird nachgereicht."), withheld("Das sei noch nicht bekannt."), withheld("Ja.")
    ('later', 'unknown', None)
    """
    sentence = VERB_FIRST.sub(lambda verb: verb[0].lower(), RESTATED.sub("", sentence))
    if TOLD.search(sentence):
        return "work"
    if RUNNING.search(sentence):
        return None
    if any(form.search(sentence) for form in (*LATER, SUPPLIES, ANNOUNCED, SETS_OUT, ERRAND, HANDED, SENT)):
        # "müsse im Einzelfall geprüft werden" promises nothing
        return None if SINGLE_CASE.search(sentence) else "later"
    if any(form.search(sentence) for form in (UNKNOWN, IGNORANT, REFERRED, HEARSAY, PENDING)):
        return "unknown"
    if ELSEWHERE.search(sentence):
        return "elsewhere"
    if WORK.search(sentence) or TAKEN_ON.search(sentence):
        return "work"
    return "nothing" if EMPTY.search(sentence) else None


def mute(sentence: str) -> bool:
    """Return whether a sentence only tells that somebody does not answer.

    >>> mute("Herr Born antwortete darauf nicht."), mute("Herr Born antwortet, dies sei nicht so.")
    (True, False)
    """
    return bool(SILENT.search(sentence)) and withheld(sentence) not in ("later", "unknown")
