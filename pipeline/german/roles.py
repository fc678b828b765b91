"""Words for what a person is in a meeting: councillor, chair, mayor, official, guest, resident."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Literal

Category = Literal[
    "chair", "mayor", "administration", "council_member", "advisory_member", "representative",
    "guest_expert", "resident",
]  # fmt: skip
Gender = Literal["m", "f"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One role word: its category, its lemma (masculine singular), gender and number as far as it shows."""

    category: Category
    lemma: str
    gender: Gender | None
    plural: bool = False
    weak: bool = False  # declined like an adjective: the article tells gender and case
    short: bool = False  # an abbreviation: counts only before a name


# --- nouns: (category, stem, endings); the stem is matched at the end of the word ------------------------
# Endings: "er" Leiter/Leiterin, "rat" Rat/Rätin, "mann" -herr/-frau, "adj" Vorsitzende/r, "thing" Mitglied,
# "weak" Präsident/Präsidentin.

_NOUNS: tuple[tuple[Category, str, str], ...] = (
    ("chair", r"(?:\w*(?:ausschuss|rats|beirats|versammlungs|tags|sitzungs|gemeinde)-?)?vorsitzend", "adj"),
    ("council_member", r"\w*(?:fraktions|gruppen|partei|stadtverbands)-?vorsitzend", "adj"),
    ("guest_expert", r"\w+vorsitzend", "adj"),
    ("chair", r"\w*vorsteh", "er"),
    ("chair", r"(?:sitzungs|versammlungs|gesprächs|diskussions)leit", "er"),
    ("chair", r"(?:\w*(?:stadt|rats|kreistags|bürgerschafts|gemeinderats))?präsident", "weak"),
    ("guest_expert", r"\w+präsident", "weak"),
    ("mayor",
     r"(?:ober|samtgemeinde|verbandsgemeinde|orts|bezirks|alt|vize|stadtteil)?bürgermeist", "er"),
    ("mayor", r"(?:amts|gemeinde)direktor", "plain"),
    ("mayor", r"(?:land|vizeland)rat", "rat"),
    ("mayor", r"(?:gemeinde|land|stadt)ammann", "mann"),
    ("administration", r"\w*beigeordnet", "adj"),
    ("administration", r"\w*dezernent", "weak"),
    ("administration", r"\w*kämmer", "er"),
    ("administration",
     r"(?:\w*bau|\w*rechts|\w*schul|\w*verwaltungs|\w*verkehrs|\w*umwelt|\w*amts|\w*ober|staats|"
     r"bezirksstadt)rat", "rat"),
    ("administration",
     r"\w*(?:amts|bereichs|abteilungs|referats|sachgebiets|dezernats|stabsstellen|büro|werk|betriebs|"
     r"team|projekt|schul|kita|polizei|revier|einrichtungs|bauhof|geschäfts|gruppen|dienst|instituts|"
     r"stellen|bauamts)-?leit", "er"),
    ("administration", r"leit", "er"),
    ("administration", r"\w*schriftführ", "er"),
    ("guest_expert", r"\w*(?:wehr|zug)führ", "er"),
    ("administration", r"(?:protokoll|geschäfts|betriebs)führ", "er"),
    ("administration", r"\w*(?:sachbearbeit|mitarbeit|verwaltungsvertret)", "er"),
    ("administration",
     r"\w*(?:verwaltungsangestellt|verwaltungsfachangestellt|bedienstet|angestellt)", "adj"),
    ("administration",
     r"\w*(?:stadt|kreis|verwaltungs|bau|bank|rechts|ober|finanz|werk|schul|gemeinde)direktor", "plain"),
    ("administration", r"\w*(?:amtmann|amtfrau|amtsfrau|hauptmann)", "fixed"),
    ("administration", r"\w*(?:verwaltungs|kommunal|landes|staats|bau)beamt", "adj"),
    ("administration", r"\w*(?:verwaltungs|betriebs|fach)wirt", "plain"),
    ("council_member", r"(?:stadtältest|gemeindeältest|deputiert)", "adj"),
    ("administration", r"\w*(?:staatssekretär|senator|stadtsyndik)", "plain"),
    ("representative", r"\w*beauftragt", "adj"),
    ("council_member",
     r"(?:ober)?(?:stadt|gemeinde|kreis|markt|marktgemeinde|bezirks|ortschafts|orts|verbandsgemeinde|"
     r"regions|gemeindevorstands|vorstands|national|bundes|kantons|land)rat", "rat"),
    ("council_member", r"(?:bezirks|kreis|stadtrats|\w*rats)(?:herr|frau|mann|dame)", "mann"),
    ("council_member", r"\w*(?:verordnet|abgeordnet)", "adj"),
    ("council_member", r"(?:gemeinde|stadt|kreis|bezirks|amts|bürger|orts)vertret", "er"),
    ("council_member", r"\w*(?:fraktions|gruppen)(?:sprech|führ|vertret)", "er"),
    ("council_member", r"(?:mandats|funktions)träg", "er"),
    ("council_member", r"\w*mitglied", "thing"),
    ("representative", r"\w*(?:sprech|vertret|delegiert)", "er"),
    ("guest_expert", r"\w*(?:gutacht|plan|berat|forsch|begleit|betreu|träg|entwickl|verwalt)", "er"),
    ("guest_expert",
     r"\w*(?:architekt|referent|dozent|student|intendant|kommandant|präsident|wissenschaftl)", "weak"),
    ("guest_expert", r"\w*(?:manag|först|pfarr|lehr|trainer|steuer|prüf|notar|makl|richt|meist)", "er"),
    ("guest_expert",
     r"\w*(?:ingenieur|direktor|rektor|professor|doktor|kommissar|moderator|koordinator|redakteur|"
     r"investor|inspektor|kurator|notar)", "plain"),
    ("guest_expert", r"\w*(?:sachverständig|vorgesetzt)", "adj"),
    ("guest_expert", r"\w*(?:anwalt|anwält)", "rat"),
    ("guest_expert", r"\w*(?:pädagog|psycholog|biolog|geolog|kolleg|ökolog|soziolog|archäolog)", "weak_e"),
    ("guest_expert", r"\w*minist", "er"),
    ("resident",
     r"\w*(?:bürg|einwohn|anwohn|bewohn|zuhör|besuch|anlieg|nachbar|eigentüm|fragestell|antragstell|"
     r"anfrag|petitionsstell|beschwerdeführ|nutz|miet|investor)", "er"),
    ("resident", r"\w*(?:petent|zuschau)", "er"),
)  # fmt: skip

