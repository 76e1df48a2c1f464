"""From what a case did to the text that is recorded and compared.

All that is changed, left out or reordered on the way is in this file: the rules that hold for every
case, each with its reason, and the narrowings that a case asks for by `deviation ID`.
"""

import ast
import csv
import datetime
import hashlib
import io
import json
import os
import re
import shlex
import tomllib

import miniyaml
import older

# --- rules for every case ---------------------------------------------------------------------
#
#  paths       the temporary directory of a case becomes the root: /repo, /ext, /home.
#              It is another one in each run.
#  commits     ids of commits that the programs make are <commit-00001>, and shortened <00001>
#              (seven characters, so that tables keep their shape), numbered as refs first show them.
#              The original cannot be given dates, so the ids change with the clock.  Commits that a
#              case makes with git have fixed dates and keep their ids; so do all trees and blobs.
#  names       a random experiment name becomes name--0001 (ten characters like the original).
#  times       a date and time of today becomes <now>, a clock time `HH:MM pp`.
#  pids        `(Pid 123)`, `(PID 123)` lose the number.
#  sets        lines or words whose order is that of a hash in the original are sorted: the paths of
#              the `git add` reminder, names below `Checkout failed for following targets:`
#              and `Can't remove the following unsaved files`, files that are not in an experiment, columns
#              that an ambiguous name fits, stages
#              in `Stages 'b' and 'c' will be skipped`, consecutive `No file hash info` warnings,
#              members of a cycle, stages with one output, objects that are missing or fail on
#              their way, files of `status --cloud`, paths of a section of `data status`.  In `status` the files
#              (dvc.yaml, x.dvc) come in the order of the directory's entries, so they are sorted; the stages of
#              one file keep their order, but those that DVC finds by `--with-deps` are a set.
#  objects     names of outputs below `Missing cache files:` are left out: some commands have them, others not.
#  pages       index.html is there or not: what a page holds is for people, and has tests of its own.
#  left out    .dvc/tmp (each program's own scratch; but entries left in `rwlock` are shown),
#              the site cache, HEAD's reflog, author and committer dates.


def today():
    now = datetime.datetime.now(datetime.timezone.utc)
    return {(now - datetime.timedelta(days=d)).strftime("%Y-%m-%d") for d in (0, 1)}


class Words:
    """The replacements that hold for one run of one case."""

    def __init__(self, base):
        self.base = base
        self.full = {}
        self.names = {}

    def learn_refs(self, text):
        for row in sorted(text.splitlines()):
            ref, oid = row.split()
            made_here = re.match(r"refs/exps/([0-9a-f]{2}/[0-9a-f]{38}/|stash|celery/|apply/stash)|refs/stash", ref)
            if made_here:
                self.learn_commit(oid)
                name = ref.rsplit("/", 1)[1]
                if re.fullmatch(r"[a-z]{5}-[a-z]{4}", name):
                    self.names.setdefault(name, "name--%04d" % (len(self.names) + 1))

    def learn_output(self, text):
        for name in re.findall(r"^Reproducing experiment '([a-z]{5}-[a-z]{4})'", text, flags=re.M):
            self.names.setdefault(name, "name--%04d" % (len(self.names) + 1))

    def learn_commit(self, oid):
        self.full.setdefault(oid, "%05d" % (len(self.full) + 1))

    def apply(self, text):
        for oid, number in self.full.items():
            text = text.replace(oid, "<commit-%s>" % number)
            text = re.sub(r"\b%s\b" % oid[:7], "<%s>" % number, text)
        for name, label in self.names.items():
            text = re.sub(r"\b%s\b" % name, label, text)
        text = text.replace(self.base + "/", "/").replace(self.base, "")
        for day in today():
            text = re.sub(day + r"[T ]\d\d:\d\d:\d\d", "<now>", text)
        text = re.sub(r"\b\d\d:\d\d [AP]M\b", "HH:MM pp", text)
        text = re.sub(r"(/exps/(?:standalone/)?)tmp-?\w{8}\b", r"\1<copy>", text)
        return re.sub(r"\((Pid|PID) \d+\)", r"(\1)", text)


