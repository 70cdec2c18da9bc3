"""The open data as an OpenAPI description, made from the descriptor: each table, its filters, its forms."""

from collections.abc import Sequence
from typing import Any

from tables import extract, package
from views.say import Say

TYPES = {"integer": "integer", "number": "number", "year": "integer", "boolean": "boolean"}
REFUSAL = {"type": "object", "required": ["error"], "properties": {"error": {"type": "string"}}}
FORMATS = {"date": {"format": "date"}, "yearmonth": {"pattern": "^\\d{4}-(0[1-9]|1[0-2])$"}}

Facts = dict[str, Any]


def describe(home: str, say: Say) -> Facts:
    """Return the description; `home` is where readers find the dashboard. Raises `TableError`."""
    told = package.describe()
    licence = told["licenses"][0]
    paths = {f"/data/{name}.{form}": _path(name, form, say) for name in package.names() for form in extract.KINDS}
    paths[f"/data/{told['name']}.zip"] = _get(say("web.api.package"), "package", ("application/zip", {}), say)
    descriptor = _get(say("web.api.descriptor"), "descriptor", ("application/json", {"type": "object"}), say)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": told["title"],
            "description": told["description"],
            "version": told["version"],
            "license": {"name": licence["title"], "url": licence["path"]},
        },
        "servers": [{"url": home or "/"}],
        "paths": paths | {f"/{package.DESCRIPTOR}": descriptor},
    }


def _path(name: str, form: str, say: Say) -> Facts:
    told = package.resource(name)
    kind = extract.KINDS[form].split(";")[0]
    rows = {"type": "array", "items": _row(name)} if form == "json" else {}
    path = _get(told["description"], f"{name}_{form}", (kind, rows), say, refused=("400", "404"))
    path["get"]["summary"] = told["title"]
    path["get"]["parameters"] = [_filter(column, package.fields(name)[column], say) for column in extract.keys(name)]
    return path


def _get(text: str, operation: str, content: tuple[str, Facts], say: Say, refused: Sequence[str] = ()) -> Facts:
    """Return a path that is read; `content` is the media type and its schema, `refused` what it may answer instead."""
    kind, schema = content
    answers: Facts = {"200": {"description": text, "content": {kind: {"schema": schema} if schema else {}}}}
    answers |= {code: {"description": say(f"web.api.{code}")} for code in ("206", "304")}
    answers["206"]["content"] = {kind: {}}
    for code in (*refused, "416", "503"):
        answers[code] = {"description": say(f"web.api.{code}"), "content": {"application/json": {"schema": REFUSAL}}}
    return {"get": {"operationId": operation, "description": text, "responses": answers}}


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
