"""General truths that every view has to keep, whatever was chosen.

Each takes what a view says and yields an empty text for every sentence that holds, and what is wrong with one that does
not. They work from rows, from what was filled into the words, and from how the result reads in English.
"""

import re
from collections.abc import Callable, Iterator

from tools.walk.rows import CHOSEN, PEAKS, RANKED, codes_in, holders, values
from tools.walk.told import Told

Truth = Callable[[Told], Iterator[str]]
SUPERLATIVE = re.compile(
    r"\b(most|largest|highest|worst|widest|stands out)\b|(?<!no )\bmore\b(?! than \d)[^;]* than ", re.IGNORECASE
)
SINCE = re.compile(r"\b[Ss]ince (\d{4})\b")
DATE = r"(?:\d+ )?(?:[A-Z][a-z]+ )?\d{4}"
SPAN_OF_ONE = re.compile(rf"\b({DATE}) (?:to|and|–) \1\b")
ONE_OF_MANY = re.compile(r"(?<![\d.,])1 (?:[a-z]+ )?(?!is\b|was\b|has\b)[a-z]+s\b|\bfirst 1\b")
WHOLE = {1.0: re.compile(r"(?<![\d.])100%"), 0.0: re.compile(r"(?<![\d.,])0(?:%|\.0\b)")}
WHEN = re.compile(r"\b(?:19|20)\d\d\b")
WHO_ELSE = re.compile(r"^[^,;]*\b(?:of them|there)\b|\bany of them\b|\bstands out\b|\bOthers\b")  # before it is said
WHAT = re.compile(
    r"people|those who|events?|encounters|entries|applications|Venezuelans|governments|pledges?|movements|figure|arriv|"
    r"homicides|income|money sent|index of|counted by UNHCR",
    re.IGNORECASE,
)
TIMELESS = ("verdict", "counted", "sizes", "resting", "evidence")
LATER = re.compile(r"\b20(?:2[3-9]|[3-9]\d)\b|\b(?:May|June|July|August|September|October|November|December) 2022\b")
HIDDEN = re.compile(r"[Ll]ater months\b.* not found|last (?:one|year) is not complete")
PEAK = re.compile(r"\b(highest|worst|most|peaks?)\b", re.IGNORECASE)
AMONG = re.compile(r"\d{4} to |\bsince \d{4}|\bof the \d+ years")
OTHER_PEAKS = ("citizens", "encounters", "arrivals", "departed", "arrived")
SMALL = 50


def largest_is_the_largest(told: Told) -> Iterator[str]:
    """Hold that whom a title calls the largest is that, with all who tie, among at least two."""
    columns, title = RANKED.get(told.spec.name), told.title
    if not columns or told.view.drawing is None or not SUPERLATIVE.search(title.text):
        return
    rows = values(told, columns)
    last = rows[rows["time"] == rows["time"].max()]
    if len(last) < 2:
        yield "a superlative over one row"
    elif holders(last) != codes_in(title.facts, "countries" if "countries" in title.facts else "country"):
        yield f"the largest are {sorted(holders(last))}"
    else:
        yield "" if _domain_is_named(told) else "ranks all countries, but some have no value here"


def _domain_is_named(told: Told) -> bool:
    """Return whether a title that ranks among all countries has a value for each of them."""
    text, rows, ranked = told.title.text, told.view.rows, RANKED[told.spec.name]
    if ranked.chosen:  # it ranks those that were chosen, and names them
        return True
    if ranked.codes == "origin" and "counted_in" not in rows:  # in one host, whose inhabitants are known or not
        return True
    if "per_1000" in (told.chosen.get("by"), told.chosen.get("rank")):
        return "of the Americas" in text
    if "counted_in" not in rows:
        return True
    unit, whole = rows["counted_in"].iloc[0], told.reader.table("asylum_applications")
    mine = whole[(whole[_side(told)] == told.chosen["country"]) & (whole["applications"] > 0)]
    return set(mine["counted_in"]) == {unit} or f"count {unit}" in text or f"counted in {unit}" in text


def _side(told: Told) -> str:
    return "origin" if told.spec.name == "applied" else "asylum"


def largest_on_the_map(told: Told) -> Iterator[str]:
    """Hold the same of the map, where pairs of origin and host are ranked."""
    ranking = [one for one in told.said if told.view.title.startswith(one.text) and "origin" in one.facts]
    if told.spec.name not in ("flows", "story_map") or not ranking or not SUPERLATIVE.search(ranking[0].text):
        return
    rows, facts = told.view.rows[told.view.rows["layer"] == "flows"], ranking[0].facts
    top = rows[rows["people"] == rows["people"].max()]
    pairs = set(zip(top["origin"], top["asylum"], strict=True))
    origins, hosts = (facts.get(many) or [facts[one]] for many, one in MANY.items())
    named = set(zip(origins, hosts, strict=True))
    if len(rows) < 2:
        yield "a superlative over one row"
    else:
        yield "" if named == pairs else f"the largest are {sorted(pairs)}"


