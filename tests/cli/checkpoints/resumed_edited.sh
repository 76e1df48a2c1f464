# exp run --resume and edits of the user's that no commit has: they stay, and are run or said to be in the way.
project
checkpoint_pipeline
commit pipeline
said() { "$@" 2>&1 | grep -e '^from' -e xperiment -e ERROR -e hint -e 'your changes' | grep -v -e '^Checkpoint' -e 'xperiment results' -e 'results of an' -e untracked | sed -E "s/'?[a-z]+-[a-z]+'?$/NAME/"; }
kept() { git rev-parse -q --verify refs/exps/apply/stash; }
quietly sh -c 'FAIL=1 dvc exp run -n first || true'
# the workspace stands at the last checkpoint: what was mended since is what runs
sed -i 's/FAIL/NEVER/' train.sh
FAIL=1 run said dvc exp run --resume <<'END'
Resuming experiment 'first'
Modified checkpoint experiment based on 'first' will be created
Reproducing experiment NAME
from 1
Ran experiment(s): NAME
END
run git diff --stat <<'END'
 train.sh | 2 +-
 1 file changed, 1 insertion(+), 1 deletion(-)
END
run kept <<'END'
[exit 1]
END
# what that run made is kept there: to go on with the first takes nothing away
FAIL=2 run said dvc exp run --resume first <<'END'
Resuming experiment 'first'
Existing checkpoint experiment 'first' will be resumed
Reproducing experiment 'first'
from 1
ERROR: failed to reproduce 'train': failed to run: sh train.sh, exited with 7
END
# elsewhere they are in the way
quietly dvc exp run --reset -n other -S epochs=1
echo '# mine' >>train.sh
run said dvc exp run --resume first <<'END'
Resuming experiment 'first'
ERROR: your changes to 'train.sh' would be overwritten by what 'first' has
hint: 'dvc exp run' without --resume runs what is here; with --temp 'first' goes on apart from it; 'dvc exp apply first' brings its files and keeps yours on refs/exps/apply/stash
END
run tail -n 1 train.sh <<'END'
# mine
END
run said dvc exp run --resume first --temp <<'END'
Resuming experiment 'first'
WARNING: your changes to 'train.sh' are not part of it: it goes on with its own files.
Existing checkpoint experiment 'first' will be resumed
Reproducing experiment 'first'
from 3
Ran experiment(s): first
END
# data that was changed and not added is an edit, too
git checkout -q .
seq 3 >data.csv
quietly dvc add data.csv
git add data.csv.dvc .gitignore
commit data
quietly sh -c 'FAIL=1 dvc exp run --reset -n withdata || true'
quietly dvc exp run --reset -n else -S epochs=1
echo mine >>data.csv
run said dvc exp run --resume withdata <<'END'
Resuming experiment 'withdata'
ERROR: your changes to 'data.csv' would be overwritten by what 'withdata' has
hint: 'dvc exp run' without --resume runs what is here; with --temp 'withdata' goes on apart from it; 'dvc exp apply withdata' brings its files and keeps yours on refs/exps/apply/stash
END
run tail -n 1 data.csv <<'END'
mine
END
# a pipeline without checkpoints: the same
git checkout -q .
rm -f model.txt metrics.json dvc.lock
file dvc.yaml <<-'TXT'
	stages:
	  one:
	    cmd: sh one.sh
	    deps: [one.sh]
	    params: [lr]
	    outs: [one]
TXT
echo '[ -z "$FAIL" ] && echo 1 >one' >one.sh
commit plain
quietly sh -c 'FAIL=1 dvc exp run -n half -S lr=7 || true'
quietly dvc exp run -n whole -S lr=9
run said dvc exp run --resume half <<'END'
Resuming experiment 'half'
Reproducing experiment 'half'
Ran experiment(s): half
END
quietly sh -c 'FAIL=1 dvc exp run -n half2 -S lr=8 || true'
echo 'echo mine' >>one.sh
run said dvc exp run --resume half2 <<'END'
Resuming experiment 'half2'
ERROR: your changes to 'one.sh' would be overwritten by what 'half2' has
hint: 'dvc exp run' without --resume runs what is here; with --temp 'half2' goes on apart from it; 'dvc exp apply half2' brings its files and keeps yours on refs/exps/apply/stash
END
run tail -n 1 one.sh <<'END'
echo mine
END
