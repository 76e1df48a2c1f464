# A stage that fails, or that is killed with us: what was registered is kept, and the next run goes on from there.
project
checkpoint_pipeline
commit pipeline
length() { echo "$1 $(git rev-list --count "$(git for-each-ref --format='%(refname)' refs/exps | grep -v /exec/ | grep "/$1\$")" --not main)"; }
said() { "$@" 2>&1 | sed "s/'[0-9a-f]\{7\}'/SHA/"; }
failing() { FAIL=2 dvc exp run -n first -S epochs=5 2>&1 | sed "s/'[0-9a-f]\{7\}'/SHA/"; }
run failing <<'END'
Reproducing experiment 'first'
Running stage 'train':
> sh train.sh
from 0
Generating lock file 'dvc.lock'
Updating lock file 'dvc.lock'
Checkpoint experiment iteration SHA.
Updating lock file 'dvc.lock'
Checkpoint experiment iteration SHA.
WARNING: Checkpoint stage 'train' was interrupted, remaining stages in pipeline will not be reproduced.
ERROR: failed to reproduce 'train': failed to run: sh train.sh, exited with 7
END
run length first <<'END'
first 2
END
run cat metrics.json <<'END'
{"step": half
END
sed -i 's/^echo "from/cat metrics.json 2>\/dev\/null; &/' train.sh
git checkout -q train.sh
run said dvc exp run <<'END'
Existing checkpoint experiment 'first' will be resumed
Reproducing experiment 'first'
Running stage 'train':
> sh train.sh
from 2
Updating lock file 'dvc.lock'
Checkpoint experiment iteration SHA.
Updating lock file 'dvc.lock'
Checkpoint experiment iteration SHA.
Updating lock file 'dvc.lock'
Checkpoint experiment iteration SHA.
Updating lock file 'dvc.lock'
Checkpoint experiment iteration SHA.
Updating lock file 'dvc.lock'
Checkpoint experiment iteration SHA.

Ran experiment(s): first
Experiment results have been applied to your workspace.
END
run length first <<'END'
first 7
END
# before the first signal there is nothing to keep
early() { dvc exp run --reset -n none 2>&1; }
printf 'exit 3\n' >train.sh
run early <<'END'
Any existing checkpoints will be reset and re-run.
Reproducing experiment 'none'
Running stage 'train':
> sh train.sh
ERROR: failed to reproduce 'train': failed to run: sh train.sh, exited with 3
[exit 255]
END
run dvc exp list --name-only <<'END'
first
END
