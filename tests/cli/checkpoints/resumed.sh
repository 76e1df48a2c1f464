# exp run --resume: what was interrupted or failed goes on, here or in a directory of its own.
project
checkpoint_pipeline
commit pipeline
steps() { git log --format=%H "$(git for-each-ref --format='%(refname)' refs/exps | grep -v /exec/ | grep "/$1\$")" --not main | while read -r c; do git show "$c:metrics.json"; done; }
said() { "$@" 2>&1 | grep -e '^from' -e xperiment -e ERROR | grep -v -e '^Checkpoint' -e 'xperiment results' -e 'results of an' -e untracked; }
run said dvc exp run --resume <<'END'
ERROR: no run of the current commit was interrupted or failed
END
run said dvc exp run --resume nobody <<'END'
ERROR: there is no experiment 'nobody' of the current commit to go on with
END
quietly sh -c 'FAIL=2 dvc exp run -n first -S epochs=3 || true'
run steps first <<'END'
{"step": 2}
{"step": 1}
END
# the user goes elsewhere, and comes back
quietly dvc exp run --reset -n other -S epochs=1
run cat model.txt params.yaml <<'END'
1
lr: 0.1
epochs: 1
END
run said dvc exp run --resume first <<'END'
Resuming experiment 'first'
Existing checkpoint experiment 'first' will be resumed
Reproducing experiment 'first'
from 2
Ran experiment(s): first
END
run steps first <<'END'
{"step": 5}
{"step": 4}
{"step": 3}
{"step": 2}
{"step": 1}
END
run cat params.yaml <<'END'
lr: 0.1
epochs: 3
END
# of itself the last that failed
quietly sh -c 'FAIL=1 dvc exp run --temp -n second || true'
run said dvc exp run --temp --resume <<'END'
Resuming experiment 'second'
Existing checkpoint experiment 'second' will be resumed
Reproducing experiment 'second'
from 1
Ran experiment(s): second
END
run steps second <<'END'
{"step": 4}
{"step": 3}
{"step": 2}
{"step": 1}
END
run cat model.txt <<'END'
5
END
run said dvc exp run --resume first --reset <<'END'
ERROR: --resume cannot be used together with --rev or --reset.
END
# A pipeline without checkpoints goes on after the stages that were done.
rm -f model.txt metrics.json dvc.lock
file dvc.yaml <<-'TXT'
	stages:
	  one:
	    cmd: cp params.yaml one
	    deps: [params.yaml]
	    outs: [one]
	  two:
	    cmd: sh two.sh
	    deps: [one]
	    outs: [two]
TXT
echo '[ -z "$FAIL" ] && cp one two' >two.sh
commit plain
quietly sh -c 'FAIL=1 dvc exp run --temp -n half -S lr=7 || true'
half() { dvc exp run --resume --temp 2>&1 | grep -v 'No file hash'; }
run half <<'END'
Resuming experiment 'half'
Reproducing experiment 'half'
Stage 'one' didn't change, skipping
Running stage 'two':
> sh two.sh
Updating lock file 'dvc.lock'

Ran experiment(s): half
To apply the results of an experiment to your workspace run:

	dvc exp apply <exp>
END
quietly sh -c 'FAIL=1 dvc exp run -n here -S lr=8 || true'
git checkout -q params.yaml
rm -f dvc.lock one
run said dvc exp run --resume here <<'END'
Resuming experiment 'here'
Reproducing experiment 'here'
Ran experiment(s): here
END
run cat two <<'END'
lr: 8
epochs: 3
END
