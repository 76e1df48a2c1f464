# `checkpoint: true` of DVC 2 is accepted and means nothing to repro.
deviation checkpoint-behaviour
project
echo 1 >in
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: cp in o; cp in p
	    deps: [in]
	    outs:
	    - o: {checkpoint: true}
	    - p: {checkpoint: true, persist: true}
TXT
run dvc repro
run dvc status
echo 2 >in
run dvc repro
