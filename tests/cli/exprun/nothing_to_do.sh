# Nothing has changed: no stage runs, and the experiment is still made.
project
small_pipeline
commit pipeline
quietly dvc repro
commit reproduced
run dvc exp run -n same <<'END'
Reproducing experiment 'same'
Stage 'train' didn't change, skipping

Ran experiment(s): same
Experiment results have been applied to your workspace.
END
run dvc exp list --name-only <<'END'
same
END
run git status --short
