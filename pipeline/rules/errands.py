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
# work is taken on: "kümmert sich darum"
TAKEN_ON = Cue(
    "kümmer|verbindung|kontakt|rücksprache|spricht|spreche",
    r"\b(?:kümmert|kümmere|kümmerte|kümmern)\s+sich\s+(?:\w+\s+){0,2}?(?:darum|hierum|um\s+die\s+Sache)\b|"
    r"\bsich\s+(?:\w+\s+){0,2}darum\s+(?:kümmer\w+)|\bhält\s+Rücksprache\b|"
    r"\b(?:setzt|setze|nimmt|nehme)\b[^.;]{0,60}\b(?:in\s+Verbindung|Kontakt\s+auf|Rücksprache)\b|"
    r"\b(?:spricht|spreche)\b[^.;]{0,60}\ban\s*(?:[.;,]|$)",
)
# who replies does not know, or knows it from others
HEARSAY = Cue(
    "beurteil|einschätz|vorhersag|absehen|überblick|beziffer|niemand|keiner|gehört|gelesen|hörensagen|zeitung|presse|"
    "nichts|stand|stegreif",
    r"\b(?:nicht|kaum)\s+(?:abschließend\s+|seriös\s+|sicher\s+)?"
    r"(?:beurteilen|einschätzen|vorhersagen|absehen|überblicken|beziffern)\b|"
    r"\b(?:weiß|wisse|wüsste|wissen)\b[^.:;]{0,40}\b(?:niemand|keiner)\b|"
    r"\b(?:niemand|keiner)\s+(?:\w+\s+)?(?:weiß|wisse|wissen)\b|"
    r"\b(?:nur|lediglich|bloß)\s+(?:davon\s+)?(?:gehört|gelesen)\b|\bvom\s+Hörensagen\b|"
    r"\bauch\s+nur\s+aus\s+der\s+(?:Zeitung|Presse)\b|"
    r"\b(?:davon|hiervon|darüber|dazu)\b[^.,;]{0,30}\bnichts?\s+(?:gehört|bekannt|erfahren)\b|"
    r"\bnichts?\s+(?:\w+\s+){0,3}(?:gesagt|beantwortet|mitgeteilt|genannt|berichtet)\s+werden\b|"
    r"\bnicht\s+aus\s+dem\s+(?:Stand|Stegreif)\b",
)
# something has not happened yet: "eine Zusage noch ausstehe", "noch nicht gesprochen"
PENDING = Cue(
    "ausste|ausstünde|sprochen|verhandelt|vereinbart|berechnet|kalkuliert|beraten|vergeben|bestimmt|erörtert",
    r"\b(?:noch|derzeit|bislang)\s+(?:ausste(?:ht|he|hen|hend\w*)|ausstünden?)\b|"
    r"\b(?:noch|bisher|bislang)\s+(?:nicht|kein\w*)\s+(?:\w+\s+){0,3}(?:gesprochen|verhandelt|vereinbart|berechnet|"
    r"kalkuliert|besprochen|beraten|vergeben|bestimmt|erörtert)\b",
)