def sort_files_of_status(text, with_deps):
    """Sort the blocks of `status` by the file that their stage is from; of one file, too, `with_deps`."""
    blocks = re.split(r"^(?=\S.*:$)", text, flags=re.M)
    if not all(re.match(r"\S.*:\n\t", block) for block in blocks if block):
        return text

    def file_of(block):
        name = block.split("\n", 1)[0][:-1]
        return name.rpartition(":")[0] if ".yaml:" in name else name if name.endswith(".dvc") else ""

    return "".join(sorted(sorted(blocks) if with_deps else blocks, key=file_of))


# Lines that stand together in any order.
RUNS = [
    re.compile(r".*No file hash info found for"),
    re.compile(r"ERROR: failed to transfer '"),
    re.compile(r"\t?(new|deleted|missing): {4}"),
]


MISSING = r"(name: .*, )?(md5[-\w]*): "


def sorted_in_place(pattern, text):
    """What matches is sorted; what stands between stays where it is."""
    found = iter(sorted(re.findall(pattern, text)))
    return re.sub(pattern, lambda m: next(found), text)


def sort_sets(text):
    lines = text.split("\n")
    for i, line in enumerate(lines):
        if line.startswith("\tgit add "):
            lines[i] = "\tgit add " + " ".join(sorted(shlex.quote(w) for w in shlex.split(line)[2:]))
        elif re.search(r"Stages '.*' and '.*' will be skipped", line):
            lines[i] = sorted_in_place(r"'[^']*'", line)
        elif match := re.fullmatch(r"(ERROR: Ambiguous sort column '.*' matched ')(.*)'", line):
            lines[i] = match[1] + ", ".join(sorted(match[2].split(", "))) + "'"
        elif " both a dependency and an output in stages: " in line:
            head, colon, names = line.rpartition("stages: ")
            lines[i] = head + colon + sorted_in_place(r"[^\s,.]+", names)
        elif re.fullmatch(r"ERROR: output '.*' is specified in:", line):
            end = next((j for j in range(i + 1, len(lines)) if not lines[j].startswith("\t")), i + 1)
            lines[i + 1 : end] = sorted(lines[i + 1 : end])
        elif "Can't remove the following unsaved files" in line:
            end = next((j for j in range(i + 1, len(lines)) if not lines[j].startswith("/")), i + 1)
            lines[i + 1 : end] = sorted(lines[i + 1 : end])
        elif re.search(r"will not be included in (the experiment commit|experiment commits):$", line) and i + 1 < len(lines):
            lines[i + 1] = "\t" + ", ".join(sorted(lines[i + 1].strip().split(", ")))
        elif line.endswith("Checkout failed for following targets:"):
            end = next((j for j in range(i, len(lines)) if lines[j].startswith("Is your cache")), i + 1)
            lines[i + 1 : end] = sorted(lines[i + 1 : end])
        elif line.endswith("Missing cache files:"):
            end = next((j for j in range(i + 1, len(lines)) if not re.match(MISSING, lines[j])), len(lines))
            lines[i + 1 : end] = sorted(re.sub(MISSING, r"\2: ", line) for line in lines[i + 1 : end])
    out = []
    for line in lines:
        kind = next((k for k in RUNS if k.match(line)), None)
        if kind and out and kind.match(out[-1]):
            start = len(out)
            while start and kind.match(out[start - 1]):
                start -= 1
            out[start:] = sorted(out[start:] + [line])
        else:
            out.append(line)
    return "\n".join(out)


# --- narrowings that a case asks for ------------------------------------------------------------
# Each is `name(case, *arguments)`, changes the collected case in place, and has its entry in
# docs/deviations.md.


def states(case):
    return [s["state"] for s in case["steps"] if "state" in s]


def commands(case):
    return [s for s in case["steps"] if s["kind"] != "state"]


def md5(text):
    return hashlib.md5(text.encode()).hexdigest()


def only_end(step):
    """The step only has to end, and not by a signal."""
    by_signal = 128 < step["rc"] < 200
    step.update(kind="quiet", rc=step["rc"] if by_signal else 0)


