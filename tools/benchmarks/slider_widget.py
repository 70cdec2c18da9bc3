"""A slider as a session sees it: where it stands and what a browser sends when it is moved."""

from dataclasses import dataclass, field

from streamlit.proto.Slider_pb2 import Slider
from streamlit.proto.WidgetStates_pb2 import WidgetState


@dataclass
class SliderWidget:
    """A slider or select slider on the page, with the fragment it lies in ("" if none)."""

    proto: Slider
    fragment: str
    _moved_to: list[float] = field(default_factory=list)

    def update(self, proto: Slider, fragment: str) -> None:
        """Take over what a later run sent; the position stays unless the server set a value."""
        self.proto, self.fragment = proto, fragment
        if proto.set_value:
            self._moved_to = []

    def matches(self, key: str) -> bool:
        """Tell whether this is the slider with that `key=`, which Streamlit puts at the end of the id."""
        return self.proto.id.endswith(f"-{key}")

    def move(self, step: int) -> None:
        """Move by so many steps, the upper handle if there are two; turn round at the end of the track."""
        *others, handle = self._position()
        low, high = max([self.proto.min, *others]), self.proto.max
        target = handle + step * self.proto.step
        if not low <= target <= high:
            target = handle - step * self.proto.step
        self._moved_to = [*others, target]

    def state(self) -> WidgetState:
        """Return the value as the browser sends it: numbers for a slider, options for a select slider."""
        state = WidgetState(id=self.proto.id)
        if self._is_select():
            state.string_array_value.data.extend(self._options(self._position()))
        else:
            state.double_array_value.data.extend(self._position())
        return state

    def query(self) -> list[str]:
        """Return the value as the browser writes it in the address, nothing for the default."""
        position = self._position()
        if position == list(self.proto.default):
            return []
        if self._is_select():
            return self._options(position)
        return [str(int(value)) if value == int(value) else str(value) for value in position]

    def _position(self) -> list[float]:
        if self._moved_to:
            return self._moved_to
        if not self.proto.set_value:
            return list(self.proto.default)
        if self._is_select():
            options = list(self.proto.options)
            return [float(options.index(option)) for option in self.proto.raw_value]
        return list(self.proto.value)

    def _is_select(self) -> bool:
        return self.proto.type == Slider.SELECT_SLIDER

    def _options(self, position: list[float]) -> list[str]:
        return [self.proto.options[int(index)] for index in position]
