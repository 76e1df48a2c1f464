# Runs in two worktrees of a repository: neither sees what the other has going on or left to go on with.
project
checkpoint_pipeline
{
    echo 'if [ -n "${BEAT:-}" ]; then'
    echo '    touch "$BEAT"'
    echo '    while [ ! -e "$BEAT.go" ]; do sleep 0.02; done'
    echo fi
} >>train.sh
commit pipeline
git worktree add -q ../ext/tree -b side
BEAT=$PWD/.dvc/tmp/beat
export BEAT
dvc exp run -n in-main >/dev/null 2>&1 &
runner=$!
eventually test -e "$BEAT"
go=$BEAT.go
unset BEAT
cd ../ext/tree
git commit -q --allow-empty -m 'another baseline'
run sh -c 'dvc exp show --csv | cut -d, -f 2,3' <<'END'
rev,typ
workspace,baseline
side,baseline
END
quietly dvc exp run -n in-tree
run dvc exp list --name-only <<'END'
in-tree
END
# the one that runs is still told of, and comes to its end
cd ../../repo
run sh -c 'git rev-parse -q --verify refs/exps/exec/EXEC_BASELINE >/dev/null; dvc exp list --name-only' <<'END'
in-main
END
touch "$go"
wait "$runner"
# each goes on with its own
run sh -c 'dvc exp run 2>&1 | grep -e resumed -e "^from"' <<'END'
Existing checkpoint experiment 'in-main' will be resumed
from 2
END
cd ../ext/tree
run sh -c 'dvc exp run 2>&1 | grep -e resumed -e "^from"' <<'END'
Existing checkpoint experiment 'in-tree' will be resumed
from 2
END