def git_states(case):
    return [s["git"] for s in states(case) if "git" in s]


def exec_refs(case):
    """Of refs/exps/exec only EXEC_APPLY is compared."""
    for git in git_states(case):
        git["refs"] = [
            r for r in git["refs"] if not r["name"].startswith("refs/exps/exec/") or r["name"].endswith("/EXEC_APPLY")
        ]


def apply_stack(case):
    """What is on the stash of `exp apply` is not compared."""
    kept = re.compile(r"On .*: dvc-exp-apply:|index on |untracked files on ")
    for git in git_states(case):
        git["refs"] = [r for r in git["refs"] if r["name"] != "refs/exps/apply/stash"]
        git["reflogs"].pop("refs/exps/apply/stash", None)
        git["commits"] = {oid: c for oid, c in git["commits"].items() if not kept.match(c["message"])}


def index_kept(case):
    """Working tree against HEAD is compared, without asking which part of it is staged."""
    words = {"?": "new", "A": "new", "M": "changed", "D": "deleted", "R": "renamed", "T": "retyped"}
    for git in git_states(case):
        rows = []
        for row in git["status"]:
            mark = row[:2].replace(" ", "")
            rows.append("%s %s" % (words.get(mark[0], mark), row[3:]))
        git["status"] = sorted(rows)


def legacy_manifests(case):
    """Manifests in DVC 2's layout are not compared."""
    for state in states(case):
        for listing in state["caches"].values():
            for path in [p for p in listing if re.fullmatch(r"[0-9a-f]{2}/[0-9a-f]{30}\.dir", p)]:
                del listing[path]


def migrate_missing(case, *paths):
    """The steps only have to end; these files and the run cache are not compared."""
    for step in commands(case):
        only_end(step)
    for state in states(case):
        for path in paths:
            state["files"].pop(path, None)
        state["git"]["status"] = [row for row in state["git"]["status"] if row[3:] not in paths]
        for listing in state["caches"].values():
            for path in [p for p in listing if p.startswith("runs/")]:
                del listing[path]


def params_bytes(case, *paths):
    """These params files are compared by value."""
    for state in states(case):
        for path, entry in state["files"].items():
            if path in paths and "text" in entry:
                by_value(path, entry)
        for commit in state.get("git", {}).get("commits", {}).values():
            for entry in commit["tree"]:
                if entry["path"] in paths:
                    by_value(entry["path"], entry)


def yaml_layout(case, *paths):
    """These files are compared by value."""
    params_bytes(case, *paths)


def kept_keys(case, *paths):
    """These files, which DVC deletes, may be there when they hold no stage."""
    for state in states(case):
        for path in paths:
            if "stages:" not in state["files"].get(path, {}).get("text", "stages:"):
                del state["files"][path]
    for git in git_states(case):
        git["status"] = [row for row in git["status"] if row[3:] not in paths]


def kept_lines(case, *paths):
    """Of these files it counts only that they are there."""
    for state in states(case):
        for path in paths:
            if path in state["files"]:
                state["files"][path]["text"] = ""
    for git in git_states(case):
        git["status"] = [row for row in git["status"] if not row.startswith("??") and row[3:] not in paths]


def python_assignments(text):
    """The code without the spelling of its constants."""
    return ast.dump(ast.parse(text))


def by_value(path, entry):
    text = entry.pop("text")
    readers = {".json": json.loads, ".toml": tomllib.loads, ".py": python_assignments}
    value = readers.get(os.path.splitext(path)[1], miniyaml.loads)(text)
    for key in ("oid", "md5", "size"):
        entry.pop(key, None)
    entry["value"] = json.dumps(value, sort_keys=True, default=str)


def error_words(case, *numbers):
    """Of these failing steps (all, when none is named) the exit code and the fact of an ERROR count."""
    for number, step in enumerate(commands(case), 1):
        if step["rc"] != 0 and (not numbers or str(number) in numbers):
            step["err"] = "ERROR\n" if "ERROR: " in step["err"] else ""


