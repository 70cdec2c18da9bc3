"""On a phone a page is whole without the application, which is loaded when its reader asks for it."""

import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.links import address
from content.low_data import saved
from content.menu import pages
from content.reader import Reader
from tables.translations import languages, words
from tests.browser.forms import PHONE_SAYS
from tests.everywhere import some
from tests.reading import Reading
from web import prerender, streamlit_internals

LOADS = r'<(?:script type="module"|link rel="(?:modulepreload|stylesheet)")[^>]*?(?:src|href)="\./([^"?]+)'
PHONE = {"user-agent": PHONE_SAYS}
OURS = {f"app/static/{name}" for name in ("screen.css", "print.css", "print.js", "tab_anchors.js", "start.js")}


@pytest.fixture(scope="module")
def client() -> TestClient:
    """Return a reader of the pages."""
    return TestClient(Starlette(routes=prerender.routes()), base_url="https://example.org")


def parts(html: str) -> tuple[str, str]:
    """Return a page without what waits, and what waits."""
    before, _, rest = html.partition('<template id="application">')
    waiting, _, after = rest.partition("</template>")
    return before + after, waiting


@pytest.mark.parametrize("page", some(2, pages(), 1))
def test_a_page_on_a_phone_loads_nothing_of_the_application_and_says_how_to_get_it_and_what_it_weighs(page, client):
    desk, phone = (client.get(address(page), headers=headers).text for headers in ({}, PHONE))
    here, waiting = parts(phone)
    own = {"app/static/lesson_left.js"} if page == "lesson" else set()
    assert set(re.findall(LOADS, here)) == OURS | own
    assert {*re.findall(LOADS, here), *re.findall(LOADS, waiting)} - {"app/static/start.js"} == {
        *re.findall(LOADS, desk)
    }
    assert all(tag in waiting for tag in streamlit_internals.index_tags().scripts)
    assert f'href=".{address(page, plain="false")}">{Reader().say("web.live.page", saved=saved(page))}</a>' in here
    assert parts(client.get(f"{address(page)}?plain=false", headers=PHONE).text)[1] == ""


@pytest.mark.parametrize("page", some(2, pages(), 1))
def test_each_picture_on_a_phone_has_a_link_to_its_live_view(page, client):
    html = client.get(address(page), headers=PHONE).text
    views = [view for view in html.split('<div class="view">')[1:] if "<picture>" in view]
    live = [re.findall(r'<a class="live" href="\.(.*?)"', view) for view in views]
    anchors = [re.findall(r'<h3 id="(.*?)"', view)[0] for view in views]
    assert [link.rpartition("#")[2] for links in live for link in links] == anchors
    assert all("plain=false" in link for links in live for link in links)
    assert 'class="live' not in client.get(address(page)).text


@pytest.mark.parametrize("link", ["/?story_map_as=live", "/figures?world_as=table", "/data?q=1"])
def test_the_application_starts_at_once_where_a_link_asks_for_what_only_it_does(link, client):
    assert parts(client.get(link, headers=PHONE).text)[1] == ""


def test_a_phone_that_saves_data_gets_no_script_until_its_reader_asks(client):
    saving = PHONE | {"save-data": "on"}
    assert "<template" not in client.get("/map", headers=saving).text
    asked = client.get("/map?plain=false", headers=saving).text
    assert (parts(asked)[1], "take_over.js" in asked) == ("", True)


def test_what_a_phone_links_to_waits_as_well_and_caches_tell_phones_apart(client):
    answer = client.get("/map", headers=PHONE)
    assert {address(page) for page in pages()} <= set(Reading(answer.text).links)
    assert "User-Agent" in answer.headers["vary"]
    asked = Reading(client.get("/map?plain=false", headers=PHONE).text).links
    assert {address(page, plain="false") for page in pages()} <= set(asked)


@pytest.mark.parametrize("page", some(4, pages()))
def test_the_languages_stand_behind_a_button_of_their_own_that_says_which_one_this_is(page, client):
    html = client.get(address(page, lang="es"), headers=PHONE).text
    assert re.search(r'<button popovertarget="bar-languages" aria-label="[^"]*Español">Español</button>', html)
    offered = html.split('id="bar-languages"')[1].split("</div>")[0]
    assert re.findall(r">([^<>\s]+)</a>", offered) == [words(code)["language"]["name"] for code in languages()]
