"""Access log: one line of JSON for each request, without anything that identifies the reader."""

import json
import logging
import sys
import time
from datetime import UTC, datetime

from starlette.types import ASGIApp, Message, Receive, Scope, Send

MAX_PATH = 200  # characters written; a longer path is junk


class AccessLogMiddleware:
    """Writes time, method, path, status, bytes and duration of each request; no address, no browser, no query."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`, and write to the standard output."""
        self._app = app
        self._log = logging.getLogger("dashboard.access")
        self._log.setLevel(logging.INFO)
        self._log.propagate = False
        self._log.handlers = [logging.StreamHandler(sys.stdout)]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on a request and write its line at the end; of a websocket also one when it opens."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        facts = {"status": 0, "bytes": 0}

        async def send_counted(message: Message) -> None:
            facts["status"] = message.get("status", facts["status"])
            facts["bytes"] += len(message.get("body") or message.get("bytes") or b"")
            if message["type"] == "websocket.accept":
                facts["status"] = 101
                self._write("OPEN", scope, {})
            await send(message)

        try:
            await self._app(scope, receive, send_counted)
        finally:
            facts["ms"] = round((time.perf_counter() - started) * 1000)
            self._write(scope.get("method", "CLOSE"), scope, facts)

    def _write(self, method: str, scope: Scope, facts: dict[str, int]) -> None:
        line = {"time": datetime.now(UTC).isoformat(timespec="milliseconds"), "method": method}
        self._log.info(json.dumps(line | {"path": scope["path"][:MAX_PATH]} | facts))
