"""The verbs that carry speech in minutes, with every form a clerk writes them in.

The table names a verb once; weak verbs are inflected by rule, strong ones by their principal parts.
``an|fragen`` is separable, ``sich_erkundigen`` reflexive.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

Category = Literal[
    "ask", "answer", "explain", "request", "promise", "assign", "object", "agree", "thank", "chair", "state"
]  # fmt: skip
Form = Literal["finite", "participle", "infinitive", "noun"]

VERBS: Mapping[Category, str] = {
    "ask": """
        fragen an|fragen nach|fragen rück|fragen hinterfragen befragen erfragen ab|fragen sich_erkundigen
        sich_interessieren nach|haken auf|werfen sich_wundern
    """,
    "answer": """
        antworten beantworten erwidern entgegnen bejahen verneinen replizieren reagieren klar|stellen
        richtig|stellen berichtigen bestätigen dementieren ein|räumen
    """,
    "explain": """
        mit|teilen erklären erläutern aus|führen berichten informieren unterrichten hin|weisen verweisen
        dar|stellen dar|legen schildern vor|stellen vor|tragen präsentieren ergänzen hinzu|fügen an|führen
        an|merken bemerken betonen hervor|heben unterstreichen fest|stellen begründen
        zusammen|fassen auf|zeigen skizzieren ein|führen referieren bekannt|geben an|geben sagen äußern
        verlesen erinnern ein|gehen auf|klären präzisieren konkretisieren veranschaulichen an|sprechen
        thematisieren problematisieren auf|listen auf|zählen benennen zitieren verkünden melden nennen
        an|knüpfen auf|greifen bekennen konstatieren resümieren bilanzieren zu|geben klar|machen beschreiben
        wiederholen kommentieren argumentieren beteuern schlussfolgern folgern relativieren erzählen
        fort|fahren zurück|führen offen|legen an|deuten verdeutlichen
    """,
    "request": """
        bitten erbitten ersuchen beantragen an|regen vor|schlagen fordern auf|fordern ein|fordern wünschen
        empfehlen appellieren plädieren sich_aus|sprechen mahnen an|mahnen nahe|legen ein|bringen
    """,
    "promise": """
        zu|sagen zu|sichern versichern versprechen an|kündigen an|bieten nach|reichen nach|liefern übernehmen
        weiter|leiten weiter|geben auf|nehmen mit|nehmen prüfen klären ab|klären sich_kümmern veranlassen
        vor|legen übersenden bei|fügen nach|gehen
    """,
    "assign": "beauftragen ermächtigen bevollmächtigen verpflichten an|weisen delegieren",
    "object": """
        kritisieren bemängeln beanstanden monieren beklagen bedauern widersprechen ein|wenden bezweifeln
        an|zweifeln ab|lehnen befürchten warnen rügen beschweren entgegen|stellen ermahnen
    """,
    "agree": """
        zu|stimmen begrüßen befürworten unterstützen sich_an|schließen bekräftigen signalisieren
        bei|pflichten mit|tragen akzeptieren
    """,
    "thank": "danken sich_bedanken loben würdigen gratulieren",
    "chair": """
        eröffnen schließen unterbrechen auf|rufen verabschieden leiten über|leiten übergeben erteilen
        entziehen ab|stimmen vereidigen verlassen teil|nehmen
    """,
    "state": """
        meinen finden sehen halten vertreten vermuten hoffen erwarten diskutieren beraten glauben denken
        wissen bescheinigen vermissen
    """,
}

# infinitive: present 3rd sg, past sg, participle II (each without a separable particle)
STRONG: Mapping[str, str] = {
    "werfen": "wirft warf geworfen", "weisen": "weist wies gewiesen",
    "verweisen": "verweist verwies verwiesen", "tragen": "trägt trug getragen", "heben": "hebt hob gehoben",
    "geben": "gibt gab gegeben", "unterstreichen": "unterstreicht unterstrich unterstrichen",
    "lesen": "liest las gelesen", "verlesen": "verliest verlas verlesen", "gehen": "geht ging gegangen",
    "sprechen": "spricht sprach gesprochen", "benennen": "benennt benannte benannt",
    "nennen": "nennt nannte genannt", "bitten": "bittet bat gebeten", "erbitten": "erbittet erbat erbeten",
    "schlagen": "schlägt schlug geschlagen", "empfehlen": "empfiehlt empfahl empfohlen",
    "bringen": "bringt brachte gebracht", "versprechen": "verspricht versprach versprochen",
    "bieten": "bietet bot geboten", "übernehmen": "übernimmt übernahm übernommen",
    "nehmen": "nimmt nahm genommen", "übersenden": "übersendet übersandte übersandt",
    "widersprechen": "widerspricht widersprach widersprochen", "wenden": "wendet wandte gewandt",
    "schließen": "schließt schloss geschlossen", "unterbrechen": "unterbricht unterbrach unterbrochen",
    "rufen": "ruft rief gerufen", "übergeben": "übergibt übergab übergeben",
    "entziehen": "entzieht entzog entzogen", "verlassen": "verlässt verließ verlassen",
    "finden": "findet fand gefunden", "sehen": "sieht sah gesehen", "halten": "hält hielt gehalten",
    "vertreten": "vertritt vertrat vertreten", "beraten": "berät beriet beraten",
    "denken": "denkt dachte gedacht", "wissen": "weiß wusste gewusst", "stehen": "steht stand gestanden",
    "wollen": "will wollte gewollt", "mögen": "möchte mochte gemocht", "haben": "hat hatte gehabt",
    "richten": "richtet richtete gerichtet", "lassen": "lässt ließ gelassen",
    "ergreifen": "ergreift ergriff ergriffen", "greifen": "greift griff gegriffen",
    "kommen": "kommt kam gekommen", "bekennen": "bekennt bekannte bekennt",
    "beschreiben": "beschreibt beschrieb beschrieben", "fahren": "fährt fuhr gefahren",
}  # fmt: skip

# no ge- in the participle: these prefixes are never split off
INSEPARABLE = ("be", "er", "ver", "ent", "zer", "hinter", "unter", "über", "wider")


class Sense(NamedTuple):
    """What one written form can be."""

    lemma: str
    category: Category
    particle: str
    reflexive: bool
    form: Form
    subjunctive: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Paradigm:
    """The forms of one verb without its particle."""

    finite: frozenset[str]
    subjunctive: frozenset[str]
    participle: str
    infinitive: str


def paradigm(infinitive: str) -> Paradigm:
    """Return the forms of a verb in the third person and its non-finite forms.

    >>> sorted(paradigm("antworten").finite)
    ['antworten', 'antwortet', 'antwortete', 'antworteten']
    >>> paradigm("erklären").participle, paradigm("fragen").participle
    ('erklärt', 'gefragt')
    """
    stem = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    link = "e" if stem.endswith(("t", "d", "chn", "gn", "tm", "ffn")) else ""
    present, past, participle = STRONG.get(infinitive, _weak(stem, link, infinitive)).split()
    plural = past + ("n" if past.endswith("e") else "en")
    old = {form.replace("ss", "ß") for form in (past, present) if form.endswith("ss")}
    return Paradigm(
        finite=frozenset({present, infinitive, past, plural, *old}),
        subjunctive=frozenset({stem + "e", *([stem[:-2] + "le"] if stem.endswith("el") else [])} - {past}),
        participle=participle,
        infinitive=infinitive,
    )


def _weak(stem: str, link: str, infinitive: str) -> str:
    bare = infinitive.endswith("ieren") or infinitive.startswith(INSEPARABLE)
    return f"{stem}{link}t {stem}{link}te {'' if bare else 'ge'}{stem}{link}t"


@cache
def senses() -> Mapping[str, tuple[Sense, ...]]:
    """Return all written forms with what each can be; a split verb is listed under its finite part."""
    table: dict[str, list[Sense]] = {}
    for category, words in VERBS.items():
        for word in words.split():
            for form, sense in _senses(word, category):
                if sense not in table.setdefault(form, []):
                    table[form].append(sense)
    return {form: tuple(found) for form, found in table.items()}


def _senses(word: str, category: Category) -> Iterable[tuple[str, Sense]]:
    reflexive, bare = word.startswith("sich_"), word.removeprefix("sich_")
    particle, _, base = bare.rpartition("|")
    lemma, forms = particle + base, paradigm(base)

    def sense(form: Form, subjunctive: bool = False, split: str = "") -> Sense:
        return Sense(lemma, category, split, reflexive, form, subjunctive)

    yield lemma, sense("infinitive")
    yield particle + forms.participle, sense("participle")
    if particle:
        yield f"{particle}zu{base}", sense("infinitive")
    for mood, written in ((False, forms.finite), (True, forms.subjunctive)):
        for finite in written:
            yield finite, sense("finite", mood, particle)
            if particle:  # "..., was er nachfragte": joined again at the end of a subordinate clause
                yield particle + finite, sense("finite", mood)
