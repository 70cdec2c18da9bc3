"""OpenAPI description of the addresses of views, made from the catalogue: each view, its choices and its forms."""

from collections.abc import Sequence

from content.catalogue import PAGES, VIEWS
from content.choices import EVERYWHERE, Choice, Chosen, Number, Several, Text
from content.links import VIEWS as FOLDER
from content.page import ViewSpec
from content.reader import Reader
from content.view_files import FILES
from tables.media_types import JSON
from tables.table_error import TableError
from views.say import Say
from web.openapi_operation import Facts, get, ref
from web.view_request import MEDIA_TYPES, OWN

FORM, ANSWER = "view.form", "view"
SHARED = {f"view.{choice.name}": choice for choice in (*EVERYWHERE, *OWN.values())}
TEXTS = ("view", "title", "line", "alternative_text", "legend", "note", "language", "data_version", "link")
MAYBE = ("unit", "first_period", "last_period", "citation", "sentence")  # None where there is none
LISTS = ("sources", "columns", "rows")


def paths(say: Say) -> Facts:
    """Return the path of every view; its form and its choices are parameters."""
    return {f"{FOLDER}{name}.{{form}}": _path(spec, say) for name, spec in VIEWS.items()}


def parameters(say: Say) -> Facts:
    """Return the choices of all views as parameters, and the form of a file."""
    form = {"name": "form", "in": "path", "required": True, "schema": {"type": "string", "enum": list(FILES)}}
    own = {_key(spec, choice): choice for spec in VIEWS.values() for choice in spec.choices}
    of_page = {key: _parameter(choice, PAGES[key.split(".")[1]].choices, say) for key, choice in own.items()}
    return {FORM: form} | of_page | {key: _parameter(choice, (), say) for key, choice in SHARED.items()}


def schemas() -> Facts:
    """Return the schema of the description of a view."""
    facts: Facts = {name: {"type": "string"} for name in TEXTS}
    facts |= {name: {"type": ["string", "null"]} for name in MAYBE}
    facts |= {name: {"type": "array", "items": {"type": "object"}} for name in LISTS}
    facts |= {"at_publication": {"type": "boolean"}, "files": {"type": "object"}}
    return {ANSWER: {"type": "object", "required": list(facts), "properties": facts}}


def responses(say: Say) -> Facts:
    """Return the answer of every view, which they share."""
    contents: Facts = {MEDIA_TYPES[form]: {} for form in FILES}
    contents[JSON] = {"schema": ref("schemas", ANSWER)}
    return {ANSWER: {"description": say("web.api.view_file"), "content": contents}}


def _path(spec: ViewSpec, say: Say) -> Facts:
    text = say("web.api.view", name=spec.name, page=say(f"{spec.page}.menu"))
    keys = [FORM, *(_key(spec, choice) for choice in spec.choices), *SHARED]
    path = get(text, f"view_{spec.name}", {}, errors=("400", "404"))
    path["get"]["parameters"] = [ref("parameters", key) for key in keys]
    path["get"]["responses"]["200"] = ref("responses", ANSWER)
    return path


def _key(spec: ViewSpec, choice: Choice) -> str:
    return f"view.{spec.page}.{choice.name}"


def _parameter(choice: Choice, beside: Sequence[Choice], say: Say) -> Facts:
    """Return a choice as a parameter; `beside` are those on which its options may depend."""
    text = say(choice.label) if choice.label else say(f"web.api.{choice.name}")
    found = {"name": choice.name, "in": "query", "description": text}
    one = _values(choice, beside)
    if isinstance(choice, Several):
        return found | {"schema": {"type": "array", "items": one}, "style": "form", "explode": False}
    return found | {"schema": one}


def _values(choice: Choice, beside: Sequence[Choice]) -> Facts:
    """Return the schema of one value of a choice; without its codes where their table is broken."""
    try:
        options = choice.options(Reader(), Chosen(Reader(), beside, {}))
    except TableError:
        options = ()
    if isinstance(choice, Number):
        return {"type": "integer"} | ({"minimum": options[0], "maximum": options[-1]} if options else {})
    known = options and not choice.dependent and not isinstance(choice, Text)
    return {"type": "string"} | ({"enum": [*map(str, options)]} if known else {})
