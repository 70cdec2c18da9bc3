"""What the server uses of Streamlit that is no public API: its index page, its script chunks and its fonts."""

import re
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from streamlit import file_util

STATIC = Path(file_util.get_static_dir(), "static")
# Files by pattern, below `STATIC`. The fonts have the family names that Streamlit's theme loads them under.
SANS_FONT = "media/SourceSansVF-Upright.*.woff2"
SERIF_FONT = "media/SourceSerifVariable-Roman.*.woff2"
# Script chunks by name: those of the widgets above every title, and those that draw the first views of each page.
CHUNKS_ABOVE_TITLE = ("ButtonGroup", "Selectbox")
CHUNKS_OF_PAGE = {
    "overview": ("Metric", "DeckGlJsonChart", "PlotlyChart"),
    "map": ("DeckGlJsonChart",),
    "figures": ("PlotlyChart",),
    "timeline": ("PlotlyChart",),
    "country": ("PlotlyChart",),
    "claims": ("PlotlyChart",),
    "declaration": ("DeckGlJsonChart", "PlotlyChart"),
    "data": ("DataFrame", "PlotlyChart"),
    "sources": ("PlotlyChart",),
    "brief": ("Metric",),
}
IMPORTS_LENGTH = 20_000  # characters at the beginning of a chunk in which its imports stand
_IMPORT = re.compile(r'(?:from|import)"\./([\w.-]+\.js)"')


@dataclass(frozen=True)
class IndexTags:
    """The tags of Streamlit's index page that load its scripts, and those that load its style sheets."""

    scripts: tuple[str, ...]
    styles: tuple[str, ...]


@dataclass(frozen=True)
class Preloads:
    """The addresses of the scripts that a page needs first: for what stands above its title, and for its views."""

    above_title: list[str]
    views: list[str]


class _IndexParser(HTMLParser):
    """Collects the tags that load a script or a style sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.styles: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the text of a tag that loads something."""
        attributes, text = dict(attrs), self.get_starttag_text() or ""
        if tag == "script" and "src" in attributes:
            self.scripts.append(f"{text}</script>")
        elif tag == "link" and attributes.get("rel") == "modulepreload":
            self.scripts.append(text)
        elif tag == "link" and attributes.get("rel") == "stylesheet":
            self.styles.append(text)


@cache
def index_tags() -> IndexTags:
    """Return the tags of the index page of the installed Streamlit."""
    parser = _IndexParser()
    parser.feed(Path(file_util.get_static_dir(), "index.html").read_text("utf-8"))
    return IndexTags(tuple(parser.scripts), tuple(parser.styles))


@cache
def asset_url(pattern: str) -> str | None:
    """Return the address of one of Streamlit's files, such as js/PlotlyChart.*.js; None where there is none."""
    found = next(iter(sorted(STATIC.glob(pattern))), None)
    return f"/static/{found.relative_to(STATIC).as_posix()}" if found else None


@cache
def preloads(page: str) -> Preloads:
    """Return the scripts that a page needs first, which Streamlit loads only when the first element arrives."""
    above = script_urls(CHUNKS_ABOVE_TITLE)
    views = script_urls(CHUNKS_OF_PAGE.get(page, ()))
    return Preloads(above, [address for address in views if address not in above])


def script_urls(chunks: tuple[str, ...]) -> list[str]:
    """Return the addresses of these chunks and of all that they import, without those that the index page loads.

    A chunk that Streamlit no longer has is left out.
    """
    found: dict[str, None] = {}
    wanted = [address for chunk in chunks if (address := asset_url(f"js/{chunk}.*.js"))]
    loaded = "".join(index_tags().scripts)
    while wanted:
        address = wanted.pop(0)
        if address not in found and address not in loaded:
            found[address] = None
            head = (STATIC / address.removeprefix("/static/")).read_text("utf-8")[:IMPORTS_LENGTH]
            wanted += [f"/static/js/{name}" for name in _IMPORT.findall(head)]
    return list(found)
