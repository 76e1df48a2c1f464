# A stage that fails: the words, the exit code, what is left; then the same run succeeds.
project
small_pipeline
commit pipeline
quietly dvc exp run -n good
commit baseline
sed -i 's/^lr=.*/&; [ "$lr" != 0.3 ] || exit 3/' train.sh
run dvc exp run -n bad -S lr=0.3 <<'END'
Reproducing experiment 'bad'
Running stage 'train':
> sh train.sh
ERROR: failed to reproduce 'train': failed to run: sh train.sh, exited with 3
[exit 255]
END
run dvc exp list --name-only
run cat params.yaml <<'END'
lr: 0.3
epochs: 3
END
run git for-each-ref --format='%(subject)' refs/exps/exec/partial <<'END'
dvc: partial experiment 'bad'
END
run git symbolic-ref HEAD <<'END'
refs/heads/main
END
sed -i 's/0\.3 \]/0.4 ]/' train.sh
run dvc exp run -n bad <<'END'
Reproducing experiment 'bad'
Running stage 'train':
> sh train.sh
Updating lock file 'dvc.lock'

Ran experiment(s): bad
Experiment results have been applied to your workspace.
END
run cat metrics.json <<'END'
{"acc": 0.3, "loss": {"train": 0.25}}
END
