"""security.txt: whom to tell of a security fault (RFC 9116), where the host has set a contact."""

from datetime import UTC, datetime, timedelta

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from tables import translations
from tables.media_types import TEXT
from web.responses import respond
from web.settings import Settings, settings

PATH = "/.well-known/security.txt"
HEADERS = {"cache-control": "public, max-age=86400"}
VALID_DAYS = 180  # the standard recommends less than a year


def routes() -> list[BaseRoute]:
    """Return the route of security.txt; none without a contact, so that the address answers 404."""
    return [Route(PATH, _security_txt)] if settings().security_contact else []


async def _security_txt(request: Request) -> Response:
    text = security_txt(settings(), datetime.now(UTC))
    return await respond(request, text.encode(), TEXT, HEADERS)


def security_txt(chosen: Settings, now: datetime) -> str:
    """Return the file: contacts in the host's order, the day it expires (UTC), languages, and its own address.

    The address is there only where the public one is known and uses https, as the standard asks.
    """
    expires = (now + timedelta(days=VALID_DAYS)).replace(hour=0, minute=0, second=0, microsecond=0)
    fields = [("Contact", contact) for contact in chosen.security_contact]
    fields += [("Expires", f"{expires:%Y-%m-%dT%H:%M:%SZ}"), ("Preferred-Languages", translations.ENGLISH)]
    if chosen.public_url and chosen.public_url.startswith("https://"):
        fields.append(("Canonical", chosen.public_url + PATH))
    return "".join(f"{name}: {value}\n" for name, value in fields)
