# exp run --resume of one that runs is refused, wherever it does.
project
checkpoint_pipeline
cat >>train.sh <<'TXT'
if [ -n "${BEAT:-}" ]; then
    touch "$BEAT"
    while [ ! -e "$BEAT.go" ]; do sleep 0.02; done
fi
TXT
commit pipeline
for where in --temp ''; do
    mark=$PWD/.dvc/tmp/beat$where
    BEAT=$mark dvc exp run -q $where -n "slow$where" >/dev/null 2>&1 &
    eventually test -e "$mark"
    dvc exp run --resume "slow$where" >>said 2>&1 || true
    dvc exp run --temp --resume "slow$where" >>said 2>&1 || true
    touch "$mark.go"
    wait $!
done
run cat said <<'END'
ERROR: experiment 'slow--temp' is running
ERROR: experiment 'slow--temp' is running
ERROR: experiment 'slow' is running
ERROR: experiment 'slow' is running
END
rm said
run dvc exp list --name-only <<'END'
slow
slow--temp
END
# and what it has made is no stranger to the experiment
quietly sh -c 'FAIL=1 dvc exp run -q --temp -n half || true'
strangers() { dvc exp run --temp --resume half 2>&1 | grep -A 1 untracked; }
run strangers <<'END'
WARNING: The following untracked files were present in the experiment directory after reproduction but will not be included in experiment commits:
	.gitignore
END