def corrupt_object(case):
    """The steps only have to end; broken objects and files made of them are left out."""
    for step in commands(case):
        only_end(step)
    for state in states(case):
        for listing in state["caches"].values():
            for path in [p for p, entry in listing.items() if not entry.get("sound", True)]:
                del listing[path]
            for path in [p for p, entry in listing.items() if entry["mode"] == "empty"]:
                del listing[path]
        for path in [p for p, entry in state["files"].items() if entry.get("md5") == md5("broken\n")]:
            del state["files"][path]


def manifest_escapes(case):
    """The last step may refuse, and what DVC writes outside is left out."""
    only_end(commands(case)[-1])
    for state in states(case):
        for path in [p for p in state["files"] if p.startswith("/ext/") or p == "d"]:
            del state["files"][path]


def is_named(path, text):
    return path[len("files/md5/") :].replace("/", "") in text


def saved_outputs(case):
    """Of the cache only objects that dvc.lock or the run cache name are compared."""
    for state in states(case):
        named = "".join(entry.get("text", "") for entry in state["files"].values())
        for listing in state["caches"].values():
            named += "".join(e.get("text", "") for path, e in listing.items() if not path.startswith("files/"))
        for listing in state["caches"].values():
            named += "".join(e.get("text", "") for path, e in listing.items() if is_named(path, named))
        for listing in state["caches"].values():
            for path in list(listing):
                if path.startswith("files/") and not is_named(path, named):
                    del listing[path]
        state["caches"] = {name: listing for name, listing in state["caches"].items() if listing}


def kept_outputs(case, *paths):
    """These outputs, whose objects the cache has not got, may be there or not."""
    for state in states(case):
        for path in paths:
            state["files"].pop(path, None)


def failed_run(case):
    """What a failed run made may be kept below refs/exps/exec/partial, as commits of their own."""
    for git in git_states(case):
        kept = {r["oid"] for r in git["refs"] if not r["name"].startswith("refs/exps/exec/partial/")}
        for oid in [r["oid"] for r in git["refs"] if r["oid"] not in kept]:
            git["commits"].pop(oid, None)
    exec_refs(case)


def queue_files(case):
    """The packed arguments of a queued task are not compared, nor what tells equal tasks of one second apart."""
    repro_dat(case)
    for git in git_states(case):
        for commit in git["commits"].values():
            commit["message"] = re.sub(r"^Index stash\n\ncopy \d+$", "Index stash", commit["message"])


def left_out(case):
    """The warning about files that a directory of its own will lack."""
    for step in commands(case):
        lines = step["err"].split("\n")
        step["err"] = "\n".join(line for line in lines if "is not tracked by Git and will not be there" not in line)


def late_conflict(case):
    """A task whose name was taken meanwhile may be kept as one that failed."""
    for git in git_states(case):
        kept = {r["oid"] for r in git["refs"] if r["name"] != "refs/exps/celery/failed"}
        for oid in [r["oid"] for r in git["refs"] if r["oid"] not in kept]:
            for gone in [oid, *git["commits"].get(oid, {"parents": []})["parents"][1:]]:
                git["commits"].pop(gone, None)
        git["refs"] = [r for r in git["refs"] if r["name"] != "refs/exps/celery/failed"]


def run_all_names(case):
    """Names of experiments that `--run-all` says were made are not compared; an error counts once."""
    for step in commands(case):
        step["out"] = re.sub(r"(?m)^(ERROR: .*\n)\1", r"\1", step["out"])
        step["out"] = re.sub(r"(?m)^Ran experiment\(s\): .*$", "Ran experiment(s):", step["out"])


def usage_code(case):
    """The exit code 2 of a usage error counts as 254."""
    for step in case["steps"]:
        if step.get("rc") == 2:
            step["rc"] = 254


def remote_config(case, *numbers):
    """These steps only have to end; configuration files in which nothing is set are left out."""
    only_ends(case, *numbers)
    for state in states(case):
        for path, entry in list(state["files"].items()):
            if path == ".dvc/config.local" and not entry.get("text", "x").strip():
                del state["files"][path]


