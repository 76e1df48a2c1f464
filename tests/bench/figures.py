"""What was measured, kept in docs/benchmarks.json: a run of some scenarios leaves the others' figures as they were."""

import json
import os
import subprocess

from measure import Cost

FIELDS = ("wall_s", "cpu_s", "peak_kib", "each_s")


def of_cost(cost):
    return cost and {name: round(getattr(cost, name), 6) for name in FIELDS if getattr(cost, name)}


def to_cost(kept):
    if kept is None:
        return None
    cost = Cost(0, 0)
    for name, value in kept.items():
        setattr(cost, name, value)
    return cost


def of_result(result, commit, before):
    """Where DVC was not measured this time, what was found `before` is kept, and with which commit that was."""
    kept = {
        "commit": commit,
        "ours": of_cost(result.ours), "theirs": of_cost(result.theirs), "floor": of_cost(result.floor),
        "others": {name: of_cost(cost) for name, cost in result.others.items()},
    }
    if not result.theirs and before and before["theirs"]:
        kept["theirs"] = before["theirs"]
        kept["theirs_commit"] = before.get("theirs_commit", before["commit"])
    return kept


def to_result(make, scenario, kept):
    costs = [to_cost(kept[name]) for name in ("ours", "theirs")]
    return make(scenario, *costs, {n: to_cost(c) for n, c in kept["others"].items()}, to_cost(kept["floor"]))


def commit_of(top):
    found = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=top, capture_output=True, text=True, check=False)
    return found.stdout.strip() or "unknown"


def load(path):
    if not os.path.exists(path):
        return {}
    with open(path, encoding="utf-8") as f:
        return json.load(f)


def save(path, kept, order):
    """In the order of the scenarios; what no scenario has any more is forgotten."""
    lines = ["%s: %s" % (json.dumps(name), json.dumps(kept[name])) for name in order if name in kept]
    with open(path, "w", encoding="utf-8") as f:
        f.write("{\n" + ",\n".join(lines) + "\n}\n")
