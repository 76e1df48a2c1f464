"""What is normalised for recordings of DVC 2.58.2 (`OLDER` in run), on both sides.

  layout      DVC 2 keeps objects directly in .dvc/cache, ours and DVC 3 below files/md5: paths are shown as DVC 3's.
              Where lock files say `hash: md5`, the line goes: DVC 2 has one kind of hash, and no word for it.  Entries of
              outputs that are not there yet go, too: 2.58.2 has a path there and no hash.
  entries     Commits name dvc.lock by the hash of what is left then.  The hash in `dvc: commit experiment HASH` is of
              lock entries, and that of a remembered run, too: they become <entries-1> and so on, equal ones alike.
  wrap-up     A commit with the tree of its parent, which a run with checkpoints has made, counts as its parent: 2.58.2
              ends each run with one (docs/deviations.md#checkpoint-behaviour).
  refs        Of refs/exps/exec those that 2.58.2 leaves and ours does not (docs/deviations.md#exec-refs).
  reflogs     of experiments are not compared: 2.58.2 writes some.
  remembered  The cache of runs is left out, where 2.58.2 keeps each checkpoint (docs/deviations.md#checkpoint-behaviour), and
              of the cache what Git has too: outputs that are not cached, which are there because of that.
  gitignore   2.58.2 commits .gitignore files that Git does not know; 3.67.1 and ours do not, and say so.  Of commits they are left out.
  names       A run that goes on is said to have a random name, and `--name` to be ignored where it is not
              (docs/deviations.md#checkpoint-behaviour).
  rows        In `exp show --json` a metrics file that is not there is an error since DVC 3, and one that is broken is called so once;
              has_checkpoints is said where it is true (docs/deviations.md#checkpoint-rows). Commits that count as their
              parents have no row of their own. What ran a queued experiment is told after its end by DVC 3 alone.
  reminders   `git add ...`, `exp branch ...` after a run, which 3.67.1 does not print any more, and the warning of outputs
              that are not recorded yet, which it prints where 2.58.2 does not.
"""

import hashlib
import json
import re

VERSION = "2.58.2"
LEFT = re.compile(r"refs/exps/exec/(EXEC_HEAD|EXEC_MERGE|EXEC_BASELINE|EXEC_BRANCH|EXEC_NAME)$")

REMINDERS = re.compile(
    r"\nTo track the changes with git, run:\n\n\t(git add .*)?\n\nTo enable auto staging, run:\n\n\tdvc config core.autostage true\n"
    r"|\nTo promote an experiment to a Git branch run:\n\n\tdvc exp branch <exp> <branch>\n\n?"
)
LEFT_OUT = re.compile(r"WARNING: The following untracked files were present .* experiment commits:\n\t\.gitignore\n")
NOT_THERE = re.compile(r"(?m)^WARNING: No file hash info found for .*\n")
ENTRIES = r"(?<=experiment )[0-9a-f]{64}$"


BROKEN = re.compile(r"^unable to read: '(unable to read: .*)', \w+ file structure is corrupted$")


def row(data):
    """The data of one row of `exp show --json`."""
    if data.get("meta") == {"has_checkpoints": False}:
        data["meta"] = {}
    for name, file in list(data.get("metrics", {}).items()):
        if file.get("error", {}).get("type") == "FileNotFoundError":
            del data["metrics"][name]
        elif "error" in file:
            file["error"]["msg"] = BROKEN.sub(r"\1", file["error"]["msg"])


def rows(value):
    for part in value if isinstance(value, list) else value.values() if isinstance(value, dict) else ():
        rows(part)
    if isinstance(value, dict) and isinstance(value.get("data"), dict):
        row(value["data"])
    if isinstance(value, dict) and "revs" in value:
        if (value.get("executor") or {}).get("state") == "success":
            value["executor"] = None
        chain = value["revs"]
        for child, parent in list(zip(chain, chain[1:])):
            if child["rev"] == parent["rev"]:
                parent["name"] = child["name"]
                chain[:] = [r for r in chain if r is not child]


def md5(text):
    return hashlib.md5(text.encode()).hexdigest()


def without_kind(text):
    text = re.sub(r"(?m)^ *hash: md5\n", "", text)
    return re.sub(r"(?m)^ +- path: .*\n(?! +(md5|size):)", "", text)


def entry_texts(case):
    """All entries of files and caches that may hold lock entries."""
    for step in case["steps"]:
        if "state" not in step:
            continue
        yield from step["state"]["files"].items()
        for listing in step["state"]["caches"].values():
            yield from ((p, e) for p, e in listing.items() if p.startswith("runs/"))


