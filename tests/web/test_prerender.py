"""What the server sends before the application is there can be read: by people, crawlers and previews alike."""

import re
from html import unescape

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from content import catalogue
from content.entries.lists import find
from content.links import address
from content.menu import pages
from content.page import CHART, MAP, METRICS, ROWS
from content.reader import Reader
from tables import as_of, package
from tables.load import load, rows
from tests import screen
from tests.everywhere import some
from tests.reading import Reading, read
from views.palette import palette
from views.text.key_figures import SHOWN
from web import page_request, prerender, static_files, streamlit_internals
from web.not_found import NotFoundMiddleware

PAGES = pages()
THINGS = [name for name, page in catalogue.PAGES.items() if page.thing]
STREAMLIT = [
    Route("/odd", lambda request: HTMLResponse("<div id=root></div>")),
    Route("/map/_stcore/health", lambda request: PlainTextResponse("Not Found", 404)),
    Route("/plain", lambda request: PlainTextResponse("ok")),
]


@pytest.fixture(scope="module")
def client() -> TestClient:
    """Return a reader of the pages, with a few answers that stand for Streamlit's."""
    ours = prerender.routes()
    app = Starlette(routes=[*ours, *STREAMLIT], middleware=[Middleware(NotFoundMiddleware, routes=ours)])
    return TestClient(app, base_url="https://example.org")


def link(page: str) -> str:
    return address(page)


def shown(page: str) -> AppTest:
    """Return the page as the application shows it."""
    return screen.seen(next(path for path in screen.PAGES if path.endswith(f"/{page}")))


def opened(page: str) -> list[str]:
    """Return the title of the entry that stands open on a page."""
    return [unescape(title) for title in re.findall(r'class="named">\s*<h2>(.*?)</h2>', page)]


@pytest.mark.parametrize("page", PAGES)
def test_a_reader_without_scripts_gets_title_lead_and_the_way_to_every_page(page, client):
    words = Reader().say.look_up(page)
    seen = read(client, link(page))
    assert seen.texts["h1"] == [words["title"]]
    assert words["lead"] in seen.texts["p"]
    assert {link(other) for other in PAGES} <= set(seen.links)


@pytest.mark.parametrize("page", some(2, PAGES, 1))
def test_the_prerendered_page_says_what_the_application_says(page, client):
    assert read(client, link(page)).texts["h1"] == [title.value for title in shown(page).title]


def test_every_key_figure_has_its_period_and_a_link_to_its_source(client):
    html = client.get("/").text
    tiles = re.findall(r"<dt>.*?</div>", html, re.DOTALL)
    assert len(tiles) == len(SHOWN)
    for tile in tiles:
        assert "Period: " in tile
        assert 'href="./sources?source=' in tile


@pytest.mark.parametrize("page", THINGS)
def test_a_link_to_an_entry_shows_it_first(page, client):
    column, key = catalogue.PAGES[page].thing.name, page_request.keys(page)[0]
    plain, named = client.get(link(page)).text, client.get(f"{link(page)}?{column}={key}").text
    title = find(column, key, Reader()).title
    assert opened(named) == [title]
    assert opened(plain) != [title]
    for junk in (f"{column}=<script>alert(1)</script>", f"{column}=a&{column}=b"):
        html = client.get(f"{link(page)}?{junk}").text
        assert re.sub(r'<div class="notices">.*?</div>\n', "", html, flags=re.DOTALL) == plain


def test_a_statement_opens_with_its_verdict_and_the_reason(client):
    claim = load("claims").set_index("claim").loc["C18"]
    html = Reading(client.get("/claims?claim=C18").text)
    assert claim["paraphrase"] in html.texts["h2"]
    assert any(claim["reasoning"] in text for text in html.texts["p"])


def test_at_publication_nothing_later_is_shown(client):
    events = load("events")
    later = next(events[events["start"] > as_of.publication_day()].itertuples())
    link = f"/timeline?event={later.event}"
    assert later.title in read(client, link).texts["h2"]
    seen = read(client, f"{link}&when=publication")
    assert later.title not in [*seen.texts["h2"], *seen.texts["a"]]
    assert "/map?when=publication" in seen.links  # what is opened from here stays at that moment


