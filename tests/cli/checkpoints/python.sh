# A Python program with the module of python/.
command -v python3 >/dev/null || skip "no python3"
project
file train.py <<-'TXT'
	import sys
	from cdvc import make_checkpoint
	for epoch in range(3):
	    with open("model.txt", "a") as f:
	        f.write("epoch %d\n" % epoch)
	    make_checkpoint()
TXT
file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: python3 train.py
	    deps: [train.py]
	    outs: [model.txt: {checkpoint: true}]
TXT
commit pipeline
PYTHONPATH=$STORY_SUPPORT/../../python
PYTHONDONTWRITEBYTECODE=1
export PYTHONPATH PYTHONDONTWRITEBYTECODE
quietly dvc exp run -n steps
run cat model.txt <<'END'
epoch 0
epoch 1
epoch 2
END
run git rev-list --count "$(git for-each-ref --format='%(refname)' refs/exps | grep /steps$)" --not main <<'END'
3
END
# in a directory of its own, and queued
steps() { git rev-list --count "$(git for-each-ref --format='%(refname)' refs/exps | grep "/$1\$")" --not main; }
quietly dvc exp run --temp -n apart
run steps apart <<'END'
3
END
quietly dvc exp run --queue -n queued
quietly dvc exp run --run-all
run steps queued <<'END'
3
END
# outside of a stage it does nothing
rm model.txt
run python3 train.py
run cat model.txt <<'END'
epoch 0
epoch 1
epoch 2
END
