"""Where a reader reports an error: the address that the host has set, with what the reader sees."""

import os
from urllib.parse import quote, urlencode

from content.markdown import plain
from views.say import Say

SETTING = "DASHBOARD_REPORT_ADDRESS"  # its form is checked when the server starts
SAFE = "/:"  # need no escape in a query (RFC 3986)
FIELDS = {"mailto": ("subject", "body"), "https": ("title", "body")}  # of a mail, and of a new issue on code hosts


def report_address(view: str, link: str, say: Say) -> str:
    """Return the address at which to report an error in a view of this name and link; empty where the host has none."""
    address = os.environ.get(SETTING, "").strip()
    if not address:
        return ""
    subject, body = FIELDS[address.partition(":")[0].lower()]
    text = {subject: say("report.subject", view=plain(view)), body: say("report.body", view=plain(view), link=link)}
    return f"{address}{'&' if '?' in address else '?'}{urlencode(text, quote_via=quote, safe=SAFE)}"


def report(view: str, link: str, say: Say) -> str:
    """Return a line on how to report an error in a view, in Markdown."""
    address = report_address(view, link, say)
    return f"[{say('report.link')}]({address})" if address else say("report.nowhere")
