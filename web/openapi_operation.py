"""What every operation of the OpenAPI description has in common: its answers, and references to what is shared."""

from collections.abc import Sequence
from typing import Any

Facts = dict[str, Any]


def get(text: str, operation: str, contents: Facts, errors: Sequence[str] = ()) -> Facts:
    """Return a path with GET; `contents` are its media types, `errors` the statuses that it may answer besides."""
    answers: Facts = {"200": {"description": text, "content": contents}}
    answers |= {code: ref("responses", code) for code in ("304", *errors, "416", "503")}
    answers["206"] = ref("responses", "206")
    return {"get": {"operationId": operation, "description": text, "responses": answers}}


def ref(kind: str, name: str) -> Facts:
    """Return the reference to a schema, a parameter or a response by its name."""
    return {"$ref": f"#/components/{kind}/{name}"}
