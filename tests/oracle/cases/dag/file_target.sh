# A file as target, from another directory.
project
mkdir d
file d/dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: echo 1 >x, outs: [x]}
	  b: {cmd: cat x, deps: [x]}
TXT
run dvc dag d/dvc.yaml
run dvc dag d/dvc.yaml:a
cd d
run dvc dag
run dvc dag b
