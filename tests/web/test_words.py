"""No word comes from code in what the server shows by itself: pages, pictures, refusals, descriptions of views."""

from html.parser import HTMLParser

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.catalogue import PAGES, VIEWS
from content.menu import START
from content.pictures import picture
from content.reader import Reader
from tables import package_citation
from tables.translations import languages, words
from tests import pseudo
from tests.content.test_catalogue import chosen_by
from tests.everywhere import some
from tests.pages.test_words import stray
from web import entry_pictures, open_data, prerender, search_page, view_routes

ROUTES = [search_page, view_routes, open_data, entry_pictures, prerender]
client = TestClient(Starlette(routes=[route for room in ROUTES for route in room.routes()]), "https://host.example")
OPENED = {"timeline": "event=EV26", "country": "country=HTI", "claims": "claim=C18", "data": "table=events"}
SAID = ("alt", "title", "aria-label", "placeholder", "content")
TOLD = ("description", "og:title", "og:description", "og:image:alt", "twitter:image:alt")  # of what is in the head
PICTURES = ("flows", "verdict", "darien_months", "compare", "summit", "promises")  # of several kinds
REFUSED = [  # addresses, with what of them their answer repeats
    ("/data/none.csv", ""),
    ("/data/displacement.csv?origin=ZZZ", "ZZZ origin displacement VEN MEX COL"),
    ("/data/displacement.csv?people=5", "people displacement year origin asylum source"),
    ("/data/displacement.csv?year=1700", "year displacement"),
    ("/data/other-1.0.zip", "americas migration zip"),
    ("/view/flows.exe?lang=qps", "svg png csv json"),
    ("/view/flows.svg?year=1&lang=qps", "year"),
    ("/entry/claim/C99.png?lang=qps", "entry claim C png"),
]


class Words(HTMLParser):
    """All texts of a page, those that are only heard or shared as well."""

    def __init__(self, html: str) -> None:
        """Read a page or a picture."""
        super().__init__()
        self.texts: list[str] = []
        self._open = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what an element says by its attributes."""
        self._open, said = tag, dict(attrs)
        if tag != "meta" or (said.get("name") or said.get("property")) in TOLD:
            self.texts += [text for name in SAID if (text := said.get(name))]

    def handle_data(self, data: str) -> None:
        """Keep a text; no word for readers is what has a style or a script around it, is to be copied or an address."""
        text = data.strip()
        if self._open not in ("style", "script", "code") and not text.startswith("https://host.example/"):
            self.texts.append(text)


@pytest.fixture(scope="module")
def told() -> list[str]:
    """Return what stays as it is in every language, longest first: also the names of languages and of formats."""
    kept = [
        *pseudo.untranslated(),
        *package_citation.facts().values(),
        *(words(code)["language"]["name"] for code in languages()),
        "CSV",
        "JSON",
        "PARQUET",
        "PNG",
        "SVG",
    ]
    return sorted(kept, key=len, reverse=True)


@pytest.mark.parametrize("page", some(2, [*PAGES], 1))
def test_no_word_on_a_page_that_is_served_comes_from_code(page, spoken, told):
    address = "/" if page == START else f"/{page}"
    for choices in {"", OPENED.get(page, "")}:
        answer = client.get(f"{address}?lang={spoken}&{choices}")
        assert answer.status_code == 200
        found = Words(answer.text).texts
        assert len(found) > 20
        assert {text: left for text in found if "…" not in text and (left := stray(text, told))} == {}  # not cut off


@pytest.mark.filterwarnings("ignore:Glyph")  # the fonts have no such brackets
@pytest.mark.parametrize("name", some(2, PICTURES))
def test_no_word_on_a_picture_or_in_the_description_of_a_view_comes_from_code(name, spoken, told):
    spec, reader = VIEWS[name], Reader(spoken)
    drawn = picture(spec, reader, chosen_by(spec), "card", "svg", "")  # here: the process that draws has other words
    assert stray(" ".join(Words(drawn.decode()).texts), told) == set()
    about = client.get(f"/view/{name}.json?lang={spoken}").json()
    texts = [about[part] for part in ("title", "line", "alternative_text", "legend", "note") if about.get(part)]
    assert len(texts) > 2
    assert {text: left for text in texts if (left := stray(text, told))} == {}


@pytest.mark.parametrize(("address", "repeated"), REFUSED)
def test_a_refusal_speaks_the_language_of_the_browser_or_of_the_address(address, repeated, spoken, told):
    answer = client.get(address, headers={"accept-language": spoken})
    assert answer.status_code in (400, 404)
    sentence = answer.json()["error"]
    assert sentence.startswith("⟦")
    assert stray(sentence, told) <= set(repeated.split())
