"""Which offices a short form can stand for; the document decides which of them it has."""

from __future__ import annotations

from functools import lru_cache

from pipeline.german import roles
from pipeline.german.pattern import lazy

# short form -> lemmas of offices, as regex; Länder use one form for several offices
_MEANINGS = {
    form: lazy(lemmas)
    for forms, lemmas in (
        ("BM Bm Bgm BGM Bürgerm", r"(?:orts|stadt|bezirks|stadtteil|stadtbezirks|gemeinde)?bürgermeister"),
        ("OBM OBgm", r"oberbürgermeister|ortsbürgermeister"),
        ("OrtsBM OrtsBgm Ortsbgm", r"(?:orts)?bürgermeister"),
        ("VBM Vbgm VBgm Vzbgm VzBgm Vizebgm VizeBgm Vize-Bgm", r"vize-?bürgermeister"),
        ("OV", r"ortsvorsteher|ortsteilvorsteher"),
        ("AV", r"amtsvorsteher|ausschussvorsitzender"),
        ("RV", r"ratsvorsitzender"),
        ("StvV", r"stadtverordnetenvorsteher"),
        ("AL Al", r"\w{0,40}amtsleiter"),
        ("HAL", r"hauptamtsleiter"),
        ("BAL", r"bauamtsleiter"),
        ("OAL", r"ordnungsamtsleiter"),
        ("KAL", r"(?:kämmerei|kassen|kultur)amtsleiter"),
        ("FBL FBLtr", r"(?:\w{0,40})fachbereichsleiter|bereichsleiter"),
        ("FDL", r"\w{0,40}fachdienstleiter"),
        ("SGL SGBL", r"\w{0,40}sachgebietsleiter"),
        ("AbtL AbtLtr", r"\w{0,40}abteilungsleiter"),
        ("GL", r"geschäftsleiter|geschäftsleitender beamter"),
        ("Kä Käm Kämm", r"\w{0,40}kämmerer"),
        ("Beig BeiG Beigeo Bgo BGO Bg BG", r"\w{0,20}beigeordneter"),
        ("Dez", r"\w{0,40}dezernent"),
    )
    for form in forms.split()
}

# words before an office that make it no other one, as "Zweiter" and "stellvertretende" do
_PLAIN = lazy(
    r"^(?:(?:[Tt]echnisch|[Hh]auptamtlich|[Ee]hrenamtlich|[Kk]aufmännisch|[Ss]tädtisch|[Aa]mtierend|[Ll]eitend)e[rnms]?\s)+"
)


def is_particular(short: str) -> bool:
    """Tell whether a short form stands for one of a few offices and for no chair in general."""
    return short.rstrip(".") in _MEANINGS


@lru_cache(maxsize=1024)
def stands_for(short: str, role: str) -> bool:
    """Tell whether a short form can stand for an office as written out, without an ordinal before it.

    >>> stands_for("OV", "Ortsvorsteherin"), stands_for("AL", "Bauamtsleiter"), stands_for("BM", "Landrat")
    (True, True, False)
    """
    meaning = _MEANINGS.get(short.rstrip("."))
    known = roles.look(_PLAIN.sub("", role))
    return meaning is not None and known is not None and meaning.fullmatch(known.lemma) is not None
