"""The page that shows what a search found, without the application: for readers without scripts, and to link to."""

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from content import site
from content.choices import LANGUAGE, SEARCHED
from content.link_codes import given
from content.links import address
from content.search.index import Found, search
from tables import package
from tables.media_types import HTML
from tables.translations import languages
from web.entry_text import EntryText
from web.page_content import PageContent, bare
from web.page_request import PageRequest, read_request
from web.page_section import SectionText
from web.prerender import HEADERS, ROOT
from web.prerender_style import render, style
from web.responses import respond

PAGE = "search"


def routes() -> list[BaseRoute]:
    """Return the route of the search."""
    return [Route(address(PAGE), _serve)]


async def _serve(http_request: Request) -> Response:
    html = await to_thread.run_sync(_page, http_request)
    return await respond(http_request, html, HTML, HEADERS, keep=False)


def _page(http_request: Request) -> bytes:
    pairs, accepted = http_request.query_params, http_request.headers.get("accept-language", "")
    with package.one_state():
        request = read_request(PAGE, pairs, accepted)
        typed, fault = SEARCHED.parse(given(pairs.multi_items(), SEARCHED.name), ())
        content = _content(request, typed or "")
        content.notices += [site.notice(fault, request.reader)] if fault else []
        return render("bare.html", request.reader, ROOT, style(ROOT), content=content)


def _content(request: PageRequest, typed: str) -> PageContent:
    """Return the page with what was found, by kind."""
    say = request.reader.say
    found = search(typed, request.reader)
    content = bare(request, say("search.title"), found.told(typed, say) if typed else say("search.help"))
    content.typed = typed
    kept = {SEARCHED.name: typed} if typed else {}
    word = LANGUAGE.word(request.reader)
    content.languages = [(word(code), request.in_language(code).link(PAGE, **kept)) for code in languages()]
    content.sections = [
        SectionText(kind, say(f"search.kind.{kind}"), [], entries=[_entry(one, request) for one in listed])
        for kind, listed in found.groups.items()
    ]
    return content


def _entry(found: Found, request: PageRequest) -> EntryText:
    one = found.document
    link = request.link(one.page, **dict(one.parameters)) + one.place
    return EntryText(one.title, link, [found.context] if found.context else [], [], one.title)
