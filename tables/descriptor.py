"""Holds the description of the tables against what the code reads in it, so that a slip in it is a sentence."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from tables.check import FORMS, NUMBERS
from tables.table_error import Problem

DESCRIPTOR = "datapackage.json"
KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
FILE = re.compile(r"[a-z][a-z0-9_]*\.csv")  # in the folder of the descriptor, nowhere else
DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]).*")
VERSION = re.compile(r"\d+\.\d+\.\d+")

# How JSON calls the forms. A tuple stands for a list that is not empty.
CALLED = {
    str: "string",
    bool: "boolean",
    int | float: "number",
    dict: "object",
    list: "array",
    tuple: "array that is not empty",
}

# A form is a type, an expression that a text matches, a list or (not empty) tuple of one form, or names with their
# forms; a name that ends in ? may be missing.
LICENCE = {"name": str, "title": str, "path?": str}
RULES = {
    "required?": bool,
    "unique?": bool,
    "pattern?": str,
    "enum?": [str],
    "minimum?": int | float,
    "maximum?": int | float,
}
FIELD = {
    "name": KEY,
    "type": str,
    "title": str,
    "description": str,
    "format?": str,
    "unit?": str,
    "categories?": [{"value": str, "label": str}],
    "requiredValues?": [str],
    "constraints?": RULES,
}
LINK = {"fields": (KEY,), "reference": {"resource": str, "fields": (KEY,)}}
SCHEMA = {"fields": (FIELD,), "primaryKey": (KEY,), "foreignKeys?": [LINK], "missingValues?": [str]}
RESOURCE = {
    "name": KEY,
    "path": FILE,
    "title": str,
    "description": str,
    "sources": [{"title": str, "path": str}],
    "licenses": (LICENCE,),
    "time?": KEY,
    "part?": KEY,
    "immediate?": bool,
    "revised?": bool,
    "order?": (KEY,),
    "schema": SCHEMA,
}
PACKAGE = {
    "name": re.compile(r"[a-z0-9._-]+"),
    "title": str,
    "description": str,
    "version": VERSION,
    "created": DAY,
    "keywords": [str],
    "contributors": [{"title": str}],
    "licenses": ({"name": str, "title": str, "path": str},),
    "resources": (RESOURCE,),
}


def faults(package: Any) -> Iterator[Problem]:
    """Return what the code would stumble over: what is missing, has another form, is there twice or names nothing."""
    formal = list(_form(package, PACKAGE, ""))
    yield from formal
    if not formal:
        tables = {resource["name"]: _columns(resource) for resource in package["resources"]}
        yield from _twice([resource["name"] for resource in package["resources"]], "resources")
        yield from _twice([resource["path"] for resource in package["resources"]], "resources › path")
        for resource in package["resources"]:
            yield from _links(resource, tables)


def _columns(resource: dict) -> list[str]:
    return [field["name"] for field in resource["schema"]["fields"]]


def _form(value: Any, form: Any, where: str) -> Iterator[Problem]:
    if isinstance(form, dict) and isinstance(value, dict):
        yield from _entries(value, form, where)
    elif isinstance(form, list | tuple) and isinstance(value, list) and (value or isinstance(form, list)):
        for number, entry in enumerate(value):
            yield from _form(entry, form[0], _under(where, _name(entry) or str(number)))
    elif not _is(value, form):
        yield _other(where, value, form)


def _is(value: Any, form: Any) -> bool:
    if isinstance(form, re.Pattern):
        return isinstance(value, str) and form.fullmatch(value) is not None
    if isinstance(form, dict | list | tuple):
        return False
    return isinstance(value, form) and (form is bool or not isinstance(value, bool))


def _entries(value: dict, form: dict, where: str) -> Iterator[Problem]:
    for key, inner in form.items():
        name = key.removesuffix("?")
        if name in value:
            yield from _form(value[name], inner, _under(where, name))
        elif name == key:
            yield Problem("descriptor_lacks", DESCRIPTOR, column=_under(where, name))


def _under(where: str, name: str) -> str:
    return f"{where} › {name}" if where else name


def _name(entry: Any) -> str:
    return entry["name"] if isinstance(entry, dict) and isinstance(entry.get("name"), str) else ""


def _other(where: str, value: Any, form: Any) -> Problem:
    if isinstance(form, re.Pattern):
        return _unlike(where, value, f"string that matches {form.pattern}")
    return _unlike(where or "package", value, CALLED.get(type(form)) or CALLED[form])


def _unlike(where: str, value: Any, expected: str) -> Problem:
    found = json.dumps(value, ensure_ascii=False)[:60]
    return Problem("descriptor_form", DESCRIPTOR, column=where, found=found, expected=expected)


def _twice(names: Iterable[str], where: str) -> Iterator[Problem]:
    for name, times in Counter(names).items():
        if times > 1:
            yield Problem("descriptor_twice", DESCRIPTOR, column=where, found=name)


def _links(resource: dict, tables: dict[str, list[str]]) -> Iterator[Problem]:
    """Check what one table says of its columns, and of those of other tables."""
    where, columns, schema = resource["name"], _columns(resource), resource["schema"]
    yield from _twice(columns, where)
    yield from _unknown(
        [
            *schema["primaryKey"],
            *resource.get("order", []),
            *(resource[key] for key in ("time", "part") if key in resource),
        ],
        columns,
        where,
    )
    for key in schema.get("foreignKeys", []):
        other = key["reference"]["resource"] or resource["name"]
        yield from _unknown(key["fields"], columns, where)
        yield from _unknown([other], tables, where)
        yield from _unknown(key["reference"]["fields"], tables.get(other, key["reference"]["fields"]), other)
        if len(key["fields"]) != len(key["reference"]["fields"]):
            expected = f"as many as {json.dumps(key['reference']['fields'])}"
            yield _unlike(_under(where, "foreignKeys"), key["fields"], expected)
    for field in schema["fields"]:
        yield from _rules(field, _under(where, field["name"]))


def _unknown(names: Iterable[str], known: Iterable[str], where: str) -> Iterator[Problem]:
    for name in names:
        if name not in known:
            yield Problem("descriptor_unknown", DESCRIPTOR, column=where, found=name)


def _rules(field: dict, where: str) -> Iterator[Problem]:
    rules, known = field.get("constraints", {}), [key.removesuffix("?") for key in RULES]
    for rule in rules:
        if rule not in known:  # nobody would keep it
            yield Problem("descriptor_rule", DESCRIPTOR, column=where, found=rule, expected=", ".join(known))
    if field["type"] not in FORMS:
        yield _unlike(_under(where, "type"), field["type"], ", ".join(FORMS))
    if {"minimum", "maximum"} & set(rules) and field["type"] not in NUMBERS:
        yield _unlike(_under(where, "type"), field["type"], ", ".join(NUMBERS))
    try:
        re.compile(rules.get("pattern", ""))
    except re.error as error:
        yield _unlike(_under(where, "pattern"), rules["pattern"], f"regular expression: {error}")
