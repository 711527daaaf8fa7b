"""Reads the ready workflows of docs/publishing, and prints what they run, one line a command of ours.

Exits with 1 and says what is wrong where one is no YAML or TOML, has no schedule, or keeps nothing between builds.
"""

import pathlib
import re
import sys
import tomllib

import yaml


def steps(workflow):
    for job in workflow["jobs"].values():
        yield from job["steps"]


def check(path):
    workflow = yaml.safe_load(path.read_text())
    # YAML 1.1 reads the key `on` as true.
    schedule = workflow[True]["schedule"][0]["cron"]
    assert re.fullmatch(r"\d+ \d+ \* \* \*", schedule), f"{path.name}: '{schedule}' is not once a day"
    kept = [step["with"]["path"].split() for step in steps(workflow) if step.get("uses", "").startswith("actions/cache@")]
    assert [".schoolgate", "public"] in kept, f"{path.name} keeps {kept}"
    names = [step.get("name") for step in steps(workflow)]
    assert "Build" in names, f"{path.name} has the steps {names}"
    for step in steps(workflow):
        assert ("uses" in step) != ("run" in step), f"{path.name}: {step}"
        for line in step.get("run", "").splitlines():
            found = re.search(r"release/schoolgate ((?:build|check)\b.*)", line)
            if found:
                print(found[1])


folder = pathlib.Path(sys.argv[1])
workflows = sorted(folder.glob("*.yml"))
assert len(workflows) == 4, workflows
for workflow in workflows:
    check(workflow)
for settings in folder.glob("*.toml"):
    assert tomllib.loads(settings.read_text())["build"]["publish"] == "public"
