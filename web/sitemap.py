"""What crawlers read: robots.txt and a site map of every page, entry and view in every language."""

from functools import lru_cache
from xml.sax.saxutils import escape

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from content.catalogue import PAGES, VIEWS
from content.links import in_language, view_address, with_query
from content.menu import pages
from tables import package, translations
from tables.media_types import TEXT
from tables.table_error import TableError
from web.page_head import canonical
from web.page_request import PageRequest, keys
from web.responses import BASE_URL_PLACEHOLDER, base_url, respond, vary_by_host
from web.settings import settings
from web.streamlit_internals import ENDPOINTS

HEADERS = {"cache-control": "public, max-age=3600"}
WITHOUT_ENTRIES = {"sources"}  # pages whose entries are found better where they lead to, at their publishers


def routes() -> list[BaseRoute]:
    """Return the routes for crawlers."""
    return [Route("/robots.txt", _robots), Route("/sitemap.xml", _sitemap)]


async def _robots(request: Request) -> Response:
    text = f"User-agent: *\nDisallow: {ENDPOINTS}\nSitemap: {base_url(request)}/sitemap.xml\n"
    return await respond(request, text.encode(), TEXT, vary_by_host(HEADERS))


async def _sitemap(request: Request) -> Response:
    body = await to_thread.run_sync(_xml, tuple(translations.languages()), package.stamp())
    body = body.replace(BASE_URL_PLACEHOLDER, base_url(request).encode())
    return await respond(request, body, "application/xml", vary_by_host(HEADERS), keep=bool(settings().public_url))


@lru_cache(maxsize=1)
def _xml(languages: tuple[str, ...], stamp: int) -> bytes:
    """Return the site map, with the placeholder for the base URL."""
    day, base = _last_modified(), BASE_URL_PLACEHOLDER.decode()
    entries = "".join(f"<url><loc>{escape(base + path)}</loc>{day}</url>\n" for path in _paths(languages))
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{entries}</urlset>\n".encode()


def _last_modified() -> str:
    try:
        return f"<lastmod>{package.describe()['created'][:10]}</lastmod>"
    except TableError:
        return ""


def _paths(languages: tuple[str, ...]) -> list[str]:
    """Return the address of every page, entry, view alone and sheet of paper, in every language."""
    requests = [
        PageRequest(page, key=key)
        for page in pages()
        for key in ["", *(keys(page) if page not in WITHOUT_ENTRIES else [])]
    ]
    views = [view_address(name, **in_language(language)) for name in VIEWS for language in languages]
    sheets = [
        with_query(page.sheet, in_language(language)) for page in PAGES.values() if page.sheet for language in languages
    ]
    return [canonical(one, language) for one in requests for language in languages] + views + sheets
