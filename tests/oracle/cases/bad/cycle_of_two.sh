# Two stages that need each other.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: cp y x, deps: [y], outs: [x]}
	  b: {cmd: cp x y, deps: [x], outs: [y]}
TXT
run -h dvc repro
run -h dvc dag
run dvc stage list
run dvc status
