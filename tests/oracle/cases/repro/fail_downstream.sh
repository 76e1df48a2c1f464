# What needs a stage that failed is not run.
project
file dvc.yaml <<-'TXT'
	stages:
	  a: {cmd: 'false', outs: [a]}
	  b: {cmd: cp a b, deps: [a], outs: [b]}
	  c: {cmd: echo c >c, outs: [c]}
TXT
run dvc repro
run dvc repro -k
run dvc repro --ignore-errors
