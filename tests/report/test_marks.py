"""Whatever stands in minutes, the page has no markup, link or tag but its own."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from pipeline.model import (
    Abstract,
    ActionItem,
    AgendaItem,
    Answer,
    Decision,
    Due,
    Findings,
    Person,
    Provenance,
    Question,
    Remark,
    Statement,
    Summary,
    Unsupported,
    Vote,
)
from pipeline.report.markdown import to_markdown
from tests.build import minutes_of

HOSTILE = (
    "<script>alert(1)</script> [x](http://b.example) ![y](z) <http://c.example> | a | **b** `c`",
    "# Überschrift",
    "1. Liste & | Zelle",
    "[satz]: http://d.example",
    "</a><a id='x'>",
    "- [ ] *x* _y_ ~~z~~ $a$ \\",
    "http://e.example www.f.example",
)


def hostile_page(text: str) -> str:
    """Return a report in which every field of the minutes holds the text."""
    who = Person(name=text, faction=text, role=text)
    source = replace(
        minutes_of(text, text, chair=text),
        title=text, committee=text, municipality=text, place=text, number=text, sources=(text,),
        participants=(who,),
        items=(
            AgendaItem(number=text, title=text, public=True, first=1, last=1),
            AgendaItem(number=text, title=text, public=False, first=2, last=2),
        ),
    )  # fmt: skip
    told = Statement(text=text, cites=(1,))
    decision = Decision(text=text, outcome="approved", vote=Vote(), cites=(1,))
    return to_markdown(
        Summary(
            minutes=source,
            findings=Findings(
                questions=(
                    Question(
                        askers=(who,), text=text, status="deferred", cites=(1,),
                        answers=(Answer(by=(who,), text=text, cites=(2,)),),
                    ),
                ),
                decisions=(decision, replace(decision, cites=(2,))),
                action_items=(
                    ActionItem(task=text, assignees=(who,), due=Due(text=text), tier="A", cites=(1,)),
                ),
                remarks=(Remark(kind="x", text=text, cites=(1,)),),
            ),
            abstract=Abstract(overview=(told,), items=((told,), ())),
            unsupported=(Unsupported(kind="question", reason=text, proposal={}),),
            provenance=Provenance(engine="rules", version="0", created="2024-06-01T00:00:00+00:00"),
        )
    )  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_a_page_holds_only_its_own_markup(text: str) -> None:
    """A Markdown reader finds no tag but the anchors and no link but those to them."""
    reader = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable("table")
    tokens = [t for block in reader.parse(hostile_page(text)) for t in (block, *(block.children or ()))]
    tags = [t.content for t in tokens if t.type in ("html_inline", "html_block")]
    assert all(re.fullmatch(r'<a id="satz-\d+">|</a>', tag) for tag in tags)
    assert len(tags) >= 2
    links = [t.attrGet("href") for t in tokens if t.type == "link_open"]
    assert len(links) >= 5
    assert all(re.fullmatch(r"#satz-\d+", link) for link in links)
    assert not [t for t in tokens if t.type in ("image", "code_inline", "fence", "code_block")]


@pytest.mark.parametrize("text", HOSTILE)
def test_the_words_are_shown_as_they_are(text: str) -> None:
    """Escaping leaves what is read unchanged, and no cell of a table spills over."""
    reader = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable("table")
    tokens = [t for block in reader.parse(hostile_page(text)) for t in (block.children or ())]
    shown = "".join(t.content for t in tokens if t.type in ("text", "text_special"))
    assert text.removeprefix("- ") in shown
    bars = [len(re.findall(r"(?<!\\)\|", li)) for li in hostile_page(text).splitlines() if li.startswith("|")]
    assert set(bars) == {5, 7}


def test_every_link_finds_its_quote() -> None:
    """Each place that entries link to stands among the quotes, once."""
    page = hostile_page("Der Rat stimmt zu.")
    wanted = set(re.findall(r"\]\(#(satz-\d+)\)", page))
    given = re.findall(r'<a id="(satz-\d+)"></a>', page)
    assert wanted
    assert wanted <= set(given)
    assert len(given) == len(set(given))
