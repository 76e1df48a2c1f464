# Two stages with the same output.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: echo 1 >x, outs: [x]}
	  b: {cmd: echo 2 >x, outs: [x]}
TXT
run dvc repro
run dvc status
run dvc dag
run dvc repro a
run dvc stage list
