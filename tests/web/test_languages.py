"""The language of the browser is found in all that it says, by its weights, by the server and the application alike."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from starlette.datastructures import QueryParams

from content.reader import Reader
from tables import translations
from ui import reader_inputs
from web.page_request import read_request


@pytest.fixture(params=["words", "server", "application"])
def nearest(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator:
    """Return the way in which each of them finds the language for a header."""
    monkeypatch.setattr(translations, "languages", lambda: ["en", "es", "pt"])

    def application(accepted: str) -> str:
        said = {"Accept-Language": accepted} if accepted else {}
        monkeypatch.setattr(reader_inputs.st, "context", SimpleNamespace(headers=said, locale="de"))
        return reader_inputs._language().initial(Reader(), {})

    ways = {"words": translations.nearest, "application": application}
    ways["server"] = lambda accepted: read_request("map", QueryParams(""), accepted).reader.language
    return ways[request.param]


@pytest.mark.parametrize(
    "accepted, language",
    [
        ("es", "es"),
        ("es-MX", "es"),
        ("ES-419,es;q=0.9", "es"),
        ("de, es;q=0.9", "es"),
        ("de, fr;q=0.8", "en"),
        ("es;q=0.3, pt-BR;q=0.8", "pt"),
        ("es;q=0, pt;q=0.1", "pt"),
        ("es;q=0", "en"),
        ("es;q=much, pt;q=0.2", "pt"),
        ("es;q=9, pt;q=0.2", "pt"),
        ("es;q=nan, pt;q=0.2", "pt"),
        ("de, *;q=0.5", "en"),
        ("es ; q=0.5 , de", "es"),
        ("*, es", "en"),
        (",;,=;q=", "en"),
        ("", "en"),
    ],
)
def test_the_most_wanted_available_language_is_chosen(accepted, language, nearest):
    assert nearest(accepted) == language
