"""What a page is, in the words of schema.org, for those who look for data sets."""

from typing import Any

import pandas as pd

from content.links import address, data_address, package_address
from content.menu import START
from tables import export, metadata, package
from tables.load import load
from tables.media_types import JSON, ZIP
from tables.table_error import TableError
from web.page_request import PageRequest

Facts = dict[str, Any]


def describe(request: PageRequest, page: Facts, home: str) -> Facts:
    """Return the description of a page: a data set, the site, or a page of it. `page` has name, description, url."""
    said: Facts = {"@context": "https://schema.org", "inLanguage": request.reader.language, **page}
    site = {"@type": "WebSite", "name": request.reader.say("web.name"), "url": home + address(START)}
    if request.page == START:
        return said | site
    if request.page == "data":
        try:
            return said | (_table(request, home) if request.key else _package(request, home))
        except TableError:  # the page says what is broken; nobody else is promised anything
            pass
    return said | {"@type": "WebPage", "isPartOf": site}


def _package(request: PageRequest, home: str) -> Facts:
    told = metadata.about_package(request.reader.say.words)
    tables = [_part(name, title, home) for name, title in metadata.titles(request.reader.say.words).items()]
    files = {package_address(): ZIP, f"/{package.DESCRIPTOR}": JSON}
    return (
        _shared(request, home, files)
        | {"name": told["title"], "description": told["description"], "hasPart": tables}
        | _span()
    )


def _part(name: str, title: str, home: str) -> Facts:
    licence = package.resource(name)["licenses"][0]
    return {
        "@type": "Dataset",
        "name": title,
        "url": home + address("data", table=name),
        "license": licence.get("path", licence["title"]),
    }


def _table(request: PageRequest, home: str) -> Facts:
    words = request.reader.say.words
    entry, whole = metadata.entry(request.key, words), metadata.about_package(words)
    files = {data_address(request.key, form): kind for form, kind in export.KINDS.items()}
    return _shared(request, home, files) | {
        "license": [licence["path"] for licence in entry["licenses"] if "path" in licence],
        "isPartOf": {"@type": "Dataset", "name": whole["title"], "url": home + address("data")},
        "variableMeasured": [field["title"] for field in entry["fields"]],
        "isBasedOn": [source["path"] for source in entry["sources"] if source["path"].startswith("http")],
    }


def _shared(request: PageRequest, home: str, files: dict[str, str]) -> Facts:
    described = package.describe()
    return {
        "@type": "Dataset",
        "version": described["version"],
        "dateModified": described["created"][:10],
        "license": described["licenses"][0]["path"],
        "keywords": described["keywords"],
        "creator": [{"@type": "Organization", "name": one["title"]} for one in described["contributors"]],
        "isAccessibleForFree": True,
        "spatialCoverage": {"@type": "Place", "name": request.reader.say("web.region")},
        "distribution": [
            {"@type": "DataDownload", "contentUrl": home + path, "encodingFormat": kind} for path, kind in files.items()
        ],
    }


def _span() -> Facts:
    """Return the time that the tables cover, from the first period to the last."""
    timed = {name: column for name in package.names() if (column := package.resource(name).get("time"))}
    years = pd.concat([_years(load(name)[column]) for name, column in timed.items()])
    return {"temporalCoverage": f"{years.min()}/{years.max()}"}


def _years(periods: pd.Series) -> pd.Series:
    return periods if pd.api.types.is_integer_dtype(periods) else periods.dt.year
