"""Beside the sources of every card, and under every page, stands how to report an error in what is shown."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.catalogue import PAGES
from content.report import SETTING
from tests import screen
from tests.everywhere import some
from web import prerender
from web.settings import PREFIX, Settings

LINK = re.compile(r"\[Report an error\]\(([^)\s]+)\)")
FORM, MAIL = "https://code.example/issues/new?labels=error", "mailto:data@news.example"
client = TestClient(Starlette(routes=prerender.routes()), "https://news.example")


def links(page: str, **tab: str) -> tuple[list[str], list[str]]:
    """Return the titles of all cards in a tab, and every link to report an error there, with all sources shown."""
    declared = PAGES[page.partition("/")[2]]
    at = screen.open_page(page, **tab, **{spec.form.name: "source" for spec in declared.views})
    anchors = {spec.anchor for spec in declared.views if spec.form.name in screen.forms(at)}  # without rows no sources
    titles = [title.value for title in at.subheader if title.proto.anchor in anchors]
    return titles, [link for text in at.markdown for link in LINK.findall(text.value)]


@pytest.mark.parametrize(("page", "tab"), some(3, screen.CARDS))
def test_every_card_and_the_foot_report_with_the_name_and_the_link_of_what_is_shown(page, tab, monkeypatch):
    monkeypatch.setenv(SETTING, FORM)
    titles, found = links(page, **tab)
    told = [parse_qs(urlsplit(link).query) for link in found]
    assert {link.partition("&")[0] for link in found} == {FORM}
    assert titles
    assert {f"Error in: {title}" for title in titles} <= {query["title"][0] for query in told}
    assert len(found) == len(titles) + 1
    assert all(query["title"][0].removeprefix("Error in: ") in query["body"][0] for query in told)
    assert sum("#" in query["body"][0] for query in told) == len(titles)


def test_a_mail_has_subject_and_body_without_signs_that_end_a_link(monkeypatch):
    monkeypatch.setenv(SETTING, MAIL)
    _, found = links("explore/map")
    address, _, query = found[0].partition("?")
    assert address == MAIL
    assert set(parse_qs(query)) == {"subject", "body"}
    assert "+" not in query


def test_without_an_address_it_is_said_whom_to_tell(monkeypatch):
    monkeypatch.delenv(SETTING, raising=False)
    at = screen.open_page("explore/map", **{spec.form.name: "source" for spec in PAGES["map"].views})
    assert sum("Tell the people who gave you the link" in text.value for text in at.markdown) == 2


@pytest.mark.parametrize("setting", [FORM, MAIL, ""])
def test_the_page_as_the_server_sends_it_says_the_same_with_its_own_address(setting, monkeypatch):
    monkeypatch.setenv(SETTING, setting)
    text = client.get("/map?year=2019&country=HTI").text
    if not setting:
        assert "Tell the people who gave you the link" in text
        return
    address = re.search(r'href="([^"]+)">Report an error<', text)[1].replace("&amp;", "&")
    assert address.startswith(setting)
    assert "https://news.example/map?" in parse_qs(urlsplit(address).query)["body"][0]


def test_the_setting_is_one_of_the_host():
    assert SETTING.removeprefix(PREFIX).lower() in Settings.__dataclass_fields__
