# A target: what it needs, not what needs it.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: echo 1 >x, outs: [x]}
	  b: {cmd: cp x y, deps: [x], outs: [y]}
	  c: {cmd: cp y z, deps: [y], outs: [z]}
TXT
run dvc dag b
run dvc dag --full b
run dvc dag a
run dvc dag y