def test_at_publication_figures_are_those_first_published_and_later_verdicts_are_kept_back(client):
    now, then = client.get("/").text, client.get("/?when=publication").text
    assert ("222,574" in now, "221,303" in then, "222,574" in then) == (True, True, False)
    late = (load("claims")["record_on"] > as_of.publication_day()).sum()
    assert client.get("/claims?when=publication").text.count("The record came later") == late > 0
    assert "The record came later" not in client.get("/claims").text


def test_the_language_is_the_link_s_then_the_browser_s_then_english(spoken, client):
    def lang(link: str, accepted: str) -> str:
        html = client.get(link, headers={"accept-language": accepted}).text
        return re.findall(r'<html lang="(.+?)"', html)[0]

    assert lang("/map", "") == "en"
    assert lang("/map", f"{spoken}-XX, en;q=0.5") == spoken
    assert lang("/map?lang=en", spoken) == "en"
    assert lang(f"/map?lang={spoken}", "en") == spoken
    assert lang("/map?lang=zz", "de, nl") == "en"


@pytest.mark.parametrize("page", some(2, PAGES))
def test_a_broken_table_is_named_and_the_rest_of_the_page_stands(page, client, damage):
    for name in package.names():
        damage(f"{name}.csv", b"")
    seen = read(client, link(page))
    assert seen.texts["h1"]
    assert "events.csv is empty." in seen.texts["p"]


def test_an_unknown_path_is_a_404_with_the_menu(client):
    answer = client.get("/odd")
    assert answer.status_code == 404
    seen = Reading(answer.text)
    assert {link(page) for page in PAGES} <= set(seen.links)
    assert "<script" not in answer.text
    assert client.get("/plain").text == "ok"
    assert client.get("/map/_stcore/health").text == "Not Found"


def test_a_page_that_the_reader_has_is_not_sent_again(client):
    first = client.get("/map")
    again = client.get("/map", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert "Accept-Language" in again.headers["vary"]


def test_a_changed_word_is_served_at_once(client, package_copy):
    before = client.get("/map").text
    path = package_copy / "text" / "en.toml"
    lead = Reader().say("map.lead")
    path.write_text(path.read_text("utf-8").replace(lead, f"Anew: {lead}"), "utf-8")
    assert client.get("/map").text != before


def test_streamlit_s_scripts_are_loaded_and_colours_are_the_theme_s(client):
    html = client.get("/").text
    assert all(tag in html for tag in streamlit_internals.index_tags().scripts)
    assert any("index." in tag for tag in streamlit_internals.index_tags().scripts)
    assert palette("light").background in html
    assert palette("dark").background in html


@pytest.mark.parametrize("address", ["/", "/odd"])
def test_every_static_file_is_linked_with_its_current_version(address, client):
    named = re.findall(r"/app/static/([\w.-]+)(\?v=\w+)", client.get(address).text)
    assert "favicon.svg" in dict(named)
    assert client.get(address).text.count("/app/static/") == len(named)
    assert all(static_files.static_url(name) == f"/app/static/{name}{version}" for name, version in named)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_preloads_what_draws_its_views(page, client):
    at = shown(page)
    elements = {CHART: "plotly_chart", MAP: "deck_gl_json_chart", METRICS: "metric", ROWS: "dataframe"}
    drawn = {kind for kind, element in elements.items() if at.get(element)}
    assert catalogue.PAGES[page].drawn() == drawn, f"`kind` and `beside` in content/pages/{page}.py say what is drawn"
    html = client.get(link(page)).text
    for kind, chunk in streamlit_internals.DRAWN_BY.items():
        assert (f"/js/{chunk}." in html) == (kind in drawn), chunk


def test_words_cannot_become_markup(client, package_copy):
    path, words = package_copy / "claims.csv", rows("claims")["C01"].finding[:15]
    path.write_text(path.read_text("utf-8").replace(words, "<script>alert(1)</script>"), "utf-8")
    html = client.get("/claims?claim=C01").text
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in html
