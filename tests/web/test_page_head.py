"""A link that is pasted somewhere shows what it leads to, in its language, with a picture and the right address."""

import re
import xml.etree.ElementTree as ET

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content import catalogue
from content.links import VIEWS, address
from content.menu import pages
from tables import export, package, translations
from tables.load import load, rows
from tests.everywhere import some
from tests.reading import Head, head, read
from web import page_head, page_request, prerender, responses, sitemap
from web.settings import Settings

HOME = "https://example.org"
PAGES = pages()
ROUTES = [*prerender.routes(), *sitemap.routes()]
SOME = 8  # addresses of the site map that are opened
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def client() -> TestClient:
    """Return a reader of the pages."""
    return TestClient(Starlette(routes=ROUTES), base_url=HOME)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_a_title_a_description_and_an_address_of_its_own(page, client):
    found = {name: head(client, address(name)) for name in (page, PAGES[PAGES.index(page) - 1])}
    mine = found.pop(page)
    assert mine.said["canonical"] == mine.said["og:url"] == HOME + address(page)
    assert 20 < len(mine.said["description"]) <= page_head.LONGEST
    assert mine.said["description"] == mine.said["og:description"]
    for other in found.values():
        assert mine.title != other.title
        assert mine.said["description"] != other.said["description"]


def test_a_link_to_a_statement_shows_the_statement_and_what_came_of_it(client):
    claim = rows("claims")["C18"]
    mine = head(client, "/claims?claim=C18&verdict=imprecise&when=publication")
    assert mine.said["og:title"] == f"≈ Imprecise: {claim.paraphrase}"
    assert mine.said["og:description"].startswith(f"≈ Imprecise. {claim.finding[:60]}")
    assert mine.said["canonical"] == f"{HOME}/claims?claim=C18"


def test_a_link_to_a_statement_at_publication_holds_a_later_verdict_back(client):
    claim = rows("claims")["C05"]
    mine = head(client, "/claims?claim=C05&when=publication")
    assert mine.said["og:title"] == claim.paraphrase
    assert mine.said["og:description"].startswith("The record on this came later.")


def test_a_link_to_a_country_shows_its_name_and_its_part(client):
    mine = head(client, "/country?country=VEN")
    assert mine.said["og:title"] == "Venezuela"
    why = load("countries").set_index("iso3").loc["VEN", "why"]
    assert f"origin. Who says so: the article itself. {why[:20]}" in mine.said["og:description"]


def test_every_language_has_its_address_and_the_others(spoken, client):
    mine = head(client, f"/claims?claim=C18&lang={spoken}")
    assert mine.said["canonical"] == f"{HOME}/claims?claim=C18&lang={spoken}"
    assert mine.alternates == {
        "en": f"{HOME}/claims?claim=C18",
        **{code: f"{HOME}/claims?claim=C18&lang={code}" for code in translations.languages()[1:]},
        "x-default": f"{HOME}/claims?claim=C18",
    }
    assert mine.said["og:title"].startswith("⟦")


@pytest.mark.parametrize(
    ("link", "shared"),
    [
        ("/map?country=COL&year=2019&flows_as=table", "/map?year=2019&country=COL&flows_as=table"),
        ("/map?year=2019,&amp;country=col).&utm_source=x&fbclid=y", "/map?year=2019&country=COL"),
        ("/map?country=XYZ&year=1900&measure=share", "/map?year=1969&measure=share"),
        ("/figures?countries=ven,XXX,cub&when=publication", "/figures?countries=CUB,VEN&when=publication"),
        ("/claims?claim=c18&q=Darién&embed=true", "/claims?claim=C18&q=Dari%C3%A9n"),
        ("/sources?leaf=2&part=cite&q=a&q=b", "/sources?part=cite&leaf=2"),
        ("/timeline?event=EV60&when=publication", "/timeline?when=publication"),
    ],
)
def test_the_address_that_networks_follow_shows_the_view_that_was_shared(link, shared, client):
    mine = head(client, link)
    assert mine.said["og:url"] == HOME + shared
    thing = re.search(r"claim=\w+", shared)
    assert mine.said["canonical"] == HOME + shared.split("?")[0] + (f"?{thing[0]}" if thing else "")
    assert mine.data["url"] == mine.said["canonical"]
    assert head(client, shared).said["og:url"] == HOME + shared


