"""The shape of a question: what an answer to it has to look like.

Lists and counts are those of what minutes record: questions, decisions, promises, and who took part in
them. "Welche Firma ..." and "Wie viele Bäume ..." ask for a fact that stands in the text.
"""

from __future__ import annotations

from typing import NamedTuple

from pipeline.asking.question import vocabulary as say
from pipeline.german.pattern import lazy
from pipeline.library import Shape

_START = r"(?:^|(?<=[:–—?!,;])\s?|(?<=\s-)\s|\bund\s)"
_VERB = r"(?:hat|haben|hatte|hatten|wurde|wurden|ist|sind|war|waren|wird|werden)"
_FIRM, _ANY = say.many(firm=True), say.many()
_LOOSE = say.many(firm=False)
_ACTED = rf"(?:{say.ASKS}|{say.ANSWERS}|{say.PROMISES}|{say.DECIDES}|\b(?:{say.RESULT})\b)"
_NAMED = (
    rf"(?:{_FIRM}|(?<!\w)(?:\w{{2,15}}-)?(?:\w{{0,20}}anträge[n]?|vorlagen|wünsche[n]?|bitten"
    rf"|anregungen|forderungen"
)
_NAMED += r"|beschwerden|anliegen|vorstöße[n]?|initiativen|resolutionen|aufträge[n]?|antworten|wahlen)(?!\w))"
_UNASKED = r"^(?!\W{0,3}(?:hat|haben|hatte|hatten|wurden?|sind|ist|waren?|werden|wird)\s)[^?!]{0,200}?"
_COUNCIL = (
    rf"(?:{_ACTED}|\bfraktion\w*\b|\btagesordnung\b|\boffen\w{{0,2}}\b|\beinstimmig\w{{0,2}}\b"
    rf"|\bmehrheitlich\w{{0,2}}\b|\bnoch\b|\berledigt\b|\bumgesetzt\b"
    r"|\brichteten?\b|\bgerichtet\b|\bäußerten?\b|\bgeäußert\b|\btrug(?:en)?\b|\bvorgetragen\b"
    r"|\berhob(?:en)?\b|\bformulier\w{1,3}\b|\bgaben?\b"
    r"|\bübern(?:ommen|ahm(?:en)?)\b|\b(?:abgegeben|eingegangen|vorgebracht|angesprochen)\b|\b(?:mit"
    r"|an)genommen\b|\baufgetragen\b|\baufgegeben\b)"
)
_PARTY = r"(?:cdu|csu|spd|fdp|afd|grüne[n]?|linke[n]?|freie[n]?\swähler\w{0,2}|bsw|volt|fwg|uwg|fw)"
_HOW_MANY = r"(?:\bwie\s?viele?[rn]?\b|\banzahl\s(?:der|an|von)\b|\bzahl\sder\b|\bwie\szahlreich\b)"
_WHICH = r"\bwelche[nrsm]?\b"
_ALL = r"\b(?:alles|überall|jeweils|insgesamt|der\sreihe\snach|nacheinander|sonst\snoch|im\seinzelnen)\b"
_SHOW = (
    r"(?:^|[:–,]\s|\bmir\s|\bbitte\s)(?:bitte\s)?(?:mal\s)?(?:(?:auf)?list\w{0,3}|(?:auf)?zähle?n?"
    r"|nenn\w{0,3}|zeige?n?|gib|geben|ich\s(?:möchte|will|hätte|suche|brauche)|suche?n?"
    r"|finde?n?|stelle?n?|fasse?|führe?n?|brauche?|hätte)\b|^\W{0,3}(?:ich\s)?(?:\w{2,12}\s){0,4}?(?:liste"
    r"|übersicht|aufstellung|auflistung|zusammenstellung)\b"
)
_VARIOUS = r"(?:einzelnen|jeweiligen|verschiedenen|unterschiedlichen|beiden|vielen)"
_DISPUTED = (
    r"(?:umstritten|strittig|kontrovers|(?:un|nicht\s)einig|gegenstimmen?|(?:ein|anderer|geteilter)\smeinung)"
)
# Several nouns side by side, or one that only stands for several.
_SORTS = (
    r"(?:[\w-]{3,40}(?:,\s[\w-]{3,40}){0,4}\s(?:und|oder|sowie)\s[\w-]{3,40}"
    r"|[\w-]{2,40}(?:ungen|ionen|heiten|keiten|schaften))"
)
_BEHAVES = (
    r"(?!\s(?:klärt|behandelt|untersucht|regelt|enthält|umfasst|beinhaltet|betrifft|sieht|muss\sich"
    r"|müssen\swir|muss\sman)\b)"
)
# "Gab es abgelehnte Anträge?", "Wurden 2024 Anträge vertagt?": yes or no, and which.
_WHETHER = (
    rf"^\W{{0,3}}(?:(?:gab|gibt)(?:\ses|'s)?\b{say.GAP}\b(?:{say.RESULT}|(?:un)?beantwortete[nr]?|offene[nr]?"
    rf"|unerledigte[nr]?|einstimmige[nr]?|mehrheitliche[nr]?)\s(?:{_NAMED}|{_LOOSE})"
    rf"|(?:wurden|sind|waren)\s(?![^?!]{{0,160}}\b(?:die|diese|seine|ihre|alle|beide|von\swem)\b)"
    rf"{say.GAP}(?:{_NAMED}|{_LOOSE}){say.GAP}\b(?:{say.RESULT})(?=\s?[?.!]|\s?$))"
)


