# A run with checkpoints: each signal is a commit on the experiment's ref, the next run goes on from the last.
project
checkpoint_pipeline
commit pipeline
chain() { git for-each-ref --format='%(refname)' refs/exps | grep -v /exec/ | grep "/$1\$" | xargs -I{} git log --format='%s' {} | sed 's/ [0-9a-f]\{64\}$//'; }
said() { "$@" 2>&1 | sed "s/'[0-9a-f]\{7\}'/SHA/"; }
run said dvc exp run -n first <<'END'
Reproducing experiment 'first'
Running stage 'train':
> sh train.sh
from 0
Generating lock file 'dvc.lock'
Updating lock file 'dvc.lock'
Checkpoint experiment iteration SHA.
Updating lock file 'dvc.lock'
Checkpoint experiment iteration SHA.

Ran experiment(s): first
Experiment results have been applied to your workspace.
END
run chain first <<'END'
dvc: commit experiment
dvc: commit experiment
pipeline
init
END
run said dvc exp run -n other <<'END'
Existing checkpoint experiment 'first' will be resumed
WARNING: Ignoring option '--name other' for resumed experiment. Existing experiment name will be preserved instead.
Reproducing experiment 'first'
Running stage 'train':
> sh train.sh
from 2
Updating lock file 'dvc.lock'
Checkpoint experiment iteration SHA.
Updating lock file 'dvc.lock'
Checkpoint experiment iteration SHA.

Ran experiment(s): first
Experiment results have been applied to your workspace.
END
run chain first <<'END'
dvc: commit experiment
dvc: commit experiment
dvc: commit experiment
dvc: commit experiment
pipeline
init
END
run dvc exp list --name-only <<'END'
first
END
# each checkpoint has its own model in the cache
run sh -c 'find .dvc/cache/files/md5 -type f | xargs cat | sort' <<'END'
1
2
3
4
END
# the workspace may be written: no link into the cache is left where a stage goes on
run said dvc exp run --reset -n anew <<'END'
Any existing checkpoints will be reset and re-run.
Reproducing experiment 'anew'
Running stage 'train':
> sh train.sh
from 0
Updating lock file 'dvc.lock'
Checkpoint experiment iteration SHA.
Updating lock file 'dvc.lock'
Checkpoint experiment iteration SHA.

Ran experiment(s): anew
Experiment results have been applied to your workspace.
END
run dvc status <<'END'
Data and pipelines are up to date.
END
# repro knows no checkpoints
run dvc repro <<'END'
Stage 'train' didn't change, skipping
Data and pipelines are up to date.
END
run dvc repro -f <<'END'
WARNING: checkpoints of stage 'train' are not kept by 'dvc repro'; 'dvc exp run' keeps them.
Running stage 'train':
> sh train.sh
from 0
Use `dvc push` to send your updates to remote storage.
END
# a signal right before the end is answered, also when that is a failure
file last.sh <<'TXT'
echo "$1" >model.txt
: >"$DVC_ROOT/.dvc/tmp/DVC_CHECKPOINT"
kill -9 $$
TXT
sed -i 's/sh train.sh/sh last.sh 1/' dvc.yaml
commit 'a failing end'
last() { for i in 1 2 3 4 5 6 7 8; do dvc exp run --reset -n "last$i" 2>&1 | grep -c '^Checkpoint exp'; done | sort | uniq -c; }
run last <<'END'
      8 1
END
# the directory of the signals is made anew meanwhile
file anew.sh <<'TXT'
for n in 1 2; do
    echo "$n" >model.txt
    : >"$DVC_ROOT/.dvc/tmp/DVC_CHECKPOINT"; while [ -e "$DVC_ROOT/.dvc/tmp/DVC_CHECKPOINT" ]; do sleep 0.01; done
    rm -r "$DVC_ROOT/.dvc/tmp"; mkdir "$DVC_ROOT/.dvc/tmp"
done
echo "{}" >metrics.json
TXT
sed -i 's/sh last.sh 1/sh anew.sh/' dvc.yaml
commit anew
anew() { dvc exp run --reset -n anew 2>&1 | grep -c '^Checkpoint exp'; }
run anew <<'END'
2
END
