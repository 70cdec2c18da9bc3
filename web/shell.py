"""What Streamlit's own page loads: its scripts and styles, and the parts that it fetches only when needed."""

import re
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from streamlit import file_util

STATIC = Path(file_util.get_static_dir(), "static")
IMPORTS = 20_000  # characters at the beginning of a script in which its imports stand
_IMPORT = re.compile(r'(?:from|import)"\./([\w.-]+\.js)"')


@dataclass(frozen=True)
class Shell:
    """The tags of Streamlit's page: those of its scripts and those of its style sheets."""

    scripts: tuple[str, ...]
    styles: tuple[str, ...]


class _Tags(HTMLParser):
    """Collects the tags that load something."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.styles: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the text of a tag that loads a script or a style sheet."""
        said, text = dict(attrs), self.get_starttag_text() or ""
        if tag == "script" and "src" in said:
            self.scripts.append(f"{text}</script>")
        elif tag == "link" and said.get("rel") == "modulepreload":
            self.scripts.append(text)
        elif tag == "link" and said.get("rel") == "stylesheet":
            self.styles.append(text)


@cache
def shell() -> Shell:
    """Return the tags of the page that the installed Streamlit comes with."""
    tags = _Tags()
    tags.feed(Path(file_util.get_static_dir(), "index.html").read_text("utf-8"))
    return Shell(tuple(tags.scripts), tuple(tags.styles))


@cache
def asset(pattern: str) -> str | None:
    """Return the address of one of Streamlit's files, such as js/PlotlyChart.*.js; None where there is none."""
    found = next(iter(sorted(STATIC.glob(pattern))), None)
    return f"/static/{found.relative_to(STATIC).as_posix()}" if found else None


@cache
def modules(names: tuple[str, ...]) -> list[str]:
    """Return the addresses of the scripts with these names and of all that they import, less what every page loads.

    Streamlit asks for them only when the first element arrives that needs them. A name that is gone is left out.
    """
    found: dict[str, None] = {}
    wanted = [address for name in names if (address := asset(f"js/{name}.*.js"))]
    loaded = "".join(shell().scripts)
    while wanted:
        address = wanted.pop(0)
        if address not in found and address not in loaded:
            found[address] = None
            head = (STATIC / address.removeprefix("/static/")).read_text("utf-8")[:IMPORTS]
            wanted += [f"/static/js/{name}" for name in _IMPORT.findall(head)]
    return list(found)