class Rule(NamedTuple):
    """A shape and the words that call for it; ``bare`` holds only where the question names no matter."""

    shape: Shape
    pattern: str
    bare: Shape | None = None


# The first that fits counts.
RULES: tuple[Rule, ...] = (
    Rule("time", r"^\W{0,3}(?:(?:bis|ab|seit)\s)?wann\b"),
    Rule("fact", r"^\W{0,3}(?:warum|weshalb|wieso|weswegen)\b"),
    Rule("list", _WHETHER),
    Rule("list", rf"^\W{{0,3}}(?:und\s)?(?:gab|gibt|waren|sind|lagen|liegen)\b{say.GAP}(?:{_NAMED}|{_LOOSE})"
     rf"{say.GAP}(?:\bwelche\b|\bwas\b|,\s(?:die|bei\sdenen|zu\sdenen|über\sdie|denen)\s)"),
    Rule("list", rf"\b(?:wo|worüber|wobei|woran)\b{say.GAP}\b{_DISPUTED}\b"),
    Rule("list", rf"{_WHICH}\s{say.ADJECTIVES}(?:{_NAMED}|{_LOOSE}){say.GAP}\b{_DISPUTED}\b"),
    Rule("list", rf"\bworüber\b{say.GAP}(?:\beinig\b|\babgestimmt\b|\bstimmten?\b{say.GAP}\bab\b)"),
    Rule("list", rf"\bwas\b{say.GAP}\b(?:einstimmig|mehrheitlich|einvernehmlich|ohne\sgegenstimmen?)\b"),
    Rule("list", rf"\bwie\b{say.GAP}\b(?:die|den|der)\s{_VARIOUS}\s(?:\w+(?:e|en)\s)?[\w-]{{3,40}}\b"
     rf"{say.GAP}\b(?:aus|entschied\w{{0,2}}|abgestimmt|beschlossen|behandelt|um)\b|\bwie\s(?:entschied"
     rf"|stimmte|beschloss"
     rf"|wurde|fiel\w{{0,2}}|ging\w{{0,2}}|verfuhr|verlief\w{{0,2}}|endeten)\b{say.GAP}\b(?:die|den"
     rf"|der)\s{_VARIOUS}\s"
     rf"|\bwie\s(?:gingen|fielen|verliefen|endeten)\b{say.GAP}(?:{_NAMED})"),
    Rule("count", rf"{_HOW_MANY}\s{say.ADJECTIVES}{say.TAKERS}\b{say.GAP}(?:{say.GRANTS}|{say.ORDERS})"),
    Rule("list", rf"{_WHICH}\s{say.ADJECTIVES}{say.TAKERS}\b{say.GAP}(?:{say.GRANTS}|{say.ORDERS})"),
    Rule("list", rf"{_WHICH}\s{say.ADJECTIVES}{say.ORDERS}"),
    Rule("list", rf"\b(?:wofür|wem|welche[nrm]?\s{say.ADJECTIVES}\w{{0,20}}(?:zuschüsse[n]?|beträge[n]?"
         rf"|mittel[n]?))\b"
     rf"{say.GAP}{say.GRANTS}|^\W{{0,3}}wer\s(?:bekam|erhielt|bekommt|erhält"
     rf"|hat)\b{say.GAP}(?:{say.GRANTS}|{say.ORDERS}"
     rf"|\bzuschüsse\b){say.GAP}\b(?:alles|jeweils|welcher\shöhe|wie\s?viel|zuschüsse|aufträge)\b"),
    Rule("count", rf"{_HOW_MANY}\s{say.ADJECTIVES}{_FIRM}{_BEHAVES}"),
    Rule("count", rf"{_HOW_MANY}\s{say.ADJECTIVES}{_LOOSE}(?={say.GAP}(?:{_COUNCIL}|\b{_PARTY}\b))"),
    Rule("count", rf"{_HOW_MANY}\s{say.ADJECTIVES}{say.PEOPLE_MANY}\b{say.GAP}(?:{say.ASKS}|{say.PROMISES})"),
    Rule("count", rf"\b(?:wie\s(?:oft|häufig)|wie\sviele\smale?)\b(?={say.GAP}(?:{_ACTED}"
     rf"|\btagesordnung\b))"),
    Rule("vote", rf"\bwie\sknapp\b|{_HOW_MANY}{say.GAP}\b(?:gegenstimmen|enthaltungen|enthalten|enthielten"
     rf"|dafür|dagegen"
     r"|ja-?stimmen|nein-?stimmen|stimmen|stimmten|zugestimmt|ja|nein|vertrauen)\b"),
    Rule("vote", r"\bwer\b[^?!,]{0,80}\b(?:stimmten?|gestimmt|enthielt|enthalten|dagegen|dafür)\b"),
    Rule("vote", rf"{_WHICH}\s{say.ADJECTIVES}{say.PEOPLE_MANY}\b{say.GAP}\b(?:stimmten?|gestimmt"
     rf"|zugestimmt|enthielten|enthalten)\b"),
    Rule("list", rf"{_START}(?:{_VERB}\s)?wer\b(?:\s[^\s,?!]{{1,40}}){{0,5}}?\salles\b|\bwer\salle[s]?\b"),
    Rule("list", rf"(?:{_SHOW}){say.GAP}(?:{_NAMED}|\boffene[nr]?\s{_LOOSE}|{_ACTED})"),
    Rule("list", rf"{_UNASKED}\b(?:alle[rn]?|sämtliche[nr]?)\s{say.ADJECTIVES}(?:{_NAMED}"
     rf"|{_LOOSE}{say.GAP}\bnennen\b)"),
    Rule("list", rf"^\W{{0,3}}wer\b{say.GAP}\b(?:ge)?(?:stell(?:t|te|ten)|hat|hatten?|brachten?"
         rf"|kam)\b{say.GAP}(?<!\w)"
     r"(?:\w{2,15}-)?(?:nach|an|rück)?fragen\b"),
    Rule("list", rf"\b(?:nach|zu|über)\s{_WHICH}\s{say.ADJECTIVES}[\w-]{{3,40}}\b{say.GAP}{say.ASKS}"),
    Rule("list", r"\bauf\sdem\sherzen\b|\b(?:was|welche\sthemen)\b[^?!]{0,40}\b(?:interessierten?"
         r"|beschäftigten?|bewegten?"
     r"|trieb(?:en)?\b[^?!]{0,60}\bum)\b|\bwo\sdrückte?\b[^?!]{0,60}\bschuh\b"),
    Rule("list", rf"^(?![^?!]{{0,200}}\bnoch\b)[^?!]{{0,120}}?{say.UNDERTAKES}"),
    Rule("list", rf"\bwas\b{say.GAP}\b(?:durchsetzen|erreichen|beantragen)(?=\s?[?.!,]|\s?$)"),
    Rule("list", rf"{_WHICH}\s{say.ADJECTIVES}{_FIRM}{_BEHAVES}"),
    Rule("list", rf"{_WHICH}\s{say.ADJECTIVES}{_LOOSE}{_BEHAVES}(?={say.GAP}(?:{_COUNCIL}|{say.GIVES}"
     rf"|\b{_PARTY}\b))"),
    Rule("count", rf"{_HOW_MANY}\s{say.ADJECTIVES}(?:fraktionen|parteien|gruppen)\b"
         rf"{say.GAP}\b\w{{0,20}}antr[aä]ge?\w?\b"),
    Rule("list", rf"{_WHICH}\s{say.ADJECTIVES}{_SORTS}\b{say.GAP}{say.PROMISES}"),
    Rule("list", rf"{_WHICH}\s{say.ADJECTIVES}{say.PEOPLE_MANY}\b{say.GAP}(?:{_ACTED}|\bantworten\b)"),
    Rule("list", rf"\bin\s{_WHICH}\s{say.ADJECTIVES}{say.PLACES_MANY}\b{say.GAP}{_ACTED}"),
    Rule("list", rf"\bvon\s(?:wem|welchen)\b{say.GAP}(?:{_ANY}){say.GAP}{say.GIVES}|\bvon\swem\s(?:kamen"
     rf"|stammen)\b"),
    Rule("list", rf"{_WHICH}\s{say.ADJECTIVES}\w{{3,40}}(?:en|er|s|ngen|äge|üsse|üge|ünde)\s(?:wurden"
     rf"|haben|sind|hat|waren|flogen)\b"
     rf"{say.GAP}\b(?:{say.RESULT}|beschlossen)\b"),
    Rule("list", rf"\b(?:was\s(?:wurde|ist|geschah)\saus|was\sgeschah\smit|wie\s(?:er)?ging\ses"
     rf"|wie\sist\ses)\b{say.GAP}"
     rf"\b(?:den|allen)\s{say.ADJECTIVES}{_ANY}"),
    Rule("list", rf"\b(?:was\s(?:wurde|ist))\b{say.GAP}\baus\sden\s{say.ADJECTIVES}{_ANY}"),
    Rule("list", rf"\b(?:was|wonach|worüber|wofür|wogegen)\b{say.GAP}{_ALL}{say.GAP}{_ACTED}"),
    Rule("list", rf"\b(?:was|wonach|worüber|wonach)\b{say.GAP}{_ACTED}{say.GAP}{_ALL}"),
    Rule("vote", r"\b(?:gegenstimmen?|enthaltungen|enthielt(?:en)?|stimmenthaltung\w{0,2}"
     r"|abstimmungsergebnis|abgestimmt"
     r"|stimmverhältnis|abstimmung)\b|\bgestimmt\b|\bstimmte[n]?\b(?![^?!]{0,160}\bzu(?:\s?[?.!]|$))"
     r"|\bman\ssich\s(?:einig|uneinig)\b|\beinstimmig\b|\bmit\swelcher\smehrheit\b"),
    Rule("list", rf"{_START}(?:und\s)?(?:wonach|worüber)\b{say.GAP}(?:{say.ASKS}|{say.DECIDES})"),
    Rule("list", rf"{_START}(?:und\s)?was\b{say.GAP}(?:{say.ASKS}|{say.PROMISES})"),
    Rule("list", r"\b(?:was|wer)\smuss(?:te|ten)?\b[^?!]{0,120}\bnoch\s(?:alles\s)?(?:erledigen|tun|machen"
     r"|abarbeiten|liefern)\b"),
    Rule("list", rf"(?:^|\bwie\s(?:ist|war|sieht|lautet)\b{say.GAP})\b(?:der\s)?stand\s(?:der|bei\sden"
     rf"|zu\sden)\s{say.ADJECTIVES}{_NAMED}"),
    Rule("list", rf"\b(?:wie\slaute(?:te)?n|worum\s\w{{2,20}}\ssich|was\swaren|was\ssind)\b{say.GAP}"
     rf"\b(?:die|alle)\s{say.ADJECTIVES}{_NAMED}"),
    Rule("list", rf"\b(?:wozu|worüber|wofür|wogegen)\b{say.GAP}{_NAMED}{say.GAP}\b(?:gestellt|eingereicht"
     rf"|stellten?)\b"),
    Rule("list", rf"\bwas\b{say.GAP}\balles\b{say.GAP}\b(?:prüfen|klären|erledigen|nachreichen|liefern"
     rf"|vorlegen|berichten"
     rf"|tun|machen|veranlassen)\b|\bwas\b{say.GAP}\bwiedervorlage\b"),
    Rule("list", rf"\b(?:wozu|worüber|woran|wogegen)\s(?:gab|gibt)\ses\b{say.GAP}{_NAMED}"),
    Rule("open", r"\bwas\s(?:ist|wurde|wird)\b[^?!]{0,60}\baus\s\w{2,7}\s(?:zusage|versprechen|zusicherung"
     r"|ankündigung"
     r"|prüfauftrag|auftrag|bitte|anregung)\b"),
    Rule("open", r"\bwas\s(?:ist|steht|bleibt|blieb|bleiben|stehen|war|sind|wäre)\b[^?!]{0,120}\b(?:offen"
     r"|aus(?!\s(?:de[mnrs]|sicht|sein|ihr))|unerledigt|ausstehend"
     r"|nicht\s(?:erledigt|umgesetzt|eingelöst|geklärt|beantwortet))\b|^(?:noch\s)?offene[sr]?\b",
     bare="list"),
    Rule("open", r"\bwas\b[^?!]{0,120}\bnoch\s(?:\w{2,20}\s){0,3}(?:zu\s)?(?:tun|offen|erledigen|aus"
     r"|klären)\b", bare="list"),
    Rule("list", rf"\bwas\s(?:wurde|wurden|hat|haben)\b{say.GAP}\b(?:{say.RESULT})\b"),
    Rule("decision", rf"\bwas\s(?:wurde|hat|haben|hatte)\b{say.GAP}\b(?:beschlossen|entschieden|beantragt"
     rf"|behandelt|beraten)\b",
     bare="list"),
    Rule("who", r"\bwer\s(?:wurde|ist)\b[^?!]{0,160}\bgewählt\b", bare="list"),
    Rule("who", rf"^\W{{0,3}}wer\b[^?!,;]{{0,120}}?(?:{say.ASKS})", bare="list"),
)  # fmt: skip

