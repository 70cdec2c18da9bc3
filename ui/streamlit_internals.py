"""What the pages use of Streamlit that is no public API: the type of a container. It is imported here alone.

Nothing is checked at the start: without the module no page can be drawn, and the import says so.
"""

from streamlit.delta_generator import DeltaGenerator

__all__ = ["DeltaGenerator"]
