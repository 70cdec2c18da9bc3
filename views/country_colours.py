"""One colour for each country, the same in every chart.

The countries of the story that people leave, cross or live in have a colour of their own: the first of each line
below. More colours cannot be told apart by all eyes. Each other country shares one with a country that is beside it in
no chart as it opens. Where a reader compares two of one colour all the same, the country of the story keeps it, else
the one that comes first, and the other takes the first colour that is free in that chart.
"""

REST = "OTHER"  # all others together: no country, and grey
SHARED = (
    "BRA BLZ JAM SWE CUW BRB QAT",
    "CHL URY AIA GLP UKR",
    "COL CAN ATG GRD VCT",
    "CRI BEL NOR AUS ABW AUT GRC RUS PRT",
    "CUB ESP BES GRL VIR",
    "ECU FRA BLM GUF CYM",
    "GTM BOL SUR KNA",
    "HND DOM NLD LCA",
    "HTI ARG BMU MAF SXM",
    "MEX GUY BHS FIN POL SVK ZAF MLI",
    "NIC USA DMA MSR",
    "PAN ITA VGB MTQ",
    "PER PRY DEU PRI",
    "SLV GBR FLK SPM",
    "VEN IRL TTO TCA",
)
OWNERS = [line.split()[0] for line in SHARED]
_PLACES = {code: place for place, line in enumerate(SHARED) for code in line.split()}


def place(code: str) -> int:
    """Return the place of a country's own colour among `Palette.countries`: the same for ever, for any code."""
    return _PLACES.get(code, sum(map(ord, code)) % len(SHARED))


def colours(codes: list[str]) -> dict[str, str]:
    """Return the colour of each country of one chart by its name in the palette, all different; REST is grey."""
    ordered = sorted((code for code in codes if code != REST), key=lambda code: code not in OWNERS)
    taken: dict[int, str] = {}
    for code in ordered:
        taken.setdefault(place(code), code)
    free = [number for number in range(len(SHARED)) if number not in taken]
    taken |= dict(zip(free, [code for code in ordered if taken[place(code)] != code], strict=False))
    found = {code: f"countries.{number}" for number, code in taken.items()} | {REST: "quiet"}
    return {code: found[code] for code in codes}
