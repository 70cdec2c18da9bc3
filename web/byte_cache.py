"""Least-recently-used cache of byte strings or files, bounded by the bytes that it holds rather than by entries."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sized
from threading import Lock
from typing import Any, TypeVar

Body = TypeVar("Body", bound=Sized)  # its length is how many bytes it has


class ByteCache:
    """Bodies by key; beyond `max_bytes` the least recently used are dropped. Safe for threads."""

    def __init__(self, max_bytes: int) -> None:
        """Hold at most so many bytes."""
        self._max_bytes = max_bytes
        self._bodies: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()
        self.held = 0

    def kept(self, key: Hashable) -> Any:
        """Return the body of a key; None where it is not held."""
        with self._lock:
            if key in self._bodies:
                self._bodies.move_to_end(key)
            return self._bodies.get(key)

    def get(self, key: Hashable, make: Callable[[], Body]) -> Body:
        """Return the body of a key, made by `make` where it is not held. What `make` raises is raised."""
        if (body := self.kept(key)) is not None:
            return body
        body = make()  # without the lock: two requests may make the same body, which costs less than waiting
        with self._lock:
            self.held += len(body) - len(self._bodies.pop(key, b""))
            self._bodies[key] = body
            while self.held > self._max_bytes:
                self.held -= len(self._bodies.popitem(last=False)[1])
        return body