_ENDINGS = {  # ending family -> (masculine, feminine, plural) as regex, singular forms first
    "er": (r"er(?:s|n)?", r"(?:er)?in", r"(?:er)?(?:innen|n)"),
    "rat": (r"(?:s|es|e)?", r"in", r"(?:innen|e|en)"),
    "mann": (r"(?:n|es|s)?", r"", r"(?:en|innen|n)"),
    "adj": (r"e(?:r|n|m)?", r"", r"en"),
    "thing": (r"(?:s|es)?", r"", r"(?:er|ern)"),
    "weak": (r"(?:en)?", r"in", r"(?:innen|en)"),
    "weak_e": (r"en?", r"in", r"(?:innen|en)"),
    "plain": (r"s?", r"in", r"(?:innen|en|e)"),
    "fixed": (r"s?", r"", r""),
}

# --- abbreviations: surface without its dot -> (category, lemma, gender) ---------------------------------

_SHORT_FORMS: tuple[tuple[Category, str, Gender | None, str], ...] = (
    ("council_member", "mitglied", None,
     "RM Rm MdR KTM KTA KrR AM ORM MIR BVM SVM VM GVM GRM SRM StRM OBRM SVV"),
    ("council_member", "ratsherr", "m", "RH Rh Rhr Ratsh BezRH"),
    ("council_member", "ratsherr", "f", "RF Rf Rfr Ratsfr BezRF"),
    ("council_member", "stadtverordneter", None,
     "Stv StV Stve Stvo StVo StVO STV StVe Stadtv BV Bv BVO BezV BzV"),
    ("council_member", "gemeindevertreter", None, "GV Gv GVer GemV GVertr Gemeindevertr"),
    ("council_member", "gemeindevertreter", "f", "GVn"),
    ("council_member", "rat", None,
     "GR GdR GGR gfGR MGR SR StR Stadtr KR KrR OR OrtsR BezR BzR EGR ErsGR KRat"
     " Abg KAbg LAbg NRAbg Kreistagsabg"
     " KTAbg Ktabg KtAbg Ktagabg"),
    ("council_member", "rat", "f", "GRn StRn StRätin"),
    ("council_member", "fraktionsvorsitzender", None, "OBR FV FrV FraktV Fraktionsvors"),
    ("advisory_member", "sachkundiger bürger", None,
     "SkB skB sB SB skb SKB SkE skE sE SKE bgl skEinw skBürger sachkB sachkE"),
    ("mayor", "bürgermeister", None,
     "BM Bm Bgm BGM Bürgerm EB EBM AltBgm OrtsBM OrtsBgm Ortsbgm Stvbgm StvBgm"),
    ("mayor", "oberbürgermeister", None, "OB OBM OBgm"),
    ("mayor", "vizebürgermeister", None, "Vzbgm VzBgm Vbgm VBgm VBM Vizebgm VizeBgm Vize-Bgm Vizebürgerm"),
    ("mayor", "landrat", None, "LR Ldr"),
    ("mayor", "samtgemeindebürgermeister", None, "SGB SGBM SGBgm SGBGM VGBM VGBgm"),
    ("mayor", "amtsdirektor", None, "AD LVB"),
    ("administration", "beigeordneter", None, "Beig BeiG Beigeo Bgo BGO Bg BG TBG EBG ErstBeig"),
    ("administration", "kreisrat", None, "EKR ErsterKR EKRat"),
    ("administration", "dezernent", None,
     "Dez StD StBR StBr KBR BOR BzStR StK KVD KBD BD BauD StBD LBD StVD LtdVD LtdBD LtdKVD LtdStVD OStR"),
    ("administration", "kämmerer", None, "Kä Käm Kämm"),
    ("administration", "leiter", None,
     "FBL FDL FGL FBLtr AL HAL BAL SGL OAL KAL AbtL AbtLtr VA VAe VAng VwAng VfA TA TAng TAe StA StAR"
     " StOAR StOI StI StAmtm StAF MA GAR GOAR KAR KOAR AR OAR OVR KVR KOVR StVR StOVR VR BOI GL SGBL"),
    ("representative", "beauftragter", None, "GB GBA GlB"),
    ("chair", "vorsitzender", None, "Vors AV RV Ausschussvors AusVors AVors StVV-Vors OV StvV StVV-Vorst"),
    ("guest_expert", "geschäftsführer", None, "GF GFin GWF"),
)  # fmt: skip
_SHORT = {
    form: (category, lemma, gender)
    for category, lemma, gender, forms in _SHORT_FORMS
    for form in forms.split()
}
# heads of an office: one holder, so that the short form can stand alone as "der AL"
SOLE_SHORTS = frozenset(
    "AL HAL BAL OAL KAL FBL FBLtr FDL GL GF GFin Kä Käm Kämm LVB SGL SGBL AbtL AbtLtr Beig Beigeo Bgo"
    " BGO".split()
)
SHORTS = frozenset(_SHORT) | {f"{form}in" for form, (*_, gender) in _SHORT.items() if gender is None}
# "RM'in", "StRin", "Bürgermeister/in", "Bgm.in": the feminine of what stands before
_CAPITALS = {form.upper(): form for form in _SHORT if len(form) > 2 and form.upper() not in _SHORT}  # "STR"
_OR_FEMININE = re.compile(r"(?<=\w)[*:/][Ii]n$")
_FEMININE = re.compile(r"(?P<it>\w{2,40}?)(?P<mark>[-'’´`*:/.]?)(?P<ending>[Ii]n|IN)")

