"""Sentences that tell a result: a body decides, a motion is adopted, the chair states the outcome."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from pipeline.german.outcomes import outcome
from pipeline.german.votes import mode, vote
from pipeline.model import Outcome, Vote

Form = Literal["body", "passive", "chair", "consent"]


class Told(NamedTuple):
    """What one sentence says was decided; ``restates`` when it adds no content of its own."""

    form: Form
    outcome: Outcome
    vote: Vote | None
    restates: bool


# Bodies by the ends of their names; persons and other institutions that share the ends are left out.
_NOT_BODIES = r"(?!Land|Aufsichts|Betriebs|Personal|Bundes|Eltern|Verwaltungs|Stief|Vor(?!stand)|Hof)"
_BODY_NOUN = (
    rf"(?P<noun>{_NOT_BODIES}[A-ZÄÖÜ][\w-]{{0,60}}?(?:[Aa]usschu(?:ss|ß)|[Rr]at|[Bb]eirat|[Vv]ertretung|[Vv]ersammlung|[Gg]remium|[Kk]ommission)"
    r"|Rat|(?:[\w-]{1,60}, )?(?:[\w-]{1,40}- )?und [\w-]{1,40}ausschuss|Kreistag|Plenum|Vorstand|Magistrat|Konvent"
    r"|(?:\w{0,30}[Mm]itglieder|Anwesenden|Stadtverordneten|Gemeindevertreter|Kreistagsabgeordneten|Bezirksverordneten|Delegierten)(?: (?:des|der) [\w-]{2,60})?)"
)
_DET = r"(?:[Dd]er|[Dd]ie|[Dd]as|[Aa]lle|[Uu]nser|[Ss]ämtliche)(?: (?:gesamte|anwesenden|stimmberechtigten|versammelten|[A-ZÄÖÜ][\w.-]{1,30}(?:er|-) ?(?:und)?))?"
_VERB = (
    r"(?P<verb>beschließt|beschliesst|beschloss|beschlossen|beschließen|stimm(?:t|te|en|ten)|lehn(?:t|te|en|ten)|nimmt|nahm|nehmen|nahmen|vertag(?:t|te|en|ten)"
    r"|verweist|verwies|überweist|überwies|stell(?:t|te|en|ten)|setz(?:t|te|en)|beauftrag(?:t|te|en|ten)|genehmig(?:t|te|en|ten)|billig(?:t|te|en|ten)|bestätig(?:t|te|en|ten)"
    r"|empfiehlt|empfahl|empfehlen|wähl(?:t|te|en|ten)|bestell(?:t|te|en|ten)|beruft|berief|entsende(?:t|n|te)|benenn(?:t|en)|benannte"
    r"|schließt|schloss|schließen|schlossen|fass(?:t|te|en|ten)|erteil(?:t|te|en|ten)|spricht|sprach|sprechen|sprachen|ist|sind|war|waren|erklär(?:t|te|en|ten)"
    r"|verabschied(?:et|ete|en)|erheb(?:t|en)|erhob|widerspr(?:icht|ach|echen|achen)|folg(?:t|te|en|ten)|einig(?:t|te|en|ten)|verständig(?:t|te|en|ten)|kommt|kam|leg(?:t|te|en|ten)|erlässt|vergibt|entlaste(?:t|te|n)|befürworte(?:t|te|n))"
)
_DIRECT = re.compile(
    rf"^[\s\W\d]{{0,6}}{_DET} {_BODY_NOUN}(?P<of>(?: (?:de[rs]|von|im|in|für) [^.;:,]{{1,60}}?| [A-ZÄÖÜ][\w-]{{2,30}}| \([^)]{{1,40}}\)){{0,2}}) {_VERB}\b"
)
_TURNED = re.compile(rf"(?<=\w)[\s,]{{1,3}}{_VERB} (?:sich )?{_DET} {_BODY_NOUN}\b")
_PARTICLES: dict[str, str] = {
    r"stimm": r"\b(?:zu|dafür|überein)\b|\bnicht zu\b",
    r"lehn": r"\bab\b",
    r"n[ai]hm|nimm|nehm": r"\bKenntnis|\ban\b|\bvon der Tagesordnung\b|\bKenn?tnis\w{0,3}nahme",
    r"stell": r"\bzurück\b|\b(?:Jahresabschluss|Jahresrechnung|Tagesordnung)\b.*\bfest\b|\bAntrag\b|\bAnträge\b",
    r"setz": r"\bab\b",
    r"schl[io]": r"\bsich\b.*\ban\b|\ban\b",
    r"fass": r"Beschl[uü]|Entschließung|Resolution|folgende",
    r"erteil": r"\b(?:Zustimmung|Einvernehmen|Entlastung|Auftrag|Genehmigung)\b",
    r"spr[ia]ch|sprech": r"\bsich\b.*\b(?:aus|für|gegen)\b|\bsich .*\bdafür\b|\bsich .*\bgegen\b",
    r"ist|sind|war": r"\beinverstanden\b|\beinig\b",
    r"erklär": r"\beinverstanden\b|\bfür erledigt\b",
    r"erh[eo]b": r"\bkeine\b",
    r"widerspr": r"\bnicht\b",
    r"folg": r"\b(?:Vorschlag|Empfehlung|Antrag|Verwaltungsvorschlag|Vorlage|\w{1,30}vorschlag|\w{1,30}empfehlung)\b",
    r"einig|verständig": r"\bsich\b|\bdarauf\b|\bauf\b",
    r"komm|kam": r"\büberein\b",
    r"leg": r"\bfest\b",
    r"verw|überw": r"\b(?:in|an) (?:den|die|das|einen|eine|alle)\b|\bzurück\b",
    r"wähl|bestell|beruf|berief|entsend|ben": r"\b[A-ZÄÖÜ]",
}
_NEEDS = tuple((re.compile(verb), re.compile(rest)) for verb, rest in _PARTICLES.items())

_MATTER = (
    r"(?:\w{0,40}[Aa]ntr[aä]ge?s?|\w{0,40}vorlagen?|Vorlagen?|\w{0,40}[Vv]orschl[aä]ge?|Tagesordnung|Niederschrift|\w{0,20}[Pp]rotokoll|\w{0,40}[Bb]ericht|Mitteilung(?:en)?|Tagesordnungspunkte?|TOP|Punkt"
    r"|Beschlu(?:ss|ß)\w{0,20}|Resolution|\w{0,40}[Ss]atzung(?:en)?|\w{0,40}[Ee]ntwurf|Angelegenheit|Entscheidung|Drucksache|Ziffer|Informationen|Ausführungen|Stellungnahme|Beratung|Eingabe|Petition|Anregung"
    r"|Motion|Postulat|Verhandlungsschrift|Jahresabschluss|\w{0,30}[Pp]lan|Vergabe|Auftrag|Wahl|Einvernehmen|Befreiung|Haushalt\w{0,20}|Bauvorhaben|Bauvoranfrage|Kosten\w{0,12}|Maßnahme|Vertrag|Verfahrensweise|Vorgehen\w{0,6}|Punkte|Konzept)"
)
_DONE = (
    r"(?:angenommen|abgelehnt|beschlossen|genehmigt|zugestimmt|gebilligt|verabschiedet|vertagt|verwiesen|überwiesen|zurückgestellt|zurückgezogen|abgesetzt|festgestellt|bestätigt|verschoben|entsprochen|gefolgt"
    r"|stattgegeben|erteilt|versagt|empfohlen|zur Kenntnis genommen|von der Tagesordnung (?:genommen|gestrichen|abgesetzt)|gewählt|bestellt|benannt|berufen|für erledigt erklärt|zurückverwiesen|wiedergewählt|vergeben|erheblich erklärt|abgeschrieben|fortgesetzt)"
)
_PASSIVE = re.compile(
    rf"\b(?P<aux>wird|werden|wurde|wurden|ist|sind|war|waren|gilt|gelten)\b(?P<middle>[^;]{{0,300}}?)\b(?P<done>{_DONE})\b(?! (?:werden|worden|sein|seien|sei|hat|haben|habe|hätten?|würden?|wird|wurde|wurden|sind|ist|und werden|oder))"
)
_AGENT = re.compile(
    r"\b(?:vo[mn]|durch|seitens)\b (?:de[rmns]\b |die |das )?[^,;.]{0,20}?(?:Verwaltung|Kreis\b|Land(?:es\w*|tag)?\b|Bund(?:es\w*)?\b|\w*[Rr]egierung|\w*[Mm]inisterium|Gericht\w*|Stadtwerke\w*|Investor\w*|Magistrat|Senat|Bauamt|Denkmalamt|Fraktion)"
)
_RESOLVED = re.compile(r"\b(?:wird|wurde|ist)\b [^,;]{0,40}?\b(?:beschlossen|vereinbart|festgelegt)(?:,|:)")
_MATTERS = re.compile(rf"\b{_MATTER}\b")
_TAKES_BACK = re.compile(
    rf"\b(?:zieht|zog|ziehen|zogen)\b[^.;]{{0,80}}\b{_MATTER}\b[^.;]{{0,80}}\bzurück\b|\b{_MATTER}\b[^.;]{{0,60}}\bzieht\b[^.;]{{0,60}}\bzurück\b"
)
_STATES = re.compile(
    r"\bstell(?:t|te|en)\b[^.;]{0,160}?(?P<what>\bZustimmung|\bKenn?tnis ?s?n?ahme|\bAblehnung|\bVorberatung|\bGenehmigung|\bAnnahme|\bEinvernehmen|\bEinstimmigkeit|\bKonsens)\b[^.;]{0,80}\bfest\b"
)
_STATES_THAT = re.compile(
    rf"\bstell(?:t|te|en)\b[^.;]{{0,120}}\bfest\b[^.;]{{0,20}}?(?:, dass|, damit sei|,)[^.;]{{0,160}}\b{_MATTER}\b[^.;]{{0,160}}\b(?:{_DONE}|erledigt)\b"
)
_MEMBER = r"\W{0,3}(?:Stadtr[aä]t|Herr|Frau|RM|Ratsherr|Ratsfrau|Ratsmitglied|GR|Mitglied|Stv|AM)"
_LETS_VOTE = re.compile(
    r"\b(?:lässt|ließ)\b[^.;]{0,160}\babstimmen\b|\bstell(?:t|te)\b[^.;]{0,160}\bzur Abstimmung\b"
)
_SENDS = re.compile(r"^\W{0,3}(?:Nachdem|Er|Sie|Der Vorsitzende|Die Vorsitzende)\b.{0,120}\bverweist\b")
_OWN_VOTE = re.compile(
    r"\b(?:Änderungs|Ergänzungs|Zusatz|Geschäftsordnungs|Vertagungs|Gegen|Haupt)antr[aä]g|\bAntrag (?:zur Geschäftsordnung|auf (?:Vertagung|Absetzung|Ende|Schluss))|\b(?:Ziffer|Punkt|Nummer|Buchstabe|Absatz|Teil) \d"
)
_CONSENT = re.compile(
    r"\b(?:Einwendungen|Einwände|Änderungswünsche|Änderungen|Ergänzungen|Widerspruch|Bedenken|Änderungs- (?:und|oder) Ergänzungswünsche|Anmerkungen)\b[^.;]{0,120}\b(?:nicht|keine)\b|\bkeine(?:rlei)? (?:\w{1,20} ){0,2}?(?:Einwendungen|Einwände|Änderungswünsche|Änderungen|Bedenken)\b"
)
_FORMAL = re.compile(r"\b(?:Niederschrift|Tagesordnung|\w{0,20}[Pp]rotokolls?|Verhandlungsschrift)\b")
_PAST = re.compile(
    r"\b(?:bislang|bisher|noch nicht|noch keine?)\b|\bin (?:der|seiner|ihrer) (?:letzten|vergangenen|vorigen|vorherigen|damaligen|jüngsten|gestrigen|konstituierenden) Sitzung\b|\bin (?:der|seiner|ihrer) (?:\d{1,3}\. )?Sitzung (?:am|vom|im|des|der)\b|\bin der (?:letzten|vorigen|vergangenen|vorherigen) \w{0,20}sitzung\b"
    r"|\b(?:bereits|seinerzeit|damals|zuletzt|schon|ursprünglich|früher|mittlerweile|inzwischen|üblicherweise|normalerweise)\b|\bvor (?:\w{1,12} )?(?:Jahr(?:en)?|Monat(?:en)?|Wochen?)\b|\b(?:letzten|vergangenen|vorigen|letztes|voriges) (?:Jahr(?:es)?|Monat|Woche|Herbst|Frühjahr|Sommer|Winter)\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"\b(?:im Jahr |seit |im \w{3,9} )?(?:19|20)\d\d\b")
_UNREAL = re.compile(
    r"^\W{0,3}(?:Wenn|Falls|Sofern|Sobald|Sollten?|Bevor|Ob|Würde|Wer|Wann|Wie)\b|\?\W{0,3}$|\b(?:wenn|falls|sofern|solange)\b|\bkönn(?:te|e)\b"
)
_SPEECH = re.compile(
    r"\b(?:(?:erklär|sag|mein|beton|frag|erläuter|bemängel|kritisier|ergänz|beantrag|reg|äußer|führ|merk|erinner|glaub|begrüß|kündig|erkundig|appellier|plädier|versicher|lob|zitier|vermut|hoff|informier|teil)(?:t|te|en|ten)"
    r"|(?:bericht|antwort|bitt|beantwort|befürcht|find)(?:et|ete|en|eten)|bat|baten|weist|wies|wiesen|fand|schlägt|schlug|möchte|denkt|dachte|gibt|gab|verliest|verlas|spricht|sprach)\b"
)
_GENERIC = re.compile(
    r"^\W{0,3}(?:Damit|Somit|Hiermit|Dies\w{0,2}|Dem|Die|Der|Das|Es|Anschließend|Sodann|Daraufhin|Daher|Im Anschluss|In der Abstimmung|Bei)\b"
)


def told(text: str, committee: str | None = None) -> Told | None:
    """Return what a sentence says was decided by this body, or None for talk, history and other bodies."""
    if (
        len(text) < 12
        or text.rstrip().endswith("?")
        or not (outcome(text) or vote(text) or _CONSENT.search(text))
    ):
        return None
    if _PAST.search(text) and not _FORMAL.search(text):
        return None
    for form in (_chair, _body, _consent, _passive):
        found = form(text, committee)
        if found is not None:
            return found
    return None


def lets_vote(text: str) -> bool:
    """Tell whether the chair puts something to the vote."""
    return bool(_LETS_VOTE.search(text))


def _told(form: Form, text: str, restates: bool, words: str | None = None) -> Told | None:
    result = outcome(words or text) or ("approved" if vote(words or text) else None)
    restates = restates and not _OWN_VOTE.search(text)
    return Told(form, result, vote(text), restates) if result else None


def _chair(text: str, _: str | None) -> Told | None:
    states = _STATES.search(text)
    if states:
        return _told("chair", text, True, text[states.start() :])
    member = re.match(_MEMBER, text) and not re.search(r"[Vv]orsitz", text)
    if (
        _STATES_THAT.search(text)
        and not member
        and not re.search(r"\bBeschlussfähigkeit\b|\bbeschlussfähig\b", text)
    ):
        return _told("chair", text, True)
    if _LETS_VOTE.search(text) and (mode(text) or vote(text)):
        return _told("chair", text, True)
    if _SENDS.search(text) and outcome(text) == "referred":
        return _told("chair", text, True)
    if _TAKES_BACK.search(text) and not _UNREAL.search(text):
        return Told("chair", "withdrawn", None, not _OWN_VOTE.search(text))
    return None


def _body(text: str, committee: str | None) -> Told | None:
    match = _DIRECT.match(text) or _TURNED.search(text)
    if not match or not _own(match["noun"], committee) or _UNREAL.search(text[: match.end()]):
        return None
    if _DATED.search(text[: match.start("verb")]) or _SPEECH.search(_before(text, match)):
        return None
    verb, rest = match["verb"], text[match.end("verb") :]
    if not all(need.search(rest) for stem, need in _NEEDS if stem.match(verb)):
        return None
    if re.match(r"(?:beschlossen|beschließen)$", verb) and not re.search(r"(?:mitglieder|Mitglieder|Anwesenden|Verordneten|verordneten|vertreter|abgeordneten|Delegierten)", match["noun"]):  # fmt: skip
        return None
    if verb.startswith("erh") or verb.startswith("widerspr"):
        return Told("consent", "approved", Vote(mode="consensus"), False)
    return _told("body", text, bool(re.search(r"\b(?:dem|der|den|diesem|dieser) (?:\w{1,30} ){0,2}(?:Antrag|Vorschlag|Vorlage|Verwaltungsvorschlag|Beschlussvorschlag|Beschlussempfehlung)\b|^\W*\w+ \w+ stimmt? zu", text)) and len(text) < 140)  # fmt: skip


def _before(text: str, match: re.Match[str]) -> str:
    return "" if match.re is _DIRECT else text[: match.start()]


def _own(noun: str, committee: str | None) -> bool:
    """Tell whether a body may be the one that meets; without a known name every body may."""
    if not committee:
        return True
    own, body = committee.casefold().replace("ß", "ss"), noun.casefold().replace("ß", "ss").split(" de")[0]
    if body in own or re.search(r"mitglieder|anwesend|gremium|versammlung|plenum|delegiert", body):
        return True
    if body.endswith("ausschuss"):
        return body == "ausschuss" and "ausschuss" in own
    if body.endswith("beirat"):
        return body == "beirat" and "beirat" in own
    if re.search(r"verordneten|vertreter|abgeordnet", body):
        return re.search(r"verordnet|vertret|kreistag|rat", own) is not None
    councils = r"\b(?:stadt|gemeinde|markt|samt|verbands|ortschafts|orts|bezirks)*rat\b"
    return bool(re.search(councils, body) and re.search(councils, own))


def _consent(text: str, _: str | None) -> Told | None:
    unreal = _UNREAL.search(text) or re.search(
        r"\b(?:erhoben|vorgebracht) werden\b|\bunterstellt\b|\bgilt als\b", text
    )
    if (
        not unreal
        and _CONSENT.search(text)
        and _FORMAL.search(text)
        and not re.search(r"\bmit (?:folgend|de[rn])", text)
    ):
        return Told("consent", "approved", Vote(mode=mode(text)), False)
    return None


def _passive(text: str, committee: str | None) -> Told | None:
    match = _PASSIVE.search(text)
    if not match or _UNREAL.search(text) or _SPEECH.search(text[: match.start()]):
        return None
    counted = vote(text)
    ahead = text[: match.end()]
    if (
        match["aux"] in ("ist", "sind")
        and not re.match(r"\W*(?:Damit|Somit|Hiermit)\b", text)
        and not counted
    ):
        return None
    if re.match(r"gewählt|bestellt|benannt|berufen|wiedergewählt", match["done"]) and not (
        counted or re.search(r"\b(?:zu[mr]?|als|in (?:den|die|das))\b", match["middle"])
    ):
        return None
    free = "zur Kenntnis" in match["done"] or counted or outcome(text) == "elected" or _RESOLVED.search(text)
    if not (free or _MATTERS.search(ahead)):
        return None
    if _AGENT.search(match["middle"]) and not counted:
        return None
    if re.search(r", (?:dass|ob|weil|da|wenn|die|der|das|was|wie)\b", match["middle"]) and not counted:
        return None
    if match["aux"].startswith("wurde") and _DATED.search(ahead) and not counted and not _FORMAL.search(text):
        return None
    agent = re.search(rf"\b(?:vom|von der|von den|durch den|durch die) {_BODY_NOUN}", match["middle"])
    if agent and not _own(agent["noun"], committee):
        return None
    return _told("passive", text, bool(_GENERIC.match(text)) and len(text) < 110)
