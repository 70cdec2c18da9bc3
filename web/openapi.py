"""The open data as an OpenAPI description, made from the descriptor: each table, its filters, its forms."""

from collections.abc import Sequence
from typing import Any

from tables import extract, package
from views.say import Say

JSON = "application/json"
KINDS = [kind.split(";")[0] for kind in extract.KINDS.values()]
REFUSALS = ("400", "404", "416", "503")
CODES = ("206", "304", *REFUSALS)
TYPES = {"integer": "integer", "number": "number", "year": "integer", "boolean": "boolean"}
REFUSAL = {"type": "object", "required": ["error"], "properties": {"error": {"type": "string"}}}
FORMATS = {"date": {"format": "date"}, "yearmonth": {"pattern": "^\\d{4}-(0[1-9]|1[0-2])$"}}

Facts = dict[str, Any]


def describe(home: str, say: Say) -> Facts:
    """Return the description; `home` is where readers find the dashboard. Raises `TableError`."""
    told = package.describe()
    licence = told["licenses"][0]
    names = package.names()
    paths = {f"/data/{name}.{{form}}": _path(name) for name in names}
    paths[f"/data/{told['name']}.zip"] = _get(say("web.api.package"), "package", {"application/zip": {}})
    descriptor = _get(say("web.api.descriptor"), "descriptor", {JSON: {"schema": {"type": "object"}}})
    return {
        "openapi": "3.1.0",
        "info": {
            "title": told["title"],
            "description": told["description"],
            "version": told["version"],
            "license": {"name": licence["title"], "url": licence["path"]},
        },
        "servers": [{"url": home}],
        "paths": paths | {f"/{package.DESCRIPTOR}": descriptor},
        "components": {
            "schemas": {"refusal": REFUSAL} | {name: _row(name) for name in names},
            "parameters": _parameters(names, say),
            "responses": _responses(say),
        },
    }


def _path(name: str) -> Facts:
    """Return the path of a table, whose form and filters are parameters."""
    told = package.resource(name)
    contents: Facts = {kind: {} for kind in KINDS}
    contents[JSON] = {"schema": {"type": "array", "items": _to("schemas", name)}}
    path = _get(told["description"], name, contents, refused=("400", "404"))
    path["get"]["summary"] = told["title"]
    filters = [_to("parameters", _key(name, column)) for column in extract.keys(name)]
    path["get"]["parameters"] = [_to("parameters", "form"), *filters]
    return path


def _get(text: str, operation: str, contents: Facts, refused: Sequence[str] = ()) -> Facts:
    """Return a path that is read; `contents` are its media types, `refused` what it may answer besides."""
    answers: Facts = {"200": {"description": text, "content": contents}}
    answers |= {code: _to("responses", code) for code in ("304", *refused, "416", "503")}
    answers["206"] = _to("responses", "206")
    return {"get": {"operationId": operation, "description": text, "responses": answers}}


def _to(kind: str, name: str) -> Facts:
    return {"$ref": f"#/components/{kind}/{name}"}


def _responses(say: Say) -> Facts:
    """Return what every path may answer besides what it is asked for."""
    refusal = {"content": {JSON: {"schema": _to("schemas", "refusal")}}}
    told: Facts = {code: {"description": say(f"web.api.{code}")} for code in CODES}
    parts = {"content": {kind: {} for kind in (*KINDS, "application/zip")}}
    return told | {code: told[code] | refusal for code in REFUSALS} | {"206": told["206"] | parts}


def _parameters(names: Sequence[str], say: Say) -> Facts:
    """Return the form of a table, and each filter once: most tables pick by the same columns."""
    form = {"type": "string", "enum": list(extract.KINDS)}
    found: Facts = {"form": {"name": "form", "in": "path", "required": True, "schema": form}}
    for name in names:
        fields = package.fields(name)
        found |= {_key(name, column): _filter(column, fields[column], say) for column in extract.keys(name)}
    return found


def _key(name: str, column: str) -> str:
    return f"{name}.{column}"


def _filter(column: str, field: Facts, say: Say) -> Facts:
    """Return a parameter: a value as it stands in the file; given again, rows with any of the values are meant."""
    return {
        "name": column,
        "in": "query",
        "description": f"{field['title']}. {field['description']} {say('web.api.filter')}",
        "schema": {"type": "array", "items": {"type": "string"}},
        "style": "form",
        "explode": True,
    }


def _row(name: str) -> Facts:
    columns = {column: _cell(field) for column, field in package.fields(name).items()}
    return {"type": "object", "required": list(columns), "properties": columns}


def _cell(field: Facts) -> Facts:
    rules = field.get("constraints", {})
    kind = TYPES.get(field["type"], "string")
    form = FORMATS.get(field["type"], {})
    return {
        "description": f"{field['title']}. {field['description']}",
        "type": kind if rules.get("required") else [kind, "null"],
        **form,
    }