_ADJECTIVES = re.compile(
    r"(?:[Ee]rste|[Zz]weite|[Dd]ritte|[Tt]echnische|[Ss]tellvertretende|[Ss]achkundige|[Bb]ürgerliche|"
    r"[Bb]eratende|"
    r"[Hh]auptamtliche|[Ee]hrenamtliche|[Aa]mtierende|[Kk]aufmännische|[Ff]achliche|[Kk]ommissarische|"
    r"[Ss]tädtische|"
    r"[Ww]issenschaftliche|[Kk]ünstlerische|[Ll]eitende|[Ff]raktionslose|[Vv]ereidigte|"
    r"[Ee]hemalige|[Ff]rühere|[Dd]amalige|[Ss]tellvertr|[Ss]tellv|[Ss]tv|[1-3])[rnms]?$"
)
_NOT_ROLES = frozenset("mittel plan muster vorrat verrat unrat hausrat heimat fahrrad".split())
_FEMALE = re.compile(r"(?:frau|dame)$")


def _compile() -> list[tuple[re.Pattern[str], Category, str, str]]:
    rules = []
    for category, stem, family in _NOUNS:
        male, female, plural = _ENDINGS[family]
        if family == "rat":
            stem = stem.replace("rat", "r[aä]t")
        forms = f"(?P<stem>{stem})(?:(?P<m>{male})" + (f"|(?P<f>{female})" if female else "")
        forms += (f"|(?P<p>{plural})" if plural else "") + ")"
        rules.append((re.compile(forms), category, family, stem))
    return rules


