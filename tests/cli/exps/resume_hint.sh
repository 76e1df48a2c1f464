# Who gives a run the name of one that may go on is told how.
project
checkpoint_pipeline
commit pipeline
FAIL=2 dvc exp run --temp -n tt >/dev/null 2>&1 || :
run dvc exp run --temp -n tt <<'END'
ERROR: Experiment conflicts with existing experiment 'tt'. To overwrite the existing experiment run:

	dvc exp run -f ...


hint: 'dvc exp run --resume tt --temp' goes on with it
[exit 255]
END
run dvc exp run --queue -n tt <<'END'
ERROR: Experiment conflicts with existing experiment 'tt'. To overwrite the existing experiment run:

	dvc exp run -f ...


hint: 'dvc exp run --resume tt --queue' goes on with it
[exit 255]
END
# one that was killed left checkpoints alone
BEAT=$PWD/.dvc/tmp/beat
sed -i "s|^done|[ \$n != 2 ] \|\| while [ -e $BEAT ]; do sleep 0.02; done\n&|" train.sh
commit beat
touch "$BEAT"
dvc exp run --temp -n killed -S epochs=3 >/dev/null 2>&1 &
runner=$!
eventually sh -c 'git for-each-ref refs/exps | grep -q /killed'
kill -9 "$runner"
wait "$runner" 2>/dev/null || :
eventually sh -c '! dvc exp show --csv | grep Running'
run sh -c 'dvc exp run --temp -n killed 2>&1 | tail -n 1' <<'END'
hint: 'dvc exp run --resume killed --temp' goes on with it
END
# without checkpoints nothing goes on
quietly dvc exp remove -A
small_pipeline
commit another
quietly dvc exp run -n plain
run sh -c 'dvc exp run -n plain 2>&1 | grep hint' <<'END'
[exit 1]
END
