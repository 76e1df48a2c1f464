# A run leaves HEAD, the index and every edit where they were; the experiment has them all but what Git does not know.
project
small_pipeline
commit pipeline
quietly dvc exp run -n first
commit baseline
echo three >>data.txt
echo staged >staged.txt
git add staged.txt
echo unknown >untracked.txt
run dvc exp run -n second -S lr=0.2 <<'END'
Reproducing experiment 'second'
Running stage 'train':
> sh train.sh
Updating lock file 'dvc.lock'

Ran experiment(s): second
Experiment results have been applied to your workspace.
END
run git status --short <<'END'
 M data.txt
 M dvc.lock
 M metrics.json
 M params.yaml
A  staged.txt
?? untracked.txt
END
run git symbolic-ref HEAD <<'END'
refs/heads/main
END
run git diff --cached --name-only <<'END'
staged.txt
END
run git stash list
run git diff --name-status HEAD "$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/second')" <<'END'
M	data.txt
M	dvc.lock
M	metrics.json
M	params.yaml
A	staged.txt
END
run git for-each-ref refs/exps/exec refs/exps/stash refs/stash
