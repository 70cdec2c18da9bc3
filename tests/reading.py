"""A page as those read it who run no scripts: its text by element, and where its links lead."""

import json
import re
from functools import lru_cache
from html.parser import HTMLParser
from typing import Any

from starlette.testclient import TestClient


class Reading(HTMLParser):
    """What a reader without scripts sees: the text by element, and where links lead."""

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__()
        self.texts: dict[str, list[str]] = {}
        self.links: list[str] = []
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a link, and what is open."""
        self._open.append(tag)
        found = [value or "" for name, value in attrs if tag == "a" and name == "href"]
        self.links += [re.sub(r"^\.(?=/)", "", link) for link in found]  # every page lies at the root

    def handle_data(self, data: str) -> None:
        """Keep the text under the innermost element."""
        if self._open and data.strip():
            self.texts.setdefault(self._open[-1], []).append(data.strip())

    def handle_endtag(self, tag: str) -> None:
        """Close an element and what was left open in it."""
        if tag in self._open:
            del self._open[len(self._open) - self._open[::-1].index(tag) - 1 :]


def read(client: TestClient, link: str, **headers: str) -> Reading:
    """Return what stands at a link; nobody may change it."""
    answer = client.get(link, headers=headers)
    assert answer.status_code == 200
    return _reading(answer.text)


@lru_cache
def _reading(html: str) -> Reading:
    return Reading(html)  # dearer than the answer of the server


class Head(HTMLParser):
    """What the head of a page says, by name."""

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__()
        self.said: dict[str, str] = {}
        self.alternates: dict[str, str] = {}
        self.title = re.findall(r"<title>(.*?)</title>", html)
        self.data = json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)[0])
        self.feed(html.partition("</head>")[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a meta element or a link."""
        said: dict[str, Any] = dict(attrs)
        if tag == "meta" and "content" in said:
            self.said[said.get("name") or said["property"]] = said["content"]
        elif tag == "link" and said["rel"] == "alternate" and "hreflang" in said:
            self.alternates[said["hreflang"]] = said["href"]
        elif tag == "link" and said["rel"] == "canonical":
            self.said["canonical"] = said["href"]


def head(client: TestClient, link: str, **headers: str) -> Head:
    """Return what the head of the page at a link says."""
    return Head(client.get(link, headers=headers).text)
