"""More ways to put an answer off or to know none: errands, other channels, work taken on, hearsay."""

from __future__ import annotations

from pipeline.german.cues import Cue

# whom somebody will ask is told, nothing is asked: "fragt im Rathaus nach"
ERRAND = Cue(
    "frag|hak|hör|erkundig|bitten",
    r"\b(?:frag(?:t|e|te|en|ten)|hak(?:t|e|te|en)|hör(?:t|e|te|en))\b[^.;:?]{0,20}\b(?:bei|beim|im|in\s+der)\b"
    r"[^.;:?,]{0,60}\bnach\s*(?:[.;,]|und\b|$)|"
    r"\berkundig(?:t|e|te|en)\s+sich\b(?:\s+\w+){0,3}\s+(?:bei|beim)\b[^,;:?]{1,60}[.;]?$|"
    r"\b(?:wird|werde|will|wolle|möchte|werden|wollen)\b[^.;:?]{0,120}"
    r"\b(?:bitten|fragen|anfragen|nachfragen|erkundigen)\s*(?:[.;]|$)",
)
_CHANNEL = (
    r"(?:per\s+(?:E-?)?(?:Mail|Post|Rundmail)|(?:im|mit\s+de[rm]|über\s+d[ea][rsn]|in\s+de[rm])\s+(?:\w+\s+)?"
    r"(?:Protokoll\w*|Niederschrift|Ratsinformationssystem|Amtsblatt|Mitteilungsblatt|Rundschreiben|Anlage)|"
    r"zum\s+Protokoll|an\s+alle|den\s+(?:\w+\s+)?Mitgliedern|den\s+Fraktionen|im\s+Nachgang)"
)
# what was asked for reaches the askers another way: "wird per Mail verschickt", "im Protokoll berichtet"
SENT = Cue(
    "schick|versandt|versend|gesandt|send|übermittelt|zugestellt|verteilt|berichtet|mitgeteilt|beantwortet|gegeben|"
    "veröffentlicht|reicht|mail|weiter|mitgenommen|aufgenommen|notiert|gestellt|besprochen|leitet",
    rf"\b(?:wird|werde|werden|würden|soll|sollen|solle)\b[^.;]{{0,60}}\b{_CHANNEL}\b[^.;]{{0,60}}"
    r"\b(?:verschickt|versandt|versendet|geschickt|gesandt|gesendet|übermittelt|zugestellt|verteilt|berichtet|"
    r"mitgeteilt|beantwortet|bekannt\s?gegeben|veröffentlicht|nachgereicht|gemailt)\b|"
    r"\b(?:Frage|Anfrage|Anliegen|Thema|Bitte)\b[^.;]{0,40}\b(?:wird|werde|soll|solle|wurde)\b[^.;]{0,60}"
    r"\b(?:weitergegeben|weitergeleitet|weitergereicht|mitgenommen|aufgenommen|notiert|gestellt|übermittelt|"
    r"besprochen)\b|"
    r"\b(?:schickt|schicke|sendet|sende|mailt|leitet)\b[^.;]{0,60}"
    r"\b(?:per\s+(?:E-?)?Mail|zu|herum|nach)\s*(?:[.;,]|$)",
)
# who replies hands the answer on, or in later: "erhalten Sie schriftlich", "klärt das mit ..."
HANDED = Cue(
    "erhalt|erhält|bekomm|schick|send|mail|bescheid|erfrag|erfahrung|schlau|rückfrag|nachhak|klär|prüf|geb|gib|gab|"
    "leite|reich|verwiesen|verweis|meld|kundig|ausschuss|erst in",
    r"\b(?:erhält|erhalten?|bekomm(?:t|en?))\b[^.;]{0,60}\b(?:schriftlich\w*|nachträglich|per\s+(?:E-?)?Mail|"
    r"mit\s+de[rm]\s+(?:Protokoll|Niederschrift))|"
    r"\b[Ii]ch\s+(?:schicke?|sende|maile?)\b|\b(?:schicke?|sende|maile?)\s+ich\b|"
    r"\b(?:gibt|gebe|geben)\b[^.;]{0,60}\bBescheid\b|\b(?:wird|werde|werden|will|wolle)\b[^.;]{0,60}\bBescheid\s+geben\b|"
    r"\b(?:wird|werde|werden|will|wolle|wollen|müsse|muss|lässt|lasse)\b[^.;]{0,100}\b(?:erfragen|rückfragen|nachhaken|"
    r"in\s+Erfahrung\s+bringen|schlau\s?machen|(?:sach)?kundig\s+machen)\b|\bmacht?e?\s+sich\s+(?:dazu\s+)?(?:(?:sach)?kundig|schlau)\b|"
    r"\b(?:melde[tn]?)\s+(?:sich|uns|mich)\s+(?:dazu|noch|diesbezüglich|hierzu|wieder|zurück|bei\s+(?:Ihnen|ihm|ihr|Herrn|Frau))\b"
    r"(?!\s+zu\s+Wort)|\b(?:ich|wir)\s+(?:kläre|prüfe)n?\b|\b(?:[Kk]läre|[Pp]rüfe)n?\s+(?:ich|wir)\b|"
    r"\b(?:soll|solle|sollen)\s+(?:dies|das|es)\s+(?:\w+\s+)?(?:prüfen|klären)\b|\bschriftlich\s+(?:einzureichen|zu\s+stellen)\b|"
    r"\berst\s+in\s+der\s+(?:nächsten|kommenden)\s+\w*[Ss]itzung\b|\bim\s+(?:nächsten|kommenden|folgenden)\s+\w*[Aa]usschuss\b"
    r"[^.;]{0,60}\b(?:berichtet|beraten|behandelt|informiert|beantwortet)\b|"
    r"(?:,|\bund)\s+(?:er\s+|sie\s+|man\s+)?(?:klärt?e?|prüfe?t?|erfragt?e?)\s+(?:das|dies|es|mit|bei|beim)\b|"
    r"\b(?:gibt|gebe|gab|reicht|reiche|leitet|leite)\s+(?:\w+\s+)?(?:die|das|diese)\s+(?:Frage|Anfrage|Anliegen|Bitte)"
    r"\s+(?:ans?|in)\s+|"
    r"\bauf\s+(?:de[nr]|die|einen|eine)\s+(?:\w+\s+)?(?:Bericht|Vortrag|Beratung|Ausführungen|Behandlung)\s+(?:im|in\s+der)\s"
    r"[^;:]{1,80}\bverwiesen\b",
)
# work is taken on: "kümmert sich darum"
TAKEN_ON = Cue(
    "kümmer|verbindung|kontakt|rücksprache|spricht|spreche",
    r"\b(?:kümmert|kümmere|kümmerte|kümmern)\s+sich\s*(?:(?:\w+\s+){0,2}?(?:darum|hierum|um\s+die\s+Sache)\b|(?=[.;]|$))|"
    r"\bsich\s+(?:\w+\s+){0,2}darum\s+(?:kümmer\w+)|\bhält\s+Rücksprache\b|"
    r"\b(?:setzt|setze|nimmt|nehme)\b[^.;]{0,60}\b(?:in\s+Verbindung|Kontakt\s+auf|Rücksprache)\b|"
    r"\b(?:spricht|spreche)\b[^.;]{0,60}\ban\s*(?:[.;,]|$)",
)
# who replies does not know, or knows it from others
HEARSAY = Cue(
    "beurteil|einschätz|vorhersag|absehen|überblick|beziffer|niemand|keiner|gehört|gelesen|hörensagen|zeitung|presse|"
    "nichts|stand|stegreif|festlegen|nennen|angeben|bestätig|nicht vor|unwahrscheinlich|fraglich|"
    "auskunft|schwer|äußern",
    r"\b(?:nicht|kaum)\s+(?:abschließend\s+|seriös\s+|sicher\s+)?"
    r"(?:beurteilen|einschätzen|vorhersagen|absehen|überblicken|beziffern)\b|"
    r"\b(?:weiß|wisse|wüsste|wissen)\b[^.:;]{0,40}\b(?:niemand|keiner)\b|"
    r"\b(?:niemand|keiner)\s+(?:\w+\s+)?(?:weiß|wisse|wissen)\b|"
    r"\b(?:nur|lediglich|bloß)\s+(?:davon\s+)?(?:gehört|gelesen)\b|\bvom\s+Hörensagen\b|"
    r"\bauch\s+nur\s+aus\s+der\s+(?:Zeitung|Presse)\b|"
    r"\b(?:davon|hiervon|darüber|dazu)\b[^.,;]{0,30}\bnichts?\s+(?:gehört|bekannt|erfahren)\b|"
    r"\bnichts?\s+(?:\w+\s+){0,3}(?:gesagt|beantwortet|mitgeteilt|genannt|berichtet)\s+werden\b|"
    r"\bnicht\s+aus\s+dem\s+(?:Stand|Stegreif)\b|\bnicht\s+(?:\w+\s+)?festlegen\b|"
    r"\b(?:kann|könne|könnte|können|konnten?)\b[^.,;]{0,80}\bnicht\s+(?:\w+\s+)?(?:nennen|angeben|bestätigen)\b|"
    r"\b(?:habe|hat|hätte|haben)\b[^.,;]{0,40}\b(?:auch|ebenfalls|selbst)\s+(?:nur\s+|schon\s+)?(?:gehört|gelesen)\b|"
    r"\b(?:Bestätigung|Nachricht|Auskunft|Rückmeldung|Information|Zahlen|Daten|Angaben)\b[^.,;]{0,30}\bl(?:iegt|iegen?|agen?|ägen?|ag)\b"
    r"[^.,;]{0,40}\bnicht\s+vor\b|"
    r"\b(?:hält|halte|halten)\b[^.;]{0,60}\bfür\s+(?:eher\s+|sehr\s+)?(?:un)?(?:wahrscheinlich|fraglich)\b|"
    r"\bschwer\s+(?:zu\s+(?:sagen|beziffern|schätzen|beurteilen)|abzuschätzen|vorherzusagen|einzuschätzen)\b|"
    r"\b(?:kann|könne|können|darf|dürfe|dürfen)\b[^.,;]{0,60}\bnicht\s+(?:\w+\s+)?äußern\b|"
    r"\b(?:keine|nicht)\b[^.,;]{0,30}\bAuskunft\w*\s+(?:geben|erteilen|gebe|erteile)\b",
)
# something has not happened yet: "eine Zusage noch ausstehe", "noch nicht gesprochen"
PENDING = Cue(
    "ausste|ausstünde|steh|stünde|such|gesucht|diskutiert|abgestimmt|entsch|ergebnis|beschluss|noch|rechne|sprochen|verhandelt|vereinbart|berechnet|kalkuliert|beraten|vergeben|bestimmt|erörtert",
    r"\b(?:steht|stehe|stehen|stünden?)\b[^.;]{0,80}\b(?:noch|derzeit|bislang)\s+aus\b|"
    r"\b(?:wird|werde|werden|würden)\b(?:\s+\w+){0,3}\s+noch\s+(?:\w+\s+){0,2}(?:verhandelt|gesucht|diskutiert|beraten|"
    r"abgestimmt)\b(?!\s+(?:kann|könne|können|muss|soll))|"
    r"\bnoch\s+(?:im\s+Gespräch|am\s+Anfang|ganz\s+am\s+Anfang|in\s+(?:der\s+)?(?:\w+\s+)?(?:Gesprächen|Verhandlung\w*|Abstimmung|"
    r"Prüfung|Bearbeitung))\b|\b(?:Abstimmung\w*|Prüfung\w*|Gespräche|Verhandlung\w*|Klärung|Untersuchung\w*|Auswertung)\b[^.;]{0,40}"
    r"\b(?:läuft|laufen?|liefen|dauer(?:t|e|n))\s+(?:\w+\s+)?noch\b|"
    r"\bm[uü]ss(?:e|en|te)?\b[^.;]{0,60}\bnoch\s+(?:\w+\s+)?(?:entscheiden|beschließen|zustimmen|entschieden|beschlossen)\b|"
    r"\b[Mm]it\s+(?:eine[rmn]|de[rmn]|ersten)\s+(?:\w+\s+)?(?:Rückmeldung|Antwort|Ergebnis\w*|Entscheidung|Bescheid|Genehmigung)\b"
    r"[^.;]{0,60}\b(?:gerechnet|rechnen)\b|"
    r"\b(?:sucht|suche|suchen)\s+(?:\w+\s+){0,2}noch\b|\bnoch\s+auf\s+der\s+Suche\b|"
    r"\b(?:Entscheidung|Beschluss|Ergebnis\w*)\b[^.;]{0,40}\b(?:fall(?:e|en)|fällt|komm(?:e|t|en)|liege|liegt|gebe|gibt)\b"
    r"[^.;]{0,30}\berst\b|\berst\b[^.;]{0,60}\bentschieden\b|"
    r"\b(?:noch|derzeit|bislang)\s+(?:ausste(?:ht|he|hen|hend\w*)|ausstünden?)\b|"
    r"\b(?:noch|bisher|bislang)\s+(?:nicht|kein\w*)\s+(?:\w+\s+){0,3}(?:gesprochen|verhandelt|vereinbart|berechnet|"
    r"kalkuliert|besprochen|beraten|vergeben|bestimmt|erörtert)\b",
)
