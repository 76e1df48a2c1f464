# Who gives a run the name of one that did not come to its end is told how that goes on; of a finished one, that it can be
# overwritten.
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
quietly dvc exp run --temp --resume tt
run dvc exp run --temp -n tt <<'END'
ERROR: Experiment conflicts with existing experiment 'tt'. To overwrite the existing experiment run:

	dvc exp run -f ...


[exit 255]
END
