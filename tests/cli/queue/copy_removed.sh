# The directory of a task that runs is removed by somebody: the task fails with a reason, the next one runs.
project
file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: test ${lr} != 2 || { touch "$STARTED"; until [ -e "$GO" ]; do sleep 0.05; done; }; cp params.yaml result
	    params: [lr]
	    outs: [result]
TXT
echo 'lr: 1' >params.yaml
echo /result >.gitignore
commit pipeline
STARTED=$PWD/.dvc/tmp/started GO=$PWD/.dvc/tmp/go
export STARTED GO
quietly dvc exp run --queue -n removed -S lr=2
quietly dvc exp run --queue -n next -S lr=3
quietly dvc queue start
eventually test -e "$STARTED"
rm -rf .dvc/tmp/exps/tmp*
run sh -c "dvc queue status | awk 'NF > 2 && !/Worker|Task/ {print \$2, \$NF}'" <<'END'
removed Running
next Queued
END
quietly dvc exp show
touch "$GO"
eventually sh -c 'dvc queue status | grep -q "next.*Success"'
run sh -c "dvc queue status | awk 'NF > 2 && !/Worker|Task/ {print \$2, \$NF}'" <<'END'
removed Failed
next Success
END
run sh -c 'dvc queue logs removed | grep -o "^ERROR: failed to reproduce .train."' <<'END'
ERROR: failed to reproduce 'train'
END
eventually sh -c '! ls .dvc/tmp/exps | grep -q tmp' # the copy goes after the result
run git for-each-ref --format='%(refname)' refs/exps/temp refs/exps/celery/stash
run git fsck --connectivity-only --no-dangling
run git status --short
quietly dvc queue start removed
eventually sh -c 'dvc queue status | grep -q "removed.*Success"'
