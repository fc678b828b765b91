"""What happened to a matter: an ordered table of German words, the special before the general."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.german.ballots import LISTS, ballots
from pipeline.german.cues import Cue
from pipeline.german.pattern import lazy
from pipeline.german.procedures import moved
from pipeline.german.votes import mode, ticked
from pipeline.model import Outcome

_IN = r"(?:in|an) (?:den|die|das|einen|eine|alle|beide|andere|folgende|nachfolgende)\b|\b(?:ins|ans)\b"
_VOTED = r"(?:Ja|Nein|\d) ?/? ?"

# nouns for what may be changed in a wording before it is adopted
_CHANGE = (
    r"(?:Änderung|Ergänzung|Maßgabe|Korrektur|Abänderung|Berichtigung|Anpassung|Präzisierung|Klarstellung"
    r"|Modifi(?:kation|zierung)|Einschränkung|Abweichung|Streichung)(?:en)?\b"
)
_CHANGED_WEAK = r"(?:(?:ab)?geändert|berichtigt|ergänzt|korrigiert|angepasst|überarbeitet|modifiziert)en"
_CHANGED = r"(?:(?:ab)?geändert|berichtigt|ergänzt|korrigiert|angepasst|überarbeitet|modifiziert)e[rn]"

REJECTED = (
    r"\bspr(?:icht|ach|echen|achen) sich [^.;]{0,60}\bgegen (?:den|das|die"
    r"|eine[nr]?) (?!Stimmen)(?![^.;]{0,120}\bfür\b)|"
    r"\babgelehnt\w{0,2}\b|\babgel\.|\b(?:lehn(?:t|te|en|ten)) [^.;]{0,160}?\bab(?:gelehnt)?\b(?! sofort| dem"
    r"| der| \d)"
    r"|(?<!\d )(?<!auf )\bAblehnung\b(?!en|s| ?[:=(]| (?:\d|[A-ZÖ]{2}|[Dd]e[rs]|[Dd]ieser|von|durch))"
    r"|\bkeine (?:erforderliche |notwendige )?Mehrheit\b(?! der)"
    r"|\bMehrheit (?:\w{1,20} )?nicht\b|\bverfehl\w{1,3} [^.;]{0,60}\bMehrheit\b"
    r"|\bnicht die (?:\w{1,20} ){0,2}Mehrheit\b|\bMehrheit (?:\w{1,20} ){0,2}(?:verfehlt"
    r"|nicht erreicht)"
    r"|\bnicht (?:\w{1,20} )?(?:angenommen|zugestimmt|gefolgt|beschlossen|genehmigt|befürwortet"
    r"|entsprochen|stattgegeben|gebilligt|erteilt|erheblich|überwiesen|empfohlen)\b"
    r"|\bstimm(?:t|te|en|ten) [^.;]{0,120}\bnicht zu\b|\bverworfen\b|\bgescheitert\b"
    r"|\bscheitert\w{0,2}\b|\bStimmengleichheit\b"
    r"|\b[Kk]ein (?:gemeindliches )?Einvernehmen\b|\bEinvernehmen [^.;]{0,60}\b(?:versagt|verweigert|nicht)\b"
    r"|\bversagt\w{0,2} [^.;]{0,80}Einvernehmen\b|\bzurückgewiesen\b"
    r"|\b(?:folgt|folgte|folgen|entspricht|entsprach) [^.;]{0,100}\bnicht\b(?! nur)"
    r"|\bnicht die Zustimmung\b|\bkeine Zustimmung\b"
)
WITHDRAWN = (
    r"\berklär\w{1,4} [^.;]{0,120}\bzurückzuziehen\b|\bzurückge(?:zogen|nommen)\b|\bzieh(?:t|en"
    r"|e) (?!sich)[^.;]{0,240}\bzurück\b"
    r"|\bzog(?:en)? (?!sich)[^.;]{0,240}\bzurück\b"
    r"|\bnicht (?:weiter )?aufrecht(?:erhalten| erhalten)\b"
    r"|\bRücknahme de[sr] (?:\w{1,30}-)?(?:\w{0,20}antrag|Vorlage)"
)
REMOVED = (
    r"\babgesetzt\b|\bAbsetzung\b|\bsetz(?:t|te|en|ten) [^.;]{0,120}\bab\b(?! sofort| dem| \d)"
    r"|\bvon der (?:heutigen )?Tagesordnung (?:zu |ab)?(?:genommen|gestrichen|gesetzt|nehmen"
    r"|streichen|absetzen|abgesetzt)"
    r"|\b(?:TOP|Punkt|Tagesordnungspunkte?)\b[^.;]{0,80}\b(?:entfällt|entfallen|entfiel"
    r"|gestrichen)\b|^\W{0,4}entfällt\W{0,4}$|\bnicht behandelt\b"
)
REFERRED = (
    rf"\b(?:zurück)?(?:ver|über)wiesen\b(?=[^.;]{{0,20}}{_IN})|(?:\b{_IN}"
    rf"|\bzurück)[^.;]{{0,120}}\b(?:zurück)?(?:zu )?(?:ver|über)(?:wiesen|weisen|zuweisen)\b"
    rf"|\b(?:ver|über)(?:weist|wies|wiesen)\b[^.;]{{0,160}}(?:\b{_IN}|\bzurück\b"
    rf"|\bzur (?:weiteren )?(?:Beratung|Vorberatung|Behandlung))"
    rf"|\bzur (?:\w{{1,20}} )?(?:Beratung|Vorberatung|Behandlung) [^.;]{{0,80}}\b(?:ver"
    rf"|über)wiesen\b"
    r"|^\W{0,4}(?:einstimmig\w{0,2} |mehrheitlich\w{0,2} )?(?:zurück)?(?:verwiesen"
    r"|verweisen)\b(?! auf)|^\W{0,4}(?:weitere|nochmalige|erneute) (?:Behandlung"
    r"|Beratung) i[mn]\b|\b(?:Zurück|Rück)verweisung\b|^\W{0,4}(?:Über|Ver)weisung\b"
    r"|\bzurückverwiesen\b|\b(?:Ausschuss|\w{1,40}ausschuss|Fraktionen) (?:\w{1,20} )?zugewiesen\b"
    r"|\bin die Fraktionen\b|\b(?:an|in) (?:den|die|das) [^.;]{0,60}\b(?:weitergeleitet|zurückgegeben)\b"
    r"|\bauf (?:den|die) \w{0,40}(?:[Aa]usschuss|[Vv]orstand|Magistrat)\b[^.;]{0,40}\b(?:delegiert"
    r"|übertragen)\b"
    r"|\bVerweis(?:ung)? (?:in|an) (?:den|die|das)\b|\bin den (?:Rat|Kreistag|\w{1,30}ausschuss) (?:geschoben"
    r"|gezogen)"
)
POSTPONED = (
    r"\bvertag(?:t|te|ten|en|ung)\b|\bVertagung\b|\bzurückgestellt\b|\bZurückstellung\b"
    r"|\bstell(?:t|te|en|ten) [^.;]{0,140}\bzurück\b"
    r"|\bverschoben\b|\bverschieb(?:t|en|ung)\b|\bverschob(?:en)?\b|\bWiedervorlage\b"
    r"|\bin die nächste Sitzung geschoben\b|\b(?:nächsten|kommenden|folgenden"
    r"|späteren) (?:\w{1,30})?[Ss]itzung\b[^.;]{0,40}\bfortgesetzt\b"
    r"|\bin (?:der|einer) (?:nächsten|kommenden|folgenden|späteren|weiteren"
    r"|\w{3,9}-) ?[Ss]itzung (?:\w{1,12} )?"
    r"(?:zu behandeln|zu beraten|zu entscheiden|behandelt|beraten|entschieden)\b"
    r"|\bvon der Beratung ausgenommen\b"
)
AMENDED = (
    r"\b(?:ab)?geändert(?:e[rnms]?)? (?:\w{1,20} )?(?:beschlossen|Fassung|Form|angenommen"
    r"|zugestimmt|Beschluss\w{0,10}|Antrag|genehmigt|Tagesordnung)"
    rf"|\b[Mm]it (?:\w{{1,20}} ){{0,3}}{_CHANGE}(?! de[sr] (?:Satzung|Geschäftsordnung|Hauptsatzung))"
    rf"|\b[Mm]it (?:de[rnm]|eine[rm]) (?:vo[nm]|durch) [^.;,]{{1,60}}?en {_CHANGE}"
    rf"|\b{_CHANGED} (?:Fassung|Form|Niederschrift)\b"
    r"|\bum (?!\d)[^.;]{0,100}\b(?:ergänzt|erweitert)\b|\babgeändert\b|\bmodifiziert\w{0,2}\b"
    rf"|\b[Nn]ach (?:\w{{1,30}} ){{0,3}}(?:{_CHANGE}|Veränderungen\b) w(?:ird|urde) [^.;]{{0,80}}"
    r"\b(?:abgestimmt|beschlossen|angenommen|zugestimmt|genehmigt)\b"
    r"|\bum (?!\d)[^.;,]{1,80} (?:ergänzte|erweiterte|gekürzte)[nrs]? [A-ZÄÖÜ]"
    r"|\bso (?:ab)?(?:geänderten?|ergänzten?|modifizierten?) (?:Antrag|Vorlage|Beschluss\w{0,12}|Fassung"
    r"|Satzung)"
    r"|\babweichend vo[mn]\b|\berweitert beschlossen\b"
    # a motion is adopted together with what was moved to it
    r"|\b(?:(?:mit)?samt|einschließlich|inklusive|inkl\.?|zusammen mit|unter Ein(?:beziehung|schluss))"
    r" (?:\w{1,20} ){0,2}?(?:Zusatz|Änderungs|Abänderungs|Ergänzungs)antr[aä]g\w{0,3}\b"
    rf"|\bin (?:der )?{_CHANGED} (?:Reihenfolge|Version|Variante)\b"
    r"|\bals Prüfauftrag\b|\bso geändert|\bunter Berücksichtigung der (?:\w{1,20} )?Änderung"
)
# the word is often mistyped
NOTED = (
    r"\bzur Kenntnis\b(?! ?(?:zu )?(?:gegeben|gebracht|geben|bringen|vorgelegt))"
    r"|\bKenn?tnis ?s?n?ahme\b|\bKenntnis (?:genommen|zu nehmen)\b"
    r"|\b(?:nimmt|nahm|nehmen|nahmen) [^.;]{0,200}\b(?:Kenntnis|entgegen)\b|\bKenntnis von\b"
    r"|\berfolgte Vorberatung\b"
    r"|\bVorberatung (?:ist )?erfolgt\b"
)
COUNCILS = (
    r"(?:Rat|Gemeinderat|Stadtrat|Kreistag|\w{0,30}[Aa]usschuss|Bezirksvertretung"
    r"|Stadtverordnetenversammlung|Gemeindevertretung|Verwaltungsausschuss|\w{0,20}versammlung"
    r"|\w{0,20}rat)"
)
# "dem Rat", "der Gemeindevertretung", "dem Magistrat der Stadt"
ADDRESSED = (
    rf"\b(?:dem|der|den) (?:\w{{1,30}} ){{0,2}}?(?:{COUNCILS}|Magistrat|Gemeindevorstand|Senat|Bezirksamt"
    r"|(?:Ober)?[Bb]ürgermeister(?:in)?|Vorstand|Amtsausschuss)\b"
)
RECOMMENDED = (
    rf"\bschl(?:ägt|ug|agen|ugen) (?:[^.;,]{{0,60}} )?{ADDRESSED}[^.;]{{0,160}}\bvor\b"
    rf"|{ADDRESSED} [^.;,]{{0,60}}\bvorgeschlagen\b|\b[Ee]mpfehlung(?:en)? (?:aus|ab)\b"
    r"|\b(?:gibt|gab|geben|gaben)\b[^.;]{0,80}\b(?:Beschluss)?[Ee]mpfehlung\b|\bempfiehlt\b|\bempfahl\b|\bempfehlen\b|\bempfohlen\b|\b(?:Beschluss"
    r"|Abstimmungs)?empfehlung(?:sbeschluss)? (?:an|für) (?:den|die"
    r"|das)\b"
)
ELECTED = (
    r"\b(?:gewählt|wiedergewählt|bestellt|berufen|benannt|entsandt|ernannt)\b|\b(?:wähl(?:t|te"
    r"|en|ten)|bestell(?:t|te|en|ten)|berief(?:en)?|beruft|entsend(?:et|en)|benenn(?:t"
    r"|en))\b[^.;]{0,200}\b(?:zu[mr]?|als|in (?:den|die|das))\b"
    r"|\bwähl(?:t|te|en|ten) [^.;]{0,40}\b(?:geheim|offen|schriftlich)\b"
    r"|\bentf(?:allen|ielen|ällt) [^.;]{0,60}\bStimmen?\b|\bnimmt die Wahl an\b"
    r"|\bnahm die Wahl an\b|^\W{0,3}Die Wahl (?:von|de[rs]) [^.;,]{1,80} (?:zu[mr]?|als) "
    r"[^.;,]{1,60} (?:erfolgt|erging)"
    r"|\b[Ww]ahl (?:wird |wurde )?angenommen\b"
)
APPROVED = (
    r"\bbeschlossen\b|\bangen\.|\bbeschl\.|\bbeschließ(?:t|en)\b|\bbeschlie(?:ss|ß)t\b|\bbeschloss(?:en)?\b"
    r"|\bangenommen\b|\bAnnahme\b|\bnimmt [^.;]{0,160}\ban\b(?! de[rn])|\bzugestimmt\b"
    r"|\bstimm(?:t|te|en|ten) [^.;]{0,300}?\b(?:zu|dafür|überein)\b|\bZustimmung\b"
    r"|\bgenehmigt\w{0,2}\b|\bbewilligt?\w{0,2}\b|\bzuerkannt\b|\bgewährt\b|\bGenehmigung\b"
    r"|\bgebilligt\b|\bbillig(?:t|te|en|ten)\b"
    r"|\bbestätigt\b|\bbestätig(?:t|te|en|ten)\b"
    r"|\bfestgestellt\b|\bstell(?:t|te|en|ten) [^.;]{0,160}\b(?:Tagesordnung|Jahresabschluss"
    r"|Jahresrechnung)\b[^.;]{0,160}\bfest\b|\bverabschiedet?\w{0,2}\b|\b(?:erteilt"
    r"|hergestellt)\b|\berteil(?:t|te|en|ten)\b"
    r"|\b(?:wie|laut|gemäß|entsprechend|nach) (?:der )?(?:\w{0,20}vorschlag|Vorlage"
    r"|\w{0,20}vorlage|Beschlussempfehlung|Antrag)\b|\bstattgegeben\b|\bgefolgt\b"
    r"|\bentsprochen\b|\bfolg(?:t|te|en|ten) (?:dem|der|diesem|dieser)\b"
    r"|\bschlie(?:ß|ss)(?:t|en) sich [^.;]{0,160}\ban\b|\bschloss(?:en)? sich [^.;]{0,160}\ban\b"
    r"|\beinverstanden\b|\bEinverständnis\b|\bbefürwort(?:et|en|ete|eten)\b|\bbeauftrag(?:t|te"
    r"|en|ten)\b|\berlassen\b|\berlässt\b"
    r"|\bspr(?:icht|ach|echen|achen) sich [^.;]{0,120}\b(?:für|dafür)\b|\bEinvernehmen\b"
    r"|\bfestgelegt\b|\bentlastet\b|\bvergeben\b|\bvergibt\b"
)
NO_DECISION = (
    r"\bohne (?:Beschluss(?:fassung|empfehlung)?|Votum|Abstimmung|Empfehlung|Ergebnis)\b"
    r"|\bkein(?:e|en)? (?:Votum|Beschluss(?:fassung|empfehlung)?|Entscheidung|Empfehlung)\b"
    r"|\b(?:Beschluss(?:fassung)?|Abstimmung|Entscheidung)\b[^.;,]{0,60}\bnicht(?: (?:gefasst|getroffen"
    r"|statt))?\W{0,3}$"
    r"|\bBeschluss(?:fassung)?\b[^.;,]{0,40}\b(?:nicht (?:erforderlich|notwendig|nötig|vorgesehen)"
    r"|entbehrlich)\b"
    r"|\berledigt\b|\bgegenstandslos\b|\babgeschrieben\b|\bnicht abgestimmt\b"
)

# outcome, stems of which one must occur, pattern
TABLE: tuple[tuple[Outcome, str, str], ...] = (
    (
        "rejected",
        (
            "kein|gegen|lehn|abgel|mehrheit|nicht|verworfen|scheitert|stimmengleich|versagt|verweigert|"
            "zurückgewiesen|keine zustimmung"
        ),
        REJECTED,
    ),
    ("withdrawn", "zurück|aufrecht|rücknahme", WITHDRAWN),
    ("removed", "setz|tagesordnung|entf|gestrichen|nicht behandelt", REMOVED),
    (
        "referred",
        "wies|weis|behandlung|beratung|fraktionen|delegiert|übertragen|weitergeleitet|gegeben|geschoben|gezogen",
        REFERRED,
    ),
    (
        "postponed",
        "vertag|itzung|zurück|verschieb|verschob|wiedervorlage|geschoben|fortgesetzt|ausgenommen",
        POSTPONED,
    ),
    (
        "approved_amended",
        "änder|ergänz|maßgabe|korr|berichtig|angepasst|anpassung|präzis|klarstell|modifi|einschränk|abweich|streich|überarb|erweitert|prüfauftrag|zusatzantr",
        AMENDED,
    ),
    ("noted", "kenn|vorberatung|entgegen", NOTED),
    ("recommended", "empf|vor", RECOMMENDED),
    ("elected", "wähl|bestell|beruf|berief|benannt|entsandt|ernannt|entsend|benenn|entf|wahl", ELECTED),
    (
        "approved",
        (
            "beschl|angen|genommen|annahme|nimmt|stimm|nehmig|willig|billig|zuerkannt|gewährt|bestätig|fest|verabschied|"
            "erteil|hergestellt|vorschlag|vorlage|empfehlung|antrag|stattgegeben|folg|"
            "entsprochen|schlie|schloss|einverst|befürwort|beauftrag|erlass|erläss|sich|"
            "einvernehm|entlast|verg"
        ),
        APPROVED,
    ),
    ("no_decision", "ohne|entbehr|kein|nicht|erledigt|gegenstandslos|abgeschrieben|abgestimmt", NO_DECISION),
)

# Words that look like an outcome and are none.
TRAPS = Cue(
    "tagesordnung|kenntnis|änder|ohne|noch nicht|keine abst|stell|weis|wies",
    r"\b(?:gibt|gab|geben|gaben|bringt|brachte)\b[^.;]{0,120}\bzur Kenntnis\b|"
    # the change of an agenda is itself what is decided
    r"\bTagesordnung w(?:ird|urde) [^.;]{0,160}\bum [^.;]{1,160} (?:ergänzt|erweitert)(?=\W{0,3}$)|"
    r"\bun(?:ge|ver)ändert|\bohne (?:Maßgabe|Änderung(?:en)?|Ergänzung(?:en)?)\b"
    r"|\bnoch nicht (?:festgelegt|beschlossen|entschieden)\b|\bKeine Abstimmung\b"
    r"|\bmit (?:\w{1,20} )?(?:Änderung|Ergänzung)s(?:antrag|anträgen)\b|\b(?:stell(?:t|te|en"
    r"|ten)) [^.;]{0,120}\bvor\b(?! dem| der| den)"
    r"|\b[Aa]uf (?!Vorschlag|Antrag|Wunsch|Empfehlung|Bitte|Anregung)(?:(?!\b(?:an|in) (?:den"
    r"|die|das)\b)[^.;]){0,120}\b(?:ver|hin)(?:wiesen|weisen|gewiesen)\b(?! in)|\bverw(?:eist"
    r"|ies"
    r"|iesen) (?:\w{1,20} ){0,3}auf\b",
    re.IGNORECASE,
)
# "beschließt, den Punkt zu vertagen": the infinitive says what is done
INFINITIVES: tuple[tuple[Outcome, str], ...] = (
    ("rejected", r"abzulehnen|zurückzuweisen"),
    ("removed", r"abzusetzen|von der Tagesordnung zu nehmen"),
    ("referred", r"zu verweisen|zurückzuverweisen|zu überweisen"),
    ("postponed", r"zurückzustellen|zu vertagen|zu verschieben"),
    ("noted", r"zur Kenntnis zu nehmen"),
)
_INFINITIVES = tuple(
    (outcome, Cue("beschl", rf"\bbeschl[io](?:e?ßt|ssen|ss|eßen)\b[^.;]{{0,300}}\b(?:{pattern})\b"))
    for outcome, pattern in INFINITIVES
)
_TABLE = tuple((outcome, Cue(stems, pattern, re.IGNORECASE)) for outcome, stems, pattern in TABLE)
_ALL = (*_INFINITIVES, *_TABLE)
_REFUSED = lazy(REJECTED, re.IGNORECASE)
# how one group voted: "SPD gegen CDU (= Ablehnung)"
_GROUPS = lazy(r"\(= ?\w[^()]{0,60}\)")
_SWISS = Cue("motion|postulat|interpell", r"\b(?:Motion|Postulat|Interpellation)\b")
_HANDED_ON = lazy(r"\büberw(?:iesen|eist)\b|\berheblich\b")
_ADVISES = lazy(r"\bund (?:[\w-]{1,20} ){0,2}?(?:empfiehlt|empfahl|empfehlen|empfahlen)\b")
_BOTH = Cue(
    "kenn|vorberatung|entgegen",
    rf"(?:{NOTED})[^.;]{{0,200}}(?:\bund\b|,|\.) ?[^.;]{{0,300}}?(?:\bstimm(?:t|en|te"
    rf"|ten)\b[^.;]{{0,300}}\bzu\b|\bbeschließ(?:t|en)\b|\bbeschloss(?:en)?\b|\bbeauftragt\b"
    rf"|\bspr(?:icht|ach|echen|achen) sich\b|\bgenehmig(?:t|en)\b|\bbillig(?:t|en)\b|\bzugestimmt\b"
    r"|\berteil(?:t|en|te)\b|\bentlaste(?:t|n|te)\b)",
    re.IGNORECASE,
)


# a dot that ends no sentence: of a date, a number, an abbreviation
_DOT = lazy(
    r"\b(Abs|Art|Bd|Dr|Flst|Nr|Prof|St|Str|Ziff|Zl|bzw|ca|entspr|gem|ggf|inkl|lt|vgl)\.(?= )"
    r"|(?<=\d)\.(?=\d| [a-zäöü\d]"
    r"| (?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Änderung|Nachtrag|Sitzung))"
)


def flat(text: str) -> str:
    """Return a text in one line, without the dots that end no sentence.

    >>> flat("Bericht vom 3. Mai (Nr. 5) gehört. Danach war Schluss.")
    'Bericht vom 3 Mai (Nr 5) gehört. Danach war Schluss.'
    """
    return _DOT.sub(r"\1", " ".join(text.split()))


def _also(plain: str) -> Outcome:
    """Return what a body did besides taking note of something."""
    if _ADVISES.search(plain):
        return "recommended"
    return "approved" if _BOTH.search(plain) else "noted"


@lru_cache(maxsize=4096)
def outcome(text: str) -> Outcome | None:
    """Return what the words of a result say, or None where they say nothing.

    Meant for result zones: in a debate the same words tell history or an opinion.

    >>> outcome("Der Antrag wird einstimmig abgelehnt."), outcome("ungeändert beschlossen")
    ('rejected', 'approved')
    """
    text = _GROUPS.sub(" ", ticked(flat(text)))
    if _SWISS.search(text) and _HANDED_ON.search(text) and "nicht" not in text:
        return "approved"
    plain = TRAPS.sub(" ", text)
    if "empfohlen" in plain and not _REFUSED.search(plain):
        return "recommended"
    for found, pattern in _ALL:
        if pattern.search(plain):
            return _also(plain) if found == "noted" else found
    if "un" in text and re.search(r"\bun(?:ge|ver)ändert\b", text):
        return "approved"
    return "approved" if mode(text) else None


_RECOMMENDS = Cue(
    "empf|schl|vorgeschlagen",
    rf"^\W{{0,4}}(?:Der|Die|Das) [^.;,]{{0,80}}\bschl(?:ägt|ug|agen) [^.;,]{{0,60}}{ADDRESSED}"
    r"[^.;]{0,160}\bvor\b"
    rf"|^\W{{0,4}}(?:Der|Die|Das) [^.;,]{{0,80}}\bempf(?:iehlt|ehlen|ahl|ahlen)\b|\bempf(?:iehlt"
    rf"|ehlen|ahl|ahlen)\b[^.;]{{0,60}}\b(?:de[mrn]|diesem) (?:\w{{1,30}} ){{0,2}}?{COUNCILS}\b"
    rf"|\b[Dd]e[mr] (?:\w{{1,20}} )?{COUNCILS}\b[^.;]{{0,60}}\b(?:wird"
    rf"|werden)\b[^.;]{{0,40}}\b(?:empfohlen|vorgeschlagen)\b",
)
_APPOINTS = lazy(
    r"\b(?:wähl(?:t|te|en|ten)|bestell(?:t|te|en|ten)|beruf(?:t|en)|berief|entsendet?"
    r"|benennt)\b[^.;]{0,250}\b(?:zu[mr]?|als|in (?:den|die|das))\b|\b(?:wird"
    r"|werden)\b[^.;]{0,300}\b(?:gewählt|bestellt|berufen|benannt|entsandt)\b"
)
_NOTES = Cue(
    "kenn|vorberatung|entgegen",
    rf"^\W{{0,4}}(?:(?:Punkt|TOP|Zu|Ziffer)[^:]{{0,20}}: |\d{{1,2}}[.)] )?(?:Der|Die|Das"
    rf"|Dem)\b[^.;]{{0,400}}?(?:{NOTED})|^\W{{0,4}}(?:{NOTED})",
    re.IGNORECASE,
)
# the wording itself says that it differs from what was proposed
_AMENDS = lazy(
    rf"\bmit (?:folgende[rn]|de[rnm]|diese[rnm]|den folgenden) (?:\w{{1,20}} )?{_CHANGE}"
    r"(?=:|(?: zu)?, dass|$|\W*$)"
    rf"|\bmit (?:folgende[rn]|diese[rn]) (?:\w{{1,20}} )?{_CHANGE}"
    rf"|\bin der (?:\w{{1,20}} ){{0,4}}{_CHANGED_WEAK} (?:Fassung|Form|Reihenfolge|Version)\b(?! vo[mn])"
    rf"|\bin {_CHANGED} (?:Fassung|Form|Reihenfolge|Version)(?: zu| an)?\W{{0,3}}$"
)
_TURNS_DOWN = lazy(
    r"^\W{0,4}(?:Der|Die|Dem|Das)\b[^.;]{0,300}\b(?:wird|werden|lehnt|lehnen|vertagt|verweist|stellt)\b"
)
_TURNED_DOWN: frozenset[Outcome] = frozenset({"rejected", "postponed", "referred", "removed", "withdrawn"})
_DOES = lazy(
    r"\b(?:beschließt|stimmt|genehmigt|beauftragt|billigt|zugestimmt|beschlossen|ermächtigt"
    r"|fest(?:gestellt|gesetzt)|erteilt)\b"
)


@lru_cache(maxsize=4096)
def adopted(text: str) -> Outcome:
    """Return what it means when a body adopts the wording of a resolution.

    >>> adopted("Der Ausschuss nimmt den Bericht zur Kenntnis."), adopted("Die Satzung wird beschlossen.")
    ('noted', 'approved')
    """
    text = flat(text)
    head = re.split(r"(?<=[a-zäöüß)“\"][.!]) (?=[A-ZÄÖÜ])", text, maxsplit=1)[0]
    if _RECOMMENDS.search(head):
        return "recommended"
    if _NOTES.search(TRAPS.sub(" ", head)) and not _BOTH.search(text) and not _DOES.search(text):
        return "noted"
    if _APPOINTS.search(head) and outcome(head) in ("elected", "approved"):
        return "elected"
    if _AMENDS.search(head):
        return "approved_amended"
    for found, pattern in _INFINITIVES:
        if pattern.search(head):
            return found
    result = outcome(head) if _TURNS_DOWN.match(head) and len(head) < 300 else None
    return result if result in _TURNED_DOWN and not _DOES.search(text) else "approved"


_PATTERNS = dict(_TABLE)
# the label over what was resolved
_RESOLUTION = lazy(r"\W{0,3}(?:\w{3,20}er )?Beschl(?:uss|uß|üsse)(?:text|fassung)?\b[^:.]{0,60}(?::|$)")
# a change to an agenda that is told after its approval
REORDERS = lazy(
    r"\W{0,3}(?:Der )?(?:TOPs?|Tagesordnungspunkte?|Punkte?)\b.{0,120}\b(?:wird|werden)\b.{0,80}"
    r"\b(?:getauscht|ergänzt|vorgezogen|erweitert|aufgenommen|eingefügt|nachgetragen|hinzugefügt)\b"
)


def says(claimed: Outcome, text: str) -> bool:
    """Tell whether a sentence holds words of one outcome, whatever else it says.

    >>> says("postponed", "Der Antrag wurde abgelehnt und die Sache vertagt.")
    True
    """
    if claimed == "elected" and (ballots(text) or LISTS.search(text)):
        return True
    if claimed == "approved" and _RESOLUTION.match(text):
        return True
    if claimed == "approved_amended" and REORDERS.match(text):
        return True
    if claimed != "approved" and moved(text) == claimed:
        return True
    cue = _PATTERNS.get(claimed)
    return bool(cue and cue.search(TRAPS.sub(" ", " ".join(text.split())))) or outcome(text) == claimed
