"""A line of JSON for each request, of which nobody can tell who made it."""

import json
import logging
import sys
import time
from datetime import UTC, datetime

from starlette.types import ASGIApp, Message, Receive, Scope, Send

PATH = 200  # characters; a longer one is junk, of which the beginning tells enough


class AccessLog:
    """The layer that writes when, what, with which result, how large and how long. No address, no browser, no query."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before `app`, and write to the standard output."""
        self._app = app
        self._log = logging.getLogger("dashboard.access")
        self._log.setLevel(logging.INFO)
        self._log.propagate = False
        self._log.handlers = [logging.StreamHandler(sys.stdout)]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on and write the line at the end, of a websocket also one when it opens."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        begun = time.perf_counter()
        seen = {"status": 0, "bytes": 0}

        async def watched(message: Message) -> None:
            seen["status"] = message.get("status", seen["status"])
            seen["bytes"] += len(message.get("body") or message.get("bytes") or b"")
            if message["type"] == "websocket.accept":
                seen["status"] = 101
                self._write("OPEN", scope, {})
            await send(message)

        try:
            await self._app(scope, receive, watched)
        finally:
            seen["ms"] = round((time.perf_counter() - begun) * 1000)
            self._write(scope.get("method", "CLOSE"), scope, seen)

    def _write(self, method: str, scope: Scope, seen: dict[str, int]) -> None:
        line = {"time": datetime.now(UTC).isoformat(timespec="milliseconds"), "method": method}
        self._log.info(json.dumps(line | {"path": scope["path"][:PATH]} | seen))
