"""The next steps of an office as the present tense tells them: "fragt im Rathaus nach", "kläre das ab"."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.german.pattern import lazy

# "Das", "dies", a noun phrase, a question: what is cleared up, behind the verb.
OBJECT = (
    r"(?:\s(?:aber|jedoch|auch|noch|dann|nun|gerne?|selbst|kurz|er|sie|man|ich|wir)){0,4}\s?"
    r"(?:das|dies|es|die|den|diese[nrs]?|[A-ZÄÖÜ]\w+|,\s?(?:ob|wie|wann|was|welche\w?))\b"
)
WHO = r"\s(?:er |sie |man )?"
THIS = rf"{WHO}(?:das|dies|es)\b"
AGAIN = r"(?=\s?(?:$|[,.]|wieder|zurück|noch|dazu|darauf|dann|bei|beim))"
SETTLES = r"(?:klärt|kläre|prüft|prüfe|veranlasst|veranlasse|erledigt)"
TALKS = r"(?:\s(?:er|sie|man|darüber|das|dies|hierüber|dazu|noch|einmal|nochmals)){0,4}\smit\s"
PLACE = (
    r"(?=[^,;]{0,60}\b(?:bei|beim|im|in|dort|an|am|direkt|intern|noch ?mal|noch einmal|nochmals|vor Ort)\b)"
)
WITH = r"(?=[^,;]{0,120}\bmit\b)"

# "gibt die Frage an das Amt": "weiter" goes without saying.
TO_OTHERS = (
    r"\s(?:er |sie )?(?:das|dies|es|(?:die|den|diese[nr]?)\s(?:Frage|Anfrage|Hinweis|Anregung|Bitte|Sache"
    r"|Angelegenheit|Beschwerde|Wunsch|Kritik))\s(?:so |gerne? )?an\s"
)
ONLINE = r"(?:\w*[Ii]nformationssystem|RIS|Internet|Homepage|Webseite|Netz|Cloud|Gremien\w+)"


# Somebody outside who is spoken to, not a matter that is brought up.
OUTSIDER = (
    r"[A-ZÄÖÜ]?\w{0,40}(?:[Vv]erband|[Vv]erein|[Aa]mt|[Ff]irma|[Bb]ehörde|[Bb]etreiber|[Tt]räger|[Ee]igentümer|[Vv]ersorger"
    r"|[Pp]ächter|[Bb]auhof|[Bb]etrieb|[Pp]olizei|[Aa]nlieger|[Nn]achbarn?|[Uu]nternehmen|[Pp]laner|[Ii]nvestor|[Ll]eitung)"
)
# What is had done by others: "lässt den Bauhof nachsehen".
WORKS = (
    r"(?:(?:nach|über)?prüfen|klären|abklären|nachsehen|nachschauen|reparieren|ausbessern|beseitigen|entfernen|reinigen"
    r"|erneuern|ersetzen|austauschen|aufstellen|anbringen|zurückschneiden|räumen|erstellen|ausarbeiten|nachmessen|beheben)"
)

# "meldet den Ast der Försterei": what is amiss, then who is to see to it.
TO_OFFICE = (
    r"\s(?:das|dies|es|die|den|diese[nrs]?)\b[^,;]{0,60}?\s(?:dem|der|beim?|bei der|an den|an die|an das)\s"
    r"(?:[A-ZÄÖÜ]\w{0,30}(?:[Aa]mt|[Vv]erwaltung|[Aa]bteilung|[Bb]auhof|werke|[Pp]olizei|[Bb]etreiber|[Mm]eisterei)"
    r"|Bauhof|Polizei|Verwaltung|Stadt|Gemeinde|Magistrat|Betreiber|Kreis|Landkreis)\b"
)
WITH_MINUTES = r"\s(?:dann |noch )?mit (?:dem|der|diesem|dieser) (?:Protokoll|Niederschrift)\b"


class Step(NamedTuple):
    """A verb in the third person, its particle at the end of the clause, what must stand behind it.

    ``asks``: officials also say so of what they do at this moment, so only where no body is asked.
    """

    verb: str
    particle: str = ""
    behind: str = ""
    asks: bool = False


STEPS = (
    Step("klärt|kläre|klären", "ab"),
    Step(rf"(?<=\b[Dd]as ){SETTLES}|(?<=\b[Dd]ies ){SETTLES}"),
    Step("klärt|kläre|klären", behind=OBJECT),
    Step("klärt|kläre", behind=r"\s(?:er\s|sie\s)?mit\s(?:de[mnr]\s)?[A-ZÄÖÜ]"),
    Step("gibt|gebe", behind=TO_OTHERS),
    Step("prüft|prüfe|überprüft|überprüfe", behind=OBJECT),
    Step("fragt|frage|fragen", "nach|an", PLACE, asks=True),
    Step("hakt|hake|haken|fasst|fasse", "nach"),
    Step("geht|gehe|gehen", "nach", r"(?=[^,;]{0,40}\b(?:dem|der|diesem|dieser)\b)"),
    Step("schaut|schaue|sieht|sehe", "nach"),
    Step("schaut|schaue|sieht|sehe", "an", r"(?=[^,;]{0,20}\bsich\b)"),
    Step("gibt|gebe|geben|leitet|leite|leiten|reicht|reiche|reichen|trägt|trage", "weiter", r"(?! das Wort)"),
    Step("reicht|reiche|trägt|trage|liefert|liefere|sendet|sende", "nach"),
    Step("schickt|schicke|mailt|maile|sendet|sende", "zu|herum|rum"),
    Step("holt|hole|holen", "ein"),
    Step("schreibt|schreibe|schreiben", "an"),
    Step("spricht|spreche|sprechen", "an", r"(?=[^,;]{0,60}\b(?:beim|bei der|mit|gegenüber)\b)"),
    Step("spricht|spreche|stimmt|stimme|stimmen", "ab", WITH),
    Step("spricht|spreche|sprechen", "an", rf"(?=[^,;]{{0,30}}\b(?:den|die|das)\s{OUTSIDER}\b)"),
    Step("lässt|lasse|lassen", WORKS, r"(?!\s(?:sich|über|keine?n?)\b)"),
    Step("kommt|komme|folgt|folge|geht|gehe", behind=WITH_MINUTES),
    Step("tritt|trete", "heran"),
    Step("nimmt|nehme|nehmen", "auf", r"(?=[^,;]{0,80}\b(?:Kontakt|Verbindung|Rücksprache)\b)"),
    Step("stellt|stelle", "zusammen"),
    Step("stellt|stelle|stellen", "ein|online|bereit", rf"(?=[^,;]{{0,120}}\b{ONLINE})"),
    Step("gibt|gebe", "(?:Bescheid|Rückmeldung)"),
    Step("kümmert|kümmere", behind=r"(?:\s(?:er|sie|man))?\ssich\b"),
    Step("setzt|setze", "in Verbindung"),
    Step("macht|mache", "(?:kundig|schlau|sachkundig)", r"(?=[^,;]{0,30}\bsich\b)"),
    Step("hält|halte", "Rücksprache"),
    Step("hält|halte", behind=r"(?:\s(?:er|sie|man|hierzu|dazu))?\sRücksprache\b"),
    Step("sucht|suche", behind=r"(?:\s\w+){0,2}\sdas Gespräch\b"),
    Step("spricht|spreche", behind=TALKS + r"(?:de[mnr]|Herrn|Frau)\s[A-ZÄÖÜ]"),
    Step("bespricht|bespreche", behind=r"\s(?:das|dies|es|den|die)\b" + WITH),
    Step("veranlasst|veranlasse", behind=r"\s(?:er |sie |man )?(?:das|dies|es|die|den|eine[n]?)\b"),
    Step("sorgt|sorge", behind=r"\s(?:er |sie |man )?(?:für (?:Abhilfe|Klärung|Ersatz)|dafür)\b"),
    Step("erledigt|erledige", behind=r"\s(?:er |sie |man )?(?:das|dies|es)\b"),
    Step("vereinbart|vereinbare", behind=r"(?=[^,;]{0,60}[Tt]ermin)"),
    Step("meldet|melde", behind=rf"{THIS}|{WHO}sich\b{AGAIN}"),
    Step("meldet|melde", behind=TO_OFFICE),
    Step("bringt|bringe", "in Erfahrung"),
    Step("lässt|lasse", behind=r"\s(?:über|nach)?(?:prüfen|klären),\W*$"),
    Step("veranlasst|veranlasse", behind=r",\W*$"),
    Step("sucht|suche", behind=r"\s[^,;]{0,60}?\beinen\s(?:\w+\s)?(?!Ersatz)\w{0,20}[Tt]ermin\b"),
    Step("erkundigt|erkundige", behind=r"(?:\s(?:er|sie))?\ssich\b" + PLACE, asks=True),
)  # fmt: skip
LAST_WORD = r"(?=[,.;:]|\s?$|\s(?:und|sowie|bzw\.)\s)"


def _step(step: Step) -> str:
    last = rf"(?=[^,;]{{1,200}}\b(?:{step.particle})\b{LAST_WORD})" if step.particle else ""
    return rf"\b(?:{step.verb})\b{last}(?:{step.behind})"


# What a member says of themselves in the present tense is owed where others outside are needed for it.
BY_ANYONE = lazy(
    r"(?:klärt|kläre)\smit\s(?!der\sVerwaltung|(?:dem|der|Herrn|Frau)\s(?:\w*[Mm]eister|\w*[Vv]ors|[A-ZÄÖÜ]\w+,?\sum\b))"
    r"(?:dem|der|den)\s[A-ZÄÖÜ][^,;]{2,60},\W*$|(?:bringt|bringe)\s[^,;]{3,160}\sin Erfahrung\b"
)
NOW = lazy("|".join(_step(step) for step in STEPS if not step.asks))
INQUIRES = lazy("|".join(_step(step) for step in STEPS if step.asks))
# These also tell what an office always does, so that something must point at the matter of the talk.
VAGUE = lazy(
    r"(?:leit|reich|träg|trag|schick|mail|send|prüf|überprüf)\w{0,2}\b|klär\w{0,2}\b(?!\s(?:er |sie )?mit\b)"
    r"|hol\w{0,2}\b(?!\s(?:(?:er|sie|man|noch|dazu|hierzu|dafür)\s){0,3}(?:eine?n?\s|Preise?|Angebote?))"
)
VAGUE_LAST = lazy(r"(?:weiter|zu|prüf|klär|ein)\w+")
# "..., dass er das abklärt": the verb stands last.
AT_LAST = lazy(
    r"\b(?:(?:ab|auf)?klär(?:t|e)|(?:über|nach)?prüf(?:t|e)|(?:nach|an)frag(?:t|e)|nachhak(?:t|e)|nachgeh(?:t|e)"
    r"|nachschau(?:t|e)|weiter(?:gibt|gebe|leitet|leite|reicht|reiche)|nach(?:reicht|reiche|liefert|liefere)"
    r"|zu(?:sendet|sende|schickt|schicke)|einhol(?:t|e)|anschreib(?:t|e)|kümmer(?:t|e)|kümmere|veranlass(?:t|e)"
    r"|anspr(?:icht|eche)|mitn(?:immt|ehme)|zusammenstell(?:t|e)|bespr(?:icht|eche)"
    r"|(?:Kontakt|Verbindung|Rücksprache) (?:auf)?(?:nimmt|nehme)|Rücksprache (?:hält|halte)"
    r"|in Verbindung setz(?:t|e))\W*$"
)
THAT = lazy(r"\s*(?:und\s)?(?:dass|daß)\s")
# Who sits here is asked at once; what a group does is its habit.
TO_THE_ROOM = lazy(
    r"\b(?:bei|an)\s(?:den|die|der|allen)\s(?:\w+\s)?(?:Fraktion|Anwesend|\w{0,10}[Mm]itglied|Gäste|Runde|Gremi|Zuhör)"
    r"|\bin die Runde\b|\bim (?:Gremium|Rat|Ausschuss|Saal)\b"
)
GROUP = lazy(r"(?:rat|[Bb]eirat|[Aa]usschuss|[Vv]erein|[Ff]raktion|[Vv]ersammlung|[Ff]euerwehr|[Gg]ruppe)$")
# An office of its own does more of something: "dass das Ordnungsamt dort verstärkt kontrolliert".
MORE = lazy(
    r"\b(?:verstärkt|vermehrt|intensiver|häufiger|öfters?|noch ?mals?|noch einmal|erneut|genauer|gezielt)\b"
)
OWN_OFFICE = lazy(
    r"\b(?P<who>(?:Gemeinde|Stadt|Kreis|Amts)?[Vv]erwaltung|[A-ZÄÖÜ]\w{2,30}(?:überwachung|aufsicht|dienst|bauhof|hof)"
    r"|(?!Landrat|Landes|Bundes)[A-ZÄÖÜ]\w{2,30}(?:amt|abteilung)|Bauhof|Hausmeister(?:in)?|Gemeindearbeiter|Außendienst)\b"
)
DOES_MORE = lazy(
    r"\b(?!ist\b|sei\b|hat\b|habe\b)[a-zäöü]{4,}(?:t|en)\W*$"
    r"|\b[a-zäöü]{4,}(?:en|ern|eln) (?:wird|werde|werden)\W*$"
)
# "Wird gemacht.": what was asked for just before will be done.
WILL_BE_DONE = lazy(
    r"\W*(?:(?:Ja|Gerne?|Gut|Okay|OK)[,.]\s)?(?:(?:Das|Dies|Es)\s)?(?:[Ww]ird|[Ww]erde)\s(?:\w+\s){0,3}?"
    r"(?:gemacht|erledigt|veranlasst|so umgesetzt|übernommen|nachgeholt)\b"
    r"|\W*(?:Das\s)?(?:[Mm]achen|[Ee]rledigen|[Üü]bernehmen) wir\b"
    r"|\W*(?:[Gg]eht in Ordnung|[Ii]st notiert)\b"
)
COMPLIES = lazy(
    r"\b(?:komm(?:t|e)|kam)\s(?:der|dem|diesem|dieser)\s(?:Bitte|Wunsch|Anregung|Vorschlag)?\s?(?:\w+\s){0,2}nach\b"
    r"|\b(?:[Dd]er|[Dd]em|[Dd]ieser|[Dd]iesem)\s(?:Bitte|Wunsch|Anregung)\s(?:wird|werde)\s(?:\w+\s){0,2}(?:entsprochen|nachgekommen|gefolgt)\b"
    r"|\b(?:will|werde|wird)\s(?:der|dem|diesem|dieser)\s(?:(?:Bitte|Wunsch|Anregung)\s)?(?:\w+\s){0,2}(?:nachkommen|entsprechen)\b"
    r"|\bnotiert(?:e)?\ssich\s(?:das|dies|den|die|es)\b|\bnotiere\s(?:das|dies|es)\b"
)
# Of these words every such sentence has one.
COMPLYING = frozenset(
    "wird werde machen erledigen übernehmen geht notiert notierte notiere kommt komme kam will".split()
)
LAST_VERBS = """
    geklärt klärt kläre abklärt abkläre aufklärt prüft prüfe überprüft überprüfe nachprüft
    nachfragt nachfrage anfragt anfrage nachhakt nachhake nachgeht nachgehe nachschaut nachschaue
    weitergibt weitergebe weiterleitet weiterleite weiterreicht weiterreiche nachreicht nachreiche
    nachliefert nachliefere zusendet zusende
    zuschickt zuschicke einholt einhole anschreibt anschreibe kümmert kümmere veranlasst veranlasse anspricht
    anspreche mitnimmt mitnehme zusammenstellt zusammenstelle bespricht bespreche nimmt nehme aufnimmt
    aufnehme hält halte setzt setze
"""
MORE_WORDS = """
    verstärkt vermehrt intensiver häufiger öfter öfters nochmal nochmals einmal erneut genauer gezielt mal
"""
STEPPING = frozenset(
    word
    for words in (*(step.verb for step in STEPS if "(" not in step.verb), SETTLES.strip("(?:)"))
    for word in words.split("|")
) | frozenset(f"{LAST_VERBS} {MORE_WORDS}".split())
