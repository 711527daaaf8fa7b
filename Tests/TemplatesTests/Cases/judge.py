"""Renders the cases of this folder with Python's Jinja, the judge of our own engine.

Prints one JSON object: for each case, by its name, what Jinja writes, or null where it refuses.
"""

import json
import pathlib
import re
import sys

import jinja2
import markupsafe


def value(given):
    """JSON as Jinja should see it: {"$html": "<b>"} is safe HTML."""
    if isinstance(given, dict):
        if set(given) == {"$html"}:
            return markupsafe.Markup(given["$html"])
        return {key: value(item) for key, item in given.items()}
    if isinstance(given, list):
        return [value(item) for item in given]
    return given


def fill(text, values):
    """The text, escaped, with its {name} placeholders replaced by escaped values."""
    parts = re.split(r"\{([A-Za-z_][A-Za-z0-9_]*)\}", text)
    return markupsafe.Markup("").join(
        markupsafe.escape(values[part] if i % 2 else part) for i, part in enumerate(parts)
    )


def render(case):
    words = case.get("translations", {})
    environment = jinja2.Environment(
        loader=jinja2.DictLoader(case["files"]),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def ngettext(one, many, count, /, **values):
        forms = words.get(one, [one, many])
        return fill(forms[0 if count == 1 else 1], {"count": count, **values})

    environment.globals["_"] = lambda text, **values: fill(words.get(text, text), values)
    environment.globals["ngettext"] = ngettext
    try:
        return environment.get_template("page.html").render(value(case.get("values", {})))
    except (jinja2.TemplateError, TypeError, ValueError, AssertionError, ZeroDivisionError):
        return None


def main():
    results = {}
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
        for case in json.loads(path.read_text(encoding="utf-8")):
            results[case["name"]] = render(case)
    json.dump(results, sys.stdout)


main()