def _last_pieces() -> str:
    """Return a regex of what the stems end in, "sprech" and "führ" of "(?:sprech|führ)", by first letter."""
    ends = [re.search(r"(?:\(\?:([^()]*)\)|([a-zäöüß]+))$", stem) for _, stem, _ in _NOUNS]
    pieces = {piece for end in ends if end for piece in (end[1] or end[2]).split("|")} | {"rät"}
    needed = sorted(p for p in pieces if not any(p[i:] in pieces for i in range(1, len(p))))
    letters = groupby(needed, key=lambda piece: piece[0])
    return "|".join(f"{letter}(?:{'|'.join(piece[1:] for piece in group)})" for letter, group in letters)


_RULES = _compile()
# The last piece of any stem and at most one ending: quick to look for, and found in few other nouns.
_PIECES = re.compile(rf"(?:{_last_pieces()})\w{{0,7}}$")
_ANY = re.compile("|".join("(" + re.sub(r"\(\?P<\w+>", "(?:", rule[0].pattern) + ")" for rule in _RULES))


@lru_cache(maxsize=65536)
def look(word: str) -> Role | None:
    """Return what a word says about a role, None when it is no role word.

    >>> look("Stadträtin").gender, look("Ausschussvorsitzende").category, look("Fahrrad")
    ('f', 'chair', None)
    """
    short = _short(word)
    if short:
        return short
    if not word[:1].isupper() or len(word) > 60:
        return None
    lower = (_OR_FEMININE.sub("", word) if word[-2:] in ("in", "In") else word).casefold()
    if lower in _NOT_ROLES or not _PIECES.search(lower):
        return None
    fitting = _ANY.fullmatch(lower)
    if fitting is None or fitting.lastindex is None:
        return None
    pattern, category, family, _ = _RULES[
        fitting.lastindex - 1
    ]  # the first rule that fits, as one group each
    found = pattern.fullmatch(lower)
    return _role(found, category, family) if found else None


def _short(word: str) -> Role | None:
    """Return what an abbreviation says about a role: "RM", "s. B.", "StR'in"."""
    bare = word.replace(".", "").replace(" ", "") if "." in word[:-1] else word
    ends = bare not in _SHORT and bare[-2:].lower() == "in"
    feminine = _FEMININE.fullmatch(bare) if ends else None
    if feminine:
        bare = feminine["it"]
    bare = _CAPITALS.get(bare, bare)
    if bare not in _SHORT or (
        feminine and not feminine["mark"] and bare.isupper() and feminine["ending"] == "IN"
    ):
        return None
    category, lemma, gender = _SHORT[bare]
    if feminine and gender == "m":
        return None
    return Role(category=category, lemma=lemma, gender="f" if feminine else gender, short=True)


@lru_cache(maxsize=65536)
def is_short(word: str) -> bool:
    """Tell whether a word is the abbreviation of a role."""
    return _short(word) is not None


