# The stage fails: 255, no experiment, HEAD where it was.
deviation failed-run
project
file params.yaml <<-TXT
	lr: 0.1
TXT
file dvc.yaml <<-TXT
	stages:
	  prepare:
	    cmd: cp params.yaml prepared
	    params: [lr]
	    outs: [prepared]
	  train:
	    cmd: echo half >model; grep -q 0.1 prepared
	    deps: [prepared]
	    outs: [model]
TXT
run -q dvc repro
commit pipeline
run dvc exp run -n e1 -S lr=0.5
run -q dvc exp show --csv
run dvc exp run -n e1 -S lr=0.1
