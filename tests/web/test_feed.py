"""The feed tells every correction and every table that an edition changed, newest first, as Atom wants it."""

from datetime import datetime
from xml.etree import ElementTree as xml

from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.catalogue import PAGES
from content.links import FEED
from tables import package
from tables.load import load
from web import feed, prerender, server

ATOM = "{http://www.w3.org/2005/Atom}"
client = TestClient(Starlette(routes=[*feed.routes(), *prerender.routes()]), "https://news.example")


def read() -> xml.Element:
    answer = client.get(FEED)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/atom+xml")
    assert answer.headers["access-control-allow-origin"] == "*"
    return xml.fromstring(answer.content)


def texts(parent: xml.Element, tag: str) -> list[str]:
    return [child.text or "" for child in parent.findall(f"{ATOM}{tag}")]


def test_the_feed_and_each_entry_have_what_the_standard_requires():
    whole = read()
    for element in (whole, *whole.findall(f"{ATOM}entry")):
        assert [len(texts(element, tag)) for tag in ("id", "title", "updated")] == [1, 1, 1]
        assert all(texts(element, tag)[0] for tag in ("id", "title"))
        assert datetime.fromisoformat(texts(element, "updated")[0]).tzinfo
    assert texts(whole.find(f"{ATOM}author"), "name") != [""]


def test_every_correction_and_every_changed_table_is_an_entry_and_the_newest_comes_first():
    entries = read().findall(f"{ATOM}entry")
    changed = load("changes").groupby(["version", "table"]).ngroups
    assert len(entries) == len(load("corrections")) + changed
    days = [texts(entry, "updated")[0] for entry in entries]
    assert days == sorted(days, reverse=True)
    assert texts(read(), "updated") == days[:1]
    told = "".join(text for entry in entries for text in texts(entry, "content"))
    assert all(right in told for right in load("corrections")["right"])


def test_names_of_entries_are_unique_and_the_same_on_every_host():
    names = [texts(entry, "id")[0] for entry in read().findall(f"{ATOM}entry")]
    assert len(set(names)) == len(names)
    elsewhere = client.get(FEED, headers={"host": "other.example"}).text
    assert all(name in elsewhere for name in names)


def test_every_link_leads_to_a_page_of_the_same_host():
    links = {link.attrib["href"] for link in read().iter(f"{ATOM}link")} - {f"https://news.example{FEED}"}
    assert {link.partition("?")[0].removeprefix("https://news.example/") for link in links} <= set(PAGES)


def test_every_page_names_the_feed_and_the_server_has_it():
    assert 'type="application/atom+xml"' in (text := client.get("/map").text)
    assert f'href=".{FEED}"' in text
    assert FEED in [getattr(route, "path", "") for route in server.routes()]


def test_without_the_table_of_corrections_the_feed_says_what_is_missing(package_copy):
    (package_copy / package.resource("corrections")["path"]).unlink()
    answer = client.get(FEED)
    assert answer.status_code == 503
    assert "corrections.csv is missing." in answer.text


def test_in_another_language_the_feed_is_another_whose_links_keep_the_language(spoken):
    def told(address: str) -> xml.Element:
        return xml.fromstring(client.get(address).content)

    english, mine = told(FEED), told(f"{FEED}?lang={spoken}")
    assert mine.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == spoken
    entries = mine.findall(f"{ATOM}entry")
    assert all(text.startswith("⟦") for entry in entries for text in texts(entry, "title"))
    assert all(f"lang={spoken}" in link.attrib["href"] for link in mine.iter(f"{ATOM}link"))
    ids = [{text for entry in one.iter() for text in texts(entry, "id")} for one in (english, mine)]
    assert ids[0].isdisjoint(ids[1])
    assert len(ids[0]) == len(ids[1])
