"""Laws of the page: self-contained, German, whole, and safe against what stands in minutes."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from eval.model import Figure, Run
from eval.report.page import to_html
from tests.eval.report.runs import (
    case,
    change,
    comparison,
    difference,
    figures,
    hostile_overview,
    hostile_run,
    missed,
    overview,
    run,
    unit,
)

VOID = {"meta", "br"}
SPURIOUS = case("+question:3-9", "spurious", expected=None)
RUN = run(unit("oe-musterau", case("q1"), case("q2", "wrong"), missed("q3"), SPURIOUS), unit("punkt-linden"))


class Page(HTMLParser):
    """The elements of a page; an end that closes something else is an error."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def of(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of all elements of a name."""
        return [attributes for name, attributes in self.elements if name == tag]


def pages() -> list[str]:
    """Return pages of every sort: one run, several, compared, hostile, empty."""
    told = comparison([difference(), difference("action_F1", 0.5, 0.6)], [change("q1"), change("q2", True)])
    several = [overview(), overview("naive"), overview("keywords")]
    empty = overview(whole={}, groups=(), macro={}, kinds=(), towns=(), rows=(), cost={})
    return [
        to_html([overview()], runs=[RUN]),
        to_html(several, runs=[RUN]),
        to_html([overview(), overview("naive")], told, [RUN]),
        to_html([hostile_overview(), hostile_overview()], told, [hostile_run()]),
        to_html([empty]),
    ]


@pytest.mark.parametrize("text", pages(), ids=["one", "three", "compared", "hostile", "empty"])
def test_a_page_is_whole_and_needs_nothing_from_outside(text: str) -> None:
    """Elements close in order, ids are unique, links lead somewhere, and nothing is fetched or run."""
    page = Page(text)
    assert not page.open
    ids = [attributes["id"] for _, attributes in page.elements if attributes.get("id")]
    assert len(ids) == len(set(ids))
    assert all(str(link["href"]).startswith("#") for link in page.of("a"))
    assert {str(link["href"])[1:] for link in page.of("a")} <= set(ids)
    assert not {"script", "link", "img", "iframe", "form", "object"} & {tag for tag, _ in page.elements}
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
    assert "http:" not in text.replace("http-equiv", "")
    assert "url(" not in text


@pytest.mark.parametrize("text", pages(), ids=["one", "three", "compared", "hostile", "empty"])
def test_a_page_can_be_read_by_everybody(text: str) -> None:
    """The page is German; tables have captions and scopes, drawings a role and a title."""
    page = Page(text)
    assert page.of("html") == [{"lang": "de"}]
    assert {"charset": "utf-8"} in page.of("meta")
    assert len(page.of("h1")) == 1
    assert text.count("<caption>") == len(page.of("table"))
    assert all(heading.get("scope") for heading in page.of("th"))
    assert all(drawing.get("role") == "img" for drawing in page.of("svg"))
    assert len(re.findall(r"<svg[^>]*><title>[^<]", text)) == len(page.of("svg"))


def test_the_policy_allows_styles_only() -> None:
    """The page forbids itself scripts and everything from outside."""
    policies = [meta["content"] for meta in Page(pages()[0]).of("meta") if "http-equiv" in meta]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]


def test_hostile_words_are_shown_as_words() -> None:
    """What minutes or names of engines say is escaped, and turns no line around."""
    text = pages()[3]
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    assert "\u202e" not in text
    assert "\x1b" not in text
    shown = " ".join(Page(text).words)
    assert "<script>alert(1)</script> & \"Zitat\" 'x'" in shown


def test_every_error_stands_beside_its_sentences() -> None:
    """Each case that went wrong is there with what was expected, what was found, and numbered sentences."""
    text = to_html([overview()], runs=[RUN])
    for key in ("q2", "q3", "+question:3-9"):
        assert f"oe-musterau (Musterau), {key}" in text
        assert f"Frau Brandt fragt nach dem Steg {key}." in text
    assert "Frau Brandt fragt nach dem Steg q1." not in text
    assert '<li value="12">' in text


def test_the_jump_list_counts_what_it_leads_to() -> None:
    """Each number in the jump list is the number of errors in the list that it leads to."""
    text = to_html([overview()], runs=[RUN])
    jumps = dict(re.findall(r'<a href="#(question-\w+)">(\d+)</a>', text))
    assert jumps == {"question-missed": "1", "question-wrong": "1", "question-spurious": "1"}
    for target in jumps:
        part = text[text.index(f'id="{target}"') :]
        assert part.split('<div class="errors"')[0].count('<details class="error"') == 1