class Older:
    def __init__(self, case):
        self.case, self.hashes = case, {}
        self.states = [s["state"] for s in case["steps"] if "state" in s]

    def label(self, hexes):
        return "<entries-%d>" % self.hashes.setdefault(hexes, len(self.hashes) + 1)

    def layout(self):
        for path, entry in entry_texts(self.case):
            if "text" in entry:
                entry["text"] = without_kind(entry["text"])
                entry["size"] = len(entry["text"])
            if entry.get("kind") == "symlink":
                entry["target"] = re.sub(r"(?<=/cache/)(?=[0-9a-f]{2}/)", "files/md5/", entry["target"])
        for state in self.states:
            for listing in state["caches"].values():
                for path in list(listing):
                    if re.match(r"[0-9a-f]{2}/", path):
                        listing["files/md5/" + path] = listing.pop(path)
            git = state.get("git", {"commits": {}})
            known = {md5(e["text"]) for c in git["commits"].values() for e in c["tree"] if "text" in e}
            known |= {md5(e["text"]) for e in state["files"].values() if "text" in e}
            for listing in state["caches"].values():
                for path in list(listing):
                    if path.startswith("runs/") or path[len("files/md5/") :].replace("/", "") in known:
                        del listing[path]
            state["caches"] = {name: listing for name, listing in state["caches"].items() if listing}

    def reminders(self):
        for step in self.case["steps"]:
            if "out" in step:
                step["out"] = REMINDERS.sub("", step["out"])
                step["err"] = NOT_THERE.sub("", LEFT_OUT.sub("", step["err"]))

    def commits(self):
        for state in self.states:
            for commit in state.get("git", {}).get("commits", {}).values():
                commit["tree"] = [r for r in commit["tree"] if not r["path"].endswith(".gitignore")]
                for row in commit["tree"]:
                    if "shared" in row:
                        row["oid"] = hashlib.sha1(without_kind(row["shared"]).encode()).hexdigest()

    def names(self):
        for step in self.case["steps"]:
            goes_on = re.search(r"(?m)^Existing checkpoint experiment '(.*)' will be resumed$", step.get("out", ""))
            drawn = re.search(r"(?m)^Reproducing experiment '([a-z]{5}-[a-z]{4})'$", step.get("out", ""))
            if goes_on and drawn:
                step["out"] = step["out"].replace(drawn[1], goes_on[1])
            kept = "" if "Modified checkpoint experiment" in step.get("out", "") else r"\1will be"
            if "err" in step:
                step["err"] = re.sub(r"(?m)^(WARNING: Ignoring option '--name .*)willbe( preserved instead.\n)", kept and kept + r"\2", step["err"])

    def wrap_ups(self):
        gone = {}
        for state in self.states:
            commits = state.get("git", {}).get("commits", {})
            for oid, commit in commits.items():
                parent = commits.get((commit["parents"] or [""])[0])
                made = commit["message"].startswith("dvc: commit experiment") or parent
                if parent and made and [*commit["tree"]] == [*parent["tree"]]:
                    gone[oid] = commit["parents"][0]
        return gone

    def after_failures(self):
        """Commits that tell of the same stages as their parents."""
        gone = {}
        for state in self.states:
            commits = state.get("git", {}).get("commits", {})
            for oid, commit in commits.items():
                parent = commits.get((commit["parents"] or [""])[0])
                if parent and commit["message"] == parent["message"]:
                    gone[oid] = commit["parents"][0]
        return gone

    def end_of(self, gone, oid):
        while oid in gone:
            oid = gone[oid]
        return oid

    def drop(self, gone):
        for step in self.case["steps"]:
            for old in gone:
                new = self.end_of(gone, old)
                step["refs"] = step["refs"].replace(old, new)
                for key in ("out", "err"):
                    if key in step:
                        step[key] = step[key].replace(old, new).replace(old[:7], new[:7])
            if step.get("kind") == "json" and step["out"]:
                shown = json.loads(step["out"])
                rows(shown)
                step["out"] = json.dumps(shown)
        for state in self.states:
            git = state.get("git", {"refs": [], "commits": {}})
            for ref in git["refs"]:
                ref["oid"] = self.end_of(gone, ref["oid"])
            for oid in gone:
                git["commits"].pop(oid, None)
            for commit in git["commits"].values():
                commit["parents"] = [self.end_of(gone, p) for p in commit["parents"]]
                for old in gone:
                    commit["message"] = commit["message"].replace(old, self.end_of(gone, old))

    def refs(self):
        for state in self.states:
            git = state.get("git")
            if git:
                git["refs"] = [r for r in git["refs"] if not LEFT.match(r["name"])]
                git["reflogs"] = {n: rows for n, rows in git["reflogs"].items() if not re.match(r"refs/exps/[0-9a-f]", n)}


    def order(self):
        """Commits as the refs that are left lead to them; of what no ref leads to only the words are left."""
        known = set()
        for state in self.states:
            git = state.get("git")
            if not git:
                continue
            found, todo = {}, [r["oid"] for r in git["refs"]]
            while todo:
                oid = todo.pop(0)
                if oid in git["commits"] and oid not in found:
                    found[oid] = git["commits"][oid]
                    todo += found[oid]["parents"]
            git["commits"] = found
            for commit in found.values():
                commit["message"] = re.sub(ENTRIES, lambda m: self.label(m[0]), commit["message"])
            known.update(oid[:7] for oid in found)
        for step in self.case["steps"]:
            if "out" in step:
                step["out"] = re.sub(
                    r"(?<=iteration ')[0-9a-f]{7}(?=')", lambda m: m[0] if m[0] in known else "<gone>", step["out"]
                )


def normalise(case):
    older = Older(case)
    older.layout()
    older.reminders()
    older.names()
    older.commits()
    older.drop(older.wrap_ups())
    older.refs()
    older.order()


def without_commits_after_failures(case):
    """2.58.2 commits what a stage that fails after a checkpoint leaves."""
    older = Older(case)
    older.drop(older.after_failures())
    older.order()
