# -p from any member runs the whole pipeline, not the other one.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: echo 1 >a, outs: [a]}
	  b: {cmd: cp a b, deps: [a], outs: [b]}
	  x: {cmd: echo 1 >x, outs: [x]}
TXT
run dvc repro -p a
run dvc repro -p x
run dvc repro -P
