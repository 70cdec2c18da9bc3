"""The browser's store of large elements: what it holds already, the server sends as a hash only."""

from dataclasses import dataclass

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


@dataclass
class _Held:
    last_run: int
    fragment: str


class MessageCache:
    """The hashes of the messages a browser holds, with the same expiry as Streamlit's frontend."""

    def __init__(self) -> None:
        """Begin with nothing held, as a fresh tab does."""
        self._held: dict[str, _Held] = {}
        self._runs = 0
        self._max_age = 0

    def hashes(self) -> list[str]:
        """Return what a rerun request tells the server not to send again."""
        return list(self._held)

    def note(self, message: ForwardMsg) -> None:
        """Hold a message that the server marked as cacheable, and keep one it refers to alive."""
        match message.WhichOneof("type"):
            case "ref_hash":
                self._held[message.ref_hash].last_run = self._runs
            case "new_session":
                self._max_age = message.new_session.config.max_cached_message_age
            case "delta" if message.metadata.cacheable:
                held = self._held.setdefault(message.hash, _Held(self._runs, message.delta.fragment_id))
                held.last_run = self._runs

    def finish_run(self, fragments: list[str]) -> None:
        """Count a finished run and drop what is too old; a fragment's run ages only its own messages."""
        self._runs += 1
        for key, held in list(self._held.items()):
            concerned = not fragments or held.fragment in fragments
            if concerned and self._runs - held.last_run > self._max_age:
                del self._held[key]
