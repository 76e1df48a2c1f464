# exp.auto_push: each checkpoint is there before the program goes on, so that nothing is lost with the machine.
project
checkpoint_pipeline
mkdir ../elsewhere
quietly dvc remote add -d store "$PWD/../elsewhere/store"
quietly dvc config exp.auto_push true
commit pipeline
git init -q --bare ../elsewhere/origin.git
git remote add origin "$PWD/../elsewhere/origin.git"
git push -q origin main
git clone -q -b main ../elsewhere/origin.git ../elsewhere/clone
there() { (cd ../elsewhere/clone && "$@"); }
ref() { git for-each-ref --format='%(refname)' refs/exps | grep -v /exec/ | grep "/$1\$"; }
steps() { git -C ../elsewhere/origin.git log --format=%H "$(ref "$1")" --not main | while read -r c; do git -C ../elsewhere/origin.git show "$c:metrics.json"; done; }
said() { "$@" 2>&1 | grep -v -e '^Updating' -e '^$' -e '^>' -e workspace.$ -e '^Reproducing' | sed -e "s/'[0-9a-f]\{7\}'/SHA/" -e 's/\. Cancel.*//'; }
# what has ended is there, whatever came then
run said env FAIL=2 dvc exp run -n fails <<'END'
Running stage 'train':
from 0
Generating lock file 'dvc.lock'
Checkpoint experiment iteration SHA.
Pushing experiment to 'origin'
Checkpoint experiment iteration SHA.
Pushing experiment to 'origin'
WARNING: Checkpoint stage 'train' was interrupted, remaining stages in pipeline will not be reproduced.
ERROR: failed to reproduce 'train': failed to run: sh train.sh, exited with 7
END
run steps fails <<'END'
{"step": 2}
{"step": 1}
END
quietly there dvc exp pull origin fails
quietly there dvc exp apply fails
run there cat model.txt <<'END'
2
END
# in a directory of its own
run said env FAIL=2 dvc exp run --temp -n temp <<'END'
Running stage 'train':
from 0
Generating lock file 'dvc.lock'
Checkpoint experiment iteration SHA.
Pushing experiment to 'origin'
Checkpoint experiment iteration SHA.
Pushing experiment to 'origin'
WARNING: Checkpoint stage 'train' was interrupted, remaining stages in pipeline will not be reproduced.
ERROR: failed to reproduce 'train': failed to run: sh train.sh, exited with 7
END
run steps temp <<'END'
{"step": 2}
{"step": 1}
END
# of a stage that drops checkpoints what it keeps is there
printf '    meta:\n      checkpoints: {keep: last 2}\n' >>dvc.yaml
sed -i 's/^epochs: .*/epochs: 7/' params.yaml
git commit -qam fewer
git push -q origin main
run said dvc exp run --reset -n kept <<'END'
Any existing checkpoints will be reset and re-run.
Running stage 'train':
from 0
Checkpoint experiment iteration SHA.
Pushing experiment to 'origin'
Checkpoint experiment iteration SHA.
Pushing experiment to 'origin'
Checkpoint experiment iteration SHA.
Pushing experiment to 'origin'
Checkpoint experiment iteration SHA.
Pushing experiment to 'origin'
Checkpoint experiment iteration SHA.
Pushing experiment to 'origin'
Checkpoint experiment iteration SHA.
Pushing experiment to 'origin'
Checkpoint experiment iteration SHA.
Pushing experiment to 'origin'
Pushing experiment to 'origin'
Ran experiment(s): kept
END
run steps kept <<'END'
{"step": 7}
{"step": 6}
END
there git clean -fdq
there git reset -q --hard
quietly there git pull -q origin main
quietly there dvc exp pull origin kept
quietly there dvc exp apply kept
run there cat model.txt <<'END'
7
END
# what somebody else has pushed under the name meanwhile is left alone
quietly there dvc exp remove kept
quietly there dvc exp run --reset -n kept -S lr=0.7
run git -C ../elsewhere/origin.git show "$(ref kept):params.yaml" <<'END'
lr: 0.1
epochs: 7
END
