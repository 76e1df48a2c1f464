# A run of the workspace that was killed goes on, from what it had made.
project
file dvc.yaml <<'TXT'
stages:
  prepare:
    cmd: echo prepared >>../prepared; echo data >data
    outs: [data]
  train:
    cmd: touch "$PWD/.dvc/tmp/beat"; while [ ! -e .dvc/tmp/go ]; do sleep 0.02; done; cp params.yaml model
    deps: [data]
    params: [lr]
    outs: [model]
TXT
echo 'lr: 1' >params.yaml
commit pipeline
mkdir -p .dvc/tmp
dvc exp run -n long -S lr=9 >out 2>&1 &
runner=$!
eventually test -e .dvc/tmp/beat
kill -9 $runner
touch .dvc/tmp/go
said() { "$@" 2>&1 | grep -v -e hint -e RWLock -e '^>'; }
run said dvc exp run --resume other <<'END'
ERROR: there is no experiment 'other' of the current commit to go on with
END
run said dvc exp run --resume <<'END'
Resuming experiment 'long'
WARNING: 'long' was killed; it goes on with the workspace as it is now.
Reproducing experiment 'long'
WARNING: No file hash info found for '/repo/model'. It won't be created.
Stage 'prepare' didn't change, skipping
Running stage 'train':
Updating lock file 'dvc.lock'

Ran experiment(s): long
Experiment results have been applied to your workspace.
END
run cat model ../prepared <<'END'
lr: 9
prepared
END
run said dvc exp run --resume <<'END'
ERROR: no run of the current commit was interrupted or failed
END
