"""Says what in a JSON file does not fit its JSON Schema: validate.py SCHEMA FILE.

Prints one line for each mistake, and ends with 1 if there is one.
"""

import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    instance = json.load(file)
kind = jsonschema.validators.validator_for(schema)
kind.check_schema(schema)
mistakes = sorted(kind(schema).iter_errors(instance), key=lambda mistake: str(mistake.path))
for mistake in mistakes:
    print("/".join(map(str, mistake.absolute_path)) + ": " + mistake.message[:300])
sys.exit(1 if mistakes else 0)
