"""The columns of a table in words."""

from typing import Any

import pandas as pd

from views.say import Say


def columns(entry: dict[str, Any], titles: dict[str, str], narrow: bool, say: Say) -> pd.DataFrame:
    """Return the columns of a table in words: name and form, what it holds, its rules; two columns when `narrow`."""
    rows, titles = [], titles | {"": entry["title"]}  # a link to the table itself names none
    for field in entry["fields"]:
        promises = say.list_of(found) if (found := rules(field, entry["schema"], titles, say)) else ""
        what = f"**{field['title']}.** {field['description']}"
        rows.append((f"`{field['name']}` {_form(field, say)}", what, promises))
    table = pd.DataFrame(rows, columns=[say(f"data.columns.{part}") for part in ("name", "what", "rules")])
    if not narrow:
        return table
    label = say("bound.label", label=say("data.columns.rules"))
    promises = [f" *{label} {rules}.*" if rules else "" for _, _, rules in rows]
    return table.iloc[:, :2].assign(**{table.columns[1]: table.iloc[:, 1] + promises})


def _form(field: dict[str, Any], say: Say) -> str:
    kind = say(f"column_type.{field['type']}")
    return say("data.columns.unit", kind=kind, unit=field["unit"]) if "unit" in field else kind


def rules(field: dict[str, Any], schema: dict[str, Any], titles: dict[str, str], say: Say) -> list[str]:
    """Return in words what must hold for a column: what is there, unique, bounded, among codes, a key or a link."""
    found, constraints = [], field.get("constraints", {})
    if field["name"] in schema["primaryKey"]:
        found.append(say("rule.key"))
    for rule in [rule for rule in ("required", "unique") if constraints.get(rule) and not found]:  # a key is both
        found.append(say(f"rule.{rule}"))
    for rule in [rule for rule in ("minimum", "maximum", "pattern") if rule in constraints]:
        found.append(
            say(f"rule.{rule}", value=f"`{constraints[rule]}`" if rule == "pattern" else str(constraints[rule]))
        )
    if "enum" in constraints:
        labels = {one["value"]: one["label"] for one in field["categories"]}
        codes = [f"`{code}` ({labels[code]})" if code in labels else f"`{code}`" for code in constraints["enum"]]
        found.append(say("rule.enum", codes=say.list_of(codes)))
    for key in [key for key in schema.get("foreignKeys", []) if field["name"] in key["fields"]]:
        found.append(say("rule.link", table=titles[key["reference"]["resource"]]))
    return found