def _role(found: re.Match[str], category: Category, family: str) -> Role:
    groups, stem = found.groupdict(), found["stem"]
    weak = family == "adj"
    if family == "mann":
        gender: Gender | None = "f" if _FEMALE.search(stem) else "m"
        plural = bool(re.search(r"herren$|frauen$|damen$", found[0]))
        return Role(
            category=category,
            lemma=re.sub(r"(?:frau|dame|mann)$", "herr", stem),
            gender=gender,
            plural=plural,
        )
    plural = bool(groups.get("p")) or (family == "rat" and found[0].endswith(("räte", "räten", "rätinnen")))
    female = bool(groups.get("f")) or found[0].endswith("innen")
    gender = "f" if female else None if weak or family == "thing" else "m"
    if family == "fixed":
        gender = "f" if stem.endswith("frau") else "m"
    tail = {"er": "er", "adj": "er", "weak_e": "e"}.get(family, "")
    lemma = stem.replace("rät", "rat").replace("anwält", "anwalt") + tail
    if weak and found["m"] == "er":
        gender = "m"
    return Role(category=category, lemma=lemma, gender=gender, plural=plural, weak=weak)


GENERIC: frozenset[Category] = frozenset({"guest_expert", "resident", "representative"})
STAFF = frozenset("leiter mitarbeiter sachbearbeiter angestellter bediensteter geschäftsführer".split())
_BODY = re.compile(
    r"(?:gemeinde|stadt|kreis|markt|marktgemeinde|bezirks|ortschafts|orts|national|bundes|land|"
    r"regions)rat(?:e?s)?"
)


@lru_cache(maxsize=4096)
def is_body(word: str) -> bool:
    """Tell whether a role word is also the name of a body: "Gemeinderat"."""
    return bool(_BODY.fullmatch(word.lower()))


def is_member(role: str) -> bool:
    """Tell whether a role as written is that of a councillor or committee member."""
    if role.startswith(("Erster Kreisrat", "Erste Kreisrätin", "Erster Stadtrat", "Erste Stadträtin")):
        return False  # who stands in for whoever leads the administration
    known = [look(word) for word in role.split()]
    return any(role and role.category in ("council_member", "advisory_member") for role in known)


def is_advisory(role: str) -> bool:
    """Tell whether a role as written is that of an appointed member: "sachkundiger Bürger"."""
    return role.lower().startswith(("sachkundig", "beratend", "bürgerlich"))


_SINGULARS = (
    ("innen", "in"), ("räten", "rat"), ("räte", "rat"), ("herren", "herr"), ("frauen", "frau"),
    ("gliedern", "glied"), ("glieder", "glied"),
)  # fmt: skip


def singular(role: str) -> str:
    """Return a role written in the plural for one of its holders.

    >>> singular("Stadträte"), singular("Ratsherren"), singular("Stadträtinnen")
    ('Stadtrat', 'Ratsherr', 'Stadträtin')
    """
    for ending, one in _SINGULARS:
        if role.endswith(ending):
            return role[: -len(ending)] + one
    return role


@lru_cache(maxsize=65536)
def is_adjective(word: str) -> bool:
    """Tell whether a word goes before a role noun as part of the role ("Erster", "stellv.")."""
    return bool(_ADJECTIVES.match(word))


_INFLECTED = re.compile(r"(?<=\w{3})e[rnms]?$")
_THINGS = ("mitglied", "mitglieds", "mitgliedes")


@lru_cache(maxsize=4096)
def strong(role: str, gender: Gender | None) -> str:
    """Return a role in the nominative as a label: "Vorsitzenden" -> "Vorsitzender" for a man.

    >>> strong("Ersten Beigeordneten", "m"), strong("Vorsitzenden", "f"), strong("Bürgermeisters", "m")
    ('Erster Beigeordneter', 'Vorsitzende', 'Bürgermeister')
    """
    words = role.split(" ")
    last = next((i for i, word in enumerate(words) if look(word)), -1)
    for i, word in enumerate(words[: last + 1]):
        known = look(word)
        if (known and known.weak) or (not known and i < last and _INFLECTED.search(word)):
            base, thing = _INFLECTED.sub("", word), words[last].lower().endswith(_THINGS)
            words[i] = base + ("es" if thing else "e" if gender == "f" else "er")
        elif known and not known.plural and gender == "m" and re.search(r"(?:er|or|rat|tär)s$", word):
            words[i] = word[:-1]
        elif known and not known.plural and gender == "m" and re.search(r"(?:ent|ant|ekt)en$", word):
            words[i] = word[:-2]
        elif known and not known.plural and re.search(r"herrn$|mitglieds$|mitgliedes$", word, re.IGNORECASE):
            words[i] = re.sub(r"n$|e?s$", "", word)
    return " ".join(words)
