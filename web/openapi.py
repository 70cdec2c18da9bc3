"""OpenAPI description of the open data: each table, its filters and formats, by the descriptor, and each view."""

from collections.abc import Sequence

from content.links import data_address, package_address
from tables import export, package
from tables.media_types import JSON, PNG, SVG, ZIP
from views.say import Say
from web import openapi_views
from web.openapi_operation import Facts, get, ref

ERROR_CODES = ("400", "404", "416", "503")
STATUS_CODES = ("206", "304", *ERROR_CODES)
JSON_TYPES = {"integer": "integer", "number": "number", "year": "integer", "boolean": "boolean"}
ERROR_SCHEMA = {"type": "object", "required": ["error"], "properties": {"error": {"type": "string"}}}
JSON_FORMATS = {"date": {"format": "date"}, "yearmonth": {"pattern": "^\\d{4}-(0[1-9]|1[0-2])$"}}


def describe(base_url: str, say: Say) -> Facts:
    """Return the description; `base_url` is where readers find the dashboard. Raises `TableError`."""
    descriptor = package.describe()
    licence = descriptor["licenses"][0]
    names = package.names()
    paths = {data_address(name, "{form}"): _path(name) for name in names}
    paths[package_address()] = get(say("web.api.package"), "package", {ZIP: {}})
    paths[f"/{package.DESCRIPTOR}"] = get(
        say("web.api.descriptor"), "descriptor", {JSON: {"schema": {"type": "object"}}}
    )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": descriptor["title"],
            "description": descriptor["description"],
            "version": descriptor["version"],
            "license": {"name": licence["title"], "url": licence["path"]},
        },
        "servers": [{"url": base_url}],
        "paths": paths | openapi_views.paths(say),
        "components": {
            "schemas": {"refusal": ERROR_SCHEMA} | {name: _row(name) for name in names} | openapi_views.schemas(),
            "parameters": _parameters(names, say) | openapi_views.parameters(say),
            "responses": _responses(say) | openapi_views.responses(say),
        },
    }


def _path(name: str) -> Facts:
    """Return the path of a table, whose file format and filters are parameters."""
    resource = package.resource(name)
    contents: Facts = {media_type: {} for media_type in export.KINDS.values()}
    contents[JSON] = {"schema": {"type": "array", "items": ref("schemas", name)}}
    path = get(resource["description"], name, contents, errors=("400", "404"))
    path["get"]["summary"] = resource["title"]
    filters = [ref("parameters", _key(name, column)) for column in export.keys(name)]
    path["get"]["parameters"] = [ref("parameters", "form"), *filters]
    return path


def _responses(say: Say) -> Facts:
    """Return the responses that every path has besides 200."""
    refusal = {"content": {JSON: {"schema": ref("schemas", "refusal")}}}
    responses: Facts = {code: {"description": say(f"web.api.{code}")} for code in STATUS_CODES}
    parts = {"content": {media_type: {} for media_type in (*export.KINDS.values(), ZIP, SVG, PNG)}}
    return responses | {code: responses[code] | refusal for code in ERROR_CODES} | {"206": responses["206"] | parts}


def _parameters(names: Sequence[str], say: Say) -> Facts:
    """Return the file format of a table as a parameter, and each filter."""
    form = {"type": "string", "enum": list(export.KINDS)}
    found: Facts = {"form": {"name": "form", "in": "path", "required": True, "schema": form}}
    for name in names:
        fields = package.fields(name)
        found |= {_key(name, column): _filter(column, fields[column], say) for column in export.keys(name)}
    return found


def _key(name: str, column: str) -> str:
    return f"{name}.{column}"


def _filter(column: str, field: Facts, say: Say) -> Facts:
    """Return a filter as a parameter: values as in the file; given several times, rows with any of them."""
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
    kind = JSON_TYPES.get(field["type"], "string")
    form = JSON_FORMATS.get(field["type"], {})
    return {
        "description": f"{field['title']}. {field['description']}",
        "type": kind if rules.get("required") else [kind, "null"],
        **form,
    }