def test_what_cites_everything_does_not_fill_the_page() -> None:
    """Of very many sentences the first are shown and the others counted."""
    many = tuple((n, f"Satz Nummer {n}.") for n in range(1, 501))
    text = to_html([overview()], runs=[run(unit("oe-au", missed("q1", sentences=many)))])
    assert "Satz Nummer 24." in text
    assert "Satz Nummer 25." not in text
    assert "… und 476 weitere Sätze" in text


def test_failures_of_the_engine_are_told() -> None:
    """A document that could not be processed is named with its error even without a single case."""
    text = to_html([overview()], runs=[run(unit("oe-au", error="Zeit überschritten"))])
    assert "Zeit überschritten" in text


def test_figures_without_cases_are_dashes() -> None:
    """Nothing is drawn and no number shown for a figure that rests on nothing."""
    nothing = {name: Figure(name=name, value=0.0, n=0) for name in figures()}
    text = to_html([overview(whole=nothing, groups=(), towns=(), macro={})])
    assert "0,000" not in text
    assert "circle" not in text.split("</style>")[1].split('id="arten"')[0]


def test_several_runs_stand_beside_each_other() -> None:
    """Every key figure has a row for each engine, and the first one gives the headline."""
    text = to_html([overview(), overview("naive")])
    assert (
        text.count("<bdi>Regelwerk</bdi></span></th>")
        == text.count("<bdi>Naiv (jedes „?“)</bdi></span></th>")
        > 5
    )
    assert "<h1>Das Regelwerk findet" in text


def test_a_comparison_tells_result_figures_and_changes() -> None:
    """With a comparison the page says what is better and worse, and shows the cases."""
    told = comparison([difference()], [change("q7"), change("q8", True)])
    text = to_html([overview(), replace(overview(), version="1.3")], told, [RUN])
    assert (
        "<h1>Regelwerk 1.3 ist in 1\N{NO-BREAK SPACE}Kennzahl gesichert schlechter als Regelwerk 1.2, am"
        in text
    )
    assert "schlechter – gesichert" in text
    assert "Schlechter geworden <small>1</small>" in text
    assert "Frau Brandt fragt nach dem Steg q8." in text


def test_what_was_taken_for_what_is_counted() -> None:
    """The table of statuses reads the found one off the line of the finding."""
    found = "Eva Brandt fragt: Wann? – Antwort angekündigt"
    mixed: Run = run(unit("oe-au", case("q1"), case("q2", "wrong", found=found)))
    text = to_html([overview()], runs=[mixed])
    assert text.count('<span class="same">1</span>') == 1
    assert text.count('<span class="other">1</span>') == 1


def test_the_same_runs_make_the_same_page() -> None:
    """A page depends on nothing but what it shows."""
    assert pages() == pages()


def test_errors_are_those_of_the_engine_that_the_page_is_about() -> None:
    """Runs of other engines stand beside it in figures only; each gold folder is listed once."""
    other = replace(run(unit("oe-au", missed("q9"))), engine="naive")
    second = replace(run(unit("oe-musterau", missed("q2"))), digest="ffffffff")
    again = run(unit("oe-musterau", missed("q5")))
    text = to_html([overview(), overview("naive")], runs=[RUN, other, second, again])
    assert "Steg q9" not in text
    assert "Steg q5" not in text
    assert len(re.findall(r'<details class="error"[^>]*question-q2"', text)) == 2
    Page(text)


def test_runs_of_one_engine_are_told_apart() -> None:
    """Runs over two folders of the same name are called by their hash, others by version or folder."""
    folders = to_html([overview(), replace(overview(), digest="99887766")])
    assert "<bdi>Regelwerk, gold ab12</bdi>" in folders
    assert "<bdi>Regelwerk, gold 9988</bdi>" in folders
    assert "<bdi>Regelwerk 1.3</bdi>" in to_html([overview(), replace(overview(), version="1.3")])


def test_the_page_of_many_errors_is_small() -> None:
    """A page of 171 documents with ten errors each has less than three megabytes."""
    units = [unit(f"oe-stadt-{n}", *(missed(f"q{k}") for k in range(10))) for n in range(171)]
    assert len(to_html([overview(), overview("naive")], runs=[run(*units)]).encode()) < 3_000_000


def test_a_comparison_is_about_the_second_run() -> None:
    """Headline, kinds and errors are those of B, also when A is another engine."""
    b = run(unit("oe-au", missed("q9")))
    other = replace(b, engine="naive", units=(unit("oe-au", missed("q8")),))
    text = to_html([overview("naive"), overview()], comparison([difference()]), [other, b])
    assert "<h1>Regelwerk ist in" in text
    assert "Nach Art: Regelwerk</h2>" in text
    assert "Steg q9" in text
    assert "Steg q8" not in text
