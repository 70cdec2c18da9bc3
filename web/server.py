"""The server around the pages: routes beside those of Streamlit, and the middleware around all of them."""

from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import BaseRoute, Mount

from web import (
    brief_page,
    entry_pictures,
    feed,
    icons,
    lesson_sheets,
    open_data,
    prerender,
    probes,
    search_page,
    security_txt,
    sitemap,
    streamlit_check,
    view_routes,
)
from web.access_log import AccessLogMiddleware
from web.connections import NoDelayMiddleware, raise_open_files_limit
from web.not_found import NotFoundMiddleware
from web.request_limits import RequestLimitsMiddleware
from web.security_headers import SecurityHeadersMiddleware
from web.settings import settings
from web.static_files import OwnStaticFiles, StreamlitStaticFilesMiddleware
from web.websocket_guard import WebSocketGuardMiddleware

LOCAL_HOSTS = ["localhost", "127.0.0.1"]  # a probe on the machine itself does not use the public name


def routes() -> list[BaseRoute]:
    """Return the routes beside those of Streamlit; the first that matches answers."""
    return [
        *probes.routes(),
        *open_data.routes(),
        *view_routes.routes(),
        *entry_pictures.routes(),
        *feed.routes(),
        *sitemap.routes(),
        *icons.routes(),
        *security_txt.routes(),
        *brief_page.routes(),
        *prerender.routes(),
        *search_page.routes(),
        *lesson_sheets.routes(),
        Mount("/app/static", OwnStaticFiles()),
    ]


def prepare() -> None:
    """Make the process ready to serve; raises `SystemExit` where the installed Streamlit does not fit."""
    raise_open_files_limit()
    streamlit_check.check()


def middleware() -> list[Middleware]:
    """Return the middleware around every response, the outermost first."""
    chosen = settings()
    hosts = [*chosen.hosts, *LOCAL_HOSTS] if chosen.hosts else ["*"]
    return [
        *([Middleware(AccessLogMiddleware)] if chosen.access_log else []),
        Middleware(SecurityHeadersMiddleware, settings=chosen),
        Middleware(NoDelayMiddleware),
        Middleware(WebSocketGuardMiddleware),
        Middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False),
        Middleware(RequestLimitsMiddleware),
        Middleware(StreamlitStaticFilesMiddleware),
        Middleware(NotFoundMiddleware, routes=routes()),
    ]
