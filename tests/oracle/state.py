"""What a case has left on disk, as one JSON document.  Collects only; normalise.py renders it.

Used as `state.py BASE`, where BASE holds repo/, home/ and ext/.
"""

import hashlib
import json
import os
import stat
import subprocess
import sys

# Files whose bytes are part of the formats both programs share: kept whole.
SHARED = ("dvc.lock", "dvc.yaml", ".gitignore", ".dvcignore")
VALUES = (".yaml", ".yml", ".json", ".toml", ".py")


def read(path):
    with open(path, "rb") as f:
        return f.read()


def is_shared(path):
    name = os.path.basename(path)
    in_dvc = os.path.basename(os.path.dirname(path)) == ".dvc"
    return name in SHARED or name.endswith(".dvc") or (in_dvc and name.startswith("config"))


def describe(path, cache_inodes):
    st = os.lstat(path)
    entry = {"mode": "%o" % stat.S_IMODE(st.st_mode)}
    if stat.S_ISLNK(st.st_mode):
        entry.update(kind="symlink", mode="-", target=os.readlink(path))
    elif stat.S_ISDIR(st.st_mode):
        entry.update(kind="dir")
    elif stat.S_ISREG(st.st_mode):
        data = read(path)
        entry.update(kind="file", size=len(data), md5=hashlib.md5(data).hexdigest())
        if st.st_ino in cache_inodes:
            entry["linked"] = True
        if is_shared(path) or (path.endswith(VALUES) and len(data) < 4096):
            entry["text"] = data.decode("utf-8", "backslashreplace")
    else:
        entry.update(kind="special")
    return entry


def walk(top):
    """Paths below `top`, Git's and DVC's own directories left out."""
    for here, dirs, files in os.walk(top):
        dirs.sort()
        links = [d for d in dirs if os.path.islink(os.path.join(here, d))]
        inside = os.path.basename(here) == ".dvc"
        for name in sorted(dirs + files):
            if name == ".git" or (inside and name in ("tmp", "cache")):
                continue
            yield os.path.join(here, name)
        dirs[:] = [
            d for d in dirs if d not in links and d != ".git" and not (inside and d in ("tmp", "cache"))
        ]


def cache_dirs(base):
    found = [os.path.join(base, "ext", "cache")]
    for here, dirs, _ in os.walk(os.path.join(base, "repo")):
        if os.path.basename(here) == ".dvc" and "cache" in dirs:
            found.append(os.path.join(here, "cache"))
        dirs[:] = [d for d in dirs if d != ".git" and not (os.path.basename(here) == ".dvc")]
    return [d for d in found if os.path.isdir(d)]


def is_sound(rel, data):
    """Is an object what its name says?  Directly below the cache, in DVC 2's layout, line ends do not count."""
    if not rel.startswith("files/"):
        data = data.replace(b"\r\n", b"\n")
    name = rel[: -len(".dir")] if rel.endswith(".dir") else rel
    return name.replace("/", "").endswith(hashlib.md5(data).hexdigest())


def cache_listing(top):
    listing = {}
    for here, dirs, files in os.walk(top):
        dirs.sort()
        for name in files:
            path = os.path.join(here, name)
            rel = os.path.relpath(path, top)
            data = read(path)
            entry = {"mode": "%o" % stat.S_IMODE(os.lstat(path).st_mode), "size": len(data)}
            if rel.startswith("runs/") or rel.endswith(".dir"):
                entry["text"] = data.decode("utf-8", "backslashreplace")
            if not rel.startswith("runs/"):
                entry["sound"] = is_sound(rel, data)
            listing[rel] = entry
        if not dirs and not files and here != top:
            listing[os.path.relpath(here, top) + "/"] = {"mode": "empty"}
    return listing


