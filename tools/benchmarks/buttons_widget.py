"""A row of buttons as a session sees it: which one is chosen and what a browser sends when another is pressed."""

from dataclasses import dataclass

from streamlit.proto.ButtonGroup_pb2 import ButtonGroup
from streamlit.proto.WidgetStates_pb2 import WidgetState


@dataclass
class ButtonsWidget:
    """A row of buttons of which one is chosen, with the fragment it lies in ("" if none)."""

    proto: ButtonGroup
    fragment: str
    _pressed: str = ""

    def update(self, proto: ButtonGroup, fragment: str) -> None:
        """Take over what a later run sent; the choice stays unless the server made one."""
        kept = [] if proto.set_value else self._chosen()
        self.proto, self.fragment, self._pressed = proto, fragment, "".join(kept)

    def move(self, step: int) -> None:
        """Press the button that is so many further on, round the end."""
        options = [option.content for option in self.proto.options]
        chosen = self._chosen()
        self._pressed = options[(options.index(chosen[0]) + step) % len(options)] if chosen else options[0]

    def state(self) -> WidgetState:
        """Return the choice as the browser sends it."""
        state = WidgetState(id=self.proto.id)
        state.string_array_value.data.extend(self._chosen())
        return state

    def query(self) -> list[str]:
        """Return the choice as the browser writes it in the address: the label."""
        return self._chosen()

    def _chosen(self) -> list[str]:
        if self._pressed:
            return [self._pressed]
        if self.proto.set_value:
            return list(self.proto.raw_values)
        return [self.proto.options[index].content for index in self.proto.default]
