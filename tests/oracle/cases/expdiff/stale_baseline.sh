# EXEC_BASELINE, left by a run that was killed, is what HEAD means to revisions that are asked for.
project
three_experiments
git tag v1
echo 'lr: 0.7' >params.yaml
commit 'second baseline'
git update-ref refs/exps/exec/EXEC_BASELINE v1
run dvc exp diff HEAD two --no-path
run dvc params diff HEAD
run dvc params diff HEAD~1
run dvc params diff main
run dvc exp list --rev HEAD
run dvc exp diff
run dvc exp show --csv
run dvc exp list
