# Experiments whose refs Git has packed.
project
small_pipeline
commit pipeline
quietly dvc exp run -n one
commit baseline
quietly dvc exp run -n two -S lr=0.2
git pack-refs --all
git reflog expire --expire=now --all
git gc -q --prune=now
run dvc exp list -A --name-only <<'END'
two
one
END
run dvc exp run -n two -S lr=0.3 <<'END'
ERROR: Experiment conflicts with existing experiment 'two'. To overwrite the existing experiment run:

	dvc exp run -f ...


[exit 255]
END
run dvc exp run -f -n two -S lr=0.3 <<'END'
Reproducing experiment 'two'
Running stage 'train':
> sh train.sh
Updating lock file 'dvc.lock'

Ran experiment(s): two
Experiment results have been applied to your workspace.
END
run dvc exp apply one <<'END'
Changes for experiment 'one' have been applied to your current workspace.
END
run cat params.yaml <<'END'
lr: 0.1
epochs: 3
END
