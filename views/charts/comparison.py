"""What a reader asks to compare: which groups of people, by what measure, in what form."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Asked:
    """What is compared: people from `origins` in `hosts`, none for all of them together.

    `measure` is people, per_1000 or share, `form` lines or ranking, `source` unhcr or r4v.
    """

    source: str
    origins: list[str]
    hosts: list[str]
    measure: str
    form: str

    @property
    def by(self) -> str:
        """What tells the groups apart: hosts, origins or pairs of both."""
        if len(self.origins) < 2:
            return "hosts"
        return "origins" if len(self.hosts) < 2 else "pairs"

    @property
    def ranked(self) -> bool:
        """Whether hosts are ranked among all hosts there are: those chosen, or where there is none the largest."""
        return self.form == "ranking" and (self.source == "r4v" or self.by == "hosts")

    @property
    def every(self) -> bool:
        """Whether no host is chosen, and each stands for itself all the same."""
        return self.ranked and not self.hosts

    @property
    def step(self) -> str:
        """What the times are."""
        return "year" if self.source == "unhcr" else "day"

    @property
    def what(self) -> str:
        """What the values are: the measure and whose count it is, of a share also of whom."""
        if self.source == "r4v":
            return f"{self.measure}_r4v"
        return f"share_{'of' if self.origins else 'all'}" if self.measure == "share" else self.measure

    def groups(self) -> list[str]:
        """Return a code for every group that is compared, as its rows have it."""
        origins = self.origins if self.source == "unhcr" else [""]
        return [f"{origin} {host}".strip() for origin in origins or [""] for host in self.hosts or [""]]
