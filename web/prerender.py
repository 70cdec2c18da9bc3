"""Serves every page as readable HTML, before the application has loaded; crawlers get nothing else."""

from functools import partial
from http import HTTPStatus
from typing import Any

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from content.catalogue import PARAMETERS
from content.links import address
from content.low_data import saved
from content.menu import pages
from content.reader import PHONE, screen_of
from content.report import report_address
from tables import package
from tables.media_types import HTML
from web.brief_page import brief_page
from web.byte_cache import ByteCache
from web.moved import moved
from web.page_content import page_content
from web.page_head import page_head
from web.page_request import PageRequest, read_request
from web.prerender_style import render, sheet_style, style
from web.responses import BASE_URL_PLACEHOLDER, base_url, respond, vary_by_host
from web.settings import settings
from web.streamlit_internals import index_tags, preloads

HEADERS = {"cache-control": "no-cache", "vary": "Accept-Language, Save-Data, User-Agent"}
ROOT = "."  # from a page to the root: no page has a folder
RENDERED = ByteCache(4_000_000)  # pages, of 20 to 180 kB


def routes() -> list[BaseRoute]:
    """Return the route of every page."""
    return [Route(address(page), _route(page)) for page in pages()]


def _route(page: str) -> Any:
    async def serve(request: Request) -> Response:
        if elsewhere := moved(page, request.query_params):
            return RedirectResponse(elsewhere, HTTPStatus.PERMANENT_REDIRECT)
        body, cached = await to_thread.run_sync(_read, page, request)
        # What names the host of the request, or what was chosen, may be asked for in any number of ways.
        keep = cached and bool(settings().public_url)
        body = body.replace(BASE_URL_PLACEHOLDER, base_url(request).encode())
        return await respond(request, body, HTML, vary_by_host(HEADERS), keep=keep)

    return serve


def _read(page: str, http_request: Request) -> tuple[bytes, bool]:
    """Return the page for a request, with a mark for the host, and whether it is cached: without choices and faults."""
    with package.one_state():
        said = http_request.headers
        saves_data = said.get("save-data", "").strip().lower() == "on"
        on_phone = screen_of(said.get("user-agent", "")) == PHONE
        accepted = said.get("accept-language", "")
        request = read_request(page, http_request.query_params, accepted, saves_data, on_phone)
        if request.choices or request.faults:
            return _render(request), False
        return RENDERED.get((request, package.stamp()), partial(_render, request)), True


def _render(request: PageRequest) -> bytes:
    if request.printed and request.declared.sheet:
        return brief_page(request.reader)
    content = page_content(request)
    if request.printed:
        facts = {"content": content, "address": BASE_URL_PLACEHOLDER.decode() + request.same_page()}
        return render("print.html", request.reader, ROOT, sheet_style(ROOT), **facts)
    head = page_head(content, BASE_URL_PLACEHOLDER.decode())
    return render(
        "page.html",
        request.reader,
        ROOT,
        style(ROOT),
        content=content,
        head=head,
        report=report_address(head.name, head.shared, request.reader.say),
        index=index_tags(),
        preloads=preloads(request.page),
        saved=saved(request.page),
        choices=sorted(PARAMETERS),
    )
