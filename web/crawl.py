"""What crawlers are told: where they may go, and every address that is worth reading."""

from functools import lru_cache
from xml.sax.saxutils import escape

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from content.menu import pages
from tables import package, words
from tables.package import TableError
from web.answer import HOME, answer, origin, varies
from web.asked import Asked, keys
from web.preview import canonical
from web.settings import settings

HEADERS = {"cache-control": "public, max-age=3600"}
INNER = "/_stcore/"  # Streamlit's own: nothing to read there
LISTED = ["country", "claims", "timeline", "data"]  # the pages whose things are listed one by one


def routes() -> list[BaseRoute]:
    """Return the routes for crawlers."""
    return [Route("/robots.txt", _robots), Route("/sitemap.xml", _sitemap)]


async def _robots(request: Request) -> Response:
    text = f"User-agent: *\nDisallow: {INNER}\nSitemap: {origin(request)}/sitemap.xml\n"
    return await answer(request, text.encode(), "text/plain; charset=utf-8", varies(HEADERS))


async def _sitemap(request: Request) -> Response:
    listed = await to_thread.run_sync(_listed, tuple(words.languages()), package.stamp())
    body = listed.replace(HOME, origin(request).encode())
    return await answer(request, body, "application/xml", varies(HEADERS), keep=bool(settings().public_url))


@lru_cache(maxsize=1)
def _listed(languages: tuple[str, ...], stamp: int) -> bytes:
    """Return the site map, with a mark where the address of the dashboard belongs."""
    day = _day()
    entries = "".join(f"<url><loc>{escape(HOME.decode() + link)}</loc>{day}</url>\n" for link in _links(languages))
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{entries}</urlset>\n".encode()


def _day() -> str:
    try:
        return f"<lastmod>{package.describe()['created'][:10]}</lastmod>"
    except TableError:
        return ""


def _links(languages: tuple[str, ...]) -> list[str]:
    """Return every page and everything that can be named on it, in every language."""
    asked = [Asked(page, thing=thing) for page in pages() for thing in ["", *(keys(page) if page in LISTED else [])]]
    return [canonical(one, language) for one in asked for language in languages]
