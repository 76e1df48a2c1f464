# Queues in two worktrees of a repository, whose entries are on one ref: both run at once, each its own, and nothing is lost.
project
small_pipeline
commit pipeline
git worktree add -q ../ext/tree -b side
main=$PWD
cd ../ext/tree
tree=$PWD
all() { cd "$1" && for i in 1 2 3 4; do dvc exp run --queue -n "$2$i" -S "lr=0.$i"; done && dvc exp run -n "$2" -S lr=0.5 && dvc exp run --run-all -j 2; }
all "$main" a >"$main/../a" 2>&1 &
first=$!
all "$tree" b >"$main/../b" 2>&1
wait "$first"
for at in "$main" "$tree"; do
    cd "$at"
    dvc queue status | awk 'NF && !/Worker/ {print $2, $NF}' >>"$main/../states"
done
run cat "$main/../states" <<'END'
Name Status
a1 Success
a2 Success
a3 Success
a4 Success
Name Status
b1 Success
b2 Success
b3 Success
b4 Success
END
run sh -c 'dvc exp list --name-only | sort | tr "\n" " "' <<'END'
a a1 a2 a3 a4 b b1 b2 b3 b4 
END
run git for-each-ref refs/exps/celery refs/exps/exec refs/exps/temp refs/exps/stash