MANY = {"origins": "origin", "hosts": "asylum"}


def peak_is_the_peak(told: Told) -> Iterator[str]:
    """Hold that the highest time is the highest of at least two, and is not told beside itself."""
    columns, title = PEAKS.get(told.spec.name), told.title
    if not columns or told.view.drawing is None or not re.search("highest|worst|most|peak", title.text):
        return
    totals = values(told, columns).groupby("time")["value"].sum() if columns else None
    if told.spec.name == "claims":
        totals = told.view.rows.groupby("year")["applications"].sum()
    if totals is None or len(totals) < 2:
        yield "a superlative over one time"
    elif float(title.facts["peak"]) != totals.max():
        yield f"the most is {totals.max()}"
    else:
        year = str(totals.idxmax())
        yield (
            "tells the same year twice" if title.text.count(f"in {year}") + title.text.count(f"was {year}") > 1 else ""
        )


def a_peak_says_among_which_times(told: Told) -> Iterator[str]:
    """Hold that a title that calls a time the highest says of which times: one before them may have been higher."""
    text = told.view.title
    if told.spec.name in (*PEAKS, *OTHER_PEAKS) and told.view.drawing is not None and PEAK.search(text):
        yield "" if AMONG.search(text) else f"does not say among which times: “{text}”"


def since_is_every_year(told: Told) -> Iterator[str]:
    """Hold that since a year means more than one year, each with rows, each with the same sole largest."""
    columns = RANKED.get(told.spec.name)
    found = [match for text in (told.view.title, told.view.alt) for match in SINCE.findall(text)]
    if not columns or told.view.drawing is None:
        return
    rows = values(told, columns)
    for first in found:
        last = int(rows["time"].max())
        years = [rows[rows["time"] == year] for year in range(int(first), last + 1)]
        if int(first) >= last:
            yield "since one year"
        elif any(year.empty for year in years):
            yield "since a year, with years without rows"
        else:
            same = all(holders(year) == holders(years[-1]) and len(holders(year)) == 1 for year in years)
            yield "" if same else "since a year, but another was the largest or as large"


def one_is_one(told: Told) -> Iterator[str]:
    """Hold that a span of one is told as one, and one thing in the singular."""
    for text in told.texts():
        wrong = SPAN_OF_ONE.search(text) or ONE_OF_MANY.search(text)
        yield f"tells one as many: “{wrong.group()}”" if wrong else ""


def all_is_exact(told: Told) -> Iterator[str]:
    """Hold that 100 % is all, and nothing is written as nothing that is something."""
    for sentence in told.said:
        for exact, written in WHOLE.items():
            parts = [fact for fact in sentence.facts.values() if isinstance(fact, str) and written.search(fact)]
            if written.search(sentence.text) and not parts:  # what was written before was held by itself
                numbers = [float(fact) for fact in sentence.facts.values() if isinstance(fact, int | float)]
                known = any(abs(number - exact) < 1e-9 for number in numbers) or not numbers
                yield "" if known else f"is not exact: “{sentence.text}”"


def a_title_stands_alone(told: Told) -> Iterator[str]:
    """Hold that a title says who, what and when: a citation has nothing else."""
    if told.view.drawing is None or told.spec.name in TIMELESS:
        return
    text = told.view.title
    if WHO_ELSE.search(text):
        yield f"does not say who: “{text}”"
    elif not WHAT.search(text):
        yield f"does not say what: “{text}”"
    else:
        yield "" if WHEN.search(text) else f"does not say when: “{text}”"


def what_is_missing_is_named(told: Told) -> Iterator[str]:
    """Hold that chosen countries without a row are named."""
    columns = CHOSEN.get(told.spec.name) or RANKED.get(told.spec.name)
    if not columns or told.view.drawing is None or columns.codes not in told.view.rows:
        return
    if told.spec.name == "country_venezuelans" and told.chosen["country"] == "VEN":  # shows the hosts, all of them
        return
    chosen = [told.chosen[name] for name in columns.chosen]
    codes = [code for one in chosen for code in ([one] if isinstance(one, str) else one)]
    present = set(values(told, columns)["code"] if columns.value else told.view.rows[columns.codes])
    for code in codes:
        if code not in present and code != told.chosen.get("asylum"):
            named = told.reader.say.the(code) in f"{told.view.title} {told.view.line} {told.view.note}"
            yield "" if named else f"does not say that {code} is missing"
