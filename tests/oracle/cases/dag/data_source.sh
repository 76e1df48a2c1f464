# A .dvc file feeds a stage.
project
echo 1 >d
run -q dvc add d
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: cp d x, deps: [d], outs: [x]}
TXT
run dvc dag
run dvc dag d.dvc
run dvc dag --outs
