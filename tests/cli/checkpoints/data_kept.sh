# The data of all checkpoints of an experiment that stays is kept: gc, exp remove, exp gc; as DVC 2.58.2.
project
checkpoint_directory
commit pipeline
# whole NAME: each of its checkpoints, and how many of its objects are not in the cache.
object() { [ -f ".dvc/cache/files/md5/$(printf '%.2s' "$1")/${1#??}" ]; }
lost() {
    list=$(git show "$1:dvc.lock" | sed -n 's/^ *md5: \(.*\.dir\)$/\1/p')
    object "$list" || { echo "$(git show "$1:metrics.json") without its list"; return; }
    n=0
    for md5 in $(grep -o '"md5": "[0-9a-f]*"' ".dvc/cache/files/md5/$(printf '%.2s' "$list")/${list#??}" | cut -d'"' -f4); do
        object "$md5" || n=$((n + 1))
    done
    echo "$(git show "$1:metrics.json") lost $n"
}
ref() { git for-each-ref --format='%(refname)' refs/exps | grep -v /exec/ | grep "/$1\$"; }
whole() { for c in $(git rev-list "$(ref "$1")" --not main); do lost "$c"; done; }
objects() { find .dvc/cache/files -type f | wc -l; }
quietly dvc exp run -n one
quietly dvc exp run -n two -S lr=0.2
quietly dvc exp run -n other --reset -S lr=0.3
run objects <<'END'
16
END
run dvc gc --all-experiments -f <<'END'
WARNING: This will remove all cache except items used in the workspace and all experiments of the current repo.
No unused 'repo' cache to remove.
No unused 'legacy' cache to remove.
END
# two goes on from one: what they have in common stays with either.
quietly dvc exp remove one
quietly dvc gc --all-experiments -f
run whole two <<'END'
{"step": 4} lost 0
{"step": 3} lost 0
{"step": 2} lost 0
{"step": 1} lost 0
END
# The experiment of another baseline goes, and its data: the workspace still has its own.
commit next
quietly dvc exp run -n later --reset -S lr=0.4
run dvc exp gc -w -f <<'END'
WARNING: This will remove all experiments except those derived from the workspace of the current repo. Run queued experiments will be removed.
Removed 2 experiments. To remove unused cache files use 'dvc gc'.
END
quietly dvc gc --all-experiments -f
run whole later <<'END'
{"step": 2} lost 0
{"step": 1} lost 0
END
run objects <<'END'
6
END
# gc -w keeps the workspace alone: here an earlier checkpoint.
quietly dvc exp apply "$(git rev-parse "$(ref later)~1")"
quietly dvc gc -w -f
run whole later <<'END'
{"step": 2} without its list
{"step": 1} lost 0
END