def push_count(case, *numbers):
    """Of these steps (all, when none is named) it does not count how many files were pushed."""
    for number, step in enumerate(commands(case), 1):
        if not numbers or str(number) in numbers:
            step["out"] = re.sub(r"(?m)^(\d+ files? pushed|Everything is up to date\.)$", "<pushed>", step["out"])


def only_ends(case, *numbers):
    """These steps only have to end; what is on disk counts."""
    for number, step in enumerate(commands(case), 1):
        if str(number) in numbers:
            only_end(step)


def dry_pull(case, *paths):
    """These files and the cache may be there or not."""
    for state in states(case):
        state["caches"] = {}
        for path in paths:
            state["files"].pop(path, None)


def partial_push(case, *numbers):
    """These steps only have to end; of the remote's manifests it does not count whether they are there."""
    only_ends(case, *numbers)
    for state in states(case):
        for path in [p for p in state["files"] if p.startswith("/ext/store/") and p.endswith(".dir")]:
            del state["files"][path]
            directory = path.rpartition("/")[0]
            if not any(p.startswith(directory + "/") for p in state["files"]):
                del state["files"][directory]


def corrupt_remote(case, *numbers):
    """These steps only have to end; objects that are not what they are called are left out, here and there."""
    only_ends(case, *numbers)
    for state in states(case):
        for listing in state["caches"].values():
            for path in [p for p, entry in listing.items() if not entry.get("sound", True)]:
                del listing[path]
            for path in [p for p, entry in listing.items() if entry["mode"] == "empty"]:
                del listing[path]
        state["caches"] = {name: listing for name, listing in state["caches"].items() if listing}
        for path in [p for p, entry in state["files"].items() if entry.get("md5") == md5("spoilt\n")]:
            del state["files"][path]


def upload_leftovers(case):
    """Temporary files that DVC forgets in its cache or on a remote are left out."""
    for state in states(case):
        for listing in [*state["caches"].values(), state["files"]]:
            for path in [p for p in listing if re.search(r"(^|/)files/md5/\.[\w-]+\.tmp$", p)]:
                del listing[path]


def add_over_directory(case, *numbers):
    """These steps only have to end; data, cache and remote are left out."""
    only_ends(case, *numbers)
    for state in states(case):
        for path in [p for p in state["files"] if re.fullmatch(r"(d|f)(\.dvc|/.*)?|/ext/.*", p)]:
            del state["files"][path]
        state["caches"] = {}


def line_order(case, *numbers, of="lines"):
    """Lines of stdout of these steps (all, when none is named), or the names of a sentence, are compared as a set."""
    for number, step in enumerate(commands(case), 1):
        if not numbers or str(number) in numbers:
            step["unordered"] = of
            step["out"] = re.sub(
                NAMES_IN_A_SENTENCE, lambda m: m[1] + sorted_in_place(A_NAME, m[2]) + m[3], step["out"]
            )


def group_order(case, *numbers):
    """The same of groups: a line and those below it that stand behind a tab."""
    line_order(case, *numbers, of="groups")


NAMES_IN_A_SENTENCE = r"(?m)^(Removed experiments: |P[a-z]+ed experiment |Experiment )(.*?)( to Git remote .*| from Git remote .*| (?:is|are) up to date .*|)$"
A_NAME = r"(?<![^\s,\[])(?!and )[^\s,\[\]]+"


def gc_strangers(case):
    """The steps only have to end; of a cache only what an object can be called counts."""
    only_ends(case, *[str(i) for i, _ in enumerate(commands(case), 1)])
    for state in states(case):
        for listing in state["caches"].values():
            for path in [p for p in listing if not re.fullmatch(r"(files/md5/)?[0-9a-f]{2}/[0-9a-f]{30}(\.dir)?", p)]:
                del listing[path]


def gc_kept(case):
    """The steps only have to end; the cache is not compared."""
    only_ends(case, *[str(i) for i, _ in enumerate(commands(case), 1)])
    for state in states(case):
        state["caches"] = {}


def template_values(case, *numbers):
    """These steps (all, when none is named) only have to end."""
    for number, step in enumerate(commands(case), 1):
        if not numbers or str(number) in numbers:
            only_end(step)