class Git:
    def __init__(self, top):
        self.top = top

    def out(self, *args):
        done = subprocess.run(
            ("git", "--no-optional-locks", "-C", self.top) + args, capture_output=True, check=False
        )
        return done.stdout.decode("utf-8", "backslashreplace")

    def refs(self):
        rows = self.out("for-each-ref", "--format=%(refname) %(objectname) %(symref)").splitlines()
        return [dict(zip(("name", "oid", "symref"), row.split(" ", 2))) for row in rows]

    def tree(self, oid):
        rows = []
        for row in self.out("ls-tree", "-r", "-z", oid).split("\0"):
            if row:
                meta, path = row.split("\t", 1)
                mode, kind, blob = meta.split()
                entry = {"mode": mode, "oid": blob, "path": path}
                if kind == "blob" and path.endswith(VALUES):
                    entry["text"] = self.out("cat-file", "blob", blob)
                elif kind == "blob" and os.path.basename(path) == "dvc.lock":
                    entry["shared"] = self.out("cat-file", "blob", blob)
                rows.append(entry)
        return rows

    def commit(self, oid):
        head, _, message = self.out("cat-file", "commit", oid).partition("\n\n")
        fields = [line.split(" ", 1) for line in head.splitlines() if " " in line]
        return {
            "parents": [v for k, v in fields if k == "parent"],
            "author": next((v.rsplit(" ", 2)[0] for k, v in fields if k == "author"), ""),
            "committer": next((v.rsplit(" ", 2)[0] for k, v in fields if k == "committer"), ""),
            "message": message,
            "tree": self.tree(oid),
        }

    def state(self):
        refs = self.refs()
        known = set(self.out("rev-list", "HEAD", "--branches", "--tags").split())
        commits, todo = {}, [r["oid"] for r in refs if r["name"].startswith(("refs/exps", "refs/stash"))]
        while todo:
            oid = todo.pop(0)
            if oid not in known and oid not in commits:
                commits[oid] = self.commit(oid)
                todo += commits[oid]["parents"]
        git_dir = os.path.join(self.top, ".git")
        reflogs = {}
        for ref in refs:
            path = os.path.join(git_dir, "logs", ref["name"])
            if ref["name"].startswith(("refs/exps", "refs/stash")) and os.path.exists(path):
                rows = read(path).decode("utf-8", "backslashreplace").splitlines()
                reflogs[ref["name"]] = [row.split("\t", 1)[-1] for row in rows]
        return {
            "head": self.out("symbolic-ref", "-q", "HEAD").strip() or self.out("rev-parse", "HEAD").strip(),
            "head_reflog": self.out("reflog", "--format=%gs", "HEAD").splitlines(),
            "refs": refs,
            "commits": commits,
            "reflogs": reflogs,
            "status": self.out("status", "--porcelain", "-uall", "--no-renames").splitlines(),
        }


def rwlock_entries(repo):
    """What is left in the lock file both programs share: nothing, unless one died."""
    try:
        document = json.loads(read(os.path.join(repo, ".dvc", "tmp", "rwlock")) or "{}")
    except OSError:
        return []
    return sorted("%s %s" % (kind, path) for kind, paths in document.items() for path in paths)


def collect(base):
    repo = os.path.join(base, "repo")
    caches = cache_dirs(base)
    inodes = {os.lstat(os.path.join(c, rel)).st_ino for c in caches for rel in cache_listing(c)}
    files = {os.path.relpath(p, repo): describe(p, inodes) for p in walk(repo)}
    ext = os.path.join(base, "ext")
    for path in walk(ext):
        if not any(path == c or path.startswith(c + os.sep) for c in caches):
            files["/" + os.path.relpath(path, base)] = describe(path, inodes)
    state = {
        "files": files,
        "caches": {os.path.relpath(c, base): cache_listing(c) for c in caches},
        "rwlock": rwlock_entries(repo),
    }
    if os.path.isdir(os.path.join(repo, ".git")):
        state["git"] = Git(repo).state()
    return state


if __name__ == "__main__":
    json.dump(collect(sys.argv[1]), sys.stdout)