# Which of these stands first in the question counts.
WORDS: tuple[Rule, ...] = (
    Rule("fact", rf"{_START}(?:aber\s)?(?:warum|weshalb|wieso|weswegen|wozu|woran|womit\sbegründ\w+"
     rf"|mit\swelche[rm]\s(?:begründung|argument))\b"),
    Rule("amount", rf"{_START}(?:und\s)?(?:(?:für|um|mit|auf)\s)?(?:wie\s?viele?[nr]?|wie\s(?:teuer|hoch"
     rf"|tief|groß|lang|breit|schwer|weit|oft|häufig|alt)\b)"
     r"|\bwas\s(?:kostet|kosten|kostete|würde[n]?\s[^?!]{0,80}kosten|hat\s[^?!]{0,120}gekostet|zahlt"
     r"|zahlen|blättert|bezahlt)\b"
     r"|\b(?:wie\shoch|summe|kosten|betrag|höhe)$|\b(?:wie\s?viele?|wie\s(?:teuer|hoch))\b"),
    Rule("open", r"\bwas\s(?:muss|soll|will|sollte|wollte|weiß|fehlt)\b[^?!]{0,160}\bnoch\b"
     r"|\bwas\b[^?!]{0,100}\bnoch\s(?:kommen|zu\s\w+)\b"
     r"|\bwelche\sschritte\b[^?!]{0,80}\bnoch\b|\bwomit\b[^?!]{0,160}\bbeauftragt\b"
     r"|\bmuss\b[^?!]{0,100}\bnoch\s(?:klären|erledigen|prüfen)\b"),
    Rule("time", rf"{_START}(?:(?:bis|ab|seit|von)\s)?wann\b|\b(?:bis|ab|seit)\swann\b|\bwie\slange\b"
     rf"|\b(?:in|ab|bis|seit|zu)?\s?welche[mnrs]?\s(?:jahr|monat|termin|tag|datum|zeitpunkt)\w{{0,2}}\b"
     r"|^wann\b|\swann\??$"),
    Rule("who", rf"{_START}(?:(?:von|mit|bei|an|für|durch|auf|laut)\s)?(?:wer|wem|wen|wessen)\b"
     rf"|{_WHICH}\s{say.ADJECTIVES}{say.PERSON_ONE}\b"
     r"|\bwie\sheißt\b|\bauf\swessen\b"),
)  # fmt: skip