def warned_once(case):
    """A warning about hidden names, or about a dependency that is empty, counts once in a step."""
    repeated = re.compile(" already specified, | is empty[.]$", re.M)
    for step in commands(case):
        lines, seen = step["err"].splitlines(keepends=True), set()
        step["err"] = "".join(x for x in lines if not repeated.search(x) or not (x in seen or seen.add(x)))


def checkpoint_behaviour(case, *numbers):
    """Ours says that repro keeps no checkpoints.  These steps only have to end, and leave their checkpoints."""
    for step in commands(case):
        lines = step["err"].splitlines(keepends=True)
        step["err"] = "".join(x for x in lines if not x.startswith("WARNING: checkpoints of stage "))
    if numbers:
        only_ends(case, *numbers)
        older.without_commits_after_failures(case)


def repro_dat(case):
    """DVC's own file is left out of commits, and of what differs from HEAD."""
    for git in git_states(case):
        git["status"] = [row for row in git["status"] if not row.endswith(".dvc/tmp/repro.dat")]
        for commit in git["commits"].values():
            commit["tree"] = [entry for entry in commit["tree"] if not entry["path"].endswith(".dvc/tmp/repro.dat")]


def submodules(case):
    """Submodules are left out of commits."""
    for git in git_states(case):
        for commit in git["commits"].values():
            commit["tree"] = [entry for entry in commit["tree"] if entry["mode"] != "160000"]


def dry_cached(case):
    """A stage that a rehearsal calls cached, and runs all the same, is not cached."""
    for step in commands(case):
        if "--dry" in step["cmd"]:
            lines = step["out"].splitlines(keepends=True)
            step["out"] = "".join(x for x in lines if " is cached - skipping run" not in x)


def unrecorded_exec(case):
    """`checkout` may call such files modified, which it leaves as they are."""
    for step in commands(case):
        step["out"] = re.sub(r"(?m)^M  .*\n", "", step["out"])


def plots_unasked(case, *numbers):
    """These steps may say that files could not be read which nobody asked for."""
    for number, step in enumerate(commands(case), 1):
        if str(number) in numbers:
            step["err"] = re.sub(r"(?m)^DVC failed to load some plots .*\n", "", step["err"])


def own_force(case):
    """Which command's --force is said to help is not compared."""
    for step in commands(case):
        step["err"] = re.sub(r"(?m)^\tdvc exp \w+ -f \.\.\.$", "\tdvc exp <command> -f ...", step["err"])


def unread_revisions(case):
    """Warnings of revisions and files that cannot be read."""
    for step in commands(case):
        step["err"] = re.sub(r"(?m)^WARNING: failed to load ('|\d+ revisions).*\n", "", step["err"])


def plots_reasons(case):
    """Warnings of what is not drawn."""
    for step in commands(case):
        step["err"] = re.sub(r"(?m)^WARNING: (not drawn of .*|'.*' is empty: .*)\n", "", step["err"])


def baseline_params(case, *numbers):
    """Columns of these steps' CSV are compared in any order, without those that only rows of commits fill; other formats only have to end."""
    for number, step in enumerate(commands(case), 1):
        if str(number) not in numbers:
            continue
        if not step["out"].startswith("Experiment,"):
            only_end(step)
            continue
        head, *rows = csv.reader(io.StringIO(step["out"]))
        rev, typ = head.index("rev"), head.index("typ")
        others = [row for row in rows if row[typ] != "baseline" or row[rev] == "workspace"]
        kept = sorted((name, i) for i, name in enumerate(head) if i <= typ or any(row[i] for row in others))
        step["out"] = "".join("%s\n" % "; ".join("%s=%s" % (name, row[i]) for name, i in kept) for row in rows)


def plots_no_target(case, *numbers):
    """These steps fail and name the target, or end well and say of no more than an empty page, or of none."""
    nothing = r"(DVC failed to load some plots for following revisions: '.*'\.\n|No plots were loaded, .*\n)*"
    for number, step in enumerate(commands(case), 1):
        if str(number) not in numbers:
            continue
        refused = step["rc"] == 255 and not step["out"] and re.fullmatch(r"(ERROR: no plot and no file: '.*'\n)?", step["err"])
        empty = step["rc"] == 0 and re.fullmatch(r"(file://.*\n|\{\}\n)?", step["out"]) and re.fullmatch(nothing, step["err"])
        if refused or empty:
            only_end(step)


