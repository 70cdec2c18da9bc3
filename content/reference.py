"""References in the formats that programs for literature read: BibTeX, RIS and CSL-JSON."""

import json
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

_LATEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_LATEX |= {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}  # BibTeX counts those with a backslash too
_LATEX |= {sign: f"\\{sign}" for sign in "&%$#_"}


@dataclass(frozen=True)
class Reference:
    """A set of data as it is cited.

    `name` says in letters and digits what it is; `authors` are institutions; `publisher` and `address` may be empty;
    `language` is a code; `note` is a sentence.
    """

    name: str
    authors: tuple[str, ...]
    title: str
    publisher: str
    issued: date
    version: str
    language: str
    note: str
    address: str
    read_on: date

    @property
    def key(self) -> str:
        """The name by which a text cites it: another one for each address, since two states are two references."""
        state = f"_{zlib.crc32(self.address.encode()):08x}" if self.address else ""
        return f"{self.name}_{self.version.replace('.', '_')}{state}"


def bibtex(reference: Reference) -> str:
    """Return a reference as an entry of BibTeX and BibLaTeX."""
    lines = {
        # A second pair of braces keeps the name of an institution one name, and the capitals of a title.
        "author": " and ".join(f"{{{_latex(author)}}}" for author in reference.authors),
        "title": f"{{{_latex(reference.title)}}}",
        "publisher": _latex(reference.publisher),
        "year": str(reference.issued.year),
        "version": reference.version,
        "note": _latex(reference.note),
        "language": reference.language,
        "url": reference.address,  # is taken as it is
        "urldate": reference.read_on.isoformat(),
    }
    fields = [f"  {name} = {{{value}}}" for name, value in _filled(lines, reference).items()]
    return "@misc{{{},\n{}\n}}\n".format(reference.key, ",\n".join(fields))


def ris(reference: Reference) -> str:
    """Return a reference as a record of RIS."""
    lines = {
        "AU": reference.authors,
        "TI": reference.title,
        "PB": reference.publisher,
        "PY": str(reference.issued.year),
        "DA": f"{reference.issued:%Y/%m/%d}",
        "ET": reference.version,
        "N1": reference.note,
        "LA": reference.language,
        "UR": reference.address,
        "Y2": f"{reference.read_on:%Y/%m/%d}",
    }
    told = [
        (tag, text)
        for tag, value in _filled(lines, reference).items()
        for text in ([value] if isinstance(value, str) else value)
    ]
    return "".join(f"{tag}  - {text}\n" for tag, text in [("TY", "DATA"), *told, ("ER", "")])


def csl(reference: Reference) -> str:
    """Return a reference as a list of one item of CSL-JSON, which Zotero, Pandoc and Word's helpers read."""
    item = {
        "id": reference.key,
        "type": "dataset",
        "author": [{"literal": author} for author in reference.authors],
        "title": reference.title,
        "publisher": reference.publisher,
        "issued": _day(reference.issued),
        "version": reference.version,
        "note": reference.note,
        "language": reference.language,
        "URL": reference.address,
        "accessed": _day(reference.read_on),
    }
    return json.dumps([_filled(item, reference)], ensure_ascii=False, indent=1)


# How a reference is written, and the ending and media type of its file, by the word for the format.
FORMATS: dict[str, tuple[Callable[[Reference], str], str, str]] = {
    "bibtex": (bibtex, "bib", "application/x-bibtex"),
    "ris": (ris, "ris", "application/x-research-info-systems"),
    "csl": (csl, "json", "application/vnd.citationstyles.csl+json"),
}
READ_ON = {"urldate", "Y2", "accessed"}  # say nothing without an address


def _filled(fields: dict[str, Any], reference: Reference) -> dict[str, Any]:
    """Return the fields that say something, each text on one line: in RIS a line is a field."""
    told = {name: value for name, value in fields.items() if value and (reference.address or name not in READ_ON)}
    return {name: " ".join(value.split()) if isinstance(value, str) else value for name, value in told.items()}


def _day(day: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}


def _latex(text: str) -> str:
    """Return a text in which no sign means anything to LaTeX."""
    return re.sub(r"[\\~^&%$#_{}]", lambda sign: _LATEX[sign[0]], text)