# Where none of those is there.
REST: tuple[Rule, ...] = (
    Rule("decision", r"\bwas\s(?:wurde|geschah|passierte|ist)\b[^?!]{0,120}\b(?:aus|mit)\b|\bwie\s(?:fiel"
     r"|ging|endete|geht|lautet|hat|ist)\b[^?!]{0,160}"
     r"\b(?:aus|ausgegangen|weiter|durch|beschluss|entschied\w{0,2}|um)\b|\bwelche[nr]?\s(?:beschluss"
     r"|entscheidung)\b|\bangenommen\soder\snicht\b"
     r"|\b(?:beschloss|beschlossen|festgelegt|festgesetzt|entschied(?:en)?|durchgewinkt|grünes\slicht"
     r"|rausgekommen|herausgekommen"
     r"|legten?\b[^?!]{0,120}\bfest|ging\ssie\sdurch|durchgekommen|beschluss)\b"),
    Rule("decision", rf"^(?:\W{{0,3}}(?:hat|haben|wurde|wurden|ist|sind|bekam|bekommt|kriegt|erhält|ging"
     rf"|gingen|kamen|fanden"
     rf"|kam|fand|stimmte|nahm|lehnte|soll)\b)"
     rf"[^?!]{{0,200}}\b(?:{say.RESULT}|gewährt|gekürzt|stattgegeben|mehrheit|durch(?=\s?[?.]|$))\b"),
    Rule("yes_no", r"(?:^|(?<=:)\s)(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|hatten"
     r"|kann|können|konnte|könnte|muss|müssen"
     r"|soll|sollen|sollte|darf|dürfen|will|wollte|wollen|gibt|gab|bekommt|kommt|kommen|kam|bleibt|steht"
     r"|gilt|geht|ging|nimmt"
     r"|reicht|schafft|kriegt|bekam|findet|fand|liegt|lag|macht|braucht|fährt|stimmt|zahlt|müsste|würde"
     r"|lässt|dürfte|weiß|plant"
     r"|erhält|besteht|existiert|werde|sei|fragte|stellte|lehnte|stimmte|sprach|sagte|kracht|läuft|hält"
     r"|trägt)\b"),
    Rule("time", r"\bwann\b"),
)  # fmt: skip