DEVIATIONS = {
    "own-force": own_force,
    "baseline-params": baseline_params,
    "repro-dat": repro_dat,
    "submodules": submodules,
    "exec-refs": exec_refs,
    "index-kept": index_kept,
    "params-bytes": params_bytes,
    "yaml-layout": yaml_layout,
    "error-words": error_words,
    "corrupt-object": corrupt_object,
    "manifest-escapes": manifest_escapes,
    "saved-outputs": saved_outputs,
    "kept-keys": kept_keys,
    "kept-lines": kept_lines,
    "kept-outputs": kept_outputs,
    "failed-run": failed_run,
    "queue-files": queue_files,
    "left-out": left_out,
    "late-conflict": late_conflict,
    "run-all-names": run_all_names,
    "usage-code": usage_code,
    "line-order": line_order,
    "group-order": group_order,
    "template-values": template_values,
    "lazy-params": template_values,
    "warned-once": warned_once,
    "checkpoint-behaviour": checkpoint_behaviour,
    "remote-config": remote_config,
    "dates": only_ends,
    "python-values": only_ends,
    "tuples": only_ends,
    "gc-strangers": gc_strangers,
    "gc-queue": gc_kept,
    "push-count": push_count,
    "partial-push": partial_push,
    "dry-pull": dry_pull,
    "dry-cached": dry_cached,
    "corrupt-remote": corrupt_remote,
    "ask-remotes": only_ends,
    "legacy-manifests": legacy_manifests,
    "apply-stack": apply_stack,
    "migrate-missing": migrate_missing,
    "inner-ignore": only_ends,
    "upload-leftovers": upload_leftovers,
    "unlisted-directory": only_ends,
    "ignored-in-the-way": only_ends,
    "unrecorded-exec": unrecorded_exec,
    "add-over-directory": add_over_directory,
    "list-tree": only_ends,
    "list-url": only_ends,
    "list-remote": dry_pull,
    "unread-revisions": unread_revisions,
    "plots-no-target": plots_no_target,
    "plots-reasons": plots_reasons,
    "plots-unasked": plots_unasked,
}


def narrow(case):
    for line in case["deviations"]:
        name, *arguments = line.split()
        DEVIATIONS[name](case, *arguments)


# --- rendering ----------------------------------------------------------------------------------


def prefixed(prefix, text):
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    elif text:
        lines.append("(no newline)")
    return [prefix + visible(line) for line in lines]


def visible(line):
    """Control characters the way `cat -v` shows them, so that recordings survive editors."""
    return "".join("^" + chr(ord(c) + 64) if c < " " and c != "\t" else c for c in line)


def sort_groups(text):
    """Sort lines; those behind a tab stay below theirs."""
    groups = [group.splitlines(keepends=True) for group in re.split(r"^(?!\t)", text, flags=re.M) if group]
    return "".join(sorted("".join(group[:1] + sorted(group[1:])) for group in groups))


def sort_paths(text):
    """Sort the lines of each section of `data status`."""
    parts = re.split(r"((?:^ {8}\S.*\n)+)", text, flags=re.M)
    return "".join("".join(sorted(p.splitlines(keepends=True))) if p.startswith(" " * 8) else p for p in parts)


def as_json(text, lists_are_sets):
    try:
        value = json.loads(text)
    except ValueError:
        return text
    return json.dumps(sort_lists(value) if lists_are_sets else value, sort_keys=True, indent=1) + "\n"


def sort_lists(value):
    if isinstance(value, dict):
        return {key: sort_lists(v) for key, v in value.items()}
    return sorted(value, key=json.dumps) if isinstance(value, list) else value


