# What fails under --run-all is named at the end, all in one pair of quotes and without a level, as DVC has
# it.
project
file dvc.yaml <<'TXT'
stages:
  s:
    cmd: test ${lr} = 2
    params: [lr]
TXT
echo 'lr: 1' >params.yaml
commit pipeline
quietly dvc exp run --queue -n s -S 'lr=range(1,4)'
run sh -c 'dvc exp run --run-all 2>&1 | tail -n 6' <<'END'
Failed to reproduce experiment(s) 's-1, s-3'

Ran experiment(s): s-2
To apply the results of an experiment to your workspace run:

	dvc exp apply <exp>
END
# With -q, too: the exit code says nothing of it.
quietly dvc exp run --queue -n s-4 -S lr=4
run dvc exp run -q --run-all <<'END'
Failed to reproduce experiment(s) 's-4'
END
