"""The publishers, their addresses, and what is downloaded from each."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pandas as pd

from pipeline.read import read_csv
from pipeline.recipes import cbp_latest, governance, missing_migrants, unhcr, unhcr_flows, world_bank
from pipeline.recipes.cbp import MONTHS
from pipeline.refresh import responses
from pipeline.refresh.download import Downloader, RefreshError

WORDS = Path(__file__).with_name("sources.toml")
FIRST_YEAR = 1951  # of UNHCR's figures
SIDES = ("year", "coo_iso", "coa_iso")
LISTS = {  # the columns that the recipe reads
    unhcr.POPULATION: (*SIDES, "refugees", "asylum_seekers", "oip"),
    unhcr.APPLICATIONS: (*SIDES, "procedure_type", "app_type", "dec_level", "app_pc", "applied"),
    unhcr.DISPLACED_INSIDE: (*SIDES, "total"),
    unhcr.PALESTINE: (*SIDES, "total"),
}
INCIDENTS = "/sites/g/files/tmzbdl601/files/report-migrant-incident/Missing_Migrants_Global_Figures_allData.csv"
ENCOUNTERS = {  # the page that links to the newest file of a kind
    cbp_latest.SOUTHWEST: "/document/stats/southwest-land-border-encounters",
    cbp_latest.STATES: "/document/stats/nationwide-encounters",
    cbp_latest.AREAS: "/document/stats/nationwide-encounters",
}
SourceRows = dict[str, dict[str, str]]  # key of a source, and what its row says; without that it has a row already


@dataclass(frozen=True)
class Publisher:
    """A publisher: where it is, the tables from its files, and how its files are downloaded and made into them."""

    title: str
    base: str
    tables: tuple[str, ...]
    download: Callable[[Downloader, str, Path], SourceRows]
    make: Callable[[Path], dict[str, pd.DataFrame]]


def download_unhcr(downloader: Downloader, base: str, downloads: Path) -> SourceRows:
    """Download UNHCR's four lists; returns the sources to cite."""
    write_countries(downloads)
    for file, columns in LISTS.items():
        address = base + unhcr.FILES[file].removeprefix(unhcr.API)
        responses.unhcr_list(downloader, address, (FIRST_YEAR, date.today().year), columns, downloads / file)
    return {"unhcr_population": {}, "unhcr_asylum_applications": {}, "unhcr_idmc": {}, "unhcr_unrwa": {}}


def download_world_bank(downloader: Downloader, base: str, downloads: Path) -> SourceRows:
    """Download the World Bank's indicators for all countries; returns the sources to cite."""
    write_countries(downloads)
    for file in world_bank.INDICATORS:
        address = base + world_bank.FILES[file].removeprefix(world_bank.API)
        responses.world_bank_list(downloader, address, downloads / file)
    return {source: {} for _, source in world_bank.INDICATORS.values()}


def download_iom(downloader: Downloader, base: str, downloads: Path) -> SourceRows:
    """Download the incidents of the whole world; returns the source to cite."""
    responses.csv_file(downloader, base + INCIDENTS, missing_migrants.COLUMNS, downloads / missing_migrants.WORLD_FILE)
    return {missing_migrants.SOURCE: source_row(missing_migrants.SOURCE, base + INCIDENTS)}


def download_cbp(downloader: Downloader, base: str, downloads: Path) -> SourceRows:
    """Download the newest file of each kind that CBP's pages link to; returns the sources to cite."""
    cited = {}
    for kind, page in ENCOUNTERS.items():
        link = newest(responses.links(downloader, base + page, downloads / "page.html"), kind, base + page)
        name = Path(urlsplit(link).path).name
        responses.csv_file(downloader, link, cbp_latest.READ[kind], downloads / cbp_latest.RAW / f"cbp_{name}")
        cited[cbp_latest.source_key(name)] = source_row(kind, link)
    return cited


def newest(links: list[str], kind: str, page: str) -> str:
    """Return the link to the file of a kind that reaches furthest, and of two such the one published last."""
    ranked = []
    for link in links:
        path = urlsplit(link).path
        found = cbp_latest.NAME.fullmatch(Path(path).name)
        if found and cbp_latest.kind_of(Path(path).name) == kind:
            ranked.append((found["last"], fiscal_month(found["month"]), path, link))
    if not ranked:
        raise RefreshError(f"{page} links to no file named {kind}-...csv: its form has changed")
    return max(ranked)[-1]


def fiscal_month(month: str | None) -> int:
    """Return the place of a month in the fiscal year, which starts in October; a whole year comes last."""
    return 12 if month is None else (MONTHS.index(month.upper()) + 3) % 12


def source_row(words: str, address: str) -> dict[str, str]:
    """Return what the table of sources says of a file."""
    said = tomllib.loads(WORDS.read_text("utf-8"))[words]
    return said | {"title": said["title"].format(name=Path(urlsplit(address).path).name), "url": address}


def write_countries(downloads: Path) -> None:
    """Write the list of the Americas as UNHCR's recipe reads it, from our own territories: it does not change."""
    known = read_csv(downloads / cbp_latest.COMMITTED / "territories.csv")
    listed = known.loc[known["region"] == "americas", ["iso3"]]
    listed.columns = ["iso_code"]
    listed.assign(unsd_region="Americas").to_csv(downloads / unhcr.COUNTRIES, index=False)


PUBLISHERS = {
    "unhcr": Publisher("UNHCR", unhcr.API, unhcr.TABLES, download_unhcr, unhcr.make),
    "world_bank": Publisher("World Bank", world_bank.API, world_bank.TABLES, download_world_bank, world_bank.make),
    "iom": Publisher(
        "IOM", "https://missingmigrants.iom.int", missing_migrants.TABLES, download_iom, missing_migrants.make
    ),
    "cbp": Publisher("CBP", "https://www.cbp.gov", cbp_latest.TABLES, download_cbp, cbp_latest.update),
}
BY_HAND = {  # tables from files that their publishers give to a person only, and where
    table: next(iter(recipe.FILES.values())) for recipe in (unhcr_flows, governance) for table in recipe.TABLES
}
