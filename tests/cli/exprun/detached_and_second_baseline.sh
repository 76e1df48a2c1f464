# On a detached HEAD, and on two commits: each baseline has its own list.
project
small_pipeline
commit pipeline
quietly dvc exp run -n old
commit baseline
git checkout -q --detach HEAD
run dvc exp run -n young -S lr=0.4 <<'END'
Reproducing experiment 'young'
Running stage 'train':
> sh train.sh
Updating lock file 'dvc.lock'

Ran experiment(s): young
Experiment results have been applied to your workspace.
END
run git rev-parse --abbrev-ref HEAD <<'END'
HEAD
END
run dvc exp list --name-only <<'END'
young
END
run dvc exp list -A --name-only <<'END'
young
old
END
