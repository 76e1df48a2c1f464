# An experiment with params that were run before takes the outputs from the run cache.
project
small_pipeline
commit pipeline
quietly dvc exp run -n first -S lr=0.5
git checkout -q -- .
quietly dvc exp run -n second -S lr=0.6
git checkout -q -- .
run dvc exp run -n third -S lr=0.5 <<'END'
Reproducing experiment 'third'
Stage 'train' is cached - skipping run, checking out outputs
Updating lock file 'dvc.lock'

Ran experiment(s): third
Experiment results have been applied to your workspace.
END
run cat metrics.json <<'END'
{"acc": 0.5, "loss": {"train": 0.25}}
END
