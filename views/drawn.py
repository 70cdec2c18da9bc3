"""A Plotly figure that is sent often and drawn once."""

import plotly.graph_objects as go


class Drawn(go.Figure):
    """A figure that keeps the form in which it is sent: working it out is half the cost of showing a chart again.

    Nothing may be changed on it once it was sent.
    """

    _sent: dict | None = None

    def to_dict(self) -> dict:
        """Return the figure as Plotly's own `to_dict` does, the same dictionary each time."""
        if self._sent is None:
            self._sent = super().to_dict()
        return self._sent