def render_step(step, words):
    out, err = words.apply(step["out"]), sort_sets(words.apply(step["err"]))
    with_deps = not {"-d", "--with-deps"}.isdisjoint(step["cmd"])
    of_data = step["cmd"][1:3] == ["data", "status"]
    if of_data:
        out = sort_paths(out)
    out = as_json(out, of_data) if step["kind"] == "json" else sort_sets(sort_files_of_status(out, with_deps))
    if step.get("unordered") == "lines":
        out = "".join(sorted(out.splitlines(keepends=True)))
    elif step.get("unordered") == "groups":
        out = sort_groups(out)
    lines = ["$ " + words.apply(" ".join(shlex.quote(w) for w in step["cmd"])), "rc %d" % step["rc"]]
    if step["kind"] == "headline":
        out, err = "", err.split("\n")[0] + "\n"
    if step["kind"] != "quiet":
        lines += prefixed("out|", out) + prefixed("err|", err)
    return lines


def render_file(path, entry):
    kind = entry["kind"]
    if kind == "dir":
        return ["%s %s/" % (entry["mode"], path)]
    if kind == "symlink":
        return ["%s -> %s" % (path, entry["target"])]
    if os.path.basename(path) == "index.html":
        return ["%s %s (a page)" % (entry["mode"], path)]
    head = "%s %s" % (entry["mode"], path) + (" (link into the cache)" if entry.get("linked") else "")
    if "value" in entry:
        return [head, "    = " + entry["value"]]
    if "text" in entry:
        return [head] + prefixed("    | ", entry["text"])
    return [head + " %s %s" % (entry.get("size"), entry.get("md5"))]


def render_cache(listing):
    lines = []
    for path, entry in sorted(listing.items()):
        sound = "" if entry.get("sound", True) else " CONTENT IS NOT WHAT THE NAME SAYS"
        lines.append("%s %s %s%s" % (entry["mode"], path, entry.get("size", ""), sound))
        if "text" in entry:
            lines += prefixed("    | ", entry["text"])
    return lines


def render_commit(commit):
    lines = ["parent " + p for p in commit["parents"]]
    lines.append("author %s, committer %s" % (commit["author"], commit["committer"]))
    lines += prefixed("message|", commit["message"])
    for entry in commit["tree"]:
        lines.append("    %s %s %s" % (entry["mode"], entry.get("oid", "value"), entry["path"]))
        if "value" in entry:
            lines.append("        = " + entry["value"])
    return lines


def render_git(git, words):
    lines = ["[git]", "HEAD " + git["head"]] + ["    " + row for row in git["status"]]
    lines.append("[refs]")
    for ref in git["refs"]:
        lines.append("%s %s" % (ref["name"], "-> " + ref["symref"] if ref.get("symref") else ref["oid"]))
        lines += ["    " + row for row in git["reflogs"].get(ref["name"], [])]
    lines = [words.apply(line) for line in lines]
    for oid, commit in sorted(git["commits"].items(), key=lambda item: words.full.get(item[0], "")):
        lines.append(words.apply("[commit %s]" % oid))
        lines += [words.apply(line) for line in render_commit(commit)]
    return lines


def render_state(state, words):
    lines = ["[files]"]
    for path, entry in sorted(state["files"].items()):
        lines += [words.apply(line) for line in render_file(path, entry)]
    for name, listing in sorted(state["caches"].items()):
        lines += ["[cache %s]" % name] + render_cache(listing)
    if state["rwlock"]:
        lines += ["[rwlock]"] + [words.apply(row) for row in state["rwlock"]]
    if "git" in state:
        lines += render_git(state["git"], words)
    return lines


def render(case):
    """Text of a case: {"base", "deviations", "steps": [{kind, cmd, rc, out, err, refs | state, refs}]}."""
    words = Words(case["base"])
    narrow(case)
    for step in case["steps"]:
        words.learn_refs(step["refs"])
        words.learn_output(step.get("out", ""))
        if "git" in step.get("state", {}):
            for oid, commit in step["state"]["git"]["commits"].items():
                words.learn_commit(oid)
    lines = []
    for step in case["steps"]:
        if step["kind"] == "state":
            lines += ["== state =="] + render_state(step["state"], words)
        else:
            lines += render_step(step, words)
    return "\n".join(lines) + "\n"