_FIRST, _WORDS, _REST = (
    tuple((rule, lazy(rule.pattern)) for rule in rules) for rules in (RULES, WORDS, REST)
)
_PERSONS = lazy(
    rf"{_START}(?:von\s)?(?:wer|wem)\b|(?:{_WHICH}|{_HOW_MANY})\s{say.ADJECTIVES}{say.PEOPLE_MANY}\b"
)
_IF_ANY = lazy(_WHETHER)
_COUNTS = lazy(rf"^\W{{0,3}}(?:und\s)?(?:(?:bei|in|an|von|über|aus)\s)?(?:{_HOW_MANY}|wie\s(?:oft|häufig)\b)")
_QUESTIONED = lazy(
    r"\bw(?:er|as|ie|o|ann|elche[nmrs]?|em|en|essen|arum|ieso|eshalb|o[a-zü]{2,6}|ie\s?viele?)\b|\?\s?$"
)
_FINITE = r"(?:kamen|gingen|fanden|liefen|blieben|hatten|haben|wurden|waren|sollen|werden|standen|lagen)"
_HEADING = lazy(
    rf"^(?!{_FINITE}\s)(?:die\s)?{say.ADJECTIVES}(?:{_FIRM}|(?:{_LOOSE})(?={say.GAP}(?:{_COUNCIL}"
    rf"|\b{_PARTY}\b|\bvon\b)|\s(?:an|aus|der|des|vom|zu|zum|zur|für|im|in|seit)\s))"
)


