# In a second worktree of the repository: experiments are shared, the cache and the workspace are its own.
project
small_pipeline
commit pipeline
quietly dvc exp run -n in-main
commit baseline
git worktree add -q ../ext/tree -b side
cd ../ext/tree
run dvc exp run -n in-tree -S lr=0.8 <<'END'
Reproducing experiment 'in-tree'
Running stage 'train':
> sh train.sh
Updating lock file 'dvc.lock'

Ran experiment(s): in-tree
Experiment results have been applied to your workspace.
END
run git status --short <<'END'
 M dvc.lock
 M metrics.json
 M params.yaml
END
run dvc exp list --name-only <<'END'
in-tree
END
cd ../../repo
run dvc exp list --name-only <<'END'
in-tree
END
run git status --short
