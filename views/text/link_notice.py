"""What a link asked for and cannot have, as a sentence."""

import re
from collections.abc import Callable, Sequence

from views.say import ALPHA2, Say

COUNTRIES = ["country", "countries", "with"]  # choices whose codes are those of the world's countries
_AROUND = re.compile(r"^\W+|\W+$")
_CODE = re.compile(r"[A-Z]{3}")  # CLDR also knows codes of two letters or three digits, which are not ours
UNKNOWN = "ZZ"  # CLDR has a name for it


def sentence(
    rule: str,
    name: str,
    asked: Sequence[str],
    limits: Sequence[int],
    shown: Sequence[str] | None,
    at_publication: bool,
    say: Say,
    code: Callable[[str], str] = str,
) -> str:
    """Return why what a link `asked` for is not shown, and what is: `shown`, or if that is empty, the page without it.

    Where `shown` is None nothing is shown instead. `rule`, the `name` of the parameter and `limits` are those of a
    fault (content/link_codes.py). `at_publication` says that the reader sees only what was known on that day. `code`
    writes what stands in the link: as Markdown, where that is read.
    """
    found = asked if rule == "name" else [f"{name}={text}" for text in asked]
    texts = [say("link.quoted", text=code(text)) for text in found]
    countries = [_country(text, say) for text in asked] if name in COUNTRIES else [""]
    if rule == "unknown" and all(countries):
        rule = "barred"
        texts = [say("link.named", text=text, name=country) for text, country in zip(texts, countries, strict=True)]
    elif rule == "unknown" and at_publication:
        rule = "later"
    facts = {"asked": say.list_of(texts), "name": name, "n": len(asked)}
    facts |= {"lowest": str(limits[0]), "highest": str(limits[-1])} if limits else {}
    why = say(f"link.{rule}", **facts)
    if shown is None or rule == "name":
        return say("link.refused", why=why)
    return say("link.shown", why=why, shown=say.list_of(shown) if shown else say("link.without"))


def _country(code: str, say: Say) -> str:
    """Return the name of a country by its code, whatever else stands beside that; empty when it is none."""
    code = _AROUND.sub("", code).upper()
    name = say.country(code) if _CODE.fullmatch(code) and code in ALPHA2 else ""
    return "" if name == say.country(UNKNOWN) else name