def shape(low: str, *, bare: bool) -> Shape:
    """Return the shape of a question in small letters; ``bare`` when it names no matter of its own.

    >>> shape("welche firma hat den zuschlag bekommen?", bare=False)
    'fact'
    >>> shape("welche fragen stellte frau muster?", bare=True)
    'list'
    """
    if _HEADING.search(low) and not _QUESTIONED.search(low):
        return "list"
    for rule, pattern in _FIRST:
        if pattern.search(low):
            return rule.bare if bare and rule.bare else rule.shape
    asked = [(found.start(), i) for i, (_, pattern) in enumerate(_WORDS) if (found := pattern.search(low))]
    if asked:
        return WORDS[min(asked)[1]].shape
    return next((rule.shape for rule, pattern in _REST if pattern.search(low)), "fact")


def asks_whether(low: str) -> bool:
    """Tell whether a question in small letters asks if there are any of something.

    >>> asks_whether("gab es 2024 abgelehnte anträge?"), asks_whether("welche anträge wurden abgelehnt?")
    (True, False)
    """
    return bool(_IF_ANY.search(low))


def counts(low: str) -> bool:
    """Tell whether a question in small letters begins with how many there are of something."""
    return bool(_COUNTS.search(low))


def wants_people(low: str, shape: Shape) -> bool:
    """Tell whether persons are asked for, and not what some did.

    >>> wants_people("welche stadträte fragten nach dem radweg?", "list")
    True
    """
    return shape == "who" or bool(_PERSONS.search(low))
