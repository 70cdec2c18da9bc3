"""The browser's store of large elements: what it holds already, the server sends as a hash only."""

from dataclasses import dataclass

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


@dataclass
class _CachedMessage:
    last_run: int
    fragment: str


class MessageCache:
    """The hashes of the messages a browser holds, with the same expiry as Streamlit's frontend."""

    def __init__(self) -> None:
        """Begin with nothing cached, as a fresh tab does."""
        self._messages: dict[str, _CachedMessage] = {}
        self._runs = 0
        self._max_age = 0

    def hashes(self) -> list[str]:
        """Return what a rerun request tells the server not to send again."""
        return list(self._messages)

    def record(self, message: ForwardMsg) -> None:
        """Hold a message that the server marked as cacheable, and keep one it refers to alive."""
        match message.WhichOneof("type"):
            case "ref_hash":
                self._messages[message.ref_hash].last_run = self._runs
            case "new_session":
                self._max_age = message.new_session.config.max_cached_message_age
            case "delta" if message.metadata.cacheable:
                cached = self._messages.setdefault(message.hash, _CachedMessage(self._runs, message.delta.fragment_id))
                cached.last_run = self._runs

    def finish_run(self, fragments: list[str]) -> None:
        """Count a finished run and drop what is too old; a fragment's run ages only its own messages."""
        self._runs += 1
        for key, cached in list(self._messages.items()):
            concerned = not fragments or cached.fragment in fragments
            if concerned and self._runs - cached.last_run > self._max_age:
                del self._messages[key]
