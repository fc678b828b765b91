"""Invented passages that quote a question or note it in keywords: a sentence a line, then who asks where."""

from __future__ import annotations

QUOTED = """
"Wie tief ist der Teich?", fragt Frau Kern.
Herr Uhl nennt zwei Meter.
=> Kern@1

„Wann fährt der Bus?“ wollte Herr Moll wissen.
Herr Uhl nannte den Mai.
=> Moll@1

GR Moll zum Zaun: Wer streicht ihn?
Bgm. Uhl: Der Bauhof.
=> Moll@1

Anwohnerin Frau Kern, Seeweg 3: Wann fährt der Bus?
Herr Uhl: Im Mai.
=> Kern@1

Herr Moll: Frage nach dem Steg.
Frau Uhl: Der Steg wird im Mai gebaut.
=> Moll@1

Frau Kern gibt eine Anfrage von Eltern weiter: Wann fährt der Bus?
Herr Uhl nennt den Mai.
=> Kern@1

Es stellt sich für Herrn Moll die Frage, ob der Steg hält.
Herr Uhl bejaht dies.
=> Moll@1

Frau Kern würde interessieren, ob der Steg hält.
Herr Uhl bejaht dies.
=> Kern@1

Herr Moll wünscht zu wissen, wann der Bus fährt.
Herr Uhl nennt den Mai.
=> Moll@1

Herr Moll wiederholt seine Frage, ob der Steg halte.
Herr Uhl bejaht dies.
=> Moll@1

Herr Moll wiederholt seine Bitte, den Steg zu streichen.
=>

Frau Kern liest das Buch „Wem gehört der See?“ vor.
=>
"""
