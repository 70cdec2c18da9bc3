"""security.txt names the host's contact as RFC 9116 wants it, and is not there without one."""

from datetime import UTC, datetime

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from web import security_txt, server
from web.settings import Settings

NOW = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
CONTACTS = ("mailto:security@example.org", "https://example.org/security")


def served(monkeypatch: pytest.MonkeyPatch, chosen: Settings) -> TestClient:
    monkeypatch.setattr(security_txt, "settings", lambda: chosen)
    return TestClient(Starlette(routes=security_txt.routes()))


def test_it_names_contacts_by_preference_its_last_day_language_and_address():
    assert security_txt.security_txt(Settings("https://example.org", security_contact=CONTACTS), NOW).splitlines() == [
        "Contact: mailto:security@example.org",
        "Contact: https://example.org/security",
        "Expires: 2027-05-26T00:00:00Z",
        "Preferred-Languages: en",
        "Canonical: https://example.org/.well-known/security.txt",
    ]


@pytest.mark.parametrize("address", [None, "http://example.org"])
def test_without_a_public_address_by_https_it_names_none(address):
    assert "Canonical" not in security_txt.security_txt(Settings(address, security_contact=CONTACTS), NOW)


def test_it_is_plain_text_where_the_standard_looks_for_it(monkeypatch):
    answer = served(monkeypatch, Settings(security_contact=CONTACTS)).get("/.well-known/security.txt")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/plain; charset=utf-8")
    assert answer.text.startswith("Contact: mailto:security@example.org\n")
    expires = datetime.fromisoformat(answer.text.partition("Expires: ")[2].split("\n")[0])
    assert 0 < (expires - datetime.now(UTC)).days < 366


def test_without_a_contact_there_is_no_such_file(monkeypatch):
    assert served(monkeypatch, Settings()).get("/.well-known/security.txt").status_code == 404


def test_the_server_has_the_route(monkeypatch):
    monkeypatch.setattr(security_txt, "settings", lambda: Settings(security_contact=CONTACTS))
    assert security_txt.PATH in [getattr(route, "path", "") for route in server.routes()]
