"""What is said of each country of the map where a reader points at it, besides its role."""

from functools import cached_property

from views.maps import standings
from views.maps.flow_sentences import FORMS
from views.maps.layers import Layers
from views.maps.map_choice import MapChoice
from views.say import Say


class CountryTips:
    """The sentences on each country. All are made when the first is asked for: a picture needs none."""

    def __init__(self, layers: Layers, choice: MapChoice, say: Say) -> None:
        """Tell of the places of `layers`."""
        self._stocks, self._land, self._choice, self._say = layers.stocks, layers.land, choice, say
        self._codes = list(layers.places.get("iso3", ()))

    def __call__(self, code: str) -> list[str]:
        """Return what is said of one country: its standing, and what it is coloured by."""
        return self._said[code]

    @cached_property
    def _said(self) -> dict[str, list[str]]:
        values = self._values()
        told = standings.of_countries(self._stocks, self._codes, self._choice.year, self._say)
        return {code: [*sentences, *filter(None, [values.get(code)])] for code, sentences in told.items()}

    def _values(self) -> dict[str, str]:
        """Return in words what each country is coloured by, by its code; not what its standing says already."""
        measure, say = self._choice.measure, self._say
        if measure not in ("share", "within"):
            return {}
        known = self._land[self._land["value"] > 0]
        facts = {"measure": say(f"measure.{measure}"), "side": say(f"side.{self._choice.side}")}
        told = "map.tip.within" if measure == "within" else "map.tip.measured"
        written = [say.format_field(value, FORMS[measure]) for value in known["value"]]
        return {code: say(told, **facts, value=value) for code, value in zip(known["iso3"], written, strict=True)}
