"""A cache bounded by the bytes it holds: a few large bodies weigh as much as thousands of small ones."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock


class Kept:
    """Bodies by key, of which the least recently used are given up beyond `most` bytes. For all threads."""

    def __init__(self, most: int) -> None:
        """Keep at most so many bytes."""
        self._most = most
        self._found: OrderedDict[Hashable, bytes] = OrderedDict()
        self._lock = Lock()
        self.held = 0

    def get(self, key: Hashable, make: Callable[[], bytes]) -> bytes:
        """Return the body of a key; made anew where it is not kept. What `make` raises is raised."""
        with self._lock:
            if key in self._found:
                self._found.move_to_end(key)
                return self._found[key]
        body = make()  # without the lock: another reader of the same may make it too, which costs less than waiting
        with self._lock:
            self.held += len(body) - len(self._found.pop(key, b""))
            self._found[key] = body
            while self.held > self._most:
                self.held -= len(self._found.popitem(last=False)[1])
        return body