def test_the_other_languages_of_a_view_show_the_same_view(spoken, client):
    mine = head(client, "/map?year=2019&country=col&when=publication")
    link = f"{HOME}/map?year=2019&country=COL"
    assert mine.alternates == {
        "en": f"{link}&when=publication",
        **{code: f"{link}&lang={code}&when=publication" for code in translations.languages()[1:]},
        "x-default": f"{link}&when=publication",
    }
    links = read(client, "/map?year=2019&country=col&when=publication").links
    assert f"/map?year=2019&country=COL&lang={spoken}&when=publication" in links
    assert "/map?year=2019&country=COL" in links  # the same with hindsight


def test_one_language_alone_has_no_others(package_copy, client):
    for code in translations.written()[1:]:
        for path in translations.files(code):
            path.unlink()
    assert head(client, "/").alternates == {}


def test_the_address_that_the_host_names_goes_before_the_one_of_the_request(client, monkeypatch):
    monkeypatch.setattr(responses, "settings", lambda: Settings(public_url="https://migration.example"))
    assert head(client, "/map").said["canonical"] == "https://migration.example/map"


@pytest.mark.parametrize(
    "host", ['x"><script>alert(1)</script>', "odd host", "evil.org/path", "a,b", "[::1", "x" * 300]
)
def test_a_host_that_is_no_name_gets_into_no_address(host, client):
    html = client.get("/map", headers={"host": host}).text
    assert host not in html
    assert Head(html).said["canonical"] == "/map"


def test_the_data_page_describes_itself_as_a_data_set(client):
    descriptor, data = package.describe(), head(client, "/data").data
    assert data["@type"] == "Dataset"
    assert (data["name"], data["version"]) == (descriptor["title"], descriptor["version"])
    assert data["license"] == descriptor["licenses"][0]["path"]
    assert data["temporalCoverage"].startswith(str(load("displacement_world")["year"].min()))
    assert len(data["hasPart"]) == len(package.names())
    files = [one["contentUrl"] for one in data["distribution"]]
    assert files == [f"{HOME}/data/americas-migration.zip", f"{HOME}/datapackage.json"]


@pytest.mark.parametrize("name", some(4, package.names()))
def test_every_table_describes_itself_as_a_data_set(name, client):
    data = head(client, f"/data?table={name}").data
    assert data["@type"] == "Dataset"
    assert data["isPartOf"]["url"] == f"{HOME}/data"
    assert len(data["variableMeasured"]) == len(package.fields(name))
    assert {one["contentUrl"] for one in data["distribution"]} == {
        f"{HOME}/data/{name}.{form}" for form in export.KINDS
    }


def test_the_start_is_a_site_and_the_others_are_pages_of_it(client):
    assert head(client, "/").data["@type"] == "WebSite"
    assert head(client, "/map").data["isPartOf"]["url"] == f"{HOME}/"


def test_the_site_map_lists_every_page_and_what_can_be_named_on_it(client, spoken):
    tree = ET.fromstring(client.get("/sitemap.xml").content)
    links = {place.text for place in tree.iter(f"{SITEMAP}loc")}
    assert {HOME + address(page) for page in PAGES} <= links
    for page in {page for page in PAGES if catalogue.PAGES[page].thing} - sitemap.WITHOUT_ENTRIES:
        assert {f"{HOME}/{page}?{catalogue.PAGES[page].thing.name}={key}" for key in page_request.keys(page)} <= links
    assert f"{HOME}/map?lang={spoken}" in links
    assert {day.text for day in tree.iter(f"{SITEMAP}lastmod")} == {package.describe()["created"][:10]}


def test_every_address_of_the_site_map_is_its_own_canonical_one(client):
    tree = ET.fromstring(client.get("/sitemap.xml").content)
    links = [place.text or "" for place in tree.iter(f"{SITEMAP}loc")]
    found = [link for link in links if not link.startswith(HOME + VIEWS) and ".html" not in link]
    for link in found[:: len(found) // SOME + 1]:
        assert head(client, link.removeprefix(HOME)).said["canonical"] == link


def test_robots_txt_names_the_site_map(client):
    assert f"Sitemap: {HOME}/sitemap.xml" in client.get("/robots.txt").text.splitlines()
