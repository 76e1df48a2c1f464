# SIGTERM to us alone, as a scheduler or `docker stop` sends it: the command of the stage gets it, too, and what was made is kept.
project
file train.sh <<'TXT'
echo $$ >"$1"
while [ ! -e .dvc/tmp/go ]; do sleep 0.02; done
cp params.yaml model
TXT
file dvc.yaml <<'TXT'
stages:
  prepare:
    cmd: echo data >data
    outs: [data]
  train:
    cmd: sh train.sh .dvc/tmp/pid
    deps: [data, train.sh]
    params: [lr]
    outs: [model]
TXT
echo 'lr: 1' >params.yaml
commit pipeline
mkdir -p .dvc/tmp
dvc exp run -n long -S lr=9 >out 2>&1 &
runner=$!
eventually test -s .dvc/tmp/pid
kill -TERM $runner
run wait $runner <<'END'
[exit 252]
END
run sed -n '$p' out <<'END'
ERROR: interrupted by the user
END
trains() { kill -0 "$(cat .dvc/tmp/pid)" 2>/dev/null; }
run trains <<'END'
[exit 1]
END
touch .dvc/tmp/go
said() { "$@" 2>&1 | grep -v -e '^>' -e 'No file hash'; }
run said dvc exp run --resume <<'END'
Resuming experiment 'long'
Reproducing experiment 'long'
Stage 'prepare' didn't change, skipping
Running stage 'train':
Updating lock file 'dvc.lock'

Ran experiment(s): long
Experiment results have been applied to your workspace.
END
# what a shell had started, too, which the shell leaves
sed -i 's|sh train.sh .dvc/tmp/pid|sh train.sh .dvc/tmp/pid >log 2>\&1; echo done|' dvc.yaml
commit redirected
rm .dvc/tmp/go .dvc/tmp/pid
dvc exp run -n other -S lr=8 >out 2>&1 &
runner=$!
eventually test -s .dvc/tmp/pid
kill -TERM $runner
run wait $runner <<'END'
[exit 252]
END
run trains <<'END'
[exit 1]
END
