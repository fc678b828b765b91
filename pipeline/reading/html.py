"""HTML pages: what a reader sees of them, as text with light markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from pipeline.errors import TooLarge

MOST_CHARACTERS = 16_000_000
MOST_TAGS = 500_000
MOST_DEPTH = 500  # nested elements; the parser slows down with the square of the depth
UNSEEN = frozenset(
    "script style head title nav menu template noscript svg math iframe object canvas audio video "
    "button select textarea input dialog footer".split()
)
BLOCKS = frozenset(
    "p div section article main header aside blockquote figure figcaption address pre ul ol dl dt dd "
    "li table caption thead tbody tfoot tr form fieldset legend details summary hr h1 h2 h3 h4 h5 h6 body "
    "html".split()
)
APART = frozenset("p ul ol dl table blockquote pre h1 h2 h3 h4 h5 h6".split())  # an empty line around them
CELLS = frozenset(("td", "th"))
ROLES = frozenset(("navigation", "menu", "menubar", "search", "banner", "contentinfo"))
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
CLOSE_THEMSELVES = frozenset(
    "p li td th tr dt dd option br hr img input meta link col area base source wbr embed param".split()
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# A new line unless there is one, the end of a mark, the edge of a cell; never in the text, see SPACE.
BREAK, MARK, CELL = "\x1d", "\x1e", "\x1f"
SPACE = re.compile(r"[\s\x00-\x1f]+")
GAP = "   "


def text(characters: str, name: str) -> str:
    """Return the visible text, one block a line; raises TooLarge when the page is nested beyond reason."""
    if (
        len(characters) > MOST_CHARACTERS
        or characters.count("<") > MOST_TAGS
        or _depth(characters) > MOST_DEPTH
    ):
        raise TooLarge(name, "Die HTML-Seite ist zu groß oder zu tief geschachtelt", "Bitte aufteilen.")
    body = LexborHTMLParser(characters).body
    if body is None:
        return ""
    # In <li><p> the mark and the words are one line.
    written = re.sub(f"{MARK}\\s+", MARK, "".join(_pieces(body)))
    lines: list[str] = []
    for chunk in written.split("\n"):
        shown = filter(None, map(_line, chunk.split(BREAK)))
        lines.extend(list(shown) or [""])
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def _line(line: str) -> str:
    """Return a line with spaces as a browser shows them: marks kept, cells apart, blanks collapsed."""
    mark, _, words = line.rpartition(MARK)
    cells = (" ".join(cell.split()) for cell in words.split(CELL))
    shown = GAP.join(cell for cell in cells if cell)
    return mark.replace(MARK, "") + shown if shown else ""


def _depth(characters: str) -> int:
    """Return how deep elements are nested at most, as far as start and end tags tell."""
    depth = most = 0
    for match in TAG.finditer(characters):
        if match.group(2).lower() not in CLOSE_THEMSELVES:
            depth = max(depth - 1, 0) if match.group(1) else depth + 1
            most = max(most, depth)
    return most


def _walk(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Yield every visible node when it opens and, for elements, again when it closes; no recursion."""
    stack: list[tuple[LexborNode, bool]] = [(root, True)]
    while stack:
        node, opens = stack.pop()
        yield node, opens
        if not opens or not node.is_element_node:
            continue
        stack.append((node, False))
        children = []
        child = node.child
        while child is not None:
            if child.is_text_node or (child.is_element_node and not _hidden(child)):
                children.append((child, True))
            child = child.next
        stack.extend(reversed(children))


def _hidden(node: LexborNode) -> bool:
    if node.tag in UNSEEN:
        return True
    given = node.attributes
    if not given:
        return False
    role, style = given.get("role") or "", given.get("style") or ""
    return "hidden" in given or role.lower() in ROLES or bool(HIDDEN.search(style))


def _pieces(body: LexborNode) -> Iterator[str]:
    """Yield text and the line breaks, list marks and cell gaps that its elements stand for."""
    lists: list[int | None] = []  # the last number of each open list, None for bullets
    rows = 0
    for node, opens in _walk(body):
        tag = node.tag or ""
        if node.is_text_node:
            yield SPACE.sub(" ", node.text_content or "")
        elif tag == "br" and opens:
            yield " " if rows else "\n"
        elif tag in CELLS:
            yield CELL
        elif tag in BLOCKS:
            rows += (1 if opens else -1) if tag == "tr" else 0
            inside = rows and tag != "tr"
            yield " " if inside else "\n\n" if tag in APART and not lists else BREAK
            if tag in ("ul", "ol"):
                lists.append(None if tag == "ul" else 0) if opens else lists.pop()
            elif opens and not inside:
                yield _mark(tag, lists)


def _mark(tag: str, lists: list[int | None]) -> str:
    """Return what stands before a heading or list entry, and count the entry."""
    if tag in HEADINGS:
        return "#" * int(tag[1]) + f" {MARK}"
    if tag != "li":
        return ""
    indent = "  " * min(max(len(lists) - 1, 0), 8)
    if not lists or lists[-1] is None:
        return f"{indent}- {MARK}"
    lists[-1] += 1
    return f"{indent}{lists[-1]}. {MARK}"
