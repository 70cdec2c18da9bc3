"""What a teacher hands out or shows: worksheet, key and QR code of a set, at addresses that last, without scripts."""

from functools import partial
from http import HTTPStatus

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from content import choices, site
from content.entries.verdict import meanings
from content.lesson import keyed
from content.lesson_choices import SEED, SEEDS, SET, Lesson, title
from content.lesson_set import SIZES, members
from content.link_codes import Pairs
from content.links import SHEETS, address, of_reader, sheet_address
from content.reader import Reader
from tables import package, translations
from tables.media_types import HTML
from tables.table_error import TableError
from views.palette import palette
from web.open_responses import unavailable
from web.page_request import read_reader
from web.prerender import ROOT
from web.prerender_style import TEMPLATES, render
from web.qr_code import qr_code
from web.responses import base_url, respond, vary_by_host
from web.view_page import refused_page

HEADERS = {"cache-control": "no-cache", "vary": "Accept-Language"}
ROOMY = int(SIZES[-1])  # statements, up to which there is room to write why; also the set where none is named


def routes() -> list[BaseRoute]:
    """Return the route of each sheet."""
    return [Route(sheet_address(sheet), partial(_serve, sheet)) for sheet in SHEETS]


async def _serve(sheet: str, request: Request) -> Response:
    pairs, accepted = request.query_params.multi_items(), request.headers.get("accept-language", "")
    with package.one_state():
        reader, _ = await to_thread.run_sync(read_reader, pairs, translations.nearest(accepted))
        try:
            body, status = await to_thread.run_sync(_sheet, sheet, pairs, reader, base_url(request)), HTTPStatus.OK
        except TableError as broken:
            refusal = unavailable(broken, reader.say)
            body, status = refused_page(str(refusal), reader, ROOT), refusal.status
    return await respond(request, body, HTML, vary_by_host(HEADERS), status, keep=False)


def _sheet(sheet: str, pairs: Pairs, reader: Reader, home: str) -> bytes:
    """Return a sheet for the set that an address names; `home` is where readers find the dashboard."""
    given, faults = choices.read((SET, SEED), pairs, reader)
    code, seed = given.get(SET.name, str(ROOMY)), given.get(SEED.name, SEEDS[0])
    keys = members(reader.table("claims"), code, seed)
    roomy = len(keys) <= ROOMY
    link = home + address("lesson", **Lesson(code, seed, keys, {}, None).address(), **of_reader(reader))
    return render(
        f"lesson_{sheet}.html",
        reader,
        ROOT,
        TEMPLATES.get_template("lesson_sheet.css").render(colours=palette("light")),
        sheet=sheet,
        title=reader.say(f"lesson.sheet.{sheet}", set=title(code, reader)),
        link_to_set=link,
        qr_code=qr_code(link),
        roomy=roomy,
        statements=keyed(keys, reader, roomy),
        meanings=meanings(reader),
        notices=[site.notice(fault, reader) for fault in faults],
        foot=site.foot(reader),
    )
